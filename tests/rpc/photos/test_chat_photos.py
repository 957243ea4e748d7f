"""Photos of groups, supergroups and channels: set, taken away, told to all who are inside."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Client, Refused, Server
from mailbox_stage import Stage
from portraits import is_colored, look, named, paint, set_portrait, upload

from chapar.domain.files import FileUse
from chapar.tl import functions, types

NOTHING = types.inputChatPhotoEmpty()


async def uploaded(client: Client, color: str = "red") -> types.inputChatUploadedPhoto:
    return types.inputChatUploadedPhoto(file=await upload(client, paint(color)))


async def picture_channel(stage: Stage, name: str, channel_id: int, photo: types.TypeInputChatPhoto) -> Any:
    return await stage.call(name, functions.channels_editPhoto(channel=stage.channel(name, channel_id), photo=photo))


async def picture_group(stage: Stage, name: str, chat_id: int, photo: types.TypeInputChatPhoto) -> Any:
    return await stage.call(name, functions.messages_editChatPhoto(chat_id=chat_id, photo=photo))


async def full_channel(stage: Stage, name: str, channel_id: int) -> types.channelFull:
    answer = await stage.call(name, functions.channels_getFullChannel(channel=stage.channel(name, channel_id)))
    full: types.channelFull = answer.full_chat
    return full


def said(answer: Any) -> Any:
    """The action of the service message in an answer."""
    return answer.updates[-1].message.action


async def test_a_channel_shows_a_photo(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel_id = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    answer = await picture_channel(stage, "Romeo", channel_id, await uploaded(stage.clients["Romeo"]))
    photo = said(answer).photo
    assert said(answer) == types.messageActionChatEditPhoto(photo=photo)
    assert answer.chats[0].photo.photo_id == photo.id
    assert answer.chats[0].photo.stripped_thumb == photo.sizes[0].bytes
    assert (await full_channel(stage, "Juliet", channel_id)).chat_photo == photo
    (message, *_) = await stage.posts("Juliet", channel_id)
    assert message.action.photo == photo
    juliet, place = stage.clients["Juliet"], stage.channel_peer("Juliet", channel_id)
    for big, side in ((False, 160), (True, 640)):
        picture = await look(juliet, place, photo.id, big=big)
        assert picture.size == (side, side)
        assert is_colored(picture, "red")
    await stage.verify_updates()


async def test_members_who_are_online_see_it_at_once(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel_id = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    photo = await uploaded(stage.clients["Romeo"])
    request = functions.channels_editPhoto(channel=stage.channel("Romeo", channel_id), photo=photo)
    answer = await stage.clients["Romeo"].call(request)
    envelopes = stage.clients["Juliet"].pushed()
    photo_id = said(answer).photo.id
    assert [chat.photo.photo_id for envelope in envelopes for chat in envelope.chats] == [photo_id]
    assert {update.NAME for envelope in envelopes for update in envelope.updates} == {
        "updateChannel",
        "updateNewChannelMessage",
    }


async def test_a_photo_is_taken_away_and_shown_again(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel_id = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    romeo = stage.clients["Romeo"]
    with pytest.raises(Refused, match="CHAT_NOT_MODIFIED"):
        await picture_channel(stage, "Romeo", channel_id, NOTHING)
    photo = said(await picture_channel(stage, "Romeo", channel_id, await uploaded(romeo))).photo
    taken = await picture_channel(stage, "Romeo", channel_id, NOTHING)
    assert said(taken) == types.messageActionChatDeletePhoto()
    assert taken.chats[0].photo == types.chatPhotoEmpty()
    assert (await full_channel(stage, "Juliet", channel_id)).chat_photo == types.photoEmpty(id=0)
    # What was said of it is still to be seen.
    assert is_colored(await look(stage.clients["Juliet"], stage.channel_peer("Juliet", channel_id), photo.id), "red")
    again = await picture_channel(stage, "Romeo", channel_id, types.inputChatPhoto(id=named(photo)))
    assert said(again).photo.id == photo.id
    with pytest.raises(Refused, match="CHAT_NOT_MODIFIED"):
        await picture_channel(stage, "Romeo", channel_id, types.inputChatPhoto(id=named(photo)))
    await picture_channel(stage, "Romeo", channel_id, types.inputChatPhoto(id=types.inputPhotoEmpty()))
    await stage.verify_updates()


async def test_a_basic_group_shows_a_photo_and_keeps_it_as_a_supergroup(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    chat_id = await stage.make_group("Romeo", "Juliet")
    answer = await picture_group(stage, "Juliet", chat_id, await uploaded(stage.clients["Juliet"], "blue"))
    photo = said(answer).photo
    full = await stage.call("Romeo", functions.messages_getFullChat(chat_id=chat_id))
    assert full.full_chat.chat_photo == photo
    assert full.chats[0].photo.photo_id == photo.id
    romeo = stage.clients["Romeo"]
    assert is_colored(await look(romeo, types.inputPeerChat(chat_id=chat_id), photo.id, big=True), "blue")
    await stage.verify_updates()

    moved = await stage.call("Romeo", functions.messages_migrateChat(chat_id=chat_id))
    channel_id = next(chat.id for chat in moved.chats if isinstance(chat, types.channel))
    assert (await full_channel(stage, "Juliet", channel_id)).chat_photo == photo
    assert is_colored(await look(romeo, stage.channel_peer("Romeo", channel_id), photo.id), "blue")
    uses = await server.storage.read(lambda q: q.list_file_uses(photo.id))
    assert [use for use, _, _ in uses] == [FileUse.CHAT_PHOTO, FileUse.CHAT_PHOTO]
    await stage.verify_updates()


async def test_a_chat_that_is_gone_keeps_no_photo(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    chat_id = await stage.make_group("Romeo", "Juliet")
    channel_id = await stage.make_channel("Romeo", megagroup=True)
    romeo = stage.clients["Romeo"]
    photos = [
        said(await picture_group(stage, "Romeo", chat_id, await uploaded(romeo, "blue"))).photo,
        said(await picture_channel(stage, "Romeo", channel_id, await uploaded(romeo, "green"))).photo,
    ]
    await stage.call("Romeo", functions.messages_deleteChat(chat_id=chat_id))
    await stage.call("Romeo", functions.channels_deleteChannel(channel=stage.channel("Romeo", channel_id)))
    assert await server.storage.read(lambda q: [q.list_file_uses(photo.id) for photo in photos]) == [[], []]


async def test_who_may_change_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    channel_id = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    chat_id = await stage.make_group("Romeo", "Juliet")
    never_uploaded = types.inputChatUploadedPhoto(file=types.inputFile(id=1, parts=1, name="a", md5_checksum=""))
    for photo in (never_uploaded, NOTHING):
        with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
            await picture_channel(stage, "Juliet", channel_id, photo)
        with pytest.raises(Refused, match="CHAT_ID_INVALID"):
            await picture_group(stage, "Paris", chat_id, photo)
    rights = types.chatBannedRights(change_info=True, until_date=0)
    peer = types.inputPeerChat(chat_id=chat_id)
    await stage.call("Romeo", functions.messages_editChatDefaultBannedRights(peer=peer, banned_rights=rights))
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await picture_group(stage, "Juliet", chat_id, never_uploaded)
    refused: list[tuple[str, types.TypeInputChatPhoto]] = [
        ("FILE_PART_0_MISSING", never_uploaded),
        ("PHOTO_INVALID", types.inputChatUploadedPhoto()),
        ("PHOTO_INVALID", types.inputChatUploadedPhoto(video=never_uploaded.file)),
        ("PHOTO_INVALID", types.inputChatPhoto(id=types.inputPhoto(id=5, access_hash=5, file_reference=b"x"))),
    ]
    small = types.inputChatUploadedPhoto(file=await upload(stage.clients["Romeo"], paint("red", 100, 100)))
    text = types.inputChatUploadedPhoto(file=await upload(stage.clients["Romeo"], b"#!/bin/sh"))
    for error, photo in [*refused, ("PHOTO_CROP_SIZE_SMALL", small), ("PHOTO_EXT_INVALID", text)]:
        with pytest.raises(Refused, match=error):
            await picture_group(stage, "Romeo", chat_id, photo)
        with pytest.raises(Refused, match=error):
            await picture_channel(stage, "Romeo", channel_id, photo)
    assert server.unlisted == []


async def test_only_who_sees_a_chat_sees_its_photo(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    channel_id = await stage.make_channel("Romeo", megagroup=True)
    chat_id = await stage.make_group("Romeo", "Juliet")
    romeo, paris = stage.clients["Romeo"], stage.clients["Paris"]
    inside = said(await picture_channel(stage, "Romeo", channel_id, await uploaded(romeo))).photo
    balcony = said(await picture_group(stage, "Romeo", chat_id, await uploaded(romeo, "blue"))).photo
    own = await set_portrait(romeo)
    asked: list[tuple[Any, int]] = [
        (stage.channel_peer("Paris", channel_id), inside.id),
        (types.inputPeerChat(chat_id=chat_id), balcony.id),
        (types.inputPeerChat(chat_id=10**9), balcony.id),
        (types.inputPeerEmpty(), own.id),
        (types.inputPeerUser(user_id=romeo.user_id, access_hash=1), own.id),
        (stage.peer("Paris", "Romeo"), inside.id),
        (stage.peer("Paris", "Romeo"), -1),
        (types.inputPeerSelf(), own.id),
    ]
    for peer, photo_id in asked:
        with pytest.raises(Refused, match="LOCATION_INVALID"):
            await look(paris, peer, photo_id)
    assert is_colored(await look(paris, stage.peer("Paris", "Romeo"), own.id), "red")
    # A photo of the group is none of the channel.
    with pytest.raises(Refused, match="LOCATION_INVALID"):
        await look(romeo, stage.channel_peer("Romeo", channel_id), balcony.id)
    assert server.unlisted == []


async def test_former_photos_are_found_by_a_filter(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel_id = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    chat_id = await stage.make_group("Romeo", "Juliet")
    romeo = stage.clients["Romeo"]
    places: list[tuple[Any, list[int]]] = []
    for color in ("red", "green"):
        await picture_channel(stage, "Romeo", channel_id, await uploaded(romeo, color))
        await picture_group(stage, "Romeo", chat_id, await uploaded(romeo, color))
    await stage.post("Romeo", channel_id, "photo")
    places = [
        (stage.channel_peer("Juliet", channel_id), [m.id for m in await stage.posts("Juliet", channel_id)]),
        (types.inputPeerChat(chat_id=chat_id), [m.id for m in await stage.heard("Juliet", chat_id)]),
    ]
    options = {"offset_id": 0, "add_offset": 0, "limit": 10, "max_id": 0, "min_id": 0, "min_date": 0, "max_date": 0}
    for peer, message_ids in places:
        wanted = types.inputMessagesFilterChatPhotos()
        found = await stage.call("Juliet", functions.messages_search(peer=peer, q="", filter=wanted, hash=0, **options))
        assert [message.action.NAME for message in found.messages] == ["messageActionChatEditPhoto"] * 2
        assert {message.id for message in found.messages} < set(message_ids)
        photos = await stage.call(
            "Juliet",
            functions.messages_search(peer=peer, q="", filter=types.inputMessagesFilterPhotos(), hash=0, **options),
        )
        assert photos.messages == []


async def test_admins_read_who_changed_the_photo(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel_id = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    romeo = stage.clients["Romeo"]
    first = said(await picture_channel(stage, "Romeo", channel_id, await uploaded(romeo, "red"))).photo
    second = said(await picture_channel(stage, "Romeo", channel_id, await uploaded(romeo, "blue"))).photo
    await picture_channel(stage, "Romeo", channel_id, NOTHING)
    request = functions.channels_getAdminLog(
        channel=stage.channel("Romeo", channel_id),
        q="",
        events_filter=types.channelAdminLogEventsFilter(info=True),
        max_id=0,
        min_id=0,
        limit=10,
    )
    events = (await stage.call("Romeo", request)).events
    none = types.photoEmpty(id=0)
    changes = [(event.action.prev_photo, event.action.new_photo) for event in events]
    assert changes == [(second, none), (first, second), (none, first)]


async def test_who_holds_a_link_sees_the_photo(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel_id = await stage.make_channel("Romeo", megagroup=True)
    photo = said(await picture_channel(stage, "Romeo", channel_id, await uploaded(stage.clients["Romeo"]))).photo
    exported = await stage.call(
        "Romeo", functions.messages_exportChatInvite(peer=stage.channel_peer("Romeo", channel_id))
    )
    invite = await stage.call("Juliet", functions.messages_checkChatInvite(hash=exported.link.rpartition("+")[2]))
    assert invite.photo == photo
    location = types.inputPhotoFileLocation(
        id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference, thumb_size="c"
    )
    answer = await stage.call("Juliet", functions.upload_getFile(location=location, offset=0, limit=1 << 20))
    assert answer.bytes


async def test_in_a_channel_everybody_is_told_of_photos_that_are_no_secret(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    channel_id = await stage.make_channel("Romeo", "Juliet", "Paris", megagroup=True)
    juliet = stage.clients["Juliet"]

    async def told() -> types.user:
        request = functions.messages_sendMessage(
            peer=stage.channel_peer("Romeo", channel_id), message="Hello", random_id=len(met)
        )
        await stage.clients["Romeo"].call(request)
        users = [user for envelope in juliet.pushed() for user in envelope.users]
        met.extend(users)
        (user,) = [user for user in users if user.id == stage.user_id("Romeo")]
        assert user.min
        return user

    met: list[types.user] = [types.user(id=1)]
    user = await told()
    assert (user.photo, user.apply_min_photo) == (None, True)
    photo = await set_portrait(stage.clients["Romeo"])
    user = await told()
    assert (user.photo.photo_id, user.apply_min_photo) == (photo.id, True)
    # Those whom Romeo blocked are among them.
    assert user.photo.stripped_thumb is None

    rules: list[types.TypeInputPrivacyRule] = [types.inputPrivacyValueAllowContacts()]
    request = functions.account_setPrivacy(key=types.inputPrivacyKeyProfilePhoto(), rules=rules)
    await stage.clients["Romeo"].call(request)
    await set_portrait(stage.clients["Romeo"], "blue", fallback=True)
    user = await told()
    assert (user.photo, user.apply_min_photo) == (None, False)


async def test_clients_are_told_whose_photo_everybody_sees_alike(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]

    async def is_alike() -> bool:
        (user,) = await juliet.call(functions.users_getUsers(id=[stage.user("Juliet", "Romeo")]))
        assert isinstance(user.apply_min_photo, bool)
        return user.apply_min_photo

    assert await is_alike()
    await juliet.call(
        functions.contacts_addContact(
            id=stage.user("Juliet", "Romeo"),
            first_name="Romeo",
            last_name="",
            phone="",
            add_phone_privacy_exception=True,
        )
    )
    given = await upload(juliet, paint())
    choose = functions.photos_uploadContactProfilePhoto(save=True, user_id=stage.user("Juliet", "Romeo"), file=given)
    await juliet.call(choose)
    assert not await is_alike()
    choose.file = None
    await juliet.call(choose)
    assert await is_alike()
    await romeo.call(functions.contacts_block(id=stage.peer("Romeo", "Juliet")))
    assert not await is_alike()


async def test_what_is_said_of_a_photo_cannot_be_passed_on_nor_edited(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel_id = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    romeo = stage.clients["Romeo"]
    answer = await picture_channel(stage, "Romeo", channel_id, await uploaded(romeo))
    message_id, place = answer.updates[-1].message.id, stage.channel_peer("Romeo", channel_id)
    forward = functions.messages_forwardMessages(
        from_peer=place, id=[message_id], random_id=[1], to_peer=stage.peer("Romeo", "Juliet")
    )
    edit = functions.messages_editMessage(peer=place, id=message_id, message="Not a photo")
    for request in (forward, edit):
        with pytest.raises(Refused, match="MESSAGE_ID"):
            await romeo.call(request)
    # When it is deleted, the photo is still that of the group.
    delete = functions.channels_deleteMessages(channel=stage.channel("Romeo", channel_id), id=[message_id])
    await stage.call("Romeo", delete)
    photo_id = answer.updates[-1].message.action.photo.id
    assert is_colored(await look(romeo, place, photo_id), "red")
    await picture_channel(stage, "Romeo", channel_id, NOTHING)
    with pytest.raises(Refused, match="LOCATION_INVALID"):
        await look(romeo, place, photo_id)
    await server.storage.write(lambda tx: tx.date_unused_files(50))
    unused = await server.storage.read(lambda q: q.list_unused_files(60, 9))
    assert [file.id for file in unused] == [photo_id]
    await stage.verify_updates()
