"""Coming into chats by a link."""

import asyncio
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from ways_in import LINK_PREFIX, OWN_PREFIX, enter, find_link, look, make_link, refuses, who_came

from chapar.domain.invite_links import make_hash
from chapar.tl import functions, types


async def open_private(server: Server, *, broadcast: bool = False) -> tuple[Stage, int, Any]:
    """A chat into which links alone lead, and how its creator names it."""
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt", "Paris")
    verona = await stage.make_channel("Romeo", megagroup=not broadcast, broadcast=broadcast)
    return stage, verona, stage.channel_peer("Romeo", verona)


def ban(stage: Stage, other: str, verona: int, **rights: bool) -> functions.channels_editBanned:
    return functions.channels_editBanned(
        channel=stage.channel("Romeo", verona),
        participant=stage.peer("Romeo", other),
        banned_rights=types.chatBannedRights(until_date=0, **rights),
    )


async def test_coming_into_a_supergroup_is_said_there(server: Server) -> None:
    stage, verona, peer = await open_private(server)
    await stage.post("Romeo", verona, "Anybody here?")
    link = await make_link(stage, "Romeo", peer)
    joined = await stage.call("Juliet", enter(link))
    assert joined.NAME == "messages.chatInviteJoinResultOk"
    assert [update.NAME for update in joined.updates.updates] == ["updateChannel", "updateNewChannelMessage"]
    (newest, *_) = await stage.posts("Romeo", verona)
    assert newest.action == types.messageActionChatJoinedByLink(inviter_id=stage.user_id("Romeo"))
    assert newest.from_id == types.peerUser(user_id=stage.user_id("Juliet"))
    own = await stage.call(
        "Juliet",
        functions.channels_getParticipant(channel=stage.channel("Juliet", verona), participant=types.inputPeerSelf()),
    )
    assert own.participant == types.channelParticipantSelf(
        user_id=stage.user_id("Juliet"), inviter_id=stage.user_id("Juliet"), date=int(server.clock.now())
    )
    await stage.verify_updates()
    assert not server.unlisted


async def test_coming_into_a_broadcast_channel_is_silent(server: Server) -> None:
    stage, verona, peer = await open_private(server, broadcast=True)
    link = await make_link(stage, "Romeo", peer)
    joined = await stage.call("Juliet", enter(link))
    assert [update.NAME for update in joined.updates.updates] == ["updateChannel"]
    assert len(await stage.posts("Romeo", verona)) == 1
    await stage.post("Romeo", verona, "Welcome")
    await stage.verify_updates()


