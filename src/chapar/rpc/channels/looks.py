"""What a supergroup or channel is called and how it looks. Follows core.telegram.org/api/channel."""

from __future__ import annotations

from chapar.actions import chat_settings as settings
from chapar.domain.errors import RpcError
from chapar.domain.palette import NAME_COLORS, PROFILE_COLORS
from chapar.rpc.account.looks import parse_status
from chapar.rpc.answers import answer
from chapar.rpc.channels.settings import change
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.photos.chat_photos import change_chat_photo
from chapar.rpc.photos.given import KNOWN_PHOTO_ERRORS, NEW_PHOTO_ERRORS
from chapar.rpc.views.peers import access_channel
from chapar.tl import functions, types


@method("channels.editTitle")
async def edit_title(ctx: Context, request: functions.channels_editTitle) -> types.TypeUpdates:
    """Rename it, which is said in it."""
    logged = await settings.set_title(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_channel(ctx, request.channel),
        title=request.title,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method("channels.editPhoto", errors=(*NEW_PHOTO_ERRORS, *KNOWN_PHOTO_ERRORS))
async def edit_photo(ctx: Context, request: functions.channels_editPhoto) -> types.TypeUpdates:
    """Give it a photo or take that away, which is said in it."""
    return await change_chat_photo(ctx, await access_channel(ctx, request.channel), request.photo)


@method(
    "channels.updateColor",
    errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED", "CHAT_NOT_MODIFIED", "COLOR_INVALID"),
)
async def update_color(ctx: Context, request: functions.channels_updateColor) -> types.TypeUpdates:
    """The colour of its name or profile, and the emoji behind it; none given: the client's own."""
    colors = PROFILE_COLORS if request.for_profile else NAME_COLORS
    if request.color is not None and not 0 <= request.color < len(colors):
        raise RpcError("COLOR_INVALID")
    changed = settings.with_color(request.color, request.background_emoji_id or 0, for_profile=request.for_profile)
    return await change(ctx, request.channel, changed)


@method(
    "channels.updateEmojiStatus",
    errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED", "CHAT_NOT_MODIFIED", "DOCUMENT_INVALID"),
)
async def update_emoji_status(ctx: Context, request: functions.channels_updateEmojiStatus) -> types.TypeUpdates:
    """Show an emoji beside its name, for ever or until a time that is to come; or none."""
    status = parse_status(request.emoji_status, ctx.now)
    return await change(ctx, request.channel, settings.with_emoji_status(*status))


@method(
    "channels.setMainProfileTab",
    errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED", "CHAT_NOT_MODIFIED"),
)
async def set_main_profile_tab(ctx: Context, request: functions.channels_setMainProfileTab) -> bool:
    """Which tab of its profile opens first."""
    await change(ctx, request.channel, settings.with_main_tab(request.tab.NAME))
    return True
