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
        except errors.PhoneNumberUnoccupiedError:  # its own sign_up is gone, the request works
            await client(SignUpRequest(phone, sent.phone_code_hash, input("Your name: "), ""))
    await client.send_message("me", "Hello from Telethon")
    await client.disconnect()


client.loop.run_until_complete(main())
'''


def kurigram(facts: ServerFacts) -> str:
    """Python, Kurigram 2.2 (the maintained Pyrogram)."""
    return f'''\
# Kurigram (Python)
import asyncio

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


async def main():
    app = Client("chapar", api_id=1, api_hash="chapar", connection_factory=connection_factory)
    async with app:  # asks for phone, code and, of somebody new, a name
        await app.send_message("me", "Hello from Kurigram")


asyncio.run(main())
'''


def mtcute(facts: ServerFacts) -> str:
    """JavaScript, mtcute 0.30 on Node."""
    return f"""\
// mtcute (JavaScript)
import {{ MemoryStorage, TelegramClient }} from '@mtcute/node'
import {{ addPublicKey, NodeCryptoProvider }} from '@mtcute/node/utils.js'

const crypto = new NodeCryptoProvider()
await crypto.initialize()
addPublicKey(crypto, `{facts.pem}`)
const dc = {{ id: {facts.dc_id}, ipAddress: '{facts.host}', port: {facts.port}{_ipv6_mark(facts)} }}
const client = new TelegramClient({{
  apiId: 1,
  apiHash: 'chapar',
  storage: new MemoryStorage(), // a file name instead keeps you signed in
  defaultDcs: {{ main: dc, media: dc }},
}})
await client.connect()
if (await client.storage.self.fetch() === null) {{
  const phoneNumber = await client.input('Phone: ')
  const {{ phoneCodeHash }} = await client.sendCode({{ phone: phoneNumber }})
  const phoneCode = await client.input('Code: ')
  let answer = await client.call({{ _: 'auth.signIn', phoneNumber, phoneCodeHash, phoneCode }})
  if (answer._ === 'auth.authorizationSignUpRequired') {{ // mtcute itself only signs in, the request works
    const firstName = await client.input('Your name: ')
    answer = await client.call({{ _: 'auth.signUp', phoneNumber, phoneCodeHash, firstName, lastName: '' }})
  }}
  await client.notifyLoggedIn(answer)
}}
await client.sendText('me', 'Hello from mtcute')
await client.destroy()
"""


def tdlib(facts: ServerFacts) -> str:
    """TDLib as it comes in the Python package tdjson: its servers are compiled in, so a copy of its library is changed."""
    return f"""\
# TDLib (the Python package tdjson, on Linux) has its servers compiled in. A copy of its library gets yours instead:
#   chapar public-key > chapar.pem
#   python tools/patch_tdjson.py --public-key chapar.pem --server {facts.host}:{facts.port} libtdjson-chapar.so
import ctypes
import json

td = ctypes.CDLL("./libtdjson-chapar.so")
td.td_receive.argtypes, td.td_receive.restype = [ctypes.c_double], ctypes.c_char_p
td.td_execute.restype = ctypes.c_char_p
td.td_execute(b'{{"@type": "setLogVerbosityLevel", "new_verbosity_level": 1}}')
client = td.td_create_client_id()


def send(kind, **fields):
    td.td_send(client, json.dumps({{"@type": kind, **fields}}).encode())


send("getOption", name="version")
while True:
    update = json.loads(td.td_receive(1.0) or "{{}}")
    match update.get("authorization_state", update).get("@type"):
        case "authorizationStateWaitTdlibParameters":
            settings = {{"system_language_code": "en", "device_model": "PC", "application_version": "1"}}
            send("setTdlibParameters", database_directory="chapar", api_id=1, api_hash="chapar", **settings)
        case "authorizationStateWaitPhoneNumber":
            send("setAuthenticationPhoneNumber", phone_number=input("Phone: "))
        case "authorizationStateWaitCode":
            send("checkAuthenticationCode", code=input("Code: "))
        case "authorizationStateWaitRegistration":
            send("registerUser", first_name=input("Your name: "))
        case "authorizationStateReady":
            send("getMe")
        case "user":
            send("createPrivateChat", user_id=update["id"])
        case "chat":
            words = {{"@type": "formattedText", "text": "Hello from TDLib"}}
            content = {{"@type": "inputMessageText", "text": words}}
            send("sendMessage", chat_id=update["id"], input_message_content=content)
        case "updateMessageSendSucceeded":
            send("close")
        case "error" | "updateMessageSendFailed":
            raise SystemExit(update)
        case "authorizationStateClosed":
            break
"""


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
