"""Texts that somebody began to write, the same on all devices. Follows core.telegram.org/api/drafts."""

from chapar.domain.notices import DraftChanged
from chapar.domain.peers import Peer
from chapar.domain.settings import SavedDraft, parse_topic_key, topic_key
from chapar.domain.updates import Origin
from chapar.storage.api import Storage, Transaction


async def save_draft(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    draft: SavedDraft | None,
    now: int,
    topic_id: int = 0,
    origin: Origin | None = None,
) -> None:
    """Keep the draft of a conversation, or of a topic of it, in the place of the one before, or (None) none.

    Saving what is there already changes nothing, not even its date.
    """

    def unit(tx: Transaction) -> None:
        key = topic_key(peer, topic_id)
        known = tx.find_setting(user_id, SavedDraft, key)
        if draft is None:
            drop_draft(tx, user_id, peer, now, topic_id)
        elif known is None or known._replace(date=draft.date) != draft:
            tx.put_setting(user_id, draft, key)
            tx.log_notice(user_id, DraftChanged(peer, topic_id), now)

    await storage.write(unit, origin)


def drop_draft(tx: Transaction, owner_id: int, peer: Peer, now: int, topic_id: int = 0) -> None:
    """Forget the draft of a conversation, or of a topic of it, if there is one, and tell the owner's sessions."""
    key = topic_key(peer, topic_id)
    if tx.find_setting(owner_id, SavedDraft, key) is not None:
        tx.delete_setting(owner_id, SavedDraft, key)
        tx.log_notice(owner_id, DraftChanged(peer, topic_id), now)


async def clear_all_drafts(storage: Storage, *, user_id: int, now: int, origin: Origin | None = None) -> None:
    """Forget the drafts of all conversations."""

    def unit(tx: Transaction) -> None:
        for key in tx.list_settings(user_id, SavedDraft):
            peer, topic_id = parse_topic_key(key)
            drop_draft(tx, user_id, peer, now, topic_id)

    await storage.write(unit, origin)
