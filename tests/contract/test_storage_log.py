"""The update log."""

import pytest

from chapar.domain.messages import Message, MessageBody
from chapar.domain.notices import ContactsReset, NewAuthorization, UserChanged
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.updates import (
    FIRST_PTS,
    DeleteMessages,
    EditMessage,
    LoggedUpdate,
    NewMessage,
    ReadHistoryInbox,
    ReadHistoryOutbox,
    State,
)
from chapar.storage.api import Storage, Transaction

PLAIN = [
    DeleteMessages((3, 1, 2**31 - 1)),
    ReadHistoryInbox(Peer(PeerType.CHANNEL, 2**40), 5, 7),
    ReadHistoryOutbox(user_peer(9), 4),
]
NOTICES = [UserChanged(8), ContactsReset(), NewAuthorization(-(2**63), 10, "دستگاه", "192.0.2.1")]


def new_message(tx: Transaction, random_id: int | None = None) -> Message:
    message = Message(1, tx.next_message_id(1), user_peer(2), tx.insert_body(MessageBody(0, 1, 10, "x")), True)
    tx.insert_message(message, random_id)
    return message


async def test_an_untouched_account_stands_at_the_first_pts(storage: Storage) -> None:
    assert await storage.read(lambda q: q.load_state(1)) == State(FIRST_PTS, 0, 0)
    assert await storage.write(lambda tx: tx.load_state(1)) == State(FIRST_PTS, 0, 0)
    await storage.write(lambda tx: tx.next_message_id(1))
    assert await storage.read(lambda q: q.load_state(1)) == State(FIRST_PTS, 0, 0)


async def test_pts_moves_by_the_width_of_each_update(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[LoggedUpdate]:
        rows = [tx.log_update(1, update, 20 + i, pts_count=i + 1) for i, update in enumerate(PLAIN)]
        assert tx.load_state(1) == State(7, 0, 22)
        assert tx.list_updates(1, 0, 10) == rows
        return rows

    rows = await storage.write(unit)
    assert [(r.pts, r.pts_count, r.date, r.update) for r in rows] == [
        (2, 1, 20, PLAIN[0]),
        (4, 2, 21, PLAIN[1]),
        (7, 3, 22, PLAIN[2]),
    ]
    assert await storage.read(lambda q: q.list_updates(1, 1, 10)) == rows
    assert await storage.read(lambda q: q.list_updates(1, 2, 1)) == [rows[1]]
    assert await storage.read(lambda q: q.list_updates(1, 7, 10)) == []
    assert await storage.read(lambda q: q.list_updates(2, 1, 10)) == []
    assert await storage.read(lambda q: q.load_state(1)) == State(7, 0, 22)


async def test_an_update_that_moves_nothing_is_refused(storage: Storage) -> None:
    with pytest.raises(ValueError, match="pts"):
        await storage.write(lambda tx: tx.log_update(1, PLAIN[0], 1, pts_count=0))
    assert await storage.read(lambda q: q.load_state(1)) == State(FIRST_PTS, 0, 0)


async def test_messages_in_the_log_are_as_they_stand_now(storage: Storage) -> None:
    def unit(tx: Transaction) -> tuple[Message, Message]:
        first, second = new_message(tx, random_id=55), new_message(tx)
        tx.log_update(1, NewMessage(first.id, first, 55), 1)
        tx.log_update(1, NewMessage(second.id, second), 2)
        tx.log_update(1, EditMessage(first.id, first), 3)
        return first, second

    first, second = await storage.write(unit)
    assert [u.update for u in await storage.read(lambda q: q.list_updates(1, 1, 9))] == [
        NewMessage(first.id, first, 55),
        NewMessage(second.id, second),
        EditMessage(first.id, first),
    ]
    await storage.write(lambda tx: tx.delete_messages(1, [first.id]))
    assert [u.update for u in await storage.read(lambda q: q.list_updates(1, 1, 9))] == [
        NewMessage(first.id, None, 55),
        NewMessage(second.id, second),
        EditMessage(first.id, None),
    ]


async def test_the_arrival_of_a_message_is_found_again(storage: Storage) -> None:
    def unit(tx: Transaction) -> tuple[LoggedUpdate, Message]:
        message = new_message(tx, random_id=55)
        logged = tx.log_update(1, NewMessage(message.id, message, 55), 1)
        tx.log_update(1, EditMessage(message.id, message), 3)
        assert tx.find_new_message_update(1, message.id) == logged
        return logged, message

    logged, message = await storage.write(unit)
    assert await storage.read(lambda q: q.find_new_message_update(1, message.id)) == logged
    assert await storage.read(lambda q: q.find_new_message_update(1, message.id + 1)) is None
    assert await storage.read(lambda q: q.find_new_message_update(2, message.id)) is None
    await storage.write(lambda tx: tx.delete_messages(1, [message.id]))
    gone = await storage.read(lambda q: q.find_new_message_update(1, message.id))
    assert gone is not None
    assert (gone.pts, gone.update) == (logged.pts, NewMessage(message.id, None, 55))


async def test_notices_leave_pts_alone_and_come_in_order(storage: Storage) -> None:
    rows = await storage.write(lambda tx: [tx.log_notice(1, notice, 30 + i) for i, notice in enumerate(NOTICES)])
    assert rows == [LoggedUpdate(1, 0, 0, 30 + i, notice) for i, notice in enumerate(NOTICES)]
    assert await storage.read(lambda q: q.list_notices(1, 0, 9)) == rows
    assert await storage.read(lambda q: q.list_notices(1, 31, 9)) == rows[1:]
    assert await storage.read(lambda q: q.list_notices(1, 0, 2)) == rows[:2]
    assert await storage.read(lambda q: q.list_notices(2, 0, 9)) == []
    assert await storage.read(lambda q: q.load_state(1)) == State(FIRST_PTS, 0, 0)
    assert await storage.write(lambda tx: tx.list_notices(1, 32, 9)) == rows[2:]
