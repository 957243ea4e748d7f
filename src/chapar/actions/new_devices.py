"""A device begins to speak for an account, whichever way it signed in, and the account's other devices learn of it.

Follows core.telegram.org/api/auth.
"""

import secrets
from dataclasses import dataclass

from chapar.actions.login_texts import build_new_login_text, reader_lang_code
from chapar.actions.service_account import write_service_message
from chapar.domain.accounts import Authorization, ClientInfo
from chapar.domain.notices import NewAuthorization
from chapar.domain.updates import Origin
from chapar.storage.api import Transaction

DEVICE_NAME_LENGTH = 64
"""Characters of a device's own name that its account is told: a stranger may have chosen them."""


@dataclass(slots=True, frozen=True)
class Device:
    """Who asks: the permanent auth key, its session, and what is known of the client."""

    auth_key_id: int
    session_id: int
    ip: str
    client: ClientInfo | None

    @property
    def origin(self) -> Origin:
        """The device as the author of updates."""
        return Origin(self.auth_key_id, self.session_id)

    @property
    def name(self) -> str:
        """What the device calls itself."""
        return self.client.device_model[:DEVICE_NAME_LENGTH] if self.client else ""


def authorize(tx: Transaction, user_id: int, device: Device, now: int) -> Authorization:
    """Let the key speak for the user. When the account has other devices, they get an update and the account a message."""
    others = [known for known in tx.list_authorizations(user_id) if known.auth_key_id != device.auth_key_id]
    authorization = Authorization(
        auth_key_id=device.auth_key_id,
        user_id=user_id,
        hash=_random_hash(),
        created_at=now,
        active_at=now,
        ip=device.ip,
        client=device.client,
    )
    tx.put_authorization(authorization)
    if others:
        tx.log_notice(user_id, NewAuthorization(authorization.hash, now, device.name, device.ip), now)
        text, entities = build_new_login_text(reader_lang_code(others), device=device.name, address=device.ip, at=now)
        write_service_message(tx, to_user_id=user_id, text=text, entities=entities, now=now)
    return authorization


def _random_hash() -> int:
    """A hash by which an authorization is named: 63 random bits, never 0, which stands for the device that asks."""
    return secrets.randbelow((1 << 63) - 1) + 1
