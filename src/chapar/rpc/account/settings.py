"""Settings as they are for everybody until accounts keep their own. Follows core.telegram.org/api/account."""

from __future__ import annotations

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types

ACCOUNT_DAYS = 365
AUTOSAVE_VIDEO_BYTES = 100 << 20


@method("account.getContactSignUpNotification")
async def get_contact_sign_up_notification(
    ctx: Context, request: functions.account_getContactSignUpNotification
) -> bool:
    """Whether nothing is told when a contact signs up: true, this server does not tell that."""
    return True


@method("account.setContactSignUpNotification")
async def set_contact_sign_up_notification(
    ctx: Context, request: functions.account_setContactSignUpNotification
) -> bool:
    """Clients state at every start what they have; it changes nothing, as nothing is told either way."""
    return True


@method("account.getContentSettings")
async def get_content_settings(
    ctx: Context, request: functions.account_getContentSettings
) -> types.account_contentSettings:
    """Nothing is marked as sensitive, so there is nothing to switch."""
    return types.account_contentSettings()


@method("account.getGlobalPrivacySettings")
async def get_global_privacy_settings(
    ctx: Context, request: functions.account_getGlobalPrivacySettings
) -> types.globalPrivacySettings:
    """Strangers may write, and their messages are told like others."""
    return types.globalPrivacySettings()


@method("account.getPrivacy")
async def get_privacy(ctx: Context, request: functions.account_getPrivacy) -> types.account_privacyRules:
    """Everybody, for each key; but a number is shown to those only who have it."""
    if not isinstance(request.key, types.inputPrivacyKeyPhoneNumber):
        return types.account_privacyRules(rules=[types.privacyValueAllowAll()], chats=[], users=[])
    rules: list[types.TypePrivacyRule] = [types.privacyValueDisallowAll()]
    return types.account_privacyRules(rules=rules, chats=[], users=[])


@method("account.getAutoSaveSettings")
async def get_auto_save_settings(
    ctx: Context, request: functions.account_getAutoSaveSettings
) -> types.account_autoSaveSettings:
    """Nothing is saved on devices by itself."""
    nothing = types.autoSaveSettings(video_max_size=AUTOSAVE_VIDEO_BYTES)
    return types.account_autoSaveSettings(
        users_settings=nothing, chats_settings=nothing, broadcasts_settings=nothing, exceptions=[], chats=[], users=[]
    )


@method("account.getWebBrowserSettings")
async def get_web_browser_settings(
    ctx: Context, request: functions.account_getWebBrowserSettings
) -> types.account_webBrowserSettings:
    """Links open as the client likes."""
    return types.account_webBrowserSettings(external_exceptions=[], inapp_exceptions=[], hash=0)


@method("account.getAccountTTL")
async def get_account_ttl(ctx: Context, request: functions.account_getAccountTTL) -> types.accountDaysTTL:
    """What clients show; accounts that nobody uses stay."""
    return types.accountDaysTTL(days=ACCOUNT_DAYS)


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
