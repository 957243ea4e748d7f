"""The server's keys: made once, private, never overwritten."""

import stat
from pathlib import Path

import pytest

from chapar.crypto.rsa import RsaPrivateKey
from chapar.keys import KeysError, _make_rsa, load_keys, load_or_make_keys


def test_keys_are_made_once_and_are_private(tmp_path: Path) -> None:
    made = load_or_make_keys(tmp_path)
    again = load_or_make_keys(tmp_path)
    assert again.secret == made.secret
    assert len(made.secret) == 32
    assert [key.fingerprint for key in again.rsa_keys] == [key.fingerprint for key in made.rsa_keys]
    folder = tmp_path / "keys"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert sorted(path.name for path in folder.iterdir()) == ["secret", "server_rsa.pem"]
    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_two_servers_share_a_key(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    a, b = load_or_make_keys(tmp_path / "a"), load_or_make_keys(tmp_path / "b")
    assert a.secret != b.secret
    assert a.rsa_keys[0].fingerprint != b.rsa_keys[0].fingerprint


def test_derived_keys_differ_by_label_and_stay(tmp_path: Path) -> None:
    keys = load_or_make_keys(tmp_path)
    assert len(keys.derive("salts")) == 32
    assert keys.derive("salts") != keys.derive("access hashes")
    assert keys.derive("salts") == load_keys(tmp_path).derive("salts")


def test_further_rsa_keys_come_after_the_first(tmp_path: Path) -> None:
    first = load_or_make_keys(tmp_path).rsa_keys[0]
    other = RsaPrivateKey.generate()
    (tmp_path / "keys" / "server_rsa_2.pem").write_bytes(other.to_pem())
    assert [key.fingerprint for key in load_keys(tmp_path).rsa_keys] == [first.fingerprint, other.fingerprint]


@pytest.mark.parametrize(
    ("name", "sentence"), [("server_rsa.pem", "is not an RSA private key"), ("secret", "is damaged")]
)
def test_a_damaged_key_is_refused_and_left_alone(tmp_path: Path, name: str, sentence: str) -> None:
    load_or_make_keys(tmp_path)
    path = tmp_path / "keys" / name
    path.write_bytes(b"damaged")
    with pytest.raises(KeysError, match=sentence):
        load_or_make_keys(tmp_path)
    assert path.read_bytes() == b"damaged"


def test_reading_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeysError, match="it is made by the first `chapar serve`"):
        load_keys(tmp_path)
    assert not (tmp_path / "keys").exists()


def test_a_fingerprint_takes_all_its_digits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """mtcute compares it with text that has no leading zeros."""

    class Key:
        def __init__(self, fingerprint: int) -> None:
            self.public = type("Public", (), {"fingerprint": fingerprint})

    made = iter([Key(0x0123456789ABCDEF), Key(-(1 << 63))])
    monkeypatch.setattr(RsaPrivateKey, "generate", lambda: next(made))
    assert _make_rsa().public.fingerprint == -(1 << 63)
