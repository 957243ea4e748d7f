"""What the server says of itself and its terms: the rest of help.* that clients ask for at the start."""

from __future__ import annotations

from typing import Any

from chapar.domain.errors import RpcError
from chapar.domain.users import SERVICE_USER_ID
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.users import build_users
from chapar.texts.catalogue import write
from chapar.texts.languages import Language, choose_language
from chapar.tl import functions, types

NEWS_SECONDS = 7 * 86400
"""When clients ask again whether there are terms to accept or something to promote."""
APP_LOG_EVENTS = 1000
"""Events that a client may tell of in one request."""


@method("help.getTermsOfServiceUpdate", needs_user=False)
async def get_terms_of_service_update(
    ctx: Context, request: functions.help_getTermsOfServiceUpdate
) -> types.help_termsOfServiceUpdateEmpty:
    """No terms are kept here."""
    return types.help_termsOfServiceUpdateEmpty(expires=ctx.now + NEWS_SECONDS)


@method("help.getPromoData")
async def get_promo_data(ctx: Context, request: functions.help_getPromoData) -> types.help_promoDataEmpty:
    """Nothing is promoted here."""
    return types.help_promoDataEmpty(expires=ctx.now + NEWS_SECONDS)


@method("help.acceptTermsOfService")
@method("help.dismissSuggestion")
@method("help.hidePromoData")
async def accept(ctx: Context, request: Any) -> bool:
    """There are no terms, suggestions and promotions, so each counts as seen."""
    return True


@method("help.getInviteText")
async def get_invite_text(ctx: Context, request: functions.help_getInviteText) -> types.help_inviteText:
    """What somebody may send to a friend, in the language of the device."""
    return types.help_inviteText(message=write(_language(ctx), "invitation", server=ctx.services.config.server_name))


@method("help.getSupport")
async def get_support(ctx: Context, request: functions.help_getSupport) -> types.help_support:
    """The server's own account."""
    users = await ctx.services.storage.read(lambda q: build_users(ctx.services, q, ctx.user_id, (SERVICE_USER_ID,)))
    phone = getattr(users[0], "phone", None)
    return types.help_support(phone_number=phone or "", user=users[0])


@method("help.getSupportName")
@method("help.editUserInfo")
async def refuse_support_staff(ctx: Context, request: Any) -> types.help_supportName:
    """Nobody is support staff here."""
    raise RpcError("USER_INVALID")


@method("help.getUserInfo")
async def get_user_info(ctx: Context, request: functions.help_getUserInfo) -> types.help_userInfoEmpty:
    """Support staff keep no notes here."""
    return types.help_userInfoEmpty()


@method("help.getAppUpdate", needs_user=False)
async def get_app_update(ctx: Context, request: functions.help_getAppUpdate) -> types.help_noAppUpdate:
    """Clients come from elsewhere."""
    return types.help_noAppUpdate()


@method("help.getDeepLinkInfo", needs_user=False)
async def get_deep_link_info(ctx: Context, request: functions.help_getDeepLinkInfo) -> types.help_deepLinkInfoEmpty:
    """Nothing to say of links that a client does not know."""
    return types.help_deepLinkInfoEmpty()


@method("help.getPremiumPromo")
async def get_premium_promo(ctx: Context, request: functions.help_getPremiumPromo) -> types.help_premiumPromo:
    """Nothing is sold here."""
    return types.help_premiumPromo(
        status_text=write(_language(ctx), "nothing_for_sale"),
        status_entities=[],
        video_sections=[],
        videos=[],
        period_options=[],
        users=[],
    )


@method("help.getRecentMeUrls")
async def get_recent_me_urls(ctx: Context, request: functions.help_getRecentMeUrls) -> types.help_recentMeUrls:
    """Links that a page of the referrer led through lately: nobody is followed from page to page here."""
    return types.help_recentMeUrls(urls=[], chats=[], users=[])


@method("help.saveAppLog", needs_user=False)
async def save_app_log(ctx: Context, request: functions.help_saveAppLog) -> bool:
    """What clients tell of their use is taken and forgotten. Raises LIMIT_INVALID for too many events at once."""
    if len(request.events) > APP_LOG_EVENTS:
        raise RpcError("LIMIT_INVALID")
    return True


@method("help.setBotUpdatesStatus", errors=("USER_BOT_REQUIRED",))
async def set_bot_updates_status(ctx: Context, request: functions.help_setBotUpdatesStatus) -> bool:
    """How many updates wait for a bot behind its web hook: taken, and shown to nobody. Raises USER_BOT_REQUIRED."""
    user = await ctx.services.storage.read(lambda q: q.find_user(ctx.user_id))
    if user is None or not user.is_bot:
        raise RpcError("USER_BOT_REQUIRED")
    return True


def _language(ctx: Context) -> Language:
    client = ctx.session.client
    return choose_language(client.lang_code if client else "")
