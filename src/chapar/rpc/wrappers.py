"""Requests around requests: the layer, the client's description, order, and what else clients wrap a call in.

Follows core.telegram.org/api/invoking.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from chapar import eager
from chapar.domain.accounts import ClientInfo
from chapar.domain.errors import RpcError
from chapar.domain.users import clean_line
from chapar.rpc import call_order
from chapar.rpc.services import Services
from chapar.rpc.session import ClientSession
from chapar.storage.api import Transaction
from chapar.tl import LAYER, functions, layers

logger = logging.getLogger(__name__)

DESCRIPTION_LENGTH = 128
"""Characters kept of each thing that a client says of itself."""
WAITING_CALLS = 100
"""Calls of one session that may wait for others at the same time."""
TOUCH_SECONDS = 60
"""How often, at most, a session that describes itself again marks its authorization as active."""

_TRANSPARENT = frozenset(
    {
        "invokeWithMessagesRange",
        "invokeWithGooglePlayIntegrity",
        "invokeWithApnsSecret",
        "invokeWithReCaptcha",
    }
)


class Wrappers:
    """Takes the wrappers off requests and does what they ask."""

    def __init__(self, services: Services, wait_seconds: float) -> None:
        self._services = services
        self._wait_seconds = wait_seconds
        self._layers_logged: set[int] = set()

    async def unwrap(self, session: ClientSession, request: Any) -> tuple[Any, bool]:
        """The innermost request, and whether the session is one that wants updates.

        Returns when the calls that it must follow are over. Raises MSG_WAIT_FAILED, MSG_WAIT_TIMEOUT,
        CONNECTION_LAYER_INVALID, TAKEOUT_INVALID.
        """
        layer: int | None = None
        description: Any = None
        wants_updates = True
        follows: list[int] = []
        while True:
            match request.NAME:
                case "invokeWithLayer":
                    layer = self._resolve(request.layer)
                case "initConnection":
                    description = request
                case "invokeWithoutUpdates":
                    wants_updates = False
                case "invokeAfterMsg":
                    follows.append(request.msg_id)
                case "invokeAfterMsgs":
                    follows += request.msg_ids
                case "invokeWithTakeout":
                    raise RpcError("TAKEOUT_INVALID")  # none is ever begun
                case name if name not in _TRANSPARENT:
                    break
            request = request.query
        if layer is not None or description is not None:
            self._remember(session, layer or session.layer, description)
        if follows:
            await self._wait(session, follows)
        return request, wants_updates

    def _resolve(self, layer: int) -> int:
        if layer < 1:
            raise RpcError("CONNECTION_LAYER_INVALID")
        if layer > LAYER and layer not in self._layers_logged and len(self._layers_logged) < 100:
            self._layers_logged.add(layer)
            logger.warning("A client speaks layer %d; it is served the newest known, %d", layer, LAYER)
        return layers.resolve(layer)

    def _remember(self, session: ClientSession, layer: int, description: Any) -> None:
        """Keep what the client says of itself with its key; nobody waits for that."""
        session.layer = layer
        client = _describe(layer, description, session.client)
        now = self._services.clock.now()
        is_changed = client != session.client
        is_touched = (
            description is not None and session.user_id is not None and now - session.touched_at > TOUCH_SECONDS
        )
        if not is_changed and not is_touched:
            return
        session.client = client
        key_id, ip, user_id = session.auth_key_id, session.ip, session.user_id

        def unit(tx: Transaction) -> None:
            if is_changed:
                tx.set_client_info(key_id, client)
            if user_id is not None:
                tx.touch_authorization(key_id, int(now), ip)

        session.touched_at = now
        eager.run(self._services.storage.write(unit), _nothing, _log_failure)

    async def _wait(self, session: ClientSession, msg_ids: Iterable[int]) -> None:
        if session.waiting_calls >= WAITING_CALLS:
            raise RpcError("MSG_WAIT_TIMEOUT")
        session.waiting_calls += 1
        try:
            await call_order.wait_for(session.calls, msg_ids, self._wait_seconds)
        finally:
            session.waiting_calls -= 1


def _describe(layer: int, said: functions.initConnection | None, known: ClientInfo | None) -> ClientInfo:
    """What to remember: all that the client says now, or its new layer with what it said before."""
    if said is None:
        before = known or ClientInfo(layer)
        return replace(before, layer=layer)
    return ClientInfo(
        layer,
        said.api_id,
        *(
            clean_line(text)[:DESCRIPTION_LENGTH]
            for text in (
                said.device_model,
                said.system_version,
                said.app_version,
                said.system_lang_code,
                said.lang_pack,
                said.lang_code,
            )
        ),
    )


def _nothing(_result: None) -> None:
    pass


def _log_failure(error: BaseException) -> None:
    logger.error("What a client says of itself could not be kept: %s", type(error).__name__)
