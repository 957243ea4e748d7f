"""Lists of conversations: folders, pins, marks; the parts of Saved Messages; whom somebody writes to."""

from dataclasses import replace

import pytest

from chapar.domain.messages import Dialog, DialogPlace, Forward, Message, MessageBody, SavedDialog
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.storage.api import Storage, Transaction

ME = 1
PEERS = [user_peer(number) for number in (2, 3, 4, 5)]


def receive(
    tx: Transaction, peer: Peer, date: int = 100, *, is_out: bool = False, forward: Forward | None = None
) -> int:
    """A message on top of a conversation; its id."""
    sender_id = ME if is_out else peer.id
    body = tx.insert_body(MessageBody(0, sender_id, date, "text", forward=forward))
    message = Message(ME, tx.next_message_id(ME), peer, body, is_out)
    tx.insert_message(message)
    known = tx.load_dialogs(ME, (peer,)).get(peer) or Dialog(ME, peer, 0)
    tx.put_dialog(known._replace(top_message_id=message.id, top_date=date))
    return message.id


def change(tx: Transaction, peer: Peer, **fields: object) -> None:
    tx.put_dialog(tx.load_dialogs(ME, (peer,))[peer]._replace(**fields))  # type: ignore[arg-type]


@pytest.fixture
async def listed(storage: Storage) -> Storage:
    """Four conversations, the last of PEERS on top; the third is archived, the second pinned."""

    def unit(tx: Transaction) -> None:
        for place, peer in enumerate(PEERS):
            receive(tx, peer, 100 + place)
        change(tx, PEERS[2], folder_id=1)
        change(tx, PEERS[1], pin_order=1)

    await storage.write(unit)
    return storage


async def test_everything_of_a_dialog_comes_back(storage: Storage) -> None:
    given = Dialog(ME, PEERS[0], 0, 0, 7, 0, 1, 3, True, 86400, True, 99)
    await storage.write(lambda tx: tx.put_dialog(given))
    assert await storage.read(lambda q: q.load_dialogs(ME, PEERS)) == {PEERS[0]: given}
    await storage.write(lambda tx: tx.put_dialog(Dialog(ME, PEERS[0], 0)))
    assert await storage.read(lambda q: q.load_dialogs(ME, PEERS)) == {PEERS[0]: Dialog(ME, PEERS[0], 0)}


@pytest.mark.parametrize(
    ("folder_id", "with_pinned", "expected"),
    [
        (None, True, [3, 2, 1, 0]),
        (None, False, [3, 2, 0]),
        (0, True, [3, 1, 0]),
        (0, False, [3, 0]),
        (1, True, [2]),
        (2, True, []),
    ],
)
async def test_dialogs_by_folder(
    listed: Storage, folder_id: int | None, with_pinned: bool, expected: list[int]
) -> None:
    def found(q: Transaction) -> list[int]:
        page = q.list_dialogs(ME, limit=10, folder_id=folder_id, with_pinned=with_pinned)
        assert q.count_dialogs(ME, folder_id=folder_id, with_pinned=with_pinned) == len(page)
        assert all(dialog.unread_count == 1 for dialog in page)
        return [PEERS.index(dialog.peer) for dialog in page]

    assert await listed.read(found) == expected  # type: ignore[arg-type]
    assert await listed.write(found) == expected


async def test_pages_of_a_folder(listed: Storage) -> None:
    first = (await listed.read(lambda q: q.list_dialogs(ME, limit=1, folder_id=0)))[0]
    rest = await listed.read(
        lambda q: q.list_dialogs(
            ME, limit=10, before=DialogPlace(first.top_date, first.top_message_id, first.peer), folder_id=0
        )
    )
    assert [dialog.peer for dialog in [first, *rest]] == [PEERS[3], PEERS[1], PEERS[0]]
    older = await listed.read(lambda q: q.list_dialogs(ME, limit=10, before=DialogPlace(101, 0, user_peer(0))))
    assert [dialog.peer for dialog in older] == [PEERS[0]]
    assert await listed.read(lambda q: q.list_dialogs(ME, limit=0)) == []


async def test_pinned_ones_topmost_first_and_also_when_empty(listed: Storage) -> None:
    def unit(tx: Transaction) -> list[Peer]:
        tx.put_dialog(Dialog(ME, user_peer(9), 0, pin_order=5))
        change(tx, PEERS[0], pin_order=3)
        change(tx, PEERS[2], pin_order=8)
        return [dialog.peer for dialog in tx.list_pinned_dialogs(ME, 0)]

    expected = [user_peer(9), PEERS[0], PEERS[1]]
    assert await listed.write(unit) == expected
    assert [dialog.peer for dialog in await listed.read(lambda q: q.list_pinned_dialogs(ME, 0))] == expected
    assert [dialog.peer for dialog in await listed.read(lambda q: q.list_pinned_dialogs(ME, 1))] == [PEERS[2]]
    assert await listed.read(lambda q: q.list_pinned_dialogs(2, 0)) == []


