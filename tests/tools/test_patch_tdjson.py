"""The copy of TDLib's library: every constant at its own length, and nothing left that leads to Telegram."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pytest

import patch_tdjson
from patch_tdjson import Unpatchable, patch


def pem(letter: str, length: int = 64) -> str:
    return f"-----BEGIN RSA PUBLIC KEY-----\n{letter * length}\n-----END RSA PUBLIC KEY-----"


PORTS = struct.pack("<2i", 443, 80) + b"\x48\x8d code \xc7" + struct.pack("<i", 5222)
ADDRESSES = [b"149.154.175.50", b"149.154.175.100", b"149.154.171.5", b"95.161.76.100", b"91.108.56.1"]
STRINGS = [
    *ADDRESSES,
    b"2001:67c:4e8:f002::a",
    b"8.8.8.8",
    b"2001:db8::1 is prose",
    pem("B").encode(),
    pem("C", 65).encode(),
]
LIBRARY = b"\x7fELF" + PORTS + b"\0" + b"\0".join(STRINGS) + b"\0end"


def strings_of(library: bytes) -> list[bytes]:
    return [part for part in library.split(b"\0") if part]


def test_every_constant_is_written_over_at_its_own_length() -> None:
    patched = patch(LIBRARY, pem("A") + "\n", "203.0.113.7", 4430)
    assert len(patched) == len(LIBRARY)
    assert patched.index(b"end") == LIBRARY.index(b"end")
    assert strings_of(patched).count(b"203.0.113.7") == len(ADDRESSES)
    assert pem("A").encode() in patched
    assert pem("B").encode() not in patched
    assert struct.unpack_from("<2i", patched, 4) == (4430, 4430)
    assert struct.pack("<i", 5222) not in patched


def test_what_only_looks_alike_stays() -> None:
    patched = strings_of(patch(LIBRARY, pem("A"), "127.0.0.1", 443))
    for other in (b"8.8.8.8", b"2001:db8::1 is prose", pem("C", 65).encode()):
        assert other in patched


def test_nothing_leads_to_telegram_even_where_the_address_does_not_fit() -> None:
    patched = strings_of(patch(LIBRARY, pem("A"), "192.168.10.100", 443))
    assert patched.count(b"192.168.10.100") == 2
    assert patched.count(b"127.0.0.1") == 3
    assert b"0000:000:000:0000::1" in patched
    assert not [part for part in patched if part.startswith((b"149.", b"95.", b"91.", b"2001:67c"))]


@pytest.mark.parametrize("host", ["192.168.100.100", "2001:db8::1"])
def test_an_address_that_does_not_fit_is_refused(host: str) -> None:
    with pytest.raises(Unpatchable, match="not an IPv4 address"):
        patch(LIBRARY, pem("A"), host, 443)


@pytest.mark.parametrize(
    ("library", "reason"),
    [
        (LIBRARY.replace(pem("B").encode(), b""), "no RSA key"),
        (LIBRARY.replace(ADDRESSES[0], b"149.154.175.51"), "addresses"),
        (LIBRARY.replace(struct.pack("<i", 5222), b"...."), "ports"),
        (LIBRARY.replace(struct.pack("<i", 443), b"...."), "ports"),
        (LIBRARY + struct.pack("<2i", 443, 80), "ports"),
    ],
)
def test_a_library_that_is_not_as_known_is_refused(library: bytes, reason: str) -> None:
    with pytest.raises(Unpatchable, match=reason):
        patch(library, pem("A"), "127.0.0.1", 443)


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    (folder / "chapar.pem").write_text(pem("A") + "\n")
    command = [sys.executable, patch_tdjson.__file__, "--public-key", "chapar.pem", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)


def test_the_command_copies_the_library_of_the_installed_package(tmp_path: Path) -> None:
    package = tmp_path / "tdjson"
    package.mkdir()
    (package / "__init__.py").touch()
    original = tmp_path / "tdjson.libs" / "libtdjson-41165018.so.1.8.67"
    original.parent.mkdir()
    original.write_bytes(LIBRARY)
    command = [sys.executable, "-c", f"import runpy; runpy.run_path({patch_tdjson.__file__!r}, run_name='__main__')"]
    (tmp_path / "chapar.pem").write_text(pem("A"))
    arguments = ["--public-key", "chapar.pem", "--server", "127.0.0.1:4430", "copy.so"]
    subprocess.run([*command, *arguments], cwd=tmp_path, check=True, timeout=60)
    assert original.read_bytes() == LIBRARY
    assert (tmp_path / "copy.so").read_bytes() == patch(LIBRARY, pem("A"), "127.0.0.1", 4430)


def test_the_command_says_what_is_wrong(tmp_path: Path) -> None:
    done = run(tmp_path, "--server", "127.0.0.1:4430", "--library", "nowhere.so", "copy.so")
    assert done.returncode == 1
    assert done.stderr.startswith("patch_tdjson: ")
    assert "nowhere.so" in done.stderr
    assert not (tmp_path / "copy.so").exists()
