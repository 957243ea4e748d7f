"""What axe-core finds in every main view, and a whole visit by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser_people import PHONE, Person
from channel_words import make_channel
from chat_words import composer, rows
from media_files import make_picture
from playwright.sync_api import Page, expect
from private_chats import ask, user
from spoken_words import Words, in_both_languages
from stage import Session

AXE = Path(__file__).parents[2] / "webclient" / "node_modules" / "axe-core" / "axe.min.js"
SERIOUS = {"serious", "critical"}
RUN = """async () => {
  const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] })
  const told = violations.map(({ id, impact, nodes }) => ({
    id, impact, nodes: nodes.map((each) => [each.target.join(' '), each.failureSummary])
  }))
  return [told, passes.length]
}"""
LOOKS: list[dict[str, Any]] = [
    {"language": "en", "scheme": "light"},
    {"language": "fa", "scheme": "dark"},
]

NewPerson = Callable[..., Person]


class Examiner:
    """Looks at what a person's page shows, and remembers what is wrong with it."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.found: list[str] = []

    def look(self, view: str) -> None:
        page = self.person.page
        page.wait_for_timeout(350)  # what slides in has arrived
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE.read_text())
        violations, passed = page.evaluate(RUN)
        assert passed > 10, "hardly anything was looked at"
        for each in violations:
            if each["impact"] in SERIOUS:
                self.found += [f"{view}: {each['id']}: {where}: {why}" for where, why in each["nodes"]]
        self.person.shot(f"axe-{view}-{page.locator('html').get_attribute('lang')}")


@pytest.fixture(scope="session", autouse=True)
def axe() -> None:
    if not AXE.exists():
        pytest.fail("axe-core is not installed: run tools/webclient.sh check")


@pytest.mark.parametrize("looks", LOOKS, ids=lambda looks: f"{looks['language']}-{looks['scheme']}")
def test_nothing_serious_is_found_on_the_way_in(new_person: NewPerson, looks: dict[str, Any]) -> None:
    words = Words(looks["language"])
    romeo = new_person("Romeo", signed_up=False, bypass_csp=True, **looks)
    examiner = Examiner(romeo)
    page = romeo.open()
    expect(page.locator("[name=phone]")).to_be_visible()
    examiner.look("phone")
    page.get_by_role("button", name=words("signIn.byQr"), exact=True).click()
    expect(page.get_by_role("img", name=words("signIn.qrTitle"), exact=True)).to_be_visible()
    examiner.look("qr")
    page.get_by_role("button", name=words("signIn.byPhone"), exact=True).click()
    page.fill("[name=phone]", f"+{romeo.phone}")
    page.keyboard.press("Enter")
    expect(page.locator("[name=code]")).to_be_visible()
    page.fill("[name=code]", "1")
    page.keyboard.press("Enter")
    examiner.look("code")
    page.fill("[name=code]", romeo.server.login_code(romeo.phone))
    expect(page.locator("[name=firstName]")).to_be_visible()
    examiner.look("name")
    page.fill("[name=firstName]", "Romeo")
    page.keyboard.press("Enter")
    expect(page.locator(".ChatList")).to_be_attached()
    examiner.look("empty-list")
    assert not examiner.found, "\n".join(examiner.found)


@pytest.mark.parametrize("looks", LOOKS, ids=lambda looks: f"{looks['language']}-{looks['scheme']}")
def test_nothing_serious_is_found_in_the_main_views(
    new_person: NewPerson, telethon: Session, tmp_path: Path, looks: dict[str, Any]
) -> None:
    words = Words(looks["language"])
    romeo = new_person("Romeo", bypass_csp=True, **looks)
    [romeo_id] = telethon.import_contact(romeo.phone, "Romeo")
    examiner = Examiner(romeo)
    fill_chats(telethon, romeo_id, tmp_path)
    page = romeo.page
    expect(page.locator(".ChatList").get_by_text("That is all")).to_be_visible()
    examiner.look("list")
    romeo.open(str(telethon.account.id))
    expect(rows(page, "That is all")).to_be_visible()
    examiner.look("chat")
    rows(page, "That is all").click(button="right")
    examiner.look("menu")
    page.get_by_role("menuitem", name=words("chat.forward"), exact=True).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    examiner.look("forward")
    page.keyboard.press("Escape")
    rows(page, "That is all").click(button="right")
    page.get_by_role("menuitem", name=words("kit.delete"), exact=True).click()
    expect(page.get_by_role("dialog").or_(page.get_by_role("alertdialog"))).to_be_visible()
    examiner.look("delete")
    page.keyboard.press("Escape")
    page.get_by_role("button", name=words("composer.emoji"), exact=True).click()
    examiner.look("emoji")
    page.keyboard.press("Escape")
    page.get_by_role("log").get_by_role("button", name=words("media.openPhoto")).first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    examiner.look("viewer")
    page.keyboard.press("Escape")
    page.locator(".ChatHeader-who").click()
    expect(page.get_by_role("heading", name=words("info.title_user"), exact=True)).to_be_visible()
    examiner.look("profile")
    open_menu(page, words, "main.settings")
    examiner.look("settings")
    for part in ("notifications", "privacy", "sessions", "language", "theme", "quickReaction"):
        open_settings(page, words, f"settings.{part}")
        examiner.look(f"settings-{part}")
        page.locator(".Main-left").get_by_role("button", name=words("kit.back"), exact=True).last.click()
    assert not examiner.found, "\n".join(examiner.found)


