"""Basic groups, supergroups and broadcast channels, and who takes part in them.

`Chat` is the protocol's word for all three. Follows core.telegram.org/api/channel.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import NamedTuple

from chapar.domain.files import ProfilePhoto
from chapar.domain.peers import Peer, PeerType
from chapar.domain.rights import ALL_ALLOWED, NO_ADMIN_RIGHTS, AdminRight, BannedRight, BannedRights


class ChatKind(IntEnum):
    """Kinds of chat; the numbers are stored, so they never change meaning."""

    GROUP = 1
    SUPERGROUP = 2
    BROADCAST = 3


class Username(NamedTuple):
    """A public name of a channel. The one that is `is_editable` was chosen for it first; inactive ones lead nowhere."""

    name: str
    is_active: bool = True
    is_editable: bool = False


class RestrictionReason(NamedTuple):
    """Why clients on a platform ("all": on every one) hide a channel or a message, as they show it.

    `reason` is a word of the protocol ("terms", "copyright", "porn" ...), `until_date` Unix time, 0: for ever.
    Follows core.telegram.org/constructor/restrictionReason.
    """

    platform: str
    reason: str
    text: str
    until_date: int = 0


class ReactionsAllowed(StrEnum):
    """Which reactions members may give."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


class ChatReactions(NamedTuple):
    """Reactions that a chat allows: `emoji` where only some are; `limit` different ones on a message, 0: the usual number."""

    allowed: ReactionsAllowed = ReactionsAllowed.ALL
    emoji: tuple[str, ...] = ()
    limit: int = 0

    def allows(self, value: str) -> bool:
        """Whether one reaction may be given."""
        return self.allowed is ReactionsAllowed.ALL or (self.allowed is ReactionsAllowed.SOME and value in self.emoji)


class ChatLook(NamedTuple):
    """Colours (indexes into the client's palette) and emoji (document ids, 0: none) of a channel.

    `emoji_status_until` is Unix time, 0: for ever.
    """

    color: int | None = None
    background_emoji_id: int = 0
    profile_color: int | None = None
    profile_background_emoji_id: int = 0
    emoji_status_id: int = 0
    emoji_status_until: int = 0


class ChatLocation(NamedTuple):
    """Where a supergroup is at home."""

    latitude: float
    longitude: float
    address: str


ANY_REACTION = ChatReactions()
PLAIN_CHAT_LOOK = ChatLook()


@dataclass(slots=True, frozen=True)
class Chat:
    """A basic group (`peer` is a chat), a supergroup or a broadcast channel (`peer` is a channel).

    `version` counts changes of a basic group's members. `migrated_to` names the supergroup that a basic group has become,
    `migrated_from` the group that a supergroup was, with the id that its last message has for the creator. Counts are kept by
    storage's callers together with the participants. A chat with `deleted_at` is gone for everybody.
    `linked_chat_id` is the discussion group of a broadcast channel, or the channel that a supergroup discusses.
    `has_restricted_messages`: some of its messages are hidden, or were (`Queries.load_message_restrictions`).
    """

    peer: Peer
    kind: ChatKind
    title: str
    creator_id: int
    created_at: int
    about: str = ""
    default_banned_rights: BannedRights = ALL_ALLOWED
    version: int = 1
    participants_count: int = 0
    admins_count: int = 0
    kicked_count: int = 0
    banned_count: int = 0
    requests_count: int = 0
    deleted_at: int | None = None
    migrated_to: int | None = None
    migrated_from: tuple[int, int] | None = None
    usernames: tuple[Username, ...] = ()
    linked_chat_id: int | None = None
    slow_mode_seconds: int = 0
    ttl_seconds: int = 0
    reactions: ChatReactions = ANY_REACTION
    look: ChatLook = PLAIN_CHAT_LOOK
    location: ChatLocation | None = None
    restrictions: tuple[RestrictionReason, ...] = ()
    is_protected: bool = False
    is_forum: bool = False
    has_forum_tabs: bool = False
    has_signatures: bool = False
    has_signature_profiles: bool = False
    is_gigagroup: bool = False
    joins_to_send: bool = False
    asks_to_join: bool = False
    hides_participants: bool = False
    hides_history: bool = False
    has_antispam: bool = False
    is_verified: bool = False
    is_scam: bool = False
    is_fake: bool = False
    main_tab: str = ""
    theme: str = ""
    has_restricted_messages: bool = False
    photo: ProfilePhoto | None = None

    @property
    def is_broadcast(self) -> bool:
        """A channel in which admins only write."""
        return self.kind is ChatKind.BROADCAST

    @property
    def is_megagroup(self) -> bool:
        """A supergroup."""
        return self.kind is ChatKind.SUPERGROUP

    @property
    def is_channel(self) -> bool:
        """A supergroup or a broadcast channel: one log for all."""
        return self.peer.type is PeerType.CHANNEL

    @property
    def active_usernames(self) -> tuple[str, ...]:
        """The names under which everybody finds it, the main one first."""
        return tuple(each.name for each in self.usernames if each.is_active)

    @property
    def is_public(self) -> bool:
        """Whether everybody may see it without being invited."""
        return bool(self.active_usernames) or self.location is not None

    def is_restricted_at(self, now: int) -> bool:
        """Whether clients on some platform hide it, so that nobody is led there."""
        return any(not 0 < reason.until_date <= now for reason in self.restrictions)


