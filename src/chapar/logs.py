"""Log lines for machines to read: one event a line, as key=value text or JSON, on standard error.

Code logs by `logging.getLogger("chapar.…")`; what an event is about goes into `extra`, never into the text:
`log.info("connection closed", extra={"reason": "idle"})`. Phone numbers, texts, addresses, codes and keys are never logged.
"""

import json
import logging
import sys
import time
from typing import TextIO

_OWN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


def set_up_logging(level: str, form: str, stream: TextIO | None = None) -> None:
    """Send all log records of `level` (debug, info, warning, error) and above to `stream` in `form` (text, json)."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonFormatter() if form == "json" else TextFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    logging.getLogger("alembic").setLevel(logging.WARNING)  # storage says itself what it does


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
        fields["traceback"] = logging.Formatter().formatException(record.exc_info)
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
