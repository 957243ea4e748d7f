"""What happens in the demo, in the order of its moments."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple


class Step(NamedTuple):
    """Something that happens at a moment (Unix time), which `run` is given."""

    date: int
    run: Callable[[int], Awaitable[None]]
