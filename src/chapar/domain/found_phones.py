"""Telephone numbers in texts: international ones only, a plus and the code of a country, so that sums, dates and scores are none.

Country codes follow ITU-T E.164; digits may be Latin, Persian or Arabic.
"""

import re
from collections.abc import Iterator, Sequence

_LATIN = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
_BLANK = "[ \u00a0\u2009\u202f]"
_MARK = "[-. \u00a0\u2009\u202f\u2010-\u2013]"
"""What may stand between two groups of digits."""
_CANDIDATE = re.compile(
    rf"(?<![\w+*/^#@$€£~%-])\+(?:\d{{1,3}}{_MARK}?\(\d{{1,5}}\){_MARK}?)?\d{{1,15}}(?:{_MARK}\d{{1,15}}){{0,9}}", re.A
)
_GROUP = re.compile(r"\d+", re.A)
_GOES_ON = re.compile(rf"[^\W\d_]|[\d_+*^#@=]|{_BLANK}?[%‰°€$£¥₽₹﷼]")
"""What follows no number of a telephone, but one that is part of a word or that counts something."""
_CODE = re.compile(
    r"[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"
    r"|2[1-69]\d|3[578]\d|42\d|50\d|59\d|6[7-9]\d|80\d|85\d|87\d|88\d|96\d|97\d|99\d"
)
_FIXED = re.compile(r"1[2-9]\d{9}|7[3-9]\d{9}")
"""North America, Russia and Kazakhstan have numbers of one length."""
_FIXED_DIGITS = 11
_FEWEST_DIGITS = {2: 8, 3: 7}
"""By the length of the country's code."""
_MOST_DIGITS = 15


def find_phones(text: str) -> Iterator[tuple[int, int]]:
    """Where telephone numbers begin and end in a text, in characters."""
    if "+" not in text:
        return
    latin = text.translate(_LATIN)
    for match in _CANDIDATE.finditer(latin):
        end = match.start() + _measure(match[0])
        if end > match.start() and not _GOES_ON.match(latin, end):
            yield match.start(), end


def _measure(candidate: str) -> int:
    """How much of it is a number; 0: it begins with none."""
    groups: list[str] = []
    end = digits = 0
    for group in _GROUP.finditer(candidate):
        groups.append(group[0])
        end, digits = group.end(), digits + len(group[0])
        if digits >= _FIXED_DIGITS and candidate[1] in "17":
            break  # What comes after a blank is something else.
    code = _CODE.match(groups[0])
    if code is None or _is_amount(candidate, groups, digits):
        return 0
    if len(code[0]) == 1:
        return end if _FIXED.fullmatch("".join(groups)) else 0
    return end if _FEWEST_DIGITS[len(code[0])] <= digits <= _MOST_DIGITS else 0


def _is_amount(candidate: str, groups: Sequence[str], digits: int) -> bool:
    """Whether people write a large amount so (+20 500 000), a fraction (+49.12345678), or small ones in a row (+20 30 40 50)."""
    rest = groups[1:]
    if len("".join(groups).rstrip("0")) <= 3 or (len(rest) == 1 and "." in candidate):
        return True
    if rest and all(len(group) == 3 for group in rest):
        return digits <= 9 or "000" in rest
    is_of_pairs = all(len(group) <= 2 for group in groups)
    return sum(len(group) == 1 for group in rest) > 1 or (is_of_pairs and digits < 10)
