"""What has to be opened: voice and video messages, and what destroys itself."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage
from media_words import Cinema, input_photo, set_cinema, video, voice

from chapar.domain.media import VIEW_ONCE
from chapar.tl import functions, types


async def send_voice(cinema: Cinema, name: str, **options: Any) -> Any:
    media = await cinema.document(name, voice(), mime_type="audio/ogg", **options)
    return await cinema.send(name, media)


async def open_message(cinema: Cinema, name: str, message_id: int) -> Any:
    return await cinema.stage.call(name, functions.messages_readMessageContents(id=[message_id]))


async def test_both_see_when_a_voice_message_is_listened_to(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await send_voice(cinema, "Romeo")
    assert sent.media_unread
    assert sent.media.voice
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert received.media_unread
    await open_message(cinema, "Romeo", sent.id)
    assert (await cinema.stage.messages("Juliet", "Romeo"))[0].media_unread
    affected = await open_message(cinema, "Juliet", received.id)
    assert affected.pts_count == 1
    assert not (await cinema.stage.messages("Juliet", "Romeo"))[0].media_unread
    assert not (await cinema.stage.messages("Romeo", "Juliet"))[0].media_unread
    assert (await open_message(cinema, "Juliet", received.id)).pts_count == 0
    await cinema.stage.verify_updates()


async def test_who_sees_a_reaction_to_a_recording_learns_nothing_of_who_listened(server: Server) -> None:
    cinema = await set_cinema(server)
    for look in (functions.messages_readReactions(peer=cinema.peers["Romeo"]), None):
        sent = await send_voice(cinema, "Romeo")
        [received, *_] = await cinema.stage.messages("Juliet", "Romeo")
        reaction: list[types.TypeReaction] = [types.reactionEmoji(emoticon="👍")]
        place = cinema.peers["Juliet"]
        await cinema.stage.call(
            "Juliet", functions.messages_sendReaction(peer=place, msg_id=received.id, reaction=reaction)
        )
        affected = await cinema.stage.call("Romeo", look or functions.messages_readMessageContents(id=[sent.id]))
        assert affected.pts_count == 0
        assert (await cinema.stage.messages("Romeo", "Juliet"))[0].media_unread
        await cinema.stage.verify_updates()


async def test_a_reaction_to_a_recording_stays_new_when_its_receiver_has_listened(server: Server) -> None:
    """Telegram Desktop takes from what tells of the listening that the author has seen the reactions."""
    cinema = await set_cinema(server)
    sent = await send_voice(cinema, "Romeo")
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    reaction: list[types.TypeReaction] = [types.reactionEmoji(emoticon="👍")]
    place = cinema.peers["Juliet"]
    request = functions.messages_sendReaction(peer=place, msg_id=received.id, reaction=reaction)
    await cinema.stage.call("Juliet", request)
    await cinema.stage.verify_updates()
    await open_message(cinema, "Juliet", received.id)
    [his] = await cinema.stage.messages("Romeo", "Juliet")
    assert (his.id, his.media_unread) == (sent.id, False)
    assert [person.unread for person in his.reactions.recent_reactions] == [True]
    await cinema.stage.verify_updates()


async def test_what_one_keeps_for_oneself_needs_no_opening(server: Server) -> None:
    cinema = await set_cinema(server)
    cinema.peers["Romeo"] = types.inputPeerSelf()
    assert not (await send_voice(cinema, "Romeo")).media_unread


async def test_in_a_group_the_author_sees_that_somebody_listened(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    balcony = await stage.make_group("Romeo", "Juliet", "Nurse")
    peer = types.inputPeerChat(chat_id=balcony)
    cinema = Cinema(stage, dict.fromkeys(("Romeo", "Juliet", "Nurse"), peer))
    await cinema.send("Romeo", await cinema.document("Romeo", video(round_message=True), mime_type="video/mp4"))
    received = (await stage.heard("Juliet", balcony))[0]
    await open_message(cinema, "Juliet", received.id)
    assert [(await stage.heard(name, balcony))[0].media_unread for name in ("Romeo", "Juliet", "Nurse")] == [
        False,
        False,
        True,
    ]
    await stage.verify_updates()


async def test_in_a_supergroup_every_member_listens_for_oneself(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    verona = await stage.make_channel("Romeo", "Juliet", "Nurse", megagroup=True)
    cinema = Cinema(stage, {name: stage.channel_peer(name, verona) for name in ("Romeo", "Juliet", "Nurse")})
    sent = await send_voice(cinema, "Romeo")
    assert not sent.media_unread
    await stage.call(
        "Juliet", functions.channels_readMessageContents(channel=stage.channel("Juliet", verona), id=[sent.id])
    )
    assert [(await stage.posts(name, verona))[0].media_unread for name in ("Romeo", "Juliet", "Nurse")] == [
        False,
        False,
        True,
    ]
    await stage.verify_updates()


async def test_what_may_be_seen_once_is_gone_for_both_when_it_was_opened(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", await cinema.photo("Romeo", ttl_seconds=VIEW_ONCE))
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert (received.media_unread, received.media.ttl_seconds) == (True, VIEW_ONCE)
    assert received.media.photo
    await open_message(cinema, "Juliet", received.id)
    for viewer, other in (("Juliet", "Romeo"), ("Romeo", "Juliet")):
        [seen] = await cinema.stage.messages(viewer, other)
        assert (seen.media.photo, seen.media.ttl_seconds, seen.media_unread) == (None, VIEW_ONCE, False)
        assert seen.edit_date is None
    unused = await server.storage.read(lambda q: q.list_unused_files(2**40, 10))
    assert [file.id for file in unused] == []
    await server.storage.write(lambda tx: tx.date_unused_files(int(server.clock.now())))
    unused = await server.storage.read(lambda q: q.list_unused_files(2**40, 10))
    assert [file.id for file in unused] == [sent.media.photo.id]
    await cinema.stage.verify_updates()


async def test_a_timer_runs_from_the_opening_on(server: Server) -> None:
    cinema = await set_cinema(server)
    clip = await cinema.document("Romeo", video(), mime_type="video/mp4", ttl_seconds=10)
    await cinema.send("Romeo", clip, "quick")
    server.clock.advance(100)
    await server.do_what_is_due()
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert received.media.document
    await open_message(cinema, "Juliet", received.id)
    server.clock.advance(9)
    await server.do_what_is_due()
    assert (await cinema.stage.messages("Juliet", "Romeo"))[0].media.document
    server.clock.advance(1)
    await server.do_what_is_due()
    for viewer, other in (("Juliet", "Romeo"), ("Romeo", "Juliet")):
        [seen] = await cinema.stage.messages(viewer, other)
        assert (seen.media.document, seen.media.video, seen.message) == (None, True, "quick")
    await cinema.stage.verify_updates()


async def test_a_deleted_message_leaves_no_timer(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", await cinema.photo("Romeo", ttl_seconds=5))
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    await open_message(cinema, "Juliet", received.id)
    await cinema.stage.call("Romeo", functions.messages_deleteMessages(id=[sent.id], revoke=True))
    assert await server.storage.read(lambda q: q.list_spent_media(2**40, 10)) == []
    await cinema.stage.verify_updates()


@pytest.mark.parametrize("seconds", [-1, 61, 2**31 - 2])
async def test_a_timer_has_bounds(server: Server, seconds: int) -> None:
    cinema = await set_cinema(server)
    with pytest.raises(Refused, match=r"400 TTL_MEDIA_INVALID$"):
        await cinema.send("Romeo", await cinema.photo("Romeo", ttl_seconds=seconds))


async def test_nothing_destroys_itself_in_groups_or_for_oneself_or_as_a_file(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    balcony = await stage.make_group("Romeo", "Juliet")
    cinema = Cinema(stage, {})
    for peer in (stage.channel_peer("Romeo", verona), types.inputPeerChat(chat_id=balcony), types.inputPeerSelf()):
        cinema.peers["Romeo"] = peer
        with pytest.raises(Refused, match=r"400 TTL_MEDIA_INVALID$"):
            await cinema.send("Romeo", await cinema.photo("Romeo", ttl_seconds=10))
    cinema.peers["Romeo"] = stage.peer("Romeo", "Juliet")
    with pytest.raises(Refused, match=r"400 TTL_MEDIA_INVALID$"):
        await cinema.send("Romeo", await cinema.document("Romeo", ttl_seconds=10))


async def test_what_destroys_itself_cannot_be_passed_on(server: Server) -> None:
    cinema = await set_cinema(server)
    await cinema.send("Romeo", await cinema.photo("Romeo", ttl_seconds=10))
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    with pytest.raises(Refused, match=r"400 MESSAGE_ID_INVALID$"):
        await cinema.stage.call(
            "Juliet",
            functions.messages_forwardMessages(
                from_peer=cinema.peers["Juliet"], to_peer=types.inputPeerSelf(), id=[received.id], random_id=[909]
            ),
        )


async def test_whoever_wants_no_voice_messages_gets_none(server: Server) -> None:
    cinema = await set_cinema(server)
    await cinema.stage.call(
        "Juliet",
        functions.account_setPrivacy(
            key=types.inputPrivacyKeyVoiceMessages(), rules=[types.inputPrivacyValueDisallowAll()]
        ),
    )
    with pytest.raises(Refused, match=r"VOICE_MESSAGES_FORBIDDEN$"):
        await send_voice(cinema, "Romeo")
    await cinema.send("Romeo", await cinema.photo("Romeo"))
    await send_voice(cinema, "Juliet")
    await cinema.stage.verify_updates()


async def test_who_opens_what_is_seen_once_keeps_it_on_the_screen(server: Server) -> None:
    cinema = await set_cinema(server)
    await cinema.send("Romeo", await cinema.photo("Romeo", ttl_seconds=VIEW_ONCE))
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    juliet, other = cinema.stage.clients["Juliet"], cinema.stage.other["Juliet"]
    affected = await juliet.call(functions.messages_readMessageContents(id=[received.id]))
    assert affected.pts_count == 2
    assert juliet.pushed() == []
    told = names(other.pushed_updates())
    assert told == ["updateReadMessagesContents", "updateEditMessage"]
    state = await juliet.call(functions.updates_getState())
    assert state.pts == affected.pts


@pytest.mark.parametrize("ttl_seconds", [10, VIEW_ONCE])
async def test_who_may_look_at_something_for_a_time_cannot_keep_it(server: Server, ttl_seconds: int) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", await cinema.photo("Romeo", ttl_seconds=ttl_seconds))
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    name = input_photo(received.media.photo)
    for request in (
        functions.messages_sendMedia(
            peer=cinema.peers["Juliet"], media=types.inputMediaPhoto(id=name), message="", random_id=1
        ),
        functions.messages_uploadMedia(peer=types.inputPeerSelf(), media=types.inputMediaPhoto(id=name)),
        functions.photos_updateProfilePhoto(id=name),
    ):
        with pytest.raises(Refused, match="FILE_REFERENCE_INVALID"):
            await cinema.stage.clients["Juliet"].call(request)
    location = types.inputPhotoFileLocation(
        id=name.id, access_hash=name.access_hash, file_reference=name.file_reference, thumb_size="x"
    )
    part = functions.upload_getFile(location=location, offset=0, limit=1 << 20, precise=False)
    assert await cinema.stage.clients["Juliet"].call(part)
    await open_message(cinema, "Juliet", received.id)
    server.clock.advance(3 * 3600)
    with pytest.raises(Refused, match="FILE_REFERENCE_EXPIRED"):
        await cinema.stage.clients["Juliet"].call(part)
    assert sent.media.photo is not None


async def test_what_is_to_destroy_itself_may_be_uploaded_beforehand(server: Server) -> None:
    cinema = await set_cinema(server)
    media = await cinema.upload_media("Romeo", await cinema.photo("Romeo", ttl_seconds=10))
    media.ttl_seconds = 10
    assert (await cinema.send("Romeo", media)).media.ttl_seconds == 10
