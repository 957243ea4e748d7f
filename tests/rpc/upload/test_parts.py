"""Files are sent part by part. core.telegram.org/api/files#uploading-files"""

import hashlib
import os
from typing import Any

import pytest
from harness import Refused, Server

from chapar.domain.uploads import InputUpload
from chapar.tl import functions, types

KIB = 1024


def small(number: int, content: bytes, file_id: int = 5) -> functions.upload_saveFilePart:
    return functions.upload_saveFilePart(file_id=file_id, file_part=number, bytes=content)


def big(number: int, total: int, content: bytes, file_id: int = 5) -> functions.upload_saveBigFilePart:
    return functions.upload_saveBigFilePart(file_id=file_id, file_part=number, file_total_parts=total, bytes=content)


async def test_a_file_goes_and_comes(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    content = os.urandom(5 * KIB + 7)
    for number in range(6):
        assert await client.call(small(number, content[number * KIB : (number + 1) * KIB])) is True
    md5 = hashlib.md5(content).hexdigest()
    upload = await server.services.files.take_upload(client.user_id, InputUpload(5, 6, "name", md5))
    assert upload.digest == hashlib.sha256(content).digest()


async def test_a_big_file_may_be_streamed(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    assert await client.call(big(0, -1, bytes(KIB))) is True
    assert await client.call(big(1, 2, b"end")) is True
    upload = await server.services.files.take_upload(client.user_id, InputUpload(5, 2, is_big=True))
    assert upload.size_bytes == KIB + 3


@pytest.mark.parametrize(
    ("request_", "error"),
    [
        (small(0, b""), "400 FILE_PART_EMPTY"),
        (small(-1, b"x"), "400 FILE_PART_INVALID"),
        (small(4000, b"x"), "400 FILE_PART_INVALID"),
        (small(0, bytes((512 << 10) + 1)), "400 FILE_PART_TOO_BIG"),
        (big(0, 2, b"x" * 1000), "400 FILE_PART_SIZE_INVALID"),
        (big(2, 2, b"x"), "400 FILE_PART_INVALID"),
        (big(0, 0, b"x"), "400 FILE_PARTS_INVALID"),
        (big(0, -2, b"x"), "400 FILE_PARTS_INVALID"),
        (big(0, 4001, b"x"), "400 FILE_PARTS_INVALID"),
        (big(0, 1, b""), "400 FILE_PART_EMPTY"),
        (big(0, 1, bytes((512 << 10) + 1)), "400 FILE_PART_TOO_BIG"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.NAME,
)
async def test_bad_parts_are_refused(server: Server, request_: Any, error: str) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    with pytest.raises(Refused, match=error):
        await client.call(request_)
    assert server.unlisted == []


async def test_parts_are_taken_of_accounts_only(server: Server) -> None:
    client = await server.client()
    for request in (small(0, b"x"), big(0, 1, b"x")):
        with pytest.raises(Refused, match="401 AUTH_KEY_UNREGISTERED"):
            await client.call(request)


async def test_nothing_of_other_sites_is_served(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    location = types.inputWebFileLocation(url="https://example.org/x.jpg", access_hash=1)
    with pytest.raises(Refused, match="400 LOCATION_INVALID"):
        await client.call(functions.upload_getWebFile(location=location, offset=0, limit=4096))
    with pytest.raises(Refused, match="400 "):
        await client.call(functions.upload_getCdnFile(file_token=b"x", offset=0, limit=4096))
