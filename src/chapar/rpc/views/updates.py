"""Updates on the wire. Follows core.telegram.org/api/updates.

`seq` is 0 in every envelope: order is by pts alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from chapar.domain.peers import Peer, PeerType, channel_peer
from chapar.domain.updates import (
    DeleteMessages,
    EditMessage,
    Ephemeral,
    LoggedUpdate,
    MessageViews,
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
from chapar.rpc.views.built import Built, built_for_peers, chat_peers, peer_user_ids
from chapar.rpc.views.channel_updates import build_channel_row, built_for_messages
from chapar.rpc.views.chats import build_chats, build_min_chat
from chapar.rpc.views.media import build_web_page
from chapar.rpc.views.messages import build_message, list_chats, list_user_ids
from chapar.rpc.views.notices import build_notice
from chapar.rpc.views.peers import build_peer
from chapar.rpc.views.users import build_min_users, build_status, build_users
from chapar.storage.api import Queries
from chapar.tl import types

EVERYBODY = 0
"""The viewer of what is encoded once for all: users and chats in their `min` forms, nothing that is one person's own."""


def build_updates(
    services: Services, q: Queries, viewer_id: int, logged: Iterable[LoggedUpdate], *, is_answer: bool = False
) -> types.updates:
    """One envelope with these updates and every user and chat that they name, as the viewer (or `EVERYBODY`) sees them.

    Only the answer to a send (`is_answer`) says which random_id became which message: to others it means nothing.
    """
    rows = list(logged)
    built = [build_row(services, q, viewer_id, row, is_answer=is_answer) for row in rows]
    people = build_people(
        services,
        q,
        viewer_id,
        set().union(*(each.user_ids for each in built)),
        set().union(*(each.chats for each in built)),
    )
    return types.updates(
        updates=[update for each in built for update in each.updates],
        users=people.users,
        chats=people.chats,
        date=rows[-1].date if rows else int(services.clock.now()),
        seq=0,
    )


class People(NamedTuple):
    """Users and chats that an answer names."""

    users: list[types.TypeUser]
    chats: list[types.TypeChat]


def build_people(
    services: Services, q: Queries, viewer_id: int, user_ids: Iterable[int], chats: Iterable[Peer]
) -> People:
    """Users and chats as the viewer (or `EVERYBODY`) sees them."""
    if viewer_id != EVERYBODY:
        return People(build_users(services, q, viewer_id, user_ids), build_chats(services, q, viewer_id, chats))
    now = int(services.clock.now())
    found = q.load_chats(sorted(set(chats)))
    return People(
        build_min_users(q, user_ids), [build_min_chat(chat, now) for chat in found.values() if chat.is_channel]
    )


def build_named(services: Services, q: Queries, viewer_id: int, peers: Iterable[Peer]) -> People:
    """These peers as the viewer sees them."""
    named = list(peers)
    return build_people(services, q, viewer_id, peer_user_ids(named), chat_peers(named))


def build_row(services: Services, q: Queries, viewer_id: int, row: LoggedUpdate, *, is_answer: bool = False) -> Built:
    """The updates of one row of a log, and whom they name; none for what has been deleted since."""
    if row.owner_id < 0:
        return build_channel_row(services, q, viewer_id, row, is_answer=is_answer)
    update, pts, pts_count = row.update, row.pts, row.pts_count
    if isinstance(update, NewMessage):
        return _build_new_message(services, update, pts, pts_count, is_answer)
    if isinstance(update, EditMessage):
        if update.message is None:
            return Built([])
        built = types.updateEditMessage(message=build_message(services, update.message), pts=pts, pts_count=pts_count)
        return built_for_messages(built, [update.message])
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
        webpage = build_web_page(services, page) if page else types.webPageEmpty(id=update.web_page_id)
        return Built([types.updateWebPage(webpage=webpage, pts=pts, pts_count=pts_count)])
    return build_notice(services, q, viewer_id, row.owner_id, update)


def _build_new_message(services: Services, update: NewMessage, pts: int, pts_count: int, is_answer: bool) -> Built:
    if update.message is None:
        return Built([])
    built: list[types.TypeUpdate] = []
    if is_answer and update.random_id is not None:
        built.append(types.updateMessageID(id=update.message_id, random_id=update.random_id))
    built.append(types.updateNewMessage(message=build_message(services, update.message), pts=pts, pts_count=pts_count))
    return Built(built, list_user_ids([update.message]), list_chats([update.message]))


def _build_read(update: ReadHistoryInbox | ReadHistoryOutbox, pts: int, pts_count: int) -> Built:
    peer, max_id = build_peer(update.peer), update.max_id
    if isinstance(update, ReadHistoryOutbox):
        built: types.TypeUpdate = types.updateReadHistoryOutbox(peer=peer, max_id=max_id, pts=pts, pts_count=pts_count)
    else:
        unread = update.still_unread_count
        built = types.updateReadHistoryInbox(
            peer=peer, max_id=max_id, still_unread_count=unread, pts=pts, pts_count=pts_count
        )
    return built_for_peers(built, [update.peer])


def _build_pin(update: PinMessages, pts: int, pts_count: int) -> Built:
    built = types.updatePinnedMessages(
        pinned=update.is_pinned,
        peer=build_peer(update.peer),
        messages=list(update.message_ids),
        pts=pts,
        pts_count=pts_count,
    )
    return built_for_peers(built, [update.peer])


def _build_move(update: MoveToFolder, pts: int, pts_count: int) -> Built:
    moved = [types.folderPeer(peer=build_peer(peer), folder_id=update.folder_id) for peer in update.peers]
    built = types.updateFolderPeers(folder_peers=moved, pts=pts, pts_count=pts_count)
    return built_for_peers(built, update.peers)


def build_ephemeral(update: Ephemeral, now: float) -> types.TypeUpdate:
    """An update that is told once and never stored."""
    if isinstance(update, UserStatus):
        return types.updateUserStatus(user_id=update.user_id, status=build_status(update, now))
    if isinstance(update, MessageViews):
        return types.updateChannelMessageViews(channel_id=update.channel_id, id=update.message_id, views=update.views)
    fields = {} if update.progress is None else {"progress": update.progress}
    action = getattr(types, update.action)(**fields)
    if update.peer is None:
        return types.updateUserTyping(user_id=update.user_id, action=action)
    author = build_peer(update.shown_as) if update.shown_as else types.peerUser(user_id=update.user_id)
    if update.peer.type is PeerType.CHAT:
        return types.updateChatUserTyping(chat_id=update.peer.id, from_id=author, action=action)
    return types.updateChannelUserTyping(
        channel_id=update.peer.id, top_msg_id=update.thread_id or None, from_id=author, action=action
    )


def name_ephemeral(update: Ephemeral) -> Built:
    """Whom such an update names."""
    if isinstance(update, MessageViews):
        return Built([], chats={channel_peer(update.channel_id)})
    if isinstance(update, UserStatus) or update.peer is None:
        return Built([], {update.user_id})
    peers = [update.peer, *([update.shown_as] if update.shown_as else [])]
    return Built([], set() if update.shown_as else {update.user_id}, chat_peers(peers))
