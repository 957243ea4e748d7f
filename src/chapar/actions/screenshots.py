"""Telling the other side that somebody took a picture of the conversation."""

from chapar.actions.messages import find_sent
from chapar.actions.places import check_may_write
from chapar.actions.replies import ReplyTo, find_answered
from chapar.actions.service_messages import post_service
from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer, PeerType
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Storage, Transaction


async def tell_of_screenshot(
    storage: Storage,
    *,
    sender_id: int,
    peer: Peer,
    reply_to: ReplyTo | None,
    random_id: int,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Say in a conversation that the sender took a picture of it, once for each `random_id`.

    Follows core.telegram.org/method/messages.sendScreenshotNotification. Raises what `send_message` raises.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        known = find_sent(tx, sender_id, peer, random_id)
        if known is not None:
            return [known]
        if peer.type is not PeerType.USER:
            raise RpcError("PEER_ID_INVALID")
        check_may_write(tx, sender_id, peer, now)
        answered, _ = find_answered(tx, sender_id, peer, reply_to)
        action = "messageActionScreenshotTaken"
        return post_service(tx, sender_id, peer, action, now, answered=answered, random_id=random_id)

    return await storage.write(unit, origin)
