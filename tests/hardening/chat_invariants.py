"""What holds in every chat, whatever was done: counts are those of the rows, and logs have no holes."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.domain.chats import Chat, Participant, ParticipantFilter, ParticipantStatus
from chapar.domain.peers import Peer
from chapar.domain.updates import FIRST_PTS
from chapar.storage.api import Queries

_MANY = 1_000_000


def verify_chat(q: Queries, peer: Peer, user_ids: Sequence[int]) -> None:
    """`user_ids` are all accounts that there are."""
    chat = q.find_chat(peer)
    assert chat is not None
    rows = q.load_participants(peer, user_ids)
    inside = [row for row in rows.values() if row.is_member]
    if chat.deleted_at is not None:
        assert not inside, chat
        return
    assert chat.participants_count == len(inside) == len(q.list_member_ids(peer)), (chat, rows)
    assert chat.admins_count == sum(row.is_admin for row in inside), (chat, rows)
    outside = (ParticipantStatus.KICKED, ParticipantStatus.LEFT)
    assert not any(row.is_member == (row.status in outside) for row in rows.values() if not _may_be_either(row)), rows
    _verify_ways_in(q, chat, user_ids)
    if chat.is_channel:
        for part, count in (
            (ParticipantFilter.KICKED, chat.kicked_count),
            (ParticipantFilter.BANNED, chat.banned_count),
        ):
            assert count == q.count_participants(peer, part), (part, chat, rows)
        for user_id in user_ids:
            assert bool(q.load_dialogs(user_id, (peer,))) == any(row.user_id == user_id for row in inside), (chat, rows)
        _verify_log(q, peer)


def _may_be_either(row: Participant) -> bool:
    return row.status is ParticipantStatus.RESTRICTED


def _verify_ways_in(q: Queries, chat: Chat, user_ids: Sequence[int]) -> None:
    assert chat.requests_count == q.count_importers(chat.peer, is_requested=True), chat
    for admin_id in user_ids:
        for is_revoked in (False, True):
            for invite in q.list_invites(chat.peer, admin_id, is_revoked=is_revoked, limit=_MANY):
                assert invite.usage == q.count_importers(chat.peer, invite_hash=invite.hash), invite
                waiting = q.count_importers(chat.peer, invite_hash=invite.hash, is_requested=True)
                assert invite.requested_count == waiting, invite


def _verify_log(q: Queries, peer: Peer) -> None:
    pts = FIRST_PTS
    for row in q.list_updates(-peer.id, pts, _MANY):
        assert row.pts - row.pts_count == pts, (row, pts)
        pts = row.pts
    assert pts == q.load_state(-peer.id).pts
    messages = q.list_history(-peer.id, peer, limit=_MANY)
    for message_id, counts in q.load_message_counts(-peer.id, [message.id for message in messages]).items():
        assert min(counts.views, counts.forwards, counts.replies) >= 0, (message_id, counts)
        if not counts.discussion_id:
            replies = [m.id for m in messages if m.thread_id == message_id != m.id and not m.body.is_in_topic]
            assert counts.replies == len(replies), (message_id, counts, replies)
