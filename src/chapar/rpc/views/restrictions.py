"""Why clients hide a channel or a message. Follows core.telegram.org/constructor/restrictionReason."""

from __future__ import annotations

from collections.abc import Iterable

from chapar.domain.chats import RestrictionReason
from chapar.tl import types


def build_reasons(reasons: Iterable[RestrictionReason]) -> list[types.TypeRestrictionReason]:
    """The reasons as clients show them, each on its own platform."""
    return [
        types.restrictionReason(platform=reason.platform, reason=reason.reason, text=reason.text) for reason in reasons
    ]
