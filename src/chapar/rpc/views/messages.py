"""Messages as their owner's client sees them. Follows core.telegram.org/constructor/message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from chapar.domain.chats import GENERAL_TOPIC_ID
from chapar.domain.media import ContactMedia, PhotoMedia, PollMedia
from chapar.domain.messages import Forward, Message, MessageBody, MessageTag, ScheduledMessage, saved_peer_of
from chapar.domain.peers import Peer, PeerType, channel_peer, chat_peer, user_peer
from chapar.rpc.services import Services
from chapar.rpc.views.entities import build_entities
from chapar.rpc.views.media import build_media
from chapar.rpc.views.peers import build_peer
from chapar.rpc.views.profile_photos import build_photo_or_empty
from chapar.rpc.views.reactions import build_message_reactions, list_reactors
from chapar.rpc.views.restrictions import build_reasons
from chapar.rpc.views.wallpapers import LOOK_ACTIONS, build_look_action
from chapar.tl import types

UNREAD = MessageTag.UNREAD_MENTION | MessageTag.UNREAD_MEDIA
"""What clients know as `media_unread`."""


def build_message(services: Services, message: Message, viewer_id: int | None = None) -> types.TypeMessage:
    """A message as `viewer_id` (None: its owner; 0: everybody) sees it; a channel's has been through `see_messages`."""
    body = message.body
    if viewer_id is None:
        viewer_id = message.owner_id
    reply_to = _build_reply(message)
    tags = message.tags
    if body.service is not None:
        return types.messageService(
            out=message.is_out,
            mentioned=MessageTag.MENTION in tags,
            media_unread=MessageTag.UNREAD_MENTION in tags,
            silent=body.is_silent,
            post=body.is_post,
            id=message.id,
            from_id=_build_author(message),
            peer_id=build_peer(message.peer),
            date=body.date,
            reply_to=reply_to,
            action=_build_action(services, body),
            ttl_period=body.ttl_seconds or None,
        )
    return types.message(
        out=message.is_out,
        silent=body.is_silent,
        post=body.is_post,
        mentioned=bool(tags) and MessageTag.MENTION in tags,
        media_unread=bool(tags) and bool(tags & UNREAD),
        pinned=bool(tags) and MessageTag.PINNED in tags,
        noforwards=body.is_protected,
        invert_media=body.inverts_media,
        from_scheduled=body.is_from_scheduled,
        id=message.id,
        from_id=_build_author(message),
        peer_id=build_peer(message.peer),
        saved_peer_id=_build_saved_peer(message) if message.peer.id == message.owner_id else None,
        fwd_from=_build_forward(body.forward) if body.forward else None,
        reply_to=reply_to,
        date=body.date,
        message=body.text,
        entities=build_entities(body.entities) if body.entities else None,
        edit_date=body.edited_at,
        media=build_media(services, body.media, viewer_id, body.date) if body.media else None,
        reactions=build_message_reactions(message, viewer_id) if body.reaction_counts else None,
        ttl_period=body.ttl_seconds or None,
        views=shown_views(message) if body.is_post else None,
        forwards=message.counts.forwards if body.is_post else None,
        replies=build_replies(message) if message.owner_id < 0 else None,
        post_author=body.post_author or None,
        grouped_id=body.grouped_id or None,
        restriction_reason=build_reasons(message.restrictions) if message.restrictions else None,
    )


def shown_views(message: Message) -> int | None:
    """How many have seen a post, who wrote it among them; None for other messages."""
    return max(message.counts.views, 1) if message.body.is_post else None


def _build_action(services: Services, body: MessageBody) -> types.TypeMessageAction:
    """The action of a service message from its plain values, and the photo that it is about."""
    name, fields = body.service or ("messageActionEmpty", {})
    if name in _PHOTO_ACTIONS:
        photo = body.media.photo if isinstance(body.media, PhotoMedia) else None
        fields = {**fields, "photo": build_photo_or_empty(services, photo)}
    if name in LOOK_ACTIONS:
        return build_look_action(name, fields)
    return getattr(types, name)(**fields)  # type: ignore[no-any-return]


