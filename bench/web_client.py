"""The web client in a real browser: what it loads, how soon chats are listed, how smoothly a long channel scrolls, its memory."""

from __future__ import annotations

import os
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bench.clients.mtproto import MtprotoLine, call_all
from bench.page_weight import weigh
from bench.processes import Usage, usage
from bench.servers.channels import FIRST_PHONE, ChannelServer, running_with_people
from bench.web import write_posts
from chapar.tl import functions, types
from chapar.web.client.bundle import Bundle

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
HOW_TO_INSTALL = "apt-get install chromium"
CHANNELS_BELOW = -(10**12)
FRAME_MS = 16.7
SPARE_MS = 1.0
"""By so much clocks of frames differ."""
LISTED_ROWS = 8
"""Rows that fill a window: then chats can be chosen from."""
LIMIT_MS = 60_000
_ROW = ".ChatList .DialogRow-title"
_MARK_LISTED = f"""
const look = () => {{
  if (document.querySelectorAll('{_ROW}').length < {LISTED_ROWS}) return requestAnimationFrame(look)
  requestAnimationFrame(() => performance.mark('listed'))
}}
requestAnimationFrame(look)
"""
_LISTED = "performance.getEntriesByName('listed')[0]?.startTime"
_WAIT_LISTED = f"""async () => {{
  while ({_LISTED} === undefined) await new Promise((done) => setTimeout(done, 20))
}}"""
_LOAD_ALL = """async ([first, last]) => {
  const log = document.querySelector('[role=log]')
  const scroll = async (words, to) => {
    while (!log.innerText.includes(words)) {
      log.scrollTop = to()
      await new Promise((done) => setTimeout(done, 10))
    }
  }
  await scroll(first, () => 0)
  await scroll(last, () => log.scrollHeight)
}"""
_SCROLL = """([pixels, seconds]) => new Promise((done) => {
  const log = document.querySelector('[role=log]')
  const deltas = []
  let last
  const step = (now) => {
    if (last !== undefined) deltas.push(now - last)
    last = now
    log.scrollTop += pixels
    if (deltas.length < seconds * 60 && deltas.reduce((sum, each) => sum + each, 0) < seconds * 2000)
      requestAnimationFrame(step)
    else done(deltas)
  }
  requestAnimationFrame(step)
})"""
_FORGET = """async () => {
  for (const name of await caches.keys()) await caches.delete(name)
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
  const forget = (name) => new Promise((onsuccess, onerror) =>
    Object.assign(indexedDB.deleteDatabase(name), { onsuccess, onerror }))
  for (const { name } of await indexedDB.databases()) if (name !== 'chapar.session') await forget(name)
}"""


@dataclass(frozen=True, slots=True)
class ClientPlan:
    """How many chats are listed, how many messages are scrolled through, how often the list is loaded."""

    dialogs: int = 500
    messages: int = 10_000
    loads: int = 3
    scroll_s: float = 10.0


def chromium() -> str | None:
    """The browser, None when none is installed."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def measure_client(
    folder: Path, core: int | None, plan: ClientPlan, progress: Callable[[str], None]
) -> dict[str, float]:
    """All figures, on a server of its own. Raises RuntimeError."""
    if not Bundle().is_built:
        raise RuntimeError("the web client is not built")
    with running_with_people(folder, core, plan.dialogs) as server:
        progress(f"web client: {plan.dialogs} chats, {plan.messages} messages")
        channel = write_chats(server, plan)
        with opened_browser() as browser:
            reader = Reader(browser, server)
            progress("web client: the list of chats")
            figures = reader.weigh() | reader.time_list(plan.loads)
            progress("web client: a long channel")
            return figures | reader.scroll(channel, plan)


def write_chats(server: ChannelServer, plan: ClientPlan) -> int:
    """A message of everybody for the first person, and a channel of many posts, whose id as clients mark it is returned."""
    lines = server.open_audience(plan.dialogs)
    reader, *others = lines
    reader.call(functions.account_updateUsername(username="bench_reader"))
    found = call_all(others, [functions.contacts_resolveUsername(username="bench_reader")] * len(others))
    call_all(others, [write_to(answer, number) for number, answer in enumerate(found)])
    owner = others[0]
    server.gather(owner, [reader], "long")
    write_posts(owner, plan.messages)
    for line in lines:
        line.sock.close()
    return marked_id(owner)


def write_to(answer: object, number: int) -> object:
    """A first message to the only user whom an answer names."""
    if not isinstance(answer, types.contacts_resolvedPeer) or not isinstance(answer.users[0], types.user):
        raise RuntimeError(f"contacts.resolveUsername answered {answer!r}")
    found = answer.users[0]
    peer = types.inputPeerUser(user_id=found.id, access_hash=found.access_hash or 0)
    return functions.messages_sendMessage(
        peer=peer, message=f"Good morning, says reader {number}.", random_id=number + 1
    )


def marked_id(owner: MtprotoLine) -> int:
    """The channel of `owner` as an address of the client names it."""
    assert isinstance(owner.channel, types.inputPeerChannel)
    return CHANNELS_BELOW - owner.channel.channel_id


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Chromium on all cores: the generator's core is for what generates load, which a browser is not."""
    path = chromium()
    if path is None:
        raise RuntimeError(f"Chromium is not installed. Install it: {HOW_TO_INSTALL}")
    own = os.sched_getaffinity(0)
    os.sched_setaffinity(0, range(os.cpu_count() or 1))
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
            yield browser
            browser.close()
    finally:
        os.sched_setaffinity(0, own)


