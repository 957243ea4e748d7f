"""A soak: `python -m bench.soak` keeps 200 sessions at mixed work for half an hour and looks whether the server stays as it was.

One request is in flight on each line at a time; what is asked next, and when, is picked by a seed. Every minute gives the
server's memory and CPU and the latency of that minute's requests. The page says in the end whether memory stayed flat after
the first five minutes, whether p99 stayed steady, and what the server's log complained about.
"""

from __future__ import annotations

import argparse
import heapq
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench.clients.line import Lines
from bench.clients.mtproto import MtprotoLine, RpcRefused
from bench.processes import Cores, usage
from bench.servers.chapar import Chapar, running
from chapar.tl import codec, functions, types

WARM_UP_MINUTES = 5
FLAT_GROWTH = 0.03
"""Memory after the warm-up may grow by this part of itself and still be called flat: measuring itself wavers so much."""
STEADY_GROWTH = 1.5
"""p99 of the last third over p99 of the first third after the warm-up."""
STUCK_SECONDS = 30.0

_WORDS = [
    "سلام",
    "hello",
    "مرحبا",
    "привет",
    "bonjour",
    "کتاب\u200cها",
    "night",
    "lark",
    "nightingale",
    "balcony",
    "https://example.org",
]


@dataclass(slots=True)
class Minute:
    """What one minute showed."""

    minute: int
    requests: int
    refused: int
    rss_mib: float
    cpu_s: float
    p50_ms: float
    p99_ms: float


@dataclass(slots=True)
class Talker:
    """One session and what it knows of its conversation."""

    line: MtprotoLine
    asked_at: float = 0.0
    kind: str = ""
    is_waiting: bool = False
    messages: list[int] = field(default_factory=list)
    pts: int = 1

    def next_request(self, source: random.Random) -> tuple[str, object]:
        """What this person does next."""
        kind = source.choices(list(_ACTS), [weight for weight, _ in _ACTS.values()])[0]
        return kind, _ACTS[kind][1](self, source)

    def learn(self, answer: object) -> None:
        """Remember ids of what was sent, and where the log stands."""
        if isinstance(answer, types.updates):
            for update in answer.updates:
                if isinstance(update, types.updateMessageID):
                    self.messages = [*self.messages[-50:], update.id]
                self.pts = max(self.pts, getattr(update, "pts", None) or 0)
        elif isinstance(answer, types.updates_difference | types.updates_differenceSlice):
            state = answer.state if isinstance(answer, types.updates_difference) else answer.intermediate_state
            self.pts = state.pts
        elif isinstance(answer, types.updates_differenceTooLong):
            self.pts = answer.pts


def _text(source: random.Random) -> str:
    return " ".join(source.choices(_WORDS, k=source.randint(1, 20)))


def _random_id(source: random.Random) -> int:
    return source.getrandbits(63)


def _send(talker: Talker, source: random.Random) -> object:
    return functions.messages_sendMessage(
        peer=talker.line.correspondent, message=_text(source), random_id=_random_id(source)
    )


def _edit(talker: Talker, source: random.Random) -> object:
    if not talker.messages:
        return _send(talker, source)
    return functions.messages_editMessage(
        peer=talker.line.correspondent, id=source.choice(talker.messages), message=f"{_text(source)} {source.random()}"
    )


def _delete(talker: Talker, source: random.Random) -> object:
    doomed, talker.messages = talker.messages[:3], talker.messages[3:]
    return functions.messages_deleteMessages(revoke=True, id=doomed or [1])


def _history(talker: Talker, source: random.Random) -> object:
    return functions.messages_getHistory(
        peer=talker.line.correspondent,
        offset_id=0,
        offset_date=0,
        add_offset=source.randint(0, 50),
        limit=30,
        max_id=0,
        min_id=0,
        hash=0,
    )


