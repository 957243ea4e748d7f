"""What all connections of one server share."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from chapar.crypto.dh import DhPair, make_pair
from chapar.crypto.factorize import PrimeProduct, make_prime_product
from chapar.crypto.pool import ReadyPool
from chapar.crypto.rsa import RsaPrivateKey
from chapar.mtproto.deadlines import Deadlines
from chapar.mtproto.envelope import Padding
from chapar.mtproto.handshake.pending import PendingHandshakes
from chapar.mtproto.outbox import KEEP_ID_SECONDS
from chapar.mtproto.salts import FIRST_SALT_SECONDS, Salts
from chapar.mtproto.session import Session, moment_of
from chapar.mtproto.session_table import SessionTable

if TYPE_CHECKING:
    from chapar.mtproto.auth_key import AuthKey
    from chapar.mtproto.connection import Connection
    from chapar.mtproto.events import Event

_FIRST_SALTS_KEPT: Final = 16384


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what clients may make the server keep. Bytes, seconds, counts."""

    session_seconds: float = 15 * 60
    """A session without a connection is forgotten after this long; at least ten minutes."""
    silent_seconds: float = 15 * 60
    """A connection over which nothing comes is closed after this long, by whoever has opened it."""
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
    """How deep containers and packed objects may stand in each other."""
    unpacked_bytes: int = 4 * 1024 * 1024
    """All gzip_packed parts of one packet together, unpacked."""
    handshake_seconds: float = 60
    handshakes_per_connection: int = 4
    http_handshakes: int = 4096
    """Exchanges under way over HTTP, where an exchange is bound to no connection."""

    @property
    def loss_seconds(self) -> float:
        """How long ago the oldest push may have been made of whose loss `PushesLost` tells now.

        It waited for a connection, was repeated on others, hung on the last of them until that was closed for its silence, and
        then its client was away once more.
        """
        return self.session_seconds + KEEP_ID_SECONDS + self.silent_seconds + self.session_seconds


class Endpoint:
    """Keys, sessions, ready values and limits of one server; the gateway has one and gives it to every `Connection`.

    Single-threaded: everything is called from the loop, only `HandshakeWork.compute` and the `make` of the pools may
    run elsewhere.

    The gateway's loop is: feed packets to connections and handle the events; when `on_dirty` is called arrange for
    `flush(now)` at the end of the turn; call `tick(now)` about once a second. `prime_products` and `dh_pairs` are pools
    that it fills off the loop; both are made on demand when empty.
    """

    def __init__(
        self,
        rsa_keys: Sequence[RsaPrivateKey],
        find_auth_key: Callable[[int], AuthKey | None],
        salt_secret: bytes,
        *,
        clock: Callable[[], float],
        limits: Limits | None = None,
        random_bytes: Callable[[int], bytes] = os.urandom,
        on_dirty: Callable[[], None] = lambda: None,
    ) -> None:
        """`clock`: unix seconds. `find_auth_key`: by signed id, None when unknown or revoked; called when no session of
        the key is alive. `salt_secret`: 32 or more random bytes kept across restarts. `on_dirty` may be set later: called
        once when the first session has something to send since the last flush."""
        self.rsa_keys = {key.fingerprint: key for key in rsa_keys}
        self.fingerprints = list(self.rsa_keys)
        self.clock = clock
        self.limits = limits or Limits()
        self.random_bytes = random_bytes
        self.on_dirty = on_dirty
        self.sessions = SessionTable(self)
        self.deadlines = Deadlines()
        self.salts = Salts(salt_secret)
        self.padding = Padding()
        self.prime_products: ReadyPool[PrimeProduct] = ReadyPool(make_prime_product, 256)
        self.dh_pairs: ReadyPool[DhPair] = ReadyPool(make_pair, 256)
        self.http_handshakes = PendingHandshakes(self.limits.http_handshakes, self.limits.handshake_seconds)
        self._find_auth_key = find_auth_key
        self._dirty: list[Session] = []
        self._first_salts: OrderedDict[int, tuple[int, float]] = OrderedDict()
        self._last_plain_msg_id = 0

    def flush(self, now: float) -> list[tuple[Connection, bytes]]:
        """Everything that waits, as (connection, payload) to be framed and written now. `now`: unix seconds.

        A payload for an HTTP connection is the body of the answer to its open request.
        """
        out: list[tuple[Connection, bytes]] = []
        while self._dirty:
            dirty, self._dirty = self._dirty, []
            for session in dirty:
                out += session.flush_to(now)
        return out

    def tick(self, now: float) -> list[Event]:
        """Time passes: late acknowledgements, expired sessions and handshakes, long polls, `ping_delay_disconnect`."""
        events: list[Event] = []
        self.deadlines.run(now, events)
        self.http_handshakes.expire(now)
        return events

    # -- for connections and sessions

    def add_dirty(self, session: Session) -> None:
        """This session has something to send."""
        self._dirty.append(session)
        if len(self._dirty) == 1:
            self.on_dirty()

    def find_key(self, auth_key_id: int) -> AuthKey | None:
        """The key, as its sessions hold it or as the gateway finds it."""
        return self.sessions.find_key(auth_key_id) or self._find_auth_key(auth_key_id)

    def is_first_salt(self, auth_key: AuthKey, salt: int, now: float) -> bool:
        """Whether this is the salt of the key exchange, and the exchange not long ago."""
        found = self._first_salts.get(auth_key.auth_key_id)
        return found is not None and found[0] == salt and now < found[1]

    def remember_first_salt(self, auth_key: AuthKey) -> None:
        """Accept the salt of the key exchange for a while, so that a first packet needs no second attempt."""
        if auth_key.first_salt is None:
            return
        now = self.clock()
        salts = self._first_salts
        salts[auth_key.auth_key_id] = auth_key.first_salt, now + FIRST_SALT_SECONDS
        while len(salts) > _FIRST_SALTS_KEPT or next(iter(salts.values()))[1] <= now:
            salts.popitem(last=False)

    def next_plain_msg_id(self) -> int:
        """msg_id of an answer in a key exchange."""
        moment = moment_of(self.clock())
        base = moment if moment > self._last_plain_msg_id else (self._last_plain_msg_id | 3) + 1
        self._last_plain_msg_id = base | 1
        return self._last_plain_msg_id
