"""IGE and CTR against plain definitions of the modes."""

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import ECB
from hypothesis import given
from hypothesis import strategies as st

from chapar.crypto.aes import ctr_stream, ige_decrypt, ige_encrypt

KEY = bytes(range(32))
IV = bytes(range(32, 64))


def _xor(a: bytes, b: bytes) -> bytes:
    return bytes(x ^ y for x, y in zip(a, b, strict=True))


def _ige_by_definition(plain: bytes, key: bytes, iv: bytes) -> bytes:
    block_cipher = Cipher(AES256(key), ECB()).encryptor()
    previous_cipher, previous_plain = iv[:16], iv[16:]
    out = b""
    for start in range(0, len(plain), 16):
        block = plain[start : start + 16]
        previous_cipher = _xor(block_cipher.update(_xor(block, previous_cipher)), previous_plain)
        previous_plain = block
        out += previous_cipher
    return out


@given(st.binary(min_size=16, max_size=160).map(lambda data: data[: len(data) // 16 * 16]))
def test_ige_is_the_mode_as_defined(plain: bytes) -> None:
    encrypted = ige_encrypt(plain, KEY, IV)
    assert encrypted == _ige_by_definition(plain, KEY, IV)
    assert ige_decrypt(encrypted, KEY, IV) == plain


@given(st.lists(st.binary(max_size=40)))
def test_ctr_does_not_depend_on_how_the_stream_is_cut(pieces: list[bytes]) -> None:
    stream = ctr_stream(KEY, IV[:16])
    cut = b"".join(stream(piece) for piece in pieces)
    assert cut == ctr_stream(KEY, IV[:16])(b"".join(pieces))


def test_ctr_counts_blocks_from_the_iv() -> None:
    block_cipher = Cipher(AES256(KEY), ECB()).encryptor()
    counter = int.from_bytes(IV[:16], "big")
    expected = b"".join(block_cipher.update((counter + n).to_bytes(16, "big")) for n in range(3))
    assert ctr_stream(KEY, IV[:16])(bytes(48)) == expected


def test_ctr_decrypts_what_it_encrypted() -> None:
    assert ctr_stream(KEY, IV[:16])(ctr_stream(KEY, IV[:16])(b"a message")) == b"a message"
