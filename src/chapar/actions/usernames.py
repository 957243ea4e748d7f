"""Public names: who may take which, and the names of channels. Follows core.telegram.org/api/usernames.

Users and channels share one namespace. What is given up stays for a while with the account that had it, for itself or for
one of its channels.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from chapar.actions.admin_log import log_event
from chapar.actions.chat_access import access_admin
from chapar.actions.chat_settings import Change, put_change
from chapar.domain.chats import Chat, Standing, Username
from chapar.domain.errors import RpcError
from chapar.domain.limits import PUBLIC_CHANNELS_OF_USER
from chapar.domain.peers import Peer
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.domain.usernames import ACTIVE_USERNAMES, FREED_SECONDS, FREED_USERNAMES, FreedUsername, NameRules
from chapar.domain.users import fold_username
from chapar.storage.api import Queries, Storage, Transaction

Names = tuple[Username, ...]


def may_take(q: Queries, rules: NameRules, username: str, *, holder: Peer | None, user_id: int, now: int) -> bool:
    """Whether a user may give a name to `holder` (None: to a channel that is still to be made).

    Not when another has it, when another had it until lately, or when it is reserved. Raises USERNAME_INVALID.
    """
    current = q.find_username_holder(username)
    if current is not None and current == holder:
        return True
    try:
        rules.check(username)
    except RpcError as error:
        if error.name == "USERNAME_OCCUPIED":
            return False
        raise
    freed = q.find_freed_username(username)
    is_kept = freed is not None and freed.user_id != user_id and freed.until_date > now
    return current is None and not is_kept


def keep_freed(tx: Transaction, user_id: int, usernames: Iterable[str], now: int) -> None:
    """The step of a unit that keeps names that an account, or a channel of it, has given up."""
    for username in usernames:
        tx.put_freed_username(FreedUsername(fold_username(username), user_id, now + FREED_SECONDS))
    for oldest in tx.list_freed_usernames(user_id)[:-FREED_USERNAMES]:
        tx.delete_freed_username(oldest.username)


def check_has_room_for_public(q: Queries, user_id: int, peer: Peer | None = None) -> None:
    """Whether a user may own one more channel with a public name, `peer` not counted. Raises CHANNELS_ADMIN_PUBLIC_TOO_MUCH."""
    chats = q.load_chats(q.list_administered(user_id)).values()
    own = sum(1 for chat in chats if chat.creator_id == user_id and chat.peer != peer and chat.active_usernames)
    if own >= PUBLIC_CHANNELS_OF_USER:
        raise RpcError("CHANNELS_ADMIN_PUBLIC_TOO_MUCH")


def access_own(q: Queries, user_id: int, peer: Peer, now: int) -> Standing:
    """A supergroup or channel of the user's own. Raises what `access_admin` raises."""
    standing = access_admin(q, user_id, peer, None, now)
    if standing.participant is None or not standing.participant.is_creator:
        raise RpcError("CHAT_ADMIN_REQUIRED")
    return standing


