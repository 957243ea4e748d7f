"""What clients say that a message answers to. Follows core.telegram.org/type/InputReplyTo."""

from __future__ import annotations

from chapar.actions.replies import ReplyTo
from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.views.peers import access_peer
from chapar.tl import types


async def parse_reply_to(ctx: Context, given: types.TypeInputReplyTo | None) -> ReplyTo | None:
    """The message replied to, whether it is there or not.

    Raises REPLY_MESSAGE_ID_INVALID for what is no message, and for one of a conversation that one may not name.
    """
    if given is None:
        return None
    if not isinstance(given, types.inputReplyToMessage):
        raise RpcError("REPLY_MESSAGE_ID_INVALID")
    if not given.reply_to_msg_id:
        return None
    peer = None
    if given.reply_to_peer_id is not None:
        try:
            peer = await access_peer(ctx, given.reply_to_peer_id)
        except RpcError as error:
            raise RpcError("REPLY_MESSAGE_ID_INVALID") from error
    top_id = max(given.top_msg_id or 0, 0)
    return ReplyTo(given.reply_to_msg_id, peer, given.quote_text or "", given.quote_offset or 0, top_id)
