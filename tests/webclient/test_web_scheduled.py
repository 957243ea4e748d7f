"""Messages that wait for their time, and those without sound."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from browser_people import Person
from composing import Conversation
from playwright.sync_api import expect
from private_chats import ask
from stage import Session


def test_a_message_waits_is_changed_and_sent_at_last(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    talk = Conversation(romeo, telethon)
    page = romeo.page
    schedule(talk, "Good night", timedelta(days=1))
    page.get_by_role("button", name=talk.say.pattern("composer.showScheduled")).click()
    expect(talk.message("Good night")).to_be_visible()
    romeo.shot("scheduled")
    # It says something else, at another time.
    talk.do("Good night", "chat.edit")
    expect(talk.field).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type(", good night")
    page.keyboard.press("Enter")
    expect(talk.message("Good night, good night")).to_be_visible()
    talk.do("Good night, good night", "composer.changeTime")
    set_time(talk, timedelta(days=2))
    talk.in_dialog("composer.schedule").click()
    expect(page.locator(".Modal")).to_have_count(0)
    assert telethon.unexpected("message") == []
    talk.do("Good night, good night", "chat.sendNow")
    telethon.expect_message(text="Good night, good night")
    # Now it stands where the others do, and nothing waits any more.
    expect(page.locator(".ChatHeader")).not_to_contain_text(talk.say("chat.scheduled"))
    expect(talk.message("Good morrow")).to_have_count(1)
    expect(talk.message("Good night, good night")).to_have_count(1)


def test_a_waiting_message_is_taken_back(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo", language="fa"), telethon, "fa")
    schedule(talk, "شب به خیر", timedelta(days=1))
    talk.page.get_by_role("button", name=talk.say.pattern("composer.showScheduled")).click()
    talk.person.shot("scheduled-fa")
    talk.do("شب به خیر", "kit.delete")
    talk.in_dialog("composer.delete").click()
    expect(talk.message("شب به خیر")).to_have_count(0)


def test_a_message_is_sent_without_sound(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo"), telethon)
    talk.field.fill("Hush")
    talk.send_button.click(button="right")
    talk.person.shot("writing-send-menu")
    talk.choose("composer.sendSilently")
    sent = telethon.expect_message(text="Hush")
    [message] = ask(telethon, "messages.getMessages", id=[sent["id"]])["messages"]
    assert message["silent"] is True


def test_a_message_waits_until_somebody_is_online(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    talk = Conversation(romeo, telethon)
    telethon.set_online(False)
    expect(romeo.page.locator(".ChatHeader-status")).to_contain_text("last seen")
    talk.field.fill("Wilt thou be gone?")
    talk.send_button.click(button="right")
    talk.choose("composer.whenOnline")
    romeo.page.get_by_role("button", name=talk.say.pattern("composer.showScheduled")).click()
    expect(talk.message("Wilt thou be gone?")).to_contain_text(talk.say("chat.whenOnline"))
    expect(romeo.page.locator(".DayLine")).to_have_text(talk.say("chat.scheduledUntilOnline"))
    romeo.shot("scheduled-when-online")
    assert telethon.unexpected("message") == []
    telethon.set_online(True)
    telethon.expect_message(text="Wilt thou be gone?")
    expect(talk.message("Wilt thou be gone?")).to_have_count(0)


def schedule(talk: Conversation, text: str, after: timedelta) -> None:
    talk.field.fill(text)
    talk.send_button.click(button="right")
    talk.choose("composer.schedule")
    set_time(talk, after)
    talk.person.shot("scheduled-dialog")
    talk.in_dialog("composer.schedule").click()
    expect(talk.field).to_have_text("")


def set_time(talk: Conversation, after: timedelta) -> None:
    wanted = datetime.fromtimestamp(time.time()) + after
    talk.page.get_by_label(talk.say("composer.day")).fill(wanted.strftime("%Y-%m-%d"))
    talk.page.get_by_label(talk.say("composer.time"), exact=True).fill(wanted.strftime("%H:%M"))
