"""People whose numbers one keeps are shared with others, who can write to them at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser_people import DESKTOP, PHONE, Person
from composing import Conversation
from list_words import meet
from playwright.sync_api import expect
from private_chats import ask
from spoken_words import Words
from stage import Session


@pytest.mark.parametrize(
    ("language", "size", "scheme"), [("en", DESKTOP, "light"), ("fa", PHONE, "dark")], ids=["en", "fa"]
)
def test_a_contact_is_added_and_shared(
    new_person: Callable[..., Person], telethon: Session, language: str, size: tuple[int, int], scheme: str
) -> None:
    romeo, friend = new_person("Romeo", language=language, size=size, scheme=scheme), new_person("Benvolio")
    page, say = romeo.page, Words(language)
    page.get_by_role("button", name=say("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=say("main.contacts"), exact=True).click()
    page.get_by_role("button", name=say("contacts.add"), exact=True).first.click()
    page.fill("[name=contactPhone]", f"+{friend.phone}")
    page.fill("[name=contactFirstName]", "Cousin")
    page.fill("[name=contactLastName]", "Benvolio")
    page.locator(".Modal-footer button").click()
    expect(page.locator(".ChatHeader")).to_contain_text("Cousin Benvolio")
    if size == PHONE:
        page.go_back()
    page.locator(".ContactsPanel").get_by_role("button", name=say("kit.back"), exact=True).click()
    talk = Conversation(romeo, telethon, language)
    talk.button("composer.attach").click()
    talk.choose("composer.contact")
    dialog = page.get_by_role("dialog")
    dialog.locator(".PeerPicker-row", has_text="Cousin Benvolio").click()
    romeo.shot(f"contact-choice-{language}")
    dialog.get_by_role("button", name=say("composer.sendContact"), exact=True).click()
    card = page.locator(".ContactCard")
    expect(card).to_contain_text("Cousin Benvolio")
    expect(card).to_contain_text(f"+{friend.phone}")
    romeo.shot(f"contact-card-{language}")
    sent = telethon.expect_message(media="contact")
    [told] = ask(telethon, "messages.getMessages", id=[{"_": "inputMessageID", "id": sent["id"]}])["messages"]
    assert (told["media"]["first_name"], told["media"]["last_name"]) == ("Cousin", "Benvolio")
    assert told["media"]["user_id"] == meet(telethon, friend)
    card.get_by_role("button", name=say("media.write")).click()
    expect(page.locator(".ChatHeader")).to_contain_text("Cousin Benvolio")
