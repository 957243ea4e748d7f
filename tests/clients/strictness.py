"""What a server that official clients live with must not answer, read from its log at level debug.

A refusal that a story is about is named by the story: ``@pytest.mark.refused("auth.signIn PHONE_CODE_INVALID")``.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from chapar.tl import errors

METHODS = Path(__file__).parents[1] / "rpc" / "data" / "methods.csv"
STRICT_TIERS = {"T0", "T1"}
"""Login, chat and ordinary use: what no client asks in vain."""
ALLOWED = {"messages.getStickerSet STICKERSET_INVALID"}
"""Refusals that are answers: a set of stickers that is asked for by its name, and that nobody has made."""
FOREIGN_LINK = re.compile(r"Unsupported (?:invite link|exportedChatlistInvite)")
"""What TDLib complains of with every link of a server of one's own: it takes no other host than t.me for one of ours, whatever
`me_url_prefix` says, and goes on. Pages of such links lead to it by `tg:`."""
TOLD_TWICE = re.compile(
    r"New server message \d+ in chat \d+ from get difference has identifier less than last_new_message_id"
)
"""TDLib keeps messages before it keeps the pts that they came with: closed in between, it asks for them once more, sees that it
has them, and shows them once. Only on a busy machine."""
CODES = {"MSG_WAIT_TIMEOUT": 400}
"""Codes of errors that the catalogue does not have."""

MOST_REPEATED = 5
"""How often a session may ask for what stays the same: the configuration, and all that is asked for at the start."""

REFUSED = re.compile(r'event="(\S+|A request) was refused with (\w+)"')
CALLED = re.compile(r'event="(\S+) was called" session=(-?\d+)')
FAILED = re.compile(r'event="(\S+|A request) failed with \w+')


class Refusal(NamedTuple):
    """A request that the server answered with an error; `method` is empty when it could not even be read."""

    method: str
    error: str

    @property
    def code(self) -> int:
        return CODES.get(self.error) or errors.code_of(self.error, self.method or None)

    def __str__(self) -> str:
        return f"{self.method or 'A request'} {self.error}"


def faults_in(log: str, expected: Iterable[str]) -> list[str]:
    """What the log tells of that must not be: 500, 400 for an ordinary method unless expected, and calls in a loop."""
    unasked = {str(refusal) for refusal in refusals_in(log) if is_strict(refusal)} - ALLOWED - set(expected)
    return sorted(unasked) + [found[0] for found in FAILED.finditer(log)] + loops_in(log)


def complaints_of(texts: Iterable[str]) -> list[str]:
    """Each complaint once, without the moment and the thread that it begins with; not those of TDLib's own making."""
    told = (text[text.rfind("[", 0, text.find("\t")) :] if text.startswith("[") else text for text in texts)
    return [text for text in dict.fromkeys(told) if not (FOREIGN_LINK.search(text) or TOLD_TWICE.search(text))]


def missing_in(log: str, expected: Iterable[str]) -> list[str]:
    """What was expected to be refused, and was not."""
    return sorted(set(expected) - {str(refusal) for refusal in refusals_in(log)})


def refusals_in(log: str) -> list[Refusal]:
    return [Refusal("" if name == "A request" else name, error) for name, error in REFUSED.findall(log)]


def is_strict(refusal: Refusal) -> bool:
    return refusal.code == 400 and (not refusal.method or TIERS.get(refusal.method) in STRICT_TIERS)


def calls_in(log: str) -> dict[str, Counter[str]]:
    """How often each session called each method."""
    calls: dict[str, Counter[str]] = {}
    for method, session in CALLED.findall(log):
        calls.setdefault(session, Counter())[method] += 1
    return calls


def loops_in(log: str) -> list[str]:
    """What a session asked for again and again, though the answer stays the same."""
    return [
        f"{method} was called {count} times"
        for calls in calls_in(log).values()
        for method, count in calls.items()
        if method in CONSTANT and count > MOST_REPEATED
    ]


def load_methods() -> list[dict[str, str]]:
    with METHODS.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


TIERS = {row["method"]: row["tier"] for row in load_methods()}
CONSTANT = {"help.getConfig", "help.getAppConfig", "help.getNearestDc"} | {
    row["method"] for row in load_methods() if row["startup_call_by"] and row["min_answer"] == "constant-or-empty"
} - {"messages.getStickerSet", "messages.getPeerSettings"}
"""What has one answer, whatever is asked; sets of stickers have many names, and there may be many chats."""
