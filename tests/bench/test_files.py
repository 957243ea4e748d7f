import os
from pathlib import Path

import pytest

from bench.clients.files import BLOCK_BYTES, Block, ctr_pair
from bench.files import FilePlan, Seen, Shared, compare, encrypt_us, forget_peak, measure_files, peak_bytes, run_apart
from bench.traffic import Count
from chapar.transport.obfuscated import open_obfuscated


def seen(*milliseconds: float) -> Seen:
    count = Count(len(milliseconds), 1.0, [each / 1000 for each in milliseconds])
    return Seen(count, count)


def test_others_are_compared_with_what_they_were() -> None:
    figures = compare("download", seen(1, 1, 2), seen(1, 2, 3))
    assert figures["download_ping_p99_ratio"] == pytest.approx(1.5)
    assert figures["download_send_p99_ms"] == pytest.approx(3)
    assert figures["download_ping_quiet_p50_ms"] == pytest.approx(1)
    assert compare("download", seen(0.1), seen(0.4))["download_ping_p99_ratio"] == pytest.approx(0.4)


def test_blocks_differ_in_their_numbers_alone() -> None:
    block = Block()
    first, second = block.content(0), block.content(1 << 20)
    assert (len(first), first[8:]) == (BLOCK_BYTES, second[8:])
    assert second[:8] == bytes((0, 0, 16, 0, 0, 0, 0, 0))


def test_the_server_reads_what_is_hidden_here() -> None:
    opening, encrypt, decrypt = ctr_pair(b"\xef" * 4)
    server = open_obfuscated(opening)
    [packet] = server.receive_data(encrypt(b"\x06" + b"payload!" * 3))
    assert packet.payload == b"payload!" * 3
    assert decrypt(server.packet_to_send(b"answer..")) == b"\x02answer.."


def test_encrypting_costs_something() -> None:
    assert encrypt_us(2) > 0


def test_the_peak_of_memory_begins_anew() -> None:
    held = bytearray(os.urandom(1)) * (64 << 20)
    with_it = peak_bytes(os.getpid())
    del held
    forget_peak(os.getpid())
    assert peak_bytes(os.getpid()) < with_it - (32 << 20)


def test_work_apart_tells_its_failure() -> None:
    assert run_apart(lambda: None) >= 0

    def fail() -> None:
        raise ValueError("nothing came")

    with pytest.raises(RuntimeError, match="ValueError: nothing came"):
        run_apart(fail)


def test_threads_share_an_iterator() -> None:
    shared = Shared(iter(range(3)))
    assert [*shared, *shared] == [0, 1, 2]


@pytest.mark.slow
def test_a_small_file_goes_up_and_down(tmp_path: Path) -> None:
    plan = FilePlan(size_mib=3, clients=3, uploaders=2, quiet_s=0.5)
    figures = measure_files(tmp_path, None, plan, lambda _: None)
    assert figures["download_mib_us"] > 0
    assert figures["upload_mib_us"] > 0
    assert figures["download_growth_mib"] < 64
