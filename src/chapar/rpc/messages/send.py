"""Sending and forwarding. Follows core.telegram.org/method/messages.sendMessage."""

from __future__ import annotations

from dataclasses import replace

from chapar.actions import messages as actions
from chapar.domain.entities import check_text
from chapar.domain.errors import RpcError
from chapar.domain.limits import FORWARD_MESSAGES
from chapar.domain.updates import EditMessage, LoggedUpdate, NewMessage
from chapar.rpc.context import Context
from chapar.rpc.messages.web_pages import fetch_pages, find_preview, parse_web_page
from chapar.rpc.method import method
from chapar.rpc.views.entities import parse_entities
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.updates import build_updates
from chapar.tl import functions, types


@method("messages.sendMessage", errors=("REPLY_MESSAGE_ID_INVALID", "SCHEDULE_DATE_INVALID"))
async def send_message(ctx: Context, request: functions.messages_sendMessage) -> types.TypeUpdates:
    """Send a text to a person. Not built yet, and refused: scheduled messages, quick replies, replies to other chats."""
    text, entities = check_text(request.message, await parse_entities(ctx, request.entities))
    preview = None if request.no_webpage else await find_preview(ctx, text, entities)
    draft = actions.Draft(text=text, entities=entities, no_webpage=request.no_webpage, preview=preview)
    return await _send(ctx, request, draft)


@method(
    "messages.sendMedia",
    errors=("REPLY_MESSAGE_ID_INVALID", "SCHEDULE_DATE_INVALID", "MESSAGE_EMPTY", "MESSAGE_TOO_LONG"),
)
async def send_media(ctx: Context, request: functions.messages_sendMedia) -> types.TypeUpdates:
    """Send a text with something beside it: so far the preview of a page that its sender chose."""
    text, entities = check_text(request.message, await parse_entities(ctx, request.entities))
    draft = actions.Draft(text=text, entities=entities, preview=await parse_web_page(ctx, request.media))
    return await _send(ctx, request, draft)


async def _send(
    ctx: Context, request: functions.messages_sendMessage | functions.messages_sendMedia, draft: actions.Draft
) -> types.TypeUpdates:
    """Send what `draft` holds, with what every way of sending says."""
    if request.schedule_date is not None:
        raise RpcError("SCHEDULE_DATE_INVALID")
    sent = await actions.send_message(
        ctx.services.storage,
        sender_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        draft=replace(
            draft,
            reply_to_id=parse_reply_to(request.reply_to),
            is_silent=request.silent,
            inverts_media=request.invert_media,
        ),
        random_id=request.random_id,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, [sent])


@method(
    "messages.forwardMessages",
    errors=("MESSAGE_ID_INVALID", "MESSAGE_IDS_EMPTY", "RANDOM_ID_INVALID", "SCHEDULE_DATE_INVALID"),
)
async def forward_messages(ctx: Context, request: functions.messages_forwardMessages) -> types.TypeUpdates:
    """Pass messages on, at most 100 at a time; each has its own random_id."""
    if request.schedule_date is not None:
        raise RpcError("SCHEDULE_DATE_INVALID")
    if not request.id or len(request.id) > FORWARD_MESSAGES:
        raise RpcError("MESSAGE_IDS_EMPTY" if not request.id else "MESSAGE_ID_INVALID")
    if len(request.id) != len(request.random_id):
        raise RpcError("RANDOM_ID_INVALID")
    sent = await actions.forward_messages(
        ctx.services.storage,
        sender_id=ctx.user_id,
        from_peer=await access_peer(ctx, request.from_peer),
        to_peer=await access_peer(ctx, request.to_peer),
        messages=list(zip(request.id, request.random_id, strict=True)),
        drop_author=request.drop_author,
        is_silent=request.silent,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, sent)


def parse_reply_to(given: types.TypeInputReplyTo | None) -> int | None:
    """The id of the message replied to. Raises REPLY_MESSAGE_ID_INVALID for stories and messages of other chats."""
    if given is None:
        return None
    if not isinstance(given, types.inputReplyToMessage) or given.reply_to_peer_id is not None:
        raise RpcError("REPLY_MESSAGE_ID_INVALID")
    return given.reply_to_msg_id or None


async def answer(ctx: Context, logged: list[LoggedUpdate]) -> types.TypeUpdates:
    """What the acting session learns by the answer to its own request, and no other way."""
    services, user_id = ctx.services, ctx.user_id
    fetch_pages(ctx, (row.update.message for row in logged if isinstance(row.update, NewMessage | EditMessage)))
    return await services.storage.read(lambda q: build_updates(services, q, user_id, logged, is_answer=True))
