"""Both ends of a key exchange in memory, and every way to break it. Handshake rule 1.

core.telegram.org/mtproto/auth_key, core.telegram.org/mtproto/security_guidelines
"""

import os
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.crypto.dh import PRIME, PRIME_BYTES, DhPair, make_pair
from chapar.crypto.factorize import factorize, make_prime_product
from chapar.crypto.kdf import handshake_key_iv
from chapar.crypto.rsa import RsaPrivateKey
from chapar.mtproto.handshake import blocks
from chapar.mtproto.handshake.blocks import HandshakeError
from chapar.mtproto.handshake.client import ClientHandshake
from chapar.mtproto.handshake.server import MAX_EXPIRES_SECONDS, DhOffer, ServerHandshake, SharedKey, Stage
from chapar.tl import service
from chapar.tl.service import types

NOW = 1_800_000_000


@cache
def rsa_key() -> RsaPrivateKey:
    return RsaPrivateKey.generate()


@cache
def ready_pair() -> DhPair:
    return make_pair()


class Exchange:
    """A client whose messages a test may change, and the server."""

    def __init__(self, **wanted: Any) -> None:
        self.client = ClientHandshake({rsa_key().fingerprint: rsa_key().public}, **wanted)
        request = service.decode(self.client.start())[0]
        self.server = ServerHandshake(request.nonce, os.urandom(16), make_prime_product())
        self.res_pq = self.server.res_pq([1, rsa_key().fingerprint])

    def req_dh_params(self) -> Any:
        return service.decode(self.client.receive(self.res_pq) or b"")[0]

    def serve_dh_params(self, request: Any) -> DhOffer | HandshakeError:
        keys = {rsa_key().fingerprint: rsa_key()}
        return self.server.receive_req_dh_params(request, keys, ready_pair(), NOW, os.urandom)()

    def until_params(self) -> Any:
        """The client's last request."""
        offer = self.serve_dh_params(self.req_dh_params())
        assert isinstance(offer, DhOffer)
        return service.decode(self.client.receive(self.server.take_offer(offer)) or b"")[0]

    def until_key(self) -> SharedKey:
        shared = self.server.receive_client_dh_params(self.until_params())()
        assert isinstance(shared, SharedKey)
        self.server.take_key(shared)
        return shared

    def seal_inner(self, padded_rsa: bool = True, name: str = "p_q_inner_data_dc", **changes: Any) -> Any:
        """req_DH_params with an inner object of the test's choice."""
        request = self.req_dh_params()
        fields: dict[str, Any] = {
            "pq": service.decode(self.res_pq)[0].pq,
            "p": request.p,
            "q": request.q,
            "nonce": request.nonce,
            "server_nonce": request.server_nonce,
            "new_nonce": bytes(32),
        }
        if name.endswith("_dc"):
            fields["dc"] = 2
        inner = service.encode(getattr(types, name)(**{**fields, **changes}))
        seal = blocks.seal_rsa_padded if padded_rsa else blocks.seal_rsa_sha1
        request.encrypted_data = seal(inner, rsa_key().public, os.urandom)
        return request

    def seal_client_inner(self, **changes: Any) -> Any:
        """set_client_DH_params with an inner object of the test's choice."""
        request = self.until_params()
        fields: dict[str, Any] = {
            "nonce": request.nonce,
            "server_nonce": request.server_nonce,
            "retry_id": 0,
            "g_b": ready_pair().public,
        }
        inner = service.encode(types.client_DH_inner_data(**{**fields, **changes}))
        key, iv = handshake_key_iv(self.client._new_nonce, request.server_nonce)
        request.encrypted_data = blocks.seal_answer(inner, key, iv, os.urandom)
        return request


def test_both_ends_agree() -> None:
    exchange = Exchange()
    shared = exchange.until_key()
    assert exchange.client.receive(exchange.server.ok()) is None
    result = exchange.client.result
    assert result is not None
    assert result.auth_key == shared.auth_key
    assert result.first_salt == exchange.server.first_salt()
    assert result.server_time == NOW


def test_the_server_offers_the_published_group() -> None:
    """Measured rule 2."""
    exchange = Exchange()
    exchange.until_params()
    offered = exchange.client._answer_of_params
    assert (offered.dh_prime, offered.g) == (PRIME_BYTES, 3)
    assert (1 << 1984) <= int.from_bytes(offered.g_a, "big") <= PRIME - (1 << 1984)


def test_pq_is_stated_without_leading_zeros_and_has_two_prime_factors() -> None:
    answer = service.decode(Exchange().res_pq)[0]
    assert answer.pq[0] != 0
    p, q = factorize(int.from_bytes(answer.pq, "big"))
    assert 1 < p < q


def test_a_pair_is_made_when_none_is_ready() -> None:
    exchange = Exchange()
    keys = {rsa_key().fingerprint: rsa_key()}
    offers = [
        Exchange.req_dh_params(exchange),
    ]
    offer = exchange.server.receive_req_dh_params(offers[0], keys, None, NOW, os.urandom)()
    assert isinstance(offer, DhOffer)
    assert exchange.client.receive(exchange.server.take_offer(offer)) is not None


