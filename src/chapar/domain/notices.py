"""What is told of an owner's view of the world without pts, as plain data. Follows docs/adr/0002-notices-beside-pts.md.

A notice says what to look at, not what is to be seen there: clients are told how it is when they are told. A later notice
with the same `subject` therefore replaces an earlier one; None: each of them counts.
"""

from typing import NamedTuple, TypeAlias

from chapar.domain.peers import Peer, peer_key
from chapar.domain.stickers import SavedList, StickerKind


class UserChanged(NamedTuple):
    """Name, username or phone of a user changed: fetch it afresh."""

    user_id: int

    @property
    def subject(self) -> str | None:
        return str(self.user_id)


class UserDetailsChanged(NamedTuple):
    """Something else of a user changed (birthday, colours, note): fetch it afresh."""

    user_id: int

    @property
    def subject(self) -> str | None:
        return str(self.user_id)


class PeerBlocked(NamedTuple):
    """The owner blocked somebody, or no longer does."""

    user_id: int

    @property
    def subject(self) -> str | None:
        return str(self.user_id)


class PrivacyChanged(NamedTuple):
    """The owner's privacy rules changed; `key` is a field of `domain.privacy_rules.Privacy`."""

    key: str

    @property
    def subject(self) -> str | None:
        return self.key


class AutosaveChanged(NamedTuple):
    """What the owner's devices save by themselves changed."""

    @property
    def subject(self) -> str | None:
        return ""


class ContactsReset(NamedTuple):
    """The owner's address book changed in more than one place."""

    @property
    def subject(self) -> str | None:
        return ""


class NewAuthorization(NamedTuple):
    """Somebody signed in to the owner's account from a new place."""

    hash: int
    date: int
    device: str
    location: str

    @property
    def subject(self) -> str | None:
        return None


class DraftChanged(NamedTuple):
    """The owner's draft in a conversation, or (`topic_id` not 0) in a topic of it, changed or went."""

    peer: Peer
    topic_id: int = 0

    @property
    def subject(self) -> str | None:
        return f"{peer_key(self.peer)}:{self.topic_id}" if self.topic_id else peer_key(self.peer)


class DialogPinned(NamedTuple):
    """A conversation was pinned, or is no longer."""

    peer: Peer
    is_pinned: bool
    folder_id: int

    @property
    def subject(self) -> str | None:
        return peer_key(self.peer)


class PinnedDialogsReordered(NamedTuple):
    """The order of pinned conversations changed."""

    folder_id: int

    @property
    def subject(self) -> str | None:
        return str(self.folder_id)


class DialogMarked(NamedTuple):
    """A conversation was marked as unread by hand, or is no longer."""

    peer: Peer

    @property
    def subject(self) -> str | None:
        return peer_key(self.peer)


class DialogFilterChanged(NamedTuple):
    """A folder of the owner's making changed or went."""

    filter_id: int

    @property
    def subject(self) -> str | None:
        return str(self.filter_id)


class DialogFiltersReordered(NamedTuple):
    """The order of the folders changed, or whether tags are shown."""

    @property
    def subject(self) -> str | None:
        return ""


class NotifySettingsChanged(NamedTuple):
    """Notification settings changed; `key` as of `domain.settings.NotifySettings`."""

    key: str

    @property
    def subject(self) -> str | None:
        return self.key


class PeerSettingsChanged(NamedTuple):
    """The bar above a conversation changed."""

    peer: Peer

    @property
    def subject(self) -> str | None:
        return peer_key(self.peer)


class HistoryTtlChanged(NamedTuple):
    """The auto-delete timer of a conversation changed."""

    peer: Peer

    @property
    def subject(self) -> str | None:
        return peer_key(self.peer)


class SavedDialogPinned(NamedTuple):
    """A part of Saved Messages was pinned, or is no longer."""

    peer: Peer
    is_pinned: bool

    @property
    def subject(self) -> str | None:
        return peer_key(self.peer)


class SavedDialogsReordered(NamedTuple):
    """The order of the pinned parts of Saved Messages changed."""

    @property
    def subject(self) -> str | None:
        return ""


class ReactionsChanged(NamedTuple):
    """The reactions to a message in the owner's mailbox changed."""

    message_id: int

    @property
    def subject(self) -> str | None:
        return str(self.message_id)


class RecentReactionsChanged(NamedTuple):
    """The reactions that the owner used lately changed."""

    @property
    def subject(self) -> str | None:
        return ""


class DefaultReactionChanged(NamedTuple):
    """The reaction that the owner gives with a double tap changed: it stands in the configuration."""

    @property
    def subject(self) -> str | None:
        return ""


class SavedReactionTagsChanged(NamedTuple):
    """The tags of saved messages, or their names, changed."""

    @property
    def subject(self) -> str | None:
        return ""


class PollChanged(NamedTuple):
    """Votes in a poll that the owner has, or its end."""

    poll_id: int

    @property
    def subject(self) -> str | None:
        return str(self.poll_id)


class ScheduledMessageChanged(NamedTuple):
    """A message waits to be sent, or was changed meanwhile."""

    scheduled_id: int

    @property
    def subject(self) -> str | None:
        return str(self.scheduled_id)


class ScheduledMessagesGone(NamedTuple):
    """Messages no longer wait: they were deleted, or sent as `sent_ids` (as many, in the same order, or none)."""

    peer: Peer
    scheduled_ids: tuple[int, ...]
    sent_ids: tuple[int, ...] = ()

    @property
    def subject(self) -> str | None:
        return None


