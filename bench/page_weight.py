"""What a browser had to load before the web client showed chats: files told by the browser, in bytes as they come by wire."""

from __future__ import annotations

import gzip
import json
import math
import re
import time
import urllib.request
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import urljoin

from playwright.sync_api import Browser, Page

_ENTRIES = """JSON.stringify(
  [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .map((each) => [each.name, each.startTime])
)"""
_SHELL = re.compile(r"index\.html|shell\.(?:js|css)|[a-z]{2}\.js")
_IMPORT = re.compile(r"""\bimport\b[^"'()]*["'](\./[\w./-]+\.js)["']""")
_LIMIT_S = 5.0


class Loaded(NamedTuple):
    """A file that was loaded, compressed as it came."""

    url: str
    size_bytes: int

    @property
    def name(self) -> str:
        """Without what stands before the last slash, and without the letters that tell its content."""
        return re.sub(r"-[\w-]{8}(?=\.\w+$)", "", self.url.rpartition("/")[2] or "index.html")


@dataclass(frozen=True, slots=True)
class Weight:
    """What the page and the worker loaded."""

    page: list[Loaded]
    worker: list[Loaded]

    @property
    def shell_bytes(self) -> int:
        """What paints: the document, what it names itself, and a language's words."""
        return sum(each.size_bytes for each in self.page if _SHELL.fullmatch(each.name))

    @property
    def protocol_bytes(self) -> int:
        """The protocol's library."""
        return sum(each.size_bytes for each in self.worker if each.name == "protocol.js")

    @property
    def wasm_bytes(self) -> int:
        """Its WebAssembly."""
        return sum(each.size_bytes for each in self.worker if each.name.endswith(".wasm"))

    @property
    def script_bytes(self) -> int:
        """All scripts with their WebAssembly, ours and others'."""
        return sum(each.size_bytes for each in [*self.page, *self.worker] if each.name.endswith((".js", ".wasm")))

    @property
    def own_bytes(self) -> int:
        """All scripts but the protocol's library: ours, and what draws elements for us."""
        return self.script_bytes - self.protocol_bytes - self.wasm_bytes


def weigh(browser: Browser, page: Page, until_ms: float = math.inf) -> Weight:
    """What a page had begun to load by a moment of its own clock, and all that its shared worker has loaded.

    Raises RuntimeError when there is no worker.
    """
    context_id = page.context.new_cdp_session(page).send("Target.getTargetInfo")["targetInfo"]["browserContextId"]
    address, more = json.loads(ask_worker(browser, page, context_id, f"JSON.stringify([location.href, {_ENTRIES}])"))
    loaded = [url for url, started_ms in json.loads(page.evaluate(_ENTRIES)) if started_ms <= until_ms]
    fetched = [url for url, _ in json.loads(more)]
    return Weight([_fetch(url)[0] for url in loaded], [*_static_imports(address), *(_fetch(url)[0] for url in fetched)])


def _static_imports(address: str) -> list[Loaded]:
    """A worker's script and all that it imports at once, of which browsers keep no record."""
    found: dict[str, Loaded] = {}
    wanted = [address]
    while wanted:
        url = wanted.pop()
        if url not in found:
            found[url], text = _fetch(url)
            wanted += [urljoin(url, path) for path in _IMPORT.findall(text)]
    return list(found.values())


def _fetch(url: str) -> tuple[Loaded, str]:
    """A file as it comes by wire, and its text: of what a browser took from its cache it tells another size."""
    asked = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(asked) as answer:
        body = answer.read()
        whole = gzip.decompress(body) if answer.headers["Content-Encoding"] == "gzip" else body
    return Loaded(url, len(body)), whole.decode(errors="replace")


def ask_worker(browser: Browser, page: Page, context_id: str, expression: str) -> Any:
    """The value of an expression in the shared worker of a browser context, which Playwright itself does not reach."""
    session = browser.new_browser_cdp_session()
    wanted = {"filter": [{"type": "shared_worker"}]}
    targets = session.send("Target.getTargets", wanted)["targetInfos"]
    found = [each["targetId"] for each in targets if each.get("browserContextId") == context_id]
    if not found:
        raise RuntimeError("there is no shared worker")
    answers: list[Any] = []
    session.on("Target.receivedMessageFromTarget", lambda event: answers.append(json.loads(event["message"])))
    attached = session.send("Target.attachToTarget", {"targetId": found[0], "flatten": False})["sessionId"]
    question = {"id": 1, "method": "Runtime.evaluate", "params": {"expression": expression, "returnByValue": True}}
    session.send("Target.sendMessageToTarget", {"sessionId": attached, "message": json.dumps(question)})
    end = time.monotonic() + _LIMIT_S
    while time.monotonic() < end:
        page.wait_for_timeout(20)
        for answer in answers:
            if answer.get("id") == 1:
                session.detach()
                return answer["result"]["result"]["value"]
    raise RuntimeError("the shared worker does not answer")
