"""Steps by which a poll gets into the message that shows it, and its timer starts. Follows core.telegram.org/api/poll."""

from dataclasses import replace

from chapar.domain.media import Media, PollMedia
from chapar.domain.messages import MessageBody
from chapar.domain.polls import PollResults
from chapar.storage.api import Queries, Transaction


def keep_poll(tx: Transaction, media: Media | None) -> Media | None:
    """The media of a message that is being written; a poll that is new is stored."""
    if not isinstance(media, PollMedia) or media.poll.id:
        return media
    return PollMedia(tx.insert_poll(media.poll), PollResults((0,) * len(media.poll.options)))


def start_poll(tx: Transaction, body: MessageBody, now: int) -> MessageBody:
    """The body about to be sent; a poll with a timer that does not run yet closes so long after `now`."""
    media = body.media
    if not isinstance(media, PollMedia) or not media.poll.close_seconds or media.poll.close_date:
        return body
    poll = media.poll._replace(close_date=now + media.poll.close_seconds)
    tx.update_poll(poll)
    return replace(body, media=media._replace(poll=poll))


def see_poll(q: Queries, body: MessageBody, viewer_id: int) -> MessageBody:
    """The body as somebody else than its sender sees it: with their own vote."""
    media = body.media
    if not isinstance(media, PollMedia):
        return body
    return replace(body, media=media._replace(results=q.load_poll_results(media.poll, viewer_id)))
