"""Messages of supergroups and channels by id, who wrote them, and links to them.

Follows core.telegram.org/method/channels.getMessages.
"""

from __future__ import annotations

from chapar.actions.sight import load_seen, sees_message
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.peers import owner_of
from chapar.rpc.context import Context
from chapar.rpc.messages.history import find_message_id
from chapar.rpc.method import method
from chapar.rpc.views.messages import build_message, list_chats, list_user_ids
from chapar.rpc.views.peers import access_channel, build_peer
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("channels.getMessages")
async def get_messages(ctx: Context, request: functions.channels_getMessages) -> types.messages_channelMessages:
    """Messages of a channel by id, in the order asked for; `messageEmpty` for those that are not there to be seen."""
    peer = await access_channel(ctx, request.channel)
    if not request.id:
        raise RpcError("MESSAGE_IDS_EMPTY")
    if len(request.id) > HISTORY_PAGE:
        raise RpcError("MSG_ID_INVALID")

    def query(q: Queries) -> types.messages_channelMessages:
        owner_id = owner_of(ctx.user_id, peer)
        ids = [find_message_id(q, owner_id, given) for given in request.id]
        loaded = load_seen(q, ctx.user_id, peer, {message_id for message_id in ids if message_id})
        found = {i: message for i, message in loaded.items() if sees_message(q, ctx.user_id, message)}
        users, chats = build_people(
            ctx.services, q, ctx.user_id, list_user_ids(found.values()), {peer} | list_chats(found.values())
        )
        empty_peer = build_peer(peer)
        return types.messages_channelMessages(
            pts=q.load_state(owner_id).pts,
            count=len(ids),
            messages=[
                build_message(found[i], ctx.user_id) if i in found else types.messageEmpty(id=i, peer_id=empty_peer)
                for i in ids
            ],
            topics=[],
            users=users,
            chats=chats,
        )

    return await ctx.services.storage.read_told(query)
