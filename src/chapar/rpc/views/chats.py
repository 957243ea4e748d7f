"""Basic groups, supergroups and channels as somebody's client sees them. Follows core.telegram.org/type/Chat.

Whoever may not look inside learns a chat's id and title alone (`chatForbidden`, `channelForbidden`): so messages that came
from there can still be shown with where they came from.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from chapar.actions.chat_access import may_see
from chapar.domain.chats import Chat, Participant, ParticipantStatus, Standing
from chapar.domain.peers import Peer, PeerType, channel_peer
from chapar.domain.rights import ALL_ADMIN_RIGHTS
from chapar.domain.trust import drop_ended
from chapar.rpc.services import Services
from chapar.rpc.views.profile_photos import build_chat_photo
from chapar.rpc.views.restrictions import build_reasons
from chapar.rpc.views.rights import build_admin_rights, build_banned_rights
from chapar.rpc.views.users import build_color, build_emoji_status
from chapar.storage.api import Queries
from chapar.tl import types


def build_chats(services: Services, q: Queries, viewer_id: int, peers: Iterable[Peer]) -> list[types.TypeChat]:
    """Chats as the viewer sees them, each once, by type and id; users among the peers are passed over.

    Basic groups that never were give `chatEmpty`, channels that never were are left out.
    """
    wanted = sorted({peer for peer in peers if peer.type is not PeerType.USER})
    if not wanted:
        return []
    chats = q.load_chats(wanted)
    built: list[types.TypeChat] = []
    for peer in wanted:
        chat = chats.get(peer)
        if chat is not None:
            built.append(_build_seen(services, q, viewer_id, chat))
        elif peer.type is PeerType.CHAT:
            built.append(types.chatEmpty(id=peer.id))
    return built


def _build_seen(services: Services, q: Queries, viewer_id: int, chat: Chat) -> types.TypeChat:
    standing = Standing(chat, q.find_participant(chat.peer, viewer_id))
    is_open = (
        chat.linked_chat_id is not None
        and not standing.is_member
        and may_see(q, viewer_id, standing, int(services.clock.now()))
    )
    return build_chat(services, chat, standing.participant, viewer_id, is_open=is_open)


def build_chat(
    services: Services, chat: Chat, participant: Participant | None, viewer_id: int, *, is_open: bool = False
) -> types.TypeChat:
    """One chat as the viewer sees it, whose place in it is `participant` (None: there is none).

    `is_open`: the viewer may look inside from without, for instance because it discusses a channel that is public.
    """
    if not chat.is_channel:
        return _build_group(services, chat, participant, viewer_id)
    now = int(services.clock.now())
    if not (is_open or _may_view(chat, participant, now)):
        return _build_forbidden_channel(services, chat, participant, viewer_id, now)
    return types.channel(
        access_hash=services.access_hashes.of(viewer_id, chat.peer),
        left=participant is None or not participant.is_member,
        participants_count=chat.participants_count,
        **_build_names(chat),
        **_build_place(chat, participant, now),
        **_build_settings(chat, now),
    )


def build_min_chat(chat: Chat, now: int) -> types.channel:
    """A supergroup or channel as everybody may see it who is told of it at once.

    Clients take from the `min` form only what cannot differ between people, and keep the rest as they knew it
    (core.telegram.org/api/min).
    """
    return types.channel(min=True, date=chat.created_at, **_build_names(chat), **_build_settings(chat, now))


def _may_view(chat: Chat, participant: Participant | None, now: int) -> bool:
    """Whether more than the title may be known of a channel: it is public, or the viewer was let in once."""
    if chat.deleted_at is not None:
        return False
    return chat.is_public if participant is None else not participant.is_kicked_at(now)


def _build_group(services: Services, chat: Chat, participant: Participant | None, viewer_id: int) -> types.TypeChat:
    """A basic group. Its id is no secret, so who never was there learns nothing of it, and who left not how it fares."""
    if participant is None:
        return types.chatEmpty(id=chat.peer.id)
    if chat.deleted_at is not None or participant.status is ParticipantStatus.KICKED:
        return types.chatForbidden(id=chat.peer.id, title=chat.title)
    return types.chat(
        creator=participant.is_creator,
        left=not participant.is_member,
        deactivated=chat.migrated_to is not None,
        noforwards=chat.is_protected,
        id=chat.peer.id,
        title=chat.title,
        photo=build_chat_photo(chat.photo),
        participants_count=chat.participants_count if participant.is_member else 0,
        date=chat.created_at,
        version=chat.version,
        migrated_to=_build_input_channel(services, chat.migrated_to, viewer_id) if chat.migrated_to else None,
        admin_rights=_build_own_admin_rights(participant),
        default_banned_rights=build_banned_rights(chat.default_banned_rights),
    )


def _build_input_channel(services: Services, channel_id: int, viewer_id: int) -> types.inputChannel:
    access_hash = services.access_hashes.of(viewer_id, channel_peer(channel_id))
    return types.inputChannel(channel_id=channel_id, access_hash=access_hash)


def _build_forbidden_channel(
    services: Services, chat: Chat, participant: Participant | None, viewer_id: int, now: int
) -> types.channelForbidden:
    is_kicked = participant is not None and participant.is_kicked_at(now)
    return types.channelForbidden(
        broadcast=chat.is_broadcast,
        megagroup=chat.is_megagroup,
        id=chat.peer.id,
        access_hash=services.access_hashes.of(viewer_id, chat.peer),
        title=chat.title,
        until_date=participant.banned_rights.until_date or None if participant is not None and is_kicked else None,
    )


def _build_place(chat: Chat, participant: Participant | None, now: int) -> dict[str, Any]:
    """What of a channel depends on the viewer's place in it."""
    if participant is None:
        return {"date": chat.created_at}
    is_restricted = participant.status is ParticipantStatus.RESTRICTED and participant.banned_at_moment(now)
    return {
        "creator": participant.is_creator,
        "date": participant.joined_at if participant.is_member else chat.created_at,
        "admin_rights": _build_own_admin_rights(participant),
        "banned_rights": build_banned_rights(participant.banned_rights) if is_restricted else None,
    }


