"""Looking for chats, people and messages from the field above the list."""

from __future__ import annotations

from collections.abc import Callable

from browser_people import Person
from channel_words import make_channel, public_name
from list_words import meet, row
from playwright.sync_api import expect
from stage import Session


def test_chats_people_and_messages_are_found_and_opened(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    page = romeo.page
    romeo_id = meet(telethon, romeo)
    telethon.update_profile("Juliet", "Capulet", "")
    for n in range(40):
        telethon.send(romeo_id, f"Parting is such sweet sorrow, number {n}")
    name = public_name(telethon)
    square = make_channel(telethon, "Verona square", name, broadcast=True)
    telethon.send(square, "Hear ye")
    expect(row(romeo, "Juliet Capulet")).to_contain_text("number 39")
    field = page.get_by_role("textbox", name="Search")

    field.fill("capu")
    expect(page.locator(".FoundRow-title")).to_have_text(["Juliet Capulet"])
    field.fill(f"@{name}")
    expect(page.locator(".FoundRow-title")).to_have_text(["Verona square"])
    expect(page.locator(".FoundRow-subtitle")).to_have_text(f"@{name}")
    page.locator(".FoundRow").click()
    expect(page.locator(".Main-chat")).to_contain_text("Hear ye")

    field.fill("sorrow")
    expect(page.get_by_role("heading", name="40 messages")).to_be_visible()
    expect(page.locator(".FoundRow-subtitle mark").first).to_have_text("sorrow")
    romeo.shot("search-messages")
    page.locator(".FoundRow").last.scroll_into_view_if_needed()
    expect(page.locator(".FoundRow")).to_have_count(40)
    page.locator(".FoundRow", has_text="number 0").click()
    expect(page.locator(".Main-chat").get_by_text("number 0", exact=False).first).to_be_visible()

    field.fill("nobody is called so")
    expect(page.get_by_text("Nothing found")).to_be_visible()
    field.fill("")
    expect(page.locator(".FoundRow-title")).to_have_text(["Verona square"])  # it was found before
    page.reload()
    field.click()
    expect(page.locator(".FoundRow-title")).to_have_text(["Verona square"])
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_text("Search for people, chats and messages")).to_be_visible()
    page.keyboard.press("Escape")
    field.focus()
    page.keyboard.press("Escape")
    expect(row(romeo, "Juliet Capulet")).to_be_visible()


def test_persian_names_are_found_as_any_keyboard_writes_them(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo = new_person("رومئو", language="fa")
    page = romeo.page
    romeo_id = meet(telethon, romeo)
    telethon.update_profile("ژولیت", "گل‌فروش کاپولتی", "")
    telethon.send(romeo_id, "سلام")
    expect(row(romeo, "ژولیت")).to_be_visible()
    field = page.get_by_role("textbox", name="جستجو")
    for typed in ("ژوليت", "گلفروش", "گل فروش", "كاپولتي", "ژُولیت"):
        field.fill(typed)
        expect(page.locator(".FoundRow-title").first).to_have_text("ژولیت گل‌فروش کاپولتی")
    romeo.shot("search-fa")
    field.fill("ثولیت")
    expect(page.get_by_text("چیزی پیدا نشد")).to_be_visible()
