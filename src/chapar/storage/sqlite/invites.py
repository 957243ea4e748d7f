"""Links that let people into chats, who came by them, and who waits to be let in; and links to folders."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from chapar.domain.chatlists import ChatlistInvite
from chapar.domain.chats import ChatInvite, InviteImporter
from chapar.domain.peers import Peer
from chapar.domain.search import query_words
from chapar.storage.chat_rows import decode_chatlist_invite, decode_invite, encode_fields
from chapar.storage.sqlite.name_search import LOOKED_THROUGH, NameQueries, has_words
from chapar.storage.sqlite.statements import Row
from chapar.storage.sqlite.writes import Writes

_ABOVE_ALL_DATES = 2**62
_IMPORTER = "i.hash, i.user_id, i.date, i.is_requested, i.about, i.approved_by"


class InviteQueries(NameQueries):
    """The part of `Queries` about ways into chats."""

    def find_invite(self, invite_hash: str) -> ChatInvite | None:
        return self._parse_invite(self._one("SELECT content FROM invites WHERE hash = ?", (invite_hash,)))

    def find_permanent_invite(self, peer: Peer, admin_id: int) -> ChatInvite | None:
        row = self._one(
            "SELECT content FROM invites INDEXED BY invites_permanent WHERE peer_type = ? AND peer_id = ? AND admin_id = ?"
            " AND is_permanent = 1 AND is_revoked = 0 ORDER BY date LIMIT 1",
            (int(peer.type), peer.id, admin_id),
        )
        return self._parse_invite(row)

    def list_invites(
        self,
        peer: Peer,
        admin_id: int,
        *,
        is_revoked: bool,
        limit: int,
        offset_date: int = 0,
        offset_hash: str = "",
    ) -> list[ChatInvite]:
        rows = self._all(
            "SELECT content FROM invites INDEXED BY invites_by_admin WHERE peer_type = ? AND peer_id = ? AND admin_id = ?"
            " AND is_revoked = ? AND (date, hash) < (?, ?) ORDER BY date DESC, hash DESC LIMIT ?",
            (
                *(int(peer.type), peer.id, admin_id, int(is_revoked)),
                *(offset_date or _ABOVE_ALL_DATES, offset_hash, max(limit, 0)),
            ),
        )
        return [invite for row in rows if (invite := self._parse_invite(row))]

    def count_invites(self, peer: Peer, admin_id: int, *, is_revoked: bool) -> int:
        return self._number(
            "SELECT count(*) FROM invites WHERE peer_type = ? AND peer_id = ? AND admin_id = ? AND is_revoked = ?",
            (int(peer.type), peer.id, admin_id, int(is_revoked)),
        )

    def list_invite_admins(self, peer: Peer) -> list[tuple[int, int, int]]:
        return self._all(
            "SELECT admin_id, sum(is_revoked = 0), sum(is_revoked) FROM invites WHERE peer_type = ? AND peer_id = ?"
            " GROUP BY admin_id ORDER BY admin_id",
            (int(peer.type), peer.id),
        )

    def list_importers(
        self,
        peer: Peer,
        *,
        limit: int,
        invite_hash: str | None = None,
        is_requested: bool = False,
        query: str = "",
        offset_date: int = 0,
        offset_user_id: int = 0,
    ) -> list[InviteImporter]:
        sql, bound = _importers_of(peer, invite_hash, is_requested)
        if offset_date:
            sql += " AND (i.date, i.user_id) < (?, ?)"
            bound += [offset_date, offset_user_id]
        sql += " ORDER BY i.date DESC, i.user_id DESC LIMIT ?"
        words = query_words(query)
        if not words:
            rows = [] if query.strip() else self._all(f"SELECT {_IMPORTER} {sql}", (*bound, max(limit, 0)))
        else:
            named, names = has_words("user_words", "i.user_id", words)
            rows = self._all(
                f"SELECT {_IMPORTER} FROM (SELECT {_IMPORTER} {sql}) i WHERE 1{named}"
                " ORDER BY i.date DESC, i.user_id DESC LIMIT ?",
                (*bound, LOOKED_THROUGH, *names, max(limit, 0)),
            )
        return [self._parse_importer(peer, row) for row in rows]

    def count_importers(self, peer: Peer, *, invite_hash: str | None = None, is_requested: bool = False) -> int:
        sql, bound = _importers_of(peer, invite_hash, is_requested)
        return self._number(f"SELECT count(*) {sql}", bound)

    def find_join_request(self, peer: Peer, user_id: int) -> InviteImporter | None:
        row = self._one(
            f"SELECT {_IMPORTER} FROM importers i"
            " WHERE i.peer_type = ? AND i.peer_id = ? AND i.user_id = ? AND i.is_requested = 1",
            (int(peer.type), peer.id, user_id),
        )
        return self._parse_importer(peer, row) if row else None

    def find_chatlist_invite(self, slug: str) -> ChatlistInvite | None:
        row = self._one("SELECT content FROM chatlist_invites WHERE slug = ?", (slug,))
        return decode_chatlist_invite(self._contents.unseal(row[0])) if row else None

    def list_chatlist_invites(self, owner_id: int, filter_id: int) -> list[ChatlistInvite]:
        rows = self._all(
            "SELECT content FROM chatlist_invites WHERE owner_id = ? AND filter_id = ? ORDER BY date DESC, slug DESC",
            (owner_id, filter_id),
        )
        return [decode_chatlist_invite(self._contents.unseal(row[0])) for row in rows]

    def _parse_invite(self, row: Row | None) -> ChatInvite | None:
        return decode_invite(self._contents.unseal(row[0])) if row else None

    def _parse_importer(self, peer: Peer, row: Row) -> InviteImporter:
        invite_hash, user_id, date, is_requested, about, approved_by = row
        said = "" if about is None else self._contents.unseal(about).decode()
        return InviteImporter(peer, invite_hash, user_id, date, bool(is_requested), said, approved_by)


class InviteWrites(InviteQueries, Writes):
    """The part of `Transaction` about ways into chats."""

    def put_invite(self, invite: ChatInvite) -> None:
        self._execute(
            "INSERT OR REPLACE INTO invites (hash, peer_type, peer_id, admin_id, date, is_permanent, is_revoked, content)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                invite.hash,
                int(invite.peer.type),
                invite.peer.id,
                invite.admin_id,
                invite.date,
                int(invite.is_permanent),
                int(invite.is_revoked),
                self._contents.seal(encode_fields(invite)),
            ),
        )

    def delete_invite(self, invite_hash: str) -> None:
        gone = self._execute(
            "DELETE FROM invites WHERE hash = ? RETURNING peer_type, peer_id", (invite_hash,)
        ).fetchall()
        for peer in gone:
            self._execute(
                "DELETE FROM importers WHERE peer_type = ? AND peer_id = ? AND hash = ?", (*peer, invite_hash)
            )

    def put_importer(self, importer: InviteImporter) -> None:
        about = self._contents.seal(importer.about.encode()) if importer.about else None
        self._execute(
            "INSERT OR REPLACE INTO importers (peer_type, peer_id, user_id, hash, is_requested, date, approved_by, about)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                int(importer.peer.type),
                importer.peer.id,
                importer.user_id,
                importer.hash,
                int(importer.is_requested),
                importer.date,
                importer.approved_by,
                about,
            ),
        )

    def delete_importer(self, peer: Peer, user_id: int) -> None:
        self._execute(
            "DELETE FROM importers WHERE peer_type = ? AND peer_id = ? AND user_id = ?",
            (int(peer.type), peer.id, user_id),
        )

    def put_chatlist_invite(self, invite: ChatlistInvite) -> None:
        self._execute(
            "INSERT OR REPLACE INTO chatlist_invites (slug, owner_id, filter_id, date, content) VALUES (?, ?, ?, ?, ?)",
            (
                invite.slug,
                invite.owner_id,
                invite.filter_id,
                invite.date,
                self._contents.seal(encode_fields(invite)),
            ),
        )

    def delete_chatlist_invite(self, slug: str) -> None:
        self._execute("DELETE FROM chatlist_invites WHERE slug = ?", (slug,))


def _importers_of(peer: Peer, invite_hash: str | None, is_requested: bool) -> tuple[str, list[object]]:
    """Rows `i` of who came to a chat or waits, by one link or by all."""
    bound: list[object] = [int(peer.type), peer.id, int(is_requested)]
    if invite_hash is None:
        by, condition = "importers_by_date", ""
    else:
        by, condition = "importers_by_hash", " AND i.hash = ?"
        bound.append(invite_hash)
    return (
        f"FROM importers i INDEXED BY {by} WHERE i.peer_type = ? AND i.peer_id = ? AND i.is_requested = ?{condition}",
        bound,
    )
