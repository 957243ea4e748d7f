"""Reading a conversation page by page, finding, reading, deleting."""

import random

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage

from chapar.actions.mailbox import deliver
from chapar.domain.messages import MessageBody
from chapar.domain.peers import user_peer
from chapar.storage.api import Transaction
from chapar.tl import functions, types

NOTHING = {"offset_id": 0, "offset_date": 0, "add_offset": 0, "limit": 100, "max_id": 0, "min_id": 0, "hash": 0}


async def texts(stage: Stage, viewer: str, other: str, **options: int) -> list[str]:
    request = functions.messages_getHistory(peer=stage.peer(viewer, other), **(NOTHING | options))
    return [message.message for message in (await stage.clients[viewer].call(request)).messages]


async def converse(server: Server, count: int) -> tuple[Stage, list[int]]:
    """Romeo writes "0", "1", ... to Juliet, a minute apart; the ids in her mailbox."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    for number in range(count):
        await stage.send("Romeo", "Juliet", str(number))
        server.clock.advance(60)
    return stage, [message.id for message in reversed(await stage.messages("Juliet", "Romeo"))]


async def test_what_lies_deep_is_deleted(server: Server) -> None:
    """A request takes a thousand messages: those below the bound, however many stand above it."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = user_peer(stage.user_id("Romeo")), stage.user_id("Juliet")

    def unit(tx: Transaction) -> list[int]:
        bodies = [tx.insert_body(MessageBody(0, romeo.id, 100 + number, str(number))) for number in range(1005)]
        return [deliver(tx, juliet, romeo, body, body.date).update.message_id for body in bodies]  # type: ignore[union-attr]

    ids = await server.storage.write(unit)
    client, peer = stage.clients["Juliet"], stage.peer("Juliet", "Romeo")
    affected = await client.call(functions.messages_deleteHistory(peer=peer, max_id=ids[1]))
    assert (affected.pts_count, affected.offset) == (2, 0)
    dated = functions.messages_deleteHistory(peer=peer, max_id=0, min_date=103, max_date=104)
    assert (await client.call(dated)).pts_count == 2
    left = await client.call(functions.messages_getHistory(peer=peer, **(NOTHING | {"limit": 2, "add_offset": 999})))
    assert [message.message for message in left.messages] == ["5", "2"]


async def test_pages_follow_each_other(server: Server) -> None:
    stage, ids = await converse(server, 9)
    assert await texts(stage, "Juliet", "Romeo", limit=4) == ["8", "7", "6", "5"]
    assert await texts(stage, "Juliet", "Romeo", limit=4, offset_id=ids[5]) == ["4", "3", "2", "1"]
    assert await texts(stage, "Juliet", "Romeo", limit=4, offset_id=ids[1]) == ["0"]
    assert await texts(stage, "Juliet", "Romeo", limit=3, offset_id=ids[5], add_offset=-2) == ["6", "5", "4"]
    assert await texts(stage, "Juliet", "Romeo", limit=2, add_offset=3) == ["5", "4"]
    assert await texts(stage, "Juliet", "Romeo", min_id=ids[5], max_id=ids[8]) == ["7", "6"]
    start = int(server.clock.now()) - 9 * 60
    assert await texts(stage, "Juliet", "Romeo", offset_date=start + 2 * 60) == ["1", "0"]
    assert await texts(stage, "Juliet", "Romeo", limit=0) == []
    assert await texts(stage, "Juliet", "Romeo", limit=-5) == []


async def test_a_page_says_how_many_there_are(server: Server) -> None:
    stage, _ = await converse(server, 5)
    request = functions.messages_getHistory(peer=stage.peer("Juliet", "Romeo"), **(NOTHING | {"limit": 2}))
    page = await stage.clients["Juliet"].call(request)
    assert isinstance(page, types.messages_messagesSlice)
    assert (page.count, len(page.messages)) == (5, 2)
    assert {user.id for user in page.users} == {stage.user_id("Romeo"), stage.user_id("Juliet")} - {
        stage.user_id("Juliet")
    }


