"""Files that people sent are downloaded. core.telegram.org/api/files#downloading-files"""

import os
from hashlib import sha256
from typing import Any

import pytest
from harness import Client, Refused, Server
from stored_files import locate_document, locate_photo, store_document, store_photo

from chapar.storage.blobs.api import BlobsFailed
from chapar.tl import functions, types

MIB = 1 << 20


async def download(client: Client, location: Any, size: int, limit: int = MIB) -> bytes:
    parts = []
    for offset in range(0, size + 1, limit):
        asked = functions.upload_getFile(location=location, offset=offset, limit=limit)
        parts.append((await client.call(asked)).bytes)
    return b"".join(parts)


async def test_a_document_in_parts(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    content = os.urandom(2 * MIB + 77)
    document = await store_document(server, client, content)
    for limit in (MIB, 512 << 10, 64 << 10):
        assert await download(client, locate_document(document), document.size, limit) == content


async def test_anybody_who_was_told_of_it_may_have_it(server: Server) -> None:
    owner, other = await server.sign_up("989120000001", "Leyli"), await server.sign_up("989120000002", "Majnun")
    document = await store_document(server, owner, b"content")
    assert await download(other, locate_document(document), 7) == b"content"


@pytest.mark.parametrize(
    ("mime_type", "kind"),
    [
        ("image/png", types.storage_filePng),
        ("video/mp4", types.storage_fileMp4),
        ("audio/mpeg", types.storage_fileMp3),
        ("application/x-thing", types.storage_fileUnknown),
    ],
)
async def test_its_type_and_date_are_told(server: Server, mime_type: str, kind: type) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    document = await store_document(server, client, b"content", mime_type)
    asked = functions.upload_getFile(location=locate_document(document), offset=0, limit=4096)
    found = await client.call(asked)
    assert (type(found.type), found.mtime) == (kind, document.date)


async def test_sizes_by_their_types(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    photo = await store_photo(server, client, {"m": b"middle", "x": b"great"})
    assert await download(client, locate_photo(photo, "m"), 6) == b"middle"
    assert await download(client, locate_photo(photo, "x"), 5) == b"great"
    document = await store_document(server, client, b"content")
    assert await download(client, locate_document(document, "m"), 5) == b"thumb"
    for location in (locate_photo(photo, "y"), locate_photo(photo, ""), locate_document(document, "x")):
        with pytest.raises(Refused, match="400 LOCATION_INVALID"):
            await download(client, location, 5)


async def test_precise_ranges_beyond_the_end_and_far_beyond(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    content = os.urandom(5000)
    location = locate_document(await store_document(server, client, content))
    for offset, limit in ((1024, 1024), (4096, 1024), (5 << 10, 1024), (1 << 62, MIB)):
        asked = functions.upload_getFile(location=location, offset=offset, limit=limit, precise=True)
        assert (await client.call(asked)).bytes == content[offset : offset + limit]


async def test_without_a_good_name_there_is_nothing(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    document = await store_document(server, client, b"content")
    photo = await store_photo(server, client, {"m": b"middle"})
    for location, error in (
        (locate_document(document, access_hash=document.access_hash ^ 1), "400 FILE_ID_INVALID"),
        (locate_document(document, id=photo.id), "400 FILE_ID_INVALID"),
        (locate_document(document, file_reference=b""), "400 FILE_REFERENCE_EMPTY"),
        (locate_document(document, file_reference=photo.file_reference), "400 FILE_REFERENCE_INVALID"),
        (locate_photo(photo, "m", id=document.id, access_hash=document.access_hash), "400 FILE_REFERENCE_INVALID"),
        (
            types.inputPhotoFileLocation(
                id=document.id,
                access_hash=document.access_hash,
                file_reference=document.file_reference,
                thumb_size="m",
            ),
            "400 FILE_ID_INVALID",
        ),
    ):
        for request in (
            functions.upload_getFile(location=location, offset=0, limit=4096),
            functions.upload_getFileHashes(location=location, offset=0),
        ):
            with pytest.raises(Refused, match=error):
                await client.call(request)
    assert server.unlisted == []


async def test_a_reference_expires(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    document = await store_document(server, client, b"content")
    server.clock.advance(2 * 86400)
    with pytest.raises(Refused, match="400 FILE_REFERENCE_EXPIRED"):
        await download(client, locate_document(document), 7)


async def test_hashes_of_pieces(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    content = os.urandom(MIB + 3 * (128 << 10) + 10)
    location = locate_document(await store_document(server, client, content))
    hashes: list[types.fileHash] = []
    while more := await client.call(
        functions.upload_getFileHashes(location=location, offset=hashes[-1].offset + (128 << 10) if hashes else 0)
    ):
        hashes += more
    assert len(hashes) == 12
    for at, each in enumerate(hashes):
        piece = content[at * (128 << 10) : (at + 1) * (128 << 10)]
        assert (each.offset, each.limit, each.hash) == (at * (128 << 10), len(piece), sha256(piece).digest())
    (first, *_) = await client.call(functions.upload_getFileHashes(location=location, offset=130_000))
    assert first == hashes[0]
    with pytest.raises(Refused, match="400 OFFSET_INVALID"):
        await client.call(functions.upload_getFileHashes(location=location, offset=-1))


async def test_what_is_lost_or_out_of_reach_is_told(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    content = b"content"
    location = locate_document(await store_document(server, client, content))

    async def fail(digest: bytes, offset: int, length: int) -> bytes:
        raise BlobsFailed("the bucket does not answer: mend it.")

    with monkeypatch.context() as broken:
        broken.setattr(server.services.files.blobs, "read", fail)
        with pytest.raises(Refused, match="500 TIMEOUT"):
            await download(client, location, len(content))
    await server.services.files.blobs.delete(sha256(content).digest())
    with pytest.raises(Refused, match="400 FILE_ID_INVALID"):
        await download(client, location, len(content))
    assert server.unlisted == []
