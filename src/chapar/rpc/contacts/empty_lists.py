"""Lists of people that are empty for everybody as yet."""

from __future__ import annotations

from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("contacts.getSaved")
async def get_saved(ctx: Context, request: functions.contacts_getSaved) -> list[types.TypeSavedContact]:
    """Numbers without an account are not kept."""
    return []


@method("contacts.resetSaved")
async def reset_saved(ctx: Context, request: functions.contacts_resetSaved) -> bool:
    """There is nothing to forget."""
    return True


@method("contacts.getSponsoredPeers")
async def get_sponsored_peers(
    ctx: Context, request: functions.contacts_getSponsoredPeers
) -> types.contacts_sponsoredPeersEmpty:
    """Nobody pays to be found."""
    return types.contacts_sponsoredPeersEmpty()


@method("contacts.getLocated")
async def get_located(ctx: Context, request: functions.contacts_getLocated) -> types.updates:
    """Nobody is near: where people are is not kept, so they are not shown to each other. Raises GEO_POINT_INVALID."""
    if not isinstance(request.geo_point, types.inputGeoPoint):
        raise RpcError("GEO_POINT_INVALID")
    return types.updates(updates=[types.updatePeerLocated(peers=[])], users=[], chats=[], date=ctx.now, seq=0)
