"""Polls in supergroups and channels."""

import itertools
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types

_random_ids = itertools.count(9000)


def build_poll(**flags: Any) -> types.inputMediaPoll:
    answers: list[Any] = [
        types.pollAnswer(text=types.textWithEntities(text=text, entities=[]), option=text.encode())
        for text in ("yes", "no")
    ]
    question = types.textWithEntities(text="Shall I hear more?", entities=[])
    return types.inputMediaPoll(poll=types.poll(id=0, question=question, answers=answers, hash=0, **flags))


async def ask(stage: Stage, name: str, channel_id: int, **flags: bool) -> int:
    """A poll; its message's id."""
    request = functions.messages_sendMedia(
        peer=stage.channel_peer(name, channel_id),
        media=build_poll(**flags),
        message="",
        random_id=next(_random_ids),
    )
    sent = await stage.call(name, request)
    return next(int(u.id) for u in sent.updates if isinstance(u, types.updateMessageID))


def vote(stage: Stage, name: str, channel_id: int, message_id: int, *options: bytes) -> functions.messages_sendVote:
    peer = stage.channel_peer(name, channel_id)
    return functions.messages_sendVote(peer=peer, msg_id=message_id, options=list(options))


async def results(stage: Stage, name: str, channel_id: int) -> list[tuple[bool, int | None]]:
    media = (await stage.posts(name, channel_id))[0].media
    return [(each.chosen, each.voters) for each in media.results.results]


async def test_votes_are_told_to_everybody_and_ones_own_to_oneself(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", broadcast=True)
    message_id = await ask(stage, "Romeo", verona)
    await stage.call("Juliet", vote(stage, "Juliet", verona, message_id, b"yes"))
    await stage.verify_updates()
    answer = await stage.clients["Paris"].call(vote(stage, "Paris", verona, message_id, b"no"))
    assert [each.chosen for each in answer.updates[0].results.results] == [False, True]
    (told,) = stage.clients["Juliet"].pushed_updates()
    assert (told.NAME, told.results.min, told.results.total_voters) == ("updateMessagePoll", True, 2)
    assert [(each.chosen, each.voters) for each in told.results.results] == [(False, 1), (False, 1)]
    assert await results(stage, "Juliet", verona) == [(True, 1), (False, 1)]
    assert await results(stage, "Romeo", verona) == [(False, 0), (False, 0)]


async def test_a_vote_is_changed_and_taken_back(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    message_id = await ask(stage, "Romeo", verona, public_voters=True)
    await stage.call("Romeo", vote(stage, "Romeo", verona, message_id, b"no"))
    for options in ((b"yes",), (b"no",), ()):
        await stage.call("Juliet", vote(stage, "Juliet", verona, message_id, *options))
        await stage.verify_updates()
    votes = functions.messages_getPollVotes(peer=stage.channel_peer("Romeo", verona), id=message_id, limit=9)
    found = await stage.call("Romeo", votes)
    assert (found.count, [each.peer.user_id for each in found.votes]) == (1, [stage.user_id("Romeo")])


async def test_nobody_sees_who_votes_in_a_channel(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    with pytest.raises(Refused, match="BROADCAST_PUBLIC_VOTERS_FORBIDDEN"):
        await ask(stage, "Romeo", verona, public_voters=True)
    message_id = await ask(stage, "Romeo", verona)
    await stage.call("Romeo", vote(stage, "Romeo", verona, message_id, b"no"))
    votes = functions.messages_getPollVotes(peer=stage.channel_peer("Romeo", verona), id=message_id, limit=9)
    with pytest.raises(Refused, match="BROADCAST_FORBIDDEN"):
        await stage.call("Romeo", votes)
    await stage.verify_updates()


async def test_a_poll_is_ended_by_its_author_or_who_edits_posts(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    message_id = await ask(stage, "Romeo", verona)
    await stage.call("Juliet", vote(stage, "Juliet", verona, message_id, b"no"))
    media = build_poll(closed=True)

    def end(name: str) -> functions.messages_editMessage:
        return functions.messages_editMessage(peer=stage.channel_peer(name, verona), id=message_id, media=media)

    with pytest.raises(Refused, match="MESSAGE_AUTHOR_REQUIRED"):
        await stage.call("Juliet", end("Juliet"))
    admin = functions.channels_editAdmin(
        channel=stage.channel("Romeo", verona),
        user_id=stage.user("Romeo", "Juliet"),
        admin_rights=types.chatAdminRights(edit_messages=True),
        rank="",
    )
    await stage.call("Romeo", admin)
    await stage.call("Juliet", end("Juliet"))
    assert (await stage.posts("Romeo", verona))[0].media.poll.closed
    assert await results(stage, "Romeo", verona) == [(False, 0), (False, 1)]
    await stage.verify_updates()
    with pytest.raises(Refused, match="MESSAGE_POLL_CLOSED"):
        await stage.call("Juliet", vote(stage, "Juliet", verona, message_id, b"yes"))
    results_now = functions.messages_getPollResults(
        peer=stage.channel_peer("Juliet", verona), msg_id=message_id, poll_hash=0
    )
    assert (await stage.call("Juliet", results_now)).updates[0].poll.closed
