"""Making groups and channels, and giving them public names."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from browser_people import Person
from media_files import make_picture
from playwright.sync_api import Page, expect
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
    expect(page.locator(".ChatHeader")).to_contain_text("Verona News")
    message = page.get_by_role("textbox").last
    message.fill("The first post")
    message.press("Enter")
    expect(page.locator(".Main-chat").get_by_text("The first post")).to_be_visible()
    expect(page.locator(".DialogRow", has_text="Verona News")).to_contain_text("The first post")
    romeo.shot("create-channel-posted")


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


def start(page: Page, what: str) -> None:
    page.get_by_role("button", name="New chat").click()
    page.get_by_role("menuitem", name=what).click()
