"""Sponsored messages: there are none, and nobody is paid to show any. Follows core.telegram.org/api/sponsored-messages."""

from __future__ import annotations

from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method("messages.getSponsoredMessages", errors=("CHANNEL_PRIVATE",))
async def get_sponsored_messages(
    ctx: Context, request: functions.messages_getSponsoredMessages
) -> types.messages_sponsoredMessagesEmpty:
    """None."""
    await access_peer(ctx, request.peer)
    return types.messages_sponsoredMessagesEmpty()


@method("messages.clickSponsoredMessage")
@method("messages.viewSponsoredMessage")
async def note_sponsored_message(
    ctx: Context, request: functions.messages_clickSponsoredMessage | functions.messages_viewSponsoredMessage
) -> bool:
    """No message has this id, so nothing was noted."""
    return False


@method("messages.reportSponsoredMessage", errors=("MESSAGE_ID_INVALID",))
async def report_sponsored_message(
    ctx: Context, request: functions.messages_reportSponsoredMessage
) -> types.Typechannels_SponsoredMessageReportResult:
    """No message has this id."""
    raise RpcError("MESSAGE_ID_INVALID")
