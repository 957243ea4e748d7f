"""Reactions in supergroups and channels."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.reactions import REACTION_KINDS, RECENT_REACTORS, STANDARD_REACTIONS, Reaction
from chapar.rpc import push
from chapar.tl import functions, types


def react(stage: Stage, name: str, channel_id: int, message_id: int, *values: str) -> functions.messages_sendReaction:
    return functions.messages_sendReaction(
        peer=stage.channel_peer(name, channel_id),
        msg_id=message_id,
        reaction=[types.reactionEmoji(emoticon=value) for value in values],
    )


def allow(stage: Stage, name: str, channel_id: int, given: types.TypeChatReactions, limit: int | None = None) -> object:
    return functions.messages_setChatAvailableReactions(
        peer=stage.channel_peer(name, channel_id), available_reactions=given, reactions_limit=limit
    )


def stands(message: types.message) -> list[tuple[str, int, int | None]]:
    """What stands below a message: each reaction, how often, and the place among one's own."""
    results = message.reactions.results if message.reactions else []
    return [(each.reaction.emoticon, each.count, each.chosen_order) for each in results]


async def refuses(stage: Stage, error: str, name: str, request: object) -> None:
    with pytest.raises(Refused) as refused:
        await stage.clients[name].call(request)
    assert refused.value.message == error


