"""What messages show: polls and web pages, which change after they were sent, and files, which many messages may show."""

import hashlib
from collections.abc import Sequence

import msgspec

from chapar.domain.files import FileUse
from chapar.domain.media import Media, PollMedia, WebPage
from chapar.domain.polls import RECENT_VOTERS, Poll, PollResults, PollVote
from chapar.storage.contents import MediaRef
from chapar.storage.media_rows import (
    FILE_KINDS,
    POLL,
    WEB_PAGE,
    decode_poll,
    decode_web_page,
    encode_media,
    file_media,
    own_media,
    web_page_media,
)
from chapar.storage.sqlite.files import FileQueries, FileWrites
from chapar.storage.sqlite.reactions import ReactionQueries, ReactionWrites
from chapar.storage.sqlite.statements import Row, json_list

_ALL_VOTERS = -1
"""The place in `poll_counts` that counts everybody who voted."""
_decode_json = msgspec.json.Decoder(tuple[int, ...]).decode


class MediaQueries(ReactionQueries, FileQueries):
    """The part of `Queries` about polls and pages."""

    def find_poll(self, poll_id: int) -> Poll | None:
        row = self._one("SELECT content FROM polls WHERE poll_id = ?", (poll_id,))
        return decode_poll(self._contents.unseal(row[0])) if row else None

    def load_poll_results(self, poll: Poll, viewer_id: int) -> PollResults:
        counts: dict[int, int] = dict(self._all("SELECT place, count FROM poll_counts WHERE poll_id = ?", (poll.id,)))
        own = self._one(
            "SELECT user_id, choices, date FROM poll_votes WHERE poll_id = ? AND user_id = ?", (poll.id, viewer_id)
        )
        return PollResults(
            tuple(counts.get(place, 0) for place in range(len(poll.options))),
            counts.get(_ALL_VOTERS, 0),
            tuple(self.list_poll_votes(poll.id, limit=RECENT_VOTERS)) if poll.is_public else (),
            _parse_vote(own) if own else None,
        )

    def list_poll_votes(
        self, poll_id: int, *, limit: int, choice: int | None = None, offset: int = 0
    ) -> list[PollVote]:
        rows = self._all(
            "SELECT user_id, choices, date FROM poll_votes WHERE poll_id = ?1"
            " AND (?2 IS NULL OR EXISTS (SELECT 1 FROM json_each(choices) c WHERE c.value = ?2))"
            " ORDER BY date DESC, user_id LIMIT ?3 OFFSET ?4",
            (poll_id, choice, max(limit, 0), max(offset, 0)),
        )
        return [_parse_vote(row) for row in rows]

    def list_poll_bodies(self, poll_id: int) -> list[int]:
        return self._list_media_bodies(POLL, poll_id)

    def list_poll_owners(self, poll_id: int, *, limit: int) -> list[int]:
        self._settle()
        rows = self._all(
            "SELECT DISTINCT m.owner_id FROM media_bodies b CROSS JOIN messages m ON m.body_id = b.body_id"
            " WHERE b.kind = ? AND b.media_id = ? ORDER BY m.owner_id LIMIT ?",
            (POLL, poll_id, max(limit, 0)),
        )
        return [row[0] for row in rows]

    def list_due_polls(self, now: int, limit: int) -> list[Poll]:
        rows = self._all(
            "SELECT content FROM polls WHERE is_closed = 0 AND close_date > 0 AND close_date <= ?"
            " ORDER BY close_date LIMIT ?",
            (now, max(limit, 0)),
        )
        return [decode_poll(self._contents.unseal(row[0])) for row in rows]

    def find_web_page(self, web_page_id: int) -> WebPage | None:
        row = self._one("SELECT content FROM web_pages WHERE web_page_id = ?", (web_page_id,))
        return decode_web_page(self._contents.unseal(row[0])) if row else None

    def find_web_page_by_url(self, url: str) -> WebPage | None:
        row = self._one("SELECT content FROM web_pages WHERE url_hash = ?", (_hash_of(url),))
        return decode_web_page(self._contents.unseal(row[0])) if row else None

    def list_web_page_bodies(self, web_page_id: int) -> list[int]:
        return self._list_media_bodies(WEB_PAGE, web_page_id)

    def list_unfetched_web_pages(self, limit: int) -> list[WebPage]:
        rows = self._all(
            "SELECT content FROM web_pages WHERE fetched_at = 0 ORDER BY web_page_id LIMIT ?", (max(limit, 0),)
        )
        return [decode_web_page(self._contents.unseal(row[0])) for row in rows]

    def _list_media_bodies(self, kind: int, media_id: int) -> list[int]:
        self._settle()
        rows = self._all(
            "SELECT body_id FROM media_bodies WHERE kind = ? AND media_id = ? ORDER BY body_id", (kind, media_id)
        )
        return [row[0] for row in rows]

    def _load_media(self, ref: MediaRef, viewer_id: int) -> Media | None:
        """What a body shows, as one viewer sees it."""
        if ref.kind == POLL:
            poll = self.find_poll(ref.id)
            return None if poll is None else PollMedia(poll, self.load_poll_results(poll, viewer_id))
        if ref.kind == WEB_PAGE:
            page = self.find_web_page(ref.id)
            return None if page is None else web_page_media(page, ref.wishes)
        if ref.kind in FILE_KINDS:
            return file_media(ref, self.find_file(ref.id) if ref.id else None)
        return own_media(ref)


