"""Translations: there are none, and people may stop being offered them."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def test_nothing_is_translated(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    text = types.textWithEntities(text="amore", entities=[])
    with pytest.raises(Refused, match="400 TRANSLATIONS_DISABLED"):
        await stage.clients["Romeo"].call(functions.messages_translateText(text=[text], to_lang="en"))


async def test_offers_to_translate_are_switched_off_and_on(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, peer = stage.clients["Romeo"], stage.peer("Romeo", "Juliet")
    user = types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)
    for is_off in (True, True, False):
        assert await romeo.call(functions.messages_togglePeerTranslations(peer=peer, disabled=is_off)) is True
        full = await romeo.call(functions.users_getFullUser(id=user))
        assert full.full_user.translations_disabled == is_off
