"""Basic groups: making them, what is known of them, closing them down. Follows core.telegram.org/api/channel#basic-groups."""

from __future__ import annotations

import secrets

from chapar.actions import groups, migration
from chapar.actions.chat_access import access_chat
from chapar.actions.common_chats import list_common_chats
from chapar.actions.invites import provide_permanent
from chapar.domain.errors import RpcError
from chapar.domain.limits import GROUP_MEMBERS, HISTORY_PAGE
from chapar.domain.peers import chat_peer
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.method import method
from chapar.rpc.views.chat_details import build_group_full, list_full_users
from chapar.rpc.views.chats import build_chats
from chapar.rpc.views.peers import access_user_id
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("messages.createChat", errors=("TTL_PERIOD_INVALID", "USERS_TOO_MUCH", "USER_ID_INVALID"))
async def create_chat(ctx: Context, request: functions.messages_createChat) -> types.messages_invitedUsers:
    """Make a basic group; those who do not want to be added are named in the answer, so that they can be sent a link."""
    if len(request.users) > GROUP_MEMBERS:
        raise RpcError("USERS_TOO_MUCH")
    made = await groups.create_group(
        ctx.services.storage,
        user_id=ctx.user_id,
        title=request.title,
        user_ids=[await access_user_id(ctx, given) for given in request.users],
        ttl_seconds=request.ttl_period or 0,
        now=ctx.now,
        # Clients await the word of one random_id, though they stated none.
        random_id=secrets.randbits(63),
        origin=ctx.origin,
    )
    return types.messages_invitedUsers(
        updates=await answer(ctx, made.logged),
        missing_invitees=[types.missingInvitee(user_id=user_id) for user_id in made.missing_user_ids],
    )


@method("messages.getChats")
async def get_chats(ctx: Context, request: functions.messages_getChats) -> types.messages_chats:
    """Basic groups by id; `chatEmpty` for those that the caller never was in."""
    if len(request.id) > HISTORY_PAGE * 2:
        raise RpcError("CHAT_ID_INVALID")
    peers = [chat_peer(chat_id) for chat_id in request.id]
    chats = await ctx.services.storage.read(lambda q: build_chats(ctx.services, q, ctx.user_id, peers))
    return types.messages_chats(chats=chats)


@method("messages.getFullChat")
async def get_full_chat(ctx: Context, request: functions.messages_getFullChat) -> types.messages_chatFull:
    """What somebody who is, or was, in a basic group knows of it."""
    peer = chat_peer(request.chat_id)
    await provide_permanent(ctx.services.storage, user_id=ctx.user_id, peer=peer, now=ctx.now)

    def query(q: Queries) -> types.messages_chatFull:
        standing = access_chat(q, ctx.user_id, peer, ctx.now)
        full = build_group_full(ctx.services, q, ctx.user_id, standing)
        people = build_people(ctx.services, q, ctx.user_id, list_full_users(full), {peer})
        return types.messages_chatFull(full_chat=full, chats=people.chats, users=people.users)

    return await ctx.services.storage.read_told(query)


@method("messages.getCommonChats")
async def get_common_chats(ctx: Context, request: functions.messages_getCommonChats) -> types.messages_chats:
    """Groups in which the caller and somebody else are, the greatest id first; those below `max_id` unless it is 0."""
    user_id, max_id = await access_user_id(ctx, request.user_id), max(request.max_id, 0)
    if user_id == ctx.user_id:
        raise RpcError("USER_ID_INVALID")

    def query(q: Queries) -> types.messages_chats:
        limit = check_limit(request.limit)
        peers = list_common_chats(q, ctx.user_id, user_id, max_id=max_id)[:limit]
        built = {chat.id: chat for chat in build_chats(ctx.services, q, ctx.user_id, peers)}
        return types.messages_chats(chats=[built[peer.id] for peer in peers])

    return await ctx.services.storage.read(query)


@method("messages.deleteChat")
async def delete_chat(ctx: Context, request: functions.messages_deleteChat) -> bool:
    """Close a group of one's own down, with all that was written there."""
    await groups.delete_group(ctx.services.storage, user_id=ctx.user_id, peer=chat_peer(request.chat_id), now=ctx.now)
    return True


@method("messages.migrateChat")
async def migrate_chat(ctx: Context, request: functions.messages_migrateChat) -> types.TypeUpdates:
    """Make a supergroup of a basic group of one's own."""
    logged = await migration.migrate_group(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=chat_peer(request.chat_id),
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)
