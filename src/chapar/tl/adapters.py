"""Hand-written passages between layers, for what names and coercions do not settle."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chapar.tl.layers import Adapter

DOWN_FIELDS: dict[tuple[str, str], Adapter] = {}
UP_FIELDS: dict[tuple[str, str], Adapter] = {}
RENAMES: dict[tuple[str, str], str] = {}
DOWN_OBJECTS: dict[str, Callable[[Any, int], Any]] = {}
UP_OBJECTS: dict[tuple[bool, str], Callable[[Any], Any]] = {}
DOWN_RESULTS: dict[str, Callable[[Any], Any]] = {}

KEPT_METHODS = frozenset({"messages.getAllChats", "help.getAppChangelog"})
"""Methods that the newest layer lacks, that clients in range still call, and that no other method does the work of."""
