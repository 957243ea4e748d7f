"""Signing in by a QR code: auth.exportLoginToken, auth.acceptLoginToken, auth.importLoginToken.

The new device shows a token and asks for a fresh one when it expires; a device that is signed in accepts what it sees; the
new one hears `updateLoginToken`, asks once more and is let in. Follows core.telegram.org/api/qr-login.
"""

from __future__ import annotations

from chapar.actions import login_tokens
from chapar.actions.login_tokens import TOKEN_SECONDS
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.users import User
from chapar.rpc.account.devices import build_authorization
from chapar.rpc.auth.sign_in import read_device, welcome
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.storage.api import Queries
from chapar.tl import LAYER, codec, functions, types


@method("auth.exportLoginToken", needs_user=False)
async def export_login_token(ctx: Context, request: functions.auth_exportLoginToken) -> types.Typeauth_LoginToken:
    """A token to show; or, when one of the device's tokens has been accepted, the authorization.

    A device asks again as often as it likes: being signed in is read from its key, not from the token.
    """
    device = read_device(ctx)
    except_ids = frozenset(request.except_ids[:HISTORY_PAGE])
    if ctx.session.user_id is not None and ctx.session.user_id not in except_ids:
        return await _let_in(ctx)
    now = ctx.services.clock.now()
    token = ctx.services.login_tokens.show(device, except_ids, now)
    return types.auth_loginToken(expires=int(now) + TOKEN_SECONDS, token=token)


@method("auth.importLoginToken", needs_user=False)
async def import_login_token(ctx: Context, request: functions.auth_importLoginToken) -> types.Typeauth_LoginToken:
    """The same for a client that was sent to another DC with its token. All DCs are here, so nobody is sent anywhere.

    A token is good for the key that it was made for only: whoever photographs a QR code cannot import it.
    Raises AUTH_TOKEN_INVALID, AUTH_TOKEN_EXPIRED.
    """
    device = read_device(ctx)
    if ctx.session.user_id is not None:
        return await _let_in(ctx)
    shown = ctx.services.login_tokens.find(request.token, ctx.services.clock.now())
    if shown is None or shown.device.auth_key_id != device.auth_key_id:
        raise RpcError("AUTH_TOKEN_INVALID")
    return types.auth_loginToken(expires=int(shown.expires_at), token=request.token)


@method("auth.acceptLoginToken")
async def accept_login_token(ctx: Context, request: functions.auth_acceptLoginToken) -> types.authorization:
    """Sign in the device that shows the token; it is told so at once.

    Raises AUTH_TOKEN_INVALIDX, AUTH_TOKEN_EXPIRED, AUTH_TOKEN_ALREADY_ACCEPTED, AUTH_TOKEN_EXCEPTION.
    """
    shown = ctx.services.login_tokens.find(request.token, ctx.services.clock.now())
    if shown is None:
        raise RpcError("AUTH_TOKEN_INVALIDX")
    authorization = await login_tokens.accept(ctx.services.storage, shown, user_id=ctx.user_id, now=ctx.now)
    ctx.services.sessions.bind_user(authorization.auth_key_id, ctx.user_id)
    _tell(ctx, authorization.auth_key_id)
    return build_authorization(authorization, False)


def _tell(ctx: Context, auth_key_id: int) -> None:
    """Tell the waiting sessions, which do not listen to the account's updates yet."""
    told = types.updateShort(update=types.updateLoginToken(), date=ctx.now)
    for session in ctx.services.sessions.of_user(ctx.user_id):
        if session.auth_key_id == auth_key_id:
            session.outbox.push(codec.encode(told, session.layer or LAYER))


async def _let_in(ctx: Context) -> types.auth_loginTokenSuccess:
    def query(q: Queries) -> User:
        user = q.find_user(ctx.user_id)
        if user is None:
            raise RpcError("AUTH_KEY_UNREGISTERED")
        return user

    user = await ctx.services.storage.read(query)
    return types.auth_loginTokenSuccess(authorization=await welcome(ctx, user))
