"""Photos of groups, supergroups and channels. Follows core.telegram.org/method/channels.editPhoto."""

from dataclasses import replace

from chapar.actions.chat_access import access_allowed, access_chat
from chapar.actions.chat_settings import Change, put_change
from chapar.actions.kept_photos import hold_chat_photo, keep_photo
from chapar.actions.service_messages import say_in_chat
from chapar.domain.chats import Standing
from chapar.domain.files import Photo, ProfilePhoto
from chapar.domain.media import PhotoMedia
from chapar.domain.messages import MessageTag
from chapar.domain.peers import Peer, owner_of
from chapar.domain.rights import AdminRight, BannedRight
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Queries, Storage, Transaction

FORMER_PHOTOS = 100
"""How many of the latest messages about photos of a chat are looked at for one that it had."""


async def set_chat_photo(
    storage: Storage, *, user_id: int, peer: Peer, photo: Photo | None, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Give a chat a photo (a new one has the id 0), or None: take it away; which is said in it.

    Raises what `access_allowed` raises, CHAT_NOT_MODIFIED.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_may_change(tx, user_id, peer, now)
        before = standing.chat.photo
        stored = keep_photo(tx, photo) if photo else None
        after = ProfilePhoto.of(stored) if stored else None
        values = {"prev_photo": before.photo_id if before else 0, "new_photo": after.photo_id if after else 0}
        changed = put_change(
            tx, user_id, standing, Change(replace(standing.chat, photo=after), "ChangePhoto", values), now
        )
        hold_chat_photo(tx, peer, before, after)
        action = "messageActionChatEditPhoto" if stored else "messageActionChatDeletePhoto"
        media = PhotoMedia(stored) if stored else None
        return [*changed, say_in_chat(tx, user_id, standing, action, {}, now, media=media)]

    return await storage.write(unit, origin)


def access_may_change(q: Queries, user_id: int, peer: Peer, now: int) -> Standing:
    """A chat whose photo the user may change. Raises what `access_allowed` raises."""
    return access_allowed(q, user_id, peer, AdminRight.CHANGE_INFO, BannedRight.CHANGE_INFO, now)


def sees_chat_photo(q: Queries, user_id: int, peer: Peer, photo_id: int, now: int) -> bool:
    """Whether a photo is the one of a chat, or one that it had, of which the user sees that it was said.

    Raises what `access_chat` raises.
    """
    standing = access_chat(q, user_id, peer, now)
    if standing.chat.photo is not None and standing.chat.photo.photo_id == photo_id:
        return True
    said = q.list_history(owner_of(user_id, peer), peer, limit=FORMER_PHOTOS, tag=MessageTag.CHAT_PHOTO)
    shown = (message.body.media for message in said if message.id > standing.available_min_id)
    return any(isinstance(media, PhotoMedia) and media.photo and media.photo.id == photo_id for media in shown)
