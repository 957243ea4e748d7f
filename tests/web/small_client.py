"""A web client of a few files, as Vite lays them out, and the facts of the server that gives it out."""

from pathlib import Path

from chapar.web.client.facts import ServerFacts

FACTS = ServerFacts(
    name="Verona & <Sons>",
    version="1.2.3",
    build="",
    dc=2,
    socket="/apiws",
    keys=("-----BEGIN RSA PUBLIC KEY-----\nMA==\n-----END RSA PUBLIC KEY-----\n",),
    registration="invite",
    is_development=False,
    link_prefix="http://verona.example/",
    max_file_bytes=1 << 20,
    can_set_password=True,
)
PAGE = (
    '<!doctype html>\n<html lang="en"><title>Chapar</title><meta name="build" content="0123456789abcdef">'
    '<script type="module" src="/web/assets/page-B1x_-c.js"></script>\n'
)
SCRIPT = "export const greeting = 'hello'\n" * 100
FILES = {
    "index.html": (PAGE.encode(), "text/html; charset=utf-8"),
    "service-worker.js": (b"self.addEventListener('fetch', () => {})\n", "text/javascript; charset=utf-8"),
    "chapar.webmanifest": (b'{"name": "Chapar"}\n', "application/manifest+json"),
    "icons/192.png": (b"\x89PNG\r\n", "image/png"),
    "assets/page-B1x_-c.js": (SCRIPT.encode(), "text/javascript; charset=utf-8"),
    "assets/page-D2.css": (b"body { margin: 0 }\n", "text/css; charset=utf-8"),
    "assets/protocol-E3.wasm": (b"\x00asm\x01\x00\x00\x00" * 200, "application/wasm"),
}
"""What is in the files, and as what they are given out."""


def build_client(folder: Path) -> None:
    """Write the bundle."""
    for name, (body, _) in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
