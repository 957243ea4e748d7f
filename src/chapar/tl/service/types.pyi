# ruff: noqa
# fmt: off
"""Declares the classes of MTProto's constructors. Written by tools/make_stubs.py; do not edit."""

from builtins import bytes as _bytes
from builtins import list as _list
from typing import ClassVar, TypeAlias

from chapar.tl.objects import TLObject

class resPQ(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    server_nonce: _bytes
    pq: _bytes
    server_public_key_fingerprints: _list[int]
    def __init__(self, *, nonce: _bytes, server_nonce: _bytes, pq: _bytes, server_public_key_fingerprints: _list[int]) -> None: ...
class p_q_inner_data(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pq: _bytes
    p: _bytes
    q: _bytes
    nonce: _bytes
    server_nonce: _bytes
    new_nonce: _bytes
    def __init__(self, *, pq: _bytes, p: _bytes, q: _bytes, nonce: _bytes, server_nonce: _bytes, new_nonce: _bytes) -> None: ...
class p_q_inner_data_dc(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pq: _bytes
    p: _bytes
    q: _bytes
    nonce: _bytes
    server_nonce: _bytes
    new_nonce: _bytes
    dc: int
    def __init__(self, *, pq: _bytes, p: _bytes, q: _bytes, nonce: _bytes, server_nonce: _bytes, new_nonce: _bytes, dc: int) -> None: ...
class p_q_inner_data_temp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pq: _bytes
    p: _bytes
    q: _bytes
    nonce: _bytes
    server_nonce: _bytes
    new_nonce: _bytes
    expires_in: int
    def __init__(self, *, pq: _bytes, p: _bytes, q: _bytes, nonce: _bytes, server_nonce: _bytes, new_nonce: _bytes, expires_in: int) -> None: ...
class p_q_inner_data_temp_dc(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pq: _bytes
    p: _bytes
    q: _bytes
    nonce: _bytes
    server_nonce: _bytes
    new_nonce: _bytes
    dc: int
    expires_in: int
    def __init__(self, *, pq: _bytes, p: _bytes, q: _bytes, nonce: _bytes, server_nonce: _bytes, new_nonce: _bytes, dc: int, expires_in: int) -> None: ...
class bind_auth_key_inner(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: int
    temp_auth_key_id: int
    perm_auth_key_id: int
    temp_session_id: int
    expires_at: int
    def __init__(self, *, nonce: int, temp_auth_key_id: int, perm_auth_key_id: int, temp_session_id: int, expires_at: int) -> None: ...
class server_DH_params_fail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    server_nonce: _bytes
    new_nonce_hash: _bytes
    def __init__(self, *, nonce: _bytes, server_nonce: _bytes, new_nonce_hash: _bytes) -> None: ...
class server_DH_params_ok(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    server_nonce: _bytes
    encrypted_answer: _bytes
    def __init__(self, *, nonce: _bytes, server_nonce: _bytes, encrypted_answer: _bytes) -> None: ...
class server_DH_inner_data(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    server_nonce: _bytes
    g: int
    dh_prime: _bytes
    g_a: _bytes
    server_time: int
    def __init__(self, *, nonce: _bytes, server_nonce: _bytes, g: int, dh_prime: _bytes, g_a: _bytes, server_time: int) -> None: ...
class client_DH_inner_data(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    server_nonce: _bytes
    retry_id: int
    g_b: _bytes
    def __init__(self, *, nonce: _bytes, server_nonce: _bytes, retry_id: int, g_b: _bytes) -> None: ...
class dh_gen_ok(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    server_nonce: _bytes
    new_nonce_hash1: _bytes
    def __init__(self, *, nonce: _bytes, server_nonce: _bytes, new_nonce_hash1: _bytes) -> None: ...
class dh_gen_retry(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    server_nonce: _bytes
    new_nonce_hash2: _bytes
    def __init__(self, *, nonce: _bytes, server_nonce: _bytes, new_nonce_hash2: _bytes) -> None: ...
class dh_gen_fail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes
    server_nonce: _bytes
    new_nonce_hash3: _bytes
    def __init__(self, *, nonce: _bytes, server_nonce: _bytes, new_nonce_hash3: _bytes) -> None: ...
class destroy_auth_key_ok(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class destroy_auth_key_none(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class destroy_auth_key_fail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class msgs_ack(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_ids: _list[int]
    def __init__(self, *, msg_ids: _list[int]) -> None: ...
class bad_msg_notification(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bad_msg_id: int
    bad_msg_seqno: int
    error_code: int
    def __init__(self, *, bad_msg_id: int, bad_msg_seqno: int, error_code: int) -> None: ...
class bad_server_salt(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bad_msg_id: int
    bad_msg_seqno: int
    error_code: int
    new_server_salt: int
    def __init__(self, *, bad_msg_id: int, bad_msg_seqno: int, error_code: int, new_server_salt: int) -> None: ...
class msgs_state_req(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_ids: _list[int]
    def __init__(self, *, msg_ids: _list[int]) -> None: ...
class msgs_state_info(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    req_msg_id: int
    info: _bytes
    def __init__(self, *, req_msg_id: int, info: _bytes) -> None: ...
class msgs_all_info(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_ids: _list[int]
    info: _bytes
    def __init__(self, *, msg_ids: _list[int], info: _bytes) -> None: ...
class msg_detailed_info(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: int
    answer_msg_id: int
    bytes: int
    status: int
    def __init__(self, *, msg_id: int, answer_msg_id: int, bytes: int, status: int) -> None: ...
class msg_new_detailed_info(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    answer_msg_id: int
    bytes: int
    status: int
    def __init__(self, *, answer_msg_id: int, bytes: int, status: int) -> None: ...
class msg_resend_req(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_ids: _list[int]
    def __init__(self, *, msg_ids: _list[int]) -> None: ...
class msg_resend_ans_req(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_ids: _list[int]
    def __init__(self, *, msg_ids: _list[int]) -> None: ...
class rpc_result(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    req_msg_id: int
    result: _bytes
    def __init__(self, *, req_msg_id: int, result: _bytes) -> None: ...
class rpc_error(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    error_code: int
    error_message: str
    def __init__(self, *, error_code: int, error_message: str) -> None: ...
class rpc_answer_unknown(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class rpc_answer_dropped_running(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class rpc_answer_dropped(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: int
    seq_no: int
    bytes: int
    def __init__(self, *, msg_id: int, seq_no: int, bytes: int) -> None: ...
class future_salt(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    valid_since: int
    valid_until: int
    salt: int
    def __init__(self, *, valid_since: int, valid_until: int, salt: int) -> None: ...
class future_salts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    req_msg_id: int
    now: int
    salts: _list[future_salt]
    def __init__(self, *, req_msg_id: int, now: int, salts: _list[future_salt]) -> None: ...
class pong(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: int
    ping_id: int
    def __init__(self, *, msg_id: int, ping_id: int) -> None: ...
class destroy_session_ok(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    session_id: int
    def __init__(self, *, session_id: int) -> None: ...
class destroy_session_none(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    session_id: int
    def __init__(self, *, session_id: int) -> None: ...
class new_session_created(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    first_msg_id: int
    unique_id: int
    server_salt: int
    def __init__(self, *, first_msg_id: int, unique_id: int, server_salt: int) -> None: ...
class message(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: int
    seqno: int
    bytes: int
    body: _bytes
    def __init__(self, *, msg_id: int, seqno: int, bytes: int, body: _bytes) -> None: ...
class msg_container(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    messages: _list[message]
    def __init__(self, *, messages: _list[message]) -> None: ...
class msg_copy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    orig_message: TypeMessage
    def __init__(self, *, orig_message: TypeMessage) -> None: ...
class gzip_packed(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    packed_data: _bytes
    def __init__(self, *, packed_data: _bytes) -> None: ...
class http_wait(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    max_delay: int
    wait_after: int
    max_wait: int
    def __init__(self, *, max_delay: int, wait_after: int, max_wait: int) -> None: ...
TypeBadMsgNotification: TypeAlias = bad_msg_notification | bad_server_salt
TypeBindAuthKeyInner: TypeAlias = bind_auth_key_inner
TypeClient_DH_Inner_Data: TypeAlias = client_DH_inner_data
TypeDestroyAuthKeyRes: TypeAlias = destroy_auth_key_ok | destroy_auth_key_none | destroy_auth_key_fail
TypeDestroySessionRes: TypeAlias = destroy_session_ok | destroy_session_none
TypeFutureSalt: TypeAlias = future_salt
TypeFutureSalts: TypeAlias = future_salts
TypeHttpWait: TypeAlias = http_wait
TypeMessage: TypeAlias = message
TypeMessageContainer: TypeAlias = msg_container
TypeMessageCopy: TypeAlias = msg_copy
TypeMsgDetailedInfo: TypeAlias = msg_detailed_info | msg_new_detailed_info
TypeMsgResendReq: TypeAlias = msg_resend_req | msg_resend_ans_req
TypeMsgsAck: TypeAlias = msgs_ack
TypeMsgsAllInfo: TypeAlias = msgs_all_info
TypeMsgsStateInfo: TypeAlias = msgs_state_info
TypeMsgsStateReq: TypeAlias = msgs_state_req
TypeNewSession: TypeAlias = new_session_created
TypeObject: TypeAlias = gzip_packed
TypeP_Q_inner_data: TypeAlias = p_q_inner_data | p_q_inner_data_dc | p_q_inner_data_temp | p_q_inner_data_temp_dc
TypePong: TypeAlias = pong
TypeResPQ: TypeAlias = resPQ
TypeRpcDropAnswer: TypeAlias = rpc_answer_unknown | rpc_answer_dropped_running | rpc_answer_dropped
TypeRpcError: TypeAlias = rpc_error
TypeRpcResult: TypeAlias = rpc_result
TypeServer_DH_Params: TypeAlias = server_DH_params_fail | server_DH_params_ok
TypeServer_DH_inner_data: TypeAlias = server_DH_inner_data
TypeSet_client_DH_params_answer: TypeAlias = dh_gen_ok | dh_gen_retry | dh_gen_fail
