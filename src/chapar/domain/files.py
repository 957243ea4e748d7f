"""Files as clients know them: photos, which are pictures in several sizes, and documents, which are everything else.

What a file holds is stored apart, once for all files that hold the same (`storage.blobs`), under its SHA-256 digest. Follows
core.telegram.org/api/files.
"""

from enum import IntEnum
from typing import NamedTuple, TypeAlias

SMALLEST_SQUARE = "a"
"""The smallest size of a photo in a profile, the only one that each of them has."""


class PhotoSize(NamedTuple):
    """One size of a picture: a JPEG, or for documents also another kind of picture. `digest` names its bytes.

    Types are those of core.telegram.org/api/files#image-thumbnail-types.
    """

    type: str
    width: int
    height: int
    size_bytes: int
    digest: bytes


class Photo(NamedTuple):
    """A picture. `sizes` rise; `stripped` is the preview that stands in messages (type `i`), empty: there is none.

    `id` and `date` (Unix time) are given when it is stored; `owner_id` is who uploaded it.
    """

    id: int
    owner_id: int
    date: int
    sizes: tuple[PhotoSize, ...]
    stripped: bytes = b""
    has_stickers: bool = False

    @property
    def is_square(self) -> bool:
        """Whether it was made for a profile: then its sizes have letters of their own."""
        return bool(self.sizes) and self.sizes[0].type == SMALLEST_SQUARE


class ProfilePhoto(NamedTuple):
    """What every view of a user or chat says of the photo that it shows: its id and the preview of `Photo`."""

    photo_id: int
    stripped: bytes = b""

    @classmethod
    def of(cls, photo: Photo) -> "ProfilePhoto":
        """What is said of a photo that somebody shows."""
        return cls(photo.id, photo.stripped)


class ImageSize(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int


class VideoFacts(NamedTuple):
    """What a client says of a video. `is_round`: a video message; `has_no_sound`: shown as a GIF when it is animated."""

    duration_seconds: float
    width: int
    height: int
    is_round: bool = False
    supports_streaming: bool = False
    has_no_sound: bool = False
    preload_prefix_bytes: int | None = None
    start_seconds: float | None = None
    codec: str | None = None


class AudioFacts(NamedTuple):
    """What a client says of a sound. `waveform` packs 5 bits a value, as core.telegram.org/constructor/documentAttributeAudio
    says; texts are None where the client says nothing."""

    duration_seconds: int
    is_voice: bool = False
    title: str | None = None
    performer: str | None = None
    waveform: bytes | None = None


class MaskPlace(NamedTuple):
    """Where on a face a mask belongs. Follows core.telegram.org/constructor/maskCoords."""

    part: int
    x: float
    y: float
    zoom: float


class StickerFacts(NamedTuple):
    """What makes a document a sticker or a custom emoji: its emoji and the set that it belongs to (0: none)."""

    emoji: str
    set_id: int = 0
    is_mask: bool = False
    mask_place: MaskPlace | None = None
    is_custom_emoji: bool = False
    is_free: bool = False
    has_text_color: bool = False


class Document(NamedTuple):
    """A file of any other kind; what is None the client did not say. `thumbs` are smaller pictures of it.

    `id` and `date` (Unix time) are given when it is stored; `owner_id` is who uploaded it. Follows
    core.telegram.org/constructor/document.
    """

    id: int
    owner_id: int
    date: int
    mime_type: str
    size_bytes: int
    digest: bytes
    filename: str | None = None
    image_size: ImageSize | None = None
    is_animated: bool = False
    video: VideoFacts | None = None
    audio: AudioFacts | None = None
    sticker: StickerFacts | None = None
    has_stickers: bool = False
    thumbs: tuple[PhotoSize, ...] = ()
    stripped: bytes = b""

    @property
    def is_voice(self) -> bool:
        """Whether it is a voice message."""
        return self.audio is not None and self.audio.is_voice

    @property
    def is_round(self) -> bool:
        """Whether it is a video message."""
        return self.video is not None and self.video.is_round


File: TypeAlias = Photo | Document


class FileUse(IntEnum):
    """What keeps a file beside the messages that show it. The numbers are stored, so they never change meaning."""

    SCHEDULED = 1
    PROFILE_PHOTO = 2
    CHAT_PHOTO = 3
    STICKER_SET = 4
    SAVED_GIF = 5
    FAVED_STICKER = 6
    RECENT_STICKER = 7
    WEB_PAGE = 8
    PERSONAL_PHOTO = 9
    ADMIN_LOG = 10


class FileCounts(NamedTuple):
    """How many files there are, and their bytes with all that was made of them: what several people sent counts for each.

    `unused` are those of the files that nothing uses; `shown` are those in messages, `uses` says what else keeps how many;
    `blobs` is how many different contents all of them have.
    """

    photos: int
    photo_bytes: int
    documents: int
    document_bytes: int
    unused: int
    unused_bytes: int
    shown: int
    uses: dict[FileUse, int]
    blobs: int


def list_digests(file: File) -> set[bytes]:
    """Everything that a file is made of."""
    if isinstance(file, Photo):
        return {size.digest for size in file.sizes}
    return {file.digest, *(thumb.digest for thumb in file.thumbs)}


def count_bytes(file: File) -> int:
    """How much of an account's share a file takes: what was uploaded and what was made of it."""
    if isinstance(file, Photo):
        return sum(size.size_bytes for size in file.sizes)
    return file.size_bytes + sum(thumb.size_bytes for thumb in file.thumbs)
