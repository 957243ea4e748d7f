"""Sets at hand: which, in what order, and what every session learns of it."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Client, Refused, Server
from mailbox_stage import Stage
from sticker_words import download, make_set, name_set, see_set, sticker_of

from chapar.artwork.pictures import REACTION_ART
from chapar.domain import stickers as rules
from chapar.domain.dice import SIDES, SLOT_MACHINE
from chapar.domain.list_hashes import hash_numbers
from chapar.tl import functions, types


async def installed(client: Client, ask: Any = functions.messages_getAllStickers) -> list[str]:
    """The names of what somebody has at hand."""
    answer = await client.call(ask(hash=0))
    assert answer.hash == hash_numbers(each.hash for each in answer.sets)
    return [each.short_name for each in answer.sets]


async def archived(client: Client, **options: Any) -> Any:
    return await client.call(functions.messages_getArchivedStickers(**({"offset_id": 0, "limit": 9} | options)))


def install(made: Any, *, is_archived: bool = False) -> functions.messages_installStickerSet:
    return functions.messages_installStickerSet(stickerset=name_set(made), archived=is_archived)


async def set_stage(server: Server) -> tuple[Stage, list[Any]]:
    """Romeo makes three sets that Juliet may want."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    made = [await make_set(server, stage.clients["Romeo"], name) for name in ("cats", "dogs", "birds")]
    for client in (*stage.clients.values(), *stage.other.values()):
        client.pushed()
    return stage, made


async def test_a_set_is_seen_by_id_and_by_name(server: Server) -> None:
    stage, (cats, *_) = await set_stage(server)
    juliet = stage.clients["Juliet"]
    by_name = functions.messages_getStickerSet(stickerset=types.inputStickerSetShortName(short_name="CATS"), hash=0)
    seen = await juliet.call(by_name)
    assert seen == await see_set(juliet, cats)
    assert (seen.set.creator, seen.set.installed_date, len(seen.documents)) == (False, None, 2)
    again = functions.messages_getStickerSet(stickerset=name_set(cats), hash=seen.set.hash)
    assert await juliet.call(again) == types.messages_stickerSetNotModified()


@pytest.mark.parametrize(
    "named",
    [
        types.inputStickerSetEmpty(),
        types.inputStickerSetShortName(short_name=""),
        types.inputStickerSetShortName(short_name="x" * 5000),
        types.inputStickerSetID(id=-(2**63), access_hash=0),
        types.inputStickerSetID(id=1, access_hash=1),
        types.inputStickerSetDice(emoticon=""),
        types.inputStickerSetDice(emoticon="🎲🎲"),
        types.inputStickerSetPremiumGifts(),
        types.inputStickerSetEmojiChannelDefaultStatuses(),
        types.inputStickerSetEmojiGenericAnimations(),
        types.inputStickerSetAnimatedEmojiAnimations(),
    ],
)
async def test_sets_that_nobody_made_are_refused(server: Server, named: Any) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    for request in (
        functions.messages_getStickerSet(stickerset=named, hash=0),
        functions.messages_installStickerSet(stickerset=named, archived=False),
        functions.messages_uninstallStickerSet(stickerset=named),
        functions.messages_toggleStickerSets(archive=True, stickersets=[named]),
    ):
        with pytest.raises(Refused, match="400 STICKERSET_INVALID"):
            await client.call(request)


@pytest.mark.parametrize(
    ("wanted", "is_emoji"),
    [
        (types.inputStickerSetAnimatedEmoji(), False),
        (types.inputStickerSetEmojiDefaultStatuses(), True),
        (types.inputStickerSetEmojiDefaultTopicIcons(), True),
    ],
)
async def test_some_sets_are_drawn_here(server: Server, wanted: Any, is_emoji: bool) -> None:
    client = await server.sign_up("989120000001", "Leyli", layer=152)
    full = await client.call(functions.messages_getStickerSet(stickerset=wanted, hash=0))
    assert [pack.emoticon for pack in full.packs] == [art.value for art in REACTION_ART]
    assert full.set.count == len(full.documents) == len(REACTION_ART)
    assert full.set.emojis == is_emoji
    assert {sticker_of(document).stickerset.id for document in full.documents} == {full.set.id}
    for named in (name_set(full), types.inputStickerSetShortName(short_name=full.set.short_name)):
        assert await client.call(functions.messages_getStickerSet(stickerset=named, hash=0)) == full
    known = functions.messages_getStickerSet(stickerset=name_set(full), hash=full.set.hash)
    assert await client.call(known) == types.messages_stickerSetNotModified()
    assert len(await download(client, full.documents[0])) == full.documents[0].size
    ids = [document.id for document in full.documents]
    seen = await client.call(functions.messages_getCustomEmojiDocuments(document_id=ids))
    assert seen == (full.documents if is_emoji else [])


