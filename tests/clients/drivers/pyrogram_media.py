"""What Pyrogram's and Kurigram's users do with files, by their own methods; ``telethon_media.py`` describes the commands."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyrogram
from pyrogram import raw, types
from pyrogram.file_id import FileId
from pyrogram_chats import KURIGRAM

STREAMED_BYTES = 1 << 20
MEDIA_KINDS = {
    "messageMediaPhoto": "photo",
    "messageMediaDocument": "document",
    "messageMediaContact": "contact",
    "messageMediaGeo": "place",
    "messageMediaVenue": "venue",
    "messageMediaDice": "dice",
}
FILE_FIELDS = {
    "photo": "photo",
    "contact": "contact",
    "venue": "venue",
    "location": "place",
    "dice": "dice",
    **dict.fromkeys(("audio", "document", "sticker", "animation", "video", "voice", "video_note"), "document"),
}
SENT_AS = {"gif": "animation", "round": "video_note"}
ALBUM_ITEMS = {"photo": types.InputMediaPhoto, "video": types.InputMediaVideo, "document": types.InputMediaDocument}


def raw_media_row(message: Any) -> dict[str, Any]:
    """What a raw message carries: a name of `MEDIA_KINDS` or None, and the album that it belongs to."""
    media, album = getattr(message, "media", None), getattr(message, "grouped_id", None)
    kind = type(media).__name__
    name = MEDIA_KINDS.get(kind[0].lower() + kind[1:])
    is_gone = name in {"photo", "document"} and getattr(media, str(name), None) is None
    return {"media": None if is_gone else name, "album": str(album) if album else None}


def media_row(message: Any) -> dict[str, Any]:
    """Likewise of a message of the library."""
    if isinstance(getattr(message, "raw", None), raw.types.Message):
        return raw_media_row(message.raw)
    names = [name for field, name in FILE_FIELDS.items() if getattr(message, field, None) is not None]
    if message.venue is not None:
        names = ["venue"]
    album = message.media_group_id
    return {"media": names[0] if names else None, "album": str(album) if album else None}


class Media:
    """Commands of a driver. The driver's class gives `app`, `row` and `entity_objects`."""

    app: pyrogram.Client
    row: Callable[[Any], dict[str, Any]]
    entity_objects: Callable[[list[Any]], Any]

    async def do_upload(self, path: str) -> dict[str, Any]:
        uploaded = await self.app.save_file(path)
        big = isinstance(uploaded, raw.types.InputFileBig)
        row = {"_": "inputFileBig" if big else "inputFile", "parts": uploaded.parts, "name": uploaded.name}
        id = {"_": "long", "value": str(uploaded.id)}
        return row | {"id": id} | ({} if big else {"md5_checksum": uploaded.md5_checksum})

    async def do_send_file(
        self, peer: Any, kind: str, path: str, caption: str = "", entities: list[Any] | None = None, **facts: Any
    ) -> Any:
        send = getattr(self.app, f"send_{SENT_AS.get(kind, kind)}")
        known = inspect.signature(send).parameters
        options = {"thumb": facts.get("thumb"), "duration": facts.get("duration"), "width": facts.get("width")}
        options |= {"height": facts.get("height"), "length": facts.get("width"), "has_spoiler": facts.get("spoiler")}
        options |= {"ttl_seconds": facts.get("ttl"), "waveform": bytes(facts.get("waveform") or b"") or None}
        if caption:
            options |= {"caption": caption, "caption_entities": await self.entity_objects(entities or [])}
        if kind == "document":
            options["force_document"] = True
        given = {name: value for name, value in options.items() if name in known and value is not None}
        return self.row(await send(peer, path, **given))

    async def do_send_album(self, peer: Any, files: list[dict[str, Any]]) -> list[Any]:
        items = [ALBUM_ITEMS[file["kind"]](file["path"], caption=file["caption"]) for file in files]
        return [self.row(message) for message in await self.app.send_media_group(peer, items)]

    async def do_send_thing(self, peer: Any, kind: str, **fields: Any) -> Any:
        match kind:
            case "contact":
                sent = await self.app.send_contact(peer, **fields)
            case "place":
                sent = await self.app.send_location(peer, fields["lat"], fields["long"])
            case "venue":
                place = fields["lat"], fields["long"]
                sent = await self.app.send_venue(peer, *place, fields["title"], fields["address"])
            case _:
                sent = await self.app.send_dice(peer, fields["emoticon"])
        return self.row(sent)

    async def do_edit_media(self, peer: Any, id: int, kind: str, path: str, caption: str) -> Any:
        item = ALBUM_ITEMS[kind](path, caption=caption)
        return self.row(await self.app.edit_message_media(peer, id, item))

    async def do_download(self, peer: Any, id: int, path: str, size: str | None = None) -> str:
        message = await self.app.get_messages(peer, id)
        wanted: Any = message
        if size is not None:
            media = message.photo or message.video or message.animation or message.video_note or message.document
            named = [media.file_id, *(thumb.file_id for thumb in media.thumbs or [])]
            [wanted] = [name for name in named if FileId.decode(name).thumbnail_size == size]
        return str(await self.app.download_media(wanted, path))

    async def do_download_on(self, peer: Any, id: int, path: str) -> str:
        """It resumes by the MiB."""
        message = await self.app.get_messages(peer, id)
        whole = Path(path).stat().st_size // STREAMED_BYTES if Path(path).exists() else 0
        with open(path, "ab", buffering=0) as file:
            file.truncate(whole * STREAMED_BYTES)
            async for chunk in self.app.stream_media(message, offset=whole):
                file.write(chunk)
        return path

    # Photos of people and chats.

    async def do_set_photo(self, peer: Any, path: str) -> None:
        if peer != "me":
            await self.app.set_chat_photo(peer, photo=path)
        elif KURIGRAM:
            assert await self.app.set_profile_photo(types.InputChatPhotoStatic(path))
        else:
            assert await self.app.set_profile_photo(photo=path)

    async def do_photos(self, peer: Any) -> list[str]:
        return [str(FileId.decode(photo_id(photo)).media_id) async for photo in self.app.get_chat_photos(peer)]

    async def do_download_photo(self, peer: Any, path: str, big: bool) -> str | None:
        photo = (await self.app.get_chat(peer)).photo
        if photo is None:
            return None
        return str(await self.app.download_media(photo.big_file_id if big else photo.small_file_id, path))

    async def do_delete_photo(self, id: str) -> None:
        names = [photo_id(photo) async for photo in self.app.get_chat_photos("me")]
        [name] = [name for name in names if str(FileId.decode(name).media_id) == id]
        assert await self.app.delete_profile_photos(name)


def photo_id(photo: Any) -> str:
    """Kurigram has a kind of photo of its own for chats."""
    return str(getattr(photo, "file_id", None) or photo.big_file_id)
