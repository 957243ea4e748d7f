"""Users as another user's client sees them. Follows core.telegram.org/constructor/user."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from chapar.domain.peers import user_peer
from chapar.domain.updates import UserStatus
from chapar.domain.users import PLAIN_LOOK, SERVICE_USER_ID, STRANGER, Look, Relation, User
from chapar.rpc.services import Services
from chapar.storage.api import Queries
from chapar.tl import types


def build_users(services: Services, q: Queries, viewer_id: int, user_ids: Iterable[int]) -> list[types.TypeUser]:
    """Users by id as the viewer sees them; ids without an account give `userEmpty`."""
    ids = sorted(set(user_ids))
    users = q.load_users(ids)
    relations = q.load_relations(viewer_id, ids)
    built: list[types.TypeUser] = []
    for user_id in ids:
        user = users.get(user_id)
        if user is None:
            built.append(types.userEmpty(id=user_id))
        else:
            built.append(build_user(services, viewer_id, user, relations.get(user_id, STRANGER)))
    return built


def build_user(services: Services, viewer_id: int, user: User, relation: Relation = STRANGER) -> types.user:
    """One user as the viewer sees it: contacts under the names the viewer gave them, numbers only where known."""
    is_self = user.id == viewer_id
    access_hash = services.access_hashes.of(viewer_id, user_peer(user.id))
    if user.deleted_at is not None:
        return types.user(id=user.id, access_hash=access_hash, deleted=True, self_=is_self)
    contact = relation.contact
    return types.user(
        id=user.id,
        access_hash=access_hash,
        self_=is_self,
        contact=contact is not None,
        close_friend=contact is not None and contact.is_close_friend,
        mutual_contact=relation.is_mutual,
        bot=user.is_bot,
        verified=user.id == SERVICE_USER_ID,
        support=user.id == SERVICE_USER_ID,
        first_name=contact.first_name if contact else user.first_name,
        last_name=(contact.last_name if contact else user.last_name) or None,
        username=user.username,
        phone=user.phone
        if is_self or (contact and contact.phone == user.phone) or user.id == SERVICE_USER_ID
        else None,
        status=build_status(services.presence.status(user), services.clock.now()),
        **_build_look(user.look, services.clock.now()),
    )


def _build_look(look: Look, now: float) -> dict[str, Any]:
    """Colours and emoji status. Follows core.telegram.org/api/colors and core.telegram.org/api/emoji-status."""
    if look is PLAIN_LOOK:
        return {}
    until = look.emoji_status_until
    has_status = look.emoji_status_id and (not until or until > now)
    return {
        "color": build_color(look.color, look.background_emoji_id),
        "profile_color": build_color(look.profile_color, look.profile_background_emoji_id),
        "emoji_status": types.emojiStatus(document_id=look.emoji_status_id, until=until or None)
        if has_status
        else None,
    }


def build_color(color: int | None, background_emoji_id: int) -> types.peerColor | None:
    """A colour and the emoji behind it, None when neither was chosen."""
    if color is None and not background_emoji_id:
        return None
    return types.peerColor(color=color, background_emoji_id=background_emoji_id or None)


def build_status(status: UserStatus, now: float) -> types.TypeUserStatus:
    """When somebody was last seen, exactly: hiding it is a privacy setting of its own."""
    if status.expires_at is not None and status.expires_at > now:
        return types.userStatusOnline(expires=status.expires_at)
    if not status.was_online_at:
        return types.userStatusEmpty()
    return types.userStatusOffline(was_online=min(status.was_online_at, int(now)))
