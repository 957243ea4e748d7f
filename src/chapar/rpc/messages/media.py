"""What is sent beside a text. Follows core.telegram.org/type/InputMedia."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import unquote

from chapar.actions.contacts import find_by_phone
from chapar.actions.files import keep_file
from chapar.actions.web_pages import PreviewWish
from chapar.domain.content_types import clean_filename, clean_mime_type
from chapar.domain.dice import SIDES, check_emoticon
from chapar.domain.entities import check_text
from chapar.domain.errors import RpcError
from chapar.domain.files import Document
from chapar.domain.limits import CAPTION_LENGTH, NAME_LENGTH, SELF_DESTRUCT_SECONDS, VCARD_LENGTH
from chapar.domain.media import (
    VIEW_ONCE,
    ContactMedia,
    DiceMedia,
    DocumentMedia,
    FileMedia,
    Media,
    PhotoMedia,
    show_document,
    takes_caption,
)
from chapar.domain.styled_text import MessageEntity
from chapar.domain.texts import utf16_length
from chapar.domain.uploads import UPLOAD_ERRORS
from chapar.files.making import MAKING_ERRORS, THUMB_BYTES
from chapar.files.mp4 import list_track_kinds
from chapar.files.service import Upload
from chapar.previews.exchange import FILE, PICTURE
from chapar.rpc.context import Context
from chapar.rpc.messages.attributes import GIF_TYPE, parse_document
from chapar.rpc.messages.geo import parse_live_place, parse_place, parse_venue
from chapar.rpc.messages.input_files import (
    REFERENCE_ERRORS,
    access_document,
    access_photo,
    take_picture,
    take_small_upload,
    take_upload,
)
from chapar.rpc.messages.new_polls import POLL_ERRORS, parse_poll
from chapar.rpc.messages.web_pages import FETCH_ERRORS, fetch_file, parse_web_page
from chapar.rpc.views.entities import parse_entities
from chapar.storage.blobs.api import BlobsFailed
from chapar.tl import types

MEDIA_ERRORS = (
    *(*REFERENCE_ERRORS, *UPLOAD_ERRORS, *MAKING_ERRORS, *POLL_ERRORS, *FETCH_ERRORS),
    *("CONTACT_NAME_EMPTY", "EMOTICON_EMPTY", "EMOTICON_INVALID", "GEO_POINT_INVALID", "MEDIA_CAPTION_TOO_LONG"),
    *("MEDIA_EMPTY", "MEDIA_INVALID", "PHONE_NUMBER_INVALID", "TTL_MEDIA_INVALID"),
)
"""What a method may answer with that takes media, beyond what the catalogue lists."""
GIF_BYTES = 10 << 20
"""The greatest video that becomes a GIF because it is silent."""
PHONE_LENGTH = 32
"""Characters of a number as somebody writes it."""


class MediaParts(NamedTuple):
    """A text, and what is beside it: media, or the preview of a page."""

    text: str
    entities: tuple[MessageEntity, ...]
    media: Media | None = None
    preview: PreviewWish | None = None


async def parse_message(
    ctx: Context, given: types.TypeInputMedia, text: str, entities: list[types.TypeMessageEntity] | None
) -> MediaParts:
    """A message with media, checked. The preview of a page needs a text; files and polls may have one, places have none.

    Raises what `parse_media` and `parse_caption` raise, and what texts and previews are refused with.
    """
    if isinstance(given, types.inputMediaWebPage):
        plain, styles = check_text(text, await parse_entities(ctx, entities))
        return MediaParts(plain, styles, preview=await parse_web_page(ctx, given))
    caption = await parse_caption(ctx, text, entities)
    media = await parse_media(ctx, given, stands_alone=not caption[0])
    return MediaParts(*(caption if takes_caption(media) else ("", ())), media)


async def parse_caption(
    ctx: Context, text: str, entities: list[types.TypeMessageEntity] | None
) -> tuple[str, tuple[MessageEntity, ...]]:
    """The text beside media, which may be empty. Raises MEDIA_CAPTION_TOO_LONG, ENTITY_BOUNDS_INVALID, USER_ID_INVALID."""
    try:
        plain, styles = check_text(text, await parse_entities(ctx, entities))
    except RpcError as error:
        if error.name == "MESSAGE_EMPTY":
            return "", ()
        raise RpcError("MEDIA_CAPTION_TOO_LONG") if error.name == "MESSAGE_TOO_LONG" else error from error
    if utf16_length(plain) > CAPTION_LENGTH:
        raise RpcError("MEDIA_CAPTION_TOO_LONG")
    return plain, styles


async def parse_media(ctx: Context, given: types.TypeInputMedia, *, stands_alone: bool = False) -> Media:
    """Media, checked; what was uploaded is stored, what is rolled has come up. `stands_alone`: it is a message without words.

    Raises MEDIA_EMPTY (nothing, or a file that is not there), MEDIA_INVALID (of a kind that nobody can send here), what
    uploads, pictures and file references are refused with, GEO_POINT_INVALID, EMOTICON_INVALID, TTL_MEDIA_INVALID,
    EXTERNAL_URL_INVALID, WEBPAGE_CURL_FAILED.
    """
    if (file := await parse_file_media(ctx, given, stands_alone=stands_alone)) is not None:
        return file
    match given:
        case types.inputMediaGeoPoint():
            return parse_place(given)
        case types.inputMediaGeoLive():
            return parse_live_place(given)
        case types.inputMediaVenue():
            return parse_venue(given)
        case types.inputMediaContact():
            return await _parse_contact(ctx, given)
        case types.inputMediaDice():
            emoticon = check_emoticon(given.emoticon)
            return DiceMedia(emoticon, ctx.services.roll(SIDES[emoticon]) + 1)
        case types.inputMediaPoll():
            return await parse_poll(ctx, given)
        case types.inputMediaEmpty():
            raise RpcError("MEDIA_EMPTY")
    raise RpcError("MEDIA_INVALID")


async def parse_file_media(
    ctx: Context, given: types.TypeInputMedia, *, stands_alone: bool = False
) -> FileMedia | None:
    """A photo or document, None for all other media. Raises as `parse_media`."""
    match given:
        case types.inputMediaUploadedPhoto():
            return await _make_photo(ctx, given)
        case types.inputMediaUploadedDocument():
            return await _make_document(ctx, given, stands_alone)
        case types.inputMediaPhoto():
            ttl_seconds = _parse_ttl(given.ttl_seconds)
            return PhotoMedia(await access_photo(ctx, given.id), given.spoiler, ttl_seconds)
        case types.inputMediaDocument():
            ttl_seconds = _parse_ttl(given.ttl_seconds)
            return _show(await access_document(ctx, given.id), given.spoiler, ttl_seconds)
        case types.inputMediaPhotoExternal():
            return await _fetch_photo(ctx, given)
        case types.inputMediaDocumentExternal():
            return await _fetch_document(ctx, given)
    return None


async def _make_photo(ctx: Context, given: types.inputMediaUploadedPhoto) -> PhotoMedia:
    ttl_seconds = _parse_ttl(given.ttl_seconds)
    upload = await take_picture(ctx, given.file)
    photo = await ctx.services.file_maker.make_photo(upload, ctx.user_id, ctx.now)
    return PhotoMedia(await keep_file(ctx.services.storage, photo), given.spoiler, ttl_seconds)


async def _make_document(ctx: Context, given: types.inputMediaUploadedDocument, stands_alone: bool) -> DocumentMedia:
    said = parse_document(ctx, given, may_be_sticker=stands_alone)
    shown = _show(said, given.spoiler, _parse_ttl(given.ttl_seconds))
    # First, for it may be missing: what was taken is stored, and counts for nobody until a file is made of it.
    thumb = await _take_thumb(ctx, given.thumb)
    upload = await take_upload(ctx, given.file)
    if not given.nosound_video and not given.ttl_seconds and await _is_gif(ctx, said, upload):
        said = said._replace(is_animated=True)
    document = await ctx.services.file_maker.make_document(upload, said, thumb)
    return shown._replace(document=await keep_file(ctx.services.storage, document))


async def _take_thumb(ctx: Context, given: types.TypeInputFile | None) -> Upload | None:
    """The client's thumbnail, None: it gives none, or one far too great. Raises as `take_small_upload`.

    COMPAT(gogram): where its user gives none, it gives a file of no parts.
    """
    if given is None or (isinstance(given, types.inputFile) and not given.parts):
        return None
    return await take_small_upload(ctx, given, THUMB_BYTES)


async def _fetch_photo(ctx: Context, given: types.inputMediaPhotoExternal) -> PhotoMedia:
    ttl_seconds = _parse_ttl(given.ttl_seconds)
    found = await fetch_file(ctx, given.url, PICTURE)
    upload = await ctx.services.files.take_bytes(ctx.user_id, found.body, "")
    photo = await ctx.services.file_maker.make_photo(upload, ctx.user_id, ctx.now)
    return PhotoMedia(await keep_file(ctx.services.storage, photo), given.spoiler, ttl_seconds)


async def _fetch_document(ctx: Context, given: types.inputMediaDocumentExternal) -> DocumentMedia:
    ttl_seconds = _parse_ttl(given.ttl_seconds)
    found = await fetch_file(ctx, given.url, FILE)
    mime_type = clean_mime_type(found.media_type)
    filename = clean_filename(unquote(found.link.path))
    said = Document(
        0, ctx.user_id, ctx.now, mime_type, len(found.body), b"", filename, is_animated=mime_type == GIF_TYPE
    )
    shown = _show(said, given.spoiler, ttl_seconds)
    upload = await ctx.services.files.take_bytes(ctx.user_id, found.body, filename or "")
    document = await ctx.services.file_maker.make_document(upload, said)
    return shown._replace(document=await keep_file(ctx.services.storage, document))


async def _is_gif(ctx: Context, said: Document, upload: Upload) -> bool:
    """Whether a video is short and silent. TDLib says of no video that it is a GIF; of those that are none it says
    ``nosound_video``."""
    if said.video is None or said.video.is_round or said.mime_type != "video/mp4" or upload.size_bytes > GIF_BYTES:
        return False
    files = ctx.services.files
    try:
        kinds = await list_track_kinds(lambda at, length: files.read(upload.digest, at, length), upload.size_bytes)
    except BlobsFailed:
        return False
    return b"vide" in kinds and b"soun" not in kinds


def _show(document: Document, is_spoiler: bool, ttl_seconds: int) -> DocumentMedia:
    """A document as it is to be shown. Raises TTL_MEDIA_INVALID: what cannot be looked at cannot destroy itself."""
    shown = show_document(document, is_spoiler=is_spoiler, ttl_seconds=ttl_seconds)
    is_looked_at = (shown.is_video and not document.is_animated) or shown.is_voice
    if ttl_seconds and (not is_looked_at or document.sticker is not None):
        raise RpcError("TTL_MEDIA_INVALID")
    return shown


def _parse_ttl(given: int | None) -> int:
    """For how long something is to be seen once it was opened, 0: for ever. Raises TTL_MEDIA_INVALID."""
    if not given:
        return 0
    if given != VIEW_ONCE and not 0 < given <= SELF_DESTRUCT_SECONDS:
        raise RpcError("TTL_MEDIA_INVALID")
    return given


async def _parse_contact(ctx: Context, given: types.inputMediaContact) -> ContactMedia:
    """Somebody's number, with the account that has it if the sender may find it so."""
    phone, first_name, last_name = given.phone_number.strip(), given.first_name.strip(), given.last_name.strip()
    if not 0 < len(phone) <= PHONE_LENGTH or not any(c.isdecimal() for c in phone):
        raise RpcError("PHONE_NUMBER_INVALID")
    if not first_name and not last_name:
        raise RpcError("CONTACT_NAME_EMPTY")
    if len(first_name) > NAME_LENGTH or len(last_name) > NAME_LENGTH or len(given.vcard) > VCARD_LENGTH:
        raise RpcError("MEDIA_INVALID")
    user_id = await ctx.services.storage.read(lambda q: find_by_phone(q, ctx.user_id, phone))
    return ContactMedia(phone, first_name, last_name, given.vcard, user_id or 0)
