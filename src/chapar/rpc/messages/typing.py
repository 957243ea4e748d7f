"""What the other side sees while somebody writes. Follows core.telegram.org/method/messages.setTyping."""

from __future__ import annotations

from chapar.domain.peers import PeerType
from chapar.domain.updates import UserTyping
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method("messages.setTyping")
async def set_typing(ctx: Context, request: functions.messages_setTyping) -> bool:
    """Tell the other side what one is doing just now; it fades after some seconds unless said again."""
    peer = await access_peer(ctx, request.peer)
    if peer.type is PeerType.USER and peer.id != ctx.user_id:
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
