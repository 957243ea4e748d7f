"""Sending and forwarding. Follows core.telegram.org/method/messages.sendMessage."""

from __future__ import annotations

from chapar.actions import forwarding, scheduled
from chapar.actions import messages as actions
from chapar.actions.replies import ReplyTo
from chapar.actions.web_pages import PreviewWish
from chapar.domain.entities import check_text
from chapar.domain.errors import RpcError
from chapar.domain.limits import FORWARD_MESSAGES
from chapar.domain.media import Media
from chapar.domain.peers import Peer, PeerType
from chapar.domain.styled_text import MessageEntity
from chapar.domain.updates import LoggedUpdate
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.media import MEDIA_ERRORS, parse_message
from chapar.rpc.messages.replies import parse_reply_to
from chapar.rpc.messages.scheduling import answer_scheduled, parse_schedule_date
from chapar.rpc.messages.web_pages import find_preview
from chapar.rpc.method import method
from chapar.rpc.views.entities import parse_entities
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types

SEND_KIND_ERRORS = (
    *("CHAT_SEND_AUDIOS_FORBIDDEN", "CHAT_SEND_DOCS_FORBIDDEN", "CHAT_SEND_GIFS_FORBIDDEN"),
    *("CHAT_SEND_PHOTOS_FORBIDDEN", "CHAT_SEND_ROUNDVIDEOS_FORBIDDEN", "CHAT_SEND_STICKERS_FORBIDDEN"),
    *("CHAT_SEND_VIDEOS_FORBIDDEN", "CHAT_SEND_VOICES_FORBIDDEN", "CHAT_SEND_WEBPAGE_FORBIDDEN"),
    *("TTL_MEDIA_INVALID", "VOICE_MESSAGES_FORBIDDEN"),
)
"""What files may be refused with by the place that they go to."""
SEND_ERRORS = (
    *SEND_KIND_ERRORS,
    "CHANNEL_INVALID",
    "CHANNEL_PRIVATE",
    "CHAT_ADMIN_REQUIRED",
    "CHAT_GUEST_SEND_FORBIDDEN",
    "CHAT_ID_INVALID",
    "CHAT_SEND_PLAIN_FORBIDDEN",
    "CHAT_SEND_POLL_FORBIDDEN",
    "CHAT_WRITE_FORBIDDEN",
    "QUOTE_TEXT_INVALID",
    "REPLY_MESSAGE_ID_INVALID",
    "SCHEDULE_DATE_INVALID",
    "SCHEDULE_STATUS_PRIVATE",
    "SEND_AS_PEER_INVALID",
    "SHORTCUT_INVALID",
    "SLOWMODE_WAIT",
    "TOPIC_CLOSED",
    "TOPIC_DELETED",
    "USER_BANNED_IN_CHANNEL",
)
"""What every way of sending may be refused with, beyond what the catalogue lists."""


@method("messages.sendMessage", errors=SEND_ERRORS)
async def send_message(ctx: Context, request: functions.messages_sendMessage) -> types.TypeUpdates:
    """Send a text to a person, now or later. Quick replies and repeated messages are not built yet, and refused."""
    text, entities = check_text(request.message, await parse_entities(ctx, request.entities))
    preview = None if request.no_webpage else await find_preview(ctx, text, entities)
    return await _send(ctx, request, text, entities, preview=preview, no_webpage=request.no_webpage)


@method("messages.sendMedia", errors=(*SEND_ERRORS, *MEDIA_ERRORS, "MESSAGE_EMPTY", "MESSAGE_TOO_LONG"))
async def send_media(ctx: Context, request: functions.messages_sendMedia) -> types.TypeUpdates:
    """Send a file, a place, a contact, a poll or a roll, with or without words, or a text with the preview of a page.

    Of what was sent before with this `random_id` nothing is made anew.
    """
    if (known := await find_sent(ctx, request.peer, request.random_id)) is not None:
        return await answer(ctx, [known])
    text, entities, media, preview = await parse_message(ctx, request.media, request.message, request.entities)
    return await _send(ctx, request, text, entities, media=media, preview=preview)


async def find_sent(ctx: Context, given: types.TypeInputPeer, random_id: int) -> LoggedUpdate | None:
    """What the sender learned of a message that it sent before. Raises RANDOM_ID_DUPLICATE, and as `access_peer`."""
    peer = await access_peer(ctx, given)
    return await ctx.services.storage.read(lambda q: actions.find_sent(q, ctx.user_id, peer, random_id))


