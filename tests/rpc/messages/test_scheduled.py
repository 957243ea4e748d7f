"""Messages that wait: kept, changed, sent in their time, once."""

from typing import Any

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage
from media_words import Cinema

from chapar.actions import scheduled
from chapar.domain.limits import SCHEDULE_SECONDS, SCHEDULED_MESSAGES
from chapar.domain.messages import WHEN_ONLINE
from chapar.tl import functions, types


async def schedule(stage: Stage, sender: str, receiver: str, text: str, seconds: int = 3600, **options: Any) -> int:
    """Schedule a text; its id among those that wait."""
    date = int(stage.server.clock.now()) + seconds
    return await stage.send(sender, receiver, text, **({"schedule_date": date} | options))


async def waiting(stage: Stage, viewer: str, other: str) -> list[Any]:
    request = functions.messages_getScheduledHistory(peer=stage.peer(viewer, other), hash=0)
    return list((await stage.clients[viewer].call(request)).messages)


async def texts(stage: Stage, viewer: str, other: str) -> list[str]:
    return [m.message for m in await stage.messages(viewer, other)]


async def test_a_message_waits_unseen_and_is_sent_in_its_time(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "Will you come?")
    [asked] = await stage.messages("Romeo", "Juliet")
    date = int(server.clock.now()) + 3600
    request = functions.messages_sendMessage(
        peer=stage.peer("Romeo", "Juliet"),
        message="At nine.",
        random_id=70,
        schedule_date=date,
        silent=True,
        reply_to=types.inputReplyToMessage(reply_to_msg_id=asked.id),
    )
    result = await stage.call("Romeo", request)
    assert names(result.updates) == ["updateMessageID", "updateNewScheduledMessage"]
    scheduled_id = result.updates[1].message.id
    assert result.updates[0] == types.updateMessageID(id=scheduled_id, random_id=70)
    [message] = await waiting(stage, "Romeo", "Juliet")
    assert (message.id, message.date, message.out) == (scheduled_id, date, True)
    assert await texts(stage, "Juliet", "Romeo") == ["Will you come?"]
    await stage.verify_updates()

    server.clock.advance(3599)
    await server.do_what_is_due()
    assert len(await waiting(stage, "Romeo", "Juliet")) == 1
    server.clock.advance(1)
    await server.do_what_is_due()
    stage.listen()
    assert await waiting(stage, "Romeo", "Juliet") == []
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        sent, question = await stage.messages(viewer, other)
        assert (sent.message, sent.date, sent.silent, sent.from_scheduled) == ("At nine.", date, True, True)
        assert sent.reply_to.reply_to_msg_id == question.id
    await stage.verify_updates()
    await server.do_what_is_due()
    assert len(await stage.messages("Juliet", "Romeo")) == 2


async def test_all_sessions_of_the_owner_are_told_what_became_of_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scheduled_id = await schedule(stage, "Romeo", "Juliet", "At nine.")
    server.clock.advance(3600)
    await server.do_what_is_due()
    sent_ids = set()
    for client in (stage.clients["Romeo"], stage.other["Romeo"]):
        envelopes = client.pushed()
        updates = [update for envelope in envelopes for update in envelope.updates]
        assert names(updates) == ["updateNewMessage", "updateDeleteScheduledMessages"]
        assert updates[1].messages == [scheduled_id]
        if client.session.layer > 192:
            sent_ids |= {updates[0].message.id, *updates[1].sent_messages}
        for envelope in envelopes:
            stage.models[client].apply_envelope(envelope)
    assert len(sent_ids) == 1
    await stage.verify_updates()


