"""What one device knows of stickers at hand, kept and used lately: it is told that they changed, and asks.

core.telegram.org/api/stickers
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chapar.tl import functions, types

if TYPE_CHECKING:
    from simulated_client import Pending, SimulatedClient

LISTS: dict[str, Any] = {
    "installed": functions.messages_getAllStickers(hash=0),
    "faved": functions.messages_getFavedStickers(hash=0),
    "recent": functions.messages_getRecentStickers(hash=0),
    "gifs": functions.messages_getSavedGifs(hash=0),
}
"""How each list is asked for."""
_TOLD: dict[type, str] = {
    types.updateNewStickerSet: "installed",
    types.updateStickerSets: "installed",
    types.updateStickerSetsOrder: "installed",
    types.updateFavedStickers: "faved",
    types.updateRecentStickers: "recent",
    types.updateSavedGifs: "gifs",
}
_CHANGED: dict[type, tuple[str, ...]] = {
    functions.stickers_createStickerSet: ("installed",),
    functions.stickers_addStickerToSet: ("installed",),
    functions.stickers_deleteStickerSet: ("installed", "faved", "recent"),
    functions.messages_installStickerSet: ("installed",),
    functions.messages_uninstallStickerSet: ("installed",),
    functions.messages_faveSticker: ("faved",),
    functions.messages_saveGif: ("gifs",),
    functions.messages_sendMedia: ("recent", "gifs"),
}
"""What an answer to one's own request changes, which no update tells the one who asked."""


class StickerFeed:
    """The lists of one client. `own_sets`: sets that it made, as it was told of them last."""

    def __init__(self, client: SimulatedClient) -> None:
        self.own_sets: dict[int, Any] = {}
        self.lists: dict[str, list[tuple[int, int]]] = {}
        self._client = client
        self._stale = set(LISTS)
        self._asked: dict[str, Pending] = {}

    @property
    def is_quiet(self) -> bool:
        """Whether it has all lists as far as it knows."""
        return not self._stale

    def hear(self, update: Any) -> None:
        """Something has changed."""
        if (name := _TOLD.get(type(update))) is not None:
            self._stale.add(name)

    def ask(self) -> None:
        """Ask for what has changed."""
        if self._client.link is None:
            return
        for name in sorted(self._stale):
            if name not in self._asked:
                self._stale.discard(name)
                self._asked[name] = self._client.request(LISTS[name])

    def conclude(self, pending_request: Any, answer: Any) -> None:
        """An answer came, to what it asked for or to what somebody did."""
        for name, pending in list(self._asked.items()):
            if pending.request is pending_request and pending.is_done:
                del self._asked[name]
                self.lists[name] = list_entries(answer)
        self._stale.update(_CHANGED.get(type(pending_request), ()))
        if isinstance(answer, types.messages_stickerSet) and answer.set.creator:
            self.own_sets[answer.set.id] = answer


def list_entries(answer: Any) -> list[tuple[int, int]]:
    """What is compared of a list: its sets or files, in their order."""
    if isinstance(answer, types.messages_allStickers):
        return [(each.id, each.hash) for each in answer.sets]
    files: list[Any] = answer.gifs if isinstance(answer, types.messages_savedGifs) else answer.stickers
    return [(each.id, each.size) for each in files]
