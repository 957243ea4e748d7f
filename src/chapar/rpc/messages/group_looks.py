"""What a basic group is called and how it looks. Follows core.telegram.org/method/messages.editChatTitle."""

from __future__ import annotations

from chapar.actions import chat_settings as settings
from chapar.domain.peers import chat_peer
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.photos.chat_photos import change_chat_photo
from chapar.rpc.photos.given import KNOWN_PHOTO_ERRORS, NEW_PHOTO_ERRORS
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


@method("messages.editChatPhoto", errors=(*NEW_PHOTO_ERRORS, *KNOWN_PHOTO_ERRORS, "CHAT_ADMIN_REQUIRED"))
async def edit_chat_photo(ctx: Context, request: functions.messages_editChatPhoto) -> types.TypeUpdates:
    """Give it a photo or take that away, which is said in it."""
    return await change_chat_photo(ctx, chat_peer(request.chat_id), request.photo)
