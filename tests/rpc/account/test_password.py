"""The cloud password that nobody has."""

import pytest
from harness import Refused, Server

from chapar.crypto.dh import PRIME_BYTES
from chapar.tl import functions, types


async def test_none_is_set_and_the_parameters_are_fresh(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    first = await client.call(functions.account_getPassword())
    second = await client.call(functions.account_getPassword())
    assert not first.has_password
    assert first.current_algo is None
    assert (first.new_algo.g, first.new_algo.p) == (3, PRIME_BYTES)
    assert len(first.secure_random) == 256
    assert first.secure_random != second.secure_random
    assert first.new_algo.salt1 != second.new_algo.salt1


async def test_no_password_is_right(server: Server) -> None:
    client = await server.client()
    for password in (types.inputCheckPasswordEmpty(), types.inputCheckPasswordSRP(srp_id=1, A=b"x", M1=b"y")):
        with pytest.raises(Refused, match="400 PASSWORD_HASH_INVALID"):
            await client.call(functions.auth_checkPassword(password=password))
