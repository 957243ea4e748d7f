"""What all connections of one server share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chapar.mtproto.auth_key import AuthKey
    from chapar.mtproto.connection import Connection
    from chapar.mtproto.events import Event


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what clients may make the server keep. Bytes, seconds, counts."""

    session_seconds: float = 15 * 60
    """A session without a connection is forgotten after this long; at least ten minutes."""
    sessions_per_key: int = 128
    """Beyond it the session longest without use is ended."""
    pushed_bytes: int = 256 * 1024
    """Pushes of one session that wait or are unacknowledged; more are dropped and `PushesLost` is told."""
    pushed_count: int = 512
    answer_bytes: int = 3 * 1024 * 1024
    """Answers of one session kept for repetition until acknowledged; the oldest are forgotten first."""
    answer_seconds: float = 300
    gzip_from_bytes: int = 1024
    """Results of this size and more are sent gzip_packed when that saves an eighth."""
    received_ids: int = 1024
    """msg_ids remembered per session to recognise repetitions."""
    container_messages: int = 1020
    container_depth: int = 2
    unpacked_bytes: int = 4 * 1024 * 1024
    """All gzip_packed parts of one packet together, unpacked."""
    handshake_seconds: float = 60
    handshakes_per_connection: int = 4
    http_handshakes: int = 4096


class Endpoint:
    """Keys, sessions, ready values and limits of one server; the gateway has one and gives it to every `Connection`.

    Single-threaded: everything is called from the loop, only `HandshakeWork.compute` and the `make_*` functions of the
    pools may run elsewhere.

    The gateway's loop is: feed packets to connections and handle the events; when `on_dirty` is called arrange for
    `flush(now)` at the end of the turn; call `tick(now)` about once a second.
    """

    def __init__(
        self,
        rsa_keys: Sequence[RsaPrivateKey],
        find_auth_key: Callable[[int], AuthKey | None],
        salt_secret: bytes,
        *,
        clock: Callable[[], float],
        limits: Limits = Limits(),
        random_bytes: Callable[[int], bytes] = ...,
        on_dirty: Callable[[], None] = ...,
    ) -> None:
        """`clock`: unix seconds. `find_auth_key`: by signed id, None when unknown or revoked; called when no session of
        the key is alive. `salt_secret`: 32 or more random bytes kept across restarts. `on_dirty` may be set later: called
        once when the first session has something to send since the last flush."""
        raise NotImplementedError

    def flush(self, now: float) -> list[tuple[Connection, bytes]]:
        """Everything that waits, as (connection, payload) to be framed and written now. `now`: unix seconds.

        A payload for an HTTP connection is the body of the answer to its oldest open request.
        """
        raise NotImplementedError

    def tick(self, now: float) -> list[Event]:
        """Time passes: acknowledgements that waited too long, expired sessions and handshakes, long polls, `ping_delay_disconnect`."""
        raise NotImplementedError
