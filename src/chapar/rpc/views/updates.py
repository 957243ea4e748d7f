"""Updates on the wire. Follows core.telegram.org/api/updates.

`seq` is 0 in every envelope: order is by pts alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from chapar.domain.updates import (
    DeleteMessages,
    EditMessage,
    Ephemeral,
    LoggedUpdate,
    MoveToFolder,
    NewMessage,
    PinMessages,
    ReadHistoryInbox,
    ReadHistoryOutbox,
    ReadMessageContents,
    UserStatus,
    WebPageChanged,
)
from chapar.rpc.services import Services
from chapar.rpc.views.built import Built, peer_user_ids
from chapar.rpc.views.media import build_web_page
from chapar.rpc.views.messages import build_message, list_user_ids
from chapar.rpc.views.notices import build_notice
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
    built = [build_row(services, q, owner_id, row, is_answer=is_answer) for row in rows]
    return types.updates(
        updates=[update for each in built for update in each.updates],
        users=build_users(services, q, owner_id, set().union(*(each.user_ids for each in built))),
        chats=[],
        date=rows[-1].date if rows else int(services.clock.now()),
        seq=0,
    )


def build_row(services: Services, q: Queries, owner_id: int, row: LoggedUpdate, *, is_answer: bool = False) -> Built:
    """The updates of one row of the log, and whom they name; none for what has been deleted since."""
    update, pts, pts_count = row.update, row.pts, row.pts_count
    if isinstance(update, NewMessage):
        return _build_new_message(update, pts, pts_count, is_answer)
    if isinstance(update, EditMessage):
        if update.message is None:
            return Built([])
        built = types.updateEditMessage(message=build_message(update.message), pts=pts, pts_count=pts_count)
        return Built([built], list_user_ids([update.message]))
    if isinstance(update, DeleteMessages):
        return Built([types.updateDeleteMessages(messages=list(update.message_ids), pts=pts, pts_count=pts_count)])
    if isinstance(update, ReadHistoryInbox | ReadHistoryOutbox):
        return _build_read(update, pts, pts_count)
    if isinstance(update, PinMessages):
        return _build_pin(update, pts, pts_count)
    if isinstance(update, ReadMessageContents):
        ids = list(update.message_ids)
        return Built([types.updateReadMessagesContents(messages=ids, pts=pts, pts_count=pts_count, date=row.date)])
    if isinstance(update, MoveToFolder):
        return _build_move(update, pts, pts_count)
    if isinstance(update, WebPageChanged):
        page = q.find_web_page(update.web_page_id)
        webpage = build_web_page(page) if page else types.webPageEmpty(id=update.web_page_id)
        return Built([types.updateWebPage(webpage=webpage, pts=pts, pts_count=pts_count)])
    return build_notice(services, q, owner_id, update)


def _build_new_message(update: NewMessage, pts: int, pts_count: int, is_answer: bool) -> Built:
    if update.message is None:
        return Built([])
    built: list[types.TypeUpdate] = []
    if is_answer and update.random_id is not None:
        built.append(types.updateMessageID(id=update.message_id, random_id=update.random_id))
    built.append(types.updateNewMessage(message=build_message(update.message), pts=pts, pts_count=pts_count))
    return Built(built, list_user_ids([update.message]))


def _build_read(update: ReadHistoryInbox | ReadHistoryOutbox, pts: int, pts_count: int) -> Built:
    peer, max_id = build_peer(update.peer), update.max_id
    if isinstance(update, ReadHistoryOutbox):
        built: types.TypeUpdate = types.updateReadHistoryOutbox(peer=peer, max_id=max_id, pts=pts, pts_count=pts_count)
    else:
        unread = update.still_unread_count
        built = types.updateReadHistoryInbox(
            peer=peer, max_id=max_id, still_unread_count=unread, pts=pts, pts_count=pts_count
        )
    return Built([built], peer_user_ids([update.peer]))


def _build_pin(update: PinMessages, pts: int, pts_count: int) -> Built:
    built = types.updatePinnedMessages(
        pinned=update.is_pinned,
        peer=build_peer(update.peer),
        messages=list(update.message_ids),
        pts=pts,
        pts_count=pts_count,
    )
    return Built([built], peer_user_ids([update.peer]))


def _build_move(update: MoveToFolder, pts: int, pts_count: int) -> Built:
    moved = [types.folderPeer(peer=build_peer(peer), folder_id=update.folder_id) for peer in update.peers]
    built = types.updateFolderPeers(folder_peers=moved, pts=pts, pts_count=pts_count)
    return Built([built], peer_user_ids(update.peers))


def build_ephemeral(update: Ephemeral, now: float) -> types.TypeUpdate:
    """An update that is told once and never stored."""
    if isinstance(update, UserStatus):
        return types.updateUserStatus(user_id=update.user_id, status=build_status(update, now))
    fields = {} if update.progress is None else {"progress": update.progress}
    return types.updateUserTyping(user_id=update.user_id, action=getattr(types, update.action)(**fields))
