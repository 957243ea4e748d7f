"""State of one (auth key, session id): numbering, acknowledgements, answers, what waits to be sent.

core.telegram.org/mtproto/description and core.telegram.org/mtproto/service_messages
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from chapar.mtproto.events import SessionEnded

if TYPE_CHECKING:
    from chapar.mtproto.auth_key import AuthKey
    from chapar.mtproto.connection import Connection


class Session:
    """Outlives its connections. Pushes and answers go to the connection last used; without one they wait, bounded.

    `session_id`: signed 64 bit. `auth_key`: the key it speaks with (temporary or permanent). `owner`: free for the gateway.
    `connection`: where the next flush goes, None when offline (or an HTTP client has no open request).
    `has_lost_pushes`: `PushesLost` will be told when the client can be reached again.
    """

    __slots__ = ("auth_key", "connection", "has_lost_pushes", "owner", "session_id")

    auth_key: AuthKey
    session_id: int
    connection: Connection | None
    owner: object | None
    has_lost_pushes: bool

    @property
    def is_online(self) -> bool:
        """Whether any connection is attached."""
        raise NotImplementedError

    @property
    def connections(self) -> tuple[Connection, ...]:
        """All connections attached now."""
        raise NotImplementedError

    def push(self, body: bytes) -> bool:
        """Queue the bytes of one boxed `Updates` object (share the same bytes between sessions).

        Sent by the next flush, again on every reconnect until acknowledged. False when dropped for lack of room
        (see `Limits.pushed_bytes`) or because the session has ended.
        """
        raise NotImplementedError

    def send_result(self, msg_id: int, body: bytes, *, compress: bool = True) -> None:
        """Queue the answer to request `msg_id`: bytes of the boxed result or of `rpc_error`. `compress=False` for bytes known
        not to shrink (file parts). Ignored when the request is unknown, answered, dropped, or the session has ended."""
        raise NotImplementedError

    def auth_key_destroyed(self, msg_id: int, destroyed: bool) -> None:
        """Answer a `DestroyAuthKey` event."""
        raise NotImplementedError

    def is_running(self, msg_id: int) -> bool:
        """Whether request `msg_id` was handed out and not answered yet (for `invokeAfterMsg`)."""
        raise NotImplementedError

    def flush(self, now: float) -> list[bytes]:
        """Payloads to send on `self.connection`, normally one: one message, or a container of all that waits."""
        raise NotImplementedError


class SessionTable:
    """All sessions alive, by (auth_key_id, session_id)."""

    def __len__(self) -> int:
        raise NotImplementedError

    def find(self, auth_key_id: int, session_id: int) -> Session | None:
        raise NotImplementedError

    def of_key(self, auth_key_id: int) -> Iterator[Session]:
        """Sessions of this key, and of temporary keys bound to it."""
        raise NotImplementedError

    def end_key(self, auth_key_id: int) -> list[SessionEnded]:
        """Revoke: end the sessions of this key and of temporary keys bound to it. The gateway closes their connections."""
        raise NotImplementedError

    def end(self, session: Session) -> list[SessionEnded]:
        """Forget one session."""
        raise NotImplementedError
