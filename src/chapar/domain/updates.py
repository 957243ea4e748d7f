"""What can happen to an owner's view of the world, as plain data.

Updates of the first group are logged and carry pts; those of the second are logged as notices without pts; those of the
third are told to whoever is online and never stored. Follows core.telegram.org/api/updates.
"""

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from chapar.domain.messages import Message
from chapar.domain.peers import Peer


class NewMessage(NamedTuple):
    """A message arrived in or left from the owner's mailbox. `message` is None when it has been deleted since."""

    message_id: int
    message: Message | None
    random_id: int | None = None


class EditMessage(NamedTuple):
    """A message changed. `message` is None when it has been deleted since."""

    message_id: int
    message: Message | None


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


class UserChanged(NamedTuple):
    """Name, username or phone of a user changed: fetch it afresh."""

    user_id: int


class ContactsReset(NamedTuple):
    """The owner's address book changed in more than one place."""


class NewAuthorization(NamedTuple):
    """Somebody signed in to the owner's account from a new place."""

    hash: int
    date: int
    device: str
    location: str


class UserStatus(NamedTuple):
    """A user came online or went. `expires_at` is the Unix time until which it counts as online, None when offline."""

    user_id: int
    expires_at: int | None
    was_online_at: int


class UserTyping(NamedTuple):
    """`user_id` does something in the conversation with the receiver; `action` is the protocol's constructor name."""

    user_id: int
    action: str
    progress: int | None = None


PtsUpdate: TypeAlias = NewMessage | EditMessage | DeleteMessages | ReadHistoryInbox | ReadHistoryOutbox
Notice: TypeAlias = UserChanged | ContactsReset | NewAuthorization
Ephemeral: TypeAlias = UserStatus | UserTyping


class Origin(NamedTuple):
    """The session that caused an update; it learns of it by the answer to its own request."""

    auth_key_id: int
    session_id: int


@dataclass(slots=True)
class LoggedUpdate:
    """One row of an owner's log. `pts` is the state after it, `pts_count` its width; both 0 for a notice."""

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
    """What happened after a given state. `is_final` is false when more waits behind `state`."""

    updates: tuple[LoggedUpdate, ...]
    state: State
    is_final: bool
