"""Romeo and Juliet write to each other, with every client library."""

from __future__ import annotations

import pytest
from client_process import Refused
from marked_text import TEXTS, mark
from stage import Stage
from verify_sessions import verify_sessions


@pytest.mark.parametrize("text", TEXTS)
def test_juliet_receives_exactly_what_romeo_sends(stage: Stage, text: str) -> None:
    if text == "nested":
        stage.skip_for("tdlib", "it does not let code be bold")
    words, entities = TEXTS[text]
    romeo, juliet = stage.pair()

    sent = romeo.send(juliet.account.id, words, entities)

    assert (sent["chat"], sent["text"], sent["out"]) == (juliet.account.id, words, True)
    received = juliet.expect_message(
        text=words, entities=entities, chat=romeo.account.id, out=False, **{"from": romeo.account.id}
    )
    assert [message["text"] for message in juliet.history(romeo.account.id)] == [words]
    assert romeo.history(juliet.account.id)[0]["entities"] == entities
    assert received["date"] == romeo.history(juliet.account.id)[0]["date"]
    verify_sessions(romeo, juliet)
    assert juliet.unexpected() == []


def test_romeo_mentions_juliet_by_name(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    words = "🌹 Juliet is the sun"
    entities = mark(words, ("mention_name", "Juliet", juliet.account.id))
    romeo.send(juliet.account.id, words, entities)
    juliet.expect_message(text=words, entities=entities)
    verify_sessions(romeo, juliet)


def test_a_stranger_writes_and_is_answered(stage: Stage) -> None:
    """Juliet never looked Romeo up: all that her client knows of him came with his message."""
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    romeo.resolve(juliet.account.username)
    romeo.send(juliet.account.id, "I take thee at thy word")
    received = juliet.expect_message(text="I take thee at thy word")

    juliet.send(received["chat"], "What man art thou?")

    romeo.expect_message(text="What man art thou?", chat=juliet.account.id)
    verify_sessions(romeo, juliet)


def test_a_conversation_arrives_in_order(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    lines = [f"line {number}" for number in range(10)]
    for number, line in enumerate(lines):
        speaker, listener = (romeo, juliet) if number % 2 else (juliet, romeo)
        speaker.send(listener.account.id, line)
        listener.expect_message(text=line)
    assert [message["text"] for message in romeo.history(juliet.account.id)] == lines[::-1]
    assert [message["text"] for message in juliet.history(romeo.account.id)] == lines[::-1]
    verify_sessions(romeo, juliet)
    assert romeo.unexpected() == juliet.unexpected() == []


def test_romeo_edits_a_message(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    sent = romeo.send(juliet.account.id, "My name is Montague", mark("My name is Montague", ("bold", "Montague", None)))
    received = juliet.expect_message(text="My name is Montague")
    words = "Call me but love 🌹"
    entities = mark(words, ("italic", "love 🌹", None))

    edited = romeo.edit(juliet.account.id, sent["id"], words, entities)

    assert (edited["id"], edited["text"], edited["edited"]) == (sent["id"], words, True)
    juliet.expect_edit(id=received["id"], text=words, entities=entities, edited=True)
    assert [message["text"] for message in juliet.history(romeo.account.id)] == [words]
    verify_sessions(romeo, juliet)
    assert juliet.unexpected() == []


def test_juliet_cannot_edit_what_romeo_wrote(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    romeo.send(juliet.account.id, "By yonder blessed moon I swear")
    received = juliet.expect_message()
    with pytest.raises(Refused) as refused:
        juliet.edit(romeo.account.id, received["id"], "I swear nothing")
    assert refused.value.code in {400, 403}
    assert romeo.history(juliet.account.id)[0]["text"] == "By yonder blessed moon I swear"


def test_romeo_deletes_a_message_for_both(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    kept = romeo.send(juliet.account.id, "kept")
    sent = romeo.send(juliet.account.id, "deleted")
    juliet.expect_message(text="kept")
    received = juliet.expect_message(text="deleted")

    romeo.delete(juliet.account.id, [sent["id"]], for_both=True)

    juliet.expect("deleted", ids=[received["id"]])
    assert [message["id"] for message in romeo.history(juliet.account.id)] == [kept["id"]]
    assert [message["text"] for message in juliet.history(romeo.account.id)] == ["kept"]
    verify_sessions(romeo, juliet)
    assert juliet.unexpected() == []


def test_romeo_deletes_a_message_for_himself(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    romeo.send(juliet.account.id, "kept")
    sent = romeo.send(juliet.account.id, "deleted here only")
    juliet.expect_message(text="kept")
    juliet.expect_message(text="deleted here only")

    romeo.delete(juliet.account.id, [sent["id"]], for_both=False)

    assert [message["text"] for message in romeo.history(juliet.account.id)] == ["kept"]
    assert [message["text"] for message in juliet.history(romeo.account.id)] == ["deleted here only", "kept"]
    verify_sessions(romeo, juliet)
    assert juliet.unexpected() == []


def test_juliet_replies(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    romeo.send(juliet.account.id, "an earlier line")  # So that the two count their messages differently below.
    romeo.send("me", "a note")
    question = romeo.send(juliet.account.id, "O, wilt thou leave me so unsatisfied?")
    juliet.expect_message(text="an earlier line")
    received = juliet.expect_message(text="O, wilt thou leave me so unsatisfied?", reply_to=None)

    juliet.send(romeo.account.id, "What satisfaction canst thou have tonight?", reply_to=received["id"])

    romeo.expect_message(text="What satisfaction canst thou have tonight?", reply_to=question["id"])
    assert juliet.history(romeo.account.id)[0]["reply_to"] == received["id"]
    verify_sessions(romeo, juliet)


def test_romeo_forwards_juliets_words_to_his_saved_messages_and_to_mercutio(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    mercutio = stage.sign_up("Mercutio")
    romeo.resolve(mercutio.account.username)
    words, entities = TEXTS["persian"]
    juliet.send(romeo.account.id, words, entities)
    received = romeo.expect_message(text=words)

    to_mercutio = romeo.forward(juliet.account.id, [received["id"]], mercutio.account.id)
    to_himself = romeo.forward(juliet.account.id, [received["id"]], "me")

    assert [len(to_mercutio), len(to_himself)] == [1, 1]
    mercutio.expect_message(
        text=words, entities=entities, chat=romeo.account.id, forwarded_from=juliet.account.id, reply_to=None
    )
    saved = romeo.history("me")
    assert [message["text"] for message in saved] == [words]
    assert saved[0]["forwarded_from"] == juliet.account.id
    verify_sessions(romeo, juliet, mercutio)


def test_several_messages_are_forwarded_in_order(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    sent = [romeo.send("me", f"verse {number}") for number in range(3)]
    forwarded = romeo.forward("me", [message["id"] for message in sent], juliet.account.id)
    assert [message["text"] for message in forwarded] == ["verse 0", "verse 1", "verse 2"]
    for number in range(3):
        juliet.expect_message(text=f"verse {number}", forwarded_from=None)  # One's own notes are passed on as if new.
    verify_sessions(romeo, juliet)


def test_juliet_reads_and_romeo_sees_it(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    first = romeo.send(juliet.account.id, "one")
    second = romeo.send(juliet.account.id, "two")
    juliet.expect_message(text="one")
    received = juliet.expect_message(text="two")
    assert [(row["peer"], row["unread_count"]) for row in juliet.dialogs()] == [(romeo.account.id, 2)]

    juliet.read(romeo.account.id, received["id"])

    romeo.expect("read", peer=juliet.account.id, max_id=second["id"], outbox=True)
    assert first["id"] < second["id"]
    assert [(row["peer"], row["unread_count"]) for row in juliet.dialogs()] == [(romeo.account.id, 0)]
    assert romeo.dialogs()[0]["read_outbox_max_id"] == second["id"]
    verify_sessions(romeo, juliet)


def test_juliet_sees_romeo_typing(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    romeo.type(juliet.account.id)
    juliet.expect("typing", user=romeo.account.id)
    verify_sessions(romeo, juliet)


def test_romeos_devices_stay_in_step(stage: Stage) -> None:
    phone, juliet = stage.pair()
    laptop = stage.second_session(phone)
    words, entities = TEXTS["emoji"]

    sent = phone.send(juliet.account.id, words, entities)
    seen = laptop.expect_message(text=words, entities=entities, out=True, chat=juliet.account.id)
    assert seen["id"] == sent["id"]

    phone.edit(juliet.account.id, sent["id"], "shorter")
    laptop.expect_edit(id=sent["id"], text="shorter", entities=[])

    received = [juliet.expect_message(text=words), juliet.expect_edit(text="shorter")]
    juliet.read(phone.account.id, received[0]["id"])
    for device in (phone, laptop):
        device.expect("read", peer=juliet.account.id, max_id=sent["id"], outbox=True)

    juliet.send(phone.account.id, "for both devices")
    arrived = [device.expect_message(text="for both devices", out=False) for device in (phone, laptop)]
    assert arrived[0] == arrived[1]
    laptop.read(juliet.account.id, arrived[1]["id"])
    phone.expect("read", peer=juliet.account.id, max_id=arrived[0]["id"], outbox=False)

    laptop.delete(juliet.account.id, [sent["id"]], for_both=True)
    phone.expect("deleted", ids=[sent["id"]])
    juliet.expect("deleted", ids=[received[0]["id"]])

    verify_sessions(phone, laptop, juliet)


def test_romeo_keeps_notes_in_his_saved_messages(stage: Stage) -> None:
    phone = stage.sign_up("Romeo")
    laptop = stage.second_session(phone)
    words, entities = TEXTS["arabic"]

    note = phone.send("me", words, entities)

    laptop.expect_message(id=note["id"], text=words, entities=entities, chat=phone.account.id)
    assert [message["id"] for message in laptop.history("me")] == [note["id"]]
    assert phone.account.id in [row["peer"] for row in phone.dialogs()]
    verify_sessions(phone, laptop)
    assert laptop.unexpected() == []
