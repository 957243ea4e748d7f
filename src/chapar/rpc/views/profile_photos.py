"""Photos of users and chats on the wire.

Follows core.telegram.org/constructor/userProfilePhoto and core.telegram.org/constructor/chatPhoto.
"""

from __future__ import annotations

from chapar.domain.files import Photo, ProfilePhoto
from chapar.rpc.services import Services
from chapar.rpc.views.files import FILES_DC_ID, build_photo
from chapar.storage.api import Queries
from chapar.tl import types

NO_PHOTO_ID = 0


def build_user_photo(
    photo: ProfilePhoto | None, *, is_personal: bool = False, has_preview: bool = True
) -> types.userProfilePhoto | None:
    """What a user says of its photo; None: there is none to be seen. `is_personal`: who looks chose it."""
    if photo is None:
        return None
    return types.userProfilePhoto(
        personal=is_personal,
        photo_id=photo.photo_id,
        stripped_thumb=(photo.stripped or None) if has_preview else None,
        dc_id=FILES_DC_ID,
    )


def build_chat_photo(photo: ProfilePhoto | None) -> types.TypeChatPhoto:
    """What a group or channel says of its photo."""
    if photo is None:
        return types.chatPhotoEmpty()
    return types.chatPhoto(photo_id=photo.photo_id, stripped_thumb=photo.stripped or None, dc_id=FILES_DC_ID)


def build_whole_photo(services: Services, q: Queries, photo: ProfilePhoto | None) -> types.TypePhoto:
    """A photo that somebody shows, with its sizes; `photoEmpty` for none."""
    return build_photo_or_empty(services, q.find_photo(photo.photo_id) if photo else None)


def build_photo_or_empty(services: Services, photo: Photo | None) -> types.TypePhoto:
    """A photo, or that there is none (any more)."""
    return build_photo(services, photo) if photo else types.photoEmpty(id=NO_PHOTO_ID)
