"""What was read and seen: when, by whom, and who is told."""

from typing import Any

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage

from chapar.domain.messages import MessageTag
from chapar.domain.updates import Origin
from chapar.storage.api import READ_DATE_SECONDS, Transaction
from chapar.tl import functions, types


def read(stage: Stage, viewer: str, other: str, max_id: int = 0) -> Any:
    return functions.messages_readHistory(peer=stage.peer(viewer, other), max_id=max_id)


async def read_date(stage: Stage, viewer: str, other: str, message_id: int) -> int:
    request = functions.messages_getOutboxReadDate(peer=stage.peer(viewer, other), msg_id=message_id)
    return int((await stage.clients[viewer].call(request)).date)


async def mention(stage: Stage, viewer: str, other: str, text: str) -> int:
    """A message that mentions its reader, as groups will have them; its id."""
    await stage.send(other, viewer, text)
    message = (await stage.messages(viewer, other))[0]
    tags = MessageTag.MENTION | MessageTag.UNREAD_MENTION

    def unit(tx: Transaction) -> None:
        tx.set_message_tags(stage.user_id(viewer), message.id, tags)

    await stage.server.storage.write(unit, Origin(0, 0))
    for client in (stage.clients[viewer], stage.other[viewer]):
        known = stage.models[client].messages[message.id]
        known.mentioned = known.media_unread = True
    return int(message.id)


async def test_the_author_may_ask_when_a_message_was_read(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    first = await stage.send("Romeo", "Juliet", "one")
    second = await stage.send("Romeo", "Juliet", "two")
    third = await stage.send("Romeo", "Juliet", "three")
    theirs = [m.id for m in await stage.messages("Juliet", "Romeo")]
    server.clock.advance(60)
    early = int(server.clock.now())
    await stage.call("Juliet", read(stage, "Juliet", "Romeo", theirs[1]))
    assert [await read_date(stage, "Romeo", "Juliet", i) for i in (first, second)] == [early, early]
    with pytest.raises(Refused, match="400 MESSAGE_NOT_READ_YET"):
        await read_date(stage, "Romeo", "Juliet", third)
    server.clock.advance(60)
    await stage.call("Juliet", read(stage, "Juliet", "Romeo"))
    assert await read_date(stage, "Romeo", "Juliet", second) == early
    assert await read_date(stage, "Romeo", "Juliet", third) == early + 60
    await stage.verify_updates()


async def test_dates_of_reading_are_ones_own_to_ask_and_not_for_ever(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    sent_id = await stage.send("Romeo", "Juliet", "one")
    [received] = await stage.messages("Juliet", "Romeo")
    await stage.call("Juliet", read(stage, "Juliet", "Romeo"))
    for viewer, other, message_id in (
        ("Juliet", "Romeo", received.id),
        ("Romeo", "Nurse", sent_id),
        ("Romeo", "Juliet", 10**6),
    ):
        with pytest.raises(Refused, match="400 MESSAGE_ID_INVALID"):
            await read_date(stage, viewer, other, message_id)
    server.clock.advance(READ_DATE_SECONDS + 1)
    with pytest.raises(Refused, match="400 MESSAGE_TOO_OLD"):
        await read_date(stage, "Romeo", "Juliet", sent_id)


@pytest.mark.parametrize(
    ("shy", "error"), [("Romeo", "403 YOUR_PRIVACY_RESTRICTED"), ("Juliet", "403 USER_PRIVACY_RESTRICTED")]
)
async def test_who_hides_when_they_read_is_not_told_of_others(server: Server, shy: str, error: str) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await stage.send("Romeo", "Juliet", "one")
    await stage.call("Juliet", read(stage, "Juliet", "Romeo"))
    settings = types.globalPrivacySettings(hide_read_marks=True)
    await stage.clients[shy].call(functions.account_setGlobalPrivacySettings(settings=settings))
    with pytest.raises(Refused, match=error):
        await read_date(stage, "Romeo", "Juliet", sent_id)


async def test_readers_are_listed_in_groups_only(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await stage.send("Romeo", "Juliet", "one")
    request = functions.messages_getMessageReadParticipants(peer=stage.peer("Romeo", "Juliet"), msg_id=sent_id)
    with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
        await stage.clients["Romeo"].call(request)


async def test_mentions_are_listed_until_they_are_seen(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "plain")
    ids = [await mention(stage, "Romeo", "Juliet", f"@romeo {n}") for n in range(3)]
    peer = stage.peer("Romeo", "Juliet")

    async def unseen(**page: int) -> list[int]:
        fields = {"offset_id": 0, "add_offset": 0, "limit": 10, "max_id": 0, "min_id": 0} | page
        answer = await stage.clients["Romeo"].call(functions.messages_getUnreadMentions(peer=peer, **fields))
        return [m.id for m in answer.messages]

    assert await unseen() == ids[::-1]
    assert await unseen(limit=1, offset_id=ids[2]) == [ids[1]]
    await stage.verify_updates()

    result = await stage.call("Romeo", functions.messages_readMessageContents(id=[ids[1], 10**6]))
    assert result.pts_count == 1
    assert await unseen() == [ids[2], ids[0]]
    await stage.verify_updates()
    result = await stage.call("Romeo", functions.messages_readMentions(peer=peer))
    assert (result.pts_count, result.offset) == (2, 0)
    assert await unseen() == []
    for request in (functions.messages_readMentions(peer=peer), functions.messages_readMessageContents(id=ids)):
        assert (await stage.call("Romeo", request)).pts_count == 0
    await stage.verify_updates()
    with pytest.raises(Refused, match="400 LIMIT_INVALID"):
        await stage.call("Romeo", functions.messages_readMessageContents(id=list(range(101))))


async def test_seen_reactions_are_seen_in_all_sessions(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await stage.send("Romeo", "Juliet", "one")
    [received] = await stage.messages("Juliet", "Romeo")
    react = functions.messages_sendReaction(
        peer=stage.peer("Juliet", "Romeo"), msg_id=received.id, reaction=[types.reactionEmoji(emoticon="👍")]
    )
    await stage.call("Juliet", react)
    stage.listen()
    request = functions.messages_readMessageContents(id=[sent_id])
    assert (await stage.clients["Romeo"].call(request)).pts_count == 1
    told = names(stage.other["Romeo"].pushed_updates())
    assert sorted(told) == ["updateMessageReactions", "updateReadMessagesContents"]


async def test_the_blocked_do_not_learn_when_they_are_read(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await stage.send("Romeo", "Juliet", "one")
    await stage.call("Juliet", functions.contacts_block(id=stage.peer("Juliet", "Romeo")))
    await stage.call("Juliet", read(stage, "Juliet", "Romeo"))
    with pytest.raises(Refused, match="403 USER_PRIVACY_RESTRICTED"):
        await read_date(stage, "Romeo", "Juliet", sent_id)
