"""Photos that profiles show and have shown. Follows core.telegram.org/method/photos.getUserPhotos."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.actions import profile_photos as actions
from chapar.domain.errors import RpcError
from chapar.domain.files import Photo
from chapar.domain.limits import HISTORY_PAGE
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.photos.given import KNOWN_PHOTO_ERRORS, make_known_photo
from chapar.rpc.photos.uploading import answer_photo
from chapar.rpc.views.files import build_photo
from chapar.rpc.views.peers import access_user_id
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("photos.updateProfilePhoto", errors=(*KNOWN_PHOTO_ERRORS, "BOT_INVALID"))
async def update_profile_photo(ctx: Context, request: functions.photos_updateProfilePhoto) -> types.photos_photo:
    """Show a photo again, or one that somebody sent; none: take away the one shown, so that the one before it is shown."""
    if request.bot is not None:
        raise RpcError("BOT_INVALID")
    storage, user_id, is_fallback, now = ctx.services.storage, ctx.user_id, request.fallback, ctx.now
    if isinstance(request.id, types.inputPhotoEmpty):
        shown = await actions.remove_photo(
            storage, user_id=user_id, is_fallback=is_fallback, now=now, origin=ctx.origin
        )
        return await answer_photo(ctx, shown, user_id)
    photo = await make_known_photo(ctx, request.id, "PHOTO_ID_INVALID")
    photo = await actions.set_photo(
        storage, user_id=user_id, photo=photo, is_fallback=is_fallback, now=now, origin=ctx.origin
    )
    return await answer_photo(ctx, photo, user_id)


@method("photos.deletePhotos")
async def delete_photos(ctx: Context, request: functions.photos_deletePhotos) -> list[int]:
    """Take photos out of one's profile; the ids of those that were there."""
    references = ctx.services.file_references
    named = [each for each in request.id if isinstance(each, types.inputPhoto)]
    return await actions.delete_photos(
        ctx.services.storage,
        user_id=ctx.user_id,
        photo_ids=[each.id for each in named if references.is_named(each.id, each.access_hash)],
        now=ctx.now,
        origin=ctx.origin,
    )


@method("photos.getUserPhotos")
async def get_user_photos(ctx: Context, request: functions.photos_getUserPhotos) -> types.Typephotos_Photos:
    """A part of the photos in a profile, the one shown now first: from `offset` on, or from there after the photo `max_id`.

    An offset below 0 begins so many before. Raises USER_ID_INVALID, MAX_ID_INVALID.
    """
    user_id = await access_user_id(ctx, request.user_id)
    if request.max_id < 0:
        raise RpcError("MAX_ID_INVALID")
    services = ctx.services

    def query(q: Queries) -> types.Typephotos_Photos:
        photo_ids = actions.list_seen_photos(q, ctx.user_id, user_id)
        page = _choose_page(photo_ids, request)
        files = q.load_files(page)
        photos: list[types.TypePhoto] = [
            build_photo(services, photo) for photo_id in page if isinstance(photo := files.get(photo_id), Photo)
        ]
        users = build_users(services, q, ctx.user_id, [user_id])
        if len(photos) == len(photo_ids):
            return types.photos_photos(photos=photos, users=users)
        return types.photos_photosSlice(count=len(photo_ids), photos=photos, users=users)

    return await services.storage.read(query)


def _choose_page(photo_ids: Sequence[int], request: functions.photos_getUserPhotos) -> Sequence[int]:
    start, limit = 0, max(0, min(request.limit, HISTORY_PAGE))
    if request.max_id in photo_ids:
        start = photo_ids.index(request.max_id) + 1
    elif request.max_id:
        start = next((place for place, photo_id in enumerate(photo_ids) if photo_id < request.max_id), len(photo_ids))
    start += request.offset
    return photo_ids[max(start, 0) : max(start + limit, 0)]
