"""A client session as the methods see it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from chapar.domain.accounts import ClientInfo
from chapar.domain.updates import Origin
from chapar.rpc.call_order import Calls


class Outbox(Protocol):
    """Where bodies for one client session wait for the end of the loop's turn."""

    def push(self, body: bytes) -> object:
        """Queue one boxed object that nobody asked for (an `Updates`), encoded in the session's layer."""
        ...

    def push_all(self, bodies: Sequence[bytes], size: int) -> object:
        """Queue several in their order; `size`: bytes of all of them together."""
        ...


@dataclass(slots=True, eq=False)
class ClientSession:
    """One (auth key, session id) of a client. Made by the gateway, read and marked by the methods.

    `raw_auth_key_id` is the key that encrypts; `auth_key_id` is the one that speaks for a user: the permanent key that a
    temporary one is bound to, else the same. `user_id` is None before sign-in. `layer` is the newest known one that the
    client stated (0 before it stated any). `wants_updates` is false for sessions opened with `invokeWithoutUpdates`,
    and for those that only move files.
    """

    raw_auth_key_id: int
    auth_key_id: int
    session_id: int
    outbox: Outbox
    ip: str = ""
    dc_id: int = 2
    is_test: bool = False
    """Whether the client made its key for the test DC of that id."""
    layer: int = 0
    client: ClientInfo | None = None
    user_id: int | None = None
    wants_updates: bool = False
    has_only_greeted: bool = False
    """Whether it wants updates, and has called nothing yet that says what it is for."""
    is_temporary_key: bool = False
    calls: Calls = field(default_factory=dict)
    """Requests in flight or lately finished by msg_id, kept by the dispatcher for `invokeAfterMsg`."""
    waiting_calls: int = 0
    """Requests that wait for another one; bounded by the dispatcher."""
    missed_since: int | None = None
    """Unix time of the oldest push that may have been given up while later ones arrived; None when none was."""
    touched_at: float = 0
    """Unix time at which the authorization was last marked as active through this session."""

    @property
    def origin(self) -> Origin:
        """How updates caused by this session name it."""
        return Origin(self.auth_key_id, self.session_id)


class Sessions(Protocol):
    """The client sessions that are known now, online or lately; kept by the gateway."""

    on_left: Callable[[ClientSession, int], None]
    """Told of each session that has ended or speaks for a user no longer, and of that user."""

    def of_user(self, user_id: int) -> list[ClientSession]:
        """All sessions signed in as this user."""
        ...

    def find(self, origin: Origin) -> ClientSession | None:
        """The session that updates name as their origin."""
        ...

    def is_online(self, user_id: int) -> bool:
        """Whether any session of the user has an open connection."""
        ...

    def push_to_all(self, sessions: Sequence[ClientSession], bodies: Sequence[bytes], size: int) -> None:
        """Push the same to each of these sessions, as `Outbox.push_all` does; they need not wait for the end of the turn."""
        ...

    def bind_user(self, auth_key_id: int, user_id: int) -> None:
        """Every session of the key speaks for the user from now on."""
        ...

    def bind_temp_auth_key(self, temp_auth_key_id: int, perm_auth_key_id: int, user_id: int | None) -> None:
        """Every session of the temporary key acts for the permanent one from now on."""
        ...

    def revoke(self, auth_key_id: int) -> None:
        """The key no longer speaks for anybody: its other connections are closed at once; a later request meets 401."""
        ...

    def end_key(self, auth_key_id: int) -> None:
        """The key is gone from storage: its sessions end and their connections are closed."""
        ...
