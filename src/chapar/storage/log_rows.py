"""Updates and notices as they are stored: a number for the kind, and their fields as a JSON array.

The numbers are stored, so they never change meaning; a field may be added to a kind when it comes last and has a default.
"""

import msgspec

from chapar.domain.notices import (
    AutosaveChanged,
    ChannelAvailableMessages,
    ChannelChanged,
    ChannelContentsRead,
    ChannelReactionsChanged,
    ChatChanged,
    ChatParticipantsChanged,
    ContactsReset,
    DefaultBannedRightsChanged,
    DefaultReactionChanged,
    DialogFilterChanged,
    DialogFiltersReordered,
    DialogMarked,
    DialogPinned,
    DraftChanged,
    ForumTopicPinned,
    ForumTopicsReordered,
    HistoryTtlChanged,
    NewAuthorization,
    Notice,
    NotifySettingsChanged,
    PeerBlocked,
    PeerSettingsChanged,
    PendingJoinRequests,
    PinnedDialogsReordered,
    PollChanged,
    PrivacyChanged,
    ReactionsChanged,
    ReadChannelInbox,
    ReadChannelOutbox,
    ReadDiscussion,
    ReadDiscussionOutbox,
    RecentReactionsChanged,
    SavedDialogPinned,
    SavedDialogsReordered,
    SavedFilesChanged,
    SavedReactionTagsChanged,
    ScheduledMessageChanged,
    ScheduledMessagesGone,
    StickerSetInstalled,
    StickerSetsChanged,
    StickerSetsReordered,
    UserChanged,
    UserDetailsChanged,
    WallpaperChanged,
)
from chapar.domain.updates import (
    DeleteMessages,
    EditMessage,
    MoveToFolder,
    NewMessage,
    PinMessages,
    ReadHistoryInbox,
    ReadHistoryOutbox,
    ReadMessageContents,
    WebPageChanged,
)

NEW_MESSAGE = 1
EDIT_MESSAGE = 2

PlainUpdate = (
    DeleteMessages
    | ReadHistoryInbox
    | ReadHistoryOutbox
    | PinMessages
    | ReadMessageContents
    | MoveToFolder
    | WebPageChanged
)

_PLAIN_UPDATES: dict[int, type[PlainUpdate]] = {
    3: DeleteMessages,
    4: ReadHistoryInbox,
    5: ReadHistoryOutbox,
    6: PinMessages,
    7: ReadMessageContents,
    8: MoveToFolder,
    9: WebPageChanged,
}
_NOTICES: dict[int, type[Notice]] = {
    1: UserChanged,
    2: ContactsReset,
    3: NewAuthorization,
    4: UserDetailsChanged,
    5: DraftChanged,
    6: DialogPinned,
    7: PinnedDialogsReordered,
    8: DialogMarked,
    9: DialogFilterChanged,
    10: DialogFiltersReordered,
    11: NotifySettingsChanged,
    12: PeerSettingsChanged,
    13: HistoryTtlChanged,
    14: SavedDialogPinned,
    15: SavedDialogsReordered,
    16: ReactionsChanged,
    17: RecentReactionsChanged,
    18: SavedReactionTagsChanged,
    19: PollChanged,
    20: ScheduledMessageChanged,
    21: ScheduledMessagesGone,
    22: PeerBlocked,
    23: PrivacyChanged,
    24: AutosaveChanged,
    25: ChannelChanged,
    26: ChatChanged,
    27: ChatParticipantsChanged,
    28: DefaultBannedRightsChanged,
    29: ReadChannelInbox,
    30: ReadChannelOutbox,
    31: ReadDiscussion,
    32: ChannelAvailableMessages,
    33: ChannelContentsRead,
    34: PendingJoinRequests,
    35: ChannelReactionsChanged,
    40: ReadDiscussionOutbox,
    41: ForumTopicPinned,
    42: ForumTopicsReordered,
    50: StickerSetInstalled,
    51: StickerSetsChanged,
    52: StickerSetsReordered,
    53: SavedFilesChanged,
    54: WallpaperChanged,
    55: DefaultReactionChanged,
}
_KINDS: dict[type, int] = {kind: number for table in (_PLAIN_UPDATES, _NOTICES) for number, kind in table.items()}
_KINDS |= {NewMessage: NEW_MESSAGE, EditMessage: EDIT_MESSAGE}

_encode = msgspec.json.Encoder().encode
_decode_update = {number: msgspec.json.Decoder(kind).decode for number, kind in _PLAIN_UPDATES.items()}
_decode_notice = {number: msgspec.json.Decoder(kind).decode for number, kind in _NOTICES.items()}


def kind_of(update: object) -> int:
    """The number under which an update or notice is stored."""
    return _KINDS[type(update)]


def encode_fields(update: PlainUpdate | Notice) -> str:
    """The fields of an update without a message, or of a notice."""
    return _encode(update).decode()


def decode_update(kind: int, data: str) -> PlainUpdate:
    """Undo `encode_fields` for an update without a message."""
    return _decode_update[kind](data)


def decode_notice(kind: int, data: str) -> Notice:
    """Undo `encode_fields` for a notice."""
    return _decode_notice[kind](data)
