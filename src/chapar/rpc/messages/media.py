"""What is sent beside a text. Follows core.telegram.org/type/InputMedia."""

from __future__ import annotations

from typing import NamedTuple

from chapar.actions.web_pages import PreviewWish
from chapar.domain.entities import check_text
from chapar.domain.errors import RpcError
from chapar.domain.media import Media
from chapar.domain.styled_text import MessageEntity
from chapar.domain.texts import utf16_length
from chapar.rpc.context import Context
from chapar.rpc.help.config import CAPTION_LENGTH
from chapar.rpc.messages.new_polls import parse_poll
from chapar.rpc.messages.web_pages import parse_web_page
from chapar.rpc.views.entities import parse_entities
from chapar.tl import functions, types


class MediaParts(NamedTuple):
    """A text, and a poll or the preview of a page."""

    text: str
    entities: tuple[MessageEntity, ...]
    media: Media | None = None
    preview: PreviewWish | None = None


async def parse_media(ctx: Context, request: functions.messages_sendMedia) -> MediaParts:
    """What `messages.sendMedia` carries, checked. A poll may stand without a text, a preview may not.

    Raises MEDIA_EMPTY, MEDIA_INVALID (files cannot be sent yet), MEDIA_CAPTION_TOO_LONG, and what the texts, polls and
    previews are refused with.
    """
    given = request.media
    if isinstance(given, types.inputMediaEmpty):
        raise RpcError("MEDIA_EMPTY")
    if not isinstance(given, types.inputMediaPoll):
        text, entities = check_text(request.message, await parse_entities(ctx, request.entities))
        return MediaParts(text, entities, preview=await parse_web_page(ctx, given))
    if not request.message.strip():
        return MediaParts("", (), await parse_poll(ctx, given))
    text, entities = check_text(request.message, await parse_entities(ctx, request.entities))
    if utf16_length(text) > CAPTION_LENGTH:
        raise RpcError("MEDIA_CAPTION_TOO_LONG")
    return MediaParts(text, entities, await parse_poll(ctx, given))
