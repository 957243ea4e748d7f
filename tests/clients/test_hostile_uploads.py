"""Hundreds of hostile files, uploaded by a real client as all that pictures can be: refused in proper words, or harmless."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from client_process import Refused
from media_files import MIB, make_picture, make_sticker, size_of
from own_server import World, own_world
from private_chats import ask, peer, user
from stage import Session

sys.path.insert(0, str(Path(__file__).parents[1] / "files" / "imaging"))

from hostile_files import HostileFile, list_hostile_files
from process_facts import measure_memory

KIND = "telethon-1.45"
SENDERS = 5
"""One account may not send that much at once."""
PHOTO_REFUSALS = {"FILE_PARTS_INVALID", "PHOTO_EXT_INVALID", "PHOTO_INVALID_DIMENSIONS", "IMAGE_PROCESS_FAILED"}
"""The first of a file in which there is nothing: it has no parts."""
PROFILE_REFUSALS = PHOTO_REFUSALS | {"PHOTO_CROP_SIZE_SMALL"}
STICKER_REFUSALS = {
    *(
        "STICKER_FILE_INVALID",
        "STICKER_PNG_DIMENSIONS",
        "STICKER_PNG_NOPNG",
        "STICKER_TGS_NOTGS",
        "STICKER_VIDEO_NOWEBM",
    ),
}
REFUSED = [
    *(f"messages.sendMedia {name}" for name in PHOTO_REFUSALS),
    *(f"photos.uploadProfilePhoto {name}" for name in PROFILE_REFUSALS),
    *(f"stickers.createStickerSet {name}" for name in STICKER_REFUSALS),
]
SERVER_BYTES = 256 * MIB
WORKER_BYTES = 640 * MIB
ELSEWHERE = 6
"""Every which file is tried as a profile photo, and which as a sticker."""


def send(session: Session, media: dict[str, Any], number: int) -> dict[str, Any]:
    answer = ask(session, "messages.sendMedia", peer=peer("me"), media=media, message="", random_id=number)
    [message] = [update["message"] for update in answer["updates"] if update["_"] == "updateNewMessage"]
    return dict(message["media"])


def as_document(file: dict[str, Any], mime_type: str, *attributes: dict[str, Any]) -> dict[str, Any]:
    return {"_": "inputMediaUploadedDocument", "file": file, "mime_type": mime_type, "attributes": list(attributes)}


def outcome(tried: Any) -> str:
    """The name of the error, empty when it went well. Whatever is not the client's fault fails the test."""
    try:
        tried()
    except Refused as refused:
        if refused.code != 400:
            raise
        return refused.name
    return ""


class Attacker:
    """One account that uploads a file and says all kinds of things of it."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def try_all(self, number: int, file: HostileFile, path: Path) -> list[str]:
        """Upload a file; what is wrong with the answers."""
        path.write_bytes(file.content)
        uploaded = self.session.call("upload", path=str(path))
        as_photo = {"_": "inputMediaUploadedPhoto", "file": uploaded}
        refused = outcome(lambda: send(self.session, as_photo, 2 * number + 1))
        wrong = [f"{file.name} became a photo"] if file.is_hopeless and not refused else []
        for_preview = as_document(uploaded, "image/jpeg")
        outcome(lambda: send(self.session, for_preview, 2 * number + 2))
        if number % ELSEWHERE == 0:
            outcome(lambda: ask(self.session, "photos.uploadProfilePhoto", file=uploaded))
        if number % ELSEWHERE == 1 and file.content:
            outcome(lambda: self.make_set(number, uploaded))
        return wrong

    def make_set(self, number: int, uploaded: dict[str, Any]) -> None:
        attribute = {"_": "documentAttributeSticker", "alt": "🌹", "stickerset": {"_": "inputStickerSetEmpty"}}
        media = as_document(uploaded, "image/webp", attribute)
        document = ask(self.session, "messages.uploadMedia", peer=peer("me"), media=media)["document"]
        item = {"_": "inputStickerSetItem", "document": named(document), "emoji": "🌹"}
        name = f"hostile_{self.session.account.id}_{number}_set"
        ask(self.session, "stickers.createStickerSet", user_id=user("me"), title="H", short_name=name, stickers=[item])


def named(document: dict[str, Any]) -> dict[str, Any]:
    return {
        "_": "inputDocument",
        "id": document["id"],
        "access_hash": document["access_hash"],
        "file_reference": {"_": "bytes", "hex": document["file_reference"]},
    }


def measure_workers(world: World) -> int:
    """The most memory that one of the server's workers ever had, of those that live."""
    tasks = Path(f"/proc/{world.server.pid}/task").glob("*/children")
    return max((measure_memory(int(pid), "VmHWM") for task in tasks for pid in task.read_text().split()), default=0)


@pytest.mark.timeout(300)
def test_no_hostile_file_does_harm(tmp_path: Path) -> None:
    files = list_hostile_files()
    assert len(files) >= 500
    folder = tmp_path / "world"
    with own_world(folder, [KIND], refused=REFUSED) as world:
        attackers = [Attacker(world.stage.sign_up(f"Tybalt{number}")) for number in range(SENDERS)]
        wrong, workers = [], 0
        for number, file in enumerate(files):
            wrong += attackers[number % SENDERS].try_all(number, file, folder / "photo.jpg")
            workers = max(workers, measure_workers(world))
        assert wrong == []
        assert measure_memory(world.server.pid, "VmHWM") < SERVER_BYTES
        assert workers < WORKER_BYTES

        romeo, juliet = world.stage.pair()
        romeo.send_file(juliet.account.id, "photo", make_picture(folder / "good.jpg", 640, 480))
        received = juliet.expect_message(media="photo")
        assert size_of(juliet.download(romeo.account.id, received["id"], folder / "got.jpg")) == (640, 480)
        Attacker(romeo).make_set(0, romeo.call("upload", path=str(make_sticker(folder / "good.webp"))))
