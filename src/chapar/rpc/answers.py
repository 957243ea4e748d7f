"""What the session that acts learns of what it did."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from chapar.domain.messages import due_date
from chapar.domain.updates import EditMessage, LoggedUpdate, NewMessage
from chapar.rpc.context import Context
from chapar.rpc.messages.web_pages import fetch_pages
from chapar.rpc.views.updates import build_updates
from chapar.tl import LAYER, codec, types


async def answer(ctx: Context, logged: Sequence[LoggedUpdate]) -> types.TypeUpdates:
    """What the acting session learns by the answer to its own request, and no other way."""
    services, user_id = ctx.services, ctx.user_id
    messages = [row.update.message for row in logged if isinstance(row.update, NewMessage | EditMessage)]
    fetch_pages(ctx, messages)
    for message in messages:
        if message is not None and (due := due_date(message.body)):
            services.expect_due(due)
    return await services.storage.read(lambda q: build_updates(services, q, user_id, logged, is_answer=True))


async def answer_join(ctx: Context, logged: Sequence[LoggedUpdate]) -> types.messages_chatInviteJoinResultOk:
    """What the session learns that has come into a chat.

    COMPAT(Kurigram): it does not look for chats inside this answer, and asks in vain for the channel of the first post that
    comes; so the channel is told by itself, too. In layers without such an answer the updates are all of it.
    """
    updates = await answer(ctx, logged)
    layer = ctx.session.layer or LAYER
    if codec.has(types.messages_chatInviteJoinResultOk, layer) and isinstance(updates, types.updates):
        told: list[types.TypeUpdate] = [each for each in updates.updates if isinstance(each, types.updateChannel)]
        if told:
            again = types.updates(updates=told, users=[], chats=updates.chats, date=updates.date, seq=0)
            # After the answer: TDLib is to learn by that one that it is inside.
            asyncio.get_running_loop().call_soon(ctx.session.outbox.push, codec.encode(again, layer))
    return types.messages_chatInviteJoinResultOk(updates=updates)
