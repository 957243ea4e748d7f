"""Pages that were made, kept for as long as what they show stays the same."""

import asyncio
import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import NamedTuple

CACHE_BYTES = 32 * 1024 * 1024
"""Bytes of all pages that are kept, plain and compressed."""
MAX_ENTRY_PART = 8
"""A page that takes more than this part of the cache is not kept."""
ZIPPED_FROM_BYTES = 1024
"""Shorter pages are not worth compressing."""
_ZIP_LEVEL = 5
_OVERHEAD_BYTES = 512


class Rendered(NamedTuple):
    """A page as bytes. `etag` is of the plain bytes, without quotes; `changed_at` (Unix time) when what it shows changed last;
    `policy` its Content-Security-Policy. `zipped` is empty when it is not worth it.
    """

    body: bytes
    zipped: bytes
    etag: str
    media_type: str
    changed_at: int
    policy: str


def render(text: str | bytes, media_type: str, *, changed_at: int = 0, policy: str = "") -> Rendered:
    """A page from its text."""
    body = text.encode("utf-8", "replace") if isinstance(text, str) else text
    zipped = gzip.compress(body, _ZIP_LEVEL, mtime=0) if len(body) >= ZIPPED_FROM_BYTES else b""
    etag = hashlib.sha256(body).hexdigest()[:32]
    return Rendered(body, zipped, etag, media_type, changed_at, policy)


class PageCache:
    """Pages by key, each good for one version of what it shows. The least recently used go first.

    Whoever asks for a page that is being made waits for it: so that the many who come for a new post have it made once.
    """

    def __init__(self, size_bytes: int = CACHE_BYTES) -> None:
        self._limit = size_bytes
        self._pages: OrderedDict[Hashable, tuple[Hashable, Rendered]] = OrderedDict()
        self._making: dict[tuple[Hashable, Hashable], asyncio.Task[Rendered]] = {}
        self.size_bytes = 0

    def __len__(self) -> int:
        return len(self._pages)

    def find(self, key: Hashable, version: Hashable) -> Rendered | None:
        """A page of this version, if it is kept; one of another version is forgotten."""
        kept = self._pages.get(key)
        if kept is None:
            return None
        if kept[0] != version:
            self._drop(key)
            return None
        self._pages.move_to_end(key)
        return kept[1]

    async def make(self, key: Hashable, version: Hashable, maker: Callable[[], Awaitable[Rendered]]) -> Rendered:
        """Have a page made, once for all who ask meanwhile, also when the first of them goes away; and keep it."""
        task = self._making.get((key, version))
        if task is None:
            task = asyncio.get_running_loop().create_task(self._make(key, version, maker))
            self._making[key, version] = task
        return await asyncio.shield(task)

    async def _make(self, key: Hashable, version: Hashable, maker: Callable[[], Awaitable[Rendered]]) -> Rendered:
        try:
            page = await maker()
            self._keep(key, version, page)
            return page
        finally:
            del self._making[key, version]

    def _keep(self, key: Hashable, version: Hashable, page: Rendered) -> None:
        size = _size_of(page)
        if size > self._limit // MAX_ENTRY_PART:
            return
        self._drop(key)
        self._pages[key] = (version, page)
        self.size_bytes += size
        while self.size_bytes > self._limit:
            self._drop(next(iter(self._pages)))

    def _drop(self, key: Hashable) -> None:
        kept = self._pages.pop(key, None)
        if kept is not None:
            self.size_bytes -= _size_of(kept[1])


def _size_of(page: Rendered) -> int:
    return len(page.body) + len(page.zipped) + _OVERHEAD_BYTES
