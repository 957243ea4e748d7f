"""Links that let people into chats, and who comes by them."""

from dataclasses import replace

import pytest

from chapar.domain.chatlists import ChatlistInvite
from chapar.domain.chats import ChatInvite, InviteImporter
from chapar.domain.peers import channel_peer, chat_peer
from chapar.domain.users import User
from chapar.storage.api import Storage, Transaction

HERE, ELSEWHERE = channel_peer(7), chat_peer(7)
RICH = ChatInvite(
    "aB-_9",
    HERE,
    1,
    100,
    expire_date=2**33,
    usage_limit=5,
    usage=2,
    requested_count=1,
    title="به دوستان ♥",
    request_needed=True,
    is_permanent=True,
    start_date=90,
)


async def put(storage: Storage, *rows: ChatInvite | InviteImporter) -> None:
    def unit(tx: Transaction) -> None:
        for row in rows:
            if isinstance(row, ChatInvite):
                tx.put_invite(row)
            else:
                tx.put_importer(row)

    await storage.write(unit)


async def test_a_link_comes_back_as_it_was_put(storage: Storage) -> None:
    await put(storage, RICH, ChatInvite("AB-_9", ELSEWHERE, 2, 5))
    assert await storage.read(lambda q: q.find_invite("aB-_9")) == RICH
    assert await storage.read(lambda q: q.find_invite("AB-_9")) == ChatInvite("AB-_9", ELSEWHERE, 2, 5)
    assert await storage.read(lambda q: q.find_invite("ab-_9")) is None
    changed = RICH._replace(usage=3, title="", is_revoked=True)
    await put(storage, changed)
    assert await storage.read(lambda q: q.find_invite("aB-_9")) == changed
    await storage.write(lambda tx: tx.delete_invite("aB-_9"))
    assert await storage.read(lambda q: q.find_invite("aB-_9")) is None


async def test_the_permanent_link_is_the_admins_own_that_holds(storage: Storage) -> None:
    async def find(admin_id: int) -> str | None:
        invite = await storage.read(lambda q: q.find_permanent_invite(HERE, admin_id))
        return invite and invite.hash

    old = ChatInvite("old", HERE, 1, 10, is_permanent=True, is_revoked=True)
    await put(storage, old, ChatInvite("plain", HERE, 1, 20), ChatInvite("there", ELSEWHERE, 1, 1, is_permanent=True))
    assert await find(1) is None
    await put(storage, ChatInvite("own", HERE, 1, 30, is_permanent=True))
    await put(storage, ChatInvite("other", HERE, 2, 5, is_permanent=True))
    assert [await find(admin_id) for admin_id in (1, 2, 3)] == ["own", "other", None]


async def test_an_admins_links_are_paged_latest_first(storage: Storage) -> None:
    dates = {"a": 10, "b": 30, "c": 20, "d": 30, "e": 20}
    await put(storage, *(ChatInvite(key, HERE, 1, date) for key, date in dates.items()))
    await put(
        storage,
        ChatInvite("gone", HERE, 1, 50, is_revoked=True),
        ChatInvite("others", HERE, 2, 50),
        ChatInvite("there", ELSEWHERE, 1, 50),
    )

    async def page(limit: int, date: int = 0, key: str = "", *, is_revoked: bool = False) -> str:
        links = await storage.read(
            lambda q: q.list_invites(HERE, 1, is_revoked=is_revoked, limit=limit, offset_date=date, offset_hash=key)
        )
        return " ".join(link.hash for link in links)

    assert await page(9) == "d b e c a"
    assert await page(2) == "d b"
    assert await page(2, 30, "b") == "e c"
    assert await page(9, 30, "d") == "b e c a"
    assert await page(9, 20) == "a"
    assert await page(0) == ""
    assert await page(9, is_revoked=True) == "gone"
    assert await storage.read(lambda q: [q.count_invites(HERE, 1, is_revoked=r) for r in (False, True)]) == [5, 1]
    assert await storage.read(lambda q: q.list_invite_admins(HERE)) == [(1, 5, 1), (2, 1, 0)]
    assert await storage.read(lambda q: q.list_invite_admins(channel_peer(8))) == []


