"""Photos and documents: what they are, which bytes they hold, and what uses them."""

from collections.abc import Iterable, Sequence

from chapar.domain.files import Document, File, FileCounts, FileUse, Photo, count_bytes, list_digests
from chapar.storage.media_rows import DOCUMENT, PHOTO, decode_file, encode_media, file_kind
from chapar.storage.sqlite.statements import Row, Statements, json_list
from chapar.storage.sqlite.writes import Writes

NOT_DATED = 0
"""The date of files that nothing uses since lately."""


class FileQueries(Statements):
    """The part of `Queries` about files."""

    def find_file(self, file_id: int) -> File | None:
        row = self._one("SELECT kind, content FROM files WHERE file_id = ?", (file_id,))
        return self._parse_file(row) if row else None

    def find_photo(self, photo_id: int) -> Photo | None:
        file = self.find_file(photo_id)
        return file if isinstance(file, Photo) else None

    def find_document(self, document_id: int) -> Document | None:
        file = self.find_file(document_id)
        return file if isinstance(file, Document) else None

    def load_files(self, file_ids: Iterable[int]) -> dict[int, File]:
        rows = self._all(
            "SELECT kind, content FROM files WHERE file_id IN (SELECT value FROM json_each(?))", (json_list(file_ids),)
        )
        return {file.id: file for file in map(self._parse_file, rows)}

    def find_uploaded_document(self, owner_id: int, digest: bytes, size_bytes: int, mime_type: str) -> Document | None:
        rows = self._all(
            "SELECT kind, content FROM files WHERE digest = ? AND owner_id = ? ORDER BY file_id DESC",
            (digest, owner_id),
        )
        for document in map(self._parse_file, rows):
            if isinstance(document, Document) and (document.size_bytes, document.mime_type) == (size_bytes, mime_type):
                return document
        return None

    def count_file_bytes(self, owner_id: int) -> int:
        row = self._one("SELECT total(size_bytes) FROM files WHERE owner_id = ?", (owner_id,))
        return int(row[0]) if row else 0

    def count_files(self) -> FileCounts:
        kinds = {
            row[0]: row[1:] for row in self._all("SELECT kind, count(*), sum(size_bytes) FROM files GROUP BY kind")
        }
        unused = self._one("SELECT count(*), total(size_bytes) FROM files WHERE unused_since IS NOT NULL") or (0, 0)
        uses = self._all("SELECT use, count(DISTINCT file_id) FROM file_uses GROUP BY use ORDER BY use")
        shown = "SELECT count(*) FROM (SELECT DISTINCT kind, media_id FROM media_bodies WHERE kind IN (?, ?))"
        photos, photo_bytes = kinds.get(PHOTO, (0, 0))
        documents, document_bytes = kinds.get(DOCUMENT, (0, 0))
        return FileCounts(
            photos=photos,
            photo_bytes=photo_bytes,
            documents=documents,
            document_bytes=document_bytes,
            unused=unused[0],
            unused_bytes=int(unused[1]),
            shown=self._number(shown, (PHOTO, DOCUMENT)),
            uses={FileUse(use): count for use, count in uses},
            blobs=self._number("SELECT count(DISTINCT digest) FROM file_blobs"),
        )

    def list_file_uses(self, file_id: int) -> list[tuple[FileUse, int, str]]:
        rows = self._all(
            "SELECT use, owner_id, key FROM file_uses WHERE file_id = ? ORDER BY use, owner_id, key", (file_id,)
        )
        return [(FileUse(use), owner_id, key) for use, owner_id, key in rows]

    def list_profile_photos(self, user_id: int) -> list[int]:
        rows = self._all("SELECT photo_id FROM profile_photos WHERE user_id = ? ORDER BY position DESC", (user_id,))
        return [row[0] for row in rows]

    def list_unused_files(self, unused_before: int, limit: int) -> list[File]:
        self._settle()
        rows = self._all(
            "SELECT kind, content FROM files WHERE unused_since > ? AND unused_since < ? ORDER BY unused_since, file_id"
            " LIMIT ?",
            (NOT_DATED, unused_before, max(limit, 0)),
        )
        return [self._parse_file(row) for row in rows]

    def list_held_digests(self, digests: Iterable[bytes]) -> set[bytes]:
        # One look each: there are a few at a time, and JSON has no bytes.
        held = "SELECT 1 FROM file_blobs WHERE digest = ? LIMIT 1"
        return {digest for digest in digests if self._one(held, (digest,))}

    def _parse_file(self, row: Row) -> File:
        return decode_file(row[0], self._contents.unseal(row[1]))


