"""What was sent before is found: by its kind, its content, its place."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from media_words import Cinema, video, voice

from chapar.tl import functions, types

POINT = types.inputGeoPoint(lat=45.4, long=10.9)
FOUND_BY = {
    "photo": {"Photos", "PhotoVideo"},
    "video": {"Video", "PhotoVideo"},
    "gif": {"Gif"},
    "voice": {"Voice", "RoundVoice"},
    "round": {"RoundVideo", "RoundVoice"},
    "music": {"Music"},
    "paper": {"Document"},
    "place": {"Geo"},
    "live": {"Geo"},
    "contact": {"Contacts"},
    "link": {"Url"},
    "dice": set(),
    "once": set(),
}
"""Which filters find what."""
FILTERS = sorted(set().union(*FOUND_BY.values()) | {"ChatPhotos"})


async def set_cinema(server: Server, place: str) -> Cinema:
    stage = await Stage.set(server, "Romeo", "Juliet")
    if place == "private":
        return Cinema(stage, {"Romeo": stage.peer("Romeo", "Juliet"), "Juliet": stage.peer("Juliet", "Romeo")})
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    return Cinema(stage, {name: stage.channel_peer(name, verona) for name in ("Romeo", "Juliet")})


async def send_all(cinema: Cinema, *kinds: str) -> dict[str, int]:
    """Send one of each kind; which message is which, by its sender's ids."""
    contact = types.inputMediaContact(phone_number="12345678", first_name="Friar", last_name="", vcard="")
    media: dict[str, Any] = {
        "photo": await cinema.photo("Romeo"),
        "video": await cinema.document("Romeo", video(), mime_type="video/mp4"),
        "gif": await cinema.document("Romeo", video(), types.documentAttributeAnimated(), mime_type="video/mp4"),
        "voice": await cinema.document("Romeo", voice(), mime_type="audio/ogg"),
        "round": await cinema.document("Romeo", video(round_message=True), mime_type="video/mp4"),
        "music": await cinema.document("Romeo", types.documentAttributeAudio(duration=9), mime_type="audio/mpeg"),
        "paper": await cinema.document("Romeo"),
        "place": types.inputMediaGeoPoint(geo_point=POINT),
        "live": types.inputMediaGeoLive(geo_point=POINT, period=900),
        "contact": contact,
        "dice": types.inputMediaDice(emoticon="🎲"),
        "once": await cinema.photo("Romeo", ttl_seconds=10),
    }
    sent = {}
    for kind in kinds:
        if kind == "link":
            sent[kind] = await cinema.stage.send_to("Romeo", cinema.peers["Romeo"], "see https://example.org")
        else:
            sent[kind] = (await cinema.send("Romeo", media[kind])).id
    return sent


def make_filter(name: str) -> Any:
    return getattr(types, f"inputMessagesFilter{name}")()


def search(peer: Any, name: str) -> functions.messages_search:
    options = dict.fromkeys(("min_date", "max_date", "offset_id", "add_offset", "max_id", "min_id", "hash"), 0)
    return functions.messages_search(peer=peer, q="", filter=make_filter(name), limit=50, **options)


@pytest.mark.parametrize("place", ["private", "supergroup"])
async def test_every_filter_finds_its_kinds(server: Server, place: str) -> None:
    cinema = await set_cinema(server, place)
    kinds = [kind for kind in FOUND_BY if kind != "once" or place == "private"]
    sent = await send_all(cinema, *kinds)
    expected = {name: {sent[kind] for kind in kinds if name in FOUND_BY[kind]} for name in FILTERS}
    peer = cinema.peers["Romeo"]
    found = {}
    for name in FILTERS:
        answer = await cinema.stage.call("Romeo", search(peer, name))
        found[name] = {message.id for message in answer.messages}
    assert found == expected
    counters = await cinema.stage.call(
        "Romeo", functions.messages_getSearchCounters(peer=peer, filters=[make_filter(name) for name in FILTERS])
    )
    counted = {type(each.filter).NAME.removeprefix("inputMessagesFilter"): each.count for each in counters}
    assert counted == {name: len(ids) for name, ids in expected.items()}
    days = await cinema.stage.call(
        "Romeo",
        functions.messages_getSearchResultsCalendar(
            peer=peer, filter=make_filter("PhotoVideo"), offset_id=0, offset_date=0
        ),
    )
    assert (days.count, days.periods[0].count) == (2, 2)
    places = await cinema.stage.call(
        "Romeo",
        functions.messages_getSearchResultsPositions(peer=peer, filter=make_filter("Document"), offset_id=0, limit=9),
    )
    assert [position.msg_id for position in places.positions] == [sent["paper"]]
    await cinema.stage.verify_updates()


