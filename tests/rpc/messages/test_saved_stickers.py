"""Stickers that are marked or used, and saved GIFs: of one account, the same in all its sessions."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from media_words import input_document, upload, uploaded_document
from sticker_words import draw_webp, make_set, name_set, sticker_of, upload_document

from chapar.domain.files import FileUse
from chapar.domain.list_hashes import hash_numbers
from chapar.tl import functions, types

EMOJIS = ("😎", "😢", "😡", "🔥", "❤", "👍", "👎")

_random_ids = itertools.count(900_000)


async def set_stage(server: Server, *emojis: str) -> tuple[Stage, list[Any]]:
    """Romeo and Juliet, and the stickers of a set that is Juliet's."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    made = await make_set(server, stage.clients["Juliet"], "cats", *(emojis or EMOJIS[:3]))
    for client in stage.other.values():
        client.pushed()
    return stage, made.documents


def sending(stage: Stage, document: Any, **options: Any) -> functions.messages_sendMedia:
    return functions.messages_sendMedia(
        peer=stage.peer("Romeo", "Juliet"),
        media=types.inputMediaDocument(id=input_document(document)),
        message="",
        random_id=next(_random_ids),
        **options,
    )


async def make_gif(stage: Stage, name: str, seed: int = 0, mime_type: str = "video/mp4") -> types.inputDocument:
    """Upload a GIF as clients do: a video without sound."""
    client = stage.clients[name]
    attributes = (
        types.documentAttributeVideo(duration=1.0, w=90, h=90, nosound=True),
        types.documentAttributeAnimated(),
    )
    given = await upload(stage.server, client, b"moving %d" % seed, "gif.mp4")
    media = uploaded_document(given, *attributes, mime_type=mime_type, nosound_video=True)
    answer = await client.call(functions.messages_uploadMedia(peer=types.inputPeerSelf(), media=media))
    return input_document(answer.document)


async def test_stickers_are_marked_the_latest_first(server: Server) -> None:
    stage, stickers = await set_stage(server, *EMOJIS)
    romeo, other = stage.clients["Romeo"], stage.other["Romeo"]
    for sticker in stickers[:6]:
        assert await romeo.call(functions.messages_faveSticker(id=input_document(sticker), unfave=False))
    assert other.pushed_updates() == [types.updateFavedStickers()] * 6
    faved = await other.call(functions.messages_getFavedStickers(hash=0))
    ids = [sticker.id for sticker in reversed(stickers[1:6])]
    assert [document.id for document in faved.stickers] == ids
    assert faved.hash == hash_numbers(ids)
    assert [pack.emoticon for pack in faved.packs] == ["👍", "❤", "🔥", "😡", "😢"]
    again = functions.messages_getFavedStickers(hash=faved.hash)
    assert await romeo.call(again) == types.messages_favedStickersNotModified()
    await romeo.call(functions.messages_faveSticker(id=input_document(stickers[2]), unfave=True))
    await romeo.call(functions.messages_faveSticker(id=input_document(stickers[2]), unfave=True))
    assert other.pushed_updates() == [types.updateFavedStickers()]
    faved = await romeo.call(again)
    assert [document.id for document in faved.stickers] == [each for each in ids if each != stickers[2].id]
    await stage.verify_updates()


async def test_what_is_marked_is_kept_when_its_set_goes(server: Server) -> None:
    stage, stickers = await set_stage(server)
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    kept, dropped = stickers[:2]
    await romeo.call(functions.messages_faveSticker(id=input_document(kept), unfave=False))
    await juliet.call(functions.stickers_deleteStickerSet(stickerset=types.inputStickerSetShortName(short_name="cats")))
    faved = await romeo.call(functions.messages_getFavedStickers(hash=0))
    assert [document.id for document in faved.stickers] == [kept.id]
    assert sticker_of(faved.stickers[0]).stickerset == types.inputStickerSetEmpty()
    uses = await server.storage.read(lambda q: q.list_file_uses(kept.id))
    assert [(use, owner_id) for use, owner_id, _ in uses] == [(FileUse.FAVED_STICKER, romeo.user_id)]
    assert await server.storage.read(lambda q: q.list_file_uses(dropped.id)) == []


