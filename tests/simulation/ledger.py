"""What the database really holds, read past the server: every step it must be consistent, and nobody told of anything else."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path

from simulated_client import Surprise

from chapar.domain.peers import PeerType
from chapar.domain.updates import FIRST_PTS
from chapar.storage.sqlite import DATABASE_NAME
from chapar.storage.sqlite.message_counts import POSTS_OF_A_BLOCK

_CHANNEL = int(PeerType.CHANNEL)


class Ledger:
    """Committed rows of each owner's log, and what was told of them. Reads with a connection of its own."""

    def __init__(self, owner_ids: list[int]) -> None:
        self.pts = dict.fromkeys(owner_ids, FIRST_PTS)
        """The last committed pts of each owner as of the last look."""
        self.rows = 0
        self.changed: set[int] = set()
        self._told: dict[tuple[int, int], str] = {}
        self._sent: dict[tuple[int, int], int] = {}
        self._user_ids = owner_ids
        self._members: dict[int, list[int]] = {}
        self._outside: dict[tuple[int, int], tuple[int, int]] = {}
        """Who is not in which channel: the pts of the channel when that was seen first, and when the user had joined."""
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
        for (channel_owner_id,) in self._all("SELECT owner_id FROM mailboxes WHERE owner_id < 0"):
            self.pts.setdefault(channel_owner_id, FIRST_PTS)
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

        self._look_at_members()

    def _look_at_members(self) -> None:
        rows = self._all(
            "SELECT peer_id, user_id, is_member, joined_at FROM participants WHERE peer_type = ?", _CHANNEL
        )
        joined = {(user_id, channel_id): joined_at for channel_id, user_id, _, joined_at in rows}
        inside = {(user_id, channel_id) for channel_id, user_id, is_member, _ in rows if is_member}
        channel_ids = [-owner_id for owner_id in self.pts if owner_id < 0]
        self._members = {i: sorted(user_id for user_id, channel_id in inside if channel_id == i) for i in channel_ids}
        for key in ((user_id, channel_id) for channel_id in channel_ids for user_id in self._user_ids):
            if key in inside:
                self._outside.pop(key, None)
            else:
                self._outside.setdefault(key, (self.pts[-key[1]], joined.get(key, 0)))

    def list_members(self, channel_id: int) -> list[int]:
        """Who was in a channel at the last look."""
        return self._members.get(channel_id, [])

    def list_channels(self, user_id: int) -> list[int]:
        """The channels that somebody was in at the last look."""
        return sorted(channel_id for channel_id, members in self._members.items() if user_id in members)

    def note_heard(self, user_id: int, channel_id: int, pts: int) -> None:
        """An update of a channel was pushed to somebody. Raises Surprise when that is from after it had left."""
        left = self._outside.get((user_id, channel_id))
        if left is None or pts <= left[0] or self._database is None:
            return
        rows = self._all(
            "SELECT is_member, joined_at FROM participants WHERE peer_type = ? AND peer_id = ? AND user_id = ?",
            _CHANNEL,
            channel_id,
            user_id,
        )
        if not rows or rows[0] == (0, left[1]):
            raise Surprise(f"{user_id} was pushed pts {pts} of channel {channel_id}, which it had left at {left[0]}")

    def check_counts(self, *, with_posts: bool) -> None:
        """What is counted in chats and at messages is so. Raises Surprise.

        Comments are counted at posts `with_posts`: as long as channel and discussion group have never parted.
        """
        counted = (
            "SELECT c.peer_type, c.peer_id, c.participants_count, (SELECT count(*) FROM participants p"
            " WHERE p.peer_type = c.peer_type AND p.peer_id = c.peer_id AND p.is_member = 1) AS members FROM chats c"
            " WHERE c.participants_count <> members"
        )
        if wrong := self._all(counted):
            raise Surprise(f"chats with wrong counts of participants: {wrong}")
        # A thread begins with a message of the same group, or with the copy of a post there.
        replies = (
            "WITH threads AS (SELECT owner_id, message_id, replies,"
            " CASE WHEN discussion_id THEN -discussion_id ELSE owner_id END AS group_id,"
            " CASE WHEN discussion_id THEN discussion_message_id ELSE message_id END AS thread_id FROM message_counts)"
            " SELECT t.owner_id, t.message_id, t.replies, (SELECT count(*) FROM messages m"
            " WHERE m.owner_id = t.group_id AND m.thread_id = t.thread_id AND m.thread_id <> m.message_id) AS found"
            " FROM threads t JOIN messages r ON r.owner_id = t.group_id AND r.message_id = t.thread_id"
            " WHERE t.replies <> found AND NOT EXISTS (SELECT 1 FROM topics f WHERE f.channel_id = -t.group_id)"
            + ("" if with_posts else " AND t.group_id = t.owner_id")
        )
        if wrong := self._all(replies):
            raise Surprise(f"messages with wrong counts of replies: {wrong}")
        self._check_views()

    def _check_views(self) -> None:
        """Each viewer of a post is counted once."""
        seen: Counter[tuple[int, int]] = Counter()
        for channel_id, block, bits in self._all("SELECT channel_id, block, bits FROM post_views"):
            for bit in range(POSTS_OF_A_BLOCK):
                seen[-channel_id, block * POSTS_OF_A_BLOCK + bit] += bits >> bit & 1
        for owner_id, message_id, views in self._all("SELECT owner_id, message_id, views FROM message_counts"):
            if views != seen[owner_id, message_id]:
                raise Surprise(f"post {message_id} of {owner_id} has {views} views, not {seen[owner_id, message_id]}")

    def note_told(self, owner_id: int, pts: int, update: str) -> None:
        """An update was told. Raises Surprise when it is not committed, or another one was told under this pts."""
        if pts > self.pts.setdefault(owner_id, FIRST_PTS) and pts > self._committed(owner_id):
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
