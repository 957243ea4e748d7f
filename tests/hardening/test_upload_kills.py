"""`kill -9` while files are sent: no part that was acknowledged is sent again, and nothing is left over.

core.telegram.org/api/files#uploading-files
"""

import asyncio
import os
import random
import time
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest
from forked import Forks
from light_client import Closed, LightClient, TcpWire, sign_up
from served import Served

from chapar.clock import ManualClock
from chapar.domain.uploads import UploadLimits
from chapar.files.collecting import Collected, Collector
from chapar.files.service import Files
from chapar.files.staging import Staging
from chapar.mtproto.auth_key import AuthKey
from chapar.storage.blobs.local import LocalBlobs
from chapar.storage.sqlite import open_storage
from chapar.tl import functions, types

PHONES = ("989120000001", "989120000002")
PART_BYTES = 32 << 10
PARTS = 48
IN_FLIGHT = 4
GRACE_SECONDS = 7 * 86400


@dataclass
class Sending:
    """A file on its way: what the client knows of it. What it has seen arrive it does not keep."""

    number: int
    content: bytes
    is_big: bool
    acknowledged: set[int] = field(default_factory=set)
    document: types.document | None = None
    digest: bytes = b""

    def part(self, number: int) -> functions.upload_saveBigFilePart | functions.upload_saveFilePart:
        content = self.content[number * PART_BYTES : (number + 1) * PART_BYTES]
        if self.is_big:
            return functions.upload_saveBigFilePart(
                file_id=self.number, file_part=number, file_total_parts=PARTS, bytes=content
            )
        return functions.upload_saveFilePart(file_id=self.number, file_part=number, bytes=content)

    def message(self) -> functions.messages_sendMedia:
        file = (
            types.inputFileBig(id=self.number, parts=PARTS, name="f")
            if self.is_big
            else types.inputFile(id=self.number, parts=PARTS, name="f", md5_checksum="")
        )
        media = types.inputMediaUploadedDocument(file=file, mime_type="application/x-thing", attributes=[])
        return functions.messages_sendMedia(peer=types.inputPeerSelf(), media=media, message="", random_id=self.number)


@dataclass
class Person:
    """Somebody who sends files."""

    key: AuthKey
    client: LightClient
    files: list[Sending]


class Story:
    """Two people send files, some of them the same, while the server is killed and started again."""

    def __init__(self, data: Path, seed: int, forks: Forks) -> None:
        self.data = data
        self.forks = forks
        self.chance = random.Random(seed)
        self.people: list[Person] = []
        self.sent = 0
        self.server: Served

    def start(self) -> None:
        arguments = ("--dev", "--listen", "127.0.0.1:0")
        self.server = Served(self.data, *arguments, forks=self.forks, flood_limits_factor=0)

    async def sign_up(self) -> None:
        for phone in PHONES:
            client = await LightClient.connect(self.server.port, self.server.public_key)
            await sign_up(client, phone, self.server.code_for)
            self.people.append(Person(client.key, client, []))

    def take_up(self) -> None:
        """Everybody has three files to send, one of which the other one may send, too."""
        same = self.chance.randbytes(PARTS * PART_BYTES - 100)
        for person in self.people:
            number = len(person.files) + 1
            if all(file.document for file in person.files):
                own = [self.chance.randbytes(PARTS * PART_BYTES - 5) for _ in range(2)]
                person.files += [Sending(number + at, each, at % 2 == 0) for at, each in enumerate((same, *own))]

    async def connect(self) -> None:
        for person in self.people:
            person.client = LightClient(await TcpWire.open(self.server.port), person.key)

    async def send(self) -> None:
        """Send what the server has not acknowledged, until everything is there or the server is gone."""
        async with asyncio.TaskGroup() as tasks:
            for person in self.people:
                for file in person.files:
                    if file.document is None:
                        tasks.create_task(self.send_file(person.client, file))

    async def send_file(self, client: LightClient, file: Sending) -> None:
        missing = [number for number in range(PARTS) if number not in file.acknowledged]
        self.chance.shuffle(missing)

        async def work() -> None:
            while missing:
                number = missing.pop()
                assert await client.call(file.part(number)) is True
                file.acknowledged.add(number)
                self.sent += 1

        try:
            await asyncio.gather(*(work() for _ in range(IN_FLIGHT)))
            answer = await client.call(file.message())
            (new,) = [update for update in answer.updates if isinstance(update, types.updateNewMessage)]
            file.digest, file.content = sha256(file.content).digest(), b""
            file.document = new.message.media.document
        except (Closed, ConnectionError):
            return

    async def kill_while_sending(self, parts: int) -> None:
        """Kill the server a moment after so many more parts have arrived, or all there are: however fast the machine is."""
        enough = self.sent + parts
        sending = asyncio.create_task(self.send())
        while self.sent < enough and not sending.done():
            await asyncio.sleep(0.001)
        await asyncio.sleep(self.chance.uniform(0, 0.01))
        self.server.process.kill()
        await asyncio.wait_for(sending, 60)
        for person in self.people:
            await person.client.close()
        self.server.kill()

    async def check_downloads(self) -> None:
        """Everybody has what they sent."""
        for person in self.people:
            for file in person.files:
                document, hashed, size_bytes = file.document, sha256(), 0
                assert document is not None
                for offset in range(0, document.size, 1 << 20):
                    content = await self.read(person.client, document, offset)
                    hashed.update(content)
                    size_bytes += len(content)
                assert (hashed.digest(), size_bytes) == (file.digest, document.size)

    async def read(self, client: LightClient, document: types.document, offset: int) -> bytes:
        location = types.inputDocumentFileLocation(
            id=document.id,
            access_hash=document.access_hash,
            file_reference=document.file_reference,
            thumb_size="",
        )
        found = await client.call(functions.upload_getFile(location=location, offset=offset, limit=1 << 20))
        return bytes(found.bytes)

    async def leave_something(self) -> None:
        """Uploads that nothing more comes of, one of them whole."""
        (first, second) = self.people
        await first.client.call(functions.upload_saveFilePart(file_id=99, file_part=0, bytes=b"abandoned"))
        await second.client.call(functions.upload_saveFilePart(file_id=98, file_part=1, bytes=bytes(1024)))


