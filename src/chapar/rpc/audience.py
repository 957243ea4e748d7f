"""Which sessions hear of which channel at once: those of its members that are known now.

Kept up by joining and leaving, never made anew for a post. Follows core.telegram.org/api/updates.
"""

from __future__ import annotations

from collections.abc import Iterable

from chapar.domain.peers import PeerType
from chapar.rpc.session import ClientSession
from chapar.storage.api import Storage


class Audience:
    """Sessions by channel, and for the users who have a session here the channels that they are in."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._sessions: dict[int, dict[ClientSession, None]] = {}
        self._listening: dict[int, dict[ClientSession, None]] = {}
        self._channels: dict[int, set[int]] = {}

    def of_channel(self, channel_id: int) -> Iterable[ClientSession]:
        """The sessions of a channel's members, those that joined first before the others."""
        return self._sessions.get(channel_id, ())

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
            self._sessions.setdefault(channel_id, {})[session] = None

    def leave(self, session: ClientSession, user_id: int) -> None:
        """A session has ended, or speaks for this user no longer."""
        listening = self._listening.get(user_id)
        if listening is None or session not in listening:
            return
        del listening[session]
        for channel_id in self._channels[user_id]:
            self._remove(channel_id, session)
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
                self._sessions.setdefault(channel_id, {})[session] = None
        else:
            channels.discard(channel_id)
            for session in self._listening[user_id]:
                self._remove(channel_id, session)

    def _remove(self, channel_id: int, session: ClientSession) -> None:
        sessions = self._sessions.get(channel_id)
        if sessions is not None:
            sessions.pop(session, None)
            if not sessions:
                del self._sessions[channel_id]
