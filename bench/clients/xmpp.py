"""The client end of XMPP (RFC 6120), without TLS, signed in by SASL PLAIN to a server that asks for no password."""

from __future__ import annotations

import base64
import re
import socket
import time

from bench.clients.line import dial

DOMAIN = "localhost"
ROOMS = f"conference.{DOMAIN}"
OPENING = (
    f"<stream:stream to='{DOMAIN}' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>"
).encode()
PING = f"<iq type='get' id='p' to='{DOMAIN}'><ping xmlns='urn:xmpp:ping'/></iq>".encode()
ARCHIVE_QUERY = (
    "<query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set></query></iq>"
)
REFUSALS = b"<failure", b"<stream:error", b"type='error'"
STANZA = re.compile(rb"<(message|iq|presence)\b(?:[^>]*/>|.*?</\1>)", re.DOTALL)


def split_stanzas(data: bytes) -> tuple[list[bytes], bytes]:
    """Whole stanzas at the front of `data`, and what is left of it."""
    stanzas, end = [], 0
    for match in STANZA.finditer(data):
        stanzas.append(match.group())
        end = match.end()
    return stanzas, data[end:]


class XmppLine:
    """One bound session. `correspondent` is the full address that `direct` writes to, `room` the one that `post` does."""

    confirms = False  # stream management is off in this set-up: the server owes the sender no word

    def __init__(self, port: int, user: str) -> None:
        """Connect, sign in, bind and become available. Raises RuntimeError when the server refuses."""
        self.address = f"{user}@{DOMAIN}/b"
        self.correspondent = ""
        self.room = ""
        self.sock = dial(port)
        self._rest = b""
        self._sign_in(user)

    def _sign_in(self, user: str) -> None:
        credentials = base64.b64encode(f"\0{user}\0none".encode())
        self.sock.sendall(OPENING)
        self._await(b"</stream:features>")
        self.sock.sendall(
            b"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + credentials + b"</auth>"
        )
        self._await(b"<success")
        self.sock.sendall(OPENING)
        self._await(b"</stream:features>")
        self.sock.sendall(
            b"<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>b</resource></bind></iq>"
        )
        self._await(b"</iq>")
        self.sock.sendall(b"<presence/>")
        self._await(b"<presence")  # the server's echo: only now do texts to the bare address arrive here

    def _await(self, word: bytes) -> bytes:
        seen = b""
        while word not in seen:
            data = self.sock.recv(65_536)
            if not data or any(word in seen for word in REFUSALS):
                raise RuntimeError(f"the XMPP server refused the session: {seen[-300:]!r}")
            seen += data
        return seen

    def receive(self, data: bytes) -> list[bytes]:
        stanzas, self._rest = split_stanzas(self._rest + data)
        return stanzas

    def ping(self) -> bytes:
        return PING

    def is_pong(self, message: bytes) -> bool:
        return message.startswith(b"<iq") and b"result" in message

    def direct(self, text: str) -> bytes:
        return f"<message to='{self.correspondent}' type='chat'><body>{text}</body></message>".encode()

    def is_accepted(self, message: bytes) -> bool:
        if b"type='error'" in message:
            raise RuntimeError(f"the XMPP server refused a message: {message!r}")
        return False

    def enter(self, room: str) -> None:
        """Become an occupant of a room (XEP-0045), the owner of one that is new. Raises RuntimeError when refused."""
        self.room = f"{room}@{ROOMS}"
        nick = self.address.partition("@")[0]
        history = "<x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x>"
        self.sock.sendall(f"<presence to='{self.room}/{nick}'>{history}</presence>".encode())
        self._await(b"<subject")  # the last thing that one who comes in is told

    def post(self, text: str) -> bytes:
        return f"<message to='{self.room}' type='groupchat'><body>{text}</body></message>".encode()

    def check_post(self, message: bytes) -> None:
        self.is_accepted(message)

    def stored_messages(self, room: str = "") -> int:
        """How many messages the server's archive (XEP-0313) holds for this user, or for a room that the user is in."""
        to = f" to='{room}'" if room else ""
        self.sock.sendall(f"<iq type='set' id='m'{to}>{ARCHIVE_QUERY}".encode())
        end, seen = time.monotonic() + 10, b""
        while time.monotonic() < end:
            try:
                seen += self.sock.recv(65_536)
            except socket.timeout:  # noqa: UP041  (the name says what it is here)
                break
            match = re.search(rb"<count>(\d+)</count>", seen)
            if match:
                return int(match.group(1))
        raise RuntimeError(f"the XMPP server tells nothing of its archive: {seen[-300:]!r}")
