"""What is counted at messages of channels, and who has seen posts."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from chapar.domain.messages import MessageCounts
from chapar.domain.peers import Peer
from chapar.storage.sqlite.statements import Row, Statements, json_list
from chapar.storage.sqlite.writes import Writes

POSTS_OF_A_BLOCK = 64

_encode_json = msgspec.json.Encoder().encode
_decode_peers = msgspec.json.Decoder(tuple[Peer, ...]).decode


class MessageCountQueries(Statements):
    """The part of `Queries` about what is counted at messages."""

    def load_message_counts(self, owner_id: int, message_ids: Iterable[int]) -> dict[int, MessageCounts]:
        rows = self._all(
            "SELECT message_id, views, forwards, replies, last_reply_id, replies_pts, repliers, discussion_id,"
            " discussion_message_id FROM message_counts"
            " WHERE owner_id = ? AND message_id IN (SELECT value FROM json_each(?))",
            (owner_id, json_list(message_ids)),
        )
        return {row[0]: _parse_counts(row) for row in rows}


class MessageCountWrites(MessageCountQueries, Writes):
    """The part of `Transaction` about what is counted at messages."""

    def put_message_counts(self, owner_id: int, message_id: int, counts: MessageCounts) -> None:
        self._execute(
            "INSERT OR REPLACE INTO message_counts (owner_id, message_id, views, forwards, replies, last_reply_id,"
            " replies_pts, discussion_id, discussion_message_id, repliers) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                owner_id,
                message_id,
                counts.views,
                counts.forwards,
                counts.replies,
                counts.last_reply_id,
                counts.replies_pts,
                counts.discussion_id,
                counts.discussion_message_id,
                _encode_json(counts.repliers).decode() if counts.repliers else None,
            ),
        )

    def add_views(self, channel_id: int, user_id: int, message_ids: Iterable[int]) -> list[int]:
        blocks: dict[int, set[int]] = defaultdict(set)
        for message_id in message_ids:
            blocks[message_id // POSTS_OF_A_BLOCK].add(message_id)
        known: dict[int, int] = dict(
            self._all(
                "SELECT block, bits FROM post_views"
                " WHERE channel_id = ? AND block IN (SELECT value FROM json_each(?)) AND user_id = ?",
                (channel_id, json_list(blocks), user_id),
            )
        )
        new = []
        for block, ids in sorted(blocks.items()):
            bits = known.get(block, 0)
            unseen = [message_id for message_id in sorted(ids) if not bits & _bit(message_id)]
            if not unseen:
                continue
            for message_id in unseen:
                bits |= _bit(message_id)
            self._execute(
                "INSERT OR REPLACE INTO post_views (channel_id, block, user_id, bits) VALUES (?, ?, ?, ?)",
                (channel_id, block, user_id, bits),
            )
            new += unseen
        return new


def _bit(message_id: int) -> int:
    """The bit of a post in its block; the last one is the sign of SQLite's integers."""
    place = message_id % POSTS_OF_A_BLOCK
    return 1 << place if place < POSTS_OF_A_BLOCK - 1 else -(1 << place)


def _parse_counts(row: Row) -> MessageCounts:
    _, views, forwards, replies, last_reply_id, replies_pts, repliers, discussion_id, discussion_message_id = row
    return MessageCounts(
        views,
        forwards,
        replies,
        last_reply_id,
        replies_pts,
        () if repliers is None else _decode_peers(repliers),
        discussion_id,
        discussion_message_id,
    )
