"""From the bytes of a request to the bytes of its answer."""

import asyncio
import logging
import struct
from types import SimpleNamespace
from typing import Any

import pytest
from harness import Client, Outbox, Refused, Server, handle_whole, parse_answer
from hypothesis import given, settings
from hypothesis import strategies as st

from chapar.clock import ManualClock
from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.dispatcher import LAYERLESS, OWN_CODES, Dispatcher
from chapar.rpc.later import FilePart, LaterAnswer
from chapar.rpc.method import METHODS, Method, discover
from chapar.rpc.session import ClientSession
from chapar.tl import codec, errors, functions, types


async def refusal(client: Client, request: Any) -> tuple[int, str]:
    body = request if isinstance(request, bytes) else codec.encode(request)
    answer = await client.call_bytes(body)
    with pytest.raises(Refused) as refused:
        parse_answer(answer)
    return refused.value.code, refused.value.message


def replace_handler(monkeypatch: pytest.MonkeyPatch, name: str, handler: Any, needs_user: bool = False) -> None:
    monkeypatch.setitem(METHODS, name, Method(name, handler, needs_user, frozenset()))


async def test_an_answer_comes_back(server: Server) -> None:
    client = await server.client()
    assert await client.call(functions.help_getNearestDc()) == types.nearestDc(country="", this_dc=2, nearest_dc=2)


async def test_a_method_that_is_not_built_answers_400_at_once(server: Server) -> None:
    client = await server.client()
    assert await refusal(client, functions.stats_getBroadcastStats(channel=types.inputChannelEmpty())) == (
        400,
        "METHOD_INVALID",
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"\xef\xbe\xad\xde", "INPUT_CONSTRUCTOR_INVALID"),
        (b"", "INPUT_CONSTRUCTOR_INVALID"),
        (b"\x6b", "INPUT_CONSTRUCTOR_INVALID"),
        (codec.encode(functions.help_getCountriesList(lang_code="fa", hash=0))[:-1], "INPUT_FETCH_ERROR"),
        (codec.encode(types.peerUser(user_id=1)), "METHOD_INVALID"),
        (struct.pack("<Ii", 0xDA9B0D0D, 229) * 40, "INPUT_FETCH_ERROR"),
    ],
)
async def test_what_is_no_request_answers_400(server: Server, body: bytes, expected: str) -> None:
    client = await server.client()
    assert await refusal(client, body) == (400, expected)


async def test_a_wrong_type_inside_answers_400(server: Server) -> None:
    client = await server.client()
    good = codec.encode(
        functions.auth_sendCode(phone_number="+98912000000", api_id=1, api_hash="", settings=types.codeSettings())
    )
    settings_id = struct.pack("<I", types.codeSettings.ID & 0xFFFFFFFF)
    bad = good.replace(settings_id, struct.pack("<I", types.peerUser.ID & 0xFFFFFFFF))
    assert bad != good
    code, _ = await refusal(client, bad)
    assert code == 400


async def test_without_a_layer_a_client_is_asked_to_describe_itself(server: Server) -> None:
    client = await server.client(layer=0)
    assert await refusal(client, functions.users_getUsers(id=[])) == (400, "CONNECTION_NOT_INITED")
    assert await refusal(client, functions.help_getAppConfig(hash=0)) == (400, "CONNECTION_NOT_INITED")


async def test_what_needs_no_layer_is_answered_without_one(server: Server) -> None:
    client = await server.client(layer=0)
    assert (await client.call(functions.help_getNearestDc())).this_dc == 2
    assert (await client.call(functions.help_getConfig())).this_dc == 2
    assert set(discover()) >= LAYERLESS


async def test_who_is_not_signed_in_gets_401(server: Server) -> None:
    client = await server.client()
    assert await refusal(client, functions.updates_getState()) == (401, "AUTH_KEY_UNREGISTERED")


async def test_a_temporary_key_that_is_not_bound_is_told_so(server: Server) -> None:
    client = await server.client(is_temporary_key=True)
    assert await refusal(client, functions.updates_getState()) == (401, "AUTH_KEY_PERM_EMPTY")


