"""RSA blocks and key files."""

import threading

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from chapar.crypto.rsa import RsaPrivateKey, RsaPublicKey, fingerprint

# A key of Telegram's production servers, which all clients carry, and its fingerprint.
PUBLISHED_PEM = b"""-----BEGIN RSA PUBLIC KEY-----
MIIBCgKCAQEAwVACPi9w23mF3tBkdZz+zwrzKOaaQdr01vAbU4E1pvkfj4sqDsm6
lyDONS789sVoD/xCS9Y0hkkC3gtL1tSfTlgCMOOul9lcixlEKzwKENj1Yz/s7daS
an9tqw3bfUV/nqgbhGX81v/+7RFAEd+RwFnK7a+XYl9sluzHRyVVaTTveB2GazTw
Efzk2DWgkBluml8OREmvfraX3bkHZJTKX4EQSjBbbdJ2ZXIsRrYOXfaA+xayEGB+
8hdlLmAjbCVfaigxX0CDqWeR1yFL9kwd9P0NsZRPsmoqVwMbMu7mStFai6aIhc3n
Slv8kg9qv1m6XHVQY3PnEw+QQtqSIXklHwIDAQAB
-----END RSA PUBLIC KEY-----
"""
PUBLISHED_FINGERPRINT = -4344800451088585951


@pytest.fixture(scope="module")
def key() -> RsaPrivateKey:
    return RsaPrivateKey.generate()


def test_the_fingerprint_is_that_of_clients() -> None:
    public = RsaPublicKey.from_pem(PUBLISHED_PEM)
    assert public.fingerprint == PUBLISHED_FINGERPRINT
    assert fingerprint(public.n, public.e) == PUBLISHED_FINGERPRINT


def test_a_public_key_is_written_as_pkcs1() -> None:
    assert RsaPublicKey.from_pem(PUBLISHED_PEM).to_pem() == PUBLISHED_PEM


@pytest.mark.parametrize("zeros", [1, 2, 3, 17, 255])
def test_leading_zeros_of_a_block_stay(key: RsaPrivateKey, zeros: int) -> None:
    """Handshake, measured rule 1: one exchange in 256 hangs otherwise."""
    block = bytes(zeros) + b"\x07" * (256 - zeros)
    assert key.decrypt_raw(key.public.encrypt_raw(block)) == block


def test_many_blocks_pass_the_changing_blinding(key: RsaPrivateKey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chapar.crypto.rsa._BLINDING_USES", 3)
    for number in range(1, 11):
        block = number.to_bytes(256, "big")
        assert key.decrypt_raw(key.public.encrypt_raw(block)) == block


def test_threads_may_decrypt_at_once(key: RsaPrivateKey) -> None:
    block = b"\0" + b"\x55" * 255
    encrypted = key.public.encrypt_raw(block)
    results: list[bytes] = []
    threads = [threading.Thread(target=lambda: results.append(key.decrypt_raw(encrypted))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [block] * 4


@pytest.mark.parametrize("size", [0, 255, 257])
def test_a_block_of_another_size_is_refused(key: RsaPrivateKey, size: int) -> None:
    with pytest.raises(ValueError, match="size"):
        key.decrypt_raw(bytes(size))


def test_a_number_beyond_the_modulus_is_refused(key: RsaPrivateKey) -> None:
    too_large = b"\xff" * 256
    with pytest.raises(ValueError, match="size"):
        key.decrypt_raw(too_large)
    with pytest.raises(ValueError, match="modulus"):
        key.public.encrypt_raw(too_large)


def test_a_private_key_is_read_back_from_its_file(key: RsaPrivateKey) -> None:
    pem = key.to_pem()
    assert pem.startswith(b"-----BEGIN RSA PRIVATE KEY-----")
    again = RsaPrivateKey.from_pem(pem)
    assert again.fingerprint == key.fingerprint == key.public.fingerprint
    assert again.decrypt_raw(key.public.encrypt_raw(b"block")).endswith(b"block")


def _elliptic() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def test_what_is_no_rsa_key_is_refused() -> None:
    private = _elliptic().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    public = _elliptic().public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    for read, pem in ((RsaPrivateKey.from_pem, private), (RsaPublicKey.from_pem, public)):
        with pytest.raises(ValueError, match="not an RSA key"):
            read(pem)
        with pytest.raises(ValueError, match=r"."):
            read(b"no key at all")


def test_a_key_with_a_password_is_refused(key: RsaPrivateKey) -> None:
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption

    locked = key._private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"secret"))
    with pytest.raises(ValueError, match=r"."):
        RsaPrivateKey.from_pem(locked)


def test_other_modulus_sizes_are_refused() -> None:
    small = rsa.generate_private_key(public_exponent=65537, key_size=1024).public_key().public_numbers()
    with pytest.raises(ValueError, match="2048"):
        RsaPublicKey(small.n, small.e)


@pytest.mark.parametrize("read", [RsaPublicKey.from_pem, RsaPrivateKey.from_pem])
def test_algorithms_the_library_does_not_know_are_refused(read: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from cryptography.exceptions import UnsupportedAlgorithm

    def unsupported(*args: object, **kwargs: object) -> None:
        raise UnsupportedAlgorithm("an unknown kind of key")

    monkeypatch.setattr("chapar.crypto.rsa.load_pem_public_key", unsupported)
    monkeypatch.setattr("chapar.crypto.rsa.load_pem_private_key", unsupported)
    with pytest.raises(ValueError, match="unknown kind"):
        read(b"")  # type: ignore[operator]
