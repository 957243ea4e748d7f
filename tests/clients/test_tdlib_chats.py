"""The list of chats in TDLib: pins, archive, folders, unread marks, mute, drafts, contacts; on old devices and a fresh one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from stage import Session, Stage
from tdlib_words import ARCHIVE, MAIN_LIST, ask, chats, input_text, text, updates, wait_chat, wait_until, wait_update

MUTED_SECONDS = 3600


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


class Household:
    """Romeo's phone and laptop, and the chats that he has: with Juliet, then with Mercutio, then with Benvolio on top."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.phone = stage.sign_up("Romeo")
        self.friends = [stage.sign_up(name) for name in ("Juliet", "Mercutio", "Benvolio")]
        self.laptop = stage.second_session(self.phone)
        for friend in self.friends:
            self.phone.resolve(friend.account.username)
            self.phone.send(friend.account.id, f"to {friend.account.first_name}")
            friend.expect_message()
            self.laptop.expect_message(chat=friend.account.id)
        self.juliet, self.mercutio, self.benvolio = (friend.account.id for friend in self.friends)

    def devices(self) -> Iterator[Session]:
        """The phone, the laptop, the phone as it comes back, and a tablet that has everything yet to fetch.

        One after the other: once the laptop was told of a change, the server has it.
        """
        yield self.phone
        yield self.laptop
        self.phone.go_offline()
        self.phone.come_back()
        yield self.phone
        yield self.stage.second_session(self.phone)

    def see_lists(self, main: list[int], archive: list[int]) -> None:
        """Every device shows these friends, in this order, in its lists."""
        friends = {friend.account.id for friend in self.friends}
        for device in self.devices():
            for chat_list, wanted in ((MAIN_LIST, main), (ARCHIVE, archive)):
                wait_until(
                    lambda device=device, chat_list=chat_list, wanted=wanted: (  # type: ignore[misc]
                        [chat for chat in loaded(device, chat_list) if chat in friends] == wanted
                    ),
                    f"{device.name} does not show {wanted} in {chat_list} but {chats(device, chat_list)}",
                )

    def see_chat(self, **wanted: Any) -> None:
        """Every device shows Juliet's chat like this."""
        for device in self.devices():
            wait_chat(device, self.juliet, **wanted)


def loaded(device: Session, chat_list: dict[str, Any]) -> list[int]:
    device.call("load_chats", chat_list=chat_list)
    return chats(device, chat_list)


def test_chats_are_pinned_and_sorted(stage: Stage) -> None:
    home = Household(stage)
    for chat in (home.mercutio, home.juliet):
        ask(home.phone, "toggleChatIsPinned", chat_list=MAIN_LIST, chat_id=chat, is_pinned=True)
    home.see_lists([home.juliet, home.mercutio, home.benvolio], [])

    ask(home.phone, "setPinnedChats", chat_list=MAIN_LIST, chat_ids=[home.mercutio, home.juliet])
    home.see_lists([home.mercutio, home.juliet, home.benvolio], [])

    ask(home.laptop, "toggleChatIsPinned", chat_list=MAIN_LIST, chat_id=home.mercutio, is_pinned=False)
    home.see_lists([home.juliet, home.benvolio, home.mercutio], [])


def test_a_chat_is_archived_and_comes_back(stage: Stage) -> None:
    home = Household(stage)
    ask(home.phone, "addChatToList", chat_id=home.juliet, chat_list=ARCHIVE)
    home.see_lists([home.benvolio, home.mercutio], [home.juliet])

    ask(home.laptop, "addChatToList", chat_id=home.juliet, chat_list=MAIN_LIST)
    home.see_lists([home.benvolio, home.mercutio, home.juliet], [])


def test_a_laptop_that_was_away_finds_the_chat_in_the_archive(stage: Stage) -> None:
    home = Household(stage)
    home.laptop.go_offline()
    ask(home.phone, "addChatToList", chat_id=home.juliet, chat_list=ARCHIVE)
    wait_until(lambda: loaded(home.phone, ARCHIVE) == [home.juliet], "the phone does not show the archive")
    home.laptop.come_back()
    wait_until(lambda: loaded(home.laptop, ARCHIVE) == [home.juliet], "the laptop does not show the archive")


def test_a_chat_is_marked_as_unread(stage: Stage) -> None:
    home = Household(stage)
    ask(home.phone, "toggleChatIsMarkedAsUnread", chat_id=home.juliet, is_marked_as_unread=True)
    home.see_chat(is_marked_as_unread=True)
    ask(home.laptop, "toggleChatIsMarkedAsUnread", chat_id=home.juliet, is_marked_as_unread=False)
    home.see_chat(is_marked_as_unread=False)


def test_a_chat_is_muted(stage: Stage) -> None:
    home = Household(stage)
    settings = ask(home.phone, "getChat", chat_id=home.juliet)["notification_settings"]
    wanted = settings | {"use_default_mute_for": False, "mute_for": MUTED_SECONDS}
    ask(home.phone, "setChatNotificationSettings", chat_id=home.juliet, notification_settings=wanted)
    for device in home.devices():
        told = wait_chat(device, home.juliet, notification_settings={"use_default_mute_for": False})
        assert 0 < told["notification_settings"]["mute_for"] <= MUTED_SECONDS


