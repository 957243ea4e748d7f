"""Conversations in their owners' lists."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Iterable

from chapar.domain.messages import Dialog
from chapar.domain.peers import Peer
from chapar.storage.sqlite.messages import PEER_TYPES
from chapar.storage.sqlite.statements import Statements
from chapar.storage.sqlite.writes import Writes

_UNREAD = (
    "(SELECT count(*) FROM messages m INDEXED BY messages_by_peer"
    " WHERE m.owner_id = d.owner_id AND m.peer_type = d.peer_type AND m.peer_id = d.peer_id"
    " AND m.message_id > d.read_inbox_max_id AND m.is_out = 0)"
)
_DATE_OF_TOP = (
    "(SELECT b.date FROM messages m CROSS JOIN bodies b ON b.body_id = m.body_id"
    " WHERE m.owner_id = d.owner_id AND m.message_id = d.top_message_id)"
)


class DialogQueries(Statements):
    """The dialog part of `Queries`."""

    def load_dialogs(self, owner_id: int, peers: Iterable[Peer]) -> dict[Peer, Dialog]:
        found = {}
        for peer in peers:
            row = self._one(
                f"SELECT top_message_id, read_inbox_max_id, read_outbox_max_id, {_UNREAD} FROM dialogs d"
                " WHERE owner_id = ? AND peer_type = ? AND peer_id = ?",
                (owner_id, int(peer.type), peer.id),
            )
            if row is not None:
                found[peer] = Dialog(owner_id, peer, *row)
        return found

    def list_dialogs(
        self, owner_id: int, *, limit: int, offset_message_id: int = 0, offset_date: int = 0
    ) -> list[Dialog]:
        self._settle()
        below, bound = "", []
        if offset_message_id:
            below, bound = " AND d.top_message_id < ?", [offset_message_id]
        elif offset_date:
            below, bound = f" AND {_DATE_OF_TOP} < ?", [offset_date]
        # The inner query picks the page, so that only its rows are counted.
        rows = self._all(
            f"SELECT d.peer_type, d.peer_id, d.top_message_id, d.read_inbox_max_id, d.read_outbox_max_id, {_UNREAD}"
            f" FROM (SELECT * FROM dialogs d WHERE d.owner_id = ? AND d.top_message_id > 0{below}"
            " ORDER BY d.top_message_id DESC LIMIT ?) d ORDER BY d.top_message_id DESC",
            (owner_id, *bound, max(limit, 0)),
        )
        return [Dialog(owner_id, Peer(PEER_TYPES[peer_type], peer_id), *rest) for peer_type, peer_id, *rest in rows]

    def count_dialogs(self, owner_id: int) -> int:
        self._settle()
        return self._number("SELECT count(*) FROM dialogs WHERE owner_id = ? AND top_message_id > 0", (owner_id,))

    def list_dialog_owners(self, peer: Peer) -> list[int]:
        self._settle()
        rows = self._all(
            "SELECT owner_id FROM dialogs WHERE peer_type = ? AND peer_id = ? ORDER BY owner_id",
            (int(peer.type), peer.id),
        )
        return [row[0] for row in rows]


class DialogWrites(DialogQueries, Writes):
    """The dialog part of `Transaction`: dialogs live in the writer's memory and are written once a batch."""

    def load_dialogs(self, owner_id: int, peers: Iterable[Peer]) -> dict[Peer, Dialog]:
        found = {}
        for peer in peers:
            key = (owner_id, peer)
            dialog = self._dialogs.get(key)
            unread = self._unread.get(key)
            if dialog is None:
                dialog = super().load_dialogs(owner_id, (peer,)).get(peer)
                if dialog is None:
                    continue
                self._dialogs[key] = dialog
                unread = self._unread[key] = dialog.unread_count + self._count_waiting(dialog)
            elif unread is None:
                unread = self._unread[key] = self._count_stored(dialog) + self._count_waiting(dialog)
            found[peer] = Dialog(owner_id, peer, dialog[2], dialog[3], dialog[4], unread)
        return found

    def put_dialog(self, dialog: Dialog) -> None:
        self.has_written = True
        key = (dialog.owner_id, dialog.peer)
        known = self._dialogs.get(key)
        if known is None or known.read_inbox_max_id != dialog.read_inbox_max_id:
            self._unread.pop(key, None)
        self._dialogs[key] = dialog
        self._changed_dialogs.add(key)
        self._is_settled = False

    def delete_dialog(self, owner_id: int, peer: Peer) -> None:
        key = (owner_id, peer)
        self._dialogs.pop(key, None)
        self._changed_dialogs.discard(key)
        self._unread.pop(key, None)
        self._execute(
            "DELETE FROM dialogs WHERE owner_id = ? AND peer_type = ? AND peer_id = ?",
            (owner_id, int(peer.type), peer.id),
        )

    def _count_stored(self, dialog: Dialog) -> int:
        return self._number(
            "SELECT count(*) FROM messages INDEXED BY messages_by_peer WHERE owner_id = ? AND peer_type = ?"
            " AND peer_id = ? AND message_id > ? AND is_out = 0",
            (dialog.owner_id, int(dialog.peer.type), dialog.peer.id, dialog.read_inbox_max_id),
        )

    def _count_waiting(self, dialog: Dialog) -> int:
        """Unread messages among the rows still buffered: a send need not insert them before its batch is complete."""
        ids = self._unsettled_incoming.get((dialog.owner_id, dialog.peer), ())
        return sum(i > dialog.read_inbox_max_id for i in ids)
