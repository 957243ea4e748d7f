"""Ask an unmodified client library what it sees in our bytes, and compare that with what it should see."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest
from random_objects import random_object, whole_seen_in

from chapar.tl import NotInLayer, codec
from chapar.tl.registry import api_registry
from chapar.tl.writers import Dropped

HERE = Path(__file__).parent / "judges"
FOLDER = Path(__file__).resolve().parents[2] / ".venvs" / "judges"

ATTRIBUTES = {"self": "is_self", "from": "is_from"}
"""Field names that the libraries write in another way."""


@dataclass(frozen=True)
class Judge:
    """A client library in one version, and the newest layer that it knows."""

    package: str
    version: str
    layer: int

    @property
    def name(self) -> str:
        return f"{self.package}-{self.version}"

    def install(self) -> Path:
        """The folder with the library, filled on first use from its pinned and hashed requirements."""
        folder = FOLDER / self.name
        if folder.exists():
            return folder
        part = folder.with_name(f"{self.name}.{os.getpid()}")
        requirements = HERE / f"{self.name}.txt"
        command = [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--require-hashes",
            "--target",
            str(part),
        ]
        done = subprocess.run(
            [*command, "-r", str(requirements)], capture_output=True, text=True, timeout=100, check=False
        )
        if done.returncode:
            pytest.skip(f"{self.name} cannot be installed: {done.stderr.strip()[-200:]}")
        try:
            part.rename(folder)
        except OSError:  # another run was quicker
            shutil.rmtree(part)
        return folder

    def parse(self, bodies: list[bytes]) -> list[Any]:
        """What the library sees in each body, in a process of its own."""
        command = [sys.executable, "-I", str(HERE / f"{self.package}_judge.py"), str(self.install())]
        text = "".join(f"{body.hex()}\n" for body in bodies)
        done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=100, check=True)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        assert len(answers) == len(bodies)
        return answers


@dataclass(frozen=True)
class Case:
    """One object as bytes of a layer, and what should be seen of it."""

    name: str
    is_function: bool
    body: bytes
    expected: dict[str, Any]


def cases(layer: int, *, is_function: bool, each: int) -> Iterator[Case]:
    """`each` random objects of every constructor or method that the newest layer has and `layer` can be told of."""
    registry = api_registry()
    for name in registry.names(is_function=is_function):
        if not registry.is_current(name, is_function=is_function):
            continue
        for number in range(each):
            obj = random_object(Random(f"{name} {number}"), name, is_function=is_function)
            try:
                expected = whole_seen_in(obj, layer)
            except Dropped:
                with pytest.raises(NotInLayer):
                    codec.encode(obj, layer)
                continue
            yield Case(name, is_function, codec.encode(obj, layer), expected)


def differences(expected: Any, seen: Any, path: str = "") -> Iterator[str]:
    """Where what was seen is not what was expected. Flags whose name the library does not know are no difference."""
    if isinstance(expected, dict) and isinstance(seen, dict):
        names = {ATTRIBUTES.get(name, name) if ATTRIBUTES.get(name) in seen else name: name for name in expected}
        row = api_registry().by_id(expected["_"])
        what = row.name if row is not None else "?"
        for attribute, name in names.items():
            if expected[name] is True and attribute not in seen and f"{attribute}_" not in seen:
                continue
            value = seen.get(attribute, seen.get(f"{attribute}_"))
            yield from differences(expected[name], value, f"{path}/{what}.{name}")
        for attribute, value in seen.items():
            known = attribute in names or attribute.removesuffix("_") in names
            # Pyrogram says [] for an absent vector.
            if not known and value is not None and value is not False and value != []:
                yield f"{path}/{what}.{attribute}: unexpected {value!r:.80}"
    elif isinstance(expected, list) and isinstance(seen, list) and len(expected) == len(seen):
        for number, (one, other) in enumerate(zip(expected, seen, strict=True)):
            yield from differences(one, other, f"{path}[{number}]")
    elif not _same(expected, seen):
        yield f"{path}: {expected!r:.80} was seen as {seen!r:.80}"


def _same(expected: Any, seen: Any) -> bool:
    if isinstance(expected, str) and isinstance(seen, int) and not isinstance(seen, bool) and len(expected) in (32, 64):
        return int.from_bytes(bytes.fromhex(expected), "little", signed=True) == seen
    return type(expected) is type(seen) and expected == seen
