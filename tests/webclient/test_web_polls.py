"""Polls: voted in, seen as others vote, taken back, stopped; quizzes; who voted for what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from browser_people import Person
from playwright.sync_api import expect
from private_chats import ask, peer
from spoken_words import Words
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


@pytest.mark.parametrize("language", ["en", "fa"])
def test_why_an_answer_was_right_is_told_at_the_quiz(
    new_person: Callable[..., Person], telethon: Session, language: str
) -> None:
    romeo = new_person("Romeo", language=language)
    say = Words(language)
    group = open_group(romeo, telethon)
    page = romeo.page
    send_quiz(telethon, group, "Who kills Tybalt?", ["Romeo", "Paris"], 0, why="Act three, scene one.")
    poll = page.locator(".Poll")
    lamp = poll.get_by_role("button", name=say("poll.explanation"))
    expect(poll.get_by_role("radio", name="Paris")).to_be_visible()
    expect(lamp).to_have_count(0)  # nobody is told before they have answered
    poll.get_by_role("radio", name="Paris").click()
    expect(page.locator(".Toast")).to_have_text("Act three, scene one.")
    lamp.focus()
    page.keyboard.press("Enter")
    expect(lamp).to_have_attribute("aria-expanded", "true")
    expect(poll.get_by_role("note")).to_have_text("Act three, scene one.")
    romeo.shot(f"poll-explained-{language}")
    page.reload()
    poll.get_by_role("button", name=say("poll.explanation")).click()
    expect(poll.get_by_role("note")).to_have_text("Act three, scene one.")
    lamp.click()
    expect(poll.get_by_role("note")).to_have_count(0)


def send_quiz(session: Session, chat: int, question: str, options: list[str], correct: int, *, why: str) -> None:
    def text(words: str) -> dict[str, Any]:
        return {"_": "textWithEntities", "text": words, "entities": []}

    answers = [
        {"_": "pollAnswer", "text": text(words), "option": {"_": "bytes", "hex": f"{number:02x}"}}
        for number, words in enumerate(options)
    ]
    poll = {"_": "poll", "id": 0, "hash": 0, "question": text(question), "answers": answers, "quiz": True}
    media = {
        "_": "inputMediaPoll",
        "poll": poll,
        "correct_answers": [correct],
        "solution": why,
        "solution_entities": [],
    }
    ask(session, "messages.sendMedia", peer=peer(chat), media=media, message="")


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
