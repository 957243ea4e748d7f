"""Files that people upload: kept until something shows them. Follows core.telegram.org/api/files."""

from typing import TypeVar

from chapar.domain.files import Document, Photo
from chapar.storage.api import Storage

F = TypeVar("F", Photo, Document)


async def keep_file(storage: Storage, file: F) -> F:
    """Store a file whose bytes are in the blobs; the result has its id. What nothing shows before long goes again."""
    file_id = await storage.write(lambda tx: tx.insert_file(file).id)
    return file._replace(id=file_id)
