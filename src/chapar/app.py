"""The composition root: builds a server from its configuration. The only module that names a storage backend."""

import asyncio
import logging
import socket
import sqlite3
from collections.abc import Callable
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path
from typing import TypeVar

from chapar import __version__, eager
from chapar.actions.access_hashes import AccessHashes
from chapar.actions.due import RUNNERS
from chapar.actions.file_references import FileReferences
from chapar.actions.scheduled import send_until_online
from chapar.actions.service_account import ensure_service_account
from chapar.actions.web_pages import drop_old_pages, give_up_pages
from chapar.clock import Clock, SystemClock
from chapar.config import Address, Config, parse_address
from chapar.control.collections import report_collection
from chapar.control.commands import Answer, AnyCommand, ChannelCommand, Collect, Demo
from chapar.control.demo import report_filling
from chapar.control.listener import ControlListener
from chapar.control.performing import perform
from chapar.data_folder import DataFolderError, FolderLock, lock_folder, prepare_folder
from chapar.demo.filling import Filling
from chapar.domain.own_links import OwnLinks
from chapar.domain.uploads import UploadLimits
from chapar.files.collecting import Collecting, Collector
from chapar.files.imaging.pool import ImagingPool
from chapar.files.making import FileMaker
from chapar.files.service import Files
from chapar.files.staging import Staging
from chapar.gateway.addresses import advertised, bound_address, open_listener
from chapar.gateway.gateway import Gateway
from chapar.gateway.traffic import DEFAULT_DC_ID
from chapar.keys import ServerKeys, load_keys, load_or_make_keys
from chapar.logs import log_loop_error
from chapar.metrics.listener import MetricsListener
from chapar.metrics.watch import Watch
from chapar.previews.connecting import Connector
from chapar.previews.fetch import Fetcher
from chapar.previews.service import Previews
from chapar.reserved_names import load_name_rules
from chapar.rpc.audience import Audience
from chapar.rpc.dispatcher import Dispatcher
from chapar.rpc.flood import FloodGate
from chapar.rpc.method import discover
from chapar.rpc.push import SessionPusher
from chapar.rpc.services import Services
from chapar.storage.api import Queries, Storage
from chapar.storage.blobs.api import BlobStore
from chapar.storage.blobs.local import LocalBlobs
from chapar.storage.blobs.s3 import Bucket, ObjectBlobs, open_bucket
from chapar.storage.health import StorageHealth
from chapar.storage.sqlite import examining
from chapar.storage.sqlite.group_commit import Deliver, GroupCommit
from chapar.storage.sqlite.measured_commit import MeasuredGroupCommit
from chapar.storage.sqlite.opening import DATABASE_NAME, open_reader, open_storage
from chapar.storage.sqlite.transaction import WriteTransaction
from chapar.updates.due import DueWork
from chapar.updates.fanout import Fanout
from chapar.updates.presence import Presence
from chapar.web.client.facts import ServerFacts
from chapar.web.site import make_site

T = TypeVar("T")
log = logging.getLogger(__name__)

EXPIRY_SECONDS = 600.0
"""How often what has ended is dropped from storage."""
LOOK_SECONDS = 0.1
"""How often is looked how far something is that takes long."""


