"""Messages that delete themselves: the timer is set for both, said, kept, and kept to."""

from typing import Any

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage

from chapar.domain.limits import TTL_SECONDS
from chapar.tl import functions, types

DAY = 86400


def set_timer(stage: Stage, viewer: str, other: str, seconds: int) -> Any:
    return functions.messages_setHistoryTTL(peer=stage.peer(viewer, other), period=seconds)


async def pass_time(stage: Stage, seconds: int) -> None:
    stage.server.clock.advance(seconds)
    await stage.server.do_what_is_due()
    stage.listen()


async def texts(stage: Stage, viewer: str, other: str) -> list[str]:
    return [getattr(m, "message", "-") for m in await stage.messages(viewer, other)]


async def test_a_timer_is_set_for_both_sides_and_said(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "before")
    result = await stage.call("Romeo", set_timer(stage, "Romeo", "Juliet", DAY))
    assert names(result.updates) == ["updateNewMessage", "updatePeerHistoryTTL"]
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        said, before = await stage.messages(viewer, other)
        assert said.action == types.messageActionSetMessagesTTL(period=DAY)
        assert (said.ttl_period, before.ttl_period) == (DAY, None)
        peer = stage.peer(viewer, other)
        user = types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)
        full = await stage.clients[viewer].call(functions.users_getFullUser(id=user))
        assert full.full_user.ttl_period == DAY
    await stage.verify_updates()


async def test_messages_go_in_their_time_for_both(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "before")
    await stage.call("Romeo", set_timer(stage, "Romeo", "Juliet", DAY))
    await pass_time(stage, 100)
    sent_id = await stage.send("Juliet", "Romeo", "soon gone")
    await stage.call(
        "Juliet", functions.messages_editMessage(peer=stage.peer("Juliet", "Romeo"), id=sent_id, message="Soon gone.")
    )
    await stage.call("Romeo", set_timer(stage, "Romeo", "Juliet", 0))
    await stage.send("Juliet", "Romeo", "after")
    assert (await stage.messages("Romeo", "Juliet"))[0].ttl_period is None
    await pass_time(stage, DAY - 101)
    assert await texts(stage, "Romeo", "Juliet") == ["after", "-", "Soon gone.", "-", "before"]
    await pass_time(stage, 1)
    assert await texts(stage, "Romeo", "Juliet") == ["after", "-", "Soon gone.", "before"]
    await stage.verify_updates()
    await pass_time(stage, 100)
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        assert await texts(stage, viewer, other) == ["after", "-", "before"]
    await stage.verify_updates()


