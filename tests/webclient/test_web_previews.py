"""Links show what they lead to, on a server that fetches pages."""

from __future__ import annotations

import http.server
import io
import threading
from collections.abc import Callable, Iterator

import pytest
from browser_people import Person
from chat_words import write
from PIL import Image
from playwright.sync_api import expect
from server_process import ServerProcess
from spoken_words import Words, in_both_languages

PAGE = (
    "<title>Verona</title><meta property='og:site_name' content='The City'><meta name='description' content='Two households'>"
    "<meta property='og:image' content='/city.png'>"
)


def draw(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        is_picture = self.path == "/city.png"
        body = draw(640, 320) if is_picture else PAGE.encode()
        self.send_response(200)
        self.send_header("Content-Type", "image/png" if is_picture else "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep silent."""


@pytest.fixture
def site() -> Iterator[str]:
    """A website on this machine: its host and port."""
    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


@in_both_languages
def test_a_link_shows_what_it_leads_to(
    new_person: Callable[..., Person], new_server: Callable[..., ServerProcess], site: str, language: str
) -> None:
    server = new_server(f'link_previews = true\nlink_previews_allowed_hosts = ["{site}"]\n')
    romeo = new_person("Romeo", server=server, language=language)
    page, say = romeo.page, Words(language)
    page.get_by_role("button", name=say("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=say("kit.savedMessages"), exact=True).click()
    write(romeo, f"See http://{site}/page")
    preview = page.locator("[data-message] .WebPageCard")
    expect(preview).to_contain_text("Verona")
    expect(preview).to_contain_text("The City")
    expect(preview).to_contain_text("Two households")
    expect(preview.locator("img")).to_have_js_property("naturalWidth", 640)
    link = preview.get_by_role("link")
    expect(link).to_have_attribute("href", f"http://{site}/page")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    romeo.shot(f"link-preview-{language}")
