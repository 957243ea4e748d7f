"""Translation of messages. Follows core.telegram.org/api/translation."""

from __future__ import annotations

from chapar.actions.peer_options import set_translation_off
from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method("messages.translateText", errors=("TRANSLATIONS_DISABLED",))
async def translate_text(ctx: Context, request: functions.messages_translateText) -> types.messages_translateResult:
    """Nothing here translates: what people wrote is sent to nobody else."""
    raise RpcError("TRANSLATIONS_DISABLED")


@method(
    "messages.togglePeerTranslations",
    errors=("CHANNEL_PRIVATE", "PEER_ID_INVALID", "CHANNEL_INVALID", "CHAT_ID_INVALID"),
)
async def toggle_peer_translations(ctx: Context, request: functions.messages_togglePeerTranslations) -> bool:
    """Whether one's clients offer to translate a conversation."""
    peer = await access_peer(ctx, request.peer)
    await set_translation_off(ctx.services.storage, user_id=ctx.user_id, peer=peer, is_off=request.disabled)
    return True
