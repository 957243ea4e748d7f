"""Which reactions are on offer, recent ones, the default one, and tags of saved messages."""

from typing import Any

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage
from requests_by_schema import build_request

from chapar.domain.limits import RECENT_REACTIONS
from chapar.domain.reactions import STANDARD_REACTIONS
from chapar.tl import functions, types


def values(answer: Any) -> list[str]:
    return [reaction.emoticon for reaction in answer.reactions]


async def test_those_with_pictures_are_offered(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    ask = functions.messages_getAvailableReactions(hash=0)
    offered = await client.call(ask)
    assert {each.reaction for each in offered.reactions} <= set(STANDARD_REACTIONS)
    assert {"👍", "👎", "❤", "🔥"} <= {each.reaction for each in offered.reactions}
    assert all(each.static_icon.dc_id == client.session.dc_id for each in offered.reactions)
    ask.hash = offered.hash
    assert names([await client.call(ask)]) == ["messages.availableReactionsNotModified"]
    assert (await client.call(build_request("messages.getAvailableEffects"))).effects == []


async def test_recent_reactions_come_first_and_other_sessions_learn_of_them(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    top = functions.messages_getTopReactions(limit=100, hash=0)
    recent = functions.messages_getRecentReactions(limit=100, hash=0)
    answer = await stage.call("Romeo", top)
    assert values(answer) == list(STANDARD_REACTIONS)
    top.hash = answer.hash
    assert names([await stage.call("Romeo", top)]) == ["messages.reactionsNotModified"]
    assert await stage.call("Romeo", recent) == types.messages_reactions(hash=0, reactions=[])

    sent_id = await stage.send("Romeo", "Juliet", "But soft!")
    stage.other["Romeo"].pushed()

    async def react(emoji: str, *, add_to_recent: bool) -> list[str]:
        request = functions.messages_sendReaction(
            peer=stage.peer("Romeo", "Juliet"),
            msg_id=sent_id,
            reaction=[types.reactionEmoji(emoticon=emoji)],
            add_to_recent=add_to_recent,
        )
        await stage.clients["Romeo"].call(request)
        return names(stage.other["Romeo"].pushed_updates())

    for emoji in ("👻", "🦄"):
        assert "updateRecentReactions" in await react(emoji, add_to_recent=True)
    assert await react("💊", add_to_recent=False) == ["updateMessageReactions"]
    assert await react("🦄", add_to_recent=True) == ["updateMessageReactions"]
    answer = await stage.clients["Romeo"].call(recent)
    assert values(answer) == ["🦄", "👻"]
    recent.hash = answer.hash
    assert names([await stage.clients["Romeo"].call(recent)]) == ["messages.reactionsNotModified"]
    assert values(await stage.clients["Romeo"].call(top))[:3] == ["🦄", "👻", "👍"]

    stage.other["Romeo"].pushed()
    assert await stage.clients["Romeo"].call(functions.messages_clearRecentReactions()) is True
    assert names(stage.other["Romeo"].pushed_updates()) == ["updateRecentReactions"]
    assert values(await stage.clients["Romeo"].call(recent)) == []


async def test_the_default_reaction_is_told_by_the_configuration(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    config = functions.help_getConfig()
    assert (await client.call(config)).reactions_default == types.reactionEmoji(emoticon="❤")
    chosen = types.reactionEmoji(emoticon="🕊️")
    assert await client.call(functions.messages_setDefaultReaction(reaction=chosen)) is True
    assert (await client.call(config)).reactions_default == types.reactionEmoji(emoticon="🕊")
    for wrong in (types.reactionEmoji(emoticon="?"), types.reactionPaid(), types.reactionEmpty()):
        with pytest.raises(Refused, match=r"400 REACTION_(INVALID|EMPTY)"):
            await client.call(functions.messages_setDefaultReaction(reaction=wrong))
    stranger = await server.client()
    assert (await stranger.call(config)).reactions_default is None


async def test_other_devices_hear_that_the_default_reaction_changed(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    chosen = functions.messages_setDefaultReaction(reaction=types.reactionEmoji(emoticon="🕊"))
    for _ in range(2):  # the second time nothing changes
        await stage.clients["Romeo"].call(chosen)
    assert names(stage.other["Romeo"].pushed_updates()) == ["updateConfig"]
    assert stage.clients["Juliet"].pushed_updates() == []


async def test_saved_messages_are_tagged(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    proposed = await stage.call("Romeo", functions.messages_getDefaultTagReactions(hash=0))
    assert set(values(proposed)) <= set(STANDARD_REACTIONS)
    sent_id = await stage.send("Juliet", "Romeo", "Saints do not move")
    assert sent_id
    [received] = await stage.messages("Romeo", "Juliet")
    await stage.call(
        "Romeo",
        functions.messages_forwardMessages(
            from_peer=stage.peer("Romeo", "Juliet"), to_peer=types.inputPeerSelf(), id=[received.id], random_id=[77]
        ),
    )
    await stage.send("Romeo", "Romeo", "buy roses")
    note, kept = await stage.messages("Romeo", "Romeo")

    async def tag(message_id: int, *emoji: str) -> Any:
        return await stage.call(
            "Romeo",
            functions.messages_sendReaction(
                peer=types.inputPeerUser(user_id=stage.user_id("Romeo"), access_hash=0),
                msg_id=message_id,
                reaction=[types.reactionEmoji(emoticon=value) for value in emoji],
                add_to_recent=True,
            ),
        )

    result = await tag(note.id, "💯", "🔥")
    assert names(result.updates) == ["updateMessageReactions", "updateSavedReactionTags"]
    await tag(kept.id, "💯")
    await stage.verify_updates()
    note, kept = await stage.messages("Romeo", "Romeo")
    assert (note.reactions.reactions_as_tags, note.reactions.can_see_list) == (True, False)
    assert note.reactions.recent_reactions is None
    assert values(await stage.call("Romeo", functions.messages_getRecentReactions(limit=9, hash=0))) == []

    ask = functions.messages_getSavedReactionTags(hash=0)
    answer = await stage.call("Romeo", ask)
    assert [(tag.reaction.emoticon, tag.count, tag.title) for tag in answer.tags] == [("💯", 2, None), ("🔥", 1, None)]
    of_her = functions.messages_getSavedReactionTags(peer=stage.peer("Romeo", "Juliet"), hash=0)
    assert [(t.reaction.emoticon, t.count) for t in (await stage.call("Romeo", of_her)).tags] == [("💯", 1)]

    name = functions.messages_updateSavedReactionTag(
        reaction=types.reactionEmoji(emoticon="🔥"), title="  urgent   things to do "
    )
    assert await stage.call("Romeo", name) is True
    named = await stage.call("Romeo", ask)
    assert [tag.title for tag in named.tags] == [None, "urgent thing"]
    assert named.hash != answer.hash
    ask.hash = named.hash
    assert names([await stage.call("Romeo", ask)]) == ["messages.savedReactionTagsNotModified"]
    name.title = None
    await stage.call("Romeo", name)
    assert [tag.title for tag in (await stage.call("Romeo", ask)).tags] == [None, None]
    await tag(note.id)
    assert [(t.reaction.emoticon, t.count) for t in (await stage.call("Romeo", ask)).tags] == [("💯", 1)]
    await stage.verify_updates()


async def test_only_so_many_reactions_are_remembered(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await stage.send("Romeo", "Juliet", "But soft!")
    for emoji in STANDARD_REACTIONS[: RECENT_REACTIONS + 3]:
        reaction = [types.reactionEmoji(emoticon=emoji)]
        request = functions.messages_sendReaction(
            peer=stage.peer("Romeo", "Juliet"), msg_id=sent_id, reaction=reaction, add_to_recent=True
        )
        await stage.call("Romeo", request)
    recent = await stage.call("Romeo", functions.messages_getRecentReactions(limit=100, hash=0))
    assert values(recent) == list(reversed(STANDARD_REACTIONS[3 : RECENT_REACTIONS + 3]))
