"""Log lines: one event, one line, whatever is in it."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from chapar.logs import set_up_logging


@pytest.fixture(autouse=True)
def keep_root_logger() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_text_lines_carry_fields_and_stay_one_line() -> None:
    stream = io.StringIO()
    set_up_logging("info", "text", stream)
    log = logging.getLogger("chapar.test")
    log.debug("not shown")
    log.info("connection closed", extra={"reason": "two\nlines", "count": 3, "empty": ""})
    (line,) = stream.getvalue().splitlines()
    assert line.startswith("time=20")
    assert 'level=info logger=chapar.test event="connection closed" reason="two\\nlines" count=3 empty=""' in line


def test_json_lines_carry_tracebacks() -> None:
    stream = io.StringIO()
    set_up_logging("warning", "json", stream)
    try:
        raise ValueError("broken")
    except ValueError:
        logging.getLogger("chapar.test").exception("failed", extra={"reference": "abc"})
    (line,) = stream.getvalue().splitlines()
    fields = json.loads(line)
    assert (fields["event"], fields["reference"], fields["level"]) == ("failed", "abc", "error")
    assert fields["traceback"].endswith("ValueError: broken")
