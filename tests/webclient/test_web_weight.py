"""How much a browser loads before the web client shows chats. No times: `make bench` has those."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from browser_people import Person
from playwright.sync_api import Browser, expect
from stage import Session

sys.path.append(str(Path(__file__).parents[2]))

from bench.page_weight import Weight, weigh

SHELL, OURS, SCRIPTS = 60_000, 120_000, 450_000
"""Bytes by wire."""


@pytest.mark.parametrize("language", ["en", "fa", "ru"])
def test_the_client_is_light(
    browser: Browser, new_person: Callable[..., Person], telethon: Session, language: str
) -> None:
    romeo = new_person("Romeo", language=language)
    [romeo_id] = telethon.import_contact(romeo.phone, "Romeo")
    telethon.send(romeo_id, "You have dancing shoes")
    list_of_chats = romeo.page.locator(".ChatList")
    expect(list_of_chats.get_by_text("You have dancing shoes")).to_be_visible()
    romeo.page.reload()
    expect(list_of_chats.get_by_text("You have dancing shoes")).to_be_visible()
    weight = weigh(browser, romeo.page)
    assert weight.shell_bytes <= SHELL, described(weight)
    assert weight.own_bytes <= OURS, described(weight)
    assert weight.script_bytes <= SCRIPTS, described(weight)
    assert weight.protocol_bytes > OURS, "the protocol's library was not found: it would count as ours"


def described(weight: Weight) -> str:
    return "\n".join(f"{each.size_bytes:7} {each.url}" for each in [*weight.page, *weight.worker])