class Reader:
    """The first person, signed in with a browser of their own."""

    def __init__(self, browser: Browser, server: ChannelServer) -> None:
        self._browser = browser
        self._address = f"http://127.0.0.1:{server.server.port}/web/"
        self._context: BrowserContext = browser.new_context(viewport={"width": 1280, "height": 800})
        self._context.add_init_script(_MARK_LISTED)
        page = self._context.new_page()
        page.goto(self._address)
        page.fill("[name=phone]", f"+{FIRST_PHONE}")
        page.keyboard.press("Enter")
        page.wait_for_selector("[name=code]")
        page.fill("[name=code]", server.server.codes.code_for(str(FIRST_PHONE)))
        page.wait_for_selector(_ROW)
        page.close()

    def weigh(self) -> dict[str, float]:
        """What is loaded before the list, in KB (1000 bytes) as they come by wire."""
        page = self._new_page(is_cold=True)
        self._load(page)
        weight = weigh(self._browser, page, until_ms=page.evaluate(_LISTED))
        page.close()
        return {
            "client_shell_kb": weight.shell_bytes / 1000,
            "client_own_kb": weight.own_bytes / 1000,
            "client_script_kb": weight.script_bytes / 1000,
            "client_wasm_kb": weight.wasm_bytes / 1000,
        }

    def time_list(self, loads: int) -> dict[str, float]:
        """Seconds from the navigation until a window of chats is drawn: with nothing kept but who one is, then with all kept."""
        figures = {}
        for name, is_cold in (("cold", True), ("warm", False)):
            seconds, work = [], []
            for _ in range(loads):
                page = self._new_page(is_cold=is_cold)
                worked_s = self._usage().cpu_s
                self._load(page)
                work.append(self._usage().cpu_s - worked_s)
                seconds.append(page.evaluate(_LISTED) / 1000)
                page.close()
            figures[f"client_list_{name}_s"] = statistics.median(seconds)
            figures[f"client_list_{name}_cpu_s"] = statistics.median(work)
        return figures

    def scroll(self, channel: int, plan: ClientPlan) -> dict[str, float]:
        """Frames while the whole channel is there and is scrolled, at a reader's pace and in great leaps; and memory after it."""
        page = self._context.new_page()
        page.goto(f"{self._address}#{channel}")
        page.wait_for_selector("[role=log] li")
        page.set_default_timeout(LIMIT_MS)
        start = time.monotonic()
        page.evaluate(_LOAD_ALL, ["Post 0 ", f"Post {plan.messages - 1} "])
        loaded_s = time.monotonic() - start
        worked_s = self._usage().cpu_s
        deltas = [delta for pixels in (-40, -400, 400) for delta in page.evaluate(_SCROLL, [pixels, plan.scroll_s / 3])]
        in_time = sum(delta <= FRAME_MS + SPARE_MS for delta in deltas)
        figures = {
            "client_loaded_s": loaded_s,
            "client_frames_in_time": in_time / len(deltas),
            "client_frame_work_ms": (self._usage().cpu_s - worked_s) / len(deltas) * 1000,
            "client_frame_ms": statistics.median(deltas),
            "client_longest_frame_ms": max(deltas),
            "client_heap_mib": heap_bytes(self._context, page) / 2**20,
            "client_rss_mib": self._usage().rss_bytes / 2**20,
        }
        page.close()
        return figures

    def _new_page(self, *, is_cold: bool) -> Page:
        """A page of the same origin without the client; a cold one forgets all that the client has kept but who one is."""
        page = self._context.new_page()
        page.goto(self._address.replace("/web/", "/about"))
        if is_cold:
            page.evaluate(_FORGET)
            session = self._context.new_cdp_session(page)
            session.send("Network.clearBrowserCache")
            session.detach()
        return page

    def _load(self, page: Page) -> None:
        page.goto(self._address)
        page.evaluate(_WAIT_LISTED)

    def _usage(self) -> Usage:
        """What all processes have used that run pages and workers."""
        session = self._browser.new_browser_cdp_session()
        processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
        session.detach()
        used = []
        for process in processes:
            if process["type"] == "renderer":
                with suppress(ProcessLookupError):  # one of a page that was closed
                    used.append(usage(process["id"]))
        return Usage(sum(each.cpu_s for each in used), sum(each.rss_bytes for each in used))


def heap_bytes(context: BrowserContext, page: Page) -> int:
    """The JavaScript heap of a page, swept."""
    session = context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    size = int(session.send("Runtime.getHeapUsage")["usedSize"])
    session.detach()
    return size
