"""Keys, authorizations and login codes."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True, frozen=True)
class ClientInfo:
    """What a client says of itself by `initConnection`, and the layer it speaks; remembered with its auth key."""

    layer: int
    api_id: int = 0
    device_model: str = ""
    system_version: str = ""
    app_version: str = ""
    system_lang_code: str = ""
    lang_pack: str = ""
    lang_code: str = ""


TEST_DC_OFFSET = 10_000
"""Added by clients to the id of a DC for test."""


@dataclass(slots=True, frozen=True)
class AuthKeyRow:
    """An auth key as stored. `auth_key_id` is the signed 64-bit id of the protocol, `key` has 256 bytes.

    A temporary key has `expires_at` (Unix time); once bound it has `perm_auth_key_id` as well. `dc_id` is the one that the
    client named in the key exchange, with TEST_DC_OFFSET for a test DC.
    """

    auth_key_id: int
    key: bytes
    created_at: int
    dc_id: int
    expires_at: int | None = None
    perm_auth_key_id: int | None = None
    client: ClientInfo | None = None


@dataclass(slots=True, frozen=True)
class Authorization:
    """A signed-in device: a permanent auth key that speaks for a user. `hash` names it to the user's other devices.

    Follows core.telegram.org/constructor/authorization.
    """

    auth_key_id: int
    user_id: int
    hash: int
    created_at: int
    active_at: int
    ip: str
    client: ClientInfo | None = None


class LoginCode(NamedTuple):
    """The pending code of a phone number and what limits it. Times are Unix seconds.

    `requests` counts the codes asked for since `window_started_at`; `is_confirmed` is set when the right code came from a
    number without an account, which may then sign up; `is_used` ends it.
    """

    phone: str
    phone_code_hash: str
    code: str
    created_at: int
    expires_at: int
    attempts_left: int
    requests: int
    window_started_at: int
    is_confirmed: bool = False
    is_used: bool = False