class App:
    """A server that is put together. `start`, then `close`; `addresses` are the ones it listens on.

    `watch` and `metrics` are there when somebody wants figures; commands of the operator are taken in `control_folder`.
    """

    def __init__(
        self,
        services: Services,
        keys: ServerKeys,
        gateway: Gateway,
        listeners: list[socket.socket],
        lock: FolderLock,
        watch: Watch | None = None,
        metrics: MetricsListener | None = None,
        control_folder: Path | None = None,
    ) -> None:
        self.services = services
        self.keys = keys
        self.gateway = gateway
        self.addresses: tuple[Address, ...] = tuple(bound_address(listener) for listener in listeners)
        self.metrics = metrics
        self._listeners = listeners
        self._lock = lock
        self._watch = watch
        self._expiry: asyncio.TimerHandle | None = None
        self._due = DueWork(services.storage, services.clock, RUNNERS)
        self._collecting = Collecting(make_collector(services.config, services.clock, services.storage, services.files))
        self._filling = make_filling(services.config, services.clock, services.storage, services.file_maker)
        services.expect_due = self._due.expect
        services.presence.on_online.append(self._send_until_online)
        self._control = ControlListener(control_folder, self._perform) if control_folder else None

    async def start(self) -> None:
        """Accept connections."""
        services = self.services
        asyncio.get_running_loop().set_exception_handler(log_loop_error)
        await ensure_service_account(services.storage, services.config.server_name, int(services.clock.now()))
        await self.gateway.start(self._listeners, self._make_dispatcher())
        self._lock.announce(self.addresses, (self.metrics.address,) if self.metrics else ())
        if services.previews is None:
            await give_up_pages(services.storage, int(services.clock.now()))
        self._drop_expired()
        self._due.start()
        self._collecting.start()
        if self._control is not None:
            await self._control.open()

    async def _perform(self, command: AnyCommand) -> Answer:
        if isinstance(command, Collect):
            if command.begins:
                self._collecting.run()
            return report_collection(self._collecting)
        if isinstance(command, Demo):
            if command.begins:
                self._filling.run()
            return report_filling(self._filling)
        return await perform(self.services.storage, command, int(self.services.clock.now()), self._due.expect)

    def _make_dispatcher(self) -> Dispatcher:
        factor = self.services.config.flood_limits_factor
        return Dispatcher(
            self.services,
            flood_gate=FloodGate(self.services.clock, factor) if factor else None,
            on_done=self._watch.counts.add_request if self._watch else None,
        )

    async def close(self) -> None:
        """End cleanly: requests in work are answered, updates sent, everything written is on disk."""
        if self._control is not None:
            await self._control.close()
        if self._expiry is not None:
            self._expiry.cancel()
        if self.metrics is not None:
            await asyncio.get_running_loop().run_in_executor(None, self.metrics.close)
        await self.gateway.close()
        self._due.close()
        await self._collecting.close()
        await self._filling.close()
        for listener in self._listeners:
            listener.close()
        if self.services.previews is not None:
            await self.services.previews.close()
        await self.services.file_maker.imaging.close()
        await self.services.files.close()
        await self.services.storage.close()
        self._lock.release()

    def _drop_expired(self) -> None:
        self._expiry = asyncio.get_running_loop().call_later(EXPIRY_SECONDS, self._drop_expired)
        now = int(self.services.clock.now())
        eager.run(self.services.storage.write(lambda tx: tx.delete_expired(now)), lambda _: None, _log_failure)
        eager.run(drop_old_pages(self.services.storage, now), lambda _: None, _log_failure)
        if self.services.previews is not None:
            eager.run(self.services.previews.take_up(), lambda _: None, _log_failure)

    def _send_until_online(self, user_id: int) -> None:
        now = int(self.services.clock.now())
        eager.run(send_until_online(self.services.storage, user_id, now), lambda _: None, _log_failure)


async def build(
    config: Config, clock: Clock | None = None, announce_code: Callable[[str, str], None] | None = None
) -> App:
    """Put a server together on a data folder: its lock, its keys, its listeners, its storage, and all that works with them.

    `announce_code(phone, code)` is told of every login code. Raises BlobsFailed, DataFolderError, KeysError, ListenError,
    StorageError; nothing stays open then.
    """
    clock = clock or SystemClock()
    with ExitStack() as undo:
        prepare_folder(config.data_dir)
        lock = lock_folder(config.data_dir)
        undo.callback(lock.release)
        keys = load_or_make_keys(config.data_dir)
        listeners = []
        for address in config.listen_addresses:
            listeners.append(open_listener(address))
            undo.callback(listeners[-1].close)
        watch, metrics = _open_metrics(config)
        if metrics is not None:
            undo.callback(metrics.close)
        blobs, staging = await open_blobs(config, keys), open_staging(config, clock)
        make_writer = _measured_writer(watch) if watch else GroupCommit
        storage: Storage = open_storage(config.data_dir, clock, progress=log.warning, make_writer=make_writer)
        files = Files(storage, clock, blobs, staging, quota_bytes=config.file_quota_bytes_per_account)
        public_addresses = tuple(
            parse_address(text) for text in advertised(config, tuple(bound_address(one) for one in listeners))
        )
        gateway = Gateway(
            config,
            clock,
            storage,
            keys.rsa_keys,
            keys.derive("server salts"),
            make_site(
                storage,
                clock,
                config.server_name,
                origin=config.web_address,
                read_file=files.read,
                facts=_facts_for_client(config, keys, public_addresses[0]),
            ),
            counts_bytes=watch is not None,
        )
        services = _services(config, clock, storage, files, keys, gateway, watch)
        services.public_addresses = public_addresses
        if announce_code is not None:
            services.announce_code = announce_code
        if watch is not None:
            services.announce_code = watch.counted_codes(services.announce_code)
        undo.pop_all()
    return App(services, keys, gateway, listeners, lock, watch, metrics, config.data_dir)


