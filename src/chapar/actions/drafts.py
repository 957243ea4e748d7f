"""Texts that somebody began to write, the same on all devices. Follows core.telegram.org/api/drafts."""

from chapar.domain.peers import Peer, parse_peer_key, peer_key
from chapar.domain.settings import SavedDraft
from chapar.domain.updates import DraftChanged, Origin
from chapar.storage.api import Storage, Transaction


async def save_draft(
    storage: Storage, *, user_id: int, peer: Peer, draft: SavedDraft | None, now: int, origin: Origin | None = None
) -> None:
    """Keep the draft of a conversation in the place of the one before, or (None) none.

    Saving what is there already changes nothing, not even its date.
    """

    def unit(tx: Transaction) -> None:
        known = tx.find_setting(user_id, SavedDraft, peer_key(peer))
        if draft is None:
            drop_draft(tx, user_id, peer, now)
        elif known is None or known._replace(date=draft.date) != draft:
            tx.put_setting(user_id, draft, peer_key(peer))
            tx.log_notice(user_id, DraftChanged(peer), now)

    await storage.write(unit, origin)


def drop_draft(tx: Transaction, owner_id: int, peer: Peer, now: int) -> None:
    """Forget the draft of a conversation, if there is one, and tell the owner's sessions."""
    key = peer_key(peer)
    if tx.find_setting(owner_id, SavedDraft, key) is not None:
        tx.delete_setting(owner_id, SavedDraft, key)
        tx.log_notice(owner_id, DraftChanged(peer), now)


async def clear_all_drafts(storage: Storage, *, user_id: int, now: int, origin: Origin | None = None) -> None:
    """Forget the drafts of all conversations."""

    def unit(tx: Transaction) -> None:
        for key in tx.list_settings(user_id, SavedDraft):
            drop_draft(tx, user_id, parse_peer_key(key), now)

    await storage.write(unit, origin)
