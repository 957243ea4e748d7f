"""The archive. Follows core.telegram.org/api/folders#peer-folders."""

from __future__ import annotations

from chapar.actions.dialogs import move_to_folders
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.updates import build_updates
from chapar.tl import functions, types


@method("folders.editPeerFolders", errors=("CHANNEL_INVALID", "LIMIT_INVALID", "PEER_ID_INVALID"))
async def edit_peer_folders(ctx: Context, request: functions.folders_editPeerFolders) -> types.TypeUpdates:
    """Archive conversations, or bring them back into the main list."""
    if len(request.folder_peers) > HISTORY_PAGE:
        raise RpcError("LIMIT_INVALID")
    moves = [(await access_peer(ctx, given.peer), given.folder_id) for given in request.folder_peers]
    services, user_id = ctx.services, ctx.user_id
    logged = await move_to_folders(services.storage, user_id=user_id, moves=moves, now=ctx.now, origin=ctx.origin)
    return await services.storage.read(lambda q: build_updates(services, q, user_id, logged, is_answer=True))
