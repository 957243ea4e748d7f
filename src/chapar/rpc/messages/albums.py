"""Albums, and media uploaded before it is sent. Follows core.telegram.org/method/messages.sendMultiMedia."""

from __future__ import annotations

from chapar.actions import albums, scheduled
from chapar.actions.messages import Draft
from chapar.actions.places import check_may_write, kind_of
from chapar.domain.errors import RpcError
from chapar.domain.limits import ALBUM_MESSAGES
from chapar.domain.media import FileMedia, Media
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.input_files import REFERENCE_ERRORS
from chapar.rpc.messages.media import MEDIA_ERRORS, parse_caption, parse_file_media, parse_media
from chapar.rpc.messages.replies import parse_reply_to
from chapar.rpc.messages.scheduling import answer_scheduled, parse_schedule_date
from chapar.rpc.messages.send import SEND_ERRORS, check_wishes, parse_send_as
from chapar.rpc.method import method
from chapar.rpc.views.media import build_media
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method(
    "messages.sendMultiMedia",
    errors=(
        *(*SEND_ERRORS, *MEDIA_ERRORS, *(f"FILE_REFERENCE_X_{what}" for what in ("EMPTY", "EXPIRED", "INVALID"))),
        *("INPUT_USER_DEACTIVATED", "MEDIA_GROUPED_INVALID", "USER_IS_BLOCKED", "YOU_BLOCKED_USER"),
    ),
)
async def send_multi_media(ctx: Context, request: functions.messages_sendMultiMedia) -> types.TypeUpdates:
    """Send up to ten files that are shown as one message; a single one is sent alone. Everything is sent, or nothing."""
    check_wishes(ctx, request)
    items = request.multi_media
    if not items:
        raise RpcError("MEDIA_EMPTY")
    if len(items) > ALBUM_MESSAGES:
        raise RpcError("MULTI_MEDIA_TOO_LONG")
    random_ids = [item.random_id for item in items]
    if 0 in random_ids:
        raise RpcError("RANDOM_ID_EMPTY")
    peer = await access_peer(ctx, request.peer)
    storage = ctx.services.storage
    known = await storage.read(lambda q: albums.find_sent_album(q, ctx.user_id, peer, random_ids))
    if known:
        return await answer(ctx, known)
    drafts = [(await _parse_item(ctx, request, place), item.random_id) for place, item in enumerate(items)]
    date = await parse_schedule_date(ctx, peer, request.schedule_date)
    if date is not None:
        waiting = await scheduled.schedule_album(
            storage, owner_id=ctx.user_id, peer=peer, drafts=drafts, date=date, now=ctx.now, origin=ctx.origin
        )
        return await answer_scheduled(ctx, waiting)
    sent = await albums.send_album(
        storage, sender_id=ctx.user_id, peer=peer, drafts=drafts, now=ctx.now, origin=ctx.origin
    )
    return await answer(ctx, sent)


async def _parse_item(ctx: Context, request: functions.messages_sendMultiMedia, place: int) -> Draft:
    item = request.multi_media[place]
    text, entities = await parse_caption(ctx, item.message, item.entities)
    return Draft(
        text=text,
        entities=entities,
        reply_to=await parse_reply_to(ctx, request.reply_to) if request.reply_to else None,
        is_silent=request.silent,
        is_protected=request.noforwards,
        inverts_media=request.invert_media,
        media=await _parse_file(ctx, item.media, place),
        clears_draft=request.clear_draft,
        send_as=await parse_send_as(ctx, request.send_as),
    )


async def _parse_file(ctx: Context, given: types.TypeInputMedia, place: int) -> FileMedia:
    """A file of an album. Errors of its reference say which one it is: clients renew that one alone."""
    try:
        media = await parse_file_media(ctx, given)
    except RpcError as error:
        if error.name in REFERENCE_ERRORS:
            raise RpcError(error.name.replace("REFERENCE", "REFERENCE_X"), place) from error
        raise
    if media is None:
        raise RpcError("MEDIA_EMPTY" if isinstance(given, types.inputMediaEmpty) else "MEDIA_INVALID")
    return media


@method(
    "messages.uploadMedia",
    errors=(
        *MEDIA_ERRORS,
        *(error for error in SEND_ERRORS if error.startswith("CHAT_SEND_")),
        *("CHAT_GUEST_SEND_FORBIDDEN", "USER_IS_BLOCKED", "YOU_BLOCKED_USER"),
    ),
)
async def upload_media(ctx: Context, request: functions.messages_uploadMedia) -> types.TypeMessageMedia:
    """Make a photo or document of an upload that is to be sent to a conversation, by its name then. Polls and pages cannot be
    made so."""
    peer = await access_peer(ctx, request.peer)
    if isinstance(request.media, types.inputMediaPoll | types.inputMediaWebPage | types.inputMediaDice):
        raise RpcError("MEDIA_INVALID")
    media = await parse_media(ctx, request.media)
    now = ctx.now
    await ctx.services.storage.read(lambda q: check_may_write(q, ctx.user_id, peer, now, kind=kind_of(media)))
    return _build_unsent(ctx, media)


def _build_unsent(ctx: Context, media: Media) -> types.TypeMessageMedia:
    """Media that its owner is about to send by its name, also what is to destroy itself."""
    if not isinstance(media, FileMedia):
        return build_media(ctx.services, media, ctx.user_id, ctx.now)
    built = build_media(ctx.services, media._replace(ttl_seconds=0), ctx.user_id, ctx.now)
    assert isinstance(built, types.messageMediaPhoto | types.messageMediaDocument)
    built.ttl_seconds = media.ttl_seconds or None
    return built
