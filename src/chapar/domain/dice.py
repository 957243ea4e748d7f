"""What comes up when somebody rolls. Follows core.telegram.org/api/dice."""

from chapar.domain.errors import RpcError

SLOT_MACHINE = "\N{SLOT MACHINE}"
SIDES = {
    "\N{GAME DIE}": 6,
    "\N{DIRECT HIT}": 6,
    "\N{BOWLING}": 6,
    "\N{BASKETBALL AND HOOP}": 5,
    "\N{SOCCER BALL}": 5,
    SLOT_MACHINE: 64,
}
"""The emoji that can be rolled, and how many values each has, from 1 on."""
UNWON = {"\N{GAME DIE}"}
"""Those of which no value is better than the others; of the rest the highest one is."""
_VARIATION_SELECTOR = "\ufe0f"


def strip_emoticon(given: str) -> str:
    """The emoji as `SIDES` has it: apps may say that it is to be shown as a picture."""
    return given.strip().rstrip(_VARIATION_SELECTOR)


def check_emoticon(given: str) -> str:
    """An emoji that can be rolled. Raises EMOTICON_EMPTY, EMOTICON_INVALID."""
    plain = strip_emoticon(given)
    if not plain:
        raise RpcError("EMOTICON_EMPTY")
    if plain not in SIDES:
        raise RpcError("EMOTICON_INVALID")
    return plain
