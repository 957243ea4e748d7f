"""The bar above a conversation. Follows core.telegram.org/constructor/peerSettings."""

from __future__ import annotations

from chapar.domain.peers import Peer
from chapar.domain.users import SERVICE_USER_ID
from chapar.storage.api import Queries
from chapar.tl import types


def build_peer_settings(q: Queries, owner_id: int, peer: Peer) -> types.peerSettings:
    """What is offered for a stranger who wrote: to add or to block; nothing for others or once the bar was closed."""
    relation = q.load_relations(owner_id, (peer.id,)).get(peer.id)
    dialog = q.load_dialogs(owner_id, (peer,)).get(peer)
    is_stranger = not (relation and relation.contact) and peer.id not in (owner_id, SERVICE_USER_ID)
    offers = is_stranger and dialog is not None and not dialog.is_bar_hidden
    return types.peerSettings(add_contact=offers, block_contact=offers, report_spam=offers)
