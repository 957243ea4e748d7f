"""What an account keeps on the server for its clients: drafts, folders, notification settings and the like.

Each type of value here is stored under a key (see `storage.settings_rows`), the last one written wins, and everything an
account keeps can be found and moved with it. A field may be added to a type when it comes last and has a default.
"""

from typing import NamedTuple, TypeAlias

from chapar.domain.messages import Reply
from chapar.domain.peers import Peer, PeerType, peer_key
from chapar.domain.styled_text import MessageEntity, StyledText
from chapar.domain.wallpapers import Wallpaper


class SavedDraft(NamedTuple):
    """A text that somebody began to write. Key: the peer (`domain.peers.peer_key`), in a forum the topic (`topic_key`).
    Follows core.telegram.org/api/drafts.

    `reply_to_id` is the owner's own id, `reply_peer` the conversation of that message when it is another one, `topic_id` the
    topic to which it is written.
    """

    text: str
    date: int
    entities: tuple[MessageEntity, ...] = ()
    reply_to_id: int | None = None
    reply_peer: Peer | None = None
    reply: Reply | None = None
    no_webpage: bool = False
    inverts_media: bool = False
    topic_id: int = 0


class NotifySettings(NamedTuple):
    """How to notify of a conversation (key: the peer), of a topic (`topic_key`) or of all of a kind (key: "users", "chats",
    "broadcasts").

    None: as the kind, or the client, has it. `mute_until` is Unix time. A sound is "" for the default one, "none", a title
    and a file name, or a ringtone's id. Follows core.telegram.org/constructor/peerNotifySettings.
    """

    show_previews: bool | None = None
    is_silent: bool | None = None
    mute_until: int | None = None
    sound: str | None = None
    stories_muted: bool | None = None
    stories_hide_sender: bool | None = None
    stories_sound: str | None = None


def topic_key(peer: Peer, topic_id: int) -> str:
    """A topic of a forum as text, for keys; 0: all of the forum, as `peer_key` has it."""
    return f"{peer_key(peer)}:{topic_id}" if topic_id else peer_key(peer)


class PeerTopic(NamedTuple):
    """A conversation, or (`topic_id` not 0) a topic of it."""

    peer: Peer
    topic_id: int = 0


def parse_topic_key(key: str) -> PeerTopic:
    """Undo `topic_key`."""
    kind, number, *topic_id = key.split(":")
    return PeerTopic(Peer(PeerType(int(kind)), int(number)), int(topic_id[0]) if topic_id else 0)


class DialogFilter(NamedTuple):
    """A folder of the owner's making, or one taken over. Key: its id, 2 to 255. Follows core.telegram.org/api/folders#folders.

    One that `is_chatlist` names its chats one by one: the owner shares it (`has_own_invites`), or took it over by the link
    `joined_slug`, came by it into `joined_peers`, and wants to hear no more of `hidden_peers`.
    """

    id: int
    title: StyledText
    emoticon: str = ""
    color: int | None = None
    contacts: bool = False
    non_contacts: bool = False
    groups: bool = False
    broadcasts: bool = False
    bots: bool = False
    exclude_muted: bool = False
    exclude_read: bool = False
    exclude_archived: bool = False
    title_noanimate: bool = False
    pinned_peers: tuple[Peer, ...] = ()
    include_peers: tuple[Peer, ...] = ()
    exclude_peers: tuple[Peer, ...] = ()
    is_chatlist: bool = False
    has_own_invites: bool = False
    joined_slug: str = ""
    joined_peers: tuple[Peer, ...] = ()
    hidden_peers: tuple[Peer, ...] = ()

    @property
    def named_peers(self) -> tuple[Peer, ...]:
        """The conversations that it names as its own."""
        return (*self.pinned_peers, *self.include_peers)


class DialogFilterOrder(NamedTuple):
    """The order of the folders, 0 standing for all chats; and whether messages show folder tags. One an account."""

    order: tuple[int, ...] = ()
    shows_tags: bool = False


DIALOG_FILTER_IDS = range(2, 256)
"""Ids of folders; clients choose those of the ones that they make."""
ALL_CHATS_FILTER_ID = 0
"""Stands for the list of all conversations among the folders."""


