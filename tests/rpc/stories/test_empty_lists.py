"""Stories that nobody can post."""

from harness import Server
from requests_by_schema import build_request

from chapar.tl import functions, types


async def test_there_are_none(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    active = await client.call(build_request("stories.getAllStories"))
    assert (active.count, active.has_more, active.peer_stories) == (0, False, [])
    for name in ("stories.getPinnedStories", "stories.getStoriesArchive"):
        assert (await client.call(build_request(name))).count == 0


async def test_there_is_one_answer_for_each_peer(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    asked = functions.stories_getPeerMaxIDs(id=[types.inputPeerSelf()] * 3)
    assert await client.call(asked) == [types.recentStory()] * 3
