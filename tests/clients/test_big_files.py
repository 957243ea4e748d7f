"""Documents of 300 MiB, and what becomes of uploads and downloads that are cut off."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from client_process import Refused, Running
from media_files import MIB, digest_of, make_document
from own_server import World, own_world
from private_chats import ask, peer
from stage import Session
from strictness import CALLED

BIG_BYTES = 300 * MIB
BIG_SECONDS = 150.0
CUT_BYTES = 60 * MIB
PART_BYTES = MIB // 2
SENT = "film.bin"
TDLIB, OTHER = "tdlib-1.8.67", "telethon-1.45"
ASKED_BYTES = {OTHER: MIB // 8, "kurigram-2.2.26": MIB, "mtcute-tcp": MIB // 8, TDLIB: MIB // 16}
"""How much of a file of 60 MiB these clients ask for at once."""
each_client = pytest.mark.parametrize("kind", ASKED_BYTES)


@pytest.fixture
def world(tmp_path: Path, kind: str) -> Iterator[World]:
    with own_world(tmp_path / "world", [kind]) as made:
        yield made


def wait_while(running: Running, condition: Callable[[], bool]) -> None:
    """Wait for the middle of something: it must not be over before."""
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, f"{running.command} does not get on"
        time.sleep(0.01)


def staged_parts(world: World) -> list[int]:
    """Bytes of each part that the server has acknowledged, or is about to."""
    sizes = []
    for path in (world.server.data / "uploads").glob("*/*/*"):
        with suppress(FileNotFoundError):
            sizes += [path.stat().st_size] if path.name.isdecimal() else []
    return sizes


def downloaded_bytes(folder: Path) -> int:
    """Bytes of the files that clients have, wherever they keep them while they download."""
    found = 0
    for place in folder.iterdir():
        if place.name in {"server", "drivers", SENT}:
            continue
        for path in (place, *place.rglob("*")):
            with suppress(FileNotFoundError):
                found += path.stat().st_size if path.is_file() else 0
    return found


def calls_of(log: str, method: str) -> int:
    return sum(name == method for name, _ in CALLED.findall(log))


@each_client
@pytest.mark.timeout(400)
def test_300_mib_go_up_and_down(world: World, tmp_path: Path) -> None:
    romeo, juliet = world.stage.pair()
    path = tmp_path / "world" / SENT
    digest = make_document(path, BIG_BYTES)
    romeo.send_file(juliet.account.id, "document", path, timeout=BIG_SECONDS)
    received = juliet.expect_message(media="document")
    got = juliet.download(romeo.account.id, received["id"], tmp_path / "world" / "got", timeout=BIG_SECONDS)
    assert digest_of(got) == digest


@each_client
@pytest.mark.timeout(240)
def test_an_upload_outlives_the_server(world: World, tmp_path: Path, kind: str) -> None:
    """The server is killed in the middle and started again: the client goes on, and does not begin anew."""
    romeo, juliet = world.stage.pair()
    path = tmp_path / "world" / SENT
    digest = make_document(path, CUT_BYTES)
    sending = romeo.process.begin(
        romeo.name, "send_file", peer=juliet.account.id, kind="document", path=str(path), caption="", entities=None
    )
    wait_while(sending, lambda: sum(staged_parts(world)) > CUT_BYTES // 3)
    world.server.kill()
    kept, size = staged_parts(world), world.server.log_size()
    world.server.start()

    sending.finish(BIG_SECONDS)

    received = juliet.expect_message(media="document")
    assert digest_of(juliet.download(romeo.account.id, received["id"], tmp_path / "world" / "got")) == digest
    parts_after = calls_of(world.server.log_since(size), "upload.saveBigFilePart")
    part_bytes = max(kept)
    assert parts_after < CUT_BYTES // part_bytes - len(kept) // 2, "it began anew"


@each_client
@pytest.mark.timeout(240)
def test_a_download_outlives_the_server(world: World, tmp_path: Path, kind: str) -> None:
    """Likewise; a client that gives up is asked for the rest."""
    folder = tmp_path / "world"
    romeo, juliet = world.stage.pair()
    digest = make_document(folder / SENT, CUT_BYTES)
    romeo.send_file(juliet.account.id, "document", folder / SENT)
    received = juliet.expect_message(media="document")
    where = {"peer": romeo.account.id, "id": received["id"], "path": str(folder / "got.bin")}
    fetching = juliet.process.begin(juliet.name, "download", **where)
    wait_while(fetching, lambda: downloaded_bytes(folder) > CUT_BYTES // 3)
    world.server.kill()
    asked, size = calls_of(world.server.log_since(0), "upload.getFile"), world.server.log_size()
    world.server.start()
    try:
        got = fetching.finish(BIG_SECONDS)
    except Refused as refused:
        if refused.code:  # The server said so, not the library.
            raise
        got = juliet.call("download_on", **where)
    assert digest_of(Path(got)) == digest
    asked_after = calls_of(world.server.log_since(size), "upload.getFile")
    assert asked + asked_after < CUT_BYTES / ASKED_BYTES[kind] * 1.2, "it began anew"


def begin_again(world: World, session: Session) -> None:
    """Kill the process of a client, and go on in another one with what the client has stored."""
    world.drivers.kill(session.process.name)
    session.move_to(world.drivers.get(session.process.name))
    session.come_back()


@pytest.mark.timeout(240)
def test_tdlib_goes_on_uploading_after_it_was_killed(tmp_path: Path) -> None:
    folder = tmp_path / "world"
    with own_world(folder, [TDLIB, OTHER]) as world:
        romeo, juliet = world.stage.pair(TDLIB, OTHER)
        digest = make_document(folder / SENT, CUT_BYTES)
        where = {"peer": juliet.account.id, "kind": "document", "path": str(folder / SENT)}
        sending = romeo.process.begin(romeo.name, "start_sending", **where)
        wait_while(sending, lambda: sum(staged_parts(world)) > CUT_BYTES // 2)
        begun_at = world.server.log_size()
        begin_again(world, romeo)
        received = juliet.expect_message(media="document")
        assert digest_of(juliet.download(romeo.account.id, received["id"], folder / "got.bin")) == digest
        sent = calls_of(world.server.log_since(0), "upload.saveBigFilePart")
        sent_later = calls_of(world.server.log_since(begun_at), "upload.saveBigFilePart")
        assert sent_later < sent * 3 // 4, "it began anew"


@pytest.mark.timeout(240)
def test_tdlib_goes_on_downloading_after_it_was_killed(tmp_path: Path) -> None:
    folder = tmp_path / "world"
    with own_world(folder, [TDLIB, OTHER]) as world:
        romeo, juliet = world.stage.pair(OTHER, TDLIB)
        digest = make_document(folder / SENT, CUT_BYTES)
        romeo.send_file(juliet.account.id, "document", folder / SENT)
        received = juliet.expect_message(media="document")
        where = {"peer": romeo.account.id, "id": received["id"], "path": ""}
        fetching = juliet.process.begin(juliet.name, "download", **where)
        wait_while(fetching, lambda: downloaded_bytes(folder) > CUT_BYTES // 2)
        begun_at = world.server.log_size()
        begin_again(world, juliet)
        assert digest_of(Path(juliet.call("download", timeout=BIG_SECONDS, **where))) == digest
        asked = calls_of(world.server.log_since(0), "upload.getFile")
        asked_later = calls_of(world.server.log_since(begun_at), "upload.getFile")
        assert asked_later < asked * 3 // 4, "it began anew"


@pytest.mark.timeout(120)
def test_only_missing_parts_are_sent_again(tmp_path: Path) -> None:
    """Parts come in any order, from one process of a client and then another, to a server that is killed between them."""
    folder, count = tmp_path / "world", 16
    with own_world(folder, [OTHER, "mtcute-tcp"], refused=["messages.sendMedia FILE_PART_X_MISSING"]) as world:
        romeo, juliet = world.stage.pair(OTHER, "mtcute-tcp")
        digest = make_document(folder / SENT, count * PART_BYTES - 7)
        content = (folder / SENT).read_bytes()
        numbers = list(range(count))
        random.Random(5).shuffle(numbers)
        for number in numbers[: count // 2]:
            save_part(romeo, number, count, content)
        world.restart_hard()
        juliet.get_me()  # She is there again.
        begin_again(world, romeo)
        romeo.resolve(juliet.account.username)
        for number in numbers[count // 2 : -1]:
            save_part(romeo, number, count, content)
        with pytest.raises(Refused):
            send_parts(romeo, juliet, count)
        save_part(romeo, numbers[-1], count, content)
        send_parts(romeo, juliet, count)
        received = juliet.expect_message(media="document")
        assert digest_of(juliet.download(romeo.account.id, received["id"], folder / "got.bin")) == digest


def save_part(session: Session, number: int, count: int, content: bytes) -> None:
    part = content[number * PART_BYTES : (number + 1) * PART_BYTES].hex()
    fields = {"file_id": 1807, "file_part": number, "file_total_parts": count}
    assert ask(session, "upload.saveBigFilePart", **fields, bytes={"_": "bytes", "hex": part}) is True


def send_parts(session: Session, whom: Session, count: int) -> dict[str, Any]:
    file = {"_": "inputFileBig", "id": 1807, "parts": count, "name": SENT}
    mime_type = "application/octet-stream"
    media = {"_": "inputMediaUploadedDocument", "file": file, "mime_type": mime_type, "attributes": []}
    sent = ask(session, "messages.sendMedia", peer=peer(whom.account.id), media=media, message="", random_id=7)
    return dict(sent)