class ParticipantStatus(IntEnum):
    """What somebody is in a chat; the numbers are stored, so they never change meaning."""

    CREATOR = 1
    ADMIN = 2
    MEMBER = 3
    RESTRICTED = 4
    KICKED = 5
    LEFT = 6


@dataclass(slots=True, frozen=True)
class Participant:
    """Somebody's place in a chat. Who never was there, or left without a trace that matters, has none.

    `user_id` is the negated id of a channel where a channel that people write as was banned. `is_member`: a restricted one may
    be inside or outside. `available_min_id`: messages up to it are hidden from this person (they were there before, or the
    person cleared them). `invite_hash` names the link that led here. `rank` is an admin's title.
    """

    peer: Peer
    user_id: int
    status: ParticipantStatus
    joined_at: int
    is_member: bool = True
    inviter_id: int | None = None
    admin_rights: AdminRight = NO_ADMIN_RIGHTS
    promoted_by: int | None = None
    rank: str = ""
    banned_rights: BannedRights = ALL_ALLOWED
    banned_by: int | None = None
    banned_at: int = 0
    available_min_id: int = 0
    via_request: bool = False
    invite_hash: str = ""

    @property
    def is_creator(self) -> bool:
        """Whether the chat is this person's own."""
        return self.status is ParticipantStatus.CREATOR

    @property
    def is_admin(self) -> bool:
        """Whether the person has admin rights, the creator included."""
        return self.status in (ParticipantStatus.CREATOR, ParticipantStatus.ADMIN)

    def has(self, right: AdminRight) -> bool:
        """Whether the person has an admin right; a creator has all but anonymity, which is chosen."""
        if self.is_creator and right is not AdminRight.ANONYMOUS:
            return True
        return self.is_admin and right in self.admin_rights

    def may_edit(self, admin: "Participant") -> bool:
        """Whether this person may change the rights of an admin or take them away: the creator anybody's, others those of whom
        they promoted."""
        if not self.is_member or admin.is_creator or self.user_id == admin.user_id:
            return False
        return self.is_creator or (self.has(AdminRight.ADD_ADMINS) and admin.promoted_by == self.user_id)

    def banned_at_moment(self, now: int) -> BannedRight:
        """What is forbidden to this person now, beside what is to everybody."""
        return self.banned_rights.at(now)

    def is_kicked_at(self, now: int) -> bool:
        """Whether the person is shut out now: such a ban may end by itself."""
        return self.status is ParticipantStatus.KICKED and not 0 < self.banned_rights.until_date <= now


