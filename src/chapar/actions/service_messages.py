"""Messages that say what was done in a conversation. Follows core.telegram.org/constructor/messageService."""

from chapar.actions.mailbox import post
from chapar.actions.places import Place, sign
from chapar.actions.threads import GENERAL_TOPIC, NEW_TOPIC, NO_THREAD, Thread
from chapar.actions.timers import find_timer
from chapar.domain.chats import Standing
from chapar.domain.media import PhotoMedia
from chapar.domain.messages import Message, MessageBody
from chapar.domain.peers import Peer
from chapar.domain.updates import LoggedUpdate
from chapar.storage.api import Transaction


def post_service(
    tx: Transaction,
    sender_id: int,
    peer: Peer,
    action: str,
    now: int,
    *,
    answered: Message | None = None,
    random_id: int | None = None,
    is_silent: bool = False,
    media: PhotoMedia | None = None,
) -> list[LoggedUpdate]:
    """Say on both sides of a private conversation that the sender did something: `action` is the protocol's constructor, one
    without fields but for the photo that it is about (`media`).

    `answered` is the sender's copy of the message that it is about. The result is what the sender's log took of it.
    """
    ttl_seconds, logged = find_timer(tx, sender_id, Place(peer), now)
    body = MessageBody(
        0, sender_id, now, "", is_silent=is_silent, service=(action, {}), media=media, ttl_seconds=ttl_seconds
    )
    return [*logged, post(tx, peer, body, now, answered=answered, random_id=random_id)]


def say_in_chat(
    tx: Transaction,
    sender_id: int,
    standing: Standing,
    action: str,
    fields: dict[str, object],
    now: int,
    *,
    answered: Message | None = None,
    random_id: int | None = None,
    is_silent: bool = False,
    thread: Thread = NO_THREAD,
    send_as: Peer | None = None,
    media: PhotoMedia | None = None,
) -> LoggedUpdate:
    """Say in a chat that the sender did something there: `action` is the protocol's constructor, `fields` its plain values,
    `media` the photo that it is about.

    Admins who are anonymous stay so; `send_as` as of `sign`. In a forum it is said in the topic of the message `answered`,
    else in the General one, unless `thread` names another. The result is what the sender learns of it.
    """
    place = sign(tx, sender_id, standing, send_as)
    if standing.chat.is_forum and thread == NO_THREAD:
        is_about_topic = answered is not None and answered.body.is_in_topic
        thread = Thread(answered.thread_id, is_topic=True) if answered and is_about_topic else GENERAL_TOPIC
    body = MessageBody(
        0,
        sender_id,
        now,
        "",
        is_silent=is_silent,
        service=(action, fields),
        media=media,
        # A topic lasts longer than what is said in it.
        ttl_seconds=0 if thread == NEW_TOPIC else standing.chat.ttl_seconds,
        shown_as=place.shown_as,
        is_post=place.is_broadcast,
        is_in_topic=thread.is_topic,
    )
    return post(tx, standing.chat.peer, body, now, answered=answered, random_id=random_id, thread=thread)
