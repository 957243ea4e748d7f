"""Messages that wait for their time. Follows core.telegram.org/api/scheduled-messages."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.actions import scheduled
from chapar.domain.errors import RpcError
from chapar.domain.limits import SCHEDULED_MESSAGES
from chapar.domain.messages import ScheduledMessage
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.send import SEND_ERRORS
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers
from chapar.rpc.views.messages import build_scheduled_message, list_scheduled_user_ids
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types


def _build(ctx: Context, q: Queries, waiting: Sequence[ScheduledMessage]) -> types.messages_messages:
    chats = chat_peers(message.peer for message in waiting)
    people = build_people(ctx.services, q, ctx.user_id, list_scheduled_user_ids(waiting), chats)
    return types.messages_messages(
        messages=[build_scheduled_message(ctx.services, message) for message in waiting],
        topics=[],
        chats=people.chats,
        users=people.users,
    )


@method("messages.getScheduledHistory", errors=("CHANNEL_PRIVATE", "CHANNEL_INVALID", "CHAT_ID_INVALID"))
async def get_scheduled_history(
    ctx: Context, request: functions.messages_getScheduledHistory
) -> types.messages_messages:
    """All that waits in a conversation, by id like any history: Telethon stops reading where an id is not smaller."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.messages_messages:
        waiting = q.list_scheduled(ctx.user_id, peer)
        return _build(ctx, q, sorted(waiting, key=lambda message: message.id, reverse=True))

    return await ctx.services.storage.read_told(query)


@method("messages.getScheduledMessages", errors=("CHANNEL_PRIVATE", "MESSAGE_ID_INVALID"))
async def get_scheduled_messages(
    ctx: Context, request: functions.messages_getScheduledMessages
) -> types.messages_messages:
    """Those of these messages that wait in a conversation, in the order asked for."""
    peer = await access_peer(ctx, request.peer)
    ids = _check_ids(request.id)

    def query(q: Queries) -> types.messages_messages:
        found = q.load_scheduled(ctx.user_id, ids)
        return _build(ctx, q, [found[i] for i in ids if i in found and found[i].peer == peer])

    return await ctx.services.storage.read_told(query)


@method(
    "messages.sendScheduledMessages",
    errors=(*SEND_ERRORS, "INPUT_USER_DEACTIVATED", "USER_IS_BLOCKED", "YOU_BLOCKED_USER"),
)
async def send_scheduled_messages(ctx: Context, request: functions.messages_sendScheduledMessages) -> types.TypeUpdates:
    """Send messages now that were to wait longer."""
    logged = await scheduled.send_scheduled(
        ctx.services.storage,
        owner_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        scheduled_ids=_check_ids(request.id),
        now=ctx.now,
        origin=ctx.origin,
    )
    if not logged:
        raise RpcError("MESSAGE_ID_INVALID")
    return await answer(ctx, logged)


@method(
    "messages.deleteScheduledMessages",
    errors=("CHANNEL_PRIVATE", "CHANNEL_INVALID", "CHAT_ID_INVALID", "MESSAGE_ID_INVALID"),
)
async def delete_scheduled_messages(
    ctx: Context, request: functions.messages_deleteScheduledMessages
) -> types.TypeUpdates:
    """Send messages never; ids that wait no longer do not count."""
    logged = await scheduled.delete_scheduled(
        ctx.services.storage,
        owner_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        scheduled_ids=_check_ids(request.id),
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


def _check_ids(ids: list[int]) -> list[int]:
    """The ids of one request, each once. Raises MESSAGE_ID_INVALID for more than can wait in a conversation."""
    if len(ids) > SCHEDULED_MESSAGES:
        raise RpcError("MESSAGE_ID_INVALID")
    return list(dict.fromkeys(ids))
