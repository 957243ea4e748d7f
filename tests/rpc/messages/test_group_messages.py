"""What messages in basic groups are to everybody there."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


def group(chat_id: int) -> types.inputPeerChat:
    return types.inputPeerChat(chat_id=chat_id)


async def copy_of(stage: Stage, viewer: str, chat_id: int, text: str) -> Any:
    """What somebody has of the message with a text."""
    return next(each for each in await stage.heard(viewer, chat_id) if getattr(each, "message", None) == text)


async def dialog_of(stage: Stage, viewer: str, chat_id: int) -> Any:
    request = functions.messages_getPeerDialogs(peers=[types.inputDialogPeer(peer=group(chat_id))])
    return (await stage.clients[viewer].call(request)).dialogs[0]


async def make(server: Server) -> tuple[Stage, int]:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    return stage, await stage.make_group("Romeo", "Juliet", "Nurse")


async def test_everybody_has_a_copy_under_an_id_of_their_own(server: Server) -> None:
    stage, chat_id = await make(server)
    await stage.send("Juliet", "Nurse", "Aside")
    await stage.say("Romeo", chat_id, "What light?")
    asked = await copy_of(stage, "Juliet", chat_id, "What light?")
    await stage.say("Juliet", chat_id, "It is I", reply_to=types.inputReplyToMessage(reply_to_msg_id=asked.id))
    for name in ("Romeo", "Juliet", "Nurse"):
        question = await copy_of(stage, name, chat_id, "What light?")
        answer = await copy_of(stage, name, chat_id, "It is I")
        assert answer.reply_to.reply_to_msg_id == question.id
        assert answer.out == (name == "Juliet")
        assert answer.from_id == types.peerUser(user_id=stage.user_id("Juliet"))
    assert (await dialog_of(stage, "Nurse", chat_id)).unread_count == 3
    await stage.verify_updates()


async def test_who_is_answered_or_named_is_mentioned(server: Server) -> None:
    stage, chat_id = await make(server)
    asked = await stage.say("Romeo", chat_id, "What light?")
    theirs = await copy_of(stage, "Juliet", chat_id, "What light?")
    await stage.say("Juliet", chat_id, "Yon", reply_to=types.inputReplyToMessage(reply_to_msg_id=theirs.id))
    name = types.inputMessageEntityMentionName(offset=0, length=5, user_id=stage.user("Romeo", "Nurse"))
    await stage.say("Romeo", chat_id, "Nurse!", entities=[name])
    assert (await copy_of(stage, "Romeo", chat_id, "Yon")).mentioned
    assert not (await copy_of(stage, "Nurse", chat_id, "Yon")).mentioned
    assert (await dialog_of(stage, "Nurse", chat_id)).unread_mentions_count == 1
    assert asked
    mentions = functions.messages_getUnreadMentions(
        peer=group(chat_id), offset_id=0, add_offset=0, limit=10, max_id=0, min_id=0
    )
    assert [each.message for each in (await stage.call("Nurse", mentions)).messages] == ["Nurse!"]
    await stage.verify_updates()
    await stage.call("Nurse", functions.messages_readMentions(peer=group(chat_id)))
    assert (await dialog_of(stage, "Nurse", chat_id)).unread_mentions_count == 0
    await stage.verify_updates()


async def test_the_author_alone_edits(server: Server) -> None:
    stage, chat_id = await make(server)
    mine = await stage.say("Juliet", chat_id, "Romoe")
    theirs = await copy_of(stage, "Romeo", chat_id, "Romoe")
    with pytest.raises(Refused, match="MESSAGE_AUTHOR_REQUIRED"):
        await stage.call("Romeo", functions.messages_editMessage(peer=group(chat_id), id=theirs.id, message="Romeo"))
    await stage.call("Juliet", functions.messages_editMessage(peer=group(chat_id), id=mine, message="Romeo"))
    assert (await copy_of(stage, "Nurse", chat_id, "Romeo")).edit_date
    await stage.verify_updates()


async def test_who_may_delete_for_everybody(server: Server) -> None:
    stage, chat_id = await make(server)
    for text in ("one", "two", "three"):
        await stage.say("Juliet", chat_id, text)
    ids = {name: {t: (await copy_of(stage, name, chat_id, t)).id for t in ("one", "two", "three")} for name in NAMES}
    with pytest.raises(Refused, match="MESSAGE_DELETE_FORBIDDEN"):
        await stage.call("Nurse", functions.messages_deleteMessages(id=[ids["Nurse"]["one"]], revoke=True))
    await stage.call("Nurse", functions.messages_deleteMessages(id=[ids["Nurse"]["one"]]))
    await stage.call("Juliet", functions.messages_deleteMessages(id=[ids["Juliet"]["two"]], revoke=True))
    await stage.call("Romeo", functions.messages_deleteMessages(id=[ids["Romeo"]["three"]], revoke=True))
    left = {
        name: [m.message for m in await stage.heard(name, chat_id) if isinstance(m, types.message)] for name in NAMES
    }
    assert left == {"Romeo": ["one"], "Juliet": ["one"], "Nurse": []}
    await stage.verify_updates()


NAMES = ("Romeo", "Juliet", "Nurse")


async def test_a_history_is_cleared_for_oneself(server: Server) -> None:
    stage, chat_id = await make(server)
    await stage.say("Juliet", chat_id, "Stay")
    request = functions.messages_deleteHistory(peer=group(chat_id), max_id=0, just_clear=True, revoke=True)
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Nurse", request)
    request.revoke = False
    await stage.call("Nurse", request)
    assert await stage.heard("Nurse", chat_id) == []
    assert await copy_of(stage, "Romeo", chat_id, "Stay")
    await stage.say("Romeo", chat_id, "Again")
    await stage.verify_updates()


async def test_a_creator_clears_it_for_all(server: Server) -> None:
    stage, chat_id = await make(server)
    for number in range(5):
        await stage.say("Juliet", chat_id, f"line {number}")
    request = functions.messages_deleteHistory(peer=group(chat_id), max_id=0, just_clear=True, revoke=True)
    cleared = await stage.call("Romeo", request)
    assert cleared.offset == 0
    for name in NAMES:
        assert await stage.heard(name, chat_id) == []
    await stage.say("Romeo", chat_id, "Again")
    await stage.verify_updates()


async def test_pins_are_everybodys(server: Server) -> None:
    stage, chat_id = await make(server)
    for text in ("one", "two"):
        await stage.say("Juliet", chat_id, text)
    message = (await copy_of(stage, "Nurse", chat_id, "one")).id
    pinned = await stage.call(
        "Nurse", functions.messages_updatePinnedMessage(peer=group(chat_id), id=message, pm_oneside=True)
    )
    assert [each.NAME for each in pinned.updates] == ["updatePinnedMessages", "updateNewMessage"]
    assert pinned.updates[1].message.reply_to.reply_to_msg_id == message
    for name in NAMES:
        assert (await copy_of(stage, name, chat_id, "one")).pinned
        full = await stage.clients[name].call(functions.messages_getFullChat(chat_id=chat_id))
        assert full.full_chat.pinned_msg_id == (await copy_of(stage, name, chat_id, "one")).id
    await stage.verify_updates()
    await stage.call("Romeo", functions.messages_unpinAllMessages(peer=group(chat_id)))
    assert not (await copy_of(stage, "Juliet", chat_id, "one")).pinned
    await stage.verify_updates()


async def test_reactions_are_told_to_all_and_new_to_the_author(server: Server) -> None:
    stage, chat_id = await make(server)
    await stage.say("Juliet", chat_id, "O Romeo")
    for name in ("Romeo", "Nurse"):
        message = (await copy_of(stage, name, chat_id, "O Romeo")).id
        reaction: list[types.TypeReaction] = [types.reactionEmoji(emoticon="👍")]
        await stage.call(name, functions.messages_sendReaction(peer=group(chat_id), msg_id=message, reaction=reaction))
    for name in NAMES:
        reactions = (await copy_of(stage, name, chat_id, "O Romeo")).reactions
        assert [(each.count, each.chosen_order) for each in reactions.results] == [(2, None if name == "Juliet" else 0)]
    assert (await dialog_of(stage, "Juliet", chat_id)).unread_reactions_count == 1
    assert (await dialog_of(stage, "Romeo", chat_id)).unread_reactions_count == 0
    await stage.verify_updates()
    await stage.call("Juliet", functions.messages_readReactions(peer=group(chat_id)))
    assert (await dialog_of(stage, "Juliet", chat_id)).unread_reactions_count == 0
    await stage.verify_updates()


async def test_votes_are_told_to_all(server: Server) -> None:
    stage, chat_id = await make(server)
    answers: list[Any] = [
        types.pollAnswer(text=types.textWithEntities(text=text, entities=[]), option=text.encode())
        for text in ("lark", "nightingale")
    ]
    question = types.textWithEntities(text="Which bird?", entities=[])
    media = types.inputMediaPoll(poll=types.poll(id=0, question=question, answers=answers, public_voters=True, hash=0))
    await stage.call("Juliet", functions.messages_sendMedia(peer=group(chat_id), media=media, message="", random_id=9))
    polls = {name: (await stage.heard(name, chat_id))[0] for name in NAMES}
    for name, option in (("Romeo", b"lark"), ("Nurse", b"lark"), ("Juliet", b"nightingale")):
        vote = functions.messages_sendVote(peer=group(chat_id), msg_id=polls[name].id, options=[option])
        await stage.call(name, vote)
    for name in NAMES:
        results = (await stage.heard(name, chat_id))[0].media.results
        assert [each.voters for each in results.results] == [2, 1]
    votes = functions.messages_getPollVotes(peer=group(chat_id), id=polls["Romeo"].id, limit=10)
    assert (await stage.call("Romeo", votes)).count == 3
    await stage.verify_updates()


async def test_messages_are_passed_on_into_and_out_of_a_group(server: Server) -> None:
    stage, chat_id = await make(server)
    inside = await stage.say("Romeo", chat_id, "A rose")
    outside = await stage.send("Romeo", "Juliet", "By any other name")

    def forward(ids: list[int], random_id: int, **peers: Any) -> functions.messages_forwardMessages:
        return functions.messages_forwardMessages(id=ids, random_id=[random_id], **peers)

    peer = stage.peer("Romeo", "Juliet")
    await stage.call("Romeo", forward([inside], 9001, from_peer=group(chat_id), to_peer=peer))
    await stage.call("Romeo", forward([outside], 9002, from_peer=peer, to_peer=group(chat_id)))
    kept = await copy_of(stage, "Nurse", chat_id, "A rose")
    await stage.call("Nurse", forward([kept.id], 9003, from_peer=group(chat_id), to_peer=types.inputPeerSelf()))
    passed = await copy_of(stage, "Nurse", chat_id, "By any other name")
    assert passed.fwd_from.from_id == types.peerUser(user_id=stage.user_id("Romeo"))
    request = functions.messages_getSavedDialogs(
        offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=5, hash=0
    )
    saved = await stage.call("Nurse", request)
    assert saved.dialogs[0].peer == types.peerChat(chat_id=chat_id)
    assert [chat.id for chat in saved.chats] == [chat_id]
    await stage.verify_updates()


async def test_reading_is_told_to_those_who_were_read(server: Server) -> None:
    stage, chat_id = await make(server)
    mine = await stage.say("Romeo", chat_id, "one")
    await stage.say("Juliet", chat_id, "two")
    theirs = await copy_of(stage, "Nurse", chat_id, "one")
    await stage.call("Nurse", functions.messages_readHistory(peer=group(chat_id), max_id=theirs.id))
    assert (await dialog_of(stage, "Nurse", chat_id)).unread_count == 1
    assert (await dialog_of(stage, "Romeo", chat_id)).read_outbox_max_id == mine
    before = (await dialog_of(stage, "Juliet", chat_id)).read_outbox_max_id
    assert before < (await copy_of(stage, "Juliet", chat_id, "two")).id
    await stage.call("Romeo", functions.messages_readHistory(peer=group(chat_id), max_id=0))
    assert (await dialog_of(stage, "Juliet", chat_id)).read_outbox_max_id == (
        await copy_of(stage, "Juliet", chat_id, "two")
    ).id
    await stage.verify_updates()


async def test_typing_is_seen_by_the_others_in_the_group(server: Server) -> None:
    stage, chat_id = await make(server)
    request = functions.messages_setTyping(peer=group(chat_id), action=types.sendMessageTypingAction())
    assert await stage.clients["Romeo"].call(request)
    seen = types.updateChatUserTyping(
        chat_id=chat_id,
        from_id=types.peerUser(user_id=stage.user_id("Romeo")),
        action=types.sendMessageTypingAction(),
    )
    assert stage.clients["Juliet"].pushed_updates() == [seen]
    assert stage.clients["Romeo"].pushed_updates() == []
    await stage.call("Nurse", functions.messages_deleteChatUser(chat_id=chat_id, user_id=types.inputUserSelf()))
    with pytest.raises(Refused, match="CHAT_WRITE_FORBIDDEN"):
        await stage.call("Nurse", request)


async def test_messages_are_found(server: Server) -> None:
    stage, chat_id = await make(server)
    await stage.say("Romeo", chat_id, "a rose by any name")
    await stage.say("Juliet", chat_id, "a rose indeed")
    for from_id, found in ((None, 2), (stage.peer("Nurse", "Juliet"), 1)):
        request = functions.messages_search(
            peer=group(chat_id),
            q="rose",
            filter=types.inputMessagesFilterEmpty(),
            from_id=from_id,
            min_date=0,
            max_date=0,
            offset_id=0,
            add_offset=0,
            limit=10,
            max_id=0,
            min_id=0,
            hash=0,
        )
        result = await stage.call("Nurse", request)
        assert len(result.messages) == found
        assert [chat.id for chat in result.chats] == [chat_id]


async def test_a_timer_deletes_for_all(server: Server) -> None:
    stage, chat_id = await make(server)
    request = functions.messages_setHistoryTTL(peer=group(chat_id), period=86400)
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Nurse", request)
    told = await stage.call("Romeo", request)
    assert {update.NAME for update in told.updates} == {"updatePeerHistoryTTL", "updateNewMessage"}
    with pytest.raises(Refused, match="CHAT_NOT_MODIFIED"):
        await stage.call("Romeo", request)
    await stage.say("Juliet", chat_id, "Fleeting")
    assert (await copy_of(stage, "Nurse", chat_id, "Fleeting")).ttl_period == 86400
    assert (await dialog_of(stage, "Nurse", chat_id)).ttl_period == 86400
    await stage.verify_updates()
    server.clock.advance(86401)
    await server.do_what_is_due()
    texts = [each.message for each in await stage.heard("Nurse", chat_id) if isinstance(each, types.message)]
    assert texts == []
    await stage.verify_updates()


async def test_what_one_keeps_of_a_group_is_ones_own(server: Server) -> None:
    stage, chat_id = await make(server)
    dialog = types.inputDialogPeer(peer=group(chat_id))
    for request in (
        functions.messages_saveDraft(peer=group(chat_id), message="But soft"),
        functions.messages_toggleDialogPin(peer=dialog, pinned=True),
        functions.messages_markDialogUnread(peer=dialog, unread=True),
        functions.folders_editPeerFolders(folder_peers=[types.inputFolderPeer(peer=group(chat_id), folder_id=1)]),
    ):
        await stage.call("Nurse", request)
    own = await dialog_of(stage, "Nurse", chat_id)
    assert (own.draft.message, own.unread_mark, own.folder_id) == ("But soft", True, 1)
    assert (await dialog_of(stage, "Juliet", chat_id)).draft is None
    await stage.verify_updates()
    await stage.say("Romeo", chat_id, "What light?")
    assert (await dialog_of(stage, "Nurse", chat_id)).folder_id is None
    await stage.verify_updates()


async def test_a_scheduled_message_is_sent_to_all(server: Server) -> None:
    stage, chat_id = await make(server)
    at = int(server.clock.now()) + 3600
    request = functions.messages_sendMessage(peer=group(chat_id), message="Later", random_id=5, schedule_date=at)
    await stage.call("Juliet", request)
    await stage.verify_updates()
    server.clock.advance(3601)
    await server.do_what_is_due()
    assert (await copy_of(stage, "Nurse", chat_id, "Later")).date == at + 1
    await stage.verify_updates()


async def test_a_repeated_send_is_sent_once(server: Server) -> None:
    stage, chat_id = await make(server)
    request = functions.messages_sendMessage(peer=group(chat_id), message="Once", random_id=5)
    first = await stage.call("Juliet", request)
    again = await stage.clients["Juliet"].call(request)
    assert first.updates == again.updates
    assert len(await stage.heard("Nurse", chat_id)) == 2
    await stage.verify_updates()
