"""Drafts, pinned, archived, marked and muted conversations and folders go along between devices, with every library."""

from __future__ import annotations

import time
from typing import Any

from private_chats import (
    ask,
    dialog,
    dialog_peer,
    every_library,
    formatted,
    peer,
    updates,
    verify_told,
    wait_told,
    words_of,
)
from stage import Session, Stage
from verify_sessions import verify_sessions

pytestmark = every_library


def household(stage: Stage) -> tuple[Session, Session, int, int]:
    """Romeo's phone and laptop, and whom he wrote to: Juliet, and then Mercutio."""
    phone = stage.sign_up("Romeo")
    friends = [stage.sign_up(name) for name in ("Juliet", "Mercutio")]
    laptop = stage.second_session(phone)
    for friend in friends:
        phone.resolve(friend.account.username)
        phone.send(friend.account.id, f"to {friend.account.first_name}")
        laptop.expect_message(chat=friend.account.id)
    juliet, mercutio = (friend.account.id for friend in friends)
    return phone, laptop, juliet, mercutio


def at(id: int) -> dict[str, Any]:
    """The part of an update that says which conversation it is about."""
    return {"peer": {"peer": {"user_id": id}}}


def drafts(device: Session) -> dict[int, str]:
    told = ask(device, "messages.getAllDrafts")["updates"]
    return {row["peer"]["user_id"]: row["draft"]["message"] for row in told if row["draft"]["_"] == "draftMessage"}


def test_a_draft_goes_along(stage: Stage) -> None:
    phone, laptop, juliet, mercutio = household(stage)
    words = "پیش‌نویس 🌹"
    phone.call("save_draft", peer=juliet, text=words)
    wait_told(laptop, "updateDraftMessage", peer={"user_id": juliet}, draft={"_": "draftMessage", "message": words})
    phone.call("save_draft", peer=mercutio, text="Men's eyes were made to look")
    assert [drafts(device)[juliet] for device in (phone, laptop)] == [words, words]
    assert dialog(laptop, juliet)["draft"]["message"] == words

    phone.call("save_draft", peer=juliet, text="")
    wait_told(laptop, "updateDraftMessage", peer={"user_id": juliet}, draft={"_": "draftMessageEmpty"})
    assert [list(drafts(device)) for device in (phone, laptop)] == [[mercutio], [mercutio]]

    verify_told(laptop)
    verify_sessions(phone, laptop)


def pinned(device: Session) -> list[int]:
    return [row["peer"]["user_id"] for row in ask(device, "messages.getPinnedDialogs", folder_id=0)["dialogs"]]


def test_conversations_are_pinned_and_sorted(stage: Stage) -> None:
    phone, laptop, juliet, mercutio = household(stage)
    for friend in (juliet, mercutio):
        ask(phone, "messages.toggleDialogPin", pinned=True, peer=dialog_peer(friend))
        wait_told(laptop, "updateDialogPinned", pinned=True, **at(friend))
    assert [pinned(device) for device in (phone, laptop)] == [[mercutio, juliet]] * 2

    order = [dialog_peer(juliet), dialog_peer(mercutio)]
    ask(phone, "messages.reorderPinnedDialogs", folder_id=0, force=True, order=order)
    wait_told(laptop, "updatePinnedDialogs", order=[at(juliet)["peer"], at(mercutio)["peer"]])
    assert [pinned(device) for device in (phone, laptop)] == [[juliet, mercutio]] * 2
    assert [row["peer"] for row in laptop.dialogs()][:2] == [juliet, mercutio]

    ask(phone, "messages.toggleDialogPin", peer=dialog_peer(juliet))
    wait_told(laptop, "updateDialogPinned", **at(juliet))
    assert [pinned(device) for device in (phone, laptop)] == [[mercutio]] * 2
    verify_told(laptop)
    verify_sessions(phone, laptop)