async def set_channel_username(
    storage: Storage,
    rules: NameRules,
    *,
    user_id: int,
    peer: Peer,
    username: str,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Give a channel of one's own the name that is chosen for it, another one, or none (""): what the user learns of it.

    Raises what `access_own` raises, USERNAME_NOT_MODIFIED, USERNAME_INVALID, USERNAME_OCCUPIED,
    CHANNELS_ADMIN_PUBLIC_TOO_MUCH.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_own(tx, user_id, peer, now)
        names = standing.chat.usernames
        old = _find_editable(names)
        if username == old:
            raise RpcError("USERNAME_NOT_MODIFIED")
        if username:
            _check_new(tx, rules, username, standing.chat, user_id, now)
        return put_usernames(tx, user_id, standing, _with_editable(names, username), now)

    return await storage.write(unit, origin)


def _check_new(tx: Transaction, rules: NameRules, username: str, chat: Chat, user_id: int, now: int) -> None:
    others = {fold_username(each.name) for each in chat.usernames if not each.is_editable}
    is_free = may_take(tx, rules, username, holder=chat.peer, user_id=user_id, now=now)
    if fold_username(username) in others or not is_free:
        raise RpcError("USERNAME_OCCUPIED")


def _find_editable(names: Names) -> str:
    return next((each.name for each in names if each.is_editable), "")


def _with_editable(names: Names, username: str) -> Names:
    """The names with another editable one in its old place, or after the active ones; it is always active."""
    new = (Username(username, is_active=True, is_editable=True),) if username else ()
    if _find_editable(names):
        place = next(place for place, each in enumerate(names) if each.is_editable)
        return (*names[:place], *new, *names[place + 1 :])
    active, inactive = _split(names)
    return (*active, *new, *inactive)


def _split(names: Iterable[Username]) -> tuple[Names, Names]:
    """The active names and the others, each in their order."""
    listed = tuple(names)
    return tuple(each for each in listed if each.is_active), tuple(each for each in listed if not each.is_active)


async def change_channel_usernames(
    storage: Storage,
    change: Callable[[Names], Names],
    *,
    user_id: int,
    peer: Peer,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Change order or activity of the names of a channel of one's own (`toggled`, `reordered`, `deactivated`).

    Raises what `access_own` and `change` raise, USERNAME_NOT_MODIFIED, CHANNELS_ADMIN_PUBLIC_TOO_MUCH.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_own(tx, user_id, peer, now)
        return put_usernames(tx, user_id, standing, change(standing.chat.usernames), now)

    return await storage.write(unit, origin)


def toggled(username: str, *, is_active: bool) -> Callable[[Names], Names]:
    """Switch a further name on, behind the active ones, or off.

    Raises USERNAME_INVALID (it has no such name, or chose it itself: that one is always active), USERNAME_NOT_MODIFIED,
    USERNAMES_ACTIVE_TOO_MUCH.
    """
    folded = fold_username(username)

    def change(names: Names) -> Names:
        own = next((each for each in names if fold_username(each.name) == folded), None)
        if own is None or (own.is_editable and not is_active):
            raise RpcError("USERNAME_INVALID")
        if own.is_active is is_active:
            raise RpcError("USERNAME_NOT_MODIFIED")
        active, inactive = _split(each for each in names if each is not own)
        if is_active and len(active) >= ACTIVE_USERNAMES:
            raise RpcError("USERNAMES_ACTIVE_TOO_MUCH")
        return (*active, own._replace(is_active=is_active), *inactive)

    return change


def reordered(order: Iterable[str]) -> Callable[[Names], Names]:
    """Put the active names into another order, which names all of them once. Raises ORDER_INVALID."""
    wanted = [fold_username(name) for name in order]

    def change(names: Names) -> Names:
        active, inactive = _split(names)
        by_name = {fold_username(each.name): each for each in active}
        if sorted(wanted) != sorted(by_name):
            raise RpcError("ORDER_INVALID")
        return (*(by_name[name] for name in wanted), *inactive)

    return change


def deactivated(names: Names) -> Names:
    """Switch all further names off; the one that was chosen stays."""
    kept = tuple(each for each in names if each.is_editable)
    others = sorted((each for each in names if not each.is_editable), key=lambda each: not each.is_active)
    return (*kept, *(each._replace(is_active=False) for each in others))


def put_usernames(tx: Transaction, actor_id: int, standing: Standing, names: Names, now: int) -> list[LoggedUpdate]:
    """The step of a unit that gives a channel these names and tells everybody; what `actor_id` learns of it.

    A channel without an active name is private: who is not in it sees it no longer, nobody needs to be let in by an admin. A
    group with one shows its whole history. Raises USERNAME_NOT_MODIFIED, USERNAME_OCCUPIED, CHANNELS_ADMIN_PUBLIC_TOO_MUCH.
    """
    chat = standing.chat
    if names == chat.usernames:
        raise RpcError("USERNAME_NOT_MODIFIED")
    new = replace(chat, usernames=names)
    if new.active_usernames and not chat.active_usernames:
        check_has_room_for_public(tx, chat.creator_id, chat.peer)
    if new.is_public and chat.hides_history:
        new = replace(new, hides_history=False)
        log_event(tx, new, actor_id, "TogglePreHistoryHidden", now, new_value=False)
    if not new.is_public and chat.linked_chat_id is None:
        new = replace(new, asks_to_join=False)
    logged = put_change(tx, actor_id, standing, _describe(chat, new), now)
    before, after = ({fold_username(each.name) for each in each.usernames} for each in (chat, new))
    for name in after - before:
        tx.delete_freed_username(name)
    keep_freed(tx, chat.creator_id, sorted(before - after), now)
    return logged


def _describe(old: Chat, new: Chat) -> Change:
    """The change with what admins read of it."""
    prev_name, new_name = _find_editable(old.usernames), _find_editable(new.usernames)
    if prev_name != new_name:
        return Change(new, "ChangeUsername", {"prev_value": prev_name, "new_value": new_name})
    values = {"prev_value": list(old.active_usernames), "new_value": list(new.active_usernames)}
    return Change(new, "ChangeUsernames", values)
