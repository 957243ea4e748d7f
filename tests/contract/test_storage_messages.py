"""Messages, history, search and dialogs, one rule a test; `test_storage_model` mixes them."""

import asyncio
from dataclasses import replace

import pytest

from chapar.domain.errors import RpcError
from chapar.domain.messages import Dialog, DialogPlace, Forward, Message, MessageBody
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.styled_text import MessageEntity
from chapar.storage.api import Storage, Transaction

ME, FRIEND, OTHER = 1, 2, 3
FRIENDS = user_peer(FRIEND)

RICH = MessageBody(
    0,
    ME,
    100,
    "سلام ❤️ \U0001f600 <b>\n\u200c",
    (
        MessageEntity("messageEntityBold", 0, 4),
        MessageEntity("messageEntityTextUrl", 1, 2, "https://example.org/؟"),
        MessageEntity("messageEntityCustomEmoji", 0, 2, 2**62),
        MessageEntity("messageEntityX", 0, 1, {"date": 2**31, "relative": True}),
    ),
    edited_at=120,
    forward=Forward(None, "نامعلوم", 90),
    is_silent=True,
    no_webpage=True,
)
SERVICE = MessageBody(
    0, ME, 100, "", service=("messageActionX", {"n": 2**40, "s": "x", "b": b"\x00\xff", "l": [1, None]})
)


def send(
    tx: Transaction, text: str = "", date: int = 100, sender: int = ME, to: int = FRIEND, **body: object
) -> Message:
    """A message in both mailboxes; returns the sender's copy."""
    stored = tx.insert_body(MessageBody(0, sender, date, text, **body))  # type: ignore[arg-type]
    mine = Message(sender, tx.next_message_id(sender), user_peer(to), stored, True)
    theirs = Message(to, tx.next_message_id(to), user_peer(sender), stored, False)
    tx.insert_message(mine)
    tx.insert_message(theirs)
    return mine


@pytest.mark.parametrize("body", [RICH, replace(RICH, forward=Forward(FRIEND, None, 1)), SERVICE])
async def test_a_message_comes_back_as_it_was_stored(storage: Storage, body: MessageBody) -> None:
    def unit(tx: Transaction) -> Message:
        stored = tx.insert_body(body)
        message = Message(ME, tx.next_message_id(ME), Peer(PeerType.CHAT, 5), stored, True)
        tx.insert_message(message)
        assert tx.load_messages(ME, [message.id]) == {message.id: message}
        return message

    message = await storage.write(unit)
    assert message.body == replace(body, body_id=message.body.body_id)
    assert message.body.body_id > 0
    assert await storage.read(lambda q: q.load_messages(ME, [9, message.id])) == {message.id: message}


async def test_message_ids_count_from_one_for_each_owner_and_are_never_reused(storage: Storage, open_backend) -> None:
    ids = await storage.write(lambda tx: [tx.next_message_id(o) for o in (ME, ME, FRIEND, ME)])
    assert ids == [1, 2, 1, 3]
    newest = await storage.write(send)
    await storage.write(lambda tx: tx.delete_messages(ME, [newest.id]))
    await storage.close()
    reopened = open_backend()
    try:
        again = await reopened.write(send)
        assert again.id == newest.id + 1
        assert again.body.body_id > newest.body.body_id
    finally:
        await reopened.close()


async def test_a_reply_to_a_deleted_message_still_names_it(storage: Storage) -> None:
    """What a message replies to never changes: TDLib takes that for a fault."""
    first = await storage.write(send)

    def reply(tx: Transaction) -> Message:
        body = tx.insert_body(MessageBody(0, ME, 101, "reply"))
        message = Message(ME, tx.next_message_id(ME), user_peer(FRIEND), body, True, reply_to_id=first.id)
        tx.insert_message(message)
        return message

    message = await storage.write(reply)
    assert await storage.read(lambda q: q.load_messages(ME, [message.id])) == {message.id: message}
    await storage.write(lambda tx: tx.delete_messages(ME, [first.id]))
    assert await storage.read(lambda q: q.load_messages(ME, [message.id])) == {message.id: message}


async def test_an_edit_shows_in_every_copy(storage: Storage) -> None:
    message = await storage.write(lambda tx: send(tx, "before"))
    edited = replace(message.body, text="after", edited_at=130, entities=RICH.entities[:1], no_webpage=True)
    await storage.write(lambda tx: tx.update_body(edited))
    copies = await storage.read(lambda q: q.list_copies(message.body.body_id))
    assert [(c.owner_id, c.is_out, c.body) for c in copies] == [(ME, True, edited), (FRIEND, False, edited)]
    ids = await storage.read(lambda q: q.load_copy_ids(message.body.body_id))
    assert ids == {copy.owner_id: copy.id for copy in copies}


