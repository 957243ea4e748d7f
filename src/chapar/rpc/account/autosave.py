"""What an account's devices save by themselves. Follows core.telegram.org/method/account.getAutoSaveSettings."""

from __future__ import annotations

from chapar.actions import account_options as actions
from chapar.domain.errors import RpcError
from chapar.domain.peers import parse_peer_key, peer_key
from chapar.domain.settings import AutosaveRule
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer, build_peer
from chapar.rpc.views.updates import build_named
from chapar.storage.api import Queries
from chapar.tl import functions, types

KINDS = ("users", "chats", "broadcasts")
PLAIN = AutosaveRule(video_max_bytes=100 << 20)
"""What holds until an account says otherwise: nothing is saved."""
VIDEO_BYTES_MOST = 1 << 40
EXCEPTIONS = 1000
"""Peers with a rule of their own."""


@method("account.getAutoSaveSettings")
async def get_auto_save_settings(
    ctx: Context, request: functions.account_getAutoSaveSettings
) -> types.account_autoSaveSettings:
    """The rules of the kinds of peers, and of the peers that have their own."""

    def query(q: Queries) -> types.account_autoSaveSettings:
        rules = q.list_settings(ctx.user_id, AutosaveRule)
        users, chats, broadcasts = (_build(rules.pop(kind, PLAIN)) for kind in KINDS)
        peers = {parse_peer_key(key): rule for key, rule in rules.items()}
        named = build_named(ctx.services, q, ctx.user_id, peers)
        return types.account_autoSaveSettings(
            users_settings=users,
            chats_settings=chats,
            broadcasts_settings=broadcasts,
            exceptions=[
                types.autoSaveException(peer=build_peer(peer), settings=_build(rule)) for peer, rule in peers.items()
            ],
            chats=named.chats,
            users=named.users,
        )

    return await ctx.services.storage.read(query)


def _build(rule: AutosaveRule) -> types.autoSaveSettings:
    return types.autoSaveSettings(photos=rule.photos, videos=rule.videos, video_max_size=rule.video_max_bytes)


@method(
    "account.saveAutoSaveSettings", errors=("PEER_ID_INVALID", "CHAT_ID_INVALID", "CHANNEL_INVALID", "LIMIT_INVALID")
)
async def save_auto_save_settings(ctx: Context, request: functions.account_saveAutoSaveSettings) -> bool:
    """Keep a rule for kinds of peers or for one peer. Raises PEER_ID_INVALID when it is for nothing, LIMIT_INVALID."""
    given = request.settings
    maximum = PLAIN.video_max_bytes if given.video_max_size is None else given.video_max_size
    rule = AutosaveRule(given.photos, given.videos, min(max(maximum, 0), VIDEO_BYTES_MOST))
    keys = [kind for kind in KINDS if getattr(request, kind)]
    if request.peer is not None:
        keys.append(peer_key(await access_peer(ctx, request.peer)))
    if not keys:
        raise RpcError("PEER_ID_INVALID")
    await actions.set_autosave(
        ctx.services.storage,
        user_id=ctx.user_id,
        keys=keys,
        rule=rule,
        limit=EXCEPTIONS + len(KINDS),
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("account.deleteAutoSaveExceptions")
async def delete_auto_save_exceptions(ctx: Context, request: functions.account_deleteAutoSaveExceptions) -> bool:
    """Forget the rules of single peers."""
    await actions.drop_autosave_exceptions(
        ctx.services.storage, user_id=ctx.user_id, kinds=KINDS, now=ctx.now, origin=ctx.origin
    )
    return True
