"""TDLib searches: in a chat and everywhere, by words as people type them, by kinds, by names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from stage import Session, Stage
from tdlib_words import ask, wait_until

WORDS = "کتاب‌های یحیی را ۱۲ بار خواندم"
"""With a half space, Persian letters that Arabic keyboards lack, and Persian digits."""


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


def texts(found: dict[str, Any]) -> list[str]:
    return [message["content"]["text"]["text"] for message in found["messages"]]


def in_chat(session: Session, other: Session, query: str, **fields: Any) -> list[str]:
    return texts(ask(session, "searchChatMessages", chat_id=other.account.id, query=query, limit=10, **fields))


def everywhere(session: Session, query: str) -> list[str]:
    return texts(ask(session, "searchMessages", query=query, offset="", limit=10))


@pytest.mark.parametrize("query", ["کتاب", "كتاب", "یحیی", "يحيى", "12", "۱۲", "خواندم"])
def test_words_are_found_however_they_are_typed(stage: Stage, query: str) -> None:
    romeo, juliet = stage.pair()
    for words in ("something else", WORDS, "another thing"):
        romeo.send(juliet.account.id, words)
        juliet.expect_message(text=words)
    for device, other in ((romeo, juliet), (juliet, romeo)):
        wait_until(
            lambda device=device, other=other: in_chat(device, other, query) == [WORDS],  # type: ignore[misc]
            f"{device.name} does not find {query} in the chat",
        )
        assert everywhere(device, query) == [WORDS]


def test_everything_is_searched_newest_first(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    mercutio = stage.sign_up("Mercutio")
    romeo.resolve(mercutio.account.username)
    romeo.send(juliet.account.id, "a rose to Juliet")
    romeo.send(mercutio.account.id, "a ROSE to Mercutio")
    romeo.send("me", "roses for me, rose by rose")
    wait_until(
        lambda: everywhere(romeo, "rose") == ["roses for me, rose by rose", "a ROSE to Mercutio", "a rose to Juliet"],
        "not everything is found",
    )
    assert in_chat(romeo, mercutio, "rose") == ["a ROSE to Mercutio"]
    juliet.expect_message()
    assert everywhere(juliet, "rose") == ["a rose to Juliet"]


def test_links_are_counted_and_found(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    for words in ("no link", "see https://example.org/one", "and https://example.org/two"):
        romeo.send(juliet.account.id, words)
        juliet.expect_message(text=words)
    links = {"@type": "searchMessagesFilterUrl"}
    count = ask(juliet, "getChatMessageCount", chat_id=romeo.account.id, filter=links, return_local=False)["count"]
    assert count == 2
    assert in_chat(juliet, romeo, "", filter=links) == ["and https://example.org/two", "see https://example.org/one"]


def test_people_are_found_by_names(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    mercutio = stage.sign_up("Mercutio")
    username = mercutio.account.username
    found = ask(romeo, "searchPublicChats", query=username[:-1])["chat_ids"]
    assert mercutio.account.id in found
    romeo.import_contact(juliet.account.phone, "ژولیت")
    wait_until(
        lambda: ask(romeo, "searchContacts", query="ژولیت", limit=5)["user_ids"] == [juliet.account.id],
        "the contact is not found by its name",
    )
    romeo.send(juliet.account.id, "so that there is a chat")
    assert juliet.account.id in ask(romeo, "searchChatsOnServer", query="ژولیت", limit=5)["chat_ids"]