class MediaWrites(MediaQueries, ReactionWrites, FileWrites):
    """The part of `Transaction` about polls and pages."""

    def insert_poll(self, poll: Poll) -> Poll:
        poll = poll._replace(id=self._next_counter("polls"))
        self._execute(
            "INSERT INTO polls (poll_id, is_closed, close_date, content) VALUES (?, ?, ?, ?)",
            (poll.id, int(poll.is_closed), poll.close_date, self._contents.seal(encode_media(poll))),
        )
        return poll

    def update_poll(self, poll: Poll) -> None:
        self._execute(
            "UPDATE polls SET is_closed = ?, close_date = ?, content = ? WHERE poll_id = ?",
            (int(poll.is_closed), poll.close_date, self._contents.seal(encode_media(poll)), poll.id),
        )

    def put_poll_vote(self, poll_id: int, vote: PollVote) -> None:
        gone = self._execute(
            "DELETE FROM poll_votes WHERE poll_id = ? AND user_id = ? RETURNING choices", (poll_id, vote.user_id)
        ).fetchone()
        before = {*_decode_json(gone[0]), _ALL_VOTERS} if gone else set()
        after = {*vote.choices, _ALL_VOTERS} if vote.choices else set()
        if vote.choices:
            self._execute(
                "INSERT INTO poll_votes (poll_id, user_id, choices, date) VALUES (?, ?, ?, ?)",
                (poll_id, vote.user_id, json_list(vote.choices), vote.date),
            )
        for place in sorted(before ^ after):
            self._execute(
                "INSERT INTO poll_counts (poll_id, place, count) VALUES (?1, ?2, ?3)"
                " ON CONFLICT DO UPDATE SET count = count + ?3",
                (poll_id, place, 1 if place in after else -1),
            )

    def put_web_page(self, page: WebPage) -> WebPage:
        if not page.id:
            known = self.find_web_page_by_url(page.url)
            page = page._replace(id=known.id if known else self._next_counter("web_pages"))
        self._execute(
            "INSERT OR REPLACE INTO web_pages (web_page_id, url_hash, fetched_at, content) VALUES (?, ?, ?, ?)",
            (page.id, _hash_of(page.url), page.fetched_at, self._contents.seal(encode_media(page))),
        )
        return page

    def delete_old_web_pages(self, fetched_before: int) -> None:
        self._settle()
        gone = self._execute(
            "DELETE FROM web_pages WHERE fetched_at > 0 AND fetched_at < ? AND NOT EXISTS"
            " (SELECT 1 FROM media_bodies m WHERE m.kind = ? AND m.media_id = web_pages.web_page_id) RETURNING content",
            (fetched_before, WEB_PAGE),
        ).fetchall()
        for page in (decode_web_page(self._contents.unseal(content)) for (content,) in gone):
            if page.photo is not None:
                self.delete_file_use(page.photo.id, FileUse.WEB_PAGE, page.id)

    def _note_media(self, ref: MediaRef, body_id: int) -> None:
        """Remember that a body shows this."""
        if not ref.id:
            return
        if ref.kind in FILE_KINDS:
            self._use_file(ref.id)
        self._execute(
            "INSERT OR IGNORE INTO media_bodies (kind, media_id, body_id) VALUES (?, ?, ?)", (ref.kind, ref.id, body_id)
        )

    def _forget_media(self, body_ids: Sequence[int], keep: MediaRef | None = None) -> None:
        """Bodies are gone, or show only `keep` now: drop what nothing shows any more."""
        kept = (keep.kind, keep.id) if keep else (None, None)
        rows = self._execute(
            "DELETE FROM media_bodies WHERE body_id IN (SELECT value FROM json_each(?))"
            " AND (kind, media_id) IS NOT (?, ?) RETURNING kind, media_id",
            (json_list(body_ids), *kept),
        ).fetchall()
        if keep is None:
            self._execute(
                "DELETE FROM media_timers WHERE body_id IN (SELECT value FROM json_each(?))", (json_list(body_ids),)
            )
        for kind, media_id in sorted(set(rows)):
            self._drop_unused(kind, media_id)

    def _drop_unused(self, kind: int, media_id: int) -> None:
        """Drop a poll that no body shows any more; pages are kept for those who link to them again, files for a while."""
        if kind in FILE_KINDS:
            self._drop_unused_file(media_id)
        if kind != POLL:
            return
        if self._one("SELECT 1 FROM media_bodies WHERE kind = ? AND media_id = ?", (POLL, media_id)) is None:
            self._execute("DELETE FROM polls WHERE poll_id = ?", (media_id,))
            self._execute("DELETE FROM poll_votes WHERE poll_id = ?", (media_id,))
            self._execute("DELETE FROM poll_counts WHERE poll_id = ?", (media_id,))


def _hash_of(url: str) -> bytes:
    return hashlib.sha256(url.encode("utf-8", "surrogatepass")).digest()


def _parse_vote(row: Row) -> PollVote:
    return PollVote(row[0], _decode_json(row[1]), row[2])
