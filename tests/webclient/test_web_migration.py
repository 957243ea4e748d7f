"""A basic group becomes a supergroup while people look at it: what they look at is the supergroup from then on."""

from __future__ import annotations

import re
from collections.abc import Callable

from browser_people import PHONE, Person
from channel_words import expect_post
from chat_words import expect_once, go_to_end, read_numbers, rows
from list_words import meet
from playwright.sync_api import Page, expect
from private_chats import ask, user
from stage import Session
from test_web_members import newest_channel

CHANNEL_ADDRESS = re.compile(r"#-100\d{10}$")


def test_who_makes_an_admin_stays_where_they_are(new_person: Callable[..., Person], telethon: Session) -> None:
    owner, member = new_person("Escalus"), new_person("Benvolio", size=PHONE, scheme="dark")
    page = make_group(owner, telethon, member)
    seen = member.page
    seen.locator(".DialogRow", has_text="The court").click()
    seen.locator(".ChatHeader-who").click()
    expect(seen.get_by_role("heading", name="Group Info")).to_be_visible()
    page.locator(".ChatHeader-who").click()
    page.get_by_role("button", name="Juliet").click(button="right")
    page.get_by_role("menuitem", name="Promote to admin").click()
    page.fill("[name=rank]", "Chronicler")
    page.get_by_role("button", name="Promote to admin").click()
    # The page from which one came is there, about the supergroup: its members, to who gave it with the new title, of which
    # others are told when they look the next time.
    for shown in (page, seen):
        expect(shown.get_by_role("heading", name="Group Info")).to_be_visible()
        expect(shown).to_have_url(CHANNEL_ADDRESS)
        expect(shown.locator(".MemberList")).to_contain_text("Juliet")
    expect(page.locator(".MemberRow-rank", has_text="Chronicler")).to_be_visible()
    owner.shot("migration-info")
    member.shot("migration-info-phone")
    # It can be set what supergroups alone have, and Back never leads to the old group.
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Recent actions").click()
    expect(page.get_by_text(re.compile("Juliet"))).not_to_have_count(0)
    for _ in range(3):
        page.go_back()
    expect(page.locator(".ChatHeader")).to_contain_text("The court")
    expect(page.locator(".JoinBar")).to_have_count(0)
    page.get_by_role("textbox").last.fill("Rebellious subjects")
    page.keyboard.press("Enter")
    expect_post(telethon, newest_channel(telethon), "Rebellious subjects")
    expect(page.locator(".DialogRow", has_text="The court")).to_have_count(1)


def test_settings_that_take_a_supergroup_make_one(new_person: Callable[..., Person], telethon: Session) -> None:
    owner, member = new_person("Escalus"), new_person("Benvolio")
    page = make_group(owner, telethon, member)
    page.locator(".ChatHeader-who").click()
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Permissions").click()
    page.locator("input[type=range]").fill("2")
    expect(page).to_have_url(CHANNEL_ADDRESS)
    expect(page.get_by_role("heading", name="Permissions")).to_be_visible()
    expect(page.get_by_role("switch", name="Hide members")).to_be_visible()
    expect(page.locator(".Slider-value")).to_have_text("30 seconds")
    for heading in ("Edit", "Group Info"):
        page.get_by_role("button", name="Back").click()
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    expect(page.get_by_role("button", name="Benvolio")).to_be_visible()


def make_group(owner: Person, telethon: Session, member: Person) -> Page:
    """A basic group of these three, which is open in the owner's browser."""
    page = owner.page
    telethon.send(meet(telethon, owner), "Good day, prince")
    meet(telethon, member)
    page.get_by_text("Good day, prince").wait_for()
    page.get_by_role("button", name="New chat").click()
    page.get_by_role("menuitem", name="New group").click()
    page.locator(".PeerPicker").get_by_text("Juliet").click()
    page.get_by_role("button", name="Next").click()
    page.fill("[name=title]", "The court")
    page.get_by_role("button", name="Create group").click()
    expect(page.locator(".ChatHeader")).to_contain_text("The court")
    group = next(each["peer"] for each in telethon.dialogs() if each["peer"] < 0)
    fields = {"chat_id": -group, "user_id": {"_": "user", "of": meet(telethon, member)}, "fwd_limit": 10}
    telethon.call("invoke", request={"_": "messages.addChatUser", **fields})
    expect(page.locator(".ChatHeader")).to_contain_text("3 members")
    return page


def test_what_was_written_before_stands_above(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo", size=PHONE)
    page = romeo.page
    answer = ask(telethon, "messages.createChat", users=[user(meet(telethon, romeo))], title="The feud")
    group = -int((answer if "chats" in answer else answer["updates"])["chats"][0]["id"])
    deeds = [telethon.send(group, f"Deed {number}")["id"] for number in range(30)]
    telethon.send(group, "It began so", reply_to=deeds[0])
    page.locator(".DialogRow", has_text="The feud").click()
    expect_once(romeo, "It began so")
    ask(telethon, "messages.migrateChat", chat_id=-group)
    expect(page).to_have_url(CHANNEL_ADDRESS)
    for number in range(30, 36):
        telethon.send(newest_channel(telethon), f"Deed {number}")
    assert read_numbers(page, "Deed", 36) == list(range(36))
    go_to_end(page)
    romeo.shot("migration-past")
    # Where one chat ends and the other begins that is said once, and an answer leads up and back.
    expect(page.locator(".ServiceMessage", has_text="supergroup")).to_have_count(1)
    rows(page, "It began so").locator(".ReplyHeader").click()
    expect(rows(page, "Deed 0")).to_be_in_viewport()
    expect(rows(page, "It began so")).not_to_be_in_viewport()
    page.get_by_role("button", name="To the latest messages").click()
    expect(rows(page, "It began so")).to_be_in_viewport()
    # It can be read and chosen, but nobody can answer there.
    rows(page, "It began so").click(button="right")
    expect(page.get_by_role("menuitem", name="Reply")).to_have_count(0)
    page.get_by_role("menuitem", name="Select").click()
    expect(page.get_by_role("toolbar")).to_contain_text("1")
    expect(page.locator("[data-chosen=true]")).to_have_count(1)
    page.get_by_role("button", name="Cancel").click()
    # What a search finds there is shown in the supergroup.
    page.get_by_role("button", name="Back").click()
    page.get_by_role("textbox", name="Search").fill("Deed 7")
    page.locator(".FoundRow", has_text="Deed 7").click()
    expect(rows(page, "Deed 7")).to_be_in_viewport()
    expect(page).to_have_url(CHANNEL_ADDRESS)