@pytest.mark.parametrize("emoji", SIDES)
async def test_of_every_roll_there_is_a_picture(server: Server, emoji: str) -> None:
    """An app that gets no set asks for it as often as it draws the message."""
    client = await server.sign_up("989120000001", "Leyli", layer=152)
    wanted = types.inputStickerSetDice(emoticon=emoji)
    full = await client.call(functions.messages_getStickerSet(stickerset=wanted, hash=0))
    pictured = 21 if emoji == SLOT_MACHINE else SIDES[emoji] + 1
    assert full.set.count == len(full.documents) == len({document.id for document in full.documents}) == pictured
    stickers = [sticker_of(document) for document in full.documents]
    assert {(each.alt, each.stickerset.id) for each in stickers} == {(emoji, full.set.id)}
    assert [id for pack in full.packs for id in pack.documents] == [document.id for document in full.documents]
    if emoji != SLOT_MACHINE:
        assert [pack.emoticon[0] for pack in full.packs] == list("#123456"[:pictured])
    shown = types.inputStickerSetDice(emoticon=f"{emoji}\ufe0f")
    for named in (shown, name_set(full), types.inputStickerSetShortName(short_name=full.set.short_name)):
        assert await client.call(functions.messages_getStickerSet(stickerset=named, hash=0)) == full
    known = functions.messages_getStickerSet(stickerset=wanted, hash=full.set.hash)
    assert await client.call(known) == types.messages_stickerSetNotModified()
    assert len(await download(client, full.documents[-1])) == full.documents[-1].size


async def test_a_set_comes_to_hand_on_top_and_other_sessions_learn_of_it(server: Server) -> None:
    stage, (cats, dogs, _) = await set_stage(server)
    juliet, other = stage.clients["Juliet"], stage.other["Juliet"]
    for made in (cats, dogs):
        assert await juliet.call(install(made)) == types.messages_stickerSetInstallResultSuccess()
    assert await installed(juliet) == ["dogs", "cats"]
    assert juliet.pushed_updates() == []
    told = other.pushed_updates()
    assert [type(each).NAME for each in told] == ["updateNewStickerSet"] * 2
    assert told[1].stickerset.set.short_name == "dogs"
    assert told[1].stickerset.set.installed_date == int(server.clock.now())
    # Once more changes nothing.
    await juliet.call(install(cats))
    assert (await installed(juliet), other.pushed_updates()) == (["dogs", "cats"], [])
    await stage.verify_updates()


async def test_the_list_is_not_sent_again_to_those_who_have_it(server: Server) -> None:
    stage, (cats, *_) = await set_stage(server)
    romeo = stage.clients["Romeo"]
    known = await romeo.call(functions.messages_getAllStickers(hash=0))
    again = functions.messages_getAllStickers(hash=known.hash)
    assert await romeo.call(again) == types.messages_allStickersNotModified()
    await romeo.call(functions.stickers_renameStickerSet(stickerset=name_set(cats), title="Lions"))
    assert len((await romeo.call(again)).sets) == 3


async def test_who_was_away_learns_it_by_difference(server: Server) -> None:
    stage, (cats, dogs, _) = await set_stage(server)
    juliet = stage.clients["Juliet"]
    await juliet.call(install(cats))
    await juliet.call(install(dogs))
    await juliet.call(functions.messages_uninstallStickerSet(stickerset=name_set(cats)))
    back = await server.sign_in("15550000001")
    difference = await back.call(functions.updates_getDifference(pts=1, date=0, qts=0))
    names = [type(update).NAME for update in difference.other_updates]
    assert names.count("updateNewStickerSet") == 1
    assert "updateStickerSets" in names


async def test_sets_are_put_in_order(server: Server) -> None:
    stage, (cats, dogs, birds) = await set_stage(server)
    romeo, other = stage.clients["Romeo"], stage.other["Romeo"]
    assert await installed(romeo) == ["birds", "dogs", "cats"]
    order = [cats.set.id, 999, birds.set.id, cats.set.id]
    assert await romeo.call(functions.messages_reorderStickerSets(order=order))
    assert await installed(romeo) == ["cats", "birds", "dogs"]
    ids = [cats.set.id, birds.set.id, dogs.set.id]
    assert other.pushed_updates() == [types.updateStickerSetsOrder(order=ids)]
    await romeo.call(functions.messages_reorderStickerSets(order=ids))
    assert other.pushed_updates() == []
    await stage.verify_updates()


