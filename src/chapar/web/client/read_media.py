"""What posts carry, for those who read in the web client without an account: what pages show of it, and as they show it."""

from chapar.domain import files, media
from chapar.domain.messages import Message
from chapar.web.attachments import (
    AUDIO_TYPES,
    SAFE_TYPES,
    SHOWN_SIDE,
    VIDEO_TYPES,
    choose_size,
    document_name,
    photo_name,
)
from chapar.web.client import shapes
from chapar.web.page_links import DIGEST_LETTERS, PageLinks
from chapar.web.posts import view_preview

STICKER_SIDE = 512
"""Pixels of a sticker of which nobody said how large it is."""
_UNKNOWN_TYPE = "application/octet-stream"
_LAST_DATE = 0x7FFFFFFF
_STICKER_FORMS = {"application/x-tgsticker": "animated", "video/webm": "video"}


class MediaTeller:
    """Tells what posts of one channel carry."""

    def __init__(self, name: str) -> None:
        self._links = PageLinks("")
        self._name = name

    def tell(self, post: Message) -> shapes.Media | None:
        """What a post carries, None when there is nothing to be seen."""
        carried = post.body.media
        match carried:
            case media.PhotoMedia():
                return self._tell_photo(post.id, carried)
            case media.DocumentMedia():
                return self._tell_document(post.id, carried)
            case media.PollMedia():
                return _tell_poll(carried)
            case media.ContactMedia():
                # A phone number is not for everybody, be it written in a public place.
                return shapes.ContactMedia(phone="", first_name=carried.first_name, last_name=carried.last_name)
            case media.DiceMedia():
                return shapes.DiceMedia(emoji=carried.emoticon, value=carried.value)
            case media.WebPageMedia():
                return self._tell_page(post.id, carried)
            case None:
                return None
        return _tell_place(carried, post.body.date)

    def _tell_photo(self, post_id: int, carried: media.PhotoMedia) -> shapes.Media:
        photo = carried.photo
        if photo is None or carried.ttl_seconds or not photo.sizes:
            return _tell_missing(is_gone=photo is None)
        return self._show_photo(post_id, photo, is_spoiler=carried.is_spoiler)

    def _show_photo(self, post_id: int, photo: files.Photo, *, is_spoiler: bool = False) -> shapes.PhotoMedia:
        full = photo.sizes[-1]
        shown, whole = (
            self._refer(post_id, size.digest, photo_name(photo, size), size.size_bytes, "image/jpeg")
            for size in (choose_size(photo.sizes, SHOWN_SIDE), full)
        )
        return shapes.PhotoMedia(width=full.width, height=full.height, file=shown, full=whole, is_spoiler=is_spoiler)

    def _tell_page(self, post_id: int, carried: media.WebPageMedia) -> shapes.Media | None:
        preview, photo = view_preview(carried), carried.page.photo
        if preview is None:
            return None
        return shapes.WebPageMedia(
            id=str(carried.page.id),
            url=preview.href,
            display_url=carried.page.display_url or preview.href,
            site_name=preview.site_name,
            title=preview.title,
            description=preview.description,
            photo=self._show_photo(post_id, photo) if photo and photo.sizes else None,
        )

    def _tell_document(self, post_id: int, carried: media.DocumentMedia) -> shapes.Media:
        document = carried.document
        if document is None or carried.ttl_seconds:
            return _tell_missing(is_gone=document is None)
        name = document_name(document)
        file = self._refer(post_id, document.digest, name, document.size_bytes, document.mime_type)
        thumb = self._tell_thumb(post_id, document)
        if document.sticker is not None:
            return _tell_sticker(document, document.sticker, file, thumb)
        if document.mime_type in VIDEO_TYPES and (document.video is not None or document.is_animated):
            return _tell_video(document, file, thumb, is_spoiler=carried.is_spoiler)
        audio = document.audio
        if audio is None or document.mime_type not in AUDIO_TYPES:
            return shapes.DocumentMedia(file=file, name=name, thumb=thumb)
        if audio.is_voice:
            levels = unpack_waveform(audio.waveform or b"")
            return shapes.VoiceMedia(file=file, duration_seconds=audio.duration_seconds, waveform=levels)
        return shapes.AudioMedia(
            file=file,
            name=name,
            duration_seconds=audio.duration_seconds,
            title=audio.title or "",
            performer=audio.performer or "",
            thumb=thumb,
        )

    def _tell_thumb(self, post_id: int, document: files.Document) -> shapes.Thumb | None:
        if not document.thumbs:
            return None
        thumb = max(document.thumbs, key=lambda size: size.width * size.height)
        file = self._refer(post_id, thumb.digest, f"thumb-{thumb.type}.jpg", thumb.size_bytes, "image/jpeg")
        return shapes.Thumb(width=thumb.width, height=thumb.height, file=file)

    def _refer(self, post_id: int, digest: bytes, name: str, size_bytes: int, mime_type: str) -> shapes.FileRef:
        return shapes.FileRef(
            file_id=shapes.PublicFile(self._links.media(self._name, post_id, digest, name)).as_id(),
            unique_id=digest.hex()[:DIGEST_LETTERS],
            size=size_bytes,
            mime=mime_type if mime_type in SAFE_TYPES else _UNKNOWN_TYPE,
        )


