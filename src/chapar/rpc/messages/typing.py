"""What the other side sees while somebody writes. Follows core.telegram.org/method/messages.setTyping."""

from __future__ import annotations

from chapar.domain.peers import PeerType
from chapar.domain.updates import UserTyping
from chapar.domain.users import STRANGER
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method("messages.setTyping")
async def set_typing(ctx: Context, request: functions.messages_setTyping) -> bool:
    """Tell the other side what one is doing just now; it fades after some seconds unless said again.

    Who has blocked the other, or is blocked, is not told of it, and tells nothing.
    """
    peer = await access_peer(ctx, request.peer)
    if peer.type is PeerType.USER and peer.id != ctx.user_id:
        relations = await ctx.services.storage.read(lambda q: q.load_relations(ctx.user_id, (peer.id,)))
        relation = relations.get(peer.id, STRANGER)
        if relation.is_blocked or relation.has_blocked:
            return True
        action = request.action
        progress = getattr(action, "progress", None)
        if isinstance(action, _TYPING):
            ctx.services.fanout.tell(peer.id, UserTyping(ctx.user_id, action.NAME, progress))
    return True


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
