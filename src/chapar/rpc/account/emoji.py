"""Custom emoji that accounts and groups may show: those that are drawn here. Others come from sets that people make.

Follows core.telegram.org/api/emoji-status and core.telegram.org/api/profile.
"""

from __future__ import annotations

from typing import Any

from chapar.artwork.pictures import EMOJI_ART
from chapar.domain.list_hashes import hash_numbers
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import types

_DRAWN = [picture.id for picture in EMOJI_ART.values()]
_HASH = hash_numbers(_DRAWN)


@method("account.getChannelDefaultEmojiStatuses")
@method("account.getDefaultEmojiStatuses")
async def get_default_emoji_statuses(ctx: Context, request: Any) -> types.Typeaccount_EmojiStatuses:
    """What may be shown beside a name."""
    if request.hash == _HASH:
        return types.account_emojiStatusesNotModified()
    return types.account_emojiStatuses(
        hash=_HASH, statuses=[types.emojiStatus(document_id=document_id) for document_id in _DRAWN]
    )


@method("account.getCollectibleEmojiStatuses")
@method("account.getRecentEmojiStatuses")
async def get_emoji_statuses(ctx: Context, request: Any) -> types.account_emojiStatuses:
    """None is collected, and none is remembered."""
    return types.account_emojiStatuses(hash=0, statuses=[])


@method("account.getDefaultBackgroundEmojis")
@method("account.getDefaultGroupPhotoEmojis")
@method("account.getDefaultProfilePhotoEmojis")
async def get_default_emojis(ctx: Context, request: Any) -> types.TypeEmojiList:
    """What may stand behind a name, or in a picture of oneself or a group."""
    if request.hash == _HASH:
        return types.emojiListNotModified()
    return types.emojiList(hash=_HASH, document_id=list(_DRAWN))


@method("account.getChannelRestrictedStatusEmojis")
async def get_restricted_emojis(ctx: Context, request: Any) -> types.emojiList:
    """None is forbidden."""
    return types.emojiList(hash=0, document_id=[])
