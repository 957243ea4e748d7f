"""What is seen once, and where somebody is just now."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from client_process import Refused
from media_files import make_picture, size_of
from private_chats import ask, every_library, peer, raw_message, wait_told
from stage import EVENT_SECONDS, Session, Stage
from tdlib_words import ask as ask_tdlib
from tdlib_words import send, tdlib_id, wait_message, wait_until, wait_update

TDLIBS = ["tdlib-1.8.67", "tdlib-1.8.46"]
VIEW_ONCE = 0x7FFFFFFF
KNOWS_VIEW_ONCE = ["telethon-1.45", "kurigram-2.2.26", "mtcute-tcp"]
VERONA = {"lat": 45.4384, "long": 10.9916}
MANTUA = {"lat": 45.1564, "long": 10.7914}


def wait_gone(session: Session, id: int) -> None:
    """Wait until nothing of a message's photo is left."""
    deadline = time.monotonic() + EVENT_SECONDS
    while "photo" in raw_message(session, id)["media"]:
        assert time.monotonic() < deadline, f"{session.name} still has the photo"
        time.sleep(0.05)


@pytest.mark.parametrize("kind", KNOWS_VIEW_ONCE, indirect=True)
def test_a_photo_that_is_seen_once(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    sent = romeo.send_file(juliet.account.id, "photo", make_picture(tmp_path / "once.jpg"), ttl=VIEW_ONCE)
    received = juliet.expect_message(media="photo")
    told = raw_message(juliet, received["id"])
    assert told["media"]["ttl_seconds"] == VIEW_ONCE
    assert told["media_unread"] is True
    assert size_of(juliet.download(romeo.account.id, received["id"], tmp_path / "got.jpg")) == (1600, 900)

    ask(juliet, "messages.readMessageContents", id=[received["id"]])

    wait_told(romeo, "updateReadMessagesContents", messages=[sent["id"]])
    wait_gone(romeo, sent["id"])
    assert romeo.history(juliet.account.id)[0]["media"] is None


@pytest.mark.parametrize("kind", TDLIBS, indirect=True)
def test_tdlib_opens_a_photo_that_is_seen_once(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    sent = romeo.send_file(juliet.account.id, "photo", make_picture(tmp_path / "once.jpg"), ttl=VIEW_ONCE)
    received = juliet.expect_message(media="photo")
    chat = {"chat_id": romeo.account.id, "message_id": tdlib_id(received["id"])}
    assert (
        ask_tdlib(juliet, "getMessage", **chat)["self_destruct_type"]["@type"] == "messageSelfDestructTypeImmediately"
    )
    assert size_of(juliet.download(romeo.account.id, received["id"], tmp_path)) == (1600, 900)
    juliet.call("ask", kind="openChat", chat_id=romeo.account.id)

    ask_tdlib(juliet, "openMessageContent", **chat)

    wait_update(romeo, "updateMessageContentOpened", message_id=tdlib_id(sent["id"]))
    wait_message(romeo, juliet.account.id, sent["id"], content={"@type": "messageExpiredPhoto"})
    ask_tdlib(juliet, "closeChat", chat_id=romeo.account.id)
    wait_message(juliet, romeo.account.id, received["id"], content={"@type": "messageExpiredPhoto"})


def live(place: dict[str, float], **fields: Any) -> dict[str, Any]:
    return {"_": "inputMediaGeoLive", "geo_point": {"_": "inputGeoPoint", **place}, **fields}


def place_of(message: dict[str, Any]) -> tuple[float, float]:
    geo = message["media"]["geo"]
    return round(geo["lat"], 3), round(geo["long"], 3)


@every_library
@pytest.mark.refused("messages.editMessage MESSAGE_EDIT_TIME_EXPIRED")
def test_romeo_shows_where_he_goes_until_he_stops(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    where = {"peer": peer(juliet.account.id)}
    random_id = {"_": "long", "value": str(juliet.account.id)}
    media = live(VERONA, period=900)
    ask(romeo, "messages.sendMedia", **where, media=media, message="", random_id=random_id)
    received = juliet.expect("message")["message"]["id"]
    sent = romeo.history(juliet.account.id)[0]["id"]
    assert place_of(raw_message(juliet, received)) == (45.438, 10.992)

    ask(romeo, "messages.editMessage", **where, id=sent, media=live(MANTUA, heading=270, period=900))

    juliet.expect("edited")
    shown = raw_message(juliet, received)
    assert place_of(shown) == (45.156, 10.791)
    assert (shown["media"]["heading"], shown["media"]["period"]) == (270, 900)

    ask(romeo, "messages.editMessage", **where, id=sent, media=live(MANTUA, stopped=True))

    juliet.expect("edited")
    assert raw_message(juliet, received)["media"]["period"] < 900
    with pytest.raises(Refused):
        ask(romeo, "messages.editMessage", **where, id=sent, media=live(VERONA, period=900))


def point(place: dict[str, float]) -> dict[str, Any]:
    return {"@type": "location", "latitude": place["lat"], "longitude": place["long"]}


def live_point(kind: str, place: dict[str, float]) -> dict[str, Any]:
    """What TDLib takes for a place that moves; an object of its own since some version."""
    if kind == "tdlib-1.8.46":
        return point(place)
    return {"@type": "liveLocation", "location": point(place), "live_period": 900}


@pytest.mark.parametrize("kind", TDLIBS, indirect=True)
def test_tdlib_shows_where_it_goes_until_it_stops(stage: Stage, kind: str) -> None:
    romeo, juliet = stage.pair()
    name = "inputMessageLocation" if kind == "tdlib-1.8.46" else "inputMessageLiveLocation"
    content = {"@type": name, "location": live_point(kind, VERONA), "live_period": 900}
    sent = send(romeo, juliet.account.id, content)
    received = juliet.expect("message")["message"]["id"]
    where = {"chat_id": juliet.account.id, "message_id": sent["id"]}

    ask_tdlib(
        romeo, "editMessageLiveLocation", **where, location=live_point(kind, MANTUA), live_period=900, heading=270
    )

    wait_until(lambda: latitude_of(juliet, romeo.account.id, received) == 45.156, "she does not see him move")

    ask_tdlib(romeo, "editMessageLiveLocation", **where, location=None)

    wait_message(juliet, romeo.account.id, received, content={"expires_in": 0})


def latitude_of(session: Session, chat_id: int, id: int) -> float:
    content = ask_tdlib(session, "getMessage", chat_id=chat_id, message_id=tdlib_id(id))["content"]
    place = content["location"]
    return round(float(place.get("location", place)["latitude"]), 3)
