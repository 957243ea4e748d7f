"""Polls: voted in, seen as others vote, taken back, stopped; quizzes; who voted for what."""

from __future__ import annotations

from collections.abc import Callable

from browser_people import Person
from playwright.sync_api import expect
from stage import Session
from test_web_chat import open_group

QUESTION = "What is in a name?"


def test_a_poll_is_voted_in_taken_back_and_closed(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    page = romeo.page
    sent = telethon.call("send_poll", peer=group, question=QUESTION, options=["Nothing", "A rose"], correct=None)
    poll = page.locator(".Poll")
    expect(poll).to_contain_text("No votes yet")
    poll.get_by_role("radio", name="A rose").click()
    rose = poll.locator(".Poll-result", has_text="A rose")
    expect(rose).to_contain_text("100%")
    expect(rose.get_by_role("img", name="Your vote")).to_be_visible()
    telethon.call("vote", peer=group, id=sent["id"], options=[0])
    expect(rose).to_contain_text("50%")
    romeo.shot("poll")
    poll.click(button="right")
    page.get_by_role("menuitem", name="Retract vote").click()
    expect(poll.get_by_role("radio", name="A rose")).to_be_visible()
    poll.get_by_role("radio", name="Nothing").click()
    expect(poll.locator(".Poll-result", has_text="Nothing")).to_contain_text("100%")
    telethon.call("close_poll", peer=group, id=sent["id"])
    expect(poll).to_contain_text("Final results")


def test_a_quiz_says_what_was_right(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    page = romeo.page
    telethon.call("send_poll", peer=group, question="Who kills Tybalt?", options=["Romeo", "Paris"], correct=0)
    poll = page.locator(".Poll")
    poll.get_by_role("radio", name="Paris").click()
    expect(poll.locator(".Poll-result", has_text="Paris")).to_have_attribute("data-state", "wrong")
    expect(poll.locator(".Poll-result", has_text="Romeo")).to_have_attribute("data-state", "right")
    romeo.shot("poll-quiz")


def test_a_public_poll_says_who_voted_for_what(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    page = romeo.page
    sent = telethon.call("send_public_poll", peer=group, question=QUESTION, options=["Nothing", "A rose"])
    telethon.call("vote", peer=group, id=sent["id"], options=[0])
    poll = page.locator(".Poll")
    poll.get_by_role("radio", name="A rose").click()
    poll.get_by_role("button", name="View results").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Juliet")
    expect(dialog).to_contain_text("Romeo")
    romeo.shot("poll-voters")
