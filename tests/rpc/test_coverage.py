"""Which methods are built: the project's own list of wants, held against the code."""

import csv
from pathlib import Path
from typing import NamedTuple

import pytest
from harness import Client, Refused, Server
from requests_by_schema import build_request

from chapar.rpc.method import discover
from chapar.tl import MIN_LAYER
from chapar.tl.registry import api_registry

LAYERS = (MIN_LAYER, 158, 200, 229)
WRAPPERS = {"initConnection", "invokeAfterMsg", "invokeAfterMsgs", "invokeWithLayer", "invokeWithoutUpdates"}
OTHER_ISSUES: dict[str, str] = {}
"""Wanted methods that are not built yet, and why."""


class Wanted(NamedTuple):
    method: str
    tier: str
    area: str
    startup_call_by: str
    min_answer: str

    @property
    def is_wanted_now(self) -> bool:
        is_basic = self.tier == "T0" and self.area in ("session", "private")
        return is_basic or (self.startup_call_by != "" and self.tier in ("T0", "T1"))

    @property
    def is_service(self) -> bool:
        """Answered by the protocol itself, before any method."""
        return "." not in self.method and self.method not in WRAPPERS


WANTED = [
    Wanted(**row)
    for row in csv.DictReader((Path(__file__).parent / "data" / "methods.csv").read_text(encoding="utf-8").splitlines())
]
BUILT = sorted(discover())
CURRENT = {name for name in api_registry().names(is_function=True) if api_registry().is_current(name, is_function=True)}
NOT_BUILT = sorted(name for name in CURRENT - set(BUILT) if "." in name)


async def outcome(client: Client, name: str) -> str:
    """What the least request of a method is answered with: "ok" or the error."""
    try:
        await client.call(build_request(name))
    except Refused as refusal:
        return str(refusal)
    return "ok"


def is_in_layer(name: str, layer: int) -> bool:
    return api_registry().in_layer(name, layer, is_function=True) is not None


def test_what_is_wanted_now_is_built() -> None:
    missing = {
        wanted.method
        for wanted in WANTED
        if wanted.is_wanted_now
        and not wanted.is_service
        and wanted.method not in WRAPPERS
        and wanted.method not in BUILT
    }
    assert missing == set(OTHER_ISSUES)


def test_the_list_names_every_method_of_the_newest_layer() -> None:
    assert {wanted.method for wanted in WANTED} >= CURRENT


async def test_what_is_not_built_answers_400_at_once(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    others = {name: answer for name in NOT_BUILT if (answer := await outcome(client, name)) != "400 METHOD_INVALID"}
    assert others == {}
    assert len(NOT_BUILT) > 300


@pytest.mark.parametrize("layer", LAYERS)
async def test_what_is_built_answers_in_every_layer(server: Server, layer: int) -> None:
    """The least request gets a result that its layer can say, or a refusal; never a failure of the server."""
    failed = {}
    for number, name in enumerate([name for name in BUILT if is_in_layer(name, layer)], start=1):
        client = await server.sign_up(f"98912{number:07}", "Leyli", layer=layer)
        client.session.ip = f"198.51.100.{number % 250}"
        answer = await outcome(client, name)
        if number % 250 == 0:
            # More do not sign up from one address in an hour.
            server.clock.advance(3601)
        if answer.startswith("500"):
            failed[name] = answer
    assert failed == {}


async def test_constant_answers_of_the_start_are_answers(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    refusals = {}
    for wanted in WANTED:
        if wanted.startup_call_by and wanted.min_answer == "constant-or-empty" and wanted.method in BUILT:
            answer = await outcome(client, wanted.method)
            if answer != "ok":
                refusals[wanted.method] = answer
    assert refusals == {
        "contacts.getTopPeers": "400 TYPES_EMPTY",
        "messages.getStickers": "400 EMOTICON_EMPTY",
    }


async def test_what_needs_a_user_refuses_who_is_not_signed_in(server: Server) -> None:
    client = await server.client()
    answered = {}
    for name, method in discover().items():
        answer = await outcome(client, name)
        if method.needs_user and answer != "401 AUTH_KEY_UNREGISTERED":
            answered[name] = answer
        if not method.needs_user and answer.startswith(("401", "500")):
            answered[name] = answer
    assert answered == {}
