"""Which parts of uploads fit together. core.telegram.org/api/files#uploading-files"""

import pytest

from chapar.domain.errors import RpcError
from chapar.domain.uploads import (
    PART_BYTES,
    PARTS,
    PARTS_MORE,
    InputUpload,
    Part,
    UploadLimits,
    check_part,
    check_whole,
    is_regular,
)

LIMITS = UploadLimits()


def test_regular_sizes_divide_half_a_mebibyte() -> None:
    assert [size >> 10 for size in range(1024, PART_BYTES + 1, 1024) if is_regular(size)] == [2**n for n in range(10)]
    assert not any(map(is_regular, (0, -1024, 512, 1000, 3 << 10, PART_BYTES * 2)))


@pytest.mark.parametrize(
    "part",
    [
        Part(1, 0, PART_BYTES),
        Part(1, 0, 1, 1),
        Part(1, PARTS - 1, 77, PARTS),
        Part(-(2**63), 2, 1024, 4),
        Part(1, 3999, PART_BYTES),
    ],
    ids=str,
)
def test_good_parts_pass(part: Part) -> None:
    check_part(part, LIMITS)


@pytest.mark.parametrize(
    ("part", "error"),
    [
        (Part(1, -1, 1024), "FILE_PART_INVALID"),
        (Part(1, PARTS, 1024), "FILE_PART_INVALID"),
        (Part(1, 4, 1024, 4), "FILE_PART_INVALID"),
        (Part(1, 0, 0), "FILE_PART_EMPTY"),
        (Part(1, 0, PART_BYTES + 1), "FILE_PART_TOO_BIG"),
        (Part(1, 0, 1000, 2), "FILE_PART_SIZE_INVALID"),
        (Part(1, 0, 3 << 10, 2), "FILE_PART_SIZE_INVALID"),
        (Part(1, 0, 1024, 0), "FILE_PARTS_INVALID"),
        (Part(1, 0, 1024, -2), "FILE_PARTS_INVALID"),
        (Part(1, 0, 1024, PARTS + 1), "FILE_PARTS_INVALID"),
    ],
    ids=str,
)
def test_bad_parts_are_refused(part: Part, error: str) -> None:
    with pytest.raises(RpcError, match=f"^{error}$"):
        check_part(part, LIMITS)


def test_an_operator_may_allow_twice_as_many_parts() -> None:
    assert LIMITS.parts == PARTS
    more = UploadLimits(file_bytes=PARTS * PART_BYTES + 1)
    assert more.parts == PARTS_MORE
    check_part(Part(1, PARTS_MORE - 1, 1, PARTS_MORE), more)


@pytest.mark.parametrize("sizes", [[1], [PART_BYTES], [2048, 2048, 2048], [4096, 4096, 1], [1024, 1024]])
def test_whole_files_pass(sizes: list[int]) -> None:
    check_whole(sizes, InputUpload(1, len(sizes)), LIMITS)


@pytest.mark.parametrize(
    ("sizes", "parts", "error"),
    [
        ([], 1, "FILE_PART_0_MISSING"),
        ([], 0, "FILE_PARTS_INVALID"),
        ([], -1, "FILE_PARTS_INVALID"),
        ([], PARTS + 1, "FILE_PARTS_INVALID"),
        ([1024, 1024], 1, "FILE_PARTS_INVALID"),
        ([1024, 0, 1024], 3, "FILE_PART_1_MISSING"),
        ([1024, 1024], 3, "FILE_PART_2_MISSING"),
        ([2048, 1024, 1024], 3, "FILE_PART_SIZE_CHANGED"),
        ([1000, 1000], 2, "FILE_PART_SIZE_INVALID"),
        ([1024, 2048], 2, "FILE_PART_LENGTH_INVALID"),
    ],
)
def test_files_that_are_not_whole_are_refused(sizes: list[int], parts: int, error: str) -> None:
    with pytest.raises(RpcError, match=f"^{error}$"):
        check_whole(sizes, InputUpload(1, parts), LIMITS)


def test_a_file_beyond_the_limit_is_refused() -> None:
    with pytest.raises(RpcError, match="FILE_PARTS_INVALID"):
        check_whole([1024, 1024, 1], InputUpload(1, 3), UploadLimits(file_bytes=2048))
