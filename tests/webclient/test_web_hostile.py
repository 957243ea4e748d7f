"""What people send to do harm is shown, and does none: nothing runs, nothing leaves its place, nothing else is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser_people import PHONE, Person
from channel_words import create_topic, make_channel
from chat_words import go_to_end
from client_process import Refused
from playwright.sync_api import Page, expect
from private_chats import ask, peer, user
from stage import Session

NewPerson = Callable[..., Person]
RUN = "window.parent.hasRun = window.hasRun = true"
MARKUP = f'<img src=x onerror="{RUN}"><script>{RUN}</script>'
REVERSED = "\u202egpj.exe\u202e"
ZALGO = "Z" + "".join(map(chr, range(0x300, 0x34F))) + "algo"
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" onload="{RUN}"><script>{RUN}</script></svg>'
HTML = f"<!doctype html><script>{RUN}</script><h1>run</h1>"
MOST = 2**31 - 1


@pytest.fixture
def mallory(telethon: Session) -> Session:
    """Somebody whose name is all that a name should not be."""
    telethon.update_profile(MARKUP[:64], REVERSED + ZALGO[:40], "javascript:alert(1) <b onclick=alert(1)>")
    return telethon


@pytest.fixture(params=["desktop", "phone"])
def romeo(request: pytest.FixtureRequest, new_person: NewPerson, mallory: Session) -> Person:
    options = {"size": PHONE, "language": "fa", "scheme": "dark"} if request.param == "phone" else {}
    return new_person("Romeo", **options)


def meet(mallory: Session, romeo: Person) -> int:
    [romeo_id] = mallory.import_contact(romeo.phone, "Romeo")
    return romeo_id


def expect_harmless(person: Person, name: str) -> None:
    """Nothing has run, and everything is inside of what it belongs to."""
    page = person.page
    page.wait_for_timeout(300)
    person.shot(f"hostile-{name}-{page.viewport_size['width'] if page.viewport_size else ''}")
    assert page.evaluate("window.hasRun") is None
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), "the page can be scrolled aside"
    beyond = page.evaluate(
        """() => [...document.querySelectorAll(
            '.MessageRow-said, .Bubble, .DialogRow, .ChatHeader, .Composer, .Profile-head > *')]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }))
          .filter((each) => {
            const { left, right, width } = each.getBoundingClientRect()
            const column = each.closest('.Main-left, .Main-chat, .Main-right')?.getBoundingClientRect()
            return column && width && (left < column.left - 1 || right > column.right + 1)
          })
          .map((each) => each.className)"""
    )
    assert beyond == []
    assert (
        page.evaluate("document.querySelectorAll('img[onerror], [onclick], [onload], script:not([src])').length") == 0
    )
    assert len(person.context.pages) == 1


def test_names_titles_and_descriptions_are_only_text(romeo: Person, mallory: Session) -> None:
    romeo_id = meet(mallory, romeo)
    mallory.send(romeo_id, MARKUP)
    group = make_channel(mallory, f"{MARKUP} {REVERSED} {ZALGO}"[:128])
    ask(mallory, "channels.inviteToChannel", channel={"_": "channel", "of": group}, users=[user(romeo_id)])
    ask(mallory, "messages.editChatAbout", peer=peer(group), about=f"{MARKUP} javascript:alert(1) {'long' * 30}"[:255])
    mallory.send(group, f"{MARKUP} {REVERSED}")
    page = romeo.page
    expect(page.locator(".ChatList").get_by_text("<img src=x").first).to_be_visible()
    expect_harmless(romeo, "names-list")
    for chat in (mallory.account.id, group):
        romeo.open(str(chat))
        expect(page.get_by_role("log").get_by_text(MARKUP[:30]).first).to_be_visible()
        page.locator(".ChatHeader-who").click()
        expect(page.locator(".Main-right").get_by_text("<img src=x").first).to_be_visible()
        expect_harmless(romeo, f"names-{'group' if chat == group else 'user'}")


def test_titles_of_topics_are_only_text(new_person: NewPerson, mallory: Session) -> None:
    romeo = new_person("Romeo")
    forum = make_channel(mallory, "Forum")
    ask(mallory, "channels.toggleForum", channel={"_": "channel", "of": forum}, enabled=True, tabs=False)
    topic = create_topic(mallory, forum, f"{MARKUP[:60]} {REVERSED}")
    mallory.send(forum, "in the topic", reply_to=topic)
    ask(mallory, "channels.inviteToChannel", channel={"_": "channel", "of": forum}, users=[user(meet(mallory, romeo))])
    romeo.open(f"{forum}/{topic}")
    expect(romeo.page.get_by_text("in the topic").first).to_be_visible()
    expect(romeo.page.get_by_text("<img src=x").first).to_be_visible()
    expect_harmless(romeo, "topics")


def test_texts_links_and_formatting_do_nothing(romeo: Person, mallory: Session) -> None:
    romeo_id = meet(mallory, romeo)
    links = ["javascript:alert(1)", f"data:text/html,{HTML}", "vbscript:x", " java\tscript:alert(1)", "tg://<script>"]
    for url in links:
        say_raw(mallory, romeo_id, "press here", [("TextUrl", 0, 10, {"url": url})])
    for offset, length in ((-4, 3), (0, MOST), (MOST, MOST), (5, -9), (1, 1)):
        say_raw(mallory, romeo_id, "👩‍👩‍👧 off", [("Bold", offset, length, {}), ("Spoiler", offset, length, {})])
    say_raw(mallory, romeo_id, "x" * 100, [("Bold", at, 100 - at, {}) for at in range(100)])
    mallory.send(romeo_id, ZALGO * 20)
    mallory.send(romeo_id, f"{REVERSED} https://bank.example {REVERSED}" + "\u2067\u2066\u202d" * 50)
    mallory.send(romeo_id, "w" * 4096)
    mallory.send(romeo_id, "\n" * 3 + "a\n" * 1000)
    mallory.send(romeo_id, "no harm done")
    romeo.open(str(mallory.account.id))
    go_to_end(romeo.page)
    expect(romeo.page.get_by_role("log").get_by_text("no harm done")).to_be_visible()
    expect_harmless(romeo, "texts-end")
    romeo.page.get_by_role("log").evaluate("(log) => { log.scrollTop = 0 }")
    expect(romeo.page.get_by_role("log").get_by_text("press here").first).to_be_visible()
    for link in romeo.page.get_by_role("log").locator("a[href]").all():
        assert re.match(r"(https?|tg|mailto|tel):", link.get_attribute("href") or "")
    for text in romeo.page.get_by_role("log").get_by_text("press here").all()[:2]:
        text.click()
    expect_harmless(romeo, "texts-beginning")


def test_files_are_never_run(new_person: NewPerson, mallory: Session, tmp_path: Path) -> None:
    romeo = new_person("Romeo")
    romeo_id = meet(mallory, romeo)
    for name, mime, content in (
        ("run.svg", "image/svg+xml", SVG),
        ("run.html", "text/html", HTML),
        (f"{MARKUP[:40]}.html", "text/html", HTML),
        ("../../../etc/run.xhtml", "application/xhtml+xml", HTML),
        (f"photo{REVERSED}.svg", "image/png", SVG),
        ("run.js", "text/javascript", RUN),
    ):
        send_document(mallory, romeo_id, tmp_path, content.encode(), mime, name)
    page = romeo.open(str(mallory.account.id))
    files = page.get_by_role("log").locator(".DocumentRow")
    expect(files).to_have_count(6)
    for number in range(6):
        with page.expect_download() as downloading:
            files.nth(number).locator(".Row-text").click()
        name = downloading.value.suggested_filename
        assert "/" not in name, name
        assert "\u202e" not in name, name
    expect_harmless(romeo, "files")
    types = page.evaluate(
        """async () => Promise.all([...document.querySelectorAll('[src^="blob:"], a[href^="blob:"]')]
          .map(async (each) => (await (await fetch(each.src ?? each.href)).blob()).type))"""
    )
    assert not [each for each in types if re.search("svg|html|xml|script", each)]


def test_media_that_lies_about_itself_is_shown_as_something(
    new_person: NewPerson, mallory: Session, tmp_path: Path
) -> None:
    romeo = new_person("Romeo")
    romeo_id = meet(mallory, romeo)
    broken = b"\x89not a picture" * 50
    sticker = {"_": "documentAttributeSticker", "alt": MARKUP[:20], "stickerset": {"_": "inputStickerSetEmpty"}}
    for mime in ("image/webp", "application/x-tgsticker", "video/webm"):
        for side in (0, -1, MOST):
            size = {"_": "documentAttributeImageSize", "w": side, "h": side}
            send_document(mallory, romeo_id, tmp_path, broken, mime, "sticker", sticker, size)
    for width, height, seconds in ((0, 0, 0), (-1, -1, -1.0), (MOST, 1, 1e300), (1, MOST, 5.0)):
        video = {"_": "documentAttributeVideo", "duration": seconds, "w": width, "h": height}
        send_document(mallory, romeo_id, tmp_path, broken, "video/mp4", "video.mp4", video)
        send_document(mallory, romeo_id, tmp_path, broken, "video/mp4", "r.mp4", video | {"round_message": True})
    for waveform, seconds in (("", 0), ("ff" * 5000, MOST), ("00", -1)):
        levels = {"_": "bytes", "hex": waveform}
        voice = {"_": "documentAttributeAudio", "voice": True, "duration": seconds, "waveform": levels}
        send_document(mallory, romeo_id, tmp_path, broken, "audio/ogg", "voice.ogg", voice)
    mallory.send(romeo_id, "that was all")
    page = romeo.open(str(mallory.account.id))
    go_to_end(page)
    expect(page.get_by_role("log").get_by_text("that was all")).to_be_visible()
    expect_harmless(romeo, "media-end")
    press_all(page)
    expect_harmless(romeo, "media-pressed")
    page.get_by_role("log").evaluate("(log) => { log.scrollTop = 0 }")
    expect_harmless(romeo, "media-beginning")


def press_all(page: Page) -> None:
    """Play what can be played; what opens is closed again."""
    buttons = page.get_by_role("log").get_by_role("button", name=re.compile("Play|Load|Open"))
    for number in range(min(6, buttons.count())):
        if buttons.nth(number).is_visible():
            buttons.nth(number).click()
            page.wait_for_timeout(100)
            if page.get_by_role("dialog").count():
                page.keyboard.press("Escape")
                expect(page.get_by_role("dialog")).to_have_count(0)


def say_raw(session: Session, to: int, words: str, entities: list[tuple[str, int, int, dict[str, Any]]]) -> None:
    """With formatting as it stands, or without it where the server refuses that."""
    rows = [
        {"_": f"messageEntity{kind}", "offset": offset, "length": length, **more}
        for kind, offset, length, more in entities
    ]
    number = {"_": "long", "value": str(abs(hash((words, str(rows)))))}
    try:
        ask(session, "messages.sendMessage", peer=peer(to), message=words, random_id=number, entities=rows)
    except Refused as refused:
        if refused.code != 400:
            raise
        session.send(to, words)


def send_document(
    session: Session, to: int, folder: Path, content: bytes, mime: str, name: str, *attributes: dict[str, Any]
) -> None:
    """A file of which all is said that the server lets through."""
    path = folder / f"{len(list(folder.iterdir()))}.bin"
    path.write_bytes(content)
    named = {"_": "documentAttributeFilename", "file_name": name}
    media = {
        "_": "inputMediaUploadedDocument",
        "file": session.call("upload", path=str(path)),
        "mime_type": mime,
        "attributes": [named, *attributes],
    }
    number = {"_": "long", "value": str(abs(hash(path)))}
    try:
        ask(session, "messages.sendMedia", peer=peer(to), media=media, message="", random_id=number)
    except Refused as refused:
        if refused.code != 400:
            raise
