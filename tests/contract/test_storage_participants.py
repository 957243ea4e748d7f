"""Who takes part in chats, and how members are listed and looked for."""

from dataclasses import replace

import pytest

from chapar.domain.chats import Chat, ChatKind, Participant, ParticipantFilter, ParticipantStatus
from chapar.domain.errors import RpcError
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import Peer, PeerType, channel_peer, chat_peer
from chapar.domain.rights import AdminRight, BannedRight, BannedRights
from chapar.domain.updates import FIRST_PTS, DeleteMessages
from chapar.domain.users import Contact, User
from chapar.storage.api import Storage, Transaction

HERE, ELSEWHERE, GROUP = channel_peer(7), channel_peer(8), chat_peer(9)
CREATOR, ADMIN, MEMBER = ParticipantStatus.CREATOR, ParticipantStatus.ADMIN, ParticipantStatus.MEMBER
RESTRICTED, KICKED, LEFT = ParticipantStatus.RESTRICTED, ParticipantStatus.KICKED, ParticipantStatus.LEFT
RECENT, ADMINS, SEARCH = ParticipantFilter.RECENT, ParticipantFilter.ADMINS, ParticipantFilter.SEARCH
ALL_PARTS = tuple(ParticipantFilter)

RICH = Participant(
    HERE,
    3,
    RESTRICTED,
    50,
    is_member=False,
    inviter_id=1,
    admin_rights=AdminRight.BAN_USERS | AdminRight.ANONYMOUS,
    promoted_by=2,
    rank="Friar ♥",
    banned_rights=BannedRights(BannedRight.SEND_MEDIA | BannedRight.SEND_POLLS, 2**33),
    banned_by=1,
    banned_at=70,
    available_min_id=40,
    via_request=True,
    invite_hash="AbC-_",
)


async def put(storage: Storage, *participants: Participant) -> None:
    def unit(tx: Transaction) -> None:
        for participant in participants:
            tx.put_participant(participant)

    await storage.write(unit)


async def name(storage: Storage, *users: User) -> None:
    for user in users:
        await storage.write(lambda tx, u=user: tx.insert_user(u))


async def meet(storage: Storage, owner_id: int, *user_ids: int) -> None:
    """Put users into an address book."""
    for user_id in user_ids:
        await storage.write(lambda tx, i=user_id: tx.put_contact(Contact(owner_id, i, "x", "", "", 1)))


async def listed(storage: Storage, part: ParticipantFilter = RECENT, query: str = "", **page: int) -> list[int]:
    page = {"limit": 100, **page}
    found = await storage.read(lambda q: q.list_participants(HERE, part, query=query, **page))
    return [participant.user_id for participant in found]


async def test_a_participant_comes_back_as_it_was_put(storage: Storage) -> None:
    plain = Participant(GROUP, 3, MEMBER, 60)
    channel = Participant(HERE, -5, KICKED, 0, is_member=False, banned_at=9)
    await put(storage, RICH, plain, channel)
    for each in (RICH, plain, channel):
        assert await storage.read(lambda q, p=each: q.find_participant(p.peer, p.user_id)) == each
        assert await storage.write(lambda tx, p=each: tx.find_participant(p.peer, p.user_id)) == each
    assert await storage.read(lambda q: q.find_participant(ELSEWHERE, 3)) is None
    assert await storage.read(lambda q: q.load_participants(HERE, [3, 4, -5, 3])) == {3: RICH, -5: channel}
    await put(storage, replace(plain, peer=HERE, rank="x"))
    assert await storage.read(lambda q: q.find_participant(HERE, 3)) == replace(plain, peer=HERE, rank="x")
    await storage.write(lambda tx: tx.delete_participant(HERE, 3))
    assert await storage.read(lambda q: q.load_participants(HERE, [3])) == {}
    assert await storage.read(lambda q: q.find_participant(GROUP, 3)) == plain


