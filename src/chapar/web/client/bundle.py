"""The files that `webclient/` is built into. They are read when somebody asks for one, and again when it has changed."""

import asyncio
import gzip
import hashlib
import re
from pathlib import Path
from typing import NamedTuple

from chapar.web.cache import Rendered

FOLDER = Path(__file__).with_name("bundle")
INDEX = "index.html"

_NAME = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/){0,3}[A-Za-z0-9_-][A-Za-z0-9_.-]*")
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""Media types by the ends of names; what is none of these is not given out."""
_ZIPPED = frozenset({".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest"})
_ZIP_LEVEL = 9
_BUILD = re.compile(rb'<meta name="build" content="([0-9a-f]{16})"')
"""Where webclient/tools/serviceWorker.ts writes into the page which build it is of."""


class _Kept(NamedTuple):
    """A file as it was when it had this date and size."""

    changed_ns: int
    size_bytes: int
    file: Rendered


class Bundle:
    """A built client in a folder, which need not be there."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._kept: dict[str, _Kept] = {}

    @property
    def is_built(self) -> bool:
        """Whether there is anything."""
        return (self._folder / INDEX).is_file()

    async def find_build(self) -> str:
        """Which build it is, as its own page says; "" when it does not."""
        page = await self.find(INDEX)
        found = _BUILD.search(page.body) if page else None
        return found[1].decode() if found else ""

    async def find(self, name: str) -> Rendered | None:
        """A file by its path in the bundle, None when there is none."""
        media_type = _TYPES.get(Path(name).suffix)
        if media_type is None or not _NAME.fullmatch(name):
            return None
        path = self._folder / name
        try:
            status = path.stat()
            kept = self._kept.get(name)
            if kept is None or (kept.changed_ns, kept.size_bytes) != (status.st_mtime_ns, status.st_size):
                file = await asyncio.to_thread(_read, path, media_type)
                self._kept[name] = kept = _Kept(status.st_mtime_ns, status.st_size, file)
        except OSError:
            self._kept.pop(name, None)
            return None
        return kept.file


def _read(path: Path, media_type: str) -> Rendered:
    body = path.read_bytes()
    zipped = gzip.compress(body, _ZIP_LEVEL, mtime=0) if path.suffix in _ZIPPED else b""
    return Rendered(body, zipped, hashlib.sha256(body).hexdigest()[:32], media_type, 0, "")
