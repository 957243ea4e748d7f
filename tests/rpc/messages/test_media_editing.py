"""Media in the place of other media, captions, and live locations that move."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from media_words import Cinema, set_cinema, video, voice

from chapar.tl import functions, types


async def edit(cinema: Cinema, name: str, message_id: int, **options: Any) -> Any:
    request = functions.messages_editMessage(peer=cinema.peers[name], id=message_id, **options)
    return await cinema.stage.call(name, request)


def live(latitude: float = 45.4, **options: Any) -> types.inputMediaGeoLive:
    return types.inputMediaGeoLive(geo_point=types.inputGeoPoint(lat=latitude, long=10.9), **options)


async def test_a_caption_is_changed_beside_its_photo_and_may_go(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", await cinema.photo("Romeo", spoiler=True), "draft")
    data = await cinema.stage.call(
        "Romeo", functions.messages_getMessageEditData(peer=cinema.peers["Romeo"], id=sent.id)
    )
    assert data.caption
    await edit(cinema, "Romeo", sent.id, message="better")
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert (received.message, received.media) == ("better", sent.media)
    await edit(cinema, "Romeo", sent.id, message="")
    assert (await cinema.stage.messages("Juliet", "Romeo"))[0].message == ""
    with pytest.raises(Refused, match=r"400 MEDIA_CAPTION_TOO_LONG$"):
        await edit(cinema, "Romeo", sent.id, message="x" * 1025)
    with pytest.raises(Refused, match=r"400 MESSAGE_NOT_MODIFIED$"):
        await edit(cinema, "Romeo", sent.id, message="")
    await cinema.stage.verify_updates()


async def test_a_photo_gives_way_to_a_video_and_its_words_stay(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", await cinema.photo("Romeo"), "the balcony")
    clip = await cinema.document("Romeo", video(), mime_type="video/mp4")
    await edit(cinema, "Romeo", sent.id, media=clip)
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert received.media.video
    assert received.message == "the balcony"
    assert received.edit_date
    await server.storage.write(lambda tx: tx.date_unused_files(1))
    unused = await server.storage.read(lambda q: q.list_unused_files(2**40, 10))
    assert [file.id for file in unused] == [sent.media.photo.id]
    found = await cinema.stage.call("Juliet", search(cinema.peers["Juliet"], types.inputMessagesFilterVideo()))
    assert [message.id for message in found.messages] == [received.id]
    found = await cinema.stage.call("Juliet", search(cinema.peers["Juliet"], types.inputMessagesFilterPhotos()))
    assert found.messages == []
    await cinema.stage.verify_updates()


def search(peer: Any, wanted: Any) -> functions.messages_search:
    return functions.messages_search(
        peer=peer,
        q="",
        filter=wanted,
        min_date=0,
        max_date=0,
        offset_id=0,
        add_offset=0,
        limit=10,
        max_id=0,
        min_id=0,
        hash=0,
    )


async def test_a_text_may_become_a_photo_with_a_caption(server: Server) -> None:
    cinema = await set_cinema(server)
    message_id = await cinema.stage.send("Romeo", "Juliet", "words")
    await edit(cinema, "Romeo", message_id, media=await cinema.photo("Romeo"), message="caption")
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert received.media.photo
    assert received.message == "caption"
    await cinema.stage.verify_updates()


async def test_what_cannot_be_replaced_stays(server: Server) -> None:
    cinema = await set_cinema(server)
    photo = await cinema.upload_media("Romeo", await cinema.photo("Romeo"))
    point = types.inputMediaGeoPoint(geo_point=types.inputGeoPoint(lat=1.0, long=2.0))
    spoken = await cinema.document("Romeo", voice(), mime_type="audio/ogg")
    for media in (spoken, point, types.inputMediaDice(emoticon="🎲"), await cinema.photo("Romeo", ttl_seconds=9)):
        sent = await cinema.send("Romeo", media)
        with pytest.raises(Refused, match=r"400 MEDIA_PREV_INVALID$"):
            await edit(cinema, "Romeo", sent.id, media=photo)
    sent = await cinema.send("Romeo", photo)
    for media, error in (
        (await cinema.document("Romeo", voice(), mime_type="audio/ogg"), "MEDIA_NEW_INVALID"),
        (types.inputMediaPhoto(id=photo.id, ttl_seconds=9), "MEDIA_NEW_INVALID"),
        (point, "MEDIA_NEW_INVALID"),
        (live(), "MEDIA_PREV_INVALID"),
        (types.inputMediaEmpty(), "MEDIA_EMPTY"),
        (photo, "MESSAGE_NOT_MODIFIED"),
    ):
        with pytest.raises(Refused, match=f"400 {error}$"):
            await edit(cinema, "Romeo", sent.id, media=media)
    [received] = [m for m in await cinema.stage.messages("Juliet", "Romeo") if m.media == sent.media]
    with pytest.raises(Refused, match=r"MESSAGE_AUTHOR_REQUIRED$"):
        await edit(cinema, "Juliet", received.id, media=await cinema.photo("Juliet"))
    await cinema.stage.verify_updates()


async def test_an_item_of_an_album_gives_way_to_its_like_alone(server: Server) -> None:
    cinema = await set_cinema(server)
    first, second = [await cinema.photo("Romeo", seed) for seed in range(2)]
    [sent, _] = await cinema.send_album("Romeo", first, second)
    with pytest.raises(Refused, match=r"400 MEDIA_GROUPED_INVALID$"):
        await edit(cinema, "Romeo", sent.id, media=await cinema.document("Romeo"))
    await edit(cinema, "Romeo", sent.id, media=await cinema.document("Romeo", video(), mime_type="video/mp4"))
    changed = (await cinema.stage.messages("Juliet", "Romeo"))[1]
    assert changed.grouped_id == sent.grouped_id
    assert changed.media.video
    await cinema.stage.verify_updates()


async def test_a_copy_in_the_discussion_group_shows_what_its_post_shows(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    group = await stage.make_channel("Romeo", "Juliet", megagroup=True, title="Talk")
    await stage.call(
        "Romeo",
        functions.channels_setDiscussionGroup(
            broadcast=stage.channel("Romeo", channel), group=stage.channel("Romeo", group)
        ),
    )
    cinema = Cinema(stage, {"Romeo": stage.channel_peer("Romeo", channel)})
    sent = await cinema.send("Romeo", await cinema.photo("Romeo"), "post")
    copy = (await stage.posts("Juliet", group))[0]
    assert copy.media == sent.media
    await edit(cinema, "Romeo", sent.id, media=await cinema.document("Romeo"), message="paper")
    copy, post = (await stage.posts("Juliet", group))[0], (await stage.posts("Juliet", channel))[0]
    assert copy.media == post.media
    assert (copy.message, post.media.document.mime_type) == ("paper", "application/pdf")
    log = await stage.call(
        "Romeo",
        functions.channels_getAdminLog(channel=stage.channel("Romeo", channel), q="", max_id=0, min_id=0, limit=10),
    )
    [change] = [e.action for e in log.events if isinstance(e.action, types.channelAdminLogEventActionEditMessage)]
    assert change.prev_message.media == sent.media
    assert change.new_message.media == post.media
    await stage.verify_updates()


async def test_what_waits_may_be_changed_too(server: Server) -> None:
    cinema = await set_cinema(server)
    date = int(server.clock.now()) + 3600
    waiting = await cinema.send("Romeo", await cinema.photo("Romeo"), "soon", schedule_date=date)
    await edit(cinema, "Romeo", waiting.id, schedule_date=date, message="later")
    answer = await edit(
        cinema, "Romeo", waiting.id, schedule_date=date, media=await cinema.document("Romeo"), message="later"
    )
    [told] = [u.message for u in answer.updates if isinstance(u, types.updateNewScheduledMessage)]
    assert (told.message, told.media.document.mime_type) == ("later", "application/pdf")
    server.clock.advance(3601)
    await server.do_what_is_due()
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert received.media.document.id == told.media.document.id
    await cinema.stage.verify_updates()


async def test_a_live_location_moves_and_ends(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", live(period=900, heading=90, proximity_notification_radius=50))
    assert (sent.media.period, sent.media.heading, sent.media.proximity_notification_radius) == (900, 90, 50)
    server.clock.advance(60)
    await edit(cinema, "Romeo", sent.id, media=live(45.5, heading=180))
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert (received.media.geo.lat, received.media.heading, received.media.period) == (45.5, 180, 900)
    server.clock.advance(60)
    stop = types.inputMediaGeoLive(geo_point=types.inputGeoPointEmpty(), stopped=True)
    await edit(cinema, "Romeo", sent.id, media=stop)
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert (received.media.geo.lat, received.media.period) == (45.5, 120)
    with pytest.raises(Refused, match=r"MESSAGE_EDIT_TIME_EXPIRED$"):
        await edit(cinema, "Romeo", sent.id, media=live(45.6))
    await cinema.stage.verify_updates()


async def test_a_live_location_that_is_stopped_at_once_lasted_a_second(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", live(period=900))
    stop = types.inputMediaGeoLive(geo_point=types.inputGeoPointEmpty(), stopped=True)
    await edit(cinema, "Romeo", sent.id, media=stop)
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert received.media.period == 1
    with pytest.raises(Refused, match=r"MESSAGE_EDIT_TIME_EXPIRED$"):
        await edit(cinema, "Romeo", sent.id, media=live(45.6))


async def test_a_live_location_for_ever_is_moved_after_days(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", live(period=0x7FFFFFFF))
    server.clock.advance(5 * 86400)
    await edit(cinema, "Romeo", sent.id, media=live(45.5))
    recent = await cinema.stage.call(
        "Juliet", functions.messages_getRecentLocations(peer=cinema.peers["Juliet"], limit=10, hash=0)
    )
    assert [message.media.geo.lat for message in recent.messages] == [45.5]
    await cinema.stage.verify_updates()


async def test_a_place_that_moves_fills_no_log_of_admins(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    cinema = Cinema(stage, {name: stage.channel_peer(name, verona) for name in ("Romeo", "Juliet")})
    sent = await cinema.send("Juliet", live(period=900))
    for step in range(3):
        await edit(cinema, "Juliet", sent.id, media=live(45.5 + step))
    request = functions.channels_getAdminLog(channel=stage.channel("Romeo", verona), q="", max_id=0, min_id=0, limit=20)
    events = (await stage.call("Romeo", request)).events
    assert not [e for e in events if isinstance(e.action, types.channelAdminLogEventActionEditMessage)]
    await stage.verify_updates()


async def test_who_may_not_send_photos_makes_none_of_a_text(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = types.inputPeerChat(chat_id=await stage.make_group("Romeo", "Juliet"))
    cinema = Cinema(stage, dict.fromkeys(("Romeo", "Juliet"), verona))
    await stage.call("Juliet", functions.messages_sendMessage(peer=verona, message="words", random_id=1))
    [said] = [
        message for message in await stage.heard("Juliet", verona.chat_id) if getattr(message, "message", "") == "words"
    ]
    banned = types.chatBannedRights(until_date=0, send_photos=True)
    await stage.call("Romeo", functions.messages_editChatDefaultBannedRights(peer=verona, banned_rights=banned))
    with pytest.raises(Refused, match="CHAT_SEND_PHOTOS_FORBIDDEN"):
        await edit(cinema, "Juliet", said.id, media=await cinema.photo("Juliet"))
    await edit(cinema, "Juliet", said.id, message="other words")
    await stage.verify_updates()
