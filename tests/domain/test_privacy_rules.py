"""Who may see what: rules, defaults, blocks, and that hiding is mutual."""

import pytest

from chapar.domain.privacy import (
    Standing,
    StatusSight,
    is_allowed,
    may_see,
    offers_phone,
    see_status,
    sees_phone,
    standing_of_user,
)
from chapar.domain.privacy_rules import CONTACTS, DEFAULT_RULES, EVERYBODY, NOBODY, Privacy, PrivacyRule, rules_of
from chapar.domain.users import SERVICE_USER_ID, STRANGER, Contact, Relation, User

ROMEO = User(1, "15550001", "Romeo")
JULIET = User(2, "15550002", "Juliet")
HIDING = Privacy(status=NOBODY, phone=NOBODY, about=CONTACTS)
KNOWN = Relation(None, is_known=True)


def rule(kind: str, *user_ids: int) -> PrivacyRule:
    return PrivacyRule(kind, user_ids)


@pytest.mark.parametrize(
    ("rules", "stranger", "contact", "friend"),
    [
        (EVERYBODY, True, True, True),
        (CONTACTS, False, True, True),
        (NOBODY, False, False, False),
        ((), False, False, False),
        ((rule("AllowCloseFriends"),), False, False, True),
        ((rule("DisallowContacts"), rule("AllowAll")), True, False, False),
        ((rule("AllowUsers", 5), rule("DisallowAll")), False, True, False),
        ((rule("DisallowUsers", 5), rule("AllowContacts")), False, False, True),
        ((rule("AllowPremium"), rule("AllowBots")), False, False, False),
    ],
)
def test_the_first_rule_that_fits_decides(
    rules: tuple[PrivacyRule, ...], stranger: bool, contact: bool, friend: bool
) -> None:
    assert is_allowed(rules, Standing(4, False)) is stranger
    assert is_allowed(rules, Standing(5, True)) is contact
    assert is_allowed(rules, Standing(6, True, is_close_friend=True)) is friend
    assert not is_allowed(rules, Standing(5, True, True, is_blocked=True))


def test_bots_are_met_by_their_own_rules() -> None:
    bot = standing_of_user(User(9, None, "Bot", is_bot=True), STRANGER)
    assert is_allowed((rule("AllowBots"),), bot)
    assert not is_allowed((rule("DisallowBots"), rule("AllowAll")), bot)


def test_every_key_has_a_default_which_the_owners_rules_replace() -> None:
    assert set(DEFAULT_RULES) == set(Privacy._fields)
    assert rules_of(Privacy(), "phone") == CONTACTS
    assert rules_of(Privacy(phone=()), "phone") == ()


def test_numbers_are_for_the_owners_contacts_and_for_those_who_have_them() -> None:
    assert not sees_phone(JULIET.id, ROMEO, STRANGER)
    assert sees_phone(JULIET.id, ROMEO, KNOWN)
    assert sees_phone(ROMEO.id, ROMEO, STRANGER)
    hidden = User(1, "15550001", "Romeo", privacy=HIDING)
    assert not sees_phone(JULIET.id, hidden, KNOWN)
    assert sees_phone(JULIET.id, hidden, Relation(Contact(2, 1, "R", "", "15550001", 0)))
    assert not sees_phone(JULIET.id, hidden, Relation(Contact(2, 1, "R", "", "15559999", 0)))
    assert sees_phone(JULIET.id, User(SERVICE_USER_ID, "42777", "Chapar"), STRANGER)


def test_who_is_blocked_sees_nothing_that_has_rules() -> None:
    blocked = Relation(None, is_known=True, has_blocked=True)
    assert not any(may_see(key, JULIET.id, ROMEO, blocked) for key in Privacy._fields)
    assert see_status(JULIET, ROMEO, blocked) is StatusSight.NONE


def test_a_hidden_status_is_hidden_both_ways() -> None:
    hiding = User(1, "15550001", "Romeo", privacy=HIDING)
    assert see_status(JULIET, ROMEO, STRANGER) is StatusSight.EXACT
    assert see_status(JULIET, hiding, KNOWN) is StatusSight.ROUGH
    assert see_status(hiding, JULIET, STRANGER) is StatusSight.ROUGH_BY_ME
    assert see_status(hiding, hiding, STRANGER) is StatusSight.EXACT
    for_contacts = User(1, "15550001", "Romeo", privacy=Privacy(status=CONTACTS))
    assert see_status(for_contacts, JULIET, Relation(Contact(1, 2, "J", "", "", 0))) is StatusSight.EXACT
    assert see_status(for_contacts, JULIET, KNOWN) is StatusSight.ROUGH_BY_ME


def test_a_block_hides_nothing_from_the_one_who_blocked() -> None:
    assert see_status(JULIET, ROMEO, Relation(None, is_blocked=True)) is StatusSight.EXACT


def test_what_adding_somebody_would_show_them() -> None:
    assert offers_phone(ROMEO, JULIET, STRANGER)
    assert not offers_phone(User(1, "15550001", "Romeo", privacy=HIDING), JULIET, STRANGER)
    picky = User(1, "15550001", "Romeo", privacy=Privacy(phone=(rule("AllowUsers", 2), *NOBODY)))
    assert offers_phone(picky, JULIET, STRANGER)
    assert not offers_phone(picky, User(3, None, "Nurse"), STRANGER)