async def test_deleting_one_copy_leaves_the_others(storage: Storage) -> None:
    message = await storage.write(send)
    await storage.write(lambda tx: tx.delete_messages(ME, [message.id, 77]))
    copies = await storage.read(lambda q: q.list_copies(message.body.body_id))
    assert [c.owner_id for c in copies] == [FRIEND]
    assert await storage.read(lambda q: q.load_copy_ids(message.body.body_id)) == {FRIEND: copies[0].id}
    await storage.write(lambda tx: tx.delete_messages(FRIEND, [copies[0].id]))
    assert await storage.read(lambda q: q.list_copies(message.body.body_id)) == []
    assert await storage.read(lambda q: q.count_history(FRIEND, FRIENDS)) == 0


async def test_a_random_id_is_remembered_for_its_owner_also_after_deletion(storage: Storage) -> None:
    def unit(tx: Transaction) -> int:
        body = tx.insert_body(MessageBody(0, ME, 1, "x"))
        message = Message(ME, tx.next_message_id(ME), user_peer(FRIEND), body, True)
        tx.insert_message(message, random_id=-(2**63))
        assert tx.find_message_by_random_id(ME, -(2**63)) == message.id
        return message.id

    message_id = await storage.write(unit)
    await storage.write(lambda tx: tx.delete_messages(ME, [message_id]))
    assert await storage.read(lambda q: q.find_message_by_random_id(ME, -(2**63))) == message_id
    assert await storage.write(lambda tx: tx.find_message_by_random_id(ME, -(2**63))) == message_id
    assert await storage.read(lambda q: q.find_message_by_random_id(FRIEND, -(2**63))) is None


async def test_an_old_random_id_is_known_after_a_restart_whatever_a_unit_does_with_it(
    storage: Storage, open_backend
) -> None:
    def put(tx: Transaction, random_id: int) -> int:
        body = tx.insert_body(MessageBody(0, ME, 1, "x"))
        message = Message(ME, tx.next_message_id(ME), FRIENDS, body, True)
        tx.insert_message(message, random_id)
        return message.id

    def look(tx: Transaction, random_id: int) -> int | None:
        return tx.find_message_by_random_id(ME, random_id)

    def put_once(tx: Transaction, random_id: int) -> int:
        known = look(tx, random_id)
        return put(tx, random_id) if known is None else known

    def refuse_unknown(tx: Transaction, random_id: int) -> int:
        known = look(tx, random_id)
        if known is None:
            raise RpcError("RANDOM_ID_INVALID")
        return known

    def write_then_refuse_unknown(tx: Transaction, random_id: int) -> int:
        tx.next_message_id(ME)
        return refuse_unknown(tx, random_id)

    first = await storage.write(lambda tx: put(tx, 5))
    for unit in (look, put_once, refuse_unknown, write_then_refuse_unknown):
        await storage.close()
        storage = open_backend()
        refused, known = await asyncio.gather(
            storage.write(lambda tx: refuse_unknown(tx, 6)),
            storage.write(lambda tx, u=unit: u(tx, 5)),
            return_exceptions=True,
        )
        assert known == first, unit.__name__
        assert isinstance(refused, RpcError)
    assert await storage.read(lambda q: q.count_history(ME, FRIENDS)) == 1
    await storage.close()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ({}, [10, 9, 8, 7]),
        ({"offset_id": 7}, [6, 5, 4, 3]),
        ({"offset_id": 7, "add_offset": 1}, [5, 4, 3, 2]),
        ({"add_offset": 8}, [2, 1]),
        ({"offset_id": 5, "add_offset": -4}, [8, 7, 6, 5]),  # newer ones, the offset itself among them
        ({"offset_id": 5, "add_offset": -2}, [6, 5, 4, 3]),  # around
        ({"offset_id": 5, "add_offset": -5}, [9, 8, 7, 6]),
        ({"offset_id": 9, "add_offset": -4}, [10, 9]),  # nothing above the newest: the page is shorter
        ({"offset_id": 9, "add_offset": -8}, []),
        ({"offset_id": 1}, []),
        ({"offset_id": 99}, [10, 9, 8, 7]),
        ({"max_id": 9}, [8, 7]),  # bounds take from the page, they do not move it
        ({"min_id": 8}, [10, 9]),
        ({"max_id": 5}, []),
        ({"offset_date": 105}, [4, 3, 2, 1]),
        ({"offset_date": 108, "add_offset": -1}, [8, 7, 6, 5]),
        ({"offset_date": 101}, []),
        ({"offset_date": 500}, [10, 9, 8, 7]),
        ({"offset_id": 4, "offset_date": 108}, [3, 2, 1]),
        ({"limit": 0}, []),
        ({"limit": 0, "offset_id": 5, "add_offset": -3}, []),
    ],
)
async def test_history_pages(storage: Storage, page: dict[str, int], expected: list[int]) -> None:
    for number in range(1, 11):
        await storage.write(lambda tx, n=number: send(tx, date=100 + n))
    arguments = {"limit": 4} | page
    history = await storage.read(lambda q: q.list_history(ME, user_peer(FRIEND), **arguments))
    assert [m.id for m in history] == expected
    assert await storage.read(lambda q: q.count_history(ME, user_peer(FRIEND))) == 10


