"""Messages as one of their owners sees them."""

from dataclasses import dataclass
from typing import NamedTuple

from chapar.domain.peers import Peer


class MessageEntity(NamedTuple):
    """A styled range of a text. `kind` is the protocol's constructor name ("messageEntityBold").

    `offset` and `length` count UTF-16 code units. `argument` is the URL, language, user id, custom emoji id or the like of
    the kinds that carry one; a dict for the kinds with several fields. Follows core.telegram.org/api/entities.
    """

    kind: str
    offset: int
    length: int
    argument: str | int | bool | dict[str, int | bool] | None = None


class Forward(NamedTuple):
    """Where a forwarded message came from. `sender_id` is None when the author's name only may be shown."""

    sender_id: int | None
    sender_name: str | None
    date: int


@dataclass(slots=True, frozen=True)
class MessageBody:
    """What all copies of a message share. `body_id` is given by storage; 0 before.

    `service` is None for a message of a person, else the action: ("messageActionContactSignUp", {}) and the like.
    """

    body_id: int
    sender_id: int
    date: int
    text: str
    entities: tuple[MessageEntity, ...] = ()
    edited_at: int | None = None
    forward: Forward | None = None
    is_silent: bool = False
    no_webpage: bool = False
    service: tuple[str, dict[str, object]] | None = None


@dataclass(slots=True, frozen=True)
class Message:
    """One owner's copy of a message: the shared body under the id that this owner knows it by.

    `peer` is the conversation as the owner sees it. `reply_to_id` is the owner's own id of the message replied to, None
    when that one is gone or there is none. `is_out` is true when the owner sent it.
    """

    owner_id: int
    id: int
    peer: Peer
    body: MessageBody
    is_out: bool
    reply_to_id: int | None = None


class Dialog(NamedTuple):
    """A conversation in an owner's list.

    `unread_count` is derived by storage from the owner's incoming messages above `read_inbox_max_id`; it is ignored when
    a dialog is written. `top_message_id` is 0 when the conversation is empty.
    """

    owner_id: int
    peer: Peer
    top_message_id: int
    read_inbox_max_id: int = 0
    read_outbox_max_id: int = 0
    unread_count: int = 0
