"""Proofs that a client learned of a file from us, and when."""

import pytest

from chapar.actions.file_references import ROUNDED_TO_SECONDS, TIMED_LIFETIME_SECONDS, FileReferences
from chapar.domain.errors import RpcError

NOW = 1_800_000_000
DAY = 86400


@pytest.fixture
def references() -> FileReferences:
    return FileReferences(b"secret", DAY)


def test_a_file_is_named_by_its_own_hash_alone(references: FileReferences) -> None:
    access_hash = references.access_hash_of(7)
    assert -(2**63) <= access_hash < 2**63
    assert references.access_hash_of(7) == access_hash
    assert references.is_named(7, access_hash)
    assert not references.is_named(8, access_hash)
    assert not references.is_named(7, access_hash ^ 1)
    assert access_hash != references.set_hash_of(7)
    assert references.is_set_named(7, references.set_hash_of(7))
    assert not references.is_set_named(7, access_hash)


def test_another_server_knows_other_names(references: FileReferences) -> None:
    other = FileReferences(b"another", DAY)
    assert other.access_hash_of(7) != references.access_hash_of(7)
    with pytest.raises(RpcError, match=r"^FILE_REFERENCE_INVALID$"):
        references.check(7, references.access_hash_of(7), other.reference_of(7, NOW), NOW)


def test_a_reference_is_good_for_its_time_and_no_longer(references: FileReferences) -> None:
    access_hash, reference = references.access_hash_of(7), references.reference_of(7, NOW)
    references.check(7, access_hash, reference, NOW)
    references.check(7, access_hash, reference, NOW + DAY)
    with pytest.raises(RpcError, match=r"^FILE_REFERENCE_EXPIRED$"):
        references.check(7, access_hash, reference, NOW + DAY + ROUNDED_TO_SECONDS + 1)


def test_within_an_hour_everybody_is_given_the_same(references: FileReferences) -> None:
    start = NOW - NOW % ROUNDED_TO_SECONDS
    given = {references.reference_of(7, start + seconds) for seconds in (0, 1.5, ROUNDED_TO_SECONDS - 1)}
    assert len(given) == 1
    assert references.reference_of(7, start + ROUNDED_TO_SECONDS) not in given


def test_a_reference_is_of_one_file(references: FileReferences) -> None:
    with pytest.raises(RpcError, match=r"^FILE_REFERENCE_INVALID$"):
        references.check(8, references.access_hash_of(8), references.reference_of(7, NOW), NOW)
    with pytest.raises(RpcError, match=r"^FILE_ID_INVALID$"):
        references.check(8, references.access_hash_of(7), references.reference_of(7, NOW), NOW)


@pytest.mark.parametrize("given", [b"x", b"\0" * 16, b"\xff" * 16, b"\xff" * 4096])
def test_what_was_made_up_is_refused(references: FileReferences, given: bytes) -> None:
    with pytest.raises(RpcError, match=r"^FILE_REFERENCE_INVALID$"):
        references.check(7, references.access_hash_of(7), given, NOW)


def test_a_date_cannot_be_put_off(references: FileReferences) -> None:
    reference = bytearray(references.reference_of(7, NOW))
    reference[4] ^= 1
    with pytest.raises(RpcError, match=r"^FILE_REFERENCE_INVALID$"):
        references.check(7, references.access_hash_of(7), bytes(reference), NOW)


def test_no_reference_is_told_apart(references: FileReferences) -> None:
    with pytest.raises(RpcError, match=r"^FILE_REFERENCE_EMPTY$"):
        references.check(7, references.access_hash_of(7), b"", NOW)


def test_what_destroys_itself_is_looked_at_and_not_sent_again(references: FileReferences) -> None:
    access_hash, reference = references.access_hash_of(7), references.reference_of(7, NOW, is_timed=True)
    references.check(7, access_hash, reference, NOW, may_be_timed=True)
    references.check(7, access_hash, references.reference_of(7, NOW), NOW, may_be_timed=True)
    with pytest.raises(RpcError, match=r"^FILE_REFERENCE_INVALID$"):
        references.check(7, access_hash, reference, NOW)
    with pytest.raises(RpcError, match=r"^FILE_REFERENCE_INVALID$"):
        references.check(8, references.access_hash_of(8), reference, NOW, may_be_timed=True)
    late = NOW + ROUNDED_TO_SECONDS + TIMED_LIFETIME_SECONDS + 1
    with pytest.raises(RpcError, match=r"^FILE_REFERENCE_EXPIRED$"):
        references.check(7, access_hash, reference, late, may_be_timed=True)
