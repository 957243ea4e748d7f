"""Lists beside the conversations that clients load at the start, and that are empty for everybody as yet."""

from __future__ import annotations

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("messages.getQuickReplies")
async def get_quick_replies(ctx: Context, request: functions.messages_getQuickReplies) -> types.messages_quickReplies:
    """No reply is prepared."""
    return types.messages_quickReplies(quick_replies=[], messages=[], chats=[], users=[])


@method("messages.getAttachMenuBots")
async def get_attach_menu_bots(ctx: Context, request: functions.messages_getAttachMenuBots) -> types.attachMenuBots:
    """No bot stands in the attachment menu."""
    return types.attachMenuBots(hash=0, bots=[], users=[])
