"""What no account has yet."""

from harness import Server

from chapar.tl import functions


async def test_nothing_signs_in_or_answers_for_an_account(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    assert (await leyli.call(functions.account_getConnectedBots())).connected_bots == []
    assert (await leyli.call(functions.account_getPasskeys())).passkeys == []
    assert (await leyli.call(functions.account_getWebAuthorizations())).authorizations == []
