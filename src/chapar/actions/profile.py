"""What an account says of itself: names, username, bio, birthday, colours. Follows core.telegram.org/api/profile."""

from collections.abc import Callable
from dataclasses import replace

from chapar.actions.acquaintances import tell_acquaintances
from chapar.actions.usernames import keep_freed, may_take
from chapar.domain.errors import RpcError
from chapar.domain.notices import UserChanged, UserDetailsChanged
from chapar.domain.peers import user_peer
from chapar.domain.updates import Origin
from chapar.domain.usernames import NameRules
from chapar.domain.users import (
    Birthday,
    Look,
    User,
    check_about,
    check_name,
    check_username,
    fold_username,
)
from chapar.storage.api import Queries, Storage, Transaction


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
    storage: Storage, rules: NameRules, *, user_id: int, username: str, now: int, origin: Origin | None = None
) -> User:
    """Take a username, or give it up with "". Raises USERNAME_INVALID, USERNAME_OCCUPIED, USERNAME_NOT_MODIFIED."""
    wanted = check_username(username) if username else None

    def unit(tx: Transaction) -> User:
        user = access_user(tx, user_id)
        if user.username == wanted:
            raise RpcError("USERNAME_NOT_MODIFIED")
        if wanted and not may_take(tx, rules, wanted, holder=user_peer(user_id), user_id=user_id, now=now):
            raise RpcError("USERNAME_OCCUPIED")
        changed = _store(tx, user, replace(user, username=wanted), now)
        if wanted:
            tx.delete_freed_username(wanted)
        if user.username and fold_username(user.username) != fold_username(username):
            keep_freed(tx, user_id, [user.username], now)
        return changed

    return await storage.write(unit, origin)


async def set_birthday(
    storage: Storage, *, user_id: int, birthday: Birthday | None, now: int, origin: Origin | None = None
) -> None:
    """State a day of birth (checked by `domain.users.check_birthday`), or none."""
    await _change_details(storage, user_id, lambda user: replace(user, birthday=birthday), now, origin)


async def set_look(
    storage: Storage, *, user_id: int, change: Callable[[Look], Look], now: int, origin: Origin | None = None
) -> None:
    """Change colours or the emoji status; `change` may be run twice."""
    await _change_details(storage, user_id, lambda user: replace(user, look=change(user.look)), now, origin)


async def _change_details(
    storage: Storage, user_id: int, change: Callable[[User], User], now: int, origin: Origin | None
) -> None:
    def unit(tx: Transaction) -> None:
        user = access_user(tx, user_id)
        changed = change(user)
        if changed != user:
            tx.update_user(changed)
            tell_acquaintances(tx, user_id, UserDetailsChanged(user_id), now)

    await storage.write(unit, origin)


def _store(tx: Transaction, old: User, new: User, now: int) -> User:
    if new == old:
        return old
    tx.update_user(new)
    tell_acquaintances(tx, new.id, UserChanged(new.id), now)
    return new


def access_user(q: Queries, user_id: int) -> User:
    """The account itself. Raises USER_DEACTIVATED."""
    user = q.find_user(user_id)
    if user is None or user.deleted_at is not None:
        raise RpcError("USER_DEACTIVATED")
    return user
