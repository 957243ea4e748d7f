"""The part of the storage contract that knows sets of stickers, who has them at hand, and the lists of files that accounts keep.

`storage.api` says what holds for every query and write. What keeps the files themselves is `put_file_use`.
"""

from collections.abc import Iterable
from typing import Protocol

from chapar.domain.stickers import InstalledSet, SavedFile, SavedList, StickerKind, StickerSet


class StickerQueries(Protocol):
    """Reads, as in `storage.api.Queries`."""

    def find_sticker_set(self, set_id: int) -> StickerSet | None: ...
    def find_sticker_set_by_name(self, short_name: str) -> StickerSet | None:
        """By the name in its link, in any case."""
        ...

    def load_sticker_sets(self, set_ids: Iterable[int]) -> dict[int, StickerSet]: ...
    def list_sticker_sets_of(self, owner_id: int, *, limit: int, max_id: int = 0) -> list[StickerSet]:
        """What somebody made, newest first; ids below `max_id` unless it is 0."""
        ...

    def count_sticker_sets_of(self, owner_id: int) -> int: ...
    def search_sticker_sets(self, query: str, kinds: Iterable[StickerKind], limit: int) -> list[StickerSet]:
        """Sets of these kinds whose titles or names have, for every word of the query, a word that begins with it; newest
        first. Some thousands that have the rarest of the words are looked through."""
        ...

    def list_installed_sets(self, owner_id: int, kind: StickerKind, *, is_archived: bool = False) -> list[InstalledSet]:
        """What somebody has at hand, or has archived, of a kind; topmost first."""
        ...

    def load_installed_sets(self, owner_id: int, set_ids: Iterable[int]) -> dict[int, InstalledSet]: ...
    def list_set_installers(self, set_id: int, limit: int) -> list[int]:
        """Ids of users who have a set at hand or archived, rising."""
        ...

    def list_saved_files(self, owner_id: int, saved_list: SavedList) -> list[SavedFile]:
        """What was put last comes first."""
        ...


class StickerWrites(Protocol):
    """Writes, as in `storage.api.Transaction`."""

    def insert_sticker_set(self, sticker_set: StickerSet) -> StickerSet:
        """Store a new set; the result carries its id. Raises RpcError SHORT_NAME_OCCUPIED."""
        ...

    def update_sticker_set(self, sticker_set: StickerSet) -> None:
        """Its name stays as it was."""
        ...

    def delete_sticker_set(self, set_id: int) -> None:
        """Forget a set, and that anybody had it."""
        ...

    def put_installed_set(self, owner_id: int, installed: InstalledSet) -> None: ...
    def delete_installed_set(self, owner_id: int, set_id: int) -> None: ...
    def put_saved_file(self, owner_id: int, saved_list: SavedList, file_id: int, date: int) -> None:
        """Put a file on top of a list, also one that is in it."""
        ...

    def delete_saved_file(self, owner_id: int, saved_list: SavedList, file_id: int) -> None: ...
