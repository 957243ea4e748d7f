"""What the operator does to channels: an act that is always written down, with its reason."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from chapar.domain.chats import RestrictionReason
from chapar.domain.peers import Peer

REASON_LENGTH = 512
"""Characters of a written reason."""

EVERY_PLATFORM = "all"
"""The platform of a reason that holds in every client."""


class OperatorError(Exception):
    """An act cannot be done. The text is one sentence for the operator: the cause, and the mend if there is one."""


class OperatorAction(StrEnum):
    """What an operator can do; the words are stored, so they never change meaning."""

    VERIFY = "verify"
    UNVERIFY = "unverify"
    MARK = "mark"
    RESTRICT = "restrict"
    UNRESTRICT = "unrestrict"
    GIVE_NAME = "give_name"
    TAKE_NAME = "take_name"


class OperatorAct(NamedTuple):
    """Something that an operator did, for the record.

    `operator` is the login name of who did it on the server's machine, `reason` what that person wrote. `message_id` 0: the
    whole of `peer`. `until_date` Unix time, 0: for ever. `detail` says what the action alone does not: the name, the mark,
    the word of the restriction.
    """

    id: int
    date: int
    operator: str
    action: OperatorAction
    peer: Peer
    reason: str
    message_id: int = 0
    until_date: int = 0
    detail: str = ""


def find_end(reasons: Iterable[RestrictionReason]) -> int | None:
    """When the first of them ends, None when none does."""
    return min((reason.until_date for reason in reasons if reason.until_date > 0), default=None)


def drop_ended(reasons: Iterable[RestrictionReason], now: int) -> tuple[RestrictionReason, ...]:
    """Those that still hold."""
    return tuple(reason for reason in reasons if not 0 < reason.until_date <= now)
