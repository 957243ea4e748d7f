"""When the server is upgraded while pages are open: they go on, say that there is a new version, and become it when one likes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browser_people import Person
from other_builds import Bundle
from playwright.sync_api import Locator, Page, expect
from server_process import ServerProcess
from spoken_words import Words
from test_web_offline import GONE, keep, shown, wait_until_kept

NewPerson = Callable[..., Person]
WORDS = Words("en")
MISSING = (*GONE, "dynamically imported module", "Unable to preload CSS", "Refused to apply style", "engine:")
"""What browsers say besides of files that are gone."""
NO_SERVICE_WORKER = "delete Navigator.prototype.serviceWorker"
"""As in private windows of some browsers."""


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    return Bundle(tmp_path / "bundle")


@pytest.fixture
def server(bundle: Bundle, new_server: Callable[..., ServerProcess]) -> ServerProcess:
    return new_server(first=bundle.first)


def build_of(page: Page) -> str:
    return str(page.locator("meta[name=build]").get_attribute("content"))


def field(page: Page) -> Locator:
    return page.locator(".Main-chat").get_by_role("textbox")


def open_settings(page: Page) -> Locator:
    page.get_by_role("button", name=WORDS("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=WORDS("main.settings"), exact=True).click()
    return page.locator(".Settings")


def reload_from(page: Page, place: Locator) -> None:
    """Take the offer to load the page again."""
    with page.expect_navigation():  # all files of the newer build come first
        place.get_by_role("button", name=WORDS("main.reload"), exact=True).click()
    expect(page.locator(".ChatList")).to_be_attached()


def test_tabs_go_on_after_an_upgrade_and_take_it_when_the_reader_likes(
    new_person: NewPerson, server: ServerProcess, bundle: Bundle
) -> None:
    romeo = new_person("Romeo", server=server, allowed=MISSING)
    first = romeo.page
    keep(first, "It was the lark")
    wait_until_kept(first)
    second = romeo.context.new_page()
    second.goto(first.url)
    expect(shown(second, "It was the lark")).to_be_visible()
    old = bundle.build
    server.stop()
    newer = bundle.change()
    server.start()
    field(first).press_sequentially("not the nightin")
    for page in (first, second):
        expect(page.locator(".Toasts").get_by_text(WORDS("main.newVersion"))).to_be_visible()
        assert build_of(page) == old
    second.locator(".Toasts").get_by_role("button", name=WORDS("kit.close"), exact=True).click()
    expect(second.locator(".Toast")).to_have_count(0)
    expect(open_settings(second)).to_be_visible()  # a part that was not loaded before, and is not there any more
    romeo.shot("new-version", first)

    reload_from(first, first.locator(".Toasts"))
    assert build_of(first) == newer
    expect(field(first)).to_have_text("not the nightin")
    expect(second.get_by_text(WORDS("main.outdatedTitle"))).to_be_visible()
    romeo.shot("updated-in-another-tab", second)
    reload_from(second, second.locator(".Taken"))
    assert build_of(second) == newer
    field(second).fill("that pierced the fearful hollow of thine ear")
    field(second).press("Enter")
    expect(shown(first, "that pierced the fearful hollow")).to_be_visible()
    expect(first.locator(".Taken")).to_have_count(0)
    shells = "caches.keys().then((names) => names.filter((name) => name.startsWith('chapar.shell.')))"
    first.reload()
    expect(field(first)).to_be_visible()
    first.wait_for_function(f"({shells}).then((names) => names.join() === 'chapar.shell.{newer}')")


def test_where_no_service_worker_keeps_them_missing_parts_are_said_to_be_old(
    new_person: NewPerson, server: ServerProcess, bundle: Bundle
) -> None:
    romeo = new_person("Romeo", server=server, allowed=MISSING, signed_up=False)
    romeo.context.add_init_script(NO_SERVICE_WORKER)
    romeo.sign_up()
    page = romeo.page
    keep(page, "Night's candles are burnt out")
    newer = bundle.change()
    settings = page.locator(".Main-panel")
    page.get_by_role("button", name=WORDS("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=WORDS("main.settings"), exact=True).click()
    expect(settings.get_by_text(WORDS("main.newVersionNote"))).to_be_visible()
    expect(shown(page, "Night's candles are burnt out")).to_be_visible()
    romeo.shot("part-of-old-version")
    field(page).press_sequentially("and jocund day")
    reload_from(page, settings)
    assert build_of(page) == newer
    expect(field(page)).to_have_text("and jocund day")
    expect(open_settings(page)).to_be_visible()


def test_without_a_connection_a_missing_part_is_said_to_be_missing(
    new_person: NewPerson, server: ServerProcess
) -> None:
    romeo = new_person("Romeo", server=server, allowed=MISSING, signed_up=False, language="fa")
    romeo.context.add_init_script(NO_SERVICE_WORKER)
    romeo.sign_up()
    page, words = romeo.page, Words("fa")
    expect(page.locator(".ChatList")).to_be_visible()
    server.stop()
    page.get_by_role("button", name=words("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=words("main.settings"), exact=True).click()
    expect(page.locator(".Main-panel").get_by_text(words("main.partMissingNote"))).to_be_visible()
    romeo.shot("part-missing-fa")
    server.start()


def test_two_builds_never_have_the_session_at_once(
    new_person: NewPerson, server: ServerProcess, bundle: Bundle
) -> None:
    romeo = new_person("Romeo", server=server, allowed=MISSING)
    first = romeo.page
    keep(first, "More light and light it grows")
    wait_until_kept(first)
    newer = bundle.change()
    field(first).press_sequentially("more dark and dark")
    second = romeo.context.new_page()
    second.goto(first.url)
    assert build_of(second) == newer, "the newest page is shown, whatever is kept"
    expect(first.get_by_text(WORDS("main.outdatedTitle"))).to_be_visible()
    expect(second.locator(".App")).to_have_attribute("data-connection", "connected")
    expect(field(second)).to_have_text("more dark and dark")
    reload_from(first, first.locator(".Taken"))
    for page in (first, second):
        expect(page.locator(".App")).to_have_attribute("data-connection", "connected")
        expect(page.locator(".Taken")).to_have_count(0)
    keep(second, "our woes")
    expect(shown(first, "our woes")).to_be_visible()
