"""Servers that restart, lines that break, tabs that sleep: nothing is lost, doubled, or out of order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from browser_people import Person
from channel_words import make_channel
from chat_words import composer, expect_once, go_to_end, read_numbers, rows, write
from driver_processes import Drivers
from network_cable import NetworkCable
from playwright.sync_api import Page, expect
from private_chats import ask, user
from server_process import ServerProcess
from stage import Session, Stage

MISSED = 500
CONFIG = "flood_limits_factor = 1000\n"
"""One person writes more here than a person does."""
CUT = ("WebSocket", "ERR_CONNECTION", "ERR_INTERNET_DISCONNECTED", "ERR_EMPTY_RESPONSE", "Failed to fetch")
"""What browsers say of a server that is not there."""

NewPerson = Callable[..., Person]


@dataclass
class World:
    server: ServerProcess
    stage: Stage


@pytest.fixture
def world(new_server: Callable[..., ServerProcess], tmp_path: Path) -> Iterator[World]:
    """A server that nobody minds being killed, and those who use other clients."""
    server = new_server(CONFIG)
    drivers = Drivers(server, tmp_path / "drivers")
    stage = Stage(server, drivers.gather(["telethon-1.45"]), tmp_path)
    yield World(server, stage)
    stage.close()
    drivers.close()


@pytest.fixture
def cable(world: World) -> Iterator[NetworkCable]:
    made = NetworkCable(world.server)
    yield made
    made.close()


@pytest.mark.parametrize(("end", "language"), [("SIGTERM", "en"), ("SIGKILL", "fa")])
def test_two_browsers_go_on_when_the_server_restarts(
    world: World, new_person: NewPerson, end: str, language: str
) -> None:
    romeo, juliet = (
        new_person(name, server=world.server, allowed=CUT, language=language) for name in ("Romeo", "Juliet")
    )
    nurse = world.stage.sign_up("Nurse", "telethon-1.45")
    group = make_channel(nurse, "Balcony")
    for person in (romeo, juliet):
        invite_browser(nurse, person, group)
        person.open(str(group))
    write(romeo, "before r")
    write(juliet, "before j")
    for person in (romeo, juliet):
        expect_once(person, "before r")
        expect_once(person, "before j")

    if end == "SIGTERM":
        assert world.server.stop() == 0
    else:
        world.server.kill()
    for person, words in ((romeo, "meanwhile r"), (juliet, "meanwhile j")):
        expect(person.page.locator(".App")).not_to_have_attribute("data-connection", "connected")
        write(person, words)
        expect_once(person, words)
    world.server.start()

    for person in (romeo, juliet):
        expect(person.page.locator(".App")).to_have_attribute("data-connection", "connected")
        expect_once(person, "meanwhile r")
        expect_once(person, "meanwhile j")
    write(romeo, "after r")
    expect_once(juliet, "before r", "after r")
    write(juliet, "after j")
    expect_once(romeo, "after r", "after j")
    texts = [message["text"] for message in nurse.history(group) if message["text"]]
    assert texts[:2] == ["after j", "after r"]
    assert sorted(texts) == ["after j", "after r", "before j", "before r", "meanwhile j", "meanwhile r"]
    romeo.shot(f"restart-{end}")


def test_what_was_missed_without_a_line_appears_once_and_in_order(
    world: World, cable: NetworkCable, new_person: NewPerson
) -> None:
    romeo = new_person("Romeo", server=cable, allowed=CUT)
    nurse = world.stage.sign_up("Nurse", "telethon-1.45")
    chats = found_chats(nurse, romeo)
    for chat in chats.values():
        nurse.send(chat, "all is well")
    romeo.open(str(chats["group"]))
    expect_once(romeo, "all is well")
    romeo.context.set_offline(True)
    cable.pull()
    expect(romeo.page.locator(".App")).not_to_have_attribute("data-connection", "connected")
    write(romeo, "nobody hears this yet")
    for number in range(MISSED):
        for kind, chat in chats.items():
            nurse.send(chat, f"{kind} {number:03d}")
    cable.put_back()
    romeo.context.set_offline(False)

    expect(romeo.page.locator(".App")).to_have_attribute("data-connection", "connected")
    for kind, chat in chats.items():
        romeo.open(str(chat if kind != "private" else nurse.account.id))
        assert read_numbers(romeo.page, kind, MISSED) == list(range(MISSED))
    assert [message["text"] for message in nurse.history(chats["group"], 1)] == ["nobody hears this yet"]
    romeo.open(str(chats["group"]))
    go_to_end(romeo.page)
    expect_once(romeo, "nobody hears this yet")


def test_a_frozen_tab_shows_what_came_when_it_wakes(world: World, new_person: NewPerson) -> None:
    romeo = new_person("Romeo", server=world.server)
    nurse = world.stage.sign_up("Nurse", "telethon-1.45")
    romeo_id = meet(nurse, romeo)
    nurse.send(romeo_id, "good night")
    romeo.open(str(nurse.account.id))
    expect_once(romeo, "good night")
    page = romeo.context.new_cdp_session(romeo.page)
    page.send("Page.setWebLifecycleState", {"state": "frozen"})
    for number in range(MISSED):
        nurse.send(romeo_id, f"frost {number:03d}")
    page.send("Page.setWebLifecycleState", {"state": "active"})
    assert read_numbers(romeo.page, "frost", MISSED) == list(range(MISSED))


def test_a_closed_tab_that_is_opened_again_shows_what_came(world: World, new_person: NewPerson) -> None:
    romeo = new_person("Romeo", server=world.server)
    nurse = world.stage.sign_up("Nurse", "telethon-1.45")
    channel = found_chats(nurse, romeo)["channel"]
    nurse.send(channel, "see you")
    romeo.open(str(channel))
    expect_once(romeo, "see you")
    romeo.page.close()
    for number in range(MISSED):
        nurse.send(channel, f"news {number:03d}")
    romeo.page = romeo.context.new_page()
    romeo.open(str(channel))
    assert read_numbers(romeo.page, "news", MISSED) == list(range(MISSED))


def test_tabs_of_one_browser_show_the_same(world: World, new_person: NewPerson) -> None:
    romeo = new_person("Romeo", server=world.server)
    nurse = world.stage.sign_up("Nurse", "telethon-1.45")
    romeo_id = meet(nurse, romeo)
    nurse.send(romeo_id, "from outside")
    tabs = [romeo.page, romeo.context.new_page(), romeo.context.new_page()]
    for tab in tabs:
        tab.goto(f"{romeo.origin}/web/#{nurse.account.id}")
        expect(rows(tab, "from outside")).to_have_count(1)
    for number, tab in enumerate(tabs):
        write(romeo, f"from tab {number}", page=tab)
    nurse_id = nurse.account.id
    nurse.send(romeo_id, "that is all")
    for tab in tabs:
        for words in ("from tab 0", "from tab 1", "from tab 2", "that is all"):
            expect(rows(tab, words)).to_have_count(1)
    shown = [rows_in_order(tab) for tab in tabs]
    assert shown[0] == shown[1] == shown[2]
    assert composer(tabs[1]).is_visible(), nurse_id
    tabs[0].close()
    romeo.page = tabs[1]
    nurse.send(romeo_id, "still there?")
    for tab in tabs[1:]:
        expect(rows(tab, "still there?")).to_have_count(1)


def rows_in_order(page: Page) -> list[str]:
    return page.get_by_role("log").locator(".Bubble-text > .RichText").all_inner_texts()


def meet(session: Session, person: Person) -> int:
    """Learn who somebody at a browser is, by their number."""
    [user_id] = session.import_contact(person.phone, person.first_name)
    return user_id


def invite_browser(session: Session, person: Person, chat: int) -> None:
    user_id = meet(session, person)
    ask(session, "channels.inviteToChannel", channel={"_": "channel", "of": chat}, users=[user(user_id)])


def found_chats(session: Session, person: Person) -> dict[str, int]:
    """A chat of each kind in which both are, by the names that `session` gives them."""
    group, channel = make_channel(session, "Balcony"), make_channel(session, "Gazette", broadcast=True)
    for chat in (group, channel):
        invite_browser(session, person, chat)
    return {"private": meet(session, person), "group": group, "channel": channel}
