"""Forums: topics are made, opened, renamed, closed, pinned and deleted."""

from __future__ import annotations

from collections.abc import Callable

from browser_people import Person
from channel_words import channel, create_topic, make_channel
from playwright.sync_api import expect
from private_chats import ask, user
from stage import Session


def test_topics_are_made_written_in_and_looked_after(new_person: Callable[..., Person]) -> None:
    owner = new_person("Prince")
    page = owner.page
    page.get_by_role("button", name="New chat").click()
    page.get_by_role("menuitem", name="New group").click()
    page.get_by_role("button", name="Skip").click()
    page.fill("[name=title]", "Verona")
    page.get_by_role("button", name="Create group").click()
    page.locator(".ChatHeader-who", has_text="Verona").click()
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("switch", name="Topics").click()
    expect(page.get_by_role("switch", name="Topics")).to_be_checked()
    page.locator(".DialogRow", has_text="Verona").click()
    expect(page.get_by_role("button", name="General")).to_be_visible()
    page.get_by_role("button", name="New topic").click()
    page.fill("[name=title]", "Peace in the streets")
    page.get_by_role("button", name="Colour 3").click()
    owner.shot("topics-new")
    page.get_by_role("button", name="Create topic").click()
    expect(page.locator(".ChatHeader")).to_contain_text("Peace in the streets")
    message = page.get_by_role("textbox").last
    message.fill("Throw your mistempered weapons to the ground")
    message.press("Enter")
    row = page.locator(".TopicRow", has_text="Peace in the streets")
    expect(row).to_contain_text("Throw your mistempered weapons")
    owner.shot("topics")
    row.click(button="right")
    page.get_by_role("menuitem", name="Pin").click()
    expect(row.locator("svg")).to_be_visible()
    row.click(button="right")
    expect(page.get_by_role("menuitem", name="Unpin")).to_be_visible()
    page.get_by_role("menuitem", name="Edit topic").click()
    expect(page.locator("[name=title]")).to_have_value("Peace in the streets")
    page.fill("[name=title]", "Peace")
    page.get_by_role("button", name="Save").click()
    row = page.locator(".TopicRow", has_text="Peace")
    expect(row).not_to_contain_text("streets")
    row.click(button="right")
    page.get_by_role("menuitem", name="Close topic").click()
    expect(row.locator("svg")).to_have_count(2)
    row.click(button="right")
    page.get_by_role("menuitem", name="Delete").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    expect(row).to_have_count(0)


def test_what_is_unread_is_counted_for_each_topic(new_person: Callable[..., Person], telethon: Session) -> None:
    reader = new_person("Nurse")
    chat_id = make_channel(telethon, "Household")
    ask(telethon, "channels.toggleForum", channel=channel(chat_id), enabled=True, tabs=False)
    topic = create_topic(telethon, chat_id, "Kitchen")
    telethon.import_contact(reader.phone, "Nurse")
    nurse = next(each["id"] for each in telethon.contacts() if each["first_name"] == "Nurse")
    ask(telethon, "channels.inviteToChannel", channel=channel(chat_id), users=[user(nurse)])
    page = reader.page
    page.locator(".DialogRow", has_text="Household").click()
    row = page.locator(".TopicRow", has_text="Kitchen")
    expect(row).to_be_visible()
    for words in ("More light", "Quench the fire"):
        telethon.send(chat_id, words, reply_to=topic)
    expect(row).to_contain_text("Quench the fire")
    expect(row.locator(".Badge")).to_contain_text("2")
    reader.shot("topics-unread")
    row.click()
    expect(page.locator(".Main-chat").get_by_text("Quench the fire")).to_be_visible()
    expect(row.locator(".Badge")).to_have_count(0)
