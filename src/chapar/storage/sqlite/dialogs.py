"""Conversations in their owners' lists."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Iterable

from chapar.domain.messages import Dialog, DialogPlace
from chapar.domain.peers import Peer, PeerType
from chapar.storage.api import OUTGOING_LOOKED_THROUGH
from chapar.storage.sqlite.messages import PEER_TYPES
from chapar.storage.sqlite.statements import Row, Statements
from chapar.storage.sqlite.writes import DIALOG_COLUMNS, Writes

_CHANNEL = int(PeerType.CHANNEL)
CHANNELS_BELOW = 10**12
"""Among conversations of the same moment channels come below all others, as if their ids were less than minus this."""
_OWN_COLUMNS = ", ".join(f"d.{column}" for column in DIALOG_COLUMNS if column not in ("top_message_id", "top_date"))
_TOP = "coalesce(c.top_message_id, d.top_message_id)"
_TOP_DATE = "coalesce(c.top_date, d.top_date)"
# The unread messages of a mailbox of one's own, or those of a channel that somebody else wrote.
_UNREAD = (
    f"CASE WHEN d.peer_type = {_CHANNEL} THEN CASE WHEN d.owner_id < 0 THEN 0 ELSE"
    " (SELECT count(*) FROM messages m INDEXED BY messages_by_peer"
    " WHERE m.owner_id = -d.peer_id AND m.peer_type = d.peer_type AND m.peer_id = d.peer_id"
    " AND m.message_id > d.read_inbox_max_id)"
    " - (SELECT count(*) FROM messages m INDEXED BY messages_by_author"
    " WHERE m.owner_id = -d.peer_id AND m.author_id = d.owner_id AND m.message_id > d.read_inbox_max_id) END"
    " ELSE (SELECT count(*) FROM messages m INDEXED BY messages_by_peer"
    " WHERE m.owner_id = d.owner_id AND m.peer_type = d.peer_type AND m.peer_id = d.peer_id"
    " AND m.message_id > d.read_inbox_max_id AND m.is_out = 0) END"
)
_DIALOGS = (
    f"dialogs d LEFT JOIN dialogs c ON d.peer_type = {_CHANNEL} AND c.owner_id = -d.peer_id"
    " AND c.peer_type = d.peer_type AND c.peer_id = d.peer_id"
)
_SELECT = f"SELECT d.peer_type, d.peer_id, {_UNREAD}, {_TOP}, {_TOP_DATE}, {_OWN_COLUMNS} FROM {_DIALOGS}"
# Of conversations of the same moment TDLib awaits people first, and asks without end when the order is another one.
_PLACE_AMONG_EQUALS = (
    f"CASE d.peer_type WHEN {int(PeerType.USER)} THEN d.peer_id WHEN {int(PeerType.CHAT)} THEN -d.peer_id"
    f" ELSE {-CHANNELS_BELOW} - d.peer_id END"
)
_IS_LISTED = f"(d.top_message_id > 0 OR d.peer_type = {_CHANNEL})"


class DialogQueries(Statements):
    """The dialog part of `Queries`."""

    def load_dialogs(self, owner_id: int, peers: Iterable[Peer]) -> dict[Peer, Dialog]:
        found = {}
        for peer in peers:
            row = self._one(
                f"{_SELECT} WHERE d.owner_id = ? AND d.peer_type = ? AND d.peer_id = ?",
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
        before: DialogPlace | None = None,
        folder_id: int | None = None,
        with_pinned: bool = True,
    ) -> list[Dialog]:
        self._settle()
        where, bound = _of_folder(folder_id, with_pinned)
        after = ""
        if before is not None:
            after = " WHERE (place, top, among_equals) < (?, ?, ?)"
            bound = [*bound, before.date, before.top_message_id, _place_among_equals(before.peer)]
        # The inner query picks the page, so that only its rows are counted.
        order = "ORDER BY place DESC, top DESC, among_equals DESC"
        rows = self._all(
            f"SELECT d.peer_type, d.peer_id, {_UNREAD}, d.top, d.place, {_OWN_COLUMNS} FROM (SELECT * FROM"
            f" (SELECT d.*, {_TOP} AS top, {_TOP_DATE} AS place, {_PLACE_AMONG_EQUALS} AS among_equals FROM {_DIALOGS}"
            f" WHERE d.owner_id = ? AND {_IS_LISTED}{where}){after} {order} LIMIT ?) d {order}",
            (owner_id, *bound, max(limit, 0)),
        )
        return [_parse_dialog(owner_id, row) for row in rows]

    def list_pinned_dialogs(self, owner_id: int, folder_id: int) -> list[Dialog]:
        self._settle()
        rows = self._all(
            f"{_SELECT} WHERE d.owner_id = ? AND d.folder_id = ? AND d.pin_order > 0 ORDER BY d.pin_order DESC",
            (owner_id, folder_id),
        )
        return [_parse_dialog(owner_id, row) for row in rows]

    def count_dialogs(self, owner_id: int, *, folder_id: int | None = None, with_pinned: bool = True) -> int:
        self._settle()
        where, bound = _of_folder(folder_id, with_pinned)
        return self._number(
            f"SELECT count(*) FROM dialogs d WHERE d.owner_id = ? AND {_IS_LISTED}{where}", (owner_id, *bound)
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
    """The dialog part of `Transaction`: dialogs live in the writer's memory and are written once a batch.

    Those of users with channels are not: what is derived of them changes with every post, and no post asks for them.
    """

    def load_dialogs(self, owner_id: int, peers: Iterable[Peer]) -> dict[Peer, Dialog]:
        found: dict[Peer, Dialog] = {}
        for peer in peers:
            if owner_id > 0 and peer.type is PeerType.CHANNEL:
                self._settle()
                found |= super().load_dialogs(owner_id, (peer,))
                continue
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
            # Three times for every message: `_replace` would cost more than the rest.
            found[peer] = Dialog._make((*dialog[:5], unread, *dialog[6:]))
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


def _place_among_equals(peer: Peer) -> int:
    """The same as `_PLACE_AMONG_EQUALS`."""
    if peer.type is PeerType.USER:
        return peer.id
    # Clients name any number; the database knows 64 bits.
    return -peer.id if peer.type is PeerType.CHAT else max(-CHANNELS_BELOW - peer.id, -(2**63))


def _of_folder(folder_id: int | None, with_pinned: bool) -> tuple[str, list[int]]:
    """A condition on `d` with a leading AND, and what it binds."""
    where, bound = ("", []) if folder_id is None else (" AND d.folder_id = ?", [folder_id])
    return (where if with_pinned else f"{where} AND d.pin_order = 0"), bound


def _parse_dialog(owner_id: int, row: Row) -> Dialog:
    peer_type, peer_id, unread, top, date, read_inbox, read_outbox, folder_id, pin_order, is_marked, ttl, is_hidden = (
        row
    )
    return Dialog(
        owner_id,
        Peer(PEER_TYPES[peer_type], peer_id),
        top,
        read_inbox,
        read_outbox,
        unread,
        folder_id,
        pin_order,
        bool(is_marked),
        ttl,
        bool(is_hidden),
        date,
    )
