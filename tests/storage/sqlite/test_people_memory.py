"""What is remembered of people is what the database says, whatever is committed, refused or rolled back."""

import asyncio
import random
import sqlite3
import threading
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from chapar.clock import ManualClock
from chapar.domain.chats import Chat, ChatKind, Participant, ParticipantStatus
from chapar.domain.errors import RpcError
from chapar.domain.peers import channel_peer
from chapar.domain.users import Contact, Relation, User
from chapar.storage.api import StorageError, Transaction
from chapar.storage.sqlite import SqliteStorage, open_reader, open_storage

IDS = range(1, 6)
VIEWERS = (1, 2)
CHATS = [channel_peer(1), channel_peer(2)]


@pytest.fixture
async def storage(folder: Path) -> AsyncIterator[SqliteStorage]:
    opened = open_storage(folder, ManualClock(), durable=False)
    for user_id in IDS:
        await opened.write(lambda tx, i=user_id: tx.insert_user(User(i, None, f"user {i}")))
    yield opened
    await opened.close()


def everything(q) -> object:
    return q.load_users(IDS), [q.find_user(i) for i in IDS], [q.load_relations(i, IDS) for i in IDS]


async def count_statements(storage: SqliteStorage, query) -> int:
    seen: list[str] = []
    connection = storage._reader._connection
    connection.set_trace_callback(seen.append)
    await storage.read(query)
    connection.set_trace_callback(None)
    return len([statement for statement in seen if statement.startswith("SELECT")])


async def test_people_are_read_once(storage: SqliteStorage) -> None:
    await storage.read(everything)
    assert await count_statements(storage, everything) == 0
    await storage.write(lambda tx: tx.put_contact(Contact(1, 2, "x", "", "", 1)))
    assert await count_statements(storage, everything) == 2  # 1's relations and 2's
    await storage.write(lambda tx: tx.update_user(User(3, None, "renamed")))
    assert await count_statements(storage, everything) == 1


async def test_a_change_is_seen_by_the_first_read_after_it(storage: SqliteStorage) -> None:
    for number in range(200):
        user = User(1, None, f"name {number}", was_online_at=number)
        await storage.write(lambda tx, u=user: tx.update_user(u))
        assert await storage.read(lambda q: q.find_user(1)) == user


async def test_mutual_contacts_change_for_both(storage: SqliteStorage) -> None:
    mine, theirs = Contact(1, 2, "two", "", "", 1), Contact(2, 1, "one", "", "", 1)
    await storage.write(lambda tx: tx.put_contact(mine))
    assert await storage.read(lambda q: q.load_relations(1, [2, 3])) == {2: Relation(mine, False)}
    await storage.write(lambda tx: tx.put_contact(theirs))
    assert await storage.read(lambda q: q.load_relations(1, [2, 3])) == {2: Relation(mine, True)}
    await storage.write(lambda tx: tx.delete_contact(2, 1))
    assert await storage.read(lambda q: q.load_relations(1, [2, 3])) == {2: Relation(mine, False)}
    assert await storage.read(lambda q: q.load_relations(2, [1])) == {1: Relation(None, is_known=True)}


async def test_a_read_in_the_middle_of_a_commit_never_mixes_old_and_new(storage: SqliteStorage) -> None:
    """User 1's name and the address book always change together."""
    done = False

    async def change() -> None:
        nonlocal done
        for number in range(300):

            def unit(tx: Transaction, name: str = str(number)) -> None:
                tx.update_user(User(1, None, name))
                tx.put_contact(Contact(2, 1, name, "", "", 1))
                tx.put_contact(Contact(3, 1, name, "", "", 1))

            await storage.write(unit)
        done = True

    def names(q) -> set[str]:
        user = q.find_user(1)
        listed = [contact.first_name for contact in q.list_contacts(3)]
        relations = q.load_relations(2, [1])
        return {user.first_name, *listed, *(r.contact.first_name for r in relations.values())}

    await storage.write(lambda tx: tx.put_contact(Contact(2, 1, "user 1", "", "", 1)))
    await storage.write(lambda tx: tx.put_contact(Contact(3, 1, "user 1", "", "", 1)))
    task = asyncio.ensure_future(change())
    while not done:
        assert len(await storage.read(names)) == 1
        await asyncio.sleep(0)
    await task


async def test_a_commit_between_two_looks_of_one_query(storage: SqliteStorage, folder: Path) -> None:
    """The first look is answered from memory, so the database is not yet asked when the commit comes."""
    await storage.read(everything)
    go, runs = threading.Event(), 0

    def change(tx: Transaction) -> None:
        go.wait(10)
        tx.update_user(User(1, None, "new"))
        tx.put_contact(Contact(3, 1, "new", "", "", 1))

    write = asyncio.ensure_future(storage.write(change))
    await asyncio.sleep(0.01)

    def look(q) -> tuple[str, list[str]]:
        nonlocal runs
        runs += 1
        name = q.find_user(1).first_name
        go.set()
        with open_reader(folder) as plain:
            while plain.find_user(1).first_name != "new":  # type: ignore[union-attr]
                time.sleep(0.001)
        return name, [contact.first_name for contact in q.list_contacts(3)]

    assert await storage.read(look) == ("new", ["new"])
    assert runs == 2
    await write


