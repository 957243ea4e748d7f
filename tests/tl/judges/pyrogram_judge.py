"""Parse objects with an unmodified Pyrogram and say what it saw: `python -I pyrogram_judge.py FOLDER`.

Reads one object a line in hexadecimal, writes one JSON value a line: the object, or `{"error": ...}`.

Pyrogram takes the elements of a vector for numbers when the rest of the data is four or eight bytes for each of them,
which happens to vectors of small objects at the end (a fault of this client to remember). A tail behind the object
keeps it from guessing, so that what it says is about our bytes.
"""

import json
import sys
from io import BytesIO

sys.path.insert(0, sys.argv[1])

from pyrogram.raw.all import objects
from pyrogram.raw.core import TLObject


def plain(value):
    """The object as names and values; what is absent is null or false, so that known names can be told from unknown."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if hasattr(value, "QUALNAME"):
        return {"_": value.ID, **{name: plain(getattr(value, name)) for name in value.__slots__}}
    return value


TAIL = bytes(99991)


def parse(data):
    stream = BytesIO(data + TAIL)
    value = plain(TLObject.read(stream))
    left = len(data) - stream.tell()
    return {"error": f"{left} bytes left"} if left else value


for line in sys.stdin:
    data = bytes.fromhex(line)
    try:
        answer = parse(data)
    except Exception as error:  # whatever a client raises is its verdict
        known_id = int.from_bytes(data[:4], "little") in objects
        answer = {"error": f"{type(error).__name__}: {error}"[:200], "known": known_id}
    print(json.dumps(answer), flush=False)
