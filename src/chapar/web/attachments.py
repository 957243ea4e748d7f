"""What posts carry, as pages show it, and which files a post gives out.

Every address of a file names the post: whether the file is given is decided when it is asked for (`media`), so that nothing
stays reachable once its post is gone.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from chapar.domain.files import Document, Photo, PhotoSize
from chapar.domain.media import (
    ContactMedia,
    DiceMedia,
    DocumentMedia,
    GeoLiveMedia,
    GeoMedia,
    GeoPoint,
    Media,
    PhotoMedia,
    PollMedia,
    VenueMedia,
    WebPage,
    WebPageMedia,
)
from chapar.domain.messages import Message
from chapar.web.page_links import PageLinks
from chapar.web.words import Words

SHOWN_SIDE = 800
"""Pixels of the longer side that are enough for a picture in a page."""
POSTER_SIDE = 320
SMALL_SIDE = 160
_UNITS = ("B", "KB", "MB", "GB")
IMAGE_TYPES = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"})
VIDEO_TYPES = frozenset({"video/mp4", "video/webm"})
AUDIO_TYPES = frozenset(
    {"audio/mpeg", "audio/mp4", "audio/aac", "audio/ogg", "audio/flac", "audio/wav", "audio/webm", "audio/x-m4a"}
)
SAFE_TYPES = IMAGE_TYPES | VIDEO_TYPES | AUDIO_TYPES
"""Kinds of file that browsers show and that cannot act in them: others are given to be saved only."""


class Picture(NamedTuple):
    """A picture with its size in pixels, 0 where that is not known."""

    src: str
    width: int
    height: int


class Attachment(NamedTuple):
    """One thing that a post carries. `kind`: photo, video, round_video, animation, audio, voice, document, sticker, location,
    contact, dice, or missing for what can be seen in the app alone.

    `label` says it in words, `title` and `extra` are its name and its size or length. `href` is the file with `mime_type` and
    `size_bytes`, `picture` what is shown of it. `is_spoiler`: covered until the reader asks.
    """

    kind: str
    label: str
    title: str = ""
    extra: str = ""
    href: str = ""
    mime_type: str = ""
    size_bytes: int = 0
    picture: Picture | None = None
    full: Picture | None = None
    is_spoiler: bool = False
    duration_seconds: int = 0


class GivenFile(NamedTuple):
    """A file that a post gives out. `mime_type` is "" where it is not written down: a picture of some kind."""

    digest: bytes
    size_bytes: int
    mime_type: str
    filename: str


def list_attachments(post: Message, links: PageLinks, name: str, words: Words) -> Iterator[Attachment]:
    """What a post carries, polls and previews of pages left out."""
    media = post.body.media
    if media is None or isinstance(media, WebPageMedia | PollMedia):
        return
    if isinstance(media, PhotoMedia):
        photo = None if media.ttl_seconds else media.photo
        yield _view_photo(post, photo, links, name, words, is_spoiler=media.is_spoiler)
    elif isinstance(media, DocumentMedia):
        document = None if media.ttl_seconds else media.document
        label = name_attachment(media, words)
        if document is None:
            yield Attachment("missing", label)
        else:
            view = _DocumentView(post, document, links, name, words)
            yield view.make(label)._replace(is_spoiler=media.is_spoiler)
    elif isinstance(media, ContactMedia):
        # A phone number is not for everybody, be it written in a public place.
        yield Attachment("contact", words["contact"], title=f"{media.first_name} {media.last_name}".strip())
    elif isinstance(media, DiceMedia):
        yield Attachment("dice", media.emoticon, title=media.emoticon, extra=words.language.write_number(media.value))
    else:
        yield _view_place(media, words)


def name_attachment(media: Media | None, words: Words) -> str:
    """What something is called that stands for itself: above an answer, in a feed."""
    if isinstance(media, PollMedia):
        return media.poll.question.text
    return words[_kind_of(media)] if media is not None and not isinstance(media, WebPageMedia) else ""


def _kind_of(media: Media) -> str:
    if isinstance(media, PhotoMedia):
        return "photo"
    if isinstance(media, DocumentMedia):
        return _kind_of_document(media)
    if isinstance(media, ContactMedia):
        return "contact"
    return "location" if isinstance(media, GeoMedia | GeoLiveMedia | VenueMedia) else "document"


def _kind_of_document(media: DocumentMedia) -> str:
    document = media.document
    if media.is_round:
        return "round_video"
    if media.is_voice:
        return "voice"
    if document is None:
        return "video" if media.is_video else "document"
    if document.sticker is not None:
        return "sticker"
    if document.is_animated:
        return "animation"
    if document.audio is not None:
        return "audio"
    return "video" if document.video is not None else "document"


def list_given_files(media: Media | None) -> Iterator[GivenFile]:
    """The files that a post with this media gives out."""
    if isinstance(media, PhotoMedia) and media.photo is not None and not media.ttl_seconds:
        yield from list_photo_files(media.photo)
    elif isinstance(media, DocumentMedia) and media.document is not None and not media.ttl_seconds:
        document = media.document
        yield GivenFile(document.digest, document.size_bytes, document.mime_type, document_name(document))
        for thumb in document.thumbs:
            yield GivenFile(thumb.digest, thumb.size_bytes, "", f"thumb-{thumb.type}.jpg")
    elif isinstance(media, WebPageMedia) and media.page.photo is not None:
        yield from list_photo_files(media.page.photo)


def list_photo_files(photo: Photo) -> Iterator[GivenFile]:
    """All sizes of a photo."""
    for size in photo.sizes:
        yield GivenFile(size.digest, size.size_bytes, "image/jpeg", photo_name(photo, size))


def _view_photo(
    post: Message, photo: Photo | None, links: PageLinks, name: str, words: Words, *, is_spoiler: bool
) -> Attachment:
    if photo is None or not photo.sizes:
        return Attachment("missing", words["photo"])
    shown, full = choose_size(photo.sizes, SHOWN_SIDE), photo.sizes[-1]
    pictures = [_picture(post, photo, size, links, name) for size in (shown, full)]
    return Attachment(
        "photo",
        words["photo"],
        href=pictures[1].src,
        mime_type="image/jpeg",
        size_bytes=full.size_bytes,
        picture=pictures[0],
        full=pictures[1],
        is_spoiler=is_spoiler,
    )


def view_page_picture(post: Message, page: WebPage, links: PageLinks, name: str) -> Picture | None:
    """The picture of a page that a post links to."""
    photo = page.photo
    return _picture(post, photo, choose_size(photo.sizes, SHOWN_SIDE), links, name) if photo and photo.sizes else None


def view_small_photo(post: Message, media: PhotoMedia, links: PageLinks, name: str) -> Picture | None:
    """A photo as it stands beside a line that tells of it."""
    photo = media.photo
    return _picture(post, photo, choose_size(photo.sizes, SMALL_SIDE), links, name) if photo and photo.sizes else None


def _picture(post: Message, photo: Photo, size: PhotoSize, links: PageLinks, name: str) -> Picture:
    return Picture(links.media(name, post.id, size.digest, photo_name(photo, size)), size.width, size.height)


def choose_size(sizes: Iterable[PhotoSize], side: int) -> PhotoSize:
    """The smallest size with a side that is large enough, else the largest."""
    rising = sorted(sizes, key=lambda size: max(size.width, size.height))
    return next((size for size in rising if max(size.width, size.height) >= side), rising[-1])


class _DocumentView:
    """Makes the view of one document."""

    def __init__(self, post: Message, document: Document, links: PageLinks, name: str, words: Words) -> None:
        self._document = document
        self._words = words
        self._href = links.media(name, post.id, document.digest, document_name(document))
        self._poster = _find_poster(post, document, links, name)

    def make(self, label: str) -> Attachment:
        """The view, under a label that says what it is."""
        document, kind = self._document, self._kind()
        audio = document.audio
        title = document.sticker.emoji if document.sticker is not None else document.filename or label
        if audio is not None and (audio.title or audio.performer):
            title = " – ".join(part for part in (audio.performer, audio.title) if part)
        seconds = int(document.video.duration_seconds if document.video else audio.duration_seconds if audio else 0)
        extra = write_duration(seconds, self._words) if seconds else write_size(document.size_bytes, self._words)
        return Attachment(
            kind,
            self._sticker_label(label),
            title=title,
            extra=extra,
            href=self._href,
            mime_type=document.mime_type if document.mime_type in SAFE_TYPES else "application/octet-stream",
            size_bytes=document.size_bytes,
            picture=self._picture(kind),
            duration_seconds=seconds,
        )

    def _kind(self) -> str:
        """How it can be shown: what no browser plays is a document to save."""
        document = self._document
        if document.sticker is not None:
            is_shown = document.mime_type in IMAGE_TYPES | VIDEO_TYPES or self._poster is not None
            return "sticker" if is_shown else "dice"
        if document.mime_type in VIDEO_TYPES and (document.video is not None or document.is_animated):
            return "round_video" if document.is_round else "animation" if document.is_animated else "video"
        if document.mime_type in AUDIO_TYPES and document.audio is not None:
            return "voice" if document.is_voice else "audio"
        return "document"

    def _sticker_label(self, label: str) -> str:
        sticker = self._document.sticker
        return f"{label} {sticker.emoji}".strip() if sticker is not None else label

    def _picture(self, kind: str) -> Picture | None:
        document = self._document
        size = document.image_size
        if kind == "sticker" and document.mime_type in IMAGE_TYPES:
            return Picture(self._href, size.width if size else 0, size.height if size else 0)
        if document.video is not None and self._poster is not None:
            return self._poster._replace(width=document.video.width, height=document.video.height)
        if document.video is not None and kind != "document":
            return Picture("", document.video.width, document.video.height)
        return self._poster


def _find_poster(post: Message, document: Document, links: PageLinks, name: str) -> Picture | None:
    if not document.thumbs:
        return None
    thumb = choose_size(document.thumbs, POSTER_SIDE)
    return Picture(links.media(name, post.id, thumb.digest, f"thumb-{thumb.type}.jpg"), thumb.width, thumb.height)


def photo_name(photo: Photo, size: PhotoSize) -> str:
    """The name under which one size of a photo is saved."""
    return f"photo-{photo.id}-{size.type}.jpg"


def document_name(document: Document) -> str:
    """The name under which a document is saved."""
    return document.filename or f"file-{document.id}"


def _view_place(media: GeoMedia | GeoLiveMedia | VenueMedia, words: Words) -> Attachment:
    point: GeoPoint = media.point
    place = f"{point.latitude:.6f},{point.longitude:.6f}"
    title, extra = (media.title, media.address) if isinstance(media, VenueMedia) else (words["location"], place)
    return Attachment("location", words["location"], title=title, extra=extra, href=f"geo:{place}")


def write_size(size_bytes: int, words: Words) -> str:
    """A number of bytes as people read it."""
    step = 0 if size_bytes < 1024 else 1 if size_bytes < 1024**2 else 2 if size_bytes < 1024**3 else 3
    size = size_bytes / 1024**step
    digits = f"{size:.0f}" if size >= 100 or not step else f"{size:.1f}".removesuffix(".0")
    return f"{words.language.write_number(digits)} {_UNITS[step]}"


def write_duration(seconds: int, words: Words) -> str:
    """A length of time as players show it: 1:05, 1:02:03."""
    minutes, rest = divmod(max(seconds, 0), 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return words.language.write_number(text)
