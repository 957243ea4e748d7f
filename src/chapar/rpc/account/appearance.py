"""Themes of whole clients, sounds and music of an account: none is kept here yet."""

from __future__ import annotations

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("account.getThemes")
async def get_themes(ctx: Context, request: functions.account_getThemes) -> types.account_themes:
    """No theme beside those that clients bring along."""
    return types.account_themes(hash=0, themes=[])


@method("account.getUniqueGiftChatThemes")
async def get_unique_gift_chat_themes(
    ctx: Context, request: functions.account_getUniqueGiftChatThemes
) -> types.account_chatThemes:
    """No gift, no theme of one."""
    return types.account_chatThemes(hash=0, themes=[], chats=[], users=[])


@method("account.getSavedRingtones")
async def get_saved_ringtones(
    ctx: Context, request: functions.account_getSavedRingtones
) -> types.account_savedRingtones:
    """No sound was uploaded."""
    return types.account_savedRingtones(hash=0, ringtones=[])


@method("account.getSavedMusicIds")
async def get_saved_music_ids(ctx: Context, request: functions.account_getSavedMusicIds) -> types.account_savedMusicIds:
    """No music stands in the profile."""
    return types.account_savedMusicIds(ids=[])
