"""Stored updates and notices: the numbers and forms of the first version hold for ever."""

import pytest

from chapar.domain.notices import (
    AutosaveChanged,
    ContactsReset,
    DefaultReactionChanged,
    NewAuthorization,
    Notice,
    PeerBlocked,
    PrivacyChanged,
    SavedFilesChanged,
    StickerSetInstalled,
    StickerSetsChanged,
    StickerSetsReordered,
    UserChanged,
    WallpaperChanged,
)
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.stickers import SavedList, StickerKind
from chapar.domain.updates import DeleteMessages, EditMessage, NewMessage, ReadHistoryInbox, ReadHistoryOutbox
from chapar.storage.log_rows import PlainUpdate, decode_notice, decode_update, encode_fields, kind_of


@pytest.mark.parametrize(
    ("kind", "update", "stored"),
    [
        (3, DeleteMessages((1, 2)), "[[1,2]]"),
        (4, ReadHistoryInbox(Peer(PeerType.CHAT, 2**40), 5, 6), "[[2,1099511627776],5,6]"),
        (5, ReadHistoryOutbox(user_peer(7), 8), "[[1,7],8]"),
    ],
)
def test_updates_without_a_message(kind: int, update: PlainUpdate, stored: str) -> None:
    assert (kind_of(update), encode_fields(update)) == (kind, stored)
    decoded = decode_update(kind, stored)
    assert decoded == update
    assert type(decoded) is type(update)


@pytest.mark.parametrize(
    ("kind", "notice", "stored"),
    [
        (1, UserChanged(5), "[5]"),
        (2, ContactsReset(), "[]"),
        (22, PeerBlocked(7), "[7]"),
        (23, PrivacyChanged("phone"), '["phone"]'),
        (24, AutosaveChanged(), "[]"),
        (50, StickerSetInstalled(7), "[7]"),
        (51, StickerSetsChanged(StickerKind.EMOJI), "[3]"),
        (52, StickerSetsReordered(StickerKind.MASK), "[2]"),
        (53, SavedFilesChanged(SavedList.SAVED_GIFS), "[4]"),
        (54, WallpaperChanged(user_peer(7)), "[[1,7]]"),
        (55, DefaultReactionChanged(), "[]"),
        (3, NewAuthorization(-(2**63), 10, "دستگاه", "here"), '[-9223372036854775808,10,"دستگاه","here"]'),
    ],
)
def test_notices(kind: int, notice: Notice, stored: str) -> None:
    assert (kind_of(notice), encode_fields(notice)) == (kind, stored)
    decoded = decode_notice(kind, stored)
    assert decoded == notice
    assert type(decoded) is type(notice)


def test_updates_with_a_message_have_their_own_columns() -> None:
    assert kind_of(NewMessage(1, None)) == 1
    assert kind_of(EditMessage(1, None)) == 2
