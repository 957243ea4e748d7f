"""Every main view in all five languages, in every look: pictures to be looked at, and no word of ours that is cut.

They are of the town that `chapar demo` builds, where somebody speaks each of the languages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from browser_people import Person
from every_look import Gallery
from list_words import choose_item
from playwright.sync_api import Locator, Page, expect
from server_process import ServerProcess
from spoken_words import Words

PEOPLE = {"fa": "12025550101", "en": "12025550102", "ar": "12025550103", "ru": "12025550104", "fr": "12025550105"}
"""Who edits the newspaper of the town in a language, and their numbers."""
SETTINGS = ("notifications", "privacy", "sessions", "storage", "language", "theme", "quickReaction", "about")

NewPerson = Callable[..., Person]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    server = ServerProcess(tmp_path_factory.mktemp("town"))
    server.command("demo", "--quiet")
    yield server
    assert server.stop() == 0, server.last_log_lines()
    assert server.complaints() == []


@pytest.fixture(params=PEOPLE)
def editor(request: pytest.FixtureRequest, new_person: NewPerson, town: ServerProcess) -> Person:
    """Who has not signed in yet."""
    person = new_person("Editor", signed_up=False, server=town, language=request.param)
    person.phone = PEOPLE[request.param]
    return person


def test_the_way_in_and_the_chats(editor: Person) -> None:
    page = editor.open()
    expect(page.locator("[name=phone]")).to_be_visible()
    language = language_of(editor)
    say, gallery = Words(language), Gallery(editor, language)
    gallery.look("phone")
    page.fill("[name=phone]", "+12")
    page.keyboard.press("Enter")
    expect(page.get_by_text(say("signIn.PHONE_NUMBER_INVALID"))).to_be_visible()
    gallery.look("wrong-phone")
    page.get_by_role("button", name=say("signIn.byQr"), exact=True).click()
    expect(page.get_by_role("img", name=say("signIn.qrTitle"), exact=True)).to_be_visible()
    gallery.look("qr")
    page.get_by_role("button", name=say("signIn.byPhone"), exact=True).click()
    page.fill("[name=phone]", f"+{editor.phone}")
    page.keyboard.press("Enter")
    expect(page.locator("[name=code]")).to_be_visible()
    gallery.look("code")
    page.fill("[name=code]", editor.server.login_code(editor.phone))
    expect(page.locator(".DialogRow").nth(2)).to_be_visible()
    gallery.look("chats")

    page.locator(".DialogRow").last.click(button="right")
    gallery.look("chat-list-menu", sizes=("desktop",))
    page.keyboard.press("Escape")
    press(page, say, "main.menu")
    gallery.look("main-menu", sizes=("desktop",))
    page.keyboard.press("Escape")
    open_newspaper(editor)
    for number in range(1, 5):
        gallery.look(f"posts-{number}")
        go_up(page, 0.75)
    page.get_by_role("log").locator(".Bubble").last.click(button="right", position={"x": 8, "y": 8})
    gallery.look("post-menu", sizes=("desktop",))
    choose_item(editor, "chat.forward")
    gallery.look("forward")
    page.keyboard.press("Escape")
    page.get_by_role("log").locator(".CommentsButton").last.click()
    expect(page.get_by_role("log").locator(".Bubble").first).to_be_visible()
    gallery.look("comments")
    open_group(editor)
    gallery.look("group")
    press(page, say, "composer.attach")
    gallery.look("attach-menu", sizes=("desktop",))
    choose_item(editor, "composer.poll")
    gallery.look("new-poll")
    page.keyboard.press("Escape")
    press(page, say, "composer.emoji")
    gallery.look("emoji")
    page.keyboard.press("Escape")
    assert not gallery.faults, "\n".join(gallery.faults)


def test_profiles_and_new_chats(editor: Person) -> None:
    editor.sign_in()
    page = editor.page
    language = language_of(editor)
    say, gallery = Words(language), Gallery(editor, language)
    expect(page.locator(".DialogRow").nth(2)).to_be_visible()
    open_newspaper(editor)
    page.locator(".ChatHeader-who").click()
    expect(page.locator(".Profile-name")).to_be_visible()
    gallery.look("channel-profile")
    panel = page.locator(".Main-right")
    press(panel, say, "info.edit")
    gallery.look("channel-edit")
    for part in ("admins", "invites", "discussion", "reactions", "type", "adminLog"):
        panel.get_by_text(say(f"info.{part}"), exact=True).click()
        expect(panel.get_by_role("progressbar")).to_have_count(0)
        gallery.look(f"channel-{part.lower()}")
        press(panel, say, "kit.back")
    panel.get_by_text(say("info.invites"), exact=True).click()
    panel.get_by_text(say("info.newLink"), exact=True).click()
    gallery.look("new-link")
    page.keyboard.press("Escape")
    open_group(editor)
    page.locator(".ChatHeader-who").click()
    expect(page.locator(".Profile-name")).to_be_visible()
    gallery.look("group-profile")

    editor.open()
    press(page, say, "chatList.newChat")
    gallery.look("new-chat-menu", sizes=("desktop",))
    choose_item(editor, "chatList.newChannel")
    page.fill("[name=title]", "Sepidar")
    gallery.look("new-channel")
    press(page, say, "kit.next")
    page.fill("[name=username]", "x")
    expect(page.get_by_text(say("create.name_invalid"))).to_be_visible()
    gallery.look("new-channel-type")
    editor.open()
    press(page, say, "chatList.newChat")
    choose_item(editor, "chatList.newGroup")
    gallery.look("new-group")
    assert not gallery.faults, "\n".join(gallery.faults)


def test_settings(editor: Person) -> None:
    editor.sign_in()
    page = editor.page
    language = language_of(editor)
    say, gallery = Words(language), Gallery(editor, language)
    for item in ("contacts", "archive"):
        press(page, say, "main.menu")
        choose_item(editor, f"main.{item}")
        gallery.look(item)
        press(page.locator(".Main-left"), say, "kit.back")
    press(page, say, "main.menu")
    choose_item(editor, "main.settings")
    settings = page.locator(".Settings")
    gallery.look("settings")
    settings.locator("button").first.click()
    expect(page.get_by_label(say("settings.lastName"))).to_be_visible()
    gallery.look("settings-profile")
    press(page.locator(".Main-left"), say, "kit.back")
    for part in SETTINGS:
        settings.get_by_role("button", name=say(f"settings.{part}")).first.click()
        expect(page.get_by_role("heading", name=say(f"settings.{part}"), exact=True).first).to_be_visible()
        gallery.look(f"settings-{part}")
        press(page.locator(".Main-left"), say, "kit.back")
    settings.get_by_role("button", name=say("settings.signOut"), exact=True).click()
    gallery.look("sign-out")
    assert not gallery.faults, "\n".join(gallery.faults)


def press(page: Page | Locator, say: Words, key: str) -> None:
    page.get_by_role("button", name=say(key), exact=True).last.click()


def open_newspaper(editor: Person) -> Page:
    """The channel that the editor writes for; it opens where it was read to, which is the end."""
    page = editor.open(f"@sepidar_{language_of(editor)}")
    expect(page.locator(".Bubble").last).to_be_visible()
    return page


def open_group(editor: Person) -> None:
    """In which the whole town talks, each in their own language."""
    editor.page.locator(".DialogRow", has_text="Lantern Evening").click()
    expect(editor.page.locator(".ChatHeader")).to_contain_text("Lantern Evening")
    expect(editor.page.locator(".Bubble").last).to_be_visible()


def go_up(page: Page, parts: float) -> None:
    """Scroll back by so many heights of the view."""
    for _ in range(round(parts * 4)):
        page.get_by_role("log").evaluate("(log) => { log.scrollTop -= log.clientHeight / 4 }")
        page.wait_for_timeout(60)


def language_of(editor: Person) -> str:
    return editor.page.locator("html").get_attribute("lang") or ""
