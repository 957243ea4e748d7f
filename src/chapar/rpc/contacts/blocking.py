"""Whom one does not want to hear of. Follows core.telegram.org/api/block."""

from __future__ import annotations

from chapar.actions import blocking as actions
from chapar.domain.errors import RpcError
from chapar.domain.limits import BLOCK_LIST_PART, HISTORY_PAGE
from chapar.domain.peers import PeerType
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types

_ERRORS = ("CONTACT_ID_INVALID", "PEER_ID_INVALID", "CHAT_ID_INVALID", "CHANNEL_INVALID", "METHOD_INVALID")


@method("contacts.block", errors=(*_ERRORS, "CHANNEL_PRIVATE"))
async def block(ctx: Context, request: functions.contacts_block) -> bool:
    """Let somebody neither write nor see more than strangers do. Stories are not built, and so not kept from anybody."""
    return await _set(ctx, request.id, request.my_stories_from, is_blocked=True)


@method("contacts.unblock", errors=_ERRORS)
async def unblock(ctx: Context, request: functions.contacts_unblock) -> bool:
    """Let somebody be like everybody else again."""
    return await _set(ctx, request.id, request.my_stories_from, is_blocked=False)


async def _set(ctx: Context, given: types.TypeInputPeer, of_stories: bool, *, is_blocked: bool) -> bool:
    _check_whole(of_stories)
    await actions.set_blocked(
        ctx.services.storage,
        owner_id=ctx.user_id,
        user_id=await _access(ctx, given),
        is_blocked=is_blocked,
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


def _check_whole(of_stories: bool) -> None:
    if of_stories:
        raise RpcError("METHOD_INVALID")


async def _access(ctx: Context, given: types.TypeInputPeer) -> int:
    """Raises PEER_ID_INVALID, CHAT_ID_INVALID, CHANNEL_INVALID."""
    peer = await access_peer(ctx, given)
    if peer.type is not PeerType.USER:
        raise RpcError("PEER_ID_INVALID")
    return peer.id


@method("contacts.setBlocked", errors=_ERRORS)
async def set_blocked(ctx: Context, request: functions.contacts_setBlocked) -> bool:
    """Make these the blocked ones, in the place of those who were blocked last."""
    _check_whole(request.my_stories_from)
    if len(request.id) > BLOCK_LIST_PART:
        raise RpcError("PEER_ID_INVALID")
    await actions.replace_blocks(
        ctx.services.storage,
        owner_id=ctx.user_id,
        user_ids=[await _access(ctx, peer) for peer in request.id],
        limit=request.limit,
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("contacts.getBlocked")
async def get_blocked(ctx: Context, request: functions.contacts_getBlocked) -> types.Typecontacts_Blocked:
    """A page of those who are blocked, latest first. From stories nobody is."""
    if request.my_stories_from:
        return types.contacts_blocked(blocked=[], chats=[], users=[])

    def query(q: Queries) -> types.Typecontacts_Blocked:
        limit = min(max(request.limit, 0), HISTORY_PAGE)
        page = q.list_blocks(ctx.user_id, limit=limit, offset=max(request.offset, 0))
        count = q.count_blocks(ctx.user_id)
        blocked: list[types.TypePeerBlocked] = [
            types.peerBlocked(peer_id=types.peerUser(user_id=one.user_id), date=one.date) for one in page
        ]
        users = build_users(ctx.services, q, ctx.user_id, [one.user_id for one in page])
        if len(page) == count:
            return types.contacts_blocked(blocked=blocked, chats=[], users=users)
        return types.contacts_blockedSlice(count=count, blocked=blocked, chats=[], users=users)

    return await ctx.services.storage.read(query)
