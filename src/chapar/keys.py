"""The server's identity: its RSA keys, and the secret from which every other key of its own is derived.

Both are made on the first start and never replaced; nothing about them is fixed in the program. `server_rsa.pem` is the key
that clients are given; files named `server_rsa_*.pem` beside it are further keys that the server also answers to.
"""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from chapar.crypto.rsa import RsaPrivateKey

KEYS_FOLDER = "keys"
RSA_FILE = "server_rsa.pem"
SECRET_FILE = "secret"  # noqa: S105  the file's name
_SECRET_BYTES = 32


class KeysError(Exception):
    """The keys cannot be used. The text is one sentence for the operator: the cause and the mend."""


@dataclass(slots=True, frozen=True)
class ServerKeys:
    """`rsa_keys`: the first is the one clients are given. `secret`: 32 random bytes that never leave this machine."""

    rsa_keys: tuple[RsaPrivateKey, ...]
    secret: bytes

    def derive(self, label: str) -> bytes:
        """A key of 32 bytes for one purpose; other labels tell nothing about it (HKDF, RFC 5869)."""
        return HKDF(SHA256(), length=32, salt=None, info=b"chapar " + label.encode()).derive(self.secret)


def load_or_make_keys(data_dir: Path) -> ServerKeys:
    """Read the keys of a folder, making those that are missing. Raises KeysError; a damaged file is never overwritten."""
    folder = data_dir / KEYS_FOLDER
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        if not (folder / RSA_FILE).exists():
            _write_once(folder / RSA_FILE, _make_rsa().to_pem())
        if not (folder / SECRET_FILE).exists():
            _write_once(folder / SECRET_FILE, secrets.token_bytes(_SECRET_BYTES))
    except OSError as error:
        raise KeysError(f"{error.filename or folder} cannot be written: {error.strerror}; change its owner.") from error
    return load_keys(data_dir)


def load_keys(data_dir: Path) -> ServerKeys:
    """Read the keys of a folder. Raises KeysError."""
    folder = data_dir / KEYS_FOLDER
    others = sorted(folder.glob("server_rsa_*.pem"))
    rsa_keys = tuple(_load_rsa(path) for path in (folder / RSA_FILE, *others))
    secret = _read(folder / SECRET_FILE)
    if len(secret) != _SECRET_BYTES:
        raise KeysError(
            f"{folder / SECRET_FILE} is damaged: it must hold {_SECRET_BYTES} bytes; bring it back from a backup."
        )
    return ServerKeys(rsa_keys, secret)


def _make_rsa() -> RsaPrivateKey:
    """A fresh key whose fingerprint takes all 16 hexadecimal digits.

    COMPAT(mtcute): it looks keys up by the fingerprint without leading zeros and never finds one in sixteen of them.
    """
    while True:
        key = RsaPrivateKey.generate()
        if (key.public.fingerprint >> 60) & 0xF:
            return key


def _load_rsa(path: Path) -> RsaPrivateKey:
    try:
        return RsaPrivateKey.from_pem(_read(path))
    except ValueError as error:
        raise KeysError(
            f"{path} is not an RSA private key of 2048 bits in PEM form; bring it back from a backup, or clients must be "
            "given a new public key."
        ) from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise KeysError(f"{path} does not exist; it is made by the first `chapar serve`.") from error
    except OSError as error:
        raise KeysError(f"{path} cannot be read: {error.strerror}; change its owner.") from error


def _write_once(path: Path, data: bytes) -> None:
    """Put a file there whole or not at all, readable by its owner only; one that is there already wins."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(temporary, path)
        except FileExistsError:
            return
    finally:
        os.unlink(temporary)
    folder = os.open(path.parent, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
