"""`Queries` on a connection."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from chapar.domain.chats import Chat, Participant
from chapar.domain.peers import Peer
from chapar.domain.users import Relation, User
from chapar.storage.contents import ContentCodec
from chapar.storage.sqlite.accounts import AccountQueries
from chapar.storage.sqlite.admin_log import AdminLogQueries
from chapar.storage.sqlite.chats import ChatQueries
from chapar.storage.sqlite.dialogs import DialogQueries
from chapar.storage.sqlite.due import DueQueries
from chapar.storage.sqlite.invites import InviteQueries
from chapar.storage.sqlite.log import LogQueries
from chapar.storage.sqlite.participants import ParticipantQueries
from chapar.storage.sqlite.people import PeopleQueries
from chapar.storage.sqlite.people_memory import PeopleMemory
from chapar.storage.sqlite.settings import SettingQueries
from chapar.storage.sqlite.stickers import StickerQueries
from chapar.storage.sqlite.topics import TopicQueries
from chapar.storage.sqlite.trust import TrustQueries

K = TypeVar("K")
T = TypeVar("T")


class Reader(
    AccountQueries,
    PeopleQueries,
    DialogQueries,
    LogQueries,
    DueQueries,
    SettingQueries,
    ChatQueries,
    ParticipantQueries,
    InviteQueries,
    AdminLogQueries,
    TopicQueries,
    TrustQueries,
    StickerQueries,
):
    """All queries. Each statement sees the newest commit; `in_snapshot` makes several of them see the same one.

    With a `memory`, which only the process that writes can have, people are remembered from one snapshot to the next.
    """

    def __init__(
        self, connection: sqlite3.Connection, contents: ContentCodec, memory: PeopleMemory | None = None
    ) -> None:
        super().__init__(connection, contents)
        self._connection = connection
        self._memory = memory or PeopleMemory()
        self._remembers = False
        self._may_remember = memory is not None

    def in_snapshot(self, query: Callable[["Reader"], T]) -> T:
        """Run a query function on one consistent snapshot; it may be run twice."""
        memory = self._memory
        begun = memory.begun
        self._remembers = self._may_remember and begun == memory.ended
        try:
            result = self._in_transaction(query)
        except Exception:
            if not self._remembers or memory.begun == begun:
                raise
        else:
            if not self._remembers or memory.begun == begun:
                return result
        # A change of people was committed meanwhile: what is remembered may be older than what was read.
        self._remembers = False
        return self._in_transaction(query)

    def in_marked_snapshot(self, query: Callable[["Reader"], T]) -> tuple[int, T]:
        """As `in_snapshot`, and the mark of the last batch that the snapshot shows."""
        return self.in_snapshot(lambda q: (q._load_mark(), query(q)))

    def load_mark(self) -> int:
        """The mark of the last batch."""
        return self._load_mark()

    def _in_transaction(self, query: Callable[["Reader"], T]) -> T:
        self._cursor.execute("BEGIN")
        try:
            return query(self)
        finally:
            self._cursor.execute("COMMIT")

    def find_user(self, user_id: int) -> User | None:
        if not self._remembers:
            return super().find_user(user_id)
        known = self._memory.users.get(user_id)
        return known or self.load_users((user_id,)).get(user_id)

    def load_users(self, user_ids: Iterable[int]) -> dict[int, User]:
        if not self._remembers:
            return super().load_users(user_ids)
        return _load(user_ids, self._memory.users, super().load_users, self._memory.add_users)

    def load_relations(self, owner_id: int, user_ids: Iterable[int]) -> dict[int, Relation]:
        if not self._remembers:
            return super().load_relations(owner_id, user_ids)
        relations = self._memory.relations
        found, missing = {}, []
        for user_id in user_ids:
            key = (owner_id, user_id)
            if key not in relations:
                missing.append(user_id)
            elif (known := relations[key]) is not None:
                found[user_id] = known
        if missing:
            loaded = super().load_relations(owner_id, missing)
            self._memory.add_relations({(owner_id, user_id): loaded.get(user_id) for user_id in missing})
            found |= loaded
        return found

    def find_chat(self, peer: Peer) -> Chat | None:
        if not self._remembers:
            return super().find_chat(peer)
        return self._memory.chats.get(peer) or self.load_chats((peer,)).get(peer)

    def load_chats(self, peers: Iterable[Peer]) -> dict[Peer, Chat]:
        if not self._remembers:
            return super().load_chats(peers)
        return _load(peers, self._memory.chats, super().load_chats, self._memory.add_chats)

    def find_participant(self, peer: Peer, user_id: int) -> Participant | None:
        if not self._remembers:
            return super().find_participant(peer, user_id)
        key, participants = (peer, user_id), self._memory.participants
        if key not in participants:
            self._memory.add_participant(key, super().find_participant(peer, user_id))
        return participants[key]

    def interrupt(self) -> None:
        """End the statement that another thread runs here, if any."""
        self._connection.interrupt()

    def close(self) -> None:
        """Close the connection."""
        # The next statement takes back an interruption, which else stops the checkpoint that closing makes.
        self._one("SELECT 1")
        self._connection.close()

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _load(
    keys: Iterable[K],
    remembered: Mapping[K, T],
    load: Callable[[list[K]], dict[K, T]],
    remember: Callable[[dict[K, T]], None],
) -> dict[K, T]:
    """What is remembered of these, and the rest from the database."""
    found, missing = {}, []
    for key in keys:
        known = remembered.get(key)
        if known is None:
            missing.append(key)
        else:
            found[key] = known
    if missing:
        loaded = load(missing)
        remember(loaded)
        found |= loaded
    return found
