"""Made-up media, of every kind and with every absurd value: sent, or refused with an error that the method lists."""

from __future__ import annotations

import random
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from media_words import Cinema, draw, input_document, input_photo, upload

from chapar.tl import functions, types
from chapar.tl.definitions import Definition, element_kind
from chapar.tl.registry import api_registry

NUMBERS: dict[str, tuple[Any, ...]] = {
    "int": (0, 1, -1, 7, 60, 10**6, 2**31 - 1, -(2**31)),
    "long": (0, 1, -1, 3, 2**63 - 1, -(2**63)),
    "double": (0.0, -0.0, 1.5, 91.0, 1e308, float("nan"), float("inf"), float("-inf")),
    "string": (
        "",
        "x",
        "image/png",
        "video/mp4",
        "audio/ogg",
        "\N{GAME DIE}",
        "\0\u202e",
        "\N{GRINNING FACE}" * 600,
        "a/" * 99,
    ),
    "bytes": (b"", b"x", bytes(16), bytes(4096)),
    "Bool": (True, False),
}
DEPTH = 4
SENT = 120


class MadeUp:
    """Makes up values of any type of the schema; names of files are right now and then."""

    def __init__(self, seed: int, files: list[Any]) -> None:
        self._chance = random.Random(seed)
        self._files = files

    def make(self, kind: str, depth: int = DEPTH) -> Any:
        """A value of this kind."""
        chance = self._chance
        if kind in NUMBERS:
            return chance.choice(NUMBERS[kind])
        element = element_kind(kind)
        if element is not None:
            return [self.make(element, depth - 1) for _ in range(chance.choice((0, 1, 2, 12)) if depth > 0 else 0)]
        known = [file for file in self._files if type(file).NAME in api_registry().constructors_of(kind)]
        if known and chance.random() < 0.7:
            return chance.choice(known)
        registry = api_registry()
        names = [name for name in registry.constructors_of(kind) if registry.is_current(name, is_function=False)]
        if depth <= 0:
            names = sorted(names, key=lambda name: len(self._shape(name).values))[:1]
        return self._build(self._shape(chance.choice(sorted(names))), depth)

    def _shape(self, name: str) -> Definition:
        shape = api_registry().newest_shape(name, is_function=False)
        assert shape is not None
        return shape

    def _build(self, shape: Definition, depth: int) -> Any:
        flags = sorted({field.flag for field in shape.values if field.flag is not None})
        given = {flag for flag in flags if self._chance.random() < 0.4}
        values = {
            field.attribute: True if field.kind == "true" else self.make(field.kind, depth - 1)
            for field in shape.values
            if field.flag is None or field.flag in given
        }
        return getattr(types, shape.name)(**values)


async def prepare(cinema: Cinema) -> list[Any]:
    """Names of files that are right."""
    server, romeo = cinema.stage.server, cinema.stage.clients["Romeo"]
    photo = (await cinema.send("Romeo", await cinema.photo("Romeo"))).media.photo
    paper = (await cinema.send("Romeo", await cinema.document("Romeo"))).media.document
    uploads = [await upload(server, romeo, content) for content in (draw(64, 64), b"%PDF", b"GIF89a")]
    return [input_photo(photo), input_document(paper), *uploads]


async def call(stage: Stage, request: Any) -> int:
    """The code of the error that it is refused with, 0: it is not."""
    try:
        await stage.call("Romeo", request)
    except Refused as refused:
        return refused.code
    return 0


@pytest.mark.parametrize("seed", range(3))
async def test_made_up_media_does_no_harm(server: Server, seed: int) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    cinema = Cinema(stage, {"Romeo": stage.peer("Romeo", "Juliet")})
    made_up = MadeUp(seed, await prepare(cinema))
    target = (await cinema.send("Romeo", await cinema.photo("Romeo"))).id
    chance, peer = random.Random(-seed), cinema.peers["Romeo"]
    answered = 0
    for number in range(SENT):
        media, text = made_up.make("InputMedia"), chance.choice(("", "words", "x" * 5000))
        single = types.inputSingleMedia(media=media, random_id=9000 + number, message=text)
        request = chance.choice(
            (
                functions.messages_sendMedia(peer=peer, media=media, message=text, random_id=9000 + number),
                functions.messages_uploadMedia(peer=peer, media=media),
                functions.messages_sendMultiMedia(peer=peer, multi_media=[single]),
                functions.messages_editMessage(peer=peer, id=target, media=media, message=text),
            )
        )
        code = await call(stage, request)
        assert code in (0, 400, 403, 420), f"{code} to {request}"
        answered += code == 0
    assert answered
    await stage.verify_updates()
