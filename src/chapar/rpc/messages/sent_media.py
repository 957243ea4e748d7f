"""What was sent before: by its content, by its place, by its kind. Follows core.telegram.org/api/files."""

from __future__ import annotations

from chapar.actions.media_editing import is_live
from chapar.actions.sight import find_hidden, see_messages
from chapar.domain.content_types import clean_mime_type
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.media import GeoLiveMedia
from chapar.domain.messages import Message, MessageTag
from chapar.domain.peers import owner_of
from chapar.domain.search import MessageSearch
from chapar.rpc.context import Context
from chapar.rpc.messages.history import build_messages, check_limit
from chapar.rpc.messages.search import answer_found, tag_of
from chapar.rpc.method import method
from chapar.rpc.views.files import build_document
from chapar.rpc.views.peers import access_peer
from chapar.storage.api import Queries
from chapar.tl import functions, types

SHA256_BYTES = 32
SENT_MEDIA_FILTERS = (
    types.inputMessagesFilterPhotos,
    types.inputMessagesFilterVideo,
    types.inputMessagesFilterPhotoVideo,
    types.inputMessagesFilterDocument,
    types.inputMessagesFilterGif,
    types.inputMessagesFilterVoice,
    types.inputMessagesFilterMusic,
    types.inputMessagesFilterRoundVideo,
    types.inputMessagesFilterRoundVoice,
)
"""What `messages.searchSentMedia` looks for."""


@method("messages.getDocumentByHash")
async def get_document_by_hash(ctx: Context, request: functions.messages_getDocumentByHash) -> types.TypeDocument:
    """A document that the account uploaded before, so that the same need not come once more.

    Of others' nothing is said: what somebody has must not be found out by its hash. Raises SHA256_HASH_INVALID.
    """
    if len(request.sha256) != SHA256_BYTES:
        raise RpcError("SHA256_HASH_INVALID")
    mime_type = clean_mime_type(request.mime_type)
    document = await ctx.services.storage.read(
        lambda q: q.find_uploaded_document(ctx.user_id, request.sha256, request.size, mime_type)
    )
    return build_document(ctx.services, document) if document is not None else types.documentEmpty(id=0)


@method("messages.getExtendedMedia", errors=("CHANNEL_PRIVATE", "CHAT_ID_INVALID", "PEER_ID_INVALID"))
async def get_extended_media(ctx: Context, request: functions.messages_getExtendedMedia) -> types.TypeUpdates:
    """What was paid for: nothing is sold here, so no message has more than it shows."""
    await access_peer(ctx, request.peer)
    return types.updates(updates=[], users=[], chats=[], date=ctx.now, seq=0)


@method("messages.getAttachedStickers")
async def get_attached_stickers(
    ctx: Context, request: functions.messages_getAttachedStickers
) -> list[types.TypeStickerSetCovered]:
    """Stickers on a photo are a part of it here."""
    return []


@method(
    "messages.getRecentLocations", errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ID_INVALID", "PEER_ID_INVALID")
)
async def get_recent_locations(
    ctx: Context, request: functions.messages_getRecentLocations
) -> types.Typemessages_Messages:
    """Who shares their place in a conversation at the moment, the latest message of each first."""
    peer, limit = await access_peer(ctx, request.peer), check_limit(request.limit)
    now = ctx.now

    def query(q: Queries) -> types.Typemessages_Messages:
        hidden_up_to = find_hidden(q, ctx.user_id, peer)
        page = q.list_history(
            owner_of(ctx.user_id, peer), peer, limit=HISTORY_PAGE, tag=MessageTag.GEO, min_id=hidden_up_to
        )
        latest: dict[int, Message] = {}
        for message in page:
            media = message.body.media
            if isinstance(media, GeoLiveMedia) and is_live(media, message.body.date, now):
                latest.setdefault(message.body.sender_id, message)
        found = see_messages(q, ctx.user_id, list(latest.values())[:limit])
        return build_messages(ctx, q, found, len(latest), is_whole=len(found) == len(latest), peer=peer)

    return await ctx.services.storage.read_told(query)


@method("messages.searchSentMedia", errors=("FILTER_NOT_SUPPORTED",))
async def search_sent_media(ctx: Context, request: functions.messages_searchSentMedia) -> types.Typemessages_Messages:
    """Files that the account sent to anybody, newest first. Raises FILTER_NOT_SUPPORTED."""
    if not isinstance(request.filter, SENT_MEDIA_FILTERS):
        raise RpcError("FILTER_NOT_SUPPORTED")
    wanted = MessageSearch(
        text=request.q, tag=tag_of(request.filter), from_user_id=ctx.user_id, limit=check_limit(request.limit)
    )
    found = await ctx.services.storage.search_messages(ctx.user_id, wanted)
    return await answer_found(ctx, found, is_global=True)
