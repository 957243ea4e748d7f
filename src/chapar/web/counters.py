"""How much of what a channel has, as its pages say beside its name. Counting takes longer than a page, so it is seldom done."""

from collections import OrderedDict
from typing import TypeAlias

from chapar.domain.chats import Chat
from chapar.domain.messages import MessageTag
from chapar.storage.api import Queries, Storage

COUNTED_SECONDS = 600
"""How long a count is good."""
REMEMBERED = 2000
"""Channels whose counts are remembered."""

Counted: TypeAlias = tuple[tuple[str, int], ...]
"""What is counted, by the name under which words for it are found, and how many there are; nothing of what there is none."""

_KINDS = (
    ("photos", MessageTag.PHOTO),
    ("videos", MessageTag.VIDEO),
    ("files", MessageTag.DOCUMENT),
    ("links", MessageTag.URL),
)


class Counters:
    """Counts what channels have, each at most once in `COUNTED_SECONDS`."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._counted: OrderedDict[int, tuple[int, Counted]] = OrderedDict()

    async def count(self, chat: Chat, now: int) -> Counted:
        """What a channel has, as it was some minutes ago at the most."""
        known = self._counted.get(chat.peer.id)
        if known is not None and 0 <= now - known[0] < COUNTED_SECONDS:
            return known[1]
        counted = await self._storage.read_aside(lambda q: _count(q, chat))
        self._counted[chat.peer.id] = (now, counted)
        self._counted.move_to_end(chat.peer.id)
        if len(self._counted) > REMEMBERED:
            self._counted.popitem(last=False)
        return counted


def _count(q: Queries, chat: Chat) -> Counted:
    counts = ((kind, q.count_history(-chat.peer.id, chat.peer, tag=tag)) for kind, tag in _KINDS)
    return tuple((kind, number) for kind, number in counts if number)