async def test_a_unit_sees_what_it_wrote_and_nothing_of_what_was_undone(storage: Storage) -> None:
    async def find() -> Participant | None:
        return await storage.write(lambda tx: tx.find_participant(HERE, 3))

    def fails(tx: Transaction) -> None:
        tx.put_participant(replace(RICH, rank="King"))
        assert tx.find_participant(HERE, 3) == replace(RICH, rank="King")
        tx.delete_participant(HERE, 3)
        assert tx.find_participant(HERE, 3) is None
        raise RpcError("CHAT_ADMIN_REQUIRED")

    assert await find() is None
    await put(storage, RICH)
    assert await find() == RICH
    with pytest.raises(RpcError):
        await storage.write(fails)
    assert await find() == RICH


async def test_parts_of_the_member_list_come_in_their_order(storage: Storage) -> None:
    await name(storage, User(6, None, "Bot", is_bot=True), User(7, None, "Bot too", is_bot=True))
    await put(
        storage,
        Participant(HERE, 1, CREATOR, 10),
        Participant(HERE, 2, ADMIN, 40),
        Participant(HERE, 3, ADMIN, 20),
        Participant(HERE, 4, MEMBER, 30),
        Participant(HERE, 5, MEMBER, 30),
        Participant(HERE, 6, MEMBER, 15),
        Participant(HERE, 7, LEFT, 16, is_member=False),
        Participant(HERE, 8, RESTRICTED, 5, banned_at=50),
        Participant(HERE, 9, RESTRICTED, 99, is_member=False, banned_at=60),
        Participant(HERE, 10, KICKED, 98, is_member=False, banned_at=40),
        Participant(HERE, -11, KICKED, 0, is_member=False, banned_at=45),
        Participant(ELSEWHERE, 12, MEMBER, 30),
    )
    await meet(storage, 1, 4, 2, 10)
    expected = {
        RECENT: [2, 5, 4, 3, 6, 1, 8],
        SEARCH: [2, 5, 4, 3, 6, 1, 8],
        ADMINS: [1, 3, 2],
        ParticipantFilter.KICKED: [-11, 10],
        ParticipantFilter.BANNED: [9, 8],
        ParticipantFilter.BOTS: [6],
        ParticipantFilter.CONTACTS: [2, 4],
    }
    for part in ALL_PARTS:
        assert await listed(storage, part, viewer_id=1) == expected[part]
        count = await storage.read(lambda q, p=part: q.count_participants(HERE, p, viewer_id=1))
        assert count == len(expected[part])
    assert await listed(storage, ParticipantFilter.CONTACTS, viewer_id=2) == []
    assert await listed(storage, limit=3, offset=2) == [4, 3, 6]
    assert await listed(storage, ADMINS, limit=1, offset=2) == [2]
    assert [await listed(storage, limit=limit, offset=offset) for limit, offset in ((0, 0), (5, 7), (-1, 0))] == [
        []
    ] * 3
    assert await storage.read(lambda q: q.count_participants(HERE, RECENT, limit=4)) == 4
    assert await storage.read(lambda q: q.list_member_ids(HERE)) == [1, 2, 3, 4, 5, 6, 8]


async def test_members_are_found_by_the_beginnings_of_their_words(storage: Storage) -> None:
    await name(
        storage,
        User(1, None, "Romeo", "Montague", "Romeo_M"),
        User(2, None, "ژولیت", "کاپولت"),
        User(3, None, "Friar", "Laurence"),
        User(4, None, "Romeo", "Outside"),
        User(5, None, "Nurse", username="angelica_m"),
    )
    await put(storage, *(Participant(HERE, i, MEMBER, i) for i in (1, 2, 3, 5)))
    await put(storage, Participant(ELSEWHERE, 4, MEMBER, 1), Participant(HERE, 4, LEFT, 9, is_member=False))
    for query, found in (
        ("rom", [1]),
        ("mont ROMEO", [1]),
        ("romeo_m", [1]),
        ("m", [5, 1]),
        ("ژوليت", [2]),
        ("ange", [5]),
        ("laurence x", []),
        ("omeo", []),
        ("%", []),
        ("  ", [5, 3, 2, 1]),
    ):
        assert await listed(storage, SEARCH, query) == found
        assert await storage.read(lambda q, w=query: q.count_participants(HERE, SEARCH, query=w)) == len(found)


