"""Who may see what of an account. Follows core.telegram.org/api/privacy."""

from __future__ import annotations

from chapar.actions import privacy as actions
from chapar.actions.profile import access_user
from chapar.domain.errors import RpcError
from chapar.domain.limits import PRIVACY_USERS
from chapar.domain.privacy_rules import PrivacyRule, Rules, rules_of
from chapar.domain.settings import GlobalPrivacy
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_user_id
from chapar.rpc.views.privacy import PRIVACY_KEYS, build_rules, list_named
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types

_KEYS = {f"inputP{constructor.NAME.removeprefix('p')}": key for key, constructor in PRIVACY_KEYS.items()}
_GIFTS = (
    "disallow_unlimited_stargifts",
    "disallow_limited_stargifts",
    "disallow_unique_stargifts",
    "disallow_premium_gifts",
    "disallow_stargifts_from_channels",
)


@method("account.getPrivacy")
async def get_privacy(ctx: Context, request: functions.account_getPrivacy) -> types.account_privacyRules:
    """The rules that hold: the account's own, or the server's."""
    key = _KEYS[request.key.NAME]

    def query(q: Queries) -> types.account_privacyRules:
        return _build(ctx, q, rules_of(access_user(q, ctx.user_id).privacy, key))

    return await ctx.services.storage.read(query)


@method("account.setPrivacy", errors=("USER_ID_INVALID",))
async def set_privacy(ctx: Context, request: functions.account_setPrivacy) -> types.account_privacyRules:
    """Make these the rules for a key."""
    if not request.rules:
        raise RpcError("PRIVACY_VALUE_INVALID")
    # Before anybody is looked up.
    if len(request.rules) > PRIVACY_USERS or sum(map(_count_users, request.rules)) > PRIVACY_USERS:
        raise RpcError("PRIVACY_TOO_LONG")
    rules = await actions.set_rules(
        ctx.services.storage,
        user_id=ctx.user_id,
        key=_KEYS[request.key.NAME],
        rules=tuple([await _parse(ctx, rule) for rule in request.rules]),
        now=ctx.now,
        origin=ctx.origin,
    )
    return await ctx.services.storage.read(lambda q: _build(ctx, q, rules))


def _build(ctx: Context, q: Queries, rules: Rules) -> types.account_privacyRules:
    users = build_users(ctx.services, q, ctx.user_id, list_named(rules))
    return types.account_privacyRules(rules=build_rules(rules), chats=[], users=users)


def _count_users(given: types.TypeInputPrivacyRule) -> int:
    if isinstance(given, types.inputPrivacyValueAllowUsers | types.inputPrivacyValueDisallowUsers):
        return len(given.users)
    return 0


async def _parse(ctx: Context, given: types.TypeInputPrivacyRule) -> PrivacyRule:
    """Raises PRIVACY_VALUE_INVALID for groups, which nobody has; USER_ID_INVALID."""
    kind = given.NAME.removeprefix("inputPrivacyValue")
    if isinstance(given, types.inputPrivacyValueAllowUsers | types.inputPrivacyValueDisallowUsers):
        user_ids = [await access_user_id(ctx, user) for user in given.users]
        return PrivacyRule(kind, tuple(dict.fromkeys(user_ids)))
    if isinstance(
        given, types.inputPrivacyValueAllowChatParticipants | types.inputPrivacyValueDisallowChatParticipants
    ):
        raise RpcError("PRIVACY_VALUE_INVALID")
    return PrivacyRule(kind)


@method("account.getGlobalPrivacySettings")
async def get_global_privacy_settings(
    ctx: Context, request: functions.account_getGlobalPrivacySettings
) -> types.globalPrivacySettings:
    """What the account says of all its conversations at once."""
    found = await ctx.services.storage.read(lambda q: q.find_setting(ctx.user_id, GlobalPrivacy))
    return _build_global(found or GlobalPrivacy())


@method("account.setGlobalPrivacySettings", errors=("PREMIUM_ACCOUNT_REQUIRED",))
async def set_global_privacy_settings(
    ctx: Context, request: functions.account_setGlobalPrivacySettings
) -> types.globalPrivacySettings:
    """Keep it. Strangers can neither be archived by themselves nor be asked to pay, so who wants that is refused."""
    given = request.settings
    if given.archive_and_mute_new_noncontact_peers:
        raise RpcError("AUTOARCHIVE_NOT_AVAILABLE")
    if given.new_noncontact_peers_require_premium or given.noncontact_peers_paid_stars:
        raise RpcError("PREMIUM_ACCOUNT_REQUIRED")
    refused = given.disallowed_gifts
    wanted = GlobalPrivacy(
        keeps_archived_unmuted=given.keep_archived_unmuted,
        keeps_archived_folders=given.keep_archived_folders,
        hides_read_marks=given.hide_read_marks,
        displays_gifts_button=given.display_gifts_button,
        refused_gifts=tuple(name for name in _GIFTS if refused is not None and getattr(refused, name)),
    )
    await actions.set_global_privacy(ctx.services.storage, user_id=ctx.user_id, wanted=wanted)
    return _build_global(wanted)


def _build_global(kept: GlobalPrivacy) -> types.globalPrivacySettings:
    refused = types.disallowedGiftsSettings(**dict.fromkeys(kept.refused_gifts, True)) if kept.refused_gifts else None
    return types.globalPrivacySettings(
        keep_archived_unmuted=kept.keeps_archived_unmuted,
        keep_archived_folders=kept.keeps_archived_folders,
        hide_read_marks=kept.hides_read_marks,
        display_gifts_button=kept.displays_gifts_button,
        disallowed_gifts=refused,
    )
