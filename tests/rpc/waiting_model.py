"""A client's picture of what waits in its conversations: scheduled messages and timers, built from what it is told."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from harness import Client, Refused
from message_facts import list_media_facts
from peer_marks import mark_of

from chapar.tl import functions, types

_NOTHING_WAITS = ("CHAT_ADMIN_REQUIRED", "CHAT_WRITE_FORBIDDEN", "PEER_ID_INVALID")
"""Answers where somebody may not write, and so has nothing that waits."""


@dataclass
class WaitingModel:
    """Scheduled messages by conversation and id, and timers in seconds; peers by their numbers (`peer_marks`)."""

    scheduled: dict[tuple[int, int], Any] = field(default_factory=dict)
    timers: dict[int, int] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)
    """The conversations of which a fresh fetch says what waits."""

    def apply(self, update: Any) -> None:
        """One update."""
        match update:
            case types.updateNewScheduledMessage():
                self.put(update.message)
            case types.updateDeleteScheduledMessages():
                assert update.sent_messages is None or len(update.sent_messages) == len(update.messages)
                for scheduled_id in update.messages:
                    self.scheduled.pop((mark_of(update.peer), scheduled_id), None)
            case types.updatePeerHistoryTTL():
                self.put_timer(mark_of(update.peer), update.ttl_period)

    def put(self, message: Any) -> None:
        """A message waits, or waits changed."""
        self.scheduled[mark_of(message.peer_id), message.id] = message

    def put_timer(self, peer_id: int, seconds: int | None) -> None:
        """A conversation's timer, None for none."""
        self.timers.pop(peer_id, None)
        if seconds:
            self.timers[peer_id] = seconds

    def view(self, listed: set[int]) -> dict[str, Any]:
        """What is compared between the ways of being told; timers of the conversations that are listed."""
        return {
            "scheduled": {key: _facts(message) for key, message in sorted(self.scheduled.items())},
            "timers": {peer_id: seconds for peer_id, seconds in sorted(self.timers.items()) if peer_id in listed},
        }


def _facts(message: Any) -> dict[str, Any]:
    names = (
        "out",
        "from_id",
        "fwd_from",
        "reply_to",
        "date",
        "message",
        "entities",
        "silent",
        "noforwards",
        "grouped_id",
    )
    return {name: getattr(message, name) for name in names} | {"media": list_media_facts(message.media)}


async def fetch_waiting_model(client: Client, dialogs: list[Any], chats: Iterable[Any] = ()) -> WaitingModel:
    """What a client that knows nothing sees of its dialogs' timers, and of what waits for anybody and in these chats."""
    model = WaitingModel()
    for dialog in dialogs:
        if not isinstance(dialog.peer, types.peerChannel):
            model.put_timer(mark_of(dialog.peer), dialog.ttl_period)
    everybody = {session.user_id for session in client.server.registry.sessions if session.user_id is not None}
    for peer in [*(client.server.peer(client.user_id, each) for each in sorted(everybody)), *chats]:
        await _fetch_scheduled(client, model, peer)
    return model


async def _fetch_scheduled(client: Client, model: WaitingModel, peer: Any) -> None:
    try:
        answer = await client.call(functions.messages_getScheduledHistory(peer=peer, hash=0))
    except Refused as refused:
        if refused.message not in _NOTHING_WAITS:
            raise
        return
    model.asked.add(mark_of(peer))
    named = {user.id for user in answer.users}
    ids = [message.id for message in answer.messages]
    assert ids == sorted(ids, reverse=True)
    for message in answer.messages:
        assert {
            mark for mark in (mark_of(message.from_id or message.peer_id), mark_of(message.peer_id)) if mark > 0
        } <= named
        model.put(message)
