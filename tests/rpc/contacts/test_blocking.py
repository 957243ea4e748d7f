"""Blocking: who may write, what is seen, and who learns of it."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


def block(stage: Stage, blocker: str, blocked: str) -> functions.contacts_block:
    return functions.contacts_block(id=stage.peer(blocker, blocked))


def unblock(stage: Stage, blocker: str, blocked: str) -> functions.contacts_unblock:
    return functions.contacts_unblock(id=stage.peer(blocker, blocked))


async def test_neither_writes_to_the_other(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    sent = await stage.send("Romeo", "Juliet", "hi")
    assert await stage.call("Juliet", block(stage, "Juliet", "Romeo")) is True
    with pytest.raises(Refused, match="400 USER_IS_BLOCKED"):
        await stage.send("Romeo", "Juliet", "still there?")
    with pytest.raises(Refused, match="400 YOU_BLOCKED_USER"):
        await stage.send("Juliet", "Romeo", "no")
    forward = functions.messages_forwardMessages(
        from_peer=stage.peer("Romeo", "Juliet"), to_peer=stage.peer("Romeo", "Juliet"), id=[sent], random_id=[77]
    )
    with pytest.raises(Refused, match="400 USER_IS_BLOCKED"):
        await stage.call("Romeo", forward)
    await stage.send("Romeo", "Nurse", "help")
    await stage.verify_updates()
    await stage.call("Juliet", unblock(stage, "Juliet", "Romeo"))
    await stage.send("Romeo", "Juliet", "at last")
    await stage.send("Juliet", "Romeo", "oh well")
    await stage.verify_updates()


async def test_the_first_message_of_a_blocked_stranger_is_refused(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.call("Juliet", block(stage, "Juliet", "Romeo"))
    with pytest.raises(Refused, match="400 USER_IS_BLOCKED"):
        await stage.send("Romeo", "Juliet", "hi")
    assert await stage.messages("Juliet", "Romeo") == []


async def test_other_devices_learn_of_a_block(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "hi")
    juliet, romeo_id = stage.clients["Juliet"], stage.user_id("Romeo")
    bar = functions.messages_getPeerSettings(peer=stage.peer("Juliet", "Romeo"))
    assert (await juliet.call(bar)).settings.block_contact is True
    await stage.call("Juliet", block(stage, "Juliet", "Romeo"))
    assert stage.models[stage.other["Juliet"]].people.blocked == {romeo_id}
    assert (await juliet.call(bar)).settings.block_contact is False
    full = await juliet.call(functions.users_getFullUser(id=types.inputUser(**vars_of(stage, "Juliet", "Romeo"))))
    assert full.full_user.blocked is True
    await stage.verify_updates()
    await stage.call("Juliet", unblock(stage, "Juliet", "Romeo"))
    assert stage.models[stage.other["Juliet"]].people.blocked == set()
    await stage.verify_updates()


def vars_of(stage: Stage, viewer: str, other: str) -> dict[str, int]:
    peer = stage.peer(viewer, other)
    return {"user_id": peer.user_id, "access_hash": peer.access_hash}


async def test_who_is_blocked_sees_and_hears_less(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    await stage.send("Romeo", "Juliet", "hi")
    await juliet.call(functions.account_updateProfile(about="at the balcony"))
    await stage.call("Juliet", functions.account_updateStatus(offline=False))
    await stage.call("Juliet", block(stage, "Juliet", "Romeo"))
    romeo.pushed()
    await juliet.call(functions.account_updateStatus(offline=True))
    typing = functions.messages_setTyping(peer=stage.peer("Juliet", "Romeo"), action=types.sendMessageTypingAction())
    assert await juliet.call(typing) is True
    assert romeo.pushed() == []
    found = await romeo.call(functions.users_getFullUser(id=types.inputUser(**vars_of(stage, "Romeo", "Juliet"))))
    assert found.full_user.about is None
    assert found.full_user.blocked is False
    assert found.users[0].status == types.userStatusEmpty()


async def test_the_list_page_by_page(server: Server) -> None:
    stage = await Stage.set(server, "Juliet", "Romeo", "Nurse", "Paris")
    juliet = stage.clients["Juliet"]
    for name in ("Romeo", "Nurse", "Paris"):
        await stage.call("Juliet", block(stage, "Juliet", name))
        server.clock.advance(1)
    await stage.call("Juliet", block(stage, "Juliet", "Romeo"))

    async def page(offset: int, limit: int) -> list[int]:
        found = await juliet.call(functions.contacts_getBlocked(offset=offset, limit=limit))
        assert getattr(found, "count", 3) == 3
        assert {user.id for user in found.users} == {each.peer_id.user_id for each in found.blocked}
        return [each.peer_id.user_id for each in found.blocked]

    latest_first = [stage.user_id(name) for name in ("Paris", "Nurse", "Romeo")]
    assert await page(0, 100) == latest_first
    assert await page(1, 1) == latest_first[1:2]
    assert await page(3, 100) == []
    assert await page(-5, -5) == []
    stories = await juliet.call(functions.contacts_getBlocked(my_stories_from=True, offset=0, limit=10))
    assert stories.blocked == []
    await stage.verify_updates()


async def test_the_list_is_replaced_at_once(server: Server) -> None:
    stage = await Stage.set(server, "Juliet", "Romeo", "Nurse", "Paris")
    for name in ("Romeo", "Nurse"):
        await stage.call("Juliet", block(stage, "Juliet", name))
        server.clock.advance(1)
    wanted = [stage.peer("Juliet", name) for name in ("Paris", "Nurse")]
    assert await stage.call("Juliet", functions.contacts_setBlocked(id=wanted, limit=100)) is True
    told = stage.models[stage.other["Juliet"]].people.blocked
    assert told == {stage.user_id("Paris"), stage.user_id("Nurse")}
    await stage.verify_updates()


async def test_who_cannot_be_blocked(server: Server) -> None:
    stage = await Stage.set(server, "Juliet", "Romeo")
    for peer, error in (
        (types.inputPeerSelf(), "CONTACT_ID_INVALID"),
        (types.inputPeerUser(user_id=stage.user_id("Romeo"), access_hash=1), "PEER_ID_INVALID"),
        (types.inputPeerEmpty(), "PEER_ID_INVALID"),
    ):
        for request in (functions.contacts_block(id=peer), functions.contacts_setBlocked(id=[peer], limit=9)):
            with pytest.raises(Refused, match=f"400 {error}"):
                await stage.call("Juliet", request)
    request = functions.contacts_block(id=stage.peer("Juliet", "Romeo"), my_stories_from=True)
    with pytest.raises(Refused, match="400 METHOD_INVALID"):
        await stage.call("Juliet", request)


async def test_the_blocked_look_afresh(server: Server) -> None:
    """Their clients would go on showing what they may not see any more."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "hi")
    for request in (block(stage, "Juliet", "Romeo"), unblock(stage, "Juliet", "Romeo")):
        stage.clients["Romeo"].pushed()
        assert await stage.clients["Juliet"].call(request) is True
        told = stage.clients["Romeo"].pushed_updates()
        assert told == [types.updateUser(user_id=stage.user_id("Juliet"))]
