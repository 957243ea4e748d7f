"""Counting who has seen a post. Follows core.telegram.org/method/messages.getMessagesViews."""

from collections.abc import Sequence

from chapar.actions.chat_access import access_chat
from chapar.domain.messages import NOTHING_COUNTED
from chapar.domain.peers import Peer, owner_of
from chapar.storage.api import Storage, Transaction


async def see_posts(
    storage: Storage, *, user_id: int, peer: Peer, message_ids: Sequence[int], now: int
) -> dict[int, int]:
    """Count the user among those who have seen posts of a channel, once for ever; the new numbers of those that were new.

    Raises what `access_chat` raises.
    """

    def unit(tx: Transaction) -> dict[int, int]:
        standing = access_chat(tx, user_id, peer, now)
        owner_id = owner_of(user_id, peer)
        found = tx.load_messages(owner_id, message_ids)
        bodies = {i: message.body for i, message in found.items() if i > standing.available_min_id}
        posts = [i for i, body in bodies.items() if body.is_post and body.service is None]
        counted: dict[int, int] = {}
        for message_id in tx.add_views(peer.id, user_id, posts) if posts else ():
            counts = tx.load_message_counts(owner_id, (message_id,)).get(message_id, NOTHING_COUNTED)
            counted[message_id] = counts.views + 1
            tx.put_message_counts(owner_id, message_id, counts._replace(views=counts.views + 1))
        return counted

    return await storage.write(unit)
