"""A whole story at the lowest level of logging, with everything going wrong that can: nothing private stands in the log."""

import asyncio
import io
import json
import logging
import re
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent / "gateway"))

from light_client import LightClient, Refused, TcpWire, exchange_keys, sign_up

from chapar.app import App, build
from chapar.config import Config
from chapar.logs import set_up_logging
from chapar.rpc.flood import LIMITS
from chapar.rpc.method import METHODS, Method
from chapar.tl import functions, types

ADDRESS = "127.0.0.77"
"""Where the clients come from: loopback, and not where the server listens."""
PHONES = {"Romeo": "989120004711", "Juliet": "989120004712"}
OTHERS = "989120004799"
PRIVATE = [
    *PHONES.values(),
    OTHERS,
    "4711",
    ADDRESS,
    "Montague",
    "Capulet",
    "my-secret-words",
    "my-other-words",
    "my-search-words",
    "my-contact-name",
    "my-about-words",
    "my_secret_name",
    "my-secret-laptop",
    "my-secret-path",
    "my-secret-cookie",
]


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root, own = logging.getLogger(), logging.getLogger("chapar")
    handlers, level, own_level = root.handlers[:], root.level, own.level
    hooks = sys.excepthook, threading.excepthook
    yield io.StringIO()
    root.handlers[:] = handlers
    root.setLevel(level)
    own.setLevel(own_level)
    sys.excepthook, threading.excepthook = hooks


@pytest.fixture(params=["text", "json"])
async def app(
    request: pytest.FixtureRequest, log: io.StringIO, tmp_path: Path, codes: dict[str, str]
) -> AsyncIterator[App]:
    set_up_logging("debug", request.param, log)
    logging.getLogger().setLevel(logging.DEBUG)  # what libraries say, too: no more than is allowed above
    config = Config(
        data_dir=tmp_path,
        dev=True,
        registration="open",
        listen=("127.0.0.1:0",),
        metrics_address="127.0.0.1:0",
        code_attempts=3,
    )
    app = await build(config, announce_code=lambda phone, code: codes.update({phone: code}))
    await app.start()
    yield app
    await app.close()


@pytest.fixture
def codes() -> dict[str, str]:
    return {}


async def connect(app: App) -> LightClient:
    reader, writer = await asyncio.open_connection("127.0.0.1", app.addresses[0].port, local_addr=(ADDRESS, 0))
    wire = TcpWire(reader, writer, "obfuscated intermediate")
    return LightClient(wire, await exchange_keys(wire, app.keys.rsa_keys[0].public))


async def refused(client: LightClient, request: Any) -> str:
    with pytest.raises(Refused) as error:
        await client.call(request)
    return error.value.name


