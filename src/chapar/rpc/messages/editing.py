"""Changing messages that have been sent. Follows core.telegram.org/method/messages.editMessage."""

from __future__ import annotations

from chapar.actions import editing
from chapar.domain.entities import check_text
from chapar.domain.errors import RpcError
from chapar.domain.messages import Message
from chapar.domain.peers import Peer
from chapar.rpc.context import Context
from chapar.rpc.messages.polls import close_poll
from chapar.rpc.messages.send import answer
from chapar.rpc.messages.web_pages import find_preview, parse_web_page
from chapar.rpc.method import method
from chapar.rpc.views.entities import parse_entities
from chapar.rpc.views.peers import access_peer
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method(
    "messages.editMessage",
    errors=("MESSAGE_EMPTY", "MESSAGE_TOO_LONG", "ENTITY_BOUNDS_INVALID", "MEDIA_INVALID", "WEBPAGE_MEDIA_EMPTY"),
)
async def edit_message(ctx: Context, request: functions.messages_editMessage) -> types.TypeUpdates:
    """Change the text of one's own message, or end one's own poll."""
    if request.schedule_date is not None:
        raise RpcError("SCHEDULE_DATE_INVALID")
    if request.media is not None and not isinstance(request.media, types.inputMediaWebPage):
        return await close_poll(ctx, request)
    if request.message is None:
        raise RpcError("MESSAGE_NOT_MODIFIED")
    peer = await access_peer(ctx, request.peer)
    text, entities = check_text(request.message, await parse_entities(ctx, request.entities))
    if request.media is not None:
        preview = await parse_web_page(ctx, request.media)
    else:
        preview = None if request.no_webpage else await find_preview(ctx, text, entities)
    edited = await editing.edit_message(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        message_id=request.id,
        text=text,
        entities=entities,
        no_webpage=request.no_webpage,
        inverts_media=request.invert_media,
        preview=preview,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, [edited])


@method("messages.getMessageEditData")
async def get_message_edit_data(
    ctx: Context, request: functions.messages_getMessageEditData
) -> types.messages_messageEditData:
    """Whether one may edit a message; the error says why not."""
    peer = await access_peer(ctx, request.peer)
    message = await ctx.services.storage.read(lambda q: _access_message(q, ctx.user_id, peer, request.id))
    editing.check_may_edit(message, ctx.user_id, ctx.now)
    return types.messages_messageEditData(caption=False)


def _access_message(q: Queries, user_id: int, peer: Peer, message_id: int) -> Message:
    message = q.load_messages(user_id, (message_id,)).get(message_id)
    if message is None or message.peer != peer:
        raise RpcError("MESSAGE_ID_INVALID")
    return message