async def test_marks(listed: Storage) -> None:
    group = Peer(PeerType.CHAT, 1)

    def unit(tx: Transaction) -> list[Peer]:
        change(tx, PEERS[2], is_marked_unread=True)
        tx.put_dialog(Dialog(ME, group, 0, is_marked_unread=True))
        tx.put_dialog(Dialog(2, PEERS[0], 0, is_marked_unread=True))
        return tx.list_marked_peers(ME)

    assert await listed.write(unit) == [PEERS[2], group]
    await listed.write(lambda tx: tx.delete_dialog(ME, group))
    assert await listed.read(lambda q: q.list_marked_peers(ME)) == [PEERS[2]]


async def test_a_deleted_dialog_begins_afresh(listed: Storage) -> None:
    def unit(tx: Transaction) -> Dialog:
        tx.delete_dialog(ME, PEERS[1])
        tx.put_dialog(Dialog(ME, PEERS[1], 0))
        return tx.load_dialogs(ME, PEERS)[PEERS[1]]

    assert (await listed.write(unit)).pin_order == 0
    assert (await listed.read(lambda q: q.load_dialogs(ME, PEERS)))[PEERS[1]].pin_order == 0


async def test_to_whom_and_when_messages_were_sent(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[tuple[Peer, int]]:
        receive(tx, PEERS[0], 100, is_out=True)
        receive(tx, PEERS[0], 200)
        receive(tx, PEERS[1], 300, is_out=True)
        receive(tx, PEERS[0], 400, is_out=True)
        return tx.list_outgoing(ME, since_date=100, limit=10)

    expected = [(PEERS[0], 400), (PEERS[1], 300), (PEERS[0], 100)]
    assert await storage.write(unit) == expected
    assert await storage.read(lambda q: q.list_outgoing(ME, since_date=101, limit=10)) == expected[:2]
    assert await storage.read(lambda q: q.list_outgoing(ME, since_date=0, limit=1)) == expected[:1]
    assert await storage.read(lambda q: q.list_outgoing(2, since_date=0, limit=10)) == []


def keep(tx: Transaction, source: Peer | None, date: int = 100) -> int:
    forward = Forward(7, None, date, source, 1) if source else None
    body = tx.insert_body(MessageBody(0, ME, date, "kept", forward=forward))
    message = Message(ME, tx.next_message_id(ME), user_peer(ME), body, False)
    tx.insert_message(message)
    return message.id


async def test_the_parts_of_saved_messages(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[int]:
        return [keep(tx, PEERS[0]), keep(tx, None), keep(tx, PEERS[1]), keep(tx, PEERS[0])]

    first, note, other, last = await storage.write(unit)
    mine = user_peer(ME)
    parts = [SavedDialog(PEERS[0], last), SavedDialog(PEERS[1], other), SavedDialog(mine, note)]
    assert await storage.read(lambda q: q.list_saved_dialogs(ME, limit=10)) == parts
    assert await storage.read(lambda q: q.list_saved_dialogs(ME, limit=1)) == parts[:1]
    assert await storage.read(lambda q: q.list_saved_dialogs(ME, limit=10, offset_message_id=last)) == parts[1:]
    assert await storage.read(lambda q: q.count_saved_dialogs(ME)) == 3
    asked = [mine, PEERS[2], PEERS[0]]
    assert await storage.read(lambda q: list(q.load_saved_dialogs(ME, asked).items())) == [
        (mine, parts[2]),
        (PEERS[0], parts[0]),
    ]
    history = await storage.read(lambda q: q.list_history(ME, mine, limit=10, saved_peer=PEERS[0]))
    assert [message.id for message in history] == [last, first]
    assert await storage.read(lambda q: q.count_history(ME, mine, saved_peer=PEERS[0])) == 2

    await storage.write(lambda tx: tx.delete_messages(ME, [last, note]))
    left = [SavedDialog(PEERS[1], other), SavedDialog(PEERS[0], first)]
    assert await storage.read(lambda q: q.list_saved_dialogs(ME, limit=10)) == left


async def test_a_page_of_parts_below_one_does_not_show_it_again(storage: Storage) -> None:
    """A part of which an older message is below the offset was told already, by its latest one."""

    def unit(tx: Transaction) -> list[int]:
        return [keep(tx, peer) for peer in (PEERS[0], PEERS[1], PEERS[0])]

    *_, last = await storage.write(unit)
    page = await storage.read(lambda q: q.list_saved_dialogs(ME, limit=10, offset_message_id=last))
    assert [part.peer for part in page] == [PEERS[1]]


async def test_parts_are_seen_inside_the_unit_that_makes_them(storage: Storage) -> None:
    def unit(tx: Transaction) -> tuple[list[SavedDialog], int]:
        kept = keep(tx, PEERS[0])
        seen = tx.list_saved_dialogs(ME, limit=10)
        tx.delete_messages(ME, [kept])
        return seen, tx.count_saved_dialogs(ME)

    seen, count = await storage.write(unit)
    assert ([part.peer for part in seen], count) == ([PEERS[0]], 0)


async def test_a_message_of_another_conversation_is_in_no_part(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        receive(tx, PEERS[0], forward=Forward(7, None, 1, PEERS[1], 5))
        body = tx.insert_body(replace(MessageBody(0, ME, 100, "x"), text="y"))
        tx.insert_message(Message(ME, tx.next_message_id(ME), PEERS[0], body, True))

    await storage.write(unit)
    assert await storage.read(lambda q: q.count_saved_dialogs(ME)) == 0
