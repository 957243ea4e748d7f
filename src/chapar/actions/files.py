"""Files that people upload: kept until something shows them. Follows core.telegram.org/api/files."""

from typing import NamedTuple, TypeVar

from chapar.domain.files import Document, Photo
from chapar.storage.api import Storage, Transaction

F = TypeVar("F", Photo, Document)


class ForgottenFiles(NamedTuple):
    """How many files were to go, and the digests of what no other file is made of."""

    looked_at: int
    digests: list[bytes]


async def keep_file(storage: Storage, file: F) -> F:
    """Store a file whose bytes are in the blobs; the result has its id. What nothing shows before long goes again."""
    file_id = await storage.write(lambda tx: tx.insert_file(file).id)
    return file._replace(id=file_id)


async def date_unused_files(storage: Storage, now: int) -> None:
    """Note since when files are unused that fell out of use lately."""
    await storage.write(lambda tx: tx.date_unused_files(now))


async def forget_unused_files(storage: Storage, unused_before: int, limit: int) -> ForgottenFiles:
    """Forget files that nothing uses since a date before this one, the longest unused first."""

    def forget(tx: Transaction) -> ForgottenFiles:
        file_ids = [file.id for file in tx.list_unused_files(unused_before, limit)]
        return ForgottenFiles(len(file_ids), tx.delete_files(file_ids))

    return await storage.write(forget)
