"""Users by id. Follows core.telegram.org/method/users.getUsers."""

from __future__ import annotations

from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_user_id
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("users.getUsers")
async def get_users(ctx: Context, request: functions.users_getUsers) -> list[types.TypeUser]:
    """Users in the order asked for; those who may not be named so are left out."""
    if len(request.id) > HISTORY_PAGE * 2:
        raise RpcError("LIMIT_INVALID")
    ids: list[int] = []
    for given in request.id:
        try:
            ids.append(await access_user_id(ctx, given))
        except RpcError:
            continue

    def query(q: Queries) -> list[types.TypeUser]:
        built = {user.id: user for user in build_users(ctx.services, q, ctx.user_id, ids)}
        return [built[user_id] for user_id in ids]

    return await ctx.services.storage.read(query)


@method("users.getRequirementsToContact")
async def get_requirements_to_contact(
    ctx: Context, request: functions.users_getRequirementsToContact
) -> list[types.TypeRequirementToContact]:
    """Nobody asks for anything before being written to."""
    return [types.requirementToContactEmpty() for _ in request.id[:HISTORY_PAGE]]


@method("users.getSavedMusic", errors=("USER_ID_INVALID",))
async def get_saved_music(ctx: Context, request: functions.users_getSavedMusic) -> types.users_savedMusic:
    """Nobody's profile has music."""
    await access_user_id(ctx, request.id)
    return types.users_savedMusic(count=0, documents=[])