async def test_history_is_of_one_conversation(storage: Storage) -> None:
    await storage.write(send)
    other = await storage.write(lambda tx: send(tx, to=OTHER))
    assert await storage.read(lambda q: q.list_history(ME, user_peer(OTHER), limit=9)) == [other]
    assert await storage.read(lambda q: q.count_history(ME, Peer(PeerType.CHAT, OTHER))) == 0


async def test_dialogs_latest_first_with_what_is_unread(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        for sender, date in ((FRIEND, 101), (OTHER, 102), (FRIEND, 103), (OTHER, 104), (OTHER, 105)):
            send(tx, "", date, sender, ME)
        tx.put_dialog(Dialog(ME, user_peer(FRIEND), 3, read_inbox_max_id=1, unread_count=99, top_date=103))
        tx.put_dialog(Dialog(ME, user_peer(OTHER), 5, 0, 7, top_date=105))
        tx.put_dialog(Dialog(ME, user_peer(9), 0))
        tx.put_dialog(Dialog(OTHER, user_peer(FRIEND), 1))

    await storage.write(unit)
    friend = Dialog(ME, user_peer(FRIEND), 3, 1, 0, unread_count=1, top_date=103)
    other = Dialog(ME, user_peer(OTHER), 5, 0, 7, unread_count=3, top_date=105)
    empty = Dialog(ME, user_peer(9), 0)
    assert await storage.read(lambda q: q.list_dialogs(ME, limit=9)) == [other, friend]
    assert await storage.read(lambda q: q.list_dialogs(ME, limit=1)) == [other]
    assert await storage.read(lambda q: q.list_dialogs(ME, limit=9, before=DialogPlace(105, 5, user_peer(OTHER)))) == [
        friend
    ]
    assert await storage.read(lambda q: q.list_dialogs(ME, limit=9, before=DialogPlace(105, 0, user_peer(0)))) == [
        friend
    ]
    assert await storage.read(lambda q: q.list_dialogs(ME, limit=9, before=DialogPlace(106, 0, user_peer(0)))) == [
        other,
        friend,
    ]
    assert await storage.read(lambda q: q.count_dialogs(ME)) == 2
    assert await storage.read(lambda q: q.load_dialogs(ME, [user_peer(FRIEND), user_peer(9), user_peer(8)])) == {
        user_peer(FRIEND): friend,
        user_peer(9): empty,
    }
    assert await storage.read(lambda q: q.list_dialog_owners(user_peer(FRIEND))) == [ME, OTHER]
    await storage.write(lambda tx: tx.delete_dialog(ME, user_peer(FRIEND)))
    assert await storage.read(lambda q: q.list_dialogs(ME, limit=9)) == [other]
    assert await storage.read(lambda q: q.list_dialog_owners(user_peer(FRIEND))) == [OTHER]


async def test_a_unit_sees_the_unread_count_it_makes(storage: Storage) -> None:
    peer = user_peer(FRIEND)

    def counts(tx: Transaction) -> list[int]:
        seen = []

        def look() -> None:
            seen.append(tx.load_dialogs(ME, [peer])[peer].unread_count)

        tx.put_dialog(Dialog(ME, peer, 0))
        look()
        messages = [send(tx, "", 1, FRIEND, ME) for _ in range(3)]
        look()
        tx.put_dialog(Dialog(ME, peer, 3, read_inbox_max_id=2))
        look()
        send(tx, "", 1, FRIEND, ME)
        send(tx, "", 1, ME, FRIEND)
        look()
        copy = next(c for c in tx.list_copies(messages[2].body.body_id) if c.owner_id == ME)
        tx.delete_messages(ME, [copy.id])
        look()
        tx.put_dialog(Dialog(ME, peer, 4, read_inbox_max_id=1))
        look()
        return seen

    assert await storage.write(counts) == [0, 3, 1, 2, 1, 2]
    assert (await storage.read(lambda q: q.load_dialogs(ME, [peer])))[peer].unread_count == 2
    assert (await storage.write(lambda tx: tx.load_dialogs(ME, [peer])))[peer].unread_count == 2
