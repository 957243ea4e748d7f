"""What the other side sees while somebody writes. Follows core.telegram.org/method/messages.setTyping."""

from __future__ import annotations

from chapar.actions.places import Place, check_may_write, sign
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.updates import UserTyping
from chapar.domain.users import STRANGER
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("messages.setTyping", errors=("CHAT_GUEST_SEND_FORBIDDEN", "CHAT_SEND_PLAIN_FORBIDDEN"))
async def set_typing(ctx: Context, request: functions.messages_setTyping) -> bool:
    """Tell the others what one is doing just now; it fades after some seconds unless said again.

    Who has blocked the other, or is blocked, is not told of it, and tells nothing; nor does who writes in a broadcast channel.
    """
    peer, action = await access_peer(ctx, request.peer), request.action
    if not isinstance(action, _TYPING) or peer == user_peer(ctx.user_id):
        return True
    typing = UserTyping(ctx.user_id, action.NAME, getattr(action, "progress", None))
    if peer.type is not PeerType.USER:
        await _tell_chat(ctx, peer, typing._replace(peer=peer, thread_id=max(request.top_msg_id or 0, 0)))
        return True
    relations = await ctx.services.storage.read(lambda q: q.load_relations(ctx.user_id, (peer.id,)))
    relation = relations.get(peer.id, STRANGER)
    if not relation.is_blocked and not relation.has_blocked:
        ctx.services.fanout.tell(peer.id, typing)
    return True


async def _tell_chat(ctx: Context, peer: Peer, typing: UserTyping) -> None:
    """Tell those in a chat who are there now, as whom the user would write. Raises what `check_may_write` raises."""

    def query(q: Queries) -> tuple[Place | None, list[int]]:
        standing = check_may_write(q, ctx.user_id, peer, ctx.now)
        if standing is None or standing.chat.is_broadcast:
            return None, []
        owners = [-peer.id] if standing.chat.is_channel else q.list_member_ids(peer)
        return sign(q, ctx.user_id, standing), [owner_id for owner_id in owners if owner_id != ctx.user_id]

    place, owners = await ctx.services.storage.read(query)
    if place is not None:
        for owner_id in owners:
            ctx.services.fanout.tell(owner_id, typing._replace(shown_as=place.shown_as))


_TYPING = (
    types.sendMessageTypingAction,
    types.sendMessageCancelAction,
    types.sendMessageRecordVideoAction,
    types.sendMessageUploadVideoAction,
    types.sendMessageRecordAudioAction,
    types.sendMessageUploadAudioAction,
    types.sendMessageUploadPhotoAction,
    types.sendMessageUploadDocumentAction,
    types.sendMessageGeoLocationAction,
    types.sendMessageChooseContactAction,
    types.sendMessageGamePlayAction,
    types.sendMessageRecordRoundAction,
    types.sendMessageUploadRoundAction,
    types.sendMessageChooseStickerAction,
)
"""Actions without a content of their own: the others come with the features that they belong to."""
