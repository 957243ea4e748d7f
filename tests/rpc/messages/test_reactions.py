"""Reactions: both sides see them whichever way they learn, and the author knows which are new."""

from typing import Any

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage
from requests_by_schema import build_request

from chapar.tl import functions, types


def emoji(*values: str) -> list[Any]:
    return [types.reactionEmoji(emoticon=value) for value in values]


def react(stage: Stage, who: str, other: str, message_id: int, *values: str, **options: Any) -> Any:
    """A request that makes these one's reactions."""
    return functions.messages_sendReaction(
        peer=stage.peer(who, other), msg_id=message_id, reaction=emoji(*values) or None, **options
    )


async def send_apart(stage: Stage) -> tuple[int, int]:
    """A message of Romeo's to Juliet whose ids differ between them: his and hers."""
    await stage.send("Nurse", "Juliet", "so that ids differ")
    own_id = await stage.send("Romeo", "Juliet", "But soft!")
    [received] = await stage.messages("Juliet", "Romeo")
    return own_id, received.id


def stands(message: Any) -> list[tuple[str, int, int | None]]:
    """What stands below a message: reaction, how often, at which place among one's own."""
    results = message.reactions.results if message.reactions else []
    return [(each.reaction.emoticon, each.count, each.chosen_order) for each in results]


