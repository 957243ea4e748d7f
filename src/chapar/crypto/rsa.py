"""RSA-2048 without padding, as the key exchange uses it, and the key files around it.

core.telegram.org/mtproto/auth_key#presenting-proof-of-work-server-authentication
"""

import secrets
from hashlib import sha1
from threading import Lock
from typing import Self

import gmpy2  # type: ignore[import-untyped]
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

KEY_BITS = 2048
BLOCK_BYTES = KEY_BITS // 8
_BLINDING_USES = 1024


class RsaPublicKey:
    """What a client knows of a server. `n`: modulus of 2048 bits, `e`: exponent. Raises ValueError for other sizes."""

    __slots__ = ("e", "fingerprint", "n")

    def __init__(self, n: int, e: int) -> None:
        if n.bit_length() != KEY_BITS:
            raise ValueError(f"the RSA modulus must have {KEY_BITS} bits")
        self.n = n
        self.e = e
        self.fingerprint = fingerprint(n, e)

    @classmethod
    def from_pem(cls, pem: bytes) -> Self:
        """Read a PKCS#1 or SubjectPublicKeyInfo PEM. Raises ValueError when it is anything else."""
        try:
            key = load_pem_public_key(pem)
        except UnsupportedAlgorithm as error:
            raise ValueError(str(error)) from error
        if not isinstance(key, rsa.RSAPublicKey):
            raise ValueError("not an RSA key")
        numbers = key.public_numbers()
        return cls(numbers.n, numbers.e)

    def to_pem(self) -> bytes:
        """PKCS#1 PEM (`BEGIN RSA PUBLIC KEY`), the form client libraries take."""
        key = rsa.RSAPublicNumbers(self.e, self.n).public_key()
        return key.public_bytes(Encoding.PEM, PublicFormat.PKCS1)

    def encrypt_raw(self, block: bytes) -> bytes:
        """block^e mod n as 256 bytes. Raises ValueError when the number is not below the modulus."""
        number = int.from_bytes(block, "big")
        if number >= self.n:
            raise ValueError("the block is not below the RSA modulus")
        return pow(number, self.e, self.n).to_bytes(BLOCK_BYTES, "big")


class RsaPrivateKey:
    """The server's identity. `public`: its public half, `fingerprint`: signed 64 bit as in `resPQ`.

    Decryption takes two defences against timing, because the peer chooses every ciphertext and the key lives for years:
    `powmod_sec` runs the same instructions whatever the exponent's bits are, and the ciphertext is blinded by a random
    factor before it, so that the remaining arithmetic (recombination of the halves) works on numbers the peer cannot know.
    The pair of blinding factors is squared for each use and drawn anew after 1,024 uses.
    """

    def __init__(self, private: rsa.RSAPrivateKey) -> None:
        numbers = private.private_numbers()
        self.public = RsaPublicKey(numbers.public_numbers.n, numbers.public_numbers.e)
        self.fingerprint = self.public.fingerprint
        self._private = private
        self._n = gmpy2.mpz(self.public.n)
        self._p = gmpy2.mpz(numbers.p)
        self._q = gmpy2.mpz(numbers.q)
        self._d_p = gmpy2.mpz(numbers.dmp1)
        self._d_q = gmpy2.mpz(numbers.dmq1)
        self._q_inverse = gmpy2.mpz(numbers.iqmp)
        self._blinding_lock = Lock()
        self._blinding_uses = 0
        self._blind = self._unblind = gmpy2.mpz(1)

    @classmethod
    def generate(cls) -> Self:
        """A new key of 2048 bits (takes a fraction of a second)."""
        return cls(rsa.generate_private_key(public_exponent=65537, key_size=KEY_BITS))

    @classmethod
    def from_pem(cls, pem: bytes) -> Self:
        """Read a PKCS#1 or PKCS#8 PEM without a password. Raises ValueError when it is anything else."""
        try:
            key = load_pem_private_key(pem, password=None)
        except (TypeError, UnsupportedAlgorithm) as error:
            raise ValueError(str(error)) from error
        if not isinstance(key, rsa.RSAPrivateKey):
            raise ValueError("not an RSA key")
        return cls(key)

    def to_pem(self) -> bytes:
        """PKCS#1 PEM (`BEGIN RSA PRIVATE KEY`), unencrypted."""
        return self._private.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())

    def decrypt_raw(self, data: bytes) -> bytes:
        """data^d mod n, always 256 bytes: leading zeros are part of the block and stay. May run in any thread, and lets
        others run meanwhile.

        Raises ValueError when `data` is not 256 bytes of a number below the modulus.
        """
        number = int.from_bytes(data, "big")
        if len(data) != BLOCK_BYTES or number >= self.public.n:
            raise ValueError("the RSA block has a wrong size")
        blind, unblind = self._next_blinding()
        blinded = number * blind % self._n
        with gmpy2.context(allow_release_gil=True):
            half_p = gmpy2.powmod_sec(blinded, self._d_p, self._p)
            half_q = gmpy2.powmod_sec(blinded, self._d_q, self._q)
        whole = half_q + self._q_inverse * (half_p - half_q) % self._p * self._q
        return int(whole * unblind % self._n).to_bytes(BLOCK_BYTES, "big")

    def _next_blinding(self) -> tuple[gmpy2.mpz, gmpy2.mpz]:
        """A factor r^e and its undoing 1/r, modulo n."""
        with self._blinding_lock:
            if self._blinding_uses % _BLINDING_USES == 0:
                factor = gmpy2.mpz(secrets.randbelow(self.public.n - 2) + 2)
                self._blind = gmpy2.powmod(factor, self.public.e, self._n)
                self._unblind = gmpy2.invert(factor, self._n)
            else:
                self._blind = self._blind * self._blind % self._n
                self._unblind = self._unblind * self._unblind % self._n
            self._blinding_uses += 1
            return self._blind, self._unblind


def fingerprint(n: int, e: int) -> int:
    """Signed 64 bit: the low half of SHA1 of the bare TL object `rsa_public_key n:string e:string`."""
    serialized = _tl_number(n) + _tl_number(e)
    return int.from_bytes(sha1(serialized, usedforsecurity=False).digest()[12:], "little", signed=True)


def _tl_number(number: int) -> bytes:
    data = number.to_bytes((number.bit_length() + 7) // 8, "big")
    head = bytes((len(data),)) if len(data) < 254 else b"\xfe" + len(data).to_bytes(3, "little")
    return head + data + bytes(-(len(head) + len(data)) % 4)