async def test_coming_into_a_basic_group_is_said_there(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    peer = types.inputPeerChat(chat_id=await stage.make_group("Romeo", "Juliet"))
    link = await make_link(stage, "Romeo", peer, usage_limit=1)
    seen = await stage.call("Tybalt", look(link))
    assert (seen.title, seen.channel, seen.megagroup, seen.participants_count) == ("Balcony", False, False, 2)
    await stage.call("Tybalt", enter(link))
    assert await who_came(stage, "Romeo", peer, link=link) == [stage.user_id("Tybalt")]
    assert (await find_link(stage, "Romeo", peer, link)).usage == 1
    said = [m.action for m in stage.models[stage.clients["Juliet"]].messages.values() if hasattr(m, "action")]
    assert types.messageActionChatJoinedByLink(inviter_id=stage.user_id("Romeo")) in said
    await stage.verify_updates()
    # Who is taken out does not come back so; who leaves may, and makes room for others.
    own = types.inputUserSelf()
    await stage.call("Tybalt", functions.messages_deleteChatUser(chat_id=peer.chat_id, user_id=own))
    assert (await find_link(stage, "Romeo", peer, link)).usage is None
    await stage.call("Tybalt", enter(link))
    tybalt = stage.user("Romeo", "Tybalt")
    await stage.call("Romeo", functions.messages_deleteChatUser(chat_id=peer.chat_id, user_id=tybalt))
    await refuses(stage, "INVITE_HASH_EXPIRED", "Tybalt", enter(link))
    await stage.verify_updates()
    assert not server.unlisted


async def test_a_full_basic_group_lets_nobody_in(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chapar.actions.joining.GROUP_MEMBERS", 2)
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    peer = types.inputPeerChat(chat_id=await stage.make_group("Romeo", "Juliet"))
    for options in ({}, {"request_needed": True}):
        link = await make_link(stage, "Romeo", peer, **options)
        await refuses(stage, "USERS_TOO_MUCH", "Tybalt", enter(link))
    await stage.verify_updates()


async def test_who_is_in_too_many_channels_stays_outside(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    stage, _, peer = await open_private(server)
    link, asked = await make_link(stage, "Romeo", peer), await make_link(stage, "Romeo", peer, request_needed=True)
    monkeypatch.setattr("chapar.actions.membership.CHANNELS_OF_USER", 0)
    await refuses(stage, "CHANNELS_TOO_MUCH", "Juliet", enter(link))
    await refuses(stage, "CHANNELS_TOO_MUCH", "Juliet", enter(asked))
    await stage.verify_updates()


async def test_what_a_link_shows(server: Server) -> None:
    stage, verona, peer = await open_private(server)
    await stage.call("Romeo", functions.messages_editChatAbout(peer=peer, about="Two households"))
    link = await make_link(stage, "Romeo", peer)
    seen = await stage.call("Juliet", look(link))
    assert seen.NAME == "chatInvite"
    assert (seen.title, seen.about, seen.participants_count) == ("Verona", "Two households", 1)
    assert (seen.channel, seen.megagroup, seen.broadcast, seen.public, seen.request_needed) == (
        *(True, True),
        *(False, False, False),
    )
    assert [user.id for user in seen.participants] == [stage.user_id("Romeo")]
    inside = await stage.call("Romeo", look(link))
    assert inside.NAME == "chatInviteAlready"
    assert inside.chat.id == verona
    # Nothing was said of the chat's id to who is outside, nor who is in there to who has to be let in.
    asked = await make_link(stage, "Romeo", peer, request_needed=True)
    seen = await stage.call("Juliet", look(asked))
    assert (seen.request_needed, seen.participants) == (True, None)
    given = stage.channel("Juliet", verona)
    await stage.call(
        "Romeo", functions.channels_toggleParticipantsHidden(channel=stage.channel("Romeo", verona), enabled=True)
    )
    assert (await stage.call("Juliet", look(link))).participants is None
    with pytest.raises(Refused, match="CHANNEL_PRIVATE"):
        await stage.clients["Juliet"].call(functions.channels_getFullChannel(channel=given))
    await stage.verify_updates()


async def test_anonymous_admins_are_not_shown(server: Server) -> None:
    stage, verona, peer = await open_private(server)
    link = await make_link(stage, "Romeo", peer)
    await stage.call(
        "Romeo",
        functions.channels_editAdmin(
            channel=stage.channel("Romeo", verona),
            user_id=types.inputUserSelf(),
            admin_rights=types.chatAdminRights(anonymous=True),
            rank="",
        ),
    )
    assert (await stage.call("Juliet", look(link))).participants is None


@pytest.mark.parametrize("text", ["x", "+", "../../etc", "a" * 4000, "'; DROP TABLE invites; --", "\0" * 22])
async def test_what_is_no_link_is_refused(server: Server, text: str) -> None:
    stage = await Stage.set(server, "Juliet")
    error = "INVITE_HASH_EMPTY" if text == "+" else "INVITE_HASH_INVALID"
    await refuses(stage, error, "Juliet", functions.messages_importChatInvite(hash=text))
    await refuses(stage, error, "Juliet", functions.messages_checkChatInvite(hash=text))
    await refuses(stage, "INVITE_HASH_EMPTY", "Juliet", functions.messages_importChatInvite(hash=""))


async def test_nobody_guesses_links(server: Server) -> None:
    """What never was looks as what leads nowhere any more."""
    stage, _, peer = await open_private(server)
    link = await make_link(stage, "Romeo", peer)
    await stage.call("Romeo", functions.messages_editExportedChatInvite(peer=peer, link=link, revoked=True))
    for given in (link, make_hash()):
        await refuses(stage, "INVITE_HASH_EXPIRED", "Juliet", look(given))
        await refuses(stage, "INVITE_HASH_EXPIRED", "Juliet", enter(given))


async def test_the_case_of_letters_matters(server: Server) -> None:
    stage, _, peer = await open_private(server)
    link = await make_link(stage, "Romeo", peer)
    head, secret = link.split("+")
    await refuses(stage, "INVITE_HASH_EXPIRED", "Juliet", enter(secret.swapcase()))
    assert head == OWN_PREFIX


async def test_a_link_ends_at_the_second(server: Server) -> None:
    stage, _, peer = await open_private(server)
    end = int(server.clock.now()) + 60
    link = await make_link(stage, "Romeo", peer, expire_date=end)
    server.clock.advance(end - 1 - server.clock.now())
    await stage.call("Juliet", enter(link))
    server.clock.advance(1)
    await refuses(stage, "INVITE_HASH_EXPIRED", "Tybalt", enter(link))
    await refuses(stage, "INVITE_HASH_EXPIRED", "Tybalt", look(link))
    # Who is inside finds the chat by it all the same.
    assert isinstance(await stage.call("Juliet", look(link)), types.chatInviteAlready)
    await stage.verify_updates()


async def test_two_at_once_do_not_both_take_the_last_place(server: Server) -> None:
    stage, verona, peer = await open_private(server)
    link = await make_link(stage, "Romeo", peer, usage_limit=1)
    names = ("Juliet", "Tybalt", "Paris")
    results = await asyncio.gather(*(stage.clients[name].call(enter(link)) for name in names), return_exceptions=True)
    refused = [result.message for result in results if isinstance(result, Refused)]
    assert refused == ["INVITE_HASH_EXPIRED"] * 2
    (inside,) = [name for name, result in zip(names, results, strict=True) if not isinstance(result, Refused)]
    assert await who_came(stage, "Romeo", peer, link=link) == [stage.user_id(inside)]
    assert (await find_link(stage, "Romeo", peer, link)).usage == 1
    full = await stage.call("Romeo", functions.channels_getFullChannel(channel=stage.channel("Romeo", verona)))
    assert full.full_chat.participants_count == 2


async def test_nobody_comes_in_twice(server: Server) -> None:
    stage, verona, peer = await open_private(server)
    link = await make_link(stage, "Romeo", peer, usage_limit=2)
    results = await asyncio.gather(
        *(stage.clients["Juliet"].call(enter(link)) for _ in range(3)), return_exceptions=True
    )
    refused = [result.message for result in results if isinstance(result, Refused)]
    assert refused == ["USER_ALREADY_PARTICIPANT"] * 2
    assert (await find_link(stage, "Romeo", peer, link)).usage == 1
    full = await stage.call("Romeo", functions.channels_getFullChannel(channel=stage.channel("Romeo", verona)))
    assert full.full_chat.participants_count == 2


async def test_who_was_thrown_out_does_not_come_back_by_a_link(server: Server) -> None:
    stage, verona, peer = await open_private(server)
    link, other = [await make_link(stage, "Romeo", peer) for _ in range(2)]
    asked = await make_link(stage, "Romeo", peer, request_needed=True)
    await stage.call("Tybalt", enter(link))
    await stage.call("Romeo", ban(stage, "Tybalt", verona, view_messages=True))
    assert (await find_link(stage, "Romeo", peer, link)).usage is None
    for each in (link, other, asked):
        await refuses(stage, "CHANNEL_PRIVATE", "Tybalt", enter(each))
        await refuses(stage, "CHANNEL_PRIVATE", "Tybalt", look(each))
    await stage.verify_updates()
    await stage.call("Romeo", ban(stage, "Tybalt", verona))
    await stage.call("Tybalt", enter(other))
    assert await who_came(stage, "Romeo", peer, link=other) == [stage.user_id("Tybalt")]
    await stage.verify_updates()


async def test_what_is_forbidden_stays_so_for_who_comes_back(server: Server) -> None:
    stage, verona, peer = await open_private(server)
    link = await make_link(stage, "Romeo", peer)
    await stage.call("Tybalt", enter(link))
    await stage.call("Romeo", ban(stage, "Tybalt", verona, send_messages=True))
    await stage.call("Tybalt", functions.channels_leaveChannel(channel=stage.channel("Tybalt", verona)))
    await stage.call("Tybalt", enter(link))
    with pytest.raises(Refused, match="USER_BANNED_IN_CHANNEL"):
        await stage.post("Tybalt", verona, "Coward!")
    await stage.verify_updates()


async def test_who_leaves_makes_room_for_another(server: Server) -> None:
    stage, verona, peer = await open_private(server)
    link = await make_link(stage, "Romeo", peer, usage_limit=1)
    await stage.call("Juliet", enter(link))
    await refuses(stage, "INVITE_HASH_EXPIRED", "Tybalt", enter(link))
    await stage.call("Juliet", functions.channels_leaveChannel(channel=stage.channel("Juliet", verona)))
    assert await who_came(stage, "Romeo", peer, link=link) == []
    await stage.call("Tybalt", enter(link))
    await refuses(stage, "INVITE_HASH_EXPIRED", "Juliet", enter(link))
    await stage.verify_updates()


async def test_who_comes_by_a_link_is_known_by_it(server: Server) -> None:
    stage, verona, peer = await open_private(server)
    first, second = [await make_link(stage, "Romeo", peer) for _ in range(2)]
    await stage.call("Juliet", enter(first))
    server.clock.advance(5)
    await stage.call("Tybalt", enter(second))
    assert await who_came(stage, "Romeo", peer, link=first) == [stage.user_id("Juliet")]
    assert await who_came(stage, "Romeo", peer) == [stage.user_id("Tybalt"), stage.user_id("Juliet")]
    answer = await stage.call(
        "Romeo",
        functions.channels_getAdminLog(
            channel=stage.channel("Romeo", verona),
            q="",
            max_id=0,
            min_id=0,
            limit=10,
            events_filter=types.channelAdminLogEventsFilter(join=True),
        ),
    )
    events = [(event.user_id, event.action.invite.link) for event in answer.events]
    assert events == [(stage.user_id("Tybalt"), second), (stage.user_id("Juliet"), first)]
    assert all(isinstance(e.action, types.channelAdminLogEventActionParticipantJoinByInvite) for e in answer.events)


async def test_a_chat_that_is_gone_has_no_way_in(server: Server) -> None:
    stage, verona, peer = await open_private(server)
    link = await make_link(stage, "Romeo", peer)
    await stage.call("Romeo", functions.channels_deleteChannel(channel=stage.channel("Romeo", verona)))
    await refuses(stage, "INVITE_HASH_EXPIRED", "Juliet", enter(link))
    await refuses(stage, "INVITE_HASH_EXPIRED", "Romeo", look(link))


async def test_old_clients_come_in_too(server: Server) -> None:
    """Until layer 226 coming in was answered by plain updates."""
    stage, _, peer = await open_private(server)
    old = stage.other["Juliet"]
    assert old.session.layer == 158
    made = await stage.other["Romeo"].call(functions.messages_exportChatInvite(peer=peer, usage_limit=5))
    assert (made.link.startswith(LINK_PREFIX), made.usage_limit) == (True, 5)
    assert (await old.call(look(made.link))).title == "Verona"
    joined = await old.call(enter(made.link))
    assert [update.NAME for update in joined.updates] == ["updateChannel", "updateNewChannelMessage"]
    with pytest.raises(Refused, match="400 USER_ALREADY_PARTICIPANT"):
        await old.call(enter(made.link))
    assert not server.unlisted
