"""Without the server, and in more than one tab."""

from __future__ import annotations

from collections.abc import Callable

from browser_people import Person
from playwright.sync_api import Locator, Page, expect
from server_process import ServerProcess
from spoken_words import Words, in_both_languages, words_of

NewPerson = Callable[..., Person]
NewServer = Callable[..., ServerProcess]
GONE = ("ERR_CONNECTION_REFUSED", "WebSocket", "Failed to load resource", "ERR_FAILED", "Failed to fetch", "connection")
"""What browsers say where there is no server."""


CONTROLLED = """
    () => new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", () => resolve())
        if (navigator.serviceWorker.controller) resolve()
    })
"""


def shown(page: Page, text: str) -> Locator:
    """A message in the open chat."""
    return page.locator(".Main-chat .RichText", has_text=text)


def keep(page: Page, text: str) -> None:
    """Write to oneself."""
    say = words_of(page)
    page.get_by_role("button", name=say("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=say("kit.savedMessages"), exact=True).click()
    message = page.locator(".Main-chat").get_by_role("textbox")
    message.fill(text)
    message.press("Enter")
    expect(shown(page, text)).to_be_visible()


def wait_until_kept(page: Page) -> None:
    """Until the service worker has all files, and the cache what was written to it."""
    page.evaluate(CONTROLLED)
    page.wait_for_timeout(1000)


@in_both_languages
def test_what_was_read_is_there_without_the_server(new_person: NewPerson, new_server: NewServer, language: str) -> None:
    server = new_server()
    romeo = new_person("Romeo", server=server, allowed=GONE, language=language)
    page = romeo.page
    keep(page, "Parting is such sweet sorrow")
    wait_until_kept(page)
    server.stop()
    page.reload()
    expect(page.locator(".ChatList").get_by_text("Parting is such sweet sorrow")).to_be_visible()
    expect(shown(page, "Parting is such sweet sorrow")).to_be_visible()
    expect(page.get_by_text(Words(language)("kit.connecting")).first).to_be_visible()
    romeo.shot(f"offline-{language}")
    page.close()
    page = romeo.context.new_page()
    page.goto(f"{romeo.origin}/web/")
    expect(page.locator(".ChatList").get_by_text("Parting is such sweet sorrow")).to_be_visible()
    server.start()
    expect(page.locator(".App")).to_have_attribute("data-connection", "connected")
    keep(page, "That I shall say good night till it be morrow")


@in_both_languages
def test_all_tabs_have_the_same_and_one_of_another_version_takes_over(new_person: NewPerson, language: str) -> None:
    romeo, say = new_person("Romeo", language=language), Words(language)
    other = romeo.context.new_page()
    other.goto(f"{romeo.origin}/web/")
    keep(romeo.page, "One fire burns out another's burning")
    expect(other.locator(".ChatList").get_by_text("One fire burns out another's burning")).to_be_visible()
    # As an engine of another version does.
    romeo.page.evaluate(
        "void navigator.locks.request('chapar.engine', { steal: true }, () => new Promise((go) => (globalThis.go = go)))"
    )
    expect(other.get_by_text(say("main.takenTitle"))).to_be_visible()
    expect(romeo.page.get_by_text(say("main.takenTitle"))).to_be_visible()


def test_where_tabs_cannot_share_an_engine_one_has_it_at_a_time(new_person: NewPerson) -> None:
    say = Words("en")
    romeo = new_person("Romeo", signed_up=False)
    romeo.context.add_init_script("delete globalThis.SharedWorker")
    romeo.sign_up()
    keep(romeo.page, "Tempt not a desperate man")
    other = romeo.context.new_page()
    other.goto(f"{romeo.origin}/web/")
    expect(other.get_by_text(say("main.takenTitle"))).to_be_visible()
    romeo.shot("taken", other)
    other.get_by_role("button", name=say("main.useHere"), exact=True).click()
    expect(other.locator(".ChatList").get_by_text("Tempt not a desperate man")).to_be_visible()
    expect(romeo.page.get_by_text(say("main.takenTitle"))).to_be_visible()
