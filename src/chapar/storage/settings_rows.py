"""Settings as they are stored: a number for the type, and the fields as a MessagePack array.

The numbers are stored, so they never change meaning; a field may be added to a type when it comes last and has a default.
"""

from typing import Any

import msgspec

from chapar.domain.settings import (
    AccountOption,
    AutosaveRule,
    ContactNote,
    ConversationLook,
    DialogFilter,
    DialogFilterOrder,
    GlobalPrivacy,
    HistoryTtl,
    NotifySettings,
    PeerOptions,
    ReactionNotifySettings,
    ReactionSettings,
    SavedDialogPins,
    SavedDraft,
    SavedReactionTag,
    SendAs,
    Setting,
    ThreadRead,
    TopPeersSettings,
)

_KINDS: dict[int, type[Setting]] = {
    1: SavedDraft,
    2: NotifySettings,
    3: DialogFilter,
    4: DialogFilterOrder,
    5: SavedDialogPins,
    6: TopPeersSettings,
    7: ContactNote,
    8: HistoryTtl,
    9: ReactionSettings,
    10: SavedReactionTag,
    11: PeerOptions,
    12: AccountOption,
    13: ReactionNotifySettings,
    14: GlobalPrivacy,
    15: AutosaveRule,
    16: SendAs,
    17: ThreadRead,
    30: ConversationLook,
}
_NUMBERS: dict[type, int] = {kind: number for number, kind in _KINDS.items()}

_encode = msgspec.msgpack.Encoder().encode
_decode: dict[type, Any] = {kind: msgspec.msgpack.Decoder(kind).decode for kind in _NUMBERS}


def kind_of(kind: type[Any]) -> int:
    """The number under which values of a type are stored."""
    return _NUMBERS[kind]


def encode_setting(value: Setting) -> bytes:
    """The fields of a value."""
    return _encode(value)


def decode_setting(kind: type[Any], stored: bytes) -> Any:
    """Undo `encode_setting`."""
    return _decode[kind](stored)
