"""From the bytes of a request to the bytes of its answer."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from time import perf_counter
from typing import Any

from chapar.domain.errors import RpcError
from chapar.logs import describe_error
from chapar.rpc import call_order
from chapar.rpc.context import Context
from chapar.rpc.flood import FloodGate
from chapar.rpc.later import FilePart, LaterAnswer, Pieces
from chapar.rpc.method import Method, discover
from chapar.rpc.services import Services
from chapar.rpc.session import ClientSession
from chapar.rpc.wrappers import Wrappers
from chapar.tl import LAYER, DecodeError, UnknownConstructor, codec, errors, service
from chapar.tl.wire import spread

logger = logging.getLogger(__name__)

WAIT_SECONDS = 5.0
"""How long a call waits for the ones that it must follow."""

LAYERLESS = frozenset(
    {
        "auth.bindTempAuthKey",
        "help.getCdnConfig",
        "help.getConfig",
        "help.getNearestDc",
    }
)
"""Methods that clients call before they state a layer, and whose answers are the same in all of them."""
QUIET_NAMESPACE = "upload."
"""Methods after which a session still hears of nothing: clients move files by sessions of their own, mostly without
`invokeWithoutUpdates`, and TDLib would be told of what it just sent before its request is answered."""
GREETING = "help.getConfig"
"""What every session of some clients begins with, whatever it is for. COMPAT(Kurigram): it keeps the session that moves files
and tells its user twice of all that both hear of."""

UNKNOWN_METHOD = ""
"""What `on_done` is told instead of the name of a method that has no handler, so that callers make up no names."""

OWN_CODES = {"MSG_WAIT_TIMEOUT": 400, "INTERNAL": 500}
"""Codes of errors that are the dispatcher's and not in the catalogue."""

GENERAL_ERRORS = frozenset(
    {
        "AUTH_KEY_PERM_EMPTY",
        "AUTH_KEY_UNREGISTERED",
        "CHANNEL_INVALID",
        "CHANNEL_PRIVATE",
        "CHAT_ID_INVALID",
        "CONNECTION_LAYER_INVALID",
        "CONNECTION_NOT_INITED",
        "FLOOD_WAIT",
        "INPUT_CONSTRUCTOR_INVALID",
        "INPUT_FETCH_ERROR",
        "INPUT_USER_DEACTIVATED",
        "LIMIT_INVALID",
        "METHOD_INVALID",
        "MSG_WAIT_FAILED",
        "MSG_WAIT_TIMEOUT",
        "PEER_ID_INVALID",
        "TAKEOUT_INVALID",
        "USER_ID_INVALID",
    }
)
"""Errors that any method may answer with."""


def log_unlisted(method: str, error: str) -> None:
    """What production does about an error that a method should not answer with."""
    logger.warning("%s answered %s, which is not among its errors", method, error)


