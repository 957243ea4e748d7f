"""A client's picture of what waits in its conversations: scheduled messages and timers, built from what it is told."""

from dataclasses import dataclass, field
from typing import Any

from harness import Client

from chapar.tl import functions, types


@dataclass
class WaitingModel:
    """Scheduled messages by conversation and id, and timers in seconds; peers by user id."""

    scheduled: dict[tuple[int, int], Any] = field(default_factory=dict)
    timers: dict[int, int] = field(default_factory=dict)

    def apply(self, update: Any) -> None:
        """One update."""
        match update:
            case types.updateNewScheduledMessage():
                self.put(update.message)
            case types.updateDeleteScheduledMessages():
                assert update.sent_messages is None or len(update.sent_messages) == len(update.messages)
                for scheduled_id in update.messages:
                    self.scheduled.pop((update.peer.user_id, scheduled_id), None)
            case types.updatePeerHistoryTTL():
                self.put_timer(update.peer.user_id, update.ttl_period)

    def put(self, message: Any) -> None:
        """A message waits, or waits changed."""
        self.scheduled[message.peer_id.user_id, message.id] = message

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
    names = ("out", "from_id", "fwd_from", "reply_to", "date", "message", "entities", "silent", "noforwards")
    return {name: getattr(message, name) for name in names}


async def fetch_waiting_model(client: Client, dialogs: list[Any]) -> WaitingModel:
    """What a client that knows nothing sees of its dialogs' timers, and of what waits for anybody."""
    model = WaitingModel()
    for dialog in dialogs:
        model.put_timer(dialog.peer.user_id, dialog.ttl_period)
    everybody = {session.user_id for session in client.server.registry.sessions if session.user_id is not None}
    for user_id in sorted(everybody):
        peer = client.server.peer(client.user_id, user_id)
        answer = await client.call(functions.messages_getScheduledHistory(peer=peer, hash=0))
        named = {user.id for user in answer.users}
        ids = [message.id for message in answer.messages]
        assert ids == sorted(ids, reverse=True)
        for message in answer.messages:
            assert {message.from_id.user_id, message.peer_id.user_id} <= named
            model.put(message)
    return model
