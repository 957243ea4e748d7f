"""What an account says of itself: names, username, bio. Follows core.telegram.org/api/profile."""

from dataclasses import replace

from chapar.domain.errors import RpcError
from chapar.domain.peers import user_peer
from chapar.domain.updates import Origin, UserChanged
from chapar.domain.users import User, check_about, check_name, check_username
from chapar.storage.api import Queries, Storage, Transaction

NOTIFIED_AT_MOST = 5000
"""How many people are told at once that somebody changed names; the rest see it with the next thing they fetch."""


async def update_profile(
    storage: Storage,
    *,
    user_id: int,
    first_name: str | None,
    last_name: str | None,
    about: str | None,
    now: int,
    origin: Origin | None = None,
) -> User:
    """Change what is not None. Raises FIRSTNAME_INVALID, LASTNAME_INVALID, ABOUT_TOO_LONG."""

    def unit(tx: Transaction) -> User:
        user = access_user(tx, user_id)
        first, last = check_name(
            user.first_name if first_name is None else first_name, user.last_name if last_name is None else last_name
        )
        changed = replace(
            user, first_name=first, last_name=last, about=user.about if about is None else check_about(about)
        )
        return _store(tx, user, changed, now)

    return await storage.write(unit, origin)


async def update_username(
    storage: Storage, *, user_id: int, username: str, now: int, origin: Origin | None = None
) -> User:
    """Take a username, or give it up with "". Raises USERNAME_INVALID, USERNAME_OCCUPIED, USERNAME_NOT_MODIFIED."""
    wanted = check_username(username) if username else None

    def unit(tx: Transaction) -> User:
        user = access_user(tx, user_id)
        if user.username == wanted:
            raise RpcError("USERNAME_NOT_MODIFIED")
        return _store(tx, user, replace(user, username=wanted), now)

    return await storage.write(unit, origin)


def _store(tx: Transaction, old: User, new: User, now: int) -> User:
    if new == old:
        return old
    tx.update_user(new)
    for owner_id in [new.id, *_acquaintances(tx, new.id)]:
        tx.log_notice(owner_id, UserChanged(new.id), now)
    return new


def _acquaintances(q: Queries, user_id: int) -> list[int]:
    """Those who see this user in a list of theirs: a contact or a conversation."""
    known = {*q.list_contact_owners(user_id), *q.list_dialog_owners(user_peer(user_id))} - {user_id}
    return sorted(known)[:NOTIFIED_AT_MOST]


def access_user(q: Queries, user_id: int) -> User:
    """The account itself. Raises USER_DEACTIVATED."""
    user = q.find_user(user_id)
    if user is None or user.deleted_at is not None:
        raise RpcError("USER_DEACTIVATED")
    return user
