"""What accounts keep for their clients."""

import pytest

from chapar.domain.messages import Forward, Quote, Reply
from chapar.domain.peers import Peer, PeerType, peer_key, user_peer
from chapar.domain.settings import (
    DialogFilter,
    DialogFilterOrder,
    NotifySettings,
    SavedDialogPins,
    SavedDraft,
    Setting,
    TopPeersSettings,
)
from chapar.domain.styled_text import MessageEntity, StyledText
from chapar.storage.api import Storage, Transaction

ME, FRIEND = 1, 2
BOLD = MessageEntity("messageEntityBold", 0, 2)


@pytest.mark.parametrize(
    "value",
    [
        SavedDraft("", 5, reply_to_id=3),
        SavedDraft(
            " سلام ",
            2**31,
            (BOLD, MessageEntity("messageEntityMentionName", 1, 2, 2**40)),
            9,
            Peer(PeerType.CHANNEL, 2**40),
            Reply(Quote("s", (BOLD,), 4), Forward(None, "x", 1)),
            True,
            True,
        ),
        NotifySettings(),
        NotifySettings(False, True, 2**31 - 1, "local:a\nb", True, False, ""),
        DialogFilter(
            255, StyledText("❤", (BOLD,)), "❤", -1, pinned_peers=(user_peer(2),), exclude_peers=(user_peer(3),)
        ),
        DialogFilterOrder((0, 5, 2), True),
        SavedDialogPins((user_peer(2), Peer(PeerType.CHAT, 3))),
        TopPeersSettings(False, (("topPeerCategoryCorrespondents", user_peer(2), 100),)),
    ],
)
async def test_a_setting_comes_back_as_it_was_stored(storage: Storage, value: Setting) -> None:
    def unit(tx: Transaction) -> None:
        tx.put_setting(ME, value, "key")
        assert tx.find_setting(ME, type(value), "key") == value

    await storage.write(unit)
    assert await storage.read(lambda q: q.find_setting(ME, type(value), "key")) == value


async def test_settings_are_apart_by_owner_type_and_key(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        tx.put_setting(ME, NotifySettings(mute_until=1), "a")
        tx.put_setting(ME, NotifySettings(mute_until=2), "b")
        tx.put_setting(ME, SavedDraft("x", 1), "a")
        tx.put_setting(FRIEND, NotifySettings(mute_until=3), "a")

    await storage.write(unit)
    mine = {"a": NotifySettings(mute_until=1), "b": NotifySettings(mute_until=2)}
    assert await storage.read(lambda q: q.list_settings(ME, NotifySettings)) == mine
    assert await storage.read(lambda q: q.load_settings(ME, NotifySettings, ["b", "c"])) == {"b": mine["b"]}
    assert await storage.read(lambda q: q.find_setting(ME, NotifySettings)) is None
    await storage.write(lambda tx: tx.delete_setting(ME, NotifySettings, "a"))
    await storage.write(lambda tx: tx.delete_setting(ME, NotifySettings, "a"))
    assert await storage.read(lambda q: q.list_settings(ME, NotifySettings)) == {"b": mine["b"]}
    assert await storage.read(lambda q: q.find_setting(ME, SavedDraft, "a")) == SavedDraft("x", 1)
    assert await storage.read(lambda q: q.find_setting(FRIEND, NotifySettings, "a")) == NotifySettings(mute_until=3)


async def test_the_last_value_wins_and_keys_are_sorted(storage: Storage) -> None:
    keys = [peer_key(user_peer(number)) for number in (3, 20, 1)]

    def unit(tx: Transaction) -> list[str]:
        for key in keys:
            tx.put_setting(ME, SavedDraft("old", 1), key)
            tx.put_setting(ME, SavedDraft(key, 2), key)
        return list(tx.list_settings(ME, SavedDraft))

    assert await storage.write(unit) == sorted(keys)
    found = await storage.read(lambda q: q.list_settings(ME, SavedDraft))
    assert list(found.items()) == [(key, SavedDraft(key, 2)) for key in sorted(keys)]


async def test_a_unit_that_fails_keeps_nothing(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        tx.put_setting(ME, SavedDraft("x", 1), "a")
        raise LookupError

    with pytest.raises(LookupError):
        await storage.write(unit)
    assert await storage.read(lambda q: q.find_setting(ME, SavedDraft, "a")) is None