class Dispatcher:
    """Answers requests: one for the whole server.

    `on_unlisted_error(method, error)` is told of an error that neither the catalogue nor the handler's decorator lists.
    `flood_gate` refuses those who call too often (None: nobody). `on_done(method, error, seconds)` is told of every request:
    the name of its error without the value, "" when it was answered, and how long that took.
    """

    def __init__(
        self,
        services: Services,
        *,
        methods: dict[str, Method] | None = None,
        wait_seconds: float = WAIT_SECONDS,
        on_unlisted_error: Callable[[str, str], None] = log_unlisted,
        flood_gate: FloodGate | None = None,
        on_done: Callable[[str, str, float], None] | None = None,
    ) -> None:
        self._services = services
        self._methods = discover() if methods is None else methods
        self._wrappers = Wrappers(services, wait_seconds)
        self._on_unlisted_error = on_unlisted_error
        self._flood_gate = flood_gate
        self._on_done = on_done
        self._logs_calls = logger.isEnabledFor(logging.DEBUG)

    async def _listen(self, session: ClientSession, name: str) -> None:
        """Whether a session hears of anything, by what it calls: one that greets and then moves files is there for nothing
        else."""
        if name.startswith(QUIET_NAMESPACE):
            if session.has_only_greeted and session.user_id is not None:
                session.has_only_greeted = session.wants_updates = False
                self._services.audience.leave(session, session.user_id)
            return
        session.has_only_greeted = name == GREETING
        if not session.wants_updates:
            session.wants_updates = True
            await self._services.audience.listen(session)

    async def handle(self, session: ClientSession, msg_id: int, body: bytes) -> bytes | LaterAnswer:
        """The boxed result of the request in `body`, in the session's layer, or a boxed `rpc_error`. Raises nothing.

        A long part of a file is an answer to be made later, when the client can take it.
        """
        began_at = perf_counter() if self._on_done is not None else 0.0
        calls = session.calls
        call_order.begin(calls, msg_id)
        name = ""
        refused_with = ""
        is_answered = False
        try:
            request: Any = codec.decode(body)[0]
            wants_updates = True
            if request.NAME not in self._methods:
                request, wants_updates = await self._wrappers.unwrap(session, request)
            name = request.NAME
            if self._logs_calls:
                logger.debug("%s was called", name, extra={"session": session.session_id})
            method = self._methods.get(name)
            if method is None:
                raise RpcError("METHOD_INVALID")
            if not session.layer and name not in LAYERLESS:
                raise RpcError("CONNECTION_NOT_INITED")
            if self._flood_gate is not None:
                self._flood_gate.admit(session, name, request)
            if session.user_id is not None:
                if wants_updates and (session.has_only_greeted or not session.wants_updates):
                    await self._listen(session, name)
            elif method.needs_user:
                raise _not_signed_in(session)
            result = await method.handler(Context(self._services, session, msg_id), request)
            self._services.catch_up(session)
            answer: bytes | LaterAnswer
            if type(result) is FilePart:
                answer = self._promise(session, name, result)
            else:
                answer = codec.encode_result(name, result, session.layer or LAYER)
            is_answered = True
            return answer
        except RpcError as error:
            refused_with = error.name
            return self._refuse(session, name, error)
        except UnknownConstructor:
            refused_with = "INPUT_CONSTRUCTOR_INVALID"
            return self._refuse(session, name, RpcError(refused_with))
        except DecodeError:
            refused_with = "INPUT_FETCH_ERROR"
            return self._refuse(session, name, RpcError(refused_with))
        except Exception as error:
            refused_with = "INTERNAL"
            return _fail(session, name, error)
        finally:
            call_order.end(calls, msg_id, is_answered)
            if self._on_done is not None:
                known = name if name in self._methods else UNKNOWN_METHOD
                self._on_done(known, refused_with, perf_counter() - began_at)

    def _promise(self, session: ClientSession, name: str, part: FilePart) -> LaterAnswer:
        head = codec.encode_result(name, part.answer, session.layer or LAYER)

        async def make() -> Pieces:
            try:
                return spread(head, await part.read())
            except RpcError as error:
                return self._refuse(session, name, error), b"", b""
            except Exception as error:
                return _fail(session, name, error), b"", b""

        return LaterAnswer(part.size_bytes, make)

    def _refuse(self, session: ClientSession, name: str, error: RpcError) -> bytes:
        """A refusal as the client gets it."""
        try:
            code = OWN_CODES.get(error.name) or errors.code_of(error.name, name or None)
        except KeyError as unknown:
            return _fail(session, name, unknown)
        if self._logs_calls:
            about = {"session": session.session_id}
            logger.debug("%s was refused with %s", name or "A request", error.name, extra=about)
        method = self._methods.get(name)
        if method is not None and error.name not in GENERAL_ERRORS | method.errors | errors.allowed(name):
            self._on_unlisted_error(name, error.name)
        return encode_error(code, error.message)


def encode_error(code: int, message: str) -> bytes:
    """A boxed `rpc_error`. Follows core.telegram.org/mtproto/service_messages#rpc-error."""
    return service.encode(service.types.rpc_error(error_code=code, error_message=message))


def _not_signed_in(session: ClientSession) -> RpcError:
    """A temporary key that is not bound yet is told so: its client then binds it and does not sign out."""
    if session.is_temporary_key and session.raw_auth_key_id == session.auth_key_id:
        return RpcError("AUTH_KEY_PERM_EMPTY")
    return RpcError("AUTH_KEY_UNREGISTERED")


def _fail(session: ClientSession, name: str, error: Exception) -> bytes:
    """Something is wrong with the server. The log has the place but no value: messages of exceptions may quote people."""
    reference = secrets.randbelow(10**9)
    logger.error(
        "%s failed with %s (reference %09d)\n%s",
        name or "A request",
        type(error).__name__,
        reference,
        describe_error(error),
        extra={"session": session.session_id},
    )
    return encode_error(500, f"INTERNAL_{reference:09d}")
