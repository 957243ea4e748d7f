"""Polls and quizzes: everybody who has one sees the same, and no more than they may know."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage

from chapar.actions.polls import close_due
from chapar.tl import codec, functions, types


def words(text: str) -> types.textWithEntities:
    return types.textWithEntities(text=text, entities=[])


def poll_of(*answers: str, question: str = "When?", **options: Any) -> types.poll:
    """A poll as clients of before layer 224 state it: each answer's key is its place."""
    return types.poll(
        id=0,
        question=words(question),
        answers=[types.pollAnswer(text=words(text), option=bytes([place])) for place, text in enumerate(answers)],
        hash=0,
        **options,
    )


def quiz_of(*answers: str, correct: int = 0, solution: str | None = None, **options: Any) -> types.inputMediaPoll:
    return types.inputMediaPoll(
        poll=poll_of(*answers, quiz=True, **options), correct_answers=[correct], solution=solution, solution_entities=[]
    )


def send_request(stage: Stage, sender: str, receiver: str, media: Any, **options: Any) -> functions.messages_sendMedia:
    stage_ids = iter(range(10**6, 10**9))
    random_id = options.pop("random_id", None) or next(stage_ids)
    return functions.messages_sendMedia(
        peer=stage.peer(sender, receiver),
        media=media,
        message=options.pop("message", ""),
        random_id=random_id,
        **options,
    )


async def send(stage: Stage, sender: str, receiver: str, media: Any, **options: Any) -> int:
    """Send a poll; its message's id in the sender's mailbox."""
    if isinstance(media, types.poll):
        media = types.inputMediaPoll(poll=media)
    result = await stage.call(sender, send_request(stage, sender, receiver, media, **options))
    return next(update.id for update in result.updates if isinstance(update, types.updateMessageID))


async def vote(stage: Stage, voter: str, other: str, message_id: int, *options: bytes) -> Any:
    return await stage.call(
        voter,
        functions.messages_sendVote(peer=stage.peer(voter, other), msg_id=message_id, options=list(options)),
    )


async def newest(stage: Stage, viewer: str, other: str) -> Any:
    return (await stage.messages(viewer, other))[0]


def counts(results: types.pollResults) -> list[int | None]:
    return [each.voters for each in results.results or ()]


def chosen(results: types.pollResults) -> list[int]:
    return [place for place, each in enumerate(results.results or ()) if each.chosen]


