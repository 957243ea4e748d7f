"""Scrolling: where a chat opens, what stands still, and that of thousands of messages few are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser_people import Person
from driver_processes import Drivers
from playwright.sync_api import Page, expect
from server_process import ServerProcess
from stage import Session, Stage
from test_web_chat import bubble

CONFIG = "flood_limits_factor = 1000\n"
PAGES = 99
"""Of a hundred messages each, passed on after the first hundred were written."""
MOST_ELEMENTS = 1500

SCROLL = """async (pixels) => {
  const scroller = document.querySelector('.MessageScroller')
  let most = 0
  for (let frame = 0; frame < 120; frame++) {
    scroller.scrollTop += pixels
    await new Promise(requestAnimationFrame)
    most = Math.max(most, document.querySelectorAll('*').length)
  }
  return most
}"""
"""Scroll on at each of some frames; the most elements that the page had at one."""


@pytest.fixture
def stage(new_server: Callable[..., ServerProcess], tmp_path: Path) -> Iterator[Stage]:
    server = new_server(CONFIG)
    drivers = Drivers(server, tmp_path / "drivers")
    made = Stage(server, drivers.gather(["telethon-1.45"]), tmp_path)
    yield made
    made.close()
    drivers.close()


def meet(person: Person, other: Session) -> int:
    """Make the person known to somebody; their id."""
    other.import_contact(person.phone, person.first_name)
    return int(other.contacts()[0]["id"])


def open_chat(page: Page, name: str) -> None:
    page.locator(".DialogRow", has_text=name).click()
    expect(page.locator(".Bubble").first).to_be_visible()


def test_a_chat_opens_at_the_first_unread_message_and_is_read_by_scrolling(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo = new_person("Romeo")
    page = romeo.page
    peer = meet(romeo, telethon)
    for number in range(30):
        telethon.send(peer, f"Old line {number}")
    open_chat(page, "Juliet")
    page.get_by_role("button", name="To the latest messages").click()
    expect(bubble(page, "Old line 29")).to_be_in_viewport()
    telethon.expect("read", outbox=True)
    romeo.open()
    page.wait_for_selector(".ChatList", state="attached")
    for number in range(40):
        telethon.send(peer, f"New line {number}")
    open_chat(page, "Juliet")
    expect(page.get_by_text("Unread messages", exact=True)).to_be_in_viewport()
    expect(bubble(page, "New line 0")).to_be_in_viewport()
    expect(bubble(page, "New line 39")).not_to_be_in_viewport()
    romeo.shot("scrolling-unread")
    page.get_by_role("button", name="To the latest messages").click()
    expect(bubble(page, "New line 39")).to_be_in_viewport()
    telethon.expect("read", outbox=True)


def test_what_is_looked_at_stands_still_when_more_comes(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    page = romeo.page
    peer = meet(romeo, telethon)
    for number in range(120):
        telethon.send(peer, f"Line {number}. " + "It is the lark. " * (number % 7))
    open_chat(page, "Juliet")
    page.get_by_role("button", name="To the latest messages").click()
    page.locator(".MessageScroller").evaluate("(each) => (each.scrollTop -= 900)")
    page.wait_for_timeout(500)
    looked_at = page.evaluate(
        "[...document.querySelectorAll('[data-message]')]"
        ".find((each) => each.getBoundingClientRect().top > 200).dataset.message"
    )
    where = page.locator(f"[data-message='{looked_at}']")
    before = where.bounding_box()
    for number in range(20):
        telethon.send(peer, f"Late line {number}")
    button = page.get_by_role("button", name="To the latest messages")
    expect(button).to_contain_text("20")
    after = where.bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 1.5


def test_ten_thousand_messages_are_drawn_a_few_at_a_time(new_person: Callable[..., Person], stage: Stage) -> None:
    phone, juliet = stage.pair()
    phone.go_offline()  # and no browser is there yet: nobody is told of them one by one
    peer = phone.account.id
    ids = [juliet.send(peer, f"Line {i}. " + "It is the lark. " * (i * 7 % 9))["id"] for i in range(100)]
    for _ in range(PAGES):
        juliet.forward(peer, ids, peer)
    romeo = new_person("Romeo", server=juliet.server, signed_up=False)
    romeo.phone = phone.account.phone
    romeo.sign_in()
    page = romeo.page
    open_chat(page, "Juliet")
    page.get_by_role("button", name="To the latest messages").click()
    scroller = page.locator(".MessageScroller")
    # All of it is read, page by page, as somebody does who wants to see the beginning.
    first = page.locator(".Bubble", has_text="Line 0.", has_not=page.locator(".Bubble-forward"))
    for _ in range(1200):
        scroller.evaluate("(each) => (each.scrollTop = 0)")
        page.wait_for_timeout(25)
        if first.count():
            break
    expect(first).to_be_visible()
    assert page.evaluate("document.querySelectorAll('*').length") < MOST_ELEMENTS
    assert page.evaluate(SCROLL, 80) < MOST_ELEMENTS