_PHOTO_ACTIONS = ("messageActionChatEditPhoto", "messageActionSuggestProfilePhoto")


def _build_author(message: Message) -> types.TypePeer | None:
    """Who is seen as the author; a post whose channel speaks for itself names nobody."""
    body = message.body
    if body.shown_as is None:
        return types.peerUser(user_id=body.sender_id)
    return None if body.is_post and body.shown_as == message.peer else build_peer(body.shown_as)


def build_replies(message: Message) -> types.messageReplies | None:
    """The thread below a message, None when there cannot be any: clients open one only where this stands, be it empty."""
    counts, body = message.counts, message.body
    begins_thread = not body.is_post and not body.is_in_topic
    if message.owner_id > 0 or not (begins_thread or counts.discussion_id):
        return None
    return types.messageReplies(
        comments=counts.discussion_id != 0,
        replies=counts.replies,
        replies_pts=counts.replies_pts,
        recent_repliers=[build_peer(peer) for peer in counts.repliers] if counts.discussion_id else None,
        channel_id=counts.discussion_id or None,
        max_id=counts.last_reply_id or None,
    )


def build_scheduled_message(services: Services, message: ScheduledMessage) -> types.TypeMessage:
    """A message that waits, under its id among those that wait."""
    return build_message(services, _as_message(message))


def list_scheduled_user_ids(messages: Iterable[ScheduledMessage]) -> set[int]:
    """Everybody whom these messages name: an answer must carry all of them."""
    return list_user_ids(_as_message(message) for message in messages)


def _as_message(message: ScheduledMessage) -> Message:
    to_self = message.peer == user_peer(message.owner_id)
    return Message(message.owner_id, message.id, message.peer, message.body, not to_self, message.reply_to_id)


def _build_reply(message: Message) -> types.messageReplyHeader | None:
    """What a message answers to: one of this conversation, or (told by its author) one of another; its topic counts too."""
    reply, reply_to_id = message.body.reply, message.reply_to_id
    if reply is None and not reply_to_id and not message.thread_id:
        return None
    thread = _build_thread(message)
    reply_to_id = reply_to_id or thread.pop("only_id", None)
    if reply is None:
        return types.messageReplyHeader(reply_to_msg_id=reply_to_id, **thread) if reply_to_id else None
    quote = reply.quote
    if not reply_to_id and not reply.origin and not quote:
        return None
    return types.messageReplyHeader(
        reply_to_msg_id=reply_to_id,
        **thread,
        reply_from=_build_forward(reply.origin) if reply.origin else None,
        quote=quote is not None and quote.is_manual,
        quote_text=quote.text if quote else None,
        quote_entities=build_entities(quote.entities) if quote and quote.entities else None,
        quote_offset=quote.offset if quote else None,
    )


def _build_thread(message: Message) -> dict[str, Any]:
    """Fields of a reply header that say to which thread or topic a message belongs; `only_id`: the topic itself is answered."""
    thread_id = message.thread_id
    if not thread_id or thread_id == message.id:
        return {}
    if not message.body.is_in_topic:
        return {"reply_to_top_id": thread_id} if message.reply_to_id not in (None, thread_id) else {}
    if thread_id == GENERAL_TOPIC_ID:
        return {}
    if message.reply_to_id in (None, thread_id):
        return {"forum_topic": True, "only_id": thread_id}
    return {"forum_topic": True, "reply_to_top_id": thread_id}


def _build_saved_peer(message: Message) -> types.TypePeer | None:
    """In Saved Messages: whose notes these are, or from whom they were saved."""
    if message.peer != user_peer(message.owner_id):
        return None
    saved_peer = saved_peer_of(message.owner_id, message.peer, message.body)
    return build_peer(saved_peer) if saved_peer else None


