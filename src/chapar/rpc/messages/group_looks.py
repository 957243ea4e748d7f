"""What a basic group is called and how it looks. Follows core.telegram.org/method/messages.editChatTitle."""

from __future__ import annotations

from chapar.actions import chat_settings as settings
from chapar.actions.chat_access import access_allowed
from chapar.domain.errors import RpcError
from chapar.domain.peers import chat_peer
from chapar.domain.rights import AdminRight, BannedRight
from chapar.domain.updates import ChatChanged, LoggedUpdate
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("messages.editChatTitle", errors=("CHAT_ADMIN_REQUIRED",))
async def edit_chat_title(ctx: Context, request: functions.messages_editChatTitle) -> types.TypeUpdates:
    """Rename it, which is said in it."""
    logged = await settings.set_title(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=chat_peer(request.chat_id),
        title=request.title,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method("messages.editChatPhoto", errors=("CHAT_ADMIN_REQUIRED",))
async def edit_chat_photo(ctx: Context, request: functions.messages_editChatPhoto) -> types.TypeUpdates:
    """There are no photos yet: to take it away changes nothing, to set one is refused."""
    peer = chat_peer(request.chat_id)
    right, banned = AdminRight.CHANGE_INFO, BannedRight.CHANGE_INFO
    await ctx.services.storage.read(lambda q: access_allowed(q, ctx.user_id, peer, right, banned, ctx.now))
    if not isinstance(request.photo, types.inputChatPhotoEmpty):
        raise RpcError("PHOTO_INVALID")
    return await answer(ctx, [LoggedUpdate(ctx.user_id, 0, 0, ctx.now, ChatChanged(peer.id))])
