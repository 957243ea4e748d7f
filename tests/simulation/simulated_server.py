"""A real server whose loop, threads, sockets and clock are simulated; it can be killed at any moment and built anew."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
from simulated_chats import make_chats
from simulated_files import SimulatedImaging
from simulated_loop import SimulatedLoop
from simulated_writer import OnStatement, SteppedWriter

from chapar import eager
from chapar.actions.access_hashes import AccessHashes
from chapar.app import App, _services, open_staging
from chapar.clock import ManualClock
from chapar.config import Config
from chapar.domain.accounts import AuthKeyRow, Authorization, ClientInfo
from chapar.domain.peers import user_peer
from chapar.domain.users import User
from chapar.files.making import FileMaker
from chapar.files.service import Files
from chapar.gateway.gateway import Gateway
from chapar.gateway.line import Line
from chapar.keys import ServerKeys
from chapar.mtproto.auth_key import AuthKey
from chapar.rpc.audience import Audience
from chapar.rpc.dispatcher import Dispatcher
from chapar.rpc.session import ClientSession
from chapar.storage.api import Transaction
from chapar.storage.blobs.local import LocalBlobs
from chapar.storage.sqlite import DATABASE_NAME, open_storage
from chapar.storage.sqlite.storage import SqliteStorage
from chapar.storage.sqlite.transaction import WriteTransaction
from chapar.tl import LAYER, types

KEYS = ServerKeys(rsa_keys=(), secret=b"secret of the simulated server..")
"""The server's secret. Keys of clients lie in its database from the start, so it needs no RSA key."""
ACCESS_HASHES = AccessHashes(KEYS.derive("access hashes"))
FILES = (DATABASE_NAME, f"{DATABASE_NAME}-wal")
"""What the end of a process leaves of a database."""
FOLDERS = ("blobs", "uploads")
"""What it leaves of files."""
NAMES = ("Romeo", "Juliet", "Mercutio")
LAYERS = (LAYER, 158)
"""What the two devices of everybody speak."""


class SimulatedServer:
    """One life of the server's process, from its start on a folder to `kill`. `is_up`: it accepts connections.

    `failures` are what its loop was told of, `dispatcher` answers requests that do not come from a network, at once: it
    tells what is committed, also before it has been pushed.
    """

    def __init__(self, folder: Path, clock: ManualClock, config: Config, on_statement: OnStatement) -> None:
        self.folder = folder
        self.loop = SimulatedLoop(clock)
        self.is_up = False
        self.is_stopped = False
        self.failures = self.loop.failures
        self.writer: SteppedWriter

        def make_writer(connection: sqlite3.Connection, transaction: WriteTransaction, deliver: Any) -> SteppedWriter:
            self.writer = SteppedWriter(connection, transaction, deliver, on_statement)
            return self.writer

        with self.loop.running():
            self.storage = open_storage(folder, clock, loop=self.loop, durable=False, make_writer=make_writer)
            self.gateway = Gateway(config, clock, self.storage, KEYS.rsa_keys, KEYS.derive("server salts"), _no_pages)
            staging = open_staging(msgspec.structs.replace(config, data_dir=folder), clock)
            files = Files(self.storage, clock, LocalBlobs(folder / "blobs", durable=False), staging)
            services = _services(config, clock, self.storage, files, KEYS, self.gateway, None)
            services.file_maker = FileMaker(files, SimulatedImaging())  # type: ignore[arg-type]
            self.app = App(services, KEYS, self.gateway, [], _NoLock())  # type: ignore[arg-type]
            eager.run(self.app.start(), self._started, self._failed)
        self._dispatcher: Dispatcher | None = None

    def _started(self, _: None) -> None:
        self.is_up = True

    def _failed(self, error: BaseException) -> None:
        self.failures.append({"message": "the server did not start or stop", "exception": error})

    @property
    def dispatcher(self) -> Any:
        """Who answers requests."""
        if self._dispatcher is None:
            storage: Any = _ReadsAtOnce(self.storage)
            audience: Any = _NobodyListens(storage)
            self._dispatcher = Dispatcher(replace(self.app.services, storage=storage, audience=audience))
        return self._dispatcher

    def make_line(self) -> Line:
        """The server's end of a new connection."""
        return Line(self.gateway)

    @property
    def is_collecting(self) -> bool:
        """Whether garbage is being collected."""
        return self.app._collecting.is_running

    def collect(self) -> None:
        """The operator wants garbage to be collected."""
        with self.loop.running():
            self.app._collecting.run()

    def stop(self) -> None:
        """Begin to end cleanly, as on a signal; `is_stopped` afterwards."""
        self.is_up = False
        with self.loop.running():
            eager.run(self.app.close(), self._stopped, self._failed)

    def _stopped(self, _: None) -> None:
        self.is_stopped = True

    def kill(self, heir: Path) -> None:
        """End the process and copy what it leaves on the disk into the folder `heir`, which the next one starts on."""
        self.is_up = False
        heir.mkdir()
        for name in FILES:
            if (self.folder / name).exists():
                shutil.copyfile(self.folder / name, heir / name)
        for name in FOLDERS:
            (self.folder / name).rename(heir / name)
        self.loop.close()
        for waiting in tuple(eager._waiting):
            waiting._coroutine.close()
        eager._waiting.clear()
        self.writer.drop_connection()
        _close_reading(self.storage)
        shutil.rmtree(self.folder)


