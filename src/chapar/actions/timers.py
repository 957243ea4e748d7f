"""Messages that delete themselves. Follows core.telegram.org/api/auto-delete-messages."""

from chapar.actions.blocking import check_may_write
from chapar.actions.deleting import delete_copies
from chapar.actions.mailbox import post
from chapar.actions.places import Place
from chapar.domain.errors import RpcError
from chapar.domain.limits import TTL_SECONDS
from chapar.domain.messages import MessageBody
from chapar.domain.notices import HistoryTtlChanged
from chapar.domain.peers import Peer, user_peer
from chapar.domain.settings import HistoryTtl
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Storage, Transaction


async def set_history_ttl(
    storage: Storage, *, user_id: int, peer: Peer, ttl_seconds: int, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Set the timer of a private conversation for both sides, 0 for none: messages from now on delete themselves after so long.

    The result is what the user's log took of it. Raises TTL_PERIOD_INVALID, CHAT_NOT_MODIFIED, PEER_ID_INVALID (Saved
    Messages have none, or nobody is there), USER_IS_BLOCKED, YOU_BLOCKED_USER.
    """
    check_ttl(ttl_seconds)

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        if peer == user_peer(user_id) or tx.find_user(peer.id) is None:
            raise RpcError("PEER_ID_INVALID")
        check_may_write(tx, user_id, peer)
        own = user_peer(user_id)
        dialogs = [tx.load_dialogs(user_id, (peer,)).get(peer), tx.load_dialogs(peer.id, (own,)).get(own)]
        if all((dialog.ttl_seconds if dialog else 0) == ttl_seconds for dialog in dialogs):
            raise RpcError("CHAT_NOT_MODIFIED")
        return _put_timer(tx, user_id, peer, ttl_seconds, {"period": ttl_seconds}, now)

    return await storage.write(unit, origin)


async def set_default_history_ttl(storage: Storage, *, user_id: int, ttl_seconds: int) -> None:
    """Choose the timer of conversations that the user begins from now on, 0 for none. Raises TTL_PERIOD_INVALID."""
    check_ttl(ttl_seconds)
    await storage.write(lambda tx: tx.put_setting(user_id, HistoryTtl(ttl_seconds)))


def check_ttl(ttl_seconds: int) -> None:
    """Raises TTL_PERIOD_INVALID."""
    if not 0 <= ttl_seconds <= TTL_SECONDS:
        raise RpcError("TTL_PERIOD_INVALID")


async def delete_expired(storage: Storage, now: int, limit: int) -> int:
    """Delete messages whose time to live is over, at most `limit`, for everybody; how many there were."""

    def unit(tx: Transaction) -> int:
        bodies = tx.list_expired_bodies(now, limit)
        delete_copies(tx, [copy for body_id in bodies for copy in tx.list_copies(body_id)], now)
        return len(bodies)

    due = await storage.read(lambda q: q.list_expired_bodies(now, 1))
    return await storage.write(unit) if due else 0


def find_timer(tx: Transaction, sender_id: int, place: Place, now: int) -> tuple[int, list[LoggedUpdate]]:
    """The timer of a message that is about to be sent, and what the sender's log took of setting it.

    A chat has its own. A conversation that the sender begins has the other side's timer, or else the sender's own for new
    conversations.
    """
    if place.standing is not None:
        return place.standing.chat.ttl_seconds, []
    peer = place.peer
    dialog = tx.load_dialogs(sender_id, (peer,)).get(peer)
    if dialog is not None:
        return dialog.ttl_seconds, []
    if peer.id == sender_id:
        return 0, []
    own = user_peer(sender_id)
    theirs = tx.load_dialogs(peer.id, (own,)).get(own)
    if theirs is not None:
        return theirs.ttl_seconds, []
    chosen = tx.find_setting(sender_id, HistoryTtl)
    if chosen is None or not chosen.ttl_seconds:
        return 0, []
    fields: dict[str, object] = {"period": chosen.ttl_seconds, "auto_setting_from": sender_id}
    return chosen.ttl_seconds, _put_timer(tx, sender_id, peer, chosen.ttl_seconds, fields, now)


def _put_timer(
    tx: Transaction, sender_id: int, peer: Peer, ttl_seconds: int, fields: dict[str, object], now: int
) -> list[LoggedUpdate]:
    """Set the timer of a conversation for both sides, and say so in it; what the sender's log took of that."""
    service = ("messageActionSetMessagesTTL", fields)
    said = post(tx, peer, MessageBody(0, sender_id, now, "", service=service, ttl_seconds=ttl_seconds), now)
    logged = [said]
    for owner_id, side in ((sender_id, peer), (peer.id, user_peer(sender_id))):
        dialog = tx.load_dialogs(owner_id, (side,))[side]
        tx.put_dialog(dialog._replace(ttl_seconds=ttl_seconds))
        notice = tx.log_notice(owner_id, HistoryTtlChanged(side), now)
        if owner_id == sender_id:
            logged.append(notice)
    return logged
