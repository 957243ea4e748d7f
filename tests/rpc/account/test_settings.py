"""Settings as they are for everybody."""

import pytest
from harness import Refused, Server

from chapar.tl import functions, types


async def test_everything_is_told(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    majnun = await server.sign_up("989120000002", "Majnun")
    for peer in (types.inputNotifyUsers(), types.inputNotifyChats(), types.inputNotifyPeer(peer=leyli.peer(majnun))):
        told = await leyli.call(functions.account_getNotifySettings(peer=peer))
        assert (told.mute_until, told.silent, told.show_previews) == (0, False, True)


async def test_settings_of_a_peer_need_its_access_hash(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    majnun = await server.sign_up("989120000002", "Majnun")
    forged = types.inputNotifyPeer(peer=types.inputPeerUser(user_id=majnun.user_id, access_hash=1))
    with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
        await leyli.call(functions.account_getNotifySettings(peer=forged))


async def test_everybody_may_do_everything_but_see_numbers(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    by_phone = await leyli.call(functions.account_getPrivacy(key=types.inputPrivacyKeyAddedByPhone()))
    assert by_phone.rules == [types.privacyValueAllowAll()]
    phone = await leyli.call(functions.account_getPrivacy(key=types.inputPrivacyKeyPhoneNumber()))
    assert phone.rules == [types.privacyValueDisallowAll()]
