"""Messages as their owner's client sees them. Follows core.telegram.org/constructor/message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chapar.domain.media import PollMedia
from chapar.domain.messages import Forward, Message, MessageBody, MessageTag, ScheduledMessage, saved_peer_of
from chapar.domain.peers import PeerType, user_peer
from chapar.rpc.views.entities import build_entities
from chapar.rpc.views.media import build_media
from chapar.rpc.views.peers import build_peer
from chapar.rpc.views.reactions import build_message_reactions
from chapar.tl import types


def build_message(message: Message) -> types.TypeMessage:
    """One owner's copy of a message."""
    body = message.body
    sender = types.peerUser(user_id=body.sender_id)
    reply_to = _build_reply(message.reply_to_id, body)
    tags = message.tags
    if body.service is not None:
        name, fields = body.service
        return types.messageService(
            out=message.is_out,
            silent=body.is_silent,
            id=message.id,
            from_id=sender,
            peer_id=build_peer(message.peer),
            date=body.date,
            reply_to=reply_to,
            action=getattr(types, name)(**fields),
            ttl_period=body.ttl_seconds or None,
        )
    return types.message(
        out=message.is_out,
        silent=body.is_silent,
        mentioned=MessageTag.MENTION in tags,
        media_unread=MessageTag.UNREAD_MENTION in tags,
        pinned=MessageTag.PINNED in tags,
        noforwards=body.is_protected,
        invert_media=body.inverts_media,
        from_scheduled=body.is_from_scheduled,
        id=message.id,
        from_id=sender,
        peer_id=build_peer(message.peer),
        saved_peer_id=_build_saved_peer(message),
        fwd_from=_build_forward(body.forward) if body.forward else None,
        reply_to=reply_to,
        date=body.date,
        message=body.text,
        entities=build_entities(body.entities) if body.entities else None,
        edit_date=body.edited_at,
        media=build_media(body.media, message.owner_id, body.date) if body.media else None,
        reactions=build_message_reactions(message) if body.reactions else None,
        ttl_period=body.ttl_seconds or None,
    )


def build_scheduled_message(message: ScheduledMessage) -> types.TypeMessage:
    """A message that waits, under its id among those that wait."""
    return build_message(_as_message(message))


def list_scheduled_user_ids(messages: Iterable[ScheduledMessage]) -> set[int]:
    """Everybody whom these messages name: an answer must carry all of them."""
    return list_user_ids(_as_message(message) for message in messages)


def _as_message(message: ScheduledMessage) -> Message:
    to_self = message.peer == user_peer(message.owner_id)
    return Message(message.owner_id, message.id, message.peer, message.body, not to_self, message.reply_to_id)


def _build_reply(reply_to_id: int | None, body: MessageBody) -> types.messageReplyHeader | None:
    """What a message answers to: one of this conversation, or (told by its author) one of another."""
    reply = body.reply
    if reply is None:
        return types.messageReplyHeader(reply_to_msg_id=reply_to_id) if reply_to_id else None
    quote = reply.quote
    if not reply_to_id and not reply.origin and not quote:
        return None
    return types.messageReplyHeader(
        reply_to_msg_id=reply_to_id,
        reply_from=_build_forward(reply.origin) if reply.origin else None,
        quote=quote is not None and quote.is_manual,
        quote_text=quote.text if quote else None,
        quote_entities=build_entities(quote.entities) if quote and quote.entities else None,
        quote_offset=quote.offset if quote else None,
    )


def _build_saved_peer(message: Message) -> types.TypePeer | None:
    """In Saved Messages: whose notes these are, or from whom they were saved."""
    if message.peer.id != message.owner_id:
        return None
    saved_peer = saved_peer_of(message.owner_id, message.peer, message.body)
    return build_peer(saved_peer) if saved_peer else None


def _build_forward(forward: Forward) -> types.messageFwdHeader:
    sender = types.peerUser(user_id=forward.sender_id) if forward.sender_id is not None else None
    return types.messageFwdHeader(
        from_id=sender,
        from_name=forward.sender_name,
        date=forward.date,
        saved_from_peer=build_peer(forward.saved_from) if forward.saved_from else None,
        saved_from_msg_id=forward.saved_from_id if forward.saved_from else None,
    )


def list_user_ids(messages: Iterable[Message]) -> set[int]:
    """Everybody whom these messages name: an answer must carry all of them."""
    return {user_id for message in messages for user_id in _user_ids(message)}


def _user_ids(message: Message) -> Iterator[int]:
    body = message.body
    yield body.sender_id
    if message.peer.type is PeerType.USER:
        yield message.peer.id
    if body.forward is not None:
        yield from _forward_user_ids(body.forward)
    if body.reply is not None and body.reply.origin is not None:
        yield from _forward_user_ids(body.reply.origin)
    for reaction in body.reactions:
        yield reaction.user_id
    if isinstance(body.media, PollMedia):
        for vote in body.media.results.recent:
            yield vote.user_id
    for entity in body.entities:
        if entity.kind == "messageEntityMentionName" and isinstance(entity.argument, int):
            yield entity.argument


def _forward_user_ids(forward: Forward) -> Iterator[int]:
    if forward.sender_id is not None:
        yield forward.sender_id
    if forward.saved_from is not None and forward.saved_from.type is PeerType.USER:
        yield forward.saved_from.id
