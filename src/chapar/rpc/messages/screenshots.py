"""Pictures of conversations. Follows core.telegram.org/method/messages.sendScreenshotNotification."""

from __future__ import annotations

from chapar.actions.screenshots import tell_of_screenshot
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.replies import parse_reply_to
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method(
    "messages.sendScreenshotNotification",
    errors=(
        "CHANNEL_PRIVATE",
        "QUOTE_TEXT_INVALID",
        "RANDOM_ID_DUPLICATE",
        "REPLY_MESSAGE_ID_INVALID",
        "USER_IS_BLOCKED",
    ),
)
async def send_screenshot_notification(
    ctx: Context, request: functions.messages_sendScreenshotNotification
) -> types.TypeUpdates:
    """Say that one took a picture of a message or of the conversation."""
    logged = await tell_of_screenshot(
        ctx.services.storage,
        sender_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        reply_to=await parse_reply_to(ctx, request.reply_to),
        random_id=request.random_id,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)
