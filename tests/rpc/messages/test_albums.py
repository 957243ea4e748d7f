"""Albums: sent whole or not at all, shown as one, passed on as one."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from media_words import Cinema, sent_messages, set_cinema, video, voice

from chapar.tl import functions, types


async def make_photos(cinema: Cinema, count: int) -> list[Any]:
    return [await cinema.upload_media("Romeo", await cinema.photo("Romeo", seed)) for seed in range(count)]


def single(media: Any, random_id: int, text: str = "") -> types.inputSingleMedia:
    return types.inputSingleMedia(media=media, random_id=random_id, message=text)


async def test_an_album_arrives_in_order_under_one_id(server: Server) -> None:
    cinema = await set_cinema(server)
    first, second = await make_photos(cinema, 2)
    clip = await cinema.upload_media("Romeo", await cinema.document("Romeo", video(), mime_type="video/mp4"))
    sent = await cinema.send_album("Romeo", (first, "the balcony"), second, clip)
    received = list(reversed(await cinema.stage.messages("Juliet", "Romeo")))
    assert [message.message for message in received] == ["the balcony", "", ""]
    assert len({message.grouped_id for message in [*sent, *received]}) == 1
    assert sent[0].grouped_id
    assert [type(message.media).NAME for message in received] == [
        "messageMediaPhoto",
        "messageMediaPhoto",
        "messageMediaDocument",
    ]
    await cinema.stage.verify_updates()


async def test_an_album_of_one_is_a_message_by_itself(server: Server) -> None:
    cinema = await set_cinema(server)
    [sent] = await cinema.send_album("Romeo", *await make_photos(cinema, 1))
    assert sent.grouped_id is None


async def test_an_album_that_is_sent_again_is_told_again(server: Server) -> None:
    cinema = await set_cinema(server)
    items = [single(media, 40 + number) for number, media in enumerate(await make_photos(cinema, 3))]
    request = functions.messages_sendMultiMedia(peer=cinema.peers["Romeo"], multi_media=items)
    first = await cinema.stage.call("Romeo", request)
    again = await cinema.stage.clients["Romeo"].call(request)
    assert again.updates == first.updates
    assert len(await cinema.stage.messages("Juliet", "Romeo")) == 3


async def test_what_cannot_stand_together_is_refused_whole(server: Server) -> None:
    cinema = await set_cinema(server)
    [photo] = await make_photos(cinema, 1)
    paper = await cinema.upload_media("Romeo", await cinema.document("Romeo"))
    song = await cinema.upload_media(
        "Romeo", await cinema.document("Romeo", types.documentAttributeAudio(duration=9), mime_type="audio/mpeg")
    )
    spoken = await cinema.upload_media("Romeo", await cinema.document("Romeo", voice(), mime_type="audio/ogg"))
    once = types.inputMediaPhoto(id=photo.id, ttl_seconds=10)
    place = types.inputMediaGeoPoint(geo_point=types.inputGeoPoint(lat=1.0, long=2.0))
    for items, error in (
        ([photo, paper], "MEDIA_GROUPED_INVALID"),
        ([song, paper], "MEDIA_GROUPED_INVALID"),
        ([spoken, spoken], "MEDIA_GROUPED_INVALID"),
        ([photo, once], "MEDIA_GROUPED_INVALID"),
        ([photo, place], "MEDIA_INVALID"),
        ([photo] * 11, "MULTI_MEDIA_TOO_LONG"),
        ([], "MEDIA_EMPTY"),
        ([photo, (photo, "x" * 1025)], "MEDIA_CAPTION_TOO_LONG"),
    ):
        with pytest.raises(Refused, match=f"400 {error}$"):
            await cinema.send_album("Romeo", *items)
    for ids, error in (((7, 7), "RANDOM_ID_DUPLICATE"), ((0, 7), "RANDOM_ID_EMPTY")):
        singles = [single(photo, random_id) for random_id in ids]
        with pytest.raises(Refused, match=f"{error}$"):
            await cinema.stage.call(
                "Romeo", functions.messages_sendMultiMedia(peer=cinema.peers["Romeo"], multi_media=singles)
            )
    assert await cinema.stage.messages("Juliet", "Romeo") == []
    assert len(await cinema.send_album("Romeo", song, song)) == 2
    assert len(await cinema.send_album("Romeo", paper, paper)) == 2
    await cinema.stage.verify_updates()


async def test_a_reference_that_has_expired_is_named_by_its_place(server: Server) -> None:
    cinema = await set_cinema(server)
    old = await make_photos(cinema, 1)
    server.clock.advance(2 * 86400)
    fresh = await make_photos(cinema, 1)
    with pytest.raises(Refused, match=r"400 FILE_REFERENCE_1_EXPIRED$"):
        await cinema.send_album("Romeo", *fresh, *old)


async def test_an_album_that_is_passed_on_stays_together_under_another_id(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send_album("Romeo", *await make_photos(cinema, 2))
    alone = await cinema.stage.send("Romeo", "Juliet", "and a word")
    saved = await cinema.stage.call(
        "Romeo",
        functions.messages_forwardMessages(
            from_peer=cinema.peers["Romeo"],
            to_peer=types.inputPeerSelf(),
            id=[sent[0].id, sent[1].id, alone],
            random_id=[101, 102, 103],
        ),
    )
    copies = sent_messages(saved)
    assert [copy.grouped_id for copy in copies] == [copies[0].grouped_id, copies[0].grouped_id, None]
    assert copies[0].grouped_id not in (None, sent[0].grouped_id)
    assert [copy.media.photo.id for copy in copies[:2]] == [message.media.photo.id for message in sent]
    only = await cinema.stage.call(
        "Romeo",
        functions.messages_forwardMessages(
            from_peer=cinema.peers["Romeo"], to_peer=types.inputPeerSelf(), id=[sent[0].id], random_id=[104]
        ),
    )
    assert sent_messages(only)[0].grouped_id is None
    await cinema.stage.verify_updates()


async def test_a_slow_group_counts_an_album_as_one_message(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    await stage.call("Romeo", functions.channels_toggleSlowMode(channel=stage.channel("Romeo", verona), seconds=60))
    cinema = Cinema(stage, {name: stage.channel_peer(name, verona) for name in ("Romeo", "Juliet")})
    photos = [await cinema.photo("Juliet", seed) for seed in range(2)]
    assert len(await cinema.send_album("Juliet", *photos)) == 2
    with pytest.raises(Refused, match=r"420 SLOWMODE_WAIT_60$"):
        await cinema.send_album("Juliet", *[await cinema.photo("Juliet", seed) for seed in range(2)])
    await stage.verify_updates()


async def test_what_was_sent_before_opens_no_way_around_slow_mode(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    cinema = Cinema(stage, {"Juliet": stage.channel_peer("Juliet", verona)})
    photos = [await cinema.upload_media("Juliet", await cinema.photo("Juliet", seed)) for seed in range(2)]
    await cinema.send("Juliet", photos[0], random_id=71)
    await stage.call("Romeo", functions.channels_toggleSlowMode(channel=stage.channel("Romeo", verona), seconds=60))
    items = [single(photos[0], 71), single(photos[1], 72)]
    with pytest.raises(Refused, match=r"420 SLOWMODE_WAIT_60$"):
        await stage.call("Juliet", functions.messages_sendMultiMedia(peer=cinema.peers["Juliet"], multi_media=items))
    assert len([message for message in await stage.posts("Juliet", verona) if message.NAME == "message"]) == 1


async def test_an_album_waits_and_is_sent_together(server: Server) -> None:
    cinema = await set_cinema(server)
    date = int(server.clock.now()) + 3600
    waiting = await cinema.send_album("Romeo", *await make_photos(cinema, 2), schedule_date=date)
    assert len({message.grouped_id for message in waiting}) == 1
    server.clock.advance(3601)
    await server.do_what_is_due()
    received = await cinema.stage.messages("Juliet", "Romeo")
    assert len(received) == 2
    assert {message.grouped_id for message in received} == {waiting[0].grouped_id}
    await cinema.stage.verify_updates()
