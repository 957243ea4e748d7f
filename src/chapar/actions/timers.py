"""Messages that delete themselves. Follows core.telegram.org/api/auto-delete-messages."""

from chapar.actions.mailbox import post
from chapar.domain.messages import MessageBody
from chapar.domain.peers import Peer, user_peer
from chapar.domain.settings import HistoryTtl
from chapar.domain.updates import HistoryTtlChanged, LoggedUpdate
from chapar.storage.api import Transaction


def find_timer(tx: Transaction, sender_id: int, peer: Peer, now: int) -> tuple[int, list[LoggedUpdate]]:
    """The timer of a message that is about to be sent, and what the sender's log took of setting it.

    A conversation that the sender begins has the other side's timer, or else the sender's own for new conversations.
    """
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
    return chosen.ttl_seconds, put_timer(tx, sender_id, peer, chosen.ttl_seconds, fields, now)


def put_timer(
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
