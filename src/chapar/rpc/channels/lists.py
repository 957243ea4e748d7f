"""Supergroups and channels by id and by what the caller is there. Follows core.telegram.org/api/channel."""

from __future__ import annotations

from chapar.domain.chats import Chat
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE, PUBLIC_CHANNELS_OF_USER
from chapar.domain.peers import PeerType
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.chats import build_chats
from chapar.rpc.views.peers import access_channel, name_chat
from chapar.storage.api import Queries
from chapar.tl import functions, types

INACTIVE_SECONDS = 30 * 86400
"""A channel in which nothing was written for so long is offered to be left, when there are too many."""
INACTIVE_SHOWN = 100


@method("channels.getChannels", errors=("LIMIT_INVALID",))
async def get_channels(ctx: Context, request: functions.channels_getChannels) -> types.messages_chats:
    """Channels that the caller can name; of those that it may not look into, the title alone."""
    if len(request.id) > HISTORY_PAGE * 2:
        raise RpcError("LIMIT_INVALID")
    peers = [await name_chat(ctx, given) for given in request.id]
    chats = await ctx.services.storage.read(lambda q: build_chats(ctx.services, q, ctx.user_id, peers))
    return types.messages_chats(chats=chats)


@method("channels.getAdminedPublicChannels")
async def get_admined_public_channels(
    ctx: Context, request: functions.channels_getAdminedPublicChannels
) -> types.messages_chats:
    """The caller's own public channels: found by their names or (`by_location`) by where they are.

    With `check_limit` it is asked whether there may be one more.
    """

    def query(q: Queries) -> types.messages_chats:
        chats = q.load_chats(q.list_administered(ctx.user_id))
        own = [peer for peer, chat in chats.items() if _is_own(chat, ctx.user_id, by_location=request.by_location)]
        if request.check_limit and len(own) >= PUBLIC_CHANNELS_OF_USER:
            located = request.by_location
            raise RpcError("CHANNELS_ADMIN_LOCATED_TOO_MUCH" if located else "CHANNELS_ADMIN_PUBLIC_TOO_MUCH")
        return types.messages_chats(chats=build_chats(ctx.services, q, ctx.user_id, own))

    return await ctx.services.storage.read(query)


def _is_own(chat: Chat, user_id: int, *, by_location: bool) -> bool:
    is_public = chat.location is not None if by_location else bool(chat.active_usernames)
    return is_public and chat.is_channel and chat.creator_id == user_id and chat.deleted_at is None


@method("channels.getInactiveChannels")
async def get_inactive_channels(
    ctx: Context, request: functions.channels_getInactiveChannels
) -> types.messages_inactiveChats:
    """Channels in which nothing was written for long, the quietest first."""
    before = ctx.now - INACTIVE_SECONDS

    def query(q: Queries) -> types.messages_inactiveChats:
        dialogs = q.load_dialogs(ctx.user_id, q.list_chats_of(ctx.user_id, PeerType.CHANNEL))
        quiet = sorted((dialog.top_date, peer) for peer, dialog in dialogs.items() if dialog.top_date < before)
        dates = {peer: date for date, peer in quiet[:INACTIVE_SHOWN]}
        built = {chat.id: chat for chat in build_chats(ctx.services, q, ctx.user_id, dates)}
        return types.messages_inactiveChats(
            dates=list(dates.values()), chats=[built[peer.id] for peer in dates], users=[]
        )

    return await ctx.services.storage.read(query)


@method("channels.getLeftChannels")
async def get_left_channels(ctx: Context, request: functions.channels_getLeftChannels) -> types.messages_chats:
    """For exports of one's data alone, and there are none."""
    raise RpcError("TAKEOUT_REQUIRED")


@method("channels.getChannelRecommendations", errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE"))
async def get_channel_recommendations(
    ctx: Context, request: functions.channels_getChannelRecommendations
) -> types.messages_chats:
    """Nobody is watched so that channels could be recommended."""
    if request.channel is not None:
        await access_channel(ctx, request.channel)
    return types.messages_chats(chats=[])
