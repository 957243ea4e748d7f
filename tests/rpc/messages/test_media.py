"""Photos, documents and whatever else is sent beside a text."""

from __future__ import annotations

from typing import Any

import pytest
from films import make_film
from harness import Refused, Server
from mailbox_stage import Stage
from media_words import Cinema, draw, input_document, input_photo, set_cinema, video, voice

from chapar.files.making import PHOTO_BYTES, THUMB_BYTES
from chapar.tl import functions, types


async def test_a_photo_is_seen_by_both_in_its_sizes(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", await cinema.photo("Romeo"), "the balcony")
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert received.message == sent.message == "the balcony"
    photo = received.media.photo
    assert photo == sent.media.photo
    assert [size.type for size in photo.sizes] == ["i", "s", "m", "x"]
    assert (photo.sizes[-1].w, photo.sizes[-1].h) == (640, 480)
    await cinema.stage.verify_updates()


async def test_a_document_keeps_what_its_sender_says_of_it(server: Server) -> None:
    cinema = await set_cinema(server)
    name = types.documentAttributeFilename(file_name="letter.pdf")
    sent = await cinema.send("Romeo", await cinema.document("Romeo", name, content=b"%PDF" * 1000))
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    document = received.media.document
    assert (document.size, document.mime_type, document.attributes) == (4000, "application/pdf", [name])
    assert document.thumbs is None
    assert sent.media == received.media
    await cinema.stage.verify_updates()


async def test_a_file_that_was_seen_is_sent_again_as_one_wishes(server: Server) -> None:
    cinema = await set_cinema(server)
    first = await cinema.send("Romeo", await cinema.photo("Romeo"))
    received = (await cinema.stage.messages("Juliet", "Romeo"))[0].media.photo
    again = await cinema.send(
        "Juliet", types.inputMediaPhoto(id=input_photo(received), spoiler=True), "yours", invert_media=True, silent=True
    )
    assert again.media.photo.id == first.media.photo.id
    assert (again.media.spoiler, again.invert_media, again.silent) == (True, True, True)
    await cinema.stage.verify_updates()


async def test_a_file_is_sent_only_by_its_right_name(server: Server) -> None:
    cinema = await set_cinema(server)
    photo = (await cinema.send("Romeo", await cinema.photo("Romeo"))).media.photo
    paper = (await cinema.send("Romeo", await cinema.document("Romeo"))).media.document
    name = input_photo(photo)
    for given, error in (
        (types.inputMediaPhoto(id=_changed(name, access_hash=1)), "MEDIA_EMPTY"),
        (types.inputMediaPhoto(id=_changed(name, id=999)), "MEDIA_EMPTY"),
        (types.inputMediaPhoto(id=_changed(name, file_reference=b"")), "FILE_REFERENCE_EMPTY"),
        (types.inputMediaPhoto(id=_changed(name, file_reference=b"x" * 16)), "FILE_REFERENCE_INVALID"),
        (types.inputMediaPhoto(id=types.inputPhotoEmpty()), "MEDIA_EMPTY"),
        (types.inputMediaDocument(id=types.inputDocumentEmpty()), "MEDIA_EMPTY"),
        (types.inputMediaDocument(id=input_document(photo)), "MEDIA_EMPTY"),
        (types.inputMediaPhoto(id=input_photo(paper)), "MEDIA_EMPTY"),
    ):
        with pytest.raises(Refused, match=f"400 {error}$"):
            await cinema.send("Romeo", given)
    server.clock.advance(2 * 86400)
    with pytest.raises(Refused, match=r"400 FILE_REFERENCE_EXPIRED$"):
        await cinema.send("Romeo", types.inputMediaPhoto(id=name))
    fresh = next(m.media.photo for m in await cinema.stage.messages("Romeo", "Juliet") if hasattr(m.media, "photo"))
    assert await cinema.send("Romeo", types.inputMediaPhoto(id=input_photo(fresh)))


def _changed(name: types.inputPhoto, **fields: Any) -> types.inputPhoto:
    known = {"id": name.id, "access_hash": name.access_hash, "file_reference": name.file_reference}
    return types.inputPhoto(**(known | fields))


async def test_an_upload_is_its_account_s_own(server: Server) -> None:
    cinema = await set_cinema(server)
    mine = await cinema.document("Romeo")
    with pytest.raises(Refused, match=r"400 FILE_PART_0_MISSING$"):
        await cinema.send("Juliet", mine)
    assert await cinema.send("Romeo", mine)


async def test_what_was_sent_is_not_made_anew_when_it_is_sent_again(server: Server) -> None:
    cinema = await set_cinema(server)
    photo = await cinema.photo("Romeo")
    request = functions.messages_sendMedia(peer=cinema.peers["Romeo"], media=photo, message="", random_id=88)
    first = await cinema.stage.call("Romeo", request)
    again = await cinema.stage.clients["Romeo"].call(request)
    assert again.updates == first.updates
    assert len(await server.storage.read(lambda q: q.load_files(range(100)))) == 1


def as_seen(message: Any) -> set[str]:
    """What a document is to a client."""
    return {type(attribute).NAME.removeprefix("documentAttribute") for attribute in message.media.document.attributes}


@pytest.mark.parametrize(
    ("mime_type", "attributes", "options", "expected"),
    [
        ("video/mp4", [video()], {"nosound_video": True}, {"Video"}),
        ("video/mp4", [video(nosound=True), types.documentAttributeAnimated()], {}, {"Video", "Animated"}),
        ("video/mp4", [video()], {"force_file": True}, set()),
        ("video/mp4", [video(round_message=True)], {}, {"Video"}),
        ("audio/ogg", [voice()], {}, {"Audio"}),
        ("audio/ogg", [voice()], {"force_file": True}, set()),
        ("audio/mpeg", [types.documentAttributeAudio(duration=3, title="T")], {"force_file": True}, {"Audio"}),
        ("application/zip", [video(), types.documentAttributeAnimated()], {}, set()),
        ("text/html", [types.documentAttributeHasStickers()], {}, set()),
        (
            "image/webp",
            [types.documentAttributeCustomEmoji(alt="x", stickerset=types.inputStickerSetEmpty())],
            {},
            set(),
        ),
    ],
)
async def test_a_document_is_what_fits_its_type(
    server: Server, mime_type: str, attributes: list[Any], options: dict[str, Any], expected: set[str]
) -> None:
    cinema = await set_cinema(server)
    media = await cinema.document("Romeo", *attributes, mime_type=mime_type, **options)
    sent = await cinema.send("Romeo", media)
    assert as_seen(sent) == expected
    assert sent.media.document.mime_type == ("application/octet-stream" if mime_type == "text/html" else mime_type)


@pytest.mark.parametrize(
    ("kinds", "facts", "options", "is_gif"),
    [
        ([b"vide"], {}, {}, True),
        ([b"vide", b"soun"], {}, {}, False),
        ([], {}, {}, False),
        ([b"vide"], {}, {"nosound_video": True}, False),
        ([b"vide"], {}, {"force_file": True}, False),
        ([b"vide"], {}, {"ttl_seconds": 5}, False),
        ([b"vide"], {"round_message": True}, {}, False),
    ],
)
async def test_a_silent_video_is_a_gif_unless_it_says_otherwise(
    server: Server, kinds: list[bytes], facts: dict[str, Any], options: dict[str, Any], is_gif: bool
) -> None:
    cinema = await set_cinema(server)
    media = await cinema.document("Romeo", video(**facts), content=make_film(*kinds), mime_type="video/mp4", **options)
    assert ("Animated" in as_seen(await cinema.send("Romeo", media))) is is_gif


async def test_a_picture_sent_as_a_file_stays_as_it_is_with_a_thumbnail(server: Server) -> None:
    cinema = await set_cinema(server)
    content = draw(900, 600, kind="PNG")
    sent = await cinema.send("Romeo", await cinema.document("Romeo", content=content, mime_type="image/png"))
    document = sent.media.document
    assert document.size == len(content)
    assert [size.type for size in document.thumbs] == ["i", "m"]
    assert (document.thumbs[1].w, document.thumbs[1].h) == (320, 213)
    assert types.documentAttributeImageSize(w=900, h=600) in document.attributes
    await cinema.stage.verify_updates()


async def test_a_thumbnail_of_the_client_s_is_made_anew_or_left_out(server: Server) -> None:
    cinema = await set_cinema(server)
    thumb = await cinema.upload("Romeo", draw(320, 240), "t.jpg")
    sent = await cinema.send("Romeo", await cinema.document("Romeo", thumb=thumb))
    assert [(size.type, size.w) for size in sent.media.document.thumbs[1:]] == [("m", 320)]
    broken = await cinema.upload("Romeo", b"<svg onload='x'/>", "t.jpg")
    nothing = types.inputFile(id=0, parts=0, name="", md5_checksum="")
    for thumb in (broken, nothing):
        sent = await cinema.send("Romeo", await cinema.document("Romeo", thumb=thumb))
        assert sent.media.document.thumbs is None


async def test_a_sticker_of_no_set_is_a_sticker_if_it_is_one(server: Server) -> None:
    cinema = await set_cinema(server)
    said = types.documentAttributeSticker(alt="\N{GRINNING FACE}", stickerset=types.inputStickerSetEmpty())
    content = draw(512, 400, kind="WEBP")
    sent = await cinema.send("Romeo", await cinema.document("Romeo", said, content=content, mime_type="image/webp"))
    assert "Sticker" in as_seen(sent)
    huge = draw(2000, 1000, kind="WEBP")
    sent = await cinema.send("Romeo", await cinema.document("Romeo", said, content=huge, mime_type="image/webp"))
    assert "Sticker" not in as_seen(sent)
    await cinema.stage.verify_updates()


async def test_a_picture_that_is_sent_as_stickers_are_is_one(server: Server) -> None:
    cinema = await set_cinema(server)
    name = types.documentAttributeFilename(file_name="smile.webp")

    async def send(text: str = "", width: int = 512, **options: Any) -> set[str]:
        content = draw(width, 400, kind="WEBP")
        media = await cinema.document("Romeo", name, content=content, mime_type="image/webp", **options)
        return as_seen(await cinema.send("Romeo", media, text))

    assert "Sticker" in await send()
    assert "Sticker" not in await send(force_file=True)
    assert "Sticker" not in await send(width=600)
    assert "Sticker" not in await send("nothing stands beside a sticker")
    await cinema.stage.verify_updates()


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg/>", b"\xff\xd8\xff\xe0" + b"\0" * 100])
async def test_what_is_no_picture_is_no_photo(server: Server, content: bytes) -> None:
    cinema = await set_cinema(server)
    file = await cinema.upload("Romeo", content or b"x")
    with pytest.raises(Refused, match=r"400 (PHOTO_EXT_INVALID|IMAGE_PROCESS_FAILED|PHOTO_SAVE_FILE_INVALID)$"):
        await cinema.send("Romeo", types.inputMediaUploadedPhoto(file=file))
    assert await cinema.stage.messages("Romeo", "Juliet") == []


async def test_absurd_attributes_are_cut_to_size(server: Server) -> None:
    cinema = await set_cinema(server)
    huge, nan = 2**31 - 1, float("nan")
    attributes: list[list[Any]] = [
        [types.documentAttributeVideo(duration=nan, w=-5, h=huge, video_start_ts=float("inf"), video_codec="c" * 9999)],
        [types.documentAttributeVideo(duration=-1e308, w=huge, h=0, preload_prefix_size=-4)],
        [types.documentAttributeAudio(duration=-7, voice=True, waveform=bytes(1 << 20))],
        [types.documentAttributeAudio(duration=huge, title="t" * 100_000, performer="\0\x07\n")],
        [
            types.documentAttributeImageSize(w=-1, h=-1),
            types.documentAttributeFilename(file_name="../../\u202etxt.exe"),
        ],
        [types.documentAttributeFilename(file_name="n" * 100_000 + ".tar")] * 500,
    ]
    for number, given in enumerate(attributes):
        mime_type = "video/mp4" if number < 2 else "audio/ogg"
        sent = await cinema.send("Romeo", await cinema.document("Romeo", *given, mime_type=mime_type))
        for each in sent.media.document.attributes:
            match each:
                case types.documentAttributeVideo():
                    assert 0 <= each.duration <= 2**24
                    assert 0 <= each.w <= 2**15 >= each.h >= 0
                    assert len(each.video_codec or "") <= 32
                case types.documentAttributeAudio():
                    assert 0 <= each.duration <= 2**24
                    assert len(each.waveform or b"") <= 63
                    assert len(each.title or "") <= 256
                    assert each.performer is None
                case types.documentAttributeFilename():
                    assert each.file_name in ("txt.exe", "n" * 251 + ".tar")
                case other:
                    pytest.fail(f"{other} was kept")
    await cinema.stage.verify_updates()


@pytest.mark.parametrize(
    ("media", "error"),
    [
        (types.inputMediaGeoPoint(geo_point=types.inputGeoPoint(lat=float("nan"), long=0.0)), "GEO_POINT_INVALID"),
        (types.inputMediaGeoPoint(geo_point=types.inputGeoPoint(lat=90.1, long=0.0)), "GEO_POINT_INVALID"),
        (types.inputMediaGeoPoint(geo_point=types.inputGeoPoint(lat=0.0, long=float("-inf"))), "GEO_POINT_INVALID"),
        (types.inputMediaGeoPoint(geo_point=types.inputGeoPointEmpty()), "GEO_POINT_INVALID"),
        (types.inputMediaGeoLive(geo_point=types.inputGeoPoint(lat=0.0, long=0.0), period=59), "MEDIA_INVALID"),
        (types.inputMediaGeoLive(geo_point=types.inputGeoPoint(lat=0.0, long=0.0), period=86401), "MEDIA_INVALID"),
        (types.inputMediaGeoLive(geo_point=types.inputGeoPoint(lat=0.0, long=0.0)), "MEDIA_INVALID"),
        (types.inputMediaDice(emoticon=""), "EMOTICON_EMPTY"),
        (types.inputMediaDice(emoticon="\N{SNOWMAN}"), "EMOTICON_INVALID"),
        (types.inputMediaPhotoExternal(url="http://127.0.0.1/x.png"), "WEBPAGE_CURL_FAILED"),
        (types.inputMediaDocumentExternal(url="http://[::1]:80/x.pdf"), "WEBPAGE_CURL_FAILED"),
        (types.inputMediaPhotoExternal(url="file:///etc/passwd"), "EXTERNAL_URL_INVALID"),
        (types.inputMediaStory(peer=types.inputPeerSelf(), id=1), "MEDIA_INVALID"),
        (types.inputMediaPaidMedia(stars_amount=1, extended_media=[types.inputMediaEmpty()]), "MEDIA_INVALID"),
        (types.inputMediaEmpty(), "MEDIA_EMPTY"),
        (types.inputMediaContact(phone_number="", first_name="A", last_name="", vcard=""), "PHONE_NUMBER_INVALID"),
        (
            types.inputMediaContact(phone_number="1" * 99, first_name="A", last_name="", vcard=""),
            "PHONE_NUMBER_INVALID",
        ),
        (
            types.inputMediaContact(phone_number="12345678", first_name="", last_name=" ", vcard=""),
            "CONTACT_NAME_EMPTY",
        ),
        (
            types.inputMediaContact(phone_number="12345678", first_name="A", last_name="", vcard="v" * 9999),
            "MEDIA_INVALID",
        ),
    ],
)
async def test_what_cannot_be_sent_is_refused(server: Server, media: Any, error: str) -> None:
    cinema = await set_cinema(server)
    with pytest.raises(Refused, match=f"400 {error}$"):
        await cinema.send("Romeo", media)
    assert await cinema.stage.messages("Romeo", "Juliet") == []


async def test_a_place_a_venue_and_a_contact_arrive(server: Server) -> None:
    cinema = await set_cinema(server)
    point = types.inputGeoPoint(lat=45.44, long=10.99, accuracy_radius=20)
    venue = types.inputMediaVenue(
        geo_point=point, title="Arena", address="Piazza Bra", provider="gplaces", venue_id="7", venue_type="stage"
    )
    phone = f"+{cinema.stage.clients['Juliet'].user.phone}"
    contact = types.inputMediaContact(phone_number=phone, first_name="Juliet", last_name="C", vcard="")
    for media in (types.inputMediaGeoPoint(geo_point=point), venue, contact):
        await cinema.send("Romeo", media, "no words")
    person, arena, place = [message.media for message in await cinema.stage.messages("Juliet", "Romeo")]
    assert (place.geo.lat, place.geo.long, place.geo.accuracy_radius) == (45.44, 10.99, 20)
    assert (arena.title, arena.address, arena.provider, arena.venue_id) == ("Arena", "Piazza Bra", "gplaces", "7")
    assert (person.phone_number, person.first_name, person.user_id) == (phone, "Juliet", cinema.stage.user_id("Juliet"))
    assert {message.message for message in await cinema.stage.messages("Juliet", "Romeo")} == {""}
    await cinema.stage.verify_updates()


async def test_a_number_finds_nobody_who_does_not_want_it(server: Server) -> None:
    cinema = await set_cinema(server)
    await cinema.stage.call(
        "Juliet",
        functions.account_setPrivacy(
            key=types.inputPrivacyKeyAddedByPhone(), rules=[types.inputPrivacyValueDisallowAll()]
        ),
    )
    phone = cinema.stage.clients["Juliet"].user.phone
    contact = types.inputMediaContact(phone_number=phone, first_name="J", last_name="", vcard="")
    assert (await cinema.send("Romeo", contact)).media.user_id == 0


@pytest.mark.parametrize(
    ("emoticon", "most"), [("🎲", 6), ("🎯", 6), ("🏀", 5), ("⚽", 5), ("⚽️", 5), ("🎳", 6), ("🎰", 64)]
)
async def test_the_server_rolls(server: Server, emoticon: str, most: int) -> None:
    cinema = await set_cinema(server)
    asked: list[int] = []
    for place, value in enumerate((1, most)):
        server.services.roll = lambda sides, value=value: asked.append(sides) or value - 1  # type: ignore[misc]
        sent = await cinema.send("Romeo", types.inputMediaDice(emoticon=emoticon))
        assert (sent.media.value, sent.media.emoticon) == (value, emoticon.rstrip("\ufe0f"))
        assert len(asked) == place + 1
    assert asked == [most, most]
    received = await cinema.stage.messages("Juliet", "Romeo")
    assert [message.media.value for message in received] == [most, 1]


@pytest.mark.parametrize(
    ("right", "error"),
    [
        ("send_photos", "CHAT_SEND_PHOTOS_FORBIDDEN"),
        ("send_videos", "CHAT_SEND_VIDEOS_FORBIDDEN"),
        ("send_roundvideos", "CHAT_SEND_ROUNDVIDEOS_FORBIDDEN"),
        ("send_audios", "CHAT_SEND_AUDIOS_FORBIDDEN"),
        ("send_voices", "CHAT_SEND_VOICES_FORBIDDEN"),
        ("send_docs", "CHAT_SEND_DOCS_FORBIDDEN"),
        ("send_gifs", "CHAT_SEND_GIFS_FORBIDDEN"),
        ("send_stickers", "CHAT_SEND_STICKERS_FORBIDDEN"),
    ],
)
async def test_a_group_may_forbid_each_kind(server: Server, right: str, error: str) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    cinema = Cinema(stage, {"Juliet": stage.channel_peer("Juliet", verona)})
    music = types.documentAttributeAudio(duration=3)
    kinds = {
        "send_photos": await cinema.photo("Juliet"),
        "send_videos": await cinema.document("Juliet", video(), mime_type="video/mp4"),
        "send_roundvideos": await cinema.document("Juliet", video(round_message=True), mime_type="video/mp4"),
        "send_audios": await cinema.document("Juliet", music, mime_type="audio/mpeg"),
        "send_voices": await cinema.document("Juliet", voice(), mime_type="audio/ogg"),
        "send_docs": await cinema.document("Juliet"),
        "send_gifs": await cinema.document("Juliet", types.documentAttributeAnimated(), mime_type="video/mp4"),
        "send_stickers": types.inputMediaDice(emoticon="🎲"),
    }
    await stage.call(
        "Romeo",
        functions.messages_editChatDefaultBannedRights(
            peer=stage.channel_peer("Romeo", verona),
            banned_rights=types.chatBannedRights(until_date=0, **{right: True}),
        ),
    )
    with pytest.raises(Refused, match=f"{error}$"):
        await cinema.send("Juliet", kinds.pop(right))
    for media in kinds.values():
        await cinema.send("Juliet", media)
    await stage.verify_updates()


async def test_an_uploaded_medium_is_sent_by_its_name(server: Server) -> None:
    cinema = await set_cinema(server)
    photo = await cinema.upload_media("Romeo", await cinema.photo("Romeo"))
    sent = await cinema.send("Romeo", photo)
    assert sent.media.photo.id == photo.id.id
    for media in (types.inputMediaDice(emoticon="🎲"), types.inputMediaWebPage(url="https://example.org")):
        with pytest.raises(Refused, match=r"400 MEDIA_INVALID$"):
            await cinema.stage.call("Romeo", functions.messages_uploadMedia(peer=cinema.peers["Romeo"], media=media))


async def test_in_a_basic_group_everybody_has_the_same_file(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    balcony = await stage.make_group("Romeo", "Juliet", "Nurse")
    cinema = Cinema(stage, {"Romeo": types.inputPeerChat(chat_id=balcony)})
    sent = await cinema.send("Romeo", await cinema.photo("Romeo"), "for all")
    for name in ("Juliet", "Nurse"):
        received = (await stage.heard(name, balcony))[0]
        assert (received.media, received.message) == (sent.media, "for all")
    await stage.verify_updates()


async def test_a_post_with_a_file_is_passed_on_and_commented(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    group = await stage.make_channel("Romeo", "Juliet", megagroup=True, title="Talk")
    named = {"broadcast": stage.channel("Romeo", channel), "group": stage.channel("Romeo", group)}
    await stage.call("Romeo", functions.channels_setDiscussionGroup(**named))
    cinema = Cinema(stage, {"Romeo": stage.channel_peer("Romeo", channel)})
    post = await cinema.send("Romeo", await cinema.document("Romeo"), "read this")
    saved = await stage.call(
        "Juliet",
        functions.messages_forwardMessages(
            from_peer=stage.channel_peer("Juliet", channel),
            to_peer=types.inputPeerSelf(),
            id=[post.id],
            random_id=[501],
            drop_media_captions=True,
        ),
    )
    copy = next(update.message for update in saved.updates if hasattr(update, "message"))
    assert (copy.media, copy.message) == (post.media, "")
    cinema.peers["Juliet"] = stage.channel_peer("Juliet", group)
    comment = (await stage.posts("Juliet", group))[0]
    reply = types.inputReplyToMessage(reply_to_msg_id=comment.id)
    answer = await cinema.send("Juliet", await cinema.photo("Juliet"), "here", reply_to=reply)
    assert answer.reply_to.reply_to_msg_id == comment.id
    assert len(await server.storage.read(lambda q: q.load_files(range(100)))) == 2
    await stage.verify_updates()


async def test_a_protected_file_is_not_passed_on(server: Server) -> None:
    cinema = await set_cinema(server)
    await cinema.send("Romeo", await cinema.photo("Romeo"), noforwards=True)
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert received.noforwards
    forward = functions.messages_forwardMessages(
        from_peer=cinema.peers["Juliet"], to_peer=types.inputPeerSelf(), id=[received.id], random_id=[601]
    )
    with pytest.raises(Refused, match=r"CHAT_FORWARDS_RESTRICTED$"):
        await cinema.stage.call("Juliet", forward)


async def test_a_deleted_message_lets_go_of_its_file(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", await cinema.photo("Romeo"))
    await cinema.stage.call("Romeo", functions.messages_deleteMessages(id=[sent.id], revoke=True))
    await server.storage.write(lambda tx: tx.date_unused_files(1))
    unused = await server.storage.read(lambda q: q.list_unused_files(2, 10))
    assert [file.id for file in unused] == [sent.media.photo.id]
    await cinema.stage.verify_updates()


async def test_a_file_without_words_is_answered_elsewhere(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", await cinema.photo("Romeo"))
    reply = types.inputReplyToMessage(reply_to_msg_id=sent.id, reply_to_peer_id=cinema.peers["Romeo"])
    noted = await cinema.stage.send_to("Romeo", types.inputPeerSelf(), "about that photo", reply_to=reply)
    [message] = (await cinema.stage.clients["Romeo"].call(functions.messages_getMessages(id=[_by_id(noted)]))).messages
    assert message.reply_to.reply_from.from_id.user_id == cinema.stage.user_id("Romeo")
    await cinema.stage.verify_updates()


def _by_id(message_id: int) -> types.inputMessageID:
    return types.inputMessageID(id=message_id)


async def list_blobs(server: Server) -> list[int]:
    """Sizes of what is stored."""
    return sorted([info.size_bytes async for some in server.files.blobs.list_all() for info in some])


async def test_what_is_too_great_for_its_use_is_not_stored(server: Server) -> None:
    cinema = await set_cinema(server)
    call = cinema.stage.clients["Romeo"].call
    great = await cinema.upload("Romeo", bytes(PHOTO_BYTES + 1))
    for request in (
        functions.messages_uploadMedia(
            peer=cinema.peers["Romeo"],
            media=types.inputMediaUploadedPhoto(file=types.inputFileBig(id=great.id, parts=great.parts, name="")),
        ),
        functions.photos_uploadProfilePhoto(file=great),
    ):
        with pytest.raises(Refused, match="PHOTO_SAVE_FILE_INVALID"):
            await call(request)
    thumb = await cinema.upload("Romeo", bytes(THUMB_BYTES + 1))
    sent = await cinema.send("Romeo", await cinema.document("Romeo", content=b"%PDF", thumb=thumb))
    assert sent.media.document.thumbs is None
    assert await list_blobs(server) == [4]


async def test_a_document_whose_thumbnail_is_missing_is_not_stored(server: Server) -> None:
    cinema = await set_cinema(server)
    nothing = types.inputFile(id=1, parts=1, name="", md5_checksum="")
    with pytest.raises(Refused, match="FILE_PART_0_MISSING"):
        await cinema.send("Romeo", await cinema.document("Romeo", content=b"%PDF", thumb=nothing))
    assert await list_blobs(server) == []
