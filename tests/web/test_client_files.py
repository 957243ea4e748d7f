"""The web client's bundle as browsers get it: types, policies, how long it is kept, and what is said when it is not there."""

import json
import os
import shutil
from pathlib import Path

import pytest
from asgi_browser import AsgiBrowser
from newsroom import HOST
from small_client import FACTS, FILES, SCRIPT, build_client

from chapar.clock import ManualClock
from chapar.web.client.bundle import FOLDER, INDEX, Bundle
from chapar.web.site import make_site


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A built client."""
    build_client(tmp_path / "bundle")
    return tmp_path / "bundle"


@pytest.fixture
def browser(bundle: Path) -> AsgiBrowser:
    """Somebody who opens it."""
    site = make_site(None, ManualClock(), FACTS.name, facts=FACTS, bundle=bundle)  # type: ignore[arg-type]
    return AsgiBrowser(site, HOST.removeprefix("http://"))


def read_policy(text: str) -> dict[str, list[str]]:
    """The directives of a policy with what they allow."""
    return {name: allowed for name, *allowed in (part.split() for part in text.split(";"))}


@pytest.mark.parametrize("name", FILES)
async def test_files_have_their_type_and_nothing_else_can_be_made_of_them(browser: AsgiBrowser, name: str) -> None:
    body, media_type = FILES[name]
    for coding in ("", "gzip, br"):
        answer = await browser.ask("GET", f"/web/{name}", accept_encoding=coding)
        assert (answer.status_code, answer.content) == (200, body)
        assert answer.headers["content-type"] == media_type
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        assert answer.headers["vary"] == "Accept-Encoding"


async def test_what_grows_small_is_compressed(browser: AsgiBrowser) -> None:
    zipped = await browser.ask("GET", "/web/assets/page-B1x_-c.js", accept_encoding="gzip")
    assert zipped.headers["content-encoding"] == "gzip"
    assert zipped.sent_bytes < len(SCRIPT) / 10
    plain = await browser.ask("GET", "/web/assets/page-B1x_-c.js")
    assert (plain.text, "content-encoding" in plain.headers) == (SCRIPT, False)
    picture = await browser.ask("GET", "/web/icons/192.png", accept_encoding="gzip")
    assert "content-encoding" not in picture.headers


@pytest.mark.parametrize("name", FILES)
async def test_what_is_named_by_what_it_holds_is_kept_and_the_rest_asked_about(browser: AsgiBrowser, name: str) -> None:
    answer = await browser.ask("GET", f"/web/{name}", accept_encoding="gzip")
    wanted = "public, max-age=31536000, immutable" if name.startswith("assets/") else "public, no-cache"
    assert answer.headers["cache-control"] == wanted
    again = await browser.ask("GET", f"/web/{name}", accept_encoding="gzip", if_none_match=answer.headers["etag"])
    assert (again.status_code, again.sent_bytes) == (304, 0)
    assert again.headers["content-security-policy"] == answer.headers["content-security-policy"]
    other = await browser.ask("GET", f"/web/{name}", if_none_match='"0123"')
    assert other.status_code == 200


async def test_a_client_that_was_built_again_is_given_out_at_once(browser: AsgiBrowser, bundle: Path) -> None:
    before = await browser.ask("GET", "/web/")
    (bundle / "index.html").write_text("<!doctype html><title>New</title>")
    after = await browser.ask("GET", "/web/", if_none_match=before.headers["etag"])
    assert (after.status_code, after.text) == (200, "<!doctype html><title>New</title>")
    (bundle / "service-worker.js").unlink()
    assert (await browser.ask("GET", "/web/service-worker.js")).status_code == 404


async def test_the_page_may_load_from_here_alone_and_makes_no_code_of_text(browser: AsgiBrowser) -> None:
    answer = await browser.ask("GET", "/web/")
    assert (answer.status_code, answer.text) == (200, FILES["index.html"][0].decode())
    policy = read_policy(answer.headers["content-security-policy"])
    assert policy == {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "media-src": ["'self'", "blob:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'", "ws://verona.example"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["chapar"],
    }
    allowed = answer.headers["permissions-policy"]
    assert {"camera=(self)", "microphone=(self)"} <= set(allowed.split(", "))
    assert allowed.count("=()") == len(allowed.split(", ")) - 2


async def test_the_protocol_runs_as_a_worker_and_only_there(browser: AsgiBrowser) -> None:
    answer = await browser.ask("GET", "/web/assets/page-B1x_-c.js", host="chat.example:8443", x_forwarded_proto="https")
    policy = read_policy(answer.headers["content-security-policy"])
    assert policy["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert policy["connect-src"] == ["'self'", "ws://chat.example:8443"], "only a proxy on this machine is believed"
    assert policy["require-trusted-types-for"] == ["'script'"]
    assert "camera=()" in answer.headers["permissions-policy"]
    for name in ("assets/page-D2.css", "assets/protocol-E3.wasm", "icons/192.png", "chapar.webmanifest"):
        other = await browser.ask("GET", f"/web/{name}")
        assert "sandbox" in read_policy(other.headers["content-security-policy"]), name


async def test_behind_a_proxy_the_connection_is_encrypted(bundle: Path) -> None:
    site = make_site(None, ManualClock(), "Verona", origin="https://chat.example", facts=FACTS, bundle=bundle)  # type: ignore[arg-type]
    answer = await AsgiBrowser(site, "127.0.0.1:4430", "127.0.0.1").ask("GET", "/web/")
    assert "connect-src 'self' wss://chat.example;" in answer.headers["content-security-policy"]


async def test_the_address_without_its_slash(browser: AsgiBrowser) -> None:
    answer = await browser.ask("GET", "/web")
    assert (answer.status_code, answer.headers["location"]) == (302, "/web/")


@pytest.mark.parametrize(
    "path",
    [
        "assets/none.js",
        "assets/",
        "assets",
        "assets/../index.html",
        "../client/facts.py",
        "..%2f..%2fsite.py",
        "%2fetc%2fpasswd.txt",
        "//etc/passwd.txt",
        ".secret.txt",
        "assets/.secret.txt",
        "key.pem",
        "index.html%00.js",
        "a/" * 3000 + "b.js",
        "a" * 3000 + ".js",
        "link.txt/x.js",
    ],
)
async def test_nothing_but_the_bundle_is_given_out(browser: AsgiBrowser, bundle: Path, path: str) -> None:
    for name in (".secret.txt", "assets/.secret.txt", "key.pem", "link.txt"):
        (bundle / name).write_text("secret")
    assert (await browser.ask("GET", f"/web/{path}")).status_code == 404


async def test_without_a_bundle_it_is_said_how_to_build_it(browser: AsgiBrowser, bundle: Path) -> None:
    shutil.rmtree(bundle)
    for path in ("/web/", "/web/assets/page-B1x_-c.js"):
        answer = await browser.ask("GET", path)
        assert (answer.status_code, answer.headers["cache-control"]) == (503, "no-store")
        assert answer.text.count("\n") == 1
        assert "make webclient" in answer.text


async def test_the_client_is_told_what_it_has_to_know(browser: AsgiBrowser) -> None:
    answer = await browser.ask("GET", "/web/server.json")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    assert answer.headers["cache-control"] == "no-store"
    assert json.loads(answer.text) == {
        "name": FACTS.name,
        "version": "1.2.3",
        "build": "0123456789abcdef",
        "dc": 2,
        "socket": "/apiws",
        "keys": list(FACTS.keys),
        "registration": "invite",
        "isDevelopment": False,
        "linkPrefix": "http://verona.example/",
        "maxFileBytes": 1 << 20,
        "canSetPassword": True,
    }


async def test_a_file_that_cannot_be_read_is_not_there(browser: AsgiBrowser, bundle: Path) -> None:
    os.remove(bundle / "index.html")
    (bundle / "index.html").mkdir()
    assert (await browser.ask("GET", "/web/")).status_code == 503


async def test_everything_in_the_committed_bundle_is_given_out() -> None:
    names = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file())
    assert INDEX in names, "run `make webclient` and commit what it makes"
    committed = Bundle()
    assert [name for name in names if await committed.find(name) is None] == []
    assert "licenses.txt" in names, "what is passed on says under which terms"
