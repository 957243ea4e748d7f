"""Parts of files on their way to clients that read fast, slowly or not at all."""

import asyncio
import os
from collections.abc import AsyncIterator
from typing import Any

import pytest
from light_client import Closed, LightClient, Refused, TcpWire, open_wire

from chapar.gateway import parts
from chapar.gateway.parts import PacketToOpen, PartLane
from chapar.rpc.upload.files import SHORT_BYTES
from chapar.storage.blobs.api import BlobsFailed
from chapar.tl import codec, functions, service, types

MIB = 1 << 20
PART = MIB // 2
CONTENT = os.urandom(4 * MIB + 4096 * 3)


class SlowBlobs:
    """A store whose reads end when the test says so, or fail."""

    def __init__(self, blobs: Any) -> None:
        self._blobs = blobs
        self.is_open = asyncio.Event()
        self.is_open.set()
        self.reading = self.most_reading = 0
        self.fails = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._blobs, name)

    async def read(self, digest: bytes, offset: int, length: int) -> bytes:
        self.reading += 1
        self.most_reading = max(self.most_reading, self.reading)
        try:
            await self.is_open.wait()
            if self.fails:
                raise BlobsFailed("it is not there")
            content: bytes = await self._blobs.read(digest, offset, length)
            return content
        finally:
            self.reading -= 1


class Stage:
    """A server with one file of `CONTENT`."""

    def __init__(self, server: Any, owner: LightClient, location: Any) -> None:
        self.server, self.owner, self.location = server, owner, location
        files = server.app.services.files
        self.blobs = files.blobs = SlowBlobs(files.blobs)

    @property
    def lane(self) -> PartLane:
        lane: PartLane = self.server.app.gateway._traffic.parts
        return lane

    def request(self, offset: int, limit: int = PART) -> Any:
        return functions.upload_getFile(location=self.location, offset=offset, limit=limit)

    async def fetch(self, client: LightClient, offset: int, limit: int = PART) -> bytes:
        found = await client.call(self.request(offset, limit))
        assert isinstance(found, types.upload_file)
        return bytes(found.bytes)

    async def another(self, transport: str = "abridged") -> LightClient:
        """Another session of the owner, on a connection of its own."""
        client = LightClient(await open_wire(self.server.port, transport), self.owner.key)
        self.server.clients.append(client)
        await client.call(functions.help_getConfig())
        return client


