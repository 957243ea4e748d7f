"""Who wrote in a channel, and whom its messages concern."""

from dataclasses import replace

from chapar.domain.chats import Participant, ParticipantStatus
from chapar.domain.messages import Message, MessageBody, MessageCounts, MessageTag
from chapar.domain.peers import channel_peer
from chapar.storage.api import Storage, Transaction

HERE, ELSEWHERE = channel_peer(7), channel_peer(8)
ME, FRIEND, OTHER = 1, 2, 3
NEW = MessageTag.MENTION | MessageTag.UNREAD_MENTION


def post(tx: Transaction, sender_id: int, channel_id: int = HERE.id) -> Message:
    body = tx.insert_body(MessageBody(0, sender_id, 100, "x"))
    message = Message(-channel_id, tx.next_message_id(-channel_id), channel_peer(channel_id), body, False)
    tx.insert_message(message)
    return message


async def test_the_last_message_of_each_author_is_found(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        for sender_id in (ME, FRIEND, ME, FRIEND, OTHER):
            post(tx, sender_id)
        post(tx, ME, ELSEWHERE.id)
        assert tx.load_last_of_authors(-HERE.id, min_id=0, max_id=9, limit=9) == {ME: 3, FRIEND: 4, OTHER: 5}

    await storage.write(unit)
    for bounds, found in (
        ({"min_id": 0, "max_id": 4, "limit": 9}, {ME: 3, FRIEND: 4}),
        ({"min_id": 3, "max_id": 9, "limit": 9}, {FRIEND: 4, OTHER: 5}),
        ({"min_id": 0, "max_id": 9, "limit": 2}, {FRIEND: 4, OTHER: 5}),
        ({"min_id": 5, "max_id": 9, "limit": 9}, {}),
    ):
        assert await storage.read(lambda q, b=bounds: q.load_last_of_authors(-HERE.id, **b)) == found


async def test_those_whom_a_message_concerns_are_found(storage: Storage) -> None:
    def unit(tx: Transaction) -> int:
        message_id = post(tx, ME).id
        for user_id in (OTHER, FRIEND):
            tx.put_own_tags(user_id, HERE, message_id, NEW)
        tx.put_own_tags(ME, ELSEWHERE, message_id, NEW)
        tx.put_own_tags(ME, HERE, message_id + 1, NEW)
        assert tx.list_tagged_users(HERE, message_id) == [FRIEND, OTHER]
        tx.put_own_tags(OTHER, HERE, message_id, MessageTag(0))
        return message_id

    message_id = await storage.write(unit)
    assert await storage.read(lambda q: q.list_tagged_users(HERE, message_id)) == [FRIEND]


async def test_a_copy_in_a_channel_comes_with_what_is_counted_there(storage: Storage) -> None:
    counts = MessageCounts(views=3, forwards=1)

    def unit(tx: Transaction) -> Message:
        message = post(tx, ME)
        tx.put_message_counts(-HERE.id, message.id, counts)
        return message

    message = await storage.write(unit)
    copies = await storage.read(lambda q: q.list_copies(message.body.body_id))
    assert copies == [replace(message, counts=counts)]


async def test_those_from_whom_a_message_is_hidden_are_found(storage: Storage) -> None:
    hidden = {ME: 0, FRIEND: 5, OTHER: 9}

    def unit(tx: Transaction) -> None:
        for user_id, up_to in hidden.items():
            tx.put_participant(Participant(HERE, user_id, ParticipantStatus.MEMBER, 100, available_min_id=up_to))
        assert tx.list_hidden_from(HERE, 5, hidden) == [FRIEND, OTHER]

    await storage.write(unit)
    for message_id, user_ids, found in (
        (6, hidden, [OTHER]),
        (9, hidden, [OTHER]),
        (10, hidden, []),
        (1, [ME, FRIEND], [FRIEND]),
    ):
        listed = await storage.read(lambda q, i=message_id, u=user_ids: q.list_hidden_from(HERE, i, u))
        assert listed == found
    assert await storage.read(lambda q: q.list_hidden_from(ELSEWHERE, 1, hidden)) == []
