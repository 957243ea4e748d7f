"""What an account says of itself. Follows core.telegram.org/method/account.updateProfile."""

from __future__ import annotations

from chapar.actions import profile as actions
from chapar.actions.usernames import may_take
from chapar.domain.peers import user_peer
from chapar.domain.users import check_username
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.users import build_user
from chapar.tl import functions, types


@method("account.updateProfile", errors=("LASTNAME_INVALID",))
async def update_profile(ctx: Context, request: functions.account_updateProfile) -> types.TypeUser:
    """Change names and bio."""
    user = await actions.update_profile(
        ctx.services.storage,
        user_id=ctx.user_id,
        first_name=request.first_name,
        last_name=request.last_name,
        about=request.about,
        now=ctx.now,
        origin=ctx.origin,
    )
    return build_user(ctx.services, ctx.user_id, user)


@method("account.updateUsername")
async def update_username(ctx: Context, request: functions.account_updateUsername) -> types.TypeUser:
    """Take a username, or give it up."""
    user = await actions.update_username(
        ctx.services.storage,
        ctx.services.name_rules,
        user_id=ctx.user_id,
        username=request.username,
        now=ctx.now,
        origin=ctx.origin,
    )
    return build_user(ctx.services, ctx.user_id, user)


@method("account.checkUsername")
async def check_username_free(ctx: Context, request: functions.account_checkUsername) -> bool:
    """Whether a username could be taken."""
    username = check_username(request.username)
    rules, me = ctx.services.name_rules, ctx.user_id
    return await ctx.services.storage.read(
        lambda q: may_take(q, rules, username, holder=user_peer(me), user_id=me, now=ctx.now)
    )


@method("account.updateStatus")
async def update_status(ctx: Context, request: functions.account_updateStatus) -> bool:
    """Say that one is there, or that one leaves."""
    await ctx.services.presence.set_online(ctx.user_id, offline=request.offline)
    return True
