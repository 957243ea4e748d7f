"""What one sets: oneself, the language, the looks, who may what, and where one is signed in."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from browser_people import PHONE, Person
from PIL import Image
from playwright.sync_api import Locator, Page, expect
from server_process import ServerProcess
from spoken_words import Words, in_both_languages
from stage import Session

from chapar import __version__

NewPerson = Callable[..., Person]


def open_settings(page: Page, words: Words, *pages: str) -> Locator:
    """Follow the menu, and then the names of pages; the column that they stand in."""
    page.get_by_role("button", name=words("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=words("main.settings"), exact=True).click()
    column = page.locator(".Settings")
    for each in pages:
        column.get_by_role("button", name=words(f"settings.{each}")).first.click()
    return column


def go_back(page: Page, words: Words) -> None:
    page.locator(".Main-panel").get_by_role("button", name=words("kit.back"), exact=True).click()


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_profile_is_changed_and_others_see_it(
    new_person: NewPerson, telethon: Session, tmp_path: Path, language: str
) -> None:
    words = Words(language)
    romeo = new_person("Romeo", language=language, size=PHONE if language == "fa" else (1280, 800))
    page = romeo.page
    open_settings(page, words).locator("button").first.click()
    picture = tmp_path / "face.png"
    Image.new("RGB", (300, 200), "teal").save(picture)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name=words("settings.photo"), exact=True).click()
    chooser.value.set_files(picture)
    cropping = page.get_by_role("dialog")
    expect(cropping.get_by_role("img")).to_be_visible()
    cropping.get_by_role("slider").fill("2")
    cropping.get_by_role("button", name=words("kit.done"), exact=True).click()
    expect(page.locator(".Settings-photo img")).to_be_visible()
    username = f"montague{romeo.phone[-8:]}"
    page.get_by_label(words("settings.lastName")).fill("Montague")
    page.get_by_label(words("settings.bio")).fill("Too early seen unknown, and known too late")
    page.get_by_label(words("settings.username")).fill("1")
    expect(page.get_by_text(words("errors.USERNAME_INVALID"))).to_be_visible()
    page.get_by_label(words("settings.username")).fill(f"@{username}")
    expect(page.get_by_text(words.pattern("settings.usernameFree"))).to_be_visible()
    page.get_by_role("radio", name=words("settings.colors.3")).check()
    romeo.shot(f"profile-{language}")
    page.get_by_role("button", name=words("kit.save"), exact=True).click()
    expect(page.get_by_text(words("settings.saved"))).to_be_visible()
    seen = telethon.resolve(username)
    assert (seen["first_name"], seen["last_name"]) == ("Romeo", "Montague")
    assert telethon.about(seen["id"]) == "Too early seen unknown, and known too late"
    assert len(telethon.photos(seen["id"])) == 1


@in_both_languages
def test_the_language_and_the_looks_change_at_once_and_stay(new_person: NewPerson, language: str) -> None:
    """From English to Persian, and the other way round."""
    romeo = new_person("Romeo", language=language)
    other, name, direction = {"en": ("fa", "فارسی", "rtl"), "fa": ("en", "English", "ltr")}[language]
    page, first, then = romeo.page, Words(language), Words(other)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    settings = open_settings(page, first, "theme")
    settings.get_by_label(first("settings.themes.dark"), exact=True).check()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != ground
    go_back(page, first)
    settings.get_by_role("button", name=first("settings.language")).click()
    settings.get_by_label(name, exact=True).check()
    expect(page.locator("html")).to_have_attribute("dir", direction)
    expect(page.get_by_role("heading", name=then("settings.language"), exact=True)).to_be_visible()
    romeo.shot(f"settings-language-{other}-dark")
    page.go_back()
    expect(page.get_by_role("heading", name=then("settings.title"), exact=True)).to_be_visible()
    romeo.shot(f"settings-{other}-dark")
    page.reload()
    expect(page.get_by_role("button", name=then("main.menu"), exact=True)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_server_speaks_the_language_that_was_chosen_last(
    new_person: NewPerson, device_of: Callable[[Person], Session]
) -> None:
    romeo = new_person("Romeo")
    page = romeo.page
    settings = open_settings(page, Words("en"), "language")
    settings.get_by_label("فارسی", exact=True).check()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    device_of(romeo)
    expect(page.locator(".ChatList").get_by_text("ورود تازه")).to_be_visible()


def test_what_server_and_client_are_is_told(new_person: NewPerson, web_server: ServerProcess) -> None:
    romeo = new_person("Romeo")
    page, words = romeo.page, Words("en")
    about = open_settings(page, words, "about")
    build = page.locator("meta[name=build]").get_attribute("content")
    expect(about.get_by_text(f"Chapar {__version__}", exact=True)).to_be_visible()
    expect(about.get_by_text(f"({build})")).to_be_visible()
    expect(about.get_by_text(f"{web_server.host}:{web_server.port}")).to_be_visible()
    expect(about.get_by_text(words("main.newVersion"))).to_have_count(0)
    romeo.shot("settings-about")


def test_who_may_see_what_and_who_is_blocked(new_person: NewPerson, telethon: Session) -> None:
    romeo = new_person("Romeo")
    page, words = romeo.page, Words("en")
    telethon.import_contact(romeo.phone, "Romeo")
    telethon.send(telethon.contacts()[0]["id"], "Wherefore art thou?")
    expect(page.get_by_text("Juliet").first).to_be_visible()
    settings = open_settings(page, words, "privacy", "rules.lastSeen")
    everybody = settings.get_by_label(words("settings.audience.everybody"), exact=True)
    nobody = settings.get_by_label(words("settings.audience.nobody"), exact=True)
    expect(everybody).to_be_checked()
    nobody.check()
    settings.get_by_role("button", name=words("settings.alwaysAllow")).click()
    dialog = page.get_by_role("dialog", name=words("settings.alwaysAllow"))
    dialog.get_by_text("Juliet").click()
    dialog.get_by_role("button", name=words("kit.save"), exact=True).click()
    expect(settings.get_by_role("button", name=words("settings.alwaysAllow"))).to_contain_text("Juliet")
    go_back(page, words)
    rule = settings.get_by_role("button", name=words("settings.rules.lastSeen"))
    expect(rule).to_contain_text(words("settings.audience.nobody"))
    romeo.shot("settings-privacy")
    page.reload()
    settings = open_settings(page, words, "privacy", "rules.lastSeen")
    expect(settings.get_by_label(words("settings.audience.nobody"), exact=True)).to_be_checked()
    expect(settings.get_by_role("button", name=words("settings.alwaysAllow"))).to_contain_text("Juliet")
    go_back(page, words)
    expect(settings.get_by_role("button", name=words("settings.password"))).to_have_count(0)  # the server sets none
    settings.get_by_role("button", name=words("settings.blocked")).click()
    expect(settings.get_by_text(words("settings.nobodyBlocked"))).to_be_visible()


@in_both_languages
def test_sessions_are_listed_and_ended(new_person: NewPerson, language: str) -> None:
    romeo = new_person("Romeo", language=language)
    words = Words(language)
    elsewhere = new_person("Romeo", signed_up=False, language=language)
    elsewhere.phone = romeo.phone
    elsewhere.sign_in()
    settings = open_settings(romeo.page, words, "sessions")
    expect(settings.get_by_text("Chrome")).to_have_count(2)
    romeo.shot(f"settings-sessions-{language}")
    settings.get_by_role("button", name=words("settings.endOthers"), exact=True).click()
    romeo.page.get_by_role("alertdialog").get_by_role("button", name=words("settings.end"), exact=True).click()
    expect(settings.get_by_text("Chrome")).to_have_count(1)
    expect(elsewhere.page.locator("[name=phone]")).to_be_visible()
    go_back(romeo.page, words)
    settings.get_by_role("button", name=words("settings.signOut"), exact=True).click()
    romeo.page.get_by_role("alertdialog").get_by_role("button", name=words("settings.signOut"), exact=True).click()
    expect(romeo.page.locator("[name=phone]")).to_be_visible()
    # Whoever comes next begins with the chats.
    romeo.enter_code()
    expect(romeo.page.locator(".Main-list")).to_be_visible()
    expect(romeo.page.locator(".Settings")).to_have_count(0)


@in_both_languages
def test_one_is_told_of_messages_while_nobody_looks(
    windowed_person: NewPerson, telethon: Session, language: str
) -> None:
    romeo = windowed_person("Romeo", language=language)
    page, words = romeo.page, Words(language)
    telethon.import_contact(romeo.phone, "Romeo")
    romeo_id = telethon.contacts()[0]["id"]
    page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    settings = open_settings(page, words, "notifications")
    expect(settings.get_by_role("switch", name=words("settings.notify.private"))).to_be_checked()
    show_page(page, is_visible=False)
    telethon.send(romeo_id, "Wilt thou be gone?")
    expect(page).to_have_title(re.compile(r"^\([1۱]\)"))
    expect_notices(page, [["Juliet", "Wilt thou be gone?"]])
    show_page(page, is_visible=True)
    settings.get_by_role("switch", name=words("settings.notify.private")).click()
    page.evaluate(
        "navigator.serviceWorker.ready.then(async (it) => (await it.getNotifications()).forEach((x) => x.close()))"
    )
    show_page(page, is_visible=False)
    telethon.send(romeo_id, "It is not yet near day.")
    expect(page).to_have_title(re.compile(r"^\([2۲]\)"))
    expect_notices(page, [])


def expect_notices(page: Page, wanted: list[list[str]]) -> None:
    """Which notifications are shown, or will be in a moment."""
    read = (
        "navigator.serviceWorker.ready.then(async (it) => (await it.getNotifications()).map((x) => [x.title, x.body]))"
    )
    deadline = time.monotonic() + 5
    while page.evaluate(read) != wanted and time.monotonic() < deadline:
        page.wait_for_timeout(50)
    assert page.evaluate(read) == wanted


def show_page(page: Page, *, is_visible: bool) -> None:
    """Pages of a browser without windows are always visible: say otherwise in their stead."""
    state = "visible" if is_visible else "hidden"
    page.evaluate(
        f"Object.defineProperty(document, 'visibilityState', {{ configurable: true, get: () => '{state}' }});"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
