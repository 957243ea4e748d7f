"""Reactions, polls and quizzes: live, in the difference and in a fresh fetch, with every library and between old and new."""

from __future__ import annotations

from typing import Any

import pytest
from client_process import Refused
from private_chats import (
    NO_HASH,
    ask,
    peer,
    raw_message,
    said,
    updates,
    verify_told,
    wait_told,
    words_of,
)
from stage import EVENT_SECONDS, Session
from tdlib_words import matches
from verify_sessions import verify_sessions


def counts(reactions: dict[str, Any]) -> dict[str, int]:
    return {row["reaction"]["emoticon"]: row["count"] for row in reactions["results"]}


def chosen(reactions: dict[str, Any]) -> list[str]:
    return [row["reaction"]["emoticon"] for row in reactions["results"] if "chosen_order" in row]


def wait_reactions(session: Session, id: int, wanted: dict[str, int], mine: str | None = None) -> dict[str, Any]:
    """Wait until a session was told of just these reactions to a message, `mine` its own; look that it fetches the same."""

    def shown(reactions: dict[str, Any]) -> tuple[dict[str, int], list[str]]:
        return counts(reactions), chosen(reactions)

    def arrived() -> bool:
        told = updates(session, "updateMessageReactions", msg_id=id)
        return bool(told) and shown(told[-1]["reactions"]) == (wanted, [mine] if mine else [])

    session.process.wait_events(arrived, EVENT_SECONDS, f"{session.name} was never told of {wanted} and {mine}")
    fetched: dict[str, Any] = raw_message(session, id).get("reactions", {"results": []})
    assert shown(fetched) == (wanted, [mine] if mine else [])
    return fetched


def test_a_message_is_reacted_to(three_devices: tuple[Session, Session, Session]) -> None:
    romeo, juliet, laptop = three_devices
    sent, received = said(romeo, juliet, "But soft")
    laptop.expect_message(id=received)

    juliet.call("react", peer=romeo.account.id, id=received, emoji="👍")
    [reaction] = wait_reactions(romeo, sent, {"👍": 1})["recent_reactions"]
    assert matches(reaction, {"peer_id": {"user_id": juliet.account.id}, "unread": True})
    wait_reactions(laptop, received, {"👍": 1}, "👍")
    listed = ask(romeo, "messages.getMessageReactionsList", peer=peer(juliet.account.id), id=sent, limit=10)
    assert [row["peer_id"]["user_id"] for row in listed["reactions"]] == [juliet.account.id]
    unread = ask(
        romeo, "messages.getUnreadReactions", peer=peer(juliet.account.id), offset_id=0, add_offset=0, limit=10,
        max_id=0, min_id=0,
    )  # fmt: skip
    assert [message["id"] for message in unread["messages"]] == [sent]
    ask(romeo, "messages.readReactions", peer=peer(juliet.account.id))

    juliet.call("react", peer=romeo.account.id, id=received, emoji="❤")
    wait_reactions(romeo, sent, {"❤": 1})
    wait_reactions(laptop, received, {"❤": 1}, "❤")

    romeo.call("react", peer=juliet.account.id, id=sent, emoji="❤")
    both = wait_reactions(laptop, received, {"❤": 2}, "❤")
    assert {row["peer_id"]["user_id"] for row in both["recent_reactions"]} == {romeo.account.id, juliet.account.id}

    juliet.call("react", peer=romeo.account.id, id=received, emoji=None)
    wait_reactions(romeo, sent, {"❤": 1}, "❤")
    wait_reactions(laptop, received, {"❤": 1})
    verify_told(romeo, laptop)
    verify_sessions(romeo, juliet, laptop)


def send_poll(
    romeo: Session, juliet: Session, question: str, options: list[str], correct: int | None
) -> tuple[int, int]:
    sent = romeo.call("send_poll", peer=juliet.account.id, question=question, options=options, correct=correct)["id"]
    romeo.sent_here.add(sent)
    return sent, juliet.expect_message(chat=romeo.account.id)["id"]


def poll(session: Session, id: int) -> dict[str, Any]:
    """The poll in a message, fetched anew: the message's media."""
    media: dict[str, Any] = raw_message(session, id)["media"]
    assert media["_"] == "messageMediaPoll"
    return media


def votes(media: dict[str, Any]) -> list[int]:
    """The votes by option, from a message's media or an update."""
    return [row.get("voters", 0) for row in media["results"].get("results", [])]


def wait_votes(session: Session, id: int, wanted: list[int]) -> None:
    results = [{"voters": count} if count else {} for count in wanted]
    wait_told(session, "updateMessagePoll", results={"results": results, "total_voters": sum(wanted)})
    assert votes(poll(session, id)) == wanted


