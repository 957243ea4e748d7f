"""A group of thousands: its members are read on and on, and only those who are seen are in the document."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from browser_people import Person
from playwright.sync_api import Locator, Page, expect
from server_process import ServerProcess

CROWD = 2000
ROWS_AT_A_TIME = 60
"""Rows that may be in the document: those that are seen, and some on both sides."""


def test_members_of_a_crowd_are_looked_through(
    new_person: Callable[..., Person], new_server: Callable[..., ServerProcess]
) -> None:
    server, name = new_server(), f"square{random.randrange(10**9)}"
    owner = new_person("Escalus", server=server)
    make_public_group(owner.page, "The square", name)
    owner.page.goto("about:blank")  # nothing is asked of a server that is not there
    assert server.stop() == 0
    let_in_crowd(server.data, name)
    server.start()

    page = owner.open(f"@{name}")
    page.set_viewport_size({"width": 1280, "height": 400})  # What stands below is out of sight.
    page.locator(".ChatHeader-who").click()
    panel = page.locator(".Main-right")
    expect(panel.get_by_text("2,001 members")).to_be_visible()
    expect(panel.get_by_role("tab").first).to_be_attached()
    assert panel.locator(".PanelBody").evaluate("(it) => it.scrollTop") == 0
    page.set_viewport_size({"width": 1280, "height": 800})
    # What stands below the members can be reached: not all of them stand there.
    panel.get_by_role("button", name="All members").click()
    expect(panel.get_by_role("heading", name="Members")).to_be_visible()
    expect(rows(panel).first).to_be_visible()
    owner.shot("crowd")
    reached = -1
    while reached < CROWD:
        expect(panel.locator(f"[data-index='{reached + 1}']")).to_be_attached()
        drawn = rows(panel).evaluate_all("rows => rows.map((row) => Number(row.dataset.index))")
        assert len(drawn) < ROWS_AT_A_TIME
        assert sorted(drawn) == list(range(min(drawn), max(drawn) + 1))
        reached = max(drawn)
        panel.locator(".PanelBody").evaluate("(it) => it.scrollBy(0, it.clientHeight * 0.9)")
    assert reached == CROWD
    owner.shot("crowd-end")

    # Keys go through all of them, and what has the focus is seen.
    page.get_by_label("Search", exact=True).last.focus()
    panel.locator(".PanelBody").evaluate("(it) => it.scrollTo(0, 0)")
    expect(panel.locator("[data-index='0']")).to_be_visible()
    panel.locator("[data-index='0'] button").focus()
    page.keyboard.press("End")
    expect(panel.locator(f"[data-index='{CROWD}'] button")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(panel.locator(f"[data-index='{CROWD - 1}'] button")).to_be_focused()
    page.keyboard.press("Home")
    expect(panel.locator("[data-index='0'] button")).to_be_focused()
    for index in range(1, 30):
        page.keyboard.press("ArrowDown")
        expect(panel.locator(f"[data-index='{index}'] button")).to_be_focused()
    expect(panel.locator("[data-index='29']")).to_be_in_viewport()

    # A word finds those who have it, beyond those that were read.
    panel.get_by_label("Search", exact=True).fill("Zukomi")
    expect(rows(panel)).to_have_count(0)
    panel.get_by_label("Search", exact=True).fill("Leyla")
    expect(rows(panel).first).to_contain_text("Leyla")


def let_in_crowd(data: Path, name: str) -> None:
    """Write them into the storage, in a process of its own: a browser has this one's loop."""
    command = [sys.executable, "-m", "bench.crowd", "--data", str(data), "--username", name, "--members", str(CROWD)]
    subprocess.run(command, cwd=Path(__file__).parents[2], check=True, capture_output=True)


def rows(panel: Locator) -> Locator:
    return panel.locator(".MemberList > .VirtualRows-row")


def make_public_group(page: Page, title: str, name: str) -> None:
    page.get_by_role("button", name="New chat").click()
    page.get_by_role("menuitem", name="New group").click()
    page.get_by_role("button", name="Skip").click()
    page.fill("[name=title]", title)
    page.get_by_role("button", name="Create group").click()
    page.locator(".ChatHeader-who", has_text=title).click()
    page.get_by_role("button", name="Edit").click()
    page.locator(".Main-right").get_by_role("button", name="Type").click()
    page.get_by_role("radio", name="Public group").check()
    page.fill("[name=username]", name)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Edit")).to_be_visible()
