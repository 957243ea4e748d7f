"""What may stand together in an album."""

import pytest

from chapar.domain.albums import AlbumKind, album_kind_of, check_album, grouped_id_of
from chapar.domain.errors import RpcError
from chapar.domain.files import AudioFacts, Document, Photo, StickerFacts, VideoFacts
from chapar.domain.media import DiceMedia, Media, PhotoMedia, show_document

PHOTO = PhotoMedia(Photo(1, 1, 1, ()))
FILE = Document(2, 1, 1, "application/pdf", 1, b"")
VIDEO = FILE._replace(video=VideoFacts(1.0, 2, 3))
MUSIC = FILE._replace(audio=AudioFacts(9))


@pytest.mark.parametrize(
    ("media", "kind"),
    [
        (PHOTO, AlbumKind.VISUAL),
        (show_document(VIDEO), AlbumKind.VISUAL),
        (show_document(MUSIC), AlbumKind.MUSIC),
        (show_document(FILE), AlbumKind.FILES),
        (PHOTO._replace(ttl_seconds=5), None),
        (show_document(VIDEO, ttl_seconds=5), None),
        (show_document(VIDEO._replace(is_animated=True)), None),
        (show_document(FILE._replace(video=VideoFacts(1.0, 2, 3, is_round=True))), None),
        (show_document(FILE._replace(audio=AudioFacts(9, is_voice=True))), None),
        (show_document(FILE._replace(sticker=StickerFacts("x"))), None),
        (DiceMedia("x", 1), None),
        (None, None),
    ],
)
def test_each_kind_has_its_albums(media: Media | None, kind: AlbumKind | None) -> None:
    assert album_kind_of(media) is kind


def test_like_goes_with_like() -> None:
    check_album([PHOTO, show_document(VIDEO)] * 5)
    check_album([show_document(FILE)])
    refused: list[tuple[list[Media | None], str]] = [
        ([], "MEDIA_EMPTY"),
        ([PHOTO] * 11, "MULTI_MEDIA_TOO_LONG"),
        ([PHOTO, show_document(FILE)], "MEDIA_GROUPED_INVALID"),
        ([show_document(MUSIC), show_document(FILE)], "MEDIA_GROUPED_INVALID"),
        ([PHOTO, None], "MEDIA_GROUPED_INVALID"),
    ]
    for items, error in refused:
        with pytest.raises(RpcError, match=rf"^{error}$"):
            check_album(items)


def test_the_id_follows_from_who_sends_it_and_how() -> None:
    assert grouped_id_of(1, 5) == grouped_id_of(1, 5)
    ids = {grouped_id_of(sender, random_id) for sender in (1, 2) for random_id in (-(2**63), 0, 5, 2**63 - 1)}
    assert len(ids) == 8
    assert all(0 < each < 2**63 for each in ids)
