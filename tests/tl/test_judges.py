"""Unmodified client libraries, old and new, see in our bytes exactly what we meant, in seven layers.

A fault of a library goes into its judge script, with a word on what it is; nothing is tolerated by number.
"""

from __future__ import annotations

import pytest
from judgement import Case, Judge, cases, differences

JUDGES = [
    Judge("telethon", "1.27.0", 152),
    Judge("pyrogram", "2.0.106", 158),
    Judge("telethon", "1.36.0", 181),
    Judge("telethon", "1.39.0", 199),
    Judge("telethon", "1.41.2", 214),
    Judge("telethon", "1.43.2", 224),
    Judge("telethon", "1.45.0", 229),
]


@pytest.mark.parametrize("is_function", [False, True], ids=["constructors", "methods"])
@pytest.mark.parametrize(
    "judge",
    [
        pytest.param(j, id=f"{j.layer}-{j.name}", marks=[] if j.layer in (152, 229) else pytest.mark.slow)
        for j in JUDGES
    ],
)
def test_library_sees_what_was_meant(judge: Judge, is_function: bool) -> None:
    told = list(cases(judge.layer, is_function=is_function, each=2))
    assert len(told) > (800 if is_function else 2000)
    answers = judge.parse([case.body for case in told])
    wrong = [fault for case, answer in zip(told, answers, strict=True) for fault in faults(judge, case, answer)]
    assert not wrong


def faults(judge: Judge, case: Case, answer: dict[str, object]) -> list[str]:
    """What the library saw wrongly in one object, or its error."""
    if "_" not in answer:
        # A method that the library left out of its file cannot be judged by it.
        return [] if answer["known"] is False and case.is_function else [f"{case.name}: {answer['error']}"]
    return [
        f"{case.name}: {fault}"
        for fault in differences(case.expected, answer)
        if not (judge.package == "telethon" and is_empty_media(fault))
    ]


def is_empty_media(fault: str) -> bool:
    """Telethon's own message class turns `messageMediaEmpty` into no media."""
    return "/message.media: {'_': 1038967584} was seen as None" in fault


def test_a_wrong_field_is_noticed() -> None:
    expected = {"_": 0x59511722, "user_id": 5}
    assert not list(differences(expected, {"_": 0x59511722, "user_id": 5}))
    assert list(differences(expected, {"_": 0x59511722, "user_id": 6}))
    assert list(differences(expected, {"_": 0x59511722, "user_id": None}))
    assert list(differences(expected, {"_": 0x59511722, "user_id": 5, "more": 1}))


def test_an_unknown_flag_is_no_fault_but_a_known_one_that_is_unset_is() -> None:
    expected = {"_": 0x59511722, "some_flag": True}
    assert not list(differences(expected, {"_": 0x59511722}))
    assert list(differences(expected, {"_": 0x59511722, "some_flag": False}))
