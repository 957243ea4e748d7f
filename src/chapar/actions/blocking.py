"""Whom people do not want to hear of. Follows core.telegram.org/api/block."""

from collections.abc import Sequence

from chapar.actions.acquaintances import tell_other_side
from chapar.domain.errors import RpcError
from chapar.domain.limits import BLOCK_LIST_PART
from chapar.domain.notices import PeerBlocked, PeerSettingsChanged
from chapar.domain.peers import Peer, user_peer
from chapar.domain.updates import Origin
from chapar.domain.users import Block
from chapar.storage.api import Queries, Storage, Transaction


async def set_blocked(
    storage: Storage, *, owner_id: int, user_id: int, is_blocked: bool, now: int, origin: Origin | None = None
) -> None:
    """Block somebody, or no longer. The other sessions learn of it, and the user that the owner looks different.

    Raises CONTACT_ID_INVALID (oneself or nobody).
    """

    def unit(tx: Transaction) -> None:
        if user_id == owner_id or tx.find_user(user_id) is None:
            raise RpcError("CONTACT_ID_INVALID")
        _put(tx, owner_id, user_id, is_blocked, now)

    await storage.write(unit, origin)


async def replace_blocks(
    storage: Storage, *, owner_id: int, user_ids: Sequence[int], limit: int, now: int, origin: Origin | None = None
) -> None:
    """Make these the blocked ones, in the place of the `limit` that were blocked last, at most `BLOCK_LIST_PART`.

    Raises CONTACT_ID_INVALID.
    """

    def unit(tx: Transaction) -> None:
        if owner_id in user_ids or len(tx.load_users(user_ids)) != len(set(user_ids)):
            raise RpcError("CONTACT_ID_INVALID")
        for block in tx.list_blocks(owner_id, limit=min(limit, BLOCK_LIST_PART)):
            if block.user_id not in user_ids:
                _put(tx, owner_id, block.user_id, False, now)
        for user_id in reversed(user_ids):
            _put(tx, owner_id, user_id, True, now)

    await storage.write(unit, origin)


def _put(tx: Transaction, owner_id: int, user_id: int, is_blocked: bool, now: int) -> None:
    if tx.is_blocked(owner_id, user_id) == is_blocked:
        return
    if is_blocked:
        tx.put_block(owner_id, Block(user_id, now))
    else:
        tx.delete_block(owner_id, user_id)
    tx.log_notice(owner_id, PeerBlocked(user_id), now)
    tx.log_notice(owner_id, PeerSettingsChanged(user_peer(user_id)), now)
    tell_other_side(tx, owner_id, user_id, now)


def check_may_write(q: Queries, sender_id: int, peer: Peer) -> None:
    """Raises YOU_BLOCKED_USER, USER_IS_BLOCKED (the user blocked the sender)."""
    if q.is_blocked(sender_id, peer.id):
        raise RpcError("YOU_BLOCKED_USER")
    if q.is_blocked(peer.id, sender_id):
        raise RpcError("USER_IS_BLOCKED")