def _facts_for_client(config: Config, keys: ServerKeys, address: Address) -> ServerFacts:
    """What the web client has to know; `address` is the first that clients are told to dial."""
    return ServerFacts(
        name=config.server_name,
        version=__version__,
        build="",  # it may change while the server runs: see `ClientPages`
        dc=DEFAULT_DC_ID,
        socket="/apiws",
        keys=tuple(key.public.to_pem().decode() for key in keys.rsa_keys),
        registration=config.registration,
        is_development=config.dev,
        link_prefix=OwnLinks.under(config.web_address or address.url).prefix,
        max_file_bytes=config.max_file_bytes,
        can_set_password="account.updatePasswordSettings" in discover(),
    )


async def open_blobs(config: Config, keys: ServerKeys) -> BlobStore:
    """What files hold, where the config says that it is. Raises BlobsFailed."""
    if config.file_store == "local":
        return LocalBlobs(config.data_dir / "blobs")
    bucket = Bucket(
        config.s3_bucket,
        prefix=config.s3_prefix,
        endpoint=config.s3_endpoint.rstrip("/"),
        region=config.s3_region,
        key_id=config.s3_key_id,
        secret_key=config.s3_secret_key,
        has_path_style=config.s3_path_style,
        allows_http=config.s3_endpoint.startswith("http://"),
    )
    blobs = ObjectBlobs(open_bucket(bucket), f"the bucket {config.s3_bucket}")
    await blobs.check(f"{keys.rsa_keys[0].fingerprint & (1 << 64) - 1:016x}")
    return blobs


def open_staging(config: Config, clock: Clock) -> Staging:
    """Uploads that are not finished. Raises DataFolderError."""
    limits = UploadLimits(
        file_bytes=config.max_file_bytes,
        unfinished_bytes=config.unfinished_upload_bytes_per_account,
        unfinished=config.unfinished_uploads_per_account,
    )
    folder = config.data_dir / "uploads"
    try:
        return Staging(folder, clock, limits, reserve_bytes=config.disk_reserve_bytes)
    except OSError as error:
        raise DataFolderError(f"{folder} cannot be used: {error.strerror}; change its owner.") from error


def _open_metrics(config: Config) -> tuple[Watch | None, MetricsListener | None]:
    """What counts and what serves the figures, if anybody wants them. Raises ListenError."""
    if not config.metrics_address:
        return None, None
    watch = Watch(config.data_dir / DATABASE_NAME)
    return watch, MetricsListener(parse_address(config.metrics_address), watch.counts, watch.take_sample)


def _measured_writer(watch: Watch) -> Callable[[sqlite3.Connection, WriteTransaction, Deliver], GroupCommit]:
    """A maker of the writer whose batches are counted."""

    def make(connection: sqlite3.Connection, transaction: WriteTransaction, deliver: Deliver) -> GroupCommit:
        writer = MeasuredGroupCommit(connection, transaction, deliver, watch.counts.add_batch)
        watch.waiting_units = lambda: writer.waiting_units
        return writer

    return make


def _services(
    config: Config,
    clock: Clock,
    storage: Storage,
    files: Files,
    keys: ServerKeys,
    gateway: Gateway,
    watch: Watch | None,
) -> Services:
    """What the methods work with, wired so that every commit reaches the sessions."""
    pusher = SessionPusher()
    fanout = Fanout(pusher)
    storage.on_commit = fanout.on_commit
    if watch is not None:
        watch.gateway, watch.pusher = gateway, pusher
        storage.on_commit = watch.counted_commits(fanout.on_commit)
    gateway.is_told = lambda: pusher.is_idle
    sessions, audience, maker = gateway.sessions, Audience(storage), FileMaker(files, ImagingPool())
    sessions.on_left = audience.leave
    pusher.services = Services(
        config=config,
        clock=clock,
        storage=storage,
        fanout=fanout,
        presence=Presence(storage, clock, fanout, sessions.is_online),
        sessions=sessions,
        audience=audience,
        access_hashes=AccessHashes(keys.derive("access hashes")),
        file_references=FileReferences(keys.derive("file references"), config.file_reference_lifetime_seconds),
        files=files,
        file_maker=maker,
        name_rules=load_name_rules(config.reserved_names),
        previews=_make_previews(config, clock, storage, maker) if config.link_previews else None,
    )
    pusher.services.catch_up = pusher.catch_up
    return pusher.services


