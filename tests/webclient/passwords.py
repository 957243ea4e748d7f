"""Run inside a server before all else: who has signed up has a password from then on, which no account of ours can set yet.

A copy of the server's part of core.telegram.org/api/srp, for the client's part.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from hashlib import pbkdf2_hmac, sha256
from typing import Any

from chapar.crypto.dh import GENERATOR, PRIME, PRIME_BYTES
from chapar.domain.errors import RpcError
from chapar.rpc.method import METHODS, discover
from chapar.tl import functions, types

PASSWORD = "a rose by any other name"
HINT = "What is in a name?"
SALT1, SALT2 = b"salt one", b"salt number two!"
ROUNDS = 100_000
G = GENERATOR.to_bytes(256, "big")

protected: set[str] = set()
waiting: dict[int, Any] = {}
exponents: dict[int, int] = {}


def digest(*parts: bytes) -> bytes:
    return sha256(b"".join(parts)).digest()


def number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def verifier() -> int:
    first = digest(SALT2, digest(SALT1, PASSWORD.encode(), SALT1), SALT2)
    stretched = pbkdf2_hmac("sha512", first, SALT1, ROUNDS)
    return pow(GENERATOR, number(digest(SALT2, stretched, SALT2)), PRIME)


def public_value(exponent: int) -> bytes:
    k = number(digest(PRIME_BYTES, G))
    return ((k * verifier() + pow(GENERATOR, exponent, PRIME)) % PRIME).to_bytes(256, "big")


def proof_of(a: bytes, exponent: int) -> bytes:
    b = public_value(exponent)
    shared = pow(number(a) * pow(verifier(), number(digest(a, b)), PRIME), exponent, PRIME)
    mixed = bytes(x ^ y for x, y in zip(digest(PRIME_BYTES), digest(G), strict=True))
    return digest(mixed, digest(SALT1), digest(SALT2), a, b, digest(shared.to_bytes(256, "big")))


async def sign_up(ctx: Any, request: functions.auth_signUp) -> Any:
    protected.add(request.phone_number)
    return await original["auth.signUp"](ctx, request)


async def sign_in(ctx: Any, request: functions.auth_signIn) -> Any:
    if request.phone_number not in protected:
        return await original["auth.signIn"](ctx, request)
    waiting[ctx.session.auth_key_id] = request
    raise RpcError("SESSION_PASSWORD_NEEDED")


async def get_password(ctx: Any, request: functions.account_getPassword) -> types.account_password:
    empty = await original["account.getPassword"](ctx, request)
    exponent = exponents[ctx.session.auth_key_id] = secrets.randbits(2048)
    algo = types.passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(
        salt1=SALT1, salt2=SALT2, g=GENERATOR, p=PRIME_BYTES
    )
    return types.account_password(
        has_password=True,
        current_algo=algo,
        srp_B=public_value(exponent),
        srp_id=1,
        hint=HINT,
        new_algo=empty.new_algo,
        new_secure_algo=empty.new_secure_algo,
        secure_random=empty.secure_random,
    )


async def check_password(ctx: Any, request: functions.auth_checkPassword) -> Any:
    given = request.password
    exponent = exponents[ctx.session.auth_key_id]
    if not isinstance(given, types.inputCheckPasswordSRP) or proof_of(given.A, exponent) != given.M1:
        raise RpcError("PASSWORD_HASH_INVALID")
    return await original["auth.signIn"](ctx, waiting[ctx.session.auth_key_id])


original = {name: known.handler for name, known in discover().items()}
for name, handler in (
    ("auth.signUp", sign_up),
    ("auth.signIn", sign_in),
    ("account.getPassword", get_password),
    ("auth.checkPassword", check_password),
):
    known = METHODS[name]
    METHODS[name] = replace(known, handler=handler, needs_user=False, errors=known.errors | {"SESSION_PASSWORD_NEEDED"})