async def upload(client: LightClient) -> Any:
    count = -(-len(CONTENT) // PART)
    for number in range(count):
        content = CONTENT[number * PART : (number + 1) * PART]
        saved = functions.upload_saveBigFilePart(file_id=5, file_part=number, file_total_parts=count, bytes=content)
        assert await client.call(saved) is True
    sent = await client.call(
        functions.messages_sendMedia(
            peer=types.inputPeerSelf(),
            media=types.inputMediaUploadedDocument(
                file=types.inputFileBig(id=5, parts=count, name="long.bin"),
                mime_type="application/octet-stream",
                attributes=[],
            ),
            message="",
            random_id=1,
        )
    )
    document = next(update.message.media.document for update in sent.updates if hasattr(update, "message"))
    return types.inputDocumentFileLocation(
        id=document.id, access_hash=document.access_hash, file_reference=document.file_reference, thumb_size=""
    )


@pytest.fixture
async def stage(start: Any) -> AsyncIterator[Stage]:
    server = await start(file_bytes_in_work=MIB)
    owner = await server.user("989120000001")
    stage = Stage(server, owner, await upload(owner))
    yield stage
    stage.blobs.is_open.set()


async def until(is_so: Any) -> None:
    async with asyncio.timeout(20):
        while not is_so():
            await asyncio.sleep(0.005)


@pytest.mark.parametrize(
    "transport", ["abridged", "intermediate", "padded", "full", "obfuscated padded", "websocket", "http"]
)
async def test_a_file_comes_whole_over_every_transport(stage: Stage, transport: str) -> None:
    client = await stage.another(transport)
    content = b"".join([await stage.fetch(client, offset) for offset in range(0, len(CONTENT) + PART, PART)])
    assert content == CONTENT
    assert stage.lane.bytes_in_work == 0


async def test_many_requests_at_once_are_all_answered(stage: Stage) -> None:
    clients = [await stage.another(transport) for transport in ("abridged", "obfuscated abridged", "intermediate")]
    asked = [(client, offset) for offset in range(0, len(CONTENT), MIB) for client in clients]
    got = await asyncio.gather(*(stage.fetch(client, offset, MIB) for client, offset in asked))
    assert got == [CONTENT[offset : offset + MIB] for _, offset in asked]
    assert stage.lane.bytes_in_work == 0
    assert stage.server.app.gateway._traffic.is_quiet


async def test_one_part_of_a_connection_is_in_work_and_no_more_than_allowed_in_all(stage: Stage) -> None:
    first, second = await stage.another(), await stage.another()
    stage.blobs.is_open.clear()
    asked = [asyncio.ensure_future(stage.fetch(first, place * PART)) for place in range(6)]
    await until(lambda: stage.blobs.reading == 1)
    await first.ping()
    assert (stage.blobs.most_reading, stage.lane.bytes_in_work) == (1, PART)
    asked += [asyncio.ensure_future(stage.fetch(second, place * PART)) for place in range(6)]
    await until(lambda: stage.blobs.reading == 2)
    third = await stage.another()
    asked += [asyncio.ensure_future(stage.fetch(third, 0))]
    await third.ping()
    assert (stage.blobs.most_reading, stage.lane.bytes_in_work) == (2, MIB)
    stage.blobs.is_open.set()
    for place, content in enumerate(await asyncio.gather(*asked)):
        assert content == CONTENT[place % 6 * PART :][:PART]
    assert stage.blobs.most_reading == 2


async def test_other_requests_pass_parts_that_are_being_read(stage: Stage) -> None:
    client = await stage.another()
    stage.blobs.is_open.clear()
    asked = asyncio.ensure_future(stage.fetch(client, 0))
    await until(lambda: stage.blobs.reading)
    await client.ping()
    assert (await client.call(functions.updates_getState())).pts
    assert not asked.done()
    stage.blobs.is_open.set()
    assert await asked == CONTENT[:PART]


async def test_a_short_part_is_an_answer_like_any_other(stage: Stage) -> None:
    client = await stage.another()
    stage.blobs.is_open.clear()
    long, short = (asyncio.ensure_future(stage.fetch(client, 0, limit)) for limit in (PART, SHORT_BYTES))
    await until(lambda: stage.blobs.reading == 2)
    assert stage.lane.bytes_in_work == PART
    stage.blobs.is_open.set()
    assert (await long, await short) == (CONTENT[:PART], CONTENT[:SHORT_BYTES])


async def test_who_does_not_read_has_one_part_made_for_it_and_the_others_all(stage: Stage) -> None:
    reader = await stage.another()
    stuck = await open_wire(stage.server.port, "abridged")
    assert isinstance(stuck, TcpWire)
    mute = LightClient(stuck, stage.owner.key)
    await mute.call(functions.help_getConfig())
    mute._reader.cancel()
    stuck.writer.transport.pause_reading()  # type: ignore[attr-defined]
    for place in range(40):
        await mute._send_content(codec.encode(stage.request(place % 4 * MIB, MIB)), asyncio.Future())
    gateway = stage.server.app.gateway
    await until(lambda: gateway._stalled)
    [line] = gateway._stalled
    got = [await stage.fetch(reader, offset, MIB) for offset in range(0, len(CONTENT), MIB)]
    assert b"".join(got) == CONTENT
    assert 0 < line.unsent_bytes <= MIB + 4096
    assert stage.lane.bytes_in_work == 0
    stuck.writer.transport.abort()
    await until(lambda: gateway._traffic.is_quiet)
    assert line not in stage.lane._queues


async def test_who_reads_slowly_gets_it_all_and_its_pushes_in_between(stage: Stage) -> None:
    slow = await stage.another()
    assert isinstance(slow.wire, TcpWire)
    await slow.call(functions.updates_getState())
    asked = [asyncio.ensure_future(stage.fetch(slow, place * MIB, MIB)) for place in range(4)]
    for _ in range(40):
        slow.wire.writer.transport.pause_reading()  # type: ignore[attr-defined]
        await asyncio.sleep(0.01)
        slow.wire.writer.transport.resume_reading()  # type: ignore[attr-defined]
        await asyncio.sleep(0.01)
    await stage.owner.call(functions.messages_sendMessage(peer=types.inputPeerSelf(), message="hello", random_id=2))
    assert await asyncio.gather(*asked) == [CONTENT[place * MIB :][:MIB] for place in range(4)]
    await slow.wait_for(lambda client: bool(client.pushes))


@pytest.mark.parametrize("is_read", [False, True])
async def test_a_client_that_goes_in_the_middle_leaves_nothing_behind(stage: Stage, is_read: bool) -> None:
    client = await stage.another()
    if not is_read:
        stage.blobs.is_open.clear()
    asked = [asyncio.ensure_future(stage.fetch(client, place % 4 * MIB, MIB)) for place in range(12)]
    await until(lambda: stage.lane.bytes_in_work)
    await client.close()
    stage.blobs.is_open.set()
    await until(lambda: stage.server.app.gateway._traffic.is_quiet and not stage.lane.bytes_in_work)
    assert not stage.lane._queues
    await asyncio.gather(*asked, return_exceptions=True)
    again = await stage.another()
    assert await stage.fetch(again, 0) == CONTENT[:PART]


async def test_a_part_that_was_lost_with_its_connection_comes_when_its_request_is_repeated(stage: Stage) -> None:
    client = await stage.another()
    stage.blobs.is_open.clear()
    asked = asyncio.ensure_future(stage.fetch(client, 0))
    await until(lambda: stage.blobs.reading)
    [(msg_id, (body, _))] = client._waiting.items()
    await client.close()
    stage.blobs.is_open.set()
    await until(lambda: stage.server.app.gateway._traffic.is_quiet)
    again = client.moved_to(await open_wire(stage.server.port, "abridged"))
    stage.server.clients.append(again)
    await again.ping()
    future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    again._waiting[msg_id] = body, future
    await again._send_messages([(msg_id, 2 * client._content - 1, body)])
    assert (await asyncio.wait_for(future, 20)).bytes == CONTENT[:PART]
    with pytest.raises((Closed, TimeoutError)):
        await asked


async def test_a_part_that_nobody_wants_any_more_is_not_read(stage: Stage) -> None:
    client = await stage.another()
    stage.blobs.is_open.clear()
    asked = [asyncio.ensure_future(stage.fetch(client, place * PART)) for place in range(3)]
    await until(lambda: stage.blobs.reading)
    dropped = list(client._waiting)[1]
    await client.send(service.encode(service.functions.rpc_drop_answer(req_msg_id=dropped)))
    reads: list[int] = []
    read = stage.blobs.read

    async def note(digest: bytes, offset: int, length: int) -> bytes:
        reads.append(offset)
        return await read(digest, offset, length)

    stage.blobs.read = note  # type: ignore[method-assign]
    stage.blobs.is_open.set()
    assert (await asked[0], await asked[2]) == (CONTENT[:PART], CONTENT[2 * PART : 3 * PART])
    assert reads == [2 * PART]
    await until(lambda: stage.server.app.gateway._traffic.is_quiet)
    asked[1].cancel()


async def test_a_store_that_fails_is_an_error_of_the_request_alone(stage: Stage) -> None:
    client = await stage.another()
    stage.blobs.fails = True
    with pytest.raises(Refused) as refused:
        await stage.fetch(client, 0)
    assert refused.value.code == 500
    stage.blobs.fails = False
    assert await stage.fetch(client, 0) == CONTENT[:PART]
    assert stage.lane.bytes_in_work == 0


async def test_closing_does_not_wait_for_parts_that_nobody_has_begun(stage: Stage) -> None:
    client = await stage.another()
    stage.blobs.is_open.clear()
    asked = [asyncio.ensure_future(stage.fetch(client, place % 4 * MIB, MIB)) for place in range(20)]
    await until(lambda: stage.blobs.reading)
    closing = asyncio.ensure_future(stage.server.app.gateway.close())
    await asyncio.sleep(0)
    stage.blobs.is_open.set()
    await closing
    done = await asyncio.gather(*asked, return_exceptions=True)
    assert done[0] == CONTENT[:MIB]
    assert all(isinstance(each, Closed | TimeoutError) for each in done[1:])


async def test_a_piece_lets_pass_what_is_being_stored(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PATIENCE_SECONDS", 3600.0)
    looks: list[int] = []
    is_stored = asyncio.Event()

    def is_writing() -> bool:
        looks.append(1)
        return len(looks) > 3 and not is_stored.is_set()  # three pieces are done before it comes

    monkeypatch.setattr(stage.lane, "_is_writing", is_writing)
    asked = asyncio.ensure_future(stage.fetch(stage.owner, 0))
    await until(lambda: len(looks) > 10)
    assert not asked.done()
    assert stage.lane.bytes_in_work == PART
    is_stored.set()
    assert await asked == CONTENT[:PART]


async def test_parts_go_on_where_something_is_always_being_stored(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage.lane, "_is_writing", lambda: True)
    assert await stage.fetch(stage.owner, 0) == CONTENT[:PART]


# -- uploads


@pytest.mark.parametrize(
    "transport", ["abridged", "intermediate", "padded", "full", "obfuscated padded", "websocket", "http"]
)
async def test_a_part_is_taken_over_every_transport(stage: Stage, transport: str) -> None:
    client = await stage.another(transport)
    for number in range(3):
        saved = functions.upload_saveBigFilePart(
            file_id=9, file_part=number, file_total_parts=9, bytes=CONTENT[number * PART : (number + 1) * PART]
        )
        assert await client.call(saved) is True
    folder = stage.server.app.services.files.staging._place(stage.owner.user.id, 9)  # type: ignore[attr-defined]
    assert b"".join((folder / str(number)).read_bytes() for number in range(3)) == CONTENT[: 3 * PART]
    await until(lambda: stage.lane.bytes_in_work == 0)


async def test_what_comes_behind_a_long_packet_waits_for_it(stage: Stage) -> None:
    client = await stage.another()
    seen: list[str] = []
    dispatcher = stage.server.app.gateway._traffic.dispatcher
    handle = dispatcher.handle

    def note(session: Any, msg_id: int, body: bytes) -> Any:
        seen.append(type(codec.decode(body)[0]).__name__)
        return handle(session, msg_id, body)

    dispatcher.handle = note
    saved = functions.upload_saveBigFilePart(file_id=6, file_part=0, file_total_parts=9, bytes=CONTENT[:PART])
    asked = [client.call(saved), client.call(functions.updates_getState()), client.call(saved)]
    asked += [client.ping() for _ in range(100)]
    done = await asyncio.gather(*asked)
    assert seen == ["upload_saveBigFilePart", "updates_getState", "upload_saveBigFilePart"]
    assert (done[0], done[2]) == (True, True)
    await until(lambda: stage.lane.bytes_in_work == 0)


async def test_no_more_is_taken_than_can_be_written(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk stands still: what more comes waits in the sockets, and all else is answered."""
    staging = stage.server.app.services.files.staging
    is_open, save = asyncio.Event(), staging.save_part
    begun = []

    async def wait_and_save(*arguments: Any, **options: Any) -> None:
        begun.append(1)
        await is_open.wait()
        await save(*arguments, **options)

    monkeypatch.setattr(staging, "save_part", wait_and_save)
    clients = [await stage.another() for _ in range(3)]
    asked = [
        asyncio.ensure_future(
            client.call(
                functions.upload_saveBigFilePart(
                    file_id=7 + place, file_part=number, file_total_parts=4, bytes=CONTENT[:PART]
                )
            )
        )
        for number in range(4)
        for place, client in enumerate(clients)
    ]
    await until(lambda: len(begun) == 2)
    other = await stage.another()
    for _ in range(20):
        await other.ping()
    assert len(begun) == 2
    assert stage.lane.bytes_in_work >= MIB
    is_open.set()
    assert await asyncio.gather(*asked) == [True] * 12
    await until(lambda: stage.lane.bytes_in_work == 0)


async def test_a_long_packet_of_no_key_closes_its_connection_alone(stage: Stage) -> None:
    client = await stage.another()
    await client.wire.send(client.key.id_bytes + os.urandom(16 * 6000 + 16))
    await client.wait_closed()
    assert await stage.fetch(await stage.another(), 0) == CONTENT[:PART]
    await until(lambda: stage.lane.bytes_in_work == 0)


@pytest.mark.parametrize("transport", ["abridged", "websocket"])
async def test_a_client_that_goes_while_its_packet_is_opened_leaves_nothing_behind(
    stage: Stage, transport: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await stage.another(transport)
    open_packet = stage.lane.open_packet
    begun = []

    def close_and_open(packet: PacketToOpen) -> None:
        begun.append(packet)
        for line in tuple(stage.server.app.gateway._lines):
            if line.held is not None:
                line.abort("the test wants it")
        open_packet(packet)

    monkeypatch.setattr(stage.lane, "open_packet", close_and_open)
    saved = functions.upload_saveBigFilePart(file_id=6, file_part=0, file_total_parts=9, bytes=CONTENT[:PART])
    with pytest.raises(Closed):
        await client.call(saved)
    await until(lambda: not stage.lane.bytes_in_work and stage.server.app.gateway._traffic.is_quiet)
    assert len(begun) == 1
