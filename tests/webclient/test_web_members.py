"""Who takes part in a group, and what they may do: rights, restrictions, removing, admins with titles."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from browser_people import Person
from channel_words import channel, make_channel, marked
from playwright.sync_api import Page, expect
from private_chats import ask, peer, user
from spoken_words import Words
from stage import Session


def test_a_member_is_restricted_and_sees_why_nothing_can_be_written(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    owner, member = new_person("Capulet"), new_person("Peter")
    chat_id = group_with(telethon, "House of Capulet", owner, member)
    make_admin(telethon, chat_id, owner)
    page = open_profile(owner, chat_id)
    page.get_by_role("button", name="Peter").click(button="right")
    page.get_by_role("menuitem", name="Restrict").click()
    switch = page.get_by_role("switch", name="Send messages")
    expect(switch).to_be_checked()
    for right in page.get_by_role("switch").all():
        right.click()
    page.get_by_role("radio", name="1 day").check()
    owner.shot("members-restrict")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Group Info")).to_be_visible()
    member.open(str(chat_id))
    expect(member.page.locator(".JoinBar[data-kind=banned]")).to_contain_text("You may not write here until")
    member.shot("members-restricted")


def test_an_admin_is_made_with_a_title_and_dismissed(new_person: Callable[..., Person], telethon: Session) -> None:
    owner = new_person("Escalus")
    page = owner.page
    telethon.import_contact(owner.phone, "Escalus")
    telethon.send(telethon.contacts()[0]["id"], "Good day, prince")
    page.get_by_text("Good day, prince").wait_for()
    page.get_by_role("button", name="New chat").click()
    page.get_by_role("menuitem", name="New group").click()
    page.locator(".PeerPicker").get_by_text("Juliet").click()
    page.get_by_role("button", name="Next").click()
    page.fill("[name=title]", "The court")
    page.get_by_role("button", name="Create group").click()
    page.locator(".ChatHeader-who", has_text="The court").click()
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Administrators").click()
    page.get_by_role("button", name="Add admin").click()
    page.get_by_role("dialog").get_by_text("Juliet").click()
    page.fill("[name=rank]", "Chronicler")
    page.get_by_role("switch", name="Pin messages").click()
    owner.shot("members-admin")
    page.get_by_role("button", name="Promote to admin").click()
    expect(page.locator(".MemberRow-rank", has_text="Chronicler")).to_be_visible()
    found = ask(telethon, "channels.getParticipants", **admins_of(newest_channel(telethon)))
    told = next(each for each in found["participants"] if each["user_id"] == telethon.account.id)
    assert told["rank"] == "Chronicler"
    assert "pin_messages" not in told["admin_rights"]
    page.locator(".MemberRow-rank", has_text="Chronicler").click()
    page.get_by_role("button", name="Dismiss admin").click()
    expect(page.locator(".MemberRow-rank", has_text="Chronicler")).to_have_count(0)


def test_somebody_is_removed_and_let_in_again(new_person: Callable[..., Person], telethon: Session) -> None:
    owner, member = new_person("Montague"), new_person("Abram")
    chat_id = group_with(telethon, "House of Montague", owner, member)
    make_admin(telethon, chat_id, owner)
    page = open_profile(owner, chat_id)
    page.get_by_role("button", name="Abram").click(button="right")
    page.get_by_role("menuitem", name="Remove").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Remove").click()
    expect(page.get_by_role("button", name="Abram")).to_have_count(0)
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Removed users").click()
    page.get_by_role("button", name="Abram").click()
    owner.shot("members-removed")
    page.get_by_role("alertdialog").get_by_role("button", name="Unban").click()
    expect(page.get_by_text("Nobody was removed")).to_be_visible()


def test_what_members_may_do_is_set_for_all(new_person: Callable[..., Person], telethon: Session) -> None:
    owner, member = new_person("Paris"), new_person("Page")
    chat_id = group_with(telethon, "The county", owner, member)
    make_admin(telethon, chat_id, owner)
    member.open(str(chat_id))
    expect(member.page.locator(".JoinBar")).to_have_count(0)
    page = open_profile(owner, chat_id)
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Permissions").click()
    for switch in page.get_by_role("switch", name="Send", exact=False).all():
        switch.click()
    owner.shot("members-permissions")
    expect(member.page.locator(".JoinBar[data-kind=readOnly]")).to_be_visible()
    page.locator("input[type=range]").fill("2")
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Recent actions").click()
    expect(page.get_by_text("changed the permissions of members").first).to_be_visible()
    expect(page.get_by_text(re.compile("set slow mode to .30 seconds"))).to_be_visible()
    owner.shot("members-admin-log")


@pytest.mark.parametrize("language", ["en", "fa"])
def test_what_another_admin_did_is_seen(new_person: Callable[..., Person], telethon: Session, language: str) -> None:
    admin, member, say = new_person("Escalus", language=language), new_person("Peter"), Words(language)
    chat_id = group_with(telethon, "The watch", admin, member)
    make_admin(telethon, chat_id, admin)
    peter = next(each["id"] for each in telethon.contacts() if each["first_name"] == "Peter")
    banned = {"_": "chatBannedRights", "send_media": True, "until_date": int(time.time()) + 86_400}
    ask(telethon, "channels.editBanned", channel=channel(chat_id), participant=peer(peter), banned_rights=banned)
    ask(telethon, "channels.editTitle", channel=channel(chat_id), title="The night watch")
    said = telethon.send(chat_id, "All is well")
    telethon.edit(chat_id, said["id"], "Twelve o'clock, and all is well")
    page = admin.open(str(chat_id))
    page.locator(".ChatHeader-who", has_text="The night watch").click()
    panel = page.locator(".Main-right")
    panel.get_by_role("button", name=say("info.edit"), exact=True).click()
    panel.get_by_role("button", name=say("info.banned")).click()
    panel.get_by_role("tab", name=say("info.restrictedTab"), exact=True).click()
    row = panel.locator(".MemberList .ListItem", has_text="Peter")
    expect(row.locator(".ListItem-subtitle")).to_have_text(say.pattern("info.restrictedUntil"))
    row.click()
    panel.get_by_role("button", name=say("info.liftRestrictions"), exact=True).click()
    panel.get_by_role("tab", name=say("info.restrictedTab"), exact=True).click()
    expect(panel.get_by_text(say("info.nobodyRestricted"))).to_be_visible()
    panel.get_by_role("button", name=say("kit.back"), exact=True).click()
    panel.get_by_role("button", name=say("info.adminLog"), exact=True).click()
    log = panel.locator(".AdminLog")
    for words in ("The night watch", "All is well", "Twelve o'clock", "Peter"):
        expect(log.get_by_text(words).first).to_be_visible()
    admin.shot(f"members-log-{language}")
    panel.get_by_role("button", name=say("adminLog.filter"), exact=True).click()
    page.get_by_role("menuitemcheckbox", name=say("adminLog.filter_edited"), exact=True).click()
    expect(log.locator(".LogEvent")).to_have_count(1)
    expect(log).to_contain_text("Juliet")
    expect(log).to_contain_text("all is well")


def group_with(host: Session, title: str, *people: Person) -> int:
    """A supergroup of Telethon's user with these people in it."""
    chat_id = make_channel(host, title)
    for person in people:
        host.import_contact(person.phone, person.first_name)
    ids = {each["first_name"]: each["id"] for each in host.contacts()}
    guests = [user(ids[person.first_name]) for person in people]
    ask(host, "channels.inviteToChannel", channel=channel(chat_id), users=guests)
    return chat_id