async def test_what_was_undone_is_not_remembered(storage: SqliteStorage) -> None:
    before = await storage.read(everything)

    def refuse(tx: Transaction) -> None:
        tx.update_user(User(1, None, "never"))
        tx.put_contact(Contact(1, 2, "never", "", "", 1))
        tx.delete_contact(2, 1)
        assert tx.find_user(1) == User(1, None, "never")
        raise RpcError("USER_BLOCKED")

    with pytest.raises(RpcError):
        await storage.write(refuse)
    assert await storage.read(everything) == before
    assert await storage.write(everything) == before


async def test_memory_is_usable_again_after_a_commit_failed(storage: SqliteStorage) -> None:
    await storage.read(everything)
    transaction = storage._writer._transaction  # type: ignore[union-attr]
    cursor = transaction._cursor

    class Failing:
        def execute(self, sql: str, *parameters: object) -> object:
            if sql == "COMMIT":
                transaction._cursor = cursor
                raise sqlite3.OperationalError("disk I/O error")
            return cursor.execute(sql, *parameters)

    transaction._cursor = Failing()  # type: ignore[assignment]
    with pytest.raises(StorageError):
        await storage.write(lambda tx: tx.update_user(User(1, None, "never")))
    assert await storage.read(lambda q: q.find_user(1)) == User(1, None, "user 1")
    assert await count_statements(storage, everything) == 0


async def test_random_changes_against_a_reader_without_memory(storage: SqliteStorage, folder: Path) -> None:
    chance = random.Random(3)

    def change(tx: Transaction) -> None:
        one, other = chance.sample(IDS, 2)
        kind = chance.randrange(4)
        if kind == 0:
            user = tx.find_user(one)
            assert user is not None
            tx.update_user(replace(user, first_name=str(chance.random())))
        elif kind == 1:
            tx.put_contact(Contact(one, other, str(chance.random()), "", "", 1))
        elif kind == 2:
            tx.delete_contact(one, other)
        else:
            tx.update_user(User(one, None, "never"))
            raise RpcError("USER_BLOCKED")

    with open_reader(folder) as plain:
        for _ in range(150):
            units = [storage.write(change) for _ in range(chance.randrange(1, 5))]
            await asyncio.gather(*units, return_exceptions=True)
            assert await storage.read(everything) == plain.in_snapshot(everything)
            assert await storage.write(everything) == plain.in_snapshot(everything)


def everything_of_chats(q) -> object:
    return q.load_chats(CHATS), [q.find_chat(peer) for peer in CHATS], [q.find_participant(CHATS[0], i) for i in IDS]


async def test_chats_are_read_once(storage: SqliteStorage) -> None:
    for peer in CHATS:
        await storage.write(lambda tx, p=peer: tx.insert_chat(Chat(p, ChatKind.SUPERGROUP, "Verona", 1, 1)))
    member = Participant(CHATS[0], 2, ParticipantStatus.MEMBER, 1)
    await storage.read(everything_of_chats)
    assert await count_statements(storage, everything_of_chats) == 0
    await storage.write(lambda tx: tx.put_participant(member))
    assert await count_statements(storage, everything_of_chats) == 1
    assert await storage.read(lambda q: q.find_participant(CHATS[0], 2)) == member
    await storage.write(lambda tx: tx.update_chat(replace(tx.find_chat(CHATS[1]), title="Mantua")))
    assert await count_statements(storage, everything_of_chats) == 1
    assert (await storage.read(lambda q: q.load_chats(CHATS)))[CHATS[1]].title == "Mantua"
    await storage.write(lambda tx: tx.delete_participant(CHATS[0], 2))
    assert await storage.read(lambda q: q.find_participant(CHATS[0], 2)) is None


async def test_what_a_unit_that_fails_did_to_chats_is_not_remembered(storage: SqliteStorage) -> None:
    await storage.write(lambda tx: tx.insert_chat(Chat(CHATS[0], ChatKind.SUPERGROUP, "Verona", 1, 1)))

    def unit(tx: Transaction) -> None:
        tx.update_chat(replace(tx.find_chat(CHATS[0]), title="Mantua"))
        tx.put_participant(Participant(CHATS[0], 2, ParticipantStatus.MEMBER, 1))
        raise RpcError("CHAT_INVALID")

    with pytest.raises(RpcError):
        await storage.write(unit)
    assert (await storage.read(lambda q: q.find_chat(CHATS[0]))).title == "Verona"
    assert await storage.read(lambda q: q.find_participant(CHATS[0], 2)) is None
