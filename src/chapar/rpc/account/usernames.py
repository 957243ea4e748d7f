"""An account's usernames: the one that it chose itself, so their order and which of them are active never change.

Follows core.telegram.org/api/usernames.
"""

from __future__ import annotations

from chapar.actions.profile import access_user
from chapar.domain.errors import RpcError
from chapar.domain.users import fold_username
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions


@method("account.reorderUsernames", errors=("USERNAME_NOT_MODIFIED",))
async def reorder_usernames(ctx: Context, request: functions.account_reorderUsernames) -> bool:
    """Raises USERNAME_NOT_MODIFIED for the order there is, ORDER_INVALID for any other."""
    own = await _list_own(ctx)
    raise RpcError(
        "USERNAME_NOT_MODIFIED" if [fold_username(name) for name in request.order] == own else "ORDER_INVALID"
    )


@method("account.toggleUsername", errors=("USERNAME_NOT_MODIFIED",))
async def toggle_username(ctx: Context, request: functions.account_toggleUsername) -> bool:
    """Raises USERNAME_INVALID for names of others and for switching one's own off, else USERNAME_NOT_MODIFIED."""
    is_own = fold_username(request.username) in await _list_own(ctx)
    raise RpcError("USERNAME_NOT_MODIFIED" if is_own and request.active else "USERNAME_INVALID")


async def _list_own(ctx: Context) -> list[str]:
    user = await ctx.services.storage.read(lambda q: access_user(q, ctx.user_id))
    return [fold_username(user.username)] if user.username else []
