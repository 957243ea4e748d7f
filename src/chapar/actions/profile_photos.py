"""Photos in profiles: an account's own, and those that somebody chooses for a contact.

Follows core.telegram.org/api/files#uploading-profile-or-chat-pictures and core.telegram.org/constructor/userFull.
"""

from collections.abc import Sequence
from dataclasses import replace

from chapar.actions.acquaintances import tell_acquaintances
from chapar.actions.kept_photos import hold_contact_photo, hold_fallback_photo, keep_photo
from chapar.actions.places import check_may_write
from chapar.actions.profile import access_user
from chapar.actions.service_messages import post_service
from chapar.domain.errors import RpcError
from chapar.domain.files import Photo, ProfilePhoto
from chapar.domain.limits import PROFILE_PHOTOS
from chapar.domain.media import PhotoMedia
from chapar.domain.notices import UserDetailsChanged
from chapar.domain.peers import user_peer
from chapar.domain.privacy import may_see
from chapar.domain.updates import Origin
from chapar.domain.users import STRANGER, Contact, Relation, User
from chapar.storage.api import Queries, Storage, Transaction


async def set_photo(
    storage: Storage, *, user_id: int, photo: Photo, is_fallback: bool, now: int, origin: Origin | None = None
) -> Photo:
    """Show a photo: a new one (its id is 0), or one that is stored; `is_fallback`: to those who may not see the others.

    The result carries its id.
    """

    def unit(tx: Transaction) -> Photo:
        user = access_user(tx, user_id)
        stored = keep_photo(tx, photo)
        if is_fallback:
            _set_fallback(tx, user, stored, now)
            return stored
        tx.put_profile_photo(user_id, stored.id)
        for old_id in tx.list_profile_photos(user_id)[PROFILE_PHOTOS:]:
            tx.delete_profile_photo(user_id, old_id)
        _put(tx, user, replace(user, photo=ProfilePhoto.of(stored)), now)
        return stored

    return await storage.write(unit, origin)


async def remove_photo(
    storage: Storage, *, user_id: int, is_fallback: bool, now: int, origin: Origin | None = None
) -> Photo | None:
    """Take away the photo that is shown, so that the one before it is shown again: that one, if there is one.

    `is_fallback`: the one for those who may not see the others, which leaves none.
    """

    def unit(tx: Transaction) -> Photo | None:
        user = access_user(tx, user_id)
        if is_fallback:
            _set_fallback(tx, user, None, now)
            return None
        if user.photo is not None:
            tx.delete_profile_photo(user_id, user.photo.photo_id)
        return _show_newest(tx, user, now)

    return await storage.write(unit, origin)


async def delete_photos(
    storage: Storage, *, user_id: int, photo_ids: Sequence[int], now: int, origin: Origin | None = None
) -> list[int]:
    """Take photos out of one's profile; the ids of those that were there."""

    def unit(tx: Transaction) -> list[int]:
        user = access_user(tx, user_id)
        known = set(tx.list_profile_photos(user_id))
        deleted = [photo_id for photo_id in dict.fromkeys(photo_ids) if photo_id in known]
        for photo_id in deleted:
            tx.delete_profile_photo(user_id, photo_id)
        if user.photo is not None and user.photo.photo_id in deleted:
            _show_newest(tx, user, now)
            user = access_user(tx, user_id)
        fallback = user.fallback_photo
        if fallback is not None and fallback.photo_id in photo_ids:
            _set_fallback(tx, user, None, now)
            deleted.append(fallback.photo_id)
        return list(dict.fromkeys(deleted))

    return await storage.write(unit, origin)


def _show_newest(tx: Transaction, user: User, now: int) -> Photo | None:
    """Show what was in the profile last."""
    newest = next(iter(tx.list_profile_photos(user.id)), 0)
    photo = tx.find_photo(newest) if newest else None
    _put(tx, user, replace(user, photo=ProfilePhoto.of(photo) if photo else None), now)
    return photo


