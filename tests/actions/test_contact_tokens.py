"""Links by which people are found for a while."""

import pytest

from chapar.actions import contact_tokens
from chapar.actions.contact_tokens import TOKEN_SECONDS, ContactTokens
from chapar.domain.errors import RpcError


def test_a_token_names_its_owner_until_it_ends() -> None:
    tokens = ContactTokens()
    token, expires_at = tokens.give(7, now=1000.5)
    assert expires_at == 1000 + TOKEN_SECONDS
    assert tokens.find(token, now=expires_at - 1) == 7
    for wrong, now in ((token, expires_at), ("", 1001), (token + "x", 1001)):
        with pytest.raises(RpcError, match="IMPORT_TOKEN_INVALID"):
            tokens.find(wrong, now)


def test_a_new_token_ends_the_one_before() -> None:
    tokens = ContactTokens()
    first, _ = tokens.give(7, now=0)
    second, _ = tokens.give(7, now=0)
    assert tokens.find(second, now=1) == 7
    with pytest.raises(RpcError):
        tokens.find(first, now=1)


def test_the_oldest_tokens_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contact_tokens, "REMEMBERED", 2)
    tokens = ContactTokens()
    given = [tokens.give(user_id, now=0)[0] for user_id in (1, 2, 3)]
    with pytest.raises(RpcError):
        tokens.find(given[0], now=1)
    assert [tokens.find(token, now=1) for token in given[1:]] == [2, 3]
    assert tokens.find(tokens.give(1, now=1)[0], now=2) == 1
