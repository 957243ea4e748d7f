"""Which photos profiles and chats keep: steps of units that store a photo, hold it and let it go."""

from chapar.domain.files import FileUse, Photo, ProfilePhoto
from chapar.domain.peers import Peer, peer_key
from chapar.domain.users import Contact
from chapar.storage.api import Transaction

_FALLBACK = "fallback"
"""Key of the use of a photo that is for those who may not see the others of a user."""


def keep_photo(tx: Transaction, photo: Photo) -> Photo:
    """A photo as it is stored: a new one (its id is 0) is so from now on."""
    return photo if photo.id else photo._replace(id=tx.insert_file(photo).id)


def hold_fallback_photo(tx: Transaction, user_id: int, before: ProfilePhoto | None, after: ProfilePhoto | None) -> None:
    """A user's photo for those who may not see the others becomes another one, or goes."""
    if before is not None:
        tx.delete_file_use(before.photo_id, FileUse.PROFILE_PHOTO, user_id, _FALLBACK)
    if after is not None:
        tx.put_file_use(after.photo_id, FileUse.PROFILE_PHOTO, user_id, _FALLBACK)


def hold_contact_photo(tx: Transaction, contact: Contact, after: ProfilePhoto | None) -> None:
    """The photo that was chosen for a contact becomes another one, or goes."""
    owner_id, key = contact.owner_id, str(contact.user_id)
    if contact.photo is not None:
        tx.delete_file_use(contact.photo.photo_id, FileUse.PERSONAL_PHOTO, owner_id, key)
    if after is not None:
        tx.put_file_use(after.photo_id, FileUse.PERSONAL_PHOTO, owner_id, key)


def hold_chat_photo(tx: Transaction, peer: Peer, before: ProfilePhoto | None, after: ProfilePhoto | None) -> None:
    """The photo of a chat becomes another one, or goes."""
    if before is not None:
        tx.delete_file_use(before.photo_id, FileUse.CHAT_PHOTO, peer.id, peer_key(peer))
    if after is not None:
        tx.put_file_use(after.photo_id, FileUse.CHAT_PHOTO, peer.id, peer_key(peer))