async def test_messages_by_id_come_in_the_order_asked_for(server: Server) -> None:
    stage, ids = await converse(server, 3)
    reply = types.inputReplyToMessage(reply_to_msg_id=ids[1])
    answer_id = await stage.send("Juliet", "Romeo", "answer", reply_to=reply)
    asked = [
        types.inputMessageID(id=ids[2]),
        types.inputMessageID(id=10**6),
        types.inputMessageReplyTo(id=answer_id),
        types.inputMessageID(id=ids[0]),
    ]
    found = (await stage.clients["Juliet"].call(functions.messages_getMessages(id=asked))).messages
    assert names(found) == ["message", "messageEmpty", "message", "message"]
    assert [message.id for message in found] == [ids[2], 10**6, ids[1], ids[0]]


async def test_reading_is_told_to_the_author_and_ones_own_sessions(server: Server) -> None:
    stage, ids = await converse(server, 3)
    await stage.send("Juliet", "Romeo", "so many letters")
    stage.listen()
    request = functions.messages_readHistory(peer=stage.peer("Juliet", "Romeo"), max_id=ids[1])
    result = await stage.clients["Juliet"].call(request)
    assert result.pts_count == 1
    [own] = stage.other["Juliet"].pushed_updates()
    assert (own.NAME, own.max_id, own.still_unread_count) == ("updateReadHistoryInbox", ids[1], 1)
    [told] = stage.clients["Romeo"].pushed_updates()
    sent = [message for message in await stage.messages("Romeo", "Juliet") if message.message == "1"]
    assert (told.NAME, told.max_id) == ("updateReadHistoryOutbox", sent[0].id)
    again = await stage.clients["Juliet"].call(request)
    assert (again.pts, again.pts_count) == (result.pts, 0)


async def test_read_marks_agree_everywhere(server: Server) -> None:
    stage, ids = await converse(server, 3)
    for max_id in (ids[0], ids[0], 0):
        await stage.call("Juliet", functions.messages_readHistory(peer=stage.peer("Juliet", "Romeo"), max_id=max_id))
        await stage.verify_updates()


@pytest.mark.parametrize("revoke", [True, False])
async def test_deleting_for_oneself_or_for_both(server: Server, revoke: bool) -> None:
    stage, ids = await converse(server, 3)
    request = functions.messages_deleteMessages(id=[ids[0], ids[2], 10**6], revoke=revoke)
    result = await stage.call("Juliet", request)
    assert result.pts_count == 2
    assert [m.message for m in await stage.messages("Juliet", "Romeo")] == ["1"]
    left = [m.message for m in await stage.messages("Romeo", "Juliet")]
    assert left == (["1"] if revoke else ["2", "1", "0"])
    await stage.verify_updates()
    assert (await stage.call("Juliet", request)).pts_count == 0
    await stage.send("Romeo", "Juliet", "after")
    await stage.verify_updates()


async def test_another_ones_messages_cannot_be_deleted_by_number(server: Server) -> None:
    stage, _ = await converse(server, 2)
    nurse = await server.sign_up("15559999999", "Nurse")
    result = await nurse.call(functions.messages_deleteMessages(id=list(range(1, 50)), revoke=True))
    assert result.pts_count == 0
    assert len(await stage.messages("Juliet", "Romeo")) == 2
    await stage.verify_updates()


@pytest.mark.parametrize("revoke", [True, False])
@pytest.mark.parametrize("just_clear", [True, False])
async def test_deleting_a_conversation(server: Server, revoke: bool, just_clear: bool) -> None:
    stage, _ = await converse(server, 3)
    request = functions.messages_deleteHistory(
        peer=stage.peer("Juliet", "Romeo"), max_id=0, revoke=revoke, just_clear=just_clear
    )
    result = await stage.call("Juliet", request)
    assert (result.pts_count, result.offset) == (3, 0)
    assert await stage.messages("Juliet", "Romeo") == []
    assert len(await stage.messages("Romeo", "Juliet")) == (0 if revoke else 3)
    await stage.verify_updates()
    await stage.send("Romeo", "Juliet", "again")
    await stage.verify_updates()


