"""What a channel's log tells, on the wire. Follows core.telegram.org/api/updates."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.actions.sight import see_messages
from chapar.domain.messages import Message
from chapar.domain.peers import channel_peer
from chapar.domain.updates import DeleteMessages, EditMessage, LoggedUpdate, NewMessage, PinMessages, WebPageChanged
from chapar.rpc.services import Services
from chapar.rpc.views.built import Built
from chapar.rpc.views.media import build_web_page
from chapar.rpc.views.messages import build_message, list_chats, list_user_ids
from chapar.rpc.views.notices import build_notice
from chapar.storage.api import Queries
from chapar.tl import types


def build_channel_row(
    services: Services, q: Queries, viewer_id: int, row: LoggedUpdate, *, is_answer: bool = False
) -> Built:
    """The updates of one row of a channel's log as the viewer (0: everybody) sees them; none for what is gone since."""
    update, pts, pts_count, channel_id = row.update, row.pts, row.pts_count, -row.owner_id
    if isinstance(update, NewMessage):
        return _build_new_message(services, q, viewer_id, update, pts, pts_count, is_answer)
    if isinstance(update, EditMessage):
        if update.message is None:
            return Built([])
        seen = see_messages(q, viewer_id, [update.message])
        message = build_message(services, seen[0], viewer_id)
        return built_for_messages(types.updateEditChannelMessage(message=message, pts=pts, pts_count=pts_count), seen)
    channel = {channel_peer(channel_id)}
    if isinstance(update, DeleteMessages):
        ids = list(update.message_ids)
        gone = types.updateDeleteChannelMessages(channel_id=channel_id, messages=ids, pts=pts, pts_count=pts_count)
        return Built([gone], chats=channel)
    if isinstance(update, PinMessages):
        pinned = types.updatePinnedChannelMessages(
            pinned=update.is_pinned,
            channel_id=channel_id,
            messages=list(update.message_ids),
            pts=pts,
            pts_count=pts_count,
        )
        return Built([pinned], chats=channel)
    if isinstance(update, WebPageChanged):
        page = q.find_web_page(update.web_page_id)
        webpage = build_web_page(services, page) if page else types.webPageEmpty(id=update.web_page_id)
        shown = types.updateChannelWebPage(channel_id=channel_id, webpage=webpage, pts=pts, pts_count=pts_count)
        return Built([shown], chats=channel)
    return build_notice(services, q, viewer_id, row.owner_id, update)  # type: ignore[arg-type]


def _build_new_message(
    services: Services, q: Queries, viewer_id: int, update: NewMessage, pts: int, pts_count: int, is_answer: bool
) -> Built:
    if update.message is None:
        return Built([])
    seen = see_messages(q, viewer_id, [update.message])
    built: list[types.TypeUpdate] = []
    if is_answer and update.random_id is not None:
        built.append(types.updateMessageID(id=update.message_id, random_id=update.random_id))
    message = build_message(services, seen[0], viewer_id)
    built.append(types.updateNewChannelMessage(message=message, pts=pts, pts_count=pts_count))
    return Built(built, list_user_ids(seen), list_chats(seen))


def built_for_messages(update: types.TypeUpdate, messages: Sequence[Message]) -> Built:
    """One update that shows these messages."""
    return Built([update], list_user_ids(messages), list_chats(messages))
