"""As whom people write in supergroups, and who is told the truth of it."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def make_anonymous(stage: Stage, name: str, channel_id: int) -> None:
    admin = functions.channels_editAdmin(
        channel=stage.channel(name, channel_id),
        user_id=stage.user(name, name),
        admin_rights=types.chatAdminRights(anonymous=True),
        rank="Prince",
    )
    await stage.call(name, admin)


async def senders(stage: Stage, name: str, channel_id: int) -> list[object]:
    found = await stage.call(name, functions.channels_getSendAs(peer=stage.channel_peer(name, channel_id)))
    return [each.peer for each in found.peers]


async def test_anonymous_admins_and_owners_of_channels_have_a_choice(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    news = await stage.make_channel("Romeo", title="News", name="news", broadcast=True)
    romeo, juliet = (types.peerUser(user_id=stage.user_id(name)) for name in ("Romeo", "Juliet"))
    group, channel = types.peerChannel(channel_id=verona), types.peerChannel(channel_id=news)
    assert await senders(stage, "Juliet", verona) == [juliet]
    assert await senders(stage, "Romeo", verona) == [romeo, channel]
    await make_anonymous(stage, "Romeo", verona)
    assert await senders(stage, "Romeo", verona) == [group, romeo, channel]
    assert await senders(stage, "Romeo", news) == [channel]


async def test_what_is_chosen_holds_until_something_else_is(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    news = await stage.make_channel("Romeo", "Juliet", title="News", name="news", broadcast=True)
    peer = stage.channel_peer("Romeo", verona)
    choose = functions.messages_saveDefaultSendAs(peer=peer, send_as=stage.channel_peer("Romeo", news))
    assert await stage.call("Romeo", choose) is True
    full = await stage.call("Romeo", functions.channels_getFullChannel(channel=stage.channel("Romeo", verona)))
    assert full.full_chat.default_send_as == types.peerChannel(channel_id=news)
    await stage.post("Romeo", verona, "one")
    await stage.post("Romeo", verona, "two", send_as=types.inputPeerSelf())
    authors = [message.from_id for message in (await stage.posts("Juliet", verona))[:2]]
    assert authors == [types.peerUser(user_id=stage.user_id("Romeo")), types.peerChannel(channel_id=news)]
    own = functions.messages_saveDefaultSendAs(
        peer=stage.channel_peer("Juliet", verona), send_as=stage.channel_peer("Juliet", news)
    )
    with pytest.raises(Refused, match="SEND_AS_PEER_INVALID"):
        await stage.call("Juliet", own)


async def test_admins_are_told_who_wrote_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    await make_anonymous(stage, "Romeo", verona)
    message_id = await stage.post("Romeo", verona, "Who am I?")
    seen = (await stage.posts("Juliet", verona))[0]
    assert (seen.from_id, seen.post_author) == (types.peerChannel(channel_id=verona), "Prince")
    for name in ("Romeo", "Juliet"):
        request = functions.channels_getMessageAuthor(channel=stage.channel(name, verona), id=message_id)
        if name == "Romeo":
            assert (await stage.call(name, request)).id == stage.user_id("Romeo")
        else:
            with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
                await stage.call(name, request)
    await stage.verify_updates()


async def test_posts_are_signed_when_the_channel_wants_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    for signed, profiles in ((False, False), (True, False), (True, True)):
        request = functions.channels_toggleSignatures(
            channel=stage.channel("Romeo", verona), signatures_enabled=signed, profiles_enabled=profiles
        )
        if signed:
            await stage.call("Romeo", request)
        await stage.post("Romeo", verona, "Hello")
        seen = (await stage.posts("Juliet", verona))[0]
        author = types.peerUser(user_id=stage.user_id("Romeo")) if profiles else None
        assert (seen.post_author, seen.from_id) == ("Romeo" if signed else None, author)
    await stage.verify_updates()


async def test_the_group_types_for_its_anonymous_admins(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    typing = functions.messages_setTyping(
        peer=stage.channel_peer("Romeo", verona), action=types.sendMessageTypingAction()
    )
    for author in (types.peerUser(user_id=stage.user_id("Romeo")), types.peerChannel(channel_id=verona)):
        await stage.clients["Romeo"].call(typing)
        (told,) = stage.clients["Juliet"].pushed_updates()
        assert told == types.updateChannelUserTyping(channel_id=verona, from_id=author, action=typing.action)
        assert stage.other["Romeo"].pushed() == []
        if author.NAME == "peerUser":
            await make_anonymous(stage, "Romeo", verona)
            stage.listen()


async def test_nobody_is_seen_typing_in_a_channel(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    typing = functions.messages_setTyping(
        peer=stage.channel_peer("Romeo", verona), action=types.sendMessageTypingAction()
    )
    assert await stage.clients["Romeo"].call(typing) is True
    assert stage.clients["Juliet"].pushed() == []


async def test_as_whom_nobody_may_write(server: Server) -> None:
    """A channel that was thrown out, a group of one's own, and in a private group any channel that is not its own."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    mantua = await stage.make_channel("Juliet", title="Mantua", name="mantua", megagroup=True)
    news = await stage.make_channel("Juliet", title="News", name="news", broadcast=True)
    juliet, channel = types.peerUser(user_id=stage.user_id("Juliet")), types.peerChannel(channel_id=news)
    assert await senders(stage, "Juliet", verona) == [juliet, channel]
    private = await stage.make_channel("Juliet", title="Balcony", megagroup=True)
    assert await senders(stage, "Juliet", private) == [juliet]
    for place, other in ((verona, mantua), (private, news)):
        with pytest.raises(Refused, match="SEND_AS_PEER_INVALID"):
            await stage.post("Juliet", place, "who am I?", send_as=stage.channel_peer("Juliet", other))
    choose = functions.messages_saveDefaultSendAs(
        peer=stage.channel_peer("Juliet", verona), send_as=stage.channel_peer("Juliet", news)
    )
    await stage.call("Juliet", choose)
    ban = functions.channels_editBanned(
        channel=stage.channel("Romeo", verona),
        participant=stage.channel_peer("Romeo", news),
        banned_rights=types.chatBannedRights(until_date=0, view_messages=True),
    )
    await stage.call("Romeo", ban)
    assert await senders(stage, "Juliet", verona) == [juliet]
    with pytest.raises(Refused, match="SEND_AS_PEER_INVALID"):
        await stage.post("Juliet", verona, "one", send_as=stage.channel_peer("Juliet", news))
    await stage.post("Juliet", verona, "two")
    assert (await stage.posts("Romeo", verona))[0].from_id == juliet