def _build_own_admin_rights(participant: Participant) -> types.chatAdminRights | None:
    if not participant.is_admin or not participant.is_member:
        return None
    own = participant.admin_rights
    return build_admin_rights(own | ALL_ADMIN_RIGHTS if participant.is_creator else own)


def _build_names(chat: Chat) -> dict[str, Any]:
    """A single name that can be edited has a field of its own, any others are listed.

    Inactive ones too, whoever looks: what all are told at once must not make the owner's clients forget them.
    """
    shown = chat.usernames
    if not shown:
        return {}
    if len(shown) == 1 and shown[0].is_editable and shown[0].is_active:
        return {"username": shown[0].name}
    return {
        "usernames": [
            types.username(editable=each.is_editable, active=each.is_active, username=each.name) for each in shown
        ]
    }


def _build_settings(chat: Chat, now: int) -> dict[str, Any]:
    """What a channel is to everybody."""
    look = chat.look
    reasons = build_reasons(drop_ended(chat.restrictions, now))
    return {
        "broadcast": chat.is_broadcast,
        "megagroup": chat.is_megagroup,
        "gigagroup": chat.is_gigagroup,
        "verified": chat.is_verified,
        "scam": chat.is_scam,
        "fake": chat.is_fake,
        "restricted": bool(reasons),
        "restriction_reason": reasons or None,
        "signatures": chat.has_signatures,
        "signature_profiles": chat.has_signature_profiles,
        "has_link": chat.linked_chat_id is not None,
        "has_geo": chat.location is not None,
        "slowmode_enabled": chat.slow_mode_seconds > 0,
        "noforwards": chat.is_protected,
        "join_to_send": chat.joins_to_send,
        "join_request": chat.asks_to_join,
        "forum": chat.is_forum,
        "forum_tabs": chat.has_forum_tabs,
        "id": chat.peer.id,
        "title": chat.title,
        "photo": build_chat_photo(chat.photo),
        "default_banned_rights": None if chat.is_broadcast else build_banned_rights(chat.default_banned_rights),
        "color": build_color(look.color, look.background_emoji_id),
        "profile_color": build_color(look.profile_color, look.profile_background_emoji_id),
        "emoji_status": build_emoji_status(look.emoji_status_id, look.emoji_status_until, now),
    }