async def test_what_cannot_be_set_is_refused(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    for other, seconds, error in (
        ("Juliet", -1, "TTL_PERIOD_INVALID"),
        ("Juliet", TTL_SECONDS + 1, "TTL_PERIOD_INVALID"),
        ("Juliet", 0, "CHAT_NOT_MODIFIED"),
        ("Romeo", DAY, "PEER_ID_INVALID"),
    ):
        with pytest.raises(Refused, match=f"400 {error}"):
            await stage.call("Romeo", set_timer(stage, "Romeo", other, seconds))
    await stage.call("Romeo", set_timer(stage, "Romeo", "Juliet", DAY))
    with pytest.raises(Refused, match="400 CHAT_NOT_MODIFIED"):
        await stage.call("Juliet", set_timer(stage, "Juliet", "Romeo", DAY))
    await stage.verify_updates()


async def test_conversations_that_one_begins_have_ones_own_timer(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.send("Romeo", "Nurse", "known already")
    romeo = stage.clients["Romeo"]
    assert await romeo.call(functions.messages_getDefaultHistoryTTL()) == types.defaultHistoryTTL(period=0)
    with pytest.raises(Refused, match="400 TTL_PERIOD_INVALID"):
        await romeo.call(functions.messages_setDefaultHistoryTTL(period=-1))
    assert await romeo.call(functions.messages_setDefaultHistoryTTL(period=DAY)) is True
    assert await romeo.call(functions.messages_getDefaultHistoryTTL()) == types.defaultHistoryTTL(period=DAY)

    request = functions.messages_sendMessage(peer=stage.peer("Romeo", "Juliet"), message="hello", random_id=777)
    result = await stage.call("Romeo", request)
    assert sorted(names(result.updates)) == [
        "updateMessageID",
        "updateNewMessage",
        "updateNewMessage",
        "updatePeerHistoryTTL",
    ]
    said = (await stage.messages("Juliet", "Romeo"))[1]
    assert said.action == types.messageActionSetMessagesTTL(period=DAY, auto_setting_from=stage.user_id("Romeo"))
    assert (await stage.messages("Juliet", "Romeo"))[0].ttl_period == DAY
    await stage.send("Romeo", "Nurse", "as before")
    await stage.send("Romeo", "Romeo", "a note")
    assert (await stage.messages("Romeo", "Nurse"))[0].ttl_period is None
    assert (await stage.messages("Romeo", "Romeo"))[0].ttl_period is None
    # A repeat of the request begins nothing anew.
    await stage.clients["Romeo"].call(request)
    assert len(await stage.messages("Juliet", "Romeo")) == 2
    await stage.verify_updates()


async def test_whoever_answers_does_not_begin(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.clients["Juliet"].call(functions.messages_setDefaultHistoryTTL(period=DAY))
    await stage.send("Romeo", "Juliet", "hello")
    await stage.send("Juliet", "Romeo", "hello!")
    assert [m.ttl_period for m in await stage.messages("Romeo", "Juliet")] == [None, None]
    await stage.verify_updates()


async def test_a_timer_outlives_the_messages(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.call("Romeo", set_timer(stage, "Romeo", "Juliet", DAY))
    clear = functions.messages_deleteHistory(peer=stage.peer("Romeo", "Juliet"), max_id=0, revoke=True)
    await stage.call("Romeo", clear)
    await stage.send("Romeo", "Juliet", "again")
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        assert [m.ttl_period for m in await stage.messages(viewer, other)] == [DAY]
    await stage.verify_updates()


async def test_scheduled_messages_have_the_timer_of_the_moment_when_they_are_sent(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "later", schedule_date=int(server.clock.now()) + 60)
    await stage.call("Romeo", set_timer(stage, "Romeo", "Juliet", DAY))
    await pass_time(stage, 60)
    assert (await stage.messages("Juliet", "Romeo"))[0].ttl_period == DAY
    await stage.verify_updates()
    await pass_time(stage, DAY)
    assert await stage.messages("Juliet", "Romeo") == []
    await stage.verify_updates()


async def test_many_messages_expire_in_one_go(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.call("Romeo", set_timer(stage, "Romeo", "Juliet", DAY))
    for number in range(120):
        await stage.send("Romeo", "Juliet", f"line {number}")
    await pass_time(stage, DAY)
    assert await stage.messages("Romeo", "Juliet") == await stage.messages("Juliet", "Romeo") == []
    await stage.verify_updates()


async def test_the_blocked_set_no_timers(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "before")
    await stage.call("Juliet", functions.contacts_block(id=stage.peer("Juliet", "Romeo")))
    with pytest.raises(Refused, match="400 USER_IS_BLOCKED"):
        await stage.call("Romeo", set_timer(stage, "Romeo", "Juliet", DAY))
    with pytest.raises(Refused, match="400 YOU_BLOCKED_USER"):
        await stage.call("Juliet", set_timer(stage, "Juliet", "Romeo", DAY))
    assert await texts(stage, "Juliet", "Romeo") == ["before"]
    await stage.verify_updates()


async def test_a_conversation_that_one_side_forgot_does_not_begin_anew(server: Server) -> None:
    """Whichever side has deleted it: the other one's timer holds, and nobody's own for new conversations."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "hello")
    for name in ("Romeo", "Juliet"):
        await stage.clients[name].call(functions.messages_setDefaultHistoryTTL(period=DAY))
    forget = functions.messages_deleteHistory(peer=stage.peer("Juliet", "Romeo"), max_id=0)
    await stage.call("Juliet", forget)
    await stage.send("Romeo", "Juliet", "hello?")
    await stage.call("Juliet", forget)
    await stage.send("Juliet", "Romeo", "hello!")
    assert [(m.message, m.ttl_period) for m in await stage.messages("Romeo", "Juliet")] == [
        ("hello!", None),
        ("hello?", None),
        ("hello", None),
    ]
    await stage.verify_updates()


async def test_a_supergroup_has_a_timer_of_its_own(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel_id = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    for name, error in (("Juliet", "CHAT_ADMIN_REQUIRED"), ("Romeo", "TTL_PERIOD_INVALID")):
        period = 86400 if name == "Juliet" else -1
        request = functions.messages_setHistoryTTL(peer=stage.channel_peer(name, channel_id), period=period)
        with pytest.raises(Refused, match=error):
            await stage.call(name, request)
    request = functions.messages_setHistoryTTL(peer=stage.channel_peer("Romeo", channel_id), period=86400)
    told = await stage.call("Romeo", request)
    assert [update.NAME for update in told.updates] == ["updatePeerHistoryTTL", "updateNewChannelMessage"]
    await stage.post("Juliet", channel_id, "Fleeting")
    assert (await stage.posts("Juliet", channel_id))[0].ttl_period == 86400
    await stage.verify_updates()
    server.clock.advance(86401)
    await server.do_what_is_due()
    assert [each.NAME for each in await stage.posts("Juliet", channel_id)] == ["messageService"] * 2
    await stage.verify_updates()
