"""Pictures that clients give for profiles and chats. Follows core.telegram.org/api/files#uploading-profile-or-chat-pictures."""

from __future__ import annotations

from chapar.domain.errors import RpcError
from chapar.domain.files import Photo
from chapar.domain.uploads import UPLOAD_ERRORS
from chapar.files.making import MAKING_ERRORS
from chapar.files.service import Upload
from chapar.rpc.context import Context
from chapar.rpc.messages.input_files import REFERENCE_ERRORS, access_photo, take_picture
from chapar.tl import types

NEW_PHOTO_ERRORS = (*UPLOAD_ERRORS, *MAKING_ERRORS, "PHOTO_CROP_SIZE_SMALL", "PHOTO_INVALID")
"""What `make_new_photo` raises."""
KNOWN_PHOTO_ERRORS = (*REFERENCE_ERRORS, *MAKING_ERRORS, "PHOTO_CROP_SIZE_SMALL")
"""What `make_known_photo` raises, but for its `refusal`."""


async def make_new_photo(ctx: Context, given: types.TypeInputFile) -> Photo:
    """A photo for a profile made of what the account uploaded; it is not stored yet."""
    if isinstance(given, types.inputFileStoryDocument):
        raise RpcError("PHOTO_INVALID")
    upload = await take_picture(ctx, given)
    return await ctx.services.file_maker.make_photo(upload, ctx.user_id, ctx.now, is_square=True)


async def make_known_photo(ctx: Context, given: types.TypeInputPhoto, refusal: str) -> Photo:
    """A photo that the client has seen, as it is if it was made for a profile, else made anew (then it is not stored yet).

    Raises `refusal` where there is none.
    """
    try:
        photo = await access_photo(ctx, given)
    except RpcError as error:
        raise (RpcError(refusal) if error.name == "MEDIA_EMPTY" else error) from error
    if photo.is_square:
        return photo
    largest = photo.sizes[-1]
    upload = Upload(largest.digest, largest.size_bytes, "")
    return await ctx.services.file_maker.make_photo(upload, ctx.user_id, ctx.now, is_square=True)


async def make_chat_photo(ctx: Context, given: types.TypeInputChatPhoto) -> Photo | None:
    """The photo that a chat is to show; None: none any more.

    Of a video its picture is taken. Raises PHOTO_INVALID, and as above.
    """
    if isinstance(given, types.inputChatPhotoEmpty):
        return None
    if isinstance(given, types.inputChatPhoto):
        return (
            None
            if isinstance(given.id, types.inputPhotoEmpty)
            else await make_known_photo(ctx, given.id, "PHOTO_INVALID")
        )
    if given.file is None:
        raise RpcError("PHOTO_INVALID")
    return await make_new_photo(ctx, given.file)
