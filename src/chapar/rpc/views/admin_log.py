"""The log of what admins do, on the wire. Follows core.telegram.org/type/ChannelAdminLogEventAction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import msgspec

from chapar.actions.sight import is_own
from chapar.domain.admin_log import ACTION_PREFIX, EmojiStatus, KeptMessage, PeerColor
from chapar.domain.chats import AdminLogEvent, ChatInvite, ChatLocation, ChatReactions, ForumTopic, Participant
from chapar.domain.files import File, Photo
from chapar.domain.messages import Message
from chapar.domain.peers import Peer, channel_peer, user_peer
from chapar.domain.rights import BannedRights
from chapar.rpc.services import Services
from chapar.rpc.views.chat_details import build_chat_reactions, build_location
from chapar.rpc.views.invites import build_invite
from chapar.rpc.views.messages import build_message
from chapar.rpc.views.participants import build_channel_participant, list_participant_peers
from chapar.rpc.views.peers import build_peer
from chapar.rpc.views.profile_photos import build_photo_or_empty
from chapar.rpc.views.rights import build_banned_rights
from chapar.rpc.views.users import build_color, build_emoji_status
from chapar.tl import types

_KINDS: dict[str, Any] = {
    "participant": Participant,
    "prev_participant": Participant,
    "new_participant": Participant,
    "message": KeptMessage,
    "prev_message": KeptMessage,
    "new_message": KeptMessage,
    "invite": ChatInvite,
    "prev_invite": ChatInvite,
    "new_invite": ChatInvite,
    "topic": ForumTopic,
    "prev_topic": ForumTopic,
    "new_topic": ForumTopic,
    "prev_banned_rights": BannedRights,
    "new_banned_rights": BannedRights,
}
"""What stands in a field of that name, whatever the action."""

_VALUES: dict[str, Any] = {
    "ChangeAvailableReactions": ChatReactions,
    "ChangeEmojiStatus": EmojiStatus,
    "ChangeLocation": ChatLocation,
    "ChangePeerColor": PeerColor,
    "ChangeProfilePeerColor": PeerColor,
}
"""What stands in `prev_value` and `new_value` of an action, where that is more than a text, a number or a list of them."""


class _View(NamedTuple):
    """Which event is built, for whom, and with what."""

    services: Services
    viewer_id: int
    event: AdminLogEvent
    photos: Mapping[int, File]


def build_event(
    services: Services, viewer_id: int, event: AdminLogEvent, photos: Mapping[int, File]
) -> types.channelAdminLogEvent:
    """One event, as an admin sees it; `photos` are those of `list_event_photos` that are still there."""
    name, _, _ = event.action.partition(":")
    view = _View(services, viewer_id, event, photos)
    fields = {field: _build(view, value) for field, value in _read_fields(event)}
    if name == ACTION_PREFIX + "ChangePhoto":
        fields = {name: _build_photo(view, value) for name, value in fields.items()}
    action: types.TypeChannelAdminLogEventAction = getattr(types, name)(**fields)
    return types.channelAdminLogEvent(id=event.id, date=event.date, user_id=event.user_id, action=action)


def list_event_peers(event: AdminLogEvent) -> set[Peer]:
    """Everybody whom an event names, but for those whom its messages do (`list_event_messages`)."""
    named = {user_peer(event.user_id)}
    for name, value in _read_fields(event):
        if isinstance(value, Participant):
            named |= list_participant_peers([value])
        elif isinstance(value, ChatInvite):
            named.add(user_peer(value.admin_id))
        elif isinstance(value, ForumTopic):
            named.add(value.creator)
        elif name == "approved_by" and isinstance(value, int):
            named.add(user_peer(value))
    if event.action == ACTION_PREFIX + "ChangeLinkedChat":
        ids = (event.data.get("prev_value"), event.data.get("new_value"))
        named |= {channel_peer(channel_id) for channel_id in ids if isinstance(channel_id, int) and channel_id}
    return named


def list_event_photos(event: AdminLogEvent) -> set[int]:
    """Ids of the photos that an event shows. A photo that nothing else shows any more is not kept for it."""
    if event.action != ACTION_PREFIX + "ChangePhoto":
        return set()
    return {photo_id for photo_id in event.data.values() if isinstance(photo_id, int) and photo_id}


def list_event_messages(event: AdminLogEvent) -> list[Message]:
    """The messages that an event shows."""
    return [value.restore() for _, value in _read_fields(event) if isinstance(value, KeptMessage)]


def _read_fields(event: AdminLogEvent) -> Iterator[tuple[str, Any]]:
    """The values of an event as they were when it was logged."""
    name = event.action.partition(":")[0].removeprefix(ACTION_PREFIX)
    for field, value in event.data.items():
        kind = _KINDS.get(field) or (_VALUES.get(name) if field in ("prev_value", "new_value") else None)
        if kind is None:
            yield field, value
        elif value is None:
            yield field, _NONE.get(kind)
        else:
            yield field, msgspec.convert(value, kind)


_NONE: dict[Any, Any] = {
    ChatInvite: types.chatInvitePublicJoinRequests(),
    ChatLocation: types.channelLocationEmpty(),
    EmojiStatus: types.emojiStatusEmpty(),
    PeerColor: types.peerColor(),
}
"""How it is said that there was none; fields that may be absent are."""


def _build(view: _View, value: Any) -> Any:
    build = _BUILDERS.get(type(value))
    return value if build is None else build(view, value)


def _build_photo(view: _View, photo_id: int) -> types.TypePhoto:
    photo = view.photos.get(photo_id)
    return build_photo_or_empty(view.services, photo if isinstance(photo, Photo) else None)


def _build_participant(view: _View, participant: Participant) -> types.TypeChannelParticipant:
    return build_channel_participant(participant, None, 0, view.event.date)


def _build_message(view: _View, kept: KeptMessage) -> types.TypeMessage:
    message = kept.restore()
    return build_message(view.services, replace(message, is_out=is_own(message, view.viewer_id)), view.viewer_id)


def _build_topic(_: _View, topic: ForumTopic) -> types.forumTopic:
    """A topic without what differs between its readers."""
    return types.forumTopic(
        closed=topic.is_closed,
        hidden=topic.is_hidden,
        pinned=topic.pin_order > 0,
        id=topic.id,
        date=topic.date,
        peer=build_peer(channel_peer(topic.channel_id)),
        title=topic.title,
        icon_color=topic.icon_color,
        icon_emoji_id=topic.icon_emoji_id or None,
        top_message=topic.top_message_id,
        read_inbox_max_id=0,
        read_outbox_max_id=0,
        unread_count=0,
        unread_mentions_count=0,
        unread_reactions_count=0,
        unread_poll_votes_count=0,
        from_id=build_peer(topic.creator),
        notify_settings=types.peerNotifySettings(),
    )


_BUILDERS: dict[type, Callable[[_View, Any], Any]] = {
    Participant: _build_participant,
    KeptMessage: _build_message,
    ChatInvite: lambda view, invite: build_invite(view.services, invite),
    ForumTopic: _build_topic,
    BannedRights: lambda _view, rights: build_banned_rights(rights),
    ChatReactions: lambda _view, reactions: build_chat_reactions(reactions),
    ChatLocation: lambda _view, location: build_location(location),
    EmojiStatus: lambda _view, status: (
        build_emoji_status(status.document_id, status.until, 0) or types.emojiStatusEmpty()
    ),
    PeerColor: lambda _view, color: build_color(*color) or types.peerColor(),
}