async def test_a_query_narrows_every_part(storage: Storage) -> None:
    await name(storage, *(User(i, None, "Romeo" if i % 2 else "Juliet", is_bot=i > 6) for i in range(1, 9)))
    await put(
        storage,
        *(Participant(HERE, 1, CREATOR, 1), Participant(HERE, 2, ADMIN, 1)),
        *(Participant(HERE, i, RESTRICTED, 1) for i in (3, 4)),
        *(Participant(HERE, i, KICKED, 1, is_member=False) for i in (5, 6)),
        *(Participant(HERE, i, MEMBER, 1) for i in (7, 8)),
    )
    await meet(storage, 1, 7, 8)
    found = {part: await listed(storage, part, "rom", viewer_id=1) for part in ALL_PARTS}
    assert found == {
        RECENT: [7, 3, 1],
        SEARCH: [7, 3, 1],
        ADMINS: [1],
        ParticipantFilter.KICKED: [5],
        ParticipantFilter.BANNED: [3],
        ParticipantFilter.BOTS: [7],
        ParticipantFilter.CONTACTS: [7],
    }


async def test_members_are_found_under_their_new_names(storage: Storage) -> None:
    romeo = User(1, None, "Romeo", username="montague")
    await name(storage, romeo)
    await put(storage, Participant(HERE, 1, MEMBER, 1))
    await storage.write(lambda tx: tx.update_user(replace(romeo, about="seen", was_online_at=9)))
    assert await listed(storage, SEARCH, "montague") == [1]
    await storage.write(lambda tx: tx.update_user(replace(romeo, last_name="Capulet", username=None)))
    assert [await listed(storage, SEARCH, query) for query in ("rom", "cap", "mon")] == [[1], [1], []]


async def test_a_large_chat_is_searched_as_well(storage: Storage) -> None:
    """More members, and more people of one name, than a search looks at."""
    crowd = range(1, 5001)

    def unit(tx: Transaction) -> None:
        for i in crowd:
            tx.insert_user(User(i, None, "Guard", f"number{i}"))
            tx.put_participant(Participant(HERE, i, MEMBER, i))
        tx.insert_user(User(9001, None, "Guard", "number9001"))
        tx.insert_user(User(9002, None, "Romeo", "Guard"))
        tx.insert_user(User(9003, None, "Romeo", "Outside"))
        tx.put_participant(Participant(HERE, 9002, MEMBER, 0))

    await storage.write(unit)
    assert await listed(storage, limit=3) == [5000, 4999, 4998]
    assert await listed(storage, SEARCH, "number42", limit=200) == [*range(4299, 4199, -1), *range(429, 419, -1), 42]
    assert await listed(storage, SEARCH, "guard number4999") == [4999]
    assert await listed(storage, SEARCH, "number9001") == []
    assert await listed(storage, SEARCH, "romeo") == [9002]
    assert await listed(storage, SEARCH, "rom gua") == [9002]
    assert await listed(storage, SEARCH, "absent") == []
    assert await listed(storage, SEARCH, "gua", limit=2, offset=1) == [4999, 4998]
    for part in ALL_PARTS[1:6]:
        assert await listed(storage, part, "romeo", viewer_id=1) == []
    counts = [
        await storage.read(lambda q, w=query, n=limit: q.count_participants(HERE, SEARCH, query=w, limit=n))
        for query, limit in (("number42", 999), ("number42", 5), ("romeo", 999), ("absent", 9))
    ]
    assert counts == [111, 5, 1, 0]
    assert await storage.read(lambda q: q.count_participants(HERE, RECENT)) == 5001


