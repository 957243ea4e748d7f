"""Users by id. Follows core.telegram.org/method/users.getUsers."""

from __future__ import annotations

from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import MessageTag
from chapar.domain.peers import peer_key, user_peer
from chapar.domain.settings import PeerOptions
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peer_settings import build_peer_settings
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


@method("users.getFullUser")
async def get_full_user(ctx: Context, request: functions.users_getFullUser) -> types.users_userFull:
    """Everything that is known of a user."""
    user_id = await access_user_id(ctx, request.id)

    def query(q: Queries) -> types.users_userFull:
        user = q.find_user(user_id)
        if user is None:
            raise RpcError("USER_ID_INVALID")
        peer = user_peer(user_id)
        dialog = q.load_dialogs(ctx.user_id, (peer,)).get(peer)
        options = q.find_setting(ctx.user_id, PeerOptions, peer_key(peer))
        pinned = q.list_history(ctx.user_id, peer, limit=1, tag=MessageTag.PINNED)
        full = types.userFull(
            id=user_id,
            about=user.about or None,
            can_pin_message=True,
            pinned_msg_id=pinned[0].id if pinned else None,
            ttl_period=(dialog.ttl_seconds or None) if dialog else None,
            has_scheduled=bool(q.list_scheduled(ctx.user_id, peer)),
            translations_disabled=options is not None and options.is_translation_off,
            settings=build_peer_settings(q, ctx.user_id, peer),
            notify_settings=types.peerNotifySettings(),
            common_chats_count=0,
        )
        return types.users_userFull(
            full_user=full, chats=[], users=build_users(ctx.services, q, ctx.user_id, [user_id])
        )

    return await ctx.services.storage.read(query)


@method("users.getRequirementsToContact")
async def get_requirements_to_contact(
    ctx: Context, request: functions.users_getRequirementsToContact
) -> list[types.TypeRequirementToContact]:
    """Nobody asks for anything before being written to."""
    return [types.requirementToContactEmpty() for _ in request.id[:HISTORY_PAGE]]
