"""A public channel is read in the browser before anybody signs in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browser_people import PHONE, Person
from channel_words import expect_post, make_channel, post, public_name
from chat_words import write
from media_files import make_picture
from playwright.sync_api import expect
from stage import Session

POSTS = 45


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_stranger_reads_a_channel_and_comes_in(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path, language: str
) -> None:
    name = public_name(telethon) + language
    chat_id = make_channel(telethon, "Verona News", name, broadcast=True)
    for number in range(1, POSTS + 1):
        post(telethon, chat_id, f"News number {number}")
    telethon.send_file(chat_id, "photo", make_picture(tmp_path / "square.jpg"), caption="The square of the town")
    reader = new_person("Mercutio", signed_up=False, language=language, size=PHONE)
    page = reader.open(f"@{name}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Verona News")
    expect(page.get_by_text("The square of the town")).to_be_visible()
    expect(page.locator(".ReadChannel-post img").last).to_be_visible()
    assert page.get_by_text("News number 1", exact=True).count() == 0
    reader.shot(f"reading-{language}")
    posts = page.locator(".ReadChannel-posts")
    for _ in range(4):
        posts.evaluate("it => it.scrollTo(0, 0)")
        page.wait_for_timeout(300)
    expect(page.get_by_text("News number 1", exact=True)).to_be_visible()
    page.locator(".ReadChannel-head .Button--filled").click()
    expect(page.locator(".Goal")).to_contain_text("Verona News")
    reader.shot(f"reading-goal-{language}")
    reader.sign_up()
    expect(page.locator(".ChatHeader")).to_contain_text("Verona News")
    expect(page.locator(".JoinBar button")).to_be_visible()
    reader.shot(f"reading-in-{language}")
    page.locator(".JoinBar button").click()
    expect(page.locator(".JoinBar[data-kind=mute]")).to_be_visible()


def test_a_single_post_is_shown_where_it_stands(new_person: Callable[..., Person], telethon: Session) -> None:
    name = public_name(telethon)
    chat_id = make_channel(telethon, "Verona News", name, broadcast=True)
    ids = [post(telethon, chat_id, f"News number {number}") for number in range(1, POSTS + 1)]
    reader = new_person("Benvolio", signed_up=False)
    page = reader.open(f"@{name}/{ids[9]}")
    expect(page.get_by_text("News number 10", exact=True)).to_be_in_viewport()
    for _ in range(3):
        page.locator(".ReadChannel-posts").evaluate("it => it.scrollTo(0, it.scrollHeight)")
        page.wait_for_timeout(300)
    expect(page.get_by_text(f"News number {POSTS}", exact=True)).to_be_attached()


def test_of_a_public_group_its_face_is_shown(new_person: Callable[..., Person], telethon: Session) -> None:
    name = public_name(telethon)
    chat_id = make_channel(telethon, "The town square", name)
    post(telethon, chat_id, "A word among us")
    reader = new_person("Gregory", signed_up=False, scheme="dark")
    page = reader.open(f"@{name}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("The town square")
    expect(page.get_by_text("Messages here are for those who have joined.")).to_be_visible()
    reader.shot("reading-group")
    assert "A word among us" not in page.content()
    page.get_by_role("button", name="Join group").click()
    expect(page.get_by_role("region", name="Where the link leads")).to_contain_text("The town square")
    reader.sign_up()
    page.locator(".JoinBar").get_by_role("button", name="Join group").click()
    write(reader, "Do you bite your thumb at us?")
    expect_post(telethon, chat_id, "Do you bite your thumb at us?")


def test_what_is_no_public_channel_is_said_to_be_none(new_person: Callable[..., Person], telethon: Session) -> None:
    reader = new_person("Tybalt", signed_up=False, allowed=("404",))
    page = reader.open("@nobody_at_all")
    expect(page.get_by_text("There is no such public channel or group here.")).to_be_visible()
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("[name=phone]")).to_be_visible()