class SavedDialogPins(NamedTuple):
    """The pinned parts of Saved Messages, topmost first. One an account."""

    peers: tuple[Peer, ...] = ()


class TopPeersSettings(NamedTuple):
    """Whether frequent contacts are computed, and from when on for the peers whose rating was reset. One an account."""

    is_enabled: bool = True
    reset_at: tuple[tuple[str, Peer, int], ...] = ()


class ContactNote(NamedTuple):
    """What the owner wrote down about a contact. Key: the user's id."""

    note: StyledText


class HistoryTtl(NamedTuple):
    """The auto-delete timer that the owner's new conversations begin with, in seconds. One an account."""

    ttl_seconds: int = 0


class ReactionSettings(NamedTuple):
    """The reaction given by a double tap, and the latest ones used, newest first. One an account."""

    default: str = ""
    recent: tuple[str, ...] = ()


class ReactionNotifySettings(NamedTuple):
    """Whose reactions and votes clients tell of: "all", "contacts" or "" (nobody's); `sound` as of `NotifySettings`.

    One an account. Follows core.telegram.org/constructor/reactionsNotifySettings.
    """

    messages_from: str = "contacts"
    stories_from: str = "contacts"
    poll_votes_from: str = "contacts"
    sound: str = ""
    show_previews: bool = True


class SavedReactionTag(NamedTuple):
    """A name for a reaction by which saved messages are tagged. Key: the reaction's value."""

    title: str


class PeerOptions(NamedTuple):
    """What the owner chose for one conversation. Key: the peer."""

    is_translation_off: bool = False


class GlobalPrivacy(NamedTuple):
    """What an account says of all its conversations at once. One an account.

    `hides_read_marks`: nobody is told when the owner read something, nor is the owner. The others are for clients, which ask
    the server to keep them. `refused_gifts` are the protocol's names of kinds of gifts.
    Follows core.telegram.org/constructor/globalPrivacySettings.
    """

    keeps_archived_unmuted: bool = False
    keeps_archived_folders: bool = False
    hides_read_marks: bool = False
    displays_gifts_button: bool = False
    refused_gifts: tuple[str, ...] = ()


class AutosaveRule(NamedTuple):
    """What the owner's devices save by themselves from one peer (key: the peer) or a kind (key: "users", "chats", "broadcasts").

    Follows core.telegram.org/constructor/autoSaveSettings.
    """

    photos: bool = False
    videos: bool = False
    video_max_bytes: int = 0


class SendAs(NamedTuple):
    """Whom somebody writes as in a supergroup (key: its peer)."""

    peer: Peer


class ThreadRead(NamedTuple):
    """Up to which message somebody has read a thread or topic, and others have read what that person wrote there.

    Key: `thread_key`: `<channel id>:<id of the message that begins it>`.
    """

    max_id: int
    outbox_max_id: int = 0


def thread_key(channel_id: int, thread_id: int) -> str:
    """A thread or topic as text, for keys."""
    return f"{channel_id}:{thread_id}"


class ConversationLook(NamedTuple):
    """How the owner sees a conversation (key: the peer): its theme, by its emoji, which both sides have; the wallpaper that the
    owner chose; the one that the other side `given` it, which is shown in its place."""

    theme: str = ""
    wallpaper: Wallpaper | None = None
    given: Wallpaper | None = None

    @property
    def shown_wallpaper(self) -> Wallpaper | None:
        """The wallpaper that is seen."""
        return self.given or self.wallpaper


class AccountOption(NamedTuple):
    """A switch or number that clients keep on the server (key: its name), as JSON text.

    For what the server itself makes nothing of: what it acts on has a type of its own.
    """

    json: str


Setting: TypeAlias = (
    SavedDraft
    | NotifySettings
    | DialogFilter
    | DialogFilterOrder
    | SavedDialogPins
    | TopPeersSettings
    | ContactNote
    | HistoryTtl
    | ReactionSettings
    | ReactionNotifySettings
    | SavedReactionTag
    | PeerOptions
    | GlobalPrivacy
    | AutosaveRule
    | SendAs
    | ThreadRead
    | AccountOption
    | ConversationLook
)