def unpack_waveform(packed: bytes) -> list[int]:
    """The levels of a sound, 0 to 31 each, of which every one takes five bits. Follows
    core.telegram.org/constructor/documentAttributeAudio."""
    bits = int.from_bytes(packed, "little")
    return [bits >> place & 31 for place in range(0, len(packed) * 8 - 4, 5)]


def _tell_missing(*, is_gone: bool) -> shapes.Media:
    """Media that vanishes when it is opened: it is opened by members only."""
    return shapes.UnsupportedMedia(kind="expired" if is_gone else "unsupported")


def _tell_sticker(
    document: files.Document, facts: files.StickerFacts, file: shapes.FileRef, thumb: shapes.Thumb | None
) -> shapes.Media:
    size = document.image_size or document.video
    return shapes.StickerMedia(
        file=file,
        form=_STICKER_FORMS.get(document.mime_type, "static"),
        emoji=facts.emoji,
        width=size.width if size else STICKER_SIDE,
        height=size.height if size else STICKER_SIDE,
        thumb=thumb,
    )


def _tell_video(
    document: files.Document, file: shapes.FileRef, thumb: shapes.Thumb | None, *, is_spoiler: bool
) -> shapes.Media:
    video = document.video
    size = video or document.image_size or thumb
    return shapes.VideoMedia(
        kind="round" if document.is_round else "gif" if document.is_animated else "video",
        file=file,
        name=document_name(document),
        width=size.width if size else 320,
        height=size.height if size else 240,
        duration_seconds=video.duration_seconds if video else 0,
        thumb=thumb,
        can_stream=video is not None and video.supports_streaming,
        is_spoiler=is_spoiler,
    )


def _tell_poll(carried: media.PollMedia) -> shapes.Media:
    """How a poll stands for somebody who has not voted; right answers and their explanation are told when it is over."""
    poll, results = carried.poll, carried.results
    shows_results = poll.is_closed or not poll.hides_results
    counts = results.counts or (0,) * len(poll.options)
    return shapes.PollMedia(
        id=str(poll.id),
        question=poll.question.text,
        options=[
            shapes.PollOption(
                text=option.text.text,
                id=option.option.hex(),
                votes=counts[place] if shows_results else None,
                is_correct=poll.is_closed and place in poll.correct,
            )
            for place, option in enumerate(poll.options)
        ],
        total_voters=results.voters if shows_results else 0,
        is_closed=poll.is_closed,
        is_public=poll.is_public,
        is_multiple=poll.is_multiple,
        is_quiz=poll.is_quiz,
        solution=poll.solution.text if poll.solution and poll.is_closed else "",
        close_date=poll.close_date,
    )


def _tell_place(carried: media.PlaceMedia, date: int) -> shapes.Media:
    point = carried.point
    title, address = (carried.title, carried.address) if isinstance(carried, media.VenueMedia) else ("", "")
    return shapes.PlaceMedia(
        latitude=point.latitude,
        longitude=point.longitude,
        title=title,
        address=address,
        live_until=min(date + carried.period_seconds, _LAST_DATE) if isinstance(carried, media.GeoLiveMedia) else 0,
    )
