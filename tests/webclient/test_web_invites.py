"""Links that lead in, and those who ask to be let in."""

from __future__ import annotations

import re
from collections.abc import Callable

from browser_people import Person
from playwright.sync_api import Page, expect


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
