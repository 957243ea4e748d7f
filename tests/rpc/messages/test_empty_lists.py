"""Lists beside the conversations."""

from harness import Server
from requests_by_schema import build_request


async def test_nothing_is_scheduled_prepared_or_proposed(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    assert (await client.call(build_request("messages.getScheduledHistory"))).messages == []
    assert (await client.call(build_request("messages.getQuickReplies"))).quick_replies == []
    assert (await client.call(build_request("messages.getAttachMenuBots"))).bots == []
