"""Conversations in their owners' lists."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Iterable

from chapar.domain.messages import Dialog
from chapar.domain.peers import Peer
from chapar.storage.api import OUTGOING_LOOKED_THROUGH
from chapar.storage.sqlite.messages import PEER_TYPES
from chapar.storage.sqlite.statements import Row, Statements
from chapar.storage.sqlite.writes import DIALOG_COLUMNS, Writes

_COLUMNS = ", ".join(f"d.{column}" for column in DIALOG_COLUMNS)
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
                f"SELECT d.peer_type, d.peer_id, {_UNREAD}, {_COLUMNS} FROM dialogs d"
                " WHERE owner_id = ? AND peer_type = ? AND peer_id = ?",
                (owner_id, int(peer.type), peer.id),
            )
            if row is not None:
                found[peer] = _parse_dialog(owner_id, row)
        return found

    def list_dialogs(
        self,
        owner_id: int,
        *,
        limit: int,
        offset_message_id: int = 0,
        offset_date: int = 0,
        folder_id: int | None = None,
        with_pinned: bool = True,
    ) -> list[Dialog]:
        self._settle()
        where, bound = _of_folder(folder_id, with_pinned)
        if offset_message_id:
            where, bound = f"{where} AND d.top_message_id < ?", [*bound, offset_message_id]
        elif offset_date:
            where, bound = f"{where} AND {_DATE_OF_TOP} < ?", [*bound, offset_date]
        # The inner query picks the page, so that only its rows are counted.
        rows = self._all(
            f"SELECT d.peer_type, d.peer_id, {_UNREAD}, {_COLUMNS} FROM"
            f" (SELECT * FROM dialogs d WHERE d.owner_id = ? AND d.top_message_id > 0{where}"
            " ORDER BY d.top_message_id DESC LIMIT ?) d ORDER BY d.top_message_id DESC",
            (owner_id, *bound, max(limit, 0)),
        )
        return [_parse_dialog(owner_id, row) for row in rows]

    def list_pinned_dialogs(self, owner_id: int, folder_id: int) -> list[Dialog]:
        self._settle()
        rows = self._all(
            f"SELECT d.peer_type, d.peer_id, {_UNREAD}, {_COLUMNS} FROM dialogs d"
            " WHERE d.owner_id = ? AND d.folder_id = ? AND d.pin_order > 0 ORDER BY d.pin_order DESC",
            (owner_id, folder_id),
        )
        return [_parse_dialog(owner_id, row) for row in rows]

    def count_dialogs(self, owner_id: int, *, folder_id: int | None = None, with_pinned: bool = True) -> int:
        self._settle()
        where, bound = _of_folder(folder_id, with_pinned)
        return self._number(
            f"SELECT count(*) FROM dialogs d WHERE d.owner_id = ? AND d.top_message_id > 0{where}", (owner_id, *bound)
        )

    def find_read_date(self, owner_id: int, peer: Peer, message_id: int) -> int | None:
        row = self._one(
            "SELECT date FROM read_dates WHERE owner_id = ? AND peer_type = ? AND peer_id = ? AND max_id >= ?"
            " ORDER BY max_id LIMIT 1",
            (owner_id, int(peer.type), peer.id, message_id),
        )
        return row[0] if row else None

    def list_marked_peers(self, owner_id: int) -> list[Peer]:
        self._settle()
        rows = self._all(
            "SELECT peer_type, peer_id FROM dialogs WHERE owner_id = ? AND is_marked_unread ORDER BY peer_type, peer_id",
            (owner_id,),
        )
        return [Peer(PEER_TYPES[peer_type], peer_id) for peer_type, peer_id in rows]

    def list_outgoing(self, owner_id: int, *, since_date: int, limit: int) -> list[tuple[Peer, int]]:
        self._settle()
        rows = self._all(
            "SELECT m.peer_type, m.peer_id, b.date FROM"
            " (SELECT message_id, peer_type, peer_id, body_id, is_out FROM messages NOT INDEXED"
            " WHERE owner_id = ? ORDER BY message_id DESC LIMIT ?) m CROSS JOIN bodies b ON b.body_id = m.body_id"
            " WHERE m.is_out AND b.date >= ? ORDER BY m.message_id DESC LIMIT ?",
            (owner_id, OUTGOING_LOOKED_THROUGH, since_date, max(limit, 0)),
        )
        return [(Peer(PEER_TYPES[peer_type], peer_id), date) for peer_type, peer_id, date in rows]

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
            found[peer] = Dialog(*dialog[:5], unread, *dialog[6:])
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

    def put_read_date(self, owner_id: int, peer: Peer, max_id: int, date: int) -> None:
        self._execute(
            "INSERT OR REPLACE INTO read_dates (owner_id, peer_type, peer_id, max_id, date) VALUES (?, ?, ?, ?, ?)",
            (owner_id, int(peer.type), peer.id, max_id, date),
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


def _of_folder(folder_id: int | None, with_pinned: bool) -> tuple[str, list[int]]:
    """A condition on `d` with a leading AND, and what it binds."""
    where, bound = ("", []) if folder_id is None else (" AND d.folder_id = ?", [folder_id])
    return (where if with_pinned else f"{where} AND d.pin_order = 0"), bound


def _parse_dialog(owner_id: int, row: Row) -> Dialog:
    peer_type, peer_id, unread, top, read_inbox, read_outbox, folder_id, pin_order, is_marked, ttl, is_hidden = row
    peer = Peer(PEER_TYPES[peer_type], peer_id)
    return Dialog(
        owner_id,
        peer,
        top,
        read_inbox,
        read_outbox,
        unread,
        folder_id,
        pin_order,
        bool(is_marked),
        ttl,
        bool(is_hidden),
    )
