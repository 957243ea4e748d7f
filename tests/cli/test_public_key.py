"""`chapar public-key`."""

from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key

from chapar.crypto.rsa import RsaPublicKey
from chapar.keys import load_keys


def test_it_prints_the_key_of_the_server_as_pkcs1_and_nothing_else(run, tmp_path: Path) -> None:
    done = run("public-key")
    assert done.returncode == 0
    assert done.stdout.startswith("-----BEGIN RSA PUBLIC KEY-----\n")
    assert done.stdout.endswith("-----END RSA PUBLIC KEY-----\n")
    load_pem_public_key(done.stdout.encode())
    key = RsaPublicKey.from_pem(done.stdout.encode())
    assert key.fingerprint == load_keys(tmp_path / "data").rsa_keys[0].fingerprint
    assert run("public-key").stdout == done.stdout


def test_a_damaged_key_is_one_sentence(run, tmp_path: Path) -> None:
    run("public-key")
    (tmp_path / "data" / "keys" / "server_rsa.pem").write_text("damaged")
    done = run("public-key")
    assert done.returncode == 1
    assert done.stderr.startswith("chapar: data/keys/server_rsa.pem is not an RSA private key of 2048 bits")
    assert len(done.stderr.splitlines()) == 1
