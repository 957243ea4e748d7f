"""What shared workers say: Playwright hears pages alone, but the client's engine, with its connection, lives in such a worker."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser

Hear = Callable[[str, dict[str, Any]], None]
"""Takes an event of Chromium's protocol of development, and its parameters."""


class SharedWorkers:
    """Those of one browser: each is listened to from its beginning on, by whoever listens to its browser context."""

    def __init__(self, browser: Browser) -> None:
        self._session = browser.new_browser_cdp_session()
        self._numbers = itertools.count(1)
        self._listeners: dict[str, tuple[Hear, tuple[str, ...]]] = {}
        self._contexts: dict[str, str] = {}
        self._session.on("Target.targetCreated", self._attach)
        self._session.on("Target.attachedToTarget", self._listen)
        self._session.on("Target.receivedMessageFromTarget", self._receive)
        wanted = {"discover": True, "filter": [{"type": "shared_worker"}]}
        self._session.send("Target.setDiscoverTargets", wanted)

    def listen(self, context_id: str, hear: Hear, domains: tuple[str, ...] = ("Runtime", "Log")) -> None:
        """Tell `hear` what workers of a browser context say; `domains` are parts of the protocol that are switched on."""
        self._listeners[context_id] = hear, domains

    def _attach(self, event: dict[str, Any]) -> None:
        target = event["targetInfo"]
        if target["type"] == "shared_worker" and target.get("browserContextId") in self._listeners:
            self._session.send("Target.attachToTarget", {"targetId": target["targetId"], "flatten": False})

    def _listen(self, event: dict[str, Any]) -> None:
        context_id = event["targetInfo"].get("browserContextId", "")
        if context_id not in self._listeners:
            return
        self._contexts[event["sessionId"]] = context_id
        for domain in self._listeners[context_id][1]:
            self._tell(event["sessionId"], f"{domain}.enable")

    def _tell(self, worker: str, method: str) -> None:
        message = json.dumps({"id": next(self._numbers), "method": method})
        self._session.send("Target.sendMessageToTarget", {"sessionId": worker, "message": message})

    def _receive(self, event: dict[str, Any]) -> None:
        message = json.loads(event["message"])
        if message.get("method") == "Inspector.targetReloadedAfterCrash":
            # Its only page was loaded again: the new worker takes its place, and waits for whoever listened to the old one.
            self._tell(event["sessionId"], "Runtime.runIfWaitingForDebugger")
        if "method" in message and (context_id := self._contexts.get(event["sessionId"])):
            self._listeners[context_id][0](message["method"], message["params"])


def complaint_of(method: str, told: dict[str, Any]) -> str:
    """What a worker warns of, in a line; empty when it is nothing."""
    if method == "Runtime.consoleAPICalled" and told["type"] in ("warning", "error", "assert"):
        return " ".join(str(each.get("value", each.get("description", each["type"]))) for each in told["args"])
    if method == "Runtime.exceptionThrown":
        thrown = told["exceptionDetails"]
        return str(thrown.get("exception", {}).get("description", thrown["text"]))
    if method == "Log.entryAdded" and told["entry"]["level"] in ("warning", "error"):
        return f"{told['entry']['text']} ({told['entry'].get('url')})"
    return ""