def _make_previews(config: Config, clock: Clock, storage: Storage, maker: FileMaker) -> Previews:
    allowed = [parse_address(text.lower()) for text in config.link_previews_allowed_hosts]
    connector = Connector(
        allowed=frozenset((address.host, address.port) for address in allowed), proxy=config.link_previews_proxy
    )
    return Previews(storage, clock, Fetcher(connector), maker.make_page_photo)


def read_storage(config: Config, query: Callable[[Queries], T]) -> T:
    """Ask the database of a folder something, also while a server runs on it. Raises StorageError."""
    with open_reader(config.data_dir) as reader:
        return reader.in_snapshot(query)


async def collect_alone(config: Config, report: Callable[[Answer], None]) -> Answer:
    """Collect garbage in the folder of a server that does not run; `report` is told now and then how far that is.

    Raises BlobsFailed, DataFolderError (one runs), KeysError, StorageError.
    """
    read_storage(config, lambda _: None)
    lock, clock = lock_folder(config.data_dir), SystemClock()
    async with AsyncExitStack() as stack:
        stack.callback(lock.release)
        blobs, staging = await open_blobs(config, load_keys(config.data_dir)), open_staging(config, clock)
        storage: Storage = open_storage(config.data_dir, clock)
        stack.push_async_callback(storage.close)
        files = Files(storage, clock, blobs, staging)
        stack.push_async_callback(files.close)
        collecting = Collecting(make_collector(config, clock, storage, files))
        stack.push_async_callback(collecting.close)
        collecting.run()
        while collecting.is_running:
            report(report_collection(collecting))
            await asyncio.sleep(LOOK_SECONDS)
        return report_collection(collecting)


def make_collector(config: Config, clock: Clock, storage: Storage, files: Files) -> Collector:
    """What collects garbage of files, as the config says."""
    return Collector(
        files,
        storage,
        clock,
        grace_seconds=config.file_grace_seconds,
        upload_seconds=config.upload_lifetime_seconds,
    )


async def fill_alone(config: Config, report: Callable[[Answer], None]) -> Answer:
    """Fill the folder of a server that does not run with the demo; `report` is told now and then how far that is.

    What is not there yet is made, as on a first start. Raises BlobsFailed, DataFolderError (one runs), KeysError, StorageError.
    """
    prepare_folder(config.data_dir)
    lock, clock = lock_folder(config.data_dir), SystemClock()
    async with AsyncExitStack() as stack:
        stack.callback(lock.release)
        load_or_make_keys(config.data_dir)
        blobs, staging = await open_blobs(config, load_keys(config.data_dir)), open_staging(config, clock)
        storage: Storage = open_storage(config.data_dir, clock)
        stack.push_async_callback(storage.close)
        files, imaging = Files(storage, clock, blobs, staging), ImagingPool()
        stack.push_async_callback(files.close)
        stack.push_async_callback(imaging.close)
        filling = make_filling(config, clock, storage, FileMaker(files, imaging))
        stack.push_async_callback(filling.close)
        filling.run()
        while filling.is_running:
            report(report_filling(filling))
            await asyncio.sleep(LOOK_SECONDS)
        return report_filling(filling)


def make_filling(config: Config, clock: Clock, storage: Storage, maker: FileMaker) -> Filling:
    """What fills an empty server with the demo."""
    return Filling(storage, maker, load_name_rules(config.reserved_names), clock, config.server_name)


async def perform_alone(config: Config, command: ChannelCommand) -> Answer:
    """Do what an operator asks for in the folder of a server that does not run; none can start meanwhile.

    Raises DataFolderError (one runs), StorageError (there is no database, or it is of another version).
    """
    read_storage(config, lambda _: None)
    lock, clock = lock_folder(config.data_dir), SystemClock()
    try:
        storage = open_storage(config.data_dir, clock)
        try:
            return await perform(storage, command, int(clock.now()))
        finally:
            await storage.close()
    finally:
        lock.release()


def examine_storage(config: Config, seconds: float) -> StorageHealth:
    """Look at the database of a folder for so long, also while a server runs on it. Raises StorageError."""
    return examining.examine_storage(config.data_dir, seconds)


def _log_failure(error: BaseException) -> None:
    log.error("what was to be done in its time was not done", extra={"error": type(error).__name__})
