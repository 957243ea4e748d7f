"""Ways of signing in beside the login code, as far as clients ask for them at the start."""

from __future__ import annotations

import secrets

from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types

LOGIN_TOKEN_SECONDS = 30


@method("auth.exportLoginToken", needs_user=False)
async def export_login_token(ctx: Context, request: functions.auth_exportLoginToken) -> types.auth_loginToken:
    """A token for the QR code that clients draw beside the phone number field.

    This server does not accept scanned tokens: whoever scans one is told so, and the field stays. A refusal here would
    cover the first screen of Telegram Desktop with an error.
    """
    return types.auth_loginToken(expires=ctx.now + LOGIN_TOKEN_SECONDS, token=secrets.token_bytes(32))


@method("auth.acceptLoginToken", errors=("AUTH_TOKEN_INVALID",))
async def accept_login_token(ctx: Context, request: functions.auth_acceptLoginToken) -> types.authorization:
    """No token is good here."""
    raise RpcError("AUTH_TOKEN_INVALID")


@method("auth.importBotAuthorization", needs_user=False)
async def import_bot_authorization(
    ctx: Context, request: functions.auth_importBotAuthorization
) -> types.auth_authorization:
    """No bot has a token here."""
    raise RpcError("ACCESS_TOKEN_INVALID")


@method("auth.initPasskeyLogin", needs_user=False, errors=("PASSKEY_CREDENTIAL_NOT_FOUND",))
async def init_passkey_login(ctx: Context, request: functions.auth_initPasskeyLogin) -> types.auth_passkeyLoginOptions:
    """No account has a passkey here; clients then offer the phone number."""
    raise RpcError("PASSKEY_CREDENTIAL_NOT_FOUND")


@method("auth.checkPassword", needs_user=False)
async def check_password(ctx: Context, request: functions.auth_checkPassword) -> types.auth_authorization:
    """No account has a password here, so none is right."""
    raise RpcError("PASSWORD_HASH_INVALID")
