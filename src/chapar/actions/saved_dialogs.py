"""The parts of Saved Messages, one for each peer something was kept from. Follows core.telegram.org/api/saved-messages."""

from collections.abc import Sequence

from chapar.actions.mailbox import Affected, put_top_message
from chapar.domain.errors import RpcError
from chapar.domain.limits import DELETE_MESSAGES, SAVED_PINNED_DIALOGS
from chapar.domain.notices import SavedDialogPinned, SavedDialogsReordered
from chapar.domain.peers import Peer, user_peer
from chapar.domain.settings import SavedDialogPins
from chapar.domain.updates import DeleteMessages, Origin
from chapar.storage.api import Queries, Storage, Transaction


async def toggle_saved_pin(
    storage: Storage, *, user_id: int, peer: Peer, is_pinned: bool, now: int, origin: Origin | None = None
) -> None:
    """Pin a part of Saved Messages above all others, or let it go. Raises PEER_ID_INVALID, PINNED_DIALOGS_TOO_MUCH."""

    def unit(tx: Transaction) -> None:
        pinned = list_saved_pins(tx, user_id)
        if (peer in pinned) == is_pinned:
            return
        if not is_pinned:
            pinned.remove(peer)
        elif not tx.load_saved_dialogs(user_id, (peer,)):
            raise RpcError("PEER_ID_INVALID")
        else:
            pinned.insert(0, peer)
        _put_pins(tx, user_id, pinned)
        tx.log_notice(user_id, SavedDialogPinned(peer, is_pinned), now)

    await storage.write(unit, origin)


async def reorder_saved_pins(
    storage: Storage, *, user_id: int, order: Sequence[Peer], force: bool, now: int, origin: Origin | None = None
) -> None:
    """Pin these parts in this order, topmost first; the others below them or (`force`) no longer.

    Parts that are empty do not matter. Raises PINNED_DIALOGS_TOO_MUCH.
    """

    def unit(tx: Transaction) -> None:
        pinned = list_saved_pins(tx, user_id)
        wanted = list(tx.load_saved_dialogs(user_id, dict.fromkeys(order)))
        after = wanted if force else [*wanted, *(peer for peer in pinned if peer not in wanted)]
        if after != pinned:
            _put_pins(tx, user_id, after)
            tx.log_notice(user_id, SavedDialogsReordered(), now)

    await storage.write(unit, origin)


def _put_pins(tx: Transaction, owner_id: int, peers: Sequence[Peer]) -> None:
    if len(peers) > SAVED_PINNED_DIALOGS:
        raise RpcError("PINNED_DIALOGS_TOO_MUCH")
    tx.put_setting(owner_id, SavedDialogPins(tuple(peers)))


def list_saved_pins(q: Queries, owner_id: int) -> list[Peer]:
    """The pinned parts that still hold something, topmost first."""
    pins = q.find_setting(owner_id, SavedDialogPins) or SavedDialogPins()
    return list(q.load_saved_dialogs(owner_id, pins.peers)) if pins.peers else []


async def delete_saved_history(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    max_id: int,
    now: int,
    min_date: int = 0,
    max_date: int = 0,
    origin: Origin | None = None,
) -> Affected:
    """Delete what was kept from a peer up to and with `max_id` (0: all of it), a bounded part a call, newest first.

    `offset` of the result is above 0 while more is left. Nobody else has copies of Saved Messages.
    """

    def unit(tx: Transaction) -> Affected:
        limit = DELETE_MESSAGES * 10
        mine = user_peer(user_id)
        page = tx.list_history(
            user_id,
            mine,
            limit=limit + 1,
            offset_id=max_id + 1 if max_id else 0,
            offset_date=max_date + 1 if max_date else 0,
            saved_peer=peer,
        )
        doomed = [m for m in page[:limit] if min_date <= m.body.date and (not max_date or m.body.date <= max_date)]
        if not doomed:
            return Affected(tx.load_state(user_id).pts, 0)
        ids = tuple(sorted(message.id for message in doomed))
        tx.delete_messages(user_id, ids)
        put_top_message(tx, user_id, mine)
        logged = tx.log_update(user_id, DeleteMessages(ids), now, pts_count=len(ids))
        return Affected(logged.pts, logged.pts_count, max(len(page) - limit, 0))

    return await storage.write(unit, origin)
