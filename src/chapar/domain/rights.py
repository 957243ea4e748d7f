"""What people may do in a basic group, a supergroup or a channel. Follows core.telegram.org/api/rights.

The bits are the protocol's own and are stored, so they never change meaning. An admin right allows; a banned right forbids.
"""

from enum import IntFlag
from functools import reduce
from operator import or_
from typing import NamedTuple


class AdminRight(IntFlag):
    """What an admin may do; named as the fields of core.telegram.org/constructor/chatAdminRights."""

    CHANGE_INFO = 1 << 0
    POST_MESSAGES = 1 << 1
    EDIT_MESSAGES = 1 << 2
    DELETE_MESSAGES = 1 << 3
    BAN_USERS = 1 << 4
    INVITE_USERS = 1 << 5
    PIN_MESSAGES = 1 << 7
    ADD_ADMINS = 1 << 9
    ANONYMOUS = 1 << 10
    MANAGE_CALL = 1 << 11
    OTHER = 1 << 12
    MANAGE_TOPICS = 1 << 13
    POST_STORIES = 1 << 14
    EDIT_STORIES = 1 << 15
    DELETE_STORIES = 1 << 16
    MANAGE_DIRECT_MESSAGES = 1 << 17
    MANAGE_RANKS = 1 << 18
    MANAGE_LINKED_PEERS = 1 << 19
    MANAGE_WELCOME_MESSAGES = 1 << 20


class BannedRight(IntFlag):
    """What somebody may not do; named as the fields of core.telegram.org/constructor/chatBannedRights."""

    VIEW_MESSAGES = 1 << 0
    SEND_MESSAGES = 1 << 1
    SEND_MEDIA = 1 << 2
    SEND_STICKERS = 1 << 3
    SEND_GIFS = 1 << 4
    SEND_GAMES = 1 << 5
    SEND_INLINE = 1 << 6
    EMBED_LINKS = 1 << 7
    SEND_POLLS = 1 << 8
    CHANGE_INFO = 1 << 10
    INVITE_USERS = 1 << 15
    PIN_MESSAGES = 1 << 17
    MANAGE_TOPICS = 1 << 18
    SEND_PHOTOS = 1 << 19
    SEND_VIDEOS = 1 << 20
    SEND_ROUNDVIDEOS = 1 << 21
    SEND_AUDIOS = 1 << 22
    SEND_VOICES = 1 << 23
    SEND_DOCS = 1 << 24
    SEND_PLAIN = 1 << 25
    EDIT_RANK = 1 << 26
    SEND_REACTIONS = 1 << 27
    MANAGE_LINKED_PEERS = 1 << 28


NO_ADMIN_RIGHTS = AdminRight(0)
ALL_ADMIN_RIGHTS = reduce(or_, AdminRight) & ~AdminRight.ANONYMOUS
"""What a creator has without asking; staying anonymous is a choice."""
BROADCAST_ADMIN_RIGHTS = ALL_ADMIN_RIGHTS & ~(
    AdminRight.PIN_MESSAGES | AdminRight.MANAGE_TOPICS | AdminRight.MANAGE_RANKS
)
"""What there is to be allowed in a broadcast channel: pinning goes with editing there."""
GROUP_ADMIN_RIGHTS = (ALL_ADMIN_RIGHTS | AdminRight.ANONYMOUS) & ~(
    AdminRight.POST_MESSAGES | AdminRight.EDIT_MESSAGES | AdminRight.MANAGE_DIRECT_MESSAGES
)
"""What there is to be allowed in a group."""
BASIC_GROUP_ADMIN_RIGHTS = (
    AdminRight.CHANGE_INFO
    | AdminRight.DELETE_MESSAGES
    | AdminRight.BAN_USERS
    | AdminRight.INVITE_USERS
    | AdminRight.PIN_MESSAGES
    | AdminRight.MANAGE_CALL
    | AdminRight.OTHER
)
"""What every admin of a basic group may do; only its creator makes admins."""
NOTHING_BANNED = BannedRight(0)

MEDIA_RIGHTS = (
    BannedRight.SEND_STICKERS
    | BannedRight.SEND_GIFS
    | BannedRight.SEND_GAMES
    | BannedRight.SEND_INLINE
    | BannedRight.SEND_POLLS
    | BannedRight.SEND_PHOTOS
    | BannedRight.SEND_VIDEOS
    | BannedRight.SEND_ROUNDVIDEOS
    | BannedRight.SEND_AUDIOS
    | BannedRight.SEND_VOICES
    | BannedRight.SEND_DOCS
)
"""Everything that `SEND_MEDIA` forbids at once."""

SHORTEST_BAN_SECONDS = 30
LONGEST_BAN_SECONDS = 366 * 86400
"""A ban that ends sooner or later than this is for ever (core.telegram.org/constructor/chatBannedRights)."""


class BannedRights(NamedTuple):
    """What is forbidden, and until when (Unix time; 0: for ever)."""

    flags: BannedRight = NOTHING_BANNED
    until_date: int = 0

    def at(self, now: int) -> BannedRight:
        """What is forbidden at a moment."""
        return NOTHING_BANNED if 0 < self.until_date <= now else self.flags


ALL_ALLOWED = BannedRights()


def spread(flags: BannedRight) -> BannedRight:
    """The flags with all that they imply: who may not send messages may send none of any kind, nor media of any kind."""
    if BannedRight.VIEW_MESSAGES in flags:
        flags |= BannedRight.SEND_MESSAGES
    if BannedRight.SEND_MESSAGES in flags:
        flags |= BannedRight.SEND_MEDIA | BannedRight.SEND_PLAIN | BannedRight.EMBED_LINKS
    if BannedRight.SEND_MEDIA in flags:
        flags |= MEDIA_RIGHTS
    return flags


def ban_until(until_date: int, now: int) -> int:
    """The end of a ban as it is kept: 0, for ever, for what is too near or too far."""
    return until_date if SHORTEST_BAN_SECONDS <= until_date - now <= LONGEST_BAN_SECONDS else 0