def _build_forward(forward: Forward) -> types.messageFwdHeader:
    sender = types.peerUser(user_id=forward.sender_id) if forward.sender_id is not None else None
    return types.messageFwdHeader(
        from_id=build_peer(forward.from_peer) if forward.from_peer is not None else sender,
        from_name=forward.sender_name,
        date=forward.date,
        channel_post=forward.post_id or None,
        post_author=forward.post_author or None,
        saved_from_peer=build_peer(forward.saved_from) if forward.saved_from else None,
        saved_from_msg_id=forward.saved_from_id if forward.saved_from else None,
    )


def list_user_ids(messages: Iterable[Message]) -> set[int]:
    """Everybody whom these messages name: an answer must carry all of them."""
    return {user_id for message in messages for user_id in _user_ids(message)}


def _user_ids(message: Message) -> Iterator[int]:
    body = message.body
    if body.shown_as is None:
        yield body.sender_id
    if message.peer.type is PeerType.USER:
        yield message.peer.id
    if body.forward is not None:
        yield from _forward_user_ids(body.forward)
    if body.reply is not None and body.reply.origin is not None:
        yield from _forward_user_ids(body.reply.origin)
    if body.reactions or message.counts.repliers:
        for peer in (*list_reactors(message), *message.counts.repliers):
            if peer.type is PeerType.USER:
                yield peer.id
    if isinstance(body.media, PollMedia):
        for vote in body.media.results.recent:
            yield vote.user_id
    elif isinstance(body.media, ContactMedia) and body.media.user_id:
        yield body.media.user_id
    if body.service is not None:
        yield from _service_user_ids(body.service[1])
    for entity in body.entities:
        if entity.kind == "messageEntityMentionName" and isinstance(entity.argument, int):
            yield entity.argument


def _service_user_ids(fields: Mapping[str, object]) -> Iterator[int]:
    """The users that an action names: its protocol fields say so."""
    users = fields.get("users")
    if isinstance(users, list | tuple):
        yield from users
    for name in ("user_id", "inviter_id"):
        if isinstance(user_id := fields.get(name), int):
            yield user_id


def _forward_user_ids(forward: Forward) -> Iterator[int]:
    if forward.sender_id is not None:
        yield forward.sender_id
    for peer in (forward.saved_from, forward.from_peer):
        if peer is not None and peer.type is PeerType.USER:
            yield peer.id


def list_chats(messages: Iterable[Message]) -> set[Peer]:
    """Every chat that these messages name: an answer must carry all of them."""
    return {peer for message in messages if not _is_plain(message) for peer in _chats(message)}


def _is_plain(message: Message) -> bool:
    """Whether a message between people names no chat for certain, as nearly all of them."""
    body = message.body
    return (
        message.peer.type is PeerType.USER
        and body.forward is None
        and body.reply is None
        and body.service is None
        and not body.reactions
    )


def _chats(message: Message) -> Iterator[Peer]:
    body = message.body
    named: list[Peer | None] = [message.peer, body.shown_as, *message.counts.repliers, *list_reactors(message)]
    if body.forward is not None:
        named += [body.forward.saved_from, body.forward.from_peer]
    if body.reply is not None and body.reply.origin is not None:
        named += [body.reply.origin.saved_from, body.reply.origin.from_peer]
    if message.counts.discussion_id:
        named.append(channel_peer(message.counts.discussion_id))
    if body.service is not None:
        named += _service_chats(body.service[1])
    return (peer for peer in named if peer is not None and peer.type is not PeerType.USER)


def _service_chats(fields: Mapping[str, object]) -> Iterator[Peer]:
    """The chats that an action names."""
    for name, peer_of in (("channel_id", channel_peer), ("chat_id", chat_peer)):
        if isinstance(chat_id := fields.get(name), int):
            yield peer_of(chat_id)
