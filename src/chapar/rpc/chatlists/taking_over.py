"""Folders of others: looked at, taken over, followed and left. Follows core.telegram.org/api/folders#shared-folders."""

from __future__ import annotations

from chapar.actions import chatlists
from chapar.domain.chatlists import parse_chatlist_link
from chapar.domain.errors import RpcError
from chapar.rpc.answers import answer
from chapar.rpc.chatlists.sharing import name_chats
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.chatlists import build_offered_chats, build_peer_list
from chapar.rpc.views.media import build_text
from chapar.storage.api import Queries
from chapar.tl import functions, types

_FOLDER_ERRORS = ("FILTER_ID_INVALID", "FILTER_NOT_SUPPORTED")
_JOIN_ERRORS = (
    *("CHANNELS_TOO_MUCH", "CHANNEL_INVALID", "CHATLISTS_TOO_MUCH", "FILTER_INCLUDE_EMPTY", "FILTER_INCLUDE_TOO_MUCH"),
    *("INVITE_SLUG_EXPIRED", "PEER_ID_INVALID", "USERS_TOO_MUCH"),
)


@method("chatlists.checkChatlistInvite", errors=("INVITE_SLUG_EXPIRED",))
async def check_chatlist_invite(
    ctx: Context, request: functions.chatlists_checkChatlistInvite
) -> types.Typechatlists_ChatlistInvite:
    """What a link offers; to who took it over already, what it has beyond that."""
    slug = parse_chatlist_link(request.slug)

    def query(q: Queries) -> types.Typechatlists_ChatlistInvite:
        offer = chatlists.open_offer(q, ctx.user_id, slug, ctx.now)
        chats = build_offered_chats(ctx.services, q, ctx.user_id, offer.peers)
        if offer.own is None:
            return types.chatlists_chatlistInvite(
                title_noanimate=offer.shared.title_noanimate,
                title=build_text(offer.shared.title),
                emoticon=offer.shared.emoticon or None,
                peers=build_peer_list(offer.peers),
                chats=chats,
                users=[],
            )
        missing = offer.missing
        return types.chatlists_chatlistInviteAlready(
            filter_id=offer.own.id,
            missing_peers=build_peer_list(missing),
            already_peers=build_peer_list(peer for peer in offer.peers if peer not in missing),
            chats=chats,
            users=[],
        )

    return await ctx.services.storage.read_told(query)


@method("chatlists.joinChatlistInvite", errors=_JOIN_ERRORS)
async def join_chatlist_invite(ctx: Context, request: functions.chatlists_joinChatlistInvite) -> types.TypeUpdates:
    """Take a folder over, and come into those of its chats that are named."""
    logged = await chatlists.join_chatlist(
        ctx.services.storage,
        user_id=ctx.user_id,
        slug=parse_chatlist_link(request.slug),
        peers=await name_chats(ctx, request.peers),
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method("chatlists.getChatlistUpdates", errors=_FOLDER_ERRORS)
async def get_chatlist_updates(
    ctx: Context, request: functions.chatlists_getChatlistUpdates
) -> types.chatlists_chatlistUpdates:
    """Chats that the owner of a folder offers now, beyond those that one took over."""

    def query(q: Queries) -> types.chatlists_chatlistUpdates:
        more = chatlists.list_more(q, ctx.user_id, request.chatlist.filter_id, ctx.now)
        chats = build_offered_chats(ctx.services, q, ctx.user_id, more)
        return types.chatlists_chatlistUpdates(missing_peers=build_peer_list(more), chats=chats, users=[])

    return await ctx.services.storage.read_told(query)


@method("chatlists.joinChatlistUpdates", errors=(*_FOLDER_ERRORS, *_JOIN_ERRORS))
async def join_chatlist_updates(ctx: Context, request: functions.chatlists_joinChatlistUpdates) -> types.TypeUpdates:
    """Come into chats that were added to a folder of somebody else's."""
    storage, filter_id = ctx.services.storage, request.chatlist.filter_id
    folder = await storage.read(lambda q: chatlists.find_folder(q, ctx.user_id, filter_id))
    if not folder.joined_slug:
        raise RpcError("FILTER_NOT_SUPPORTED")
    logged = await chatlists.join_chatlist(
        storage,
        user_id=ctx.user_id,
        slug=folder.joined_slug,
        peers=await name_chats(ctx, request.peers),
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method("chatlists.hideChatlistUpdates", errors=_FOLDER_ERRORS)
async def hide_chatlist_updates(ctx: Context, request: functions.chatlists_hideChatlistUpdates) -> bool:
    """Do not offer again what is offered now."""
    await chatlists.hide_more(
        ctx.services.storage, user_id=ctx.user_id, filter_id=request.chatlist.filter_id, now=ctx.now
    )
    return True


@method("chatlists.getLeaveChatlistSuggestions", errors=("FILTER_ID_INVALID",))
async def get_leave_chatlist_suggestions(
    ctx: Context, request: functions.chatlists_getLeaveChatlistSuggestions
) -> list[types.TypePeer]:
    """Chats that one came into by a folder."""
    filter_id = request.chatlist.filter_id
    found = await ctx.services.storage.read(lambda q: chatlists.list_leavable(q, ctx.user_id, filter_id))
    return build_peer_list(found)


@method(
    "chatlists.leaveChatlist",
    errors=(*_FOLDER_ERRORS, "CHANNEL_INVALID", "FILTER_INCLUDE_TOO_MUCH", "PEER_ID_INVALID"),
)
async def leave_chatlist(ctx: Context, request: functions.chatlists_leaveChatlist) -> types.TypeUpdates:
    """Drop a shared folder, and go out of those of its chats that are named."""
    logged = await chatlists.leave_chatlist(
        ctx.services.storage,
        user_id=ctx.user_id,
        filter_id=request.chatlist.filter_id,
        peers=await name_chats(ctx, request.peers),
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)
