"""Messages as one of their owners sees them."""

from dataclasses import dataclass
from enum import IntFlag
from typing import NamedTuple

from chapar.domain.chats import RestrictionReason
from chapar.domain.files import Document
from chapar.domain.media import (
    ContactMedia,
    DocumentMedia,
    GeoLiveMedia,
    GeoMedia,
    Media,
    PhotoMedia,
    PollMedia,
    VenueMedia,
)
from chapar.domain.peers import Peer, user_peer
from chapar.domain.reactions import Reaction, ReactionCount
from chapar.domain.styled_text import MessageEntity


class Forward(NamedTuple):
    """Where a forwarded message came from. `sender_id` is None when the author's name only may be shown.

    `saved_from` and `saved_from_id` name the conversation and the message that it was kept from; only messages in
    Saved Messages have them, because their ids mean nothing to anybody else, and the copies of posts in discussion groups.
    `from_peer` is the chat that is named as the author instead of a user, `post_id` the post's id there and `post_author` its
    signature.
    """

    sender_id: int | None
    sender_name: str | None
    date: int
    saved_from: Peer | None = None
    saved_from_id: int = 0
    from_peer: Peer | None = None
    post_id: int = 0
    post_author: str = ""


class Quote(NamedTuple):
    """The part of a message that a reply answers to; `offset` is its place there in UTF-16 code units, if known.

    Not `is_manual`: nobody chose it, it is the beginning of a message that the receiver cannot look up.
    """

    text: str
    entities: tuple[MessageEntity, ...] = ()
    offset: int | None = None
    is_manual: bool = True


class Reply(NamedTuple):
    """What all copies of a reply share beside each owner's own id of the message replied to.

    `origin` tells who wrote that message when it stands in another conversation. Follows core.telegram.org/api/replies.
    """

    quote: Quote | None = None
    origin: Forward | None = None


class MessageTag(IntFlag):
    """Properties by which messages are found again. The bits are stored, so they never change meaning.

    The first group is each owner's own; the second follows from the body (`content_tags`).
    """

    PINNED = 1
    MENTION = 2
    UNREAD_MENTION = 4
    UNREAD_REACTION = 8

    URL = 16
    POLL = 32
    PHOTO = 64
    VIDEO = 128
    VISUAL = 256
    """A photo or a video."""
    GIF = 512
    VOICE = 1024
    ROUND_VIDEO = 2048
    SPOKEN = 4096
    """A voice message or a video message."""
    MUSIC = 8192
    DOCUMENT = 16384
    """A file that is nothing of the above."""
    GEO = 32768
    CONTACT = 65536
    CHAT_PHOTO = 131072

    UNREAD_MEDIA = 262144
    """A voice or video message that its receiver has not listened to, or what may be looked at for a time. The owner's own."""
    HEARD = 524288
    """In a supergroup, where messages are stored once: a voice or video message that this member has listened to."""


OWN_TAGS = (
    MessageTag.PINNED
    | MessageTag.MENTION
    | MessageTag.UNREAD_MENTION
    | MessageTag.UNREAD_REACTION
    | MessageTag.UNREAD_MEDIA
    | MessageTag.HEARD
)
NO_TAGS = MessageTag(0)


class MessageCounts(NamedTuple):
    """What is counted at a message of a channel, beside it.

    `replies` counts the messages of the thread that it begins, `last_reply_id` is the newest of them, `repliers` who wrote
    lately, latest first, `replies_pts` the pts of the log at the last change. For a post with comments these are of its copy
    in the discussion group: `discussion_id` is that group's channel id, `discussion_message_id` the copy's id there.
    Follows core.telegram.org/constructor/messageReplies.
    """

    views: int = 0
    forwards: int = 0
    replies: int = 0
    last_reply_id: int = 0
    replies_pts: int = 0
    repliers: tuple[Peer, ...] = ()
    discussion_id: int = 0
    discussion_message_id: int = 0


NOTHING_COUNTED = MessageCounts()

NOBODY = 0
"""The sender of what the server puts into a supergroup by itself: no account has this id."""