class ChannelChanged(NamedTuple):
    """In a user's log: its place in a channel changed. In a channel's: its settings did. Look at it afresh."""

    channel_id: int

    @property
    def subject(self) -> str | None:
        return str(self.channel_id)


class ChatChanged(NamedTuple):
    """A basic group changed, or the owner's place in it: look at it afresh."""

    chat_id: int

    @property
    def subject(self) -> str | None:
        return str(self.chat_id)


class ChatParticipantsChanged(NamedTuple):
    """Who takes part in a basic group of the owner's changed: whether one user does, whether that one is an "admin", or its
    "rank", as `what` says ("": whether it takes part); with a `user_id` of 0 all of it."""

    chat_id: int
    user_id: int = 0
    what: str = ""

    @property
    def subject(self) -> str | None:
        return f"{self.chat_id}:{self.user_id}:{self.what}"


class DefaultBannedRightsChanged(NamedTuple):
    """What everybody may do in a chat changed; in the log of the channel, or of each member of a basic group."""

    peer: Peer

    @property
    def subject(self) -> str | None:
        return peer_key(self.peer)


class ReadChannelInbox(NamedTuple):
    """The owner read a channel."""

    channel_id: int

    @property
    def subject(self) -> str | None:
        return str(self.channel_id)


class ReadChannelOutbox(NamedTuple):
    """Somebody read what the owner wrote in a supergroup."""

    channel_id: int

    @property
    def subject(self) -> str | None:
        return str(self.channel_id)


class ReadDiscussion(NamedTuple):
    """The owner read a thread or a topic."""

    channel_id: int
    thread_id: int

    @property
    def subject(self) -> str | None:
        return f"{self.channel_id}:{self.thread_id}"


class ReadDiscussionOutbox(NamedTuple):
    """Somebody read what the owner wrote in a thread or a topic."""

    channel_id: int
    thread_id: int

    @property
    def subject(self) -> str | None:
        return f"{self.channel_id}:{self.thread_id}"


class ForumTopicPinned(NamedTuple):
    """In a channel's log: a topic was pinned, or is no longer."""

    topic_id: int

    @property
    def subject(self) -> str | None:
        return str(self.topic_id)


class ForumTopicsReordered(NamedTuple):
    """In a channel's log: the order of the pinned topics changed."""

    @property
    def subject(self) -> str | None:
        return ""


class ChannelAvailableMessages(NamedTuple):
    """The owner cleared what it sees of a channel."""

    channel_id: int

    @property
    def subject(self) -> str | None:
        return str(self.channel_id)


class ChannelContentsRead(NamedTuple):
    """The owner has seen mentions or reactions in a channel."""

    channel_id: int
    message_ids: tuple[int, ...]

    @property
    def subject(self) -> str | None:
        return None


class ChannelReactionsChanged(NamedTuple):
    """How the owner sees the reactions to a message of a channel changed, otherwise than everybody: they are the owner's own,
    were given to the owner's message, or have been seen."""

    channel_id: int
    message_id: int

    @property
    def subject(self) -> str | None:
        return f"{self.channel_id}:{self.message_id}"


class PendingJoinRequests(NamedTuple):
    """Who waits to be let into a chat that the owner administers changed."""

    peer: Peer

    @property
    def subject(self) -> str | None:
        return peer_key(self.peer)


class StickerSetInstalled(NamedTuple):
    """The owner has a set of stickers at hand that was not there before."""

    set_id: int

    @property
    def subject(self) -> str | None:
        return str(self.set_id)


class StickerSetsChanged(NamedTuple):
    """The sets of a kind that the owner has at hand changed, or which ones they are: fetch them afresh."""

    kind: StickerKind

    @property
    def subject(self) -> str | None:
        return str(int(self.kind))


class StickerSetsReordered(NamedTuple):
    """The order of the sets of a kind changed."""

    kind: StickerKind

    @property
    def subject(self) -> str | None:
        return str(int(self.kind))


class SavedFilesChanged(NamedTuple):
    """One of the lists of stickers or GIFs that the owner keeps changed."""

    saved_list: SavedList

    @property
    def subject(self) -> str | None:
        return str(int(self.saved_list))


class WallpaperChanged(NamedTuple):
    """The owner sees a conversation with another wallpaper."""

    peer: Peer

    @property
    def subject(self) -> str | None:
        return peer_key(self.peer)


Notice: TypeAlias = (
    UserChanged
    | UserDetailsChanged
    | ContactsReset
    | NewAuthorization
    | DraftChanged
    | DialogPinned
    | PinnedDialogsReordered
    | DialogMarked
    | DialogFilterChanged
    | DialogFiltersReordered
    | NotifySettingsChanged
    | PeerSettingsChanged
    | HistoryTtlChanged
    | SavedDialogPinned
    | SavedDialogsReordered
    | ReactionsChanged
    | RecentReactionsChanged
    | DefaultReactionChanged
    | SavedReactionTagsChanged
    | PollChanged
    | ScheduledMessageChanged
    | ScheduledMessagesGone
    | PeerBlocked
    | PrivacyChanged
    | AutosaveChanged
    | ChannelChanged
    | ChatChanged
    | ChatParticipantsChanged
    | DefaultBannedRightsChanged
    | ReadChannelInbox
    | ReadChannelOutbox
    | ReadDiscussion
    | ReadDiscussionOutbox
    | ForumTopicPinned
    | ForumTopicsReordered
    | ChannelAvailableMessages
    | ChannelContentsRead
    | PendingJoinRequests
    | ChannelReactionsChanged
    | StickerSetInstalled
    | StickerSetsChanged
    | StickerSetsReordered
    | SavedFilesChanged
    | WallpaperChanged
)
