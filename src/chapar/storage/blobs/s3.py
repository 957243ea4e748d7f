"""Blobs in a bucket of Amazon S3 or of anything that speaks its protocol, by the library `obstore`.

Objects are named as files on the local disk are: `PREFIX/ab/cd/abcd...`.
"""

import asyncio
import os
import re
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import obstore
from obstore.exceptions import BaseError
from obstore.store import ObjectStore, S3Store

from chapar.storage.blobs.api import DIGEST_BYTES, BlobInfo, BlobMissing, BlobsFailed
from chapar.storage.blobs.contents import BlobContents, PlainBlobs, seal_file

PART_BYTES = 8 << 20
"""Parts of a blob that are sent by themselves: 10,000 parts are the most that stores take."""
PARTS_AT_ONCE = 4
LISTED_AT_ONCE = 1000
FRESH_SECONDS = 900
"""A blob that was put so lately is not sent again when it is put once more; an older one is, as that makes it young."""
CONNECT_SECONDS = 5
ANSWER_SECONDS = 60
TRIES_SECONDS = 60
OWNER = "server"
"""The object that says whose the others are."""
NO_BUCKET = "NoSuchBucket"
_CODE = re.compile("<Code>([A-Za-z0-9.]{1,64})</Code>")


class Bucket(NamedTuple):
    """Where a bucket is, and how it is opened.

    Without `endpoint` it is Amazon's in `region`. Without a key the environment (`AWS_ACCESS_KEY_ID` ...) or the machine's own
    role opens it. `has_path_style`: the bucket stands in the path of URLs, not in the host name.
    """

    name: str
    prefix: str = ""
    endpoint: str = ""
    region: str = "us-east-1"
    key_id: str = ""
    secret_key: str = ""
    has_path_style: bool = True
    allows_http: bool = False


def open_bucket(bucket: Bucket) -> S3Store:
    """Raises BlobsFailed when what is said of it cannot be used; whether it is there is seen when it is used."""
    options: dict[str, Any] = {"region": bucket.region, "virtual_hosted_style_request": not bucket.has_path_style}
    if bucket.endpoint:
        options["endpoint"] = bucket.endpoint if bucket.has_path_style else _with_host(bucket.endpoint, bucket.name)
    if bucket.key_id:
        options |= {"access_key_id": bucket.key_id, "secret_access_key": bucket.secret_key}
    try:
        return S3Store(
            bucket.name,
            prefix=bucket.prefix or None,
            client_options={
                "allow_http": bucket.allows_http,
                "connect_timeout": timedelta(seconds=CONNECT_SECONDS),
                "timeout": timedelta(seconds=ANSWER_SECONDS),
            },
            retry_config={"max_retries": 4, "retry_timeout": timedelta(seconds=TRIES_SECONDS)},
            **options,
        )
    except (BaseError, ValueError) as error:
        raise BlobsFailed(f"the bucket {bucket.name} cannot be opened: {_reason(error)}.") from error


def _with_host(endpoint: str, name: str) -> str:
    scheme, _, host = endpoint.partition("://")
    return f"{scheme}://{name}.{host}"


