"""Readers of the RPC error lists that published client packages carry: names, codes and who raises them.

Descriptions are left where they are; Chapar says in its own words what an error means.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from published_schema import read_archive

_NAME = re.compile(r"[A-Z0-9_]+")
_METHOD = re.compile(r"(?:[a-z]\w*\.)?[a-z]\w*")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`codes` by name; `methods`: (method, name) to the code raised there; `callers`: method to `user` or `bot`."""

    codes: dict[str, int]
    methods: dict[tuple[str, str], int]
    callers: dict[str, str]


def error_name(published: str) -> str | None:
    """The name without its parameter (`FLOOD_WAIT_%d` and `FLOOD_WAIT_X` are FLOOD_WAIT), None if it is no name.

    A parameter in the middle stays visible as `X`, because the value cannot be appended there.
    """
    name = published.replace("%dMIN", "XMIN").replace("%d", "X")
    name = name.removesuffix("_X")
    return name if _NAME.fullmatch(name) else None


def read_errors(mtcute: Path, kurigram: Path) -> Catalogue:
    """Unite raw-errors.json of @mtcute/tl (codes by method) with the tables of Kurigram (more names)."""
    document = json.loads(read_archive(mtcute)["raw-errors.json"])
    codes: dict[str, int] = {}
    for published, entry in document["errors"].items():
        name = error_name(published)
        if name is not None and entry["code"] > 0:
            codes[name] = entry["code"]
    others: dict[str, set[int]] = {}
    for file, data in read_archive(kurigram).items():
        match = re.match(r"compiler/errors/source/(\d{3})_\w+\.tsv", file)
        if match is not None:
            for line in data.decode().splitlines()[1:]:
                name = error_name(line.partition("\t")[0])
                if name is not None:
                    others.setdefault(name, set()).add(int(match.group(1)))
    for name, seen in others.items():
        codes.setdefault(name, min(seen))
    methods = {
        (method, name): codes[name]
        for method, published in document["throws"].items()
        if _METHOD.fullmatch(method) and method != "msg_container"
        for name in map(error_name, published)
        if name in codes
    }
    callers = dict.fromkeys(document["userOnly"], "user") | dict.fromkeys(document["botOnly"], "bot")
    return Catalogue(codes, methods, {m: who for m, who in callers.items() if _METHOD.fullmatch(m)})
