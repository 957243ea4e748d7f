"""Sets of stickers, made and changed by their owners. Follows core.telegram.org/api/stickers.

A sticker in a set is a document of its own, never the one that was uploaded: that one may be shown by messages, or be in another
set already.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chapar.actions.installed_sets import put_installed
from chapar.domain.errors import RpcError
from chapar.domain.files import Document, FileUse, MaskPlace, StickerFacts
from chapar.domain.notices import StickerSetsChanged
from chapar.domain.stickers import (
    SETS_OF_USER,
    SetCover,
    StickerItem,
    StickerKind,
    StickerSet,
    suggest_short_names,
)
from chapar.domain.updates import Origin
from chapar.storage.api import Queries, Storage, Transaction

INSTALLERS_TOLD = 500
"""People who are told at once that a set which they have changed; others learn of it when their clients look again."""


@dataclass(slots=True, frozen=True)
class NewSticker:
    """A sticker on its way into a set: a document that was checked and is not stored yet, and what goes with it."""

    document: Document
    emojis: tuple[str, ...]
    keywords: tuple[str, ...] = ()
    mask_place: MaskPlace | None = None


async def create_set(
    storage: Storage,
    *,
    user_id: int,
    kind: StickerKind,
    title: str,
    short_name: str,
    stickers: Sequence[NewSticker],
    cover: Document | None = None,
    has_text_color: bool = False,
    now: int,
    origin: Origin | None = None,
) -> StickerSet:
    """Make a set, which its owner has at hand from then on.

    Raises PACK_SHORT_NAME_OCCUPIED, STICKERS_TOO_MUCH (its owner has made too many sets).
    """

    def unit(tx: Transaction) -> StickerSet:
        if tx.count_sticker_sets_of(user_id) >= SETS_OF_USER:
            raise RpcError("STICKERS_TOO_MUCH")
        if tx.find_sticker_set_by_name(short_name) is not None:
            raise RpcError("PACK_SHORT_NAME_OCCUPIED")
        made = StickerSet(0, user_id, now, kind, short_name, title, has_text_color=has_text_color)
        made = tx.insert_sticker_set(made)
        items = tuple(_add(tx, made, sticker) for sticker in stickers)
        made = made._replace(items=items, cover=_add_cover(tx, made, cover, now) if cover else None).rehashed()
        tx.update_sticker_set(made)
        put_installed(tx, user_id, made, now)
        return made

    return await storage.write(unit, origin)


async def add_sticker(
    storage: Storage, *, user_id: int, set_id: int, sticker: NewSticker, now: int, origin: Origin | None = None
) -> StickerSet:
    """Put a sticker last in a set. Raises STICKERSET_INVALID, STICKERS_TOO_MUCH."""

    def change(tx: Transaction, known: StickerSet) -> StickerSet:
        if known.is_full:
            raise RpcError("STICKERS_TOO_MUCH")
        return known._replace(items=(*known.items, _add(tx, known, sticker)))

    return await change_set(storage, change, user_id=user_id, set_id=set_id, now=now, origin=origin)


async def remove_sticker(
    storage: Storage, *, user_id: int, document_id: int, now: int, origin: Origin | None = None
) -> StickerSet:
    """Take a sticker out of its set. Raises STICKER_INVALID."""

    def change(tx: Transaction, known: StickerSet, place: int) -> StickerSet:
        _drop(tx, known, known.items[place].document_id)
        items = (*known.items[:place], *known.items[place + 1 :])
        is_shown = known.emoji_cover_id == document_id
        return known._replace(items=items, emoji_cover_id=0 if is_shown else known.emoji_cover_id)

    return await _change_sticker(storage, change, user_id=user_id, document_id=document_id, now=now, origin=origin)


async def move_sticker(
    storage: Storage, *, user_id: int, document_id: int, position: int, now: int, origin: Origin | None = None
) -> StickerSet:
    """Put a sticker in another place of its set, from 0 on; beyond the last one is last. Raises STICKER_INVALID."""

    def change(_: Transaction, known: StickerSet, place: int) -> StickerSet:
        others = [*known.items[:place], *known.items[place + 1 :]]
        others.insert(max(position, 0), known.items[place])
        return known._replace(items=tuple(others))

    return await _change_sticker(storage, change, user_id=user_id, document_id=document_id, now=now, origin=origin)


async def change_sticker(
    storage: Storage,
    *,
    user_id: int,
    document_id: int,
    emojis: tuple[str, ...] | None = None,
    keywords: tuple[str, ...] | None = None,
    mask_place: MaskPlace | None = None,
    now: int,
    origin: Origin | None = None,
) -> StickerSet:
    """Change what goes with a sticker; what is None stays. Raises STICKER_INVALID."""

    def change(tx: Transaction, known: StickerSet, place: int) -> StickerSet:
        item = known.items[place]
        item = item._replace(
            emojis=item.emojis if emojis is None else emojis, keywords=item.keywords if keywords is None else keywords
        )
        document = tx.find_document(document_id)
        if document is not None and document.sticker is not None:
            facts = document.sticker._replace(emoji=item.emojis[0])
            if mask_place is not None and facts.is_mask:
                facts = facts._replace(mask_place=mask_place)
            tx.update_file(document._replace(sticker=facts))
        return known._replace(items=(*known.items[:place], item, *known.items[place + 1 :]))

    return await _change_sticker(storage, change, user_id=user_id, document_id=document_id, now=now, origin=origin)


async def replace_sticker(
    storage: Storage, *, user_id: int, document_id: int, sticker: NewSticker, now: int, origin: Origin | None = None
) -> StickerSet:
    """Put another sticker in the place of one. Raises STICKER_INVALID."""

    def change(tx: Transaction, known: StickerSet, place: int) -> StickerSet:
        item = _add(tx, known, sticker)
        _drop(tx, known, document_id)
        shown = item.document_id if known.emoji_cover_id == document_id else known.emoji_cover_id
        return known._replace(items=(*known.items[:place], item, *known.items[place + 1 :]), emoji_cover_id=shown)

    return await _change_sticker(storage, change, user_id=user_id, document_id=document_id, now=now, origin=origin)


async def rename_set(
    storage: Storage, *, user_id: int, set_id: int, title: str, now: int, origin: Origin | None = None
) -> StickerSet:
    """Give a set another title. Raises STICKERSET_INVALID."""

    def change(_: Transaction, known: StickerSet) -> StickerSet:
        return known._replace(title=title)

    return await change_set(storage, change, user_id=user_id, set_id=set_id, now=now, origin=origin)


async def set_cover(
    storage: Storage, *, user_id: int, set_id: int, cover: Document | None, now: int, origin: Origin | None = None
) -> StickerSet:
    """Show a picture for a set, which was checked and is not stored yet, or (None) its first sticker. Raises
    STICKERSET_INVALID."""

    def change(tx: Transaction, known: StickerSet) -> StickerSet:
        if known.cover is not None:
            tx.delete_file_use(known.cover.document_id, FileUse.STICKER_SET, known.owner_id, str(known.id))
        return known._replace(cover=_add_cover(tx, known, cover, now) if cover else None, emoji_cover_id=0)

    return await change_set(storage, change, user_id=user_id, set_id=set_id, now=now, origin=origin)


async def set_emoji_cover(
    storage: Storage, *, user_id: int, set_id: int, document_id: int, now: int, origin: Origin | None = None
) -> StickerSet:
    """Show one of its custom emoji for a set of them. Raises STICKERSET_INVALID: also when it is not in the set."""

    def change(_: Transaction, known: StickerSet) -> StickerSet:
        if known.kind is not StickerKind.EMOJI or known.find_place(document_id) is None:
            raise RpcError("STICKERSET_INVALID")
        return known._replace(emoji_cover_id=document_id)

    return await change_set(storage, change, user_id=user_id, set_id=set_id, now=now, origin=origin)


async def delete_set(storage: Storage, *, user_id: int, set_id: int, now: int, origin: Origin | None = None) -> None:
    """Delete a set, for everybody who has it. Its stickers stay where messages show them. Raises STICKERSET_INVALID."""

    def unit(tx: Transaction) -> None:
        known = access_own_set(tx, user_id, set_id)
        _tell(tx, known, now)
        for item in known.items:
            _drop(tx, known, item.document_id)
        if known.cover is not None:
            tx.delete_file_use(known.cover.document_id, FileUse.STICKER_SET, known.owner_id, str(known.id))
        tx.delete_sticker_set(set_id)

    await storage.write(unit, origin)


def access_own_set(q: Queries, user_id: int, set_id: int) -> StickerSet:
    """A set that its owner is about to change. Raises STICKERSET_INVALID."""
    known = q.find_sticker_set(set_id)
    if known is None or known.owner_id != user_id:
        raise RpcError("STICKERSET_INVALID")
    return known


def find_free_name(q: Queries, title: str, is_reserved: Callable[[str], bool]) -> str:
    """A name for a set that suits its title and that nobody has taken. Raises SHORT_NAME_OCCUPIED: there are too many."""
    for name in suggest_short_names(title):
        if not is_reserved(name) and q.find_sticker_set_by_name(name) is None:
            return name
    raise RpcError("SHORT_NAME_OCCUPIED")


async def change_set(
    storage: Storage,
    change: Callable[[Transaction, StickerSet], StickerSet],
    *,
    user_id: int,
    set_id: int,
    now: int,
    origin: Origin | None = None,
) -> StickerSet:
    """Change a set of one's own, and tell everybody who has it. Raises STICKERSET_INVALID and what `change` raises."""

    def unit(tx: Transaction) -> StickerSet:
        known = access_own_set(tx, user_id, set_id)
        return _put_changed(tx, known, change(tx, known), now)

    return await storage.write(unit, origin)


