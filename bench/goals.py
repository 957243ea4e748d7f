"""What the server must reach, one row a kind of work. CPU a unit is compared, because wall rates move with the machine."""

from __future__ import annotations

from dataclasses import dataclass

OURS = "chapar"


@dataclass(frozen=True, slots=True)
class Goal:
    """One row of the verdict table.

    `key` names the figure that each repeat measures. When `is_ratio`, the row compares our figure divided by the figure
    of `peer` in the same repeat; otherwise our figure alone, in `unit`. `must` and `excellent` are upper limits, or
    lower ones when `at_least`. `gate_key` names the figure that a regression gate reads when `key` itself is a wall time.
    """

    key: str
    work: str
    unit: str
    must: float
    excellent: float | None = None
    peer: str | None = None
    is_ratio: bool = False
    at_least: bool = False
    gate_key: str | None = None

    def is_reached(self, value: float) -> bool:
        """Whether `value` (a ratio, or a figure in `unit`) stands on the right side of `must`."""
        return value >= self.must if self.at_least else value <= self.must

    def is_excellent(self, value: float) -> bool:
        """Whether `value` stands on the right side of `excellent`; False when the row has none."""
        if self.excellent is None:
            return False
        return value >= self.excellent if self.at_least else value <= self.excellent


GOALS = (
    Goal("encode_us", "TL encode, an update with one message", "µs CPU", 1 / 3, 1 / 10, peer="telethon", is_ratio=True),
    Goal("decode_us", "TL decode, an update with one message", "µs CPU", 1 / 3, 1 / 10, peer="telethon", is_ratio=True),
    Goal("handshakes_per_core", "full handshakes a second a core", "a CPU second", 300, 600, at_least=True),
    Goal("ping_us", "ping-class request", "µs CPU", 1.0, 0.5, peer="ejabberd", is_ratio=True),
    Goal("message_us", "1:1 message, durable", "µs CPU", 1 / 2, 1 / 4, peer="ejabberd", is_ratio=True),
    Goal("session_kib", "RSS of an online session", "KiB", 30, 12, peer="ejabberd"),
    Goal("idle_mib", "RSS of the idle server", "MiB", 150, 90, peer="ejabberd"),
    Goal("start_s", "start to first answered requests", "s", 2.0, 1.0, gate_key="start_cpu_s"),
)
