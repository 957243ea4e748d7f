"""What comes up when somebody rolls. Follows core.telegram.org/api/dice."""

from chapar.domain.errors import RpcError

SIDES = {
    "\N{GAME DIE}": 6,
    "\N{DIRECT HIT}": 6,
    "\N{BOWLING}": 6,
    "\N{BASKETBALL AND HOOP}": 5,
    "\N{SOCCER BALL}": 5,
    "\N{SLOT MACHINE}": 64,
}
"""The emoji that can be rolled, and how many values each has, from 1 on."""
_VARIATION_SELECTOR = "\ufe0f"


def check_emoticon(given: str) -> str:
    """An emoji that can be rolled. Raises EMOTICON_EMPTY, EMOTICON_INVALID."""
    plain = given.strip().rstrip(_VARIATION_SELECTOR)
    if not plain:
        raise RpcError("EMOTICON_EMPTY")
    if plain not in SIDES:
        raise RpcError("EMOTICON_INVALID")
    return plain
