"""Messages of channels as one viewer sees them.

A channel's messages are stored once for everybody: who sent them, whom they mention and what somebody voted in their polls
is put in when somebody looks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from chapar.domain.chats import RestrictionReason
from chapar.domain.errors import RpcError
from chapar.domain.media import PollMedia, is_spoken
from chapar.domain.messages import NO_TAGS, Message, MessageBody, MessageCounts, MessageTag
from chapar.domain.peers import Peer, PeerType, owner_of
from chapar.domain.reactions import Reaction
from chapar.storage.api import Queries


def see_messages(q: Queries, viewer_id: int, messages: Iterable[Message]) -> list[Message]:
    """The messages as the viewer sees them, in their order; those of the viewer's own mailbox are as they are."""
    seen = _without_lost_comments(q, list(messages))
    shared = [message for message in seen if message.owner_id < 0]
    if not shared:
        return seen
    tags: dict[Peer, dict[int, MessageTag]] = {}
    hidden: dict[tuple[Peer, int], tuple[RestrictionReason, ...]] = {}
    for peer in {message.peer for message in shared}:
        ids = [message.id for message in shared if message.peer == peer]
        tags[peer] = q.load_own_tags(viewer_id, peer, ids) if viewer_id else {}
        hidden |= {(peer, message_id): reasons for message_id, reasons in _load_restrictions(q, peer, ids).items()}
    reacted = [message.body.body_id for message in shared if message.body.reaction_counts]
    own = q.load_reactions_of(viewer_id, reacted) if reacted and viewer_id else {}
    return [
        _see(
            q,
            viewer_id,
            _restrict(message, hidden),
            tags[message.peer].get(message.id, NO_TAGS),
            own.get(message.body.body_id, ()),
        )
        if message.owner_id < 0
        else message
        for message in seen
    ]


def _load_restrictions(q: Queries, peer: Peer, message_ids: Iterable[int]) -> dict[int, tuple[RestrictionReason, ...]]:
    """Why messages of a channel are hidden; with most channels nothing is."""
    chat = q.find_chat(peer)
    return q.load_message_restrictions(peer.id, message_ids) if chat and chat.has_restricted_messages else {}


def _restrict(message: Message, hidden: dict[tuple[Peer, int], tuple[RestrictionReason, ...]]) -> Message:
    reasons = hidden.get((message.peer, message.id)) if hidden else None
    return replace(message, restrictions=reasons) if reasons else message


def _see(
    q: Queries, viewer_id: int, message: Message, own_tags: MessageTag, own_reactions: Sequence[Reaction]
) -> Message:
    body = message.body
    if own_reactions:
        body = replace(body, reactions=_with_own(viewer_id, body, own_reactions))
    if isinstance(body.media, PollMedia):
        results = q.load_poll_results(body.media.poll, viewer_id)
        body = replace(body, media=body.media._replace(results=results))
    is_out = is_own(message, viewer_id)
    if not is_out and body.media is not None and is_unheard(body, own_tags):
        own_tags |= MessageTag.UNREAD_MEDIA
    if is_out == message.is_out and not own_tags and body is message.body:
        return message
    return replace(message, body=body, is_out=is_out, tags=message.tags | own_tags)


def is_unheard(body: MessageBody, own_tags: MessageTag) -> bool:
    """Whether something in a supergroup is to be listened to by somebody with these own tags, who did not send it."""
    return is_spoken(body.media) and not body.is_post and MessageTag.HEARD not in own_tags


def _with_own(viewer_id: int, body: MessageBody, own: Sequence[Reaction]) -> tuple[Reaction, ...]:
    """The latest reactions and all of the viewer's own, oldest first."""
    others = [reaction for reaction in body.reactions if reaction.user_id != viewer_id]
    return tuple(sorted([*others, *own], key=lambda reaction: (reaction.date, reaction.user_id)))


def _without_lost_comments(q: Queries, messages: list[Message]) -> list[Message]:
    """The messages; posts whose channel is no longer discussed where their comments are have none."""
    peers = {message.peer for message in messages if message.counts.discussion_id}
    if not peers:
        return messages
    groups = {peer: chat.linked_chat_id or 0 for peer, chat in q.load_chats(peers).items()}
    return [
        replace(message, counts=MessageCounts(views=message.counts.views, forwards=message.counts.forwards))
        if message.counts.discussion_id not in (0, groups.get(message.peer))
        else message
        for message in messages
    ]


def is_own(message: Message, viewer_id: int) -> bool:
    """Whether the viewer sent a message of a channel."""
    return message.body.sender_id == viewer_id and not is_copied_post(message)


def is_copied_post(message: Message) -> bool:
    """Whether the server put a channel's post into its discussion group: nobody's own message."""
    forward = message.body.forward
    return (
        forward is not None
        and message.owner_id < 0
        and forward.saved_from is not None
        and forward.saved_from == message.body.shown_as
    )


def load_seen(q: Queries, viewer_id: int, peer: Peer, message_ids: Iterable[int]) -> dict[int, Message]:
    """Messages of a conversation by id, as the viewer sees them; those of other conversations are left out."""
    found = q.load_messages(owner_of(viewer_id, peer), message_ids)
    of_peer = [message for message in found.values() if message.peer == peer]
    return {message.id: message for message in see_messages(q, viewer_id, of_peer)}


def access_message(
    q: Queries, user_id: int, peer: Peer, message_id: int, *, error: str = "MESSAGE_ID_INVALID"
) -> Message:
    """A message of a person in a conversation that the user may look at, as it sees it. Raises `error`."""
    message = load_seen(q, user_id, peer, (message_id,)).get(message_id)
    if message is None or message.body.service is not None or not sees_message(q, user_id, message):
        raise RpcError(error)
    return message


def sees_message(q: Queries, viewer_id: int, message: Message) -> bool:
    """Whether the viewer, who may look into the channel, may see this message of it: not what was before its time."""
    if message.owner_id > 0:
        return message.owner_id == viewer_id
    return message.id > find_hidden(q, viewer_id, message.peer)


def find_hidden(q: Queries, viewer_id: int, peer: Peer) -> int:
    """Messages of the conversation up to this id are hidden from the viewer: from before its time, or cleared."""
    if peer.type is not PeerType.CHANNEL:
        return 0
    participant = q.find_participant(peer, viewer_id)
    return participant.available_min_id if participant is not None else 0
