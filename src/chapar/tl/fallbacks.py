"""What stands for a constructor that a layer lacks, by the type in which it is new."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

FALLBACKS: dict[str, Callable[[Any], Any]] = {}
"""By type: the object to send instead, or None to leave the value out."""
