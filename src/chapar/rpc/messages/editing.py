"""Changing messages that have been sent. Follows core.telegram.org/method/messages.editMessage."""

from __future__ import annotations

from chapar.actions import editing, scheduled
from chapar.actions.media_editing import MediaWish
from chapar.actions.sight import access_message
from chapar.actions.web_pages import PreviewWish
from chapar.domain.entities import check_text
from chapar.domain.errors import RpcError
from chapar.domain.media import FileMedia
from chapar.domain.messages import Message
from chapar.domain.peers import Peer
from chapar.domain.styled_text import MessageEntity
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.geo import parse_live_change
from chapar.rpc.messages.media import MEDIA_ERRORS, parse_file_media
from chapar.rpc.messages.polls import close_poll
from chapar.rpc.messages.scheduling import answer_scheduled, parse_schedule_date
from chapar.rpc.messages.send import SEND_KIND_ERRORS
from chapar.rpc.messages.web_pages import find_preview, parse_web_page
from chapar.rpc.method import method
from chapar.rpc.views.entities import parse_entities
from chapar.rpc.views.peers import access_peer
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method(
    "messages.editMessage",
    errors=(
        *(
            *MEDIA_ERRORS,
            *SEND_KIND_ERRORS,
            "CHAT_GUEST_SEND_FORBIDDEN",
            "CHAT_ID_INVALID",
            "CHAT_SEND_PLAIN_FORBIDDEN",
        ),
        *(
            "CHAT_SEND_POLL_FORBIDDEN",
            "ENTITY_BOUNDS_INVALID",
            "MESSAGE_EMPTY",
            "MESSAGE_TOO_LONG",
            "SCHEDULE_DATE_TOO_LATE",
        ),
        *("SCHEDULE_STATUS_PRIVATE", "USER_IS_BLOCKED", "WEBPAGE_MEDIA_EMPTY", "YOU_BLOCKED_USER"),
    ),
)
async def edit_message(ctx: Context, request: functions.messages_editMessage) -> types.TypeUpdates:
    """Change what one's own message says and shows, move or end one's own live location, end one's own poll."""
    if request.schedule_date is not None:
        return await _edit_scheduled(ctx, request, request.schedule_date)
    if isinstance(request.media, types.inputMediaPoll):
        return await close_poll(ctx, request)
    if request.message is None and request.media is None:
        raise RpcError("MESSAGE_NOT_MODIFIED")
    peer = await access_peer(ctx, request.peer)
    await ctx.services.storage.read(lambda q: _check_editable(ctx, q, peer, request.id))
    wish = await _parse_wish(ctx, request)
    edited = await editing.edit_message(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        message_id=request.id,
        now=ctx.now,
        origin=ctx.origin,
        **wish._asdict(),
    )
    return await answer(ctx, [edited])


def _check_editable(ctx: Context, q: Queries, peer: Peer, message_id: int) -> Message:
    """The message, if one may change it: before anything is made of what was uploaded for it."""
    message = access_message(q, ctx.user_id, peer, message_id)
    editing.check_may_edit(q, message, ctx.user_id, ctx.now)
    return message


async def _parse_wish(ctx: Context, request: functions.messages_editMessage) -> editing.BodyWish:
    """What the message is to say and show. Whether it may be without words depends on what it shows.

    Raises what texts, previews and `_parse_media` are refused with.
    """
    text: str | None = None
    entities: tuple[MessageEntity, ...] = ()
    preview: PreviewWish | None = None
    if request.message is not None:
        text, entities = await _parse_text(ctx, request.message, request.entities)
    if isinstance(request.media, types.inputMediaWebPage):
        if not text:
            raise RpcError("MESSAGE_EMPTY")
        preview = await parse_web_page(ctx, request.media)
    elif text and not request.no_webpage:
        preview = await find_preview(ctx, text, entities)
    media = await _parse_media(ctx, request.media)
    return editing.BodyWish(text, entities, request.no_webpage, request.invert_media, preview, media)


async def _parse_text(
    ctx: Context, text: str, entities: list[types.TypeMessageEntity] | None
) -> tuple[str, tuple[MessageEntity, ...]]:
    try:
        return check_text(text, await parse_entities(ctx, entities))
    except RpcError as error:
        if error.name != "MESSAGE_EMPTY":
            raise
        return "", ()


async def _parse_media(ctx: Context, given: types.TypeInputMedia | None) -> MediaWish | None:
    """What the message is to show instead, None: what it shows. Raises MEDIA_NEW_INVALID, and as `parse_file_media`."""
    if given is None or isinstance(given, types.inputMediaWebPage):
        return None
    if isinstance(given, types.inputMediaEmpty):
        raise RpcError("MEDIA_EMPTY")
    if isinstance(given, types.inputMediaGeoLive):
        return parse_live_change(given)
    media = await parse_file_media(ctx, given)
    if media is None:
        raise RpcError("MEDIA_NEW_INVALID")
    return media


async def _edit_scheduled(ctx: Context, request: functions.messages_editMessage, date: int) -> types.TypeUpdates:
    """Change a message that waits, or when it is sent; one that is due by now is sent at the next turn."""
    if isinstance(request.media, types.inputMediaPoll):
        raise RpcError("MEDIA_NEW_INVALID")
    if request.schedule_repeat_period is not None:
        raise RpcError("SCHEDULE_DATE_INVALID")
    peer = await access_peer(ctx, request.peer)
    date = await parse_schedule_date(ctx, peer, date) or ctx.now
    wish = await _parse_wish(ctx, request)
    changed = await scheduled.edit_scheduled(
        ctx.services.storage,
        owner_id=ctx.user_id,
        peer=peer,
        scheduled_id=request.id,
        date=date,
        now=ctx.now,
        origin=ctx.origin,
        **wish._asdict(),
    )
    return await answer_scheduled(ctx, changed)


@method(
    "messages.getMessageEditData",
    errors=(
        *(*SEND_KIND_ERRORS, "CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ID_INVALID", "CHAT_SEND_PLAIN_FORBIDDEN"),
        *("CHAT_SEND_POLL_FORBIDDEN", "INPUT_USER_DEACTIVATED", "MESSAGE_EDIT_TIME_EXPIRED", "USER_BANNED_IN_CHANNEL"),
        *("USER_IS_BLOCKED", "YOU_BLOCKED_USER"),
    ),
)
async def get_message_edit_data(
    ctx: Context, request: functions.messages_getMessageEditData
) -> types.messages_messageEditData:
    """Whether one may edit a message, and whether its words are a caption; the error says why not."""
    peer = await access_peer(ctx, request.peer)
    message = await ctx.services.storage.read(lambda q: _check_editable(ctx, q, peer, request.id))
    return types.messages_messageEditData(caption=isinstance(message.body.media, FileMedia))
