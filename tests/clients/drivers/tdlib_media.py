"""What TDLib's users do with files; ``telethon_media.py`` describes the commands.

TDLib keeps files itself: what it has it does not download again, and what it downloads stands in a folder of its own. From
some version on, what is known of a file before it is sent is an object of its own (``inputPhoto`` within
``inputMessagePhoto``).
"""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable
from typing import Any

from tdlib_library import Client
from tdlib_rows import formatted, message_row, tdlib_id

Fields = dict[str, Any]
NESTED_SINCE = (1, 8, 60)
IMMEDIATELY = {"@type": "messageSelfDestructTypeImmediately"}
VIEW_ONCE = 0x7FFFFFFF
FILE_NAMES = {
    "photo": "Photo",
    "document": "Document",
    "video": "Video",
    "voice": "VoiceNote",
    "gif": "Animation",
    "round": "VideoNote",
    "sticker": "Sticker",
}
"""How TDLib calls what others call so."""
TOP_PRIORITY = 32


def local(path: str) -> Fields:
    return {"@type": "inputFileLocal", "path": path}


def snake(name: str) -> str:
    return name[0].lower() + "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name[1:])


def destruction(ttl: int | None) -> Fields | None:
    if ttl is None:
        return None
    return IMMEDIATELY if ttl == VIEW_ONCE else {"@type": "messageSelfDestructTypeTimer", "self_destruct_time": ttl}


def file_content(
    kind: str, path: str, caption: str, entities: list[list[Any]], facts: Fields, *, is_nested: bool
) -> Fields:
    """An InputMessageContent with a file."""
    name = FILE_NAMES[kind]
    field = snake(name)
    waveform = base64.b64encode(bytes(facts["waveform"])).decode() if "waveform" in facts else None
    about = {field: local(path), "duration": facts.get("duration"), "waveform": waveform}
    about |= {"width": facts.get("width"), "height": facts.get("height"), "length": facts.get("width")}
    about |= {"supports_streaming": kind == "video"} if kind == "video" else {}
    if thumb := facts.get("thumb"):
        about["thumbnail"] = {"@type": "inputThumbnail", "thumbnail": local(thumb), "width": 90, "height": 90}
    about = {name: value for name, value in about.items() if value is not None}
    if is_nested:
        about = {field: {"@type": f"input{name}", **about}}
    return {
        "@type": f"inputMessage{name}",
        **about,
        "caption": formatted(caption, entities),
        "has_spoiler": bool(facts.get("spoiler")),
        "self_destruct_type": destruction(facts.get("ttl")),
        "emoji": "🌹",
    }


def thing_content(kind: str, fields: Fields) -> Fields:
    """An InputMessageContent without a file."""
    place = {"@type": "location", "latitude": fields.get("lat"), "longitude": fields.get("long")}
    match kind:
        case "contact":
            return {"@type": "inputMessageContact", "contact": {"@type": "contact", **fields}}
        case "place":
            return {"@type": "inputMessageLocation", "location": place}
        case "venue":
            about = {"title": fields["title"], "address": fields["address"], "location": place}
            return {"@type": "inputMessageVenue", "venue": {"@type": "venue", **about}}
    return {"@type": "inputMessageDice", "emoji": fields["emoticon"]}


def files_of(content: Fields) -> list[tuple[str, Fields]]:
    """The files of a message with the letters of their sizes, the largest last; that of a document has none."""
    match content["@type"]:
        case "messagePhoto":
            return [(size["type"], size["photo"]) for size in content["photo"]["sizes"]]
        case "messageChatChangePhoto" | "chatPhoto":
            return [(size["type"], size["photo"]) for size in content["photo"]["sizes"]]
    field = snake(content["@type"].removeprefix("message"))
    about = content[field]
    inner = "voice" if field == "voice_note" else "video" if field == "video_note" else field
    thumb = about.get("thumbnail")
    return [*([("m", thumb["file"])] if thumb else []), ("", about[inner])]


