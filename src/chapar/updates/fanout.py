"""From committed updates to the sessions that are online."""

from typing import Protocol

from chapar.domain.updates import Ephemeral, LoggedUpdate


class Pusher(Protocol):
    """Who turns updates into bytes and puts them into the outboxes of sessions."""

    async def push_logged(self, updates: list[LoggedUpdate]) -> None:
        """Tell every online session of each owner, except the update's origin, in the order given."""
        ...

    async def push_ephemeral(self, owner_id: int, update: Ephemeral) -> None:
        """Tell every online session of the owner."""
        ...
