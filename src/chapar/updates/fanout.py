"""From committed updates to the sessions that are online."""

from typing import Protocol

from chapar import eager
from chapar.domain.updates import Ephemeral, LoggedUpdate


class Pusher(Protocol):
    """Who turns updates into bytes and puts them into the outboxes of sessions."""

    async def push_logged(self, updates: list[LoggedUpdate]) -> None:
        """Tell every online session of each owner, except the update's origin, in the order given."""
        ...

    async def push_ephemeral(self, owner_id: int, update: Ephemeral) -> None:
        """Tell every online session of the owner."""
        ...


class Fanout:
    """Hands what storage has committed to the pusher, in commit order.

    Nothing reaches a session before its commit: `on_commit` is the only way in for what is logged.
    """

    def __init__(self, pusher: Pusher) -> None:
        self._pusher = pusher

    def on_commit(self, updates: list[LoggedUpdate]) -> None:
        """Called by storage after each commit (`Storage.on_commit`)."""
        eager.run(self._pusher.push_logged(updates), _nothing)

    def tell(self, owner_id: int, update: Ephemeral) -> None:
        """Tell an owner's online sessions of what is never stored."""
        eager.run(self._pusher.push_ephemeral(owner_id, update), _nothing)


def _nothing(_result: None) -> None:
    pass
