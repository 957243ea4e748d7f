"""Users and contacts."""

from dataclasses import replace

import pytest

from chapar.domain.errors import RpcError
from chapar.domain.privacy_rules import CONTACTS, NOBODY, Privacy, PrivacyRule
from chapar.domain.users import SERVICE_USER_ID, Birthday, Block, Contact, Look, Relation, User
from chapar.storage.api import Storage, Transaction

ROMEO = User(1, "100001", "Romeo", "Montague", "Romeo_M", "در ورونا", created_at=5, was_online_at=9)
JULIET = User(2, "100002", "Juliet", username="juliet", is_bot=True, deleted_at=7)
NURSE = User(3, None, "Nurse")


async def insert(storage: Storage, *users: User) -> None:
    for user in users:
        await storage.write(lambda tx, u=user: tx.insert_user(u))


async def test_users_are_found_by_id_phone_and_username(storage: Storage) -> None:
    await insert(storage, ROMEO, JULIET, NURSE)
    assert await storage.read(lambda q: [q.find_user(i) for i in (1, 2, 3, 4)]) == [ROMEO, JULIET, NURSE, None]
    assert await storage.read(lambda q: [q.find_user_by_phone(p) for p in ("100002", "1")]) == [JULIET, None]
    for name in ("romeo_m", "@ROMEO_M", "Romeo_M"):
        assert await storage.read(lambda q, n=name: q.find_user_by_username(n)) == ROMEO
    assert await storage.read(lambda q: q.find_user_by_username("romeo")) is None
    assert await storage.read(lambda q: q.load_users([3, 2, 9, 2])) == {2: JULIET, 3: NURSE}
    assert await storage.read(lambda q: q.load_users(i for i in (1, 2, 3))) == {1: ROMEO, 2: JULIET, 3: NURSE}
    assert await storage.read(lambda q: q.load_users([])) == {}


async def test_the_servers_own_account_is_nobodys(storage: Storage) -> None:
    assert not await storage.read(lambda q: q.has_accounts())
    await insert(storage, User(SERVICE_USER_ID, "42777", "Service"))
    assert not await storage.read(lambda q: q.has_accounts())
    await insert(storage, JULIET)
    assert await storage.read(lambda q: q.has_accounts())


async def test_a_new_user_gets_an_id_that_no_one_had(storage: Storage, open_backend) -> None:
    await insert(storage, User(SERVICE_USER_ID, "42777", "Service"))
    first = await storage.write(lambda tx: tx.insert_user(User(0, "1", "A")))
    second = await storage.write(lambda tx: tx.insert_user(User(0, "2", "B")))
    assert first.id > SERVICE_USER_ID
    assert second.id > first.id
    assert await storage.read(lambda q: q.find_user(second.id)) == second == User(second.id, "2", "B")
    await insert(storage, User(second.id + 10, "3", "C"))
    await storage.close()
    reopened = open_backend()
    try:
        third = await reopened.write(lambda tx: tx.insert_user(User(0, "4", "D")))
        assert third.id == second.id + 11
    finally:
        await reopened.close()


async def test_a_phone_and_a_username_belong_to_one_user(storage: Storage) -> None:
    await insert(storage, ROMEO, JULIET)
    with pytest.raises(RpcError, match="PHONE_NUMBER_OCCUPIED"):
        await insert(storage, User(0, "100001", "Paris"))
    with pytest.raises(RpcError, match="USERNAME_OCCUPIED"):
        await insert(storage, User(0, "100009", "Paris", username="ROMEO_m"))
    with pytest.raises(RpcError, match="USERNAME_OCCUPIED"):
        await storage.write(lambda tx: tx.update_user(replace(JULIET, username="romeo_M")))
    with pytest.raises(RpcError, match="PHONE_NUMBER_OCCUPIED"):
        await storage.write(lambda tx: tx.update_user(replace(JULIET, phone="100001")))
    assert await storage.read(lambda q: q.load_users([1, 2])) == {1: ROMEO, 2: JULIET}


async def test_a_user_changes_and_frees_the_old_username(storage: Storage) -> None:
    await insert(storage, ROMEO)
    renamed = replace(ROMEO, username="montague", last_name="", phone=None, was_online_at=50)
    await storage.write(lambda tx: tx.update_user(renamed))
    assert await storage.read(lambda q: q.find_user_by_username("montague")) == renamed
    assert await storage.read(lambda q: q.find_user_by_username("romeo_m")) is None
    assert await storage.read(lambda q: q.find_user_by_phone("100001")) is None
    await storage.write(
        lambda tx: tx.update_user(replace(renamed, username="MonTague"))
    )  # its own name in another case
    await insert(storage, User(0, "100001", "Other", username="Romeo_M"))


async def test_username_search_takes_beginnings_shortest_first(storage: Storage) -> None:
    names = ("anna_long", "anna", "ANNAB", "bob_anna", "annaa")
    await insert(storage, *(User(i, None, "x", username=name) for i, name in enumerate(names, 1)))

    async def found(query: str, limit: int = 10) -> list[str | None]:
        return [user.username for user in await storage.read(lambda q: q.search_users(query, limit))]

    assert await found("@ANNA") == ["anna", "annaa", "ANNAB", "anna_long"]
    assert await found("anna", 2) == ["anna", "annaa"]
    assert await found("anna_") == ["anna_long"]
    assert await found("zzz") == []
    assert await found("%") == []
    assert await found("anna", 0) == []


