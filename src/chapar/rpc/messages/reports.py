"""Telling the operator of messages that should not be. Follows core.telegram.org/api/report."""

from __future__ import annotations

import logging

from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE, REPORT_LENGTH
from chapar.domain.peers import PeerType
from chapar.domain.texts import utf16_length
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.texts.catalogue import write
from chapar.texts.languages import choose_language
from chapar.tl import functions, types

log = logging.getLogger(__name__)

REASONS = ("spam", "violence", "children", "intimate", "personal_data", "goods", "other")
"""What may be wrong with a message; also the options by which clients name it."""
EXPLAINED = frozenset({"other", "goods", "personal_data"})
"""Reasons to which people are asked to add a word; they need not."""


@method("messages.report", errors=("MESSAGE_ID_INVALID", "MESSAGE_TOO_LONG", "OPTION_INVALID"))
async def report(ctx: Context, request: functions.messages_report) -> types.TypeReportResult:
    """Choose a reason, perhaps say more, and the operator is told, by the log: who, of whom, how many and why, no words."""
    peer = await access_peer(ctx, request.peer)
    if len(request.id) > HISTORY_PAGE:
        raise RpcError("MESSAGE_ID_INVALID")
    if utf16_length(request.message) > REPORT_LENGTH:
        raise RpcError("MESSAGE_TOO_LONG")
    if not request.option:
        return _offer_reasons(ctx)
    reason, _, step = request.option.decode("utf-8", "replace").partition("/")
    if reason not in REASONS or step not in ("", "said"):
        raise RpcError("OPTION_INVALID")
    if reason in EXPLAINED and not step:
        return types.reportResultAddComment(optional=True, option=f"{reason}/said".encode())
    about = {"reporter": ctx.user_id, "peer_type": PeerType(peer.type).name.lower(), "peer": peer.id}
    log.info("messages were reported", extra=about | {"reason": reason, "messages": len(request.id)})
    return types.reportResultReported()


def _offer_reasons(ctx: Context) -> types.reportResultChooseOption:
    language = choose_language(ctx.session.client.lang_code if ctx.session.client else "")
    options = [
        types.messageReportOption(text=write(language, f"report_{reason}"), option=reason.encode())
        for reason in REASONS
    ]
    return types.reportResultChooseOption(title=write(language, "report_title"), options=options)