@pytest.mark.parametrize("looks", LOOKS, ids=lambda looks: f"{looks['language']}-{looks['scheme']}")
def test_nothing_serious_is_found_in_groups_and_channels(
    new_person: NewPerson, telethon: Session, looks: dict[str, Any]
) -> None:
    words = Words(looks["language"])
    group = make_channel(telethon, "Verona")
    link = ask(telethon, "messages.exportChatInvite", peer={"_": "peer", "of": group})["link"]
    romeo = new_person("Romeo", signed_up=False, bypass_csp=True, **looks)
    examiner = Examiner(romeo)
    page = romeo.open(f"+{link.rpartition('+')[2]}")
    expect(page.locator(".Goal")).to_be_visible()
    examiner.look("invited")
    romeo.sign_up()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Verona")
    examiner.look("invitation")
    dialog.get_by_role("button", name=words("joinBar.joinGroup"), exact=True).click()
    page.locator(".ChatHeader-who", has_text="Verona").click()
    expect(page.locator(".MemberList")).to_contain_text("Romeo")
    examiner.look("members")
    page.locator(".ProfileActions").get_by_role("button", name=words("info.mute"), exact=True).click()
    examiner.look("mute")
    page.keyboard.press("Escape")
    page.locator(".NewChatButton").click()
    page.get_by_role("menuitem", name=words("chatList.newChannel"), exact=True).click()
    page.fill("[name=title]", "Verona News")
    page.keyboard.press("Enter")
    page.get_by_role("radio", name=words("create.privateChannel")).check()
    page.get_by_role("button", name=words("create.createChannel"), exact=True).click()
    expect(page.locator(".PeerPicker")).to_be_visible()
    examiner.look("subscribers")
    page.get_by_role("button", name=words("create.withoutMembers"), exact=True).click()
    page.locator(".ChatHeader-who", has_text="Verona News").click()
    for key in ("info.edit", "info.admins"):
        page.locator(".Main-right").get_by_role("button", name=words(key)).click()
        examiner.look(key.removeprefix("info."))
    assert not examiner.found, "\n".join(examiner.found)


def test_nothing_serious_is_found_on_a_phone(new_person: NewPerson, telethon: Session, tmp_path: Path) -> None:
    romeo = new_person("Romeo", bypass_csp=True, size=PHONE, language="fa")
    [romeo_id] = telethon.import_contact(romeo.phone, "Romeo")
    fill_chats(telethon, romeo_id, tmp_path)
    group = make_channel(telethon, "Verona")
    ask(telethon, "channels.inviteToChannel", channel={"_": "channel", "of": group}, users=[user(romeo_id)])
    examiner = Examiner(romeo)
    expect(romeo.page.locator(".ChatList").get_by_text("That is all")).to_be_visible()
    examiner.look("phone-list")
    romeo.open(str(telethon.account.id))
    expect(rows(romeo.page, "That is all")).to_be_visible()
    examiner.look("phone-chat")
    romeo.open(str(group))
    romeo.page.locator(".ChatHeader-who").click()
    expect(romeo.page.locator(".Profile-name")).to_contain_text("Verona")
    examiner.look("phone-group")
    assert not examiner.found, "\n".join(examiner.found)


