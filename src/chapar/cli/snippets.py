"""Settings for client libraries as text to paste."""

import textwrap
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(slots=True, frozen=True)
class ServerFacts:
    """All that a client must know: where the server is, and its public RSA key (`fingerprint` is signed, 64 bit)."""

    host: str
    port: int
    pem: str
    fingerprint: int
    modulus: int
    exponent: int
    dc_id: int = 2

    def as_dict(self) -> dict[str, Any]:
        """For JSON; numbers that do not fit a double are decimal strings."""
        return asdict(self) | {"fingerprint": str(self.fingerprint), "modulus": str(self.modulus)}


def telethon(facts: ServerFacts) -> str:
    """Python, Telethon 1.x."""
    return f'''\
# Telethon (Python)
from telethon import TelegramClient, errors
from telethon.crypto import rsa
from telethon.tl.functions.auth import SignUpRequest

rsa.add_key("""\\
{facts.pem}
""", old=False)
client = TelegramClient("chapar", api_id=1, api_hash="chapar")
client.session.set_dc({facts.dc_id}, "{facts.host}", {facts.port})


async def main():
    await client.connect()
    if not await client.is_user_authorized():
        phone = input("Phone: ")
        sent = await client.send_code_request(phone)
        try:
            await client.sign_in(phone, input("Code: "))
        except errors.PhoneNumberUnoccupiedError:
            await client(SignUpRequest(phone, sent.phone_code_hash, input("Your name: "), ""))
    print("Signed in as", (await client.get_me()).first_name)


client.loop.run_until_complete(main())
'''


def kurigram(facts: ServerFacts) -> str:
    """Python, Kurigram 2.2 (the maintained Pyrogram)."""
    return f'''\
# Kurigram (Python)
from pyrogram import Client
from pyrogram.connection.connection import Connection
from pyrogram.crypto import rsa

rsa.server_public_keys[{facts.fingerprint}] = rsa.PublicKey(
    m=int(
{_hex_lines(facts.modulus)},
        16,
    ),
    e={facts.exponent},
)


def connection_factory(**options):
    return Connection(**{{**options, "server_address": "{facts.host}", "port": {facts.port}}})


app = Client("chapar", api_id=1, api_hash="chapar", connection_factory=connection_factory)
app.run()
'''


def mtcute(facts: ServerFacts) -> str:
    """JavaScript, mtcute 0.30 on Node."""
    return f"""\
// mtcute (JavaScript). It signs in only: a new number is signed up with another client first.
import {{ TelegramClient }} from '@mtcute/node'
import {{ addPublicKey, NodeCryptoProvider }} from '@mtcute/node/utils.js'

const crypto = new NodeCryptoProvider()
await crypto.initialize()
addPublicKey(crypto, `{facts.pem}`)
const dc = {{ id: {facts.dc_id}, ipAddress: '{facts.host}', port: {facts.port}{_ipv6_mark(facts)} }}
const client = new TelegramClient({{
  apiId: 1,
  apiHash: 'chapar',
  storage: 'chapar.session',
  defaultDcs: {{ main: dc, media: dc }},
}})
await client.start({{
  phone: () => client.input('Phone: '),
  code: () => client.input('Code: '),
}})
"""


def tdlib(facts: ServerFacts) -> str:
    """TDLib as it comes in the Python package tdjson: its servers are compiled in, so its library is changed once."""
    return f'''\
# TDLib (the Python package tdjson 1.8.67, layer 229, on Linux) has its servers compiled in: run this once after installing it.
# It dials IPv4 addresses on the ports 443, 80 and 5222 only, so let the server listen on one of them.
import importlib.util
import re
from pathlib import Path

host = b"{facts.host}"
pem = b"""\\
{facts.pem}"""

folder = Path(importlib.util.find_spec("tdjson").origin).parent.with_name("tdjson.libs")
(library,) = folder.glob("libtdjson-*")
original = folder / "original"
if not original.exists():
    original.write_bytes(library.read_bytes())
data = original.read_bytes()
keys = re.findall(rb"-----BEGIN RSA PUBLIC KEY-----\\n.*?-----END RSA PUBLIC KEY-----", data, re.DOTALL)
for key in {{key for key in keys if len(key) == len(pem)}}:
    data = data.replace(key, pem)
for address in set(re.findall(rb"\\x00((?:149\\.154|95\\.161)\\.\\d+\\.\\d+)(?=\\x00)", data)):
    if len(host) <= len(address):  # all of them for an address of up to 13 characters
        data = data.replace(address + b"\\0", host.ljust(len(address), b"\\0") + b"\\0")
assert pem in data and b"\\0" + host + b"\\0" in data, "this version keeps its servers elsewhere"
library.write_bytes(data)
'''


def tdlib_source(facts: ServerFacts) -> str:
    """TDLib built from its sources, for any address and port: two files are edited before."""
    family = "IPv6" if ":" in facts.host else "IPv4"
    return f'''\
# TDLib from its sources: run this with Python in a checkout of github.com/tdlib/td, then build as usual.
import re
from pathlib import Path

pem = """\\
{facts.pem}"""

file = Path("td/telegram/net/PublicRsaKeySharedMain.cpp")
literal = "\\n".join('"' + line + '\\\\n"' for line in pem.splitlines())
block = r'"-----BEGIN RSA PUBLIC KEY-----.*?-----END RSA PUBLIC KEY-----"'
text, keys = re.subn(block, lambda _: literal, file.read_text(), flags=re.DOTALL)
assert keys, "the keys of this version stand elsewhere"
file.write_text(text)

file = Path("td/telegram/net/ConnectionCreator.cpp")
server = "for (int32 dc_id = 1; dc_id <= 5; dc_id++) {{ "
server += 'add_ip_ports(dc_id, {{"{facts.host}"}}, {{{facts.port}}}, HostType::{family}); }} return res;'
ports = "vector<int> ports = {{443, 80, 5222}};"
text = file.read_text()
assert ports in text, "the addresses of this version stand elsewhere"
file.write_text(text.replace(ports, ports + " " + server))
'''


def _hex_lines(number: int) -> str:
    lines = textwrap.wrap(f"{number:0512x}", 64)
    return "\n".join(f'        "{line}"' for line in lines)


def _ipv6_mark(facts: ServerFacts) -> str:
    return ", ipv6: true" if ":" in facts.host else ""


SNIPPETS: Mapping[str, Callable[[ServerFacts], str]] = {
    "telethon": telethon,
    "kurigram": kurigram,
    "mtcute": mtcute,
    "tdlib": tdlib,
    "tdlib-source": tdlib_source,
}
"""By the name of the client."""
