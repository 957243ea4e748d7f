"""Whom one wants to be notified of, and how. Follows core.telegram.org/method/account.getNotifySettings."""

from __future__ import annotations

from chapar.actions import notify_settings as actions
from chapar.domain.errors import RpcError
from chapar.domain.peers import PeerType, peer_key
from chapar.domain.settings import NotifySettings, PeerTopic, topic_key
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.settings import build_notify_peer, build_notify_settings, build_notify_settings_for, parse_sound
from chapar.rpc.views.updates import build_named
from chapar.storage.api import Queries
from chapar.tl import functions, types

MUTE_UNTIL_MOST = (1 << 31) - 1
"""Muted for ever."""
SOUND_LENGTH = 256
"""Characters of a sound as it is stored."""
_KINDS: dict[type, str] = {
    types.inputNotifyUsers: "users",
    types.inputNotifyChats: "chats",
    types.inputNotifyBroadcasts: "broadcasts",
}


@method("account.getNotifySettings", errors=("CHANNEL_INVALID", "CHAT_ID_INVALID", "MSG_ID_INVALID"))
async def get_notify_settings(ctx: Context, request: functions.account_getNotifySettings) -> types.peerNotifySettings:
    """The settings of a conversation (what is not stated is as its kind has it), or of a kind of conversations."""
    key = await _access_key(ctx, request.peer)
    settings = await ctx.services.storage.read(lambda q: q.find_setting(ctx.user_id, NotifySettings, key))
    return build_notify_settings_for(key, settings)


@method("account.updateNotifySettings", errors=("CHAT_ID_INVALID",))
async def update_notify_settings(ctx: Context, request: functions.account_updateNotifySettings) -> bool:
    """Keep the settings of a conversation or of a kind; what is not stated is no longer chosen."""
    await actions.update_notify_settings(
        ctx.services.storage,
        user_id=ctx.user_id,
        key=await _access_key(ctx, request.peer),
        settings=_parse_settings(request.settings),
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


async def _access_key(ctx: Context, given: types.TypeInputNotifyPeer) -> str:
    """The key of what the settings are for.

    Raises PEER_ID_INVALID for communities, and for topics of what is no channel, and what `access_peer` raises.
    """
    kind = _KINDS.get(type(given))
    if kind is not None:
        return kind
    if isinstance(given, types.inputNotifyPeer):
        return peer_key(await access_peer(ctx, given.peer))
    if not isinstance(given, types.inputNotifyForumTopic):
        raise RpcError("PEER_ID_INVALID")
    peer = await access_peer(ctx, given.peer)
    if peer.type is not PeerType.CHANNEL or given.top_msg_id <= 0:
        raise RpcError("PEER_ID_INVALID")
    return topic_key(peer, given.top_msg_id)


def _parse_settings(given: types.inputPeerNotifySettings) -> NotifySettings:
    """Raises SETTINGS_INVALID."""
    sound, stories_sound = parse_sound(given.sound), parse_sound(given.stories_sound)
    if any(each is not None and len(each) > SOUND_LENGTH for each in (sound, stories_sound)):
        raise RpcError("SETTINGS_INVALID")
    mute_until = given.mute_until
    return NotifySettings(
        show_previews=given.show_previews,
        is_silent=given.silent,
        mute_until=None if mute_until is None else min(max(mute_until, 0), MUTE_UNTIL_MOST),
        sound=sound,
        stories_muted=given.stories_muted,
        stories_hide_sender=given.stories_hide_sender,
        stories_sound=stories_sound,
    )


@method("account.resetNotifySettings")
async def reset_notify_settings(ctx: Context, request: functions.account_resetNotifySettings) -> bool:
    """Forget all of them."""
    await actions.reset_notify_settings(ctx.services.storage, user_id=ctx.user_id, now=ctx.now, origin=ctx.origin)
    return True


@method("account.getNotifyExceptions", errors=("CHANNEL_INVALID", "CHAT_ID_INVALID", "PEER_ID_INVALID"))
async def get_notify_exceptions(ctx: Context, request: functions.account_getNotifyExceptions) -> types.TypeUpdates:
    """The conversations with settings of their own, as updates; those for sounds and stories alone only when asked for."""
    wanted = None if request.peer is None else await _access_key(ctx, request.peer)

    def query(q: Queries) -> types.TypeUpdates:
        found = {
            place: settings
            for place, settings in actions.list_exceptions(q, ctx.user_id).items()
            if _is_among(place, wanted) and _is_exception(settings, request)
        }
        updates: list[types.TypeUpdate] = [
            types.updateNotifySettings(
                peer=build_notify_peer(topic_key(*place)), notify_settings=build_notify_settings(settings)
            )
            for place, settings in found.items()
        ]
        users, chats = build_named(ctx.services, q, ctx.user_id, [place.peer for place in found])
        return types.updates(updates=updates, users=users, chats=chats, date=ctx.now, seq=0)

    return await ctx.services.storage.read(query)


def _is_among(place: PeerTopic, wanted: str | None) -> bool:
    peer = place.peer
    return wanted is None or wanted in (topic_key(*place), peer_key(peer), actions.KIND_KEYS[PeerType(peer.type)])


def _is_exception(settings: NotifySettings, request: functions.account_getNotifyExceptions) -> bool:
    stated: list[object] = [settings.mute_until, settings.is_silent, settings.show_previews]
    if request.compare_sound:
        stated.append(settings.sound)
    if request.compare_stories:
        stated += [settings.stories_muted, settings.stories_hide_sender, settings.stories_sound]
    return any(value is not None for value in stated)