def _set_fallback(tx: Transaction, user: User, photo: Photo | None, now: int) -> None:
    shown = ProfilePhoto.of(photo) if photo else None
    hold_fallback_photo(tx, user.id, user.fallback_photo, shown)
    _put(tx, user, replace(user, fallback_photo=shown), now)


def _put(tx: Transaction, old: User, new: User, now: int) -> None:
    if new != old:
        tx.update_user(new)
        tell_acquaintances(tx, new.id, UserDetailsChanged(new.id), now)


def list_seen_photos(q: Queries, viewer_id: int, user_id: int) -> list[int]:
    """Ids of the photos in a user's profile that the viewer may see, the one shown now first.

    Those whom the rules of privacy do not let see the photos see the one that is for them.
    """
    user = q.find_user(user_id)
    if user is None or user.deleted_at is not None:
        return []
    relation = q.load_relations(viewer_id, (user_id,)).get(user_id, STRANGER)
    if may_see("profile_photo", viewer_id, user, relation):
        return q.list_profile_photos(user_id)
    return [] if relation.has_blocked or user.fallback_photo is None else [user.fallback_photo.photo_id]


def sees_photo(q: Queries, viewer_id: int, user_id: int, photo_id: int) -> bool:
    """Whether a photo is one of a user's that the viewer may see, or one that the viewer chose for the user."""
    user = q.find_user(user_id)
    if user is None or user.deleted_at is not None:
        return False
    relation = q.load_relations(viewer_id, (user_id,)).get(user_id, STRANGER)
    seen = [relation.contact.photo if relation.contact else None]
    if user_id == viewer_id or not relation.has_blocked:
        seen.append(user.fallback_photo)
    if any(photo is not None and photo.photo_id == photo_id for photo in seen):
        return True
    return photo_id in list_seen_photos(q, viewer_id, user_id)


async def set_contact_photo(
    storage: Storage, *, owner_id: int, user_id: int, photo: Photo | None, now: int, origin: Origin | None = None
) -> Photo | None:
    """Choose the photo under which the owner, and nobody else, sees a contact; None: the contact's own.

    Raises CONTACT_MISSING.
    """

    def unit(tx: Transaction) -> Photo | None:
        contact = access_contact(tx, owner_id, user_id)
        stored = keep_photo(tx, photo) if photo else None
        shown = ProfilePhoto.of(stored) if stored else None
        if shown != contact.photo:
            hold_contact_photo(tx, contact, shown)
            tx.put_contact(contact._replace(photo=shown))
            tx.log_notice(owner_id, UserDetailsChanged(user_id), now)
        return stored

    return await storage.write(unit, origin)


def access_contact(q: Queries, owner_id: int, user_id: int) -> Contact:
    """The owner's entry for a contact. Raises CONTACT_MISSING."""
    relation: Relation = q.load_relations(owner_id, (user_id,)).get(user_id, STRANGER)
    if relation.contact is None:
        raise RpcError("CONTACT_MISSING")
    return relation.contact


async def suggest_photo(storage: Storage, *, sender_id: int, user_id: int, photo: Photo, now: int) -> Photo:
    """Send a contact a photo that it may take for its profile.

    The sender's own session is told as all are: the answer to its request has no place for it. Raises CONTACT_MISSING,
    USER_ID_INVALID (oneself), and what writing to the contact raises.
    """
    if user_id == sender_id:
        raise RpcError("USER_ID_INVALID")

    def unit(tx: Transaction) -> Photo:
        access_contact(tx, sender_id, user_id)
        peer = user_peer(user_id)
        check_may_write(tx, sender_id, peer, now)
        stored = keep_photo(tx, photo)
        post_service(tx, sender_id, peer, "messageActionSuggestProfilePhoto", now, media=PhotoMedia(stored))
        return stored

    return await storage.write(unit)
