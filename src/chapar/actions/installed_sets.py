"""Sets of stickers that accounts have at hand, in their order, and those that they have put away.

Follows core.telegram.org/api/stickers#installing-stickersets.
"""

from collections.abc import Sequence

from chapar.domain.errors import RpcError
from chapar.domain.notices import StickerSetInstalled, StickerSetsChanged, StickerSetsReordered
from chapar.domain.stickers import ARCHIVED_SETS, INSTALLED_SETS, InstalledSet, StickerKind, StickerSet
from chapar.domain.updates import Origin
from chapar.storage.api import Queries, Storage, Transaction


async def install_set(
    storage: Storage, *, user_id: int, set_id: int, is_archived: bool, now: int, origin: Origin | None = None
) -> list[int]:
    """Have a set at hand, on top, or in the archive; ids of those that went into the archive to make room.

    One that is where it is wanted stays there. Raises STICKERSET_INVALID.
    """

    def unit(tx: Transaction) -> list[int]:
        return put_installed(tx, user_id, find_set(tx, set_id), now, is_archived=is_archived)

    return await storage.write(unit, origin)


async def uninstall_set(storage: Storage, *, user_id: int, set_id: int, now: int, origin: Origin | None = None) -> None:
    """Have a set neither at hand nor in the archive any more. Raises STICKERSET_INVALID."""

    def unit(tx: Transaction) -> None:
        _drop_installed(tx, user_id, find_set(tx, set_id), now)

    await storage.write(unit, origin)


async def reorder_sets(
    storage: Storage, *, user_id: int, kind: StickerKind, order: Sequence[int], now: int, origin: Origin | None = None
) -> None:
    """Put sets into this order, topmost first; those that are not named stay below, ids of others are passed over."""

    def unit(tx: Transaction) -> None:
        installed = tx.list_installed_sets(user_id, kind)
        wanted = {set_id: place for place, set_id in enumerate(dict.fromkeys(order))}
        ordered = sorted(installed, key=lambda each: wanted.get(each.set_id, len(wanted)))
        if ordered == installed:
            return
        for position, each in zip(range(len(ordered), 0, -1), ordered, strict=True):
            tx.put_installed_set(user_id, each._replace(position=position))
        tx.log_notice(user_id, StickerSetsReordered(kind), now)

    await storage.write(unit, origin)


async def toggle_sets(
    storage: Storage,
    *,
    user_id: int,
    set_ids: Sequence[int],
    is_archived: bool | None,
    now: int,
    origin: Origin | None = None,
) -> None:
    """Put sets that somebody has into the archive or back, or (None) have none of them any more. Raises STICKERSET_INVALID."""

    def unit(tx: Transaction) -> None:
        for set_id in set_ids:
            sticker_set = find_set(tx, set_id)
            if is_archived is None:
                _drop_installed(tx, user_id, sticker_set, now)
            elif tx.load_installed_sets(user_id, (set_id,)):
                put_installed(tx, user_id, sticker_set, now, is_archived=is_archived)

    await storage.write(unit, origin)


def find_set(q: Queries, set_id: int) -> StickerSet:
    """Raises STICKERSET_INVALID."""
    found = q.find_sticker_set(set_id)
    if found is None:
        raise RpcError("STICKERSET_INVALID")
    return found


def put_installed(
    tx: Transaction, user_id: int, sticker_set: StickerSet, now: int, *, is_archived: bool = False
) -> list[int]:
    """The step of a unit that `install_set` is."""
    known = tx.load_installed_sets(user_id, (sticker_set.id,)).get(sticker_set.id)
    if known is not None and known.is_archived == is_archived:
        return []
    kind = sticker_set.kind
    beside = tx.list_installed_sets(user_id, kind, is_archived=is_archived)
    position = beside[0].position + 1 if beside else 1
    installed = InstalledSet(sticker_set.id, kind, position, known.installed_at if known else now, is_archived)
    tx.put_installed_set(user_id, installed)
    left_out = [] if is_archived else beside[INSTALLED_SETS - 1 :]
    for each in left_out:
        tx.put_installed_set(user_id, each._replace(is_archived=True))
    for each in beside[ARCHIVED_SETS - 1 :] if is_archived else ():
        tx.delete_installed_set(user_id, each.set_id)
    if left_out or is_archived:
        tx.log_notice(user_id, StickerSetsChanged(kind), now)
    if not is_archived:
        tx.log_notice(user_id, StickerSetInstalled(sticker_set.id), now)
    return [each.set_id for each in left_out]


def _drop_installed(tx: Transaction, user_id: int, sticker_set: StickerSet, now: int) -> None:
    if tx.load_installed_sets(user_id, (sticker_set.id,)):
        tx.delete_installed_set(user_id, sticker_set.id)
        tx.log_notice(user_id, StickerSetsChanged(sticker_set.kind), now)
