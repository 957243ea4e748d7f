"""Time zones that clients offer: help.getTimezonesList. Follows core.telegram.org/constructor/help.timezonesList."""

from __future__ import annotations

import zlib

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types

ZONES: tuple[tuple[str, int], ...] = (
    ("Pacific/Honolulu", -600),
    ("America/Anchorage", -540),
    ("America/Los_Angeles", -480),
    ("America/Denver", -420),
    ("America/Mexico_City", -360),
    ("America/Chicago", -360),
    ("America/Bogota", -300),
    ("America/New_York", -300),
    ("America/Caracas", -240),
    ("America/Santiago", -240),
    ("America/St_Johns", -210),
    ("America/Argentina/Buenos_Aires", -180),
    ("America/Sao_Paulo", -180),
    ("Atlantic/Azores", -60),
    ("UTC", 0),
    ("Africa/Accra", 0),
    ("Europe/Lisbon", 0),
    ("Europe/London", 0),
    ("Africa/Algiers", 60),
    ("Africa/Lagos", 60),
    ("Africa/Tunis", 60),
    ("Europe/Berlin", 60),
    ("Europe/Madrid", 60),
    ("Europe/Paris", 60),
    ("Europe/Rome", 60),
    ("Africa/Cairo", 120),
    ("Africa/Johannesburg", 120),
    ("Asia/Beirut", 120),
    ("Asia/Jerusalem", 120),
    ("Europe/Athens", 120),
    ("Europe/Kyiv", 120),
    ("Africa/Nairobi", 180),
    ("Asia/Baghdad", 180),
    ("Asia/Damascus", 180),
    ("Asia/Riyadh", 180),
    ("Europe/Istanbul", 180),
    ("Europe/Minsk", 180),
    ("Europe/Moscow", 180),
    ("Asia/Tehran", 210),
    ("Asia/Baku", 240),
    ("Asia/Dubai", 240),
    ("Asia/Tbilisi", 240),
    ("Asia/Yerevan", 240),
    ("Asia/Kabul", 270),
    ("Asia/Almaty", 300),
    ("Asia/Dushanbe", 300),
    ("Asia/Karachi", 300),
    ("Asia/Tashkent", 300),
    ("Asia/Yekaterinburg", 300),
    ("Asia/Kolkata", 330),
    ("Asia/Kathmandu", 345),
    ("Asia/Dhaka", 360),
    ("Asia/Yangon", 390),
    ("Asia/Bangkok", 420),
    ("Asia/Jakarta", 420),
    ("Asia/Hong_Kong", 480),
    ("Asia/Shanghai", 480),
    ("Asia/Singapore", 480),
    ("Asia/Seoul", 540),
    ("Asia/Tokyo", 540),
    ("Australia/Sydney", 600),
    ("Asia/Vladivostok", 600),
    ("Pacific/Auckland", 720),
)
"""Zones by their name in the time zone database, with the offset of their standard time in minutes."""

ZONES_HASH = zlib.crc32(repr(ZONES).encode()) & 0x7FFF_FFFF


@method("help.getTimezonesList", needs_user=False)
async def get_timezones_list(ctx: Context, request: functions.help_getTimezonesList) -> types.Typehelp_TimezonesList:
    """The zones, or that the client knows them."""
    if request.hash == ZONES_HASH:
        return types.help_timezonesListNotModified()
    zones = [
        types.timezone(id=name, name=name.rpartition("/")[2].replace("_", " "), utc_offset=minutes * 60)
        for name, minutes in ZONES
    ]
    return types.help_timezonesList(timezones=zones, hash=ZONES_HASH)
