"""Changing messages that have been sent. Follows core.telegram.org/method/messages.editMessage."""

from __future__ import annotations

from chapar.actions import editing, scheduled
from chapar.actions.sight import access_message
from chapar.domain.entities import check_text
from chapar.domain.errors import RpcError
from chapar.domain.styled_text import MessageEntity
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.polls import close_poll
from chapar.rpc.messages.scheduling import answer_scheduled, parse_schedule_date
from chapar.rpc.messages.web_pages import find_preview, parse_web_page
from chapar.rpc.method import method
from chapar.rpc.views.entities import parse_entities
from chapar.rpc.views.peers import access_peer
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method(
    "messages.editMessage",
    errors=(
        "MESSAGE_EMPTY",
        "MESSAGE_TOO_LONG",
        "ENTITY_BOUNDS_INVALID",
        "MEDIA_INVALID",
        "CHAT_ID_INVALID",
        "CHAT_SEND_PLAIN_FORBIDDEN",
        "CHAT_SEND_POLL_FORBIDDEN",
        "SCHEDULE_DATE_TOO_LATE",
        "SCHEDULE_STATUS_PRIVATE",
        "USER_IS_BLOCKED",
        "WEBPAGE_MEDIA_EMPTY",
        "YOU_BLOCKED_USER",
    ),
)
async def edit_message(ctx: Context, request: functions.messages_editMessage) -> types.TypeUpdates:
    """Change the text of one's own message, or end one's own poll."""
    if request.schedule_date is not None:
        return await _edit_scheduled(ctx, request, request.schedule_date)
    if request.media is not None and not isinstance(request.media, types.inputMediaWebPage):
        return await close_poll(ctx, request)
    if request.message is None:
        raise RpcError("MESSAGE_NOT_MODIFIED")
    peer = await access_peer(ctx, request.peer)
    text, entities = check_text(request.message, await parse_entities(ctx, request.entities))
    if request.media is not None:
        preview = await parse_web_page(ctx, request.media)
    else:
        preview = None if request.no_webpage else await find_preview(ctx, text, entities)
    edited = await editing.edit_message(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        message_id=request.id,
        text=text,
        entities=entities,
        no_webpage=request.no_webpage,
        inverts_media=request.invert_media,
        preview=preview,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, [edited])


async def _edit_scheduled(ctx: Context, request: functions.messages_editMessage, date: int) -> types.TypeUpdates:
    """Change a message that waits, or when it is sent; one that is due by now is sent at the next turn."""
    if request.media is not None and not isinstance(request.media, types.inputMediaWebPage):
        raise RpcError("MEDIA_NEW_INVALID")
    if request.schedule_repeat_period is not None:
        raise RpcError("SCHEDULE_DATE_INVALID")
    peer = await access_peer(ctx, request.peer)
    date = await parse_schedule_date(ctx, peer, date) or ctx.now
    text: str | None = None
    entities: tuple[MessageEntity, ...] = ()
    preview = None
    if request.message is not None:
        text, entities = check_text(request.message, await parse_entities(ctx, request.entities))
        if request.media is not None:
            preview = await parse_web_page(ctx, request.media)
        else:
            preview = None if request.no_webpage else await find_preview(ctx, text, entities)
    changed = await scheduled.edit_scheduled(
        ctx.services.storage,
        owner_id=ctx.user_id,
        peer=peer,
        scheduled_id=request.id,
        date=date,
        text=text,
        entities=entities,
        no_webpage=request.no_webpage,
        inverts_media=request.invert_media,
        preview=preview,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer_scheduled(ctx, changed)


@method(
    "messages.getMessageEditData",
    errors=(
        *("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ID_INVALID", "CHAT_SEND_PLAIN_FORBIDDEN"),
        *("CHAT_SEND_POLL_FORBIDDEN", "INPUT_USER_DEACTIVATED", "MESSAGE_EDIT_TIME_EXPIRED", "USER_BANNED_IN_CHANNEL"),
        *("USER_IS_BLOCKED", "YOU_BLOCKED_USER"),
    ),
)
async def get_message_edit_data(
    ctx: Context, request: functions.messages_getMessageEditData
) -> types.messages_messageEditData:
    """Whether one may edit a message; the error says why not."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> None:
        message = access_message(q, ctx.user_id, peer, request.id)
        editing.check_may_edit(q, message, ctx.user_id, ctx.now)

    await ctx.services.storage.read(query)
    return types.messages_messageEditData(caption=False)
