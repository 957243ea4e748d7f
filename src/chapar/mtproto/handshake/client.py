"""The client's end of one key exchange, for tests in memory and for load generators. core.telegram.org/mtproto/auth_key"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from chapar.crypto.dh import is_public_sound, make_pair, shared_key
from chapar.crypto.factorize import factorize
from chapar.crypto.kdf import handshake_key_iv
from chapar.crypto.rsa import RsaPublicKey
from chapar.mtproto.handshake import blocks
from chapar.mtproto.handshake.blocks import HandshakeError, check_same
from chapar.tl import service
from chapar.tl.exceptions import DecodeError


@dataclass(slots=True, frozen=True)
class ClientKey:
    """What a finished exchange gives the client. `first_salt`: signed 64 bit; `server_time`: unix seconds, as told."""

    auth_key: bytes
    first_salt: int
    server_time: int


class ClientHandshake:
    """Drives one exchange: send what `start` returns, then feed every answer to `receive` and send what it returns.

    `receive` returns None when `result` is there. Requests and answers are bare TL bytes: `wrap_plain` and
    `unwrap_plain` of `chapar.mtproto.envelope` put them into packets. `expires_in`: seconds, for a temporary key.
    `dc`: as put on the wire (with 10000 for test, negative for media), None for the form without it.
    `padded_rsa`: RSA_PAD, or the older form.
    """

    def __init__(
        self,
        public_keys: Mapping[int, RsaPublicKey],
        *,
        dc: int | None = 2,
        expires_in: int | None = None,
        padded_rsa: bool = True,
        multi: bool = True,
        random_bytes: Callable[[int], bytes] = os.urandom,
    ) -> None:
        self.result: ClientKey | None = None
        self._keys = public_keys
        self._dc = dc
        self._expires_in = expires_in
        self._seal = blocks.seal_rsa_padded if padded_rsa else blocks.seal_rsa_sha1
        self._multi = multi
        self._random = random_bytes
        self._nonce = random_bytes(16)
        self._new_nonce = random_bytes(32)
        self._server_nonce = b""
        self._auth_key = b""
        self._server_time = 0
        self._answer_of_params: Any = None

    def start(self) -> bytes:
        """The first request."""
        make = service.functions.req_pq_multi if self._multi else service.functions.req_pq
        return service.encode(make(nonce=self._nonce))

    def receive(self, data: bytes) -> bytes | None:
        """Take an answer; returns the next request, None at the end. Raises HandshakeError when the server misbehaves."""
        try:
            answer: Any = service.decode(data)[0]
        except DecodeError as error:
            raise HandshakeError(str(error)) from error
        check_same(self._nonce, getattr(answer, "nonce", None))
        name = type(answer).NAME
        if name == "resPQ" and not self._server_nonce:
            self._server_nonce = answer.server_nonce
            return self._req_dh_params(answer)
        check_same(self._server_nonce, answer.server_nonce)
        if name == "server_DH_params_ok" and self._answer_of_params is None:
            self._answer_of_params = self._open_params(answer)
            return self._set_client_dh_params(retry_id=0)
        if name in ("dh_gen_ok", "dh_gen_retry", "dh_gen_fail") and self._auth_key:
            return self._finish(name, answer)
        raise HandshakeError(f"an unexpected {name}")

    def _req_dh_params(self, answer: Any) -> bytes:
        number = next((f for f in answer.server_public_key_fingerprints if f in self._keys), None)
        if number is None:
            raise HandshakeError("no RSA key in common")
        p, q = (part.to_bytes(4, "big") for part in factorize(int.from_bytes(answer.pq, "big")))
        inner = self._inner_data(answer.pq, p, q)
        sealed = self._seal(service.encode(inner), self._keys[number], self._random)
        return service.encode(
            service.functions.req_DH_params(
                nonce=self._nonce,
                server_nonce=self._server_nonce,
                p=p,
                q=q,
                public_key_fingerprint=number,
                encrypted_data=sealed,
            )
        )

    def _inner_data(self, pq: bytes, p: bytes, q: bytes) -> Any:
        name = "p_q_inner_data"
        fields: dict[str, Any] = {}
        if self._expires_in is not None:
            name += "_temp"
            fields["expires_in"] = self._expires_in
        if self._dc is not None:
            name += "_dc"
            fields["dc"] = self._dc
        return getattr(service.types, name)(
            pq=pq,
            p=p,
            q=q,
            nonce=self._nonce,
            server_nonce=self._server_nonce,
            new_nonce=self._new_nonce,
            **fields,
        )

    def _open_params(self, answer: Any) -> Any:
        key, iv = handshake_key_iv(self._new_nonce, self._server_nonce)
        expected, plain = blocks.open_answer(answer.encrypted_answer, key, iv)
        try:
            inner, end = service.decode(plain)
        except DecodeError as error:
            raise HandshakeError(str(error)) from error
        blocks.check_sha1(expected, plain[:end])
        check_same(self._nonce, inner.nonce)
        check_same(self._server_nonce, inner.server_nonce)
        if not is_public_sound(int.from_bytes(inner.g_a, "big")):
            raise HandshakeError("g_a is out of range")
        self._server_time = inner.server_time
        return inner

    def _set_client_dh_params(self, retry_id: int) -> bytes:
        inner = self._answer_of_params
        pair = make_pair()
        self._auth_key = shared_key(int.from_bytes(inner.g_a, "big"), pair.exponent)
        data = service.types.client_DH_inner_data(
            nonce=self._nonce, server_nonce=self._server_nonce, retry_id=retry_id, g_b=pair.public
        )
        key, iv = handshake_key_iv(self._new_nonce, self._server_nonce)
        sealed = blocks.seal_answer(service.encode(data), key, iv, self._random)
        return service.encode(
            service.functions.set_client_DH_params(
                nonce=self._nonce, server_nonce=self._server_nonce, encrypted_data=sealed
            )
        )

    def _finish(self, name: str, answer: Any) -> bytes | None:
        number = ("dh_gen_ok", "dh_gen_retry", "dh_gen_fail").index(name) + 1
        expected = blocks.new_nonce_hash(self._new_nonce, number, self._auth_key)
        check_same(expected, getattr(answer, f"new_nonce_hash{number}"))
        if name == "dh_gen_fail":
            raise HandshakeError("the server refused the key")
        if name == "dh_gen_retry":
            aux = blocks.auth_key_aux_hash(self._auth_key)
            return self._set_client_dh_params(int.from_bytes(aux, "little", signed=True))
        salt = blocks.first_salt(self._new_nonce, self._server_nonce)
        self.result = ClientKey(self._auth_key, salt, self._server_time)
        return None
