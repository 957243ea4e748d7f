"""The rest of help.* that clients ask for at the start."""

import pytest
from harness import Refused, Server

from chapar.tl import functions, types


async def test_there_are_no_terms_and_nothing_is_promoted(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    now = int(server.clock.now())
    terms = await client.call(functions.help_getTermsOfServiceUpdate())
    promo = await client.call(functions.help_getPromoData())
    assert terms.NAME == "help.termsOfServiceUpdateEmpty"
    assert promo.NAME == "help.promoDataEmpty"
    assert min(terms.expires, promo.expires) >= now + 86400


async def test_support_is_the_servers_own_account(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    support = await client.call(functions.help_getSupport())
    assert support.user.id == 777000
    assert support.phone_number == support.user.phone


async def test_nobody_is_support_staff(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    with pytest.raises(Refused, match="400 USER_INVALID"):
        await client.call(functions.help_getSupportName())
    assert await client.call(functions.help_getUserInfo(user_id=types.inputUserSelf())) == types.help_userInfoEmpty()


async def test_an_invitation_names_the_server(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    assert server.config.server_name in (await client.call(functions.help_getInviteText())).message
