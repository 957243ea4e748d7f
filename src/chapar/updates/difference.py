"""What a client missed. Follows core.telegram.org/api/updates#recovering-gaps."""

from chapar.domain.limits import DIFFERENCE_PAGE, DIFFERENCE_TOO_LONG
from chapar.domain.updates import Difference, State
from chapar.storage.api import Queries

NOTICE_OVERLAP_SECONDS = 30
"""How far before the client's date notices are told again. A notice has the time of the request behind it and is committed a
moment later: a client that was told a later time in between, and then lost the push, would never hear of it. Notices only
say that something is to be looked at afresh, so twice does no harm."""


def load_difference(q: Queries, owner_id: int, *, pts: int, date: int, now: int, limit: int = 0) -> Difference | None:
    """Everything logged after `pts` and the notices since `date`, at most `limit` (0: the server's own page) updates.

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
    notices = q.list_notices(owner_id, date - NOTICE_OVERLAP_SECONDS, DIFFERENCE_PAGE)
    return Difference((*rows, *notices), State(rows[-1].pts if rows else pts, 0, now), is_final=True)
