"""What groups and channels let people write: slow mode, restrictions, names to write under, mentions, posts without sound."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser_people import Person
from channel_words import ADMIN, channel, make_channel, public_name
from composing import Conversation
from playwright.sync_api import expect
from private_chats import ask, peer, user
from stage import Session

FIRST_PAGE = {"offset_id": 0, "offset_date": 0, "add_offset": 0, "limit": 1, "max_id": 0, "min_id": 0, "hash": 0}


class Group:
    """A supergroup of Juliet's in which Romeo is, who has it open."""

    def __init__(self, talk: Conversation, title: str = "The square", *, broadcast: bool = False) -> None:
        self.talk = talk
        self.owner = talk.other
        self.id = make_channel(self.owner, title, broadcast=broadcast)
        self.title = title
        self.channel = channel(self.id)
        ask(self.owner, "channels.inviteToChannel", channel=self.channel, users=[user(talk.person_id)])

    def open(self) -> None:
        self.talk.page.locator(".ChatList").get_by_text(self.title).first.click()
        expect(self.talk.page.locator(".ChatHeader")).to_contain_text(self.title)

    def last(self) -> dict[str, object]:
        [message] = ask(self.owner, "messages.getHistory", peer=peer(self.id), **FIRST_PAGE)["messages"]
        return dict(message)


@pytest.fixture
def talk(new_person: Callable[..., Person], telethon: Session) -> Conversation:
    return Conversation(new_person("Romeo"), telethon)


def test_slow_mode_counts_down(talk: Conversation) -> None:
    group = Group(talk)
    ask(group.owner, "channels.toggleSlowMode", channel=group.channel, seconds=10)
    group.open()
    talk.write("first")
    expect(talk.send_button).to_be_disabled()
    group.owner.expect("message")
    talk.field.click()
    talk.page.keyboard.type("second")
    talk.page.keyboard.press("Enter")
    expect(talk.field).to_have_text("second")
    talk.person.shot("writing-slow-mode")
    expect(talk.send_button).to_be_enabled()
    talk.send_button.click()
    expect(talk.field).to_have_text("")
    talk.expect_sent("second")
    assert group.last()["message"] == "second"


def test_what_is_forbidden_is_said_in_words(talk: Conversation) -> None:
    group = Group(talk)
    banned = {"_": "chatBannedRights", "until_date": 0, "send_plain": True, "send_polls": True}
    ask(group.owner, "messages.editChatDefaultBannedRights", peer=peer(group.id), banned_rights=banned)
    group.open()
    expect(talk.page.get_by_text(talk.say("composer.noText"))).to_be_visible()
    talk.button("composer.attach").click()
    expect(talk.page.get_by_role("menuitem", name=talk.say("composer.file"), exact=True)).to_be_visible()
    expect(talk.page.get_by_role("menuitem", name=talk.say("composer.poll"), exact=True)).to_have_count(0)
    talk.page.keyboard.press("Escape")
    # It is allowed again while the chat is open.
    allowed = {"_": "chatBannedRights", "until_date": 0}
    ask(group.owner, "messages.editChatDefaultBannedRights", peer=peer(group.id), banned_rights=allowed)
    expect(talk.field).to_be_visible()
    talk.write("At last")


def test_people_are_mentioned_by_name(talk: Conversation) -> None:
    group = Group(talk)
    group.open()
    talk.field.click()
    talk.page.keyboard.type("Hear, @jul")
    option = talk.page.get_by_role("option", name="Juliet")
    expect(option).to_be_visible()
    talk.person.shot("writing-mention")
    talk.page.keyboard.press("Enter")
    expect(talk.field).to_have_text(f"Hear, @{group.owner.account.username} ")
    talk.page.keyboard.press("Enter")
    # Somebody without a user name is meant by their own.
    ask(group.owner, "account.updateUsername", username="")
    talk.page.keyboard.type("And @jul")
    expect(option).not_to_contain_text("@")
    talk.page.keyboard.press("Tab")
    talk.page.keyboard.type("again")
    talk.page.keyboard.press("Enter")
    expect(talk.message("And Juliet again")).to_be_visible()
    talk.expect_sent("And Juliet again")
    [entity] = group.last()["entities"]  # type: ignore[misc]
    assert (entity["_"], entity["offset"], entity["length"]) == ("messageEntityMentionName", 4, 6)


def test_one_may_write_as_a_channel_of_ones_own(talk: Conversation) -> None:
    group = Group(talk)
    ask(group.owner, "channels.updateUsername", channel=group.channel, username=public_name(group.owner))
    rights = {**ADMIN, "anonymous": True}
    admin = user(talk.person_id)
    ask(group.owner, "channels.editAdmin", channel=group.channel, user_id=admin, admin_rights=rights, rank="")
    group.open()
    button = talk.page.get_by_role("button", name=talk.say.pattern("composer.sendsAs"))
    button.click()
    talk.person.shot("writing-send-as")
    talk.page.get_by_role("menuitemcheckbox", name="Romeo").click()
    talk.write("It is I")
    talk.expect_sent("It is I")
    assert group.last()["from_id"] == {"_": "peerUser", "user_id": talk.person_id}
    button.click()
    talk.page.get_by_role("menuitemcheckbox", name="The square").click()
    talk.write("It is we")
    talk.expect_sent("It is we")
    assert group.last()["message"] == "It is we"
    assert group.last().get("from_id") != {"_": "peerUser", "user_id": talk.person_id}


def test_posts_are_made_without_sound(talk: Conversation) -> None:
    group = Group(talk, "The Verona Post", broadcast=True)
    rights = {"_": "chatAdminRights", "post_messages": True}
    admin = user(talk.person_id)
    ask(group.owner, "channels.editAdmin", channel=group.channel, user_id=admin, admin_rights=rights, rank="")
    group.open()
    expect(talk.field).to_have_attribute("data-placeholder", talk.say("composer.broadcast"))
    talk.button("composer.postsAloud").click()
    talk.write("Hush")
    talk.expect_sent("Hush")
    assert group.last()["silent"] is True
    talk.person.shot("writing-post")
