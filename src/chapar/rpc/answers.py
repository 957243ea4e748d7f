"""What the session that acts learns of what it did."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.domain.messages import due_date
from chapar.domain.updates import EditMessage, LoggedUpdate, NewMessage
from chapar.rpc.context import Context
from chapar.rpc.messages.web_pages import fetch_pages
from chapar.rpc.views.updates import build_updates
from chapar.tl import types


async def answer(ctx: Context, logged: Sequence[LoggedUpdate]) -> types.TypeUpdates:
    """What the acting session learns by the answer to its own request, and no other way."""
    services, user_id = ctx.services, ctx.user_id
    messages = [row.update.message for row in logged if isinstance(row.update, NewMessage | EditMessage)]
    fetch_pages(ctx, messages)
    for message in messages:
        if message is not None and (due := due_date(message.body)):
            services.expect_due(due)
    return await services.storage.read(lambda q: build_updates(services, q, user_id, logged, is_answer=True))
