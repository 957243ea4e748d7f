"""Stories that nobody can post."""

import pytest
from harness import Refused, Server
from requests_by_schema import build_request

from chapar.tl import functions, types


async def test_there_are_none(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    active = await client.call(build_request("stories.getAllStories"))
    assert (active.count, active.has_more, active.peer_stories) == (0, False, [])
    assert active.state
    for name in ("stories.getPinnedStories", "stories.getStoriesArchive", "stories.getStoriesByID"):
        assert (await client.call(build_request(name))).count == 0


async def test_a_peer_has_none(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    answer = await client.call(functions.stories_getPeerStories(peer=types.inputPeerSelf()))
    assert answer.stories == types.peerStories(peer=types.peerUser(user_id=client.user_id), stories=[])
    assert [user.id for user in answer.users] == [client.user_id]


async def test_nothing_is_told_of_a_peer_that_is_not_known(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    with pytest.raises(Refused, match="PEER_ID_INVALID"):
        await client.call(functions.stories_getPeerStories(peer=types.inputPeerUser(user_id=5, access_hash=6)))


async def test_there_is_one_answer_for_each_peer(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    asked = functions.stories_getPeerMaxIDs(id=[types.inputPeerSelf()] * 3)
    assert await client.call(asked) == [types.recentStory()] * 3
