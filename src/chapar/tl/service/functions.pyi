# ruff: noqa
# fmt: off
"""Declares the classes of MTProto's methods. Written by tools/make_stubs.py; do not edit."""

from builtins import bytes as _bytes
from builtins import list as _list
from typing import ClassVar

from chapar.tl.objects import TLObject
from chapar.tl.service import types as _types

class req_pq(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    def __init__(self, *, nonce: _bytes) -> None: ...
class req_pq_multi(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    def __init__(self, *, nonce: _bytes) -> None: ...
class req_DH_params(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    server_nonce: _bytes
    p: _bytes
    q: _bytes
    public_key_fingerprint: int
    encrypted_data: _bytes
    def __init__(self, *, nonce: _bytes, server_nonce: _bytes, p: _bytes, q: _bytes, public_key_fingerprint: int, encrypted_data: _bytes) -> None: ...
class set_client_DH_params(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    server_nonce: _bytes
    encrypted_data: _bytes
    def __init__(self, *, nonce: _bytes, server_nonce: _bytes, encrypted_data: _bytes) -> None: ...
class destroy_auth_key(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class rpc_drop_answer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    req_msg_id: int
    def __init__(self, *, req_msg_id: int) -> None: ...
class get_future_salts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    num: int
    def __init__(self, *, num: int) -> None: ...
class ping(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    ping_id: int
    def __init__(self, *, ping_id: int) -> None: ...
class ping_delay_disconnect(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    ping_id: int
    disconnect_delay: int
    def __init__(self, *, ping_id: int, disconnect_delay: int) -> None: ...
class destroy_session(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    session_id: int
    def __init__(self, *, session_id: int) -> None: ...
