"""Messages and their bodies."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from chapar.domain.chats import GENERAL_TOPIC_ID
from chapar.domain.media import PollMedia
from chapar.domain.messages import NO_TAGS, Message, MessageBody, MessageTag, SavedDialog, saved_peer_of
from chapar.domain.peers import Peer, PeerType, owner_of, user_peer
from chapar.storage.api import UNREAD_COUNTED
from chapar.storage.contents import (
    HAS_MEDIA,
    HAS_REACTIONS,
    INVERTS_MEDIA,
    IS_FROM_SCHEDULED,
    IS_IN_TOPIC,
    IS_POST,
    IS_PROTECTED,
    IS_SILENT,
    NO_WEBPAGE,
    Content,
    MediaRef,
    body_flags,
)
from chapar.storage.media_rows import media_ref
from chapar.storage.sqlite.media import MediaQueries, MediaWrites
from chapar.storage.sqlite.message_counts import MessageCountQueries, MessageCountWrites
from chapar.storage.sqlite.statements import Row, json_list

PEER_TYPES = {int(kind): kind for kind in PeerType}

_MESSAGE = (
    "SELECT m.owner_id, m.message_id, m.peer_type, m.peer_id, m.is_out, m.reply_to_id,"
    " m.tags, m.thread_id, b.body_id, b.sender_id, b.date, b.edited_at, b.flags, b.content, b.expires_at"
    " FROM messages m CROSS JOIN bodies b ON b.body_id = m.body_id"
)
_IDS_OF_PEER = (
    "SELECT message_id FROM messages INDEXED BY messages_by_peer WHERE owner_id = ? AND peer_type = ? AND peer_id = ?"
)
_IDS_OF_TAG = "SELECT message_id FROM message_tags WHERE owner_id = ? AND peer_type = ? AND peer_id = ? AND tag = ?"
_IDS_OF_THREAD = "SELECT message_id FROM messages INDEXED BY messages_by_thread WHERE owner_id = ? AND thread_id = ?"
# What was written before there were topics is in the General one: a thread of that time is no topic.
IS_IN_OTHER_TOPIC = (
    "EXISTS (SELECT 1 FROM main.topics t WHERE t.channel_id = -{0}.owner_id"
    f" AND t.topic_id = {{0}}.thread_id AND t.topic_id != {GENERAL_TOPIC_ID})"
)
"""A condition on a message of a forum, whose table stands for `{0}`: it is in another topic than the General one."""
_OLD_MAX_ID = (
    "(SELECT coalesce(max(t.old_max_id), 0) FROM topics t"
    f" WHERE t.channel_id = -?1 AND t.topic_id = {GENERAL_TOPIC_ID})"
)
# Merged from both ends of two indexes: what is in other topics now is not looked through.
_IDS_OF_GENERAL_TOPIC = (
    "SELECT message_id FROM (SELECT m.message_id, m.author_id FROM messages m INDEXED BY messages_by_thread"
    f" WHERE m.owner_id = ?1 AND m.thread_id = {GENERAL_TOPIC_ID} AND m.message_id > {_OLD_MAX_ID}"
    " UNION ALL SELECT m.message_id, m.author_id FROM messages m INDEXED BY messages_by_peer"
    " WHERE m.owner_id = ?1 AND m.peer_type = ?2 AND m.peer_id = ?3"
    f" AND m.message_id <= min({_OLD_MAX_ID}, ?4) AND NOT {IS_IN_OTHER_TOPIC.format('m')}) WHERE true"
)
_IDS_OF_AUTHOR = "SELECT message_id FROM messages INDEXED BY messages_by_author WHERE owner_id = ? AND author_id = ?"
_IDS_OF_SAVED = (
    "SELECT message_id FROM saved_messages INDEXED BY saved_messages_by_peer"
    " WHERE owner_id = ? AND saved_peer_type = ? AND saved_peer_id = ?"
)
_SAVED_DIALOGS = (
    "SELECT saved_peer_type, saved_peer_id, max(message_id) AS top FROM saved_messages INDEXED BY saved_messages_by_peer"
    " WHERE owner_id = ? {where} GROUP BY saved_peer_type, saved_peer_id"
)
_ABOVE_ALL_IDS = 2**62


class MessageQueries(MediaQueries, MessageCountQueries):
    """The message part of `Queries`."""

    def load_messages(self, owner_id: int, message_ids: Iterable[int]) -> dict[int, Message]:
        ids = list(message_ids)
        if not ids:
            return {}
        self._settle_messages(owner_id, ids)
        if len(ids) == 1:
            rows = self._all(f"{_MESSAGE} WHERE m.owner_id = ? AND m.message_id = ?", (owner_id, ids[0]))
        else:
            rows = self._all(
                f"{_MESSAGE} WHERE m.owner_id = ? AND m.message_id IN (SELECT value FROM json_each(?))",
                (owner_id, json_list(ids)),
            )
        found = {row[1]: self._parse_message(row) for row in rows}
        return self._with_counts(owner_id, found) if owner_id < 0 else found

    def _with_counts(self, owner_id: int, found: dict[int, Message]) -> dict[int, Message]:
        """A channel's messages with what is counted at them."""
        for message_id, counts in self.load_message_counts(owner_id, found).items():
            found[message_id] = replace(found[message_id], counts=counts)
        return found

    def list_history(
        self,
        owner_id: int,
        peer: Peer,
        *,
        limit: int,
        offset_id: int = 0,
        offset_date: int = 0,
        add_offset: int = 0,
        max_id: int = 0,
        min_id: int = 0,
        tag: MessageTag | None = None,
        saved_peer: Peer | None = None,
        thread_id: int | None = None,
        author_id: int | None = None,
    ) -> list[Message]:
        self._settle()
        if not offset_id and offset_date:
            offset_id = self._first_id_not_before(owner_id, peer, offset_date)
        source = _source(owner_id, peer, tag, saved_peer, thread_id, author_id)
        ids = self._page(source, offset_id, add_offset, limit)
        # The bounds take away from the page; they do not move it (core.telegram.org/api/offsets).
        wanted = [i for i in ids if i > min_id and (not max_id or i < max_id)]
        found = self.load_messages(owner_of(owner_id, peer), wanted)
        return [found[i] for i in wanted]

    def count_history(
        self,
        owner_id: int,
        peer: Peer,
        *,
        tag: MessageTag | None = None,
        saved_peer: Peer | None = None,
        thread_id: int | None = None,
        author_id: int | None = None,
        min_id: int = 0,
    ) -> int:
        self._settle()
        sql, key = _source(owner_id, peer, tag, saved_peer, thread_id, author_id)
        return self._number(f"{sql} AND message_id > ?".replace("message_id", "count(*)", 1), (*key, min_id))

    def count_unread_in_thread(self, owner_id: int, peer: Peer, thread_id: int, *, user_id: int, min_id: int) -> int:
        self._settle()
        sql, key = _source(owner_id, peer, thread_id=thread_id)
        return self._number(
            f"SELECT count(*) FROM ({sql} AND message_id > ? AND author_id IS NOT ? LIMIT ?)",
            (*key, min_id, user_id, UNREAD_COUNTED),
        )

    def count_tagged(self, owner_id: int, peers: Iterable[Peer], tag: MessageTag) -> dict[Peer, int]:
        self._settle()
        found = {}
        for peer in peers:
            count = self.count_history(owner_id, peer, tag=tag)
            if count:
                found[peer] = count
        return found

    def load_own_tags(self, owner_id: int, peer: Peer, message_ids: Iterable[int]) -> dict[int, MessageTag]:
        self._settle()
        rows = self._all(
            "SELECT tag, message_id FROM message_tags WHERE owner_id = ? AND peer_type = ? AND peer_id = ?"
            " AND tag IN (2, 4, 8, 524288) AND message_id IN (SELECT value FROM json_each(?))",
            (owner_id, int(peer.type), peer.id, json_list(message_ids)),
        )
        found: dict[int, MessageTag] = {}
        for tag, message_id in rows:
            found[message_id] = found.get(message_id, NO_TAGS) | MessageTag(tag)
        return found

    def list_tagged_users(self, peer: Peer, message_id: int) -> list[int]:
        self._settle()
        rows = self._all(
            "SELECT DISTINCT owner_id FROM message_tags INDEXED BY message_tags_of_members"
            " WHERE peer_type = 3 AND owner_id > 0 AND peer_id = ? AND message_id = ? ORDER BY owner_id",
            (peer.id, message_id),
        )
        return [row[0] for row in rows]

    def load_last_of_authors(self, owner_id: int, *, min_id: int, max_id: int, limit: int) -> dict[int, int]:
        self._settle()
        return dict(
            self._all(
                "SELECT author_id, max(message_id) FROM (SELECT author_id, message_id FROM messages"
                " WHERE owner_id = ? AND message_id > ? AND message_id <= ? ORDER BY message_id DESC LIMIT ?)"
                " GROUP BY author_id",
                (owner_id, min_id, max_id, max(limit, 0)),
            )
        )

    def list_saved_dialogs(self, owner_id: int, *, limit: int, offset_message_id: int = 0) -> list[SavedDialog]:
        self._settle()
        having = " HAVING top < ?" if offset_message_id else ""
        rows = self._all(
            f"{_SAVED_DIALOGS.format(where='')}{having} ORDER BY top DESC LIMIT ?",
            (owner_id, *((offset_message_id,) if offset_message_id else ()), max(limit, 0)),
        )
        return [SavedDialog(Peer(PEER_TYPES[kind], peer_id), top) for kind, peer_id, top in rows]

    def load_saved_dialogs(self, owner_id: int, peers: Iterable[Peer]) -> dict[Peer, SavedDialog]:
        self._settle()
        found = {}
        for peer in peers:
            row = self._one(
                _SAVED_DIALOGS.format(where="AND saved_peer_type = ? AND saved_peer_id = ?"),
                (owner_id, int(peer.type), peer.id),
            )
            if row is not None:
                found[peer] = SavedDialog(peer, row[2])
        return found

    def count_saved_dialogs(self, owner_id: int) -> int:
        self._settle()
        return self._number(f"SELECT count(*) FROM ({_SAVED_DIALOGS.format(where='')})", (owner_id,))

    def list_dates(
        self, owner_id: int, peer: Peer, *, tag: MessageTag | None = None, saved_peer: Peer | None = None
    ) -> list[tuple[int, int]]:
        self._settle()
        sql, key = _source(owner_id, peer, tag, saved_peer)
        return self._all(
            f"SELECT m.message_id, b.date FROM ({sql}) i CROSS JOIN messages m ON m.message_id = i.message_id"
            " AND m.owner_id = ? CROSS JOIN bodies b ON b.body_id = m.body_id ORDER BY m.message_id DESC",
            (*key, owner_id),
        )

    def list_copies(self, body_id: int) -> list[Message]:
        self._settle_body(body_id)
        rows = self._all(f"{_MESSAGE} WHERE m.body_id = ? ORDER BY m.owner_id", (body_id,))
        copies: list[Message] = []
        body: MessageBody | None = None
        for row in rows:
            message = self._parse_message(row, body)
            # In a group of many it is read once. Of a poll everybody sees their own vote.
            body = None if isinstance(message.body.media, PollMedia) else message.body
            copies.append(message)
        return [self._with_counts(m.owner_id, {m.id: m})[m.id] if m.owner_id < 0 else m for m in copies]

    def load_copy_ids(self, body_id: int) -> dict[int, int]:
        self._settle_body(body_id)
        return dict(
            self._all("SELECT owner_id, message_id FROM messages WHERE body_id = ? ORDER BY owner_id", (body_id,))
        )

    def find_message_by_random_id(self, owner_id: int, random_id: int) -> int | None:
        row = self._one("SELECT message_id FROM random_ids WHERE owner_id = ? AND random_id = ?", (owner_id, random_id))
        return row[0] if row else None

    def _page(self, source: tuple[str, tuple[int, ...]], offset_id: int, add_offset: int, limit: int) -> list[int]:
        """Ids from the place of `offset_id` moved by `add_offset`, newest first; there is nothing above the newest."""
        sql, key = source
        place = offset_id or _ABOVE_ALL_IDS
        limit, ahead = max(limit, 0), max(-add_offset, 0)
        newer = min(ahead, limit)
        rows: list[Row] = []
        if newer:
            rows = self._all(
                f"{sql} AND message_id >= ? ORDER BY message_id LIMIT ? OFFSET ?", (*key, place, newer, ahead - newer)
            )
            rows.reverse()
        if newer < limit:
            if sql is _IDS_OF_GENERAL_TOPIC:
                # Of two bounds from above SQLite seeks to one: to the nearer.
                key = (*key[:-1], place - 1)
            rows += self._all(
                f"{sql} AND message_id < ? ORDER BY message_id DESC LIMIT ? OFFSET ?",
                (*key, place, limit - newer, max(add_offset, 0)),
            )
        return [row[0] for row in rows]

    def _first_id_not_before(self, owner_id: int, peer: Peer, date: int) -> int:
        """An id that parts the conversation's messages older than `date` from the others.

        Ids rise with time, so a binary search over ids needs some thirty look-ups whatever the conversation's length.
        """
        newest = self._page(_source(owner_id, peer), 0, 0, 1)
        low, high = 1, newest[0] + 1 if newest else 1
        while low < high:
            middle = (low + high) // 2
            row = self._one(
                "SELECT m.message_id, b.date FROM messages m INDEXED BY messages_by_peer"
                " CROSS JOIN bodies b ON b.body_id = m.body_id"
                " WHERE m.owner_id = ? AND m.peer_type = ? AND m.peer_id = ? AND m.message_id >= ?"
                " ORDER BY m.message_id LIMIT 1",
                (owner_id, int(peer.type), peer.id, middle),
            )
            if row is not None and row[1] < date:
                low = row[0] + 1
            else:
                high = middle
        return low

    def _parse_message(self, row: Row, body: MessageBody | None = None) -> Message:
        """A message from its columns; its body too, unless that is known."""
        owner_id, message_id, peer_type, peer_id, is_out, reply_to_id, tags, thread_id, *columns = row
        return Message(
            owner_id,
            message_id,
            Peer(PEER_TYPES[peer_type], peer_id),
            body or self._parse_body(columns, owner_id),
            bool(is_out),
            reply_to_id,
            MessageTag(tags),
            thread_id or 0,
        )

    def _parse_body(self, row: Sequence[Any], viewer_id: int) -> MessageBody:
        """A body from its columns, with what it shows as one viewer sees it."""
        body_id, sender_id, date, edited_at, flags, stored, expires_at = row
        content = self._contents.decode(stored)
        reactions, reaction_counts = (
            self._load_reactions(body_id, is_shared=viewer_id < 0) if flags & HAS_REACTIONS else ((), ())
        )
        return MessageBody(
            body_id,
            sender_id,
            date,
            content.text,
            content.entities,
            edited_at,
            content.forward,
            bool(flags & IS_SILENT),
            bool(flags & NO_WEBPAGE),
            content.service,
            content.reply,
            None if content.media is None else self._load_media(content.media, viewer_id),
            0 if expires_at is None else expires_at - date,
            bool(flags & IS_PROTECTED),
            bool(flags & INVERTS_MEDIA),
            bool(flags & IS_FROM_SCHEDULED),
            reactions,
            content.shown_as,
            content.post_author,
            bool(flags & IS_POST),
            bool(flags & IS_IN_TOPIC),
            content.grouped_id,
            reaction_counts,
        )


