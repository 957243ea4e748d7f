"""Voting, and closing polls. Follows core.telegram.org/api/poll.

A poll is one for all messages that show it, forwards included: everybody who has one of them is told of every vote.
"""

from collections.abc import Sequence

from chapar.actions.admin_log import log_event
from chapar.actions.chat_access import access_chat
from chapar.actions.sight import access_message
from chapar.domain.chats import Standing
from chapar.domain.errors import RpcError
from chapar.domain.media import PollMedia
from chapar.domain.messages import Message
from chapar.domain.notices import PollChanged
from chapar.domain.peers import Peer, PeerType
from chapar.domain.polls import Poll, PollVote, check_vote
from chapar.domain.rights import AdminRight
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Queries, Storage, Transaction

TOLD_OWNERS = 1000
"""Owners of a poll who are told of a vote. Clients ask for the results of what is on screen, so the others learn them too."""
CLOSED_AT_ONCE = 20
"""Polls that one unit closes: it tells all their owners, and others wait for the writer meanwhile."""


def access_poll(
    q: Queries, user_id: int, peer: Peer, message_id: int, *, error: str = "MESSAGE_ID_INVALID"
) -> tuple[Message, PollMedia]:
    """A message with a poll in one of the user's conversations. Raises `error`."""
    message = access_message(q, user_id, peer, message_id, error=error)
    if not isinstance(message.body.media, PollMedia):
        raise RpcError(error)
    return message, message.body.media


async def send_vote(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    message_id: int,
    options: Sequence[bytes],
    now: int,
    origin: Origin | None = None,
) -> LoggedUpdate:
    """Choose among the answers of a poll, instead of what was chosen before; no option takes the vote back.

    The result is what the voter's log got. Raises MESSAGE_ID_INVALID, MESSAGE_POLL_CLOSED, REVOTE_NOT_ALLOWED,
    OPTION_INVALID, OPTIONS_TOO_MUCH.
    """

    def unit(tx: Transaction) -> LoggedUpdate:
        _, (poll, results) = access_poll(tx, user_id, peer, message_id)
        choices = check_vote(poll, results.own, options, now)
        if choices == (results.own.choices if results.own else ()):
            return tx.log_notice(user_id, PollChanged(poll.id), now)
        tx.put_poll_vote(poll.id, PollVote(user_id, choices, now))
        return _tell_owners(tx, poll, user_id, now)

    return await storage.write(unit, origin)


async def close_poll(
    storage: Storage, *, user_id: int, peer: Peer, message_id: int, now: int, origin: Origin | None = None
) -> LoggedUpdate:
    """End a poll for everybody who has it; the result is what the user's log got.

    Raises MESSAGE_ID_INVALID, MEDIA_PREV_INVALID (no poll), MESSAGE_NOT_MODIFIED (closed already), and what `_access_to_close`
    raises.
    """

    def unit(tx: Transaction) -> LoggedUpdate:
        message = access_message(tx, user_id, peer, message_id)
        media = message.body.media
        if not isinstance(media, PollMedia):
            raise RpcError("MEDIA_PREV_INVALID")
        standing = _access_to_close(tx, user_id, message, media.poll, now)
        if media.poll.is_closed:
            raise RpcError("MESSAGE_NOT_MODIFIED")
        logged = _close(tx, media.poll, user_id, now)
        if standing is not None and standing.is_admin:
            closed = access_message(tx, user_id, peer, message_id)
            log_event(tx, standing.chat, user_id, "StopPoll", now, message=closed)
        return logged

    return await storage.write(unit, origin)


def _access_to_close(q: Queries, user_id: int, message: Message, poll: Poll, now: int) -> Standing | None:
    """The chat in which the user may end a poll, None between people: its author may, in a channel also who may edit posts.

    Raises MESSAGE_AUTHOR_REQUIRED, in chats what `access_chat` raises.
    """
    is_first = message.body.forward is None and poll.creator_id == message.body.sender_id
    standing = access_chat(q, user_id, message.peer, now) if message.peer.type is not PeerType.USER else None
    may_edit = standing is not None and standing.chat.is_broadcast and standing.has(AdminRight.EDIT_MESSAGES)
    if not is_first or not (message.body.sender_id == user_id or may_edit):
        raise RpcError("MESSAGE_AUTHOR_REQUIRED")
    return standing


def close_due(tx: Transaction, now: int) -> int:
    """The step of a unit that closes polls whose time is over, a bounded number at once; how many it closed."""
    due = tx.list_due_polls(now, CLOSED_AT_ONCE)
    for poll in due:
        _close(tx, poll, poll.creator_id, now)
    return len(due)


def _close(tx: Transaction, poll: Poll, user_id: int, now: int) -> LoggedUpdate:
    tx.update_poll(poll._replace(is_closed=True))
    return _tell_owners(tx, poll, user_id, now)


def _tell_owners(tx: Transaction, poll: Poll, user_id: int, now: int) -> LoggedUpdate:
    """Tell everybody who has the poll, and `user_id` in any case; what that one's log got."""
    owners = {*tx.list_poll_owners(poll.id, limit=TOLD_OWNERS), user_id}
    logged = {owner_id: tx.log_notice(owner_id, PollChanged(poll.id), now) for owner_id in sorted(owners)}
    return logged[user_id]