@pytest.mark.parametrize("change", [{"p": b"\x03"}, {"q": b""}, {"public_key_fingerprint": 1}])
def test_wrong_factors_or_an_unknown_rsa_key_are_refused(change: dict[str, Any]) -> None:
    exchange = Exchange()
    request = exchange.req_dh_params()
    for name, value in change.items():
        setattr(request, name, value)
    with pytest.raises(HandshakeError):
        exchange.serve_dh_params(request)


@pytest.mark.parametrize("padded_rsa", [True, False])
@pytest.mark.parametrize(
    "change",
    [{"nonce": bytes(16)}, {"server_nonce": bytes(16)}, {"pq": b"\x0f"}, {"p": b"\x03"}, {"q": b"\x05"}],
)
def test_inner_data_that_contradicts_the_exchange_is_refused(padded_rsa: bool, change: dict[str, Any]) -> None:
    exchange = Exchange()
    result = exchange.serve_dh_params(exchange.seal_inner(padded_rsa, **change))
    assert isinstance(result, HandshakeError)


@pytest.mark.parametrize("expires_in", [0, -1, -(2**31)])
def test_a_temporary_key_must_have_a_future(expires_in: int) -> None:
    exchange = Exchange()
    request = exchange.seal_inner(name="p_q_inner_data_temp", expires_in=expires_in)
    assert isinstance(exchange.serve_dh_params(request), HandshakeError)


def test_the_life_of_a_temporary_key_is_bounded() -> None:
    exchange = Exchange()
    offer = exchange.serve_dh_params(exchange.seal_inner(name="p_q_inner_data_temp", expires_in=2**31 - 1))
    assert isinstance(offer, DhOffer)
    assert offer.inner.expires_in == MAX_EXPIRES_SECONDS


def test_another_object_under_rsa_is_refused() -> None:
    exchange = Exchange()
    request = exchange.req_dh_params()
    other = service.encode(types.pong(msg_id=1, ping_id=2))
    for seal in (blocks.seal_rsa_padded, blocks.seal_rsa_sha1):
        for inner in (other, b"\x01\x02\x03\x04"):
            exchange = Exchange()
            request = exchange.req_dh_params()
            request.encrypted_data = seal(inner, rsa_key().public, os.urandom)
            assert isinstance(exchange.serve_dh_params(request), HandshakeError)


def test_the_hash_of_the_older_block_is_checked() -> None:
    exchange = Exchange()
    inner = service.decode(exchange.res_pq)[0]
    request = exchange.req_dh_params()
    data = service.encode(
        types.p_q_inner_data(
            pq=inner.pq,
            p=request.p,
            q=request.q,
            nonce=request.nonce,
            server_nonce=request.server_nonce,
            new_nonce=bytes(32),
        )
    )
    block = bytes(21) + data
    request.encrypted_data = rsa_key().public.encrypt_raw(block + bytes(256 - len(block)))
    result = exchange.serve_dh_params(request)
    assert isinstance(result, HandshakeError)
    assert "hash" in str(result)


@pytest.mark.parametrize("data", [b"", bytes(255), bytes(257), b"\xff" * 256, b"\x01" * 256])
def test_a_block_that_rsa_or_the_hashes_refuse(data: bytes) -> None:
    exchange = Exchange()
    request = exchange.req_dh_params()
    request.encrypted_data = data
    assert isinstance(exchange.serve_dh_params(request), HandshakeError)


def test_requests_out_of_turn_are_refused() -> None:
    exchange = Exchange()
    with pytest.raises(HandshakeError, match="turn"):
        exchange.server.receive_client_dh_params(None)
    request = exchange.req_dh_params()
    exchange.serve_dh_params(request)
    assert exchange.server.stage is Stage.RSA_WORK
    with pytest.raises(HandshakeError, match="turn"):
        exchange.serve_dh_params(request)


@pytest.mark.parametrize(
    "g_b",
    [0, 1, PRIME - 1, PRIME, (1 << 1984) - 1, PRIME - (1 << 1984) + 1, (1 << 2048) - 1],
    ids=["0", "1", "p-1", "p", "low", "high", "beyond"],
)
def test_g_b_out_of_range_is_refused(g_b: int) -> None:
    """Handshake 1: the range of the security guidelines."""
    exchange = Exchange()
    request = exchange.seal_client_inner(g_b=g_b.to_bytes(256, "big"))
    result = exchange.server.receive_client_dh_params(request)()
    assert isinstance(result, HandshakeError)
    assert "range" in str(result)


@pytest.mark.parametrize("change", [{"nonce": bytes(16)}, {"server_nonce": bytes(16)}, {"retry_id": 5}])
def test_client_data_that_contradict_the_exchange_are_refused(change: dict[str, Any]) -> None:
    exchange = Exchange()
    result = exchange.server.receive_client_dh_params(exchange.seal_client_inner(**change))()
    assert isinstance(result, HandshakeError)


