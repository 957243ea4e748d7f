"""The messages of MTProto itself."""

from __future__ import annotations

import pytest

from chapar.tl import DecodeError, EncodeError, UnknownConstructor, service
from chapar.tl.registry import service_registry
from chapar.tl.service import functions, types

NONCE, OTHER = bytes(range(16)), bytes(range(16, 32))

OBJECTS = [
    types.resPQ(nonce=NONCE, server_nonce=OTHER, pq=b"\x17\xed", server_public_key_fingerprints=[1, -2]),
    types.p_q_inner_data_temp_dc(
        pq=b"a", p=b"b", q=b"c", nonce=NONCE, server_nonce=OTHER, new_nonce=NONCE + OTHER, dc=2, expires_in=5
    ),
    types.future_salts(req_msg_id=4, now=5, salts=[types.future_salt(valid_since=1, valid_until=2, salt=-3)] * 2),
    types.msgs_state_info(req_msg_id=4, info=b"\x01\xff"),
    types.gzip_packed(packed_data=b"x" * 300),
    types.rpc_result(req_msg_id=4, result=b"any bytes, to the end"),
    types.rpc_error(error_code=420, error_message="FLOOD_WAIT_5"),
    types.msg_container(
        messages=[
            types.message(msg_id=4, seqno=1, bytes=8, body=b"12345678"),
            types.message(msg_id=8, seqno=2, bytes=0, body=b""),
        ]
    ),
    types.msg_copy(orig_message=types.message(msg_id=4, seqno=1, bytes=4, body=b"1234")),
    types.destroy_auth_key_ok(),
    functions.req_pq_multi(nonce=NONCE),
    functions.set_client_DH_params(nonce=NONCE, server_nonce=OTHER, encrypted_data=b"x" * 336),
    functions.ping_delay_disconnect(ping_id=4, disconnect_delay=75),
]


@pytest.mark.parametrize("obj", OBJECTS, ids=lambda obj: obj.NAME)
def test_objects_come_back(obj) -> None:
    body = service.encode(obj)
    assert service.decode(body) == (obj, len(body))
    assert service.decode(b"1234" + body, 4) == (obj, 4 + len(body))


def test_recorded_bytes() -> None:
    assert service.encode(functions.ping(ping_id=1)) == bytes.fromhex("ec77be7a 0100000000000000")
    ack = bytes.fromhex("59b4d662 15c4b51c 01000000 0400000000000000")
    assert service.decode(ack)[0] == types.msgs_ack(msg_ids=[4])
    container = bytes.fromhex("dcf8f173 01000000 0400000000000000 01000000 04000000 61626364")
    assert service.decode(container)[0].messages[0].body == b"abcd"


def test_every_prefix_is_refused() -> None:
    for obj in OBJECTS:
        body = service.encode(obj)
        if obj.NAME == "rpc_result":
            continue
        for size in range(len(body)):
            with pytest.raises(DecodeError):
                service.decode(body[:size])


@pytest.mark.parametrize("length", [-1, 5, 2**31 - 1, -(2**31)])
def test_a_message_longer_than_its_container_is_refused(length: int) -> None:
    head = bytes.fromhex("dcf8f173 01000000 0400000000000000 01000000")
    with pytest.raises(DecodeError):
        service.decode(head + length.to_bytes(4, "little", signed=True) + b"abcd")


@pytest.mark.parametrize("count", [2**31 - 1, 2**32 - 1, 3])
def test_a_container_of_more_messages_than_bytes_is_refused(count: int) -> None:
    with pytest.raises(DecodeError):
        service.decode(bytes.fromhex("dcf8f173") + count.to_bytes(4, "little") + bytes(16))


def test_methods_of_the_api_are_unknown_here() -> None:
    with pytest.raises(UnknownConstructor) as caught:
        service.decode(bytes.fromhex("6b18f9c4"))
    assert caught.value.constructor_id == 0xC4F9186B


def test_wrong_values_are_named() -> None:
    for wrong, named in [
        (functions.ping(ping_id=None), "ping.ping_id: None does not fit long"),  # type: ignore[arg-type]
        (functions.req_pq(nonce=b"short"), "req_pq.nonce: bytes does not fit int128"),
        (types.msgs_ack(msg_ids=["a"]), "msgs_ack.msg_ids: str does not fit long"),  # type: ignore[list-item]
        (4, "int is no TL object"),
    ]:
        with pytest.raises(EncodeError, match=named):
            service.encode(wrong)


def test_everything_has_a_class() -> None:
    for is_function, module in ((False, types), (True, functions)):
        for name in service_registry().names(is_function=is_function):
            assert name == getattr(module, name).NAME