def test_a_conversation_is_archived_marked_and_muted(stage: Stage) -> None:
    phone, laptop, juliet, mercutio = household(stage)
    phone.call("archive", peer=juliet, archived=True)
    wait_told(laptop, "updateFolderPeers", folder_peers=[{"peer": {"user_id": juliet}, "folder_id": 1}])
    assert [dialog(device, juliet)["folder_id"] for device in (phone, laptop)] == [1, 1]
    phone.call("archive", peer=juliet, archived=False)
    wait_told(laptop, "updateFolderPeers", folder_peers=[{"peer": {"user_id": juliet}, "folder_id": 0}])
    assert dialog(laptop, juliet).get("folder_id", 0) == 0

    ask(phone, "messages.markDialogUnread", unread=True, peer=dialog_peer(mercutio))
    wait_told(laptop, "updateDialogUnreadMark", unread=True, **at(mercutio))
    assert dialog(laptop, mercutio)["unread_mark"]
    assert [row["peer"]["user_id"] for row in ask(phone, "messages.getDialogUnreadMarks")] == [mercutio]
    ask(phone, "messages.markDialogUnread", peer=dialog_peer(mercutio))
    wait_told(laptop, "updateDialogUnreadMark", **at(mercutio))
    assert "unread_mark" not in dialog(laptop, mercutio)

    until = int(time.time()) + 3600
    where = {"_": "inputNotifyPeer", "peer": peer(juliet)}
    settings = {"_": "inputPeerNotifySettings", "mute_until": until}
    ask(phone, "account.updateNotifySettings", peer=where, settings=settings)
    told = wait_told(laptop, "updateNotifySettings", notify_settings={"mute_until": until}, **at(juliet))
    for device in (phone, laptop):
        assert ask(device, "account.getNotifySettings", peer=where) == told["notify_settings"]
        assert dialog(device, juliet)["notify_settings"]["mute_until"] == until

    verify_told(laptop)
    verify_sessions(phone, laptop)


def folders(device: Session) -> list[tuple[str, list[int]]]:
    """The names and the people of one's own folders, in order."""
    answer = ask(device, "messages.getDialogFilters")
    rows = answer if isinstance(answer, list) else answer["filters"]
    own = [row for row in rows if row["_"] == "dialogFilter"]
    return [(words_of(row["title"]), [each["user_id"] for each in row["include_peers"]]) for row in own]


def save_folder(device: Session, id: int, name: str, people: list[int]) -> None:
    rule = {
        "_": "dialogFilter",
        "id": id,
        "title": formatted(device, "dialogFilter", name),
        "pinned_peers": [],
        "include_peers": [peer(one) for one in people],
        "exclude_peers": [],
        "exclude_muted": True,
    }
    ask(device, "messages.updateDialogFilter", id=id, filter=rule)


def test_conversations_are_kept_in_folders(stage: Stage) -> None:
    phone, laptop, juliet, mercutio = household(stage)
    save_folder(phone, 2, "دوستان", [juliet, mercutio])
    told = wait_told(laptop, "updateDialogFilter", id=2, filter={"_": "dialogFilter", "exclude_muted": True})
    assert words_of(told["filter"]["title"]) == "دوستان"
    save_folder(phone, 3, "Verona", [mercutio])
    save_folder(phone, 2, "دوستان", [juliet])
    both = [("دوستان", [juliet]), ("Verona", [mercutio])]
    assert [folders(device) for device in (phone, laptop)] == [both, both]

    ask(phone, "messages.updateDialogFiltersOrder", order=[3, 2, 0])
    wait_told(laptop, "updateDialogFilterOrder", order=[3, 2, 0])
    assert [folders(device) for device in (phone, laptop)] == [both[::-1], both[::-1]]

    ask(phone, "messages.updateDialogFilter", id=2)
    assert [folders(device) for device in (phone, laptop)] == [both[1:], both[1:]]
    verify_told(laptop)
    assert "filter" not in updates(laptop, "updateDialogFilter", id=2)[-1]
    verify_sessions(phone, laptop)
