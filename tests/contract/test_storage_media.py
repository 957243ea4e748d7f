"""Reactions, polls and what shows them."""

from dataclasses import replace

import pytest

from chapar.domain.media import PollMedia
from chapar.domain.messages import Forward, Message, MessageBody, MessageTag, content_tags
from chapar.domain.peers import Peer, user_peer
from chapar.domain.polls import RECENT_VOTERS, Poll, PollOption, PollResults, PollVote
from chapar.domain.reactions import Reaction
from chapar.domain.styled_text import MessageEntity, StyledText
from chapar.storage.api import Storage, Transaction

ME, FRIEND, OTHER = 1, 2, 3

QUIZ = Poll(
    0,
    ME,
    StyledText("کی؟ ❓", (MessageEntity("messageEntityCustomEmoji", 4, 1, 2**60),)),
    (
        PollOption(StyledText("آ"), b"\x00"),
        PollOption(StyledText("ب"), b"\xff" * 100),
        PollOption(StyledText("ج"), b"x"),
    ),
    is_public=True,
    is_quiz=True,
    close_seconds=60,
    close_date=160,
    correct=(1,),
    solution=StyledText("چون", (MessageEntity("messageEntityBold", 0, 3),)),
    hides_results=True,
    forbids_revoting=True,
    shuffles_options=True,
)


def deliver(tx: Transaction, body: MessageBody, owner: int, peer: Peer) -> Message:
    message = Message(owner, tx.next_message_id(owner), peer, body, body.sender_id == owner, tags=content_tags(body))
    tx.insert_message(message)
    return message


def send(tx: Transaction, poll: Poll | None = None, to: int = FRIEND) -> Message:
    """A message of ME in both mailboxes."""
    media = PollMedia(poll, PollResults()) if poll else None
    body = tx.insert_body(MessageBody(0, ME, 100, "x", media=media))
    mine = deliver(tx, body, ME, user_peer(to))
    if to != ME:
        deliver(tx, body, to, user_peer(ME))
    return mine


async def test_reactions_come_with_every_copy_oldest_first(storage: Storage) -> None:
    message = await storage.write(send)
    body_id = message.body.body_id
    mine = [Reaction(ME, "👍", 110), Reaction(ME, "❤\u200d🔥", 110, is_big=True)]
    hers = [Reaction(FRIEND, "🔥", 105)]
    await storage.write(lambda tx: tx.put_reactions(body_id, ME, mine))
    await storage.write(lambda tx: tx.put_reactions(body_id, FRIEND, hers))
    assert await storage.read(lambda q: q.list_reactions(body_id)) == [*hers, *mine]
    for copy in await storage.read(lambda q: q.list_copies(body_id)):
        assert copy.body.reactions == (*hers, *mine)

    # Writing the body does not touch them; putting none takes one's own away only.
    await storage.write(lambda tx: tx.update_body(replace(message.body, text="y")))
    await storage.write(lambda tx: tx.put_reactions(body_id, FRIEND, []))
    assert await storage.read(lambda q: q.list_reactions(body_id)) == mine
    await storage.write(lambda tx: tx.put_reactions(body_id, ME, mine[1:]))
    await storage.write(lambda tx: tx.put_reactions(body_id, ME, []))
    loaded = await storage.read(lambda q: q.load_messages(ME, [message.id])[message.id])
    assert (loaded.body.text, loaded.body.reactions) == ("y", ())


