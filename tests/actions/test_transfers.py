"""Authorizations on their way to another key."""

import pytest

from chapar.actions import transfers
from chapar.actions.transfers import LIFETIME_SECONDS, Transfers
from chapar.domain.errors import RpcError


def test_a_token_is_good_once() -> None:
    waiting = Transfers()
    token = waiting.export(7, 1000, now=0)
    assert len(token) == 32
    assert waiting.take(7, token, now=1).auth_key_id == 1000
    with pytest.raises(RpcError, match="AUTH_BYTES_INVALID"):
        waiting.take(7, token, now=1)


def test_a_try_for_another_user_spends_it() -> None:
    waiting = Transfers()
    token = waiting.export(7, 1000, now=0)
    for user_id in (8, 7):
        with pytest.raises(RpcError, match="AUTH_BYTES_INVALID"):
            waiting.take(user_id, token, now=1)


def test_a_token_ends() -> None:
    waiting = Transfers()
    token = waiting.export(7, 1000, now=0)
    with pytest.raises(RpcError, match="AUTH_BYTES_INVALID"):
        waiting.take(7, token, now=LIFETIME_SECONDS)


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfers, "WAITING", 10)
    waiting = Transfers()
    tokens = [waiting.export(7, 1000, now=0) for _ in range(11)]
    assert waiting.take(7, tokens[-1], now=0)
    with pytest.raises(RpcError):
        waiting.take(7, tokens[0], now=0)
