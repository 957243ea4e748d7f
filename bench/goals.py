"""What the server must reach, one row a kind of work. CPU a unit is compared, because wall rates move with the machine."""

from __future__ import annotations

from dataclasses import dataclass

OURS = "chapar"


@dataclass(frozen=True, slots=True)
class Goal:
    """One row of the verdict table.

    `key` names the figure that each repeat measures. When `is_ratio`, the row compares our figure divided by the figure
    of `peer` in the same repeat; otherwise our figure alone, in `unit`. `must` and `excellent` are upper limits, or
    lower ones when `at_least`. `gate_key` names the figure that a regression gate reads when `key` itself is a wall time,
    compared in the same way.
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


def room_goals() -> tuple[Goal, ...]:
    """Rows of fan-out: a delivery of a channel post beside one of a MUC room's, at each number of receivers."""
    rows = []
    for size in (100, 1000, 5000):
        rows += [
            Goal(
                f"post_{size}_us", f"post delivered to {size:,}, 8 in flight", "µs CPU", 1 / 3, 1 / 6, "ejabberd", True
            ),
            Goal(
                f"post_{size}_alone_us",
                f"post delivered to {size:,}, one at a time",
                "µs CPU",
                1,
                1 / 2,
                "ejabberd",
                True,
            ),
        ]
    return (
        *rows,
        Goal("post_growth", "a delivery to 5,000 over one to 100", "ratio", 1.3, 1.1, peer="ejabberd"),
        Goal(
            "post_1000_alone_p99_ms",
            "p99 of one post to 1,000",
            "ms",
            1.5,
            peer="mosquitto",
            is_ratio=True,
            gate_key="post_1000_alone_us",
        ),
    )


def crowd_goals() -> tuple[Goal, ...]:
    """Rows of a channel with a million stored subscribers: ratios to a channel of ten, and 95th percentiles of calls."""
    calls = {"open": "open it", "join": "join it", "leave": "leave it", "search": "search its members"}
    return (
        Goal("crowd_post_ms_ratio", "post to 1,000,000 stored, over 10", "ratio", 2, gate_key="crowd_post_us_ratio"),
        Goal("crowd_post_written_ratio", "bytes written by it, over 10", "ratio", 1.05),
        Goal("crowd_post_messages", "messages stored by it", "rows", 1),
        *(
            Goal(f"crowd_{call}_ms", f"{words}, p95", "ms", 50, gate_key=f"crowd_{call}_cpu_ms")
            for call, words in calls.items()
        ),
    )


def file_goals() -> tuple[Goal, ...]:
    """Rows of one file that twenty fetch at once: CPU beside that of encrypting it, memory, and how others fare meanwhile."""
    gate = "download_over_encrypting"
    return (
        Goal("download_over_encrypting", "a MiB fetched, over encrypting it", "CPU ratio", 2, 1.3),
        Goal("upload_over_encrypting", "a MiB uploaded, over encrypting it", "CPU ratio", 3, 1.5),
        Goal("download_growth_mib", "memory for 20 who fetch 1 GiB", "MiB", 64, 48),
        Goal("download_ping_p99_ratio", "ping's p99 meanwhile, over the quiet one", "ratio", 1.5, gate_key=gate),
        Goal("download_send_p99_ratio", "message's p99 meanwhile, over the quiet one", "ratio", 1.5, gate_key=gate),
    )


def client_goals() -> tuple[Goal, ...]:
    """Rows of the web client: bytes that are gzip as they come by wire, a thousand a KB, and moments in Chromium."""
    return (
        Goal("client_shell_kb", "web client: what paints its shell", "KB", 60, 50),
        Goal("client_own_kb", "web client: our scripts before chats are listed", "KB", 120, 90),
        Goal("client_script_kb", "web client: all scripts before chats are listed", "KB", 450, 350),
        Goal("client_list_cold_s", "500 chats listed, nothing kept", "s", 1.5, 1.0, gate_key="client_list_cold_cpu_s"),
        Goal("client_list_warm_s", "500 chats listed, all kept", "s", 1.5, 0.7, gate_key="client_list_warm_cpu_s"),
        Goal("client_frame_ms", "a frame while 10,000 messages scroll", "ms", 17.7, gate_key="client_frame_work_ms"),
    )


GOALS = (
    Goal("encode_us", "TL encode, an update with one message", "µs CPU", 1 / 3, 1 / 10, peer="telethon", is_ratio=True),
    Goal("decode_us", "TL decode, an update with one message", "µs CPU", 1 / 3, 1 / 10, peer="telethon", is_ratio=True),
    Goal("handshakes_per_core", "full handshakes a second a core", "a CPU second", 300, 600, at_least=True),
    Goal("ping_us", "ping-class request", "µs CPU", 1.0, 0.5, peer="ejabberd", is_ratio=True),
    Goal("message_us", "1:1 message, durable", "µs CPU", 1 / 2, 1 / 4, peer="ejabberd", is_ratio=True),
    *room_goals(),
    *crowd_goals(),
    *file_goals(),
    Goal("web_page_ms", "public page of 20 posts, made", "ms CPU", 10, 5),
    Goal("web_cached_ms", "the same page from the cache", "ms CPU", 1, 0.5),
    Goal("web_requests_per_core", "pages from the cache a second a core", "a CPU second", 1000, 2000, at_least=True),
    *client_goals(),
    Goal("session_kib", "RSS of an online session", "KiB", 30, 12, peer="ejabberd"),
    Goal("idle_mib", "RSS of the idle server", "MiB", 150, 90, peer="ejabberd"),
    Goal("start_s", "start to first answered requests", "s", 2.0, 1.0, gate_key="start_cpu_s"),
)
