"""Taking away all that somebody wrote in a supergroup. Follows core.telegram.org/method/channels.deleteParticipantHistory."""

from collections.abc import Iterator

from chapar.actions.admin_log import log_event
from chapar.actions.channel_deleting import FIRST_WORDS
from chapar.actions.chat_access import access_admin
from chapar.actions.deleting import delete_copies
from chapar.actions.mailbox import Affected
from chapar.domain.errors import RpcError
from chapar.domain.limits import DELETE_MESSAGES
from chapar.domain.messages import Message
from chapar.domain.peers import Peer, PeerType, owner_of
from chapar.domain.rights import AdminRight
from chapar.domain.updates import Origin
from chapar.storage.api import Queries, Storage, Transaction


async def delete_participant_history(
    storage: Storage, *, user_id: int, peer: Peer, who: Peer, now: int, origin: Origin | None = None
) -> Affected:
    """Delete what a user, or a channel that somebody writes as, wrote under its own name: a bounded part a call, newest first.

    `offset` of the result is above 0 while more is left. Raises what `access_admin` raises, PARTICIPANT_ID_INVALID.
    """

    def unit(tx: Transaction) -> Affected:
        chat = access_admin(tx, user_id, peer, AdminRight.DELETE_MESSAGES, now).chat
        doomed: list[Message] = []
        has_more = False
        for message in _list_written(tx, peer, who):
            if len(doomed) == DELETE_MESSAGES:
                has_more = True
                break
            doomed.append(message)
        for message in doomed:
            log_event(tx, chat, user_id, "DeleteMessage", now, message=message)
        own = owner_of(user_id, peer)
        logged = delete_copies(tx, doomed, now).get(own)
        if logged is None:
            return Affected(tx.load_state(own).pts, 0)
        return Affected(logged.pts, logged.pts_count, int(has_more))

    return await storage.write(unit, origin)


def _list_written(q: Queries, peer: Peer, who: Peer) -> Iterator[Message]:
    """What somebody wrote under its own name: an anonymous admin's words are the group's. Raises PARTICIPANT_ID_INVALID."""
    shown_as = None
    author_id = who.id
    if who.type is PeerType.CHANNEL:
        channel = q.find_chat(who)
        if channel is None:
            raise RpcError("PARTICIPANT_ID_INVALID")
        shown_as, author_id = who, channel.creator_id
    own, below = owner_of(author_id, peer), 0
    while page := q.list_history(own, peer, limit=DELETE_MESSAGES, offset_id=below, author_id=author_id):
        for message in page:
            service = message.body.service
            is_first = service is not None and service[0] in FIRST_WORDS
            if message.body.shown_as == shown_as and not is_first:
                yield message
        below = page[-1].id
