"""What the log of admins' doings keeps of things that change or go. Follows core.telegram.org/api/recent-actions."""

from __future__ import annotations

from typing import Any, NamedTuple

from chapar.domain.media import (
    ContactMedia,
    DiceMedia,
    DocumentMedia,
    GeoLiveMedia,
    GeoMedia,
    PhotoMedia,
    PollMedia,
    VenueMedia,
    WebPageMedia,
)
from chapar.domain.messages import NO_TAGS, Forward, Message, MessageBody, MessageTag
from chapar.domain.peers import Peer
from chapar.domain.styled_text import MessageEntity


class KeptMessage(NamedTuple):
    """A message of a channel as it was. Reactions and counters are not part of it."""

    peer: Peer
    id: int
    sender_id: int
    date: int
    text: str
    entities: tuple[MessageEntity, ...] = ()
    edited_at: int | None = None
    forward: Forward | None = None
    service: tuple[str, dict[str, Any]] | None = None
    reply_to_id: int | None = None
    thread_id: int = 0
    is_in_topic: bool = False
    shown_as: Peer | None = None
    post_author: str = ""
    is_post: bool = False
    is_silent: bool = False
    poll: PollMedia | None = None
    page: WebPageMedia | None = None
    is_pinned: bool = False
    photo: PhotoMedia | None = None
    document: DocumentMedia | None = None
    contact: ContactMedia | None = None
    geo: GeoMedia | None = None
    geo_live: GeoLiveMedia | None = None
    venue: VenueMedia | None = None
    dice: DiceMedia | None = None
    grouped_id: int = 0

    @classmethod
    def of(cls, message: Message) -> KeptMessage:
        """What is kept of a message."""
        body = message.body
        kept = cls(
            message.peer,
            message.id,
            body.sender_id,
            body.date,
            body.text,
            body.entities,
            body.edited_at,
            body.forward,
            body.service,
            message.reply_to_id,
            message.thread_id,
            body.is_in_topic,
            body.shown_as,
            body.post_author,
            body.is_post,
            body.is_silent,
            is_pinned=MessageTag.PINNED in message.tags,
            grouped_id=body.grouped_id,
        )
        shown: dict[str, Any] = {} if body.media is None else {_FIELDS[type(body.media)]: body.media}
        return kept._replace(**shown)

    def restore(self) -> Message:
        """The message, as nobody's."""
        body = MessageBody(
            0,
            self.sender_id,
            self.date,
            self.text,
            self.entities,
            edited_at=self.edited_at,
            forward=self.forward,
            is_silent=self.is_silent,
            service=self.service,
            media=next((media for name in _FIELDS.values() if (media := getattr(self, name)) is not None), None),
            shown_as=self.shown_as,
            post_author=self.post_author,
            is_post=self.is_post,
            is_in_topic=self.is_in_topic,
            grouped_id=self.grouped_id,
        )
        return Message(
            -self.peer.id,
            self.id,
            self.peer,
            body,
            False,
            reply_to_id=self.reply_to_id,
            tags=MessageTag.PINNED if self.is_pinned else NO_TAGS,
            thread_id=self.thread_id,
        )


_FIELDS: dict[type, str] = {
    PollMedia: "poll",
    WebPageMedia: "page",
    PhotoMedia: "photo",
    DocumentMedia: "document",
    ContactMedia: "contact",
    GeoMedia: "geo",
    GeoLiveMedia: "geo_live",
    VenueMedia: "venue",
    DiceMedia: "dice",
}
"""In which field of `KeptMessage` a kind of media stands. All of them are tuples, which cannot be told apart by their form."""


class PeerColor(NamedTuple):
    """A colour and the emoji behind it, of a channel's name or of its profile."""

    color: int | None
    background_emoji_id: int = 0


class EmojiStatus(NamedTuple):
    """An emoji beside a channel's name: a document id, 0: none; until when, 0: for ever."""

    document_id: int
    until: int = 0


ACTION_PREFIX = "channelAdminLogEventAction"
"""What the names of all the protocol's actions begin with."""

ACTIONS_BY_FILTER: dict[str, tuple[str, ...]] = {
    "join": ("ParticipantJoin", "ParticipantJoinByInvite", "ParticipantJoinByRequest"),
    "leave": ("ParticipantLeave",),
    "invite": ("ParticipantInvite",),
    "ban": ("ParticipantToggleBan:ban",),
    "unban": ("ParticipantToggleBan:unban",),
    "kick": ("ParticipantToggleBan:kick",),
    "unkick": ("ParticipantToggleBan:unkick",),
    "promote": ("ParticipantToggleAdmin:promote",),
    "demote": ("ParticipantToggleAdmin:demote",),
    "info": (
        *("ChangeTitle", "ChangeAbout", "ChangePhoto", "ChangeUsername", "ChangeUsernames", "ChangeLocation"),
        *("ChangeStickerSet", "ChangeEmojiStickerSet", "ChangePeerColor", "ChangeProfilePeerColor", "ChangeWallpaper"),
        "ChangeEmojiStatus",
    ),
    "settings": (
        *("ToggleInvites", "ToggleSignatures", "ToggleSignatureProfiles", "TogglePreHistoryHidden", "ToggleSlowMode"),
        *("ToggleNoForwards", "ToggleForum", "ToggleAntiSpam", "ToggleAutotranslation", "DefaultBannedRights"),
        *("ChangeLinkedChat", "ChangeHistoryTTL", "ChangeAvailableReactions"),
    ),
    "pinned": ("UpdatePinned",),
    "edit": ("EditMessage", "StopPoll"),
    "delete": ("DeleteMessage",),
    "group_call": (
        *("StartGroupCall", "DiscardGroupCall", "ToggleGroupCallSetting"),
        *("ParticipantMute", "ParticipantUnmute", "ParticipantVolume"),
    ),
    "invites": ("ExportedInviteEdit", "ExportedInviteRevoke", "ExportedInviteDelete"),
    "send": ("SendMessage",),
    "forums": ("CreateTopic", "EditTopic", "DeleteTopic", "PinTopic"),
    "sub_extend": ("ParticipantSubExtend",),
    "edit_rank": ("ParticipantEditRank",),
}
"""The flags of core.telegram.org/constructor/channelAdminLogEventsFilter, and what events each of them shows.

A word after a colon tells apart events of the same constructor: it is stored with the action's name.
"""
