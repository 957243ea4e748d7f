"""The catalogue of errors."""

from __future__ import annotations

import pytest

from chapar.tl import errors
from chapar.tl.errors import _by_method, _codes
from chapar.tl.registry import api_registry


def test_codes() -> None:
    assert errors.code_of("PHONE_CODE_INVALID") == 400
    assert errors.code_of("FLOOD_WAIT") == 420
    assert errors.code_of("SESSION_PASSWORD_NEEDED") == 401
    assert errors.code_of("AUTH_KEY_UNREGISTERED", "help.getConfig") == 401
    assert errors.code_of("FILE_MIGRATE") == 303
    assert errors.code_of("PHONE_CODE_INVALID", "auth.signIn") == 400
    with pytest.raises(KeyError):
        errors.code_of("NO_SUCH_ERROR")


def test_a_method_may_give_an_error_another_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(_by_method()["auth.signIn"], "PHONE_CODE_INVALID", 406)
    assert errors.code_of("PHONE_CODE_INVALID", "auth.signIn") == 406
    assert errors.code_of("PHONE_CODE_INVALID", "account.changePhone") == 400


def test_lists_of_methods() -> None:
    assert "PHONE_CODE_INVALID" in errors.allowed("auth.signIn")
    assert errors.allowed("no.suchMethod") == frozenset()
    assert errors.is_user_only("messages.createChat")
    assert not errors.is_bot_only("messages.createChat")
    assert errors.is_bot_only("bots.setBotCommands") or errors.is_bot_only("bots.answerWebhookJSONQuery")


def test_the_catalogue_is_sound() -> None:
    assert len(_codes()) > 850
    assert set(_codes().values()) <= {303, 400, 401, 403, 404, 406, 420, 500, 503}
    methods = set(api_registry().names(is_function=True))
    listed = set(_by_method())
    assert len(listed & methods) > 330
