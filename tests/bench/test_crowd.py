import sqlite3
from pathlib import Path

import pytest

from bench.crowd import Bar, NoSuchChannel, last_name, member_name, write_crowd
from bench.crowd_works import count_log_frames, count_rows
from bench.servers.people import in_storage, write_people
from chapar.crypto.kdf import auth_key_id
from chapar.domain.chats import Chat, ChatKind, Participant, ParticipantFilter, ParticipantStatus, Username
from chapar.domain.peers import channel_peer
from chapar.storage.api import Queries, Storage, Transaction
from chapar.storage.sqlite.opening import open_reader

CHANNEL = channel_peer(7)


def make_channel(data: Path) -> None:
    def unit(tx: Transaction) -> None:
        names = (Username("bench_crowd", is_editable=True),)
        tx.insert_chat(Chat(CHANNEL, ChatKind.BROADCAST, "Crowd", 1, 1, participants_count=1, usernames=names))
        tx.put_participant(Participant(CHANNEL, 1, ParticipantStatus.CREATOR, 1))

    async def write(storage: Storage) -> None:
        await storage.write(unit)

    in_storage(data, write)


def test_no_two_of_a_million_have_the_same_name() -> None:
    assert len({last_name(number) for number in range(0, 1_000_000)}) == 1_000_000
    assert member_name(0) == ("Ada", "Babababa")


def test_members_have_accounts_places_and_dialogs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.crowd.UNIT", 20)
    make_channel(tmp_path)
    seen: list[int] = []
    write_crowd(tmp_path, "bench_crowd", 50, seen.append)
    assert seen == [20, 40, 50]

    def look(q: Queries) -> None:
        chat = q.find_chat(CHANNEL)
        assert chat is not None
        assert chat.participants_count == 51
        found = q.list_participants(CHANNEL, ParticipantFilter.SEARCH, limit=10, query=last_name(33))
        users = q.load_users([each.user_id for each in found])
        assert [(user.first_name, user.last_name) for user in users.values()] == [member_name(33)]
        assert q.list_chats_of(found[0].user_id) == [CHANNEL]
        assert list(q.load_dialogs(found[0].user_id, [CHANNEL])) == [CHANNEL]

    with open_reader(tmp_path) as reader:
        reader.in_snapshot(look)


def test_a_channel_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchChannel, match="nobody"):
        write_crowd(tmp_path, "nobody", 5, lambda _: None)


def test_the_bar_ends_with_the_last_member(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar(2000)
    bar.show(1000)
    bar.show(2000)
    shown = capsys.readouterr().err
    assert "1,000 of 2,000 members" in shown
    assert shown.endswith(", 0 s left \n")


def test_people_are_signed_in_with_their_keys(tmp_path: Path) -> None:
    envelopes = write_people(tmp_path, 3, 99_800_000_000)
    ids = [int.from_bytes(envelope.key_id, "little", signed=True) for envelope in envelopes]

    def look(q: Queries) -> None:
        users = []
        for key_id in ids:
            row, authorization = q.find_auth_key(key_id), q.find_authorization(key_id)
            assert row is not None
            assert authorization is not None
            assert auth_key_id(row.key) == key_id
            users.append(authorization.user_id)
        assert [user.phone for user in q.load_users(users).values()] == [
            "99800000000",
            "99800000001",
            "99800000002",
        ]

    with open_reader(tmp_path) as reader:
        reader.in_snapshot(look)


def test_the_log_grows_by_the_pages_of_a_commit(tmp_path: Path) -> None:
    path = tmp_path / "one.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE things (thing BLOB)")
    connection.commit()
    before = count_log_frames(path)
    connection.execute("INSERT INTO things VALUES (zeroblob(5 * 4096))")
    connection.commit()
    assert 5 <= count_log_frames(path) - before <= 8
    assert count_rows(path) == {"things": 1}
    connection.close()
