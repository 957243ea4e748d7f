"""Stickers and GIFs that accounts keep: those they marked, those they used lately, those they saved.

Follows core.telegram.org/api/stickers#favorited-stickersets and core.telegram.org/api/gifs.
"""

from chapar.domain.files import Document
from chapar.domain.media import DocumentMedia, Media
from chapar.domain.notices import SavedFilesChanged
from chapar.domain.stickers import SAVED_LIMITS, SAVED_USES, SavedList, is_gif
from chapar.domain.updates import Origin
from chapar.storage.api import Queries, Storage, Transaction


async def save_file(
    storage: Storage, *, user_id: int, saved_list: SavedList, file_id: int, now: int, origin: Origin | None = None
) -> None:
    """Put a file on top of a list; the oldest one makes room where there is none."""
    await storage.write(lambda tx: _put(tx, user_id, saved_list, file_id, now), origin)


async def drop_file(
    storage: Storage, *, user_id: int, saved_list: SavedList, file_id: int, now: int, origin: Origin | None = None
) -> None:
    """Take a file out of a list, if it is in it."""

    def unit(tx: Transaction) -> None:
        if any(each.file_id == file_id for each in tx.list_saved_files(user_id, saved_list)):
            _drop(tx, user_id, saved_list, file_id)
            tx.log_notice(user_id, SavedFilesChanged(saved_list), now)

    await storage.write(unit, origin)


async def clear_list(
    storage: Storage, *, user_id: int, saved_list: SavedList, now: int, origin: Origin | None = None
) -> None:
    """Empty a list."""

    def unit(tx: Transaction) -> None:
        saved = tx.list_saved_files(user_id, saved_list)
        for each in saved:
            _drop(tx, user_id, saved_list, each.file_id)
        if saved:
            tx.log_notice(user_id, SavedFilesChanged(saved_list), now)

    await storage.write(unit, origin)


def remember_sent(tx: Transaction, sender_id: int, media: Media | None, now: int) -> None:
    """The step of a unit that keeps a sticker that is sent among those used lately, and a GIF among the saved ones.

    Clients do the same for themselves, and count on others of the account to be told.
    """
    document = media.document if isinstance(media, DocumentMedia) and not media.ttl_seconds else None
    if document is None:
        return
    if document.sticker is not None and not document.sticker.is_custom_emoji:
        _put(tx, sender_id, SavedList.RECENT_STICKERS, document.id, now)
    elif is_gif(document):
        _put(tx, sender_id, SavedList.SAVED_GIFS, document.id, now)


def list_saved_documents(q: Queries, user_id: int, saved_list: SavedList) -> list[tuple[Document, int]]:
    """The documents of a list and since when they are there, latest first."""
    saved = q.list_saved_files(user_id, saved_list)
    files = q.load_files(each.file_id for each in saved)
    found = ((files.get(each.file_id), each.date) for each in saved)
    return [(file, date) for file, date in found if isinstance(file, Document)]


def _put(tx: Transaction, user_id: int, saved_list: SavedList, file_id: int, now: int) -> None:
    saved = tx.list_saved_files(user_id, saved_list)
    if saved and saved[0].file_id == file_id:
        return
    tx.put_saved_file(user_id, saved_list, file_id, now)
    tx.put_file_use(file_id, SAVED_USES[saved_list], user_id, _key(saved_list))
    others = [each for each in saved if each.file_id != file_id]
    for each in others[SAVED_LIMITS[saved_list] - 1 :]:
        _drop(tx, user_id, saved_list, each.file_id)
    tx.log_notice(user_id, SavedFilesChanged(saved_list), now)


def _drop(tx: Transaction, user_id: int, saved_list: SavedList, file_id: int) -> None:
    tx.delete_saved_file(user_id, saved_list, file_id)
    tx.delete_file_use(file_id, SAVED_USES[saved_list], user_id, _key(saved_list))


def _key(saved_list: SavedList) -> str:
    return str(int(saved_list))
