"""Users and relations that the loop's thread remembers, because every push asks for them again."""

from chapar.domain.users import Relation, User

REMEMBERED_USERS = 20_000
REMEMBERED_RELATIONS = 100_000


class PeopleChange:
    """What a batch changes: ids of users, and (owner, user) pairs of address books."""

    __slots__ = ("relations", "users")

    def __init__(self) -> None:
        self.users: set[int] = set()
        self.relations: set[tuple[int, int]] = set()


class PeopleMemory:
    """Rows as the last commit left them.

    The writer's thread says `begin_change` before it commits a change; the loop's thread `end_change` afterwards. Between the
    two the memory is not to be used: it may be older than the database. Each side writes its own counter only.
    """

    def __init__(self) -> None:
        self.users: dict[int, User] = {}
        self.relations: dict[tuple[int, int], Relation | None] = {}
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
        self.ended += 1

    def add_users(self, users: dict[int, User]) -> None:
        if len(self.users) > REMEMBERED_USERS:
            self.users.clear()
        self.users.update(users)

    def add_relations(self, relations: dict[tuple[int, int], Relation | None]) -> None:
        if len(self.relations) > REMEMBERED_RELATIONS:
            self.relations.clear()
        self.relations.update(relations)
