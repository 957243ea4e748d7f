"""What it costs to look at the members of a chat does not grow with their number."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from chapar.clock import ManualClock
from chapar.domain.chats import ParticipantFilter
from chapar.domain.peers import channel_peer
from chapar.storage.sqlite import DATABASE_NAME, open_reader, open_storage
from chapar.storage.sqlite.name_search import LOOKED_THROUGH
from chapar.storage.sqlite.reader import Reader

SMALL, LARGE = channel_peer(1), channel_peer(2)
SIZES = {SMALL: 4 * LOOKED_THROUGH, LARGE: 16 * LOOKED_THROUGH}
OWNER = 3
QUERIES = ("", "rare", "common", "common word", "absent")


@pytest.fixture
async def reader(tmp_path: Path) -> AsyncIterator[Reader]:
    """Two chats whose members, but for the first ones, all have the same name."""
    await open_storage(tmp_path, ManualClock(), durable=False).close()
    connection = sqlite3.connect(tmp_path / DATABASE_NAME)
    everybody = range(1, SIZES[LARGE] + 1)
    words = [(i, word) for i in everybody for word in (("common", "word") if i > 20 else ("rare", f"word{i}"))]
    connection.executemany("INSERT INTO user_words (user_id, word) VALUES (?, ?)", words)
    for peer, size in SIZES.items():
        connection.executemany(
            "INSERT INTO participants (peer_type, peer_id, user_id, status, is_member, is_bot, joined_at, banned_at,"
            f" until_date) VALUES (3, {peer.id}, ?, ?, ?, 0, ?, ?, 0)",
            ((i, 3 + i % 3 * (i > 20), int(i % 3 != 2), i, i) for i in range(1, size + 1)),
        )
    connection.executemany(
        "INSERT INTO contacts (owner_id, user_id, first_name, last_name, phone, added_at) VALUES (?, ?, '', '', '', 1)",
        ((OWNER, i) for i in range(5, 50)),
    )
    connection.commit()
    connection.close()
    with open_reader(tmp_path) as opened:
        yield opened


def steps(reader: Reader, query: Callable[[Reader], object]) -> int:
    """Hundreds of steps of SQLite's machine that a query takes."""
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    reader._connection.set_progress_handler(count, 100)
    query(reader)
    reader._connection.set_progress_handler(None, 0)
    return taken


@pytest.mark.parametrize("part", ParticipantFilter)
def test_pages_and_counts(reader: Reader, part: ParticipantFilter) -> None:
    for query in QUERIES:

        def page(peer, q: Reader, query: str = query) -> object:
            return q.list_participants(peer, part, limit=50, offset=50, query=query, viewer_id=OWNER)

        def count(peer, q: Reader, query: str = query) -> object:
            return q.count_participants(peer, part, limit=LOOKED_THROUGH, query=query, viewer_id=OWNER)

        for ask in (page, count):
            small, large = (steps(reader, lambda q, p=peer, a=ask: a(p, q)) for peer in (SMALL, LARGE))
            assert large <= 1.5 * small + 20, (query, ask)
