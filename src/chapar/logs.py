"""Log lines for machines to read: one event a line, as key=value text or JSON, on standard error.

Code logs by `logging.getLogger("chapar.…")`; what an event is about goes into `extra`, never into the text:
`log.info("connection closed", extra={"reason": "idle"})`. Phone numbers, texts, addresses, codes and keys are never logged.

Messages of exceptions may quote any of these, so a traceback says where it happened and of which type the exceptions are, and
what libraries say is heard from warnings on only. People and devices are told apart by numbers that say nothing: `connection`
counts connections from the start of the server, `session` is the random id that a client gave its session.
"""

import asyncio
import json
import logging
import re
import sys
import threading
import time
import traceback
from types import TracebackType
from typing import Any, TextIO

_OWN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}
_VALUES = re.compile(r"[(<{'\"].*", re.DOTALL)
"""From where on a message of the event loop may quote what a callback was called with."""

log = logging.getLogger(__name__)


def set_up_logging(level: str, form: str, stream: TextIO | None = None) -> None:
    """Send all records of `level` (debug, info, warning, error) and above to `stream` in `form` (text, json).

    Of libraries only warnings and errors. What ends a thread or the process is logged in the same form.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonFormatter() if form == "json" else TextFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    own = logging.getLogger("chapar")
    own.setLevel(level.upper())
    root.setLevel(max(own.level, logging.WARNING))
    sys.excepthook = _log_uncaught
    threading.excepthook = lambda args: _log_uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def log_loop_error(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """An exception handler for event loops: their own one prints the arguments of callbacks and the addresses of sockets."""
    kind = _VALUES.sub("", context.get("message", "")).strip()
    log.error("something failed in the event loop", extra={"kind": kind}, exc_info=context.get("exception"))


def describe_error(error: BaseException) -> str:
    """Where an exception comes from: places and types, its causes first, without what any of them says."""
    lines: list[str] = []
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        places = "".join(traceback.format_tb(following.__traceback__))
        lines.insert(0, f"{places}{type(following).__qualname__}")
        following = following.__cause__ or (None if following.__suppress_context__ else following.__context__)
    return "\n".join(lines)


def _log_uncaught(kind: type[BaseException], error: BaseException | None, _: TracebackType | None) -> None:
    """What ends a thread or the process."""
    if not issubclass(kind, (KeyboardInterrupt, SystemExit)):
        log.critical("an exception was not caught", exc_info=error or kind())


def _fields(record: logging.LogRecord) -> dict[str, object]:
    moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
    fields: dict[str, object] = {
        "time": f"{moment}.{int(record.msecs):03d}Z",
        "level": record.levelname.lower(),
        "logger": record.name,
        "event": record.getMessage(),
    }
    fields.update((key, value) for key, value in record.__dict__.items() if key not in _OWN)
    if record.exc_info and record.exc_info[1] is not None:
        fields["traceback"] = describe_error(record.exc_info[1])
    return fields


class TextFormatter(logging.Formatter):
    """`time=... level=info logger=... event="..." key=value`; values with spaces or line ends are quoted."""

    def format(self, record: logging.LogRecord) -> str:
        return " ".join(f"{key}={_quoted(value)}" for key, value in _fields(record).items())


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(_fields(record), ensure_ascii=False, default=str)


def _quoted(value: object) -> str:
    text = str(value)
    return text if text and text.isprintable() and not set(text) & set(' "=') else json.dumps(text, ensure_ascii=False)
