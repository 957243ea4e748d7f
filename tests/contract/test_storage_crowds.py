"""Reactions and votes of many: counted as they come, read a few at a time."""

from chapar.domain.media import PollMedia
from chapar.domain.messages import Message, MessageBody
from chapar.domain.peers import channel_peer
from chapar.domain.polls import Poll, PollOption, PollResults, PollVote
from chapar.domain.reactions import RECENT_REACTORS, Reaction
from chapar.domain.styled_text import StyledText
from chapar.storage.api import Storage, Transaction

HERE = channel_peer(7)
PEOPLE = range(1, 6)


def post(tx: Transaction, body: MessageBody) -> Message:
    stored = tx.insert_body(body)
    message = Message(-HERE.id, tx.next_message_id(-HERE.id), HERE, stored, False)
    tx.insert_message(message)
    return message


async def test_a_message_of_a_channel_carries_numbers_and_the_latest_reactions(storage: Storage) -> None:
    message = await storage.write(lambda tx: post(tx, MessageBody(0, 1, 100, "x")))
    body_id = message.body.body_id
    given = [Reaction(user_id, "👍" if user_id < 4 else "🔥", 100 + user_id) for user_id in PEOPLE]
    for reaction in given:
        await storage.write(lambda tx, r=reaction: tx.put_reactions(body_id, r.user_id, [r]))
    loaded = (await storage.read(lambda q: q.load_messages(-HERE.id, [message.id])))[message.id].body
    assert loaded.reaction_counts == (("👍", 3), ("🔥", 2))
    assert loaded.reactions == tuple(given[-RECENT_REACTORS:])

    def change(tx: Transaction) -> MessageBody:
        tx.put_reactions(body_id, 1, [Reaction(1, "🔥", 200), Reaction(1, "💯", 200)])
        tx.put_reactions(body_id, 2, [])
        return tx.load_messages(-HERE.id, [message.id])[message.id].body

    changed = await storage.write(change)
    assert changed.reaction_counts == (("🔥", 3), ("👍", 1), ("💯", 1))
    assert await storage.read(lambda q: q.load_reactions_of(1, [body_id, 99])) == {
        body_id: [Reaction(1, "🔥", 200), Reaction(1, "💯", 200)]
    }
    await storage.write(lambda tx: tx.delete_messages(-HERE.id, [message.id]))
    assert await storage.read(lambda q: q.list_latest_reactions(body_id, limit=9)) == []


async def test_the_latest_reactions_are_paged_and_told_apart_by_value(storage: Storage) -> None:
    def unit(tx: Transaction) -> int:
        body_id = post(tx, MessageBody(0, 1, 100, "x")).body.body_id
        for user_id in PEOPLE:
            tx.put_reactions(body_id, user_id, [Reaction(user_id, "👍" if user_id % 2 else "🔥", 100, shown_as=HERE)])
        return body_id

    body_id = await storage.write(unit)
    for page, found in (
        ({"limit": 2}, [5, 4]),
        ({"limit": 2, "offset": 2}, [3, 2]),
        ({"limit": 9, "value": "🔥"}, [4, 2]),
        ({"limit": 1, "offset": 1, "value": "👍"}, [3]),
    ):
        latest = await storage.read(lambda q, p=page: q.list_latest_reactions(body_id, **p))
        assert [reaction.user_id for reaction in latest] == found
        assert all(reaction.shown_as == HERE for reaction in latest)


async def test_votes_are_counted_as_they_change(storage: Storage) -> None:
    options = tuple(PollOption(StyledText(text), text.encode()) for text in "abc")

    def unit(tx: Transaction) -> Poll:
        poll = tx.insert_poll(Poll(0, 1, StyledText("?"), options, is_multiple=True))
        post(tx, MessageBody(0, 1, 100, "", media=PollMedia(poll, PollResults((0, 0, 0)))))
        for user_id in PEOPLE:
            tx.put_poll_vote(poll.id, PollVote(user_id, (0, 2), 100))
        tx.put_poll_vote(poll.id, PollVote(1, (1,), 101))
        tx.put_poll_vote(poll.id, PollVote(1, (1, 2), 102))
        tx.put_poll_vote(poll.id, PollVote(2, (), 103))
        return poll

    poll = await storage.write(unit)
    results = await storage.read(lambda q: q.load_poll_results(poll, 1))
    assert (results.counts, results.voters) == ((3, 1, 4), 4)
    assert results.own == PollVote(1, (1, 2), 102)
