"""Which photo somebody sees of a user."""

import pytest

from chapar.domain.files import ProfilePhoto
from chapar.domain.privacy import see_photo, shows_photo_to_all
from chapar.domain.privacy_rules import CONTACTS, EVERYBODY, NOBODY, Privacy, PrivacyRule, Rules
from chapar.domain.users import STRANGER, Contact, Relation, User

ROMEO, JULIET = 1, 2
OWN, FALLBACK, CHOSEN = ProfilePhoto(10), ProfilePhoto(11), ProfilePhoto(12)


def user(rules: Rules | None = None, **photos: ProfilePhoto | None) -> User:
    shown = {"photo": OWN, "fallback_photo": FALLBACK} | photos
    return User(ROMEO, None, "Romeo", privacy=Privacy(profile_photo=rules), **shown)


def chosen(photo: ProfilePhoto | None = CHOSEN) -> Contact:
    return Contact(JULIET, ROMEO, "Sun", "", "", 1, photo=photo)


KNOWN = Relation(None, is_known=True)
BLOCKED = Relation(None, has_blocked=True)
SEEN: dict[str, tuple[User, Relation, ProfilePhoto | None]] = {
    "by everybody": (user(), STRANGER, OWN),
    "by nobody": (user(NOBODY), STRANGER, FALLBACK),
    "by nobody, and there is no other": (user(NOBODY, fallback_photo=None), STRANGER, None),
    "by contacts": (user(CONTACTS), KNOWN, OWN),
    "by contacts, not by strangers": (user(CONTACTS), STRANGER, FALLBACK),
    "by one": (user((PrivacyRule("AllowUsers", (JULIET,)),)), STRANGER, OWN),
    "not by one": (user((PrivacyRule("DisallowUsers", (JULIET,)), *EVERYBODY)), STRANGER, FALLBACK),
    "not by who was blocked": (user(), BLOCKED, None),
    "chosen by the viewer": (user(), Relation(chosen()), CHOSEN),
    "chosen by the viewer, blocked or not": (user(), Relation(chosen(), has_blocked=True), CHOSEN),
    "chosen for another time": (user(), Relation(chosen(None)), OWN),
    "the one for others where there is no own": (user(photo=None), STRANGER, FALLBACK),
    "none at all": (user(photo=None, fallback_photo=None), STRANGER, None),
}


@pytest.mark.parametrize("case", SEEN)
def test_a_photo_is_seen(case: str) -> None:
    shower, relation, photo = SEEN[case]
    assert see_photo(JULIET, shower, relation) == photo


def test_oneself_sees_ones_own_photo() -> None:
    assert see_photo(ROMEO, user(NOBODY), STRANGER) == OWN
    assert see_photo(ROMEO, user(NOBODY, photo=None), STRANGER) is None


def test_what_is_no_secret() -> None:
    assert shows_photo_to_all(user())
    assert shows_photo_to_all(user(EVERYBODY))
    assert not shows_photo_to_all(user(CONTACTS))
    assert not shows_photo_to_all(user((PrivacyRule("DisallowUsers", (JULIET,)), *EVERYBODY)))