async def _change_sticker(
    storage: Storage,
    change: Callable[[Transaction, StickerSet, int], StickerSet],
    *,
    user_id: int,
    document_id: int,
    now: int,
    origin: Origin | None,
) -> StickerSet:
    """The same of the set that a sticker is in; `change` is told its place there. Raises STICKER_INVALID."""

    def unit(tx: Transaction) -> StickerSet:
        document = tx.find_document(document_id)
        facts = document.sticker if document else None
        known = tx.find_sticker_set(facts.set_id) if facts else None
        place = known.find_place(document_id) if known else None
        if known is None or place is None or known.owner_id != user_id:
            raise RpcError("STICKER_INVALID")
        return _put_changed(tx, known, change(tx, known, place), now)

    return await storage.write(unit, origin)


def _put_changed(tx: Transaction, known: StickerSet, changed: StickerSet, now: int) -> StickerSet:
    changed = changed.rehashed()
    if changed != known:
        tx.update_sticker_set(changed)
        _tell(tx, changed, now)
    return changed


def _tell(tx: Transaction, sticker_set: StickerSet, now: int) -> None:
    told = {sticker_set.owner_id, *tx.list_set_installers(sticker_set.id, INSTALLERS_TOLD)}
    for user_id in sorted(told):
        tx.log_notice(user_id, StickerSetsChanged(sticker_set.kind), now)


