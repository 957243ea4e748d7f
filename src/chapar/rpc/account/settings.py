"""What no account has yet: keys in place of a password, bots that answer for it, web sites that use it."""

from __future__ import annotations

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("account.getWebBrowserSettings")
async def get_web_browser_settings(
    ctx: Context, request: functions.account_getWebBrowserSettings
) -> types.account_webBrowserSettings:
    """Links open as the client likes."""
    return types.account_webBrowserSettings(external_exceptions=[], inapp_exceptions=[], hash=0)


@method("account.getConnectedBots")
async def get_connected_bots(ctx: Context, request: functions.account_getConnectedBots) -> types.account_connectedBots:
    """No bot answers for anybody."""
    return types.account_connectedBots(connected_bots=[], users=[])


@method("account.getPasskeys")
async def get_passkeys(ctx: Context, request: functions.account_getPasskeys) -> types.account_passkeys:
    """No account has one."""
    return types.account_passkeys(passkeys=[])


@method("account.getWebAuthorizations")
async def get_web_authorizations(
    ctx: Context, request: functions.account_getWebAuthorizations
) -> types.account_webAuthorizations:
    """No web site uses an account."""
    return types.account_webAuthorizations(authorizations=[], users=[])