async def test_captions_are_searched_with_their_kind_in_all_conversations(server: Server) -> None:
    cinema = await set_cinema(server, "private")
    photo = await cinema.send("Romeo", await cinema.photo("Romeo"), "a balcony in Verona")
    await cinema.send("Romeo", await cinema.document("Romeo"), "a letter to Verona")
    request = functions.messages_searchGlobal(
        q="verona",
        filter=make_filter("Photos"),
        min_date=0,
        max_date=0,
        offset_rate=0,
        offset_peer=types.inputPeerEmpty(),
        offset_id=0,
        limit=10,
    )
    found = await cinema.stage.call("Romeo", request)
    assert [message.id for message in found.messages] == [photo.id]


async def test_what_was_sent_is_found_again_among_all_conversations(server: Server) -> None:
    cinema = await set_cinema(server, "private")
    mine = await cinema.send("Romeo", await cinema.document("Romeo"))
    await cinema.send("Juliet", await cinema.document("Juliet", content=b"%PDF2"))
    found = await cinema.stage.call(
        "Romeo", functions.messages_searchSentMedia(q="", filter=make_filter("Document"), limit=10)
    )
    assert [message.id for message in found.messages] == [mine.id]
    with pytest.raises(Refused, match=r"400 FILTER_NOT_SUPPORTED$"):
        await cinema.stage.call("Romeo", functions.messages_searchSentMedia(q="", filter=make_filter("Geo"), limit=10))


async def test_an_upload_is_found_by_its_hash_by_its_owner_alone(server: Server) -> None:
    cinema = await set_cinema(server, "private")
    content = b"%PDF-1.7 twice"
    sent = await cinema.send("Romeo", await cinema.document("Romeo", content=content))
    request = functions.messages_getDocumentByHash(
        sha256=hashlib.sha256(content).digest(), size=len(content), mime_type="application/pdf"
    )
    assert (await cinema.stage.call("Romeo", request)).id == sent.media.document.id
    assert isinstance(await cinema.stage.call("Juliet", request), types.documentEmpty)
    with pytest.raises(Refused, match=r"400 SHA256_HASH_INVALID$"):
        await cinema.stage.call("Romeo", functions.messages_getDocumentByHash(sha256=b"short", size=1, mime_type="a/b"))


async def test_places_that_are_shared_at_the_moment(server: Server) -> None:
    cinema = await set_cinema(server, "supergroup")
    live = types.inputMediaGeoLive(geo_point=POINT, period=900)
    await cinema.send("Romeo", live)
    his = await cinema.send("Romeo", live)
    hers = await cinema.send("Juliet", types.inputMediaGeoLive(geo_point=POINT, period=60))
    await cinema.send("Juliet", types.inputMediaGeoPoint(geo_point=POINT))
    request = functions.messages_getRecentLocations(peer=cinema.peers["Romeo"], limit=10, hash=0)
    assert [message.id for message in (await cinema.stage.call("Romeo", request)).messages] == [hers.id, his.id]
    server.clock.advance(60)
    assert [message.id for message in (await cinema.stage.call("Romeo", request)).messages] == [his.id]


async def test_nothing_is_sold_and_nothing_is_stuck_on_photos(server: Server) -> None:
    cinema = await set_cinema(server, "private")
    answer = await cinema.stage.call(
        "Romeo", functions.messages_getExtendedMedia(peer=cinema.peers["Romeo"], id=[1, 2])
    )
    assert answer.updates == []
    sent = await cinema.send("Romeo", await cinema.photo("Romeo"))
    photo = sent.media.photo
    given = types.inputStickeredMediaPhoto(
        id=types.inputPhoto(id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference)
    )
    assert await cinema.stage.call("Romeo", functions.messages_getAttachedStickers(media=given)) == []
