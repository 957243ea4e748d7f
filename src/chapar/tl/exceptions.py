"""What encoding and decoding raise."""

from __future__ import annotations


class DecodeError(Exception):
    """The bytes are not a well-formed object of the schema, or exceed a limit."""


class UnknownConstructor(DecodeError):
    """The bytes begin, or contain, a constructor id that no known layer has in that place."""

    def __init__(self, constructor_id: int, expected: str = "") -> None:
        """`constructor_id` is unsigned; `expected` names the type that was awaited, if any."""
        super().__init__(f"unknown constructor {constructor_id:08x}" + (f" for {expected}" if expected else ""))
        self.constructor_id = constructor_id


class EncodeError(Exception):
    """A value does not fit its field, or the object cannot be said in the layer; the message names the field."""


class NotInLayer(EncodeError):
    """The object, or a part that may not be left out, does not exist in the layer and nothing stands for it."""
