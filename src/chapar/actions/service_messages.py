"""Messages that say what was done in a conversation. Follows core.telegram.org/constructor/messageService."""

from chapar.actions.mailbox import post
from chapar.actions.timers import find_timer
from chapar.domain.messages import Message, MessageBody
from chapar.domain.peers import Peer
from chapar.domain.updates import LoggedUpdate
from chapar.storage.api import Transaction


def post_service(
    tx: Transaction,
    sender_id: int,
    peer: Peer,
    action: str,
    now: int,
    *,
    answered: Message | None = None,
    random_id: int | None = None,
    is_silent: bool = False,
) -> list[LoggedUpdate]:
    """Say on both sides that the sender did something: `action` is the protocol's constructor, one without fields.

    `answered` is the sender's copy of the message that it is about. The result is what the sender's log took of it.
    """
    ttl_seconds, logged = find_timer(tx, sender_id, peer, now)
    body = MessageBody(0, sender_id, now, "", is_silent=is_silent, service=(action, {}), ttl_seconds=ttl_seconds)
    return [*logged, post(tx, peer, body, now, answered=answered, random_id=random_id)]
