"""Reactions and effects that cannot be given yet."""

from harness import Server
from requests_by_schema import build_request

from chapar.tl import types


async def test_none_can_be_given(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    offered = await client.call(build_request("messages.getAvailableReactions"))
    assert offered == types.messages_availableReactions(hash=0, reactions=[])
    for name in ("messages.getTopReactions", "messages.getRecentReactions", "messages.getDefaultTagReactions"):
        assert await client.call(build_request(name)) == types.messages_reactions(hash=0, reactions=[])
    assert (await client.call(build_request("messages.getAvailableEffects"))).effects == []
    assert (await client.call(build_request("messages.getPaidReactionPrivacy"))).updates == []
