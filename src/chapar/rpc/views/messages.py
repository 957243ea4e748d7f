"""Messages as their owner's client sees them. Follows core.telegram.org/constructor/message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chapar.domain.messages import Forward, Message
from chapar.domain.peers import PeerType, user_peer
from chapar.rpc.views.entities import build_entities
from chapar.rpc.views.peers import build_peer
from chapar.tl import types


def build_message(message: Message) -> types.TypeMessage:
    """One owner's copy of a message."""
    body = message.body
    sender = types.peerUser(user_id=body.sender_id)
    reply_to = types.messageReplyHeader(reply_to_msg_id=message.reply_to_id) if message.reply_to_id else None
    if body.service is not None:
        name, fields = body.service
        return types.messageService(
            out=message.is_out,
            id=message.id,
            from_id=sender,
            peer_id=build_peer(message.peer),
            date=body.date,
            reply_to=reply_to,
            action=getattr(types, name)(**fields),
        )
    return types.message(
        out=message.is_out,
        silent=body.is_silent,
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
    )


def _build_saved_peer(message: Message) -> types.TypePeer | None:
    """In Saved Messages: whose notes these are, or from whom they were saved."""
    if message.peer != user_peer(message.owner_id):
        return None
    forward = message.body.forward
    return types.peerUser(user_id=forward.sender_id if forward and forward.sender_id else message.owner_id)


def _build_forward(forward: Forward) -> types.messageFwdHeader:
    sender = types.peerUser(user_id=forward.sender_id) if forward.sender_id is not None else None
    return types.messageFwdHeader(from_id=sender, from_name=forward.sender_name, date=forward.date)


def list_user_ids(messages: Iterable[Message]) -> set[int]:
    """Everybody whom these messages name: an answer must carry all of them."""
    return {user_id for message in messages for user_id in _user_ids(message)}


def _user_ids(message: Message) -> Iterator[int]:
    body = message.body
    yield body.sender_id
    if message.peer.type is PeerType.USER:
        yield message.peer.id
    if body.forward is not None and body.forward.sender_id is not None:
        yield body.forward.sender_id
    for entity in body.entities:
        if entity.kind == "messageEntityMentionName" and isinstance(entity.argument, int):
            yield entity.argument
