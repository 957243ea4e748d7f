"""Requests that are right by the schema and made up otherwise: every method, every constructor, every edge of a number."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

from chapar.domain.messages import WHEN_ONLINE
from chapar.tl import functions, types
from chapar.tl.definitions import Definition, element_kind
from chapar.tl.registry import api_registry

BROKEN_TEXT = "\x01\x02\x03"
"""Stands in a request where its bytes are to be a lone surrogate, which no codec writes."""
DEPTH = 4
"""How deep constructors stand in each other before the least ones are taken."""
MANY = 3000
"""Items of a long vector."""

_EDGES = (0, 0, 1, 1, 2, 3, -1, 5, 10, 60, 100, 86400, WHEN_ONLINE, (1 << 31) - 1, -(1 << 31))
_LONG_EDGES = (0, 1, -1, 1 << 32, (1 << 63) - 1, -(1 << 63))
_TEXTS = (
    "", "", " ", "a", "hello", "see https://example.com/a", "@mallory", "\0\r\n", "سلام دنیا", "\u200b\u202e", "👍", "❤\ufe0f",
    "1", "7", "-3", "mallory", "main", "en", "tdesktop", "15550009999", "hello " * 40, "ß" * 4096, "😀" * 2049, BROKEN_TEXT,
)  # fmt: skip
_BYTES = (b"", b"", b"0", b"1", b"other", b"\xff" * 100, b"\0" * 101, b"spam")


def make_poll(text: str) -> types.inputMediaPoll:
    """A poll whose two answers have the keys 0 and 1."""
    question = types.textWithEntities(text=text, entities=[])
    answers: list[types.TypePollAnswer] = [
        types.pollAnswer(text=question, option=str(place).encode()) for place in range(2)
    ]
    return types.inputMediaPoll(poll=types.poll(id=0, question=question, answers=answers, public_voters=True, hash=0))


_FITTING: dict[tuple[str, str], tuple[Callable[[], Any], ...]] = {
    ("emoticon", "string"): (lambda: "👍", lambda: "❤\ufe0f", lambda: "🔥"),
    ("options", "Vector<bytes>"): (lambda: [b"0"], lambda: [b"1"], lambda: [b"1", b"0"]),
    ("media", "InputMedia"): (lambda: make_poll("when"),),
    ("message", "string"): (lambda: "hello", lambda: "hello you", lambda: "see https://example.com/a"),
    ("reaction", "Vector<Reaction>"): (
        lambda: [types.reactionEmoji(emoticon="👍")],
        lambda: [types.reactionEmoji(emoticon="❤"), types.reactionEmoji(emoticon="🔥")],
    ),
    ("reply_to", "InputReplyTo"): (lambda: types.inputReplyToMessage(reply_to_msg_id=5),),
}
"""What makes sense in a field of this name and kind."""


class RandomRequests:
    """Makes requests with one seed. `peers` are what may stand for a peer, `top_id` the newest message there may be."""

    def __init__(self, seed: int, peers: Sequence[Any], now: int) -> None:
        self.random = random.Random(seed)
        self.peers = list(peers)
        self.now = now
        self.top_id = 30
        self._shapes: dict[tuple[bool, str], Definition] = {}
        self._unions: dict[str, list[str]] = {}

    def make(self, name: str) -> Any:
        """One request of a method."""
        request = self._build(self._shape(name, is_function=True), 0)
        ids, random_ids = getattr(request, "id", None), getattr(request, "random_id", None)
        if isinstance(ids, list) and isinstance(random_ids, list) and self.random.random() < 0.8:
            request.random_id = [self.random.getrandbits(63) for _ in ids]
        return request

    def spoil(self, body: bytes) -> bytes:
        """The bytes of a request with surrogates where they are meant to be."""
        return body.replace(b"\x03" + BROKEN_TEXT.encode(), b"\x03\xed\xa0\x80")

    def _shape(self, name: str, *, is_function: bool) -> Definition:
        key = is_function, name
        if key not in self._shapes:
            shape = api_registry().newest_shape(name, is_function=is_function)
            assert shape is not None, name
            self._shapes[key] = shape
        return self._shapes[key]

    def _build(self, shape: Definition, depth: int) -> Any:
        module = functions if shape.is_function else types
        share = 0.3 if depth < DEPTH else 0.0
        # Fields may share a flag: then both are there, or neither.
        flags = {field.flag for field in shape.values}
        present = {flag for flag in sorted(flags, key=repr) if flag is None or self.random.random() < share}
        values = {
            field.attribute: self._likely(field.attribute, field.kind) or self._value(field.kind, depth)
            for field in shape.values
            if field.flag in present
        }
        return getattr(module, shape.name.replace(".", "_"))(**values)

    def _likely(self, name: str, kind: str) -> Any:
        """For a few fields something that often fits, None for others and now and then."""
        fitting = _FITTING.get((name, kind))
        return self.random.choice(fitting)() if fitting and self.random.random() < 0.7 else None

    def _value(self, kind: str, depth: int) -> Any:
        chance = self.random.random()
        match kind:
            case "true":
                return True
            case "Bool":
                return chance < 0.5
            case "int":
                return self._int(chance)
            case "long":
                return self._long(chance)
            case "double":
                return self.random.choice((0.0, 1.5, -1e300, float("inf"), float("nan")))
            case "string":
                return "x" * 100_000 if chance < 0.01 else self.random.choice(_TEXTS)
            case "bytes":
                return bytes(100_000) if chance < 0.01 else self.random.choice(_BYTES)
            case "int128" | "int256":
                return self.random.randbytes(16 if kind == "int128" else 32)
            case "InputPeer" if chance < 0.85:
                return self.random.choice(self.peers)
            case "InputUser" if chance < 0.7:
                return self._user()
        element = element_kind(kind)
        return self._object(kind, depth) if element is None else self._vector(element, depth)

    def _int(self, chance: float) -> int:
        if chance < 0.5:
            return self.top_id - self.random.randrange(14)
        if chance < 0.7:
            return self.now + self.random.choice((-86400, -1, 0, 1, 5, 30, 3600, 86400))
        return self.random.choice(_EDGES)

    def _long(self, chance: float) -> int:
        named = [peer.user_id for peer in self.peers if isinstance(peer, types.inputPeerUser)]
        if chance < 0.4:
            return self.random.choice(named)
        return self.random.getrandbits(63) if chance < 0.7 else self.random.choice(_LONG_EDGES)

    def _user(self) -> Any:
        peer = self.random.choice(self.peers)
        if isinstance(peer, types.inputPeerUser):
            return types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)
        return types.inputUserSelf()

    def _vector(self, element: str, depth: int) -> list[Any]:
        chance = self.random.random()
        if chance < 0.01 and depth < 2:
            # One and the same thing very often; a long text would make it more than fits into a request.
            item = "hello" if element == "string" else b"1" if element == "bytes" else self._value(element, DEPTH)
            return [item] * MANY
        if chance < 0.02 and depth < 2:
            return [self._value(element, 2) for _ in range(200)]
        return [self._value(element, depth + 1) for _ in range(self.random.choice((0, 1, 1, 2, 3)))]

    def _object(self, kind: str, depth: int) -> Any:
        names = self._constructors(kind)
        name = self.random.choice(names) if depth < DEPTH else names[0]
        return self._build(self._shape(name, is_function=False), depth + 1)

    def _constructors(self, kind: str) -> list[str]:
        """The current constructors of a type, the least one first."""
        if kind not in self._unions:
            registry = api_registry()
            current = [n for n in registry.constructors_of(kind) if registry.is_current(n, is_function=False)]
            assert current, kind
            self._unions[kind] = sorted(current, key=lambda name: len(self._shape(name, is_function=False).values))
        return self._unions[kind]
