"""Users as another user's client sees them. Follows core.telegram.org/constructor/user."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from chapar.domain.peers import user_peer
from chapar.domain.privacy import StatusSight, see_photo, see_status, sees_phone, shows_photo_to_all
from chapar.domain.updates import UserStatus
from chapar.domain.users import PLAIN_LOOK, SERVICE_USER_ID, STRANGER, Birthday, Look, Relation, User
from chapar.rpc.services import Services, UserView
from chapar.rpc.views.profile_photos import build_user_photo
from chapar.storage.api import Queries
from chapar.tl import types

RECENTLY_SECONDS = 3 * 86400
"""How long somebody who hides the exact time was seen "recently"; then "within a week", then "within a month"."""
WEEK_SECONDS = 7 * 86400
MONTH_SECONDS = 30 * 86400
REMEMBERED_VIEWS = 10_000
"""Users as some viewer saw them last; half a KiB each."""
VIEW_SECONDS = 60.0
"""How long a view may be used again: what it says of time ("seen recently") changes by days."""


def build_users(services: Services, q: Queries, viewer_id: int, user_ids: Iterable[int]) -> list[types.TypeUser]:
    """Users by id as the viewer sees them; ids without an account give `userEmpty`."""
    ids = sorted(set(user_ids))
    users = q.load_users(ids)
    viewer = users.get(viewer_id) or q.find_user(viewer_id)
    relations = q.load_relations(viewer_id, ids)
    built: list[types.TypeUser] = []
    for user_id in ids:
        user = users.get(user_id)
        if user is None:
            built.append(types.userEmpty(id=user_id))
        else:
            built.append(_remember_user(services, viewer_id, user, relations.get(user_id, STRANGER), viewer))
    return built


def build_min_users(q: Queries, user_ids: Iterable[int]) -> list[types.TypeUser]:
    """Users as everybody may see them who meets them in a channel, in the form that clients complete from what they know
    already (core.telegram.org/api/min): names, and a photo that is no secret. Its preview is left out: who was blocked is among
    those who are told, and may not have the photo.
    """
    users = q.load_users(sorted(set(user_ids)))
    return [_build_min_user(user) for user in users.values()]


def _build_min_user(user: User) -> types.user:
    is_deleted = user.deleted_at is not None
    is_for_all = shows_photo_to_all(user)
    photo = user.photo or user.fallback_photo if is_for_all and not is_deleted else None
    return types.user(
        min=True,
        apply_min_photo=is_for_all,
        photo=build_user_photo(photo, has_preview=False),
        id=user.id,
        deleted=is_deleted,
        bot=user.is_bot,
        first_name=None if is_deleted else user.first_name,
        last_name=None if is_deleted else user.last_name or None,
        username=user.username,
    )


def _remember_user(
    services: Services, viewer_id: int, user: User, relation: Relation, viewer: User | None
) -> types.user:
    """`build_user`, or what it gave last time: every message names two people, and they seldom change."""
    status, now = services.presence.status(user), services.clock.now()
    key = viewer_id, user.id
    known = services.user_views.get(key)
    if (
        known is not None
        # Storage gives the same objects as long as nothing of them changes.
        and known.user is user
        and known.relation is relation
        and known.viewer is viewer
        and known.status == status
        and now < known.stale_at
    ):
        return known.built
    built = build_user(services, viewer_id, user, relation, viewer)
    if len(services.user_views) >= REMEMBERED_VIEWS:
        services.user_views.clear()
    services.user_views[key] = UserView(built, now + VIEW_SECONDS, user, relation, viewer, status)
    return built


def build_user(
    services: Services, viewer_id: int, user: User, relation: Relation = STRANGER, viewer: User | None = None
) -> types.user:
    """One user as the viewer sees it: contacts under the names the viewer gave them, the rest as `domain.privacy` allows.

    Only for the viewer's own account may `viewer` be left out.
    """
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
        phone=user.phone if sees_phone(viewer_id, user, relation) else None,
        photo=build_user_photo(
            see_photo(viewer_id, user, relation),
            is_personal=not is_self and contact is not None and bool(contact.photo),
        ),
        apply_min_photo=_sees_photo_as_all_do(viewer_id, user, relation),
        status=build_status(services.presence.status(user), services.clock.now(), see_status(viewer, user, relation)),
        **_build_look(user.look, services.clock.now()),
    )


def _sees_photo_as_all_do(viewer_id: int, user: User, relation: Relation) -> bool:
    """Whether what everybody is told of a user's photo is true for this viewer, too."""
    is_own_choice = relation.contact is not None and relation.contact.photo is not None
    return user.id != viewer_id and shows_photo_to_all(user) and not is_own_choice and not relation.has_blocked


def _build_look(look: Look, now: float) -> dict[str, Any]:
    """Colours and emoji status. Follows core.telegram.org/api/colors and core.telegram.org/api/emoji-status."""
    if look is PLAIN_LOOK:
        return {}
    return {
        "color": build_color(look.color, look.background_emoji_id),
        "profile_color": build_color(look.profile_color, look.profile_background_emoji_id),
        "emoji_status": build_emoji_status(look.emoji_status_id, look.emoji_status_until, now),
    }


def build_emoji_status(document_id: int, until: int, now: float) -> types.emojiStatus | None:
    """An emoji beside a name, until a time (Unix time, 0: for ever); an id of 0: none."""
    if not document_id or 0 < until <= now:
        return None
    return types.emojiStatus(document_id=document_id, until=until or None)


def build_color(color: int | None, background_emoji_id: int) -> types.peerColor | None:
    """A colour and the emoji behind it, None when neither was chosen."""
    if color is None and not background_emoji_id:
        return None
    return types.peerColor(color=color, background_emoji_id=background_emoji_id or None)


def build_birthday(birthday: Birthday) -> types.birthday:
    """A day of birth, with the year if it was said."""
    return types.birthday(day=birthday.day, month=birthday.month, year=birthday.year)


def build_status(status: UserStatus, now: float, sight: StatusSight = StatusSight.EXACT) -> types.TypeUserStatus:
    """When somebody was last seen, as exactly as the viewer may know. Follows core.telegram.org/type/UserStatus."""
    is_online = status.expires_at is not None and status.expires_at > now
    if sight is StatusSight.NONE or not (is_online or status.was_online_at):
        return types.userStatusEmpty()
    if sight is not StatusSight.EXACT:
        return _build_rough_status(0.0 if is_online else now - status.was_online_at, sight is StatusSight.ROUGH_BY_ME)
    if status.expires_at is not None and is_online:
        return types.userStatusOnline(expires=status.expires_at)
    return types.userStatusOffline(was_online=min(status.was_online_at, int(now)))


def _build_rough_status(seconds: float, by_me: bool) -> types.TypeUserStatus:
    """How long ago somebody was seen who does not tell exactly; `by_me`: who is not told exactly."""
    if seconds < RECENTLY_SECONDS:
        return types.userStatusRecently(by_me=by_me)
    if seconds < WEEK_SECONDS:
        return types.userStatusLastWeek(by_me=by_me)
    if seconds < MONTH_SECONDS:
        return types.userStatusLastMonth(by_me=by_me)
    return types.userStatusEmpty()
