"""A server that keeps its files in a bucket."""

import os
import subprocess
import sys
from pathlib import Path

from light_client import LightClient, sign_up
from served import Served

from chapar.tl import functions, types

sys.path.insert(0, str(Path(__file__).parents[1] / "contract"))

from blob_stores import KEY_ID, SECRET_KEY, make_bucket, serving_buckets

PART_BYTES = 512 << 10


async def send_and_fetch(served: Served, content: bytes) -> bytes:
    client = await LightClient.connect(served.port, served.public_key)
    await sign_up(client, "989120000001", served.code_for)
    parts = [content[at : at + PART_BYTES] for at in range(0, len(content), PART_BYTES)]
    for number, part in enumerate(parts):
        await client.call(
            functions.upload_saveBigFilePart(file_id=1, file_part=number, file_total_parts=len(parts), bytes=part)
        )
    file = types.inputFileBig(id=1, parts=len(parts), name="f")
    media = types.inputMediaUploadedDocument(file=file, mime_type="application/x-thing", attributes=[])
    sent = await client.call(
        functions.messages_sendMedia(peer=types.inputPeerSelf(), media=media, message="", random_id=1)
    )
    (new,) = [update for update in sent.updates if isinstance(update, types.updateNewMessage)]
    document = new.message.media.document
    location = types.inputDocumentFileLocation(
        id=document.id, access_hash=document.access_hash, file_reference=document.file_reference, thumb_size=""
    )
    got = b""
    for offset in range(0, document.size, 1 << 20):
        got += (await client.call(functions.upload_getFile(location=location, offset=offset, limit=1 << 20))).bytes
    await client.close()
    return got


async def test_files_go_into_a_bucket_and_come_back(tmp_path: Path) -> None:
    with serving_buckets() as endpoint:
        options = {
            "file_store": "s3",
            "s3_bucket": make_bucket(endpoint, "whole").name,
            "s3_endpoint": endpoint,
            "s3_key_id": KEY_ID,
            "s3_secret_key": SECRET_KEY,
        }
        served = Served(tmp_path / "data", "--dev", "--listen", "127.0.0.1:0", **options)
        try:
            content = os.urandom(10 << 20)
            assert await send_and_fetch(served, content) == content
            assert not (tmp_path / "data" / "blobs").exists()
        finally:
            code, _, log = served.stop()
        assert code == 0
        assert SECRET_KEY not in log
        served.check_log()


def test_a_bucket_that_is_not_there_is_one_sentence(run) -> None:
    with serving_buckets() as endpoint:
        done: subprocess.CompletedProcess[str] = run(
            "serve",
            "--dev",
            "--listen",
            "127.0.0.1:0",
            CHAPAR_FILE_STORE="s3",
            CHAPAR_S3_BUCKET="no-such-bucket",
            CHAPAR_S3_ENDPOINT=endpoint,
            CHAPAR_S3_KEY_ID=KEY_ID,
            CHAPAR_S3_SECRET_KEY=SECRET_KEY,
        )
    assert done.returncode == 1
    assert done.stderr.endswith(
        "chapar: the bucket no-such-bucket is not there: make it, or mend its name and endpoint.\n"
    )
    assert "Traceback" not in done.stderr
