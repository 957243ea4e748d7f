"""Somebody who uses the web client: a browser context with a page, what it complained of, and how one gets in."""

from __future__ import annotations

import itertools
import os
import random
import shutil
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request
from shared_workers import SharedWorkers, complaint_of

WINDOWED = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
"""A whole browser, which has settings and windows, also where it does not show them."""
CHROMIUM = shutil.which("chromium-headless-shell") or WINDOWED
"""Without all that it takes a third less of the processor."""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]
DESKTOP = (1280, 800)
PHONE = (390, 844)
SHOTS = Path(os.environ.get("SHOTS_FOLDER", Path(__file__).parents[2] / "build" / "screenshots"))
"""Where pictures of pages are kept, to be looked at."""

HARMLESS = ("Step 4: invalid nonce hash from server", "Request timed out after 5000ms")
"""The protocol's library loses the first byte of one new key in 256, those that begin with a zero, and makes another one; and it
waits for a step of a key exchange for five seconds, which a busy machine may take, and begins again."""

_numbers = itertools.count(random.randrange(10**6) * 100)


class Server(Protocol):
    """Where a browser goes: a `ServerProcess`, or what leads to one."""

    @property
    def host(self) -> str: ...

    @property
    def port(self) -> int: ...

    def login_code(self, phone: str) -> str: ...


class Person:
    """`language` is the browser's; `size` its window's; `scheme` "light" or "dark".

    `complaints` are errors of scripts, lines of the console that warn, what the policies refused, and requests to other hosts.
    Workers are listened to like pages, where `workers` are given. `allowed` is text that may stand in complaints.
    `context` is there already where it takes a browser that is set otherwise.
    """

    def __init__(
        self,
        browser: Browser,
        server: Server,
        first_name: str,
        *,
        language: str = "en",
        size: tuple[int, int] = DESKTOP,
        scheme: str = "light",
        allowed: tuple[str, ...] = (),
        workers: SharedWorkers | None = None,
        context: BrowserContext | None = None,
        **options: Any,
    ) -> None:
        self.server = server
        self.first_name = first_name
        self.phone = f"98{next(_numbers):010d}"
        self.origin = f"http://{server.host}:{server.port}"
        self.complaints: list[str] = []
        self._allowed = (*HARMLESS, *allowed)
        self.context = context or browser.new_context(
            locale=language,
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if scheme == "dark" else "light",
            has_touch=size == PHONE,
            permissions=["microphone", "camera", "clipboard-read", "clipboard-write", "notifications"],
            accept_downloads=True,
            **options,
        )
        self.context.on("request", self._check_host)
        self.context.on("page", self._watch)
        self.context.set_default_timeout(40_000)  # a busy machine is no fault
        self.page = self.context.new_page()
        if workers:
            told = self.context.new_cdp_session(self.page).send("Target.getTargetInfo")
            workers.listen(told["targetInfo"]["browserContextId"], self._hear_worker)

    def open(self, fragment: str = "") -> Page:
        """Go to the client, as its address says it: `open("@verona/12")`."""
        self.page.goto(f"{self.origin}/web/{'#' + fragment if fragment else ''}")
        return self.page

    def sign_up(self) -> None:
        """Make the account by hand: phone, code, name; then the list of chats is there."""
        if not self.page.url.startswith(self.origin):
            self.open()
        self.enter_code()
        self.page.fill("[name=firstName]", self.first_name)
        self.page.keyboard.press("Enter")
        self.page.wait_for_selector(".ChatList", state="attached")

    def sign_in(self) -> None:
        """Into the account that is there already."""
        self.open()
        self.enter_code()
        self.page.wait_for_selector(".ChatList", state="attached")

    def enter_code(self) -> None:
        self.page.fill("[name=phone]", f"+{self.phone}")
        self.page.keyboard.press("Enter")
        self.page.wait_for_selector("[name=code]")
        self.page.fill("[name=code]", self.server.login_code(self.phone))
        if self.page.locator("[name=code]").count():  # it goes on by itself when the code is whole
            self.page.keyboard.press("Enter")
        self.page.wait_for_selector("[name=firstName], .ChatList", state="attached")

    def shot(self, name: str, page: Page | None = None) -> Path:
        """Keep a picture of the page."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        path = SHOTS / f"{name}.png"
        (page or self.page).screenshot(path=path, animations="disabled")
        return path

    def close(self) -> None:
        self.context.close()

    def _watch(self, page: Page) -> None:
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self._complain(f"{self.first_name}: {error}"))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._complain(f"{self.first_name}: {message.text} ({message.location.get('url')})")

    def _hear_worker(self, method: str, told: dict[str, Any]) -> None:
        if line := complaint_of(method, told):
            self._complain(f"{self.first_name}'s worker: {line}")

    def _check_host(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme in ("http", "https", "ws", "wss") and url.netloc != urlsplit(self.origin).netloc:
            self._complain(f"{self.first_name} asked another host: {request.url}")

    def _complain(self, line: str) -> None:
        if not any(part in line for part in self._allowed):
            self.complaints.append(line)