def _close_reading(storage: SqliteStorage) -> None:
    for reader in (storage._reader, storage._side_reader):
        reader._connection.close()
    storage._lock.close()


async def _no_pages(*_: object) -> None:
    """Nobody opens a page."""


class _NoLock:
    """Nobody else wants the folder."""

    def announce(self, *addresses: object) -> None:
        pass

    def release(self) -> None:
        pass


class Device:
    """A key that is signed in."""

    def __init__(self, user_number: int, number: int) -> None:
        self.name = f"{NAMES[user_number].lower()}/{number + 1}"
        self.user_number = user_number
        self.layer = LAYERS[number]
        self.key = AuthKey(bytes((7 * user_number + number + 1, *range(255))))


DEVICES = tuple(Device(user, number) for user in range(len(NAMES)) for number in range(len(LAYERS)))


def make_template(folder: Path, clock: ManualClock) -> tuple[list[int], list[int]]:
    """Make a database with everybody's account and keys, and some chats; the ids of the users and of the public channels."""
    writers: list[SteppedWriter] = []

    def make_writer(connection: sqlite3.Connection, transaction: WriteTransaction, deliver: Any) -> SteppedWriter:
        writers.append(SteppedWriter(connection, transaction, deliver, _nobody_watches))
        return writers[0]

    loop = SimulatedLoop(clock)
    ids: list[int] = []
    public_ids: list[int] = []

    async def make(storage: SqliteStorage) -> None:
        now = int(clock.now())
        ids.extend(await storage.write(lambda tx: _make_people(tx, now)))
        public_ids.extend(await make_chats(storage, ids, now))

    with loop.running():
        storage = open_storage(folder, clock, loop=loop, durable=False, make_writer=make_writer)
        eager.run(make(storage), lambda _: None)
        while loop.is_busy or writers[0].is_busy:
            loop.run_turn()
            if writers[0].is_busy:
                writers[0].step()
    writers[0].drop_connection()
    _close_reading(storage)
    loop.close()
    return ids, public_ids


def _nobody_watches(sql: str, parameters: Sequence[object], is_done: bool) -> None:
    pass


def _make_people(tx: Transaction, now: int) -> list[int]:
    ids = [
        tx.insert_user(User(id=0, phone=f"1555000000{n}", first_name=name, created_at=now)).id
        for n, name in enumerate(NAMES)
    ]
    for device in DEVICES:
        key = device.key
        client = ClientInfo(device.layer, 1, "Device", "1", "1", "en", "", "en")
        tx.insert_auth_key(AuthKeyRow(key.auth_key_id, key.key, now, 2))
        tx.set_client_info(key.auth_key_id, client)
        user_id = ids[device.user_number]
        tx.put_authorization(Authorization(key.auth_key_id, user_id, key.auth_key_id & 0xFFFF, now, now, "192.0.2.1"))
    return ids


class _Deaf:
    """Where nothing is pushed to."""

    def push(self, body: bytes) -> None:
        pass

    def push_all(self, bodies: Sequence[bytes], size: int) -> None:
        pass


class _Cast:
    """Who is there, and by which names: what `mailbox_stage` asks its own server for."""

    def __init__(self, user_ids: list[int]) -> None:
        self.registry = self
        self.sessions = [ClientSession(0, 0, 0, _Deaf(), user_id=user_id) for user_id in user_ids]

    def peer(self, viewer_id: int, user_id: int) -> types.inputPeerUser:
        """An account as another one may name it."""
        return types.inputPeerUser(user_id=user_id, access_hash=ACCESS_HASHES.of(viewer_id, user_peer(user_id)))


class _ReadsAtOnce:
    """Storage whose reads wait for nothing, and that keeps nothing of what a look leaves behind (a first link into a chat)."""

    def __init__(self, storage: SqliteStorage) -> None:
        self._storage = storage
        self.read_told = storage.read

    async def write(self, unit: Any, origin: Any = None) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        return getattr(self._storage, name)


class _NobodyListens(Audience):
    """An audience that nobody enters: who inspects the server hears nothing of it."""

    async def listen(self, session: ClientSession) -> None:
        pass


class Inspector:
    """Asks the server as a client without a connection would. Its requests only read, so they are answered at once."""

    def __init__(self, server: SimulatedServer, user_id: int, everybody: list[int], layer: int = LAYER) -> None:
        self.user_id = user_id
        self.server = _Cast(everybody)
        self._dispatcher = server.dispatcher
        self._loop = server.loop
        self._session = ClientSession(0, 0, 0, _Deaf(), layer=layer, user_id=user_id)
        self._msg_id = 0

    async def call(self, request: Any) -> Any:
        """The result of a method. Raises Refused."""
        from harness import handle_whole, parse_answer

        from chapar.tl import codec

        self._msg_id += 4
        return parse_answer(await handle_whole(self._dispatcher, self._session, self._msg_id, codec.encode(request)))

    def ask(self, coroutine: Any) -> Any:
        """Run a coroutine that only reads to its end."""
        results: list[Any] = []
        errors: list[BaseException] = []
        with self._loop.running():
            waiting = eager.run(coroutine, results.append, errors.append)
        assert waiting is None, "a read had to wait"
        if errors:
            raise errors[0]
        return results[0]
