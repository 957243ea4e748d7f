"""Public names of supergroups and channels. Follows core.telegram.org/api/usernames.

Their owner chooses one; the operator may give further ones, which the owner orders and switches on and off. Answers say
nothing of how the channel is now, so that the session which asked is told like all others.
"""

from __future__ import annotations

from collections.abc import Callable

from chapar.actions import usernames as actions
from chapar.actions.usernames import Names
from chapar.domain.users import check_username
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_channel
from chapar.storage.api import Queries
from chapar.tl import functions, types

_ACCESS = ("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED")
"""What everybody is refused with who does not own the channel."""


@method("channels.checkUsername", errors=("CHAT_ADMIN_REQUIRED",))
async def check_username_free(ctx: Context, request: functions.channels_checkUsername) -> bool:
    """Whether a channel of one's own, or one that is still to be made, could take a name."""
    username = check_username(request.username)
    is_new = isinstance(request.channel, types.inputChannelEmpty)
    peer = None if is_new else await access_channel(ctx, request.channel)

    def query(q: Queries) -> bool:
        if peer is not None:
            actions.access_own(q, ctx.user_id, peer, ctx.now)
        actions.check_has_room_for_public(q, ctx.user_id, peer)
        return actions.may_take(q, ctx.services.name_rules, username, holder=peer, user_id=ctx.user_id, now=ctx.now)

    return await ctx.services.storage.read(query)


@method("channels.updateUsername")
async def update_username(ctx: Context, request: functions.channels_updateUsername) -> bool:
    """Choose a name for a channel of one's own, or give it up."""
    await actions.set_channel_username(
        ctx.services.storage,
        ctx.services.name_rules,
        user_id=ctx.user_id,
        peer=await access_channel(ctx, request.channel),
        username=request.username,
        now=ctx.now,
    )
    return True


@method("channels.toggleUsername", errors=(*_ACCESS, "USERNAME_NOT_MODIFIED", "CHANNELS_ADMIN_PUBLIC_TOO_MUCH"))
async def toggle_username(ctx: Context, request: functions.channels_toggleUsername) -> bool:
    """Switch a further name on or off."""
    return await _change(ctx, request.channel, actions.toggled(request.username, is_active=request.active))


@method("channels.reorderUsernames", errors=(*_ACCESS, "USERNAME_NOT_MODIFIED", "ORDER_INVALID"))
async def reorder_usernames(ctx: Context, request: functions.channels_reorderUsernames) -> bool:
    """Put the active names into another order: the first one is the main one."""
    return await _change(ctx, request.channel, actions.reordered(request.order))


@method("channels.deactivateAllUsernames", errors=(*_ACCESS, "USERNAME_NOT_MODIFIED"))
async def deactivate_all_usernames(ctx: Context, request: functions.channels_deactivateAllUsernames) -> bool:
    """Switch all further names off."""
    return await _change(ctx, request.channel, actions.deactivated)


async def _change(ctx: Context, channel: types.TypeInputChannel, change: Callable[[Names], Names]) -> bool:
    await actions.change_channel_usernames(
        ctx.services.storage,
        change,
        user_id=ctx.user_id,
        peer=await access_channel(ctx, channel),
        now=ctx.now,
    )
    return True
