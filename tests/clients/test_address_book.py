"""Contacts with notes and birthdays, who is blocked, and who sees whether one is online, with every library."""

from __future__ import annotations

from typing import Any

import pytest
from client_process import Refused
from private_chats import NO_HASH, ask, every_library, every_new_library, peer, said, user, verify_told, wait_told
from stage import Session, Stage
from tdlib_words import matches
from verify_sessions import verify_sessions


def full_user(session: Session, of: int) -> dict[str, Any]:
    full = ask(session, "users.getFullUser", id=user(of))
    return dict(full["full_user"])


@every_new_library
def test_a_contact_has_a_note_and_a_birthday(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    laptop = stage.second_session(romeo)
    laptop.resolve(juliet.account.username)
    assert romeo.import_contact(juliet.account.phone, "ژولیت", "Capulet") == [juliet.account.id]
    note = {"_": "textWithEntities", "text": "the east, and the sun 🌅", "entities": []}
    ask(romeo, "contacts.updateContactNote", id=user(juliet.account.id), note=note)
    juliet.import_contact(romeo.account.phone, "Romeo")
    ask(juliet, "account.updateBirthday", birthday={"_": "birthday", "day": 31, "month": 7, "year": 1990})

    for session in (romeo, laptop):
        full = full_user(session, juliet.account.id)
        assert words(full["note"]) == "the east, and the sun 🌅"
        assert matches(full["birthday"], {"day": 31, "month": 7, "year": 1990})
        assert session.wait_user(juliet.account.id, first_name="ژولیت", contact=True)["last_name"] == "Capulet"
    assert "note" not in full_user(juliet, romeo.account.id)

    ask(romeo, "contacts.updateContactNote", id=user(juliet.account.id), note=note | {"text": ""})
    ask(juliet, "account.updateBirthday")
    assert {"note", "birthday"}.isdisjoint(full_user(laptop, juliet.account.id))
    verify_sessions(romeo, juliet, laptop)


def words(text: dict[str, Any]) -> str:
    return str(text["text"])


@every_library
@pytest.mark.refused("messages.sendMessage USER_IS_BLOCKED")
def test_whoever_is_blocked_writes_in_vain(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    laptop = stage.second_session(juliet)
    laptop.resolve(romeo.account.username)
    said(romeo, juliet, "a word with one of you")
    laptop.expect_message(text="a word with one of you")

    ask(juliet, "contacts.block", id=peer(romeo.account.id))

    wait_told(laptop, "updatePeerBlocked", peer_id={"user_id": romeo.account.id})
    for session in (juliet, laptop):
        found = ask(session, "contacts.getBlocked", offset=0, limit=10)["blocked"]
        assert [row["peer_id"]["user_id"] for row in found] == [romeo.account.id]
        assert full_user(session, romeo.account.id)["blocked"]
    with pytest.raises(Refused, match="USER_IS_BLOCKED"):
        romeo.send(juliet.account.id, "hear me")
    ask(juliet, "contacts.unblock", id=peer(romeo.account.id))
    assert ask(laptop, "contacts.getBlocked", offset=0, limit=10)["blocked"] == []
    said(romeo, juliet, "I am heard")
    laptop.expect_message(text="I am heard")
    assert juliet.unexpected() == []
    verify_told(laptop)
    verify_sessions(romeo, juliet, laptop)


@every_library
def test_who_is_not_to_know_sees_that_romeo_was_there_recently(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    said(romeo, juliet, "I was here")
    romeo.set_online(True)
    juliet.wait_user(romeo.account.id, status="online")

    ask(
        romeo, "account.setPrivacy", key={"_": "inputPrivacyKeyStatusTimestamp"},
        rules=[{"_": "inputPrivacyValueDisallowAll"}],
    )  # fmt: skip

    juliet.wait_user(romeo.account.id, status="recently")
    assert romeo.user(juliet.account.id)["status"] in {"recently", "offline", "online"}
    romeo.set_online(False)
    juliet.wait_user(romeo.account.id, status="recently")
    ask(
        romeo, "account.setPrivacy", key={"_": "inputPrivacyKeyStatusTimestamp"},
        rules=[{"_": "inputPrivacyValueAllowAll"}],
    )  # fmt: skip
    juliet.wait_user(romeo.account.id, status="offline")
    assert ask(juliet, "contacts.getContacts", hash=NO_HASH)["contacts"] == []
