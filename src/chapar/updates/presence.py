"""Who is online, and who is told.

Online is what a client states by `account.updateStatus`, for a few minutes at a time.
Follows core.telegram.org/method/account.updateStatus.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from chapar.clock import Clock
from chapar.domain.peers import user_peer
from chapar.domain.privacy import StatusSight, see_status
from chapar.domain.updates import UserStatus
from chapar.domain.users import ONLINE_SECONDS, STRANGER, User
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
        self.on_online: list[Callable[[int], None]] = []
        """Each is called with the id of an account that has just come online, after those who see it were told."""

    def is_online(self, user_id: int) -> bool:
        """Whether the account counts as online now."""
        return self._online_until.get(user_id, 0) > self._clock.now()

    def status(self, user: User) -> UserStatus:
        """The account's status now."""
        until = self._online_until.get(user.id, 0)
        if until > self._clock.now():
            return UserStatus(user.id, until, user.was_online_at)
        return UserStatus(user.id, None, max(until, user.was_online_at))

    async def set_online(self, user_id: int, offline: bool) -> None:
        """The account says that it is there, or that it has left. Those who may see it exactly and are online are told."""
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
        for watcher_id in await self._storage.read(lambda q: self._list_told(q, user_id)):
            self._fanout.tell(watcher_id, status)
        if not offline and until <= now:
            for call in self.on_online:
                call(user_id)

    def _list_told(self, q: Queries, user_id: int) -> list[int]:
        connected = [watcher_id for watcher_id in list_watchers(q, user_id) if self._is_connected(watcher_id)]
        return list_those_who_see(q, user_id, connected)

    async def _remember(self, user_id: int, now: int) -> None:
        def unit(tx: Transaction) -> None:
            user = tx.find_user(user_id)
            if user is not None and user.was_online_at < now:
                tx.update_user(replace(user, was_online_at=now))

        await self._storage.write(unit)


def list_watchers(q: Queries, user_id: int) -> list[int]:
    """Those who meet this user's status: the user is a contact or in a conversation of theirs; and the user itself."""
    return sorted({user_id, *q.list_contact_owners(user_id), *q.list_dialog_owners(user_peer(user_id))})


def list_those_who_see(q: Queries, user_id: int, watcher_ids: Iterable[int]) -> list[int]:
    """Those among the watchers who may see exactly when the user was there last."""
    user = q.find_user(user_id)
    if user is None:
        return []
    return [
        watcher.id
        for watcher in q.load_users(watcher_ids).values()
        if see_status(watcher, user, q.load_relations(watcher.id, (user_id,)).get(user_id, STRANGER))
        is StatusSight.EXACT
    ]