async def test_a_set_goes_into_the_archive_and_comes_back(server: Server) -> None:
    stage, (cats, dogs, _) = await set_stage(server)
    romeo, other = stage.clients["Romeo"], stage.other["Romeo"]
    for made in (cats, dogs):
        await romeo.call(install(made, is_archived=True))
    assert other.pushed_updates() == [types.updateStickerSets()] * 2
    assert await installed(romeo) == ["birds"]
    put_away = await archived(romeo)
    assert put_away.count == 2
    assert [(each.set.short_name, each.set.archived) for each in put_away.sets] == [("dogs", True), ("cats", True)]
    assert len(put_away.sets[0].covers) == 2
    assert [each.set.short_name for each in (await archived(romeo, limit=1)).sets] == ["dogs"]
    assert [each.set.short_name for each in (await archived(romeo, offset_id=dogs.set.id)).sets] == ["cats"]
    assert (await archived(romeo, emojis=True)).count == 0
    await romeo.call(install(cats))
    assert (await installed(romeo), (await archived(romeo)).count) == (["cats", "birds"], 1)
    await stage.verify_updates()


async def test_several_sets_are_put_away_at_once(server: Server) -> None:
    stage, made = await set_stage(server)
    romeo = stage.clients["Romeo"]
    named: list[types.TypeInputStickerSet] = [name_set(each) for each in made[:2]]
    assert await romeo.call(functions.messages_toggleStickerSets(archive=True, stickersets=named))
    assert (await installed(romeo), (await archived(romeo)).count) == (["birds"], 2)
    assert await romeo.call(functions.messages_toggleStickerSets(unarchive=True, stickersets=named))
    assert await installed(romeo) == ["dogs", "cats", "birds"]
    assert await romeo.call(functions.messages_toggleStickerSets(uninstall=True, stickersets=named))
    assert (await installed(romeo), (await archived(romeo)).count) == (["birds"], 0)
    # One that somebody does not have is not brought to hand by the way.
    juliet = stage.clients["Juliet"]
    assert await juliet.call(functions.messages_toggleStickerSets(unarchive=True, stickersets=named))
    assert await installed(juliet) == []
    for wishes in ({}, {"archive": True, "unarchive": True}):
        with pytest.raises(Refused, match="400 STICKERSET_INVALID"):
            await romeo.call(functions.messages_toggleStickerSets(stickersets=named, **wishes))
    await stage.verify_updates()


async def test_what_is_too_much_goes_into_the_archive(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chapar.actions.installed_sets.INSTALLED_SETS", 2)
    stage, (cats, *_) = await set_stage(server)
    romeo = stage.clients["Romeo"]
    assert (await installed(romeo), (await archived(romeo)).count) == (["birds", "dogs"], 1)
    result = await romeo.call(install(cats))
    assert isinstance(result, types.messages_stickerSetInstallResultArchive)
    assert [each.set.short_name for each in result.sets] == ["dogs"]
    assert await installed(romeo) == ["cats", "birds"]
    assert rules.INSTALLED_SETS == 200


async def test_kinds_of_sets_have_lists_of_their_own(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    await make_set(server, romeo, "cats")
    await make_set(server, romeo, "hats", masks=True)
    await make_set(server, romeo, "hearts", emojis=True)
    assert await installed(romeo) == ["cats"]
    assert await installed(romeo, functions.messages_getMaskStickers) == ["hats"]
    assert await installed(romeo, functions.messages_getEmojiStickers) == ["hearts"]


async def test_sets_of_ones_own_come_page_by_page(server: Server) -> None:
    stage, (cats, dogs, _) = await set_stage(server)
    romeo = stage.clients["Romeo"]
    first = await romeo.call(functions.messages_getMyStickers(offset_id=0, limit=2))
    assert (first.count, [each.set.short_name for each in first.sets]) == (3, ["birds", "dogs"])
    second = await romeo.call(functions.messages_getMyStickers(offset_id=dogs.set.id, limit=2))
    assert [each.set.id for each in second.sets] == [cats.set.id]
    assert (await stage.clients["Juliet"].call(functions.messages_getMyStickers(offset_id=0, limit=2))).count == 0
