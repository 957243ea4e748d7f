"""All sessions alive. They are found by key and session id, and ended by key when a key is revoked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from chapar.mtproto.events import Event, SessionEnded
from chapar.mtproto.session import Session

if TYPE_CHECKING:
    from chapar.mtproto.auth_key import AuthKey
    from chapar.mtproto.endpoint import Endpoint


class SessionTable:
    """Sessions by auth_key_id and session_id, both signed 64 bit. Keys stay in memory as long as they have sessions."""

    __slots__ = ("_by_key", "_endpoint", "_size")

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._by_key: dict[int, tuple[AuthKey, dict[int, Session]]] = {}
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[Session]:
        for _, sessions in self._by_key.values():
            yield from sessions.values()

    def find(self, auth_key_id: int, session_id: int) -> Session | None:
        """The session, None when there is none."""
        found = self._by_key.get(auth_key_id)
        return None if found is None else found[1].get(session_id)

    def find_key(self, auth_key_id: int) -> AuthKey | None:
        """The key when a session of it is alive."""
        found = self._by_key.get(auth_key_id)
        return None if found is None else found[0]

    def open(self, auth_key: AuthKey, session_id: int, now: float, events: list[Event]) -> Session:
        """The session, made when there is none; the one unused longest gives way when its key has too many."""
        found = self._by_key.get(auth_key.auth_key_id)
        sessions = found[1] if found else {}
        session = sessions.get(session_id)
        if session is not None:
            return session
        if len(sessions) >= self._endpoint.limits.sessions_per_key:
            offline = (session for session in sessions.values() if not session.is_online)
            events.extend(self.end(next(offline, None) or next(iter(sessions.values()))))
            found = self._by_key.get(auth_key.auth_key_id)
            sessions = found[1] if found else {}
        session = Session(self._endpoint, auth_key, session_id, now)
        self._by_key.setdefault(auth_key.auth_key_id, (auth_key, sessions))[1][session_id] = session
        self._size += 1
        return session

    def of_key(self, auth_key_id: int) -> Iterator[Session]:
        """Sessions of this key, and of temporary keys bound to it."""
        for key, sessions in self._by_key.values():
            if auth_key_id in (key.auth_key_id, key.perm_auth_key_id):
                yield from sessions.values()

    def end_key(self, auth_key_id: int) -> list[SessionEnded]:
        """Revoke: end the sessions of this key and of temporary keys bound to it. The gateway closes their connections."""
        return [ended for session in list(self.of_key(auth_key_id)) for ended in self.end(session)]

    def end(self, session: Session) -> list[SessionEnded]:
        """Forget one session; nothing for one that was forgotten before."""
        if session.is_ended:
            return []
        key_id = session.auth_key.auth_key_id
        sessions = self._by_key[key_id][1]
        del sessions[session.session_id]
        if not sessions:
            del self._by_key[key_id]
        self._size -= 1
        return [session.end()]
