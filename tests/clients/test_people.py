"""Names, profiles, contacts, presence and the list of dialogs, with every client library."""

from __future__ import annotations

import pytest
from client_process import Refused
from stage import Stage
from verify_sessions import verify_sessions


@pytest.mark.refused("account.updateUsername USERNAME_OCCUPIED")
def test_romeo_is_found_by_his_user_name_only_while_he_has_it(stage: Stage) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    old, new = romeo.account.username, f"{romeo.account.username}_montague"
    assert juliet.resolve(old)["id"] == romeo.account.id

    assert romeo.set_username(new)["username"] == new

    assert juliet.resolve(new)["id"] == romeo.account.id
    for taken in (new, old):  # His own, and what was his until now.
        with pytest.raises(Refused) as refused:
            juliet.set_username(taken)
        assert (refused.value.name, refused.value.code) == ("USERNAME_OCCUPIED", 400)
    assert romeo.set_username(old)["username"] == old
    assert juliet.resolve(old)["id"] == romeo.account.id


@pytest.mark.refused("contacts.resolveUsername USERNAME_NOT_OCCUPIED")
def test_an_unknown_user_name_is_nobodys(stage: Stage) -> None:
    romeo = stage.sign_up("Romeo")
    with pytest.raises(Refused):
        romeo.resolve("rosaline_who_is_not_here")
    assert romeo.get_me()["id"] == romeo.account.id


def test_romeo_changes_his_profile(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    romeo.send(juliet.account.id, "so that she is told what he changes")
    juliet.expect_message()

    me = romeo.update_profile("رومئو", "Montague", "عاشق 🌹")

    assert (me["first_name"], me["last_name"]) == ("رومئو", "Montague")
    juliet.wait_user(romeo.account.id, first_name="رومئو", last_name="Montague")
    mercutio = stage.sign_up("Mercutio")
    mercutio.resolve(romeo.account.username)
    assert mercutio.about(romeo.account.id) == "عاشق 🌹"  # Juliet's client may know him as he was.
    verify_sessions(romeo, juliet)


def test_juliet_is_added_by_phone_number_and_removed(stage: Stage) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    assert romeo.contacts() == []

    assert romeo.import_contact(juliet.account.phone, "My Juliet", "Capulet") == [juliet.account.id]

    contacts = romeo.contacts()
    assert [(user["id"], user["first_name"], user["last_name"]) for user in contacts] == [
        (juliet.account.id, "My Juliet", "Capulet")
    ]
    assert contacts[0]["contact"]
    romeo.send(juliet.account.id, "found thee")
    juliet.expect_message(text="found thee")

    romeo.delete_contact(juliet.account.id)

    assert romeo.contacts() == []
    assert romeo.user(juliet.account.id)["first_name"] == "Juliet"
    verify_sessions(romeo, juliet)


def test_a_number_without_an_account_is_not_imported(stage: Stage) -> None:
    romeo = stage.sign_up("Romeo")
    assert romeo.import_contact("989990000001", "Nobody") == []
    assert romeo.contacts() == []


def test_somebody_met_by_user_name_becomes_a_contact(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    romeo.add_contact(juliet.account.id, "Sweet", "Juliet")
    assert [(user["id"], user["first_name"], user["last_name"]) for user in romeo.contacts()] == [
        (juliet.account.id, "Sweet", "Juliet")
    ]
    assert juliet.contacts() == []


def test_juliet_sees_romeo_come_and_go(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    juliet.import_contact(romeo.account.phone, "Romeo")
    romeo.import_contact(juliet.account.phone, "Juliet")
    juliet.send(romeo.account.id, "art thou there?")
    romeo.expect_message(text="art thou there?")

    romeo.set_online(True)
    juliet.expect("status", user=romeo.account.id, online=True)
    assert juliet.user(romeo.account.id)["status"] == "online"

    romeo.set_online(False)
    juliet.expect("status", user=romeo.account.id, online=False)
    assert juliet.user(romeo.account.id)["status"] == "offline"


def test_dialogs_stand_in_the_order_of_their_last_messages(stage: Stage) -> None:
    romeo = stage.sign_up("Romeo")
    friends = [stage.sign_up(name) for name in ("Juliet", "Mercutio", "Benvolio")]
    assert romeo.dialogs() == []
    for friend in friends:
        romeo.resolve(friend.account.username)
        romeo.send(friend.account.id, f"to {friend.account.first_name}")
        friend.expect_message()
    romeo.send(friends[0].account.id, "once more")
    friends[0].expect_message(text="once more")

    rows = romeo.dialogs()

    assert [row["peer"] for row in rows] == [friends[index].account.id for index in (0, 2, 1)]
    assert [row["top_message"] for row in rows] == sorted((row["top_message"] for row in rows), reverse=True)
    verify_sessions(romeo, *friends)