@pytest.mark.parametrize("data", [b"", bytes(16), bytes(100), bytes(336)])
def test_client_data_that_are_no_block_are_refused(data: bytes) -> None:
    exchange = Exchange()
    request = exchange.until_params()
    request.encrypted_data = data
    assert isinstance(exchange.server.receive_client_dh_params(request)(), HandshakeError)


def test_the_hash_of_client_data_is_checked() -> None:
    exchange = Exchange()
    request = exchange.until_params()
    inner = service.encode(
        types.client_DH_inner_data(
            nonce=request.nonce, server_nonce=request.server_nonce, retry_id=0, g_b=ready_pair().public
        )
    )
    key, iv = handshake_key_iv(exchange.client._new_nonce, request.server_nonce)
    from chapar.crypto.aes import ige_encrypt

    plain = bytes(20) + inner
    request.encrypted_data = ige_encrypt(plain + bytes(-len(plain) % 16), key, iv)
    result = exchange.server.receive_client_dh_params(request)()
    assert isinstance(result, HandshakeError)
    assert "hash" in str(result)


def test_a_retry_takes_another_exponent_and_names_the_failed_key() -> None:
    exchange = Exchange()
    failed = exchange.until_key()
    again = exchange.client.receive(exchange.server.retry())
    assert again is not None
    shared = exchange.server.receive_client_dh_params(service.decode(again)[0])()
    assert isinstance(shared, SharedKey)
    assert shared.auth_key != failed.auth_key
    exchange.server.take_key(shared)
    assert exchange.client.receive(exchange.server.ok()) is None


def test_a_retry_that_names_no_key_is_refused() -> None:
    exchange = Exchange()
    exchange.until_key()
    exchange.server.retry()
    request = exchange.client._set_client_dh_params(retry_id=0)
    result = exchange.server.receive_client_dh_params(service.decode(request)[0])()
    assert isinstance(result, HandshakeError)


# -- the client's end is as strict as a client, or the tests above prove little


def test_the_client_takes_a_refusal() -> None:
    exchange = Exchange()
    exchange.until_key()
    with pytest.raises(HandshakeError, match="refused"):
        exchange.client.receive(exchange.server.fail())


def test_the_client_checks_the_hash_of_the_new_nonce() -> None:
    exchange = Exchange()
    exchange.until_key()
    answer = service.decode(exchange.server.ok())[0]
    answer.new_nonce_hash1 = bytes(16)
    with pytest.raises(HandshakeError):
        exchange.client.receive(service.encode(answer))


def test_the_client_needs_an_rsa_key_it_knows() -> None:
    exchange = Exchange()
    with pytest.raises(HandshakeError, match="RSA"):
        exchange.client.receive(exchange.server.res_pq([1, 2, 3]))


@pytest.mark.parametrize("field", ["nonce", "server_nonce"])
def test_the_client_checks_nonces(field: str) -> None:
    exchange = Exchange()
    exchange.until_key()
    answer = service.decode(exchange.server.ok())[0]
    setattr(answer, field, bytes(16))
    with pytest.raises(HandshakeError):
        exchange.client.receive(service.encode(answer))


def test_the_client_takes_nothing_out_of_turn() -> None:
    exchange = Exchange()
    exchange.req_dh_params()
    for answer in (
        types.dh_gen_ok(
            nonce=exchange.server.nonce, server_nonce=exchange.server.server_nonce, new_nonce_hash1=bytes(16)
        ),
    ):
        with pytest.raises(HandshakeError, match="unexpected"):
            exchange.client.receive(service.encode(answer))


def _offer(exchange: Exchange, answer: bytes) -> bytes:
    """server_DH_params_ok around any inner bytes."""
    key, iv = handshake_key_iv(exchange.client._new_nonce, exchange.server.server_nonce)
    return service.encode(
        types.server_DH_params_ok(
            nonce=exchange.server.nonce,
            server_nonce=exchange.server.server_nonce,
            encrypted_answer=blocks.seal_answer(answer, key, iv, os.urandom),
        )
    )


def test_the_client_checks_g_a() -> None:
    exchange = Exchange()
    exchange.req_dh_params()
    inner = types.server_DH_inner_data(
        nonce=exchange.server.nonce,
        server_nonce=exchange.server.server_nonce,
        g=3,
        dh_prime=PRIME_BYTES,
        g_a=b"\x01",
        server_time=NOW,
    )
    with pytest.raises(HandshakeError, match="range"):
        exchange.client.receive(_offer(exchange, service.encode(inner)))


def test_the_client_takes_no_malformed_answer() -> None:
    exchange = Exchange()
    exchange.req_dh_params()
    with pytest.raises(HandshakeError):
        exchange.client.receive(_offer(exchange, b"\x01\x02\x03\x04" + bytes(60)))
    with pytest.raises(HandshakeError):
        exchange.client.receive(b"\x01\x02\x03\x04")


@given(st.binary(max_size=200))
def test_any_answer_gives_a_request_or_a_handshake_error_at_the_client(data: bytes) -> None:
    client = ClientHandshake({rsa_key().fingerprint: rsa_key().public})
    with pytest.raises(HandshakeError):
        client.receive(data)
