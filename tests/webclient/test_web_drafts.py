"""What is written and not sent, in a browser and on other devices."""

from __future__ import annotations

from collections.abc import Callable

from browser_people import Person
from composing import Conversation
from playwright.sync_api import expect
from private_chats import ask
from stage import Session
from test_web_habits import open_saved_messages


def test_a_draft_is_kept_over_leaving_and_reloading(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    talk = Conversation(romeo, telethon)
    talk.do("Good morrow", "chat.reply")
    talk.field.click()
    talk.page.keyboard.type("It is the **east**")
    romeo.page.reload()  # at once, before anything was saved
    expect(talk.field).to_have_text("It is the east")
    romeo.page.goto("about:blank")
    romeo.open()
    expect(romeo.page.locator(".ChatList")).to_contain_text("It is the east")
    romeo.shot("drafts-list")
    talk.open()
    expect(talk.field).to_have_text("It is the east")
    expect(talk.field.locator(".Rich-bold")).to_have_text("east")
    expect(talk.page.locator(".ComposerBar")).to_contain_text("Good morrow")
    talk.field.press("Enter")
    assert telethon.expect_message(text="It is the east")["reply_to"] == talk.greeting["id"]
    romeo.page.reload()
    expect(talk.field).to_have_text("")

    # A change that was begun waits where it was left, and what was written before it as well.
    expect(talk.message("It is the east")).to_be_visible()
    talk.field.click()
    talk.page.keyboard.type("Arise")
    talk.do("It is the east", "chat.edit")
    expect(talk.field).to_have_text("It is the east")
    expect(talk.field).to_be_focused()
    talk.page.keyboard.type(", and Juliet is the sun")
    open_saved_messages(talk.page)
    expect(talk.field).to_have_text("")
    talk.open()
    expect(talk.field).to_have_text("It is the east, and Juliet is the sun")
    talk.field.press("Enter")
    telethon.expect_edit(text="It is the east, and Juliet is the sun")
    expect(talk.field).to_have_text("Arise")


def test_drafts_of_other_devices_appear(
    new_person: Callable[..., Person], telethon: Session, device_of: Callable[[Person], Session]
) -> None:
    romeo = new_person("Romeo")
    talk = Conversation(romeo, telethon)
    device = device_of(romeo)
    device.call("dialogs")
    device.call("save_draft", peer=telethon.account.id, text="Juliet is the sun")
    expect(talk.field).to_have_text("Juliet is the sun")
    talk.field.click()
    talk.page.keyboard.type("!")
    talk.page.keyboard.press("Enter")
    telethon.expect_message(text="Juliet is the sun!")
    assert ask(device, "messages.getAllDrafts")["updates"] == []
