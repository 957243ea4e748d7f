"""State and differences as clients ask for them."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def test_a_new_account_stands_at_one(server: Server) -> None:
    romeo = await server.sign_up("15550001111", "Romeo")
    state = await romeo.call(functions.updates_getState())
    assert (state.pts, state.qts, state.seq) == (1, 0, 0)
    await romeo.call(functions.messages_sendMessage(peer=types.inputPeerSelf(), message="first", random_id=1))
    assert (await romeo.call(functions.updates_getState())).pts == 2


async def test_what_was_told_before_a_state_is_not_told_after_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "hi")
    server.clock.advance(60)
    await stage.clients["Romeo"].call(functions.account_updateProfile(first_name="Montague"))
    server.clock.advance(60)
    juliet = stage.clients["Juliet"]
    state = await juliet.call(functions.updates_getState())
    assert state.date == int(server.clock.now())
    missed = await juliet.call(functions.updates_getDifference(pts=state.pts, date=state.date, qts=state.qts))
    assert isinstance(missed, types.updates_differenceEmpty)


async def test_before_sign_in_there_is_no_state(server: Server) -> None:
    stranger = await server.client()
    with pytest.raises(Refused, match="401 AUTH_KEY_UNREGISTERED"):
        await stranger.call(functions.updates_getState())


async def test_fifty_messages_while_away_come_once_and_in_order(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    juliet = stage.other["Juliet"]
    before = await juliet.call(functions.updates_getState())
    juliet.go_offline()
    for number in range(50):
        await stage.send("Romeo", "Juliet", str(number))
    juliet.come_back()
    assert juliet.pushed() == []
    seen: list[str] = []
    pts = before.pts
    while True:
        request = functions.updates_getDifference(pts=pts, pts_total_limit=20, date=before.date, qts=0)
        missed = await juliet.call(request)
        seen += [message.message for message in missed.new_messages]
        if isinstance(missed, types.updates_difference):
            break
        assert missed.intermediate_state.pts > pts
        pts = missed.intermediate_state.pts
    assert seen == [str(number) for number in range(50)]
    assert missed.state.pts == before.pts + 50


async def test_nothing_missed_is_said_shortly(server: Server) -> None:
    romeo = await server.sign_up("15550001111", "Romeo")
    state = await romeo.call(functions.updates_getState())
    server.clock.advance(60)
    answer = await romeo.call(functions.updates_getDifference(pts=state.pts, date=int(server.clock.now()), qts=0))
    assert isinstance(answer, types.updates_differenceEmpty)


async def test_a_client_ahead_of_the_server_starts_afresh(server: Server) -> None:
    romeo = await server.sign_up("15550001111", "Romeo")
    answer = await romeo.call(functions.updates_getDifference(pts=1000, date=0, qts=0))
    assert answer == types.updates_differenceTooLong(pts=1)
    with pytest.raises(Refused, match="PERSISTENT_TIMESTAMP_INVALID"):
        await romeo.call(functions.updates_getDifference(pts=-1, date=0, qts=0))


async def test_a_name_changed_while_away_is_told(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "hi")
    juliet = stage.clients["Juliet"]
    before = await juliet.call(functions.updates_getState())
    juliet.go_offline()
    server.clock.advance(10)
    await stage.clients["Romeo"].call(functions.account_updateProfile(first_name="Montague"))
    juliet.come_back()
    missed = await juliet.call(functions.updates_getDifference(pts=before.pts, date=before.date, qts=0))
    names = [u.first_name for u in missed.other_updates if isinstance(u, types.updateUserName)]
    assert names == ["Montague"]
    assert [u.first_name for u in missed.users if u.id == stage.user_id("Romeo")] == ["Montague"]


async def test_there_are_no_channels_yet(server: Server) -> None:
    romeo = await server.sign_up("15550001111", "Romeo")
    with pytest.raises(Refused, match="CHANNEL_INVALID"):
        await romeo.call(
            functions.updates_getChannelDifference(
                channel=types.inputChannel(channel_id=1, access_hash=1),
                filter=types.channelMessagesFilterEmpty(),
                pts=1,
                limit=10,
            )
        )


async def test_what_was_given_up_is_told_though_the_client_knows_a_later_date(server: Server) -> None:
    romeo = await server.sign_up("15550001111", "Romeo")
    await romeo.call(functions.account_updateProfile(first_name="Romeo Montague"))
    server.clock.advance(600)
    state = await romeo.call(functions.updates_getState())
    request = functions.updates_getDifference(pts=state.pts, date=state.date, qts=0)
    assert isinstance(await romeo.call(request), types.updates_differenceEmpty)
    romeo.session.missed_since = state.date - 1200
    told = await romeo.call(request)
    assert "updateUserName" in [update.NAME for update in told.other_updates]
    assert romeo.session.missed_since is None
    assert isinstance(await romeo.call(request), types.updates_differenceEmpty)
