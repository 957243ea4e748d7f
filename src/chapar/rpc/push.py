"""Updates into the outboxes of the sessions that are online: built once an owner, encoded once a layer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import replace
from functools import partial
from itertools import groupby

from chapar.actions.chat_access import load_standing
from chapar.domain.notices import ChannelChanged, PollChanged, ReactionsChanged
from chapar.domain.peers import Peer, channel_peer
from chapar.domain.updates import DeleteMessages, EditMessage, Ephemeral, LoggedUpdate, NewMessage
from chapar.rpc.audience import Push
from chapar.rpc.broadcasts import Broadcasts
from chapar.rpc.services import Services
from chapar.rpc.session import ClientSession
from chapar.rpc.views.updates import EVERYBODY, build_ephemeral, build_people, build_updates, name_ephemeral
from chapar.storage.api import Queries
from chapar.tl import types

COUNTED_LIVE_FOR = 1000
"""Sessions of one channel above which they are not told of every reaction and vote: a thousand of them in a minute would be
millions of pushes. Clients ask for the numbers of what is on screen, every minute or sooner."""


class SessionPusher:
    """The pusher behind `updates.fanout`. `services` is set by the composition root, which needs the pusher first."""

    services: Services

    def __init__(self) -> None:
        self._broadcasts = Broadcasts(lambda *pushes: self.services.sessions.push_to_all(*pushes))
        self._pushed = 0

    @property
    def pushed(self) -> int:
        """How many envelopes were put into outboxes since the start."""
        return self._pushed + self._broadcasts.pushed

    def catch_up(self, session: ClientSession) -> None:
        """Tell a session what it has yet to be told, before it gets an answer that may show it."""
        if not self._broadcasts.is_idle:
            self._broadcasts.catch_up(session)

    @property
    def is_idle(self) -> bool:
        """Whether everybody has been told of everything."""
        return self._broadcasts.is_idle

    async def push_logged(self, updates: list[LoggedUpdate]) -> None:
        """Tell each owner's sessions, except the one that caused an update: it has its answer."""
        for owner_id, rows in groupby(updates, key=lambda row: row.owner_id):
            if owner_id < 0:
                await self._push_channel_rows(-owner_id, list(rows))
                continue
            sessions = self._listening(owner_id)
            if sessions:
                known = list(rows)
                await self._follow_membership(owner_id, known)
                await self._push_rows(owner_id, sessions, known)

    async def _follow_membership(self, user_id: int, rows: list[LoggedUpdate]) -> None:
        """Whoever came into a channel hears of it from now on, whoever went does no longer."""
        for row in rows:
            if isinstance(row.update, ChannelChanged):
                peer = channel_peer(row.update.channel_id)
                query = partial(load_standing, user_id=user_id, peer=peer)
                standing = await self.services.storage.read(query)
                is_member = standing is not None and standing.is_member and standing.chat.deleted_at is None
                self.services.audience.set_member(user_id, peer.id, is_member=is_member)

    async def _push_channel_rows(self, channel_id: int, rows: list[LoggedUpdate]) -> None:
        """Tell the members of a channel who are online: one envelope for all, one apart for who sees something else."""
        room = self.services.audience.find_room(channel_id)
        if room is not None and len(room.told) > COUNTED_LIVE_FOR:
            rows = [row for row in rows if not isinstance(row.update, ReactionsChanged | PollChanged)]
        if room is None or not rows:
            return
        hidden = await self._find_hidden(channel_id, rows)
        apart: dict[ClientSession, types.updates | None] = {}
        for session in self._list_apart(rows, hidden):
            unseen = hidden.get(session.user_id or 0, ())
            others = _veil([row for row in rows if row.origin != session.origin], unseen)
            is_told = bool(others) and session in room.told and session.wants_updates
            apart[session] = await self._build(session.user_id or EVERYBODY, others) if is_told else None
        self._broadcasts.tell(room, await self._build(EVERYBODY, rows), apart)

    async def _find_hidden(self, channel_id: int, rows: list[LoggedUpdate]) -> dict[int, set[int]]:
        """Ids of messages, by the members from whom they are hidden, that these rows say something of: what was before their
        time, or what they have cleared."""
        changed = {message_id for row in rows if (message_id := _changed_id(row))}
        if not changed:
            return {}
        users, peer = self.services.audience.list_users(channel_id), channel_peer(channel_id)
        hidden: dict[int, set[int]] = defaultdict(set)
        for message_id in changed:
            query = partial(_list_hidden_from, peer=peer, message_id=message_id, user_ids=users)
            for user_id in await self.services.storage.read(query):
                hidden[user_id].add(message_id)
        return hidden

    def _list_apart(self, rows: list[LoggedUpdate], hidden: Iterable[int]) -> list[ClientSession]:
        """The sessions that must not get what everybody gets: those that caused it, and those of people who see it otherwise."""
        sessions = self.services.sessions
        found = [session for user_id in _seen_apart(rows).union(hidden) for session in sessions.of_user(user_id)]
        for origin in {row.origin for row in rows if row.origin is not None}:
            session = sessions.find(origin)
            if session is not None and session not in found:
                found.append(session)
        return found

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

    async def _build(self, viewer_id: int, rows: list[LoggedUpdate]) -> types.updates:
        return await self.services.storage.read(lambda q: build_updates(self.services, q, viewer_id, rows))

    async def push_ephemeral(self, owner_id: int, update: Ephemeral) -> None:
        """Tell the owner's sessions (of a channel: those of its members, but not of who caused it) of what is never stored."""
        if owner_id < 0:
            room = self.services.audience.find_room(-owner_id)
            if room is not None:
                envelope = await self._build_ephemeral(EVERYBODY, update)
                self._broadcasts.tell(room, envelope, dict.fromkeys(self.services.sessions.of_user(update.user_id)))
            return
        sessions = self._listening(owner_id)
        if sessions:
            self._push(await self._build_ephemeral(owner_id, update), sessions)

    async def _build_ephemeral(self, viewer_id: int, update: Ephemeral) -> types.updates:
        now, named = self.services.clock.now(), name_ephemeral(update)
        people = await self.services.storage.read(
            lambda q: build_people(self.services, q, viewer_id, named.user_ids, named.chats)
        )
        built = build_ephemeral(update, now)
        return types.updates(updates=[built], users=people.users, chats=people.chats, date=int(now), seq=0)

    def _listening(self, owner_id: int) -> list[ClientSession]:
        return [session for session in self.services.sessions.of_user(owner_id) if session.wants_updates]

    def _push(self, envelope: types.updates, sessions: Iterable[ClientSession]) -> None:
        push = Push(envelope)
        for session in sessions:
            session.outbox.push(push.encode(session.layer))
            self._pushed += 1


