"""Parse objects with an unmodified Telethon and say what it saw: `python -I telethon_judge.py FOLDER`.

Reads one object a line in hexadecimal, writes one JSON value a line: the object, or `{"error": ...}`.
"""

import json
import sys
from datetime import datetime

sys.path.insert(0, sys.argv[1])

from telethon.extensions import BinaryReader
from telethon.tl import alltlobjects


def plain(value):
    """The object as names and values; what is absent is null or false, so that known names can be told from unknown."""
    if isinstance(value, datetime):
        return int(value.timestamp())
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if hasattr(value, "CONSTRUCTOR_ID"):
        fields = {name: plain(field) for name, field in vars(value).items() if name[0] != "_"}
        return {"_": value.CONSTRUCTOR_ID, **fields}
    return value


def parse(data):
    reader = BinaryReader(data)
    value = plain(reader.tgread_object())
    left = len(data) - reader.tell_position()
    return {"error": f"{left} bytes left"} if left else value


known = alltlobjects.tlobjects
for line in sys.stdin:
    data = bytes.fromhex(line)
    try:
        answer = parse(data)
    except Exception as error:  # whatever a client raises is its verdict
        known_id = int.from_bytes(data[:4], "little") in known
        answer = {"error": f"{type(error).__name__}: {error}"[:200], "known": known_id}
    print(json.dumps(answer), flush=False)
