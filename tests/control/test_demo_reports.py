"""What operators are told of a server that is being filled."""

import msgspec
import pytest

from chapar.control.commands import Answer, Demo, DemoProgress, read_answer, read_command, write_line
from chapar.control.demo import report_filling


class Filled(msgspec.Struct):
    """As much of a filling as is reported."""

    is_running: bool = True
    done: int = 3
    total: int = 9
    failure: str = ""


@pytest.mark.parametrize(
    ("filled", "answer"),
    [
        (Filled(), Answer(demo=DemoProgress(is_done=False, done=3, total=9))),
        (Filled(is_running=False, done=9), Answer(demo=DemoProgress(is_done=True, done=9, total=9))),
        (Filled(is_running=False, failure="It broke off."), Answer(refusal="It broke off.")),
    ],
)
def test_it_is_said_how_far_it_is_or_why_it_broke_off(filled: Filled, answer: Answer) -> None:
    assert report_filling(filled) == answer  # type: ignore[arg-type]
    assert read_answer(write_line(answer)) == answer


@pytest.mark.parametrize("command", [Demo(begins=True), Demo(begins=False)])
def test_what_operators_ask_for_comes_as_it_was_written(command: Demo) -> None:
    assert read_command(write_line(command)) == command
