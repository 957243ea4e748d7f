"""Sending and forwarding: what everybody sees, whichever way they learn of it."""

import random
from typing import Any

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage

from chapar.domain.limits import ENTITY_ARGUMENTS_LENGTH
from chapar.tl import functions, types

PERSIAN = "سلام ژولیت! ‌می‌آیی؟ 👋🏽 مرحبا"


async def test_a_text_arrives_exactly_with_its_entities(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    entities = [
        types.messageEntityBold(offset=0, length=4),
        types.messageEntityTextUrl(offset=5, length=5, url="https://example.org/"),
        types.messageEntityBlockquote(offset=5, length=6),
        types.messageEntityPre(offset=12, length=3, language="fa"),
        types.messageEntityCustomEmoji(offset=21, length=4, document_id=2**62),
        types.messageEntitySpoiler(offset=26, length=3),
    ]
    sent_id = await stage.send("Romeo", "Juliet", PERSIAN, entities=entities)
    [own] = await stage.messages("Romeo", "Juliet")
    [received] = await stage.messages("Juliet", "Romeo")
    assert (own.id, own.out, received.out) == (sent_id, True, False)
    assert own.message == received.message == PERSIAN
    expected = sorted(entities, key=lambda e: (e.offset, -e.length))
    assert own.entities == received.entities == expected
    await stage.verify_updates()


async def test_entities_that_old_layers_lack_stay_whole_for_new_ones(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    entities = [
        types.messageEntityBlockquote(offset=0, length=6, collapsed=True),
        types.messageEntityFormattedDate(offset=0, length=3, date=7, relative=True),
    ]
    await stage.send("Romeo", "Juliet", "monday, a quote", entities=entities)
    [received] = await stage.messages("Juliet", "Romeo")
    assert received.entities == entities
    [to_old] = [m for m in stage.models[stage.other["Juliet"]].messages.values() if m.message.startswith("monday")]
    assert to_old.entities == [types.messageEntityBlockquote(offset=0, length=6)]


async def test_the_answer_names_the_message_once_and_others_are_not_told_the_random_id(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    result = await stage.clients["Romeo"].call(
        functions.messages_sendMessage(peer=stage.peer("Romeo", "Juliet"), message="hi", random_id=77)
    )
    assert names(result.updates) == ["updateMessageID", "updateNewMessage"]
    sent_id = result.updates[1].message.id
    assert result.updates[0] == types.updateMessageID(id=sent_id, random_id=77)
    assert stage.clients["Romeo"].pushed() == []
    assert names(stage.other["Romeo"].pushed_updates()) == ["updateNewMessage"]
    assert names(stage.clients["Juliet"].pushed_updates()) == ["updateNewMessage"]


async def test_a_repeated_random_id_sends_nothing_and_tells_the_same(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    request = functions.messages_sendMessage(peer=stage.peer("Romeo", "Juliet"), message="once", random_id=5)
    first = await stage.call("Romeo", request)
    again = await stage.clients["Romeo"].call(request)
    assert again.updates == first.updates
    assert len(await stage.messages("Juliet", "Romeo")) == 1
    await stage.verify_updates()


async def test_a_mention_by_name_carries_the_user(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    nurse = stage.peer("Romeo", "Nurse")
    mention = types.inputMessageEntityMentionName(
        offset=0, length=5, user_id=types.inputUser(user_id=nurse.user_id, access_hash=nurse.access_hash)
    )
    await stage.clients["Romeo"].call(
        functions.messages_sendMessage(
            peer=stage.peer("Romeo", "Juliet"), message="Nurse knows", random_id=1, entities=[mention]
        )
    )
    [envelope] = stage.clients["Juliet"].pushed()
    [entity] = envelope.updates[0].message.entities
    assert entity == types.messageEntityMentionName(offset=0, length=5, user_id=nurse.user_id)
    assert nurse.user_id in {user.id for user in envelope.users}


async def test_nobody_is_found_by_mentioning_ids(server: Server) -> None:
    """Whom somebody does not know, an id alone tells nothing of: not the name, nor the hash to write to them."""
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.send("Romeo", "Juliet", "hello")

    async def mention(name: str) -> tuple[list[Any], set[int]]:
        entity = types.messageEntityMentionName(offset=0, length=3, user_id=stage.user_id(name))
        text = f"who is {name}?"
        sent_id = await stage.send("Romeo", "Romeo", text, entities=[entity])
        answer = await stage.clients["Romeo"].call(
            functions.messages_getMessages(id=[types.inputMessageID(id=sent_id)])
        )
        draft = functions.messages_saveDraft(peer=types.inputPeerSelf(), message=text, entities=[entity])
        await stage.call("Romeo", draft)
        drafts = await stage.clients["Romeo"].call(functions.messages_getAllDrafts())
        return answer.messages[0].entities or [], {user.id for user in [*answer.users, *drafts.users]}

    entities, named = await mention("Nurse")
    assert (entities, named) == ([], {stage.user_id("Romeo")})
    entities, named = await mention("Juliet")
    assert names(entities) == ["messageEntityMentionName"]
    assert named == {stage.user_id("Romeo"), stage.user_id("Juliet")}
    await stage.verify_updates()


async def test_entities_may_say_nothing(server: Server) -> None:
    """Code without a language, as every client sends it: nobody may be unable to read a conversation because of it."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    entities = [
        types.messageEntityPre(offset=0, length=1, language=""),
        types.messageEntityTextUrl(offset=1, length=1, url=""),
        types.messageEntityCustomEmoji(offset=2, length=1, document_id=0),
        types.messageEntityBlockquote(offset=3, length=1),
        types.messageEntityDiffReplace(offset=4, length=1, old_text=""),
        types.messageEntityFormattedDate(offset=5, length=1, date=0),
    ]
    await stage.send("Romeo", "Juliet", "nothing", entities=entities)
    [message] = await stage.messages("Juliet", "Romeo")
    assert message.entities == entities
    await stage.verify_updates()


async def test_entities_do_not_smuggle_in_long_texts(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    links = [
        types.messageEntityTextUrl(offset=place, length=1, url=f"https://example.com/{place}{'x' * length}")
        for place, length in enumerate((ENTITY_ARGUMENTS_LENGTH, 4000, 4000, 4000, 10))
    ]
    await stage.send("Romeo", "Romeo", "links", entities=links)
    [note] = await stage.messages("Romeo", "Romeo")
    assert [entity.offset for entity in note.entities] == [1, 2, 4]
    await stage.verify_updates()


async def test_replies_point_at_each_ones_own_message(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.send("Nurse", "Juliet", "so that ids differ")
    await stage.send("Romeo", "Juliet", "Will you come?")
    [question] = await stage.messages("Juliet", "Romeo")
    reply_to = types.inputReplyToMessage(reply_to_msg_id=question.id)
    await stage.send("Juliet", "Romeo", "At nine.", reply_to=reply_to)
    answer, asked = await stage.messages("Romeo", "Juliet")
    assert answer.reply_to.reply_to_msg_id == asked.id != question.id
    assert (await stage.messages("Juliet", "Romeo"))[0].reply_to.reply_to_msg_id == question.id
    await stage.verify_updates()


async def test_a_reply_to_what_is_not_there_is_refused(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    elsewhere = await stage.send("Romeo", "Nurse", "another conversation")
    for message_id in (elsewhere, 10**6):
        with pytest.raises(Refused, match="400 REPLY_MESSAGE_ID_INVALID"):
            await stage.send("Romeo", "Juliet", "?", reply_to=types.inputReplyToMessage(reply_to_msg_id=message_id))
    await stage.verify_updates()


async def test_notes_to_oneself_are_one_message_and_read(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    await stage.send("Romeo", "Romeo", "buy roses")
    [note] = await stage.messages("Romeo", "Romeo")
    assert note.out is False
    assert note.saved_peer_id == types.peerUser(user_id=stage.user_id("Romeo"))
    await stage.verify_updates()


async def test_forwards_name_the_first_author(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.send("Romeo", "Juliet", "a secret", entities=[types.messageEntityItalic(offset=2, length=6)])
    server.clock.advance(100)
    [original] = await stage.messages("Juliet", "Romeo")

    def forward(sender: str, source: str, target: str, ids: list[int], **options: object):  # type: ignore[no-untyped-def]
        return functions.messages_forwardMessages(
            from_peer=stage.peer(sender, source),
            to_peer=stage.peer(sender, target),
            id=ids,
            random_id=[random.getrandbits(63) for _ in ids],
            **options,
        )

    await stage.call("Juliet", forward("Juliet", "Romeo", "Nurse", [original.id]))
    [passed_on] = await stage.messages("Nurse", "Juliet")
    assert passed_on.message == "a secret"
    assert passed_on.entities == original.entities
    assert passed_on.fwd_from.from_id == types.peerUser(user_id=stage.user_id("Romeo"))
    assert passed_on.fwd_from.date == original.date < passed_on.date

    await stage.call("Nurse", forward("Nurse", "Juliet", "Nurse", [passed_on.id]))
    [saved] = await stage.messages("Nurse", "Nurse")
    assert saved.fwd_from.from_id == types.peerUser(user_id=stage.user_id("Romeo"))

    await stage.call("Nurse", forward("Nurse", "Juliet", "Romeo", [passed_on.id], drop_author=True))
    [nameless] = await stage.messages("Romeo", "Nurse")
    assert nameless.fwd_from is None
    await stage.verify_updates()

    for ids in ([], [10**6], list(range(1, 200))):
        with pytest.raises(Refused, match="400 "):
            await stage.call("Nurse", forward("Nurse", "Juliet", "Romeo", ids))


async def test_what_is_protected_is_not_passed_on(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    secret_id = await stage.send("Romeo", "Juliet", "for you alone", noforwards=True)
    open_id = await stage.send("Romeo", "Juliet", "for everybody")
    [_, secret] = await stage.messages("Juliet", "Romeo")
    assert secret.noforwards

    def forward(ids: list[int]) -> functions.messages_forwardMessages:
        return functions.messages_forwardMessages(
            from_peer=stage.peer("Romeo", "Juliet"),
            to_peer=stage.peer("Romeo", "Nurse"),
            id=ids,
            random_id=list(range(50, 50 + len(ids))),
            noforwards=True,
            silent=True,
        )

    with pytest.raises(Refused, match="400 CHAT_FORWARDS_RESTRICTED"):
        await stage.call("Romeo", forward([open_id, secret_id]))
    assert await stage.messages("Nurse", "Romeo") == []
    await stage.call("Romeo", forward([open_id]))
    [passed_on] = await stage.messages("Nurse", "Romeo")
    assert (passed_on.noforwards, passed_on.silent) == (True, True)
    await stage.verify_updates()


async def test_forwards_keep_the_order_asked_for(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    ids = [await stage.send("Romeo", "Juliet", text) for text in ("one", "two", "three")]
    forward = functions.messages_forwardMessages(
        from_peer=stage.peer("Romeo", "Juliet"),
        to_peer=types.inputPeerSelf(),
        id=[ids[2], ids[0], ids[1]],
        random_id=[1003, 1001, 1002],
    )
    result = await stage.call("Romeo", forward)
    told = {u.random_id: u.id for u in result.updates if isinstance(u, types.updateMessageID)}
    saved = await stage.messages("Romeo", "Romeo")
    assert [m.message for m in saved] == ["two", "one", "three"]
    assert [told[1002], told[1001], told[1003]] == [m.id for m in saved]
    await stage.verify_updates()


async def test_wishes_that_change_nothing_are_taken(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send(
        "Romeo",
        "Juliet",
        "hi",
        effect=5107584321108051014,
        background=True,
        update_stickersets_order=True,
        allow_paid_floodskip=True,
        allow_paid_stars=10,
        clear_draft=True,
        send_as=types.inputPeerSelf(),
    )
    [received] = await stage.messages("Juliet", "Romeo")
    assert received.effect is None
    await stage.verify_updates()


async def test_a_session_that_wants_no_updates_gets_none(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    quiet = await server.client(of=stage.clients["Juliet"])
    await quiet.call(functions.invokeWithoutUpdates(query=functions.updates_getState()))
    await stage.send("Romeo", "Juliet", "hi")
    assert quiet.pushed() == []
    await quiet.call(functions.updates_getState())
    await stage.send("Romeo", "Juliet", "hi again")
    assert names(quiet.pushed_updates()) == ["updateNewMessage"]


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"message": ""}, "400 MESSAGE_EMPTY"),
        ({"message": "x" * 4097}, "400 MESSAGE_TOO_LONG"),
        ({"entities": [types.messageEntityBold(offset=-1, length=1)]}, "400 ENTITY_BOUNDS_INVALID"),
        ({"peer": types.inputPeerEmpty()}, "400 PEER_ID_INVALID"),
        ({"peer": types.inputPeerUser(user_id=1, access_hash=1)}, "400 PEER_ID_INVALID"),
        ({"peer": types.inputPeerChat(chat_id=1)}, "400 CHAT_ID_INVALID"),
        ({"peer": types.inputPeerChannel(channel_id=1, access_hash=1)}, "400 CHANNEL_INVALID"),
        ({"schedule_date": 2**31 - 1}, "400 SCHEDULE_DATE_TOO_LATE"),
        ({"schedule_repeat_period": 86400}, "400 SCHEDULE_DATE_INVALID"),
        ({"send_as": types.inputPeerUser(user_id=1, access_hash=1)}, "400 SEND_AS_PEER_INVALID"),
        (
            {"quick_reply_shortcut": types.inputQuickReplyShortcut(shortcut="hello")},
            "400 SHORTCUT_INVALID",
        ),
    ],
)
async def test_what_cannot_be_sent_is_refused(server: Server, options: dict[str, object], error: str) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    fields = {"peer": stage.peer("Romeo", "Juliet"), "message": "hi", "random_id": 1} | options
    with pytest.raises(Refused, match=error):
        await stage.call("Romeo", functions.messages_sendMessage(**fields))
    assert await stage.messages("Juliet", "Romeo") == []
    await stage.verify_updates()


async def test_a_stolen_access_hash_opens_nothing(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    stolen = stage.peer("Romeo", "Juliet")
    with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
        await stage.call("Nurse", functions.messages_sendMessage(peer=stolen, message="hi", random_id=1))


async def test_messages_are_passed_on_from_where_they_stand(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    sent_id = await stage.send("Romeo", "Juliet", "But soft!")
    request = functions.messages_forwardMessages(
        from_peer=stage.peer("Romeo", "Nurse"), to_peer=stage.peer("Romeo", "Nurse"), id=[sent_id], random_id=[99]
    )
    with pytest.raises(Refused, match="400 MESSAGE_ID_INVALID"):
        await stage.call("Romeo", request)