async def test_what_is_sent_is_among_what_was_used_lately(server: Server) -> None:
    stage, stickers = await set_stage(server)
    romeo, other = stage.clients["Romeo"], stage.other["Romeo"]
    for sticker in (stickers[0], stickers[1], stickers[0]):
        server.clock.advance(10)
        await stage.call("Romeo", sending(stage, sticker))
    recent = await other.call(functions.messages_getRecentStickers(hash=0))
    assert [document.id for document in recent.stickers] == [stickers[0].id, stickers[1].id]
    now = int(server.clock.now())
    assert recent.dates == [now, now - 10]
    assert [pack.emoticon for pack in recent.packs] == ["😎", "😢"]
    known = functions.messages_getRecentStickers(hash=recent.hash)
    assert await romeo.call(known) == types.messages_recentStickersNotModified()
    assert (await romeo.call(functions.messages_getRecentStickers(hash=0, attached=True))).stickers == []
    # Nobody else is told what somebody uses.
    assert (await stage.clients["Juliet"].call(functions.messages_getRecentStickers(hash=0))).stickers == []
    shown = (await stage.messages("Juliet", "Romeo"))[0].media.document
    assert sticker_of(shown).stickerset == sticker_of(stickers[0]).stickerset
    await stage.verify_updates()


async def test_other_sessions_hear_of_what_is_used(server: Server) -> None:
    stage, stickers = await set_stage(server)
    romeo, other = stage.clients["Romeo"], stage.other["Romeo"]
    request = sending(stage, stickers[0])
    stage.models[romeo].apply_answer(request, await romeo.call(request))
    envelopes = other.pushed()
    assert types.updateRecentStickers() in [update for each in envelopes for update in getattr(each, "updates", ())]
    for envelope in envelopes:
        stage.models[other].apply_envelope(envelope)
    await romeo.call(functions.messages_saveRecentSticker(id=input_document(stickers[2]), unsave=False))
    await romeo.call(functions.messages_saveRecentSticker(id=input_document(stickers[0]), unsave=True))
    recent = await other.call(functions.messages_getRecentStickers(hash=0))
    assert [document.id for document in recent.stickers] == [stickers[2].id]
    assert await romeo.call(functions.messages_clearRecentStickers())
    assert other.pushed_updates() == [types.updateRecentStickers()] * 3
    assert (await other.call(functions.messages_getRecentStickers(hash=0))).stickers == []
    await stage.verify_updates()


async def test_stickers_on_pictures_are_a_list_of_their_own(server: Server) -> None:
    stage, stickers = await set_stage(server)
    romeo = stage.clients["Romeo"]
    save = functions.messages_saveRecentSticker(id=input_document(stickers[0]), unsave=False, attached=True)
    assert await romeo.call(save)
    assert (await romeo.call(functions.messages_getRecentStickers(hash=0))).stickers == []
    assert await romeo.call(functions.messages_clearRecentStickers())
    attached = await romeo.call(functions.messages_getRecentStickers(hash=0, attached=True))
    assert [document.id for document in attached.stickers] == [stickers[0].id]


async def test_forwarding_a_sticker_is_not_using_it(server: Server) -> None:
    stage, stickers = await set_stage(server)
    await stage.call("Romeo", sending(stage, stickers[0]))
    [message] = await stage.messages("Juliet", "Romeo")
    await stage.call(
        "Juliet",
        functions.messages_forwardMessages(
            from_peer=stage.peer("Juliet", "Romeo"),
            to_peer=types.inputPeerSelf(),
            id=[message.id],
            random_id=[next(_random_ids)],
        ),
    )
    assert (await stage.clients["Juliet"].call(functions.messages_getRecentStickers(hash=0))).stickers == []


async def test_gifs_are_saved_and_sent(server: Server) -> None:
    stage, _ = await set_stage(server)
    romeo, other = stage.clients["Romeo"], stage.other["Romeo"]
    gifs = [await make_gif(stage, "Romeo", seed) for seed in range(3)]
    for gif in gifs[:2]:
        assert await romeo.call(functions.messages_saveGif(id=gif, unsave=False))
    assert other.pushed_updates() == [types.updateSavedGifs()] * 2
    await stage.call("Romeo", sending(stage, gifs[2]))
    saved = await other.call(functions.messages_getSavedGifs(hash=0))
    assert [document.id for document in saved.gifs] == [gif.id for gif in reversed(gifs)]
    again = functions.messages_getSavedGifs(hash=saved.hash)
    assert await other.call(again) == types.messages_savedGifsNotModified()
    await romeo.call(functions.messages_saveGif(id=gifs[1], unsave=True))
    assert len((await other.call(again)).gifs) == 2
    await stage.verify_updates()


