"""One username, always active: there is nothing to order or to switch."""

import pytest
from harness import Refused, Server

from chapar.tl import functions


async def test_there_is_nothing_to_change(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    with pytest.raises(Refused, match="400 USERNAME_NOT_MODIFIED"):
        await leyli.call(functions.account_reorderUsernames(order=[]))
    await leyli.call(functions.account_updateUsername(username="Leyli_A"))
    for order, error in ((["leyli_a"], "USERNAME_NOT_MODIFIED"), ([], "ORDER_INVALID"), (["x"], "ORDER_INVALID")):
        with pytest.raises(Refused, match=f"400 {error}"):
            await leyli.call(functions.account_reorderUsernames(order=order))
    for name, active, error in (
        ("LEYLI_A", True, "USERNAME_NOT_MODIFIED"),
        ("leyli_a", False, "USERNAME_INVALID"),
        ("somebody", True, "USERNAME_INVALID"),
    ):
        with pytest.raises(Refused, match=f"400 {error}"):
            await leyli.call(functions.account_toggleUsername(username=name, active=active))