class Media:
    """Commands of a driver. The driver's class gives `td`, `chat`, `sent` and `self_id`."""

    td: Client
    self_id: int
    chat: Callable[[Any], Awaitable[int]]
    sent: Callable[[Fields], Awaitable[Fields]]

    async def is_nested(self) -> bool:
        version = (await self.td.ask("getOption", name="version"))["value"]
        return tuple(map(int, version.split("."))) >= NESTED_SINCE

    async def do_send_file(
        self, peer: Any, kind: str, path: str, caption: str = "", entities: list[Any] | None = None, **facts: Any
    ) -> Fields:
        return await self.sent(await self.do_start_sending(peer, kind, path, caption, entities, **facts))

    async def do_start_sending(
        self, peer: Any, kind: str, path: str, caption: str = "", entities: list[Any] | None = None, **facts: Any
    ) -> Fields:
        """Give TDLib a file to send, and do not wait until it is sent: TDLib's message."""
        content = file_content(kind, path, caption, entities or [], facts, is_nested=await self.is_nested())
        return await self.td.ask("sendMessage", chat_id=await self.chat(peer), input_message_content=content)

    async def do_send_album(self, peer: Any, files: list[Fields]) -> list[Fields]:
        nested = await self.is_nested()
        contents = [
            file_content(file["kind"], file["path"], file["caption"], [], {}, is_nested=nested) for file in files
        ]
        answer = await self.td.ask("sendMessageAlbum", chat_id=await self.chat(peer), input_message_contents=contents)
        return [await self.sent(message) for message in answer["messages"]]

    async def do_send_thing(self, peer: Any, kind: str, **fields: Any) -> Fields:
        content = thing_content(kind, fields)
        return await self.sent(
            await self.td.ask("sendMessage", chat_id=await self.chat(peer), input_message_content=content)
        )

    async def do_edit_media(self, peer: Any, id: int, kind: str, path: str, caption: str) -> Fields:
        content = file_content(kind, path, caption, [], {}, is_nested=await self.is_nested())
        return message_row(
            await self.td.ask(
                "editMessageMedia",
                chat_id=await self.chat(peer),
                message_id=tdlib_id(id),
                input_message_content=content,
            )
        )

    async def do_download(self, peer: Any, id: int, path: str, size: str | None = None) -> str:
        """Where TDLib has the file; `path` is not used."""
        message = await self.td.ask("getMessage", chat_id=await self.chat(peer), message_id=tdlib_id(id))
        files = files_of(message["content"])
        return await self.fetch(files[-1][1] if size is None else dict(files)[size])

    async def fetch(self, file: Fields) -> str:
        got = await self.td.ask("downloadFile", file_id=file["id"], priority=TOP_PRIORITY, synchronous=True)
        assert got["local"]["is_downloading_completed"], got
        return str(got["local"]["path"])

    # Photos of people and chats.

    async def do_set_photo(self, peer: Any, path: str) -> None:
        photo = {"@type": "inputChatPhotoStatic", "photo": local(path)}
        if peer == "me":
            await self.td.ask("setProfilePhoto", photo=photo, is_public=False)
        else:
            await self.td.ask("setChatPhoto", chat_id=await self.chat(peer), photo=photo)

    async def do_photos(self, peer: Any) -> list[str]:
        user_id = await self.chat(peer)
        answer = await self.td.ask("getUserProfilePhotos", user_id=user_id, offset=0, limit=100)
        return [photo["id"] for photo in answer["photos"]]

    async def do_download_photo(self, peer: Any, path: str, big: bool) -> str | None:
        chat = await self.td.ask("getChat", chat_id=await self.chat(peer))
        photo = chat.get("photo")
        return await self.fetch(photo["big" if big else "small"]) if photo else None

    async def do_delete_photo(self, id: str) -> None:
        await self.td.ask("deleteProfilePhoto", profile_photo_id=id)
