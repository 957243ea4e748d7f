"""Ways of signing in beside the login code."""

from typing import Any

import pytest
from harness import Refused, Server

from chapar.tl import functions


async def test_a_qr_code_can_be_drawn_and_is_of_no_use(server: Server) -> None:
    client = await server.client()
    export = functions.auth_exportLoginToken(api_id=1, api_hash="", except_ids=[])
    token = await client.call(export)
    assert token.expires > int(server.clock.now())
    assert token.token != (await client.call(export)).token
    leyli = await server.sign_up("989120000001", "Leyli")
    with pytest.raises(Refused, match="400 AUTH_TOKEN_INVALID"):
        await leyli.call(functions.auth_acceptLoginToken(token=token.token))
    assert client.session.user_id is None


@pytest.mark.parametrize(
    ("request_", "error"),
    [
        (
            functions.auth_importBotAuthorization(flags=0, api_id=1, api_hash="", bot_auth_token="1:x"),
            "400 ACCESS_TOKEN_INVALID",
        ),
        (functions.auth_initPasskeyLogin(api_id=1, api_hash=""), "400 PASSKEY_CREDENTIAL_NOT_FOUND"),
    ],
)
async def test_what_nobody_has_is_refused(server: Server, request_: Any, error: str) -> None:
    client = await server.client()
    with pytest.raises(Refused, match=error):
        await client.call(request_)
