"""New photos for profiles: made, shown, told to those who know the user."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Client, Refused, Server
from mailbox_stage import Stage
from portraits import is_colored, look, named, paint, set_portrait, upload

from chapar.tl import functions, types


async def refusal(client: Client, request: Any) -> str:
    with pytest.raises(Refused) as refused:
        await client.call(request)
    return refused.value.message


async def full_of(stage: Stage, viewer: str, other: str) -> types.userFull:
    answer = await stage.call(viewer, functions.users_getFullUser(id=stage.user(viewer, other)))
    full: types.userFull = answer.full_user
    return full


async def photo_of(stage: Stage, viewer: str, other: str) -> Any:
    """The photo in the short view of a user."""
    (user,) = await stage.call(viewer, functions.users_getUsers(id=[stage.user(viewer, other)]))
    return user.photo


async def show(stage: Stage, name: str, color: str = "red", **options: Any) -> types.photo:
    given = await upload(stage.clients[name], paint(color))
    answer = await stage.call(name, functions.photos_uploadProfilePhoto(file=given, **options))
    photo: types.photo = answer.photo
    return photo


async def hide_photos(stage: Stage, name: str, *rules: types.TypeInputPrivacyRule) -> None:
    key = types.inputPrivacyKeyProfilePhoto()
    wanted = list(rules) or [types.inputPrivacyValueDisallowAll()]
    await stage.call(name, functions.account_setPrivacy(key=key, rules=wanted))


async def add_contact(stage: Stage, owner: str, other: str) -> None:
    request = functions.contacts_addContact(id=stage.user(owner, other), first_name=other, last_name="", phone="")
    await stage.call(owner, request)


async def test_a_photo_is_square_and_shown_to_all_who_know_one(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "Hello")
    photo = await show(stage, "Romeo")
    assert [(size.type, size.w, size.h) for size in photo.sizes[1:]] == [
        ("a", 160, 160),
        ("b", 320, 320),
        ("c", 640, 640),
    ]
    assert isinstance(photo.sizes[0], types.photoStrippedSize)
    shown = await photo_of(stage, "Juliet", "Romeo")
    assert (shown.photo_id, shown.dc_id, shown.personal) == (photo.id, photo.dc_id, False)
    assert shown.stripped_thumb == photo.sizes[0].bytes
    full = await full_of(stage, "Juliet", "Romeo")
    assert (full.profile_photo, full.fallback_photo, full.personal_photo) == (photo, None, None)
    for big, side in ((False, 160), (True, 640)):
        picture = await look(stage.clients["Juliet"], stage.peer("Juliet", "Romeo"), photo.id, big=big)
        assert picture.size == (side, side)
        assert is_colored(picture, "red")
    await stage.verify_updates()


async def test_the_answer_carries_the_user_and_others_are_pushed_an_update(server: Server) -> None:
    romeo, juliet = await server.sign_up("15550001", "Romeo"), await server.sign_up("15550002", "Juliet")
    for client in (romeo, juliet):
        await client.call(functions.updates_getState())
    await romeo.call(functions.messages_sendMessage(peer=romeo.peer(juliet), message="x", random_id=1))
    second = await server.session(romeo)
    juliet.pushed()
    given = await upload(romeo, paint("blue"))
    answer = await romeo.call(functions.photos_uploadProfilePhoto(file=given))
    assert [(user.id, user.photo.photo_id) for user in answer.users] == [(romeo.user_id, answer.photo.id)]
    assert [update.NAME for update in romeo.pushed_updates()] == []
    for client in (second, juliet):
        (envelope,) = client.pushed()
        assert [update.NAME for update in envelope.updates] == ["updateUser"]
        assert [user.photo.photo_id for user in envelope.users if user.id == romeo.user_id] == [answer.photo.id]


async def test_what_is_no_picture_is_refused(server: Server) -> None:
    romeo = await server.sign_up("15550001", "Romeo")
    hostile = {
        b"GIF89a": "IMAGE_PROCESS_FAILED",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>": "PHOTO_EXT_INVALID",
        paint()[:600]: "IMAGE_PROCESS_FAILED",
        paint("red", 159, 400): "PHOTO_CROP_SIZE_SMALL",
    }
    for content, error in hostile.items():
        request = functions.photos_uploadProfilePhoto(file=await upload(romeo, content))
        assert await refusal(romeo, request) == error
    video = types.inputFile(id=77, parts=1, name="a.mp4", md5_checksum="")
    story = types.inputFileStoryDocument(id=types.inputDocumentEmpty())
    refused: list[tuple[str, dict[str, Any]]] = [
        ("PHOTO_FILE_MISSING", {}),
        ("VIDEO_FILE_INVALID", {"video": video}),
        ("EMOJI_MARKUP_INVALID", {"video_emoji_markup": types.videoSizeEmojiMarkup(emoji_id=1, background_colors=[1])}),
        ("FILE_PART_0_MISSING", {"file": video}),
        ("PHOTO_INVALID", {"file": story}),
        ("BOT_INVALID", {"bot": types.inputUserSelf(), "file": video}),
    ]
    for error, given in refused:
        assert await refusal(romeo, functions.photos_uploadProfilePhoto(**given)) == error
    assert (await romeo.call(functions.users_getUsers(id=[types.inputUserSelf()])))[0].photo is None
    assert server.unlisted == []


async def test_of_a_video_the_still_picture_is_taken(server: Server) -> None:
    romeo = await server.sign_up("15550001", "Romeo")
    video = types.inputFile(id=77, parts=1, name="a.mp4", md5_checksum="")
    photo = await set_portrait(romeo, "green", video=video, video_start_ts=0.5)
    assert photo.video_sizes is None
    assert is_colored(await look(romeo, types.inputPeerSelf(), photo.id), "green")


async def test_the_rules_of_privacy_hide_photos(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    for viewer in ("Juliet", "Paris"):
        await stage.send("Romeo", viewer, "Hello")
    photo = await show(stage, "Romeo")
    await add_contact(stage, "Romeo", "Juliet")
    await hide_photos(stage, "Romeo", types.inputPrivacyValueAllowContacts(), types.inputPrivacyValueDisallowAll())
    assert (await photo_of(stage, "Juliet", "Romeo")).photo_id == photo.id
    assert await photo_of(stage, "Paris", "Romeo") is None
    assert (await full_of(stage, "Paris", "Romeo")).profile_photo is None
    for viewer, is_seen in (("Juliet", True), ("Paris", False)):
        client = stage.clients[viewer]
        location = types.inputPeerPhotoFileLocation(peer=stage.peer(viewer, "Romeo"), photo_id=photo.id)
        request = functions.upload_getFile(location=location, offset=0, limit=1 << 20)
        if is_seen:
            assert (await client.call(request)).bytes
        else:
            assert await refusal(client, request) == "LOCATION_INVALID"
    await stage.verify_updates()


async def test_those_who_may_not_see_the_photo_see_the_one_for_them(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    for viewer in ("Juliet", "Paris"):
        await stage.send("Romeo", viewer, "Hello")
    photo, fallback = await show(stage, "Romeo", "red"), await show(stage, "Romeo", "blue", fallback=True)
    await hide_photos(
        stage,
        "Romeo",
        types.inputPrivacyValueAllowUsers(users=[stage.user("Romeo", "Juliet")]),
        types.inputPrivacyValueDisallowAll(),
    )
    assert (await photo_of(stage, "Juliet", "Romeo")).photo_id == photo.id
    assert (await full_of(stage, "Juliet", "Romeo")).fallback_photo is None
    assert (await photo_of(stage, "Paris", "Romeo")).photo_id == fallback.id
    full = await full_of(stage, "Paris", "Romeo")
    assert (full.profile_photo, full.fallback_photo) == (None, fallback)
    assert is_colored(await look(stage.clients["Paris"], stage.peer("Paris", "Romeo"), fallback.id), "blue")
    own = await full_of(stage, "Romeo", "Romeo")
    assert (own.profile_photo, own.fallback_photo) == (photo, fallback)

    await stage.call("Romeo", functions.photos_updateProfilePhoto(fallback=True, id=types.inputPhotoEmpty()))
    assert await photo_of(stage, "Paris", "Romeo") is None
    await stage.verify_updates()


async def test_who_was_blocked_sees_no_photo(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    photo, fallback = await show(stage, "Romeo"), await show(stage, "Romeo", "blue", fallback=True)
    await stage.call("Romeo", functions.contacts_block(id=stage.peer("Romeo", "Juliet")))
    assert await photo_of(stage, "Juliet", "Romeo") is None
    full = await full_of(stage, "Juliet", "Romeo")
    assert (full.profile_photo, full.fallback_photo) == (None, None)
    for each in (photo, fallback):
        location = types.inputPeerPhotoFileLocation(peer=stage.peer("Juliet", "Romeo"), photo_id=each.id)
        request = functions.upload_getFile(location=location, offset=0, limit=1 << 20)
        assert await refusal(stage.clients["Juliet"], request) == "LOCATION_INVALID"


async def test_the_photo_chosen_for_a_contact_is_seen_by_its_owner_alone(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "Hello")
    own = await show(stage, "Romeo", "red")
    given = await upload(stage.clients["Juliet"], paint("pink"))
    choose = functions.photos_uploadContactProfilePhoto(save=True, user_id=stage.user("Juliet", "Romeo"), file=given)
    assert await refusal(stage.clients["Juliet"], choose) == "CONTACT_MISSING"
    await add_contact(stage, "Juliet", "Romeo")
    answer = await stage.call("Juliet", choose)
    chosen = answer.photo
    assert [(user.photo.photo_id, user.photo.personal) for user in answer.users] == [(chosen.id, True)]
    full = await full_of(stage, "Juliet", "Romeo")
    assert (full.personal_photo, full.profile_photo) == (chosen, own)
    assert is_colored(await look(stage.clients["Juliet"], stage.peer("Juliet", "Romeo"), chosen.id), "pink")
    assert is_colored(await look(stage.clients["Juliet"], stage.peer("Juliet", "Romeo"), own.id), "red")
    assert (await photo_of(stage, "Romeo", "Romeo")).photo_id == own.id
    location = types.inputPeerPhotoFileLocation(peer=types.inputPeerSelf(), photo_id=chosen.id)
    request = functions.upload_getFile(location=location, offset=0, limit=1 << 20)
    assert await refusal(stage.clients["Romeo"], request) == "LOCATION_INVALID"
    # Another name, and the photo stays.
    await add_contact(stage, "Juliet", "Romeo")
    assert (await photo_of(stage, "Juliet", "Romeo")).personal

    removal = functions.photos_uploadContactProfilePhoto(save=True, user_id=stage.user("Juliet", "Romeo"))
    assert (await stage.call("Juliet", removal)).photo == types.photoEmpty(id=0)
    assert (await photo_of(stage, "Juliet", "Romeo")).photo_id == own.id
    await stage.verify_updates()


async def test_a_contact_that_goes_leaves_no_photo(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await add_contact(stage, "Juliet", "Romeo")
    given, named_user = await upload(stage.clients["Juliet"], paint("pink")), stage.user("Juliet", "Romeo")
    answer = await stage.call(
        "Juliet", functions.photos_uploadContactProfilePhoto(save=True, user_id=named_user, file=given)
    )
    assert await server.storage.read(lambda q: len(q.list_file_uses(answer.photo.id))) == 1
    await stage.call("Juliet", functions.contacts_deleteContacts(id=[named_user]))
    assert await photo_of(stage, "Juliet", "Romeo") is None
    assert await server.storage.read(lambda q: q.list_file_uses(answer.photo.id)) == []


async def test_a_photo_is_suggested_and_taken(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await add_contact(stage, "Juliet", "Romeo")
    given = await upload(stage.clients["Juliet"], paint("yellow"))
    suggest = functions.photos_uploadContactProfilePhoto(
        suggest=True, user_id=stage.user("Juliet", "Romeo"), file=given
    )
    photo = (await stage.call("Juliet", suggest)).photo
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        (message,) = await stage.messages(viewer, other)
        assert message.action == types.messageActionSuggestProfilePhoto(photo=photo)
    assert await photo_of(stage, "Juliet", "Romeo") is None
    (message,) = await stage.messages("Romeo", "Juliet")
    taken = await stage.call("Romeo", functions.photos_updateProfilePhoto(id=named(message.action.photo)))
    assert taken.photo.id == photo.id
    assert (await photo_of(stage, "Juliet", "Romeo")).photo_id == photo.id
    empty = functions.photos_uploadContactProfilePhoto(suggest=True, user_id=stage.user("Juliet", "Romeo"))
    assert await refusal(stage.clients["Juliet"], empty) == "PHOTO_FILE_MISSING"
    await stage.call("Romeo", functions.contacts_block(id=stage.peer("Romeo", "Juliet")))
    suggest.file = await upload(stage.clients["Juliet"], paint("yellow"))
    assert await refusal(stage.clients["Juliet"], suggest) == "USER_IS_BLOCKED"
    await stage.call("Romeo", functions.contacts_unblock(id=stage.peer("Romeo", "Juliet")))
    await stage.verify_updates()
    assert server.unlisted == []
