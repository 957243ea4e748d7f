"""Which public names people may take, for themselves and for their channels.

Users and channels share one namespace, of Latin letters, digits and `_` only, so that no letter of another script passes for
one of these. What looks like an official name is reserved; names are compared after folding what looks alike (`te1egram`,
`admin_1`). Follows core.telegram.org/api/usernames.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from chapar.domain.errors import RpcError
from chapar.domain.users import check_username

ACTIVE_USERNAMES = 10
"""Names under which one channel is found at a time."""
USERNAMES_OF_CHANNEL = 20
"""Names of one channel, inactive ones included."""
FREED_SECONDS = 14 * 86400
"""How long a name that was given up is for nobody but who had it: else links to somebody lead to a stranger at once."""
FREED_USERNAMES = 3
"""Names given up that are kept so for one account; beyond it the oldest is free for all, lest one account block many."""

_GIVEN = re.compile(r"[A-Za-z][A-Za-z0-9_]{1,30}[A-Za-z0-9]")
_ENTRY = re.compile(r"-?(?:(?P<open>\*?)(?P<text>[a-z0-9]+)(?P<close>\*?)|_(?P<part>[a-z0-9]+)_)")
_LOOKS_LIKE = str.maketrans(
    {"0": "o", "1": "l", "i": "l", "2": "z", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g"}
)
_REPEATED = re.compile(r"(.)\1+")


class FreedUsername(NamedTuple):
    """A name that `user_id`, or a channel of that user, had: until `until_date` it is for nobody else."""

    username: str
    user_id: int
    until_date: int


def check_given_username(username: str) -> str:
    """A name that an operator gives: as `check_username`, but from three characters on. Raises USERNAME_INVALID."""
    if not _GIVEN.fullmatch(username) or "__" in username:
        raise RpcError("USERNAME_INVALID")
    return username


def fold_lookalikes(text: str) -> str:
    """What a name is taken for at a glance: digits as the letters that they stand for, `_` and repetitions left out."""
    folded = text.lower().translate(_LOOKS_LIKE).replace("vv", "w").replace("rn", "m")
    return _REPEATED.sub(r"\1", folded.replace("_", ""))


def is_reserved_entry(entry: str) -> bool:
    """Whether this can stand in a list of reserved names."""
    return _ENTRY.fullmatch(entry) is not None


class NameRules:
    """Which names nobody may take by themselves.

    An entry of the list is a word (`support`: names put together from such words alone, whatever digits stand at their ends),
    `_word_` (also names one of whose parts between underscores it is), or `*word`, `word*`, `*word*` (names that end with it,
    begin with it, have it anywhere). `-` before an entry takes one out that stood before it. Raises ValueError for others.
    """

    def __init__(self, entries: Iterable[str] = ()) -> None:
        kept: dict[str, re.Match[str]] = {}
        for entry in entries:
            found = _ENTRY.fullmatch(entry)
            if found is None:
                raise ValueError(entry)
            if entry.startswith("-"):
                kept.pop(entry[1:], None)
            else:
                kept[entry] = found
        self._parts = {fold_lookalikes(each["part"]) for each in kept.values() if each["part"]}
        plain = {each["text"] for each in kept.values() if each["text"] and not (each["open"] or each["close"])}
        self._words = {fold_lookalikes(text) for text in plain} | self._parts
        self._patterns = [
            (fold_lookalikes(each["text"]), bool(each["open"]), bool(each["close"]))
            for each in kept.values()
            if each["open"] or each["close"]
        ]

    def check(self, username: str) -> str:
        """A name that somebody may choose, if nobody has it. Raises USERNAME_INVALID, USERNAME_OCCUPIED (it is reserved)."""
        if self.is_reserved(check_username(username)):
            raise RpcError("USERNAME_OCCUPIED")
        return username

    def is_reserved(self, username: str) -> bool:
        """Whether a name looks official."""
        name = username.lower()
        if any(form in self._parts for part in name.split("_") for form in _forms(part)):
            return True
        if any(self._is_put_together(form) for form in _forms(name)):
            return True
        whole = fold_lookalikes(name)
        return any(_fits(whole, word, begins, ends) for word, begins, ends in self._patterns)

    def _is_put_together(self, text: str) -> bool:
        """Whether a folded text consists of reserved words and nothing else; two may share a letter where they meet."""
        reached = {0}
        for place in range(len(text)):
            if place not in reached:
                continue
            for word in self._words:
                if text.startswith(word, place):
                    reached.add(place + len(word))
                if place and word[0] == text[place - 1] and len(word) > 1 and text.startswith(word[1:], place):
                    reached.add(place + len(word) - 1)
        return bool(text) and len(text) in reached


def _forms(text: str) -> set[str]:
    """A text folded, with the digits at its ends and without them."""
    return {fold_lookalikes(text), fold_lookalikes(text.strip("0123456789_"))} - {""}


def _fits(whole: str, word: str, may_begin_before: bool, may_go_on: bool) -> bool:
    if may_begin_before and may_go_on:
        return word in whole
    return whole.endswith(word) if may_begin_before else whole.startswith(word)