def list_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def collect_all(data: Path, documents: int) -> Collected:
    """Collect garbage in the folder of a server that does not run, when all of it is old; check what is left."""
    clock = ManualClock(time.time() + GRACE_SECONDS + 10)
    storage, blobs = open_storage(data, clock), LocalBlobs(data / "blobs")
    files = Files(storage, clock, blobs, Staging(data / "uploads", clock, UploadLimits()))
    collected = Collected()
    collector = Collector(files, storage, clock, grace_seconds=GRACE_SECONDS, upload_seconds=86400)
    await collector.collect(collected)
    counts = await storage.read(lambda q: q.count_files())
    on_disk = [bytes.fromhex(path.name) for path in list_files(data / "blobs")]
    held = await storage.read(lambda q: q.list_held_digests(on_disk))
    assert held == set(on_disk), "a blob is left that no file is made of"
    assert counts.blobs == len(on_disk), "a blob is missing"
    assert (counts.unused, counts.documents) == (0, documents)
    await files.close()
    await storage.close()
    assert all(sha256(path.read_bytes()).hexdigest() == path.name for path in list_files(data / "blobs"))
    assert os.listdir(data / "uploads") == ["incoming"]
    assert list_files(data / "uploads") == []
    return collected


async def survive(data: Path, forks: Forks, kills: int, seed: int) -> None:
    story = Story(data, seed, forks)
    story.start()
    try:
        await story.sign_up()
        for _ in range(kills):
            story.take_up()
            await story.kill_while_sending(story.chance.randrange(len(PHONES) * 3 * PARTS))
            story.start()
            await story.connect()
        await story.send()
        documents = sum(len(person.files) for person in story.people)
        assert documents > 3 * kills // 2
        assert story.sent == documents * PARTS
        await story.check_downloads()
        await story.leave_something()
        story.server.process.kill()
        story.server.kill()
        story.server.check_log()
        for person in story.people:
            await person.client.close()
        collected = await collect_all(data, documents)
        assert collected.uploads >= 2, "killed between two steps, a server may leave parts of what was taken"
        assert collected.blobs == 0
    finally:
        story.server.kill()


@pytest.mark.parametrize("seed", [1, 2])
async def test_kills_while_files_are_sent_lose_no_part(tmp_path: Path, forks: Forks, seed: int) -> None:
    await survive(tmp_path / "data", forks, 4, seed)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", [3, 4])
async def test_many_kills_while_files_are_sent_lose_no_part(tmp_path: Path, forks: Forks, seed: int) -> None:
    await survive(tmp_path / "data", forks, 40, seed)
