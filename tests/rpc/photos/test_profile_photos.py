"""Photos that profiles show and have shown: looked through, shown again, deleted."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Client, Refused, Server
from mailbox_stage import Stage
from portraits import is_colored, look, named, paint, set_portrait, upload

from chapar.actions import profile_photos as actions
from chapar.actions.files import keep_file
from chapar.domain.files import FileUse, Photo, PhotoSize, ProfilePhoto
from chapar.rpc.messages.input_files import parse_upload
from chapar.tl import codec, functions, types

_VECTOR = 0x1CB5C415
COLORS = ("red", "green", "blue")


async def list_photos(client: Client, user: types.TypeInputUser, **wanted: int) -> Any:
    request = functions.photos_getUserPhotos(user_id=user, **{"offset": 0, "max_id": 0, "limit": 80, **wanted})
    return await client.call(request)


async def shown(client: Client) -> int | None:
    """The photo in one's own profile."""
    (user,) = await client.call(functions.users_getUsers(id=[types.inputUserSelf()]))
    return user.photo.photo_id if user.photo else None


async def delete(client: Client, *photos: types.TypeInputPhoto) -> list[int]:
    body = await client.call_bytes(codec.encode(functions.photos_deletePhotos(id=list(photos))))
    assert int.from_bytes(body[:4], "little") == _VECTOR
    count = int.from_bytes(body[4:8], "little")
    assert len(body) == 8 + 8 * count
    return [int.from_bytes(body[8 + 8 * n : 16 + 8 * n], "little") for n in range(count)]


