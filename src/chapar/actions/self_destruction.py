"""Photos, videos and voice messages that can be looked at for a time only, from when their receiver opens them.

Then they are taken out of the message for both sides, and their files away when nothing else shows them. Follows
core.telegram.org/constructor/messageMediaPhoto (`ttl_seconds`).
"""

from collections.abc import Iterable
from dataclasses import replace

from chapar.domain.media import VIEW_ONCE, DocumentMedia, FileMedia, PhotoMedia
from chapar.domain.messages import Message
from chapar.domain.updates import EditMessage, LoggedUpdate
from chapar.storage.api import Storage, Transaction


def start_timers(tx: Transaction, messages: Iterable[Message], now: int) -> list[LoggedUpdate]:
    """The step of a unit by which messages that were opened begin to destroy what they show; what all logs took of it.

    What is seen once goes at once, from everywhere but the session that opened it: there somebody is looking at it, and the
    client takes it away itself when they have done so.
    """
    logged: list[LoggedUpdate] = []
    for message in messages:
        media = message.body.media
        if not isinstance(media, FileMedia) or not media.ttl_seconds:
            continue
        if media.ttl_seconds == VIEW_ONCE:
            logged += _destroy(tx, message.body.body_id, now)
        else:
            tx.put_media_timer(message.body.body_id, now + media.ttl_seconds)
    return logged


async def destroy_due(storage: Storage, now: int, limit: int) -> int:
    """Take away what was to be seen until now, at most `limit`; how many there were."""

    def unit(tx: Transaction) -> int:
        bodies = tx.list_spent_media(now, limit)
        for body_id in bodies:
            _destroy(tx, body_id, now)
        return len(bodies)

    due = await storage.read(lambda q: q.list_spent_media(now, 1))
    return await storage.write(unit) if due else 0


def _destroy(tx: Transaction, body_id: int, now: int) -> list[LoggedUpdate]:
    """Take the file out of all copies; what their owners' logs took of it."""
    copies = tx.list_copies(body_id)
    tx.delete_media_timer(body_id)
    media = copies[0].body.media if copies else None
    if not isinstance(media, FileMedia) or emptied(media) == media:
        return []
    tx.update_body(replace(copies[0].body, media=emptied(media)))
    empty = [replace(copy, body=replace(copy.body, media=emptied(media))) for copy in copies]
    return [tx.log_update(copy.owner_id, EditMessage(copy.id, copy), now) for copy in empty]


def emptied(media: FileMedia) -> FileMedia:
    """What is left when the file is gone: that it was there, and for how long."""
    if isinstance(media, PhotoMedia):
        return media._replace(photo=None)
    gone: DocumentMedia = media._replace(document=None)
    return gone
