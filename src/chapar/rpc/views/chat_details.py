"""All that is known of a chat.

Follows core.telegram.org/constructor/channelFull and core.telegram.org/constructor/chatFull.
"""

from __future__ import annotations

from typing import Any

from chapar.actions.places import find_next_send_date, sign
from chapar.domain.chats import Chat, ChatLocation, ChatReactions, ReactionsAllowed, Standing
from chapar.domain.limits import CHANNEL_DELETE_MEMBERS
from chapar.domain.messages import MessageTag
from chapar.domain.peers import chat_peer, owner_of, peer_key
from chapar.domain.rights import AdminRight
from chapar.domain.settings import NotifySettings, PeerOptions
from chapar.rpc.services import Services
from chapar.rpc.views.dialogs import load_dialog
from chapar.rpc.views.invites import build_invite
from chapar.rpc.views.participants import build_chat_participants
from chapar.rpc.views.peers import build_peer
from chapar.rpc.views.profile_photos import build_whole_photo
from chapar.rpc.views.reactions import build_reaction
from chapar.rpc.views.settings import build_notify_settings
from chapar.storage.api import Queries
from chapar.tl import types

RECENT_REQUESTERS = 3
"""People waiting to be let in whose pictures admins are shown."""


def build_channel_full(
    services: Services, q: Queries, viewer_id: int, standing: Standing, online_count: int
) -> types.channelFull:
    """What somebody who may look into a channel knows of it; `online_count` of its members are there now."""
    chat = standing.chat
    is_creator = standing.participant is not None and standing.participant.is_creator
    return types.channelFull(
        id=chat.peer.id,
        about=chat.about,
        chat_photo=build_whole_photo(services, q, chat.photo),
        bot_info=[],
        can_view_participants=sees_participants(standing),
        can_set_username=is_creator,
        can_set_location=is_creator and chat.is_megagroup,
        can_delete_channel=is_creator and chat.participants_count <= CHANNEL_DELETE_MEMBERS,
        hidden_prehistory=chat.hides_history,
        participants_hidden=chat.hides_participants,
        antispam=chat.has_antispam,
        participants_count=chat.participants_count,
        online_count=None if chat.is_broadcast else online_count,
        linked_chat_id=chat.linked_chat_id,
        location=build_location(chat.location) if chat.location else None,
        ttl_period=chat.ttl_seconds or None,
        theme_emoticon=chat.theme or None,
        available_reactions=build_chat_reactions(chat.reactions),
        reactions_limit=chat.reactions.limit or None,
        main_tab=getattr(types, chat.main_tab)() if chat.main_tab else None,
        **_build_history(q, viewer_id, standing),
        **_build_kept(q, viewer_id, standing),
        **_build_writing(services, q, viewer_id, standing),
        **_build_admin_part(services, q, viewer_id, standing),
    )


def sees_participants(standing: Standing) -> bool:
    """Whether somebody may list who is in a channel: admins may, in a supergroup members too unless it hides them."""
    return standing.is_admin or (standing.chat.is_megagroup and not standing.chat.hides_participants)


def _build_history(q: Queries, viewer_id: int, standing: Standing) -> dict[str, Any]:
    """Where the channel's log stands, and what of its messages the viewer may see and has read."""
    chat, peer = standing.chat, standing.chat.peer
    own = owner_of(viewer_id, peer)
    dialog = load_dialog(q, viewer_id, peer)
    pinned = [
        message.id
        for message in q.list_history(own, peer, limit=1, tag=MessageTag.PINNED)
        if message.id > standing.available_min_id
    ]
    return {
        "pts": q.load_state(own).pts,
        "read_inbox_max_id": dialog.read_inbox_max_id,
        "read_outbox_max_id": dialog.read_outbox_max_id,
        "unread_count": dialog.unread_count,
        "folder_id": dialog.folder_id or None,
        "pinned_msg_id": pinned[0] if pinned else None,
        "available_min_id": standing.available_min_id or None,
        **_build_former_group(q, viewer_id, chat),
    }


def _build_former_group(q: Queries, viewer_id: int, chat: Chat) -> dict[str, Any]:
    """The basic group that a supergroup was, and the id of the last message there: each member counts its own copies."""
    if chat.migrated_from is None:
        return {}
    group_id, creators_max_id = chat.migrated_from
    group = chat_peer(group_id)
    if q.find_participant(group, viewer_id) is None:
        return {}
    own = q.load_dialogs(viewer_id, (group,)).get(group)
    max_id = own.top_message_id if own is not None and own.top_message_id else creators_max_id
    return {"migrated_from_chat_id": group_id, "migrated_from_max_id": max_id}