async def test_deleting_up_to_a_message(server: Server) -> None:
    stage, ids = await converse(server, 4)
    request = functions.messages_deleteHistory(peer=stage.peer("Juliet", "Romeo"), max_id=ids[1], just_clear=True)
    assert (await stage.call("Juliet", request)).pts_count == 2
    assert [m.message for m in await stage.messages("Juliet", "Romeo")] == ["3", "2"]
    await stage.verify_updates()


async def test_a_long_conversation_is_deleted_in_parts(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    from chapar.actions import deleting

    monkeypatch.setattr(deleting, "DELETED_COPIES", 10)
    stage, _ = await converse(server, 25)
    request = functions.messages_deleteHistory(peer=stage.peer("Juliet", "Romeo"), max_id=0)
    calls = 0
    while (await stage.call("Juliet", request)).offset:
        calls += 1
    assert calls == 2
    assert await stage.messages("Juliet", "Romeo") == []
    await stage.verify_updates()


async def test_who_may_edit_is_told(server: Server) -> None:
    stage, ids = await converse(server, 1)
    [sent] = await stage.messages("Romeo", "Juliet")
    data = await stage.clients["Romeo"].call(
        functions.messages_getMessageEditData(peer=stage.peer("Romeo", "Juliet"), id=sent.id)
    )
    assert data == types.messages_messageEditData()
    for message_id, error in ((ids[0], "MESSAGE_AUTHOR_REQUIRED"), (10**6, "MESSAGE_ID_INVALID")):
        with pytest.raises(Refused, match=error):
            await stage.clients["Juliet"].call(
                functions.messages_getMessageEditData(peer=stage.peer("Juliet", "Romeo"), id=message_id)
            )


async def test_what_clients_ask_about_views_and_receipts(server: Server) -> None:
    stage, ids = await converse(server, 2)
    juliet = stage.clients["Juliet"]
    views = await juliet.call(
        functions.messages_getMessagesViews(peer=stage.peer("Juliet", "Romeo"), id=ids, increment=True)
    )
    assert views.views == [types.messageViews(), types.messageViews()]
    assert await juliet.call(functions.messages_receivedMessages(max_id=ids[-1])) == []


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_people_do_all_their_clients_agree(server: Server, seed: int) -> None:
    """A random walk through everything that changes a mailbox, with the check at every fifth step."""
    chance = random.Random(seed)
    cast = ["Romeo", "Juliet", "Nurse"]
    stage = await Stage.set(server, *cast)
    for step in range(40):
        server.clock.advance(chance.choice([0, 1, 60]))
        actor, other = chance.choice(cast), chance.choice(cast)
        known = await stage.messages(actor, other)
        peer = stage.peer(actor, other)
        deed = chance.choice(["send", "send", "send", "reply", "edit", "forward", "delete", "read", "clear"])
        if deed == "send" or not known:
            await stage.send(actor, other, f"step {step}")
            continue
        message = chance.choice(known)
        match deed:
            case "reply":
                reply_to = types.inputReplyToMessage(reply_to_msg_id=message.id)
                await stage.send(actor, other, f"reply {step}", reply_to=reply_to)
            case "edit":
                request = functions.messages_editMessage(peer=peer, id=message.id, message=f"edit {step}")
                if message.from_id.user_id == stage.user_id(actor) and not message.fwd_from:
                    await stage.call(actor, request)
            case "forward":
                target = stage.peer(actor, chance.choice(cast))
                ids = sorted({m.id for m in chance.choices(known, k=2)})
                random_ids = [chance.getrandbits(62) for _ in ids]
                request = functions.messages_forwardMessages(
                    from_peer=peer, to_peer=target, id=ids, random_id=random_ids
                )
                await stage.call(actor, request)
            case "delete":
                revoke = chance.random() < 0.5
                await stage.call(actor, functions.messages_deleteMessages(id=[message.id], revoke=revoke))
            case "read":
                await stage.call(actor, functions.messages_readHistory(peer=peer, max_id=message.id))
            case "clear":
                await stage.call(actor, functions.messages_deleteHistory(peer=peer, max_id=message.id))
        if step % 5 == 0:
            await stage.verify_updates()
    await stage.verify_updates()
