"""Settings as they are for everybody."""

from harness import Server

from chapar.tl import functions, types


async def test_everybody_may_do_everything_but_see_numbers(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    by_phone = await leyli.call(functions.account_getPrivacy(key=types.inputPrivacyKeyAddedByPhone()))
    assert by_phone.rules == [types.privacyValueAllowAll()]
    phone = await leyli.call(functions.account_getPrivacy(key=types.inputPrivacyKeyPhoneNumber()))
    assert phone.rules == [types.privacyValueDisallowAll()]
