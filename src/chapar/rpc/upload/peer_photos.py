"""Photos of users and chats, named by whose they are. Follows core.telegram.org/constructor/inputPeerPhotoFileLocation."""

from __future__ import annotations

from chapar.actions.chat_photos import sees_chat_photo
from chapar.actions.profile_photos import sees_photo
from chapar.domain.errors import RpcError
from chapar.domain.files import Photo, PhotoSize
from chapar.domain.peers import Peer, PeerType
from chapar.rpc.context import Context
from chapar.rpc.views.peers import access_peer
from chapar.storage.api import Queries
from chapar.tl import types


async def find_peer_photo(ctx: Context, location: types.inputPeerPhotoFileLocation) -> tuple[Photo, PhotoSize]:
    """A photo that a user or chat shows or has shown, if the client may see it, in its smallest or (`big`) its largest size.

    Raises LOCATION_INVALID, whatever the reason: nobody learns here what there is.
    """
    try:
        peer = await access_peer(ctx, location.peer)
        photo = await ctx.services.storage.read(lambda q: _find_seen(q, ctx, peer, location.photo_id))
    except RpcError as error:
        raise RpcError("LOCATION_INVALID") from error
    if photo is None or not photo.sizes:
        raise RpcError("LOCATION_INVALID")
    return photo, photo.sizes[-1 if location.big else 0]


def _find_seen(q: Queries, ctx: Context, peer: Peer, photo_id: int) -> Photo | None:
    if peer.type is PeerType.USER:
        is_seen = sees_photo(q, ctx.user_id, peer.id, photo_id)
    else:
        is_seen = sees_chat_photo(q, ctx.user_id, peer, photo_id, ctx.now)
    return q.find_photo(photo_id) if is_seen else None
