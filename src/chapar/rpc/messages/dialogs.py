"""The list of conversations. Follows core.telegram.org/method/messages.getDialogs."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import ARCHIVE_FOLDER_ID, Dialog, MessageTag
from chapar.domain.peers import Peer, PeerType
from chapar.domain.updates import State
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.method import method
from chapar.rpc.views.messages import build_message, list_user_ids
from chapar.rpc.views.peer_settings import build_peer_settings
from chapar.rpc.views.peers import access_peer, build_peer
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("messages.getDialogs")
async def get_dialogs(ctx: Context, request: functions.messages_getDialogs) -> types.Typemessages_Dialogs:
    """A page of the conversations, latest first. The archive is empty until chats can be archived."""
    if request.folder_id == ARCHIVE_FOLDER_ID:
        return types.messages_dialogs(dialogs=[], messages=[], chats=[], users=[])

    def query(q: Queries) -> types.Typemessages_Dialogs:
        limit = check_limit(request.limit) or HISTORY_PAGE
        offset_id, offset_date = max(request.offset_id, 0), max(request.offset_date, 0)
        page = q.list_dialogs(ctx.user_id, limit=limit, offset_message_id=offset_id, offset_date=offset_date)
        dialogs, messages, users = build_dialogs(ctx, q, page)
        count = q.count_dialogs(ctx.user_id)
        if len(page) == count:
            return types.messages_dialogs(dialogs=dialogs, messages=messages, chats=[], users=users)
        return types.messages_dialogsSlice(count=count, dialogs=dialogs, messages=messages, chats=[], users=users)

    return await ctx.services.storage.read(query)


def build_dialogs(
    ctx: Context, q: Queries, dialogs: Sequence[Dialog]
) -> tuple[list[types.TypeDialog], list[types.TypeMessage], list[types.TypeUser]]:
    """Dialogs with all their top messages and everybody named in them."""
    tops = q.load_messages(ctx.user_id, [dialog.top_message_id for dialog in dialogs if dialog.top_message_id])
    people = {dialog.peer.id for dialog in dialogs if dialog.peer.type is PeerType.USER}
    users = build_users(ctx.services, q, ctx.user_id, people | list_user_ids(tops.values()))
    messages = [build_message(tops[d.top_message_id]) for d in dialogs if d.top_message_id in tops]
    unread = q.count_tagged(ctx.user_id, [dialog.peer for dialog in dialogs], MessageTag.UNREAD_REACTION)
    return [build_dialog(dialog, unread.get(dialog.peer, 0)) for dialog in dialogs], messages, users


def build_dialog(dialog: Dialog, unread_reactions_count: int) -> types.TypeDialog:
    """One conversation in the list."""
    return types.dialog(
        peer=build_peer(dialog.peer),
        top_message=dialog.top_message_id,
        read_inbox_max_id=dialog.read_inbox_max_id,
        read_outbox_max_id=dialog.read_outbox_max_id,
        unread_count=dialog.unread_count,
        unread_mentions_count=0,
        unread_reactions_count=unread_reactions_count,
        unread_poll_votes_count=0,
        notify_settings=types.peerNotifySettings(),
    )


@method("messages.getPeerDialogs")
async def get_peer_dialogs(ctx: Context, request: functions.messages_getPeerDialogs) -> types.messages_peerDialogs:
    """The dialog of every peer asked for, also where nothing was ever said."""
    if len(request.peers) > HISTORY_PAGE:
        raise RpcError("LIMIT_INVALID")
    peers = [await access_peer(ctx, p.peer) for p in request.peers if isinstance(p, types.inputDialogPeer)]
    return await ctx.services.storage.read(lambda q: _build_peer_dialogs(ctx, q, peers))


def _build_peer_dialogs(ctx: Context, q: Queries, peers: Sequence[Peer]) -> types.messages_peerDialogs:
    known = q.load_dialogs(ctx.user_id, peers)
    asked = [known.get(peer) or Dialog(ctx.user_id, peer, 0) for peer in dict.fromkeys(peers)]
    dialogs, messages, users = build_dialogs(ctx, q, asked)
    state = build_state(ctx, q)
    return types.messages_peerDialogs(dialogs=dialogs, messages=messages, chats=[], users=users, state=state)


@method("messages.getPinnedDialogs")
async def get_pinned_dialogs(ctx: Context, request: functions.messages_getPinnedDialogs) -> types.messages_peerDialogs:
    """None until conversations can be pinned."""
    return await ctx.services.storage.read(lambda q: _build_peer_dialogs(ctx, q, ()))


@method("messages.getPeerSettings")
async def get_peer_settings(ctx: Context, request: functions.messages_getPeerSettings) -> types.messages_peerSettings:
    """What a client offers at the top of a conversation: for a stranger who wrote first, to add or to block."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.messages_peerSettings:
        settings = build_peer_settings(q, ctx.user_id, peer)
        users = build_users(ctx.services, q, ctx.user_id, [peer.id])
        return types.messages_peerSettings(settings=settings, chats=[], users=users)

    return await ctx.services.storage.read(query)


@method("messages.getDialogFilters")
async def get_dialog_filters(
    ctx: Context, request: functions.messages_getDialogFilters
) -> types.messages_dialogFilters:
    """Only the filter that everybody has: all chats."""
    return types.messages_dialogFilters(filters=[types.dialogFilterDefault()])


@method("messages.getAllDrafts")
async def get_all_drafts(ctx: Context, request: functions.messages_getAllDrafts) -> types.TypeUpdates:
    """None until drafts are kept."""
    return types.updates(updates=[], users=[], chats=[], date=ctx.now, seq=0)


def build_state(ctx: Context, q: Queries, state: State | None = None) -> types.updates_state:
    """Where the log stands (without `state`: now), with the number of unread messages in the first page of conversations."""
    pts, qts, date = state or q.load_state(ctx.user_id)._replace(date=ctx.now)
    unread = sum(dialog.unread_count for dialog in q.list_dialogs(ctx.user_id, limit=HISTORY_PAGE))
    return types.updates_state(pts=pts, qts=qts, date=date, seq=0, unread_count=unread)
