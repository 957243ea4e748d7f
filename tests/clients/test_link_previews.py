"""Link previews as official apps show them, and files sent by their links: on a server that fetches both, from a website on
this machine."""

from __future__ import annotations

import http.server
import io
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from client_environments import KINDS, Unavailable, prepare
from client_process import ClientProcess, Refused
from PIL import Image
from server_process import ServerProcess
from stage import Message, Session, Stage


def draw(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()


SHUT_SECONDS = 15.0
PREVIEW = ("چاپار", "Couriers")
FOUND = {
    "page": (
        "text/html; charset=utf-8",
        "<title>چاپار</title><meta property='og:description' content='Couriers'>"
        "<meta property='og:image' content='/picture.png'>".encode(),
    ),
    "picture.png": ("image/png", draw(640, 320)),
    "prologue.pdf": ("application/pdf", b"%PDF-1.7 Two households"),
}


class Website(http.server.ThreadingHTTPServer):
    """Pages under /page, a picture that they show themselves with, and a document; they arrive when `is_open` is set.

    `requests` are the fields of every request.
    """

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Page)
        self.is_open = threading.Event()
        self.requests: list[dict[str, str]] = []

    @property
    def site(self) -> str:
        return f"127.0.0.1:{self.server_port}"


class Page(http.server.BaseHTTPRequestHandler):
    server: Website

    def do_GET(self) -> None:
        self.server.requests.append(dict(self.headers.items()))
        self.server.is_open.wait(SHUT_SECONDS)
        kind, body = FOUND.get(self.path.split("/")[1], ("", b""))
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep silent."""


@pytest.fixture(scope="module")
def website() -> Iterator[Website]:
    running = Website()
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield running
    running.shutdown()
    running.server_close()


@pytest.fixture(scope="module")
def server(website: Website, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """A server of this module's own, with previews switched on."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("CHAPAR_LINK_PREVIEWS", "true")
        environment.setenv("CHAPAR_LINK_PREVIEWS_ALLOWED_HOSTS", website.site)
        running = ServerProcess(tmp_path_factory.mktemp("previews"))
    yield running
    assert running.stop() == 0, running.last_log_lines()
    assert running.complaints() == []
    assert website.site not in running.log.read_text(errors="replace"), "the log tells which links people write"


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, server: ServerProcess, tmp_path: Path) -> Iterator[Stage]:
    yield from set_stage(server, request.param, tmp_path)


@pytest.fixture(params=["telethon-1.45", "telethon-1.27", "pyrogram-2.0.106", "kurigram-2.2.26", "mtcute-tcp"])
def library_stage(request: pytest.FixtureRequest, server: ServerProcess, tmp_path: Path) -> Iterator[Stage]:
    yield from set_stage(server, request.param, tmp_path)


def set_stage(server: ServerProcess, name: str, tmp_path: Path) -> Iterator[Stage]:
    kind = KINDS[name]
    try:
        command = prepare(kind)
    except Unavailable as error:
        pytest.skip(f"{kind.name}: {error}")
    process = ClientProcess(kind.name, command, server.description() | kind.options, tmp_path)
    running = Stage(server, {kind.name: process}, tmp_path)
    yield running
    running.close()
    process.close()


def content(text: str, **options: object) -> dict[str, object]:
    """A text as apps hand it to TDLib; `options` are those of its preview."""
    return {
        "@type": "inputMessageText",
        "text": {"@type": "formattedText", "text": text},
        "link_preview_options": {"@type": "linkPreviewOptions"} | options if options else None,
    }


def send(sender: Session, receiver: Session, text: str, **options: object) -> int:
    """Send a text as an app does; TDLib's id of the message that the receiver got."""
    sender.call("ask", kind="sendMessage", chat_id=receiver.account.id, input_message_content=content(text, **options))
    return int(receiver.expect_message(text=text)["id"])


def shown(session: Session, other: Session) -> list[tuple[str, str] | None]:
    """Title and description of the previews in a conversation as TDLib itself knows them, newest first."""
    previews = [message["content"].get("link_preview") for message in history(session, other)]
    return [preview and (preview["title"], preview["description"]["text"]) for preview in previews]


def history(session: Session, other: Session) -> list[Message]:
    found: list[Message] = session.call(
        "ask",
        kind="getChatHistory",
        chat_id=other.account.id,
        from_message_id=0,
        offset=0,
        limit=10,
        only_local=True,
    )["messages"]
    return found


def wait_until(session: Session, is_so: Callable[[], bool]) -> None:
    """Wait for something that comes with an event of TDLib's."""
    while not is_so():
        session.expect("update")