async def _send(
    ctx: Context,
    request: functions.messages_sendMessage | functions.messages_sendMedia,
    text: str,
    entities: tuple[MessageEntity, ...],
    *,
    media: Media | None = None,
    preview: PreviewWish | None = None,
    no_webpage: bool = False,
) -> types.TypeUpdates:
    """Send a text and what stands beside it, with what every way of sending says."""
    check_wishes(ctx, request)
    draft = actions.Draft(
        text=text,
        entities=entities,
        reply_to=await parse_reply_to(ctx, request.reply_to) if request.reply_to else None,
        is_silent=request.silent,
        is_protected=request.noforwards,
        no_webpage=no_webpage,
        inverts_media=request.invert_media,
        media=media,
        preview=preview,
        clears_draft=request.clear_draft,
        send_as=await parse_send_as(ctx, request.send_as),
    )
    peer = await access_peer(ctx, request.peer)
    date = await parse_schedule_date(ctx, peer, request.schedule_date)
    if date is not None:
        waiting = await scheduled.schedule_message(
            ctx.services.storage,
            owner_id=ctx.user_id,
            peer=peer,
            draft=draft,
            random_id=request.random_id,
            date=date,
            now=ctx.now,
            origin=ctx.origin,
        )
        return await answer_scheduled(ctx, waiting)
    sent = await actions.send_message(
        ctx.services.storage,
        sender_id=ctx.user_id,
        peer=peer,
        draft=draft,
        random_id=request.random_id,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, sent)


async def parse_send_as(ctx: Context, given: types.TypeInputPeer | None) -> Peer | None:
    """As whom a message is to be seen. Raises SEND_AS_PEER_INVALID."""
    if given is None:
        return None
    try:
        return await access_peer(ctx, given)
    except RpcError as error:
        raise RpcError("SEND_AS_PEER_INVALID") from error


def check_wishes(
    ctx: Context,
    request: functions.messages_sendMessage
    | functions.messages_sendMedia
    | functions.messages_sendMultiMedia
    | functions.messages_forwardMessages,
) -> None:
    """Refuse what a message cannot be sent as. Effects, and stars offered, make no difference and are not refused.

    Raises SHORTCUT_INVALID, SCHEDULE_DATE_INVALID.
    """
    if request.quick_reply_shortcut is not None:
        raise RpcError("SHORTCUT_INVALID")
    if getattr(request, "schedule_repeat_period", None) is not None:
        raise RpcError("SCHEDULE_DATE_INVALID")


async def _parse_place(ctx: Context, peer: Peer, request: functions.messages_forwardMessages) -> ReplyTo | None:
    """What messages that are passed on answer to: that is how the thread or topic is named where they go, too."""
    reply_to = await parse_reply_to(ctx, request.reply_to)
    if reply_to is None and request.top_msg_id and peer.type is PeerType.CHANNEL:
        return ReplyTo(request.top_msg_id)
    return reply_to


@method("messages.forwardMessages", errors=(*SEND_ERRORS, "MESSAGE_IDS_EMPTY", "RANDOM_ID_INVALID"))
async def forward_messages(ctx: Context, request: functions.messages_forwardMessages) -> types.TypeUpdates:
    """Pass messages on, at most 100 at a time; each has its own random_id."""
    check_wishes(ctx, request)
    if not request.id or len(request.id) > FORWARD_MESSAGES:
        raise RpcError("MESSAGE_IDS_EMPTY" if not request.id else "MESSAGE_ID_INVALID")
    if len(request.id) != len(request.random_id):
        raise RpcError("RANDOM_ID_INVALID")
    from_peer, to_peer = await access_peer(ctx, request.from_peer), await access_peer(ctx, request.to_peer)
    messages = list(zip(request.id, request.random_id, strict=True))
    options = forwarding.ForwardOptions(
        drops_author=request.drop_author,
        drops_captions=request.drop_media_captions,
        is_silent=request.silent,
        is_protected=request.noforwards,
        reply_to=await _parse_place(ctx, to_peer, request),
        send_as=await parse_send_as(ctx, request.send_as),
    )
    date = await parse_schedule_date(ctx, to_peer, request.schedule_date)
    if date is not None:
        waiting = await scheduled.schedule_forwards(
            ctx.services.storage,
            owner_id=ctx.user_id,
            from_peer=from_peer,
            to_peer=to_peer,
            messages=messages,
            options=options,
            date=date,
            now=ctx.now,
            origin=ctx.origin,
        )
        return await answer_scheduled(ctx, waiting)
    sent = await forwarding.forward_messages(
        ctx.services.storage,
        sender_id=ctx.user_id,
        from_peer=from_peer,
        to_peer=to_peer,
        messages=messages,
        options=options,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, sent)
