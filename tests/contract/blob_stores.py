"""Every store of blobs, ready to use, and a cipher that shows what passes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import boto3  # type: ignore[import-untyped]
from moto.server import ThreadedMotoServer
from obstore.store import MemoryStore

from chapar.storage.blobs.api import BlobStore
from chapar.storage.blobs.contents import BlobContents
from chapar.storage.blobs.local import LocalBlobs
from chapar.storage.blobs.s3 import Bucket, ObjectBlobs, open_bucket

KEY_ID, SECRET_KEY = "key", "secret"
STORES: dict[str, Callable[[Path, str, BlobContents | None], BlobStore]] = {
    "local": lambda folder, _, contents: LocalBlobs(folder / "blobs", contents, durable=False),
    "memory": lambda _folder, _, contents: ObjectBlobs(MemoryStore(), "the store", contents),
    "s3": lambda folder, endpoint, contents: ObjectBlobs(
        open_bucket(make_bucket(endpoint, folder.name)), "the bucket", contents
    ),
}
"""Stores by name: made from a folder, the address of a server of buckets, and what blobs pass."""


class MixedBlobs:
    """Adds to every byte what follows from the digest and the byte's place; no secret, but it is missed when it is left out."""

    is_plain = False

    def seal(self, digest: bytes, offset: int, plain: bytes) -> bytes:
        return bytes(byte + digest[(offset + at) % 32] & 255 for at, byte in enumerate(plain))

    def unseal(self, digest: bytes, offset: int, stored: bytes) -> bytes:
        return bytes(byte - digest[(offset + at) % 32] & 255 for at, byte in enumerate(stored))


@contextmanager
def serving_buckets() -> Iterator[str]:
    """A server of S3's protocol on loopback; its address."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        yield f"http://127.0.0.1:{server.get_host_and_port()[1]}"
    finally:
        server.stop()


def make_bucket(endpoint: str, name: str) -> Bucket:
    """A bucket of its own on such a server."""
    name = "".join(c if c.isalnum() else "-" for c in name.lower()).strip("-")[:50] + "-blobs"
    client = boto3.client(
        "s3",
        endpoint_url=endpoint,
        aws_access_key_id=KEY_ID,
        aws_secret_access_key=SECRET_KEY,
        region_name="us-east-1",
    )
    client.create_bucket(Bucket=name)
    return Bucket(name, "chapar", endpoint, key_id=KEY_ID, secret_key=SECRET_KEY, allows_http=True)
