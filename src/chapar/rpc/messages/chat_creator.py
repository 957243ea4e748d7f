"""Who owns a group or channel. Follows core.telegram.org/method/messages.editChatCreator."""

from __future__ import annotations

from chapar.actions.ownership import check_may_hand_over
from chapar.domain.errors import RpcError
from chapar.domain.peers import PeerType
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer, access_user_id
from chapar.tl import functions, types


@method(
    "messages.editChatCreator",
    errors=(
        *("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED", "CHAT_ID_INVALID", "PASSWORD_MISSING"),
        *("PEER_ID_INVALID", "USER_ID_INVALID"),
    ),
)
async def edit_chat_creator(ctx: Context, request: functions.messages_editChatCreator) -> types.TypeUpdates:
    """Hand a chat over, which needs the account's cloud password: none has one, so nobody may yet.

    Clients ask without a password to learn what is missing before they let the user decide, so to ask is no consent. The rest
    is checked first: who may never hand it over is told so. `channels.editCreator` of older layers comes here.
    """
    peer = await access_peer(ctx, request.peer)
    if peer.type is PeerType.USER:
        raise RpcError("PEER_ID_INVALID")
    heir_id = await access_user_id(ctx, request.user_id)
    await ctx.services.storage.read(lambda q: check_may_hand_over(q, ctx.user_id, peer, heir_id, ctx.now))
    raise RpcError("PASSWORD_MISSING")
