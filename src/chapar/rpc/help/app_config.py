"""Limits and switches of clients' screens: help.getAppConfig. Follows core.telegram.org/api/config."""

from __future__ import annotations

import json
import zlib
from functools import cache
from typing import TypeAlias

from chapar.domain.dice import SIDES, UNWON
from chapar.domain.limits import (
    ABOUT_LENGTH,
    ARCHIVE_PINNED_DIALOGS,
    CAPTION_LENGTH,
    CHATLIST_INVITES,
    DIALOG_FILTER_CHATS,
    DIALOG_FILTERS,
    MESSAGE_REACTIONS,
    PINNED_DIALOGS,
    POLL_OPTIONS,
    POLL_SECONDS,
    SAVED_PINNED_DIALOGS,
)
from chapar.domain.uploads import PARTS, count_parts
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"

DICE_COME_TO_REST = 45
APP_CONFIG: dict[str, JsonValue] = {
    # What is sold elsewhere is not sold here.
    "premium_purchase_blocked": True,
    "premium_gift_attach_menu_icon": False,
    "premium_gift_text_field_icon": False,
    "stars_purchase_blocked": True,
    "stargifts_blocked": True,
    "giveaway_gifts_purchase_available": False,
    "stories_posting": "disabled",
    # Limits, the same for everybody.
    "about_length_limit_default": ABOUT_LENGTH,
    "about_length_limit_premium": ABOUT_LENGTH,
    "caption_length_limit_default": CAPTION_LENGTH,
    "caption_length_limit_premium": CAPTION_LENGTH,
    "channels_limit_default": 500,
    "channels_limit_premium": 500,
    "channels_public_limit_default": 10,
    "channels_public_limit_premium": 10,
    "chatlist_invites_limit_default": CHATLIST_INVITES,
    "chatlist_invites_limit_premium": CHATLIST_INVITES,
    "chatlists_joined_limit_default": DIALOG_FILTERS,
    "chatlists_joined_limit_premium": DIALOG_FILTERS,
    "dialog_filters_enabled": True,
    "dialog_filters_limit_default": DIALOG_FILTERS,
    "dialog_filters_limit_premium": DIALOG_FILTERS,
    "dialog_filters_chats_limit_default": DIALOG_FILTER_CHATS,
    "dialog_filters_chats_limit_premium": DIALOG_FILTER_CHATS,
    "dialogs_pinned_limit_default": PINNED_DIALOGS,
    "dialogs_pinned_limit_premium": PINNED_DIALOGS,
    "dialogs_folder_pinned_limit_default": ARCHIVE_PINNED_DIALOGS,
    "dialogs_folder_pinned_limit_premium": ARCHIVE_PINNED_DIALOGS,
    "poll_answers_max": POLL_OPTIONS,
    "poll_close_period_max": POLL_SECONDS[1],
    "quote_length_max": 1024,
    "forum_upgrade_participants_min": 1,
    "reactions_uniq_max": 11,
    "reactions_user_max_default": MESSAGE_REACTIONS,
    "reactions_user_max_premium": MESSAGE_REACTIONS,
    "recommended_channels_limit_default": 10,
    "recommended_channels_limit_premium": 100,
    "saved_dialogs_pinned_limit_default": SAVED_PINNED_DIALOGS,
    "saved_dialogs_pinned_limit_premium": SAVED_PINNED_DIALOGS,
    "saved_gifs_limit_default": 200,
    "saved_gifs_limit_premium": 200,
    "stickers_faved_limit_default": 5,
    "stickers_faved_limit_premium": 5,
    "topics_pinned_limit": 5,
    "upload_max_fileparts_default": PARTS,
    "upload_max_fileparts_premium": PARTS,
    # Who read what, and when.
    "chat_read_mark_expire_period": 604_800,
    "chat_read_mark_size_threshold": 100,
    "pm_read_date_expire_period": 604_800,
    # What can be rolled, and when which value is celebrated: at that frame of what `tools/draw_dice.py` draws.
    "emojies_send_dice": list(SIDES),
    "emojies_send_dice_success": {
        emoji: {"value": sides, "frame_start": DICE_COME_TO_REST}
        for emoji, sides in SIDES.items()
        if emoji not in UNWON
    },
    # Nothing of these.
    "autologin_domains": [],
    "emojies_sounds": {},
    "url_auth_domains": [],
    "whitelisted_domains": [],
    "autoarchive_setting_available": False,
    "qr_login_camera": False,
}


def build_json(value: JsonValue) -> types.TypeJSONValue:
    """A Python value as the protocol's JSON object. Raises TypeError."""
    match value:
        case None:
            return types.jsonNull()
        case bool():
            return types.jsonBool(value=value)
        case int() | float():
            return types.jsonNumber(value=float(value))
        case str():
            return types.jsonString(value=value)
        case list():
            return types.jsonArray(value=[build_json(item) for item in value])
        case dict():
            return types.jsonObject(
                value=[types.jsonObjectValue(key=key, value=build_json(item)) for key, item in value.items()]
            )
    raise TypeError(f"{type(value).__name__} is no JSON")


@cache
def _settings(parts: int) -> tuple[dict[str, JsonValue], int]:
    """The settings of a server whose files have so many parts at most, and their hash."""
    settings = APP_CONFIG | {"upload_max_fileparts_default": parts, "upload_max_fileparts_premium": parts}
    return settings, zlib.crc32(json.dumps(settings, sort_keys=True).encode()) & 0x7FFF_FFFF


@method("help.getAppConfig", needs_user=False)
async def get_app_config(ctx: Context, request: functions.help_getAppConfig) -> types.Typehelp_AppConfig:
    """The settings, or that they are what the client knows."""
    settings, settings_hash = _settings(count_parts(ctx.services.config.max_file_bytes))
    if request.hash == settings_hash:
        return types.help_appConfigNotModified()
    return types.help_appConfig(hash=settings_hash, config=build_json(settings))
