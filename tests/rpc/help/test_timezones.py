"""help.getTimezonesList."""

import zoneinfo
from datetime import datetime, timedelta

from harness import Server

from chapar.rpc.help.timezones import ZONES
from chapar.tl import functions, types


async def test_it_is_told_once(server: Server) -> None:
    client = await server.client()
    told = await client.call(functions.help_getTimezonesList(hash=0))
    tehran = next(zone for zone in told.timezones if zone.id == "Asia/Tehran")
    assert (tehran.name, tehran.utc_offset) == ("Tehran", 12600)
    again = await client.call(functions.help_getTimezonesList(hash=told.hash))
    assert again == types.help_timezonesListNotModified()


def test_offsets_are_those_of_the_time_zone_database() -> None:
    for name, minutes in ZONES:
        try:
            zone = zoneinfo.ZoneInfo(name)
        except zoneinfo.ZoneInfoNotFoundError:
            continue  # this machine has no database, or an older one
        offsets = {
            moment.utcoffset() - (moment.dst() or timedelta())  # type: ignore[operator]
            for moment in (datetime(2025, month, 1, tzinfo=zone) for month in (1, 7))
        }
        assert timedelta(minutes=minutes) in offsets, name
