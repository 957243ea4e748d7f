"""Auth keys: auth.bindTempAuthKey, auth.dropTempAuthKeys, auth.exportAuthorization, auth.importAuthorization.

Follows core.telegram.org/api/pfs and core.telegram.org/api/datacenter.
"""

from __future__ import annotations

from chapar.actions import authorizations, temp_keys
from chapar.domain.errors import RpcError
from chapar.mtproto.binding import BindingError, verify_binding
from chapar.rpc.auth.sign_in import check_may_sign_in
from chapar.rpc.context import Context
from chapar.rpc.help.config import DC_IDS
from chapar.rpc.method import method
from chapar.rpc.views.users import build_user
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("auth.bindTempAuthKey", needs_user=False, errors=("EXPIRES_AT_INVALID",))
async def bind_temp_auth_key(ctx: Context, request: functions.auth_bindTempAuthKey) -> bool:
    """The temporary key of this session acts for a permanent one, which the client proves to hold."""
    session = ctx.session

    def verify(key: bytes) -> None:
        try:
            verify_binding(
                key,
                request.encrypted_message,
                perm_auth_key_id=request.perm_auth_key_id,
                temp_auth_key_id=session.raw_auth_key_id,
                session_id=session.session_id,
                msg_id=ctx.msg_id,
                nonce=request.nonce,
                expires_at=request.expires_at,
            )
        except BindingError as error:
            raise RpcError(error.name) from error

    binding = await temp_keys.bind(
        ctx.services.storage,
        temp_auth_key_id=session.raw_auth_key_id,
        perm_auth_key_id=request.perm_auth_key_id,
        expires_at=request.expires_at,
        now=ctx.now,
        verify=verify,
    )
    user_id = binding.authorization.user_id if binding.authorization else None
    ctx.services.sessions.bind_temp_auth_key(session.raw_auth_key_id, request.perm_auth_key_id, user_id)
    session.auth_key_id = request.perm_auth_key_id
    session.user_id = user_id
    known = binding.permanent.client
    if known is not None and not session.layer:
        session.layer, session.client = known.layer, known
    return True


@method("auth.dropTempAuthKeys", needs_user=False)
async def drop_temp_auth_keys(ctx: Context, request: functions.auth_dropTempAuthKeys) -> bool:
    """Forget the client's temporary keys except those that it names, and the one that asks: it needs its answer."""
    keep = {*request.except_auth_keys, ctx.session.raw_auth_key_id}
    for auth_key_id in await temp_keys.drop(ctx.services.storage, ctx.session.auth_key_id, keep=keep):
        ctx.services.sessions.end_key(auth_key_id)
    return True


@method("auth.exportAuthorization")
async def export_authorization(
    ctx: Context, request: functions.auth_exportAuthorization
) -> types.auth_exportedAuthorization:
    """A token by which this client's key for another DC gets the same authorization."""
    if request.dc_id not in DC_IDS:
        raise RpcError("DC_ID_INVALID")
    token = ctx.services.transfers.export(ctx.user_id, ctx.session.auth_key_id, ctx.services.clock.now())
    return types.auth_exportedAuthorization(id=ctx.user_id, bytes=token)


@method("auth.importAuthorization", needs_user=False)
async def import_authorization(ctx: Context, request: functions.auth_importAuthorization) -> types.auth_authorization:
    """The other end of `auth.exportAuthorization`."""
    check_may_sign_in(ctx.session)
    transfer = ctx.services.transfers.take(request.id, request.bytes, ctx.services.clock.now())
    await authorizations.carry_over(
        ctx.services.storage,
        user_id=transfer.user_id,
        from_key_id=transfer.auth_key_id,
        to_key_id=ctx.session.auth_key_id,
        ip=ctx.session.ip,
        now=ctx.now,
    )
    ctx.services.sessions.bind_user(ctx.session.auth_key_id, transfer.user_id)
    ctx.session.user_id = transfer.user_id

    def query(q: Queries) -> types.user:
        user = q.find_user(transfer.user_id)
        if user is None:
            raise RpcError("AUTH_BYTES_INVALID")
        return build_user(ctx.services, user.id, user)

    return types.auth_authorization(user=await ctx.services.storage.read(query))
