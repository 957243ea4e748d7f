"""Users, their relations, and chats with those who take part, remembered by the loop's thread: every push asks for them again."""

from chapar.domain.chats import Chat, Participant
from chapar.domain.peers import Peer
from chapar.domain.users import Relation, User

REMEMBERED_USERS = 20_000
REMEMBERED_RELATIONS = 100_000
REMEMBERED_CHATS = 5_000
REMEMBERED_PARTICIPANTS = 50_000


class PeopleChange:
    """What a batch changes: ids of users, (owner, user) pairs of address books, chats, and (chat, user) pairs of theirs."""

    __slots__ = ("chats", "participants", "relations", "users")

    def __init__(self) -> None:
        self.users: set[int] = set()
        self.relations: set[tuple[int, int]] = set()
        self.chats: set[Peer] = set()
        self.participants: set[tuple[Peer, int]] = set()

    def __bool__(self) -> bool:
        return bool(self.users or self.relations or self.chats or self.participants)


class PeopleMemory:
    """Rows as the last commit left them.

    The writer's thread says `begin_change` before it commits a change; the loop's thread `end_change` afterwards. Between the
    two the memory is not to be used: it may be older than the database. Each side writes its own counter only.
    """

    def __init__(self) -> None:
        self.users: dict[int, User] = {}
        self.relations: dict[tuple[int, int], Relation | None] = {}
        self.chats: dict[Peer, Chat] = {}
        self.participants: dict[tuple[Peer, int], Participant | None] = {}
        self.begun = 0
        self.ended = 0

    def begin_change(self) -> None:
        self.begun += 1

    def end_change(self, change: PeopleChange) -> None:
        for user_id in change.users:
            self.users.pop(user_id, None)
        for owner_id, user_id in change.relations:
            # Either one's entry changes whether the other's is mutual.
            self.relations.pop((owner_id, user_id), None)
            self.relations.pop((user_id, owner_id), None)
        for peer in change.chats:
            self.chats.pop(peer, None)
        for key in change.participants:
            self.participants.pop(key, None)
        self.ended += 1

    def add_users(self, users: dict[int, User]) -> None:
        if len(self.users) > REMEMBERED_USERS:
            self.users.clear()
        self.users.update(users)

    def add_relations(self, relations: dict[tuple[int, int], Relation | None]) -> None:
        if len(self.relations) > REMEMBERED_RELATIONS:
            self.relations.clear()
        self.relations.update(relations)

    def add_chats(self, chats: dict[Peer, Chat]) -> None:
        if len(self.chats) > REMEMBERED_CHATS:
            self.chats.clear()
        self.chats.update(chats)

    def add_participant(self, key: tuple[Peer, int], participant: Participant | None) -> None:
        if len(self.participants) > REMEMBERED_PARTICIPANTS:
            self.participants.clear()
        self.participants[key] = participant