@dataclass(slots=True, frozen=True)
class MessageBody:
    """What all copies of a message share. `body_id` is given by storage; 0 before.

    `shown_as` is who is seen as the author instead of the sender: the channel itself, or one that the sender writes as.
    `is_in_topic`: the thread that it belongs to is a topic of a forum.
    `grouped_id`: that of the album it is shown in, 0: of none.
    `is_post`: a message of a broadcast channel, `post_author` the signature under it or an anonymous admin's title.

    `service` is None for a message of a person, else the action: ("messageActionContactSignUp", {}) and the like; if it is
    about a photo, that is the `media`.
    `ttl_seconds` after `date` the message deletes itself, 0: never. A protected body may not be forwarded or saved.
    `reactions` with their numbers and the changing parts of `media` are filled in by storage and ignored when a body is written.
    Of a message of a channel `reactions` are the latest, and after `actions.sight` those of the viewer.
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
    reply: Reply | None = None
    media: Media | None = None
    ttl_seconds: int = 0
    is_protected: bool = False
    inverts_media: bool = False
    is_from_scheduled: bool = False
    reactions: tuple[Reaction, ...] = ()
    shown_as: Peer | None = None
    post_author: str = ""
    is_post: bool = False
    is_in_topic: bool = False
    grouped_id: int = 0
    reaction_counts: tuple[ReactionCount, ...] = ()


@dataclass(slots=True, frozen=True)
class Message:
    """One owner's copy of a message: the shared body under the id that this owner knows it by.

    `owner_id` is a user, or the negated id of the channel that the message is in (`domain.peers.owner_of`).
    `peer` is the conversation as the owner sees it. `reply_to_id` is the owner's own id of the message replied to, also
    when that one is gone since, None when the owner never had it. `is_out` is true when the owner sent it.
    In a channel, `thread_id` is the message that begins the thread or topic which this one belongs to (0: none); who reads it
    decides what is out and which mentions are new, and `restrictions` say why clients hide it (`actions.sight`).
    """

    owner_id: int
    id: int
    peer: Peer
    body: MessageBody
    is_out: bool
    reply_to_id: int | None = None
    tags: MessageTag = NO_TAGS
    thread_id: int = 0
    counts: MessageCounts = NOTHING_COUNTED
    restrictions: tuple[RestrictionReason, ...] = ()


def content_tags(body: MessageBody) -> MessageTag:
    """The tags that follow from what a body holds."""
    if not body.entities and body.media is None:
        return NO_TAGS
    if body.service is not None:
        return MessageTag.CHAT_PHOTO if body.service[0] == "messageActionChatEditPhoto" else NO_TAGS
    tags = _media_tags(body.media)
    if any(entity.kind in ("messageEntityUrl", "messageEntityTextUrl") for entity in body.entities):
        tags |= MessageTag.URL
    return tags


def _media_tags(media: Media | None) -> MessageTag:
    """By which filters a message with this media is found. What may be looked at for a time only is found by none."""
    if isinstance(media, PhotoMedia):
        return NO_TAGS if media.ttl_seconds else MessageTag.PHOTO | MessageTag.VISUAL
    if isinstance(media, DocumentMedia):
        return NO_TAGS if media.ttl_seconds or media.document is None else _document_tags(media.document)
    if isinstance(media, PollMedia):
        return MessageTag.POLL
    if isinstance(media, GeoMedia | GeoLiveMedia | VenueMedia):
        return MessageTag.GEO
    return MessageTag.CONTACT if isinstance(media, ContactMedia) else NO_TAGS


def _document_tags(document: Document) -> MessageTag:
    if document.sticker is not None:
        return NO_TAGS
    if document.is_voice:
        return MessageTag.VOICE | MessageTag.SPOKEN
    if document.is_round:
        return MessageTag.ROUND_VIDEO | MessageTag.SPOKEN
    if document.is_animated:
        return MessageTag.GIF
    if document.video is not None:
        return MessageTag.VIDEO | MessageTag.VISUAL
    return MessageTag.MUSIC if document.audio is not None else MessageTag.DOCUMENT


def due_date(body: MessageBody) -> int:
    """When something is to be done about a message (it deletes itself, its poll closes), 0: never."""
    closes_at = body.media.poll.close_date if isinstance(body.media, PollMedia) else 0
    expires_at = body.date + body.ttl_seconds if body.ttl_seconds else 0
    return min(closes_at, expires_at) if closes_at and expires_at else closes_at or expires_at


def saved_peer_of(owner_id: int, peer: Peer, body: MessageBody) -> Peer | None:
    """The part of Saved Messages that a message belongs to: whom it was kept from, oneself for one's own notes.

    None for a message of any other conversation. Follows core.telegram.org/api/saved-messages.
    """
    if peer != user_peer(owner_id):
        return None
    forward = body.forward
    if forward is None:
        return peer
    if forward.saved_from is not None:
        return forward.saved_from
    return user_peer(forward.sender_id) if forward.sender_id is not None else HIDDEN_AUTHOR


HIDDEN_AUTHOR = user_peer(2666000)
"""Clients know this id as the place of saved messages whose authors hide."""


class Dialog(NamedTuple):
    """A conversation in an owner's list.

    `unread_count` is derived by storage from the owner's incoming messages above `read_inbox_max_id`; it is ignored when
    a dialog is written. `top_message_id` is 0 when the conversation is empty. `pin_order` is 0 for a dialog that is not
    pinned, else above that of all pinned ones below it in its folder. `ttl_seconds`: new messages delete themselves after
    so long, 0: never. `is_bar_hidden`: the owner closed the bar that offers to add or block a stranger. `top_date` is the date
    of the top message, by which lists are ordered. In a user's dialog with a channel storage derives `top_message_id` and
    `top_date` from the channel's own dialog; they are written only for what has no message.
    """

    owner_id: int
    peer: Peer
    top_message_id: int
    read_inbox_max_id: int = 0
    read_outbox_max_id: int = 0
    unread_count: int = 0
    folder_id: int = 0
    pin_order: int = 0
    is_marked_unread: bool = False
    ttl_seconds: int = 0
    is_bar_hidden: bool = False
    top_date: int = 0


class DialogPlace(NamedTuple):
    """A place in the list of conversations: by date of the top message, then by its id, greatest first.

    What still stands equal is ordered as clients do: people by falling ids, then basic groups, then channels by rising ones.
    """

    date: int
    top_message_id: int
    peer: Peer


ARCHIVE_FOLDER_ID = 1
"""The one folder beside the main list, 0. Follows core.telegram.org/api/folders."""


class SavedDialog(NamedTuple):
    """A part of Saved Messages: all that was kept from one peer."""

    peer: Peer
    top_message_id: int


class ScheduledMessage(NamedTuple):
    """A message that waits to be sent at `body.date`, or when the peer comes online (`WHEN_ONLINE`).

    Its id is of the owner's own sequence of scheduled messages. Follows core.telegram.org/api/scheduled-messages.
    """

    owner_id: int
    id: int
    peer: Peer
    body: MessageBody
    reply_to_id: int | None = None
    random_id: int = 0


WHEN_ONLINE = 0x7FFFFFFE
"""The date that clients state for "as soon as the receiver is online"."""
