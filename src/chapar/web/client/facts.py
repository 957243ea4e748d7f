"""What the web client has to know before it connects: `/web/server.json`, in webclient/src/contract/session.ts `ServerFacts`."""

import msgspec


class ServerFacts(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """A server as its web client sees it.

    `version` is the program's, `build` names the bundle that is given out ("" where there is none), `socket` is the path of its
    WebSocket, `keys` its public keys as PKCS#1 PEM, `registration` who may sign up ("open", "invite", "closed"), `link_prefix`
    what links to people and chats begin with. `can_set_password`: a two-step password can be set; the protocol has no word for
    a server on which none can.
    """

    name: str
    version: str
    build: str
    dc: int
    socket: str
    keys: tuple[str, ...]
    registration: str
    is_development: bool
    link_prefix: str
    max_file_bytes: int
    can_set_password: bool
