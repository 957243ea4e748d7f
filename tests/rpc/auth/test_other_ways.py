"""Ways of signing in beside the login code."""

from typing import Any

import pytest
from harness import Refused, Server

from chapar.tl import functions


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
