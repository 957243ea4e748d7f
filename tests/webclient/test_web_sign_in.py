"""Ways in: by code, by password, by QR code; who is not let in is told why."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browser_people import ARGUMENTS, CHROMIUM, PHONE, Person
from playwright.sync_api import Browser, Locator, Page, expect
from qr_code import read_path
from server_process import ServerProcess
from spoken_words import Words, in_both_languages
from stage import SERVICE_ACCOUNT, Session

HERE = Path(__file__).parent
PASSWORD, HINT = "a rose by any other name", "What is in a name?"
"""As `passwords` has them, which runs in the server."""
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
NewPerson = Callable[..., Person]
NewServer = Callable[..., ServerProcess]


def chats(page: Page) -> Locator:
    return page.locator(".ChatList")


@pytest.mark.parametrize("language", ["en", "fa"])
def test_somebody_new_signs_up_and_signs_in_again_elsewhere(new_person: NewPerson, language: str) -> None:
    words = Words(language)
    romeo = new_person("Romeo", signed_up=False, language=language, size=PHONE)
    page = romeo.open()
    page.get_by_label(words("signIn.phone"), exact=True).fill(f"+{romeo.phone}")
    romeo.shot(f"sign-in-phone-{language}")
    page.get_by_role("button", name=words("signIn.next"), exact=True).click()
    expect(page.get_by_label(words("signIn.code"), exact=True)).to_be_focused()
    page.get_by_label(words("signIn.code"), exact=True).fill(romeo.server.login_code(romeo.phone))
    expect(page.get_by_label(words("signIn.firstName"), exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").or_(page.get_by_text(words("signIn.FIRSTNAME_INVALID")))).to_be_visible()
    page.keyboard.type("رومئو" if language == "fa" else "Romeo")
    romeo.shot(f"sign-in-name-{language}")
    page.get_by_role("button", name=words("signIn.begin"), exact=True).click()
    expect(chats(page)).to_be_attached()
    page.reload()
    expect(chats(page)).to_be_attached()

    elsewhere = new_person("Romeo", signed_up=False, language=language)
    elsewhere.phone = romeo.phone
    elsewhere.sign_in()
    romeo.open(str(SERVICE_ACCOUNT))
    expect(page.get_by_text(re.compile(r"\d{5}")).first).to_be_visible()


def test_a_number_and_a_code_may_be_typed_in_persian_digits(new_person: NewPerson) -> None:
    romeo = new_person("Romeo", signed_up=False, language="fa")
    page = romeo.open()
    page.fill("[name=phone]", f"+{romeo.phone}".translate(PERSIAN))
    page.keyboard.press("Enter")
    page.wait_for_selector("[name=code]")
    page.fill("[name=code]", romeo.server.login_code(romeo.phone).translate(PERSIAN))
    expect(page.locator("[name=firstName]")).to_be_visible()


def test_wrong_numbers_and_codes_are_told_in_words(new_person: NewPerson) -> None:
    words = Words("en")
    romeo = new_person("Romeo", signed_up=False)
    page = romeo.open()
    page.fill("[name=phone]", "+12")
    page.keyboard.press("Enter")
    expect(page.get_by_text(words("signIn.PHONE_NUMBER_INVALID"))).to_be_visible()
    page.fill("[name=phone]", f"+{romeo.phone}")
    page.keyboard.press("Enter")
    page.wait_for_selector("[name=code]")
    right = romeo.server.login_code(romeo.phone)
    wrong = f"{(int(right) + 1) % 10 ** len(right):0{len(right)}d}"
    page.fill("[name=code]", wrong)
    expect(page.get_by_text(words("signIn.PHONE_CODE_INVALID"))).to_be_visible()
    romeo.shot("sign-in-wrong-code")
    page.fill("[name=code]", right)
    expect(page.locator("[name=firstName]")).to_be_visible()


@in_both_languages
def test_an_account_with_a_password_asks_for_it(new_person: NewPerson, new_server: NewServer, language: str) -> None:
    words = Words(language)
    first = f"import sys; sys.path.insert(0, {str(HERE)!r}); import passwords"
    server = new_server(first=first)
    new_person("Romeo", server=server)
    again = new_person("Romeo", server=server, signed_up=False, language=language)
    again.phone = f"{int(again.phone) - 1:012d}"
    page = again.open()
    page.fill("[name=phone]", f"+{again.phone}")
    page.keyboard.press("Enter")
    page.wait_for_selector("[name=code]")
    page.fill("[name=code]", server.login_code(again.phone))
    expect(page.get_by_text(HINT)).to_be_visible()
    page.get_by_label(words("signIn.password"), exact=True).fill("a thorn")
    page.keyboard.press("Enter")
    expect(page.get_by_text(words("signIn.PASSWORD_HASH_INVALID"))).to_be_visible()
    again.shot(f"sign-in-password-{language}")
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(chats(page)).to_be_attached()


def test_a_signed_in_phone_lets_a_browser_in_by_its_qr_code(new_person: NewPerson, telethon: Session) -> None:
    words = Words("en")
    laptop = new_person("Juliet", signed_up=False)
    page = laptop.open()
    page.get_by_role("button", name=words("signIn.byQr"), exact=True).click()
    picture = page.get_by_role("img", name=words("signIn.qrTitle"), exact=True).locator("path")
    url = read_path(picture.get_attribute("d") or "")
    assert url.startswith("tg://login?token=")
    laptop.shot("sign-in-qr")
    telethon.call("accept_login_token", url=url)
    expect(chats(page)).to_be_attached()


@in_both_languages
@pytest.mark.parametrize(
    ("registration", "explained"), [("closed", "signIn.membersOnly"), ("invite", "signIn.byInvitation")]
)
def test_who_is_not_let_in_is_told_why(
    new_person: NewPerson, new_server: NewServer, registration: str, explained: str, language: str
) -> None:
    words = Words(language)
    config = f'registration = "{registration}"\ninvited_phones = ["+98 912 555 0001"]\n'
    server = new_server(config)
    romeo = new_person("Romeo", server=server, signed_up=False, language=language)
    page = romeo.open()
    expect(page.get_by_text(words(explained))).to_be_visible()
    romeo.shot(f"sign-in-{registration}-{language}")
    page.fill("[name=phone]", f"+{romeo.phone}")
    page.keyboard.press("Enter")
    expect(page.get_by_text(words("signIn.PHONE_NUMBER_APP_SIGNUP_FORBIDDEN"))).to_be_visible()
    if registration == "invite":
        romeo.phone = "989125550001"
        page.reload()
        romeo.sign_up()


def test_an_address_without_https_is_explained(browser: Browser, web_server: ServerProcess) -> None:
    """Browsers keep their cryptography from such pages; Chapar's own address on the same machine is an exception."""
    rules = "--host-resolver-rules=MAP *.test 127.0.0.1"
    other = browser.browser_type.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, rules])
    named = type("Named", (), {"host": "chapar.test", "port": web_server.port, "login_code": web_server.login_code})()
    romeo = Person(other, named, "Romeo", allowed=("Cross-Origin-Opener-Policy",))
    page = romeo.open()
    expect(page.get_by_text(Words("en")("signIn.insecure"))).to_be_visible()
    romeo.shot("sign-in-insecure")
    other.close()
    assert romeo.complaints == []
