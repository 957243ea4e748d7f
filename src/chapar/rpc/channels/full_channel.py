"""All that is known of a supergroup or channel. Follows core.telegram.org/method/channels.getFullChannel."""

from __future__ import annotations

from chapar.actions.chat_access import access_chat
from chapar.actions.invites import provide_permanent
from chapar.domain.peers import channel_peer, chat_peer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.chat_details import build_channel_full, list_full_users
from chapar.rpc.views.peers import access_channel, parse_peer
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("channels.getFullChannel")
async def get_full_channel(ctx: Context, request: functions.channels_getFullChannel) -> types.messages_chatFull:
    """What whoever may look into a channel knows of it, with the chats that it names: its discussion, the group that it was."""
    peer = await access_channel(ctx, request.channel)
    services = ctx.services
    await provide_permanent(services.storage, user_id=ctx.user_id, peer=peer, now=ctx.now)
    online_count = count_online(ctx, services.audience.list_users(peer.id))

    def query(q: Queries) -> types.messages_chatFull:
        standing = access_chat(q, ctx.user_id, peer, ctx.now)
        full = build_channel_full(services, q, ctx.user_id, standing, online_count)
        chats = {peer}
        if full.linked_chat_id:
            chats.add(channel_peer(full.linked_chat_id))
        if full.migrated_from_chat_id:
            chats.add(chat_peer(full.migrated_from_chat_id))
        if isinstance(full.default_send_as, types.peerChannel):
            chats.add(parse_peer(full.default_send_as))
        people = build_people(services, q, ctx.user_id, list_full_users(full), chats)
        return types.messages_chatFull(full_chat=full, chats=people.chats, users=people.users)

    return await services.storage.read(query)


def count_online(ctx: Context, user_ids: set[int]) -> int:
    """How many of these users are there now; the caller is, when among them."""
    return sum(user_id == ctx.user_id or ctx.services.presence.is_online(user_id) for user_id in user_ids)
