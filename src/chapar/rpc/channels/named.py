"""Whom requests about channels name, and how they are answered."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.domain.errors import RpcError
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import Peer
from chapar.domain.updates import LoggedUpdate
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.views.peers import access_peer, name_chat
from chapar.tl import types


async def name_participant(ctx: Context, given: types.TypeInputPeer) -> Peer:
    """A user, or a channel that people write as, whatever it lets the caller see. Raises PARTICIPANT_ID_INVALID."""
    try:
        if isinstance(given, types.inputPeerChannel | types.inputPeerChannelFromMessage):
            return await name_chat(ctx, given)
        return await access_peer(ctx, given)
    except RpcError:
        raise RpcError("PARTICIPANT_ID_INVALID") from None


async def answer_changed(ctx: Context, peer: Peer, logged: Sequence[LoggedUpdate]) -> types.TypeUpdates:
    """What was done to a channel, as the one who did it learns of it: at least that it is to be looked at afresh."""
    changed = LoggedUpdate(ctx.user_id, 0, 0, ctx.now, ChannelChanged(peer.id))
    return await answer(ctx, logged or [changed])