async def test_where_somebody_is(storage: Storage) -> None:
    await put(
        storage,
        Participant(HERE, 1, CREATOR, 1),
        Participant(ELSEWHERE, 1, ADMIN, 1),
        Participant(GROUP, 1, MEMBER, 1),
        Participant(channel_peer(20), 1, LEFT, 1, is_member=False),
        Participant(channel_peer(21), 1, CREATOR, 1, is_member=False),
        Participant(channel_peer(22), 1, KICKED, 1, is_member=False),
        Participant(channel_peer(3), 1, RESTRICTED, 1),
        *(Participant(peer, 2, MEMBER, 1) for peer in (ELSEWHERE, GROUP, HERE, channel_peer(20), channel_peer(30))),
    )

    async def ask(query: object) -> object:
        return await storage.read(query)  # type: ignore[arg-type]

    assert await ask(lambda q: q.list_chats_of(1)) == [GROUP, channel_peer(3), HERE, ELSEWHERE]
    assert await ask(lambda q: q.list_chats_of(1, PeerType.CHAT)) == [GROUP]
    assert await ask(lambda q: q.list_chats_of(1, PeerType.CHANNEL)) == [channel_peer(3), HERE, ELSEWHERE]
    assert await ask(lambda q: q.list_chats_of(9)) == []
    assert await ask(lambda q: q.list_administered(1)) == [HERE, ELSEWHERE]
    assert await ask(lambda q: q.list_administered(2)) == []
    assert await ask(lambda q: q.list_common_chats(1, 2, limit=9)) == [GROUP, ELSEWHERE, HERE]
    assert await ask(lambda q: q.list_common_chats(2, 1, limit=1)) == [GROUP]
    assert await ask(lambda q: q.list_common_chats(2, 1, limit=9, max_id=9)) == [ELSEWHERE, HERE]
    assert await ask(lambda q: q.list_common_chats(1, 2, limit=0)) == []
    assert await ask(lambda q: q.list_common_chats(1, 3, limit=9)) == []


async def test_channels_whose_log_has_grown(storage: Storage) -> None:
    quiet, noticed, left = channel_peer(11), channel_peer(12), channel_peer(13)

    def unit(tx: Transaction) -> list[tuple[int, int]]:
        for peer in (HERE, ELSEWHERE, quiet, noticed):
            tx.put_participant(Participant(peer, 1, MEMBER, 1))
        tx.put_participant(Participant(left, 1, LEFT, 1, is_member=False))
        for peer, date in ((HERE, 100), (ELSEWHERE, 50), (left, 100), (quiet, 10)):
            tx.log_update(-peer.id, DeleteMessages((1,)), date, 3)
        tx.log_notice(-noticed.id, ChannelChanged(noticed.id), 60)
        return tx.list_changed_channels(1, 50, 9)

    grown = [(HERE.id, FIRST_PTS + 3), (ELSEWHERE.id, FIRST_PTS + 3), (noticed.id, FIRST_PTS)]
    assert await storage.write(unit) == grown
    assert await storage.read(lambda q: q.list_changed_channels(1, 50, 9)) == grown
    assert await storage.read(lambda q: q.list_changed_channels(1, 61, 9)) == grown[:1]
    assert await storage.read(lambda q: q.list_changed_channels(1, 50, 2)) == grown[:2]
    assert await storage.read(lambda q: q.list_changed_channels(2, 0, 9)) == []


async def test_restrictions_end(storage: Storage) -> None:
    def ends(peer: Peer, user_id: int, status: ParticipantStatus, date: int) -> Participant:
        return Participant(peer, user_id, status, 1, banned_rights=BannedRights(BannedRight.SEND_POLLS, date))

    assert await storage.read(lambda q: q.find_next_due()) is None
    late, soon = ends(HERE, 3, RESTRICTED, 90), ends(GROUP, 4, KICKED, 80)
    await put(storage, late, soon, ends(HERE, 5, RESTRICTED, 0), ends(HERE, 6, RESTRICTED, 999))
    assert await storage.read(lambda q: [q.list_ended_bans(now, 9) for now in (79, 80, 90)]) == [
        [],
        [soon],
        [soon, late],
    ]
    assert await storage.read(lambda q: q.list_ended_bans(90, 1)) == [soon]
    assert await storage.read(lambda q: q.find_next_due()) == 80
    await put(storage, replace(soon, banned_rights=BannedRights()))
    assert await storage.read(lambda q: q.find_next_due()) == 90


async def test_counts_of_a_chat_are_what_its_writer_said(storage: Storage) -> None:
    chat = Chat(HERE, ChatKind.SUPERGROUP, "x", 1, 1, participants_count=77)
    await storage.write(lambda tx: tx.insert_chat(chat))
    await put(storage, Participant(HERE, 1, CREATOR, 1))
    assert await storage.read(lambda q: q.find_chat(HERE)) == chat