def _search(talker: Talker, source: random.Random) -> object:
    return functions.messages_search(
        peer=talker.line.correspondent,
        q=source.choice(_WORDS),
        filter=types.inputMessagesFilterEmpty(),
        min_date=0,
        max_date=0,
        offset_id=0,
        add_offset=0,
        limit=20,
        max_id=0,
        min_id=0,
        hash=0,
    )


def _react(talker: Talker, source: random.Random) -> object:
    if not talker.messages:
        return _send(talker, source)
    chosen: list[types.TypeReaction] = [types.reactionEmoji(emoticon=source.choice("👍❤🔥"))]
    return functions.messages_sendReaction(
        peer=talker.line.correspondent, msg_id=source.choice(talker.messages), reaction=chosen
    )


def _dialogs(_talker: Talker, _source: random.Random) -> object:
    return functions.messages_getDialogs(
        offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=20, hash=0
    )


def _difference(talker: Talker, _source: random.Random) -> object:
    return functions.updates_getDifference(pts=talker.pts, date=int(time.time()) - 60, qts=0)


_ACTS: dict[str, tuple[int, Callable[[Talker, random.Random], object]]] = {
    "send": (30, _send),
    "read": (15, lambda t, _: functions.messages_readHistory(peer=t.line.correspondent, max_id=0)),
    "typing": (
        10,
        lambda t, _: functions.messages_setTyping(peer=t.line.correspondent, action=types.sendMessageTypingAction()),
    ),
    "history": (10, _history),
    "difference": (10, _difference),
    "dialogs": (5, _dialogs),
    "edit": (5, _edit),
    "draft": (
        5,
        lambda t, source: functions.messages_saveDraft(peer=t.line.correspondent, message=_text(source)),
    ),
    "react": (4, _react),
    "delete": (2, _delete),
    "search": (2, _search),
    "online": (2, lambda _, source: functions.account_updateStatus(offline=source.random() < 0.5)),
}


class Soak:
    """The work on all lines of one server."""

    def __init__(self, server: Chapar, talkers: list[Talker], rate: float, seed: int) -> None:
        """`rate`: requests a second of all lines together."""
        self._server = server
        self._talkers = talkers
        self._pause = len(talkers) / rate
        self._source = random.Random(seed)
        self._latencies: list[float] = []
        self._refused = 0
        self.refusals: Counter[str] = Counter()

    def run(self, minutes: int, on_minute: Callable[[Minute], None]) -> list[Minute]:
        """Raises TimeoutError when a request gets no answer."""
        told = []
        start = time.monotonic()
        queue = [(start + self._source.random() * self._pause, index) for index in range(len(self._talkers))]
        heapq.heapify(queue)
        with Lines([talker.line for talker in self._talkers]) as together:
            cpu = usage(self._server.process.pid).cpu_s
            for minute in range(1, minutes + 1):
                self._work_until(start + 60 * minute, together, queue)
                used = usage(self._server.process.pid)
                told.append(self._close_minute(minute, used.rss_bytes / 2**20, used.cpu_s - cpu))
                cpu = used.cpu_s
                on_minute(told[-1])
        return told

    def _work_until(self, end: float, together: Lines, queue: list[tuple[float, int]]) -> None:
        while (now := time.monotonic()) < end:
            while queue and queue[0][0] <= now:
                _, index = heapq.heappop(queue)
                self._ask(together, index)
            wait = max(0.0, min(queue[0][0] - now if queue else 0.05, 0.05))
            for index, message in together.arrivals(wait):
                if self._talkers[index].is_waiting and self._take_answer(index, message):
                    heapq.heappush(queue, (time.monotonic() + self._source.expovariate(1 / self._pause), index))
            self._server.process.check_alive()
            stuck = [t for t in self._talkers if t.is_waiting and time.monotonic() - t.asked_at > STUCK_SECONDS]
            if stuck:
                raise TimeoutError(f"{len(stuck)} requests have no answer, the first of them a {stuck[0].kind}")

    def _ask(self, together: Lines, index: int) -> None:
        talker = self._talkers[index]
        talker.kind, request = talker.next_request(self._source)
        talker.asked_at, talker.is_waiting = time.monotonic(), True
        together.send(index, talker.line.request(codec.encode(request)))

    def _take_answer(self, index: int, message: bytes) -> bool:
        talker = self._talkers[index]
        try:
            if not talker.line.answers(message):
                return False
            if talker.kind in ("send", "edit", "react", "difference"):
                talker.learn(codec.decode(message, 12)[0])
        except RpcRefused as refusal:
            self._refused += 1
            self.refusals[f"{talker.kind}: {refusal}"] += 1
        talker.is_waiting = False
        self._latencies.append(time.monotonic() - talker.asked_at)
        return True

    def _close_minute(self, minute: int, rss_mib: float, cpu_s: float) -> Minute:
        ordered = sorted(self._latencies) or [0.0]
        refused, self._refused, self._latencies = self._refused, 0, []

        def quantile(part: float) -> float:
            return round(ordered[min(int(len(ordered) * part), len(ordered) - 1)] * 1000, 2)

        return Minute(minute, len(ordered), refused, round(rss_mib, 1), round(cpu_s, 2), quantile(0.5), quantile(0.99))