def _seen_apart(rows: list[LoggedUpdate]) -> set[int]:
    """Users who see one of these rows of a channel's log otherwise than everybody: who sent it, whom it mentions."""
    apart: set[int] = set()
    for row in rows:
        if isinstance(row.update, NewMessage | EditMessage) and row.update.message is not None:
            apart.add(row.update.message.body.sender_id)
            apart.update(row.update.mentioned_ids)
    return apart


def _changed_id(row: LoggedUpdate) -> int:
    """The message, not a new one, that a row of a channel's log shows; 0: none."""
    return row.update.message_id if isinstance(row.update, EditMessage | ReactionsChanged) else 0


def _veil(rows: list[LoggedUpdate], unseen: Container[int]) -> list[LoggedUpdate]:
    """These rows without what they say of messages that somebody does not see. One with pts says that the message is gone, which
    nobody minds who does not have it: left out, it would be a gap that makes the client ask."""
    told: list[LoggedUpdate] = []
    for row in rows:
        message_id = _changed_id(row)
        if message_id not in unseen:
            told.append(row)
        elif row.pts_count:
            told.append(replace(row, update=DeleteMessages((message_id,))))
    return told


def _list_hidden_from(q: Queries, peer: Peer, message_id: int, user_ids: Iterable[int]) -> list[int]:
    return q.list_hidden_from(peer, message_id, user_ids)