async def test_what_is_no_sticker_or_gif_is_not_kept_as_one(server: Server) -> None:
    stage, stickers = await set_stage(server)
    romeo = stage.clients["Romeo"]
    picture = await upload_document(server, romeo, draw_webp())
    emoji = (await make_set(server, romeo, "hearts", "❤", emojis=True)).documents[0]
    nothing = types.inputDocument(id=5, access_hash=5, file_reference=b"x")
    for given, error in (
        (picture, "STICKER_ID_INVALID"),
        (input_document(emoji), "STICKER_ID_INVALID"),
        (nothing, "STICKER_ID_INVALID"),
        (types.inputDocumentEmpty(), "STICKER_ID_INVALID"),
    ):
        for request in (
            functions.messages_faveSticker(id=given, unfave=False),
            functions.messages_saveRecentSticker(id=given, unsave=False),
        ):
            with pytest.raises(Refused, match=f"400 {error}"):
                await romeo.call(request)
    for given in (input_document(stickers[0]), picture, nothing):
        with pytest.raises(Refused, match="400 GIF_ID_INVALID"):
            await romeo.call(functions.messages_saveGif(id=given, unsave=False))
    assert server.unlisted == []


async def test_where_stickers_are_forbidden_none_is_sent(server: Server) -> None:
    stage, stickers = await set_stage(server)
    verona = await stage.make_channel("Juliet", "Romeo", megagroup=True)
    rights = types.chatBannedRights(until_date=0, send_stickers=True, send_gifs=True)
    peer = stage.channel_peer("Juliet", verona)
    await stage.call("Juliet", functions.messages_editChatDefaultBannedRights(peer=peer, banned_rights=rights))
    gif = await make_gif(stage, "Romeo")
    for document, error in ((stickers[0], "CHAT_SEND_STICKERS_FORBIDDEN"), (gif, "CHAT_SEND_GIFS_FORBIDDEN")):
        request = sending(stage, document)
        request.peer = stage.channel_peer("Romeo", verona)
        with pytest.raises(Refused, match=f"403 {error}"):
            await stage.call("Romeo", request)
    # What was not sent was not used.
    assert (await stage.clients["Romeo"].call(functions.messages_getRecentStickers(hash=0))).stickers == []
    await stage.verify_updates()


async def test_a_sticker_opens_its_set_for_who_receives_it(server: Server) -> None:
    stage, stickers = await set_stage(server)
    await stage.call("Romeo", sending(stage, stickers[0]))
    juliet = stage.clients["Juliet"]
    shown = (await stage.messages("Juliet", "Romeo"))[0].media.document
    full = await juliet.call(functions.messages_getStickerSet(stickerset=sticker_of(shown).stickerset, hash=0))
    assert name_set(full) == sticker_of(shown).stickerset
    assert shown.id in {document.id for document in full.documents}


async def test_what_leaves_a_list_is_kept_for_it_no_longer(server: Server) -> None:
    stage, stickers = await set_stage(server)
    romeo = stage.clients["Romeo"]
    gif, sticker = await make_gif(stage, "Romeo"), input_document(stickers[0])

    async def list_uses(file: types.inputDocument) -> list[FileUse]:
        found = await server.storage.read(lambda q: q.list_file_uses(file.id))
        return [use for use, owner_id, _ in found if owner_id == romeo.user_id]

    await romeo.call(functions.messages_saveGif(id=gif, unsave=False))
    await romeo.call(functions.messages_faveSticker(id=sticker, unfave=False))
    await romeo.call(functions.messages_saveRecentSticker(id=sticker, unsave=False))
    assert await list_uses(gif) == [FileUse.SAVED_GIF]
    assert await list_uses(sticker) == [FileUse.FAVED_STICKER, FileUse.RECENT_STICKER]
    await romeo.call(functions.messages_saveGif(id=gif, unsave=True))
    await romeo.call(functions.messages_faveSticker(id=sticker, unfave=True))
    assert (await list_uses(gif), await list_uses(sticker)) == ([], [FileUse.RECENT_STICKER])
    await romeo.call(functions.messages_clearRecentStickers())
    assert await list_uses(sticker) == []
