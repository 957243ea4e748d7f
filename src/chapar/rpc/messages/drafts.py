"""Texts that somebody began to write. Follows core.telegram.org/api/drafts."""

from __future__ import annotations

from chapar.actions import drafts as actions
from chapar.domain.chats import GENERAL_TOPIC_ID
from chapar.domain.entities import clip_entities
from chapar.domain.errors import RpcError
from chapar.domain.limits import MESSAGE_ENTITIES, MESSAGE_LENGTH, QUOTE_LENGTH
from chapar.domain.messages import Quote, Reply
from chapar.domain.peers import Peer, PeerType
from chapar.domain.settings import SavedDraft, parse_topic_key
from chapar.domain.texts import utf16_length
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.entities import parse_entities
from chapar.rpc.views.peers import access_peer, build_peer
from chapar.rpc.views.settings import build_draft, list_draft_user_ids
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("messages.saveDraft", errors=("CHANNEL_PRIVATE", "MESSAGE_TOO_LONG", "QUOTE_TEXT_INVALID", "USER_ID_INVALID"))
async def save_draft(ctx: Context, request: functions.messages_saveDraft) -> bool:
    """Keep a draft for the account's other devices; one without text and without a reply is none.

    Each topic of a forum has its own; that of the General one is the forum's. Of a draft's media nothing is kept: there is none
    to send yet.
    """
    peer = await access_peer(ctx, request.peer)
    draft = await _parse_draft(ctx, peer, request)
    is_empty = not draft.text.strip() and draft.reply_to_id is None
    await actions.save_draft(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        draft=None if is_empty else draft,
        now=ctx.now,
        topic_id=draft.topic_id,
        origin=ctx.origin,
    )
    return True


async def _parse_draft(ctx: Context, peer: Peer, request: functions.messages_saveDraft) -> SavedDraft:
    """The text as it stands, blanks at its ends included: it is being written."""
    text = request.message
    length = utf16_length(text)
    if length > MESSAGE_LENGTH:
        raise RpcError("MESSAGE_TOO_LONG")
    entities = clip_entities(await parse_entities(ctx, request.entities), 0, length)
    draft = SavedDraft(
        text,
        ctx.now,
        tuple(entities[:MESSAGE_ENTITIES]),
        no_webpage=request.no_webpage,
        inverts_media=request.invert_media,
    )
    given = request.reply_to
    if not isinstance(given, types.inputReplyToMessage) or given.reply_to_msg_id <= 0:
        return draft
    topic_id = await _find_topic(ctx, peer, given)
    draft = draft._replace(topic_id=topic_id if topic_id != GENERAL_TOPIC_ID else 0)
    if topic_id and given.reply_to_msg_id == topic_id:
        return draft
    reply_peer = await access_peer(ctx, given.reply_to_peer_id) if given.reply_to_peer_id is not None else peer
    return draft._replace(
        reply_to_id=given.reply_to_msg_id,
        reply_peer=reply_peer if reply_peer != peer else None,
        reply=await _parse_quote(ctx, given),
    )


async def _find_topic(ctx: Context, peer: Peer, given: types.inputReplyToMessage) -> int:
    """The topic of a forum that a draft is for, 0 elsewhere."""
    if peer.type is not PeerType.CHANNEL:
        return 0
    topic_id = given.top_msg_id or given.reply_to_msg_id

    def query(q: Queries) -> bool:
        chat = q.find_chat(peer)
        return chat is not None and chat.is_forum and topic_id in q.load_topics(peer.id, (topic_id,))

    return topic_id if await ctx.services.storage.read(query) else 0


async def _parse_quote(ctx: Context, given: types.inputReplyToMessage) -> Reply | None:
    if not given.quote_text:
        return None
    length = utf16_length(given.quote_text)
    if length > QUOTE_LENGTH:
        raise RpcError("QUOTE_TEXT_INVALID")
    entities = clip_entities(await parse_entities(ctx, given.quote_entities), 0, length)
    return Reply(Quote(given.quote_text, tuple(entities[:MESSAGE_ENTITIES]), given.quote_offset))


@method("messages.getAllDrafts")
async def get_all_drafts(ctx: Context, request: functions.messages_getAllDrafts) -> types.TypeUpdates:
    """The drafts of all conversations, as updates."""

    def query(q: Queries) -> types.TypeUpdates:
        updates: list[types.TypeUpdate] = []
        user_ids: set[int] = set()
        peers: set[Peer] = set()
        for key, draft in q.list_settings(ctx.user_id, SavedDraft).items():
            peer, topic_id = parse_topic_key(key)
            built = build_draft(ctx.services, ctx.user_id, draft)
            updates.append(types.updateDraftMessage(peer=build_peer(peer), top_msg_id=topic_id or None, draft=built))
            peers |= {peer} if draft.reply_peer is None else {peer, draft.reply_peer}
            user_ids |= peer_user_ids([peer]) | list_draft_user_ids(draft)
        users, chats = build_people(ctx.services, q, ctx.user_id, user_ids, chat_peers(peers))
        return types.updates(updates=updates, users=users, chats=chats, date=ctx.now, seq=0)

    return await ctx.services.storage.read_told(query)


@method("messages.clearAllDrafts")
async def clear_all_drafts(ctx: Context, request: functions.messages_clearAllDrafts) -> bool:
    """Forget all drafts."""
    await actions.clear_all_drafts(ctx.services.storage, user_id=ctx.user_id, now=ctx.now, origin=ctx.origin)
    return True
