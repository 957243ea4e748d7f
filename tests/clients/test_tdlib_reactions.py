"""Reactions in TDLib."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from stage import Session, Stage
from tdlib_words import ask, said, tdlib_id, wait_chat, wait_until
from verify_sessions import verify_sessions


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


def emoji(symbol: str) -> dict[str, str]:
    return {"@type": "reactionTypeEmoji", "emoji": symbol}


def reactions_of(device: Session, other: Session, message: int) -> dict[str, list[int]]:
    """Who reacted with what, as TDLib shows it beside a message."""
    info = ask(device, "getMessage", chat_id=other.account.id, message_id=tdlib_id(message)).get("interaction_info")
    shown = ((info or {}).get("reactions") or {}).get("reactions", [])
    return {
        row["type"]["emoji"]: sorted(sender["user_id"] for sender in row["recent_sender_ids"])
        for row in shown
        if row["total_count"]
    }


def test_a_message_is_reacted_to(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    laptop = stage.second_session(romeo)
    sent, received = said(romeo, juliet, "But soft")
    laptop.expect_message(text="But soft")
    in_juliets_eyes = {"chat_id": romeo.account.id, "message_id": tdlib_id(received)}

    def see(wanted: dict[str, list[int]]) -> None:
        for device, other, message in ((romeo, juliet, sent), (laptop, juliet, sent), (juliet, romeo, received)):
            wait_until(
                lambda device=device, other=other, message=message: reactions_of(device, other, message) == wanted,  # type: ignore[misc]
                f"{device.name} does not show {wanted} but {reactions_of(device, other, message)}",
            )

    offered = ask(juliet, "getMessageAvailableReactions", row_size=8, **in_juliets_eyes)
    assert "👍" in [row["type"]["emoji"] for row in offered["top_reactions"]]
    ask(juliet, "addMessageReaction", reaction_type=emoji("👍"), **in_juliets_eyes)
    see({"👍": [juliet.account.id]})
    wait_chat(romeo, juliet.account.id, unread_reaction_count=1)

    ask(romeo, "addMessageReaction", chat_id=juliet.account.id, message_id=tdlib_id(sent), reaction_type=emoji("👍"))
    see({"👍": sorted([juliet.account.id, romeo.account.id])})

    ask(romeo, "readAllChatReactions", chat_id=juliet.account.id)
    for device in (romeo, laptop):
        wait_chat(device, juliet.account.id, unread_reaction_count=0)
    mine = {"chat_id": juliet.account.id, "message_id": tdlib_id(sent), "reaction_type": emoji("👍")}
    ask(romeo, "removeMessageReaction", **mine)
    see({"👍": [juliet.account.id]})
    ask(juliet, "removeMessageReaction", reaction_type=emoji("👍"), **in_juliets_eyes)
    see({})
    verify_sessions(romeo, juliet)
