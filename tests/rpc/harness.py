"""A whole server without a network: real storage, dispatcher, fan-out and presence; clients whose bytes never leave memory.

async def test_two_people_talk(server: Server) -> None:
    romeo = await server.sign_up("+39 111 222 3344", "Romeo")
    await romeo.call(functions.messages_sendMessage(...))
    assert romeo.pushed() == []
"""

from __future__ import annotations

import asyncio
import itertools
import struct
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from ready_database import lay_out

from chapar import eager
from chapar.actions.access_hashes import AccessHashes
from chapar.actions.due import RUNNERS
from chapar.actions.file_references import FileReferences
from chapar.actions.scheduled import send_until_online
from chapar.actions.service_account import ensure_service_account
from chapar.clock import ManualClock
from chapar.config import Config
from chapar.domain.accounts import AuthKeyRow
from chapar.domain.peers import user_peer
from chapar.domain.updates import Origin
from chapar.domain.uploads import UploadLimits
from chapar.files.imaging.pool import ImagingPool
from chapar.files.making import FileMaker
from chapar.files.service import Files
from chapar.files.staging import Staging
from chapar.rpc.audience import Audience
from chapar.rpc.dispatcher import Dispatcher
from chapar.rpc.later import LaterAnswer
from chapar.rpc.push import SessionPusher
from chapar.rpc.services import Services
from chapar.rpc.session import ClientSession
from chapar.storage.blobs.local import LocalBlobs
from chapar.storage.sqlite import open_storage
from chapar.tl import LAYER, codec, functions, service, types
from chapar.updates.due import DueWork
from chapar.updates.fanout import Fanout
from chapar.updates.presence import Presence

_TRUE, _FALSE, _VECTOR = 0x997275B5, 0xBC799737, 0x1CB5C415


class Refused(Exception):
    """The server answered with `rpc_error`."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(f"{code} {message}")
        self.code = code
        self.message = message


async def handle_whole(dispatcher: Dispatcher, session: ClientSession, msg_id: int, body: bytes) -> bytes:
    """The bytes of an answer, also of one that is made later."""
    answer = await dispatcher.handle(session, msg_id, body)
    return await answer.make_whole() if isinstance(answer, LaterAnswer) else answer


def parse_answer(body: bytes) -> Any:
    """The bytes of a result as a client sees them. Raises Refused for an `rpc_error`."""
    constructor = int.from_bytes(body[:4], "little")
    if constructor == service.types.rpc_error.ID & 0xFFFFFFFF:
        error = service.decode(body)[0]
        raise Refused(error.error_code, error.error_message)
    if constructor in (_TRUE, _FALSE):
        assert len(body) == 4
        return constructor == _TRUE
    if constructor == _VECTOR:
        return _parse_vector(body)
    result, end = codec.decode(body)
    assert end == len(body), "the answer has a tail"
    return result


def _parse_vector(body: bytes) -> list[Any]:
    count = int.from_bytes(body[4:8], "little")
    if len(body) == 8 + 4 * count:
        return list(struct.unpack_from(f"<{count}i", body, 8))
    items: list[Any] = []
    offset = 8
    for _ in range(count):
        item, offset = codec.decode(body, offset)
        items.append(item)
    assert offset == len(body)
    return items


class Outbox:
    """Keeps what is pushed to one session."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    def push(self, body: bytes) -> None:
        self.bodies.append(body)

    def push_all(self, bodies: Sequence[bytes], size: int) -> None:
        assert size == sum(map(len, bodies))
        self.bodies += bodies


class Registry:
    """The gateway's part: which sessions there are, and for whom they speak."""

    def __init__(self) -> None:
        self.sessions: list[ClientSession] = []
        self.offline: set[int] = set()
        self.revoked: list[int] = []
        self.ended: list[int] = []
        self.on_left: Callable[[ClientSession, int], None] = lambda _session, _user_id: None

    def of_user(self, user_id: int) -> list[ClientSession]:
        return [s for s in self.sessions if s.user_id == user_id and id(s) not in self.offline]

    def find(self, origin: Origin) -> ClientSession | None:
        return next((session for session in self.sessions if session.origin == origin), None)

    def is_online(self, user_id: int) -> bool:
        return bool(self.of_user(user_id))

    def push_to_all(self, sessions: Sequence[ClientSession], bodies: Sequence[bytes], size: int) -> None:
        for session in sessions:
            session.outbox.push_all(bodies, size)

    def bind_user(self, auth_key_id: int, user_id: int) -> None:
        for session in self.of_key(auth_key_id):
            session.user_id = user_id

    def bind_temp_auth_key(self, temp_auth_key_id: int, perm_auth_key_id: int, user_id: int | None) -> None:
        for session in self.sessions:
            if session.raw_auth_key_id == temp_auth_key_id:
                session.auth_key_id = perm_auth_key_id
                session.user_id = user_id

    def revoke(self, auth_key_id: int) -> None:
        self.revoked.append(auth_key_id)
        for session in self.of_key(auth_key_id):
            if session.user_id is not None:
                self.on_left(session, session.user_id)
            session.user_id = None
            session.wants_updates = False

    def end_key(self, auth_key_id: int) -> None:
        self.ended.append(auth_key_id)

    def of_key(self, auth_key_id: int) -> list[ClientSession]:
        return [session for session in self.sessions if session.auth_key_id == auth_key_id]


