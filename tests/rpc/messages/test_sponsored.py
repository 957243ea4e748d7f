"""Nothing is advertised."""

import pytest
from harness import Refused, Server
from room import Room

from chapar.tl import functions, types


async def test_there_are_none(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",), broadcast=True, username="")
    shown = await room.call("Juliet", functions.messages_getSponsoredMessages(peer=room.place("Juliet")))
    assert isinstance(shown, types.messages_sponsoredMessagesEmpty)
    await room.refuses("CHANNEL_PRIVATE", "Paris", functions.messages_getSponsoredMessages(peer=room.place("Paris")))


async def test_none_was_seen_followed_or_reported(server: Server) -> None:
    romeo = await server.sign_up("15550001", "Romeo")
    assert await romeo.call(functions.messages_viewSponsoredMessage(random_id=b"1")) is False
    assert await romeo.call(functions.messages_clickSponsoredMessage(random_id=b"1")) is False
    with pytest.raises(Refused, match="MESSAGE_ID_INVALID"):
        await romeo.call(functions.messages_reportSponsoredMessage(random_id=b"1", option=b""))
