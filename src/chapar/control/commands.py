"""What an operator can ask for, as it is written to a running server: one line of JSON, and one line back."""

from collections.abc import Callable
from typing import Annotated, Literal, TypeAlias

import msgspec

LINE_BYTES = 64 << 10
"""The longest command or answer."""


Number = Annotated[int, msgspec.Meta(ge=0, le=2**31 - 1)]


class ControlError(Exception):
    """A command did not reach the server, or not its answer. The text is one sentence: the cause and the mend."""


class Command(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="command"):
    """What every command says: the channel (a username, or its id), who asks for it, and why."""

    channel: str
    operator: str
    reason: str


class Verify(Command, frozen=True, kw_only=True, tag="verify"):
    """Say that a channel is whose it says it is, or no longer."""

    is_verified: bool


class Mark(Command, frozen=True, kw_only=True, tag="mark"):
    """Warn of a channel, or no longer."""

    mark: Literal["scam", "fake", "none"]


class Restrict(Command, frozen=True, kw_only=True, tag="restrict"):
    """Have clients hide a channel, or (`message_id`) one message of it. `until_date` is Unix time, 0: for ever."""

    platform: str
    word: str
    text: str
    until_date: Number = 0
    message_id: Number = 0


class Unrestrict(Command, frozen=True, kw_only=True, tag="unrestrict"):
    """Have clients show it again."""

    message_id: Number = 0


class Name(Command, frozen=True, kw_only=True, tag="name"):
    """Give a channel one more name, or take one away."""

    name: str
    is_taken_away: bool = False


class Collect(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="command", tag="collect"
):
    """Collect garbage of files, or (not `begins`) tell how far that is. Nothing is written down: nobody misses what goes."""

    begins: bool


class Collection(msgspec.Struct, frozen=True):
    """How far a collection of garbage is, and what it did so far; `blobs_to_look_at` are as many as files have."""

    is_done: bool
    files: int
    blobs: int
    blob_bytes: int
    uploads: int
    upload_bytes: int
    looked_at: int
    blobs_to_look_at: int


class Demo(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="command", tag="demo"):
    """Fill an empty server with a small town to look at, or (not `begins`) tell how far that is."""

    begins: bool


class DemoProgress(msgspec.Struct, frozen=True):
    """How many steps of how many are done; `total` is 0 as long as nobody knows."""

    is_done: bool
    done: int
    total: int


ChannelCommand: TypeAlias = Verify | Mark | Restrict | Unrestrict | Name
AnyCommand: TypeAlias = ChannelCommand | Collect | Demo


class Answer(msgspec.Struct, frozen=True):
    """Whether a command was done: under which number that is written down, or why not, in one sentence."""

    act_id: int = 0
    refusal: str = ""
    collection: Collection | None = None
    demo: DemoProgress | None = None


_encode = msgspec.json.Encoder().encode
_decode_command: Callable[[bytes], AnyCommand] = msgspec.json.Decoder(AnyCommand).decode
_decode_answer = msgspec.json.Decoder(Answer).decode


def write_line(value: AnyCommand | Answer) -> bytes:
    """A command or answer as one line."""
    return _encode(value) + b"\n"


def read_command(line: bytes) -> AnyCommand:
    """Undo `write_line`. Raises ControlError."""
    try:
        return _decode_command(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise ControlError("the server does not understand this command: it may be of another version.") from None


def read_answer(line: bytes) -> Answer:
    """Undo `write_line`. Raises ControlError."""
    try:
        return _decode_answer(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise ControlError(
            "the server ended before it answered; `chapar channel show` tells whether it was done."
        ) from None
