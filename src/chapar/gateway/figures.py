"""What a gateway counts, and how much of everything it holds: for whoever watches a server."""

from dataclasses import dataclass


@dataclass(slots=True)
class Counters:
    """Counted from the start of the server. Bytes are counted only when the gateway was told to."""

    connections: int = 0
    """Connections that were admitted."""
    aborted: int = 0
    """Connections that the server closed at once: against the rules, silent, too slow, or too many."""
    handshakes: int = 0
    """Key exchanges that ended with a stored key."""
    pushes_lost: int = 0
    """How often the updates that waited for a session were dropped for lack of room: it fetches the difference."""
    bytes_received: int = 0
    bytes_sent: int = 0
    """As they stand in TCP, framing and HTTP included."""


@dataclass(slots=True, frozen=True)
class Figures:
    """One moment of a gateway."""

    connections: int
    half_open: int
    """Of these: without an authorized message yet."""
    stalled: int
    """Of these: whose peer reads too slowly."""
    unsent_bytes: int
    """What waits for the stalled ones to read."""
    sessions: int
    """Of clients, with or without a connection."""
    sessions_online: int
    users: int
    """Accounts with a session."""