def _source(
    owner_id: int,
    peer: Peer,
    tag: MessageTag | None = None,
    saved_peer: Peer | None = None,
    thread_id: int | None = None,
    author_id: int | None = None,
) -> tuple[str, tuple[int, ...]]:
    """The statement that yields the ids of a conversation, or of a part of it, and what to bind."""
    if tag is not None:
        return _IDS_OF_TAG, (owner_id, int(peer.type), peer.id, int(tag))
    if saved_peer is not None:
        return _IDS_OF_SAVED, (owner_id, int(saved_peer.type), saved_peer.id)
    if thread_id == 0:
        return _IDS_OF_GENERAL_TOPIC, (owner_id, int(peer.type), peer.id, _ABOVE_ALL_IDS)
    if thread_id is not None:
        return _IDS_OF_THREAD, (owner_id, thread_id)
    if author_id is not None:
        return _IDS_OF_AUTHOR, (owner_id, author_id)
    return _IDS_OF_PEER, (owner_id, int(peer.type), peer.id)


class MessageWrites(MessageQueries, MediaWrites, MessageCountWrites):
    """The message part of `Transaction`."""

    def next_message_id(self, owner_id: int) -> int:
        mailbox = self._changing_mailbox(owner_id)
        mailbox.last_message_id += 1
        return mailbox.last_message_id

    def insert_body(self, body: MessageBody) -> MessageBody:
        body_id = self._next_counter("bodies")
        ref = media_ref(body.media)
        content = self._contents.encode(content_of(body, ref))
        expires_at = body.date + body.ttl_seconds if body.ttl_seconds else None
        self._body_rows.add((body_id, body.sender_id, body.date, body.edited_at, body_flags(body), content, expires_at))
        if ref is not None:
            self._note_media(ref, body_id)
        self._is_settled = False
        self._unsettled_bodies_from = self._unsettled_bodies_from or body_id
        return _numbered(body, body_id)

    def insert_message(self, message: Message, random_id: int | None = None) -> None:
        owner_id, message_id, peer = message.owner_id, message.id, message.peer
        self.has_written = True
        self._message_rows.add(
            (
                owner_id,
                message_id,
                int(peer.type),
                peer.id,
                message.body.body_id,
                int(message.is_out),
                message.reply_to_id,
                int(message.tags),
                message.thread_id or None,
                message.body.sender_id if owner_id < 0 else None,
            )
        )
        if message.tags:
            self._tag_rows_of(message)
        if peer.id == owner_id and (saved_peer := saved_peer_of(owner_id, peer, message.body)) is not None:
            self._saved_rows.add((owner_id, message_id, int(saved_peer.type), saved_peer.id))
        if message_id < self._unsettled_from.setdefault(owner_id, message_id):
            self._unsettled_from[owner_id] = message_id
        if random_id is not None:
            self._random_id_rows.add((owner_id, random_id, message_id))
            self._random_ids[owner_id, random_id] = message_id
        if not message.is_out and owner_id > 0:
            key = (owner_id, peer)
            unread = self._unread.get(key)
            self._unsettled_incoming.setdefault(key, []).append(message_id)
            if unread is not None and message_id > self._dialogs[key].read_inbox_max_id:
                self._unread[key] = unread + 1
        self._is_settled = False

    def find_message_by_random_id(self, owner_id: int, random_id: int) -> int | None:
        known = self._random_ids.get((owner_id, random_id))
        if known is not None:
            return known
        if self.assumes_new:
            self._assumed_new += (owner_id, random_id)
            return None
        return super().find_message_by_random_id(owner_id, random_id)

    def _tag_rows_of(self, message: Message) -> None:
        peer = message.peer
        for tag in message.tags:
            self._tag_rows.add((message.owner_id, int(peer.type), peer.id, int(tag), message.id))

    def update_body(self, body: MessageBody) -> None:
        self._settle()
        ref = media_ref(body.media)
        self._execute(
            "UPDATE bodies SET sender_id = ?, date = ?, edited_at = ?, flags = ? | (flags & ?), content = ?, expires_at = ?"
            " WHERE body_id = ?",
            (
                body.sender_id,
                body.date,
                body.edited_at,
                body_flags(body),
                HAS_REACTIONS,
                self._contents.encode(content_of(body, ref)),
                body.date + body.ttl_seconds if body.ttl_seconds else None,
                body.body_id,
            ),
        )
        self._renew_media(body.body_id, ref)
        self._note_change(body.body_id)

    def _note_change(self, body_id: int) -> None:
        """Tell the search index, which follows on its own, that a body is no longer what it was."""
        self._execute(
            "INSERT INTO body_changes (change_id, body_id) VALUES (?, ?)",
            (self._next_counter("body_changes"), body_id),
        )

    def _renew_media(self, body_id: int, ref: MediaRef | None) -> None:
        rows = self._all("SELECT kind, media_id FROM media_bodies WHERE body_id = ?", (body_id,))
        if rows == ([] if ref is None or not ref.id else [(ref.kind, ref.id)]):
            return
        if ref is not None:
            self._note_media(ref, body_id)
        self._forget_media([body_id], keep=ref)

    def set_message_tags(self, owner_id: int, message_id: int, tags: MessageTag) -> None:
        self._settle()
        row = self._one(
            "SELECT peer_type, peer_id, tags FROM messages WHERE owner_id = ? AND message_id = ?",
            (owner_id, message_id),
        )
        if row is None or row[2] == tags:
            return
        peer_type, peer_id, before = row
        self._execute(
            "UPDATE messages SET tags = ? WHERE owner_id = ? AND message_id = ?", (int(tags), owner_id, message_id)
        )
        for tag in MessageTag(before) & ~tags:
            self._execute(
                "DELETE FROM message_tags WHERE owner_id = ? AND peer_type = ? AND peer_id = ? AND tag = ? AND message_id = ?",
                (owner_id, peer_type, peer_id, int(tag), message_id),
            )
        for tag in tags & ~MessageTag(before):
            self._execute(
                "INSERT INTO message_tags (owner_id, peer_type, peer_id, tag, message_id) VALUES (?, ?, ?, ?, ?)",
                (owner_id, peer_type, peer_id, int(tag), message_id),
            )

    def put_own_tags(self, owner_id: int, peer: Peer, message_id: int, tags: MessageTag) -> None:
        key = (owner_id, int(peer.type), peer.id)
        before = self.load_own_tags(owner_id, peer, (message_id,)).get(message_id, NO_TAGS)
        for tag in before & ~tags:
            self._execute(
                "DELETE FROM message_tags WHERE owner_id = ? AND peer_type = ? AND peer_id = ? AND tag = ? AND message_id = ?",
                (*key, int(tag), message_id),
            )
        for tag in tags & ~before:
            self.has_written = True
            self._tag_rows.add((*key, int(tag), message_id))
            self._is_settled = False

    def delete_messages(self, owner_id: int, message_ids: Sequence[int]) -> None:
        self._settle()
        gone = self._execute(
            "DELETE FROM messages WHERE owner_id = ? AND message_id IN (SELECT value FROM json_each(?))"
            " RETURNING peer_type, peer_id, body_id, message_id, tags",
            (owner_id, json_list(message_ids)),
        ).fetchall()
        for peer_type, peer_id, _, message_id, tags in gone:
            peer = Peer(PEER_TYPES[peer_type], peer_id)
            self._unread.pop((owner_id, peer), None)
            for tag in MessageTag(tags):
                self._execute(
                    "DELETE FROM message_tags WHERE owner_id = ? AND peer_type = ? AND peer_id = ? AND tag = ?"
                    " AND message_id = ?",
                    (owner_id, peer_type, peer_id, int(tag), message_id),
                )
            if peer == user_peer(owner_id):
                self._execute(
                    "DELETE FROM saved_messages WHERE owner_id = ? AND message_id = ?", (owner_id, message_id)
                )
        if owner_id < 0:
            self._forget_channel_messages(-owner_id, [message_id for _, _, _, message_id, _ in gone])
        bodies = self._execute(
            "DELETE FROM bodies WHERE body_id IN (SELECT value FROM json_each(?))"
            " AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.body_id = bodies.body_id) RETURNING body_id, flags",
            (json_list(body_id for _, _, body_id, _, _ in gone),),
        ).fetchall()
        for body_id, _ in bodies:
            self._note_change(body_id)
        reacted = [body_id for body_id, flags in bodies if flags & HAS_REACTIONS]
        if reacted:
            self._forget_reactions(reacted)
        shown = [body_id for body_id, flags in bodies if flags & HAS_MEDIA]
        if shown:
            self._forget_media(shown)

    def _forget_channel_messages(self, channel_id: int, message_ids: Sequence[int]) -> None:
        """Forget what members and counters knew of messages."""
        ids = json_list(message_ids)
        self._execute(
            "DELETE FROM message_tags WHERE peer_type = 3 AND owner_id > 0 AND peer_id = ?"
            " AND message_id IN (SELECT value FROM json_each(?))",
            (channel_id, ids),
        )
        self._execute(
            "DELETE FROM message_counts WHERE owner_id = ? AND message_id IN (SELECT value FROM json_each(?))",
            (-channel_id, ids),
        )


def content_of(body: MessageBody, ref: MediaRef | None) -> Content:
    """The private part of a body, with what it shows as `ref`."""
    return Content(
        *(body.text, body.entities, body.forward, body.service, body.reply),
        *(ref, body.shown_as, body.post_author, body.grouped_id),
    )


def _numbered(body: MessageBody, body_id: int) -> MessageBody:
    """The body with its id; `dataclasses.replace` would cost more than the rest of storing it."""
    return MessageBody(
        body_id,
        body.sender_id,
        body.date,
        body.text,
        body.entities,
        body.edited_at,
        body.forward,
        body.is_silent,
        body.no_webpage,
        body.service,
        body.reply,
        body.media,
        body.ttl_seconds,
        body.is_protected,
        body.inverts_media,
        body.is_from_scheduled,
        (),
        body.shown_as,
        body.post_author,
        body.is_post,
        body.is_in_topic,
        body.grouped_id,
    )
