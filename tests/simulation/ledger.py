"""What the database really holds, read past the server: every step it must be consistent, and nobody told of anything else."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from simulated_client import Surprise

from chapar.domain.updates import FIRST_PTS
from chapar.storage.sqlite import DATABASE_NAME


class Ledger:
    """Committed rows of each owner's log, and what was told of them. Reads with a connection of its own."""

    def __init__(self, owner_ids: list[int]) -> None:
        self.pts = dict.fromkeys(owner_ids, FIRST_PTS)
        """The last committed pts of each owner as of the last look."""
        self.rows = 0
        self.changed: set[int] = set()
        self._told: dict[tuple[int, int], str] = {}
        self._sent: dict[tuple[int, int], int] = {}
        self._database: sqlite3.Connection | None = None

    def open(self, folder: Path) -> None:
        """The database of a new life of the server. What was committed before must be there."""
        self._database = sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)
        for owner_id, pts in self.pts.items():
            if self._committed(owner_id) < pts:
                raise Surprise(
                    f"owner {owner_id} had pts {pts} before the server was killed, {self._committed(owner_id)} now"
                )

    def close(self) -> None:
        """The server's process has ended: what is committed now is all there is until the next one."""
        self.look()
        self.drop()

    def drop(self) -> None:
        """Look no more."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def look(self) -> None:
        """Check the rows that are new since the last look; `changed` has their owners. Raises Surprise for a hole."""
        for owner_id, last in self.pts.items():
            pts = last
            for row_pts, count in self._all(
                "SELECT pts, pts_count FROM updates WHERE owner_id = ? AND pts > ? ORDER BY pts", owner_id, last
            ):
                if row_pts - count != pts:
                    raise Surprise(f"a hole in the log of {owner_id}: {row_pts} (of {count}) comes after {pts}")
                pts = row_pts
                self.rows += 1
            if self._all("SELECT pts FROM mailboxes WHERE owner_id = ?", owner_id) not in ([(pts,)], []):
                raise Surprise(f"the mailbox of {owner_id} does not stand at the last row of its log, {pts}")
            if pts != last:
                self.pts[owner_id] = pts
                self.changed.add(owner_id)

    def note_told(self, owner_id: int, pts: int, update: str) -> None:
        """An update was told. Raises Surprise when it is not committed, or another one was told under this pts."""
        if pts > self.pts[owner_id] and pts > self._committed(owner_id):
            raise Surprise(f"owner {owner_id} was told of pts {pts}, which is not in the database")
        if update:
            known = self._told.setdefault((owner_id, pts), update)
            if known != update:
                raise Surprise(f"pts {pts} of {owner_id} was {known} and now is {update}")

    def note_sent(self, owner_id: int, random_id: int, message_id: int) -> None:
        """A send was answered. Raises Surprise when it had another id before."""
        known = self._sent.setdefault((owner_id, random_id), message_id)
        if known != message_id:
            raise Surprise(f"random_id {random_id} of {owner_id} was message {known} and now is {message_id}")

    def check_sent(self) -> None:
        """Every acknowledged send is in the database under the id that was told. Raises Surprise."""
        for (owner_id, random_id), message_id in self._sent.items():
            found = self._all(
                "SELECT message_id FROM random_ids WHERE owner_id = ? AND random_id = ?", owner_id, random_id
            )
            if found != [(message_id,)]:
                raise Surprise(f"the acknowledged message {message_id} of {owner_id} is {found} in the database")

    def _committed(self, owner_id: int) -> int:
        if self._database is None:
            return self.pts[owner_id]
        row = self._all("SELECT max(pts) FROM updates WHERE owner_id = ?", owner_id)[0]
        return int(row[0] or FIRST_PTS)

    def _all(self, sql: str, *parameters: int) -> list[tuple[int, ...]]:
        assert self._database is not None
        return self._database.execute(sql, parameters).fetchall()
