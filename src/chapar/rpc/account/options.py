"""Switches that an account keeps on the server for its clients. Follows core.telegram.org/api/account."""

from __future__ import annotations

from typing import NamedTuple

from chapar.actions import account_options as actions
from chapar.actions.account_options import ACCOUNT_DAYS, AUTO_DOWNLOAD, HIDES_SIGN_UPS, SHOWS_SENSITIVE
from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.storage.api import Queries
from chapar.tl import functions, types

DEFAULT_ACCOUNT_DAYS = 365
LEAST_ACCOUNT_DAYS, MOST_ACCOUNT_DAYS = 30, 730
FILE_BYTES_MOST = 1 << 40
"""What is above it is no size of a file."""


class DownloadPreset(NamedTuple):
    """What a client downloads by itself on one kind of network; sizes in bytes, the bit rate in kilobits a second."""

    is_disabled: bool = False
    preloads_large_videos: bool = False
    preloads_next_audio: bool = True
    saves_call_data: bool = False
    preloads_stories: bool = True
    photo_bytes_max: int = 1 << 20
    video_bytes_max: int = 0
    file_bytes_max: int = 0
    video_upload_max_bitrate: int = 50
    small_queue_max: int = 0
    large_queue_max: int = 0


PRESETS = {
    "low": DownloadPreset(saves_call_data=True, preloads_stories=False),
    "medium": DownloadPreset(
        preloads_large_videos=True, video_bytes_max=10 << 20, file_bytes_max=1 << 20, video_upload_max_bitrate=100
    ),
    "high": DownloadPreset(
        preloads_large_videos=True, video_bytes_max=15 << 20, file_bytes_max=3 << 20, video_upload_max_bitrate=100
    ),
}
"""What holds until an account changes it."""


@method("account.getAutoDownloadSettings")
async def get_auto_download_settings(
    ctx: Context, request: functions.account_getAutoDownloadSettings
) -> types.account_autoDownloadSettings:
    """The three presets, as the account left them."""

    def preset(q: Queries, name: str) -> types.autoDownloadSettings:
        kept = actions.find_option(q, ctx.user_id, AUTO_DOWNLOAD + name, DownloadPreset)
        return _build_preset(kept or PRESETS[name])

    return await ctx.services.storage.read(
        lambda q: types.account_autoDownloadSettings(
            low=preset(q, "low"), medium=preset(q, "medium"), high=preset(q, "high")
        )
    )


def _build_preset(kept: DownloadPreset) -> types.autoDownloadSettings:
    return types.autoDownloadSettings(
        disabled=kept.is_disabled,
        video_preload_large=kept.preloads_large_videos,
        audio_preload_next=kept.preloads_next_audio,
        phonecalls_less_data=kept.saves_call_data,
        stories_preload=kept.preloads_stories,
        photo_size_max=kept.photo_bytes_max,
        video_size_max=kept.video_bytes_max,
        file_size_max=kept.file_bytes_max,
        video_upload_maxbitrate=kept.video_upload_max_bitrate,
        small_queue_active_operations_max=kept.small_queue_max,
        large_queue_active_operations_max=kept.large_queue_max,
    )


@method("account.saveAutoDownloadSettings")
async def save_auto_download_settings(ctx: Context, request: functions.account_saveAutoDownloadSettings) -> bool:
    """Keep one preset: `low`, `high`, or without both the one between. Sizes that are none are taken for the nearest ones."""
    given = request.settings
    preset = DownloadPreset(
        given.disabled,
        given.video_preload_large,
        given.audio_preload_next,
        given.phonecalls_less_data,
        given.stories_preload,
        max(given.photo_size_max, 0),
        min(max(given.video_size_max, 0), FILE_BYTES_MOST),
        min(max(given.file_size_max, 0), FILE_BYTES_MOST),
        max(given.video_upload_maxbitrate, 0),
        max(given.small_queue_active_operations_max, 0),
        max(given.large_queue_active_operations_max, 0),
    )
    name = "low" if request.low else "high" if request.high else "medium"
    await actions.set_option(ctx.services.storage, user_id=ctx.user_id, key=AUTO_DOWNLOAD + name, value=preset)
    return True


@method("account.getContactSignUpNotification")
async def get_contact_sign_up_notification(
    ctx: Context, request: functions.account_getContactSignUpNotification
) -> bool:
    """Whether nothing is to be told when a contact signs up.

    Nothing ever is: numbers without an account are not kept, so nobody knows whose contact a new account is.
    """
    return await _find_switch(ctx, HIDES_SIGN_UPS, default=True)


@method("account.setContactSignUpNotification")
async def set_contact_sign_up_notification(
    ctx: Context, request: functions.account_setContactSignUpNotification
) -> bool:
    """Keep what the account wants; clients state it at every start."""
    await actions.set_option(ctx.services.storage, user_id=ctx.user_id, key=HIDES_SIGN_UPS, value=request.silent)
    return True


@method("account.getContentSettings")
async def get_content_settings(
    ctx: Context, request: functions.account_getContentSettings
) -> types.account_contentSettings:
    """Whether sensitive media are shown uncovered; everybody may choose."""
    is_enabled = await _find_switch(ctx, SHOWS_SENSITIVE, default=False)
    return types.account_contentSettings(sensitive_enabled=is_enabled, sensitive_can_change=True)


@method("account.setContentSettings")
async def set_content_settings(ctx: Context, request: functions.account_setContentSettings) -> bool:
    """Keep the choice."""
    await actions.set_option(
        ctx.services.storage, user_id=ctx.user_id, key=SHOWS_SENSITIVE, value=request.sensitive_enabled
    )
    return True


async def _find_switch(ctx: Context, key: str, *, default: bool) -> bool:
    kept = await ctx.services.storage.read(lambda q: actions.find_option(q, ctx.user_id, key, bool))
    return default if kept is None else kept


@method("account.getAccountTTL")
async def get_account_ttl(ctx: Context, request: functions.account_getAccountTTL) -> types.accountDaysTTL:
    """After how many days without a sign of life the account's owner wants it gone. It is kept; accounts stay."""
    kept = await ctx.services.storage.read(lambda q: actions.find_option(q, ctx.user_id, ACCOUNT_DAYS, int))
    return types.accountDaysTTL(days=kept or DEFAULT_ACCOUNT_DAYS)


@method("account.setAccountTTL")
async def set_account_ttl(ctx: Context, request: functions.account_setAccountTTL) -> bool:
    """From a month to two years."""
    days = request.ttl.days
    if not LEAST_ACCOUNT_DAYS <= days <= MOST_ACCOUNT_DAYS:
        raise RpcError("TTL_DAYS_INVALID")
    await actions.set_option(ctx.services.storage, user_id=ctx.user_id, key=ACCOUNT_DAYS, value=days)
    return True
