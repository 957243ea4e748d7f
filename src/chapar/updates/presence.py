"""Who is online, and who is told.

Online is what a client states by `account.updateStatus`, for a few minutes at a time.
Follows core.telegram.org/method/account.updateStatus.
"""

from collections.abc import Callable
from dataclasses import replace

from chapar.clock import Clock
from chapar.domain.peers import user_peer
from chapar.domain.updates import UserStatus
from chapar.domain.users import ONLINE_SECONDS, User
from chapar.storage.api import Queries, Storage, Transaction
from chapar.updates.fanout import Fanout


class Presence:
    """Knows until when each account counts as online; the last sign of life of the others is in their row."""

    def __init__(self, storage: Storage, clock: Clock, fanout: Fanout, is_connected: Callable[[int], bool]) -> None:
        self._storage = storage
        self._clock = clock
        self._fanout = fanout
        self._is_connected = is_connected
        self._online_until: dict[int, int] = {}

    def status(self, user: User) -> UserStatus:
        """The account's status now."""
        until = self._online_until.get(user.id, 0)
        if until > self._clock.now():
            return UserStatus(user.id, until, user.was_online_at)
        return UserStatus(user.id, None, max(until, user.was_online_at))

    async def set_online(self, user_id: int, offline: bool) -> None:
        """The account says that it is there, or that it has left. Those who know it and are online learn of a change."""
        now = int(self._clock.now())
        until = self._online_until.get(user_id, 0)
        if offline:
            if until <= now:
                return
            del self._online_until[user_id]
        else:
            self._online_until[user_id] = now + ONLINE_SECONDS
            if until - now > ONLINE_SECONDS // 2:
                return
        await self._remember(user_id, now)
        status = UserStatus(user_id, None if offline else now + ONLINE_SECONDS, now)
        for watcher_id in await self._storage.read(lambda q: list_watchers(q, user_id)):
            if self._is_connected(watcher_id):
                self._fanout.tell(watcher_id, status)

    async def _remember(self, user_id: int, now: int) -> None:
        def unit(tx: Transaction) -> None:
            user = tx.find_user(user_id)
            if user is not None and user.was_online_at < now:
                tx.update_user(replace(user, was_online_at=now))

        await self._storage.write(unit)


def list_watchers(q: Queries, user_id: int) -> list[int]:
    """Those who see this user's status: it is in their address book or their list of conversations; and the user's own
    other sessions."""
    return sorted({user_id, *q.list_contact_owners(user_id), *q.list_dialog_owners(user_peer(user_id))})
