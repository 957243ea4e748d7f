"""The cloud password: no account has one yet. Follows core.telegram.org/api/srp."""

from __future__ import annotations

import secrets

from chapar.crypto.dh import GENERATOR, PRIME_BYTES
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types

SALT_BYTES = 8
"""Bytes of salt that the server gives; clients add 32 of their own."""
RANDOM_BYTES = 256


@method("account.getPassword")
async def get_password(ctx: Context, request: functions.account_getPassword) -> types.account_password:
    """None is set; the parameters are fresh and those of the published scheme."""
    return types.account_password(
        new_algo=types.passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(
            salt1=secrets.token_bytes(SALT_BYTES),
            salt2=secrets.token_bytes(2 * SALT_BYTES),
            g=GENERATOR,
            p=PRIME_BYTES,
        ),
        new_secure_algo=types.securePasswordKdfAlgoPBKDF2HMACSHA512iter100000(salt=secrets.token_bytes(SALT_BYTES)),
        secure_random=secrets.token_bytes(RANDOM_BYTES),
    )
