"""How things stand at one moment."""

from dataclasses import dataclass

from chapar.gateway.figures import Counters, Figures


@dataclass(slots=True, frozen=True)
class Sample:
    """What is looked at when somebody asks for the figures."""

    gateway: Figures
    counters: Counters
    pushes: int
    """Envelopes of updates put into outboxes since the start."""
    waiting_units: int
    """Units of work that are not committed yet."""
    database_bytes: int
    log_bytes: int
    """The write-ahead log beside the database."""