def make_admin(host: Session, chat_id: int, person: Person) -> None:
    ids = {each["first_name"]: each["id"] for each in host.contacts()}
    names = ("change_info", "delete_messages", "ban_users", "invite_users", "pin_messages", "add_admins")
    rights = {"_": "chatAdminRights", **dict.fromkeys(names, True)}
    whom = user(ids[person.first_name])
    ask(host, "channels.editAdmin", channel=channel(chat_id), user_id=whom, admin_rights=rights, rank="")


def open_profile(person: Person, chat_id: int) -> Page:
    page = person.open(str(chat_id))
    page.locator(".ChatHeader-who").click()
    expect(page.get_by_role("heading", name="Group Info")).to_be_visible()
    return page


def newest_channel(session: Session) -> int:
    dialogs = ask(
        session,
        "messages.getDialogs",
        offset_date=None,
        offset_id=0,
        offset_peer={"_": "inputPeerEmpty"},
        limit=20,
        hash=0,
    )
    return max((marked(chat["id"]) for chat in dialogs["chats"] if chat["_"] == "channel"), key=lambda each: -each)


def admins_of(chat_id: int) -> dict[str, object]:
    return {
        "channel": channel(chat_id),
        "filter": {"_": "channelParticipantsAdmins"},
        "offset": 0,
        "limit": 10,
        "hash": 0,
    }
