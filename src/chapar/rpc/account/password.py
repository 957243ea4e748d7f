"""The cloud password: no account has one yet, and none can be set. Follows core.telegram.org/api/srp."""

from __future__ import annotations

import secrets

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types

SALT_BYTES = 8
RANDOM_BYTES = 256


@method("account.getPassword")
async def get_password(ctx: Context, request: functions.account_getPassword) -> types.account_password:
    """None is set. There is no algorithm for a new one, which tells clients not to offer one that would be refused."""
    return types.account_password(
        new_algo=types.passwordKdfAlgoUnknown(),
        new_secure_algo=types.securePasswordKdfAlgoPBKDF2HMACSHA512iter100000(salt=secrets.token_bytes(SALT_BYTES)),
        secure_random=secrets.token_bytes(RANDOM_BYTES),
    )