async def test_who_came_and_who_waits(storage: Storage) -> None:
    came = [InviteImporter(HERE, "x", i, date, approved_by=9) for i, date in ((1, 10), (2, 30), (3, 30))]
    waits = [InviteImporter(HERE, "x", 4, 20, is_requested=True, about="سلام"), InviteImporter(HERE, "", 5, 25, True)]
    others = InviteImporter(HERE, "y", 6, 40), InviteImporter(ELSEWHERE, "x", 1, 99)
    await put(storage, *came, *waits, *others)

    async def ask(**conditions: object) -> list[int]:
        rows = await storage.read(lambda q: q.list_importers(HERE, **{"limit": 9, **conditions}))  # type: ignore[arg-type]
        return [row.user_id for row in rows]

    assert await ask() == [6, 3, 2, 1]
    assert await ask(invite_hash="x") == [3, 2, 1]
    assert await ask(invite_hash="x", limit=2) == [3, 2]
    assert await ask(invite_hash="x", offset_date=30, offset_user_id=3) == [2, 1]
    assert await ask(offset_date=40, offset_user_id=6, limit=1) == [3]
    assert await ask(is_requested=True) == [5, 4]
    assert await ask(is_requested=True, invite_hash="x") == [4]
    assert await ask(invite_hash="none") == []
    assert await ask(limit=0) == []
    assert (await storage.read(lambda q: q.list_importers(HERE, limit=9, is_requested=True)))[::-1] == waits
    counts = await storage.read(
        lambda q: [
            q.count_importers(HERE, **conditions)
            for conditions in (
                {},
                {"invite_hash": "x"},
                {"is_requested": True},
                {"invite_hash": "", "is_requested": True},
            )
        ]
    )
    assert counts == [4, 3, 2, 1]
    assert await storage.read(lambda q: [q.find_join_request(HERE, i) for i in (4, 1, 99)]) == [waits[0], None, None]


async def test_one_place_a_person_and_a_chat(storage: Storage) -> None:
    await put(storage, InviteImporter(HERE, "x", 1, 10, is_requested=True, about="let me in"))
    await put(storage, InviteImporter(HERE, "y", 1, 20, approved_by=2))
    assert await storage.read(lambda q: q.find_join_request(HERE, 1)) is None
    assert await storage.read(lambda q: q.list_importers(HERE, limit=9)) == [
        InviteImporter(HERE, "y", 1, 20, approved_by=2)
    ]
    await storage.write(lambda tx: tx.delete_importer(HERE, 1))
    assert await storage.read(lambda q: q.count_importers(HERE)) == 0


async def test_a_link_is_forgotten_with_who_came_by_it(storage: Storage) -> None:
    await put(storage, RICH, RICH._replace(hash="other"))
    await put(storage, *(InviteImporter(HERE, key, i, i) for i, key in enumerate((RICH.hash, "other", RICH.hash))))
    await storage.write(lambda tx: tx.delete_invite(RICH.hash))
    assert [row.user_id for row in await storage.read(lambda q: q.list_importers(HERE, limit=9))] == [1]


@pytest.mark.parametrize("is_requested", [False, True])
async def test_those_who_come_are_found_by_name(storage: Storage, is_requested: bool) -> None:
    romeo = User(1, None, "Romeo", "Montague")
    for user in (romeo, replace(romeo, id=2, first_name="Juliet"), replace(romeo, id=3, username="romeo_3")):
        await storage.write(lambda tx, u=user: tx.insert_user(u))
    await put(storage, *(InviteImporter(HERE, "x", i, i, is_requested) for i in (1, 2, 3)))
    await put(storage, InviteImporter(HERE, "x", 4, 9, not is_requested))

    async def found(query: str, limit: int = 9) -> list[int]:
        rows = await storage.read(
            lambda q: q.list_importers(HERE, limit=limit, is_requested=is_requested, query=query, invite_hash="x")
        )
        return [row.user_id for row in rows]

    assert await found("rom mon") == [3, 1]
    assert await found("mon", 2) == [3, 2]
    assert await found("capulet") == []
    assert await found("!") == []
    assert await found(" ") == [3, 2, 1]


async def test_links_to_folders(storage: Storage) -> None:
    rich = ChatlistInvite("aB-_9", 1, 255, 2**33, "به دوستان ♥", (HERE, ELSEWHERE))
    others = [
        ChatlistInvite("AB-_9", 1, 255, 5, "", ()),
        ChatlistInvite("x", 1, 2, 5, "", ()),
        rich._replace(slug="y", owner_id=2),
    ]
    for invite in (rich, *others):
        await storage.write(lambda tx, i=invite: tx.put_chatlist_invite(i))
    assert await storage.read(lambda q: q.find_chatlist_invite("aB-_9")) == rich
    assert await storage.read(lambda q: q.find_chatlist_invite("ab-_9")) is None
    assert await storage.read(lambda q: q.list_chatlist_invites(1, 255)) == [rich, others[0]]
    assert await storage.read(lambda q: q.list_chatlist_invites(2, 2)) == []
    changed = rich._replace(title="", peers=(HERE,))
    await storage.write(lambda tx: tx.put_chatlist_invite(changed))
    assert await storage.read(lambda q: q.list_chatlist_invites(1, 255)) == [changed, others[0]]
    await storage.write(lambda tx: tx.delete_chatlist_invite("aB-_9"))
    assert await storage.read(lambda q: q.list_chatlist_invites(1, 255)) == [others[0]]
