"""Ways into the web client, and what the browser keeps its page from doing."""

from collections.abc import Callable

from browser_people import Person
from channel_words import make_channel
from playwright.sync_api import expect
from private_chats import ask, peer
from spoken_words import Words, in_both_languages
from stage import Session

OPEN = {"en": "Open in the browser", "fa": "باز کردن در مرورگر"}
"""What the server's own pages say."""

REFUSED = ("TrustedHTML", "TrustedScript", "Content Security Policy", "violates the following")


def test_who_opens_the_bare_address_is_in_the_client(new_person: Callable[..., Person]) -> None:
    romeo = new_person("Romeo", signed_up=False)
    romeo.page.goto(romeo.origin)
    expect(romeo.page).to_have_url(f"{romeo.origin}/web/")
    expect(romeo.page.locator("[name=phone]")).to_be_visible()


def test_an_address_that_makes_no_sense_is_one_without_a_chat(new_person: Callable[..., Person]) -> None:
    romeo = new_person("Romeo", signed_up=False)
    for fragment in ("%", "@%E0%A4%A", "c/-1/x", "+"):
        romeo.open(fragment)
        romeo.page.reload()
        expect(romeo.page.locator("[name=phone]")).to_be_visible()


def test_without_scripts_the_client_leads_to_what_the_server_is(new_person: Callable[..., Person]) -> None:
    romeo = new_person("Romeo", signed_up=False, java_script_enabled=False)
    romeo.open().locator("noscript a").click()
    expect(romeo.page).to_have_url(f"{romeo.origin}/about")
    expect(romeo.page.locator("h1")).to_have_text("Chapar")
    assert romeo.page.locator("a[href='/web/']").count() == 2


@in_both_languages
def test_a_link_to_somebody_opens_in_the_client(
    new_person: Callable[..., Person], telethon: Session, language: str
) -> None:
    name = f"juliet_{language}_{telethon.get_me()['id']}"
    telethon.set_username(name)
    # Who is no channel is looked for among the channels that can be read, and not found.
    romeo = new_person("Romeo", signed_up=False, language=language, allowed=("/web/read/",))
    romeo.page.goto(f"{romeo.origin}/{name}")
    romeo.shot(f"link-{language}")
    romeo.page.get_by_role("link", name=OPEN[language]).click()
    expect(romeo.page).to_have_url(f"{romeo.origin}/web/#@{name}")


@in_both_languages
def test_an_invitation_opens_in_the_client(new_person: Callable[..., Person], telethon: Session, language: str) -> None:
    say, romeo = Words(language), new_person("Romeo", signed_up=False, language=language)
    group = make_channel(telethon, "The balcony")
    link = ask(telethon, "messages.exportChatInvite", peer=peer(group))["link"]
    page = romeo.page
    page.goto(f"{romeo.origin}/+{link.rpartition('+')[2]}")
    romeo.shot(f"link-invite-{language}")
    page.get_by_role("link", name=OPEN[language]).click()
    romeo.sign_up()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("The balcony")
    dialog.get_by_role("button", name=say("joinBar.joinGroup"), exact=True).click()
    expect(page.locator(".ChatHeader")).to_contain_text("The balcony")


def test_the_page_makes_no_code_and_no_markup_of_text(new_person: Callable[..., Person]) -> None:
    romeo = new_person("Romeo", signed_up=False, allowed=REFUSED)
    page = romeo.open()
    expect(page.locator("[name=phone]")).to_be_visible()
    for script in (
        "document.body.innerHTML = '<b>bold</b>'",
        "eval('1')",
        "document.body.setAttribute('onclick', 'alert(1)')",
        "new Worker('/web/assets/none.js')",
        "trustedTypes.createPolicy('other', {})",
        "trustedTypes.createPolicy('chapar', {})",
        "new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))",
    ):
        # Later, since what tools evaluate is let through while they do.
        refused = page.evaluate(
            f"""() => new Promise((resolve) => setTimeout(() => {{
                try {{ {script}; resolve('') }} catch (error) {{ resolve(error.name) }}
            }}))"""
        )
        assert refused in ("TypeError", "EvalError", "CompileError"), script


def test_the_page_asks_nobody_else(new_person: Callable[..., Person]) -> None:
    romeo = new_person("Romeo", signed_up=False, allowed=(*REFUSED, "http://127.0.0.1:9/"))
    page = romeo.open()
    expect(page.locator("[name=phone]")).to_be_visible()
    for tag, fields, directive in (
        ("img", "{ src: 'http://127.0.0.1:9/x.png' }", "img-src"),
        ("iframe", "{ src: '/about' }", "frame-src"),
        ("link", "{ rel: 'stylesheet', href: 'http://127.0.0.1:9/x.css' }", "style-src-elem"),
        ("style", "{ textContent: '* { color: red }' }", "style-src-elem"),
    ):
        refused = page.evaluate(
            f"""() => new Promise((resolve) => {{
                const hear = (event) => resolve(event.effectiveDirective)
                document.addEventListener('securitypolicyviolation', hear, {{ once: true }})
                document.body.append(Object.assign(document.createElement('{tag}'), {fields}))
            }})"""
        )
        assert refused == directive, tag