async def test_the_history_is_looked_through(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    assert await list_photos(romeo, types.inputUserSelf()) == types.photos_photos(
        photos=[], users=(await list_photos(romeo, types.inputUserSelf())).users
    )
    first, second, third = [await set_portrait(romeo, color) for color in COLORS]
    user = stage.user("Juliet", "Romeo")
    found = await list_photos(juliet, user)
    assert isinstance(found, types.photos_photos)
    assert found.photos == [third, second, first]
    assert [each.id for each in found.users] == [romeo.user_id]

    pages: list[tuple[dict[str, int], list[Any]]] = [
        ({"limit": 2}, [third, second]),
        ({"offset": 1, "limit": 1}, [second]),
        ({"offset": 9}, []),
        ({"limit": 0}, []),
        ({"limit": -5}, []),
        ({"max_id": third.id}, [second, first]),
        # As clients do who look for one photo, to have a fresh reference to it.
        ({"offset": -1, "limit": 1, "max_id": second.id}, [second]),
        ({"offset": -9, "limit": 9, "max_id": 0}, []),
        ({"max_id": 2**62}, [third, second, first]),
        ({"offset": -(2**31), "limit": 2**31 - 1, "max_id": first.id}, []),
    ]
    for wanted, photos in pages:
        found = await list_photos(juliet, user, **wanted)
        assert found.photos == photos, wanted
        if len(photos) < 3:
            assert found.count == 3
    with pytest.raises(Refused, match="MAX_ID_INVALID"):
        await list_photos(juliet, user, max_id=-1)
    with pytest.raises(Refused, match="USER_ID_INVALID"):
        await list_photos(juliet, types.inputUser(user_id=romeo.user_id, access_hash=1))
    for photo, color in zip((first, second, third), COLORS, strict=True):
        assert is_colored(await look(juliet, stage.peer("Juliet", "Romeo"), photo.id, big=True), color)


async def test_photos_are_hidden_by_the_rules_of_privacy(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    own = await set_portrait(romeo, "red")
    rules: list[types.TypeInputPrivacyRule] = [types.inputPrivacyValueDisallowAll()]
    await romeo.call(functions.account_setPrivacy(key=types.inputPrivacyKeyProfilePhoto(), rules=rules))
    assert (await list_photos(juliet, stage.user("Juliet", "Romeo"))).photos == []
    fallback = await set_portrait(romeo, "blue", fallback=True)
    assert (await list_photos(juliet, stage.user("Juliet", "Romeo"))).photos == [fallback]
    assert (await list_photos(romeo, types.inputUserSelf())).photos == [own]
    await romeo.call(functions.contacts_block(id=stage.peer("Romeo", "Juliet")))
    assert (await list_photos(juliet, stage.user("Juliet", "Romeo"))).photos == []


async def test_a_photo_is_shown_again(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "Hello")
    romeo = stage.clients["Romeo"]
    first, second = [await set_portrait(romeo, color) for color in COLORS[:2]]
    stage.listen()
    answer = await stage.call("Romeo", functions.photos_updateProfilePhoto(id=named(first)))
    assert answer.photo == first
    assert await shown(romeo) == first.id
    assert (await list_photos(romeo, types.inputUserSelf())).photos == [first, second]
    await stage.verify_updates()


async def test_to_take_the_photo_away_shows_the_one_before(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "Hello")
    romeo = stage.clients["Romeo"]
    first, second = [await set_portrait(romeo, color) for color in COLORS[:2]]
    removal = functions.photos_updateProfilePhoto(id=types.inputPhotoEmpty())
    for left in (first, types.photoEmpty(id=0), types.photoEmpty(id=0)):
        answer = await stage.call("Romeo", removal)
        assert answer.photo == left
        assert await shown(romeo) == (left.id or None)
    assert (await list_photos(romeo, types.inputUserSelf())).photos == []
    assert await server.storage.read(lambda q: [q.list_file_uses(p.id) for p in (first, second)]) == [[], []]
    await stage.verify_updates()


async def test_photos_are_deleted(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "Hello")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    first, second, third = [await set_portrait(romeo, color) for color in COLORS]
    fallback = await set_portrait(romeo, "pink", fallback=True)
    hers = await set_portrait(juliet, "white")
    stage.listen()
    wrong = types.inputPhoto(id=first.id, access_hash=1, file_reference=b"")
    assert await delete(romeo, wrong, named(hers), types.inputPhotoEmpty()) == []
    assert await delete(romeo, named(second), named(second), named(third)) == [second.id, third.id]
    assert await shown(romeo) == first.id
    assert await delete(romeo, named(fallback), named(first)) == [first.id, fallback.id]
    assert await shown(romeo) is None
    full = await romeo.call(functions.users_getFullUser(id=types.inputUserSelf()))
    assert (full.full_user.profile_photo, full.full_user.fallback_photo) == (None, None)
    assert await shown(juliet) == hers.id
    await stage.verify_updates()


async def test_a_photo_that_was_sent_is_cut_for_the_profile(server: Server) -> None:
    romeo = await server.sign_up("15550001", "Romeo")
    given = await upload(romeo, paint("orange", 1000, 400))
    taken = await server.files.take_upload(romeo.user_id, parse_upload(given))
    sent = await server.services.file_maker.make_photo(taken, romeo.user_id, int(server.clock.now()))
    sent = await keep_file(server.storage, sent)
    seen = types.inputPhoto(
        id=sent.id,
        access_hash=server.services.file_references.access_hash_of(sent.id),
        file_reference=server.services.file_references.reference_of(sent.id, server.clock.now()),
    )
    answer = await romeo.call(functions.photos_updateProfilePhoto(id=seen))
    assert answer.photo.id != sent.id
    assert [size.type for size in answer.photo.sizes] == ["i", "a", "b", "c"]
    assert is_colored(await look(romeo, types.inputPeerSelf(), answer.photo.id), "orange")


async def test_what_cannot_be_known_is_not_shown(server: Server) -> None:
    romeo = await server.sign_up("15550001", "Romeo")
    photo = await set_portrait(romeo)
    refused: list[tuple[str, types.inputPhoto]] = [
        ("PHOTO_ID_INVALID", types.inputPhoto(id=photo.id, access_hash=1, file_reference=photo.file_reference)),
        ("PHOTO_ID_INVALID", types.inputPhoto(id=999, access_hash=photo.access_hash, file_reference=b"x")),
        ("FILE_REFERENCE_EMPTY", types.inputPhoto(id=photo.id, access_hash=photo.access_hash, file_reference=b"")),
        ("FILE_REFERENCE_INVALID", types.inputPhoto(id=photo.id, access_hash=photo.access_hash, file_reference=b"x")),
    ]
    for error, given in refused:
        with pytest.raises(Refused, match=error):
            await romeo.call(functions.photos_updateProfilePhoto(id=given))
    server.clock.advance(3 * 86400)
    with pytest.raises(Refused, match="FILE_REFERENCE_EXPIRED"):
        await romeo.call(functions.photos_updateProfilePhoto(id=named(photo)))
    (fresh,) = (await list_photos(romeo, types.inputUserSelf())).photos
    assert (await romeo.call(functions.photos_updateProfilePhoto(id=named(fresh)))).photo == fresh
    with pytest.raises(Refused, match="BOT_INVALID"):
        await romeo.call(functions.photos_updateProfilePhoto(bot=types.inputUserSelf(), id=named(fresh)))
    assert server.unlisted == []


async def test_the_oldest_photos_give_way(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "PROFILE_PHOTOS", 2)
    romeo = await server.sign_up("15550001", "Romeo")
    sizes = (PhotoSize("a", 160, 160, 1, bytes(32)),)
    shown_ids = []
    for _ in range(4):
        photo = await actions.set_photo(
            server.storage,
            user_id=romeo.user_id,
            photo=Photo(0, romeo.user_id, 1, sizes),
            is_fallback=False,
            now=1,
        )
        shown_ids.append(photo.id)
    assert await server.storage.read(lambda q: q.list_profile_photos(romeo.user_id)) == shown_ids[:1:-1]
    assert await server.storage.read(lambda q: q.list_file_uses(shown_ids[0])) == []
    uses = await server.storage.read(lambda q: q.list_file_uses(shown_ids[3]))
    assert uses == [(FileUse.PROFILE_PHOTO, romeo.user_id, "")]
    user = await server.storage.read(lambda q: q.find_user(romeo.user_id))
    assert user is not None
    assert user.photo == ProfilePhoto(shown_ids[3])


async def test_a_photo_for_the_others_is_kept_no_longer_than_it_is_one(server: Server) -> None:
    romeo = (await Stage.set(server, "Romeo")).clients["Romeo"]
    first, second = [await set_portrait(romeo, color, fallback=True) for color in ("pink", "blue")]

    async def list_uses(photo: types.photo) -> list[FileUse]:
        found = await server.storage.read(lambda q: q.list_file_uses(photo.id))
        return [use for use, _, _ in found]

    assert (await list_uses(first), await list_uses(second)) == ([], [FileUse.PROFILE_PHOTO])
    await romeo.call(functions.photos_updateProfilePhoto(fallback=True, id=types.inputPhotoEmpty()))
    assert await list_uses(second) == []