class Standing(NamedTuple):
    """A chat as one person meets it; `participant` is None for who has no place there."""

    chat: Chat
    participant: Participant | None

    @property
    def is_member(self) -> bool:
        """Whether the person is inside."""
        return self.participant is not None and self.participant.is_member

    @property
    def is_admin(self) -> bool:
        """Whether the person is an admin of it."""
        return self.is_member and self.participant is not None and self.participant.is_admin

    @property
    def available_min_id(self) -> int:
        """Messages up to this id are hidden from the person."""
        return self.participant.available_min_id if self.participant is not None else 0

    def has(self, right: AdminRight) -> bool:
        """Whether the person has an admin right here."""
        return self.is_member and self.participant is not None and self.participant.has(right)

    def may_edit(self, admin: Participant) -> bool:
        """Whether the person may change the rights of an admin of it, or take them away."""
        return self.participant is not None and self.participant.may_edit(admin)

    def is_banned_from(self, right: BannedRight, now: int) -> bool:
        """Whether something is forbidden to the person, by the rule for everybody or one of its own. Admins may all."""
        if self.is_admin:
            return False
        own = self.participant.banned_at_moment(now) if self.participant is not None else BannedRight(0)
        return bool(right & (own | self.chat.default_banned_rights.at(now)))


class ParticipantFilter(StrEnum):
    """Parts of a member list; named as core.telegram.org/type/ChannelParticipantsFilter."""

    RECENT = "recent"
    ADMINS = "admins"
    KICKED = "kicked"
    BANNED = "banned"
    BOTS = "bots"
    CONTACTS = "contacts"
    SEARCH = "search"


class ChatInvite(NamedTuple):
    """A link that lets people into a chat. Follows core.telegram.org/api/invites.

    `hash` is the secret part of the link. Dates are Unix time, limits counts; 0: none. A permanent link is its admin's
    main one. `usage` counts who came by it and is inside, `requested_count` who waits. `request_needed`: who comes waits to be
    let in. `start_date` is when it was changed last.
    """

    hash: str
    peer: Peer
    admin_id: int
    date: int
    expire_date: int = 0
    usage_limit: int = 0
    usage: int = 0
    requested_count: int = 0
    title: str = ""
    request_needed: bool = False
    is_permanent: bool = False
    is_revoked: bool = False
    start_date: int = 0

    def holds_at(self, now: int) -> bool:
        """Whether it leads anywhere: not once it is revoked, nor from the second on at which it ends, nor when enough came."""
        has_ended = 0 < self.expire_date <= now
        return not self.is_revoked and not has_ended and not 0 < self.usage_limit <= self.usage


class InviteImporter(NamedTuple):
    """Who came by a link, or waits for being let in. `approved_by` is the admin who let the person in."""

    peer: Peer
    hash: str
    user_id: int
    date: int
    is_requested: bool = False
    about: str = ""
    approved_by: int | None = None


class AdminLogEvent(NamedTuple):
    """Something that was done in a channel by who had the right to.

    `action` is the protocol's constructor ("channelAdminLogEventActionChangeTitle" ...), for some with a word after a colon
    (`domain.admin_log`); `data` are its values as plain JSON, which `rpc.views` turns into that constructor.
    Follows core.telegram.org/api/recent-actions.
    """

    channel_id: int
    id: int
    date: int
    user_id: int
    action: str
    data: dict[str, object]
    about_user_id: int = 0


class ForumTopic(NamedTuple):
    """A topic of a forum: its id is that of the message which began it. `pin_order` 0: not pinned; larger is higher.

    `old_max_id` of the General topic: messages up to this id are from before the supergroup was a forum. They are in it, unless
    they are in another topic of an earlier time. Later ones all have their topic as their thread.
    Follows core.telegram.org/api/forum.
    """

    channel_id: int
    id: int
    date: int
    creator: Peer
    title: str
    icon_color: int
    icon_emoji_id: int = 0
    is_closed: bool = False
    is_hidden: bool = False
    pin_order: int = 0
    top_message_id: int = 0
    old_max_id: int = 0


GENERAL_TOPIC_ID = 1
"""The topic that every forum has, and that cannot be deleted."""
GENERAL_TOPIC_TITLE = "General"
TOPIC_COLORS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)
"""Colours of the icons of topics (RGB); the first one where none was chosen."""


def general_topic(chat: Chat, top_message_id: int = 0) -> ForumTopic:
    """The General topic of a supergroup that becomes a forum."""
    return ForumTopic(
        chat.peer.id,
        GENERAL_TOPIC_ID,
        chat.created_at,
        Peer(PeerType.USER, chat.creator_id),
        GENERAL_TOPIC_TITLE,
        TOPIC_COLORS[0],
        top_message_id=top_message_id,
    )
