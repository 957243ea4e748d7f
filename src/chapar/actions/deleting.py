"""Taking messages out of mailboxes. Follows core.telegram.org/method/messages.deleteMessages and messages.deleteHistory."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from chapar.actions.chat_access import load_standing
from chapar.actions.dialogs import leave_list
from chapar.actions.mailbox import Affected, put_top_message
from chapar.actions.post_copies import list_copies_of
from chapar.actions.threads import uncount_replies
from chapar.domain.errors import RpcError
from chapar.domain.messages import Message
from chapar.domain.peers import Peer, PeerType
from chapar.domain.rights import AdminRight
from chapar.domain.updates import DeleteMessages, LoggedUpdate, Origin
from chapar.storage.api import Queries, Storage, Transaction

DELETED_COPIES = 1000
"""Messages that one unit of writes takes away when a whole history goes."""


async def delete_messages(
    storage: Storage, *, user_id: int, message_ids: Sequence[int], revoke: bool, now: int, origin: Origin | None = None
) -> Affected:
    """Delete messages from one's own mailbox, and with `revoke` from everybody's. Ids that are gone already do not count.

    In a basic group everybody may take their own messages away from all, admins with the right to delete others' too. Raises
    MESSAGE_DELETE_FORBIDDEN.
    """

    def unit(tx: Transaction) -> Affected:
        doomed = list(tx.load_messages(user_id, message_ids).values())
        if revoke:
            _check_may_revoke(tx, user_id, doomed)
        return _delete(tx, user_id, doomed, revoke, now)

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

    Without `just_clear` an emptied conversation leaves the list. `offset` of the result is above 0 while more is left. Taking
    all away from everybody in a basic group is its creator's right alone: it raises CHAT_ADMIN_REQUIRED.
    """

    def unit(tx: Transaction) -> Affected:
        limit = DELETED_COPIES
        if revoke and peer.type is PeerType.CHAT:
            limit = max(limit // _count_sharers(tx, user_id, peer), 1)
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


def _check_may_revoke(q: Queries, user_id: int, messages: Sequence[Message]) -> None:
    """Raises MESSAGE_DELETE_FORBIDDEN."""
    for peer in {message.peer for message in messages if message.peer.type is PeerType.CHAT}:
        standing = load_standing(q, user_id, peer)
        if standing is not None and standing.has(AdminRight.DELETE_MESSAGES):
            continue
        others = [message for message in messages if message.peer == peer and message.body.sender_id != user_id]
        if others or standing is None or not standing.is_member:
            raise RpcError("MESSAGE_DELETE_FORBIDDEN")


def _count_sharers(q: Queries, user_id: int, peer: Peer) -> int:
    """How many people have copies of what is in a basic group of the user's own. Raises CHAT_ADMIN_REQUIRED."""
    chat = q.find_chat(peer)
    if chat is None or chat.creator_id != user_id:
        raise RpcError("CHAT_ADMIN_REQUIRED")
    return max(chat.participants_count, 1)


def _delete(tx: Transaction, user_id: int, messages: Sequence[Message], revoke: bool, now: int) -> Affected:
    copies = [copy for m in messages for copy in (tx.list_copies(m.body.body_id) if revoke else [m])]
    own = delete_copies(tx, copies, now).get(user_id)
    return Affected(own.pts, own.pts_count) if own else Affected(tx.load_state(user_id).pts, 0)


def delete_copies(tx: Transaction, copies: Iterable[Message], now: int) -> dict[int, LoggedUpdate]:
    """Take copies out of their owners' mailboxes; what the log of each of them took of it.

    With posts go their copies in discussion groups: of those everybody there is told, who deletes the posts too.
    """
    doomed: dict[int, list[Message]] = defaultdict(list)
    for copy in copies:
        doomed[copy.owner_id].append(copy)
    of_posts = list_copies_of(tx, [message for owner_id, own in doomed.items() if owner_id < 0 for message in own])
    for copy in of_posts:
        doomed[copy.owner_id].append(copy)
    logged = {}
    for owner_id, own in doomed.items():
        ids = tuple(sorted(copy.id for copy in own))
        tx.delete_messages(owner_id, ids)
        for peer in {copy.peer for copy in own}:
            put_top_message(tx, owner_id, peer)
        logged[owner_id] = tx.log_update(owner_id, DeleteMessages(ids), now, pts_count=len(ids))
        if owner_id < 0:
            uncount_replies(tx, own, logged[owner_id].pts)
    for owner_id in {copy.owner_id for copy in of_posts}:
        logged[owner_id].origin = None
    return logged
