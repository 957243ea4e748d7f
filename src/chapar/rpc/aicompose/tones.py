"""Tones for composing with a machine: none is here."""

from __future__ import annotations

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("aicompose.getTones")
async def get_tones(ctx: Context, request: functions.aicompose_getTones) -> types.aicompose_tones:
    """No tone is on offer."""
    return types.aicompose_tones(hash=0, tones=[], users=[])
