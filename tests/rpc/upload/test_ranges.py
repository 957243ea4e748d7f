"""Parts of files that may be asked for. core.telegram.org/api/files#downloading-files"""

import pytest

from chapar.domain.errors import RpcError
from chapar.rpc.upload.ranges import check_range

KIB, MIB = 1 << 10, 1 << 20


@pytest.mark.parametrize("limit", [4 * KIB, 8 * KIB, 64 * KIB, 512 * KIB, MIB])
@pytest.mark.parametrize("offset", [0, 4 * KIB, MIB, 3 * MIB + 8 * KIB, 1 << 40])
def test_loose_ranges(offset: int, limit: int) -> None:
    check_range(offset, limit)
    check_range(offset, limit, is_precise=True)


@pytest.mark.parametrize(("offset", "limit"), [(KIB, KIB), (0, 3 * KIB), (5 * KIB, MIB), (7 * KIB, 1023 * KIB)])
def test_precise_ranges(offset: int, limit: int) -> None:
    check_range(offset, limit, is_precise=True)
    with pytest.raises(RpcError, match=r"OFFSET_INVALID|LIMIT_INVALID"):
        check_range(offset, limit)


@pytest.mark.parametrize("is_precise", [False, True])
@pytest.mark.parametrize(
    ("offset", "limit", "error"),
    [
        (-4096, 4096, "OFFSET_INVALID"),
        (100, 4096, "OFFSET_INVALID"),
        (0, 0, "LIMIT_INVALID"),
        (0, -4096, "LIMIT_INVALID"),
        (0, 1000, "LIMIT_INVALID"),
        (0, 2 * MIB, "LIMIT_INVALID"),
        (0, (1 << 31) - 1, "LIMIT_INVALID"),
    ],
)
def test_other_ranges_are_refused(offset: int, limit: int, error: str, is_precise: bool) -> None:
    with pytest.raises(RpcError, match=error):
        check_range(offset, limit, is_precise=is_precise)


def test_all_that_is_left_may_be_asked_for_precisely() -> None:
    check_range(128 * KIB, 1000, 128 * KIB + 1000, is_precise=True)
    for limit, size_bytes in ((1000, 128 * KIB + 1001), (999, 128 * KIB + 1000), (1000, None)):
        with pytest.raises(RpcError, match="LIMIT_INVALID"):
            check_range(128 * KIB, limit, size_bytes, is_precise=True)
    with pytest.raises(RpcError, match="LIMIT_INVALID"):
        check_range(128 * KIB, 1000, 128 * KIB + 1000)
