"""Words for tests about stickers: files that keep to the rules, uploads, sets."""

from __future__ import annotations

import gzip
import io
import json
from typing import Any

from harness import Client, Server
from media_words import input_document, upload, uploaded_document
from PIL import Image, ImageDraw

from chapar.tl import functions, types


def draw_webp(color: str = "red", width: int = 512, height: int = 512) -> bytes:
    """A picture with transparency."""
    image = Image.new("RGBA", (width, height))
    ImageDraw.Draw(image).ellipse((10, 10, width - 10, height - 10), fill=color)
    out = io.BytesIO()
    image.save(out, "WEBP", lossless=True)
    return out.getvalue()


def make_tgs(seed: int = 0, **changes: Any) -> bytes:
    """The smallest animation that keeps to the rules."""
    layer = {"ty": 4, "nm": f"dot {seed}", "ip": 0, "op": 60, "st": 0, "ks": {}, "shapes": []}
    lottie = {"tgs": 1, "v": "5.5.2", "fr": 60, "ip": 0, "op": 60, "w": 512, "h": 512, "layers": [layer]} | changes
    return gzip.compress(json.dumps(lottie).encode(), mtime=1)


def make_webm() -> bytes:
    """The head of a WebM file, and something behind it."""
    return b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm" + bytes(100)


async def upload_document(
    server: Server, client: Client, content: bytes, mime_type: str = "image/webp", *attributes: Any
) -> types.inputDocument:
    """Upload a file as those do who are going to put it into a set; how it is named there."""
    media = uploaded_document(await upload(server, client, content, "sticker"), *attributes, mime_type=mime_type)
    answer = await client.call(functions.messages_uploadMedia(peer=types.inputPeerSelf(), media=media))
    return input_document(answer.document)


async def new_item(server: Server, client: Client, content: bytes, emoji: str = "😎", **options: Any) -> Any:
    """A sticker for a set."""
    return types.inputStickerSetItem(document=await upload_document(server, client, content), emoji=emoji, **options)


async def make_set(server: Server, client: Client, short_name: str = "cats", *emojis: str, **options: Any) -> Any:
    """A set with a sticker for each of the emoji, of different colours."""
    side = 100 if options.get("emojis") else 512
    colors = ("red", "green", "blue", "yellow", "black")
    items = [
        await new_item(server, client, draw_webp(colors[n % 5], side, side - n // 5), emoji)
        for n, emoji in enumerate(emojis or ("😎", "😢"))
    ]
    wishes: dict[str, Any] = {"user_id": types.inputUserSelf(), "title": "Cats", "stickers": items}
    return await client.call(functions.stickers_createStickerSet(short_name=short_name, **(wishes | options)))


def name_set(made: Any) -> types.inputStickerSetID:
    """A set as those name it who have seen it."""
    return types.inputStickerSetID(id=made.set.id, access_hash=made.set.access_hash)


async def see_set(client: Client, made: Any) -> Any:
    """The set as it is now."""
    return await client.call(functions.messages_getStickerSet(stickerset=name_set(made), hash=0))


async def download(client: Client, document: Any, thumb_size: str = "") -> bytes:
    """What is in a document, or in a thumbnail of it."""
    location = types.inputDocumentFileLocation(
        id=document.id,
        access_hash=document.access_hash,
        file_reference=document.file_reference,
        thumb_size=thumb_size,
    )
    answer = await client.call(functions.upload_getFile(location=location, offset=0, limit=1 << 20))
    content: bytes = answer.bytes
    return content


def sticker_of(document: Any) -> Any:
    """What a document says of itself as a sticker."""
    kinds = types.documentAttributeSticker | types.documentAttributeCustomEmoji
    return next((each for each in document.attributes if isinstance(each, kinds)), None)