def test_all_private_chats_are_muted(stage: Stage) -> None:
    home = Household(stage)
    scope = {"@type": "notificationSettingsScopePrivateChats"}
    settings = ask(home.phone, "getScopeNotificationSettings", scope=scope)
    wanted = settings | {"mute_for": MUTED_SECONDS, "show_preview": False}
    ask(home.phone, "setScopeNotificationSettings", scope=scope, notification_settings=wanted)
    wait_update(
        home.laptop, "updateScopeNotificationSettings", scope=scope, notification_settings={"show_preview": False}
    )
    for device in home.devices():
        told = ask(device, "getScopeNotificationSettings", scope=scope)
        assert 0 < told["mute_for"] <= MUTED_SECONDS
        assert told["show_preview"] is False


def test_a_draft_goes_along(stage: Stage) -> None:
    home = Household(stage)
    words = "پیش‌نویس 🌹"
    # TDLib 1.8.46 looks for an input message, 1.8.67 for one of several kinds of contents.
    draft = {
        "input_message_text": input_text(words),
        "content": {"@type": "draftMessageContentText", "text": text(words)},
    }
    ask(home.phone, "setChatDraftMessage", chat_id=home.juliet, draft_message=draft)
    for device in home.devices():
        wait_until(lambda device=device: draft_text(device, home.juliet) == words, f"{device.name} has no draft")  # type: ignore[misc]

    ask(home.laptop, "setChatDraftMessage", chat_id=home.juliet)
    for device in home.devices():
        wait_until(lambda device=device: not draft_text(device, home.juliet), f"{device.name} has a draft")  # type: ignore[misc]


def draft_text(device: Session, chat: int) -> str:
    draft = ask(device, "getChat", chat_id=chat).get("draft_message")
    return str((draft.get("input_message_text") or draft["content"])["text"]["text"]) if draft else ""


def test_chats_are_kept_in_folders(stage: Stage) -> None:
    home = Household(stage)
    made = make_folder(home.phone, "دوستان", [home.juliet, home.mercutio], pinned=[home.mercutio])
    other = make_folder(home.phone, "Verona", [home.benvolio])
    for device in home.devices():
        wait_folders(device, ["دوستان", "Verona"])
        folder_list = {"@type": "chatListFolder", "chat_folder_id": made}
        wait_until(
            lambda device=device, folder_list=folder_list: (  # type: ignore[misc]
                loaded(device, folder_list) == [home.mercutio, home.juliet]
            ),
            f"{device.name} does not show the folder",
        )

    ask(home.laptop, "reorderChatFolders", chat_folder_ids=[other, made], main_chat_list_position=0)
    for device in home.devices():
        wait_folders(device, ["Verona", "دوستان"])

    ask(home.laptop, "deleteChatFolder", chat_folder_id=made, leave_chat_ids=[])
    for device in home.devices():
        wait_folders(device, ["Verona"])


def make_folder(device: Session, name: str, included: list[int], pinned: list[int] | None = None) -> int:
    folder = {
        "name": {"text": text(name)},
        "included_chat_ids": [chat for chat in included if chat not in (pinned or [])],
        "pinned_chat_ids": pinned or [],
    }
    made: int = ask(device, "createChatFolder", folder=folder)["id"]
    return made


def wait_folders(device: Session, names: list[str]) -> None:
    def shown() -> list[str]:
        told = updates(device, "updateChatFolders")
        return [folder["name"]["text"]["text"] for folder in told[-1]["chat_folders"]] if told else []

    wait_until(lambda: shown() == names, f"{device.name} does not show the folders {names}")


def test_contacts_are_imported_renamed_and_removed(stage: Stage) -> None:
    home = Household(stage)
    juliet = home.friends[0]
    assert home.phone.import_contact(juliet.account.phone, "ژولیت", "Capulet") == [home.juliet]
    home.phone.add_contact(home.mercutio, "My Mercutio")
    for device in home.devices():
        wait_until(
            lambda device=device: (  # type: ignore[misc]
                {user["id"]: user["first_name"] for user in device.contacts()}
                == {home.juliet: "ژولیت", home.mercutio: "My Mercutio"}
            ),
            f"{device.name} does not show the contacts",
        )
    juliet.import_contact(home.phone.account.phone, "Romeo")
    assert ask(juliet, "getUser", user_id=home.phone.account.id)["is_mutual_contact"]
    for device in home.devices():
        wait_until(
            lambda device=device: ask(device, "getUser", user_id=home.juliet)["is_mutual_contact"],  # type: ignore[misc]
            f"{device.name} does not know that Juliet has Romeo among her contacts",
        )

    home.laptop.delete_contact(home.juliet)
    for device in home.devices():
        wait_until(
            lambda device=device: [user["id"] for user in device.contacts()] == [home.mercutio],  # type: ignore[misc]
            f"{device.name} still shows Juliet",
        )
