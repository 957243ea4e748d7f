"""Chats and the names under which channels are found."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from chapar.domain.chats import (
    Chat,
    ChatKind,
    ChatLocation,
    ChatLook,
    ChatReactions,
    ReactionsAllowed,
    RestrictionReason,
    Username,
)
from chapar.domain.errors import RpcError
from chapar.domain.peers import PeerType, channel_peer, chat_peer
from chapar.domain.rights import BannedRight, BannedRights
from chapar.domain.users import User
from chapar.storage.api import Storage, Transaction

GROUP = Chat(chat_peer(5), ChatKind.GROUP, "Verona", 1, 100)
NEWS = Chat(channel_peer(6), ChatKind.BROADCAST, "خبرهای Verona", 1, 100, usernames=(Username("Verona_News"),))
RICH = Chat(
    channel_peer(7),
    ChatKind.SUPERGROUP,
    "Friars ♥",
    2,
    90,
    about="cells",
    default_banned_rights=BannedRights(BannedRight.SEND_POLLS | BannedRight.SEND_GIFS, 2**31),
    version=3,
    participants_count=200_000,
    admins_count=2,
    kicked_count=3,
    banned_count=4,
    requests_count=5,
    deleted_at=900,
    migrated_to=8,
    migrated_from=(9, 10),
    usernames=(Username("friars", is_editable=True), Username("cells_1", is_active=False)),
    linked_chat_id=6,
    slow_mode_seconds=30,
    ttl_seconds=86400,
    reactions=ChatReactions(ReactionsAllowed.SOME, ("👍", "♥"), 3),
    look=ChatLook(1, 2**63 - 1, 3, 4),
    location=ChatLocation(45.44, -10.99, "Verona"),
    restrictions=(RestrictionReason("all", "terms", "Gone", 5),),
    is_protected=True,
    is_forum=True,
    has_signatures=True,
    is_gigagroup=True,
    asks_to_join=True,
    hides_history=True,
    is_verified=True,
    main_tab="tabPosts",
    theme="🎨",
)


async def insert(storage: Storage, *chats: Chat) -> list[Chat]:
    return [await storage.write(lambda tx, c=chat: tx.insert_chat(c)) for chat in chats]


def rename(chat: Chat, *names: str, **fields: object) -> Callable[[Transaction], None]:
    renamed = replace(chat, usernames=tuple(map(Username, names)), **fields)  # type: ignore[arg-type]
    return lambda tx: tx.update_chat(renamed)


async def find(storage: Storage, query: str, limit: int = 10) -> list[int]:
    return [chat.peer.id for chat in await storage.read(lambda q: q.search_channels(query, limit))]


async def test_a_chat_comes_back_as_it_was_stored(storage: Storage) -> None:
    await insert(storage, GROUP, NEWS, RICH)
    for chat in (GROUP, NEWS, RICH):
        assert await storage.read(lambda q, c=chat: q.find_chat(c.peer)) == chat
        assert await storage.write(lambda tx, c=chat: tx.find_chat(c.peer)) == chat
    assert await storage.read(lambda q: q.find_chat(channel_peer(5))) is None
    peers = [RICH.peer, GROUP.peer, chat_peer(6), GROUP.peer]
    assert await storage.read(lambda q: q.load_chats(peers)) == {GROUP.peer: GROUP, RICH.peer: RICH}
    assert await storage.read(lambda q: q.load_chats(iter(peers[:1]))) == {RICH.peer: RICH}
    assert await storage.read(lambda q: q.load_chats([])) == {}


async def test_a_changed_chat_is_seen_by_the_same_unit_and_by_all_after_it(storage: Storage) -> None:
    await insert(storage, GROUP)
    changed = replace(GROUP, title="Mantua", participants_count=3, version=2)

    def unit(tx: Transaction) -> Chat | None:
        assert tx.find_chat(GROUP.peer) == GROUP
        tx.update_chat(changed)
        return tx.find_chat(GROUP.peer)

    assert await storage.write(unit) == changed
    assert await storage.read(lambda q: q.find_chat(GROUP.peer)) == changed
    assert await storage.write(lambda tx: tx.find_chat(GROUP.peer)) == changed


async def test_a_change_that_is_undone_was_never_there(storage: Storage) -> None:
    await insert(storage, GROUP)

    def fails(tx: Transaction) -> None:
        tx.update_chat(replace(GROUP, title="Mantua"))
        tx.insert_chat(replace(NEWS, peer=channel_peer(0)))
        raise RpcError("CHAT_ADMIN_REQUIRED")

    with pytest.raises(RpcError):
        await storage.write(fails)
    assert await storage.write(lambda tx: tx.find_chat(GROUP.peer)) == GROUP
    assert await storage.read(lambda q: q.find_channel_by_username("verona_news")) is None
    assert await find(storage, "verona") == []


async def test_a_new_chat_gets_an_id_that_none_had(storage: Storage, open_backend) -> None:
    group, news = await insert(storage, replace(GROUP, peer=chat_peer(0)), replace(NEWS, peer=channel_peer(0)))
    assert group.peer.type is PeerType.CHAT
    assert news.peer.type is PeerType.CHANNEL
    assert 0 < group.peer.id < news.peer.id
    assert await storage.read(lambda q: q.find_chat(news.peer)) == news
    await insert(storage, replace(GROUP, peer=chat_peer(news.peer.id + 10)))
    await storage.close()
    reopened = open_backend()
    try:
        (another,) = await insert(reopened, replace(GROUP, peer=channel_peer(0)))
        assert another.peer.id == news.peer.id + 11
    finally:
        await reopened.close()


async def test_a_channel_is_found_by_its_active_usernames(storage: Storage) -> None:
    names = (Username("One"), Username("two_2", is_active=False), Username("three"))
    channel = replace(NEWS, usernames=names)
    await insert(storage, channel)

    async def found(*names: str) -> list[bool]:
        return [await storage.read(lambda q, n=n: q.find_channel_by_username(n)) == channel for n in names]

    assert await found("one", "@ONE", "three", "two_2", "on") == [True, True, True, False, False]
    channel = replace(NEWS, usernames=(Username("one", is_active=False), Username("two_2")))
    await storage.write(lambda tx: tx.update_chat(channel))
    assert await found("one", "three", "TWO_2") == [False, False, True]
    await storage.write(rename(NEWS, "two_2", deleted_at=50))
    assert await storage.read(lambda q: q.find_channel_by_username("two_2")) is None


async def test_users_and_channels_share_their_usernames(storage: Storage) -> None:
    await storage.write(lambda tx: tx.insert_user(User(1, None, "Romeo", username="Romeo_M")))
    await storage.write(lambda tx: tx.insert_user(User(2, None, "Juliet")))
    other = replace(NEWS, peer=channel_peer(9), usernames=(Username("other"), Username("hidden", is_active=False)))
    await insert(storage, NEWS, other)

    refused = [
        rename(NEWS, "romeo_m"),
        rename(NEWS, "Verona_News", "OTHER"),
        rename(NEWS, "HIDDEN"),
        lambda tx: tx.insert_chat(replace(NEWS, peer=channel_peer(0))),
        lambda tx: tx.update_user(User(2, None, "Juliet", username="VERONA_news")),
        lambda tx: tx.update_user(User(2, None, "Juliet", username="hidden")),
        lambda tx: tx.insert_user(User(0, None, "Paris", username="other")),
    ]
    for unit in refused:
        with pytest.raises(RpcError, match="USERNAME_OCCUPIED"):
            await storage.write(unit)
    assert await storage.read(lambda q: q.load_chats([NEWS.peer, other.peer])) == {NEWS.peer: NEWS, other.peer: other}

    await storage.write(rename(NEWS, "VERONA_NEWS", "second"))  # its own name in another case
    await storage.write(lambda tx: tx.update_user(User(1, None, "Romeo")))
    await storage.write(rename(NEWS, "romeo_m"))
    await storage.write(lambda tx: tx.update_user(User(2, None, "Juliet", username="Verona_News")))


async def test_a_channel_that_is_gone_gives_its_usernames_back(storage: Storage) -> None:
    await insert(storage, NEWS)
    await storage.write(rename(NEWS, "verona_news", deleted_at=50))
    await storage.write(lambda tx: tx.insert_user(User(1, None, "Romeo", username="verona_news")))
    with pytest.raises(RpcError, match="USERNAME_OCCUPIED"):
        await storage.write(rename(NEWS, "verona_news"))


async def test_public_channels_are_found_by_name_and_title(storage: Storage) -> None:
    def channel(number: int, title: str, username: str | None, count: int, **fields: object) -> Chat:
        names = (Username(username),) if username else ()
        kind = ChatKind.SUPERGROUP if number % 2 else ChatKind.BROADCAST
        chat = Chat(channel_peer(number), kind, title, 1, 1, usernames=names, participants_count=count)
        return replace(chat, **fields)  # type: ignore[arg-type]

    await insert(
        storage,
        channel(1, "Verona News", "vnews", 5),
        channel(2, "news of Verona", "second", 50),
        channel(3, "Newsreel", "verona", 20),
        channel(4, "Verona secrets", None, 90),
        channel(5, "Verona at large", None, 70, location=ChatLocation(1, 2, "there")),
        channel(6, "Verona gone", "veronagone", 99, deleted_at=5),
        channel(7, "اخبار ورونا", "akhbar", 1, usernames=(Username("akhbar"), Username("vhid", is_active=False))),
        replace(GROUP, peer=chat_peer(8), participants_count=80),
    )
    assert await find(storage, "verona") == [5, 2, 3, 1]
    assert await find(storage, "verona", 2) == [5, 2]
    assert await find(storage, "NEWS ver") == [2, 1]
    assert await find(storage, "@vn") == [1]
    assert await find(storage, "آخبار") == [7]
    assert await find(storage, "vhid") == []
    for nothing in ("", "  ", "@", "%", "!?", "xyz", "erona"):
        assert await find(storage, nothing) == []
    assert await find(storage, "verona", 0) == []


async def test_the_search_follows_what_a_channel_becomes(storage: Storage) -> None:
    await insert(storage, NEWS)
    assert await find(storage, "خبرهای") == [6]
    await storage.write(rename(NEWS, "verona_news", title="Mantua Times"))
    assert (await find(storage, "خبرهای"), await find(storage, "time")) == ([], [6])
    await storage.write(rename(NEWS, title="Mantua Times"))
    assert (await find(storage, "verona"), await find(storage, "time")) == ([], [])
    await storage.write(rename(NEWS, "times", title="Mantua Times"))
    assert await find(storage, "mantua") == [6]
    await storage.write(rename(NEWS, "times", title="Mantua Times", deleted_at=5))
    assert await find(storage, "mantua") == []
