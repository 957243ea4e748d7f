"""Pinned conversations, and those marked as unread. Follows core.telegram.org/method/messages.toggleDialogPin."""

from __future__ import annotations

from chapar.actions import dialogs as actions
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.rpc.context import Context
from chapar.rpc.messages.dialogs import access_dialog_peer, access_dialog_peers
from chapar.rpc.method import method
from chapar.rpc.views.peers import build_peer
from chapar.tl import functions, types


@method("messages.toggleDialogPin")
async def toggle_dialog_pin(ctx: Context, request: functions.messages_toggleDialogPin) -> bool:
    """Pin a conversation above all others of its folder, or let it go."""
    await actions.toggle_pin(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_dialog_peer(ctx, request.peer),
        is_pinned=request.pinned,
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("messages.reorderPinnedDialogs", errors=("FOLDER_ID_INVALID", "LIMIT_INVALID", "PINNED_DIALOGS_TOO_MUCH"))
async def reorder_pinned_dialogs(ctx: Context, request: functions.messages_reorderPinnedDialogs) -> bool:
    """Put the pinned conversations of a folder into an order."""
    if len(request.order) > HISTORY_PAGE:
        raise RpcError("LIMIT_INVALID")
    await actions.reorder_pins(
        ctx.services.storage,
        user_id=ctx.user_id,
        folder_id=request.folder_id,
        order=await access_dialog_peers(ctx, request.order),
        force=request.force,
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("messages.markDialogUnread", errors=("CHANNEL_PRIVATE",))
async def mark_dialog_unread(ctx: Context, request: functions.messages_markDialogUnread) -> bool:
    """Mark a conversation as unread by hand, or take the mark away."""
    if request.parent_peer is not None:
        raise RpcError("PEER_ID_INVALID")
    await actions.mark_unread(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_dialog_peer(ctx, request.peer),
        is_unread=request.unread,
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("messages.getDialogUnreadMarks", errors=("PEER_ID_INVALID",))
async def get_dialog_unread_marks(
    ctx: Context, request: functions.messages_getDialogUnreadMarks
) -> list[types.TypeDialogPeer]:
    """The conversations that are marked as unread."""
    if request.parent_peer is not None:
        raise RpcError("PEER_ID_INVALID")
    peers = await ctx.services.storage.read_told(lambda q: q.list_marked_peers(ctx.user_id))
    return [types.dialogPeer(peer=build_peer(peer)) for peer in peers]
