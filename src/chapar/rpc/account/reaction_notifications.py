"""Whose reactions and votes clients tell of. Follows core.telegram.org/method/account.setReactionsNotifySettings."""

from __future__ import annotations

from chapar.actions import reactions as actions
from chapar.domain.settings import ReactionNotifySettings
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.settings import build_sound, parse_sound
from chapar.tl import functions, types


@method("account.getReactionsNotifySettings")
async def get_reactions_notify_settings(
    ctx: Context, request: functions.account_getReactionsNotifySettings
) -> types.reactionsNotifySettings:
    """As the account keeps them; without a choice contacts' are told."""
    settings = await ctx.services.storage.read(lambda q: q.find_setting(ctx.user_id, ReactionNotifySettings))
    return _build(settings or ReactionNotifySettings())


@method("account.setReactionsNotifySettings")
async def set_reactions_notify_settings(
    ctx: Context, request: functions.account_setReactionsNotifySettings
) -> types.reactionsNotifySettings:
    """Keep them all."""
    given = request.settings
    settings = ReactionNotifySettings(
        messages_from=_parse_from(given.messages_notify_from),
        stories_from=_parse_from(given.stories_notify_from),
        poll_votes_from=_parse_from(given.poll_votes_notify_from),
        sound=(parse_sound(given.sound) or "")[:SOUND_LENGTH],
        show_previews=given.show_previews,
    )
    await actions.set_notify_settings(ctx.services.storage, user_id=ctx.user_id, settings=settings)
    return _build(settings)


SOUND_LENGTH = 256
"""Characters of a sound's name that are kept."""


def _build(settings: ReactionNotifySettings) -> types.reactionsNotifySettings:
    return types.reactionsNotifySettings(
        messages_notify_from=_build_from(settings.messages_from),
        stories_notify_from=_build_from(settings.stories_from),
        poll_votes_notify_from=_build_from(settings.poll_votes_from),
        sound=build_sound(settings.sound) or types.notificationSoundDefault(),
        show_previews=settings.show_previews,
    )


def _build_from(whose: str) -> types.TypeReactionNotificationsFrom | None:
    if whose == "all":
        return types.reactionNotificationsFromAll()
    return types.reactionNotificationsFromContacts() if whose == "contacts" else None


def _parse_from(given: types.TypeReactionNotificationsFrom | None) -> str:
    if given is None:
        return ""
    return "all" if isinstance(given, types.reactionNotificationsFromAll) else "contacts"
