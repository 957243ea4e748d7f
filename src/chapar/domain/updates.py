"""What can happen to an owner's view of the world, as plain data.

Updates of the first group are logged and carry pts; those of the second are told to whoever is online and never stored.
Notices, which are logged without pts, stand in `domain.notices`. Follows core.telegram.org/api/updates.
"""

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from chapar.domain.messages import Message
from chapar.domain.notices import Notice
from chapar.domain.peers import Peer


class NewMessage(NamedTuple):
    """A message arrived in or left from the owner's mailbox. `message` is None when it has been deleted since.

    `mentioned_ids`, known while it is new, are the users whom a message of a channel mentions: they see it as such.
    """

    message_id: int
    message: Message | None
    random_id: int | None = None
    mentioned_ids: tuple[int, ...] = ()


class EditMessage(NamedTuple):
    """A message changed. `message` is None when it has been deleted since; `mentioned_ids` as in `NewMessage`."""

    message_id: int
    message: Message | None
    mentioned_ids: tuple[int, ...] = ()


class DeleteMessages(NamedTuple):
    """Messages are gone; pts_count is their number."""

    message_ids: tuple[int, ...]


class ReadHistoryInbox(NamedTuple):
    """The owner read what the peer wrote, up to and with `max_id`."""

    peer: Peer
    max_id: int
    still_unread_count: int


class ReadHistoryOutbox(NamedTuple):
    """The peer read what the owner wrote, up to and with `max_id`."""

    peer: Peer
    max_id: int


class PinMessages(NamedTuple):
    """Messages of a conversation were pinned, or are no longer; pts_count is their number."""

    peer: Peer
    message_ids: tuple[int, ...]
    is_pinned: bool


class ReadMessageContents(NamedTuple):
    """The owner has seen mentions, reactions, or played recordings; pts_count is the number of messages."""

    message_ids: tuple[int, ...]


class MoveToFolder(NamedTuple):
    """Conversations were archived (folder 1) or brought back (folder 0)."""

    peers: tuple[Peer, ...]
    folder_id: int


class WebPageChanged(NamedTuple):
    """The preview of a page in the owner's messages is ready, or there is none."""

    web_page_id: int


class UserStatus(NamedTuple):
    """A user came online or went. `expires_at` is the Unix time until which it counts as online, None when offline."""

    user_id: int
    expires_at: int | None
    was_online_at: int


class UserTyping(NamedTuple):
    """`user_id` does something in the conversation with the receiver, or in the chat `peer` (in its thread `thread_id`).

    `action` is the protocol's constructor name, `shown_as` who is seen as the author instead, as in `MessageBody`.
    """

    user_id: int
    action: str
    progress: int | None = None
    peer: Peer | None = None
    thread_id: int = 0
    shown_as: Peer | None = None


class MessageViews(NamedTuple):
    """So many have seen a post of a channel: told to the one whose look was counted."""

    user_id: int
    channel_id: int
    message_id: int
    views: int


PtsUpdate: TypeAlias = (
    NewMessage
    | EditMessage
    | DeleteMessages
    | ReadHistoryInbox
    | ReadHistoryOutbox
    | PinMessages
    | ReadMessageContents
    | MoveToFolder
    | WebPageChanged
)
Ephemeral: TypeAlias = UserStatus | UserTyping | MessageViews


class Origin(NamedTuple):
    """The session that caused an update; it learns of it by the answer to its own request."""

    auth_key_id: int
    session_id: int


@dataclass(slots=True)
class LoggedUpdate:
    """One row of the log of an owner (a user, or the negated id of a channel).

    `pts` is the state after it, `pts_count` its width; both 0 for a notice.
    """

    owner_id: int
    pts: int
    pts_count: int
    date: int
    update: PtsUpdate | Notice
    origin: Origin | None = None


class State(NamedTuple):
    """Where an owner's log stands. Follows core.telegram.org/constructor/updates.state."""

    pts: int
    qts: int
    date: int


FIRST_PTS = 1
"""The pts of an account to which nothing has happened yet."""


class Difference(NamedTuple):
    """What happened after a given state. `is_final` is false when more waits behind `state`.

    `channels` are those with news, as (channel id, pts): the log of each is read on its own.
    """

    updates: tuple[LoggedUpdate, ...]
    state: State
    is_final: bool
    channels: tuple[tuple[int, int], ...] = ()
