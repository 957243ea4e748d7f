"""The rest of help.* that clients ask for at the start."""

from dataclasses import replace

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


@pytest.mark.parametrize(
    ("lang_code", "invitation", "offer"),
    [
        ("en", "Let us talk on Chapar.", "Everything here is open to everybody. Nothing is sold."),
        ("fa-IR", "بیایید در Chapar گفت‌وگو کنیم.", "اینجا همه‌چیز برای همه باز است و چیزی فروخته نمی‌شود."),
        ("fr", "Retrouvons-nous sur Chapar.", "Ici, tout est ouvert à tous. Rien n’est à vendre."),
    ],
)
async def test_the_server_speaks_the_language_of_the_device(
    server: Server, lang_code: str, invitation: str, offer: str
) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    invited = await client.initialise(functions.help_getInviteText(), lang_code=lang_code)
    assert invited.message == invitation
    assert (await client.call(functions.help_getPremiumPromo())).status_text == offer


async def test_nobody_is_followed_from_page_to_page(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    urls = await client.call(functions.help_getRecentMeUrls(referer="https://example.org/"))
    assert urls == types.help_recentMeUrls(urls=[], chats=[], users=[])


async def test_what_clients_tell_of_their_use_is_forgotten_and_bounded(server: Server) -> None:
    client = await server.client()
    event = types.inputAppEvent(time=1.5, type="start", peer=0, data=types.jsonNull())
    assert await client.call(functions.help_saveAppLog(events=[])) is True
    assert await client.call(functions.help_saveAppLog(events=[event] * 1000)) is True
    with pytest.raises(Refused, match="400 LIMIT_INVALID"):
        await client.call(functions.help_saveAppLog(events=[event] * 1001))


async def test_only_bots_tell_what_waits_for_them(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    request = functions.help_setBotUpdatesStatus(pending_updates_count=5, message="slow")
    with pytest.raises(Refused, match="400 USER_BOT_REQUIRED"):
        await client.call(request)
    user = await server.storage.read(lambda q: q.find_user(client.user_id))
    assert user is not None
    bot = replace(user, id=0, phone=None, first_name="Helper", is_bot=True)
    client.session.user_id = (await server.storage.write(lambda tx: tx.insert_user(bot))).id
    assert await client.call(request) is True
