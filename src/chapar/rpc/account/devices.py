"""An account's devices: account.getAuthorizations, account.resetAuthorization, auth.resetAuthorizations.

Follows core.telegram.org/method/account.getAuthorizations.
"""

from __future__ import annotations

from chapar.actions import authorizations
from chapar.domain.accounts import Authorization, ClientInfo
from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.storage.api import Queries
from chapar.tl import functions, types

TTL_DAYS = 365
"""What clients show; devices that nobody uses stay."""
APPLICATIONS = {
    "android": "Telegram Android",
    "android_x": "Telegram X",
    "ios": "Telegram iOS",
    "macos": "Telegram macOS",
    "tdesktop": "Telegram Desktop",
    "weba": "Telegram Web A",
    "webk": "Telegram Web K",
}
"""Names of well-known clients, by the language pack that they ask for."""


@method("account.getAuthorizations")
async def get_authorizations(
    ctx: Context, request: functions.account_getAuthorizations
) -> types.account_authorizations:
    """The devices that are signed in: the one that asks first, with hash 0."""

    def query(q: Queries) -> list[types.authorization]:
        own = q.find_authorization(ctx.session.auth_key_id)
        own_hash = own.hash if own else 0
        built = [
            build_authorization(device, device.hash == own_hash)
            for device in authorizations.list_devices(q, ctx.user_id)
        ]
        return sorted(built, key=lambda device: not device.current)

    devices = await ctx.services.storage.read(query)
    return types.account_authorizations(authorization_ttl_days=TTL_DAYS, authorizations=devices)


@method("account.resetAuthorization")
async def reset_authorization(ctx: Context, request: functions.account_resetAuthorization) -> bool:
    """End one of the other devices. Its connections are closed at once. A fresh login may do that, too."""
    ended = await authorizations.end_device(
        ctx.services.storage, user_id=ctx.user_id, hash=request.hash, auth_key_id=ctx.session.auth_key_id
    )
    for auth_key_id in ended:
        ctx.services.sessions.revoke(auth_key_id)
    return True


@method("auth.resetAuthorizations")
async def reset_authorizations(ctx: Context, request: functions.auth_resetAuthorizations) -> bool:
    """End all other devices."""
    ended = await authorizations.end_other_devices(
        ctx.services.storage, user_id=ctx.user_id, auth_key_id=ctx.session.auth_key_id
    )
    for auth_key_id in ended:
        ctx.services.sessions.revoke(auth_key_id)
    return True


@method("account.changeAuthorizationSettings", errors=("METHOD_INVALID",))
async def change_authorization_settings(ctx: Context, request: functions.account_changeAuthorizationSettings) -> bool:
    """Say that a new device is one's own. What devices may receive beside messages cannot be set: there is none of it."""
    if request.encrypted_requests_disabled is not None or request.call_requests_disabled is not None:
        raise RpcError("METHOD_INVALID")
    await ctx.services.storage.read(lambda q: authorizations.access_device(q, ctx.user_id, request.hash))
    return True


def build_authorization(device: Authorization, is_current: bool) -> types.authorization:
    """One device as its owner sees it. Countries are not guessed from addresses."""
    client = device.client or ClientInfo(layer=0)
    return types.authorization(
        current=is_current,
        hash=0 if is_current else device.hash,
        device_model=client.device_model,
        platform="",
        system_version=client.system_version,
        api_id=client.api_id,
        app_name=APPLICATIONS.get(client.lang_pack, ""),
        app_version=client.app_version,
        date_created=device.created_at,
        date_active=device.active_at,
        ip=device.ip,
        country="",
        region="",
    )
