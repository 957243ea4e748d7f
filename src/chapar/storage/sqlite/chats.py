"""Basic groups, supergroups and channels, and the names under which channels are found."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Iterable
from dataclasses import replace

import msgspec

from chapar.domain.chats import Chat
from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer, PeerType
from chapar.domain.search import query_words
from chapar.domain.trust import find_end
from chapar.domain.users import fold_username
from chapar.storage.chat_rows import decode_chat, encode_chat
from chapar.storage.name_words import channel_title_words
from chapar.storage.sqlite.name_search import LOOKED_THROUGH, NameQueries, NameWrites, has_words, word_range
from chapar.storage.sqlite.statements import Row, json_list

_encode_json = msgspec.json.Encoder().encode
_CHANNEL = int(PeerType.CHANNEL)


class ChatQueries(NameQueries):
    """The part of `Queries` about chats themselves."""

    def find_chat(self, peer: Peer) -> Chat | None:
        row = self._one("SELECT content FROM chats WHERE peer_type = ? AND peer_id = ?", (int(peer.type), peer.id))
        return self._parse_chat(row) if row else None

    def load_chats(self, peers: Iterable[Peer]) -> dict[Peer, Chat]:
        wanted = list(peers)
        if not wanted:
            return {}
        rows = self._all(
            "SELECT c.content FROM json_each(?) p CROSS JOIN chats c"
            " ON c.peer_type = json_extract(p.value, '$[0]') AND c.peer_id = json_extract(p.value, '$[1]')",
            (_encode_json(wanted).decode(),),
        )
        chats = map(self._parse_chat, rows)
        return {chat.peer: chat for chat in chats}

    def find_channel_by_username(self, username: str) -> Chat | None:
        row = self._one(
            "SELECT c.content FROM chat_usernames u CROSS JOIN chats c ON c.peer_type = ? AND c.peer_id = u.channel_id"
            " WHERE u.folded = ? AND u.is_active = 1",
            (_CHANNEL, fold_username(username)),
        )
        return self._parse_chat(row) if row else None

    def list_channels(self, *, limit: int, after_id: int = 0) -> list[Chat]:
        rows = self._all(
            "SELECT content FROM chats WHERE peer_type = ? AND peer_id > ? ORDER BY peer_id LIMIT ?",
            (_CHANNEL, after_id, max(limit, 0)),
        )
        return [self._parse_chat(row) for row in rows]

    def search_channels(self, query: str, limit: int) -> list[Chat]:
        found = self._search_usernames(fold_username(query.strip())) | self._search_titles(query_words(query))
        rows = self._all(
            "SELECT content FROM chats WHERE peer_type = ? AND peer_id IN (SELECT value FROM json_each(?))"
            " ORDER BY participants_count DESC, peer_id LIMIT ?",
            (_CHANNEL, json_list(found), max(limit, 0)),
        )
        return [self._parse_chat(row) for row in rows]

    def list_public_channels(self, limit: int) -> list[Chat]:
        rows = self._all(
            "SELECT content FROM chats WHERE peer_type = ? AND peer_id IN"
            " (SELECT channel_id FROM chat_usernames WHERE is_active = 1) ORDER BY participants_count DESC, peer_id LIMIT ?",
            (_CHANNEL, max(limit, 0)),
        )
        chats = [self._parse_chat(row) for row in rows]
        return [chat for chat in chats if chat.is_broadcast and chat.deleted_at is None]

    def _search_usernames(self, start: str) -> set[int]:
        if not start:
            return set()
        rows = self._all(
            "SELECT channel_id FROM chat_usernames WHERE folded >= ? AND folded < ? AND is_active = 1 LIMIT ?",
            (*word_range(start), LOOKED_THROUGH),
        )
        return {row[0] for row in rows}

    def _search_titles(self, words: list[str]) -> set[int]:
        if not words:
            return set()
        rarest, _ = self._find_rarest("channel_words", words)
        condition, bound = has_words("channel_words", "w.channel_id", [word for word in words if word != rarest])
        rows = self._all(
            "SELECT w.channel_id FROM (SELECT channel_id FROM channel_words WHERE word >= ? AND word < ? LIMIT ?) w"
            f" WHERE 1{condition}",
            (*word_range(rarest), LOOKED_THROUGH, *bound),
        )
        return {row[0] for row in rows}

    def _parse_chat(self, row: Row) -> Chat:
        return decode_chat(self._contents.unseal(row[0]))


class ChatWrites(ChatQueries, NameWrites):
    """The part of `Transaction` about chats themselves."""

    def find_chat(self, peer: Peer) -> Chat | None:
        # Asked for with every post.
        chat = self._chats.get(peer)
        if chat is None:
            chat = super().find_chat(peer)
            if chat is not None:
                self._chats[peer] = chat
        return chat

    def insert_chat(self, chat: Chat) -> Chat:
        self._check_usernames(chat)
        if not chat.peer.id:
            chat = replace(chat, peer=chat.peer._replace(id=self._next_counter("chats")))
        self._counter_reaches("chats", chat.peer.id)
        self._execute(
            "INSERT INTO chats (peer_type, peer_id, participants_count, restricted_until, content)"
            " VALUES (?, ?, ?, ?, ?)",
            (int(chat.peer.type), chat.peer.id, *self._chat_columns(chat)),
        )
        self._put_names(None, chat)
        self._keep(chat)
        return chat

    def update_chat(self, chat: Chat) -> None:
        old = self.find_chat(chat.peer)
        if old is None:
            return
        if _usernames(old) != _usernames(chat):
            self._check_usernames(chat)
        self._execute(
            "UPDATE chats SET participants_count = ?, restricted_until = ?, content = ?"
            " WHERE peer_type = ? AND peer_id = ?",
            (*self._chat_columns(chat), int(chat.peer.type), chat.peer.id),
        )
        self._put_names(old, chat)
        self._keep(chat)

    def _keep(self, chat: Chat) -> None:
        self._chats[chat.peer] = chat
        self._changing_people.chats.add(chat.peer)

    def _chat_columns(self, chat: Chat) -> tuple[int, int | None, bytes]:
        return chat.participants_count, find_end(chat.restrictions), self._contents.seal(encode_chat(chat))

    def _check_usernames(self, chat: Chat) -> None:
        for name in _usernames(chat):
            other = self._one("SELECT channel_id FROM chat_usernames WHERE folded = ?", (name,))
            if (other is not None and other[0] != chat.peer.id) or self._one(
                "SELECT 1 FROM users WHERE username_folded = ?", (name,)
            ):
                raise RpcError("USERNAME_OCCUPIED")

    def _put_names(self, old: Chat | None, new: Chat) -> None:
        """Make the channel found by its names as they are now."""
        channel_id, usernames, words = new.peer.id, _usernames(new), _words(new)
        if usernames != (_usernames(old) if old else {}):
            self._execute("DELETE FROM chat_usernames WHERE channel_id = ?", (channel_id,))
            for folded, is_active in usernames.items():
                self._execute(
                    "INSERT INTO chat_usernames (folded, channel_id, is_active) VALUES (?, ?, ?)",
                    (folded, channel_id, int(is_active)),
                )
        if words != (_words(old) if old else set()):
            self._put_words("channel_words", channel_id, words)


def _usernames(chat: Chat) -> dict[str, bool]:
    """The folded names that a channel holds, and which are active; one that is gone holds none."""
    if not chat.is_channel or chat.deleted_at is not None:
        return {}
    return {fold_username(each.name): each.is_active for each in chat.usernames}


def _words(chat: Chat) -> set[str]:
    """The words under which everybody finds a channel by its title."""
    is_found = chat.is_channel and chat.is_public and chat.deleted_at is None
    return channel_title_words(chat.title) if is_found else set()
