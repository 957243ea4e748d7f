"""Sets of stickers on the wire. Follows core.telegram.org/constructor/stickerSet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from chapar.domain.files import Document, File
from chapar.domain.list_hashes import hash_numbers
from chapar.domain.stickers import InstalledSet, SetCover, StickerItem, StickerKind, StickerSet
from chapar.rpc.services import Services
from chapar.rpc.views.files import FILES_DC_ID, build_document
from chapar.storage.api import Queries
from chapar.tl import types

COVERS_SHOWN = 5
"""Stickers that are shown of a set in a list of sets that one does not have."""
_COVER_TYPES = {"application/x-tgsticker": "a", "video/webm": "v"}
"""The letter of a cover by its type; a picture has `s` (core.telegram.org/api/files#image-thumbnail-types)."""


def build_set(
    services: Services, sticker_set: StickerSet, viewer_id: int, installed: InstalledSet | None
) -> types.stickerSet:
    """A set without its stickers, as somebody who has it at hand (`installed`) or not sees it."""
    cover = sticker_set.cover
    return types.stickerSet(
        archived=installed is not None and installed.is_archived,
        masks=sticker_set.kind is StickerKind.MASK,
        emojis=sticker_set.kind is StickerKind.EMOJI,
        text_color=sticker_set.has_text_color,
        creator=sticker_set.owner_id == viewer_id,
        installed_date=installed.installed_at if installed else None,
        id=sticker_set.id,
        access_hash=services.file_references.set_hash_of(sticker_set.id),
        title=sticker_set.title,
        short_name=sticker_set.short_name,
        thumbs=[_build_cover(cover)] if cover else None,
        thumb_dc_id=FILES_DC_ID if cover else None,
        thumb_version=cover.version if cover else None,
        thumb_document_id=sticker_set.emoji_cover_id or None,
        count=len(sticker_set.items),
        hash=sticker_set.hash,
    )


def build_full_set(
    services: Services, q: Queries, sticker_set: StickerSet, viewer_id: int
) -> types.messages_stickerSet:
    """A set with everything in it."""
    documents = list_documents(q, sticker_set.items)
    there = {document.id for document in documents}
    items = [item for item in sticker_set.items if item.document_id in there]
    installed = q.load_installed_sets(viewer_id, (sticker_set.id,)).get(sticker_set.id)
    return types.messages_stickerSet(
        set=build_set(services, sticker_set, viewer_id, installed),
        packs=build_packs((item.document_id, item.emojis) for item in items),
        keywords=[
            types.stickerKeyword(document_id=item.document_id, keyword=list(item.keywords))
            for item in items
            if item.keywords
        ],
        documents=[build_document(services, document) for document in documents],
    )


def build_covered_sets(
    services: Services, q: Queries, viewer_id: int, sets: Sequence[StickerSet]
) -> list[types.TypeStickerSetCovered]:
    """Sets with the first few of their stickers."""
    installed = q.load_installed_sets(viewer_id, [each.id for each in sets])
    shown = {each.id: each.items[:COVERS_SHOWN] for each in sets}
    files = q.load_files(item.document_id for items in shown.values() for item in items)
    return [
        types.stickerSetMultiCovered(
            set=build_set(services, each, viewer_id, installed.get(each.id)),
            covers=[build_document(services, document) for document in _documents_of(files, shown[each.id])],
        )
        for each in sets
    ]


def list_documents(q: Queries, items: Sequence[StickerItem]) -> list[Document]:
    """The documents of stickers, in their order."""
    return _documents_of(q.load_files(item.document_id for item in items), items)


def build_packs(stickers: Iterable[tuple[int, Iterable[str]]]) -> list[types.stickerPack]:
    """Which documents go with each emoji, of documents and their emoji."""
    packs: dict[str, list[int]] = {}
    for document_id, emojis in stickers:
        for emoji in emojis:
            packs.setdefault(emoji, []).append(document_id)
    return [types.stickerPack(emoticon=emoji, documents=ids) for emoji, ids in packs.items()]


def hash_sets(sets: Iterable[types.TypeStickerSet]) -> int:
    """The hash of a list of sets."""
    return hash_numbers(each.hash for each in sets if isinstance(each, types.stickerSet))


def _documents_of(files: Mapping[int, File], items: Iterable[StickerItem]) -> list[Document]:
    found = (files.get(item.document_id) for item in items)
    return [file for file in found if isinstance(file, Document)]


def _build_cover(cover: SetCover) -> types.photoSize:
    kind = _COVER_TYPES.get(cover.mime_type, "s")
    return types.photoSize(type=kind, w=cover.width, h=cover.height, size=cover.size_bytes)
