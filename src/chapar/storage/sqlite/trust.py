"""Freed usernames, restrictions of single messages, and what operators did."""

from collections.abc import Iterable

from chapar.domain.chats import RestrictionReason
from chapar.domain.peers import Peer, PeerType, channel_peer, user_peer
from chapar.domain.trust import OperatorAct, OperatorAction, find_end
from chapar.domain.usernames import FreedUsername
from chapar.domain.users import fold_username
from chapar.storage.chat_rows import ActContent, decode_act, decode_reasons, encode_act, encode_reasons
from chapar.storage.sqlite.messages import PEER_TYPES
from chapar.storage.sqlite.statements import Statements, json_list
from chapar.storage.sqlite.writes import Writes

_ABOVE_ALL_IDS = 2**62


class TrustQueries(Statements):
    """The part of `Queries` about names and trust."""

    def find_username_holder(self, username: str) -> Peer | None:
        folded = fold_username(username)
        user = self._one("SELECT user_id FROM users WHERE username_folded = ?", (folded,))
        if user is not None:
            return user_peer(user[0])
        channel = self._one("SELECT channel_id FROM chat_usernames WHERE folded = ?", (folded,))
        return channel_peer(channel[0]) if channel is not None else None

    def find_freed_username(self, username: str) -> FreedUsername | None:
        row = self._one(
            "SELECT folded, user_id, until_date FROM freed_usernames WHERE folded = ?", (fold_username(username),)
        )
        return FreedUsername(*row) if row else None

    def list_freed_usernames(self, user_id: int) -> list[FreedUsername]:
        rows = self._all(
            "SELECT folded, user_id, until_date FROM freed_usernames WHERE user_id = ? ORDER BY until_date, folded",
            (user_id,),
        )
        return [FreedUsername(*row) for row in rows]

    def load_message_restrictions(
        self, channel_id: int, message_ids: Iterable[int]
    ) -> dict[int, tuple[RestrictionReason, ...]]:
        rows = self._all(
            "SELECT message_id, reasons FROM message_restrictions"
            " WHERE channel_id = ? AND message_id IN (SELECT value FROM json_each(?))",
            (channel_id, json_list(message_ids)),
        )
        return {message_id: decode_reasons(self._contents.unseal(reasons)) for message_id, reasons in rows}

    def list_restricted_messages(self, channel_id: int, limit: int) -> list[int]:
        rows = self._all(
            "SELECT message_id FROM message_restrictions WHERE channel_id = ? ORDER BY message_id DESC LIMIT ?",
            (channel_id, max(limit, 0)),
        )
        return [row[0] for row in rows]

    def list_ended_restrictions(self, now: int, limit: int) -> list[tuple[Peer, int]]:
        rows = self._all(
            "SELECT peer_type, peer_id, message_id FROM ("
            "SELECT peer_type, peer_id, 0 AS message_id, restricted_until AS until_date FROM chats"
            " WHERE restricted_until IS NOT NULL AND restricted_until <= ?1"
            " UNION ALL SELECT ?2, channel_id, message_id, until_date FROM message_restrictions"
            " WHERE until_date IS NOT NULL AND until_date <= ?1)"
            " ORDER BY until_date, peer_id, message_id LIMIT ?3",
            (now, int(PeerType.CHANNEL), max(limit, 0)),
        )
        return [(Peer(PEER_TYPES[peer_type], peer_id), message_id) for peer_type, peer_id, message_id in rows]

    def list_operator_acts(self, *, limit: int, peer: Peer | None = None, max_id: int = 0) -> list[OperatorAct]:
        columns = "SELECT act_id, date, peer_type, peer_id, action, content FROM operator_acts"
        order = " ORDER BY act_id DESC LIMIT ?"
        below = max_id or _ABOVE_ALL_IDS
        if peer is None:
            rows = self._all(f"{columns} WHERE act_id < ?{order}", (below, max(limit, 0)))
        else:
            rows = self._all(
                f"{columns} WHERE peer_type = ? AND peer_id = ? AND act_id < ?{order}",
                (int(peer.type), peer.id, below, max(limit, 0)),
            )
        return [self._parse_act(*row) for row in rows]

    def _parse_act(
        self, act_id: int, date: int, peer_type: int, peer_id: int, action: str, content: bytes
    ) -> OperatorAct:
        rest = decode_act(self._contents.unseal(content))
        return OperatorAct(
            act_id,
            date,
            rest.operator,
            OperatorAction(action),
            Peer(PEER_TYPES[peer_type], peer_id),
            rest.reason,
            rest.message_id,
            rest.until_date,
            rest.detail,
        )


class TrustWrites(TrustQueries, Writes):
    """The part of `Transaction` about names and trust."""

    def put_freed_username(self, freed: FreedUsername) -> None:
        self._execute(
            "INSERT OR REPLACE INTO freed_usernames (folded, user_id, until_date) VALUES (?, ?, ?)",
            (fold_username(freed.username), freed.user_id, freed.until_date),
        )

    def delete_freed_username(self, username: str) -> None:
        self._execute("DELETE FROM freed_usernames WHERE folded = ?", (fold_username(username),))

    def put_message_restrictions(
        self, channel_id: int, message_id: int, reasons: tuple[RestrictionReason, ...]
    ) -> None:
        if not reasons:
            self._execute(
                "DELETE FROM message_restrictions WHERE channel_id = ? AND message_id = ?", (channel_id, message_id)
            )
            return
        self._execute(
            "INSERT OR REPLACE INTO message_restrictions (channel_id, message_id, until_date, reasons)"
            " VALUES (?, ?, ?, ?)",
            (channel_id, message_id, find_end(reasons), self._contents.seal(encode_reasons(reasons))),
        )

    def add_operator_act(self, act: OperatorAct) -> OperatorAct:
        act = act._replace(id=self._next_counter("operator_acts"))
        content = encode_act(ActContent(act.operator, act.reason, act.message_id, act.until_date, act.detail))
        self._execute(
            "INSERT INTO operator_acts (act_id, date, peer_type, peer_id, action, content) VALUES (?, ?, ?, ?, ?, ?)",
            (act.id, act.date, int(act.peer.type), act.peer.id, str(act.action), self._contents.seal(content)),
        )
        return act

    def delete_ended_names(self, now: int) -> None:
        """Drop freed usernames that everybody may take again."""
        self._execute("DELETE FROM freed_usernames WHERE until_date <= ?", (now,))