@in_both_languages
def test_the_keyboard_alone_is_enough(new_person: NewPerson, telethon: Session, language: str) -> None:
    words = Words(language)
    romeo = new_person("Romeo", signed_up=False, language=language)
    page = romeo.open()
    keyboard = page.keyboard
    expect(page.locator("[name=phone]")).to_be_focused()
    keyboard.press("Control+a")
    keyboard.type(f"+{romeo.phone}")
    keyboard.press("Enter")
    expect(page.locator("[name=code]")).to_be_focused()
    keyboard.type(romeo.server.login_code(romeo.phone))
    expect(page.locator("[name=firstName]")).to_be_focused()
    keyboard.type("Romeo")
    keyboard.press("Enter")
    expect(page.locator(".ChatList")).to_be_attached()
    [romeo_id] = telethon.import_contact(romeo.phone, "Romeo")
    telethon.send(romeo_id, "Wherefore art thou?")
    expect(page.locator(".ChatList").get_by_text("Wherefore art thou?")).to_be_visible()

    tab_to(page, "a.DialogRow")
    keyboard.press("Enter")
    expect(composer(page)).to_be_focused()
    keyboard.type("Here")
    keyboard.press("Enter")
    telethon.expect_message(text="Here")
    expect(rows(page, "Here")).to_be_in_viewport()
    tab_to(page, "[role=log]", "Shift+Tab")
    keyboard.press("ArrowUp")
    expect(rows(page, "Here")).to_be_focused()
    keyboard.press("ArrowUp")
    keyboard.press("Shift+F10")
    expect(page.get_by_role("group", name=words("chat.react"), exact=True)).to_be_visible()
    tab_to(page, ".QuickReactions-one")
    keyboard.press("Enter")
    expect(rows(page, "Wherefore art thou?").locator(".Reactions")).to_be_visible()
    tab_to(page, "[role=log]", "Shift+Tab")
    keyboard.press("ArrowUp")
    keyboard.press("ArrowUp")
    keyboard.press("Shift+F10")
    choose_item(page, words("chat.reply"))
    expect(composer(page)).to_be_focused()
    keyboard.type("By the wall")
    keyboard.press("Enter")
    answer = telethon.expect_message(text="By the wall")
    assert answer["reply_to"] is not None
    keyboard.press("Escape")
    expect(page.get_by_role("log")).to_have_count(0)

    tab_to(page, f"button[aria-label='{words('main.menu')}']")
    keyboard.press("Enter")
    choose_item(page, words("main.settings"))
    expect(page.get_by_role("heading", name=words("settings.title"), exact=True)).to_be_visible()
    keyboard.press("Escape")
    expect(page.get_by_role("heading", name=words("settings.title"), exact=True)).to_have_count(0)


def choose_item(page: Page, name: str) -> None:
    """Go down the menu that is open to an item, and take it."""
    item = page.get_by_role("menuitem", name=name, exact=True)
    expect(item).to_be_visible()
    for _ in range(20):
        if item.evaluate("(item) => item === document.activeElement"):
            page.keyboard.press("Enter")
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"the arrows do not lead to {name}")


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Press Tab until it is there. Somewhere in between nobody may be caught."""
    for _ in range(40):
        if page.evaluate("(selector) => !!document.activeElement?.matches(selector)", selector):
            return
        page.keyboard.press(key)
    pytest.fail(f"Tab does not lead to {selector}")


def fill_chats(telethon: Session, romeo_id: int, folder: Path) -> None:
    """Messages of most kinds."""
    bold = [["bold", 0, 4, None], ["text_url", 5, 4, "https://verona.example"]]
    telethon.send(romeo_id, "What light through", bold)
    telethon.send_file(romeo_id, "photo", make_picture(folder / "window.jpg"), caption="yonder window")
    file = folder / "sonnet.txt"
    file.write_text("Two households")
    telethon.send_file(romeo_id, "document", file)
    telethon.send_thing(romeo_id, "contact", phone_number="+989120000000", first_name="Nurse", last_name="")
    telethon.call("send_public_poll", peer=romeo_id, question="Nightingale or lark?", options=["Nightingale", "Lark"])
    telethon.send(romeo_id, "That is all")


def open_menu(page: Page, words: Words, item: str) -> None:
    page.get_by_role("button", name=words("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=words(item), exact=True).click()


def open_settings(page: Page, words: Words, part: str) -> None:
    page.locator(".Main-left").get_by_role("button", name=re.compile(rf"^{re.escape(words(part))}")).first.click()
