"""From a right login code to an authorization, with or without an account at first. Follows core.telegram.org/api/auth.

A request that is repeated because its answer was lost (some clients do that in a new session) has no second effect: the key
that a code has signed in may show the code again and gets the same user.
"""

from dataclasses import dataclass

from chapar.actions.login_codes import access_code, is_code, is_hash
from chapar.actions.new_devices import Device, authorize
from chapar.config import Config
from chapar.domain.accounts import LoginCode
from chapar.domain.errors import RpcError
from chapar.domain.users import User, check_name, check_phone
from chapar.storage.api import Queries, Storage, Transaction


@dataclass(slots=True, frozen=True)
class CodeEntry:
    """A number (digits), the hash that came with its code, and the digits typed; None where a right code came before."""

    phone: str
    phone_code_hash: str
    code: str | None = None


async def sign_in(storage: Storage, config: Config, *, entry: CodeEntry, device: Device, now: int) -> User | None:
    """Sign the device in. None when the code is right and the number has no account: it may sign up now.

    Raises PHONE_CODE_EXPIRED, PHONE_CODE_INVALID.
    """

    def unit(tx: Transaction) -> User | RpcError | None:
        repeated = _find_repeated(tx, entry, device, now)
        if repeated is not None:
            return repeated
        pending = access_code(tx, entry.phone, entry.phone_code_hash, now)
        if not is_code(pending, entry.code or ""):
            # Returned, not raised: an exception would undo the count.
            tx.put_login_code(pending._replace(attempts_left=pending.attempts_left - 1))
            return RpcError("PHONE_CODE_INVALID")
        user = tx.find_user_by_phone(entry.phone)
        if user is None:
            expires_at = now + config.code_lifetime_seconds
            tx.put_login_code(pending._replace(is_confirmed=True, expires_at=expires_at))
            return None
        _authorize(tx, pending, user, device, now)
        return user

    outcome = await storage.write(unit, device.origin)
    if isinstance(outcome, RpcError):
        raise outcome
    return outcome


async def sign_up(
    storage: Storage, config: Config, *, entry: CodeEntry, first_name: str, last_name: str, device: Device, now: int
) -> User:
    """Make an account for a number whose code was right, and sign the device in.

    Raises PHONE_CODE_EXPIRED, PHONE_CODE_INVALID (no right code yet), PHONE_NUMBER_OCCUPIED, FIRSTNAME_INVALID,
    LASTNAME_INVALID, PHONE_NUMBER_APP_SIGNUP_FORBIDDEN.
    """
    first_name, last_name = check_name(first_name, last_name)

    def unit(tx: Transaction) -> User:
        repeated = _find_repeated(tx, entry, device, now)
        if repeated is not None:
            return repeated
        pending = access_code(tx, entry.phone, entry.phone_code_hash, now)
        if not pending.is_confirmed:
            raise RpcError("PHONE_CODE_INVALID")
        if tx.find_user_by_phone(entry.phone) is not None:
            raise RpcError("PHONE_NUMBER_OCCUPIED")
        if not config.admits(entry.phone):
            raise RpcError("PHONE_NUMBER_APP_SIGNUP_FORBIDDEN")
        user = tx.insert_user(User(0, entry.phone, first_name, last_name, created_at=now, was_online_at=now))
        _authorize(tx, pending, user, device, now)
        return user

    return await storage.write(unit, device.origin)


async def open_account(
    storage: Storage, *, phone: str, first_name: str, last_name: str, now: int, was_online_at: int = 0
) -> User:
    """Make an account by the operator's hand, with no device yet: whoever has the number signs in by a code.

    Raises PHONE_NUMBER_INVALID, PHONE_NUMBER_OCCUPIED, FIRSTNAME_INVALID, LASTNAME_INVALID.
    """
    phone = check_phone(phone)
    first_name, last_name = check_name(first_name, last_name)

    def unit(tx: Transaction) -> User:
        if tx.find_user_by_phone(phone) is not None:
            raise RpcError("PHONE_NUMBER_OCCUPIED")
        return tx.insert_user(
            User(0, phone, first_name, last_name, created_at=now, was_online_at=max(now, was_online_at))
        )

    return await storage.write(unit)


def _find_repeated(q: Queries, entry: CodeEntry, device: Device, now: int) -> User | None:
    """The user that this very code has signed in on this very key, a moment ago."""
    spent = q.find_login_code(entry.phone)
    if spent is None or not spent.is_used or now >= spent.expires_at or not is_hash(spent, entry.phone_code_hash):
        return None
    if entry.code is not None and not is_code(spent, entry.code):
        return None
    authorization = q.find_authorization(device.auth_key_id)
    user = q.find_user_by_phone(entry.phone)
    return user if authorization is not None and user is not None and authorization.user_id == user.id else None


def _authorize(tx: Transaction, pending: LoginCode, user: User, device: Device, now: int) -> None:
    """Spend the code and let the key speak for the user."""
    tx.put_login_code(pending._replace(is_used=True))
    authorize(tx, user.id, device, now)
