"""Log lines: one event, one line, whatever is in it."""

import asyncio
import io
import json
import logging
import re
import sys
import threading
from collections.abc import Iterator

import pytest

from chapar.logs import describe_error, log_loop_error, set_up_logging


@pytest.fixture(autouse=True)
def keep_root_logger() -> Iterator[None]:
    root, own = logging.getLogger(), logging.getLogger("chapar")
    handlers, level, own_level = root.handlers[:], root.level, own.level
    hooks = sys.excepthook, threading.excepthook
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    own.setLevel(own_level)
    sys.excepthook, threading.excepthook = hooks


def test_text_lines_carry_fields_and_stay_one_line() -> None:
    stream = io.StringIO()
    set_up_logging("info", "text", stream)
    log = logging.getLogger("chapar.test")
    log.debug("not shown")
    log.info("connection closed", extra={"reason": "two\nlines", "count": 3, "empty": ""})
    (line,) = stream.getvalue().splitlines()
    assert line.startswith("time=20")
    assert 'level=info logger=chapar.test event="connection closed" reason="two\\nlines" count=3 empty=""' in line


def test_json_lines_carry_tracebacks_without_what_exceptions_say() -> None:
    stream = io.StringIO()
    set_up_logging("warning", "json", stream)
    try:
        try:
            raise KeyError("a " + "phone number")
        except KeyError as cause:
            raise ValueError("a " + "text") from cause
    except ValueError:
        logging.getLogger("chapar.test").exception("failed", extra={"reference": "abc"})
    (line,) = stream.getvalue().splitlines()
    fields = json.loads(line)
    assert (fields["event"], fields["reference"], fields["level"]) == ("failed", "abc", "error")
    assert re.fullmatch(r'  File ".*test_logs.py".*\nKeyError\n  File ".*\nValueError', fields["traceback"], re.DOTALL)
    assert "a phone number" not in line
    assert "a text" not in line


def test_a_chain_of_exceptions_that_bites_its_tail_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert describe_error(first) == "KeyError\nValueError"


def test_libraries_are_heard_when_they_warn_only() -> None:
    stream = io.StringIO()
    set_up_logging("debug", "text", stream)
    logging.getLogger("chapar.test").debug("ours")
    logging.getLogger("library").info("GET https://example.org/?q=secret")
    logging.getLogger("library").warning("it is old")
    assert [line.split()[3] for line in stream.getvalue().splitlines()] == ["event=ours", 'event="it']
    set_up_logging("error", "text", stream)
    logging.getLogger("library").warning("it is older")
    assert "older" not in stream.getvalue()


async def test_what_the_loop_says_of_a_callback_is_not_what_it_was_called_with() -> None:
    stream = io.StringIO()
    set_up_logging("debug", "json", stream)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(log_loop_error)

    def callback(_: str) -> None:
        raise ValueError(str(7**11))

    loop.call_soon(callback, "98" + "9120000001")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "Unread data of <socket raddr=192.0.2.1>", "socket": object()})
    first, second = (json.loads(line) for line in stream.getvalue().splitlines())
    assert first["level"] == "error"
    assert first["traceback"].endswith("ValueError")
    assert second["kind"] == "Unread data of"
    for private in ("9120000001", "1977326743", "192.0.2.1"):
        assert private not in stream.getvalue()


def test_what_ends_a_thread_is_logged_in_the_same_form() -> None:
    stream = io.StringIO()
    set_up_logging("info", "json", stream)

    def run() -> None:
        raise OSError(str(7**11))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    (line,) = stream.getvalue().splitlines()
    fields = json.loads(line)
    assert fields["level"] == "critical"
    assert fields["traceback"].endswith("OSError")
    assert "1977326743" not in line
