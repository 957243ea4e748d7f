"""Places that people send. Follows core.telegram.org/constructor/inputMediaGeoLive and its neighbours."""

from __future__ import annotations

from chapar.actions.media_editing import LiveWish
from chapar.domain.errors import RpcError
from chapar.domain.limits import LIVE_LOCATION_SECONDS, VENUE_TEXT_LENGTH
from chapar.domain.media import FOREVER, GeoLiveMedia, GeoMedia, GeoPoint, VenueMedia
from chapar.tl import types

ACCURACY_METRES = 1500
PROXIMITY_METRES = 100_000
FULL_TURN = 360


def parse_point(given: types.TypeInputGeoPoint) -> GeoPoint:
    """A place on earth. Raises GEO_POINT_INVALID."""
    if not isinstance(given, types.inputGeoPoint):
        raise RpcError("GEO_POINT_INVALID")
    latitude, longitude = given.lat, given.long
    # Both comparisons are false for what is not a number.
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise RpcError("GEO_POINT_INVALID")
    accuracy = given.accuracy_radius
    return GeoPoint(latitude, longitude, min(accuracy, ACCURACY_METRES) if accuracy and accuracy > 0 else None)


def parse_place(given: types.inputMediaGeoPoint) -> GeoMedia:
    """A place. Raises GEO_POINT_INVALID."""
    return GeoMedia(parse_point(given.geo_point))


def parse_live_place(given: types.inputMediaGeoLive) -> GeoLiveMedia:
    """Where somebody is for a while. Raises GEO_POINT_INVALID, MEDIA_INVALID (for no time that is possible)."""
    period = given.period or 0
    shortest, longest = LIVE_LOCATION_SECONDS
    if given.stopped or not (period == FOREVER or shortest <= period <= longest):
        raise RpcError("MEDIA_INVALID")
    return GeoLiveMedia(parse_point(given.geo_point), period, *parse_bearing(given))


def parse_bearing(given: types.inputMediaGeoLive) -> tuple[int | None, int | None]:
    """Where somebody is heading (degrees), and how near others must come to be told of (metres); None: not said."""
    heading, distance = given.heading, given.proximity_notification_radius
    return (
        heading if heading and 1 <= heading <= FULL_TURN else None,
        min(distance, PROXIMITY_METRES) if distance and distance > 0 else None,
    )


def parse_venue(given: types.inputMediaVenue) -> VenueMedia:
    """A place with a name. Raises GEO_POINT_INVALID, MEDIA_INVALID (no name, or far too long)."""
    texts = (given.title, given.address, given.provider, given.venue_id, given.venue_type)
    if not given.title.strip() or any(len(text) > VENUE_TEXT_LENGTH for text in texts):
        raise RpcError("MEDIA_INVALID")
    return VenueMedia(parse_point(given.geo_point), *(text.strip() for text in texts))


def parse_live_change(given: types.inputMediaGeoLive) -> LiveWish:
    """Where somebody is by now, or that nobody is to know any more. Raises GEO_POINT_INVALID, MEDIA_INVALID."""
    point = None if isinstance(given.geo_point, types.inputGeoPointEmpty) else parse_point(given.geo_point)
    shortest, longest = LIVE_LOCATION_SECONDS
    if given.period is not None and not (given.period == FOREVER or shortest <= given.period <= longest):
        raise RpcError("MEDIA_INVALID")
    return LiveWish(point, given.period, *parse_bearing(given), is_stopped=given.stopped)
