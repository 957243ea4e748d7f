"""Titles of admins."""

import pytest

from chapar.domain.errors import RpcError
from chapar.domain.ranks import check_rank


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (None, ""),
        ("  Prince\n", "Prince"),
        ("رئیس\u200cکل", "رئیس\u200cکل"),
        ("中文", "中文"),
        ("№ 1 © 1597", "№ 1 © 1597"),
        ("x" * 16, "x" * 16),
    ],
)
def test_titles_are_kept(given: str | None, kept: str) -> None:
    assert check_rank(given) == kept


@pytest.mark.parametrize("given", ["😀", "boss ⭐", "❤", "1\ufe0f\u20e3", "👩\u200d🚒", "🇮🇹"])
def test_pictures_are_no_titles(given: str) -> None:
    with pytest.raises(RpcError, match="ADMIN_RANK_EMOJI_NOT_ALLOWED"):
        check_rank(given)


def test_titles_are_short() -> None:
    with pytest.raises(RpcError, match="ADMIN_RANK_INVALID"):
        check_rank("x" * 17)
