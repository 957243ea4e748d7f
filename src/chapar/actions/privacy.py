"""Rules of privacy as accounts change them. Follows core.telegram.org/api/privacy."""

from dataclasses import replace

from chapar.actions.acquaintances import tell_acquaintances
from chapar.actions.profile import access_user
from chapar.domain.errors import RpcError
from chapar.domain.limits import PRIVACY_USERS
from chapar.domain.messages import Forward
from chapar.domain.notices import PrivacyChanged, UserDetailsChanged
from chapar.domain.privacy import is_allowed, offers_phone, standing_of_viewer
from chapar.domain.privacy_rules import PrivacyRule, Rules, rules_of
from chapar.domain.settings import GlobalPrivacy
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.domain.users import STRANGER, User
from chapar.storage.api import Queries, Storage, Transaction

SEEN = ("status", "profile_photo", "phone", "about", "birthday")
"""Keys whose rules change how others see a user: they are told to look again."""


async def set_rules(
    storage: Storage, *, user_id: int, key: str, rules: Rules, now: int, origin: Origin | None = None
) -> Rules:
    """Make these an account's rules for a key. Raises PRIVACY_TOO_LONG."""
    if sum(len(rule.user_ids) for rule in rules) > PRIVACY_USERS or len(rules) > PRIVACY_USERS:
        raise RpcError("PRIVACY_TOO_LONG")

    def unit(tx: Transaction) -> Rules:
        user = access_user(tx, user_id)
        if rules_of(user.privacy, key) == rules:
            return rules
        _put_rules(tx, user, key, rules, now)
        if key in SEEN:
            tell_acquaintances(tx, user_id, UserDetailsChanged(user_id), now)
        return rules

    return await storage.write(unit, origin)


def _put_rules(tx: Transaction, user: User, key: str, rules: Rules, now: int) -> LoggedUpdate:
    tx.update_user(replace(user, privacy=user.privacy._replace(**{key: rules})))
    return tx.log_notice(user.id, PrivacyChanged(key), now)


def share_phone(tx: Transaction, owner_id: int, user_id: int, now: int) -> list[LoggedUpdate]:
    """The step of a unit that lets a contact see the owner's number, whatever the owner's rules say of contacts.

    The result is what the owner's devices are told: nothing when the contact sees it anyway.
    """
    owner, user = access_user(tx, owner_id), tx.find_user(user_id)
    relation = tx.load_relations(owner_id, (user_id,)).get(user_id, STRANGER)
    if user is None or offers_phone(owner, user, relation):
        return []
    named: list[int] = []
    others: list[PrivacyRule] = []
    for rule in rules_of(owner.privacy, "phone"):
        kept = tuple(i for i in rule.user_ids if i != user_id)
        if rule.kind == "AllowUsers":
            named += kept
        elif kept or not rule.user_ids:
            others.append(rule._replace(user_ids=kept))
    exception = PrivacyRule("AllowUsers", (*named[: PRIVACY_USERS - 1], user_id))
    return [_put_rules(tx, owner, "phone", (exception, *others), now)]


def name_author(q: Queries, forwarder_id: int, forward: Forward) -> Forward:
    """How a forward may name its author: by name alone when the author does not want to be linked to."""
    if forward.sender_id is None or forward.sender_id == forwarder_id:
        return forward
    author = q.find_user(forward.sender_id)
    if author is None or author.privacy.forwards is None:
        return forward
    relation = q.load_relations(forwarder_id, (author.id,)).get(author.id, STRANGER)
    if is_allowed(author.privacy.forwards, standing_of_viewer(forwarder_id, relation)):
        return forward
    return forward._replace(sender_id=None, sender_name=f"{author.first_name} {author.last_name}".strip())


async def set_global_privacy(storage: Storage, *, user_id: int, wanted: GlobalPrivacy) -> None:
    """Keep what an account says of strangers, the archive and read marks."""
    await storage.write(lambda tx: tx.put_setting(user_id, wanted))


def hides_read_dates(q: Queries, user_id: int) -> bool:
    """Whether an account tells nobody when it read something, and so is told of nobody."""
    found = q.find_setting(user_id, GlobalPrivacy)
    return found is not None and found.hides_read_marks
