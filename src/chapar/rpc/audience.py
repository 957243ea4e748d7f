"""Which sessions hear of which channel at once: those of its members that are known now.

Kept up by joining and leaving, never made anew for a post. Follows core.telegram.org/api/updates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from chapar.domain.peers import PeerType
from chapar.rpc.session import ClientSession
from chapar.storage.api import Storage
from chapar.tl import LAYER, codec, types

Send = Callable[[Sequence[ClientSession], Sequence[bytes], int], None]
"""Pushes the same bodies to several sessions; the number is their bytes together."""


class Push:
    """An envelope on its way to many: encoded once for each layer among them."""

    __slots__ = ("_bodies", "_envelope")

    def __init__(self, envelope: types.updates) -> None:
        self._envelope = envelope
        self._bodies: dict[int, bytes] = {}

    def encode(self, layer: int) -> bytes:
        """Its bytes for sessions of a layer (0: of the newest)."""
        body = self._bodies.get(layer)
        if body is None:
            body = self._bodies[layer] = codec.encode(self._envelope, layer or LAYER)
        return body


class Room:
    """The sessions that hear of one channel, and the pushes that some of them have not been given yet.

    Pushes are numbered. `told` holds for each session the number of the last one that was given to it when this is known;
    all up to `forgotten` were given to everybody, so that smaller numbers mean the same as that one.
    """

    __slots__ = ("_batches", "forgotten", "told", "waiting")

    def __init__(self) -> None:
        self.told: dict[ClientSession, int] = {}
        self.forgotten = 0
        self.waiting: list[Push] = []
        self._batches: dict[tuple[int, int], tuple[list[bytes], int]] = {}

    @property
    def newest(self) -> int:
        """The number of the last push."""
        return self.forgotten + len(self.waiting)

    def add(self, push: Push) -> None:
        """One more for everybody."""
        self.waiting.append(push)
        self._batches.clear()

    def forget(self, number: int) -> None:
        """Everybody has been given what has this number, and all before it."""
        count = number - self.forgotten
        if count > 0:
            del self.waiting[:count]
            self.forgotten = number
            self._batches.clear()

    def give(self, sessions: Iterable[ClientSession], send: Send) -> int:
        """Give these sessions what they have not been given; returns how many pushes that were in all."""
        told, newest, forgotten = self.told, self.newest, self.forgotten
        given, layer, missed = 0, -1, 0
        alike: list[ClientSession] = []
        for session in sessions:
            last = told.get(session)
            if last is None or last == newest or not session.wants_updates:
                continue
            told[session] = newest
            own = newest - (last if last > forgotten else forgotten)
            if own != missed or session.layer != layer:
                if alike:
                    send(alike, *self._load_batch(layer, missed))
                    given += missed * len(alike)
                alike, layer, missed = [], session.layer, own
            alike.append(session)
        if alike and missed:
            send(alike, *self._load_batch(layer, missed))
            given += missed * len(alike)
        return given

    def _load_batch(self, layer: int, count: int) -> tuple[list[bytes], int]:
        """The last pushes, so many of them, in the bytes of a layer, and how many bytes they have together."""
        batch = self._batches.get((layer, count))
        if batch is None:
            bodies = [push.encode(layer) for push in self.waiting[-count:]]
            batch = self._batches[layer, count] = bodies, sum(map(len, bodies))
        return batch


class Audience:
    """Rooms by channel, and for the users who have a session here the channels that they are in."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._rooms: dict[int, Room] = {}
        self._listening: dict[int, dict[ClientSession, None]] = {}
        self._channels: dict[int, set[int]] = {}

    def find_room(self, channel_id: int) -> Room | None:
        """The room of a channel; None when nobody hears of it."""
        return self._rooms.get(channel_id)

    def of_channel(self, channel_id: int) -> Iterable[ClientSession]:
        """The sessions of a channel's members, those that joined first before the others."""
        room = self._rooms.get(channel_id)
        return room.told if room else ()

    def list_users(self, channel_id: int) -> set[int]:
        """The members of a channel who have a session."""
        return {session.user_id for session in self.of_channel(channel_id) if session.user_id is not None}

    async def listen(self, session: ClientSession) -> None:
        """A session wants updates from now on: it hears of the channels that its user is in."""
        user_id = session.user_id
        if user_id is None:
            return
        if user_id not in self._channels:
            peers = await self._storage.read(lambda q: q.list_chats_of(user_id, PeerType.CHANNEL))
            # Whoever came in or went meanwhile is told of by the commit, which comes after this.
            self._channels.setdefault(user_id, {peer.id for peer in peers})
        self._listening.setdefault(user_id, {})[session] = None
        for channel_id in self._channels[user_id]:
            self._enter(channel_id, session)

    def leave(self, session: ClientSession, user_id: int) -> None:
        """A session has ended, or speaks for this user no longer."""
        listening = self._listening.get(user_id)
        if listening is None or session not in listening:
            return
        del listening[session]
        for channel_id in self._channels[user_id]:
            self._exit(channel_id, session)
        if not listening:
            del self._listening[user_id], self._channels[user_id]

    def set_member(self, user_id: int, channel_id: int, *, is_member: bool) -> None:
        """A user is in a channel from now on, or no longer."""
        channels = self._channels.get(user_id)
        if channels is None:
            return
        if is_member:
            channels.add(channel_id)
            for session in self._listening[user_id]:
                self._enter(channel_id, session)
        else:
            channels.discard(channel_id)
            for session in self._listening[user_id]:
                self._exit(channel_id, session)

    def _enter(self, channel_id: int, session: ClientSession) -> None:
        room = self._rooms.get(channel_id)
        if room is None:
            room = self._rooms[channel_id] = Room()
        if session not in room.told:
            # What is on its way to the others was there before.
            room.told[session] = room.newest

    def _exit(self, channel_id: int, session: ClientSession) -> None:
        room = self._rooms.get(channel_id)
        if room is not None:
            room.told.pop(session, None)
            if not room.told:
                del self._rooms[channel_id]
