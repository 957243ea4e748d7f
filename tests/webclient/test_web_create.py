"""Making groups and channels, and giving them public names."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browser_people import DESKTOP, PHONE, Person
from list_words import meet, wait_until
from media_files import make_picture
from playwright.sync_api import Page, expect
from private_chats import ask
from spoken_words import Words
from stage import Session


def test_a_newcomer_makes_a_public_channel_and_posts(new_person: Callable[..., Person]) -> None:
    romeo = new_person("Romeo")
    page, name = romeo.page, f"verona{random.randrange(10**9)}"
    start(page, "New channel")
    page.fill("[name=title]", "Verona News")
    page.fill("[name=about]", "What the town talks about")
    romeo.shot("create-channel-name")
    page.get_by_role("button", name="Next").click()
    page.fill("[name=username]", "x")
    expect(page.get_by_text("A name has 5 to 32 letters")).to_be_visible()
    page.fill("[name=username]", name)
    expect(page.get_by_text("This name is free")).to_be_visible()
    romeo.shot("create-channel-type")
    page.get_by_role("button", name="Create channel").click()
    page.get_by_role("button", name="Skip").click()
    expect(page.locator(".ChatHeader")).to_contain_text("Verona News")
    message = page.get_by_role("textbox").last
    message.fill("The first post")
    message.press("Enter")
    expect(page.locator(".Main-chat").get_by_text("The first post")).to_be_visible()
    expect(page.locator(".DialogRow", has_text="Verona News")).to_contain_text("The first post")
    romeo.shot("create-channel-posted")


@pytest.mark.parametrize(
    ("language", "size", "scheme"), [("en", DESKTOP, "light"), ("fa", PHONE, "dark")], ids=["en", "fa"]
)
def test_a_new_channel_is_told_to_people_whom_one_knows(
    new_person: Callable[..., Person], telethon: Session, language: str, size: tuple[int, int], scheme: str
) -> None:
    romeo, say = new_person("Romeo", language=language, size=size, scheme=scheme), Words(language)
    telethon.send(meet(telethon, romeo), "Good evening")
    page = romeo.page
    page.get_by_text("Good evening").wait_for()
    make_private_channel(page, say, "Verona News")
    expect(page.get_by_role("heading", name=say("info.addSubscribers"))).to_be_visible()
    romeo.shot(f"create-subscribers-none-{language}")
    page.locator(".PeerPicker").get_by_text("Juliet").click()
    romeo.shot(f"create-subscribers-{language}")
    page.get_by_role("button", name=say.pattern("info.add")).click()
    expect(page.locator(".ChatHeader")).to_contain_text("Verona News")
    expect(page.locator(".ChatHeader-status")).to_contain_text(re.compile("[2۲]"))
    wait_until(lambda: any(each["title"] == "Verona News" for each in chats_of(telethon)))


def test_a_new_channel_may_wait_for_its_subscribers(new_person: Callable[..., Person]) -> None:
    romeo = new_person("Romeo", size=PHONE)
    page, say = romeo.page, Words("en")
    make_private_channel(page, say, "Mantua News")
    # Enter takes whom one has found; where nobody is found it leads nowhere.
    page.locator(".PeerPicker input").fill("Nobody at all")
    page.keyboard.press("Enter")
    expect(page.get_by_text(say("chatList.nothingFound"))).to_be_visible()
    page.get_by_role("button", name=say("create.withoutMembers"), exact=True).click()
    expect(page.locator(".ChatHeader")).to_contain_text("Mantua News")
    page.go_back()
    expect(page.locator(".DialogRow", has_text="Mantua News")).to_be_in_viewport()


def test_a_name_that_is_taken_is_told_while_it_is_written(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo, name = new_person("Romeo"), f"taken{random.randrange(10**9)}"
    telethon.set_username(name)
    page = romeo.page
    start(page, "New channel")
    page.fill("[name=title]", "Mantua News")
    page.get_by_role("button", name="Next").click()
    page.fill("[name=username]", name)
    expect(page.get_by_text("This name is already taken.")).to_be_visible()
    expect(page.get_by_role("button", name="Create channel")).to_be_disabled()
    page.get_by_role("radio", name="Private channel").check()
    page.get_by_role("button", name="Create channel").click()
    expect(page.locator(".ChatHeader")).to_contain_text("Mantua News")


def test_a_group_is_made_with_a_contact_and_a_picture(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    romeo = new_person("Romeo")
    telethon.import_contact(romeo.phone, "Romeo")
    telethon.send(telethon.contacts()[0]["id"], "Good evening")
    page = romeo.page
    page.get_by_text("Good evening").wait_for()
    start(page, "New group")
    page.locator(".PeerPicker").get_by_text(telethon.account.first_name).click()
    romeo.shot("create-group-members")
    page.get_by_role("button", name="Next").click()
    page.fill("[name=title]", "Lovers")
    page.set_input_files(".PhotoChoice [type=file]", make_picture(tmp_path / "face.jpg"))
    page.get_by_role("dialog", name="Choose the square").get_by_role("button", name="Done").click()
    expect(page.locator(".PhotoChoice img")).to_be_visible()
    page.get_by_role("button", name="Create group").click()
    expect(page.locator(".ChatHeader")).to_contain_text("Lovers")
    expect(page.locator(".ChatHeader")).to_contain_text("2 members")
    expect(page.locator(".ChatHeader img")).to_be_visible()
    romeo.shot("create-group")


def make_private_channel(page: Page, say: Words, title: str) -> None:
    page.locator(".NewChatButton").click()
    page.get_by_role("menuitem", name=say("chatList.newChannel")).click()
    page.fill("[name=title]", title)
    page.get_by_role("button", name=say("kit.next"), exact=True).click()
    page.get_by_role("radio", name=say("create.privateChannel")).check()
    page.get_by_role("button", name=say("create.createChannel"), exact=True).click()


def chats_of(session: Session) -> list[dict[str, object]]:
    asked = {"offset_date": None, "offset_id": 0, "offset_peer": {"_": "inputPeerEmpty"}, "limit": 20, "hash": 0}
    return list(ask(session, "messages.getDialogs", **asked)["chats"])


def start(page: Page, what: str) -> None:
    page.get_by_role("button", name="New chat").click()
    page.get_by_role("menuitem", name=what).click()