def test_a_preview_arrives_and_goes_with_its_link(stage: Stage, website: Website) -> None:
    website.is_open.clear()
    romeo, juliet = stage.pair()
    send(romeo, juliet, f"see http://{website.site}/page/{romeo.account.username}")
    assert shown(juliet, romeo) == [None]
    website.is_open.set()
    for session, other in ((romeo, juliet), (juliet, romeo)):
        wait_until(session, partial(is_shown, session, other, PREVIEW))

    (message,) = history(romeo, juliet)
    edit = {"chat_id": juliet.account.id, "message_id": message["id"]}
    romeo.call("ask", kind="editMessageText", **edit, input_message_content=content("see nothing"))
    juliet.expect_edit(text="see nothing")
    assert shown(juliet, romeo) == [None]
    assert {name.lower() for fields in website.requests for name in fields} == {
        *("host", "user-agent", "accept", "accept-encoding", "connection")
    }


def is_shown(session: Session, other: Session, *previews: tuple[str, str] | None) -> bool:
    return shown(session, other) == list(previews)


def test_a_link_to_nothing_is_only_a_link(stage: Stage, website: Website) -> None:
    website.is_open.set()
    romeo, juliet = stage.pair()
    link = f"http://{website.site}/nothing/{romeo.account.username}"
    send(romeo, juliet, link)
    send(romeo, juliet, link)
    assert shown(juliet, romeo) == shown(romeo, juliet) == [None, None]


def test_a_preview_is_shown_while_a_link_is_typed_and_then_sent_as_it_was_chosen(
    stage: Stage, website: Website
) -> None:
    website.is_open.set()
    romeo, juliet = stage.pair()
    link = f"http://{website.site}/page"
    preview = romeo.call("ask", kind="getLinkPreview", text={"@type": "formattedText", "text": link})
    assert (preview["title"], preview["url"]) == (PREVIEW[0], link)

    send(romeo, juliet, "no link here", url=link, force_small_media=True, show_above_text=True)
    (message,) = history(juliet, romeo)
    assert (message["content"]["link_preview"]["title"], message["content"]["link_preview_options"]) == (
        PREVIEW[0],
        {
            "@type": "linkPreviewOptions",
            "is_disabled": False,
            "url": link,
            "force_small_media": True,
            "force_large_media": False,
            "show_above_text": True,
        },
    )
    send(romeo, juliet, link, is_disabled=True)
    assert shown(juliet, romeo) == [None, PREVIEW]


def test_a_preview_has_the_picture_of_its_page(stage: Stage, website: Website) -> None:
    website.is_open.set()
    romeo, juliet = stage.pair()
    send(romeo, juliet, f"http://{website.site}/page/{romeo.account.username}")
    wait_until(juliet, partial(is_shown, juliet, romeo, PREVIEW))
    preview = history(juliet, romeo)[0]["content"]["link_preview"]
    sizes = preview["type"]["photo"]["sizes"]
    assert (preview["has_large_media"], sizes[-1]["width"], sizes[-1]["height"]) == (True, 640, 320)
    file = juliet.call(
        "ask", kind="downloadFile", file_id=sizes[-1]["photo"]["id"], priority=1, offset=0, limit=0, synchronous=True
    )
    assert Path(file["local"]["path"]).read_bytes()[:3] == b"\xff\xd8\xff"


def test_files_are_sent_by_their_links(library_stage: Stage, website: Website, tmp_path: Path) -> None:
    website.is_open.set()
    romeo, juliet = library_stage.pair()
    for kind, name in (("photo", "picture.png"), ("document", "prologue.pdf")):
        romeo.call("send_file", peer=juliet.account.id, kind=kind, path=f"http://{website.site}/{name}", caption=name)
        received = juliet.expect_message(text=name)
        got = juliet.download(romeo.account.id, received["id"], tmp_path / name)
        assert (got.read_bytes()[:3] == b"\xff\xd8\xff") if kind == "photo" else got.read_bytes() == FOUND[name][1]


@pytest.mark.refused("messages.sendMedia WEBPAGE_CURL_FAILED")
def test_a_link_to_nothing_is_not_sent(library_stage: Stage, website: Website) -> None:
    website.is_open.set()
    romeo, juliet = library_stage.pair()
    link = f"http://{website.site}/missing"
    with pytest.raises(Refused, match="WEBPAGE_CURL_FAILED"):
        romeo.call("send_file", peer=juliet.account.id, kind="photo", path=link, caption="")
    assert juliet.history(romeo.account.id) == []
