"""The list of conversations. Follows core.telegram.org/method/messages.getDialogs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import ARCHIVE_FOLDER_ID, Dialog, DialogPlace
from chapar.domain.peers import Peer, PeerType, channel_peer, chat_peer, owner_of, user_peer
from chapar.domain.updates import State
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.method import method
from chapar.rpc.views.dialogs import build_dialogs, load_dialog
from chapar.rpc.views.peers import access_peer
from chapar.storage.api import Queries
from chapar.tl import functions, types

FOLDER_IDS = (0, ARCHIVE_FOLDER_ID)
"""The main list and the archive."""


class _Page(NamedTuple):
    """Conversations, and whether they are all that there are."""

    dialogs: list[Dialog]
    total: int

    @property
    def is_whole(self) -> bool:
        return len(self.dialogs) == self.total


@method("messages.getDialogs")
async def get_dialogs(ctx: Context, request: functions.messages_getDialogs) -> types.Typemessages_Dialogs:
    """A page of a folder or (no folder stated) of both: the pinned conversations, then the others, latest first.

    The first page of the main list begins with the archive's entry, which does not count.
    """
    if request.folder_id is not None:
        check_folder_id(request.folder_id)

    def query(q: Queries) -> types.Typemessages_Dialogs:
        page = _list_page(q, ctx.user_id, request)
        is_first = request.offset_id <= 0 and request.offset_date <= 0
        with_archive = request.folder_id == 0 and is_first and not request.exclude_pinned
        dialogs, messages, users, chats = build_dialogs(
            ctx.services, q, ctx.user_id, page.dialogs, with_archive=with_archive
        )
        if page.is_whole:
            return types.messages_dialogs(dialogs=dialogs, messages=messages, chats=chats, users=users)
        return types.messages_dialogsSlice(
            count=page.total, dialogs=dialogs, messages=messages, chats=chats, users=users
        )

    return await ctx.services.storage.read_told(query)


def check_folder_id(folder_id: int) -> int:
    """Raises FOLDER_ID_INVALID."""
    if folder_id not in FOLDER_IDS:
        raise RpcError("FOLDER_ID_INVALID")
    return folder_id


def _list_page(q: Queries, owner_id: int, request: functions.messages_getDialogs) -> _Page:
    folder_id, limit = request.folder_id, check_limit(request.limit) or HISTORY_PAGE
    before = _place_before(q, owner_id, request)
    head: list[Dialog] = []
    if not request.exclude_pinned:
        pinned = _list_pinned(q, owner_id, folder_id)
        place = _place_after(pinned, before)
        if place is not None:
            # The page before ended among the pinned ones, or there was none: nothing below them has been told.
            head, before = pinned[place : place + limit], None
    rest = q.list_dialogs(owner_id, limit=limit - len(head), before=before, folder_id=folder_id, with_pinned=False)
    return _Page([*head, *rest], q.count_dialogs(owner_id, folder_id=folder_id))


def _place_before(q: Queries, owner_id: int, request: functions.messages_getDialogs) -> DialogPlace | None:
    """Where the page before ended, None for the first page. A client that states no date has it looked up."""
    date, top_id = max(request.offset_date, 0), max(request.offset_id, 0)
    if not date and not top_id:
        return None
    peer = _name_peer(owner_id, request.offset_peer)
    if top_id:
        owners = [owner_id] if peer is None else [owner_of(owner_id, peer)]
        message = q.load_messages(owners[0], (top_id,)).get(top_id)
        if message is not None and (peer is None or message.peer == peer):
            return DialogPlace(message.body.date, top_id, message.peer)
    return DialogPlace(date, top_id, peer or user_peer(0))


def _name_peer(owner_id: int, given: types.TypeInputPeer) -> Peer | None:
    """The peer that stands in an offset: nothing is told of it, so its access hash does not matter."""
    if isinstance(given, types.inputPeerSelf):
        return user_peer(owner_id)
    named = None
    if isinstance(given, types.inputPeerUser):
        named = user_peer(given.user_id)
    elif isinstance(given, types.inputPeerChat):
        named = chat_peer(given.chat_id)
    elif isinstance(given, types.inputPeerChannel):
        named = channel_peer(given.channel_id)
    return named if named is not None and named.id > 0 else None


def _list_pinned(q: Queries, owner_id: int, folder_id: int | None) -> list[Dialog]:
    folder_ids = FOLDER_IDS if folder_id is None else (folder_id,)
    pinned = [dialog for i in folder_ids for dialog in q.list_pinned_dialogs(owner_id, i)]
    return [dialog for dialog in pinned if dialog.top_message_id or dialog.peer.type is PeerType.CHANNEL]


def _place_after(pinned: Sequence[Dialog], before: DialogPlace | None) -> int | None:
    """Where the page begins among the pinned conversations, None when it begins below them."""
    if before is None:
        return 0
    for place, dialog in enumerate(pinned, start=1):
        if dialog.peer == before.peer and dialog.top_message_id == before.top_message_id:
            return place
    return None


@method("messages.getPeerDialogs", errors=("LIMIT_INVALID",))
async def get_peer_dialogs(ctx: Context, request: functions.messages_getPeerDialogs) -> types.messages_peerDialogs:
    """The dialog of every peer asked for, also where nothing was ever said, and the entry of the archive."""
    if len(request.peers) > HISTORY_PAGE:
        raise RpcError("LIMIT_INVALID")
    peers = await access_dialog_peers(ctx, request.peers)
    with_archive = any(
        isinstance(given, types.inputDialogPeerFolder) and given.folder_id == ARCHIVE_FOLDER_ID
        for given in request.peers
    )

    def query(q: Queries) -> types.messages_peerDialogs:
        asked = [load_dialog(q, ctx.user_id, peer) for peer in dict.fromkeys(peers)]
        return _build_peer_dialogs(ctx, q, asked, with_archive=with_archive)

    return await ctx.services.storage.read_told(query)


async def access_dialog_peers(ctx: Context, given: Sequence[types.TypeInputDialogPeer]) -> list[Peer]:
    """The peers among what may be a peer or a folder. Raises what `access_peer` raises."""
    return [await access_peer(ctx, each.peer) for each in given if isinstance(each, types.inputDialogPeer)]


async def access_dialog_peer(ctx: Context, given: types.TypeInputDialogPeer) -> Peer:
    """The peer of one conversation. Raises PEER_ID_INVALID for a folder, and what `access_peer` raises."""
    if not isinstance(given, types.inputDialogPeer):
        raise RpcError("PEER_ID_INVALID")
    return await access_peer(ctx, given.peer)


def _build_peer_dialogs(
    ctx: Context, q: Queries, asked: Sequence[Dialog], *, with_archive: bool
) -> types.messages_peerDialogs:
    dialogs, messages, users, chats = build_dialogs(ctx.services, q, ctx.user_id, asked, with_archive=with_archive)
    state = build_state(ctx, q)
    return types.messages_peerDialogs(dialogs=dialogs, messages=messages, chats=chats, users=users, state=state)


@method("messages.getPinnedDialogs")
async def get_pinned_dialogs(ctx: Context, request: functions.messages_getPinnedDialogs) -> types.messages_peerDialogs:
    """The pinned conversations of a folder, topmost first; in the main list below the entry of the archive."""
    folder_id = check_folder_id(request.folder_id)

    def query(q: Queries) -> types.messages_peerDialogs:
        pinned = q.list_pinned_dialogs(ctx.user_id, folder_id)
        return _build_peer_dialogs(ctx, q, pinned, with_archive=folder_id == 0)

    return await ctx.services.storage.read_told(query)


def build_state(ctx: Context, q: Queries, state: State | None = None) -> types.updates_state:
    """Where the log stands (without `state`: now), with the number of unread messages in the first page of conversations."""
    pts, qts, date = state or q.load_state(ctx.user_id)._replace(date=ctx.now)
    unread = sum(dialog.unread_count for dialog in q.list_dialogs(ctx.user_id, limit=HISTORY_PAGE))
    return types.updates_state(pts=pts, qts=qts, date=date, seq=0, unread_count=unread)
