"""Into an account and out of it: auth.signIn, auth.signUp, auth.logOut. Follows core.telegram.org/api/auth."""

from __future__ import annotations

from chapar.actions import authorizations, sign_in
from chapar.actions.new_devices import Device
from chapar.actions.sign_in import CodeEntry
from chapar.domain.errors import RpcError
from chapar.domain.users import User, check_phone
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.session import ClientSession
from chapar.rpc.views.users import build_user
from chapar.tl import functions, types


@method("auth.signIn", needs_user=False)
async def sign_in_with_code(ctx: Context, request: functions.auth_signIn) -> types.Typeauth_Authorization:
    """Try a login code; `auth.authorizationSignUpRequired` when it is right and the number has no account yet."""
    phone = check_phone(request.phone_number)
    if not request.phone_code:
        raise RpcError("PHONE_CODE_EMPTY")
    user = await sign_in.sign_in(
        ctx.services.storage,
        ctx.services.config,
        entry=CodeEntry(phone, request.phone_code_hash, request.phone_code),
        device=read_device(ctx),
        now=ctx.now,
    )
    if user is None:
        return types.auth_authorizationSignUpRequired()
    return await welcome(ctx, user)


@method("auth.signUp", needs_user=False, errors=("PHONE_NUMBER_APP_SIGNUP_FORBIDDEN",))
async def sign_up(ctx: Context, request: functions.auth_signUp) -> types.auth_authorization:
    """Make the account whose number has been proved."""
    user = await sign_in.sign_up(
        ctx.services.storage,
        ctx.services.config,
        entry=CodeEntry(check_phone(request.phone_number), request.phone_code_hash),
        first_name=request.first_name,
        last_name=request.last_name,
        device=read_device(ctx),
        now=ctx.now,
    )
    return await welcome(ctx, user)


@method("auth.logOut")
async def log_out(ctx: Context, request: functions.auth_logOut) -> types.auth_loggedOut:
    """The device no longer speaks for the account; its other connections are closed at once."""
    ended = await authorizations.log_out(ctx.services.storage, user_id=ctx.user_id, auth_key_id=ctx.session.auth_key_id)
    for auth_key_id in ended:
        ctx.services.sessions.revoke(auth_key_id)
    ctx.session.user_id = None
    ctx.session.wants_updates = False
    return types.auth_loggedOut()


def check_may_sign_in(session: ClientSession) -> None:
    """Only a permanent key speaks for a user. Raises AUTH_KEY_PERM_EMPTY for a temporary one that is not bound."""
    if session.is_temporary_key and session.auth_key_id == session.raw_auth_key_id:
        raise RpcError("AUTH_KEY_PERM_EMPTY")


def read_device(ctx: Context) -> Device:
    """The asking device, which may sign in. Raises AUTH_KEY_PERM_EMPTY."""
    session = ctx.session
    check_may_sign_in(session)
    return Device(session.auth_key_id, session.session_id, session.ip, session.client)


async def welcome(ctx: Context, user: User) -> types.auth_authorization:
    """The key speaks for the user from here on, and this session hears what happens."""
    ctx.services.sessions.bind_user(ctx.session.auth_key_id, user.id)
    ctx.session.user_id = user.id
    ctx.session.wants_updates = True
    await ctx.services.audience.listen(ctx.session)
    return types.auth_authorization(user=build_user(ctx.services, user.id, user))
