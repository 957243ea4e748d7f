"""Who is in a basic group, and who of them are its admins. Follows core.telegram.org/method/messages.addChatUser."""

from __future__ import annotations

from chapar.actions import group_members as members
from chapar.domain.peers import chat_peer
from chapar.domain.updates import LoggedUpdate
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_user_id
from chapar.tl import functions, types


@method("messages.addChatUser", errors=("USER_KICKED",))
async def add_chat_user(ctx: Context, request: functions.messages_addChatUser) -> types.messages_invitedUsers:
    """Add somebody, who gets the last messages; or come back oneself after leaving."""
    added = await members.add_to_group(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=chat_peer(request.chat_id),
        added_id=await access_user_id(ctx, request.user_id),
        forward_limit=request.fwd_limit,
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.messages_invitedUsers(
        updates=await answer(ctx, added.logged),
        missing_invitees=[types.missingInvitee(user_id=user_id) for user_id in added.missing_user_ids],
    )


@method("messages.deleteChatUser")
async def delete_chat_user(ctx: Context, request: functions.messages_deleteChatUser) -> types.TypeUpdates:
    """Take somebody out, or leave; with `revoke_history` what the person wrote goes from everybody's history too.

    That goes first: what is gone already stays so, should the person not be one whom the caller may remove.
    """
    storage, peer = ctx.services.storage, chat_peer(request.chat_id)
    removed_id = await access_user_id(ctx, request.user_id)
    gone: list[LoggedUpdate] = []
    if request.revoke_history:
        gone = await members.delete_messages_of(
            storage, user_id=ctx.user_id, peer=peer, author_id=removed_id, now=ctx.now, origin=ctx.origin
        )
    logged = await members.remove_from_group(
        storage, user_id=ctx.user_id, peer=peer, removed_id=removed_id, now=ctx.now, origin=ctx.origin
    )
    return await answer(ctx, [*gone, *logged])


@method("messages.editChatAdmin", errors=("CHAT_ADMIN_REQUIRED",))
async def edit_chat_admin(ctx: Context, request: functions.messages_editChatAdmin) -> bool:
    """Make a member an admin, or no longer; only the creator may."""
    await members.set_group_admin(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=chat_peer(request.chat_id),
        admin_id=await access_user_id(ctx, request.user_id),
        is_admin=request.is_admin,
        now=ctx.now,
    )
    return True
