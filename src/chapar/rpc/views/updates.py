"""Updates on the wire. Follows core.telegram.org/api/updates.

`seq` is 0 in every envelope: order is by pts alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from chapar.domain.peers import PeerType
from chapar.domain.updates import (
    ContactsReset,
    DeleteMessages,
    EditMessage,
    Ephemeral,
    LoggedUpdate,
    NewAuthorization,
    NewMessage,
    ReadHistoryInbox,
    ReadHistoryOutbox,
    UserChanged,
    UserStatus,
)
from chapar.rpc.services import Services
from chapar.rpc.views.messages import build_message, list_user_ids
from chapar.rpc.views.peers import build_peer
from chapar.rpc.views.users import build_status, build_users
from chapar.storage.api import Queries
from chapar.tl import types


def build_updates(
    services: Services, q: Queries, owner_id: int, logged: Iterable[LoggedUpdate], *, is_answer: bool = False
) -> types.updates:
    """One envelope with these updates and every user that they name, as the owner sees them.

    Only the answer to a send (`is_answer`) says which random_id became which message: to others it means nothing.
    """
    rows = list(logged)
    users = build_users(services, q, owner_id, set().union(*map(user_ids_of, rows)))
    return types.updates(
        updates=[update for row in rows for update in build_logged(row, users, is_answer=is_answer)],
        users=users,
        chats=[],
        date=rows[-1].date if rows else int(services.clock.now()),
        seq=0,
    )


def build_logged(row: LoggedUpdate, users: list[types.TypeUser], *, is_answer: bool = False) -> list[types.TypeUpdate]:
    """The updates of one row of the log; none for what has been deleted since. `users` must hold those it names."""
    update, pts, pts_count = row.update, row.pts, row.pts_count
    if isinstance(update, NewMessage):
        return _build_new_message(update, pts, pts_count, is_answer)
    if isinstance(update, EditMessage):
        if update.message is None:
            return []
        return [types.updateEditMessage(message=build_message(update.message), pts=pts, pts_count=pts_count)]
    if isinstance(update, DeleteMessages):
        return [types.updateDeleteMessages(messages=list(update.message_ids), pts=pts, pts_count=pts_count)]
    if isinstance(update, ReadHistoryInbox):
        return [
            types.updateReadHistoryInbox(
                peer=build_peer(update.peer),
                max_id=update.max_id,
                still_unread_count=update.still_unread_count,
                pts=pts,
                pts_count=pts_count,
            )
        ]
    if isinstance(update, ReadHistoryOutbox):
        peer = build_peer(update.peer)
        return [types.updateReadHistoryOutbox(peer=peer, max_id=update.max_id, pts=pts, pts_count=pts_count)]
    return _build_notice(update, users)


def _build_new_message(update: NewMessage, pts: int, pts_count: int, is_answer: bool) -> list[types.TypeUpdate]:
    if update.message is None:
        return []
    built: list[types.TypeUpdate] = []
    if is_answer and update.random_id is not None:
        built.append(types.updateMessageID(id=update.message_id, random_id=update.random_id))
    built.append(types.updateNewMessage(message=build_message(update.message), pts=pts, pts_count=pts_count))
    return built


def _build_notice(
    update: UserChanged | ContactsReset | NewAuthorization, users: list[types.TypeUser]
) -> list[types.TypeUpdate]:
    if isinstance(update, ContactsReset):
        return [types.updateContactsReset()]
    if isinstance(update, NewAuthorization):
        return [
            types.updateNewAuthorization(
                unconfirmed=True,
                hash=update.hash,
                date=update.date,
                device=update.device,
                location=update.location,
            )
        ]
    user = next((user for user in users if user.id == update.user_id), None)
    if not isinstance(user, types.user):
        return []
    names = [types.username(username=user.username, editable=bool(user.self_), active=True)] if user.username else []
    return [
        types.updateUserName(
            user_id=user.id, first_name=user.first_name or "", last_name=user.last_name or "", usernames=names
        )
    ]


def build_ephemeral(update: Ephemeral, now: float) -> types.TypeUpdate:
    """An update that is told once and never stored."""
    if isinstance(update, UserStatus):
        return types.updateUserStatus(user_id=update.user_id, status=build_status(update, now))
    fields = {} if update.progress is None else {"progress": update.progress}
    return types.updateUserTyping(user_id=update.user_id, action=getattr(types, update.action)(**fields))


def user_ids_of(row: LoggedUpdate) -> set[int]:
    """The users that an update names."""
    update = row.update
    if isinstance(update, NewMessage | EditMessage):
        return list_user_ids([update.message]) if update.message else set()
    if isinstance(update, ReadHistoryInbox | ReadHistoryOutbox):
        return {update.peer.id} if update.peer.type is PeerType.USER else set()
    return {update.user_id} if isinstance(update, UserChanged) else set()
