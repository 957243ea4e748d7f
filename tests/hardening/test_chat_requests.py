"""Every method with made-up arguments about chats: nothing fails, counts stay true, and who is outside learns nothing.

Olga owns the chats, Adam and Zora (who is anonymous) are admins, Mia is a member and Rob a restricted one; Ben was thrown out
and Otto never was there.
"""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from chat_requests import ChatRequests
from chat_world import CAST, ChatWorld
from harness import Refused, Server, parse_answer

from chapar.rpc.method import discover
from chapar.tl import LAYER, EncodeError, codec, functions, service

LAYERS = (152, 158, 200, LAYER, LAYER, LAYER)
REQUEST_BYTES = 1 << 20
"""The longest request that is tried."""
ELSEWHERE = (
    "account.deleteAccount",
    "account.resetAuthorization",
    "auth.",
    "help.",
    "langpack.",
    "stories.",
    "upload.",
)
"""What is no business of chats, or ends the test."""
ENDING = {"channels.deleteChannel": 1, "messages.deleteChat": 1, "messages.migrateChat": 1, "channels.leaveChannel": 3}
NAMING_CHATS = {"peer", "channel", "chat_id", "link", "hash", "slug", "from_peer", "broadcast"}
_ERROR = (service.types.rpc_error.ID & 0xFFFFFFFF).to_bytes(4, "little")


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    running = Server(tmp_path)
    await running.open()
    yield running
    await running.close()


def _weigh(names: Sequence[str]) -> list[str]:
    """What names chats often, what ends them seldom."""
    return [name for name in names if not name.startswith(ELSEWHERE) for _ in range(_weight_of(name))]


def _weight_of(name: str) -> int:
    fields = set(getattr(functions, name.replace(".", "_")).__slots__)
    return ENDING.get(name, 10 if fields & NAMING_CHATS else 2)


async def _try(world: ChatWorld, made: ChatRequests, actor: str, name: str, where: str) -> None:
    request, client = made.make(name), world.clients[actor]
    client.session.layer = made.random.choice(LAYERS)
    try:
        body = made.spoil(codec.encode(request, client.session.layer))
    except EncodeError:
        return  # nothing that a client of this layer could say
    if len(body) > REQUEST_BYTES:
        return
    said = f"{where}: {actor} calls {name}: {request!r:.2000}"
    try:
        answer = await client.start(body)
    except Exception as error:
        raise AssertionError(f"{said} raised {error!r}") from error
    refusal = _find_refusal(answer, client.session.layer)
    assert not refusal.startswith("INTERNAL"), f"{refusal}: {said}"
    assert not world.server.unlisted, f"{world.server.unlisted}: {said}"
    world.check_silent(actor, answer, said)


def _find_refusal(answer: bytes, layer: int) -> str:
    """The error's name, "" when it was answered. Not all shapes of old layers can be read, they are only sent."""
    try:
        if layer == LAYER or answer.startswith(_ERROR):
            parse_answer(answer)
    except Refused as refused:
        return str(refused.message)
    return ""


async def _assault(
    world: ChatWorld, actors: Sequence[str], seed: int, calls: int, *, with_insiders: bool = False
) -> None:
    names, dice = _weigh(sorted(discover())), random.Random(seed)
    made = {actor: world.requests_of(actor, seed * 100 + number) for number, actor in enumerate(actors)}
    for number in range(calls):
        actor, where = dice.choice(actors), f"seed {seed}, call {number}"
        await _try(world, made[actor], actor, dice.choice(names), where)
        if number % 50 == 49 or number == calls - 1:
            if with_insiders:
                await world.stir()
            await world.breathe(where)
    for client in world.clients.values():
        client.session.layer = LAYER
    await world.verify()


@pytest.mark.parametrize("seed", [1, 2])
async def test_everybody_calls_everything(server: Server, seed: int) -> None:
    """Whoever does whatever: it is answered or refused, and what is counted is what there is."""
    world = await ChatWorld.build(server)
    await _assault(world, CAST, seed, 5000)


@pytest.mark.parametrize("seed", [11, 12])
async def test_who_is_outside_learns_nothing(server: Server, seed: int) -> None:
    """Of private chats, what is said there, who is there, and who anonymous admins are stays unknown and unchanged."""
    world = await ChatWorld.build(server)
    world.expect_silence("Mia", "Ben", "Otto")
    before = await world.look_inside()
    await _assault(world, ("Mia", "Ben", "Otto"), seed, 5000)
    assert await world.look_inside() == before


@pytest.mark.parametrize("seed", [21, 22])
async def test_what_is_done_inside_is_not_told_outside(server: Server, seed: int) -> None:
    """By no push, and by no answer to those who ask for it in any way."""
    world = await ChatWorld.build(server)
    world.expect_silence("Mia", "Ben", "Otto")
    await _assault(world, ("Mia", "Ben", "Otto"), seed, 2500, with_insiders=True)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(100, 110))
async def test_everybody_calls_everything_for_long(server: Server, seed: int) -> None:
    """The same, until hardly anything is left to spoil."""
    world = await ChatWorld.build(server)
    for part in range(4):
        await _assault(world, CAST, seed * 10 + part, 8000)
