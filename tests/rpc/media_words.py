"""Words for tests about files: pictures made on the spot, uploads, messages that carry them."""

from __future__ import annotations

import hashlib
import io
import itertools
from typing import Any

from harness import Client, Server
from mailbox_stage import Stage
from PIL import Image

from chapar.domain.uploads import PART_BYTES
from chapar.tl import functions, types

_ids = itertools.count(5_000_000)


def draw(width: int = 640, height: int = 480, *, kind: str = "JPEG", seed: int = 0) -> bytes:
    """A picture of its own for every seed."""
    image = Image.effect_noise((width, height), 20 + seed % 50).convert("RGB")
    out = io.BytesIO()
    image.save(out, kind)
    return out.getvalue()


async def upload(server: Server, client: Client, content: bytes, name: str = "file.bin") -> types.inputFile:
    """Put a file where uploads wait, as `upload.saveFilePart` would; how the client names it."""
    file_id = next(_ids)
    parts = [content[start : start + PART_BYTES] for start in range(0, len(content), PART_BYTES)] or [b""]
    for number, part in enumerate(parts):
        await server.files.save_part(client.user_id, file_id, number, part, len(parts))
    checksum = hashlib.md5(content, usedforsecurity=False).hexdigest()
    return types.inputFile(id=file_id, parts=len(parts), name=name, md5_checksum=checksum)


def uploaded_document(file: Any, *attributes: Any, mime_type: str = "application/pdf", **options: Any) -> Any:
    """A document about to be sent."""
    return types.inputMediaUploadedDocument(file=file, mime_type=mime_type, attributes=list(attributes), **options)


def video(**options: Any) -> types.documentAttributeVideo:
    return types.documentAttributeVideo(duration=3.5, w=320, h=240, **options)


def voice(seconds: int = 3, **options: Any) -> types.documentAttributeAudio:
    return types.documentAttributeAudio(voice=True, duration=seconds, waveform=bytes(range(63)), **options)


def input_photo(photo: Any) -> types.inputPhoto:
    return types.inputPhoto(id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference)


def input_document(document: Any) -> types.inputDocument:
    return types.inputDocument(id=document.id, access_hash=document.access_hash, file_reference=document.file_reference)


class Cinema:
    """A stage on which people send files to one conversation. `peer(name)` is how somebody names it."""

    def __init__(self, stage: Stage, peers: dict[str, Any]) -> None:
        self.stage = stage
        self.peers = peers

    async def upload(self, name: str, content: bytes, filename: str = "file.bin") -> types.inputFile:
        return await upload(self.stage.server, self.stage.clients[name], content, filename)

    async def photo(self, name: str, seed: int = 0, **options: Any) -> types.inputMediaUploadedPhoto:
        return types.inputMediaUploadedPhoto(file=await self.upload(name, draw(seed=seed), "p.jpg"), **options)

    async def document(self, name: str, *attributes: Any, content: bytes = b"%PDF", **options: Any) -> Any:
        return uploaded_document(await self.upload(name, content), *attributes, **options)

    async def send(self, name: str, media: Any, text: str = "", **options: Any) -> Any:
        """Send it; the message as the sender is told of it."""
        options.setdefault("random_id", next(_ids))
        request = functions.messages_sendMedia(peer=self.peers[name], media=media, message=text, **options)
        return sent_messages(await self.stage.call(name, request))[0]

    async def send_album(self, name: str, *items: Any, **options: Any) -> list[Any]:
        """Send media (or pairs of media and caption) as an album; the messages as the sender is told of them."""
        singles = [
            types.inputSingleMedia(media=item[0], message=item[1], random_id=next(_ids))
            if isinstance(item, tuple)
            else types.inputSingleMedia(media=item, message="", random_id=next(_ids))
            for item in items
        ]
        request = functions.messages_sendMultiMedia(peer=self.peers[name], multi_media=singles, **options)
        return sent_messages(await self.stage.call(name, request))

    async def upload_media(self, name: str, media: Any) -> Any:
        """`messages.uploadMedia`, and what may be sent of its answer."""
        answer = await self.stage.call(name, functions.messages_uploadMedia(peer=self.peers[name], media=media))
        if isinstance(answer, types.messageMediaPhoto):
            return types.inputMediaPhoto(id=input_photo(answer.photo))
        return types.inputMediaDocument(id=input_document(answer.document))


async def set_cinema(server: Server) -> Cinema:
    """A stage for two people and their conversation."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    return Cinema(stage, {"Romeo": stage.peer("Romeo", "Juliet"), "Juliet": stage.peer("Juliet", "Romeo")})


def sent_messages(updates: Any) -> list[Any]:
    """The messages in an answer."""
    kinds = types.updateNewMessage | types.updateNewChannelMessage | types.updateNewScheduledMessage
    return [update.message for update in updates.updates if isinstance(update, kinds)]