class ObjectBlobs:
    """Blobs in an object store of any kind; `name` is what operators are told when it fails."""

    def __init__(self, store: ObjectStore, name: str, contents: BlobContents | None = None) -> None:
        self._store = store
        self._name = name
        self._contents = contents or PlainBlobs()

    async def check(self, owner: str) -> None:
        """Make sure that the bucket is there and is `owner`'s, who takes it when nobody has it.

        What another server put there would be garbage to this one. Raises BlobsFailed.
        """
        try:
            with self._failing():
                async for _ in obstore.list(self._store, chunk_size=1):
                    break
        except BlobsFailed as error:
            raise self._no_bucket() if NO_BUCKET in str(error) else error from None
        if await self._find_owner() is None:
            with self._failing():
                await obstore.put_async(self._store, OWNER, owner.encode(), use_multipart=False)
        if await self._find_owner() != owner:
            raise BlobsFailed(f"{self._name} is used by another server: choose another one, or another `s3_prefix`.")

    async def _find_owner(self) -> str | None:
        try:
            with self._failing():
                found = await obstore.get_async(self._store, OWNER)
                return bytes(await found.bytes_async()).decode(errors="replace")
        except BlobMissing:
            return None

    async def put_file(self, digest: bytes, path: Path) -> None:
        size_bytes = await asyncio.to_thread(os.path.getsize, path)
        if not await self._is_fresh(digest, size_bytes):
            is_plain = self._contents.is_plain
            await self._put(digest, path if is_plain else seal_file(self._contents, digest, path), size_bytes)

    async def put_bytes(self, digest: bytes, content: bytes) -> None:
        if not await self._is_fresh(digest, len(content)):
            await self._put(digest, self._contents.seal(digest, 0, content), len(content))

    async def read(self, digest: bytes, offset: int, length: int) -> bytes:
        if length <= 0:
            return b""
        try:
            with self._failing():
                found = await obstore.get_range_async(self._store, _place(digest), start=offset, length=length)
        except BlobMissing:
            raise
        except BlobsFailed:
            # Stores refuse a range that begins at the end or after it.
            info = await self.find(digest)
            if info is None or offset < info.size_bytes:
                raise
            return b""
        return self._contents.unseal(digest, offset, bytes(found))

    async def find(self, digest: bytes) -> BlobInfo | None:
        try:
            with self._failing():
                found = await obstore.head_async(self._store, _place(digest))
        except BlobMissing:
            return None
        return BlobInfo(digest, found["size"], found["last_modified"].timestamp())

    async def delete(self, digest: bytes) -> None:
        with suppress(BlobMissing), self._failing():
            await obstore.delete_async(self._store, _place(digest))

    async def list_all(self) -> AsyncIterator[Sequence[BlobInfo]]:
        listed = obstore.list(self._store, chunk_size=LISTED_AT_ONCE)
        while True:
            try:
                with self._failing():
                    some = await anext(listed)
            except StopAsyncIteration:
                return
            yield [
                BlobInfo(digest, meta["size"], meta["last_modified"].timestamp())
                for meta in some
                if (digest := _parse_place(meta["path"])) is not None
            ]

    def find_path(self, digest: bytes) -> Path | None:
        return None

    async def close(self) -> None:
        """There is nothing to finish: whoever puts waits for it."""

    async def _is_fresh(self, digest: bytes, size_bytes: int) -> bool:
        """Whether a blob is there, whole, and so young that it need not be made younger.

        Objects have no date that could be set: an older one is written again over itself.
        """
        info = await self.find(digest)
        return info is not None and info.size_bytes == size_bytes and info.modified_at > time.time() - FRESH_SECONDS

    async def _put(self, digest: bytes, source: Path | bytes | Iterator[bytes], size_bytes: int) -> None:
        """An object appears when it is whole, whether it is sent in parts or not."""
        try:
            with self._failing():
                await obstore.put_async(
                    self._store,
                    _place(digest),
                    source,
                    use_multipart=size_bytes > PART_BYTES,
                    chunk_size=PART_BYTES,
                    max_concurrency=PARTS_AT_ONCE,
                )
        except BlobMissing:
            raise self._no_bucket() from None

    def _no_bucket(self) -> BlobsFailed:
        return BlobsFailed(f"{self._name} is not there: make it, or mend its name and endpoint.")

    @contextmanager
    def _failing(self) -> Iterator[None]:
        """The library's errors as ours."""
        try:
            yield
        except FileNotFoundError:
            raise BlobMissing(f"{self._name} lacks a file: put it back from a backup.") from None
        except (BaseError, OSError, ValueError) as error:
            raise BlobsFailed(f"{self._name} cannot be used: {_reason(error)}.") from error


def _place(digest: bytes) -> str:
    name = digest.hex()
    return f"{name[:2]}/{name[2:4]}/{name}"


def _parse_place(place: str) -> bytes | None:
    try:
        digest = bytes.fromhex(place.rpartition("/")[2])
    except ValueError:
        return None
    return digest if len(digest) == DIGEST_BYTES and place.endswith(_place(digest)) else None


def _reason(error: Exception) -> str:
    """The first line of what the library says, and the store's own word for it: the rest is how it came about."""
    said = str(error)
    code = _CODE.search(said)
    first = (said.splitlines() or [type(error).__name__])[0].partition(": <?xml")[0].rstrip(".")
    return f"{first[:300]} ({code[1]})" if code else first[:300]
