"""Everything that is done when its time comes, in the order of its turns."""

from chapar.actions.operator import end_restrictions
from chapar.actions.polls import close_due
from chapar.actions.restrictions import end_bans
from chapar.actions.scheduled import send_due
from chapar.actions.self_destruction import destroy_due
from chapar.actions.timers import delete_expired
from chapar.storage.api import Storage
from chapar.updates.due import Runner


async def close_due_polls(storage: Storage, now: int, limit: int) -> int:
    """Close polls whose time is over; how many there were."""
    if not await storage.read(lambda q: q.list_due_polls(now, 1)):
        return 0
    return await storage.write(lambda tx: close_due(tx, now))


RUNNERS: tuple[Runner, ...] = (send_due, delete_expired, destroy_due, close_due_polls, end_bans, end_restrictions)
