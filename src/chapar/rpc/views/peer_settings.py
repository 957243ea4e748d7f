"""The bar above a conversation. Follows core.telegram.org/constructor/peerSettings."""

from __future__ import annotations

from chapar.domain.peers import Peer, PeerType
from chapar.domain.privacy import offers_phone
from chapar.domain.users import SERVICE_USER_ID, STRANGER
from chapar.storage.api import Queries
from chapar.tl import types


def build_peer_settings(q: Queries, owner_id: int, peer: Peer) -> types.peerSettings:
    """What is offered for a stranger who wrote: to add or to block; nothing for others, for chats, or once the bar was closed.

    To whom the owner's number stays hidden, it is offered as well: with adding, or by itself to a contact who has the owner.
    """
    if peer.type is not PeerType.USER:
        return types.peerSettings()
    relation = q.load_relations(owner_id, (peer.id,)).get(peer.id, STRANGER)
    owner, user = q.find_user(owner_id), q.find_user(peer.id)
    if relation.is_blocked or owner is None or user is None or peer.id in (owner_id, SERVICE_USER_ID):
        return types.peerSettings()
    hides_phone = not offers_phone(owner, user, relation)
    if relation.contact is not None:
        return types.peerSettings(share_contact=hides_phone and relation.is_known)
    dialog = q.load_dialogs(owner_id, (peer,)).get(peer)
    offers = dialog is not None and not dialog.is_bar_hidden
    return types.peerSettings(
        add_contact=offers, block_contact=offers, report_spam=offers, need_contacts_exception=hides_phone
    )
