"""The list of conversations on the wire. Follows core.telegram.org/constructor/dialog."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from chapar.actions.notify_settings import load_muted
from chapar.actions.sight import see_messages, sees_message
from chapar.domain.chats import Chat
from chapar.domain.messages import ARCHIVE_FOLDER_ID, Dialog, Message, MessageTag
from chapar.domain.peers import Peer, PeerType, owner_of, peer_key
from chapar.domain.settings import NotifySettings, SavedDraft
from chapar.rpc.services import Services
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.chats import build_chats
from chapar.rpc.views.messages import build_message, list_chats, list_user_ids
from chapar.rpc.views.peers import build_peer, parse_peer
from chapar.rpc.views.settings import build_draft, build_notify_settings, list_draft_user_ids
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import types

ARCHIVE_COUNTED = 1000
"""Archived conversations, the latest ones, that the archive's counters cover."""


class DialogPage(NamedTuple):
    """Dialogs with all their top messages and everybody named in them."""

    dialogs: list[types.TypeDialog]
    messages: list[types.TypeMessage]
    users: list[types.TypeUser]
    chats: list[types.TypeChat]


class _Surroundings(NamedTuple):
    """What is told of conversations beside their rows."""

    drafts: Mapping[str, SavedDraft]
    notify_settings: Mapping[str, NotifySettings]
    mentions: Mapping[Peer, int]
    reactions: Mapping[Peer, int]
    pts: Mapping[Peer, int]
    chats: Mapping[Peer, Chat]


def load_dialog(q: Queries, owner_id: int, peer: Peer) -> Dialog:
    """The dialog with a peer, also of who has none: what a channel shows to somebody who is not in it counts as read.

    Clients that look into a channel ask for its dialog and show nothing of it when that has no top message.
    """
    if dialog := q.load_dialogs(owner_id, (peer,)).get(peer):
        return dialog
    shared = q.load_dialogs(-peer.id, (peer,)).get(peer) if peer.type is PeerType.CHANNEL else None
    top_id = shared.top_message_id if shared else 0
    return Dialog(owner_id, peer, top_id, top_id, top_id)


def build_dialogs(
    services: Services, q: Queries, owner_id: int, dialogs: Sequence[Dialog], *, with_archive: bool = False
) -> DialogPage:
    """A page of conversations; `with_archive`: below the entry for the archive, unless that is empty."""
    archive = _build_archive(q, owner_id, int(services.clock.now())) if with_archive else None
    peers = [dialog.peer for dialog in dialogs]
    around = _load_surroundings(q, owner_id, peers)
    tops = _load_tops(q, owner_id, dialogs, archive)
    user_ids = peer_user_ids(peers) | list_user_ids(tops.values())
    for draft in around.drafts.values():
        user_ids |= list_draft_user_ids(draft)
    return DialogPage(
        [
            *([archive] if archive else []),
            *(_build_dialog(services, _seen(dialog, tops), around) for dialog in dialogs),
        ],
        [build_message(services, message, owner_id) for message in tops.values()],
        build_users(services, q, owner_id, user_ids),
        build_chats(services, q, owner_id, chat_peers(peers) | list_chats(tops.values())),
    )


def _load_tops(
    q: Queries, owner_id: int, dialogs: Sequence[Dialog], archive: types.dialogFolder | None
) -> dict[tuple[int, int], Message]:
    """The top messages by mailbox and id, in the order of the dialogs."""
    wanted = [(owner_of(owner_id, dialog.peer), dialog.top_message_id) for dialog in dialogs if dialog.top_message_id]
    if archive is not None:
        wanted.insert(0, (owner_of(owner_id, parse_peer(archive.peer)), archive.top_message))
    found: dict[tuple[int, int], Message] = {}
    for mailbox_id in dict.fromkeys(key[0] for key in wanted):
        ids = [message_id for of, message_id in wanted if of == mailbox_id]
        loaded = q.load_messages(mailbox_id, ids).values()
        for message in see_messages(q, owner_id, [m for m in loaded if sees_message(q, owner_id, m)]):
            found[mailbox_id, message.id] = message
    return {key: found[key] for key in wanted if key in found}


def _seen(dialog: Dialog, tops: Mapping[tuple[int, int], Message]) -> Dialog:
    """The dialog as its owner may know it: without a top message that is hidden from the owner."""
    if (owner_of(dialog.owner_id, dialog.peer), dialog.top_message_id) in tops:
        return dialog
    return dialog._replace(top_message_id=0)


def _load_surroundings(q: Queries, owner_id: int, peers: Sequence[Peer]) -> _Surroundings:
    keys = [peer_key(peer) for peer in peers]
    return _Surroundings(
        q.load_settings(owner_id, SavedDraft, keys),
        q.load_settings(owner_id, NotifySettings, keys),
        q.count_tagged(owner_id, peers, MessageTag.UNREAD_MENTION),
        q.count_tagged(owner_id, peers, MessageTag.UNREAD_REACTION),
        {peer: q.load_state(-peer.id).pts for peer in peers if peer.type is PeerType.CHANNEL},
        q.load_chats([peer for peer in peers if peer.type is not PeerType.USER]),
    )


def _build_dialog(services: Services, dialog: Dialog, around: _Surroundings) -> types.TypeDialog:
    key = peer_key(dialog.peer)
    draft = around.drafts.get(key)
    chat = around.chats.get(dialog.peer)
    return types.dialog(
        pinned=dialog.pin_order > 0,
        unread_mark=dialog.is_marked_unread,
        peer=build_peer(dialog.peer),
        top_message=dialog.top_message_id,
        read_inbox_max_id=dialog.read_inbox_max_id,
        read_outbox_max_id=dialog.read_outbox_max_id,
        unread_count=dialog.unread_count,
        unread_mentions_count=around.mentions.get(dialog.peer, 0),
        unread_reactions_count=around.reactions.get(dialog.peer, 0),
        unread_poll_votes_count=0,
        pts=around.pts.get(dialog.peer),
        notify_settings=build_notify_settings(around.notify_settings.get(key)),
        draft=build_draft(services, dialog.owner_id, draft) if draft else None,
        folder_id=dialog.folder_id or None,
        ttl_period=(chat.ttl_seconds if chat else dialog.ttl_seconds) or None,
    )


def _build_archive(q: Queries, owner_id: int, now: int) -> types.dialogFolder | None:
    """The archive as an entry of the main list: its latest message, and what is unread in it."""
    archived = q.list_dialogs(owner_id, limit=ARCHIVE_COUNTED, folder_id=ARCHIVE_FOLDER_ID)
    if not archived:
        return None
    unread = [dialog for dialog in archived if dialog.unread_count or dialog.is_marked_unread]
    quiet = load_muted(q, owner_id, [dialog.peer for dialog in unread], now)
    muted = [dialog for dialog in unread if dialog.peer in quiet]
    loud = [dialog for dialog in unread if dialog.peer not in quiet]
    return types.dialogFolder(
        pinned=True,
        folder=types.folder(id=ARCHIVE_FOLDER_ID, title="Archived Chats"),
        peer=build_peer(archived[0].peer),
        top_message=archived[0].top_message_id,
        unread_muted_peers_count=len(muted),
        unread_unmuted_peers_count=len(loud),
        unread_muted_messages_count=_count_unread(muted),
        unread_unmuted_messages_count=_count_unread(loud),
    )


def _count_unread(dialogs: Iterable[Dialog]) -> int:
    return sum(dialog.unread_count for dialog in dialogs)
