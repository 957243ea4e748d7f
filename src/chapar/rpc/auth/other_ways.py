"""Ways of signing in beside the login code, as far as clients ask for them at the start."""

from __future__ import annotations

from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


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
