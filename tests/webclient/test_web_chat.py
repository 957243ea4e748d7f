"""What is seen and done in a chat: formatting, replies, pins, selecting, searching, keys; in English and in Persian."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from browser_people import PHONE, Person
from channel_words import make_channel
from chat_words import write
from list_words import press_long
from media_files import make_picture
from playwright.sync_api import Locator, Page, expect
from private_chats import ask, user
from stage import Session

WORDS = "bold italic code hidden https://example.com"
ENTITIES = [["bold", 0, 4, None], ["italic", 5, 6, None], ["code", 12, 4, None], ["spoiler", 17, 6, None]]


def open_group(person: Person, host: Session, title: str = "The garden") -> int:
    """A supergroup of `host` into which somebody was brought, open in their browser: what comes now is seen to come."""
    group = make_channel(host, title)
    bring_in(host, person, group)
    person.page.locator(".DialogRow", has_text=title).click()
    expect(person.page.locator(".ChatHeader")).to_contain_text(title)
    expect(person.page.locator(".MessageScroller-rows > li")).not_to_have_count(0)
    return group


def bring_in(host: Session, person: Person, group: int) -> None:
    host.import_contact(person.phone, person.first_name)
    guest = next(each["id"] for each in host.contacts() if each["first_name"] == person.first_name)
    ask(host, "channels.inviteToChannel", channel={"_": "channel", "of": group}, users=[user(guest)])


def bubble(page: Page, text: str) -> Locator:
    return page.locator(".Bubble", has_text=text).last


def test_formatting_is_shown_and_spoilers_are_hidden_until_pressed(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    telethon.send(group, WORDS, ENTITIES)
    shown = bubble(romeo.page, "bold")
    expect(shown.locator("strong")).to_have_text("bold")
    expect(shown.locator("em")).to_have_text("italic")
    expect(shown.locator("code")).to_have_text("code")
    link = shown.get_by_role("link", name="https://example.com")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(shown.get_by_text("hidden")).not_to_be_visible()
    shown.get_by_role("button", name="Hidden text").press("Enter")
    expect(shown.get_by_text("hidden")).to_be_visible()
    romeo.shot("chat-formatting")


def test_replies_pins_and_found_words_lead_to_messages(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    page = romeo.page
    first = telethon.send(group, "But soft, what light")
    for number in range(60):
        telethon.send(group, f"Line {number} of the scene")
    telethon.send(group, "It is the east", reply_to=first["id"])
    page.locator(".ReplyHeader", has_text="But soft").click()
    target = page.locator(f"[data-message='{first['id']}']")
    expect(target).to_be_in_viewport()
    expect(target).to_have_attribute("data-marked", "true")
    page.get_by_role("button", name="To the latest messages").click()
    expect(bubble(page, "It is the east")).to_be_in_viewport()
    telethon.call("pin", peer=group, id=first["id"], for_both=True)
    bar = page.get_by_role("region", name="Pinned messages")
    expect(bar).to_contain_text("But soft, what light")
    bar.get_by_role("button", name="But soft").click()
    expect(target).to_be_in_viewport()
    page.keyboard.press("Control+f")
    page.get_by_role("searchbox").last.fill("Line 42")
    expect(page.get_by_text("1 of 1")).to_be_visible()
    expect(bubble(page, "Line 42 of")).to_be_in_viewport()
    romeo.shot("chat-search")
    page.keyboard.press("Escape")
    telethon.call("unpin", peer=group, id=first["id"])
    expect(bar).to_have_count(0)


def test_messages_are_chosen_and_copied_and_one_is_answered_from_its_menu(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    page = romeo.page
    telethon.send(group, "Swear not by the moon")
    telethon.send(group, "What shall I swear by?")
    bubble(page, "the moon").click(button="right")
    romeo.shot("chat-menu")
    page.get_by_role("menuitem", name="Select").click()
    bubble(page, "swear by?").click()
    expect(page.get_by_role("toolbar")).to_contain_text("2 messages selected")
    romeo.shot("chat-selecting")
    page.get_by_role("toolbar").get_by_role("button", name="Copy text").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Swear not by the moon" in copied
    assert "What shall I swear by?" in copied
    bubble(page, "the moon").click(button="right")
    page.get_by_role("menuitem", name="Reply").click()
    write(romeo, "The inconstant moon")
    expect(bubble(page, "The inconstant moon").locator(".ReplyHeader")).to_contain_text("Swear not by the moon")
    telethon.expect_message(text="The inconstant moon")


def test_edits_and_deletions_of_others_are_seen_at_once(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    sent = telethon.send(group, "Parting is such sweat sorrow")
    expect(bubble(romeo.page, "sweat")).to_be_visible()
    telethon.edit(group, sent["id"], "Parting is such sweet sorrow")
    expect(bubble(romeo.page, "sweet sorrow")).to_contain_text("edited")
    telethon.delete(group, [sent["id"]], for_both=True)
    expect(romeo.page.locator(".Bubble", has_text="sorrow")).to_have_count(0)


def test_arrow_keys_go_from_message_to_message(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    page = romeo.page
    for text in ("one", "two", "three"):
        telethon.send(group, text)
    expect(bubble(page, "three")).to_be_visible()
    last = page.locator("[data-message]").last
    last.focus()
    page.keyboard.press("ArrowUp")
    focused = page.locator("[data-message]:focus")
    expect(focused).to_contain_text("two")
    page.keyboard.press("ArrowDown")
    expect(focused).to_contain_text("three")


def test_a_chat_in_persian_on_a_phone(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo", language="fa", size=PHONE, scheme="dark")
    group = open_group(romeo, telethon, "باغ")
    page = romeo.page
    telethon.send(group, "سلام دوستان، امروز هوا خوب است و ما در باغ نشسته‌ایم و چای می‌نوشیم.")
    telethon.send(group, "Hello in English, too")
    expect(bubble(page, "سلام دوستان")).to_be_visible()
    expect(page.locator(".ServiceMessage").first).to_contain_text("گروه ساخته شد")
    assert page.evaluate("document.dir") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    romeo.shot("chat-persian-phone")
    bubble(page, "Hello in English").click(button="right")
    expect(page.get_by_role("menuitem", name="پاسخ")).to_be_in_viewport(ratio=1)
    romeo.shot("chat-persian-phone-menu")


def test_a_finger_that_stays_opens_the_menu_and_nothing_else(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    romeo = new_person("Romeo", size=PHONE)
    page = romeo.page
    group = open_group(romeo, telethon)
    telethon.send_file(group, "photo", make_picture(tmp_path / "window.jpg"))
    photo = page.get_by_role("log").get_by_role("button", name="Open photo")
    expect(photo).to_be_visible()
    press_long(romeo, photo)
    expect(page.get_by_role("menuitem", name="Reply")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(0)
    photo.tap()
    expect(page.get_by_role("dialog")).to_be_visible()
