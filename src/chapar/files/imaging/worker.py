"""A worker process: `python -m chapar.files.imaging.worker MEMORY_BYTES SECONDS`. Requests on stdin, replies on stdout.

It ends when stdin does, so none is left behind by a server that was killed.
"""

import os
import sys
from collections.abc import Callable
from typing import BinaryIO

from chapar.files.imaging.confinement import allow_cpu, close_inherited_files, confine
from chapar.files.imaging.failures import BadPicture
from chapar.files.imaging.sizes import make_photo, make_preview, make_square, make_thumb
from chapar.files.imaging.stickers import check_sticker, make_sticker_thumb
from chapar.files.imaging.wire import (
    CONTENT_BYTES,
    LENGTH_BYTES,
    Down,
    Job,
    Ready,
    Refusal,
    Reply,
    Request,
    Thumb,
    decode_request,
    frame,
)

_JOBS: dict[Job, Callable[[bytes, str], Reply]] = {
    "photo": lambda content, _use: make_photo(content),
    "square": lambda content, _use: make_square(content),
    "thumb": lambda content, _use: make_thumb(content),
    "preview": lambda content, _use: make_preview(content),
    "sticker": check_sticker,
    "sticker_thumb": lambda content, _use: Thumb(make_sticker_thumb(content)),
}


def perform(request: Request) -> Reply:
    """Do one job. Whatever a picture brings about is a refusal."""
    try:
        content = _read(request)
    except OSError as error:
        return Down(f"the file cannot be read: {error.strerror}")
    try:
        return _JOBS[request.job](content, request.use)
    except BadPicture as refusal:
        return Refusal(refusal.name, str(refusal))
    except MemoryError:
        return Refusal("IMAGE_PROCESS_FAILED", "takes too much memory", is_worn=True)
    except Exception:  # broken pictures raise anything
        return Refusal("IMAGE_PROCESS_FAILED", "cannot be decoded")


def serve(requests: BinaryIO, replies: BinaryIO, seconds: float) -> None:
    """Do jobs until there are no more, each with so many seconds of the processor."""
    replies.write(frame(Ready()))
    replies.flush()
    while len(length := requests.read(LENGTH_BYTES)) == LENGTH_BYTES:
        request = decode_request(requests.read(int.from_bytes(length)))
        allow_cpu(seconds)
        replies.write(frame(perform(request)))
        replies.flush()


def _read(request: Request) -> bytes:
    if not request.path:
        return request.content
    with open(request.path, "rb") as file:
        return file.read(CONTENT_BYTES + 1)  # one more than any job takes


def main() -> None:
    close_inherited_files()
    memory_bytes, seconds = int(sys.argv[1]), float(sys.argv[2])
    with os.fdopen(os.dup(1), "wb") as replies:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever a library prints is no reply
        confine(memory_bytes)
        serve(sys.stdin.buffer, replies, seconds)


if __name__ == "__main__":
    main()
