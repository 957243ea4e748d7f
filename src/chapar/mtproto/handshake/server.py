"""The server's end of one key exchange. core.telegram.org/mtproto/auth_key

Three requests and three answers. The arithmetic of the second and third leaves as a callable that touches nothing but
its own arguments, so that it can run in any thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Any, Final, TypeAlias

from chapar.crypto.dh import GENERATOR, PRIME_BYTES, DhPair, is_public_sound, make_pair, shared_key
from chapar.crypto.factorize import PrimeProduct
from chapar.crypto.kdf import handshake_key_iv
from chapar.crypto.rsa import RsaPrivateKey
from chapar.mtproto.handshake import blocks
from chapar.mtproto.handshake.blocks import HandshakeError, check_same
from chapar.tl import service
from chapar.tl.exceptions import DecodeError

RandomBytes: TypeAlias = Callable[[int], bytes]

MAX_EXPIRES_SECONDS = 30 * 24 * 3600
"""Longest life of a temporary key; what asks for more gets this."""
_TEST_DC = 10000
_INNER_FORMS: Final = frozenset(
    ("p_q_inner_data", "p_q_inner_data_dc", "p_q_inner_data_temp", "p_q_inner_data_temp_dc")
)
_CLIENT_FORMS: Final = frozenset(("client_DH_inner_data",))


class Stage(Enum):
    """What the exchange waits for."""

    REQ_DH_PARAMS = auto()
    RSA_WORK = auto()
    CLIENT_DH_PARAMS = auto()
    DH_WORK = auto()
    STORING = auto()


@dataclass(slots=True, frozen=True)
class InnerData:
    """What the client said under RSA. `dc_id`: None when the form names none; `expires_in`: seconds, None if permanent."""

    new_nonce: bytes
    dc_id: int | None
    is_test: bool
    is_media: bool
    expires_in: int | None


@dataclass(slots=True, frozen=True)
class DhOffer:
    """Outcome of the RSA work: what to answer, and what to remember."""

    inner: InnerData
    exponent: int
    aes_key: bytes
    aes_iv: bytes
    answer: bytes


@dataclass(slots=True, frozen=True)
class SharedKey:
    """Outcome of the Diffie-Hellman work: 256 bytes."""

    auth_key: bytes


class ServerHandshake:
    """One exchange, from the moment resPQ is made. Each method that takes a request checks it is its turn.

    All `receive_` methods raise HandshakeError for what breaks the rules; the callables they return raise nothing but
    return the error.
    """

    __slots__ = ("_offer", "_product", "_retry_id", "key", "nonce", "server_nonce", "stage")

    def __init__(self, nonce: bytes, server_nonce: bytes, product: PrimeProduct) -> None:
        self.nonce = nonce
        self.server_nonce = server_nonce
        self.stage = Stage.REQ_DH_PARAMS
        self.key = b""
        self._product = product
        self._offer: DhOffer | None = None
        self._retry_id = 0

    def res_pq(self, fingerprints: list[int]) -> bytes:
        """The first answer."""
        pq = _minimal_bytes(self._product.pq)
        return service.encode(
            service.types.resPQ(
                nonce=self.nonce,
                server_nonce=self.server_nonce,
                pq=pq,
                server_public_key_fingerprints=fingerprints,
            )
        )

    def receive_req_dh_params(
        self,
        request: Any,
        rsa_keys: Mapping[int, RsaPrivateKey],
        pair: DhPair | None,
        server_time: int,
        random_bytes: RandomBytes,
    ) -> Callable[[], DhOffer | HandshakeError]:
        """The second request, a decoded `req_DH_params`. `pair`: a ready one, or None to have it made
        in the work. `server_time`: unix seconds."""
        self._check_turn(Stage.REQ_DH_PARAMS)
        rsa_key = rsa_keys.get(request.public_key_fingerprint)
        if rsa_key is None:
            raise HandshakeError("an unknown RSA key")
        if _number(request.p) != self._product.p or _number(request.q) != self._product.q:
            raise HandshakeError("wrong factors of pq")
        self.stage = Stage.RSA_WORK
        return partial(
            _make_offer,
            rsa_key,
            request.encrypted_data,
            (self.nonce, self.server_nonce),
            self._product,
            pair,
            server_time,
            random_bytes,
        )

    def take_offer(self, offer: DhOffer) -> bytes:
        """The second answer, when the work is done."""
        self._offer = offer
        self.stage = Stage.CLIENT_DH_PARAMS
        return service.encode(
            service.types.server_DH_params_ok(
                nonce=self.nonce, server_nonce=self.server_nonce, encrypted_answer=offer.answer
            )
        )

    def receive_client_dh_params(self, request: Any) -> Callable[[], SharedKey | HandshakeError]:
        """The third request, a decoded `set_client_DH_params`."""
        self._check_turn(Stage.CLIENT_DH_PARAMS)
        assert self._offer is not None
        self.stage = Stage.DH_WORK
        nonces = (self.nonce, self.server_nonce)
        return partial(_make_shared_key, request.encrypted_data, nonces, self._offer, self._retry_id)

    def take_key(self, shared: SharedKey) -> InnerData:
        """Remember the key that the work has found; it waits for being stored. Returns what was said about it."""
        assert self._offer is not None
        self.key = shared.auth_key
        self.stage = Stage.STORING
        return self._offer.inner

    def first_salt(self) -> int:
        """The salt both ends start with, signed 64 bit."""
        assert self._offer is not None
        return blocks.first_salt(self._offer.inner.new_nonce, self.server_nonce)

    def ok(self) -> bytes:
        """The last answer when the key is stored."""
        return service.encode(
            service.types.dh_gen_ok(nonce=self.nonce, server_nonce=self.server_nonce, new_nonce_hash1=self._hash(1))
        )

    def retry(self) -> bytes:
        """The last answer when a key with this id exists already: the client takes another exponent."""
        answer = service.types.dh_gen_retry(
            nonce=self.nonce, server_nonce=self.server_nonce, new_nonce_hash2=self._hash(2)
        )
        self._retry_id = int.from_bytes(blocks.auth_key_aux_hash(self.key), "little", signed=True)
        self.stage = Stage.CLIENT_DH_PARAMS
        return service.encode(answer)

    def fail(self) -> bytes:
        """The last answer when the key cannot be kept: the client begins anew."""
        return service.encode(
            service.types.dh_gen_fail(nonce=self.nonce, server_nonce=self.server_nonce, new_nonce_hash3=self._hash(3))
        )

    def _hash(self, number: int) -> bytes:
        assert self._offer is not None
        return blocks.new_nonce_hash(self._offer.inner.new_nonce, number, self.key)

    def _check_turn(self, stage: Stage) -> None:
        if self.stage is not stage:
            raise HandshakeError("a request out of turn")


def _make_offer(
    rsa_key: RsaPrivateKey,
    encrypted: bytes,
    nonces: tuple[bytes, bytes],
    product: PrimeProduct,
    pair: DhPair | None,
    server_time: int,
    random_bytes: RandomBytes,
) -> DhOffer | HandshakeError:
    try:
        inner = _open_inner_data(rsa_key, encrypted, nonces, product)
    except HandshakeError as error:
        return error
    if pair is None:
        pair = make_pair()
    answer = service.types.server_DH_inner_data(
        nonce=nonces[0],
        server_nonce=nonces[1],
        g=GENERATOR,
        dh_prime=PRIME_BYTES,
        g_a=pair.public,
        server_time=server_time,
    )
    key, iv = handshake_key_iv(inner.new_nonce, nonces[1])
    sealed = blocks.seal_answer(service.encode(answer), key, iv, random_bytes)
    return DhOffer(inner, pair.exponent, key, iv, sealed)


def _open_inner_data(
    rsa_key: RsaPrivateKey, encrypted: bytes, nonces: tuple[bytes, bytes], product: PrimeProduct
) -> InnerData:
    try:
        block = rsa_key.decrypt_raw(encrypted)
    except ValueError as error:
        raise HandshakeError(str(error)) from error
    data = _parse_inner(block)
    check_same(nonces[0], data.nonce)
    check_same(nonces[1], data.server_nonce)
    if (_number(data.pq), _number(data.p), _number(data.q)) != product:
        raise HandshakeError("wrong factors of pq")
    dc = getattr(data, "dc", None)
    expires_in = getattr(data, "expires_in", None)
    if expires_in is not None and expires_in <= 0:
        raise HandshakeError("a temporary key that is expired from the start")
    return InnerData(
        new_nonce=data.new_nonce,
        dc_id=None if dc is None else abs(dc) - _TEST_DC if abs(dc) > _TEST_DC else abs(dc),
        is_test=dc is not None and abs(dc) > _TEST_DC,
        is_media=dc is not None and dc < 0,
        expires_in=None if expires_in is None else min(expires_in, MAX_EXPIRES_SECONDS),
    )


def _parse_inner(block: bytes) -> Any:
    """The inner data of a decrypted block, in the present form or else in the older one."""
    padded = blocks.open_rsa_padded(block)
    if padded is not None:
        return _decode(padded, _INNER_FORMS)[0]
    parts = blocks.split_rsa_sha1(block)
    if parts is None:
        raise HandshakeError("a hash does not match")
    expected, data = parts
    inner, end = _decode(data, _INNER_FORMS)
    blocks.check_sha1(expected, data[:end])
    return inner


def _make_shared_key(
    encrypted: bytes, nonces: tuple[bytes, bytes], offer: DhOffer, retry_id: int
) -> SharedKey | HandshakeError:
    try:
        expected, plain = blocks.open_answer(encrypted, offer.aes_key, offer.aes_iv)
        inner, end = _decode(plain, _CLIENT_FORMS)
        blocks.check_sha1(expected, plain[:end])
        check_same(nonces[0], inner.nonce)
        check_same(nonces[1], inner.server_nonce)
        if inner.retry_id != retry_id:
            raise HandshakeError("a wrong retry_id")
        public = _number(inner.g_b)
        if not is_public_sound(public):
            raise HandshakeError("g_b is out of range")
    except HandshakeError as error:
        return error
    return SharedKey(shared_key(public, offer.exponent))


def _decode(data: bytes, names: frozenset[str]) -> tuple[Any, int]:
    """(object, its end) when the data begin with one of these constructors."""
    try:
        found, end = service.decode(data)
    except DecodeError as error:
        raise HandshakeError(str(error)) from error
    if getattr(type(found), "NAME", "") not in names:
        raise HandshakeError("an unexpected object")
    return found, end


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _minimal_bytes(number: int) -> bytes:
    return number.to_bytes((number.bit_length() + 7) // 8, "big")
