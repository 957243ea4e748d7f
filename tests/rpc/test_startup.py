"""What official clients ask when they start: everything is answered, in the oldest layer as in the newest."""

import pytest
from harness import Server
from test_coverage import WANTED, is_in_layer, outcome

from chapar.tl import LAYER, MIN_LAYER

ASKED = sorted(wanted.method for wanted in WANTED if wanted.startup_call_by)
REFUSED = {
    "auth.bindTempAuthKey": "400 TEMP_AUTH_KEY_EMPTY",
    "channels.getMessages": "400 CHANNEL_INVALID",
    "contacts.getTopPeers": "400 TYPES_EMPTY",
    "messages.getStickers": "400 EMOTICON_EMPTY",
}
"""The least request is refused by right: by a key that is not temporary, of a channel that nobody has (a client asks for
those only that it knows), for no kind of frequent contacts, and for stickers that go with no emoji."""


def test_the_list_is_that_of_the_design() -> None:
    assert len(ASKED) == 89
    assert REFUSED.keys() <= set(ASKED)


@pytest.mark.parametrize("layer", [MIN_LAYER, LAYER])
async def test_nothing_asked_at_the_start_is_refused(server: Server, layer: int) -> None:
    client = await server.sign_up("989120000001", "Leyli", layer=layer)
    asked = [name for name in ASKED if is_in_layer(name, layer)]
    answers = {name: await outcome(client, name) for name in asked}
    assert {name: answer for name, answer in answers.items() if answer != "ok"} == REFUSED
    assert server.unlisted == []


@pytest.mark.parametrize("layer", [MIN_LAYER, LAYER])
async def test_what_is_asked_before_signing_in_needs_no_account(server: Server, layer: int) -> None:
    client = await server.client(layer=layer)
    for name in ("help.getConfig", "help.getNearestDc", "help.getAppConfig", "help.getCountriesList"):
        assert await outcome(client, name) == "ok"
    for name in ("langpack.getLangPack", "langpack.getDifference", "langpack.getLanguages", "auth.exportLoginToken"):
        assert await outcome(client, name) == "ok"
    assert await outcome(client, "updates.getState") == "401 AUTH_KEY_UNREGISTERED"
