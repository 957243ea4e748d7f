"""Taking messages out of mailboxes. Follows core.telegram.org/method/messages.deleteMessages and messages.deleteHistory."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from chapar.actions.dialogs import leave_list
from chapar.actions.mailbox import Affected, put_top_message
from chapar.domain.limits import DELETE_MESSAGES
from chapar.domain.messages import Message
from chapar.domain.peers import Peer
from chapar.domain.updates import DeleteMessages, LoggedUpdate, Origin
from chapar.storage.api import Storage, Transaction


async def delete_messages(
    storage: Storage, *, user_id: int, message_ids: Sequence[int], revoke: bool, now: int, origin: Origin | None = None
) -> Affected:
    """Delete messages from one's own mailbox, and with `revoke` from everybody's. Ids that are gone already do not count."""

    def unit(tx: Transaction) -> Affected:
        return _delete(tx, user_id, list(tx.load_messages(user_id, message_ids).values()), revoke, now)

    return await storage.write(unit, origin)


async def delete_history(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    max_id: int,
    just_clear: bool,
    revoke: bool,
    now: int,
    min_date: int = 0,
    max_date: int = 0,
    origin: Origin | None = None,
) -> Affected:
    """Delete a conversation up to and with `max_id` (0: all of it), a bounded part a call, newest first.

    Without `just_clear` an emptied conversation leaves the list. `offset` of the result is above 0 while more is left.
    """

    def unit(tx: Transaction) -> Affected:
        limit = DELETE_MESSAGES * 10
        page = tx.list_history(
            user_id,
            peer,
            limit=limit + 1,
            offset_id=max_id + 1 if max_id else 0,
            offset_date=max_date + 1 if max_date else 0,
        )
        doomed = [m for m in page[:limit] if min_date <= m.body.date and (not max_date or m.body.date <= max_date)]
        affected = _delete(tx, user_id, doomed, revoke, now)
        left = len(page) - limit
        if left <= 0 and not just_clear and not tx.list_history(user_id, peer, limit=1):
            for dialog in tx.load_dialogs(user_id, (peer,)).values():
                leave_list(tx, dialog, now)
        return affected._replace(offset=max(left, 0) if doomed else 0)

    return await storage.write(unit, origin)


def _delete(tx: Transaction, user_id: int, messages: Sequence[Message], revoke: bool, now: int) -> Affected:
    copies = [copy for m in messages for copy in (tx.list_copies(m.body.body_id) if revoke else [m])]
    own = delete_copies(tx, copies, now).get(user_id)
    return Affected(own.pts, own.pts_count) if own else Affected(tx.load_state(user_id).pts, 0)


def delete_copies(tx: Transaction, copies: Iterable[Message], now: int) -> dict[int, LoggedUpdate]:
    """Take copies out of their owners' mailboxes; what the log of each of them took of it."""
    doomed: dict[int, list[Message]] = defaultdict(list)
    for copy in copies:
        doomed[copy.owner_id].append(copy)
    logged = {}
    for owner_id, own in doomed.items():
        ids = tuple(sorted(copy.id for copy in own))
        tx.delete_messages(owner_id, ids)
        for peer in {copy.peer for copy in own}:
            put_top_message(tx, owner_id, peer)
        logged[owner_id] = tx.log_update(owner_id, DeleteMessages(ids), now, pts_count=len(ids))
    return logged
