"""Marking what was read. Follows core.telegram.org/method/messages.readHistory."""

from chapar.actions.dialogs import put_mark
from chapar.actions.mailbox import Affected, find_copy_id, find_last_incoming
from chapar.domain.messages import Message
from chapar.domain.peers import Peer, user_peer
from chapar.domain.updates import Origin, ReadHistoryInbox, ReadHistoryOutbox
from chapar.storage.api import Storage, Transaction


async def read_history(
    storage: Storage, *, user_id: int, peer: Peer, max_id: int, now: int, origin: Origin | None = None
) -> Affected:
    """Mark what the peer wrote as read up to and with `max_id`, and tell the peer.

    Reading again what has been read changes nothing, but for the mark that the reader has made by hand: it goes.
    """

    def unit(tx: Transaction) -> Affected:
        state = tx.load_state(user_id)
        dialog = tx.load_dialogs(user_id, (peer,)).get(peer)
        last = find_last_incoming(tx, user_id, peer, max_id)
        if dialog is not None:
            dialog = put_mark(tx, dialog, False, now)
        if dialog is None or last is None or last.id <= dialog.read_inbox_max_id:
            return Affected(state.pts, 0)
        tx.put_dialog(dialog._replace(read_inbox_max_id=last.id))
        still_unread = tx.load_dialogs(user_id, (peer,))[peer].unread_count
        logged = tx.log_update(user_id, ReadHistoryInbox(peer, last.id, still_unread), now)
        _tell_author(tx, user_id, last, now)
        return Affected(logged.pts, logged.pts_count)

    return await storage.write(unit, origin)


def _tell_author(tx: Transaction, reader_id: int, message: Message, now: int) -> None:
    """Move the read mark of the one who wrote `message`, if that copy still exists."""
    author_id = message.body.sender_id
    copy_id = find_copy_id(tx, message, author_id)
    if author_id == reader_id or copy_id is None:
        return
    peer = user_peer(reader_id)
    dialog = tx.load_dialogs(author_id, (peer,)).get(peer)
    if dialog is None:
        return
    tx.put_dialog(dialog._replace(read_outbox_max_id=copy_id))
    tx.log_update(author_id, ReadHistoryOutbox(peer, copy_id), now)
