"""Links that lead in, and those who ask to be let in."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from browser_people import DESKTOP, PHONE, Person
from channel_words import make_channel
from client_process import Refused
from playwright.sync_api import Page, expect
from private_chats import ask, peer
from spoken_words import Words
from stage import Session


def test_people_come_by_a_link_with_limits(new_person: Callable[..., Person]) -> None:
    host, guest = new_person("Capulet"), new_person("Romeo")
    page = make_group(host, "The ball")
    page.get_by_role("button", name="Create a new link").click()
    page.fill("[name=linkTitle]", "For masks")
    page.get_by_role("radio", name="1 day").check()
    page.get_by_role("radio", name="10", exact=True).check()
    host.shot("invites-new")
    page.get_by_role("button", name="Create link").click()
    page.get_by_role("button", name="For masks").click()
    expect(page.get_by_text("Nobody has joined by this link yet.")).to_be_visible()
    link = link_on(page)
    follow(guest, link)
    dialog = guest.page.get_by_role("dialog")
    expect(dialog).to_contain_text("The ball")
    expect(dialog).to_contain_text("1 member")
    guest.shot("invites-preview")
    dialog.get_by_role("button", name="Join group").click()
    expect(guest.page.locator(".ChatHeader")).to_contain_text("The ball")
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="For masks").click()
    expect(page.get_by_role("button", name="Romeo")).to_be_visible()
    host.shot("invites-joined")


def test_who_asks_is_let_in(new_person: Callable[..., Person]) -> None:
    host, guest = new_person("Lawrence"), new_person("Juliet")
    page = make_group(host, "The cell")
    page.get_by_role("button", name="Create a new link").click()
    page.get_by_role("switch", name="Request admin approval").click()
    page.fill("[name=linkTitle]", "By leave")
    page.get_by_role("button", name="Create link").click()
    page.get_by_role("button", name="By leave").click()
    follow(guest, link_on(page))
    dialog = guest.page.get_by_role("dialog")
    dialog.get_by_role("button", name="Request to join").click()
    expect(dialog.get_by_text("Your request was sent")).to_be_visible()
    guest.shot("invites-requested")
    dialog.get_by_role("button", name="Done").click()
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Join requests").click()
    host.shot("invites-requests")
    page.get_by_role("button", name="Add to group").click()
    expect(page.get_by_text("No join requests")).to_be_visible()
    expect(guest.page.locator(".ChatList")).to_contain_text("The cell")


def test_a_revoked_link_leads_nowhere(new_person: Callable[..., Person]) -> None:
    host, guest = new_person("Friar"), new_person("Balthasar")
    page = make_group(host, "Mantua")
    link = link_on(page)
    page.get_by_role("button", name="Revoke link").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Revoke link").click()
    expect(page.get_by_role("heading", name="Revoked links")).to_be_visible()
    assert link_on(page) != link
    follow(guest, link)
    expect(guest.page.get_by_text("This invite link has expired.")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "size", "scheme"), [("en", DESKTOP, "light"), ("fa", PHONE, "dark")], ids=["en", "fa"]
)
def test_who_has_no_account_yet_comes_in_by_a_link(
    new_person: Callable[..., Person], telethon: Session, language: str, size: tuple[int, int], scheme: str
) -> None:
    chat_id = make_channel(telethon, "The secret garden")
    link = ask(telethon, "messages.exportChatInvite", peer=peer(chat_id))["link"]
    say = Words(language)
    guest = new_person("Rosaline", signed_up=False, language=language, size=size, scheme=scheme)
    page = guest.page
    # As people come there: by the page of the link.
    page.goto(f"{guest.origin}/+{link.rpartition('+')[2]}")
    page.locator("a[href^='/web/#+']").click()
    expect(page.get_by_role("region", name=say("signIn.goal"))).to_contain_text(say("signIn.invited"))
    guest.shot(f"invites-entrance-{language}")
    assert "garden" not in page.content(), "nobody is told what it leads into, nor whether it holds"
    guest.sign_up()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("The secret garden")
    guest.shot(f"invites-entrance-in-{language}")
    dialog.get_by_role("button", name=say("joinBar.joinGroup")).click()
    expect(page.locator(".ChatHeader")).to_contain_text("The secret garden")


def test_a_link_ends_after_so_many_and_at_its_date(new_person: Callable[..., Person], telethon: Session) -> None:
    first, late, guests = new_person("Peter"), new_person("Potpan"), make_channel(telethon, "The kitchen")
    once = ask(telethon, "messages.exportChatInvite", peer=peer(guests), usage_limit=1, title="For one")["link"]
    soon = int(time.time()) + 2
    short = ask(telethon, "messages.exportChatInvite", peer=peer(guests), expire_date=soon)["link"]
    follow(first, once)
    first.page.get_by_role("dialog").get_by_role("button", name="Join group").click()
    expect(first.page.locator(".ChatHeader")).to_contain_text("The kitchen")
    time.sleep(max(soon + 1 - time.time(), 0))
    for link in (once, short):
        late.open()
        follow(late, link)
        expect(late.page.get_by_text("This invite link has expired.")).to_be_visible()
    told = ask(telethon, "messages.getExportedChatInvite", peer=peer(guests), link=once)["invite"]
    assert told["usage"] == 1


def test_a_link_is_changed_and_everybody_who_waits_is_let_in(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    host = new_person("Lawrence")
    page = make_group(host, "The cell")
    page.get_by_role("button", name="Create a new link").click()
    page.fill("[name=linkTitle]", "For a while")
    page.get_by_role("radio", name="1 hour").check()
    page.get_by_role("button", name="Create link").click()
    expect(page.locator(".Invites-row", has_text="For a while")).to_contain_text("expires on")
    page.locator(".Invites-row", has_text="For a while").get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Edit link").click()
    page.fill("[name=linkTitle]", "By leave")
    page.get_by_role("switch", name="Request admin approval").click()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="By leave").click()
    link = link_on(page)
    told = ask(telethon, "messages.checkChatInvite", hash=link.rpartition("+")[2])
    assert (told["_"], told["title"], told.get("request_needed")) == ("chatInvite", "The cell", True)
    with pytest.raises(Refused, match="INVITE_REQUEST_SENT"):
        ask(telethon, "messages.importChatInvite", hash=link.rpartition("+")[2])
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Join requests").click()
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Approve all").click()
    expect(page.get_by_text("No join requests")).to_be_visible()
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Members").click()
    expect(page.locator(".MemberList")).to_contain_text("Juliet")


def make_group(host: Person, title: str) -> Page:
    """A group of one, with its invite links open."""
    page = host.page
    page.get_by_role("button", name="New chat").click()
    page.get_by_role("menuitem", name="New group").click()
    page.get_by_role("button", name="Skip").click()
    page.fill("[name=title]", title)
    page.get_by_role("button", name="Create group").click()
    page.locator(".ChatHeader-who", has_text=title).click()
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Invite links").click()
    return page


def link_on(page: Page) -> str:
    shown = page.locator(".Main-right bdi", has_text=re.compile(r"/\+")).first.text_content()
    assert shown
    return shown


def follow(guest: Person, link: str) -> None:
    """As the landing page of the link leads into the client."""
    guest.open("+" + link.rpartition("+")[2])
