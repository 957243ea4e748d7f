"""The TL language: schema, objects and codec of layers 152 to 229 (core.telegram.org/mtproto/TL)."""

from chapar.tl.exceptions import DecodeError, EncodeError, NotInLayer, UnknownConstructor
from chapar.tl.layers import LAYER, MIN_LAYER
from chapar.tl.objects import TLObject

__all__ = ["LAYER", "MIN_LAYER", "DecodeError", "EncodeError", "NotInLayer", "TLObject", "UnknownConstructor"]
