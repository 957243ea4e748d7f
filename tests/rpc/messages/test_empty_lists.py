"""Lists beside the conversations."""

import pytest
from harness import Server
from requests_by_schema import build_request

from chapar.tl import functions, types


async def test_nothing_is_scheduled_prepared_or_proposed(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    assert (await client.call(build_request("messages.getScheduledHistory"))).messages == []
    assert (await client.call(build_request("messages.getQuickReplies"))).quick_replies == []
    assert (await client.call(build_request("messages.getPinnedSavedDialogs"))).dialogs == []
    assert (await client.call(build_request("messages.getAttachMenuBots"))).bots == []
    assert await client.call(build_request("messages.getSuggestedDialogFilters")) == []
    assert await client.call(build_request("messages.getDialogUnreadMarks")) == []


@pytest.mark.parametrize("layer", [152, 181, 229])
async def test_pages_are_not_fetched(server: Server, layer: int) -> None:
    client = await server.sign_up("989120000001", "Leyli", layer=layer)
    preview = await client.call(functions.messages_getWebPagePreview(message="https://example.org/"))
    assert getattr(preview, "media", preview) == types.messageMediaEmpty()
    page = await client.call(functions.messages_getWebPage(url="https://example.org/", hash=0))
    assert getattr(page, "webpage", page).NAME == "webPageEmpty"
