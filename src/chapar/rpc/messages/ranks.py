"""Titles that members of groups carry. Follows core.telegram.org/method/messages.editChatParticipantRank."""

from __future__ import annotations

from chapar.actions.ranks import set_rank
from chapar.domain.errors import RpcError
from chapar.domain.peers import PeerType
from chapar.domain.ranks import check_rank
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method(
    "messages.editChatParticipantRank",
    errors=(
        *("ADMIN_RANK_EMOJI_NOT_ALLOWED", "ADMIN_RANK_INVALID", "CHANNEL_INVALID", "CHANNEL_PRIVATE"),
        *("CHAT_ADMIN_REQUIRED", "CHAT_ID_INVALID", "CHAT_NOT_MODIFIED", "PARTICIPANT_ID_INVALID", "PEER_ID_INVALID"),
        "USER_NOT_PARTICIPANT",
    ),
)
async def edit_chat_participant_rank(
    ctx: Context, request: functions.messages_editChatParticipantRank
) -> types.TypeUpdates:
    """Give a member of a group a title, or take it away."""
    peer, member = await access_peer(ctx, request.peer), await access_peer(ctx, request.participant)
    if peer.type is PeerType.USER:
        raise RpcError("PEER_ID_INVALID")
    if member.type is not PeerType.USER:
        raise RpcError("PARTICIPANT_ID_INVALID")
    logged = await set_rank(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        member_id=member.id,
        rank=check_rank(request.rank),
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)
