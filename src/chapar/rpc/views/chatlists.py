"""Shared folders on the wire. Follows core.telegram.org/api/folders#shared-folders."""

from __future__ import annotations

from collections.abc import Iterable

from chapar.domain.chatlists import ChatlistInvite
from chapar.domain.chats import Participant, ParticipantStatus
from chapar.domain.peers import Peer
from chapar.rpc.services import Services
from chapar.rpc.views.chats import build_chat
from chapar.rpc.views.peers import build_peer
from chapar.storage.api import Queries
from chapar.tl import types


def build_chatlist_invite(services: Services, invite: ChatlistInvite) -> types.exportedChatlistInvite:
    """A link to a folder as its owner sees it."""
    return types.exportedChatlistInvite(
        title=invite.title, url=services.own_links.folder(invite.slug), peers=build_peer_list(invite.peers)
    )


def build_peer_list(peers: Iterable[Peer]) -> list[types.TypePeer]:
    """Peers in their order."""
    return [build_peer(peer) for peer in peers]


def build_offered_chats(services: Services, q: Queries, viewer_id: int, peers: Iterable[Peer]) -> list[types.TypeChat]:
    """Chats that a folder offers: those which the viewer is not in look as if it had left them, public or not."""
    found = q.load_chats(sorted(set(peers)))
    built = []
    for peer, chat in found.items():
        place = q.find_participant(peer, viewer_id)
        place = place or Participant(peer, viewer_id, ParticipantStatus.LEFT, chat.created_at, is_member=False)
        built.append(build_chat(services, chat, place, viewer_id))
    return built
