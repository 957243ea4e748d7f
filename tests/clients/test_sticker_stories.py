"""A set of stickers, with every client library: made, taken over, sent into a group, opened from there, kept."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from media_files import digest_of, make_animation, make_sticker
from private_chats import NO_HASH, ask, every_library, peer, user, wait_told
from stage import Session, Stage

EMOJIS = ("😎", "😢", "🔥")


def long(number: Any) -> dict[str, str]:
    return {"_": "long", "value": str(number)}


def make_moving_sticker(path: Path) -> Path:
    dot = {"ty": 4, "nm": "dot", "ip": 0, "op": 60, "st": 0, "ks": {}, "shapes": []}
    path.write_bytes(gzip.compress(json.dumps({**make_animation(path.name), "layers": [dot]}).encode(), mtime=0))
    return path


def named(document: dict[str, Any]) -> dict[str, Any]:
    """A document as those name it who have seen it."""
    return {
        "_": "inputDocument",
        "id": long(document["id"]),
        "access_hash": long(document["access_hash"]),
        "file_reference": {"_": "bytes", "hex": document["file_reference"]},
    }


def named_set(row: dict[str, Any]) -> dict[str, Any]:
    return {"_": "inputStickerSetID", "id": long(row["id"]), "access_hash": long(row["access_hash"])}


def sticker_facts(document: dict[str, Any]) -> dict[str, Any]:
    return next(each for each in document["attributes"] if each["_"] == "documentAttributeSticker")


def upload_sticker(session: Session, path: Path, emoji: str) -> dict[str, Any]:
    """Upload a file that is to come into a set."""
    media = {
        "_": "inputMediaUploadedDocument",
        "file": session.call("upload", path=str(path)),
        "mime_type": "application/x-tgsticker" if path.suffix == ".tgs" else "image/webp",
        "attributes": [
            {"_": "documentAttributeSticker", "alt": emoji, "stickerset": {"_": "inputStickerSetEmpty"}},
            {"_": "documentAttributeFilename", "file_name": path.name},
        ],
    }
    uploaded = ask(session, "messages.uploadMedia", peer=peer("me"), media=media)["document"]
    return {"_": "inputStickerSetItem", "document": named(uploaded), "emoji": emoji}


def make_set(session: Session, folder: Path) -> dict[str, Any]:
    """A set of two pictures and an animation, under a name of its own."""
    number = session.account.id
    files = [make_sticker(folder / f"{colour}-{number}.webp", colour) for colour in ("crimson", "navy")]
    files.append(make_moving_sticker(folder / f"turning-{number}.tgs"))
    items = [upload_sticker(session, path, emoji) for path, emoji in zip(files, EMOJIS, strict=True)]
    made = ask(
        session,
        "stickers.createStickerSet",
        user_id=user("me"),
        title="Verona",
        short_name=f"verona_{number}_set",
        stickers=items,
    )
    return dict(made)


def list_sets(session: Session) -> list[str]:
    return [row["short_name"] for row in ask(session, "messages.getAllStickers", hash=NO_HASH)["sets"]]


def list_ids(session: Session, method: str) -> list[str]:
    return [str(each["id"]) for each in ask(session, method, hash=NO_HASH)["stickers"]]


@every_library
def test_a_set_is_made_taken_over_sent_and_opened(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    nurse = stage.sign_up("Nurse")
    made = make_set(romeo, tmp_path)
    assert [sticker_facts(each)["alt"] for each in made["documents"]] == list(EMOJIS)
    name = made["set"]["short_name"]
    assert list_sets(romeo) == [name]

    # Juliet finds it by its link, and has it at hand from then on.
    by_name = {"_": "inputStickerSetShortName", "short_name": name}
    seen = ask(juliet, "messages.getStickerSet", stickerset=by_name, hash=0)
    assert [each["id"] for each in seen["documents"]] == [each["id"] for each in made["documents"]]
    installed = ask(juliet, "messages.installStickerSet", stickerset=named_set(seen["set"]), archived=False)
    assert installed["_"].endswith("tickerSetInstallResultSuccess")
    assert list_sets(juliet) == [name]

    # She sends one of it into a group, where the nurse opens the set and has all of it.
    for guest in (romeo, nurse):
        juliet.resolve(guest.account.username)
    guests = [user(romeo.account.id), user(nurse.account.id)]
    answer = ask(juliet, "messages.createChat", users=guests, title="Balcony")
    [chat] = (answer if "chats" in answer else answer["updates"])["chats"]
    group = -int(chat["id"])
    media = {"_": "inputMediaDocument", "id": named(seen["documents"][2])}
    ask(juliet, "messages.sendMedia", peer=peer(group), media=media, message="", random_id=long(juliet.account.id))
    [arrived] = [each for each in nurse.history(group) if each["media"] == "document"]
    path = nurse.download(group, arrived["id"], tmp_path / "got.tgs")
    assert json.loads(gzip.decompress(path.read_bytes()))["w"] == 512
    [message] = ask(nurse, "messages.getMessages", id=[{"_": "inputMessageID", "id": arrived["id"]}])["messages"]
    facts = sticker_facts(message["media"]["document"])
    assert str(facts["stickerset"]["id"]) == str(made["set"]["id"])
    opened = ask(nurse, "messages.getStickerSet", stickerset=named_set(facts["stickerset"]), hash=0)
    for number, document in enumerate(opened["documents"]):
        nurse_path = tmp_path / f"{number}"
        media = {"_": "inputMediaDocument", "id": named(document)}
        ask(nurse, "messages.sendMedia", peer=peer("me"), media=media, message="", random_id=long(number + 1))
        [kept] = [each for each in nurse.history("me", limit=1) if each["media"] == "document"]
        got = nurse.download("me", kept["id"], nurse_path)
        assert got.stat().st_size == int(document["size"])
        assert digest_of(got)


@every_library
def test_marked_and_recent_stickers_are_the_same_in_all_sessions(stage: Stage, tmp_path: Path) -> None:
    romeo = stage.sign_up("Romeo")
    laptop = stage.second_session(romeo)
    made = make_set(romeo, tmp_path)
    wait_told(laptop, "updateNewStickerSet")
    first, second, third = made["documents"]
    ask(romeo, "messages.faveSticker", id=named(first), unfave=False)
    ask(romeo, "messages.faveSticker", id=named(second), unfave=False)
    wait_told(laptop, "updateFavedStickers")
    assert list_ids(laptop, "messages.getFavedStickers") == [str(second["id"]), str(first["id"])]
    media = {"_": "inputMediaDocument", "id": named(third)}
    ask(romeo, "messages.sendMedia", peer=peer("me"), media=media, message="", random_id=long(romeo.account.id))
    wait_told(laptop, "updateRecentStickers")
    assert list_ids(laptop, "messages.getRecentStickers") == [str(third["id"])]
    ask(laptop, "messages.faveSticker", id=named(first), unfave=True)
    wait_told(romeo, "updateFavedStickers")
    assert list_ids(romeo, "messages.getFavedStickers") == [str(second["id"])]