def _add(tx: Transaction, sticker_set: StickerSet, sticker: NewSticker) -> StickerItem:
    """Store a sticker's document as one of the set."""
    facts = StickerFacts(
        sticker.emojis[0],
        sticker_set.id,
        is_mask=sticker_set.kind is StickerKind.MASK,
        mask_place=sticker.mask_place if sticker_set.kind is StickerKind.MASK else None,
        is_custom_emoji=sticker_set.kind is StickerKind.EMOJI,
        # Clients let only those pay for them use the others.
        is_free=True,
        has_text_color=sticker_set.has_text_color,
    )
    stored = tx.insert_file(sticker.document._replace(sticker=facts, owner_id=sticker_set.owner_id))
    tx.put_file_use(stored.id, FileUse.STICKER_SET, sticker_set.owner_id, str(sticker_set.id))
    return StickerItem(stored.id, sticker.emojis, sticker.keywords)


def _drop(tx: Transaction, sticker_set: StickerSet, document_id: int) -> None:
    """Let go of a sticker that leaves its set: it is of none from then on."""
    document = tx.find_document(document_id)
    if document is not None and document.sticker is not None:
        tx.update_file(document._replace(sticker=document.sticker._replace(set_id=0)))
    tx.delete_file_use(document_id, FileUse.STICKER_SET, sticker_set.owner_id, str(sticker_set.id))


def _add_cover(tx: Transaction, sticker_set: StickerSet, cover: Document, now: int) -> SetCover:
    stored = tx.insert_file(cover._replace(owner_id=sticker_set.owner_id))
    tx.put_file_use(stored.id, FileUse.STICKER_SET, sticker_set.owner_id, str(sticker_set.id))
    size = cover.image_size
    assert size is not None
    version = max(now, sticker_set.cover.version + 1) if sticker_set.cover else now
    return SetCover(cover.mime_type, size.width, size.height, cover.size_bytes, cover.digest, version, stored.id)
