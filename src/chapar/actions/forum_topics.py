"""Topics of forums: making, changing, pinning and deleting them, and making a supergroup a forum.

Follows core.telegram.org/api/forum.
"""

from collections.abc import Sequence
from dataclasses import replace

from chapar.actions.admin_log import log_event
from chapar.actions.chat_access import access_admin, access_chat, check_may_send
from chapar.actions.chat_settings import Change, put_change
from chapar.actions.deleting import delete_copies
from chapar.actions.mailbox import Affected
from chapar.actions.messages import find_sent
from chapar.actions.replies import may_manage
from chapar.actions.service_messages import say_in_chat
from chapar.actions.threads import NEW_TOPIC, Thread, author_of, find_topic_top
from chapar.domain.chats import GENERAL_TOPIC_ID, TOPIC_COLORS, Chat, ForumTopic, Standing, general_topic
from chapar.domain.errors import RpcError
from chapar.domain.limits import DELETE_MESSAGES, PINNED_TOPICS, TOPIC_TITLE_LENGTH
from chapar.domain.notices import ForumTopicPinned, ForumTopicsReordered
from chapar.domain.peers import Peer, user_peer
from chapar.domain.rights import AdminRight, BannedRight
from chapar.domain.updates import LoggedUpdate, NewMessage, Origin
from chapar.domain.users import clean_line
from chapar.storage.api import Queries, Storage, Transaction


