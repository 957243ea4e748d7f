"""Photos and documents in a server's storage, for tests that download them."""

from harness import Client, Server

from chapar.domain.files import Document, Photo, PhotoSize
from chapar.rpc.views.files import build_document, build_photo
from chapar.tl import types


async def store_document(
    server: Server, owner: Client, content: bytes, mime_type: str = "text/plain"
) -> types.document:
    """A document with a thumbnail `m`, as its owner sees it."""
    files = server.services.files
    thumb = PhotoSize("m", 32, 32, 5, await files.put_bytes(b"thumb"))
    digest = await files.put_bytes(content)
    said = Document(0, owner.user_id, int(server.clock.now()), mime_type, len(content), digest, thumbs=(thumb,))
    document = await server.storage.write(lambda tx: tx.insert_file(said))
    assert isinstance(document, Document)
    return build_document(server.services, document)


async def store_photo(server: Server, owner: Client, sizes: dict[str, bytes]) -> types.photo:
    """A photo of these sizes by type, as its owner sees it."""
    files = server.services.files
    kept = [PhotoSize(kind, 90, 90, len(each), await files.put_bytes(each)) for kind, each in sizes.items()]
    said = Photo(0, owner.user_id, int(server.clock.now()), tuple(kept))
    photo = await server.storage.write(lambda tx: tx.insert_file(said))
    assert isinstance(photo, Photo)
    return build_photo(server.services, photo)


def locate_document(
    document: types.document, thumb_size: str = "", **changed: object
) -> types.inputDocumentFileLocation:
    """Where a document is, as its view says."""
    named = {"id": document.id, "access_hash": document.access_hash, "file_reference": document.file_reference}
    return types.inputDocumentFileLocation(**named | {"thumb_size": thumb_size} | changed)


def locate_photo(photo: types.photo, thumb_size: str, **changed: object) -> types.inputPhotoFileLocation:
    """Where a size of a photo is, as its view says."""
    named = {"id": photo.id, "access_hash": photo.access_hash, "file_reference": photo.file_reference}
    return types.inputPhotoFileLocation(**named | {"thumb_size": thumb_size} | changed)