async def test_a_repeated_random_id_waits_once_and_is_not_sent_again(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    request = functions.messages_sendMessage(
        peer=stage.peer("Romeo", "Juliet"), message="once", random_id=7, schedule_date=int(server.clock.now()) + 60
    )
    first = await stage.call("Romeo", request)
    again = await stage.clients["Romeo"].call(request)
    assert [u.id for u in (first.updates[0], again.updates[0])] == [first.updates[0].id] * 2
    assert len(await waiting(stage, "Romeo", "Juliet")) == 1
    server.clock.advance(60)
    await server.do_what_is_due()
    request.schedule_date = int(server.clock.now()) + 3600
    with pytest.raises(Refused, match="500 RANDOM_ID_DUPLICATE"):
        await stage.clients["Romeo"].call(request)
    assert await texts(stage, "Juliet", "Romeo") == ["once"]
    await stage.verify_updates()


@pytest.mark.parametrize("seconds", [-100, 0, 10])
async def test_what_is_for_now_is_sent_at_once(server: Server, seconds: int) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await schedule(stage, "Romeo", "Juliet", "now", seconds)
    [message] = await stage.messages("Juliet", "Romeo")
    assert not message.from_scheduled
    await stage.verify_updates()


async def test_what_cannot_wait_is_refused(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    for receiver, options, error in (
        ("Juliet", {"schedule_date": 0}, "SCHEDULE_DATE_INVALID"),
        ("Juliet", {"schedule_date": int(server.clock.now()) + SCHEDULE_SECONDS + 1}, "SCHEDULE_DATE_TOO_LATE"),
        ("Romeo", {"schedule_date": WHEN_ONLINE}, "SCHEDULE_STATUS_PRIVATE"),
        ("Juliet", {"reply_to": types.inputReplyToMessage(reply_to_msg_id=999)}, "REPLY_MESSAGE_ID_INVALID"),
    ):
        with pytest.raises(Refused, match=f"400 {error}"):
            await schedule(stage, "Romeo", receiver, "?", **options)
    assert await waiting(stage, "Romeo", "Juliet") == []
    for number in range(SCHEDULED_MESSAGES):
        await schedule(stage, "Romeo", "Juliet", f"line {number}")
    with pytest.raises(Refused, match="400 SCHEDULE_TOO_MUCH"):
        await schedule(stage, "Romeo", "Juliet", "one more")
    await schedule(stage, "Romeo", "Romeo", "elsewhere")


async def test_a_message_for_when_somebody_is_there(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await schedule(stage, "Romeo", "Juliet", "good morning", schedule_date=WHEN_ONLINE)
    await schedule(stage, "Romeo", "Juliet", "later")
    server.clock.advance(600)
    await server.do_what_is_due()
    assert await texts(stage, "Juliet", "Romeo") == []
    await stage.call("Juliet", functions.account_updateStatus(offline=False))
    await server.settle()
    stage.listen()
    assert await texts(stage, "Juliet", "Romeo") == ["good morning"]
    # One who is there already gets it at once.
    await schedule(stage, "Romeo", "Juliet", "still there?", schedule_date=WHEN_ONLINE)
    assert await texts(stage, "Juliet", "Romeo") == ["still there?", "good morning"]
    assert [m.message for m in await waiting(stage, "Romeo", "Juliet")] == ["later"]
    await stage.verify_updates()


@pytest.mark.parametrize("hides", [True, False])
async def test_nobody_learns_by_waiting_when_somebody_hiding_is_there(server: Server, hides: bool) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await schedule(stage, "Romeo", "Juliet", "good morning", schedule_date=WHEN_ONLINE)
    if hides:
        key, rules = types.inputPrivacyKeyStatusTimestamp(), [types.inputPrivacyValueDisallowAll()]
        await stage.call("Juliet", functions.account_setPrivacy(key=key, rules=rules))
        with pytest.raises(Refused, match="SCHEDULE_STATUS_PRIVATE"):
            await schedule(stage, "Romeo", "Juliet", "are you there?", schedule_date=WHEN_ONLINE)
    else:
        await stage.call("Juliet", functions.contacts_block(id=stage.peer("Juliet", "Romeo")))
    server.clock.advance(600)
    await stage.call("Juliet", functions.account_updateStatus(offline=False))
    await server.settle()
    stage.listen()
    assert await texts(stage, "Juliet", "Romeo") == []
    assert [m.message for m in await waiting(stage, "Romeo", "Juliet")] == ["good morning"]
    await stage.verify_updates()


async def test_a_message_is_changed_while_it_waits(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scheduled_id = await schedule(stage, "Romeo", "Juliet", "At nien.")
    date = int(server.clock.now()) + 60

    def edit(message_id: int, **fields: Any) -> Any:
        fields = {"schedule_date": date} | fields
        return functions.messages_editMessage(peer=stage.peer("Romeo", "Juliet"), id=message_id, **fields)

    result = await stage.call("Romeo", edit(scheduled_id, message="At nine."))
    assert "updateNewScheduledMessage" in names(result.updates)
    [message] = await waiting(stage, "Romeo", "Juliet")
    assert (message.id, message.message, message.date, message.edit_date) == (scheduled_id, "At nine.", date, None)
    await stage.verify_updates()
    for request, error in (
        (edit(scheduled_id, message="At nine."), "MESSAGE_NOT_MODIFIED"),
        (edit(scheduled_id), "MESSAGE_NOT_MODIFIED"),
        (edit(999, message="?"), "MESSAGE_ID_INVALID"),
        (edit(scheduled_id, message="?", schedule_repeat_period=86400), "SCHEDULE_DATE_INVALID"),
    ):
        with pytest.raises(Refused, match=f"400 {error}"):
            await stage.call("Romeo", request)
    # Only the time.
    await stage.call("Romeo", edit(scheduled_id, schedule_date=WHEN_ONLINE))
    await stage.call("Romeo", edit(scheduled_id, schedule_date=1))
    await server.do_what_is_due()
    stage.listen()
    assert await texts(stage, "Juliet", "Romeo") == ["At nine."]
    await stage.verify_updates()


async def test_waiting_messages_are_listed_sent_early_and_deleted(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    ids = [await schedule(stage, "Romeo", "Juliet", f"line {n}", 3600 - n) for n in range(4)]
    peer = stage.peer("Romeo", "Juliet")
    elsewhere = await schedule(stage, "Romeo", "Romeo", "roses")
    listed = await stage.clients["Romeo"].call(
        functions.messages_getScheduledMessages(peer=peer, id=[ids[2], 999, elsewhere, ids[0]])
    )
    assert [m.message for m in listed.messages] == ["line 2", "line 0"]

    result = await stage.call("Romeo", functions.messages_sendScheduledMessages(peer=peer, id=[ids[3], ids[1], 999]))
    assert names(result.updates).count("updateNewMessage") == 2
    [gone] = [u for u in result.updates if isinstance(u, types.updateDeleteScheduledMessages)]
    assert gone.messages == [ids[1], ids[3]]
    assert await texts(stage, "Juliet", "Romeo") == ["line 3", "line 1"]
    await stage.verify_updates()

    delete = functions.messages_deleteScheduledMessages(peer=peer, id=[ids[0], elsewhere])
    result = await stage.call("Romeo", delete)
    assert result.updates == [
        types.updateDeleteScheduledMessages(peer=types.peerUser(user_id=peer.user_id), messages=[ids[0]])
    ]
    assert (await stage.call("Romeo", delete)).updates == []
    assert [m.message for m in await waiting(stage, "Romeo", "Juliet")] == ["line 2"]
    assert [m.message for m in await waiting(stage, "Romeo", "Romeo")] == ["roses"]
    with pytest.raises(Refused, match="400 MESSAGE_ID_INVALID"):
        await stage.call("Romeo", functions.messages_sendScheduledMessages(peer=peer, id=[ids[0]]))
    with pytest.raises(Refused, match="400 MESSAGE_ID_INVALID"):
        await stage.call("Romeo", functions.messages_sendScheduledMessages(peer=peer, id=list(range(101))))
    await stage.verify_updates()


async def test_what_waits_is_listed_by_id_whatever_its_date(server: Server) -> None:
    """Telethon takes messages only as long as their ids become smaller."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    for text, seconds in (("last", 300), ("first", 100), ("second", 200)):
        await schedule(stage, "Romeo", "Juliet", text, seconds)
    assert [m.message for m in await waiting(stage, "Romeo", "Juliet")] == ["second", "first", "last"]


async def test_forwards_wait_too(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.send("Juliet", "Romeo", "sweet sorrow")
    [line] = await stage.messages("Romeo", "Juliet")
    request = functions.messages_forwardMessages(
        from_peer=stage.peer("Romeo", "Juliet"),
        to_peer=stage.peer("Romeo", "Nurse"),
        id=[line.id],
        random_id=[9],
        schedule_date=int(server.clock.now()) + 60,
    )
    result = await stage.call("Romeo", request)
    assert names(result.updates) == ["updateMessageID", "updateNewScheduledMessage"]
    await stage.verify_updates()
    # Gone by then: what was to be passed on had been copied.
    await stage.call("Romeo", functions.messages_deleteMessages(id=[line.id], revoke=True))
    server.clock.advance(60)
    await server.do_what_is_due()
    stage.listen()
    [passed_on] = await stage.messages("Nurse", "Romeo")
    assert passed_on.message == "sweet sorrow"
    assert passed_on.fwd_from.from_id == types.peerUser(user_id=stage.user_id("Juliet"))
    await stage.verify_updates()


async def test_reminders_to_oneself(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    await schedule(stage, "Romeo", "Romeo", "buy roses")
    [note] = await waiting(stage, "Romeo", "Romeo")
    assert not note.out
    server.clock.advance(3600)
    await server.do_what_is_due()
    stage.listen()
    [reminder] = await stage.messages("Romeo", "Romeo")
    assert (reminder.message, reminder.from_scheduled) == ("buy roses", True)
    await stage.verify_updates()


async def test_what_may_not_be_sent_any_more_is_dropped_in_its_time(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scheduled_id = await schedule(stage, "Romeo", "Juliet", "At nine.")
    peer = stage.peer("Juliet", "Romeo")
    await stage.call("Juliet", functions.contacts_block(id=peer))
    send_now = functions.messages_sendScheduledMessages(peer=stage.peer("Romeo", "Juliet"), id=[scheduled_id])
    with pytest.raises(Refused, match="USER_IS_BLOCKED"):
        await stage.call("Romeo", send_now)
    assert len(await waiting(stage, "Romeo", "Juliet")) == 1
    server.clock.advance(3600)
    await server.do_what_is_due()
    stage.listen()
    assert await waiting(stage, "Romeo", "Juliet") == []
    assert await texts(stage, "Romeo", "Juliet") == []
    await stage.verify_updates()


async def test_what_was_put_off_meanwhile_is_not_sent(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scheduled_id = await schedule(stage, "Romeo", "Juliet", "At nine.")
    server.clock.advance(3600)
    put_off = functions.messages_editMessage(
        peer=stage.peer("Romeo", "Juliet"), id=scheduled_id, schedule_date=int(server.clock.now()) + 60
    )
    write = server.storage.write

    async def write_late(*unit: Any) -> Any:
        monkeypatch.setattr(server.storage, "write", write)
        await stage.clients["Romeo"].call(put_off)
        return await write(*unit)

    monkeypatch.setattr(server.storage, "write", write_late)
    await scheduled.send_due(server.storage, int(server.clock.now()), 10)
    assert await texts(stage, "Juliet", "Romeo") == []
    assert len(await waiting(stage, "Romeo", "Juliet")) == 1


async def test_many_conversations_are_served_in_one_go(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    for number in range(60):
        for sender, receiver in (("Romeo", "Juliet"), ("Juliet", "Nurse")):
            await schedule(stage, sender, receiver, f"line {number}", 60 + number % 3)
    server.clock.advance(3600)
    await server.do_what_is_due()
    stage.listen()
    for viewer, other in (("Juliet", "Romeo"), ("Nurse", "Juliet")):
        assert sorted(await texts(stage, viewer, other)) == sorted(f"line {number}" for number in range(60))
    await stage.verify_updates()


async def test_a_waiting_message_is_changed_in_its_own_conversation_and_others_words_stay(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    scheduled_id = await schedule(stage, "Romeo", "Juliet", "At nine.")
    date = int(server.clock.now()) + 60
    await stage.send("Juliet", "Romeo", "By whose direction?")
    [line] = await stage.messages("Romeo", "Juliet")
    forward = functions.messages_forwardMessages(
        from_peer=stage.peer("Romeo", "Juliet"),
        to_peer=stage.peer("Romeo", "Nurse"),
        id=[line.id],
        random_id=[99],
        schedule_date=date,
    )
    await stage.call("Romeo", forward)
    [passed_on] = await waiting(stage, "Romeo", "Nurse")
    for other, message_id, error in (
        ("Nurse", scheduled_id, "400 MESSAGE_ID"),
        ("Nurse", passed_on.id, "403 MESSAGE_A"),
    ):
        request = functions.messages_editMessage(
            peer=stage.peer("Romeo", other), id=message_id, message="I did.", schedule_date=date + 1
        )
        with pytest.raises(Refused, match=error):
            await stage.call("Romeo", request)
    assert [m.message for m in await waiting(stage, "Romeo", "Juliet")] == ["At nine."]
    await stage.verify_updates()


async def test_a_photo_is_sent_in_its_time_where_photos_may_be_sent_then(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = types.inputPeerChat(chat_id=await stage.make_group("Romeo", "Juliet"))
    cinema = Cinema(stage, dict.fromkeys(("Romeo", "Juliet"), verona))
    date = int(server.clock.now()) + 3600

    async def ban(**banned: bool) -> None:
        rights = types.chatBannedRights(until_date=0, **banned)
        await stage.call("Romeo", functions.messages_editChatDefaultBannedRights(peer=verona, banned_rights=rights))

    async def list_photos() -> list[Any]:
        return [each for each in await stage.heard("Romeo", verona.chat_id) if getattr(each, "media", None)]

    waiting_photo = await cinema.send("Juliet", await cinema.photo("Juliet"), schedule_date=date)
    await ban(send_photos=True)
    send_now = functions.messages_sendScheduledMessages(peer=verona, id=[waiting_photo.id])
    with pytest.raises(Refused, match="CHAT_SEND_PHOTOS_FORBIDDEN"):
        await stage.call("Juliet", send_now)
    server.clock.advance(3600)
    await server.do_what_is_due()
    stage.listen()
    assert await list_photos() == []
    uses = await server.storage.read(lambda q: q.list_file_uses(waiting_photo.media.photo.id))
    assert uses == []
    await ban(send_plain=True)
    date = int(server.clock.now()) + 3600
    await cinema.send("Juliet", await cinema.photo("Juliet", seed=1), schedule_date=date)
    server.clock.advance(3600)
    await server.do_what_is_due()
    stage.listen()
    assert len(await list_photos()) == 1
    await stage.verify_updates()
