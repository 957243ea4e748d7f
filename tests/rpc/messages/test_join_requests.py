"""People who wait to be let into chats."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from ways_in import enter, find_link, importers, look, make_link, refuses, who_came

from chapar.tl import functions, types


def settle(stage: Stage, name: str, peer: Any, who: str, *, approved: bool = True) -> Any:
    return functions.messages_hideChatJoinRequest(peer=peer, user_id=stage.user(name, who), approved=approved)


def settle_all(peer: Any, *, approved: bool = True, link: str | None = None) -> Any:
    return functions.messages_hideAllChatJoinRequests(peer=peer, approved=approved, link=link)


async def ask(stage: Stage, link: str, *names: str) -> None:
    """These people ask to be let in, one after the other."""
    for name in names:
        await refuses(stage, "INVITE_REQUEST_SENT", name, enter(link))
        stage.server.clock.advance(1)


async def open_door(server: Server, *, broadcast: bool = False) -> tuple[Stage, int, Any, str]:
    """A chat, how its creator names it, and a link of those that admins have to open."""
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt", "Paris")
    verona = await stage.make_channel("Romeo", megagroup=not broadcast, broadcast=broadcast)
    peer = stage.channel_peer("Romeo", verona)
    return stage, verona, peer, await make_link(stage, "Romeo", peer, request_needed=True)


async def full(stage: Stage, name: str, verona: int) -> Any:
    request = functions.channels_getFullChannel(channel=stage.channel(name, verona))
    return (await stage.call(name, request)).full_chat


async def test_admins_are_told_who_waits(server: Server) -> None:
    stage, verona, peer, link = await open_door(server)
    await stage.call("Juliet", functions.account_updateProfile(about="Capulet"))
    await ask(stage, link, "Juliet", "Tybalt")
    known = await full(stage, "Romeo", verona)
    assert (known.requests_pending, known.recent_requesters) == (2, [stage.user_id("Tybalt"), stage.user_id("Juliet")])
    await stage.verify_updates()
    waiting = await importers(stage, "Romeo", peer, requested=True)
    assert waiting.count == 2
    assert [(each.user_id, each.about, each.requested) for each in waiting.importers] == [
        (stage.user_id("Tybalt"), None, True),
        (stage.user_id("Juliet"), "Capulet", True),
    ]
    assert {user.id for user in waiting.users} == {stage.user_id("Juliet"), stage.user_id("Tybalt")}
    assert (await find_link(stage, "Romeo", peer, link)).requested == 2
    assert await who_came(stage, "Romeo", peer) == []
    with pytest.raises(Refused, match="CHANNEL_PRIVATE"):
        await stage.clients["Juliet"].call(functions.channels_getFullChannel(channel=stage.channel("Juliet", verona)))
    assert not server.unlisted


async def test_who_is_let_in_is_said_in_a_supergroup(server: Server) -> None:
    stage, verona, peer, link = await open_door(server)
    await ask(stage, link, "Juliet")
    answer = await stage.call("Romeo", settle(stage, "Romeo", peer, "Juliet"))
    assert [update.NAME for update in answer.updates] == ["updatePendingJoinRequests", "updateNewChannelMessage"]
    (newest, *_) = await stage.posts("Juliet", verona)
    assert newest.action == types.messageActionChatJoinedByRequest()
    assert newest.from_id == types.peerUser(user_id=stage.user_id("Juliet"))
    own = await stage.call(
        "Juliet",
        functions.channels_getParticipant(channel=stage.channel("Juliet", verona), participant=types.inputPeerSelf()),
    )
    assert (own.participant.via_request, own.participant.inviter_id) == (True, stage.user_id("Romeo"))
    (came,) = (await importers(stage, "Romeo", peer, link=link)).importers
    assert (came.user_id, came.requested, came.approved_by) == (
        *(stage.user_id("Juliet"), False),
        stage.user_id("Romeo"),
    )
    now = await find_link(stage, "Romeo", peer, link)
    assert (now.usage, now.requested) == (1, None)
    assert (await full(stage, "Romeo", verona)).requests_pending is None
    await stage.verify_updates()
    assert not server.unlisted


async def test_broadcast_channels_stay_silent(server: Server) -> None:
    stage, verona, peer, link = await open_door(server, broadcast=True)
    await ask(stage, link, "Juliet")
    answer = await stage.call("Romeo", settle(stage, "Romeo", peer, "Juliet"))
    assert [update.NAME for update in answer.updates] == ["updatePendingJoinRequests"]
    assert len(await stage.posts("Juliet", verona)) == 1
    await stage.verify_updates()


async def test_a_basic_group_has_people_waiting_too(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt", "Paris")
    peer = types.inputPeerChat(chat_id=await stage.make_group("Romeo", "Juliet"))
    link = await make_link(stage, "Romeo", peer, request_needed=True)
    await ask(stage, link, "Tybalt", "Paris")
    assert (await importers(stage, "Romeo", peer, requested=True)).count == 2
    known = (await stage.call("Romeo", functions.messages_getFullChat(chat_id=peer.chat_id))).full_chat
    assert (known.requests_pending, known.recent_requesters) == (2, [stage.user_id("Paris"), stage.user_id("Tybalt")])
    others = (await stage.call("Juliet", functions.messages_getFullChat(chat_id=peer.chat_id))).full_chat
    assert (others.requests_pending, others.exported_invite) == (None, None)
    await stage.call("Romeo", settle(stage, "Romeo", peer, "Tybalt"))
    await stage.call("Romeo", settle(stage, "Romeo", peer, "Paris", approved=False))
    group = (await stage.call("Tybalt", functions.messages_getFullChat(chat_id=peer.chat_id))).full_chat
    inside = {each.user_id for each in group.participants.participants}
    assert inside == {stage.user_id(name) for name in ("Romeo", "Juliet", "Tybalt")}
    said = [m.action for m in stage.models[stage.other["Juliet"]].messages.values() if hasattr(m, "action")]
    assert types.messageActionChatJoinedByRequest() in said
    await stage.verify_updates()
    assert not server.unlisted


async def test_who_is_sent_away_may_ask_again(server: Server) -> None:
    stage, verona, peer, link = await open_door(server)
    await ask(stage, link, "Juliet")
    await stage.call("Romeo", settle(stage, "Romeo", peer, "Juliet", approved=False))
    assert (await full(stage, "Romeo", verona)).requests_pending is None
    assert await who_came(stage, "Romeo", peer, requested=True) == []
    await refuses(stage, "HIDE_REQUESTER_MISSING", "Romeo", settle(stage, "Romeo", peer, "Juliet"))
    await ask(stage, link, "Juliet")
    assert (await full(stage, "Romeo", verona)).requests_pending == 1
    await stage.verify_updates()


async def test_asking_twice_is_waiting_once(server: Server) -> None:
    stage, verona, peer, link = await open_door(server)
    other = await make_link(stage, "Romeo", peer, request_needed=True)
    await ask(stage, link, "Juliet", "Juliet")
    assert (await find_link(stage, "Romeo", peer, link)).requested == 1
    await ask(stage, other, "Juliet")
    assert (await full(stage, "Romeo", verona)).requests_pending == 1
    counts = [(await find_link(stage, "Romeo", peer, each)).requested for each in (link, other)]
    assert counts == [None, 1]
    assert await who_came(stage, "Romeo", peer, requested=True, link=link) == []


async def test_nobody_is_let_in_twice(server: Server) -> None:
    stage, verona, peer, link = await open_door(server)
    await ask(stage, link, "Juliet")
    request = settle(stage, "Romeo", peer, "Juliet")
    results = await asyncio.gather(
        *(client.call(request) for client in (stage.clients["Romeo"], stage.other["Romeo"])), return_exceptions=True
    )
    assert [result.message for result in results if isinstance(result, Refused)] == ["USER_ALREADY_PARTICIPANT"]
    assert (await full(stage, "Romeo", verona)).participants_count == 2
    await refuses(stage, "USER_ALREADY_PARTICIPANT", "Romeo", request)
    await refuses(stage, "USER_ALREADY_PARTICIPANT", "Romeo", settle(stage, "Romeo", peer, "Juliet", approved=False))
    assert [m.action.NAME for m in await stage.posts("Romeo", verona)].count("messageActionChatJoinedByRequest") == 1


async def test_who_never_asked_is_not_let_in(server: Server) -> None:
    stage, _, peer, _ = await open_door(server)
    await refuses(stage, "HIDE_REQUESTER_MISSING", "Romeo", settle(stage, "Romeo", peer, "Juliet"))
    await refuses(stage, "HIDE_REQUESTER_MISSING", "Romeo", settle_all(peer))
    nobody = types.inputUser(user_id=stage.user_id("Juliet"), access_hash=1)
    request = functions.messages_hideChatJoinRequest(peer=peer, user_id=nobody, approved=True)
    await refuses(stage, "USER_ID_INVALID", "Romeo", request)


async def test_only_admins_who_invite_decide(server: Server) -> None:
    stage, verona, peer, link = await open_door(server)
    plain = await make_link(stage, "Romeo", peer)
    await stage.call("Tybalt", enter(plain))
    await ask(stage, link, "Juliet", "Paris")
    given = stage.channel_peer("Tybalt", verona)
    listed = functions.messages_getChatInviteImporters(
        peer=given, requested=True, offset_date=0, offset_user=types.inputUserEmpty(), limit=10
    )
    for request in (settle(stage, "Tybalt", given, "Juliet"), settle_all(given), listed):
        await refuses(stage, "CHAT_ADMIN_REQUIRED", "Tybalt", request)
    # Nor does somebody who waits let itself in.
    own = stage.channel_peer("Juliet", verona)
    request = functions.messages_hideChatJoinRequest(peer=own, user_id=types.inputUserSelf(), approved=True)
    await refuses(stage, "CHANNEL_PRIVATE", "Juliet", request)

    def promote(**rights: bool) -> functions.channels_editAdmin:
        return functions.channels_editAdmin(
            channel=stage.channel("Romeo", verona),
            user_id=stage.user("Romeo", "Tybalt"),
            admin_rights=types.chatAdminRights(**rights),
            rank="",
        )

    await stage.call("Romeo", promote(ban_users=True))
    for request in (settle(stage, "Tybalt", given, "Juliet"), settle_all(given), listed):
        await refuses(stage, "CHAT_ADMIN_REQUIRED", "Tybalt", request)
    await stage.call("Romeo", promote(invite_users=True))
    await stage.call("Tybalt", settle(stage, "Tybalt", given, "Juliet"))
    await stage.verify_updates()
    # Who is no admin any more learns nothing of who waits, not of what it was told before either.
    await stage.call("Romeo", promote())
    missed = await stage.clients["Tybalt"].call(functions.updates_getDifference(pts=1, date=1, qts=0))
    assert not any(isinstance(update, types.updatePendingJoinRequests) for update in missed.other_updates)
    await stage.verify_updates()


async def test_all_are_let_in_or_sent_away_at_once(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chapar.actions.joining._PART", 2)
    stage, verona, peer, link = await open_door(server)
    other = await make_link(stage, "Romeo", peer, request_needed=True)
    await ask(stage, link, "Juliet", "Tybalt")
    await ask(stage, other, "Paris")
    await stage.call("Romeo", settle_all(peer, approved=False, link=other))
    assert (await full(stage, "Romeo", verona)).requests_pending == 2
    answer = await stage.call("Romeo", settle_all(peer))
    assert [update.NAME for update in answer.updates] == ["updatePendingJoinRequests"]
    known = await full(stage, "Romeo", verona)
    assert (known.requests_pending, known.participants_count) == (None, 3)
    assert await who_came(stage, "Romeo", peer, link=link) == [stage.user_id("Tybalt"), stage.user_id("Juliet")]
    await stage.verify_updates()
    assert not server.unlisted


async def test_all_of_many_are_settled(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chapar.actions.joining._PART", 1)
    stage, verona, peer, link = await open_door(server, broadcast=True)
    await ask(stage, link, "Juliet", "Tybalt", "Paris")
    await stage.call("Romeo", settle_all(peer, link=link))
    assert (await full(stage, "Romeo", verona)).participants_count == 4
    await stage.verify_updates()


async def test_who_has_no_room_goes_on_waiting(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    stage, verona, peer, link = await open_door(server)
    await ask(stage, link, "Juliet")
    monkeypatch.setattr("chapar.actions.membership.CHANNELS_OF_USER", 0)
    await refuses(stage, "USER_CHANNELS_TOO_MUCH", "Romeo", settle(stage, "Romeo", peer, "Juliet"))
    await stage.call("Romeo", settle_all(peer))
    assert (await full(stage, "Romeo", verona)).requests_pending == 1
    monkeypatch.undo()
    await stage.call("Romeo", settle_all(peer))
    assert (await full(stage, "Romeo", verona)).requests_pending is None
    await stage.verify_updates()


async def test_who_is_gone_is_not_let_in(server: Server) -> None:
    stage, verona, peer, link = await open_door(server)
    await ask(stage, link, "Paris")
    paris = stage.user_id("Paris")

    def unit(tx: Any) -> None:
        tx.update_user(replace(tx.find_user(paris), deleted_at=1))

    await server.storage.write(unit)
    await refuses(stage, "INPUT_USER_DEACTIVATED", "Romeo", settle(stage, "Romeo", peer, "Paris"))
    await stage.call("Romeo", settle_all(peer))
    assert (await full(stage, "Romeo", verona)).requests_pending is None


async def test_who_is_thrown_out_waits_no_longer(server: Server) -> None:
    stage, verona, peer, link = await open_door(server)
    await ask(stage, link, "Tybalt")
    await stage.call(
        "Romeo",
        functions.channels_editBanned(
            channel=stage.channel("Romeo", verona),
            participant=stage.peer("Romeo", "Tybalt"),
            banned_rights=types.chatBannedRights(view_messages=True, until_date=0),
        ),
    )
    assert (await full(stage, "Romeo", verona)).requests_pending is None
    await refuses(stage, "HIDE_REQUESTER_MISSING", "Romeo", settle(stage, "Romeo", peer, "Tybalt"))
    await refuses(stage, "CHANNEL_PRIVATE", "Tybalt", enter(link))
    await stage.verify_updates()


async def test_who_comes_in_another_way_waits_no_longer(server: Server) -> None:
    stage, verona, peer, link = await open_door(server)
    plain = await make_link(stage, "Romeo", peer)
    await ask(stage, link, "Juliet", "Tybalt")
    await stage.call("Juliet", enter(plain))
    invite = functions.channels_inviteToChannel(
        channel=stage.channel("Romeo", verona), users=[stage.user("Romeo", "Tybalt")]
    )
    await stage.call("Romeo", invite)
    assert (await full(stage, "Romeo", verona)).requests_pending is None
    assert (await find_link(stage, "Romeo", peer, link)).requested is None
    await stage.verify_updates()


async def test_a_link_that_is_forgotten_takes_who_waits_by_it_along(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chapar.actions.invites._PART", 1)
    stage, verona, peer, link = await open_door(server)
    await ask(stage, link, "Juliet", "Tybalt")
    await stage.call("Romeo", functions.messages_editExportedChatInvite(peer=peer, link=link, revoked=True))
    assert (await full(stage, "Romeo", verona)).requests_pending == 2
    await refuses(stage, "INVITE_HASH_EXPIRED", "Paris", enter(link))
    await stage.call("Romeo", functions.messages_deleteExportedChatInvite(peer=peer, link=link))
    assert (await full(stage, "Romeo", verona)).requests_pending is None
    await stage.verify_updates()


async def test_a_public_group_may_ask_who_comes_to_wait(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    verona = await stage.make_channel("Romeo", megagroup=True, name="verona")
    channel, peer = stage.channel("Romeo", verona), stage.channel_peer("Romeo", verona)
    await stage.call("Romeo", functions.channels_toggleJoinRequest(channel=channel, enabled=True))
    for name in ("Juliet", "Tybalt"):
        join = functions.channels_joinChannel(channel=stage.channel(name, verona))
        await refuses(stage, "INVITE_REQUEST_SENT", name, join)
        await refuses(stage, "INVITE_REQUEST_SENT", name, join)
    assert (await full(stage, "Romeo", verona)).requests_pending == 2
    await stage.verify_updates()
    await stage.call("Romeo", settle(stage, "Romeo", peer, "Juliet"))
    await stage.call("Romeo", settle(stage, "Romeo", peer, "Tybalt", approved=False))
    await stage.verify_updates()
    answer = await stage.call(
        "Romeo",
        functions.channels_getAdminLog(channel=channel, q="", max_id=0, min_id=0, limit=1),
    )
    action = answer.events[0].action
    assert action == types.channelAdminLogEventActionParticipantJoinByRequest(
        invite=types.chatInvitePublicJoinRequests(), approved_by=stage.user_id("Romeo")
    )
    (came,) = (await importers(stage, "Romeo", peer)).importers
    assert (came.user_id, came.approved_by) == (stage.user_id("Juliet"), stage.user_id("Romeo"))
    await stage.call("Juliet", functions.channels_leaveChannel(channel=stage.channel("Juliet", verona)))
    assert await who_came(stage, "Romeo", peer) == []
    await stage.verify_updates()
    assert not server.unlisted


async def test_who_waits_is_found_by_name_and_paged(server: Server) -> None:
    stage, _, peer, link = await open_door(server)
    await ask(stage, link, "Juliet", "Tybalt", "Paris")
    assert await who_came(stage, "Romeo", peer, requested=True, q="tyb") == [stage.user_id("Tybalt")]
    first = (await importers(stage, "Romeo", peer, requested=True, limit=2)).importers
    assert [each.user_id for each in first] == [stage.user_id("Paris"), stage.user_id("Tybalt")]
    after = {"offset_date": first[-1].date, "offset_user": stage.user("Romeo", "Tybalt")}
    rest = await importers(stage, "Romeo", peer, requested=True, **after)
    assert ([each.user_id for each in rest.importers], rest.count) == ([stage.user_id("Juliet")], 3)
    both = functions.messages_getChatInviteImporters(
        peer=peer, link=link, q="tyb", offset_date=0, offset_user=types.inputUserEmpty(), limit=10
    )
    await refuses(stage, "SEARCH_WITH_LINK_NOT_SUPPORTED", "Romeo", both)
    assert await who_came(stage, "Romeo", peer, subscription_expired=True) == []


async def test_who_waits_still_sees_what_the_link_shows(server: Server) -> None:
    stage, _, _, link = await open_door(server)
    await ask(stage, link, "Juliet")
    assert (await stage.call("Juliet", look(link))).request_needed is True