def judge(minutes: list[Minute], complaints: list[str]) -> list[str]:
    """What speaks against the server; nothing: it stayed as it was."""
    faults = [f"the log complains: {line}" for line in complaints[:10]]
    steady = minutes[WARM_UP_MINUTES:]
    if len(steady) < 3:
        return [*faults, "too short: memory and latency are judged after the first five minutes"]
    third = max(len(steady) // 3, 1)

    def mean(values: list[float]) -> float:
        return sum(values) / len(values)

    early, late = steady[:third], steady[-third:]
    growth = mean([m.rss_mib for m in late]) / mean([m.rss_mib for m in early]) - 1
    if growth > FLAT_GROWTH:
        faults.append(f"memory grew by {growth:.1%} after the first {WARM_UP_MINUTES} minutes")
    slower = mean([m.p99_ms for m in late]) / max(mean([m.p99_ms for m in early]), 0.01)
    if slower > STEADY_GROWTH:
        faults.append(f"p99 grew to {slower:.2f} of what it was")
    return faults


def complaints_of(server: Chapar) -> list[str]:
    """Lines of the server's output at level warning or above."""
    lines = server.process.output.read_text(errors="replace").splitlines()
    return [line for line in lines if any(level in line for level in ("WARNING", "ERROR", "CRITICAL", "Traceback"))]


def _print_minute(minute: Minute) -> None:
    print(
        f"{minute.minute:3} min  {minute.requests:6} requests  {minute.refused:4} refused  {minute.rss_mib:7.1f} MiB"
        f"  {minute.cpu_s:6.2f} s CPU  p50 {minute.p50_ms:7.2f} ms  p99 {minute.p99_ms:7.2f} ms",
        flush=True,
    )


def main(argv: list[str] | None = None) -> int:
    """0; 1 when something speaks against the server."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description="Keep sessions at mixed work for long.")
    parser.add_argument("--minutes", type=int, default=30)
    parser.add_argument("--sessions", type=int, default=200, help="an even number: they talk in pairs")
    parser.add_argument("--rate", type=float, default=150.0, help="requests a second of all sessions together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", metavar="FILE", type=Path, help="write every minute here")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder, running(Path(folder), Cores.choose().server) as server:
        half = options.sessions // 2
        lines = [*server.open_lines(half, "a"), *server.open_lines(half, "b")]
        for first, second in zip(lines[:half], lines[half:], strict=True):
            server.introduce(first, second)
        soak = Soak(server, [Talker(line) for line in lines], options.rate, options.seed)
        minutes = soak.run(options.minutes, _print_minute)
        faults = judge(minutes, complaints_of(server))
        for refusal, count in soak.refusals.most_common(10):
            print(f"refused {count} times: {refusal}")
    if options.json:
        options.json.write_text(json.dumps([asdict(minute) for minute in minutes], indent=1) + "\n")
    for fault in faults:
        print(f"fault: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
