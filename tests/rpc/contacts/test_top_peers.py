"""Whom one writes to most."""

import math
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.actions import top_peers
from chapar.rpc.help.config import RATING_DECAY_SECONDS
from chapar.tl import functions, types


async def ask(stage: Stage, **options: Any) -> Any:
    wanted: dict[str, Any] = {"correspondents": True, "offset": 0, "limit": 10, "hash": 0} | options
    return await stage.clients["Romeo"].call(functions.contacts_getTopPeers(**wanted))


async def ratings(stage: Stage, **options: Any) -> list[tuple[str, float]]:
    answer = await ask(stage, **options)
    known = {user.id: user.first_name for user in answer.users}
    (category,) = answer.categories
    return [(known[each.peer.user_id], each.rating) for each in category.peers]


async def test_who_is_written_to_more_and_lately_stands_first(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse", "Tybalt")
    assert await ratings(stage) == []
    for _ in range(2):
        await stage.send("Romeo", "Nurse", "well?")
    server.clock.advance(RATING_DECAY_SECONDS)
    await stage.send("Romeo", "Juliet", "hi")
    await stage.send("Romeo", "Romeo", "what one notes down does not count")
    await stage.send("Tybalt", "Romeo", "nor what others write")
    (first, one), (second, two) = await ratings(stage)
    assert (first, second) == ("Juliet", "Nurse")
    assert math.isclose(one, 1)
    assert math.isclose(two, 2 / math.e)


async def test_pages_and_a_hash(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    for name in ("Juliet", "Juliet", "Nurse"):
        await stage.send("Romeo", name, "hi")
    assert [name for name, _ in await ratings(stage, limit=1)] == ["Juliet"]
    assert [name for name, _ in await ratings(stage, offset=1)] == ["Nurse"]
    known = functions.contacts_getTopPeers(correspondents=True, offset=0, limit=1, hash=stage.user_id("Juliet"))
    assert (await stage.clients["Romeo"].call(known)).NAME == "contacts.topPeersNotModified"


async def test_other_categories_are_empty(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "hi")
    answer = await ask(stage, bots_pm=True, groups=True)
    assert [(each.category.NAME, each.count) for each in answer.categories] == [
        ("topPeerCategoryCorrespondents", 1),
        ("topPeerCategoryBotsPM", 0),
        ("topPeerCategoryGroups", 0),
    ]
    with pytest.raises(Refused, match="400 TYPES_EMPTY"):
        await ask(stage, correspondents=False)


async def test_a_rating_can_be_reset(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    for name in ("Juliet", "Nurse"):
        await stage.send("Romeo", name, "hi")
    request = functions.contacts_resetTopPeerRating(
        category=types.topPeerCategoryCorrespondents(), peer=stage.peer("Romeo", "Juliet")
    )
    assert await stage.clients["Romeo"].call(request) is True
    assert [name for name, _ in await ratings(stage)] == ["Nurse"]
    server.clock.advance(60)
    await stage.send("Romeo", "Juliet", "it counts from now on")
    assert [name for name, _ in await ratings(stage)] == ["Juliet", "Nurse"]


async def test_it_can_be_switched_off(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "hi")
    await stage.call("Romeo", functions.contacts_toggleTopPeers(enabled=False))
    assert (await ask(stage)).NAME == "contacts.topPeersDisabled"
    await stage.call("Romeo", functions.contacts_toggleTopPeers(enabled=True))
    assert [name for name, _ in await ratings(stage)] == ["Juliet"]


async def test_only_so_many_resets_are_remembered(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(top_peers, "TOP_PEERS_RESET", 1)
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    for name in ("Juliet", "Nurse"):
        await stage.send("Romeo", name, "hi")
        request = functions.contacts_resetTopPeerRating(
            category=types.topPeerCategoryCorrespondents(), peer=stage.peer("Romeo", name)
        )
        await stage.call("Romeo", request)
    assert [name for name, _ in await ratings(stage)] == ["Juliet"]
