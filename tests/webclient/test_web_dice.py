"""Dice and their like: drawn, with words for who cannot see them, and seen to roll when they are fresh."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from browser_people import Person
from media_talk import open_talk
from playwright.sync_api import Locator, expect
from private_chats import ask
from stage import Session

GAMES = ("🎲", "🎯", "🏀", "⚽", "🎳", "🎰")
MOVES = "(each) => each.getAnimations({ subtree: true }).length > 0"


def value_of(session: Session, id: int) -> int:
    answer = ask(session, "messages.getMessages", id=[{"_": "inputMessageID", "id": id}])
    value: int = answer["messages"][0]["media"]["value"]
    return value


@pytest.mark.parametrize("language", ["en", "fa"])
def test_what_is_rolled_is_drawn_and_said(new_person: Callable[..., Person], telethon: Session, language: str) -> None:
    talk = open_talk(new_person, telethon, language=language, reduced_motion="no-preference")
    for emoji in GAMES:
        sent = telethon.send_thing(talk.peer, "dice", emoticon=emoji)
        die = talk.bubble(sent).locator(".DiceTile[role=img]")
        expect(die).to_have_attribute("data-state", "landing")
        label = spoken(die)
        assert emoji in label
        value = value_of(telethon, sent["id"])
        assert digits_of(label)[0] == value
        expect(die.locator("svg")).to_be_visible()
    talk.person.shot(f"dice-{language}")
    talk.page.wait_for_timeout(10_000)
    talk.page.reload()  # what was rolled a while ago lies still
    still = talk.page.locator(".DiceTile[role=img]").last
    expect(still).to_have_attribute("data-state", "still")
    assert still.evaluate(MOVES) is False


def test_nothing_rolls_for_who_wants_little_motion(new_person: Callable[..., Person], telethon: Session) -> None:
    options: dict[str, Any] = {"reduced_motion": "reduce", "scheme": "dark"}
    talk = open_talk(new_person, telethon, **options)
    for emoji in GAMES:
        telethon.send_thing(talk.peer, "dice", emoticon=emoji)
    dice = talk.page.locator(".DiceTile[role=img]")
    expect(dice).to_have_count(len(GAMES))
    assert not any(each.evaluate(MOVES) for each in dice.all())
    talk.person.shot("dice-dark")


def test_ones_own_die_rolls_until_its_value_is_known(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = open_talk(new_person, telethon, reduced_motion="no-preference")
    talk.page.locator(".Composer-text").fill("🎲")
    talk.page.keyboard.press("Enter")
    message = telethon.expect_message(media="dice")
    die = talk.last.locator(".DiceTile[role=img]")
    expect(die).to_have_attribute("aria-label", re.compile(str(value_of(telethon, message["id"]))))


def spoken(shown: Locator) -> str:
    return (shown.get_attribute("aria-label") or "").replace("\u2068", "").replace("\u2069", "")


def digits_of(label: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", label)]