async def test_contacts_and_how_people_stand_to_each_other(storage: Storage) -> None:
    romeo_has_juliet = Contact(1, 2, "Juliet", "♥", "100002", 10)
    juliet_has_romeo = Contact(2, 1, "R", "", "", 11)
    romeo_has_nurse = Contact(1, 3, "Nurse", "", "", 12)
    for contact in (romeo_has_nurse, romeo_has_juliet, juliet_has_romeo):
        await storage.write(lambda tx, c=contact: tx.put_contact(c))
    assert await storage.read(lambda q: q.list_contacts(1)) == [romeo_has_juliet, romeo_has_nurse]
    assert await storage.read(lambda q: q.list_contact_owners(1)) == [2]
    assert await storage.read(lambda q: q.list_contact_owners(3)) == [1]
    assert await storage.read(lambda q: q.load_relations(1, [2, 3, 4])) == {
        2: Relation(romeo_has_juliet, True),
        3: Relation(romeo_has_nurse, False),
    }
    assert await storage.read(lambda q: q.load_relations(3, [1, 2])) == {1: Relation(None, is_known=True)}

    renamed = romeo_has_nurse._replace(first_name="Angelica")
    await storage.write(lambda tx: tx.put_contact(renamed))
    await storage.write(lambda tx: tx.delete_contact(1, 2))
    assert await storage.read(lambda q: q.list_contacts(1)) == [renamed]
    assert await storage.read(lambda q: q.load_relations(2, [1])) == {1: Relation(juliet_has_romeo, False)}


async def test_a_close_friend_is_one_from_both_sides(storage: Storage) -> None:
    friend = Contact(1, 2, "Juliet", "", "", 10, is_close_friend=True)
    await storage.write(lambda tx: tx.put_contact(friend))
    assert await storage.read(lambda q: q.load_relations(1, [2])) == {2: Relation(friend)}
    assert await storage.read(lambda q: q.load_relations(2, [1])) == {1: Relation(None, is_known=True, is_close=True)}


async def test_what_a_user_says_of_itself_is_kept(storage: Storage) -> None:
    private = Privacy(status=NOBODY, phone=(PrivacyRule("AllowUsers", (2, 3)), *CONTACTS), about=())
    said = replace(ROMEO, birthday=Birthday(29, 2), look=Look(color=3, emoji_status_id=9), privacy=private)
    await insert(storage, said)
    assert await storage.read(lambda q: q.find_user(1)) == said
    plain = replace(ROMEO, birthday=Birthday(1, 12, 1990))
    await storage.write(lambda tx: tx.update_user(plain))
    assert await storage.read(lambda q: q.find_user(1)) == plain


async def test_blocks_are_seen_from_both_sides(storage: Storage) -> None:
    async def facts() -> list[object]:
        return await storage.read(lambda q: [q.load_relations(1, [2]), q.load_relations(2, [1]), q.is_blocked(1, 2)])

    assert await facts() == [{}, {}, False]
    assert await storage.write(lambda tx: tx.is_blocked(1, 2)) is False
    await storage.write(lambda tx: tx.put_block(1, Block(2, 50)))
    assert await facts() == [{2: Relation(None, is_blocked=True)}, {1: Relation(None, has_blocked=True)}, True]
    assert await storage.write(lambda tx: (tx.is_blocked(1, 2), tx.is_blocked(2, 1))) == (True, False)
    await storage.write(lambda tx: tx.delete_block(1, 2))
    assert await facts() == [{}, {}, False]
    assert await storage.write(lambda tx: tx.is_blocked(1, 2)) is False


async def test_a_block_that_is_undone_was_never_there(storage: Storage) -> None:
    def fails(tx: Transaction) -> None:
        tx.put_block(1, Block(2, 50))
        assert tx.is_blocked(1, 2)
        raise RpcError("USER_ID_INVALID")

    with pytest.raises(RpcError):
        await storage.write(fails)
    assert await storage.write(lambda tx: tx.is_blocked(1, 2)) is False


async def test_blocks_are_listed_latest_first(storage: Storage) -> None:
    for block in (Block(5, 10), Block(6, 30), Block(7, 20), Block(8, 30)):
        await storage.write(lambda tx, b=block: tx.put_block(1, b))
    await storage.write(lambda tx: tx.put_block(2, Block(9, 5)))
    await storage.write(lambda tx: tx.put_block(1, Block(5, 40)))
    assert await storage.read(lambda q: q.list_blocks(1, limit=2)) == [Block(5, 40), Block(8, 30)]
    assert await storage.read(lambda q: q.list_blocks(1, limit=9, offset=2)) == [Block(6, 30), Block(7, 20)]
    assert await storage.read(lambda q: [q.list_blocks(1, limit=n, offset=o) for n, o in ((0, 0), (3, 9))]) == [[], []]
    assert await storage.read(lambda q: [q.count_blocks(i) for i in (1, 2, 3)]) == [4, 1, 0]