class Client:
    """One session of one client. `user` is its account as it was told at sign-in."""

    def __init__(self, server: Server, session: ClientSession, outbox: Outbox) -> None:
        self.server = server
        self.session = session
        self.user: Any = None
        self._outbox = outbox
        self._msg_ids = itertools.count(4, 4)

    @property
    def user_id(self) -> int:
        """The signed-in account."""
        assert self.session.user_id is not None
        return self.session.user_id

    async def call(self, request: Any, *, msg_id: int | None = None) -> Any:
        """Send a request in the newest layer's form; its result. Raises Refused."""
        return parse_answer(await self.call_bytes(codec.encode(request), msg_id=msg_id))

    async def call_bytes(self, body: bytes, *, msg_id: int | None = None) -> bytes:
        """Send the bytes of a request; the bytes of its answer, after what it caused has been pushed."""
        answer = await self.start(body, msg_id=msg_id)
        await self.server.settle()
        return answer

    def start(self, request: Any, *, msg_id: int | None = None) -> asyncio.Future[bytes]:
        """Send a request (an object or its bytes) without waiting for the answer's bytes."""
        body = request if isinstance(request, bytes) else codec.encode(request)
        answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        call = handle_whole(self.server.dispatcher, self.session, msg_id or next(self._msg_ids), body)
        eager.run(call, answer.set_result, answer.set_exception)
        return answer

    async def initialise(self, request: Any, *, layer: int = LAYER, **said: Any) -> Any:
        """Send a request wrapped as every client's first one is; `said` overrides what it says of itself."""
        description: dict[str, Any] = {
            "api_id": 1,
            "device_model": "Laptop",
            "system_version": "1",
            "app_version": "2.0",
            "system_lang_code": "en",
            "lang_pack": "",
            "lang_code": "en",
        }
        wrapped = functions.initConnection(**(description | said), query=request)
        return await self.call(functions.invokeWithLayer(layer=layer, query=wrapped))

    def pushed(self) -> list[Any]:
        """What was pushed since the last look: whole envelopes, decoded."""
        bodies, self._outbox.bodies = self._outbox.bodies, []
        return [codec.decode(body)[0] for body in bodies]

    def pushed_updates(self) -> list[Any]:
        """The updates in what was pushed since the last look."""
        return [update for envelope in self.pushed() for update in getattr(envelope, "updates", [envelope])]

    def go_offline(self) -> None:
        """The session loses its connection: nothing is pushed to it."""
        self.server.registry.offline.add(id(self.session))
        self.server.registry.on_left(self.session, self.user_id)

    def come_back(self) -> None:
        """The session is connected again."""
        self.server.registry.offline.discard(id(self.session))
        eager.run(self.server.services.audience.listen(self.session), lambda _: None)

    def peer(self, other: Client) -> types.inputPeerUser:
        """Another client's account as this one may name it."""
        return self.server.peer(self.user_id, other.user_id)


