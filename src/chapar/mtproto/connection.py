"""One client connection of any transport: packets in, events out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chapar.mtproto.events import Event, HandshakeWork, KeyCreated

if TYPE_CHECKING:
    from chapar.mtproto.endpoint import Endpoint
    from chapar.mtproto.session import Session


class Connection:
    """Takes the packets of one transport connection, runs key exchanges, and hands messages to sessions.

    `owner`: free for the gateway (its socket's protocol object, so that `flush` results find their way).
    `session`: the session last heard of on it. `is_http`: every packet received is one HTTP request and gets exactly one
    payload back (by `PacketToSend`, by `flush`, or none: `HttpWaitOver`); use one Connection per accepted HTTP socket,
    answering its requests one after the other.
    """

    __slots__ = ("endpoint", "is_closed", "is_http", "is_paused", "owner", "session")

    def __init__(self, endpoint: Endpoint, *, is_http: bool = False, owner: object = None) -> None:
        raise NotImplementedError

    def receive_packet(self, payload: bytes, wants_quick_ack: bool = False) -> list[Event]:
        """Take one packet. Never raises for what the client sent: bad packets become `CloseConnection` or an answer."""
        raise NotImplementedError

    def finish_work(self, work: HandshakeWork, result: object) -> list[Event]:
        """Hand back what `work.compute()` returned. Harmless after `close()`."""
        raise NotImplementedError

    def key_stored(self, event: KeyCreated) -> list[Event]:
        """The key of `event` is durable: tell the client (`dh_gen_ok`). Harmless after `close()`."""
        raise NotImplementedError

    def key_refused(self, event: KeyCreated) -> list[Event]:
        """The key of `event` could not be stored: tell the client `dh_gen_fail`."""
        raise NotImplementedError

    def pause_writing(self) -> None:
        """The socket's buffer is full: pushes wait in their session (bounded) until `resume_writing`."""
        raise NotImplementedError

    def resume_writing(self) -> list[Event]:
        """The socket takes bytes again."""
        raise NotImplementedError

    def close(self) -> list[Session]:
        """The transport connection ended. Returns the sessions that are left without a connection (offline now).

        They are kept for `Limits.session_seconds`. Idempotent.
        """
        raise NotImplementedError