async def toggle_forum(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    is_forum: bool,
    has_tabs: bool,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Make a supergroup a forum, or one conversation again; only its creator may. The result is what the user learns of it.

    Topics are kept for the day when it becomes a forum again. Raises what `access_admin` raises, CHAT_ID_INVALID (a broadcast
    channel), CHAT_DISCUSSION_UNALLOWED (a discussion group), CHAT_NOT_MODIFIED.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_admin(tx, user_id, peer, None, now)
        chat = standing.chat
        if chat.creator_id != user_id:
            raise RpcError("CHAT_ADMIN_REQUIRED")
        if not chat.is_megagroup:
            raise RpcError("CHAT_ID_INVALID")
        if is_forum and chat.linked_chat_id is not None:
            raise RpcError("CHAT_DISCUSSION_UNALLOWED")
        new = replace(chat, is_forum=is_forum, has_forum_tabs=is_forum and has_tabs)
        changes_kind = is_forum != chat.is_forum
        change = Change(new, "ToggleForum" if changes_kind else "", {"new_value": is_forum} if changes_kind else {})
        logged = put_change(tx, user_id, standing, change, now)
        if is_forum and changes_kind:
            _put_general_topic(tx, chat)
        return logged

    return await storage.write(unit, origin)


def _put_general_topic(tx: Transaction, chat: Chat) -> None:
    """Take all that is there, and is in no other topic, into the General one."""
    peer = chat.peer
    known = tx.load_topics(peer.id, (GENERAL_TOPIC_ID,)).get(GENERAL_TOPIC_ID) or general_topic(chat)
    newest = tx.list_history(-peer.id, peer, limit=1)
    general = known._replace(old_max_id=newest[0].id if newest else 0)
    tx.put_topic(general)
    tx.put_topic(general._replace(top_message_id=find_topic_top(tx, peer.id, GENERAL_TOPIC_ID)))


async def create_topic(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    title: str,
    icon_color: int,
    icon_emoji_id: int,
    random_id: int,
    now: int,
    send_as: Peer | None = None,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Begin a topic with the message that says so; the result is what the user learns of it. `icon_color` 0: the usual one.

    A `random_id` used before makes nothing and gives the update of that time. Raises what `access_forum` and `check_may_send`
    raise, CHAT_ADMIN_REQUIRED (members may not), TOPIC_TITLE_EMPTY, SEND_AS_PEER_INVALID, RANDOM_ID_DUPLICATE.
    """
    title = check_topic_title(title)
    color = icon_color if icon_color in TOPIC_COLORS else TOPIC_COLORS[0]

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        known = find_sent(tx, user_id, peer, random_id)
        if known is not None:
            return [known]
        standing = access_forum(tx, user_id, peer, now)
        check_may_send(standing, BannedRight.SEND_PLAIN, now)
        if not standing.is_member or standing.is_banned_from(BannedRight.MANAGE_TOPICS, now):
            raise RpcError("CHAT_ADMIN_REQUIRED")
        fields: dict[str, object] = {"title": title, "icon_color": color, "icon_emoji_id": icon_emoji_id or None}
        said = say_in_chat(
            tx,
            user_id,
            standing,
            "messageActionTopicCreate",
            fields,
            now,
            random_id=random_id,
            thread=NEW_TOPIC,
            send_as=send_as,
        )
        if isinstance(said.update, NewMessage) and said.update.message is not None:
            topic_id, creator = said.update.message_id, author_of(said.update.message.body)
            topic = ForumTopic(peer.id, topic_id, now, creator, title, color, icon_emoji_id, top_message_id=topic_id)
            tx.put_topic(topic)
            log_event(tx, standing.chat, user_id, "CreateTopic", now, topic=topic)
        return [said]

    return await storage.write(unit, origin)


async def edit_topic(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    topic_id: int,
    title: str | None,
    icon_emoji_id: int | None,
    is_closed: bool | None,
    is_hidden: bool | None,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Change what is not None of a topic, which is said in it; the result is what the user learns of it.

    Who made a topic may do so too, but for hiding: that is for the General topic, which is closed along with it, and shown
    again when it is opened. Raises what `access_forum` raises, TOPIC_ID_INVALID, CHAT_ADMIN_REQUIRED, TOPIC_TITLE_EMPTY,
    TOPIC_CLOSE_SEPARATELY, TOPIC_HIDE_SEPARATELY, TOPIC_NOT_MODIFIED.
    """
    title = None if title is None else check_topic_title(title)
    changes_look = title is not None or icon_emoji_id is not None
    if is_closed is not None and (changes_look or is_hidden is not None):
        raise RpcError("TOPIC_CLOSE_SEPARATELY")
    if is_hidden is not None and changes_look:
        raise RpcError("TOPIC_HIDE_SEPARATELY")

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_forum(tx, user_id, peer, now)
        topic = access_topic(tx, peer, topic_id)
        if not may_manage(standing, topic, user_id):
            raise RpcError("CHAT_ADMIN_REQUIRED")
        if topic_id == GENERAL_TOPIC_ID:
            if icon_emoji_id:
                raise RpcError("TOPIC_ID_INVALID")
        elif is_hidden is not None:
            raise RpcError("TOPIC_ID_INVALID")
        new = topic._replace(
            title=topic.title if title is None else title,
            icon_emoji_id=topic.icon_emoji_id if icon_emoji_id is None else icon_emoji_id,
            is_closed=is_closed if is_closed is not None else topic.is_closed or bool(is_hidden),
            is_hidden=is_hidden if is_hidden is not None else topic.is_hidden and is_closed is not False,
        )
        if new == topic:
            raise RpcError("TOPIC_NOT_MODIFIED")
        tx.put_topic(new)
        log_event(tx, standing.chat, user_id, "EditTopic", now, prev_topic=topic, new_topic=new)
        thread = Thread(topic_id, is_topic=True)
        return [say_in_chat(tx, user_id, standing, "messageActionTopicEdit", _changed(topic, new), now, thread=thread)]

    return await storage.write(unit, origin)


def _changed(old: ForumTopic, new: ForumTopic) -> dict[str, object]:
    """The fields of the message that says what of a topic changed."""
    named = (("title", "title"), ("icon_emoji_id", "icon_emoji_id"), ("is_closed", "closed"), ("is_hidden", "hidden"))
    return {field: getattr(new, name) for name, field in named if getattr(old, name) != getattr(new, name)}


async def delete_topic(
    storage: Storage, *, user_id: int, peer: Peer, topic_id: int, now: int, origin: Origin | None = None
) -> Affected:
    """Delete a topic with all its messages, a bounded part a call: `offset` of the result is above 0 while more is left.

    Admins who may delete messages may, and who made a topic in which nobody else wrote. Raises what `access_forum` raises,
    TOPIC_ID_INVALID (the General one stays), CHAT_ADMIN_REQUIRED.
    """

    def unit(tx: Transaction) -> Affected:
        standing = access_forum(tx, user_id, peer, now)
        topic = access_topic(tx, peer, topic_id)
        if topic_id == GENERAL_TOPIC_ID:
            raise RpcError("TOPIC_ID_INVALID")
        if not _may_delete(tx, standing, topic, user_id):
            raise RpcError("CHAT_ADMIN_REQUIRED")
        doomed = tx.list_history(-peer.id, peer, limit=DELETE_MESSAGES * 10, thread_id=topic_id)
        logged = delete_copies(tx, doomed, now).get(-peer.id)
        left = tx.count_history(-peer.id, peer, thread_id=topic_id)
        if not left:
            tx.delete_topic(peer.id, topic_id)
            log_event(tx, standing.chat, user_id, "DeleteTopic", now, topic=topic)
        if logged is None:
            return Affected(tx.load_state(-peer.id).pts, 0)
        return Affected(logged.pts, logged.pts_count, left)

    return await storage.write(unit, origin)


def _may_delete(q: Queries, standing: Standing, topic: ForumTopic, user_id: int) -> bool:
    if standing.has(AdminRight.DELETE_MESSAGES):
        return True
    peer = standing.chat.peer
    is_own = standing.is_member and topic.creator == user_peer(user_id)
    return is_own and not q.count_unread_in_thread(-peer.id, peer, topic.id, user_id=user_id, min_id=0)


async def pin_topic(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    topic_id: int,
    is_pinned: bool,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Pin a topic above the others, or take its pin away; the result is what the user learns of it.

    Raises what `access_forum` raises, CHAT_ADMIN_REQUIRED, TOPIC_ID_INVALID, PINNED_TOPIC_NOT_MODIFIED, PINNED_TOO_MUCH (more
    than `PINNED_TOPICS`).
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = _access_manager(tx, user_id, peer, now)
        topic = access_topic(tx, peer, topic_id)
        if is_pinned == (topic.pin_order > 0):
            raise RpcError("PINNED_TOPIC_NOT_MODIFIED")
        pinned = list_pinned_topics(tx, peer.id)
        if is_pinned and len(pinned) >= PINNED_TOPICS:
            raise RpcError("PINNED_TOO_MUCH")
        above = max((each.pin_order for each in pinned), default=0) + 1
        new = topic._replace(pin_order=above if is_pinned else 0)
        tx.put_topic(new)
        log_event(tx, standing.chat, user_id, "PinTopic", now, prev_topic=topic, new_topic=new)
        return [tx.log_notice(-peer.id, ForumTopicPinned(topic_id), now)]

    return await storage.write(unit, origin)


async def reorder_pinned_topics(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    topic_ids: Sequence[int],
    is_whole: bool,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Put pinned topics into this order, topmost first; those not named follow, or (`is_whole`) lose their pins.

    With `is_whole` the others that are named are pinned. Raises what `access_forum` raises, CHAT_ADMIN_REQUIRED,
    PINNED_TOO_MUCH.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        _access_manager(tx, user_id, peer, now)
        pinned = {topic.id: topic for topic in list_pinned_topics(tx, peer.id)}
        named = tx.load_topics(peer.id, topic_ids)
        order = [i for i in dict.fromkeys(topic_ids) if i in (named if is_whole else pinned)]
        if not is_whole:
            order += [i for i in pinned if i not in order]
        if len(order) > PINNED_TOPICS:
            raise RpcError("PINNED_TOO_MUCH")
        places = {topic_id: len(order) - place for place, topic_id in enumerate(order)}
        for topic_id, topic in sorted((pinned | named).items()):
            if topic.pin_order != places.get(topic_id, 0):
                tx.put_topic(topic._replace(pin_order=places.get(topic_id, 0)))
        return [tx.log_notice(-peer.id, ForumTopicsReordered(), now)]

    return await storage.write(unit, origin)


def list_pinned_topics(q: Queries, channel_id: int) -> list[ForumTopic]:
    """The pinned topics of a forum, topmost first."""
    return [topic for topic in q.list_topics(channel_id, limit=PINNED_TOPICS) if topic.pin_order]


def access_forum(q: Queries, user_id: int, peer: Peer, now: int) -> Standing:
    """A forum that the user may look at. Raises what `access_chat` raises, CHANNEL_FORUM_MISSING."""
    standing = access_chat(q, user_id, peer, now)
    if not standing.chat.is_forum:
        raise RpcError("CHANNEL_FORUM_MISSING")
    return standing


def access_topic(q: Queries, peer: Peer, topic_id: int) -> ForumTopic:
    """A topic of a forum. Raises TOPIC_ID_INVALID."""
    topic = q.load_topics(peer.id, (topic_id,)).get(topic_id)
    if topic is None:
        raise RpcError("TOPIC_ID_INVALID")
    return topic


def _access_manager(q: Queries, user_id: int, peer: Peer, now: int) -> Standing:
    standing = access_forum(q, user_id, peer, now)
    if not standing.has(AdminRight.MANAGE_TOPICS):
        raise RpcError("CHAT_ADMIN_REQUIRED")
    return standing


def check_topic_title(title: str) -> str:
    """A trimmed title of a topic, at most `TOPIC_TITLE_LENGTH` characters. Raises TOPIC_TITLE_EMPTY."""
    cleaned = clean_line(title)[:TOPIC_TITLE_LENGTH].strip()
    if not cleaned:
        raise RpcError("TOPIC_TITLE_EMPTY")
    return cleaned
