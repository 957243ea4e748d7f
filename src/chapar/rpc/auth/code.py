"""Login codes: auth.sendCode, auth.resendCode, auth.cancelCode. Follows core.telegram.org/api/auth."""

from __future__ import annotations

from chapar.actions import login_codes
from chapar.actions.login_codes import CODE_LENGTH, WINDOW_SECONDS, SentCode
from chapar.domain.errors import RpcError
from chapar.domain.users import check_phone
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types

RESEND_SECONDS = 60
"""After how long clients offer to send the code by another way."""


@method("auth.sendCode", needs_user=False)
async def send_code(ctx: Context, request: functions.auth_sendCode) -> types.auth_sentCode:
    """A new code, to the account's devices when it has any, else by way of the operator."""
    phone = check_phone(request.phone_number)
    _count_request(ctx)
    sent = await login_codes.request_code(ctx.services.storage, ctx.services.config, phone=phone, now=ctx.now)
    ctx.services.announce_code(phone, sent.pending.code)
    return _build_sent_code(sent)


@method("auth.resendCode", needs_user=False)
async def resend_code(ctx: Context, request: functions.auth_resendCode) -> types.auth_sentCode:
    """The same code by the other way: the operator."""
    phone = check_phone(request.phone_number)
    if not request.phone_code_hash:
        raise RpcError("PHONE_CODE_HASH_EMPTY")
    _count_request(ctx)
    sent = await login_codes.resend_code(
        ctx.services.storage,
        ctx.services.config,
        phone=phone,
        phone_code_hash=request.phone_code_hash,
        now=ctx.now,
    )
    ctx.services.announce_code(phone, sent.pending.code)
    return types.auth_sentCode(
        type=types.auth_sentCodeTypeSms(length=CODE_LENGTH), phone_code_hash=sent.pending.phone_code_hash
    )


@method("auth.cancelCode", needs_user=False)
async def cancel_code(ctx: Context, request: functions.auth_cancelCode) -> bool:
    """The code is not wanted any more."""
    await login_codes.cancel_code(
        ctx.services.storage,
        phone=check_phone(request.phone_number),
        phone_code_hash=request.phone_code_hash,
        now=ctx.now,
    )
    return True


def _count_request(ctx: Context) -> None:
    """Raises FLOOD_WAIT_n for an address that asks for too many codes.

    This machine itself is not counted: what comes from it is a test, or a proxy behind which everybody stands.
    """
    if ctx.session.ip == "::1" or ctx.session.ip.startswith("127."):
        return
    ctx.services.code_requests.take(
        ctx.session.ip,
        limit=ctx.services.config.code_requests_per_hour_per_address,
        seconds=WINDOW_SECONDS,
        now=ctx.services.clock.now(),
    )


def _build_sent_code(sent: SentCode) -> types.auth_sentCode:
    if not sent.devices:
        return types.auth_sentCode(
            type=types.auth_sentCodeTypeSms(length=CODE_LENGTH), phone_code_hash=sent.pending.phone_code_hash
        )
    return types.auth_sentCode(
        type=types.auth_sentCodeTypeApp(length=CODE_LENGTH),
        phone_code_hash=sent.pending.phone_code_hash,
        next_type=types.auth_codeTypeSms(),
        timeout=RESEND_SECONDS,
    )