@pytest.mark.refused("messages.sendVote MESSAGE_POLL_CLOSED")
def test_a_poll_is_voted_in_and_closed(three_devices: tuple[Session, Session, Session]) -> None:
    romeo, juliet, laptop = three_devices
    options = ["at nine", "ساعت ده", "never"]
    sent, received = send_poll(romeo, juliet, "کی؟", options, None)
    laptop.expect_message(id=received)
    for session, id in ((romeo, sent), (juliet, received), (laptop, received)):
        shown = poll(session, id)
        assert words_of(shown["poll"]["question"]) == "کی؟"
        assert [words_of(option["text"]) for option in shown["poll"]["answers"]] == options
        assert matches(shown["poll"], {"public_voters": True})

    juliet.call("vote", peer=romeo.account.id, id=received, options=[1])
    wait_votes(laptop, received, [0, 1, 0])
    assert [row["option"] for row in poll(laptop, received)["results"]["results"] if "chosen" in row] == [
        poll(laptop, received)["poll"]["answers"][1]["option"]
    ]
    wait_told(romeo, "updateMessagePoll", results={"total_voters": 1})
    romeo.call("vote", peer=juliet.account.id, id=sent, options=[1])
    wait_votes(laptop, received, [0, 2, 0])
    voters = ask(romeo, "messages.getPollVotes", peer=peer(juliet.account.id), id=sent, limit=10)
    who = {row.get("user_id") or row["peer"]["user_id"] for row in voters["votes"]}  # Older layers know people only.
    assert who == {romeo.account.id, juliet.account.id}

    juliet.call("vote", peer=romeo.account.id, id=received, options=[])
    wait_told(romeo, "updateMessagePoll", results={"total_voters": 1})
    assert votes(poll(romeo, sent)) == [0, 1, 0]

    romeo.call("close_poll", peer=juliet.account.id, id=sent)
    for session, id in ((laptop, received), (juliet, received), (romeo, sent)):
        if session is not romeo:
            wait_told(session, "updateMessagePoll", poll={"closed": True})
        assert matches(poll(session, id), {"poll": {"closed": True}, "results": {"total_voters": 1}})
    with pytest.raises(Refused, match="MESSAGE_POLL_CLOSED"):
        juliet.call("vote", peer=romeo.account.id, id=received, options=[0])
    verify_told(laptop)
    verify_sessions(romeo, juliet, laptop)


def test_a_quiz_tells_what_was_right_to_those_who_answered(three_devices: tuple[Session, Session, Session]) -> None:
    romeo, juliet, laptop = three_devices
    _, received = send_poll(romeo, juliet, "What's in a name?", ["a rose", "nothing"], 0)
    laptop.expect_message(id=received)
    assert matches(poll(juliet, received)["poll"], {"quiz": True})
    assert votes(poll(juliet, received)) == [0, 0]
    assert not any("correct" in row for row in poll(juliet, received)["results"]["results"])

    juliet.call("vote", peer=romeo.account.id, id=received, options=[1])

    wait_votes(laptop, received, [0, 1])
    right, wrong = poll(juliet, received)["results"]["results"]
    assert matches(right, {"correct": True})
    assert matches(wrong, {"chosen": True})
    assert "correct" not in wrong
    wait_told(romeo, "updateMessagePoll", results={"total_voters": 1})
    verify_told(romeo, laptop)
    verify_sessions(romeo, juliet, laptop)


def test_old_messages_with_reactions_and_polls_are_read_by_a_device_that_is_new(
    three_devices: tuple[Session, Session, Session],
) -> None:
    """Reactions and polls that stand in history are decoded in whole pages, too, by the library's own objects."""
    romeo, juliet, laptop = three_devices
    sent, received = said(romeo, juliet, "What's Montague?")
    laptop.expect_message(id=received)
    send_poll(romeo, juliet, "Wilt thou be gone?", ["it is not yet near day", "the lark"], None)
    laptop.expect_message(chat=romeo.account.id)
    juliet.call("react", peer=romeo.account.id, id=received, emoji="🔥")
    wait_reactions(romeo, sent, {"🔥": 1})
    for session, other in ((romeo, juliet), (juliet, romeo), (laptop, romeo)):
        assert [message["text"] for message in session.whole_history(other.account.id)] == ["", "What's Montague?"]
        page = ask(
            session, "messages.getHistory", peer=peer(other.account.id), offset_id=0, offset_date=0, add_offset=0,
            limit=10, max_id=0, min_id=0, hash=NO_HASH,
        )["messages"]  # fmt: skip
        assert counts(page[1]["reactions"]) == {"🔥": 1}
        assert words_of(page[0]["media"]["poll"]["question"]) == "Wilt thou be gone?"
    verify_sessions(romeo, juliet, laptop)
