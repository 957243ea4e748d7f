"""The schema from its first revision on."""

import sqlite3
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import chapar.storage.migrations.upgrading as upgrading
import chapar.storage.sqlite.migrating as migrating
import chapar.storage.sqlite.opening as opening
from chapar.clock import ManualClock
from chapar.domain.chats import Participant, ParticipantFilter, ParticipantStatus
from chapar.domain.peers import channel_peer
from chapar.domain.updates import State
from chapar.storage.api import StorageError
from chapar.storage.migrations import HEAD, REVISIONS
from chapar.storage.sqlite import DATABASE_NAME, open_reader, open_storage
from chapar.storage.tables import metadata

FIRST_WITH_DATA = Path(__file__).parent / "0001_with_data.sql"
LATER = """
from alembic import op
revision, down_revision = "later", "{head}"
def upgrade():
    op.execute("CREATE TABLE later (x INTEGER)")
    op.execute("UPDATE users SET about = 'migrated'")
    {then}
"""


def schema(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name != 'alembic_version'")
    return {(name, " ".join(sql.split())) for name, sql in rows}


@pytest.fixture
def first_with_data(tmp_path: Path) -> Path:
    """A data folder as the first version left it."""
    connection = sqlite3.connect(tmp_path / DATABASE_NAME)
    connection.executescript(FIRST_WITH_DATA.read_text(encoding="utf-8"))
    connection.close()
    return tmp_path


@pytest.fixture
def later_revision(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch):
    """Adds a revision after the newest one; the argument is its last line."""

    def add(then: str = "") -> None:
        folder = tmp_path_factory.mktemp("versions")
        (folder / "later.py").write_text(LATER.format(head=HEAD, then=then))
        plain = upgrading.alembic_config

        def config():
            made = plain()
            made.set_main_option("path_separator", "newline")
            made.set_main_option("version_locations", f"{Path(upgrading.__file__).parent / 'versions'}\n{folder}")
            return made

        monkeypatch.setattr(upgrading, "alembic_config", config)
        monkeypatch.setattr(opening, "HEAD", "later")
        monkeypatch.setattr(opening, "REVISIONS", (*REVISIONS, "later"))
        monkeypatch.setattr(migrating, "HEAD", "later")

    return add


def test_the_list_of_revisions_is_complete() -> None:
    script = ScriptDirectory.from_config(upgrading.alembic_config())
    assert tuple(r.revision for r in reversed(list(script.walk_revisions()))) == REVISIONS
    assert script.get_heads() == [HEAD]


async def test_migrations_lead_to_the_tables_as_they_are_described(tmp_path: Path) -> None:
    storage = open_storage(tmp_path, ManualClock(), durable=False)
    await storage.close()
    migrated = sqlite3.connect(tmp_path / DATABASE_NAME)
    engine = create_engine(f"sqlite:///{tmp_path / 'described.db'}")
    metadata.create_all(engine)
    engine.dispose()
    described = sqlite3.connect(tmp_path / "described.db")
    assert schema(migrated) == schema(described)
    migrated.close()
    described.close()


async def test_data_of_the_first_revision_is_read(first_with_data: Path) -> None:
    storage = open_storage(first_with_data, ManualClock(), durable=False)
    romeo = await storage.read(lambda q: q.find_user_by_username("romeo"))
    assert romeo is not None
    updates = await storage.read(lambda q: q.list_updates(romeo.id, 1, 100))
    texts = [u.update.message.body.text for u in updates if getattr(u.update, "message", None)]
    assert texts == ["سلام ژولیت \U0001f339", "But soft!"]
    assert await storage.read(lambda q: q.load_state(romeo.id)) == State(4, 0, 1_800_000_002)
    assert [d.unread_count for d in await storage.read(lambda q: q.list_dialogs(romeo.id, limit=5))] == [1]
    assert await storage.read(lambda q: q.find_message_by_random_id(romeo.id, 77)) == 1
    assert (await storage.read(lambda q: q.list_authorizations(romeo.id)))[0].client.device_model == "Desktop"
    assert await storage.write(lambda tx: tx.next_message_id(romeo.id)) == 3
    await storage.close()


async def test_people_of_the_second_revision_are_found_by_their_names(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / DATABASE_NAME}")
    with engine.begin() as connection:
        upgrading.upgrade(connection, "0002")
        connection.exec_driver_sql(f"PRAGMA application_id = {opening.APPLICATION_ID}")
        for user_id, first, last, username in (
            *((1, "Romeo", "Montague", "Romeo_M"), (2, "ژولیت", "", None), (-5, "", "", None)),
            *((user_id, "Guard", "", None) for user_id in range(10, 30)),
        ):
            connection.exec_driver_sql(
                "INSERT INTO users (user_id, first_name, last_name, username, about, is_bot, created_at, was_online_at)"
                " VALUES (?, ?, ?, ?, '', 0, 1, 1)",
                (user_id, first, last, username),
            )
    engine.dispose()
    storage = open_storage(tmp_path, ManualClock(), durable=False)
    here = channel_peer(1)
    for user_id in (1, 2, -5, *range(10, 30)):
        member = Participant(here, user_id, ParticipantStatus.MEMBER, user_id)
        await storage.write(lambda tx, m=member: tx.put_participant(m))
    found = {}
    for query in ("mont", "rom m", "ژوليت", "guard"):
        found[query] = await storage.read(
            lambda q, w=query: [
                p.user_id for p in q.list_participants(here, ParticipantFilter.SEARCH, limit=99, query=w)
            ]
        )
    await storage.close()
    assert found == {"mont": [1], "rom m": [1], "ژوليت": [2], "guard": [*range(29, 9, -1)]}


async def test_an_upgrade_keeps_a_copy_and_the_data(first_with_data: Path, later_revision) -> None:
    later_revision()
    with pytest.raises(StorageError, match="older than this program"):
        open_reader(first_with_data)
    said: list[str] = []
    storage = open_storage(first_with_data, ManualClock(), durable=False, progress=said.append)
    user = await storage.read(lambda q: q.find_user_by_username("romeo"))
    await storage.close()
    assert user is not None
    assert user.about == "migrated"
    copy = first_with_data / "chapar.db.0001-20270115T080000Z"
    assert copy.name in said[0]
    assert "0001" in said[1]
    assert copy.stat().st_mode & 0o077 == 0
    kept = sqlite3.connect(copy)
    assert kept.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    assert kept.execute("SELECT about FROM users WHERE username = 'Romeo'").fetchone() == ("",)
    kept.close()
    open_storage(first_with_data, ManualClock(), durable=False)._lock.close()
    assert len(list(first_with_data.glob("chapar.db.0001-*"))) == 1


async def test_a_failing_upgrade_changes_nothing(first_with_data: Path, later_revision) -> None:
    later_revision("op.execute('INSERT INTO nowhere VALUES (1)')")
    for copies in (1, 2):
        with pytest.raises(StorageError, match="could not be brought"):
            open_storage(first_with_data, ManualClock(), durable=False)
        assert len(list(first_with_data.glob("chapar.db.0001-*"))) == copies
    connection = sqlite3.connect(first_with_data / DATABASE_NAME)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    assert connection.execute("SELECT count(*) FROM users WHERE about = 'migrated'").fetchone() == (0,)
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'later'").fetchone() == (0,)
    connection.close()


async def test_no_upgrade_without_room_for_the_copy(
    first_with_data: Path, later_revision, monkeypatch: pytest.MonkeyPatch
) -> None:
    later_revision()

    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(migrating, "_copy", full)
    before = (first_with_data / DATABASE_NAME).read_bytes()
    with pytest.raises(StorageError, match="no room left"):
        open_storage(first_with_data, ManualClock(), durable=False)
    assert (first_with_data / DATABASE_NAME).read_bytes() == before
