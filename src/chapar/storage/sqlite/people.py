"""Users and their contacts."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Iterable
from dataclasses import replace

import msgspec

from chapar.domain.errors import RpcError
from chapar.domain.files import ProfilePhoto
from chapar.domain.privacy_rules import DEFAULT_PRIVACY, Privacy
from chapar.domain.users import (
    PLAIN_LOOK,
    SERVICE_USER_ID,
    Birthday,
    Block,
    Contact,
    Look,
    Relation,
    User,
    fold_username,
)
from chapar.storage.name_words import user_name_words
from chapar.storage.sqlite.name_search import NameWrites
from chapar.storage.sqlite.statements import Row, Statements, json_list

FIRST_USER_ID = 1_000_001
"""Below are ids that clients know as special, such as 333000 and 777000."""

_encode_json = msgspec.json.Encoder().encode
_decode_birthday = msgspec.json.Decoder(Birthday).decode
_decode_look = msgspec.json.Decoder(Look).decode
_decode_privacy = msgspec.json.Decoder(Privacy).decode
_decode_photo = msgspec.json.Decoder(ProfilePhoto).decode

_USER = (
    "SELECT user_id, phone, first_name, last_name, username, about, is_bot, created_at, deleted_at, was_online_at,"
    " birthday, look, privacy, photo, fallback_photo FROM users"
)
_CONTACT = "c.owner_id, c.user_id, c.first_name, c.last_name, c.phone, c.added_at, c.is_close_friend, c.photo"


class PeopleQueries(Statements):
    """The people part of `Queries`."""

    def find_user(self, user_id: int) -> User | None:
        return self._fetch_user(user_id)

    def _fetch_user(self, user_id: int) -> User | None:
        return _parse_user(self._one(f"{_USER} WHERE user_id = ?", (user_id,)))

    def find_user_by_phone(self, phone: str) -> User | None:
        return _parse_user(self._one(f"{_USER} WHERE phone = ?", (phone,)))

    def find_user_by_username(self, username: str) -> User | None:
        return _parse_user(self._one(f"{_USER} WHERE username_folded = ?", (fold_username(username),)))

    def has_accounts(self) -> bool:
        return self._one("SELECT 1 FROM users WHERE user_id <> ? LIMIT 1", (SERVICE_USER_ID,)) is not None

    def load_users(self, user_ids: Iterable[int]) -> dict[int, User]:
        ids = list(user_ids)
        if len(ids) <= 2:
            found = [self._fetch_user(user_id) for user_id in ids]
        else:
            rows = self._all(f"{_USER} WHERE user_id IN (SELECT value FROM json_each(?))", (json_list(ids),))
            found = [_parse_user(row) for row in rows]
        return {user.id: user for user in found if user is not None}

    def search_users(self, query: str, limit: int) -> list[User]:
        start = fold_username(query)
        rows = self._all(
            f"{_USER} WHERE username_folded >= ? AND username_folded < ?"
            " ORDER BY length(username_folded), username_folded LIMIT ?",
            (start, f"{start}\U0010ffff", max(limit, 0)),
        )
        return [user for row in rows if (user := _parse_user(row))]

    def load_relations(self, owner_id: int, user_ids: Iterable[int]) -> dict[int, Relation]:
        rows = self._all(
            f"SELECT u.value, r.owner_id IS NOT NULL, coalesce(r.is_close_friend, 0), b.owner_id IS NOT NULL,"
            f" d.owner_id IS NOT NULL, {_CONTACT} FROM json_each(?2) u"
            " LEFT JOIN contacts c ON c.owner_id = ?1 AND c.user_id = u.value"
            " LEFT JOIN contacts r ON r.owner_id = u.value AND r.user_id = ?1"
            " LEFT JOIN blocks b ON b.owner_id = ?1 AND b.user_id = u.value"
            " LEFT JOIN blocks d ON d.owner_id = u.value AND d.user_id = ?1"
            " WHERE coalesce(c.owner_id, r.owner_id, b.owner_id, d.owner_id) IS NOT NULL",
            (owner_id, json_list(user_ids)),
        )
        return {
            user_id: Relation(_parse_contact(contact) if contact[0] is not None else None, *map(bool, facts))
            for user_id, *facts, contact in ((*row[:5], row[5:]) for row in rows)
        }

    def list_contacts(self, owner_id: int) -> list[Contact]:
        rows = self._all(f"SELECT {_CONTACT} FROM contacts c WHERE c.owner_id = ? ORDER BY c.user_id", (owner_id,))
        return [_parse_contact(row) for row in rows]

    def list_contact_owners(self, user_id: int) -> list[int]:
        rows = self._all("SELECT owner_id FROM contacts WHERE user_id = ? ORDER BY owner_id", (user_id,))
        return [row[0] for row in rows]

    def is_blocked(self, owner_id: int, user_id: int) -> bool:
        statement = "SELECT 1 FROM blocks WHERE owner_id = ? AND user_id = ?"
        return self._one(statement, (owner_id, user_id)) is not None

    def list_blocks(self, owner_id: int, *, limit: int, offset: int = 0) -> list[Block]:
        rows = self._all(
            "SELECT user_id, date FROM blocks WHERE owner_id = ? ORDER BY date DESC, user_id DESC LIMIT ? OFFSET ?",
            (owner_id, max(limit, 0), max(offset, 0)),
        )
        return [Block(*row) for row in rows]

    def count_blocks(self, owner_id: int) -> int:
        return self._number("SELECT count(*) FROM blocks WHERE owner_id = ?", (owner_id,))


class PeopleWrites(PeopleQueries, NameWrites):
    """The people part of `Transaction`."""

    def find_user(self, user_id: int) -> User | None:
        user = self._users.get(user_id)
        if user is None:
            user = super().find_user(user_id)
            if user is not None:
                self._users[user_id] = user
        return user

    def insert_user(self, user: User) -> User:
        self._check_is_unique(user)
        user_id = user.id or self._next_counter("users", FIRST_USER_ID)
        self._counter_reaches("users", user_id, FIRST_USER_ID)
        self._changing_people.users.add(user_id)
        self._execute(
            "INSERT INTO users (user_id, phone, first_name, last_name, username, username_folded, about, is_bot,"
            " created_at, deleted_at, was_online_at, birthday, look, privacy, photo, fallback_photo)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (user_id, *_user_columns(user)),
        )
        self._put_words("user_words", user_id, user_name_words(*_names(user)))
        return user if user.id else replace(user, id=user_id)

    def update_user(self, user: User) -> None:
        self._check_is_unique(user)
        old = self.find_user(user.id)
        if old is not None and _names(old) != _names(user):
            self._put_words("user_words", user.id, user_name_words(*_names(user)))
        self._users.pop(user.id, None)
        self._changing_people.users.add(user.id)
        self._execute(
            "UPDATE users SET phone = ?, first_name = ?, last_name = ?, username = ?, username_folded = ?, about = ?,"
            " is_bot = ?, created_at = ?, deleted_at = ?, was_online_at = ?, birthday = ?, look = ?, privacy = ?,"
            " photo = ?, fallback_photo = ? WHERE user_id = ?",
            (*_user_columns(user), user.id),
        )

    def put_contact(self, contact: Contact) -> None:
        self._changing_people.relations.add((contact.owner_id, contact.user_id))
        self._execute(
            "INSERT OR REPLACE INTO contacts (owner_id, user_id, first_name, last_name, phone, added_at,"
            " is_close_friend, photo) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*contact[:6], int(contact.is_close_friend), _photo_json(contact.photo)),
        )

    def delete_contact(self, owner_id: int, user_id: int) -> None:
        self._changing_people.relations.add((owner_id, user_id))
        self._execute("DELETE FROM contacts WHERE owner_id = ? AND user_id = ?", (owner_id, user_id))

    def is_blocked(self, owner_id: int, user_id: int) -> bool:
        # Asked twice for every message that is sent.
        key = (owner_id, user_id)
        known = self._blocks.get(key)
        if known is None:
            known = self._blocks[key] = super().is_blocked(owner_id, user_id)
        return known

    def put_block(self, owner_id: int, block: Block) -> None:
        self._changing_people.relations.add((owner_id, block.user_id))
        self._blocks.pop((owner_id, block.user_id), None)
        self._execute(
            "INSERT OR REPLACE INTO blocks (owner_id, user_id, date) VALUES (?, ?, ?)",
            (owner_id, block.user_id, block.date),
        )

    def delete_block(self, owner_id: int, user_id: int) -> None:
        self._changing_people.relations.add((owner_id, user_id))
        self._blocks.pop((owner_id, user_id), None)
        self._execute("DELETE FROM blocks WHERE owner_id = ? AND user_id = ?", (owner_id, user_id))

    def _check_is_unique(self, user: User) -> None:
        if user.phone is not None:
            other = self.find_user_by_phone(user.phone)
            if other is not None and other.id != user.id:
                raise RpcError("PHONE_NUMBER_OCCUPIED")
        if user.username is not None:
            folded = fold_username(user.username)
            other = self.find_user_by_username(folded)
            if (other is not None and other.id != user.id) or self._one(
                "SELECT 1 FROM chat_usernames WHERE folded = ?", (folded,)
            ):
                raise RpcError("USERNAME_OCCUPIED")


def _parse_user(row: Row | None) -> User | None:
    if row is None:
        return None
    *columns, birthday, look, privacy, photo, fallback_photo = row
    user_id, phone, first_name, last_name, username, about, is_bot, created_at, deleted_at, was_online_at = columns
    return User(
        user_id,
        phone,
        first_name,
        last_name,
        username,
        about,
        bool(is_bot),
        created_at,
        deleted_at,
        was_online_at,
        None if birthday is None else _decode_birthday(birthday),
        PLAIN_LOOK if look is None else _decode_look(look),
        DEFAULT_PRIVACY if privacy is None else _decode_privacy(privacy),
        None if photo is None else _decode_photo(photo),
        None if fallback_photo is None else _decode_photo(fallback_photo),
    )


def _names(user: User) -> tuple[str, str, str | None]:
    return user.first_name, user.last_name, user.username


def _parse_contact(row: Row) -> Contact:
    owner_id, user_id, first_name, last_name, phone, added_at, is_close_friend, photo = row
    return Contact(
        owner_id,
        user_id,
        first_name,
        last_name,
        phone,
        added_at,
        bool(is_close_friend),
        None if photo is None else _decode_photo(photo),
    )


def _photo_json(photo: ProfilePhoto | None) -> str | None:
    return None if photo is None else _encode_json(photo).decode()


def _user_columns(user: User) -> tuple[object, ...]:
    return (
        user.phone,
        user.first_name,
        user.last_name,
        user.username,
        None if user.username is None else fold_username(user.username),
        user.about,
        int(user.is_bot),
        user.created_at,
        user.deleted_at,
        user.was_online_at,
        None if user.birthday is None else _encode_json(user.birthday).decode(),
        None if user.look == PLAIN_LOOK else _encode_json(user.look).decode(),
        None if user.privacy == DEFAULT_PRIVACY else _encode_json(user.privacy).decode(),
        _photo_json(user.photo),
        _photo_json(user.fallback_photo),
    )
