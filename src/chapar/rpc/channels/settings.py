"""What a supergroup or channel asks of its members, and how it works. Follows core.telegram.org/api/channel."""

from __future__ import annotations

from collections.abc import Callable

from chapar.actions import chat_settings as settings
from chapar.actions.chat_access import access_admin
from chapar.domain.chats import Chat
from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer
from chapar.domain.rights import AdminRight
from chapar.rpc.channels.named import answer_changed
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_channel
from chapar.tl import functions, types

_ACCESS = ("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED", "CHAT_NOT_MODIFIED")
"""What every change of settings may be refused with."""


async def change(
    ctx: Context,
    channel: types.TypeInputChannel,
    changed: Callable[[Chat], settings.Change],
    right: AdminRight | None = AdminRight.CHANGE_INFO,
) -> types.TypeUpdates:
    """Change a channel's settings; the answer says that it changed. Raises what `change_channel` raises."""
    peer = await access_channel(ctx, channel)
    logged = await settings.change_channel(
        ctx.services.storage,
        changed,
        user_id=ctx.user_id,
        peer=peer,
        now=ctx.now,
        right=right,
        origin=ctx.origin,
    )
    return await answer_changed(ctx, peer, logged)


async def check_may_change(ctx: Context, channel: types.TypeInputChannel) -> Peer:
    """A channel whose settings the caller may change. Raises what `access_admin` raises."""
    peer = await access_channel(ctx, channel)
    await ctx.services.storage.read(lambda q: access_admin(q, ctx.user_id, peer, AdminRight.CHANGE_INFO, ctx.now))
    return peer


@method("channels.toggleSlowMode", errors=("CHANNEL_PRIVATE", "CHAT_ID_INVALID"))
async def toggle_slow_mode(ctx: Context, request: functions.channels_toggleSlowMode) -> types.TypeUpdates:
    """How long members wait between two messages."""
    return await change(ctx, request.channel, settings.with_slow_mode(request.seconds), AdminRight.BAN_USERS)


@method("channels.toggleSignatures", errors=("CHANNEL_PRIVATE",))
async def toggle_signatures(ctx: Context, request: functions.channels_toggleSignatures) -> types.TypeUpdates:
    """Whether posts say who wrote them, and show the author's profile."""
    return await change(
        ctx, request.channel, settings.with_signatures(request.signatures_enabled, request.profiles_enabled)
    )


@method("channels.togglePreHistoryHidden")
async def toggle_pre_history_hidden(
    ctx: Context, request: functions.channels_togglePreHistoryHidden
) -> types.TypeUpdates:
    """Whether new members see what was written before they came."""
    return await change(ctx, request.channel, settings.with_hidden_history(request.enabled))


@method("channels.toggleParticipantsHidden", errors=(*_ACCESS, "CHAT_ID_INVALID"))
async def toggle_participants_hidden(
    ctx: Context, request: functions.channels_toggleParticipantsHidden
) -> types.TypeUpdates:
    """Whether members see who else is there."""
    return await change(ctx, request.channel, settings.with_hidden_participants(request.enabled), AdminRight.BAN_USERS)


@method("channels.toggleJoinToSend", errors=("CHANNEL_PRIVATE", "CHAT_NOT_MODIFIED"))
async def toggle_join_to_send(ctx: Context, request: functions.channels_toggleJoinToSend) -> types.TypeUpdates:
    """Whether one has to be in a discussion group to write there."""
    return await change(ctx, request.channel, settings.with_joining_to_send(request.enabled), AdminRight.BAN_USERS)


@method("channels.toggleJoinRequest", errors=("CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED"))
async def toggle_join_request(ctx: Context, request: functions.channels_toggleJoinRequest) -> types.TypeUpdates:
    """Whether an admin has to let people in."""
    return await change(ctx, request.channel, settings.with_asking_to_join(request.enabled), AdminRight.BAN_USERS)


@method("channels.toggleAntiSpam", errors=(*_ACCESS, "CHAT_ID_INVALID"))
async def toggle_anti_spam(ctx: Context, request: functions.channels_toggleAntiSpam) -> types.TypeUpdates:
    """Remember that the admins want the server to delete spam by itself."""
    return await change(ctx, request.channel, settings.with_antispam(request.enabled), AdminRight.DELETE_MESSAGES)


@method("channels.convertToGigagroup", errors=("CHANNEL_PRIVATE", "CHAT_NOT_MODIFIED"))
async def convert_to_gigagroup(ctx: Context, request: functions.channels_convertToGigagroup) -> types.TypeUpdates:
    """Let only admins write from now on, for ever; only the creator may."""
    return await change(ctx, request.channel, settings.as_gigagroup, None)


@method("channels.editLocation", errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "GEO_POINT_INVALID", "ADDRESS_INVALID"))
async def edit_location(ctx: Context, request: functions.channels_editLocation) -> bool:
    """Where a supergroup is at home, so that everybody nearby may come; only the creator may say."""
    point = request.geo_point
    location = None
    if isinstance(point, types.inputGeoPoint):
        location = settings.check_location(point.lat, point.long, request.address)
    await change(ctx, request.channel, settings.with_location(location), None)
    return True


@method("channels.setStickers", errors=(*_ACCESS, "STICKERSET_INVALID"))
async def set_stickers(ctx: Context, request: functions.channels_setStickers) -> bool:
    """There are no sticker sets: the only choice is none."""
    if not isinstance(request.stickerset, types.inputStickerSetEmpty):
        raise RpcError("STICKERSET_INVALID")
    await check_may_change(ctx, request.channel)
    return True
