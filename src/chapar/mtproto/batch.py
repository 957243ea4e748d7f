"""The same pushes to many sessions: what a post in a large channel costs is what this costs for each of its readers.

core.telegram.org/mtproto/description
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chapar.mtproto.envelope import HEAD, padding_size
from chapar.mtproto.outbox import packed_size
from chapar.mtproto.session import moment_of

if TYPE_CHECKING:
    from chapar.mtproto.connection import Connection
    from chapar.mtproto.endpoint import Endpoint
    from chapar.mtproto.session import Session


def seal_pushes(
    endpoint: Endpoint, sessions: Sequence[Session], bodies: Sequence[bytes], size: int, now: float
) -> list[tuple[Connection, bytes]]:
    """Payloads to send at once, each with its connection, for all sessions for which nothing else waits; with the others the
    pushes are queued as `Session.push_all` does. `size`: bytes of all bodies together. `now`: unix seconds.

    One loop with everything that is the same for all of them made before it.
    """
    moment = moment_of(now)
    body_size = packed_size(len(bodies), size)
    pack_head, add_salts = HEAD.pack, endpoint.salts.refresh
    paddings = endpoint.padding.take_many(padding_size(body_size), len(sessions))
    sealed: list[tuple[Connection, bytes]] = []
    for session, padding in zip(sessions, paddings, strict=True):
        connection = session.connection
        if connection is None or connection.is_paused or connection.is_http or session.has_lost_pushes:
            session.push_all(bodies, size)
            continue
        own_moment = moment_of(now - session.clock_lag) if session.clock_lag else moment
        numbered = session.outbox.pass_pushes(bodies, size, own_moment)
        if numbered is None:
            session.push_all(bodies, size)
            continue
        msg_id, seqno, body = numbered
        key = session.auth_key
        if now >= key.salts_until:
            add_salts(key, now)
        head = pack_head(key.salt, session.session_id, msg_id, seqno, body_size)
        sealed.append((connection, key.seal(head + body + padding)))
    return sealed
