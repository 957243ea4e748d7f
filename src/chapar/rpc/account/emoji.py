"""Custom emoji that accounts and groups may show: none is on offer."""

from __future__ import annotations

from typing import Any

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import types


@method("account.getChannelDefaultEmojiStatuses")
@method("account.getCollectibleEmojiStatuses")
@method("account.getDefaultEmojiStatuses")
@method("account.getRecentEmojiStatuses")
async def get_emoji_statuses(ctx: Context, request: Any) -> types.account_emojiStatuses:
    """No status."""
    return types.account_emojiStatuses(hash=0, statuses=[])


@method("account.getChannelRestrictedStatusEmojis")
@method("account.getDefaultBackgroundEmojis")
@method("account.getDefaultGroupPhotoEmojis")
@method("account.getDefaultProfilePhotoEmojis")
async def get_emoji_lists(ctx: Context, request: Any) -> types.emojiList:
    """No emoji."""
    return types.emojiList(hash=0, document_id=[])