async def test_a_reaction_is_seen_by_both_and_new_to_the_author(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    _, her_id = await send_apart(stage)
    server.clock.advance(5)
    result = await stage.call("Juliet", react(stage, "Juliet", "Romeo", her_id, "❤️", big=True))
    assert names(result.updates) == ["updateMessageReactions"]
    assert result.updates[0].msg_id == her_id
    await stage.verify_updates()

    [hers] = await stage.messages("Juliet", "Romeo")
    [his] = await stage.messages("Romeo", "Juliet")
    assert stands(hers) == [("❤", 1, 0)]
    assert stands(his) == [("❤", 1, None)]
    [person] = his.reactions.recent_reactions
    assert (person.peer_id.user_id, person.big, person.my, person.unread) == (
        stage.user_id("Juliet"),
        True,
        False,
        True,
    )
    assert person.date == his.date + 5
    [person] = hers.reactions.recent_reactions
    assert (person.my, person.unread) == (True, False)
    assert his.reactions.can_see_list is True


async def test_reactions_are_replaced_and_taken_back(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    own_id, her_id = await send_apart(stage)
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", her_id, "👍"))
    await stage.call("Romeo", react(stage, "Romeo", "Juliet", own_id, "🔥", "👍"))
    await stage.verify_updates()
    [his] = await stage.messages("Romeo", "Juliet")
    assert stands(his) == [("👍", 2, 1), ("🔥", 1, 0)]
    server.clock.advance(1)
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", her_id, "😱"))
    await stage.verify_updates()
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", her_id))
    await stage.call("Romeo", react(stage, "Romeo", "Juliet", own_id))
    await stage.verify_updates()
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        [message] = await stage.messages(viewer, other)
        assert message.reactions is None
    with pytest.raises(Refused, match="400 MESSAGE_NOT_MODIFIED"):
        await stage.call("Juliet", react(stage, "Juliet", "Romeo", her_id))


async def test_more_reactions_keep_their_order_and_dates(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    own_id = await stage.send("Romeo", "Juliet", "But soft!")
    await stage.call("Romeo", react(stage, "Romeo", "Juliet", own_id, "👍"))
    first = (await stage.messages("Romeo", "Juliet"))[0].reactions.recent_reactions[0]
    server.clock.advance(9)
    await stage.call("Romeo", react(stage, "Romeo", "Juliet", own_id, "👍", "🔥", "💯"))
    people = (await stage.messages("Romeo", "Juliet"))[0].reactions.recent_reactions
    assert [person.reaction.emoticon for person in people] == ["💯", "🔥", "👍"]
    assert (people[2].date, people[0].date) == (first.date, first.date + 9)
    with pytest.raises(Refused, match="400 MESSAGE_NOT_MODIFIED"):
        await stage.call("Romeo", react(stage, "Romeo", "Juliet", own_id, "👍", "🔥", "💯"))
    await stage.call("Romeo", react(stage, "Romeo", "Juliet", own_id, "💯", "👍"))
    assert stands((await stage.messages("Romeo", "Juliet"))[0]) == [("💯", 1, 0), ("👍", 1, 1)]
    await stage.verify_updates()


async def test_new_reactions_are_counted_listed_and_read(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    ids = [await stage.send("Romeo", "Juliet", text) for text in ("one", "two", "three")]
    received = [message.id for message in await stage.messages("Juliet", "Romeo")]
    for message_id in received[:2]:
        await stage.call("Juliet", react(stage, "Juliet", "Romeo", message_id, "👏"))
    peer = stage.peer("Romeo", "Juliet")
    unread = build_request("messages.getUnreadReactions")
    unread.peer, unread.limit = peer, 1
    answer = await stage.call("Romeo", unread)
    assert (names([answer]), answer.count, [m.id for m in answer.messages]) == (["messages.messagesSlice"], 2, ids[2:])
    await stage.verify_updates()

    affected = await stage.call("Romeo", functions.messages_readReactions(peer=peer))
    assert (affected.pts_count, affected.offset) == (2, 0)
    unread.limit = 10
    assert (await stage.call("Romeo", unread)).messages == []
    await stage.verify_updates()
    affected = await stage.call("Romeo", functions.messages_readReactions(peer=peer))
    assert (affected.pts_count, affected.offset) == (0, 0)

    # What is taken back before it was seen is not new any more.
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", received[2], "🎉"))
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", received[2]))
    assert (await stage.call("Romeo", unread)).messages == []
    await stage.verify_updates()


async def test_who_reacted_is_listed_page_by_page(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    own_id = await stage.send("Romeo", "Juliet", "But soft!")
    [received] = await stage.messages("Juliet", "Romeo")
    await stage.call("Romeo", react(stage, "Romeo", "Juliet", own_id, "👍", "🔥"))
    server.clock.advance(1)
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", received.id, "👍"))

    def ask(**options: Any) -> Any:
        return functions.messages_getMessageReactionsList(peer=stage.peer("Romeo", "Juliet"), id=own_id, **options)

    first = await stage.call("Romeo", ask(limit=2))
    assert (first.count, first.next_offset) == (3, "2")
    assert [p.peer_id.user_id for p in first.reactions] == [stage.user_id("Juliet"), stage.user_id("Romeo")]
    assert {user.id for user in first.users} == {stage.user_id("Juliet"), stage.user_id("Romeo")}
    rest = await stage.call("Romeo", ask(limit=2, offset=first.next_offset))
    assert (len(rest.reactions), rest.next_offset) == (1, None)
    thumbs = await stage.call("Romeo", ask(limit=9, reaction=types.reactionEmoji(emoticon="👍")))
    assert (thumbs.count, [p.my for p in thumbs.reactions]) == (2, [False, True])
    for offset in ("-1", "x", "٣", "9" * 40):
        with pytest.raises(Refused, match="400 OFFSET_INVALID"):
            await stage.call("Romeo", ask(limit=2, offset=offset))
    assert (await stage.call("Romeo", ask(limit=2, offset="50"))).reactions == []


async def test_reactions_are_asked_for_by_message(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    own_id = await stage.send("Romeo", "Juliet", "one")
    bare_id = await stage.send("Romeo", "Juliet", "two")
    elsewhere = await stage.send("Romeo", "Nurse", "three")
    await stage.call("Romeo", react(stage, "Romeo", "Juliet", own_id, "🙏"))
    request = functions.messages_getMessagesReactions(
        peer=stage.peer("Romeo", "Juliet"), id=[own_id, bare_id, elsewhere, 10**6]
    )
    answer = await stage.clients["Romeo"].call(request)
    assert [(u.msg_id, len(u.reactions.results)) for u in answer.updates] == [(own_id, 1), (bare_id, 0)]


@pytest.mark.parametrize(
    ("values", "error"),
    [
        (["👍", "🔥", "💯", "😁"], "400 REACTIONS_TOO_MANY"),
        (["x"], "400 REACTION_INVALID"),
        (["👍👍"], "400 REACTION_INVALID"),
        (["\ufe0f"], "400 REACTION_INVALID"),
        ([""], "400 REACTION_EMPTY"),
    ],
)
async def test_what_is_no_reaction_is_refused(server: Server, values: list[str], error: str) -> None:
    stage = await Stage.set(server, "Romeo")
    own_id = await stage.send("Romeo", "Romeo", "a note")
    request = react(stage, "Romeo", "Romeo", own_id)
    request.reaction = emoji(*values)
    with pytest.raises(Refused, match=error):
        await stage.call("Romeo", request)
    for other in (types.reactionCustomEmoji(document_id=5), types.reactionPaid(), types.reactionEmpty()):
        request.reaction = [other]
        with pytest.raises(Refused, match=r"400 REACTION_(INVALID|EMPTY)"):
            await stage.call("Romeo", request)
    await stage.verify_updates()


async def test_only_messages_of_the_conversation_take_reactions(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    elsewhere = await stage.send("Romeo", "Nurse", "another conversation")
    for message_id in (elsewhere, 10**6, 0, -5):
        with pytest.raises(Refused, match="400 MESSAGE_ID_INVALID"):
            await stage.call("Romeo", react(stage, "Romeo", "Juliet", message_id, "👍"))
    with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
        await stage.call(
            "Romeo",
            functions.messages_setChatAvailableReactions(
                peer=stage.peer("Romeo", "Juliet"), available_reactions=types.chatReactionsNone()
            ),
        )


async def test_a_reaction_is_reported_by_those_who_see_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    own_id = await stage.send("Romeo", "Juliet", "But soft!")
    peer = stage.peer("Romeo", "Juliet")
    report = functions.messages_reportReaction(peer=peer, id=own_id, reaction_peer=peer)
    with pytest.raises(Refused, match="400 REACTION_INVALID"):
        await stage.call("Romeo", report)
    [received] = await stage.messages("Juliet", "Romeo")
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", received.id, "💩"))
    assert await stage.call("Romeo", report) is True


async def test_a_deleted_message_takes_its_reactions_along(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    own_id = await stage.send("Romeo", "Juliet", "But soft!")
    [received] = await stage.messages("Juliet", "Romeo")
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", received.id, "💔"))
    await stage.call("Romeo", functions.messages_deleteMessages(id=[own_id], revoke=True))
    await stage.verify_updates()


async def test_an_edited_message_keeps_its_reactions(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    own_id = await stage.send("Romeo", "Juliet", "But soft!")
    [received] = await stage.messages("Juliet", "Romeo")
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", received.id, "👀"))
    edit = functions.messages_editMessage(peer=stage.peer("Romeo", "Juliet"), id=own_id, message="What light?")
    await stage.call("Romeo", edit)
    await stage.verify_updates()
    [his] = await stage.messages("Romeo", "Juliet")
    assert (his.message, stands(his)) == ("What light?", [("👀", 1, None)])
    assert his.reactions.recent_reactions[0].unread is True


async def test_nothing_was_paid(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    assert (await client.call(build_request("messages.getPaidReactionPrivacy"))).updates == []


async def test_the_blocked_take_their_reactions_back_and_give_no_others(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    _, her_id = await send_apart(stage)
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", her_id, "❤"))
    await stage.call("Romeo", functions.contacts_block(id=stage.peer("Romeo", "Juliet")))
    with pytest.raises(Refused, match="400 USER_IS_BLOCKED"):
        await stage.call("Juliet", react(stage, "Juliet", "Romeo", her_id, "🔥"))
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", her_id))
    [his] = await stage.messages("Romeo", "Juliet")
    assert stands(his) == []
    await stage.verify_updates()


async def test_what_is_taken_back_or_given_again_is_nothing_new(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    _, her_id = await send_apart(stage)
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", her_id, "👍", "🔥", big=True))
    await stage.call("Romeo", functions.messages_readReactions(peer=stage.peer("Romeo", "Juliet")))
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", her_id, "🔥"))
    [his] = await stage.messages("Romeo", "Juliet")
    [person] = his.reactions.recent_reactions
    assert (person.unread, person.big) == (False, True)
    await stage.verify_updates()


async def test_ones_own_reaction_is_never_new(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    own_id, her_id = await send_apart(stage)
    await stage.call("Romeo", react(stage, "Romeo", "Juliet", own_id, "👍"))
    await stage.call("Juliet", react(stage, "Juliet", "Romeo", her_id, "👍"))
    [his] = await stage.messages("Romeo", "Juliet")
    assert [(person.my, person.unread) for person in his.reactions.recent_reactions] == [(False, True), (True, False)]
    await stage.verify_updates()


async def test_what_was_done_takes_no_reactions(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.call("Romeo", functions.messages_setHistoryTTL(peer=stage.peer("Romeo", "Juliet"), period=86400))
    [said] = await stage.messages("Juliet", "Romeo")
    with pytest.raises(Refused, match="400 MESSAGE_ID_INVALID"):
        await stage.call("Juliet", react(stage, "Juliet", "Romeo", said.id, "👍"))
    await stage.verify_updates()
