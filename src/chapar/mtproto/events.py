"""What the protocol tells its surroundings; every call that takes bytes or time returns a list of these, in order.

Events are plain data. Those that ask for something say in their docstring which call hands the answer back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from chapar.mtproto.auth_key import AuthKey
    from chapar.mtproto.connection import Connection
    from chapar.mtproto.session import Session


@dataclass(slots=True, eq=False)
class PacketToSend:
    """Send this payload on the connection that returned the event, now, in its framing (key exchange answers)."""

    connection: Connection
    payload: bytes


@dataclass(slots=True, eq=False)
class QuickAck:
    """Send `framing.quick_ack_to_send(token)`: four bytes as they stand in the intermediate framing, top bit set."""

    connection: Connection
    token: bytes


@dataclass(slots=True, eq=False)
class CloseConnection:
    """Close the connection; when `error_code` is not None (e.g. -404) send `framing.error_to_send(error_code)` before.

    Over HTTP a code of -404 becomes the HTTP status 404. The gateway calls `connection.close()` as for any other end.
    """

    connection: Connection
    error_code: int | None = None


@dataclass(slots=True, eq=False)
class HandshakeWork:
    """Key exchange arithmetic, 0.3 to 2 ms of CPU. Run `compute()` in a thread, then call `connection.finish_work(work, result)`.

    `compute` is pure and never raises what is not a programming error: bad input from the client is a result, too.
    A connection may have several in flight, one for each of its exchanges (`Limits.handshakes_per_connection`): Telegram
    Desktop makes its permanent and its temporary key at the same time.
    """

    connection: Connection
    compute: Callable[[], object]
    handshake: object = None
    """For the connection's own use."""


@dataclass(slots=True, eq=False)
class KeyCreated:
    """A key exchange succeeded. Store the key, then call `connection.key_stored(event)`: only then the client hears of it.

    Call `connection.key_refused(event)` when the key cannot be stored: the client is told to begin again.
    `dc_id` is the DC of the inner data with test (+10000) and media (negative) marks removed, None for the forms
    of `p_q_inner_data` that name no DC.
    """

    connection: Connection
    auth_key: AuthKey
    dc_id: int | None
    is_test: bool
    is_media: bool
    handshake: object = None
    """For the connection's own use."""


@dataclass(slots=True, eq=False)
class SessionAttached:
    """The session came online through this connection. `is_new`: its state was made just now and
    `new_session_created` is on its way.

    Also told for a session that had no connection left, or moves to a connection it has not used before.
    """

    session: Session
    connection: Connection
    is_new: bool


@dataclass(slots=True, eq=False)
class Request:
    """An RPC call. `body`: bytes of one boxed object, already ungzipped; answer by `session.send_result(msg_id, body)`.

    Told once per (session, msg_id), however often the client repeats it. Service messages never come as requests.
    """

    session: Session
    msg_id: int
    body: bytes
    connection: Connection


@dataclass(slots=True, eq=False)
class RequestDropped:
    """`rpc_drop_answer` for a request that still runs; its result, if it comes, is thrown away. May be used to cancel it."""

    session: Session
    msg_id: int


@dataclass(slots=True, eq=False)
class PushesLost:
    """Pushes to this session were dropped because its memory was full: push `updatesTooLong` now. Told once per loss."""

    session: Session


@dataclass(slots=True, eq=False)
class DestroyAuthKey:
    """`destroy_auth_key`. Delete the key, then call `session.auth_key_destroyed(msg_id, destroyed)`, flush,
    and end it by `endpoint.sessions.end_key(auth_key_id)`."""

    session: Session
    msg_id: int
    auth_key_id: int


@dataclass(slots=True, eq=False)
class SessionEnded:
    """The session's state is gone: expired, destroyed by its client, evicted, or its key was revoked.

    `connections`: those that were attached to it. The gateway closes them when a key was revoked, otherwise leaves them.
    """

    session: Session
    connections: tuple[Connection, ...]


@dataclass(slots=True, eq=False)
class HttpWaitOver:
    """A long poll found nothing to say in its time: answer this HTTP request with an empty body."""

    connection: Connection


Event: TypeAlias = (
    PacketToSend
    | QuickAck
    | CloseConnection
    | HandshakeWork
    | KeyCreated
    | SessionAttached
    | Request
    | RequestDropped
    | PushesLost
    | DestroyAuthKey
    | SessionEnded
    | HttpWaitOver
)