def _build_kept(q: Queries, viewer_id: int, standing: Standing) -> dict[str, Any]:
    """What the viewer keeps about a channel."""
    peer = standing.chat.peer
    options = q.find_setting(viewer_id, PeerOptions, peer_key(peer)) or PeerOptions()
    return {
        "notify_settings": build_notify_settings(q.find_setting(viewer_id, NotifySettings, peer_key(peer))),
        "has_scheduled": bool(q.list_scheduled(viewer_id, peer)),
        "translations_disabled": options.is_translation_off,
    }


def _build_writing(services: Services, q: Queries, viewer_id: int, standing: Standing) -> dict[str, Any]:
    """How fast, and as whom, the viewer may write in a supergroup."""
    chat = standing.chat
    if not chat.is_megagroup:
        return {}
    shown_as = sign(q, viewer_id, standing).shown_as
    next_date = 0
    if chat.slow_mode_seconds and not standing.is_admin:
        next_date = find_next_send_date(q, viewer_id, standing)
    return {
        "slowmode_seconds": chat.slow_mode_seconds or None,
        "slowmode_next_send_date": next_date if next_date > services.clock.now() else None,
        "default_send_as": build_peer(shown_as) if shown_as else None,
    }


def _build_admin_part(services: Services, q: Queries, viewer_id: int, standing: Standing) -> dict[str, Any]:
    """What only admins know."""
    chat = standing.chat
    if not standing.is_admin:
        return {}
    return {
        "admins_count": chat.admins_count,
        "kicked_count": chat.kicked_count,
        "banned_count": chat.banned_count,
        **_build_ways_in(services, q, viewer_id, standing),
    }


def _build_ways_in(services: Services, q: Queries, viewer_id: int, standing: Standing) -> dict[str, Any]:
    """The viewer's own link to a chat, and who waits to be let in: for those who may let people in."""
    chat = standing.chat
    if not standing.has(AdminRight.INVITE_USERS):
        return {}
    invite = q.find_permanent_invite(chat.peer, viewer_id)
    waiting = q.list_importers(chat.peer, limit=RECENT_REQUESTERS, is_requested=True) if chat.requests_count else []
    return {
        "exported_invite": build_invite(services, invite) if invite else None,
        "requests_pending": chat.requests_count or None,
        "recent_requesters": [importer.user_id for importer in waiting] or None,
    }


def build_group_full(services: Services, q: Queries, viewer_id: int, standing: Standing) -> types.chatFull:
    """What somebody who is, or was, in a basic group knows of it; who is in it, members alone."""
    chat, peer = standing.chat, standing.chat.peer
    members = q.load_participants(peer, q.list_member_ids(peer)) if standing.is_member else {}
    dialog = q.load_dialogs(viewer_id, (peer,)).get(peer)
    pinned = q.list_history(viewer_id, peer, limit=1, tag=MessageTag.PINNED)
    return types.chatFull(
        id=peer.id,
        about=chat.about,
        participants=build_chat_participants(chat, members.values(), standing.participant),
        chat_photo=build_whole_photo(services, q, chat.photo),
        bot_info=[],
        can_set_username=standing.participant is not None and standing.participant.is_creator,
        pinned_msg_id=pinned[0].id if pinned else None,
        folder_id=(dialog.folder_id or None) if dialog else None,
        ttl_period=chat.ttl_seconds or None,
        theme_emoticon=chat.theme or None,
        available_reactions=build_chat_reactions(chat.reactions),
        reactions_limit=chat.reactions.limit or None,
        **_build_kept(q, viewer_id, standing),
        **_build_ways_in(services, q, viewer_id, standing),
    )


def list_full_users(full: types.channelFull | types.chatFull) -> set[int]:
    """The users whom it names."""
    named = set(full.recent_requesters or ())
    if isinstance(full, types.chatFull) and isinstance(full.participants, types.chatParticipants):
        for member in full.participants.participants:
            named |= {member.user_id, getattr(member, "inviter_id", member.user_id)}
    if isinstance(full.exported_invite, types.chatInviteExported):
        named.add(full.exported_invite.admin_id)
    return named


def build_chat_reactions(reactions: ChatReactions) -> types.TypeChatReactions:
    """Which reactions a chat allows."""
    if reactions.allowed is ReactionsAllowed.NONE:
        return types.chatReactionsNone()
    if reactions.allowed is ReactionsAllowed.ALL:
        return types.chatReactionsAll()
    return types.chatReactionsSome(reactions=[build_reaction(value) for value in reactions.emoji])


def build_location(location: ChatLocation) -> types.channelLocation:
    """Where a supergroup is at home."""
    point = types.geoPoint(lat=location.latitude, long=location.longitude, access_hash=0)
    return types.channelLocation(geo_point=point, address=location.address)
