"""What Telethon's users do with files: by its own methods, or by its raw API where it has none.

What is sent is named by its kind: ``photo``, ``document``, ``video``, ``voice``, ``gif``, ``round``, ``sticker``; and
without a file ``contact``, ``place``, ``venue``, ``dice``. Facts about a file that no library finds out by itself are given:
``duration`` in seconds, ``width`` and ``height`` in pixels, ``thumb`` (a path), ``spoiler``, ``ttl`` in seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from telethon import TelegramClient, types, utils
from telethon.tl import functions

CHUNK_BYTES = 512 << 10
MEDIA_KINDS: dict[type[Any], str] = {
    types.MessageMediaPhoto: "photo",
    types.MessageMediaDocument: "document",
    types.MessageMediaContact: "contact",
    types.MessageMediaGeo: "place",
    types.MessageMediaVenue: "venue",
    types.MessageMediaDice: "dice",
}
TYPES = {"video": "video/mp4", "gif": "video/mp4", "round": "video/mp4", "voice": "audio/ogg", "sticker": "image/webp"}


def media_row(message: Any) -> dict[str, Any]:
    """What a message carries: a name of `MEDIA_KINDS` or None, and the album that it belongs to."""
    media, album = getattr(message, "media", None), getattr(message, "grouped_id", None)
    name = MEDIA_KINDS.get(type(media))
    is_gone = name in {"photo", "document"} and getattr(media, str(name), None) is None
    return {"media": None if is_gone else name, "album": str(album) if album else None}


class Media:
    """Commands of a driver. The driver's class gives `client`, `peer`, `row` and `entity_objects`."""

    client: TelegramClient
    peer: Callable[[Any], Any]
    row: Callable[[Any], dict[str, Any]]
    entity_objects: Callable[[list[Any]], Any]

    async def do_upload(self, path: str) -> dict[str, Any]:
        """Upload without sending; what is named so in raw requests."""
        uploaded = await self.client.upload_file(path)
        big = isinstance(uploaded, types.InputFileBig)
        row = {"_": "inputFileBig" if big else "inputFile", "parts": uploaded.parts, "name": uploaded.name}
        id = {"_": "long", "value": str(uploaded.id)}
        return row | {"id": id} | ({} if big else {"md5_checksum": uploaded.md5_checksum})

    async def do_send_file(
        self, peer: Any, kind: str, path: str, caption: str = "", entities: list[Any] | None = None, **facts: Any
    ) -> Any:
        sent = await self.client.send_file(
            await self.peer(peer),
            await self.file(kind, path, facts),
            caption=caption,
            formatting_entities=await self.entity_objects(entities or []),
            force_document=kind == "document",
            attributes=attributes(kind, facts),
            thumb=facts.get("thumb"),
            voice_note=kind == "voice",
            video_note=kind == "round",
        )
        return self.row(sent)

    async def file(self, kind: str, path: str, facts: dict[str, Any]) -> Any:
        """What `send_file` takes: it has no option for spoilers, and 1.27 none for what destroys itself."""
        spoiler, ttl = facts.get("spoiler"), facts.get("ttl")
        if not spoiler and not ttl:
            return path
        uploaded = await self.client.upload_file(path)
        if kind == "photo":
            return types.InputMediaUploadedPhoto(uploaded, spoiler=spoiler, ttl_seconds=ttl)
        return types.InputMediaUploadedDocument(
            uploaded, TYPES[kind], attributes(kind, facts) or [], spoiler=spoiler, ttl_seconds=ttl
        )

    async def do_send_album(self, peer: Any, files: list[dict[str, Any]]) -> list[Any]:
        """Photos and videos together, each ``{"kind", "path", "caption"}``."""
        paths, captions = [file["path"] for file in files], [file["caption"] for file in files]
        sent = await self.client.send_file(await self.peer(peer), paths, caption=captions)
        return [self.row(message) for message in sent]

    async def do_send_thing(self, peer: Any, kind: str, **fields: Any) -> Any:
        """Something without a file."""
        match kind:
            case "contact":
                media: Any = types.InputMediaContact(**fields, vcard="")
            case "place":
                media = types.InputMediaGeoPoint(types.InputGeoPoint(**fields))
            case "venue":
                place = types.InputGeoPoint(fields.pop("lat"), fields.pop("long"))
                media = types.InputMediaVenue(place, provider="", venue_id="", venue_type="", **fields)
            case _:
                media = types.InputMediaDice(**fields)
        return self.row(await self.client.send_message(await self.peer(peer), file=media))

    async def do_edit_media(self, peer: Any, id: int, kind: str, path: str, caption: str) -> Any:
        where = await self.peer(peer)
        edited = await self.client.edit_message(where, id, caption, file=path, force_document=kind == "document")
        return self.row(edited)

    async def do_download(self, peer: Any, id: int, path: str, size: str | None = None) -> str:
        """The file of a message, or one of its sizes, named by its letter. Where it is then."""
        [message] = await self.client.get_messages(await self.peer(peer), ids=[id])
        return str(await self.client.download_media(message, path, thumb=size))

    async def do_download_on(self, peer: Any, id: int, path: str) -> str:
        """Append to a file what of a document it lacks yet; its size is a whole number of KiB."""
        [message] = await self.client.get_messages(await self.peer(peer), ids=[id])
        offset = Path(path).stat().st_size if Path(path).exists() else 0
        with open(path, "ab", buffering=0) as file:
            async for chunk in self.client.iter_download(message.media, offset=offset, request_size=CHUNK_BYTES):
                file.write(chunk)
        return path

    # Photos of people and chats.

    async def do_set_photo(self, peer: Any, path: str) -> None:
        """One's own photo (`peer` is "me"), or that of a channel."""
        uploaded = await self.client.upload_file(path)
        if peer == "me":
            await self.client(functions.photos.UploadProfilePhotoRequest(file=uploaded))
            return
        channel = utils.get_input_channel(await self.peer(peer))
        photo = types.InputChatUploadedPhoto(file=uploaded)
        await self.client(functions.channels.EditPhotoRequest(channel, photo))

    async def do_photos(self, peer: Any) -> list[str]:
        """Ids of all photos of a user, the newest first."""
        photos = await self.client.get_profile_photos(await self.peer(peer))
        return [str(photo.id) for photo in photos]

    async def do_download_photo(self, peer: Any, path: str, big: bool) -> str | None:
        found = await self.client.get_entity(await self.peer(peer))
        return await self.client.download_profile_photo(found, path, download_big=big)

    async def do_delete_photo(self, id: str) -> None:
        photos = await self.client.get_profile_photos("me")
        [photo] = [utils.get_input_photo(photo) for photo in photos if str(photo.id) == id]
        assert await self.client(functions.photos.DeletePhotosRequest([photo]))


def attributes(kind: str, facts: dict[str, Any]) -> list[Any] | None:
    """What Telethon cannot find out without the optional packages that nobody must have."""
    duration, width, height = (facts.get(name, 0) for name in ("duration", "width", "height"))
    match kind:
        case "voice":
            waveform = bytes(facts["waveform"])
            return [types.DocumentAttributeAudio(duration, voice=True, waveform=waveform)]
        case "video":
            return [types.DocumentAttributeVideo(duration, width, height, supports_streaming=True)]
        case "round":
            return [types.DocumentAttributeVideo(duration, width, height, round_message=True)]
        case "gif":
            return [types.DocumentAttributeVideo(duration, width, height), types.DocumentAttributeAnimated()]
        case "sticker":
            return [
                types.DocumentAttributeImageSize(width, height),
                types.DocumentAttributeSticker("🌹", types.InputStickerSetEmpty()),
            ]
    return None
