"""Sending messages.

Every function is one atomic unit of writes, or a step of one. Ids in arguments and results are those of the acting user's
own mailbox, in channels those of the channel. Follows core.telegram.org/method/messages.sendMessage.
"""

from dataclasses import dataclass

from chapar.actions.drafts import drop_draft
from chapar.actions.mailbox import post
from chapar.actions.places import Place, check_may_show, check_preview, kind_of, may_embed, open_place
from chapar.actions.posted_polls import keep_poll
from chapar.actions.replies import ReplyTo, find_target
from chapar.actions.saved_files import remember_sent
from chapar.actions.threads import NO_THREAD, Thread, topic_of_draft
from chapar.actions.timers import find_timer
from chapar.actions.web_pages import PreviewWish, attach_preview
from chapar.domain.errors import RpcError
from chapar.domain.media import Media, WebPageMedia
from chapar.domain.messages import Forward, MessageBody, Reply
from chapar.domain.peers import Peer, owner_of
from chapar.domain.styled_text import MessageEntity
from chapar.domain.updates import LoggedUpdate, NewMessage, Origin
from chapar.storage.api import Queries, Storage, Transaction


@dataclass(slots=True, frozen=True)
class Draft:
    """A message about to be sent: what `messages.sendMessage` and its neighbours carry, checked.

    `preview` is a page to show when there is no `media`. `clears_draft`: what the sender had begun to write there is this
    message. `send_as`: as whom it is to be seen in a supergroup. `grouped_id`: that of the
    album it is sent in, 0: alone.
    """

    text: str
    entities: tuple[MessageEntity, ...] = ()
    reply_to: ReplyTo | None = None
    forward: Forward | None = None
    is_silent: bool = False
    is_protected: bool = False
    no_webpage: bool = False
    inverts_media: bool = False
    media: Media | None = None
    preview: PreviewWish | None = None
    clears_draft: bool = False
    send_as: Peer | None = None
    grouped_id: int = 0


async def send_message(
    storage: Storage,
    *,
    sender_id: int,
    peer: Peer,
    draft: Draft,
    random_id: int,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Store and log a message in the mailboxes of all whom it is for; the result is what the sender learns of it.

    A `random_id` used before by this sender stores nothing and gives the update of that first time.
    Raises what `open_place` and `find_target` raise, RANDOM_ID_DUPLICATE (its message is gone).
    """
    return await storage.write(lambda tx: put_message(tx, sender_id, peer, draft, random_id, now), origin)


def put_message(
    tx: Transaction, sender_id: int, peer: Peer, draft: Draft, random_id: int, now: int, *, follows: bool = False
) -> list[LoggedUpdate]:
    """The step of a unit that `send_message` is. `follows`: the message belongs to the album of the one just sent."""
    known = find_sent(tx, sender_id, peer, random_id)
    if known is not None:
        return [known]
    place = open_place(tx, sender_id, peer, now, kind=kind_of(draft.media), send_as=draft.send_as, follows=follows)
    check_may_show(tx, sender_id, place, draft.media)
    answered, reply, thread = find_target(tx, sender_id, peer, place.standing, draft.reply_to)
    if draft.clears_draft:
        drop_draft(tx, sender_id, peer, now, topic_of_draft(thread))
    if draft.forward is None:
        remember_sent(tx, sender_id, draft.media, now)
    ttl_seconds, logged = find_timer(tx, sender_id, place, now)
    body = compose(tx, sender_id, draft, reply, now, place, ttl_seconds, thread)
    return [*logged, post(tx, peer, body, now, answered=answered, random_id=random_id, thread=thread)]


def find_sent(q: Queries, sender_id: int, peer: Peer, random_id: int) -> LoggedUpdate | None:
    """What the sender learned of a message with this `random_id`, None when there was none.

    Raises RANDOM_ID_DUPLICATE: the message is gone, or somebody else's in the same channel.
    """
    owner_id = owner_of(sender_id, peer)
    known_id = q.find_message_by_random_id(owner_id, random_id)
    if known_id is None:
        return None
    known = q.find_new_message_update(owner_id, known_id)
    if known is None or not isinstance(known.update, NewMessage) or known.update.message is None:
        raise RpcError("RANDOM_ID_DUPLICATE")
    if known.update.message.body.sender_id != sender_id:
        raise RpcError("RANDOM_ID_DUPLICATE")
    known.update = known.update._replace(random_id=random_id)
    return known


def compose(
    tx: Transaction,
    sender_id: int,
    draft: Draft,
    reply: Reply | None,
    now: int,
    place: Place,
    ttl_seconds: int = 0,
    thread: Thread = NO_THREAD,
) -> MessageBody:
    """What all copies of a message that is being written share; not stored yet."""
    return MessageBody(
        body_id=0,
        sender_id=sender_id,
        date=now,
        text=draft.text,
        entities=draft.entities,
        forward=draft.forward,
        is_silent=draft.is_silent,
        no_webpage=draft.no_webpage,
        reply=reply,
        media=_attach(tx, draft, place, now),
        ttl_seconds=ttl_seconds,
        is_protected=draft.is_protected,
        inverts_media=draft.inverts_media,
        shown_as=place.shown_as,
        post_author=place.post_author,
        is_post=place.is_broadcast,
        is_in_topic=thread.is_topic,
        grouped_id=draft.grouped_id,
    )


def _attach(tx: Transaction, draft: Draft, place: Place, now: int) -> Media | None:
    """What is shown beside the text: no pages where the sender may not embed links. Raises CHAT_SEND_WEBPAGE_FORBIDDEN."""
    if draft.media is None or isinstance(draft.media, WebPageMedia):
        wish = check_preview(place.standing, draft.preview, now)
        return attach_preview(tx, wish, now) or (draft.media if may_embed(place.standing, now) else None)
    return keep_poll(tx, draft.media)