async def test_an_unexpected_exception_answers_500_and_tells_nothing(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "the text of a " + "private message"

    async def breaks(ctx: Context, request: Any) -> Any:
        raise ValueError(secret)

    replace_handler(monkeypatch, "help.getNearestDc", breaks)
    client = await server.client(layer=0)
    with caplog.at_level(logging.ERROR):
        code, message = await refusal(client, functions.help_getNearestDc())
    name, _, reference = message.rpartition("_")
    assert (code, name) == (500, "INTERNAL")
    assert reference in caplog.text
    assert "help.getNearestDc" in caplog.text
    assert "ValueError" in caplog.text
    assert "private message" not in caplog.text


async def test_a_result_that_cannot_be_encoded_answers_500(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    async def wrong(ctx: Context, request: Any) -> Any:
        return types.nearestDc(country=None, this_dc="two", nearest_dc=2)

    replace_handler(monkeypatch, "help.getNearestDc", wrong)
    client = await server.client(layer=0)
    code, _ = await refusal(client, functions.help_getNearestDc())
    assert code == 500


async def test_a_part_of_a_file_is_an_answer_to_be_made_later(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes: list[bytes | Exception] = [b"x" * 1000, RpcError("LOCATION_INVALID"), OSError("quotes somebody")]
    reads = []

    async def read() -> bytes:
        reads.append(1)
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    async def promise(_ctx: Context, _request: Any) -> FilePart:
        return FilePart(types.upload_file(type=types.storage_fileJpeg(), mtime=7, bytes=b""), 1000, read)

    replace_handler(monkeypatch, "upload.getFile", promise)
    client = await server.client()
    body = codec.encode(functions.upload_getFile(location=types.inputTakeoutFileLocation(), offset=0, limit=1))
    answer = await server.dispatcher.handle(client.session, 4, body)
    assert isinstance(answer, LaterAnswer)
    assert (answer.size_bytes, reads) == (1000, [])
    found = parse_answer(await answer.make_whole())
    assert found == types.upload_file(type=types.storage_fileJpeg(), mtime=7, bytes=b"x" * 1000)
    for error in ("LOCATION_INVALID", "INTERNAL_"):
        with pytest.raises(Refused, match=error):
            parse_answer(await answer.make_whole())
    assert len(reads) == 3


async def test_errors_come_with_their_codes(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    client = await server.client(layer=0)
    for error, expected in [
        (RpcError("FLOOD_WAIT", 30), (420, "FLOOD_WAIT_30")),
        (RpcError("PEER_ID_INVALID"), (400, "PEER_ID_INVALID")),
        (RpcError("AUTH_KEY_UNREGISTERED"), (401, "AUTH_KEY_UNREGISTERED")),
    ]:

        async def refuses(ctx: Context, request: Any, error: RpcError = error) -> Any:
            raise error

        replace_handler(monkeypatch, "help.getNearestDc", refuses)
        assert await refusal(client, functions.help_getNearestDc()) == expected


async def test_an_error_outside_the_methods_list_is_reported_and_answered(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuses(ctx: Context, request: Any) -> Any:
        raise RpcError("CHAT_TITLE_EMPTY")

    replace_handler(monkeypatch, "help.getNearestDc", refuses)
    client = await server.client(layer=0)
    assert await refusal(client, functions.help_getNearestDc()) == (400, "CHAT_TITLE_EMPTY")
    assert server.unlisted == [("help.getNearestDc", "CHAT_TITLE_EMPTY")]
    server.unlisted.clear()


async def test_production_logs_an_error_outside_the_list(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def refuses(ctx: Context, request: Any) -> Any:
        raise RpcError("CHAT_TITLE_EMPTY")

    replace_handler(monkeypatch, "help.getNearestDc", refuses)
    client = await server.client(layer=0)
    server.dispatcher = Dispatcher(server.services)
    with caplog.at_level(logging.WARNING):
        await refusal(client, functions.help_getNearestDc())
    assert "CHAT_TITLE_EMPTY" in caplog.text


async def test_an_error_that_is_in_no_catalogue_answers_500(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuses(ctx: Context, request: Any) -> Any:
        raise RpcError("NO_SUCH_ERROR_ANYWHERE")

    replace_handler(monkeypatch, "help.getNearestDc", refuses)
    client = await server.client(layer=0)
    code, message = await refusal(client, functions.help_getNearestDc())
    assert code == 500
    assert message.startswith("INTERNAL")


def test_own_errors_are_in_no_catalogue() -> None:
    for name in OWN_CODES:
        with pytest.raises(KeyError):
            errors.code_of(name)


def test_listed_errors_of_handlers_are_in_the_catalogue() -> None:
    for method in discover().values():
        for name in method.errors:
            assert errors.code_of(name, method.name), f"{method.name}: {name}"


async def test_a_session_wants_updates_from_its_first_ordinary_request_on(server: Server) -> None:
    romeo = await server.sign_up("+390000001", "Romeo")
    media = await server.client(of=romeo)
    nearest = functions.help_getNearestDc()
    await media.call(functions.invokeWithoutUpdates(query=nearest))
    assert not media.session.wants_updates
    await media.call(functions.invokeWithLayer(layer=229, query=functions.invokeWithoutUpdates(query=nearest)))
    assert not media.session.wants_updates
    await media.call(nearest)
    assert media.session.wants_updates


async def test_a_session_that_only_moves_files_wants_no_updates(server: Server) -> None:
    romeo = await server.sign_up("+390000001", "Romeo")
    media = await server.client(of=romeo)
    assert await media.call(functions.upload_saveFilePart(file_id=1, file_part=0, bytes=b"x")) is True
    assert not media.session.wants_updates


async def test_a_session_that_greets_and_then_moves_files_wants_no_updates_either(server: Server) -> None:
    romeo = await server.sign_up("15550001", "Romeo")
    mover = await server.client(of=romeo)
    part = functions.upload_saveFilePart(file_id=1, file_part=0, bytes=b"x")
    await mover.initialise(functions.help_getConfig())
    assert mover.session.wants_updates
    await mover.call(part)
    assert not mover.session.wants_updates
    await mover.call(functions.updates_getState())
    await mover.call(functions.help_getConfig())
    await mover.call(part)
    assert mover.session.wants_updates


async def test_a_session_that_is_not_signed_in_wants_no_updates(server: Server) -> None:
    client = await server.client()
    await client.call(functions.help_getNearestDc())
    assert not client.session.wants_updates


SAMPLES = [
    functions.auth_sendCode(phone_number="+98912000000", api_id=1, api_hash="", settings=types.codeSettings()),
    functions.auth_signIn(phone_number="+98912000000", phone_code_hash="x", phone_code="12345"),
    functions.invokeWithLayer(
        layer=200,
        query=functions.initConnection(
            api_id=1,
            device_model="x",
            system_version="x",
            app_version="x",
            system_lang_code="x",
            lang_pack="x",
            lang_code="x",
            query=functions.messages_getStickers(emoticon="x", hash=1),
        ),
    ),
    functions.invokeAfterMsgs(msg_ids=[1, 2], query=functions.help_getConfig()),
]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """The bytes of a request with some of them changed, cut off, or added."""
    body = bytearray(codec.encode(draw(st.sampled_from(SAMPLES))))
    for _ in range(draw(st.integers(1, 4))):
        body[draw(st.integers(0, len(body) - 1))] = draw(st.integers(0, 255))
    return bytes(body[: draw(st.integers(0, len(body)))]) + draw(st.binary(max_size=12))


@settings(max_examples=500, deadline=None)
@given(body=st.binary(max_size=200) | mutated())
def test_no_bytes_break_it(body: bytes) -> None:
    """Whatever comes: an answer in bytes, a refusal with 400 here, where no method is built."""
    with pytest.raises(Refused) as refused:
        parse_answer(asyncio.run(call_without_methods(body)))
    assert refused.value.code == 400


async def call_without_methods(body: bytes) -> bytes:
    dispatcher = Dispatcher(SimpleNamespace(clock=ManualClock(), storage=Unwritten()), methods={}, wait_seconds=0)  # type: ignore[arg-type]
    session = ClientSession(1, 1, 1, Outbox(), layer=229)
    return await handle_whole(dispatcher, session, 4, body)


class Unwritten:
    """A storage that takes writes and forgets them."""

    async def write(self, unit: object) -> None:
        pass
