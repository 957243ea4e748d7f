"""Updates into the outboxes of the sessions that are online: built once an owner, encoded once a layer."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from chapar.domain.updates import Ephemeral, LoggedUpdate
from chapar.rpc.services import Services
from chapar.rpc.session import ClientSession
from chapar.rpc.views.updates import build_ephemeral, build_updates
from chapar.rpc.views.users import build_users
from chapar.tl import LAYER, codec, types


class SessionPusher:
    """The pusher behind `updates.fanout`. `services` is set by the composition root, which needs the pusher first."""

    services: Services
    pushed = 0
    """How many envelopes were put into outboxes since the start."""

    async def push_logged(self, updates: list[LoggedUpdate]) -> None:
        """Tell each owner's sessions, except the one that caused an update: it has its answer."""
        for owner_id, rows in groupby(updates, key=lambda row: row.owner_id):
            sessions = self._listening(owner_id)
            if sessions:
                await self._push_rows(owner_id, sessions, list(rows))

    async def _push_rows(self, owner_id: int, sessions: list[ClientSession], rows: list[LoggedUpdate]) -> None:
        origins = {row.origin for row in rows}
        told = [session for session in sessions if session.origin not in origins]
        if told:
            envelope = await self._build(owner_id, rows)
            self._push(envelope, told)
        for session in sessions:
            if session.origin in origins:
                others = [row for row in rows if row.origin != session.origin]
                if others:
                    self._push(await self._build(owner_id, others), [session])

    async def _build(self, owner_id: int, rows: list[LoggedUpdate]) -> types.updates:
        return await self.services.storage.read(lambda q: build_updates(self.services, q, owner_id, rows))

    async def push_ephemeral(self, owner_id: int, update: Ephemeral) -> None:
        """Tell the owner's sessions of what is never stored."""
        sessions = self._listening(owner_id)
        if not sessions:
            return
        now = self.services.clock.now()
        users = await self.services.storage.read(lambda q: build_users(self.services, q, owner_id, [update.user_id]))
        built = build_ephemeral(update, now)
        self._push(types.updates(updates=[built], users=users, chats=[], date=int(now), seq=0), sessions)

    def _listening(self, owner_id: int) -> list[ClientSession]:
        return [session for session in self.services.sessions.of_user(owner_id) if session.wants_updates]

    def _push(self, envelope: types.updates, sessions: Iterable[ClientSession]) -> None:
        """Encode the envelope once for each layer among the sessions."""
        encoded: dict[int, bytes] = {}
        for session in sessions:
            layer = session.layer or LAYER
            body = encoded.get(layer)
            if body is None:
                body = encoded[layer] = codec.encode(envelope, layer)
            session.outbox.push(body)
            self.pushed += 1
