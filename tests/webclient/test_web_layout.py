"""Columns, Back, menus and dialogs: by hand and by keyboard, in both directions of writing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser_people import PHONE, Person
from playwright.sync_api import Page, expect
from spoken_words import Words

NewPerson = Callable[..., Person]


def open_saved(page: Page, words: Words) -> None:
    page.get_by_role("button", name=words("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=words("kit.savedMessages"), exact=True).click()


@pytest.mark.parametrize("language", ["en", "fa"])
def test_on_a_phone_one_column_is_seen_and_back_leads_to_the_one_before(new_person: NewPerson, language: str) -> None:
    words = Words(language)
    romeo = new_person("Romeo", language=language, size=PHONE)
    page = romeo.page
    chats, chat = page.locator(".Main-left"), page.locator(".Main-chat")
    expect(chats).to_be_in_viewport(ratio=1)
    open_saved(page, words)
    expect(chat).to_be_in_viewport(ratio=1)
    expect(chats).to_be_hidden()
    chat.get_by_role("textbox").fill("Adieu")
    page.keyboard.press("Enter")
    romeo.shot(f"phone-chat-{language}")
    page.go_back()
    expect(chats).to_be_in_viewport(ratio=1)
    expect(chat).to_be_hidden()
    page.go_forward()
    expect(chat).to_be_in_viewport(ratio=1)
    page.go_back()
    page.get_by_role("button", name=words("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=words("main.settings"), exact=True).click()
    page.locator(".Settings").get_by_role("button", name=words("settings.privacy")).click()
    page.go_back()
    expect(page.get_by_role("heading", name=words("settings.title"), exact=True)).to_be_visible()
    page.get_by_role("button", name=words("kit.back"), exact=True).click()
    expect(page.locator(".Settings")).to_have_count(0)
    page.reload()
    page.get_by_role("button", name=words("main.menu"), exact=True).click()
    expect(page.get_by_role("menu")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(chats).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_first_column_is_made_wider_and_stays_so(new_person: NewPerson, language: str) -> None:
    words = Words(language)
    romeo = new_person("Romeo", language=language)
    page = romeo.page
    edge = page.get_by_role("separator", name=words("main.columnEdge"))
    column = page.locator(".Main-left")

    def width() -> float:
        box = column.bounding_box()
        assert box is not None
        return box["width"]

    before = width()
    edge.focus()
    page.keyboard.press("ArrowLeft" if language == "fa" else "ArrowRight")
    assert width() == before + 20
    box = edge.bounding_box()
    assert box is not None
    x = box["x"] + box["width"] / 2
    page.mouse.move(x, 400)
    page.mouse.down()
    page.mouse.move(x + (-60 if language == "fa" else 60), 400)
    page.mouse.up()
    assert abs(width() - before - 80) <= 4
    wide = width()
    page.reload()
    expect(page.locator(".ChatList")).to_be_attached()
    assert width() == wide


def test_menus_and_dialogs_are_used_by_keyboard(new_person: NewPerson) -> None:
    words = Words("en")
    romeo = new_person("Romeo")
    page = romeo.page
    button = page.get_by_role("button", name=words("main.menu"), exact=True)
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    page.keyboard.press("End")
    expect(page.get_by_role("menuitemcheckbox", name=words("main.nightMode"))).to_be_focused()
    page.keyboard.press("s")
    expect(page.get_by_role("menuitem", name=words("kit.savedMessages"))).to_be_focused()
    page.keyboard.press("s")
    expect(page.get_by_role("menuitem", name=words("main.settings"))).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type("ss")
    page.keyboard.press("Enter")
    leave = page.locator(".Settings").get_by_role("button", name=words("settings.signOut"), exact=True)
    leave.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("alertdialog", name=words("settings.signOutSure"))
    expect(dialog.get_by_role("button", name=words("settings.signOut"), exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    expect(dialog.get_by_role("button", name=words("kit.cancel"), exact=True)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(dialog.get_by_role("button", name=words("settings.signOut"), exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(leave).to_be_focused()