class Server:
    """Everything between the protocol and the disk. `unlisted` collects errors that a method should not answer with."""

    def __init__(self, folder: Path, config: Config | None = None, *, wait_seconds: float = 5.0) -> None:
        self.clock = ManualClock()
        self.config = config or Config(dev=True, registration="open")
        lay_out(folder)
        self.storage = open_storage(folder, self.clock, durable=False)
        self.registry = Registry()
        self.codes: dict[str, str] = {}
        self.unlisted: list[tuple[str, str]] = []
        staging = Staging(folder / "uploads", self.clock, UploadLimits())
        blobs = LocalBlobs(folder / "blobs", durable=False)
        quota_bytes = self.config.file_quota_bytes_per_account
        self.files = Files(self.storage, self.clock, blobs, staging, quota_bytes=quota_bytes)
        self.imaging = ImagingPool()
        pusher = SessionPusher()
        fanout = Fanout(pusher)
        self.services = Services(
            config=self.config,
            clock=self.clock,
            storage=self.storage,
            fanout=fanout,
            presence=Presence(self.storage, self.clock, fanout, self.registry.is_online),
            sessions=self.registry,
            audience=Audience(self.storage),
            access_hashes=AccessHashes(b"secret"),
            file_references=FileReferences(b"secret", 86400),
            files=self.files,
            file_maker=FileMaker(self.files, self.imaging),
            announce_code=self.codes.__setitem__,
        )
        self.services.presence.on_online.append(self._send_until_online)
        self.registry.on_left = self.services.audience.leave
        pusher.services = self.services
        self.services.catch_up = pusher.catch_up
        self.storage.on_commit = fanout.on_commit
        self.due = DueWork(self.storage, self.clock, RUNNERS)
        self.dispatcher = Dispatcher(
            self.services,
            wait_seconds=wait_seconds,
            on_unlisted_error=lambda method, error: self.unlisted.append((method, error)),
        )
        self._key_ids = itertools.count(1000)
        self._session_ids = itertools.count(1)

    async def open(self) -> None:
        """Do what the server does before its first client."""
        await ensure_service_account(self.storage, self.config.server_name, int(self.clock.now()))

    async def close(self) -> None:
        await self.settle()
        await self.imaging.close()
        await self.files.close()
        await self.storage.close()

    def _send_until_online(self, user_id: int) -> None:
        eager.run(send_until_online(self.storage, user_id, int(self.clock.now())), lambda _: None)

    async def do_what_is_due(self) -> None:
        """Do what the server does by itself when the time for it has come."""
        await self.due.run()
        await self.settle()

    async def settle(self) -> None:
        """Wait until everything written so far is committed and pushed."""
        await self.storage.write(lambda tx: None)
        for _ in range(4):
            await asyncio.sleep(0)

    async def new_key(self, *, expires_at: int | None = None, key: bytes = b"k" * 256) -> int:
        """Store a fresh auth key; its id."""
        key_id = next(self._key_ids)
        row = AuthKeyRow(key_id, key, int(self.clock.now()), dc_id=2, expires_at=expires_at)
        await self.storage.write(lambda tx: tx.insert_auth_key(row))
        return key_id

    async def client(
        self, *, layer: int = LAYER, of: Client | None = None, key_id: int | None = None, is_temporary_key: bool = False
    ) -> Client:
        """A new session: on a fresh key that is not signed in, or (`of`) another one on a client's key.

        With `layer` 0 the client has not described itself yet.
        """
        outbox = Outbox()
        if of is not None:
            known = of.session
            session = ClientSession(known.raw_auth_key_id, known.auth_key_id, next(self._session_ids), outbox)
            session.user_id, session.layer, session.client = known.user_id, known.layer, known.client
        else:
            key_id = await self.new_key() if key_id is None else key_id
            session = ClientSession(key_id, key_id, next(self._session_ids), outbox)
        session.ip = "192.0.2.1"
        session.is_temporary_key = is_temporary_key
        self.registry.sessions.append(session)
        client = Client(self, session, outbox)
        if layer and of is None:
            await client.initialise(functions.help_getNearestDc(), layer=layer)
        return client

    async def sign_up(self, phone: str, first_name: str, last_name: str = "", *, layer: int = LAYER) -> Client:
        """A new account and its first client, by the way that clients go."""
        client = await self.client(layer=layer)
        sent = await self.send_code(client, phone)
        code = self.codes[digits(phone)]
        answer = await client.call(
            functions.auth_signIn(phone_number=phone, phone_code_hash=sent.phone_code_hash, phone_code=code)
        )
        assert isinstance(answer, types.auth_authorizationSignUpRequired)
        welcome = await client.call(
            functions.auth_signUp(
                phone_number=phone, phone_code_hash=sent.phone_code_hash, first_name=first_name, last_name=last_name
            )
        )
        client.user = welcome.user
        return client

    async def sign_in(self, phone: str, *, layer: int = LAYER) -> Client:
        """Another client of an account that exists."""
        client = await self.client(layer=layer)
        sent = await self.send_code(client, phone)
        welcome = await client.call(
            functions.auth_signIn(
                phone_number=phone, phone_code_hash=sent.phone_code_hash, phone_code=self.codes[digits(phone)]
            )
        )
        client.user = welcome.user
        return client

    async def send_code(self, client: Client, phone: str) -> Any:
        """Ask for a login code."""
        settings = types.codeSettings()
        return await client.call(functions.auth_sendCode(phone_number=phone, api_id=1, api_hash="", settings=settings))

    async def session(self, user: Client, *, layer: int | None = None) -> Client:
        """One more session on the key of a client that is signed in, listening to updates."""
        client = await self.client(of=user)
        client.session.layer = layer or user.session.layer
        client.session.wants_updates = True
        await self.services.audience.listen(client.session)
        client.user = user.user
        return client

    async def call(self, client: Client, request: Any) -> Any:
        """The same as `client.call(request)`."""
        return await client.call(request)

    def peer(self, viewer_id: int, user_id: int) -> types.inputPeerUser:
        """An account as another one may name it."""
        return types.inputPeerUser(user_id=user_id, access_hash=self.access_hash(viewer_id, user_id))

    def access_hash(self, viewer_id: int, user_id: int) -> int:
        """The hash by which `viewer_id` may name `user_id`."""
        return self.services.access_hashes.of(viewer_id, user_peer(user_id))


def digits(phone: str) -> str:
    """A phone number as the server keeps it."""
    return "".join(c for c in phone if c.isdigit())


def names(objects: Iterable[Any]) -> list[str]:
    """The constructors' names, for short assertions."""
    return [item.NAME for item in objects]