async def test_no_private_string_is_logged(
    app: App, log: io.StringIO, codes: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    romeo, juliet = await enter(app, codes, "Romeo"), await enter(app, codes, "Juliet")
    keys = [romeo.key.key, juliet.key.key]
    peer = await write(romeo, juliet)
    await guess_codes(app, codes)
    await break_handlers(romeo, peer, monkeypatch)
    await break_storage(app)
    break_callbacks()
    for _ in range(LIMITS["resolves"].size + 1):
        await refused(romeo, functions.contacts_resolveUsername(username="my_secret_name2"))
    await send_rubbish(app)
    await romeo.call(functions.auth_logOut())
    await romeo.close()
    await juliet.close()
    await asyncio.sleep(0.05)

    text = log.getvalue()
    for private in PRIVATE:
        assert private not in text, lines_with(private, text)
    for code in {*codes.values(), "12321"}:
        assert not re.search(rf"(?<![0-9]){code}(?![0-9])", text), lines_with(code, text)
    for key in keys:
        for secret in (key.hex(), repr(key), str(int.from_bytes(key, "big"))):
            assert secret not in text
    check_what_is_there(text)


def lines_with(private: str, text: str) -> list[str]:
    return [line for line in text.splitlines() if private in line]


def check_what_is_there(text: str) -> None:
    """The log has not passed by being empty: everything that happened stands there, by its name and in its form."""
    for told in (
        "messages.sendMessage was called",
        "auth.signIn was refused with PHONE_CODE_INVALID",
        "contacts.resolveUsername was refused with FLOOD_WAIT",
        "users.getUsers failed with ValueError",
        "connection opened",
        "connection closed",
        "connection aborted",
        "session attached",
        "something failed in the event loop",
    ):
        assert told in text, told
    lines = text.splitlines()
    assert all(line.startswith(("time=", '{"time"')) for line in lines)
    for line in lines:
        if line.startswith("{"):
            assert {"time", "level", "logger", "event"} <= json.loads(line).keys()


async def enter(app: App, codes: dict[str, str], name: str) -> LightClient:
    client = await connect(app)
    client.is_described = True
    described = functions.initConnection(
        api_id=1,
        device_model="my-secret-laptop",
        system_version="1",
        app_version="1",
        system_lang_code="en",
        lang_pack="",
        lang_code="en",
        query=functions.help_getConfig(),
    )
    await client.call(functions.invokeWithLayer(layer=229, query=described))
    client.user = await sign_up(client, PHONES[name], codes.__getitem__)  # type: ignore[attr-defined]
    await client.call(functions.updates_getState())
    return client


async def write(romeo: LightClient, juliet: LightClient) -> types.inputPeerUser:
    """Everything that people say of themselves and to each other."""
    await romeo.call(functions.account_updateProfile(first_name="Montague", about="my-about-words"))
    await juliet.call(functions.account_updateProfile(first_name="Capulet"))
    await juliet.call(functions.account_updateUsername(username="my_secret_name"))
    await refused(romeo, functions.account_updateUsername(username="my_secret_name"))
    contacts = [
        types.inputPhoneContact(client_id=1, phone=phone, first_name="my-contact-name", last_name="")
        for phone in (PHONES["Juliet"], OTHERS)
    ]
    (user,) = (await romeo.call(functions.contacts_importContacts(contacts=contacts))).users
    peer = types.inputPeerUser(user_id=user.id, access_hash=user.access_hash)
    for number in range(3):
        await romeo.call(functions.messages_sendMessage(peer=peer, message="my-secret-words", random_id=number + 1))
    await juliet.wait_for(lambda client: len(client.pushes) >= 3)
    await romeo.call(functions.messages_editMessage(peer=peer, id=1, message="my-other-words"))
    await refused(romeo, functions.messages_editMessage(peer=peer, id=99, message="my-other-words"))
    search = functions.messages_search(
        peer=peer,
        q="my-search-words",
        filter=types.inputMessagesFilterEmpty(),
        min_date=0,
        max_date=0,
        offset_id=0,
        add_offset=0,
        limit=10,
        max_id=0,
        min_id=0,
        hash=0,
    )
    await romeo.call(search)
    await romeo.call(functions.contacts_search(q="my_secret_name", limit=5))
    await refused(romeo, functions.messages_sendMessage(peer=peer, message="my-secret-words" * 1000, random_id=77))
    return peer


async def guess_codes(app: App, codes: dict[str, str]) -> None:
    client = await connect(app)
    phone = PHONES["Romeo"]
    settings = types.codeSettings()
    sent = await client.call(functions.auth_sendCode(phone_number=phone, api_id=1, api_hash="", settings=settings))
    guess = functions.auth_signIn(phone_number=phone, phone_code_hash=sent.phone_code_hash, phone_code="12321")
    assert codes[phone] != "12321"
    for _ in range(4):
        await refused(client, guess)
    await refused(client, functions.auth_signIn(phone_number="my-secret-words", phone_code_hash="", phone_code=""))
    await client.close()


async def break_handlers(romeo: LightClient, peer: types.inputPeerUser, monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception that quotes what somebody wrote, and one that came of another."""

    async def fail(_: object, request: object) -> None:
        try:
            raise KeyError(f"{ADDRESS} {request!r} my-{'secret'}-words")
        except KeyError as cause:
            raise ValueError(PHONES["Romeo"]) from cause

    async def answer_wrongly(_: object, __: object) -> object:
        return types.userFull(id="my-" + "secret-words")  # type: ignore[arg-type, call-arg]

    for name, handler in (("users.getUsers", fail), ("users.getFullUser", answer_wrongly)):
        monkeypatch.setitem(METHODS, name, Method(name, handler, True, frozenset()))
    user = types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)
    assert (await refused(romeo, functions.users_getUsers(id=[user]))).startswith("INTERNAL")
    assert (await refused(romeo, functions.users_getFullUser(id=user))).startswith("INTERNAL")


async def break_storage(app: App) -> None:
    def fail(_: object) -> None:
        raise ValueError("my-" + "secret-words")

    with pytest.raises(ValueError, match="words"):
        await app.services.storage.write(fail)


def break_callbacks() -> None:
    def fail(*_: object) -> None:
        raise ValueError(PHONES["Juliet"])

    asyncio.get_running_loop().call_soon(fail, "my-" + "secret-words", ADDRESS)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


async def send_rubbish(app: App) -> None:
    """What no client sends, and a browser that tells where it has been."""
    for data in (
        b"\xee\xee\xee\xee\xff\xff\xff\x7f" + b"my-secret-words" * 100,
        b"GET /my-secret-path?my-secret-words HTTP/1.1\r\nHost: localhost\r\nCookie: my-secret-cookie\r\n\r\n",
        b"POST /apiw1 HTTP/1.1\r\nContent-Length: 15\r\nCookie: my-secret-cookie\r\n\r\nmy-secret-words",
        b"GET my-secret-path\r\nmy-secret-cookie\r\n\r\n",
    ):
        reader, writer = await asyncio.open_connection("127.0.0.1", app.addresses[0].port, local_addr=(ADDRESS, 0))
        writer.write(data)
        writer.write_eof()
        await asyncio.wait_for(reader.read(), 10)
        writer.close()
