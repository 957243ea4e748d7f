"""What people may do in chats, on the wire. Follows core.telegram.org/api/rights.

Fields carry the names of the flags, so a flag that the newest layer adds needs a line in `domain.rights` alone; one that
only the layer knows is left out.
"""

from __future__ import annotations

from functools import lru_cache

from chapar.domain.rights import NO_ADMIN_RIGHTS, NOTHING_BANNED, AdminRight, BannedRight, BannedRights, ban_until
from chapar.tl import types

FOR_EVER = 0x7FFFFFFF
"""The date that clients take for no end: TDLib complains of another one in what everybody may not do."""

_ADMIN_RIGHTS = {right: _name.lower() for _name, right in AdminRight.__members__.items()}
_BANNED_RIGHTS = {right: _name.lower() for _name, right in BannedRight.__members__.items()}


@lru_cache(maxsize=1024)
def build_admin_rights(rights: AdminRight) -> types.chatAdminRights:
    """An admin's rights. What is given back is shared: it must not be changed."""
    return types.chatAdminRights(**{name: True for right, name in _ADMIN_RIGHTS.items() if right in rights})


def parse_admin_rights(given: types.TypeChatAdminRights) -> AdminRight:
    """An admin's rights as a client states them."""
    rights = NO_ADMIN_RIGHTS
    for right, name in _ADMIN_RIGHTS.items():
        if getattr(given, name):
            rights |= right
    return rights


@lru_cache(maxsize=1024)
def build_banned_rights(banned: BannedRights) -> types.chatBannedRights:
    """What is forbidden and until when. What is given back is shared: it must not be changed."""
    flags = {name: True for right, name in _BANNED_RIGHTS.items() if right in banned.flags}
    return types.chatBannedRights(until_date=banned.until_date or FOR_EVER, **flags)


def parse_banned_rights(given: types.TypeChatBannedRights, now: int) -> BannedRights:
    """What a client forbids; an end that is too near or too far means for ever, as does the end of nothing."""
    flags = NOTHING_BANNED
    for right, name in _BANNED_RIGHTS.items():
        if getattr(given, name):
            flags |= right
    return BannedRights(flags, ban_until(given.until_date, now) if flags else 0)
