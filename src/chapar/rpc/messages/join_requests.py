"""Who came into chats by a link, and who waits to be let in. Follows core.telegram.org/api/invites#join-requests."""

from __future__ import annotations

from chapar.actions import invites, joining
from chapar.domain.chats import Chat, ChatInvite, InviteImporter
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.notices import PendingJoinRequests
from chapar.domain.peers import Peer
from chapar.domain.updates import LoggedUpdate
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.invites import CHAT_ERRORS, access_invited_chat, name_link
from chapar.rpc.method import method
from chapar.rpc.views.invites import build_importer
from chapar.rpc.views.peers import access_user_id
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("messages.getChatInviteImporters", errors=(*CHAT_ERRORS, "USER_ID_INVALID"))
async def get_chat_invite_importers(
    ctx: Context, request: functions.messages_getChatInviteImporters
) -> types.messages_chatInviteImporters:
    """Who came by a link, or by any; or (`requested`) who waits to be let in. Latest first."""
    peer = await access_invited_chat(ctx, request.peer)
    link = name_link(request.link) if request.link else None
    if link and request.q:
        raise RpcError("SEARCH_WITH_LINK_NOT_SUPPORTED")
    limit = min(max(request.limit, 0), HISTORY_PAGE)
    offset_user_id = await _name_offset_user(ctx, request.offset_user)

    def query(q: Queries) -> types.messages_chatInviteImporters:
        invite: ChatInvite | None = None
        if link is None:
            standing = invites.access_inviter(q, ctx.user_id, peer, ctx.now)
        else:
            standing, invite = invites.access_link(q, ctx.user_id, peer, link, ctx.now)
        found: list[InviteImporter] = []
        # Nobody pays, so nobody's subscription has ended.
        if not request.subscription_expired:
            found = q.list_importers(
                peer,
                limit=limit,
                invite_hash=link,
                is_requested=request.requested,
                query=request.q or "",
                offset_date=request.offset_date,
                offset_user_id=offset_user_id,
            )
        count = len(found)
        if not request.q and not request.subscription_expired:
            count = max(count, _count(q, standing.chat, invite, is_requested=request.requested))
        return types.messages_chatInviteImporters(
            count=count,
            importers=[build_importer(importer) for importer in found],
            users=build_users(ctx.services, q, ctx.user_id, _list_users(found)),
        )

    return await ctx.services.storage.read_told(query)


async def _name_offset_user(ctx: Context, given: types.TypeInputUser) -> int:
    """Whom a page begins after: somebody whom the page before named, 0: nobody."""
    return 0 if isinstance(given, types.inputUserEmpty) else await access_user_id(ctx, given)


def _count(q: Queries, chat: Chat, invite: ChatInvite | None, *, is_requested: bool) -> int:
    if invite is not None:
        return invite.requested_count if is_requested else invite.usage
    return chat.requests_count if is_requested else q.count_importers(chat.peer)


def _list_users(found: list[InviteImporter]) -> set[int]:
    return {importer.user_id for importer in found} | {each.approved_by for each in found if each.approved_by}


@method("messages.hideChatJoinRequest", errors=(*CHAT_ERRORS, "USERS_TOO_MUCH"))
async def hide_chat_join_request(ctx: Context, request: functions.messages_hideChatJoinRequest) -> types.TypeUpdates:
    """Let somebody in who waits, or send the person away."""
    peer = await access_invited_chat(ctx, request.peer)
    logged = await joining.settle_request(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        who_id=await access_user_id(ctx, request.user_id),
        is_approved=request.approved,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, [_tell_who_waits(ctx, peer), *logged])


@method("messages.hideAllChatJoinRequests", errors=(*CHAT_ERRORS, "USERS_TOO_MUCH"))
async def hide_all_chat_join_requests(
    ctx: Context, request: functions.messages_hideAllChatJoinRequests
) -> types.TypeUpdates:
    """Let all in who wait (by one link, if that is named), or send them away."""
    peer = await access_invited_chat(ctx, request.peer)
    await joining.settle_requests(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        invite_hash=name_link(request.link) if request.link else None,
        is_approved=request.approved,
        now=ctx.now,
    )
    return await answer(ctx, [_tell_who_waits(ctx, peer)])


def _tell_who_waits(ctx: Context, peer: Peer) -> LoggedUpdate:
    return LoggedUpdate(ctx.user_id, 0, 0, ctx.now, PendingJoinRequests(peer))
