"""What the operator does to channels, as their members' clients see it."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from harness import Server
from mailbox_stage import Stage
from room import Room

from chapar.actions import operator
from chapar.actions.operator import Hand
from chapar.domain.chats import RestrictionReason
from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer, channel_peer, chat_peer, user_peer
from chapar.domain.trust import REASON_LENGTH, OperatorAct, OperatorAction, OperatorError
from chapar.domain.usernames import FREED_SECONDS, USERNAMES_OF_CHANNEL
from chapar.storage.api import Storage
from chapar.tl import functions, types

HIDDEN = RestrictionReason("all", "terms", "By order of the Prince.")
Act = Callable[[Storage, Hand, Peer], Awaitable[OperatorAct]]


def hand(server: Server, reason: str = "Seen by two of us") -> Hand:
    return Hand("escalus", reason, int(server.clock.now()))


async def acts(server: Server, **wanted: Any) -> list[OperatorAct]:
    found: list[OperatorAct] = await server.storage.read(lambda q: q.list_operator_acts(**{"limit": 100, **wanted}))
    return found


async def message(room: Room, name: str, message_id: int) -> Any:
    """A message as somebody sees it."""
    return next(each for each in await room.history(name) if each.id == message_id)


ACTS: list[tuple[Act, OperatorAction, str, Callable[[Any], bool]]] = [
    (lambda s, h, p: operator.verify(s, h, p, is_verified=True), OperatorAction.VERIFY, "", lambda c: c.verified),
    (lambda s, h, p: operator.mark(s, h, p, is_scam=True), OperatorAction.MARK, "scam", lambda c: c.scam),
    (lambda s, h, p: operator.mark(s, h, p, is_fake=True), OperatorAction.MARK, "fake", lambda c: c.fake),
    (
        lambda s, h, p: operator.restrict(s, h, p, HIDDEN),
        OperatorAction.RESTRICT,
        "all: terms",
        lambda c: c.restricted and c.restriction_reason[0].text == HIDDEN.text,
    ),
]


@pytest.mark.parametrize(("do", "action", "detail", "is_so"), ACTS)
async def test_it_is_told_and_written_down(
    server: Server, do: Act, action: OperatorAction, detail: str, is_so: Callable[[Any], bool]
) -> None:
    room = await Room.open(server, "Romeo", "Juliet", broadcast=True)
    assert not is_so(await room.chat("Juliet"))
    done = await do(server.storage, hand(server), room.peer)
    await server.settle()
    assert room.told("Juliet") == ["updateChannel"]
    assert is_so(await room.chat("Juliet"))
    with pytest.raises(OperatorError, match="nothing would change"):
        await do(server.storage, hand(server), room.peer)
    assert await acts(server) == [done]
    now = int(server.clock.now())
    assert done == OperatorAct(done.id, now, "escalus", action, room.peer, "Seen by two of us", detail=detail)
    await room.verify()


async def test_everybody_learns_of_it_in_every_way(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    peer, post = channel_peer(verona), await stage.post("Romeo", verona, "A plague o' both your houses")
    for act in (
        operator.verify(server.storage, hand(server), peer, is_verified=True),
        operator.restrict(server.storage, hand(server), peer, HIDDEN),
        operator.restrict(server.storage, hand(server), peer, HIDDEN, message_id=post),
        operator.unrestrict(server.storage, hand(server), peer),
        operator.give_name(server.storage, hand(server), peer, "chapar_verona"),
    ):
        await act
        await server.settle()
        await stage.verify_updates()


@pytest.mark.parametrize("reason", ["", " \n\t", "x" * (REASON_LENGTH + 1)])
async def test_nothing_is_done_without_a_written_reason(server: Server, reason: str) -> None:
    room = await Room.open(server, "Romeo")
    for do, *_ in ACTS:
        with pytest.raises(OperatorError, match="a reason of 1 to 512 characters"):
            await do(server.storage, hand(server, reason), room.peer)
    assert await acts(server) == []
    assert not (await room.chat("Romeo")).verified


async def test_there_has_to_be_such_a_channel(server: Server) -> None:
    room = await Room.open(server, "Romeo")
    nobody = (channel_peer(999), user_peer(room.id_of("Romeo")), chat_peer(room.peer.id))
    for peer in nobody:
        with pytest.raises(OperatorError, match="there is no such channel"):
            await operator.verify(server.storage, hand(server), peer, is_verified=True)
    await room.call("Romeo", functions.channels_deleteChannel(channel=room.channel("Romeo")))
    with pytest.raises(OperatorError, match="or it was deleted"):
        await operator.verify(server.storage, hand(server), room.peer, is_verified=True)
    assert await acts(server) == []


async def test_a_hidden_channel_is_found_by_its_members_and_by_nobody_else(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",))
    search = functions.contacts_search(q="verona", limit=10)
    found = {name: await room.call(name, search) for name in ("Juliet", "Paris")}
    here = [types.peerChannel(channel_id=room.peer.id)]
    assert (found["Juliet"].my_results, found["Paris"].results) == (here, here)
    await operator.restrict(server.storage, hand(server), room.peer, HIDDEN)
    found = {name: await room.call(name, search) for name in ("Juliet", "Paris")}
    assert (found["Juliet"].my_results, found["Paris"].results) == (here, [])
    assert (await room.chat("Juliet")).title == "Verona"
    by_name = await room.call("Paris", functions.contacts_resolveUsername(username="verona"))
    assert by_name.chats[0].restricted


async def test_a_message_is_hidden_and_shown_again(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    first, second = await room.send("Romeo", "Draw, if you be men"), await room.send("Juliet", "Wherefore")
    room.told("Juliet")
    done = await operator.restrict(server.storage, hand(server), room.peer, HIDDEN, message_id=first)
    assert (done.message_id, done.detail) == (first, "all: terms")
    await server.settle()
    (told,) = room.clients["Juliet"].pushed_updates()
    assert (told.NAME, told.message.restriction_reason[0].reason) == ("updateEditChannelMessage", "terms")
    seen = await message(room, "Juliet", first)
    shown = types.restrictionReason(platform="all", reason="terms", text=HIDDEN.text)
    assert (seen.restriction_reason, seen.edit_date) == ([shown], None)
    assert not (await message(room, "Juliet", second)).restriction_reason
    assert not (await room.chat("Juliet")).restricted
    await room.verify()
    await operator.unrestrict(server.storage, hand(server), room.peer, message_id=first)
    assert not (await message(room, "Juliet", first)).restriction_reason
    assert not (await room.kept()).has_restricted_messages
    for message_id in (1, first, 999):
        with pytest.raises(OperatorError):
            await operator.unrestrict(server.storage, hand(server), room.peer, message_id=message_id)


async def test_platforms_have_reasons_of_their_own(server: Server) -> None:
    room = await Room.open(server, "Romeo")
    for reason in (HIDDEN, HIDDEN._replace(platform="ios"), HIDDEN._replace(text="Again")):
        await operator.restrict(server.storage, hand(server), room.peer, reason)
    reasons = (await room.chat("Romeo")).restriction_reason
    assert [(each.platform, each.text) for each in reasons] == [("ios", HIDDEN.text), ("all", "Again")]
    await operator.unrestrict(server.storage, hand(server), room.peer)
    assert not (await room.chat("Romeo")).restriction_reason


async def test_what_hides_something_ends_by_itself(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    post = await room.send("Romeo", "Draw, if you be men")
    soon, late = int(server.clock.now()) + 100, int(server.clock.now()) + 200
    for reason in (HIDDEN._replace(until_date=soon), HIDDEN._replace(platform="ios", until_date=late)):
        done = await operator.restrict(server.storage, hand(server), room.peer, reason)
        assert done.until_date == reason.until_date
    await operator.restrict(server.storage, hand(server), room.peer, HIDDEN._replace(until_date=soon), message_id=post)
    with pytest.raises(OperatorError, match="would have ended already"):
        await operator.restrict(server.storage, hand(server), room.peer, HIDDEN._replace(until_date=1))
    await server.settle()
    room.told("Juliet")
    assert await server.storage.read(lambda q: q.find_next_due()) == soon

    server.clock.advance(99)
    await server.do_what_is_due()
    assert room.told("Juliet") == []
    server.clock.advance(1)
    # Nobody has to wait for the work that is due.
    assert [each.platform for each in (await room.chat("Juliet")).restriction_reason] == ["ios"]
    await server.do_what_is_due()
    assert sorted(room.told("Juliet")) == ["updateChannel", "updateEditChannelMessage"]
    assert not (await message(room, "Juliet", post)).restriction_reason
    assert await server.storage.read(lambda q: q.find_next_due()) == late
    server.clock.advance(100)
    await server.do_what_is_due()
    assert not (await room.chat("Juliet")).restricted
    assert await server.storage.read(lambda q: q.find_next_due()) is None
    await room.verify()


async def test_an_operator_gives_names_that_nobody_takes(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    for name in ("chapar_news", "ver"):
        done = await operator.give_name(server.storage, hand(server), room.peer, name)
        assert (done.action, done.detail) == (OperatorAction.GIVE_NAME, name)
    assert (await room.kept()).active_usernames == ("verona", "chapar_news", "ver")
    found = await room.call("Juliet", functions.contacts_resolveUsername(username="VER"))
    assert found.peer.channel_id == room.peer.id
    event = (await room.events("Romeo"))[0]
    assert (event.NAME, event.new_value[-1]) == ("channelAdminLogEventActionChangeUsernames", "ver")
    with pytest.raises(OperatorError, match="it has this name already"):
        await operator.give_name(server.storage, hand(server), room.peer, "VER")
    await room.call("Juliet", functions.account_updateUsername(username="Capulet"))
    for name, error in (("capulet", "USERNAME_OCCUPIED"), ("1abc", "USERNAME_INVALID"), ("аdmin", "USERNAME_INVALID")):
        with pytest.raises(RpcError, match=error):
            await operator.give_name(server.storage, hand(server), room.peer, name)
    for number in range(USERNAMES_OF_CHANNEL - 3):
        await operator.give_name(server.storage, hand(server), room.peer, f"verona{number}")
    with pytest.raises(OperatorError, match="20 names already"):
        await operator.give_name(server.storage, hand(server), room.peer, "one_more")
    assert len(await acts(server)) == USERNAMES_OF_CHANNEL - 1


async def test_a_private_channel_stays_so_until_its_owner_wants(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", username="")
    await operator.give_name(server.storage, hand(server), room.peer, "verona_city")
    assert not (await room.kept()).is_public
    toggle = functions.channels_toggleUsername(channel=room.channel("Romeo"), username="verona_city", active=True)
    await room.call("Romeo", toggle)
    assert (await room.chat("Juliet")).usernames[0].username == "verona_city"


async def test_a_name_that_was_taken_away_is_nobodys_for_a_while(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    done = await operator.take_name(server.storage, hand(server), room.peer, "@VERONA")
    assert (done.action, done.detail) == (OperatorAction.TAKE_NAME, "verona")
    assert not (await room.kept()).usernames
    again = functions.channels_updateUsername(channel=room.channel("Romeo"), username="verona")
    await room.refuses("USERNAME_OCCUPIED", "Romeo", again)
    await room.refuses("USERNAME_OCCUPIED", "Juliet", functions.account_updateUsername(username="verona"))
    with pytest.raises(OperatorError, match="does not have this name"):
        await operator.take_name(server.storage, hand(server), room.peer, "verona")
    server.clock.advance(FREED_SECONDS)
    await room.call("Romeo", again)


async def test_acts_are_listed_newest_first(server: Server) -> None:
    room = await Room.open(server, "Romeo")
    for number in range(5):
        await operator.verify(server.storage, hand(server, f"Reason {number}"), room.peer, is_verified=number % 2 == 0)
    listed = await acts(server, peer=room.peer, limit=3)
    assert [act.reason for act in listed] == ["Reason 4", "Reason 3", "Reason 2"]
    older = await acts(server, max_id=listed[-1].id)
    assert [act.reason for act in older] == ["Reason 1", "Reason 0"]
    assert await acts(server, peer=channel_peer(999)) == []