async def test_everybody_is_told_the_numbers_and_each_what_is_its_own(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", broadcast=True)
    post = await stage.post("Romeo", verona, "Hello")
    answer = await stage.clients["Juliet"].call(react(stage, "Juliet", verona, post, "🔥"))
    (own,) = answer.updates
    assert (own.NAME, own.reactions.min, own.reactions.results[0].chosen_order) == ("updateMessageReactions", False, 0)
    (told,) = stage.clients["Paris"].pushed_updates()
    assert (told.NAME, told.reactions.min, told.reactions.results[0].chosen_order) == (
        "updateMessageReactions",
        True,
        None,
    )
    others = stage.other["Juliet"].pushed_updates()
    assert [update.reactions.min for update in others] in ([True, False], [False, True])


async def test_who_reacted_to_a_post_is_nobodys_business(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", broadcast=True)
    post = await stage.post("Romeo", verona, "Hello")
    await stage.call("Juliet", react(stage, "Juliet", verona, post, "🔥", "👍"))
    await stage.call("Paris", react(stage, "Paris", verona, post, "👍"))
    seen = {name: (await stage.posts(name, verona))[0] for name in ("Romeo", "Juliet", "Paris")}
    assert stands(seen["Romeo"]) == [("👍", 2, None), ("🔥", 1, None)]
    assert stands(seen["Juliet"]) == [("👍", 2, 1), ("🔥", 1, 0)]
    assert stands(seen["Paris"]) == [("👍", 2, 0), ("🔥", 1, None)]
    assert not seen["Romeo"].reactions.can_see_list
    assert seen["Romeo"].reactions.recent_reactions is None
    peer = stage.channel_peer("Romeo", verona)
    await refuses(
        stage, "BROADCAST_FORBIDDEN", "Romeo", functions.messages_getMessageReactionsList(peer=peer, id=post, limit=9)
    )
    await stage.verify_updates()
    await stage.call("Juliet", react(stage, "Juliet", verona, post))
    assert stands((await stage.posts("Romeo", verona))[0]) == [("👍", 1, None)]
    await stage.verify_updates()


async def test_authors_in_a_supergroup_have_new_reactions_to_see(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", megagroup=True)
    message_id = await stage.post("Romeo", verona, "Hello")
    await stage.call("Juliet", react(stage, "Juliet", verona, message_id, "🔥"))
    dialog_peer = types.inputDialogPeer(peer=stage.channel_peer("Romeo", verona))
    dialog = (await stage.call("Romeo", functions.messages_getPeerDialogs(peers=[dialog_peer]))).dialogs[0]
    assert dialog.unread_reactions_count == 1
    recent = (await stage.posts("Romeo", verona))[0].reactions.recent_reactions
    assert [(each.peer_id.user_id, each.unread) for each in recent] == [(stage.user_id("Juliet"), True)]
    assert [e.unread for e in (await stage.posts("Paris", verona))[0].reactions.recent_reactions] == [False]
    await stage.verify_updates()
    peer = stage.channel_peer("Romeo", verona)
    unread = functions.messages_getUnreadReactions(peer=peer, offset_id=0, add_offset=0, limit=9, max_id=0, min_id=0)
    assert [m.id for m in (await stage.call("Romeo", unread)).messages] == [message_id]
    await stage.call("Romeo", functions.messages_readReactions(peer=peer))
    assert (await stage.call("Romeo", unread)).messages == []
    await stage.verify_updates()
    await stage.call("Juliet", react(stage, "Juliet", verona, message_id))
    await stage.call("Romeo", react(stage, "Romeo", verona, message_id, "👍"))
    assert (await stage.call("Romeo", unread)).messages == []
    await stage.verify_updates()


async def test_who_reacted_in_a_supergroup_is_listed(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris", "Tybalt", "Mercutio")
    members = ("Juliet", "Paris", "Tybalt", "Mercutio")
    verona = await stage.make_channel("Romeo", *members, megagroup=True)
    message_id = await stage.post("Romeo", verona, "Hello")
    for name in members:
        await stage.call(name, react(stage, name, verona, message_id, "🔥" if name == "Paris" else "👍"))
        server.clock.advance(1)
    for name in ("Romeo", "Juliet"):
        assert len((await stage.posts(name, verona))[0].reactions.recent_reactions) == RECENT_REACTORS
    request = functions.messages_getMessageReactionsList(
        peer=stage.channel_peer("Romeo", verona), id=message_id, limit=3
    )
    page = await stage.call("Romeo", request)
    assert page.count == 4
    names = [stage.user_id(name) for name in reversed(members)]
    assert [each.peer_id.user_id for each in page.reactions] == names[:3]
    request.offset = page.next_offset
    assert [each.peer_id.user_id for each in (await stage.call("Romeo", request)).reactions] == names[3:]
    request.offset, request.reaction = None, types.reactionEmoji(emoticon="🔥")
    page = await stage.call("Romeo", request)
    assert (page.count, [each.peer_id.user_id for each in page.reactions]) == (1, [stage.user_id("Paris")])
    await stage.verify_updates()


async def test_a_chat_chooses_its_reactions(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    post = await stage.post("Romeo", verona, "Hello")
    some = types.chatReactionsSome(reactions=[types.reactionEmoji(emoticon="👍")])
    await refuses(stage, "CHAT_ADMIN_REQUIRED", "Juliet", allow(stage, "Juliet", verona, some))
    await stage.call("Romeo", allow(stage, "Romeo", verona, some))
    await refuses(stage, "CHAT_NOT_MODIFIED", "Romeo", allow(stage, "Romeo", verona, some))
    full = await stage.call("Juliet", functions.channels_getFullChannel(channel=stage.channel("Juliet", verona)))
    assert full.full_chat.available_reactions == some
    await refuses(stage, "REACTION_INVALID", "Juliet", react(stage, "Juliet", verona, post, "🔥"))
    await stage.call("Juliet", react(stage, "Juliet", verona, post, "👍"))
    await stage.verify_updates()
    await stage.call("Romeo", allow(stage, "Romeo", verona, types.chatReactionsNone()))
    await refuses(stage, "REACTION_INVALID", "Romeo", react(stage, "Romeo", verona, post, "👍"))
    await stage.call("Juliet", react(stage, "Juliet", verona, post))
    await stage.verify_updates()


async def test_a_message_has_so_many_kinds_and_no_more(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    message_id = await stage.post("Romeo", verona, "Hello")
    await refuses(stage, "REACTIONS_TOO_MANY", "Romeo", allow(stage, "Romeo", verona, types.chatReactionsAll(), 99))
    assert len(STANDARD_REACTIONS) > REACTION_KINDS
    await stage.call("Romeo", allow(stage, "Romeo", verona, types.chatReactionsAll(), 1))
    await stage.call("Romeo", react(stage, "Romeo", verona, message_id, "👍"))
    await refuses(stage, "REACTIONS_TOO_MANY", "Juliet", react(stage, "Juliet", verona, message_id, "🔥"))
    await stage.call("Juliet", react(stage, "Juliet", verona, message_id, "👍"))
    await stage.verify_updates()


async def test_the_restricted_and_the_outside_do_not_react(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", name="verona", megagroup=True)
    message_id = await stage.post("Romeo", verona, "Hello")
    await refuses(stage, "CHAT_WRITE_FORBIDDEN", "Paris", react(stage, "Paris", verona, message_id, "👍"))
    rights = types.chatBannedRights(send_reactions=True, until_date=0)
    await stage.call(
        "Romeo",
        functions.messages_editChatDefaultBannedRights(peer=stage.channel_peer("Romeo", verona), banned_rights=rights),
    )
    await refuses(stage, "CHAT_WRITE_FORBIDDEN", "Juliet", react(stage, "Juliet", verona, message_id, "👍"))
    await stage.call("Romeo", react(stage, "Romeo", verona, message_id, "👍"))
    await stage.verify_updates()


async def test_anonymous_admins_react_as_the_group(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    message_id = await stage.post("Juliet", verona, "Hello")
    admin = functions.channels_editAdmin(
        channel=stage.channel("Romeo", verona),
        user_id=stage.user("Romeo", "Romeo"),
        admin_rights=types.chatAdminRights(anonymous=True),
        rank="",
    )
    await stage.call("Romeo", admin)
    await stage.call("Romeo", react(stage, "Romeo", verona, message_id, "👍"))
    (recent,) = (await stage.posts("Juliet", verona))[0].reactions.recent_reactions
    assert recent.peer_id == types.peerChannel(channel_id=verona)
    await stage.verify_updates()


async def test_many_reactions_are_counted_not_read(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    verona = await stage.make_channel("Romeo", megagroup=True)
    message_id = await stage.post("Romeo", verona, "Hello")
    others = range(5_000_000, 5_000_000 + HISTORY_PAGE)

    def crowd(tx: object) -> None:
        body_id = tx.load_messages(-verona, (message_id,))[message_id].body.body_id  # type: ignore[attr-defined]
        for user_id in others:
            tx.put_reactions(body_id, user_id, [Reaction(user_id, "👍", 1)])  # type: ignore[attr-defined]

    await server.storage.write(crowd)
    message = (await server.storage.read(lambda q: q.load_messages(-verona, (message_id,))))[message_id]
    assert message.body.reaction_counts == (("👍", HISTORY_PAGE),)
    assert len(message.body.reactions) == RECENT_REACTORS


async def test_a_crowd_is_not_told_of_every_reaction(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    post = await stage.post("Romeo", verona, "Hello")
    monkeypatch.setattr(push, "COUNTED_LIVE_FOR", 3)
    answer = await stage.clients["Juliet"].call(react(stage, "Juliet", verona, post, "🔥"))
    assert [update.NAME for update in answer.updates] == ["updateMessageReactions"]
    assert [update.reactions.min for update in stage.other["Juliet"].pushed_updates()] == [False]
    assert stage.clients["Romeo"].pushed() == []
    request = functions.messages_getMessagesReactions(peer=stage.channel_peer("Romeo", verona), id=[post])
    (told,) = (await stage.clients["Romeo"].call(request)).updates
    assert told.reactions.results[0].count == 1
    more = functions.messages_sendMessage(peer=request.peer, message="More", random_id=77)
    await stage.clients["Romeo"].call(more)
    assert [update.NAME for update in stage.other["Romeo"].pushed_updates()] == ["updateNewChannelMessage"]
