"""The parts of Saved Messages. Follows core.telegram.org/api/saved-messages."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.actions import saved_dialogs as actions
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import HIDDEN_AUTHOR, SavedDialog
from chapar.domain.peers import Peer, user_peer
from chapar.rpc.context import Context
from chapar.rpc.messages.dialogs import access_dialog_peer
from chapar.rpc.messages.history import build_messages, check_limit
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers, saved_peer_user_ids
from chapar.rpc.views.messages import build_message, list_chats, list_user_ids
from chapar.rpc.views.peers import access_peer, build_peer, name_chat
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("messages.getSavedDialogs")
async def get_saved_dialogs(
    ctx: Context, request: functions.messages_getSavedDialogs
) -> types.Typemessages_SavedDialogs:
    """A page of them: the pinned ones on the first page, then the others, latest first."""
    _check_own(request.parent_peer)

    def query(q: Queries) -> types.Typemessages_SavedDialogs:
        limit = check_limit(request.limit) or HISTORY_PAGE
        pinned = actions.list_saved_pins(q, ctx.user_id)
        place = None if request.exclude_pinned else _place_after(q, ctx.user_id, pinned, request)
        head = [] if place is None else pinned[place : place + limit]
        offset_id = max(request.offset_id, 0) if place is None else 0
        page = list(q.load_saved_dialogs(ctx.user_id, head).values())
        # Those that are pinned are told elsewhere, so as many more are looked at.
        others = q.list_saved_dialogs(ctx.user_id, limit=limit + len(pinned), offset_message_id=offset_id)
        page += [dialog for dialog in others if dialog.peer not in pinned][: limit - len(page)]
        return _build_page(ctx, q, page, pinned, q.count_saved_dialogs(ctx.user_id))

    return await ctx.services.storage.read_told(query)


def _place_after(
    q: Queries, owner_id: int, pinned: Sequence[Peer], request: functions.messages_getSavedDialogs
) -> int | None:
    """Where the page begins among the pinned parts, None when it begins below them."""
    if request.offset_id <= 0:
        return 0
    tops = q.load_saved_dialogs(owner_id, pinned)
    for place, peer in enumerate(pinned, start=1):
        if tops[peer].top_message_id == request.offset_id:
            return place
    return None


def _check_own(parent_peer: types.TypeInputPeer | None) -> None:
    """There are no channels whose direct messages would be sorted like this. Raises PEER_ID_INVALID."""
    if parent_peer is not None:
        raise RpcError("PEER_ID_INVALID")


def _build_page(
    ctx: Context, q: Queries, page: Sequence[SavedDialog], pinned: Sequence[Peer], count: int
) -> types.Typemessages_SavedDialogs:
    tops = q.load_messages(ctx.user_id, [dialog.top_message_id for dialog in page])
    named = saved_peer_user_ids(dialog.peer for dialog in page) | list_user_ids(tops.values())
    chats = chat_peers(dialog.peer for dialog in page) | list_chats(tops.values())
    people = build_people(ctx.services, q, ctx.user_id, named, chats)
    messages = [build_message(ctx.services, tops[dialog.top_message_id]) for dialog in page]
    dialogs: list[types.TypeSavedDialog] = [
        types.savedDialog(pinned=dialog.peer in pinned, peer=build_peer(dialog.peer), top_message=dialog.top_message_id)
        for dialog in page
    ]
    if len(page) == count:
        return types.messages_savedDialogs(dialogs=dialogs, messages=messages, **people._asdict())
    return types.messages_savedDialogsSlice(count=count, dialogs=dialogs, messages=messages, **people._asdict())


@method("messages.getSavedDialogsByID")
async def get_saved_dialogs_by_id(
    ctx: Context, request: functions.messages_getSavedDialogsByID
) -> types.Typemessages_SavedDialogs:
    """Those of the peers asked for that hold something."""
    _check_own(request.parent_peer)
    if len(request.ids) > HISTORY_PAGE:
        raise RpcError("LIMIT_INVALID")
    peers = [await _access_saved_peer(ctx, given) for given in request.ids]

    def query(q: Queries) -> types.Typemessages_SavedDialogs:
        page = list(q.load_saved_dialogs(ctx.user_id, dict.fromkeys(peers)).values())
        return _build_page(ctx, q, page, actions.list_saved_pins(q, ctx.user_id), len(page))

    return await ctx.services.storage.read_told(query)


@method("messages.getPinnedSavedDialogs")
async def get_pinned_saved_dialogs(
    ctx: Context, request: functions.messages_getPinnedSavedDialogs
) -> types.Typemessages_SavedDialogs:
    """The pinned ones, topmost first."""

    def query(q: Queries) -> types.Typemessages_SavedDialogs:
        pinned = actions.list_saved_pins(q, ctx.user_id)
        page = list(q.load_saved_dialogs(ctx.user_id, pinned).values())
        return _build_page(ctx, q, page, pinned, len(page))

    return await ctx.services.storage.read_told(query)


@method("messages.toggleSavedDialogPin", errors=("PINNED_DIALOGS_TOO_MUCH",))
async def toggle_saved_dialog_pin(ctx: Context, request: functions.messages_toggleSavedDialogPin) -> bool:
    """Pin one above all others, or let it go."""
    await actions.toggle_saved_pin(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await _access_saved_dialog(ctx, request.peer),
        is_pinned=request.pinned,
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("messages.reorderPinnedSavedDialogs", errors=("PINNED_DIALOGS_TOO_MUCH",))
async def reorder_pinned_saved_dialogs(ctx: Context, request: functions.messages_reorderPinnedSavedDialogs) -> bool:
    """Put the pinned ones into an order."""
    if len(request.order) > HISTORY_PAGE:
        raise RpcError("LIMIT_INVALID")
    await actions.reorder_saved_pins(
        ctx.services.storage,
        user_id=ctx.user_id,
        order=[await _access_saved_dialog(ctx, given) for given in request.order],
        force=request.force,
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("messages.getSavedHistory")
async def get_saved_history(ctx: Context, request: functions.messages_getSavedHistory) -> types.Typemessages_Messages:
    """A page of what was kept from one peer, newest first."""
    _check_own(request.parent_peer)
    saved_peer = await _access_saved_peer(ctx, request.peer)

    def query(q: Queries) -> types.Typemessages_Messages:
        mine = user_peer(ctx.user_id)
        page = q.list_history(
            ctx.user_id,
            mine,
            limit=check_limit(request.limit),
            offset_id=max(request.offset_id, 0),
            offset_date=max(request.offset_date, 0),
            add_offset=request.add_offset,
            max_id=max(request.max_id, 0),
            min_id=max(request.min_id, 0),
            saved_peer=saved_peer,
        )
        count = q.count_history(ctx.user_id, mine, saved_peer=saved_peer)
        return build_messages(ctx, q, page, count, is_whole=len(page) == count)

    return await ctx.services.storage.read_told(query)


@method("messages.deleteSavedHistory")
async def delete_saved_history(
    ctx: Context, request: functions.messages_deleteSavedHistory
) -> types.messages_affectedHistory:
    """Delete what was kept from one peer; while `offset` is not 0 the client asks again."""
    _check_own(request.parent_peer)
    affected = await actions.delete_saved_history(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await _access_saved_peer(ctx, request.peer),
        max_id=max(request.max_id, 0),
        min_date=request.min_date or 0,
        max_date=request.max_date or 0,
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.messages_affectedHistory(pts=affected.pts, pts_count=affected.pts_count, offset=affected.offset)


async def _access_saved_dialog(ctx: Context, given: types.TypeInputDialogPeer) -> Peer:
    if isinstance(given, types.inputDialogPeer):
        return await _access_saved_peer(ctx, given.peer)
    return await access_dialog_peer(ctx, given)


async def _access_saved_peer(ctx: Context, given: types.TypeInputPeer) -> Peer:
    """The peer that something was kept from, also a chat into which the user may look no longer.

    Clients name the hidden author by a hash of their own: there is no account.
    """
    if isinstance(given, types.inputPeerUser) and given.user_id == HIDDEN_AUTHOR.id:
        return HIDDEN_AUTHOR
    if isinstance(given, types.inputPeerChat | types.inputPeerChannel):
        return await name_chat(ctx, given)
    return await access_peer(ctx, given)
