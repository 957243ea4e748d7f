"""Topics of forums as somebody's client sees them. Follows core.telegram.org/constructor/forumTopic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from chapar.actions.sight import see_messages, sees_message
from chapar.actions.thread_reading import load_marks
from chapar.domain.chats import GENERAL_TOPIC_ID, Chat, ForumTopic
from chapar.domain.messages import Message, MessageTag
from chapar.domain.peers import Peer, channel_peer, user_peer
from chapar.domain.settings import NotifySettings, SavedDraft, topic_key
from chapar.rpc.services import Services
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.messages import build_message, list_chats, list_user_ids
from chapar.rpc.views.peers import build_peer
from chapar.rpc.views.settings import build_draft, build_notify_settings, list_draft_user_ids
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import types

_TAGGED_LOOKED_THROUGH = 100
"""Unread mentions, and reactions, of a user in a forum that are told apart by topic."""


def build_forum_topics(
    services: Services,
    q: Queries,
    viewer_id: int,
    chat: Chat,
    topics: Sequence[ForumTopic],
    count: int,
    gone: Iterable[int],
) -> types.messages_forumTopics:
    """A page of topics with their top messages, out of `count`; of those that are `gone` the ids alone."""
    peer = chat.peer
    dialog = q.load_dialogs(viewer_id, (peer,)).get(peer)
    keys = {topic.id: topic_key(peer, topic.id) for topic in topics}
    drafts = q.load_settings(viewer_id, SavedDraft, keys.values())
    notify_settings = q.load_settings(viewer_id, NotifySettings, keys.values())
    mentions = _count_tagged(q, viewer_id, peer, MessageTag.UNREAD_MENTION)
    reactions = _count_tagged(q, viewer_id, peer, MessageTag.UNREAD_REACTION)
    tops = _load_tops(q, viewer_id, topics)
    built: list[types.TypeForumTopic] = []
    for topic in topics:
        marks = load_marks(q, viewer_id, chat, topic.id, dialog)
        draft = drafts.get(keys[topic.id])
        built.append(
            types.forumTopic(
                my=topic.creator == user_peer(viewer_id),
                closed=topic.is_closed,
                pinned=topic.pin_order > 0,
                hidden=topic.is_hidden,
                id=topic.id,
                date=topic.date,
                peer=build_peer(peer),
                title=topic.title,
                icon_color=topic.icon_color,
                icon_emoji_id=topic.icon_emoji_id or None,
                top_message=topic.top_message_id if topic.top_message_id in tops else 0,
                read_inbox_max_id=marks.read_inbox_max_id,
                read_outbox_max_id=marks.read_outbox_max_id,
                unread_count=marks.unread_count,
                unread_mentions_count=mentions[topic.id],
                unread_reactions_count=reactions[topic.id],
                unread_poll_votes_count=0,
                from_id=build_peer(topic.creator),
                notify_settings=build_notify_settings(notify_settings.get(keys[topic.id])),
                draft=build_draft(services, viewer_id, draft) if draft else None,
            )
        )
    creators = {topic.creator for topic in topics}
    user_ids = list_user_ids(tops.values()) | peer_user_ids(creators)
    user_ids |= {user_id for draft in drafts.values() for user_id in list_draft_user_ids(draft)}
    people = build_people(services, q, viewer_id, user_ids, list_chats(tops.values()) | chat_peers({peer} | creators))
    return types.messages_forumTopics(
        count=count,
        topics=[*built, *(types.forumTopicDeleted(id=topic_id) for topic_id in gone)],
        messages=[build_message(services, message, viewer_id) for message in tops.values()],
        chats=people.chats,
        users=people.users,
        pts=q.load_state(-peer.id).pts,
    )


class NamedTopics(NamedTuple):
    """Topics that messages are in, and who made them: an answer must carry these too."""

    built: list[types.TypeForumTopic]
    creators: set[Peer]


def build_named_topics(q: Queries, viewer_id: int, messages: Iterable[Message]) -> NamedTopics:
    """The topics of the messages of one channel, without what the viewer has read of them."""
    named = [message for message in messages if message.body.is_in_topic and message.owner_id < 0]
    if not named:
        return NamedTopics([], set())
    found = q.load_topics(-named[0].owner_id, {message.thread_id for message in named})
    topics = [found[topic_id] for topic_id in sorted(found)]
    return NamedTopics([_build_short(topic, viewer_id) for topic in topics], {topic.creator for topic in topics})


def _build_short(topic: ForumTopic, viewer_id: int) -> types.forumTopic:
    return types.forumTopic(
        short=True,
        my=topic.creator == user_peer(viewer_id),
        closed=topic.is_closed,
        id=topic.id,
        date=topic.date,
        peer=build_peer(channel_peer(topic.channel_id)),
        title=topic.title,
        icon_color=topic.icon_color,
        icon_emoji_id=topic.icon_emoji_id or None,
        top_message=0,
        read_inbox_max_id=0,
        read_outbox_max_id=0,
        unread_count=0,
        unread_mentions_count=0,
        unread_reactions_count=0,
        unread_poll_votes_count=0,
        from_id=build_peer(topic.creator),
        notify_settings=types.peerNotifySettings(),
    )


def _load_tops(q: Queries, viewer_id: int, topics: Sequence[ForumTopic]) -> Mapping[int, Message]:
    if not topics:
        return {}
    found = q.load_messages(-topics[0].channel_id, [topic.top_message_id for topic in topics])
    return {m.id: m for m in see_messages(q, viewer_id, [m for m in found.values() if sees_message(q, viewer_id, m)])}


def _count_tagged(q: Queries, viewer_id: int, peer: Peer, tag: MessageTag) -> Counter[int]:
    """How many messages of each topic have a tag of the viewer's own."""
    tagged = q.list_history(viewer_id, peer, limit=_TAGGED_LOOKED_THROUGH, tag=tag)
    return Counter(message.thread_id or GENERAL_TOPIC_ID for message in tagged)
