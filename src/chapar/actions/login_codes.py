"""Login codes: asked for, sent again, given up, tried. Follows core.telegram.org/api/auth.

A code is five random digits, good once, for a few minutes and a few attempts; a new one ends the one before. Codes for one
number are limited by the hour, and a wrong guess counts as half a request there, so that asking anew gives no more guesses.
"""

import hmac
import secrets
from dataclasses import dataclass

from chapar.actions.login_texts import build_code_text, reader_lang_code
from chapar.actions.service_account import send_service_message
from chapar.config import Config
from chapar.domain.accounts import Authorization, LoginCode
from chapar.domain.errors import RpcError
from chapar.domain.users import User
from chapar.storage.api import Queries, Storage, Transaction

CODE_LENGTH = 5
WINDOW_SECONDS = 3600
CODE_CHARACTERS = 32
"""Characters of a code from outside that are looked at."""


@dataclass(slots=True, frozen=True)
class SentCode:
    """A pending code, and the devices (newest activity first) that were told of it; none when nobody is signed in."""

    pending: LoginCode
    devices: tuple[Authorization, ...]


async def request_code(storage: Storage, config: Config, *, phone: str, now: int) -> SentCode:
    """Make a new code for a number and tell the account's devices.

    Raises PHONE_NUMBER_APP_SIGNUP_FORBIDDEN when the number has no account and may not get one, FLOOD_WAIT.
    """

    def unit(tx: Transaction) -> tuple[LoginCode, User | None]:
        user = tx.find_user_by_phone(phone)
        if user is None and not config.admits(phone):
            raise RpcError("PHONE_NUMBER_APP_SIGNUP_FORBIDDEN")
        requests, window_started_at = _count_request(tx.find_login_code(phone), config, now)
        pending = LoginCode(
            phone=phone,
            phone_code_hash=secrets.token_hex(9),
            code=f"{secrets.randbelow(10**CODE_LENGTH):0{CODE_LENGTH}}",
            created_at=now,
            expires_at=now + config.code_lifetime_seconds,
            attempts_left=config.code_attempts,
            requests=requests,
            window_started_at=window_started_at,
        )
        tx.put_login_code(pending)
        return pending, user

    pending, user = await storage.write(unit)
    return await _tell_devices(storage, config, pending, user, now)


async def resend_code(storage: Storage, config: Config, *, phone: str, phone_code_hash: str, now: int) -> SentCode:
    """Tell the pending code once more. Raises PHONE_CODE_EXPIRED, FLOOD_WAIT."""

    def unit(tx: Transaction) -> tuple[LoginCode, User | None]:
        pending = access_code(tx, phone, phone_code_hash, now)
        requests, window_started_at = _count_request(pending, config, now)
        pending = pending._replace(requests=requests, window_started_at=window_started_at)
        tx.put_login_code(pending)
        return pending, tx.find_user_by_phone(phone)

    pending, user = await storage.write(unit)
    return await _tell_devices(storage, config, pending, user, now)


async def cancel_code(storage: Storage, *, phone: str, phone_code_hash: str, now: int) -> None:
    """End the pending code. Raises PHONE_CODE_EXPIRED."""

    def unit(tx: Transaction) -> None:
        tx.put_login_code(access_code(tx, phone, phone_code_hash, now)._replace(is_used=True))

    await storage.write(unit)


def access_code(q: Queries, phone: str, phone_code_hash: str, now: int) -> LoginCode:
    """The code that this hash belongs to, if it may still be tried. Raises PHONE_CODE_EXPIRED."""
    pending = q.find_login_code(phone)
    if pending is None or not is_hash(pending, phone_code_hash) or not _is_good(pending, now):
        raise RpcError("PHONE_CODE_EXPIRED")
    return pending


def is_hash(pending: LoginCode, given: str) -> bool:
    """Whether this is the hash that went out with the code; compared in constant time."""
    return _is_same(pending.phone_code_hash, given)


def is_code(pending: LoginCode, given: str) -> bool:
    """Whether these are the digits, of whatever script; compared in constant time."""
    return _is_same(pending.code, "".join(str(int(c)) for c in given[:CODE_CHARACTERS] if c.isdecimal()))


def _is_good(pending: LoginCode, now: int) -> bool:
    return not pending.is_used and pending.attempts_left > 0 and now < pending.expires_at


def _is_same(known: str, given: str) -> bool:
    return hmac.compare_digest(known.encode(), given.encode(errors="replace"))


def _count_request(last: LoginCode | None, config: Config, now: int) -> tuple[int, int]:
    """The number of requests with this one, and when their window began. Raises FLOOD_WAIT."""
    if last is None or not 0 <= now - last.window_started_at < WINDOW_SECONDS:
        return 1, now
    wrong_guesses = config.code_attempts - last.attempts_left
    requests = last.requests + max(0, wrong_guesses) // 2
    if requests >= config.code_requests_per_hour:
        raise RpcError("FLOOD_WAIT", last.window_started_at + WINDOW_SECONDS - now)
    return requests + 1, last.window_started_at


async def _tell_devices(storage: Storage, config: Config, pending: LoginCode, user: User | None, now: int) -> SentCode:
    if user is None:
        return SentCode(pending, ())
    user_id = user.id
    devices = await storage.read(lambda q: q.list_authorizations(user_id))
    if devices:
        text, entities = build_code_text(reader_lang_code(devices), pending.code, config.server_name)
        await send_service_message(storage, to_user_id=user_id, text=text, entities=entities, now=now)
    return SentCode(pending, tuple(devices))
