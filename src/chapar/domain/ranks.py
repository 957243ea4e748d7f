"""Titles of admins and members. Follows core.telegram.org/api/rights."""

import unicodedata

from chapar.domain.errors import RpcError
from chapar.domain.limits import RANK_LENGTH
from chapar.domain.users import clean_line

_VARIATION, _KEYCAP, _FIRST_PICTURE = 0xFE0F, 0x20E3, 0x2190


def check_rank(rank: str | None) -> str:
    """A trimmed title, empty for none. Raises ADMIN_RANK_INVALID (too long), ADMIN_RANK_EMOJI_NOT_ALLOWED."""
    cleaned = clean_line(rank or "")
    if len(cleaned) > RANK_LENGTH:
        raise RpcError("ADMIN_RANK_INVALID")
    if any(_is_emoji(character) for character in cleaned):
        raise RpcError("ADMIN_RANK_EMOJI_NOT_ALLOWED")
    return cleaned


def _is_emoji(character: str) -> bool:
    """Whether a character is a picture: most are symbols beyond the letters, some are made by what follows them."""
    code = ord(character)
    return code in (_VARIATION, _KEYCAP) or (code >= _FIRST_PICTURE and unicodedata.category(character) in ("So", "Sk"))
