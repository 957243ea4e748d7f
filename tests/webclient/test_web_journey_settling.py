"""The last chapter of the journey, in English and in Persian: somebody puts their chats in order, and says who they are."""

from __future__ import annotations

import re

from chat_words import read_numbers
from journey import Story
from list_words import badge, choose, choose_item, meet, row
from playwright.sync_api import Page, expect
from spoken_words import Words
from stage import Session

LINES = 150
MOST_DRAWN = 100


def test_a_person_settles_in(story: Story, telethon: Session) -> None:
    say, romeo = story.say, story.meet("Romeo", on_phone=True)
    page = romeo.page
    telethon.send(meet(telethon, romeo), "Good morrow")
    expect(page.locator(".ChatList").get_by_text("Good morrow")).to_be_visible()
    expect(badge(romeo, "Juliet")).to_contain_text(re.compile("[1۱]"))
    romeo.shot(f"journey-unread-{story.language}")
    choose(romeo, "Juliet", "chatList.markRead")
    expect(badge(romeo, "Juliet")).to_have_count(0)
    choose(romeo, "Juliet", "chatList.pin")
    expect(row(romeo, "Juliet").locator(".RowMarks-pin")).to_be_visible()
    choose(romeo, "Juliet", "chatList.addToFolder")
    choose_item(romeo, "folders.create")
    page.get_by_role("textbox", name=say("folders.name")).fill("Verona")
    page.get_by_label(say("folders.contacts"), exact=True).check()
    page.get_by_label(say("folders.nonContacts"), exact=True).check()
    story.press(page, "kit.save")
    expect(page.get_by_role("tab", name=re.compile("Verona"))).to_be_visible()
    romeo.shot(f"journey-folder-{story.language}")
    page.get_by_role("textbox", name=say("kit.search"), exact=True).click()
    page.keyboard.type("morrow")
    expect(page.locator(".SearchResults, [id=search-results]").get_by_text("Good morrow").first).to_be_visible()
    story.press(page, "chatList.closeSearch")

    for part in ("notifications", "sessions", "theme", "language"):
        settings(page, say)
        page.locator(".Settings").get_by_role("button", name=say(f"settings.{part}")).first.click()
        expect(page.get_by_role("heading", name=say(f"settings.{part}"), exact=True)).to_be_visible()
        romeo.shot(f"journey-settings-{part}-{story.language}")
        page.reload()
    settings(page, say)
    page.locator(".Settings button").first.click()
    page.get_by_label(say("settings.bio")).fill("Too early seen unknown")
    page.get_by_label(say("settings.username")).fill(f"romeo{romeo.phone[-8:]}")
    story.press(page, "kit.save")
    expect(page.get_by_text(say("settings.saved"))).to_be_visible()
    assert telethon.resolve(f"romeo{romeo.phone[-8:]}")["first_name"] == "Romeo"


def test_a_long_chat_is_read_from_its_end_to_its_beginning(story: Story, telethon: Session) -> None:
    romeo = story.meet("Romeo", on_phone=True)
    romeo_id = meet(telethon, romeo)
    for number in range(LINES):
        telethon.send(romeo_id, f"Line {number}")
    page = romeo.open(str(telethon.account.id))
    assert read_numbers(page, "Line", LINES) == list(range(LINES))
    assert page.locator("[data-message]").count() < MOST_DRAWN


def settings(page: Page, say: Words) -> None:
    page.get_by_role("button", name=say("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=say("main.settings"), exact=True).click()
    expect(page.get_by_role("heading", name=say("settings.title"), exact=True)).to_be_visible()
