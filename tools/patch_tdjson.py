"""Make a copy of TDLib's shared library that talks to one's own server instead of Telegram's.

    python tools/patch_tdjson.py --public-key chapar.pem --server 127.0.0.1:4430 libtdjson-chapar.so

TDLib has the addresses, the ports and the RSA keys of its servers compiled in, and no option to change them. The copy
differs from the original in these constants only, each written over at its own length:

- every RSA key in PEM form of the length of a 2048-bit key becomes the server's;
- every IPv4 address becomes the server's, filled up with NULs, or an address of loopback where it does not fit;
- every IPv6 address becomes that of loopback: nothing in the copy leads to Telegram any more;
- the ports 443, 80 and 5222, which it tries in turn, become the server's.

The library is that of the Python package `tdjson` in the interpreter that runs this, unless --library names another.
It was tried with tdjson 1.8.46 and 1.8.67 on Linux. The file needs nothing but Python.
"""

from __future__ import annotations

import argparse
import importlib.util
import ipaddress
import re
import struct
import sys
from pathlib import Path

KEY = re.compile(rb"-----BEGIN RSA PUBLIC KEY-----\n.*?-----END RSA PUBLIC KEY-----", re.DOTALL)
IPV4 = re.compile(rb"(?<=\0)(?:149\.154|91\.108|95\.161)\.\d{1,3}\.\d{1,3}(?=\0)")
IPV6 = re.compile(rb"(?<=\0)2001:[0-9a-f:]+(?=\0)")
PORTS = struct.pack("<2i", 443, 80)
THIRD_PORT = struct.pack("<i", 5222)
NEAR = 256
"""How far behind the first two ports, in bytes of machine code, the third one stands at most."""
FIRST_DC = b"149.154.175.50"
"""TDLib starts at this address: when the server's is longer, there is no way in."""


class Unpatchable(Exception):
    """The library or the server is not one that this works for; the text says why."""


def patch(library: bytes, pem: str, host: str, port: int) -> bytes:
    """The library's bytes with another server in them. Raises `Unpatchable`."""
    if ipaddress.ip_address(host).version != 4 or len(host) > len(FIRST_DC):
        raise Unpatchable(f"{host} is not an IPv4 address of at most {len(FIRST_DC)} characters")
    return with_ports(with_addresses(with_key(library, pem.strip().encode()), host.encode()), port)


def with_key(library: bytes, pem: bytes) -> bytes:
    patched, count = KEY.subn(lambda found: pem if len(found[0]) == len(pem) else found[0], library)
    if not count or pem not in patched:
        raise Unpatchable("there is no RSA key of the same length in this library")
    return patched


def with_addresses(library: bytes, host: bytes) -> bytes:
    if FIRST_DC not in library:
        raise Unpatchable("the addresses of this library are not those known here")
    patched = IPV4.sub(lambda found: replacement(host, found[0]), library)
    return IPV6.sub(lambda found: re.sub(rb"[0-9a-f]", b"0", found[0])[:-1] + b"1", patched)


def replacement(host: bytes, address: bytes) -> bytes:
    if len(host) <= len(address):
        return host.ljust(len(address), b"\0")
    return b"127.0.0.1".ljust(len(address), b"\0")


def with_ports(library: bytes, port: int) -> bytes:
    at = library.find(PORTS)
    third = library.find(THIRD_PORT, at, at + NEAR)
    if at < 0 or third < 0 or library.find(PORTS, at + 1) >= 0:
        raise Unpatchable("the ports of this library are not where they are known to be")
    new = bytearray(library)
    new[at : at + 8] = struct.pack("<2i", port, port)
    new[third : third + 4] = struct.pack("<i", port)
    return bytes(new)


def find_library() -> Path:
    """The library that belongs to the installed package `tdjson`."""
    spec = importlib.util.find_spec("tdjson")
    found = (
        []
        if spec is None or spec.origin is None
        else Path(spec.origin).parent.with_name("tdjson.libs").glob("libtdjson-*")
    )
    for library in found:
        return library
    raise Unpatchable("the package tdjson is not installed for this Python; --library names the file otherwise")


def main() -> None:
    parser = argparse.ArgumentParser(description="Make a copy of TDLib's library that talks to another server.")
    parser.add_argument("copy", type=Path, help="the file to write")
    parser.add_argument("--public-key", type=Path, required=True, help="what `chapar public-key` printed")
    parser.add_argument("--server", required=True, metavar="HOST:PORT", help="an IPv4 address and a port")
    parser.add_argument("--library", type=Path, help="the file to copy")
    given = parser.parse_args()
    host, _, port = given.server.rpartition(":")
    try:
        library = given.library or find_library()
        given.copy.write_bytes(patch(library.read_bytes(), given.public_key.read_text(), host, int(port)))
    except (Unpatchable, OSError, ValueError) as error:
        sys.exit(f"patch_tdjson: {error}")
    print(f"{given.copy} is {library.name} for the server {given.server}")


if __name__ == "__main__":
    main()
