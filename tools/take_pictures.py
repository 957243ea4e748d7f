"""Takes the pictures of the web client that the README shows, from the real thing: the demo town, looked at in Chromium.

python tools/take_pictures.py          # into docs/images; needs the tests' environment, Chromium and the built web client
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

FOLDER = Path(__file__).parents[1] / "docs" / "images"
CHAPAR = str(Path(sys.executable).with_name("chapar"))
DESK, PHONE = (1280, 800), (390, 844)
MOST_BYTES = 200_000
COLOURS = 256
START_S = 20.0
DANIEL, PARISA = "12025550102", "12025550101"
"""People of the demo: who edits the newspaper in English, and in Persian."""


class Town:
    """A server that holds the demo, and what it prints."""

    def __init__(self, address: str, output: Path) -> None:
        self.address = address
        self._output = output

    def code(self, phone: str) -> str:
        """The newest login code. Raises LookupError."""
        end = time.monotonic() + START_S
        while time.monotonic() < end:
            if found := re.findall(rf"^login code for \+{phone}: (\d+)$", self._output.read_text(), re.MULTILINE):
                return str(found[-1])
            time.sleep(0.05)
        raise LookupError(f"no code for {phone} was printed")


@contextmanager
def town() -> Iterator[Town]:
    with tempfile.TemporaryDirectory(prefix="chapar-pictures-") as name:
        data, output = Path(name, "data"), Path(name, "output")
        subprocess.run([CHAPAR, "demo", "--quiet", "--data", str(data)], check=True, stdout=subprocess.DEVNULL)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        with output.open("wb") as sink:
            listen = f"127.0.0.1:{port}"
            server = subprocess.Popen(
                [CHAPAR, "serve", "--dev", "--listen", listen, "--data", str(data)], stdout=sink, stderr=sink
            )
        try:
            wait_until_it_answers(port)
            yield Town(f"http://{listen}/web/", output)
        finally:
            server.terminate()
            server.wait()


def wait_until_it_answers(port: int) -> None:
    end = time.monotonic() + START_S
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def sign_in(browser: Browser, place: Town, phone: str, language: str, size: tuple[int, int], scheme: str) -> Page:
    """Somebody's page, with the list of chats."""
    context = browser.new_context(
        locale=language,
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if scheme == "dark" else "light",
        has_touch=size == PHONE,
        device_scale_factor=1,
    )
    page = context.new_page()
    page.goto(place.address)
    page.fill("[name=phone]", f"+{phone}")
    page.keyboard.press("Enter")
    page.wait_for_selector("[name=code]")
    page.fill("[name=code]", place.code(phone))
    page.wait_for_selector(".DialogRow")
    return page


def open_chat(page: Page, title: str, words: str) -> None:
    """Open a chat, and go to where these words are."""
    page.locator(".DialogRow").filter(has=page.locator(".DialogRow-title", has_text=title)).first.click()
    post = page.get_by_role("log").get_by_text(words).first
    for _ in range(60):
        if post.count():
            break
        page.get_by_role("log").evaluate("(log) => { log.scrollTop -= log.clientHeight * 0.7 }")
        page.wait_for_timeout(100)
    post.evaluate("(it) => it.scrollIntoView({ block: 'end' })")
    page.get_by_role("log").evaluate("(log) => { log.scrollTop += 130 }")


def take(page: Page, name: str) -> None:
    """Keep what is seen now, in as few colours as a picture of this kind needs."""
    page.mouse.move(0, 0)
    page.wait_for_timeout(2500)  # pictures are loaded, and nothing slides any more
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    path = FOLDER / f"{name}.png"
    picture.quantize(COLOURS, dither=Image.Dither.FLOYDSTEINBERG).save(path, optimize=True)
    size = path.stat().st_size
    print(f"{path.name}: {size:,} bytes")
    if size > MOST_BYTES:
        raise SystemExit(f"{path.name} is larger than {MOST_BYTES:,} bytes")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with town() as place, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = sign_in(browser, place, DANIEL, "en", DESK, "light")
        open_chat(page, "The Sepidar Courier", "Half past eight:")
        take(page, "web-client")
        page = sign_in(browser, place, PARISA, "fa", DESK, "dark")
        open_chat(page, "پیک سپیدار", "دیشب سیصد فانوس")
        take(page, "web-client-fa-dark")
        page = sign_in(browser, place, DANIEL, "en", PHONE, "light")
        open_chat(page, "The Sepidar Courier", "Last night three hundred lanterns")
        take(page, "web-client-phone")
        browser.close()


if __name__ == "__main__":
    main()
