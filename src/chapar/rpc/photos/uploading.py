"""New photos for one's own profile and for contacts. Follows core.telegram.org/method/photos.uploadProfilePhoto.

A profile shows still pictures: of a video the picture that comes along is taken, without one it is refused.
"""

from __future__ import annotations

from chapar.actions import profile_photos as actions
from chapar.domain.errors import RpcError
from chapar.domain.files import Photo
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.photos.given import NEW_PHOTO_ERRORS, make_new_photo
from chapar.rpc.views.peers import access_user_id
from chapar.rpc.views.profile_photos import build_photo_or_empty
from chapar.rpc.views.users import build_users
from chapar.tl import functions, types


@method("photos.uploadProfilePhoto", errors=(*NEW_PHOTO_ERRORS, "BOT_INVALID"))
async def upload_profile_photo(ctx: Context, request: functions.photos_uploadProfilePhoto) -> types.photos_photo:
    """Show a new photo in one's profile, or (`fallback`) to those who may not see that one."""
    if request.bot is not None:
        raise RpcError("BOT_INVALID")
    photo = await actions.set_photo(
        ctx.services.storage,
        user_id=ctx.user_id,
        photo=await _take_picture(ctx, request),
        is_fallback=request.fallback,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer_photo(ctx, photo, ctx.user_id)


async def _take_picture(
    ctx: Context, request: functions.photos_uploadProfilePhoto | functions.photos_uploadContactProfilePhoto
) -> Photo:
    """Raises VIDEO_FILE_INVALID, EMOJI_MARKUP_INVALID, PHOTO_FILE_MISSING, and as `make_new_photo`."""
    if request.file is not None:
        return await make_new_photo(ctx, request.file)
    if request.video is not None:
        raise RpcError("VIDEO_FILE_INVALID")
    raise RpcError("PHOTO_FILE_MISSING" if request.video_emoji_markup is None else "EMOJI_MARKUP_INVALID")


@method(
    "photos.uploadContactProfilePhoto",
    errors=(
        *(*NEW_PHOTO_ERRORS, "CONTACT_MISSING", "EMOJI_MARKUP_INVALID", "INPUT_USER_DEACTIVATED", "PEER_ID_INVALID"),
        *("PHOTO_FILE_MISSING", "USER_IS_BLOCKED", "VIDEO_FILE_INVALID", "YOU_BLOCKED_USER"),
    ),
)
async def upload_contact_profile_photo(
    ctx: Context, request: functions.photos_uploadContactProfilePhoto
) -> types.photos_photo:
    """Choose how a contact looks to oneself (`save`; without a picture: as to all), or `suggest` it a photo."""
    user_id = await access_user_id(ctx, request.user_id)
    storage, is_removal = ctx.services.storage, not (request.file or request.video or request.video_emoji_markup)
    await storage.read(lambda q: actions.access_contact(q, ctx.user_id, user_id))
    photo = None if is_removal and not request.suggest else await _take_picture(ctx, request)
    if request.suggest and photo is not None:
        photo = await actions.suggest_photo(storage, sender_id=ctx.user_id, user_id=user_id, photo=photo, now=ctx.now)
    if request.save or not request.suggest:
        photo = await actions.set_contact_photo(
            storage, owner_id=ctx.user_id, user_id=user_id, photo=photo, now=ctx.now, origin=ctx.origin
        )
    return await answer_photo(ctx, photo, user_id)


async def answer_photo(ctx: Context, photo: Photo | None, user_id: int) -> types.photos_photo:
    """A photo, with the user in whose profile it is."""
    services = ctx.services
    users = await services.storage.read(lambda q: build_users(services, q, ctx.user_id, [user_id]))
    return types.photos_photo(photo=build_photo_or_empty(services, photo), users=users)