async def test_a_poll_arrives_and_its_votes_are_told_to_both(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.send("Nurse", "Juliet", "so that ids differ")
    sent_id = await send(stage, "Romeo", "Juliet", poll_of("at nine", "at ten", public_voters=True))
    await stage.verify_updates()
    received = await newest(stage, "Juliet", "Romeo")
    poll = received.media.poll
    assert (poll.question.text, [answer.text.text for answer in poll.answers]) == ("When?", ["at nine", "at ten"])
    assert (poll.creator, poll.public_voters, poll.quiz, poll.closed) == (False, True, False, False)
    assert counts(received.media.results) == [0, 0]

    server.clock.advance(3)
    result = await vote(stage, "Juliet", "Romeo", received.id, b"\x01")
    assert names(result.updates) == ["updateMessagePoll"]
    await stage.verify_updates()
    hers, his = (await newest(stage, "Juliet", "Romeo")).media, (await newest(stage, "Romeo", "Juliet")).media
    assert hers.results == result.updates[0].results
    assert (counts(hers.results), chosen(hers.results), hers.results.total_voters) == ([0, 1], [1], 1)
    assert [peer.user_id for peer in hers.results.recent_voters] == [stage.user_id("Juliet")]
    assert hers.results.results[1].recent_voters == [types.peerUser(user_id=stage.user_id("Juliet"))]
    # Who has not voted knows that others did, not what.
    assert (his.poll.creator, counts(his.results), his.results.total_voters) == (True, [0, 0], 1)

    await vote(stage, "Romeo", "Juliet", sent_id, b"\x00")
    await vote(stage, "Juliet", "Romeo", received.id, b"\x00")
    await stage.verify_updates()
    his = (await newest(stage, "Romeo", "Juliet")).media
    assert (counts(his.results), chosen(his.results)) == ([2, 0], [0])

    await vote(stage, "Romeo", "Juliet", sent_id)
    await stage.verify_updates()
    his = (await newest(stage, "Romeo", "Juliet")).media
    assert (counts(his.results), chosen(his.results), his.results.total_voters) == ([0, 0], [], 1)


async def test_a_quiz_tells_what_is_right_after_the_answer(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await send(stage, "Romeo", "Juliet", quiz_of("rose", "thorn", correct=1, solution="By **any** other name"))
    received = await newest(stage, "Juliet", "Romeo")
    results = received.media.results
    assert (results.solution, [each.correct for each in results.results]) == (None, [False, False])
    assert (await newest(stage, "Romeo", "Juliet")).media.results.solution == "By **any** other name"
    await vote(stage, "Juliet", "Romeo", received.id, b"\x00")
    await stage.verify_updates()
    results = (await newest(stage, "Juliet", "Romeo")).media.results
    assert (results.solution, [each.correct for each in results.results]) == ("By **any** other name", [False, True])
    for options in ([b"\x01"], [b"\x00"], []):
        with pytest.raises(Refused, match="400 REVOTE_NOT_ALLOWED"):
            await vote(stage, "Juliet", "Romeo", received.id, *options)


async def test_several_answers_are_chosen_where_that_is_allowed(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    sent_id = await send(stage, "Romeo", "Romeo", poll_of("a", "b", "c", multiple_choice=True, public_voters=True))
    await vote(stage, "Romeo", "Romeo", sent_id, b"\x02", b"\x00", b"\x02")
    results = (await newest(stage, "Romeo", "Romeo")).media.results
    assert (counts(results), chosen(results), results.total_voters) == ([1, 0, 1], [0, 2], 1)
    await stage.verify_updates()
    ask = functions.messages_getPollVotes(peer=types.inputPeerSelf(), id=sent_id, limit=9)
    [one] = (await stage.call("Romeo", ask)).votes
    assert one.options == [b"\x00", b"\x02"]


@pytest.mark.parametrize(
    ("media", "options", "error"),
    [
        (poll_of("a", "b"), [b"\x00", b"\x01"], "400 OPTIONS_TOO_MUCH"),
        (poll_of("a", "b"), [b"\x00"] * 3, "400 OPTIONS_TOO_MUCH"),
        (poll_of("a", "b"), [b"\x02"], "400 OPTION_INVALID"),
        (poll_of("a", "b"), [b""], "400 OPTION_INVALID"),
        (poll_of("a", "b", closed=True), [b"\x00"], "400 MESSAGE_POLL_CLOSED"),
        (poll_of("a", "b", closed=True), [], "400 MESSAGE_POLL_CLOSED"),
    ],
)
async def test_a_vote_that_cannot_be_is_refused(server: Server, media: Any, options: list[bytes], error: str) -> None:
    stage = await Stage.set(server, "Romeo")
    sent_id = await send(stage, "Romeo", "Romeo", media)
    with pytest.raises(Refused, match=error):
        await vote(stage, "Romeo", "Romeo", sent_id, *options)
    note_id = await stage.send("Romeo", "Romeo", "no poll")
    for message_id in (note_id, 0, -1, 10**6):
        with pytest.raises(Refused, match="400 MESSAGE_ID_INVALID"):
            await vote(stage, "Romeo", "Romeo", message_id, b"\x00")
    await stage.verify_updates()


async def test_votes_that_change_nothing_are_answered(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await send(stage, "Romeo", "Juliet", poll_of("a", "b"))
    for options in ([], [b"\x00"], [b"\x00"]):
        result = await vote(stage, "Romeo", "Juliet", sent_id, *options)
        assert result.updates[0].results.total_voters == len(options)
    await stage.verify_updates()


async def test_a_forward_is_the_same_poll_and_keeps_ones_own_vote(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await send(stage, "Romeo", "Juliet", poll_of("a", "b"), message="which?")
    received = await newest(stage, "Juliet", "Romeo")
    await vote(stage, "Juliet", "Romeo", received.id, b"\x00")
    forward = functions.messages_forwardMessages(
        from_peer=stage.peer("Juliet", "Romeo"), to_peer=stage.peer("Juliet", "Nurse"), id=[received.id], random_id=[5]
    )
    await stage.call("Juliet", forward)
    await stage.verify_updates()
    passed_on = await newest(stage, "Nurse", "Juliet")
    assert (passed_on.message, passed_on.media.poll.id) == ("which?", received.media.poll.id)
    assert (chosen(passed_on.media.results), passed_on.media.results.total_voters) == ([], 1)
    await vote(stage, "Nurse", "Juliet", passed_on.id, b"\x01")
    await stage.verify_updates()
    assert counts((await newest(stage, "Juliet", "Romeo")).media.results) == [1, 1]
    assert (await newest(stage, "Romeo", "Juliet")).media.results.total_voters == 2
    with pytest.raises(Refused, match="403 MESSAGE_AUTHOR_REQUIRED"):
        await close(stage, "Juliet", "Nurse", (await newest(stage, "Juliet", "Nurse")).id)


async def close(stage: Stage, author: str, other: str, message_id: int, *, closed: bool = True) -> Any:
    media = types.inputMediaPoll(poll=types.poll(id=1, question=words(""), answers=[], closed=closed, hash=0))
    return await stage.call(
        author, functions.messages_editMessage(peer=stage.peer(author, other), id=message_id, media=media)
    )


async def test_the_author_ends_a_poll_for_everybody(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await send(stage, "Romeo", "Juliet", quiz_of("a", "b", solution="so"))
    received = await newest(stage, "Juliet", "Romeo")
    with pytest.raises(Refused, match="403 MESSAGE_AUTHOR_REQUIRED"):
        await close(stage, "Juliet", "Romeo", received.id)
    with pytest.raises(Refused, match="400 MEDIA_NEW_INVALID"):
        await close(stage, "Romeo", "Juliet", sent_id, closed=False)
    result = await close(stage, "Romeo", "Juliet", sent_id)
    assert names(result.updates) == ["updateMessagePoll"]
    await stage.verify_updates()
    received = await newest(stage, "Juliet", "Romeo")
    assert received.media.poll.closed is True
    assert (counts(received.media.results), received.media.results.solution) == ([0, 0], "so")
    with pytest.raises(Refused, match="400 MESSAGE_POLL_CLOSED"):
        await vote(stage, "Juliet", "Romeo", received.id, b"\x00")
    with pytest.raises(Refused, match="400 MESSAGE_NOT_MODIFIED"):
        await close(stage, "Romeo", "Juliet", sent_id)
    text_id = await stage.send("Romeo", "Juliet", "no poll")
    with pytest.raises(Refused, match="400 MEDIA_PREV_INVALID"):
        await close(stage, "Romeo", "Juliet", text_id)


@pytest.mark.parametrize("by_date", [True, False])
async def test_a_poll_with_a_timer_ends_by_itself(server: Server, by_date: bool) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    now = int(server.clock.now())
    timer = {"close_date": now + 60} if by_date else {"close_period": 60, "close_date": now + 61}
    await send(stage, "Romeo", "Juliet", poll_of("a", "b", **timer))
    received = await newest(stage, "Juliet", "Romeo")
    assert (received.media.poll.close_period, received.media.poll.close_date) == (60, now + 60)

    async def tick() -> int:
        moment = int(server.clock.now())
        count = await server.storage.write(lambda tx: close_due(tx, moment))
        await server.settle()
        stage.listen()
        return count

    server.clock.advance(59)
    assert await tick() == 0
    await vote(stage, "Juliet", "Romeo", received.id, b"\x00")
    server.clock.advance(1)
    with pytest.raises(Refused, match="400 MESSAGE_POLL_CLOSED"):
        await vote(stage, "Juliet", "Romeo", received.id, b"\x01")
    assert await tick() == 1
    assert await tick() == 0
    await stage.verify_updates()
    his = (await newest(stage, "Romeo", "Juliet")).media
    assert (his.poll.closed, counts(his.results)) == (True, [1, 0])


async def test_hidden_results_are_for_the_author_until_the_end(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    media = poll_of(
        "a", "b", hide_results_until_close=True, public_voters=True, shuffle_answers=True, revoting_disabled=True
    )
    sent_id = await send(stage, "Romeo", "Juliet", media)
    received = await newest(stage, "Juliet", "Romeo")
    poll = received.media.poll
    assert (poll.hide_results_until_close, poll.shuffle_answers, poll.revoting_disabled) == (True, True, True)
    await vote(stage, "Juliet", "Romeo", received.id, b"\x01")
    await stage.verify_updates()
    hers, his = (await newest(stage, "Juliet", "Romeo")).media, (await newest(stage, "Romeo", "Juliet")).media
    assert (counts(hers.results), chosen(hers.results), hers.results.recent_voters) == ([None, None], [1], None)
    assert (counts(his.results), len(his.results.recent_voters)) == ([0, 1], 1)
    ask = functions.messages_getPollVotes(peer=stage.peer("Juliet", "Romeo"), id=received.id, limit=9)
    with pytest.raises(Refused, match="403 POLL_VOTE_REQUIRED"):
        await stage.call("Juliet", ask)
    with pytest.raises(Refused, match="400 REVOTE_NOT_ALLOWED"):
        await vote(stage, "Juliet", "Romeo", received.id)
    await close(stage, "Romeo", "Juliet", sent_id)
    await stage.verify_updates()
    assert counts((await newest(stage, "Juliet", "Romeo")).media.results) == [0, 1]
    assert (await stage.call("Juliet", ask)).count == 1


async def test_voters_of_a_public_poll_are_listed_page_by_page(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await send(stage, "Romeo", "Juliet", poll_of("a", "b", public_voters=True))
    received = await newest(stage, "Juliet", "Romeo")

    def ask(**options: Any) -> functions.messages_getPollVotes:
        return functions.messages_getPollVotes(peer=stage.peer("Romeo", "Juliet"), id=sent_id, **options)

    await vote(stage, "Juliet", "Romeo", received.id, b"\x00")
    with pytest.raises(Refused, match="403 POLL_VOTE_REQUIRED"):
        await stage.call("Romeo", ask(limit=1))
    server.clock.advance(1)
    await vote(stage, "Romeo", "Juliet", sent_id, b"\x00")
    first = await stage.call("Romeo", ask(limit=1, option=b"\x00"))
    assert (first.count, names(first.votes), first.next_offset) == (2, ["messagePeerVoteInputOption"], "1")
    assert [user.id for user in first.users] == [stage.user_id("Romeo")]
    rest = await stage.call("Romeo", ask(limit=1, option=b"\x00", offset=first.next_offset))
    assert (rest.votes[0].peer.user_id, rest.next_offset) == (stage.user_id("Juliet"), None)
    every = await stage.call("Romeo", ask(limit=9))
    assert [(each.NAME, each.option) for each in every.votes] == [("messagePeerVote", b"\x00")] * 2
    assert (await stage.call("Romeo", ask(limit=9, option=b"\x01"))).count == 0
    for options, error in (({"option": b"?"}, "400 OPTION_INVALID"), ({"offset": "x"}, "400 OFFSET_INVALID")):
        with pytest.raises(Refused, match=error):
            await stage.call("Romeo", ask(limit=9, **options))
    anonymous_id = await send(stage, "Romeo", "Juliet", poll_of("a", "b"), random_id=77)
    await vote(stage, "Romeo", "Juliet", anonymous_id, b"\x00")
    request = ask(limit=9)
    request.id = anonymous_id
    with pytest.raises(Refused, match="403 BROADCAST_FORBIDDEN"):
        await stage.call("Romeo", request)
    request.id = 10**6
    with pytest.raises(Refused, match="400 MSG_ID_INVALID"):
        await stage.call("Romeo", request)


async def test_results_are_asked_for_by_message(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await send(stage, "Romeo", "Juliet", poll_of("a", "b", public_voters=True))
    received = await newest(stage, "Juliet", "Romeo")
    await vote(stage, "Juliet", "Romeo", received.id, b"\x00")
    ask = functions.messages_getPollResults(peer=stage.peer("Romeo", "Juliet"), msg_id=sent_id, poll_hash=0)
    answer = await stage.clients["Romeo"].call(ask)
    assert (names(answer.updates), answer.updates[0].results.total_voters) == (["updateMessagePoll"], 1)
    assert stage.user_id("Juliet") in {user.id for user in answer.users}
    ask.msg_id = 10**6
    with pytest.raises(Refused, match="400 MESSAGE_ID_INVALID"):
        await stage.clients["Romeo"].call(ask)


async def test_a_repeated_send_makes_one_poll(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    request = send_request(stage, "Romeo", "Juliet", types.inputMediaPoll(poll=poll_of("a", "b")), random_id=9)
    first = await stage.clients["Romeo"].call(request)
    second = await stage.clients["Romeo"].call(request)
    assert first.updates[1].message == second.updates[1].message
    assert len(await stage.messages("Juliet", "Romeo")) == 1


async def test_new_clients_leave_the_keys_to_the_server(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    media = poll_of(question="  چه وقت؟ ")
    emoji = types.messageEntityCustomEmoji(offset=0, length=2, document_id=7)
    bold = types.messageEntityBold(offset=0, length=2)
    media.answers = [
        types.inputPollAnswer(text=types.textWithEntities(text=text, entities=[emoji, bold])) for text in ("شب", "روز")
    ]
    await send(stage, "Romeo", "Juliet", media)
    received = await newest(stage, "Juliet", "Romeo")
    poll = received.media.poll
    assert poll.question.text == "چه وقت؟"
    assert [(answer.text.text, answer.text.entities) for answer in poll.answers] == [("شب", [emoji]), ("روز", [emoji])]
    await vote(stage, "Juliet", "Romeo", received.id, poll.answers[1].option)
    await stage.verify_updates()


def _changed(**fields: Any) -> types.inputMediaPoll:
    """A good quiz with some fields of the media or (those it has) of the poll as given."""
    media = quiz_of("a", "b", "c")
    for name, value in fields.items():
        setattr(media if hasattr(media, name) else media.poll, name, value)
    return media


def _answers(*texts: str, options: list[bytes] | None = None) -> list[Any]:
    keys = options or [bytes([place + 1]) for place in range(len(texts))]
    return [types.pollAnswer(text=words(text), option=key) for text, key in zip(texts, keys, strict=True)]


@pytest.mark.parametrize(
    ("media", "error"),
    [
        (_changed(question=words(" \u200f ")), "POLL_QUESTION_INVALID"),
        (_changed(question=words("q" * 256)), "POLL_QUESTION_INVALID"),
        (_changed(question=words("q" * 5000)), "POLL_QUESTION_INVALID"),
        (_changed(answers=_answers("a")), "POLL_ANSWERS_INVALID"),
        (_changed(answers=[]), "POLL_ANSWERS_INVALID"),
        (_changed(answers=_answers(*"abcdefghijklm")), "POLL_ANSWERS_INVALID"),
        (_changed(answers=_answers("a", "b" * 101)), "POLL_ANSWER_INVALID"),
        (_changed(answers=_answers("a", " ")), "POLL_ANSWER_INVALID"),
        (_changed(answers=_answers("a", "b", options=[b"1", b""])), "POLL_OPTION_INVALID"),
        (_changed(answers=_answers("a", "b", options=[b"1", b"2" * 101])), "POLL_OPTION_INVALID"),
        (_changed(answers=_answers("a", "b", options=[b"1", b"1"])), "POLL_OPTION_DUPLICATE"),
        (_changed(correct_answers=[]), "QUIZ_CORRECT_ANSWERS_EMPTY"),
        (_changed(correct_answers=None), "QUIZ_CORRECT_ANSWERS_EMPTY"),
        (_changed(correct_answers=[0, 1]), "QUIZ_CORRECT_ANSWERS_TOO_MUCH"),
        (_changed(correct_answers=[3]), "QUIZ_CORRECT_ANSWER_INVALID"),
        (_changed(correct_answers=[-1]), "QUIZ_CORRECT_ANSWER_INVALID"),
        (_changed(quiz=False), "QUIZ_CORRECT_ANSWER_INVALID"),
        (_changed(multiple_choice=True), "QUIZ_MULTIPLE_INVALID"),
        (_changed(solution="s" * 201, solution_entities=[]), "MEDIA_CAPTION_TOO_LONG"),
        (_changed(solution="s" * 9000, solution_entities=[]), "MEDIA_CAPTION_TOO_LONG"),
        (_changed(quiz=False, correct_answers=None, solution="s", solution_entities=[]), "MEDIA_INVALID"),
        (_changed(close_period=4), "MEDIA_INVALID"),
        (_changed(close_period=-60), "MEDIA_INVALID"),
        (_changed(close_period=2**31 - 1), "MEDIA_INVALID"),
        (_changed(close_date=1), "MEDIA_INVALID"),
        (_changed(close_date=2**31 - 1), "MEDIA_INVALID"),
        (_changed(open_answers=True), "POLL_UNSUPPORTED"),
        (_changed(subscribers_only=True), "POLL_UNSUPPORTED"),
        (_changed(countries_iso2=["IR"]), "POLL_UNSUPPORTED"),
        (types.inputMediaEmpty(), "MEDIA_EMPTY"),
        (types.inputMediaStory(peer=types.inputPeerSelf(), id=1), "MEDIA_INVALID"),
    ],
)
async def test_what_is_no_poll_is_refused(server: Server, media: Any, error: str) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    with pytest.raises(Refused, match=f"400 {error}$"):
        await stage.call("Romeo", send_request(stage, "Romeo", "Juliet", media, message="x"))
    assert await stage.messages("Romeo", "Juliet") == []


async def test_the_words_beside_a_poll_have_their_limit(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    media = types.inputMediaPoll(poll=poll_of("a", "b"))
    with pytest.raises(Refused, match="400 MEDIA_CAPTION_TOO_LONG"):
        await stage.call("Romeo", send_request(stage, "Romeo", "Romeo", media, message="x" * 1025))
    await stage.call("Romeo", send_request(stage, "Romeo", "Romeo", media, message="x" * 1024))
    await stage.verify_updates()


async def test_a_poll_goes_with_its_last_message(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await send(stage, "Romeo", "Juliet", poll_of("a", "b"))
    poll_id = (await newest(stage, "Romeo", "Juliet")).media.poll.id
    await stage.call("Romeo", functions.messages_deleteMessages(id=[sent_id], revoke=True))
    assert await server.storage.read(lambda q: q.find_poll(poll_id)) is None
    await stage.verify_updates()


async def test_a_client_of_layer_158_sends_a_quiz_votes_and_lists(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.other["Romeo"], stage.other["Juliet"]
    assert romeo.session.layer == 158
    media = quiz_of("rose", "thorn", correct=1, solution="so", public_voters=True)
    sent = await romeo.call_bytes(_old_send(stage.peer("Romeo", "Juliet"), media))
    stage.models[romeo].apply_envelope(codec.decode(sent)[0])
    stage.listen()
    received = await newest(stage, "Juliet", "Romeo")
    poll = received.media.poll
    assert (poll.quiz, [answer.option for answer in poll.answers]) == (True, [b"\x00", b"\x01"])
    peer = stage.peer("Juliet", "Romeo")
    request = functions.messages_sendVote(peer=peer, msg_id=received.id, options=[b"\x01"])
    answer = await juliet.call_bytes(codec.encode(request, 158))
    stage.models[juliet].apply_envelope(codec.decode(answer)[0])
    [update] = codec.decode(answer)[0].updates
    assert [(each.chosen, each.correct, each.voters) for each in update.results.results] == [
        (False, False, 0),
        (True, True, 1),
    ]
    assert update.results.solution == "so"
    ask = functions.messages_getPollVotes(peer=peer, id=received.id, option=b"\x01", limit=10)
    votes = await juliet.call_bytes(codec.encode(ask, 158))
    # messages.votesList of layer 158, with one messageUserVoteInputOption.
    assert votes[:4] == (0x0823F649).to_bytes(4, "little")
    assert (0x3CA5B0EC).to_bytes(4, "little") + stage.user_id("Juliet").to_bytes(8, "little") in votes
    await stage.verify_updates()


def _old_send(peer: Any, media: types.inputMediaPoll) -> bytes:
    """messages.sendMedia as layer 158 has it: right answers are named by their keys."""
    poll = codec.encode(media.poll, 158)
    correct = [media.poll.answers[place].option for place in media.correct_answers or ()]
    return b"".join(
        [
            (0x7547C966).to_bytes(4, "little"),
            bytes(4),
            codec.encode(peer, 158),
            (0x0F94E5F1).to_bytes(4, "little"),
            (3).to_bytes(4, "little"),
            poll,
            (0x1CB5C415).to_bytes(4, "little"),
            len(correct).to_bytes(4, "little"),
            *(_tl_bytes(option) for option in correct),
            _tl_bytes((media.solution or "").encode()),
            (0x1CB5C415).to_bytes(4, "little"),
            bytes(4),
            _tl_bytes(b""),
            (4242).to_bytes(8, "little"),
        ]
    )


def _tl_bytes(value: bytes) -> bytes:
    plain = bytes([len(value)]) + value
    return plain + bytes(-len(plain) % 4)


async def test_who_passes_a_poll_on_as_their_own_does_not_end_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await send(stage, "Romeo", "Juliet", poll_of("Now", "Never"))
    received = await newest(stage, "Juliet", "Romeo")
    forward = functions.messages_forwardMessages(
        from_peer=stage.peer("Juliet", "Romeo"),
        to_peer=stage.peer("Juliet", "Nurse"),
        id=[received.id],
        random_id=[99],
        drop_author=True,
    )
    await stage.call("Juliet", forward)
    passed_on = await newest(stage, "Juliet", "Nurse")
    assert passed_on.fwd_from is None
    with pytest.raises(Refused, match="403 MESSAGE_AUTHOR_REQUIRED"):
        await close(stage, "Juliet", "Nurse", passed_on.id)
    assert not (await newest(stage, "Nurse", "Juliet")).media.poll.closed
    await stage.verify_updates()


async def test_passing_a_poll_on_gives_it_no_more_time(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await send(stage, "Romeo", "Juliet", poll_of("Now", "Never", close_period=60))
    received = await newest(stage, "Juliet", "Romeo")
    server.clock.advance(50)
    forward = functions.messages_forwardMessages(
        from_peer=stage.peer("Juliet", "Romeo"), to_peer=stage.peer("Juliet", "Nurse"), id=[received.id], random_id=[99]
    )
    await stage.call("Juliet", forward)
    passed_on = await newest(stage, "Nurse", "Juliet")
    assert passed_on.media.poll.close_date == received.media.poll.close_date
    server.clock.advance(10)
    await server.do_what_is_due()
    stage.listen()
    assert (await newest(stage, "Nurse", "Juliet")).media.poll.closed
    await stage.verify_updates()
