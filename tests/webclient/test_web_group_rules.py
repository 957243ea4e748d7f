"""What owners set for a whole group: who sees its members, who may write and come in, what vanishes, who it belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browser_people import PHONE, Person
from channel_words import expect_post, join, public_name
from chat_words import expect_once, write
from client_process import Refused
from list_words import meet, row
from playwright.sync_api import Page, expect
from private_chats import ask, peer
from server_process import ServerProcess
from stage import Session
from test_web_comments import comment_as_other, make_discussed_channel
from test_web_create import start
from test_web_invites import follow, link_on, make_group
from test_web_members import group_with, make_admin, newest_channel, open_profile

HERE = Path(__file__).parent


def test_members_are_hidden_from_all_but_admins(new_person: Callable[..., Person], telethon: Session) -> None:
    admin, member = new_person("Escalus"), new_person("Peter", size=PHONE)
    chat_id = group_with(telethon, "The prince's men", admin, member)
    make_admin(telethon, chat_id, admin)
    seen = open_profile(member, chat_id)
    expect(seen.locator(".MemberList")).to_contain_text("Escalus")
    page = open_profile(admin, chat_id)
    open_permissions(page)
    page.get_by_role("switch", name="Hide members").click()
    expect(page.get_by_role("switch", name="Hide members")).to_be_checked()
    admin.shot("rules-hidden-members")
    expect(seen.locator(".MemberList")).to_have_count(0)
    expect(seen.get_by_role("heading", name="Group Info")).to_be_visible()
    member.shot("rules-hidden-members-seen")
    member.open(str(chat_id))
    seen.locator(".ChatHeader-who").click()
    expect(seen.locator(".Main-right").get_by_text("3 members")).to_be_visible()
    expect(seen.locator(".MemberList")).to_have_count(0)
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Back").click()
    expect(page.locator(".MemberList")).to_contain_text("Peter")


def test_only_who_has_joined_may_comment_and_admins_let_people_in(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    owner, name = new_person("Chorus"), public_name(telethon)
    page = make_discussed_channel(owner, name)
    write(owner, "Both alike in dignity")
    guest = new_person("Gregory")
    seen = guest.open(f"@{name}")
    seen.locator(".Main-chat").get_by_role("button", name="Leave a comment").click()
    expect(seen.locator(".Composer")).to_be_visible()
    chat_id = join(telethon, name)
    [told] = [each for each in telethon.history(chat_id) if each["text"] == "Both alike in dignity"]
    comment_as_other(telethon, chat_id, told["id"], "In fair Verona")

    page.locator(".Main-right").get_by_role("button", name="Type").click()
    page.get_by_role("switch", name="Only members can write").click()
    expect(page.get_by_role("switch", name="Only members can write")).to_be_checked()
    page.get_by_role("switch", name="Approve new members").click()
    expect(page.get_by_role("switch", name="Approve new members")).to_be_checked()
    owner.shot("rules-join-to-send")
    with pytest.raises(Refused, match="CHAT_GUEST_SEND_FORBIDDEN"):
        comment_as_other(telethon, chat_id, told["id"], "Where we lay our scene")

    guest.open(f"@{name}")
    seen.locator(".Main-chat .CommentsButton").click()  # what it says depends on when the comment's count has come
    seen.locator(".JoinBar").get_by_role("button", name="Request to join").click()
    expect(seen.get_by_text("You have asked to join.")).to_be_visible()
    guest.shot("rules-join-requested")
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Join requests").click()
    page.get_by_role("button", name="Add to group").click()
    expect(page.get_by_text("No join requests")).to_be_visible()
    expect(seen.locator(".Composer")).to_be_visible()
    write(guest, "Draw thy tool")
    page.locator(".Main-chat").locator(".CommentsButton").click()
    expect_once(owner, "In fair Verona", "Draw thy tool")


def test_messages_of_a_chat_vanish_after_a_while(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo", scheme="dark")
    telethon.send(meet(telethon, romeo), "Wherefore art thou?")
    page = romeo.page
    row(romeo, "Juliet").click()
    page.locator(".ChatHeader-who").click()
    set_timer(page, "After 1 week")
    write(romeo, "By a name I know not")
    sent = expect_post(telethon, meet(telethon, romeo), "By a name I know not")
    [told] = ask(telethon, "messages.getMessages", id=[{"_": "inputMessageID", "id": sent["id"]}])["messages"]
    assert told["ttl_period"] == 7 * 86_400
    expect(page.locator(".ServiceMessage")).to_have_count(1)
    page.locator(".ProfileActions").get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Auto-delete messages").click()
    romeo.shot("rules-timer")
    expect(page.get_by_role("radio", name="After 1 week")).to_be_checked()
    page.get_by_role("radio", name="Never").click()
    expect(page.locator(".ServiceMessage")).to_have_count(2)
    romeo.shot("rules-timer-told")
    # The other one sets it, too, and what is shown follows.
    ask(telethon, "messages.setHistoryTTL", peer=peer(meet(telethon, romeo)), period=86_400)
    expect(page.locator(".ServiceMessage")).to_have_count(3)
    page.locator(".ProfileActions").get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Auto-delete messages").click()
    expect(page.get_by_role("radio", name="After 1 day")).to_be_checked()


def test_a_group_is_not_offered_to_somebody_else_by_who_has_no_second_password(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    owner = new_person("Capulet")
    telethon.send(meet(telethon, owner), "Good day, father")
    page = owner.page
    page.get_by_text("Good day, father").wait_for()
    start(page, "New group")
    page.locator(".PeerPicker").get_by_text("Juliet").click()
    page.get_by_role("button", name="Next").click()
    page.fill("[name=title]", "The house")
    page.get_by_role("button", name="Create group").click()
    page.locator(".ChatHeader-who", has_text="The house").click()
    page.get_by_role("button", name="Juliet").click(button="right")
    page.get_by_role("menuitem", name="Promote to admin").click()
    page.get_by_role("button", name="Promote to admin").click()
    page.locator(".MemberRow-rank", has_text="admin").wait_for()
    page.get_by_role("button", name="Juliet").click(button="right")
    page.get_by_role("menuitem", name="Edit admin rights").click()
    expect(page.get_by_role("button", name="Dismiss admin")).to_be_visible()
    page.wait_for_timeout(500)
    expect(page.get_by_role("button", name="Transfer ownership")).to_have_count(0)


def test_a_group_may_be_handed_over_by_who_has_a_second_password(
    new_person: Callable[..., Person], new_server: Callable[..., ServerProcess]
) -> None:
    server = new_server("", f"import sys; sys.path.insert(0, {str(HERE)!r}); import passwords")
    owner, heir = new_person("Capulet", server=server), new_person("Tybalt", server=server)
    page = make_group(owner, "The house")
    follow(heir, link_on(page))
    heir.page.get_by_role("dialog").get_by_role("button", name="Join group").click()
    expect(heir.page.locator(".ChatHeader")).to_contain_text("The house")
    for _ in range(2):
        page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Tybalt").click(button="right")
    page.get_by_role("menuitem", name="Promote to admin").click()
    page.get_by_role("button", name="Promote to admin").click()
    page.locator(".MemberRow-rank", has_text="admin").wait_for()
    page.get_by_role("button", name="Tybalt").click(button="right")
    page.get_by_role("menuitem", name="Edit admin rights").click()
    page.get_by_role("button", name="Transfer ownership").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Change owner").click()
    expect(page.get_by_role("dialog").locator("[type=password]")).to_be_focused()
    owner.shot("rules-transfer")


def test_rules_hold_for_other_clients_too(new_person: Callable[..., Person], telethon: Session) -> None:
    owner = new_person("Paris")
    telethon.send(meet(telethon, owner), "My lord")
    page = owner.page
    page.get_by_text("My lord").wait_for()
    start(page, "New group")
    page.locator(".PeerPicker").get_by_text("Juliet").click()
    page.get_by_role("button", name="Next").click()
    page.fill("[name=title]", "The county")
    page.get_by_role("button", name="Create group").click()
    page.locator(".ChatHeader-who", has_text="The county").click()
    open_permissions(page)
    page.locator("input[type=range]").fill("1")
    expect(page.locator(".Slider-value")).to_have_text("10 seconds")
    chat_id = newest_channel(telethon)
    telethon.send(chat_id, "One word")
    with pytest.raises(Refused, match="before sending another message"):
        telethon.send(chat_id, "One word more")
    page.locator("input[type=range]").fill("0")
    expect(page.locator(".Slider-value")).to_have_text("Off")
    page.get_by_role("switch", name="Send messages").click()
    page.wait_for_timeout(1500)
    with pytest.raises(Refused, match="CHAT_SEND_PLAIN_FORBIDDEN"):
        telethon.send(chat_id, "And another")
    page.get_by_role("switch", name="Send messages").click()
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Removed users").click()
    page.get_by_role("button", name="Remove member").click()
    page.get_by_role("dialog").get_by_role("button", name="Juliet").click()
    expect(page.locator(".MemberList")).to_contain_text(re.compile("Removed by .Paris"))
    with pytest.raises(Refused, match="CHANNEL_PRIVATE"):
        telethon.send(chat_id, "Where art thou?")
    owner.shot("rules-removed")
    page.locator(".MemberList").get_by_role("button", name="Juliet").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Unban").click()
    expect(page.get_by_text("Nobody was removed")).to_be_visible()
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Recent actions").click()
    log = page.locator(".AdminLog")
    for words in ("slow mode", "permissions of members", "Juliet"):
        expect(log.get_by_text(words).first).to_be_visible()
    owner.shot("rules-admin-log")
    page.get_by_label("Search", exact=True).last.fill("nothing of that kind")
    expect(log.locator(".LogEvent")).to_have_count(0)


def open_permissions(page: Page) -> None:
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Permissions").click()
    expect(page.get_by_role("heading", name="Permissions")).to_be_visible()


def set_timer(page: Page, span: str) -> None:
    page.locator(".ProfileActions").get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Auto-delete messages").click()
    page.get_by_role("radio", name=span).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
