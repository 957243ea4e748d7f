"""Channels: there are none yet."""

from __future__ import annotations

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("channels.getAdminedPublicChannels")
async def get_admined_public_channels(
    ctx: Context, request: functions.channels_getAdminedPublicChannels
) -> types.messages_chats:
    """Nobody administers one."""
    return types.messages_chats(chats=[])