async def test_a_unit_sees_the_reactions_that_it_puts(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        message = send(tx)
        tx.put_reactions(message.body.body_id, FRIEND, [Reaction(FRIEND, "🔥", 1)])
        [mine, hers] = tx.list_copies(message.body.body_id)
        assert mine.body.reactions == hers.body.reactions == (Reaction(FRIEND, "🔥", 1),)
        assert tx.load_messages(ME, [message.id])[message.id].body.reactions == mine.body.reactions

    await storage.write(unit)


async def test_reactions_go_with_the_last_copy(storage: Storage) -> None:
    message = await storage.write(send)
    body_id = message.body.body_id
    await storage.write(lambda tx: tx.put_reactions(body_id, ME, [Reaction(ME, "👍", 1)]))
    await storage.write(lambda tx: tx.delete_messages(ME, [message.id]))
    assert len(await storage.read(lambda q: q.list_reactions(body_id))) == 1
    await storage.write(lambda tx: tx.delete_messages(FRIEND, [message.id]))
    assert await storage.read(lambda q: q.list_reactions(body_id)) == []


async def test_saved_messages_are_counted_by_tag(storage: Storage) -> None:
    def save(tx: Transaction) -> list[Message]:
        kept = tx.insert_body(MessageBody(0, ME, 100, "k", forward=Forward(FRIEND, None, 90, user_peer(FRIEND), 3)))
        return [send(tx, to=ME), deliver(tx, kept, ME, user_peer(ME)), send(tx)]

    note, kept, chat = await storage.write(save)
    for message, values in ((note, ("👍", "🔥")), (kept, ("👍",)), (chat, ("💯",))):
        tags = [Reaction(ME, value, 5) for value in values]
        await storage.write(lambda tx, i=message.body.body_id, t=tags: tx.put_reactions(i, ME, t))
    assert await storage.read(lambda q: q.count_saved_reactions(ME)) == {"👍": 2, "🔥": 1}
    assert await storage.read(lambda q: q.count_saved_reactions(ME, user_peer(FRIEND))) == {"👍": 1}
    assert await storage.read(lambda q: q.count_saved_reactions(ME, user_peer(ME))) == {"👍": 1, "🔥": 1}
    assert await storage.read(lambda q: q.count_saved_reactions(FRIEND)) == {}
    await storage.write(lambda tx: tx.delete_messages(ME, [kept.id]))
    assert await storage.read(lambda q: q.count_saved_reactions(ME)) == {"👍": 1, "🔥": 1}


async def test_messages_are_found_by_unread_reactions(storage: Storage) -> None:
    ids = [(await storage.write(send)).id for _ in range(3)]
    tag, peer = MessageTag.UNREAD_REACTION, user_peer(FRIEND)
    for message_id in ids[:2]:
        await storage.write(lambda tx, i=message_id: tx.set_message_tags(ME, i, tag))
    assert [m.id for m in await storage.read(lambda q: q.list_history(ME, peer, limit=9, tag=tag))] == ids[1::-1]
    assert await storage.read(lambda q: q.count_tagged(ME, [peer, user_peer(OTHER)], tag)) == {peer: 2}
    await storage.write(lambda tx: tx.set_message_tags(ME, ids[0], MessageTag(0)))
    await storage.write(lambda tx: tx.delete_messages(ME, [ids[1]]))
    assert await storage.read(lambda q: q.count_tagged(ME, [peer], tag)) == {}


async def test_a_poll_comes_back_as_it_was_stored(storage: Storage) -> None:
    poll = await storage.write(lambda tx: tx.insert_poll(QUIZ))
    assert poll == QUIZ._replace(id=poll.id)
    assert poll.id > 0
    message = await storage.write(lambda tx: send(tx, poll))
    assert await storage.read(lambda q: q.find_poll(poll.id)) == poll
    assert await storage.read(lambda q: q.find_poll(poll.id + 1)) is None
    for owner in (ME, FRIEND):
        [copy] = await storage.read(lambda q, o=owner: q.list_history(o, user_peer(ME + FRIEND - o), limit=1))
        assert copy.body.media == PollMedia(poll, PollResults((0, 0, 0)))
        assert MessageTag.POLL in copy.tags
    closed = poll._replace(is_closed=True, close_date=0)
    await storage.write(lambda tx: tx.update_poll(closed))
    assert await storage.read(lambda q: q.find_poll(poll.id)) == closed
    assert await storage.read(lambda q: q.list_poll_bodies(poll.id)) == [message.body.body_id]


async def test_everybody_sees_the_results_and_their_own_vote(storage: Storage) -> None:
    poll = await storage.write(lambda tx: tx.insert_poll(QUIZ))
    await storage.write(lambda tx: send(tx, poll))
    votes = [PollVote(user_id, ((user_id % 3),), 100 + user_id) for user_id in range(1, 6)]
    for vote in votes:
        await storage.write(lambda tx, v=vote: tx.put_poll_vote(poll.id, v))
    await storage.write(lambda tx: tx.put_poll_vote(poll.id, PollVote(FRIEND, (0, 2), 200)))
    results = await storage.read(lambda q: q.load_poll_results(poll, FRIEND))
    assert results == PollResults(
        (2, 2, 2), 5, (PollVote(FRIEND, (0, 2), 200), votes[4], votes[3]), PollVote(FRIEND, (0, 2), 200)
    )
    assert len(results.recent) == RECENT_VOTERS
    assert (await storage.read(lambda q: q.load_poll_results(poll, 99))).own is None
    secret = poll._replace(is_public=False)
    assert (await storage.read(lambda q: q.load_poll_results(secret, ME))).recent == ()
    [mine] = await storage.read(lambda q: q.list_history(ME, user_peer(FRIEND), limit=1))
    assert isinstance(mine.body.media, PollMedia)
    assert mine.body.media.results.own == votes[0]

    await storage.write(lambda tx: tx.put_poll_vote(poll.id, PollVote(FRIEND, (), 300)))
    after = await storage.read(lambda q: q.load_poll_results(poll, FRIEND))
    assert (after.counts, after.voters, after.own) == ((1, 2, 1), 4, None)


async def test_votes_are_listed_newest_first_and_by_option(storage: Storage) -> None:
    poll = await storage.write(lambda tx: tx.insert_poll(QUIZ._replace(is_multiple=True)))
    votes = [PollVote(u, (0, 1) if u % 2 else (2,), 100) for u in range(1, 5)] + [PollVote(9, (1,), 101)]
    for vote in votes:
        await storage.write(lambda tx, v=vote: tx.put_poll_vote(poll.id, v))

    async def voters(**options: int) -> list[int]:
        return [vote.user_id for vote in await storage.read(lambda q: q.list_poll_votes(poll.id, **options))]

    assert await voters(limit=9) == [9, 1, 2, 3, 4]
    assert await voters(limit=2, offset=1) == [1, 2]
    assert await voters(limit=9, choice=1) == [9, 1, 3]
    assert await voters(limit=9, choice=0, offset=1) == [3]
    assert await voters(limit=9, choice=7) == []
    assert await voters(limit=0) == await voters(limit=-1) == await voters(limit=5, offset=50) == []


async def test_a_poll_lives_as_long_as_a_message_shows_it(storage: Storage) -> None:
    poll = await storage.write(lambda tx: tx.insert_poll(QUIZ))
    first = await storage.write(lambda tx: send(tx, poll))
    passed_on = await storage.write(lambda tx: send(tx, poll, to=OTHER))
    bodies = [first.body.body_id, passed_on.body.body_id]
    assert await storage.read(lambda q: q.list_poll_bodies(poll.id)) == bodies
    assert await storage.read(lambda q: q.list_poll_owners(poll.id, limit=9)) == [ME, FRIEND, OTHER]
    assert await storage.read(lambda q: q.list_poll_owners(poll.id, limit=2)) == [ME, FRIEND]
    await storage.write(lambda tx: tx.put_poll_vote(poll.id, PollVote(ME, (0,), 1)))
    await storage.write(lambda tx: tx.delete_messages(ME, [first.id, passed_on.id]))
    await storage.write(lambda tx: tx.delete_messages(FRIEND, [1]))
    assert await storage.read(lambda q: q.list_poll_bodies(poll.id)) == bodies[1:]
    assert await storage.read(lambda q: q.list_poll_owners(poll.id, limit=9)) == [OTHER]
    assert await storage.read(lambda q: q.find_poll(poll.id)) == poll
    await storage.write(lambda tx: tx.delete_messages(OTHER, [1]))
    assert await storage.read(lambda q: q.find_poll(poll.id)) is None
    assert await storage.read(lambda q: q.list_poll_votes(poll.id, limit=9)) == []


@pytest.mark.parametrize("now", [159, 160, 500])
async def test_polls_are_due_at_their_date_until_they_are_closed(storage: Storage, now: int) -> None:
    due, later, endless, closed = [
        await storage.write(lambda tx, p=poll: tx.insert_poll(p))
        for poll in (
            QUIZ,
            QUIZ._replace(close_date=10**6),
            QUIZ._replace(close_date=0),
            QUIZ._replace(close_date=50, is_closed=True),
        )
    ]
    assert later != endless != closed
    assert await storage.read(lambda q: q.list_due_polls(now, 9)) == ([due] if now >= 160 else [])
    assert await storage.read(lambda q: q.list_due_polls(now, 0)) == []
    assert await storage.read(lambda q: q.find_next_due()) == 160
    await storage.write(lambda tx: tx.update_poll(due._replace(is_closed=True)))
    assert await storage.read(lambda q: q.list_due_polls(now, 9)) == []
    assert await storage.read(lambda q: q.find_next_due()) == 10**6
