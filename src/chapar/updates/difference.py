"""What a client missed. Follows core.telegram.org/api/updates#recovering-gaps."""

from chapar.domain.limits import (
    CHANNEL_DIFFERENCE_PAGE,
    CHANNEL_DIFFERENCE_TOO_LONG,
    CHANNELS_OF_USER,
    DIFFERENCE_PAGE,
    DIFFERENCE_TOO_LONG,
)
from chapar.domain.notices import PollChanged, ReactionsChanged
from chapar.domain.updates import Difference, LoggedUpdate, State
from chapar.storage.api import Queries

NOTICE_OVERLAP_SECONDS = 30
"""How far before the client's date notices are told again. A notice has the time of the request behind it and is committed a
moment later: a client that was told a later time in between, and then lost the push, would never hear of it. Notices only
say that something is to be looked at afresh, so twice does no harm."""


ABOUT_MESSAGES = (ReactionsChanged, PollChanged)
"""Notices of a channel's log that the channel's difference tells, as changes of the messages: TDLib knows no other updates there.
All the others are told by the difference of each member."""


def load_difference(q: Queries, owner_id: int, *, pts: int, date: int, now: int, limit: int = 0) -> Difference | None:
    """Everything logged after `pts` and the notices since `date`, at most `limit` (0: the server's own page) updates.

    Among the notices are those of the user's channels, but for those `ABOUT_MESSAGES`.

    The state returned is that of the last row returned, never one read elsewhere. None when the client is so far behind, or
    ahead of us, that it must start afresh.
    """
    page = min(limit, DIFFERENCE_PAGE) if limit > 0 else DIFFERENCE_PAGE
    newest = q.load_state(owner_id).pts
    if not 0 <= newest - pts <= DIFFERENCE_TOO_LONG:
        return None
    rows = q.list_updates(owner_id, pts, page + 1)
    if len(rows) > page:
        # The date stays the client's: notices are told with the last slice.
        return Difference(tuple(rows[:page]), State(rows[page - 1].pts, 0, date), is_final=False)
    since = date - NOTICE_OVERLAP_SECONDS
    notices = q.list_notices(owner_id, since, DIFFERENCE_PAGE)
    channels = q.list_changed_channels(owner_id, since, CHANNELS_OF_USER)
    state = State(rows[-1].pts if rows else pts, 0, now)
    of_channels = [notice for channel_id, _ in channels for notice in _list_told_to_members(q, channel_id, since)]
    return Difference((*rows, *notices, *of_channels), state, is_final=True, channels=tuple(channels))


def _list_told_to_members(q: Queries, channel_id: int, since_date: int) -> list[LoggedUpdate]:
    notices = q.list_notices(-channel_id, since_date, DIFFERENCE_PAGE)
    return [notice for notice in notices if not isinstance(notice.update, ABOUT_MESSAGES)]


def load_channel_difference(q: Queries, owner_id: int, *, pts: int, limit: int) -> Difference | None:
    """Everything that a channel's log tells after `pts`, at most `limit` updates, and the notices `ABOUT_MESSAGES` that were
    logged between them: the next slice is asked for from where this one ends, and looks no farther back.

    Notices alone are no difference: clients take one that leaves the pts where it is for a fault. They wait for the next row
    of the log, and until then are seen by who looks at the channel. None when the client is so far behind, or ahead of us,
    that it must start afresh.
    """
    page = min(limit, CHANNEL_DIFFERENCE_PAGE) if limit > 0 else CHANNEL_DIFFERENCE_PAGE
    newest = q.load_state(owner_id)
    if not 0 <= newest.pts - pts <= CHANNEL_DIFFERENCE_TOO_LONG:
        return None
    rows = q.list_updates(owner_id, pts, page + 1)
    is_final = len(rows) <= page
    rows = rows[:page]
    state = State(rows[-1].pts if rows else pts, 0, newest.date)
    until_pts = None if is_final else state.pts
    notices = q.list_channel_notices(owner_id, pts, DIFFERENCE_PAGE, until_pts=until_pts) if rows else []
    told = [notice for notice in notices if isinstance(notice.update, ABOUT_MESSAGES)]
    return Difference((*rows, *told), state, is_final)