class FileWrites(FileQueries, Writes):
    """The part of `Transaction` about files."""

    def insert_file(self, file: File) -> File:
        file = file._replace(id=self._next_counter("files"))
        digest = file.digest if isinstance(file, Document) else None
        self._execute(
            "INSERT INTO files (file_id, kind, owner_id, size_bytes, digest, unused_since, content)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (file.id, file_kind(file), file.owner_id, count_bytes(file), digest, file.date, self._seal_file(file)),
        )
        self._hold_blobs(file.id, list_digests(file))
        return file

    def update_file(self, file: File) -> None:
        known = self.find_file(file.id)
        if known is None:
            return
        self._execute(
            "UPDATE files SET size_bytes = ?, content = ? WHERE file_id = ?",
            (count_bytes(file), self._seal_file(file), file.id),
        )
        before, after = list_digests(known), list_digests(file)
        self._hold_blobs(file.id, after - before)
        for digest in sorted(before - after):
            self._execute("DELETE FROM file_blobs WHERE digest = ? AND file_id = ?", (digest, file.id))

    def delete_files(self, file_ids: Sequence[int]) -> list[bytes]:
        self._settle()
        gone: set[bytes] = set()
        for file in self.load_files(file_ids).values():
            if self._is_file_used(file_kind(file), file.id):
                continue
            self._execute("DELETE FROM files WHERE file_id = ?", (file.id,))
            for digest in sorted(list_digests(file)):
                self._execute("DELETE FROM file_blobs WHERE digest = ? AND file_id = ?", (digest, file.id))
                gone.add(digest)
        return sorted(gone - self.list_held_digests(gone))

    def put_file_use(self, file_id: int, use: FileUse, owner_id: int, key: str = "") -> None:
        self._execute(
            "INSERT OR IGNORE INTO file_uses (file_id, use, owner_id, key) VALUES (?, ?, ?, ?)",
            (file_id, int(use), owner_id, key),
        )
        self._use_file(file_id)

    def delete_file_use(self, file_id: int, use: FileUse, owner_id: int, key: str = "") -> None:
        self._execute(
            "DELETE FROM file_uses WHERE file_id = ? AND use = ? AND owner_id = ? AND key = ?",
            (file_id, int(use), owner_id, key),
        )
        self._drop_unused_file(file_id)

    def put_profile_photo(self, user_id: int, photo_id: int) -> None:
        row = self._one("SELECT max(position) FROM profile_photos WHERE user_id = ?", (user_id,))
        position = (row[0] or 0) + 1 if row else 1
        self._execute("DELETE FROM profile_photos WHERE user_id = ? AND photo_id = ?", (user_id, photo_id))
        self._execute(
            "INSERT INTO profile_photos (user_id, position, photo_id) VALUES (?, ?, ?)", (user_id, position, photo_id)
        )
        self.put_file_use(photo_id, FileUse.PROFILE_PHOTO, user_id)

    def delete_profile_photo(self, user_id: int, photo_id: int) -> None:
        self._execute("DELETE FROM profile_photos WHERE user_id = ? AND photo_id = ?", (user_id, photo_id))
        self.delete_file_use(photo_id, FileUse.PROFILE_PHOTO, user_id)

    def date_unused_files(self, now: int) -> None:
        self._settle()
        self._execute("UPDATE files SET unused_since = ? WHERE unused_since = ?", (now, NOT_DATED))

    def _hold_blobs(self, file_id: int, digests: Iterable[bytes]) -> None:
        for digest in sorted(digests):
            self._execute("INSERT OR IGNORE INTO file_blobs (digest, file_id) VALUES (?, ?)", (digest, file_id))

    def _use_file(self, file_id: int) -> None:
        """Something uses a file from now on."""
        self._execute("UPDATE files SET unused_since = NULL WHERE file_id = ? AND unused_since IS NOT NULL", (file_id,))

    def _drop_unused_file(self, file_id: int) -> None:
        """Mark a file that nothing uses any more. It stays for a while: somebody may be about to send it again."""
        row = self._one("SELECT kind FROM files WHERE file_id = ?", (file_id,))
        if row is not None and not self._is_file_used(row[0], file_id):
            self._execute(
                "UPDATE files SET unused_since = ? WHERE file_id = ? AND unused_since IS NULL", (NOT_DATED, file_id)
            )

    def _is_file_used(self, kind: int, file_id: int) -> bool:
        shown = self._one("SELECT 1 FROM media_bodies WHERE kind = ? AND media_id = ? LIMIT 1", (kind, file_id))
        return (
            shown is not None or self._one("SELECT 1 FROM file_uses WHERE file_id = ? LIMIT 1", (file_id,)) is not None
        )

    def _seal_file(self, file: File) -> bytes:
        return self._contents.seal(encode_media(file))
