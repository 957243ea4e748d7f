import os
import sys
import time
from pathlib import Path

import pytest

from bench.processes import Cores, Process, Stat, descendants, parse_stat, usage

SPEND = """
import time
while time.process_time() < 0.2:
    pass
print("spent", flush=True)
time.sleep(60)
"""
START_AND_WAIT = """
import subprocess, sys, time
subprocess.Popen([sys.executable, "-c", sys.argv[1]])
time.sleep(60)
"""


def test_parse_stat_counts_fields_after_the_last_bracket_of_a_name_with_brackets() -> None:
    line = "4242 (a (b) c) S 17 4242 4242 0 -1 4194304 500 600 0 0 11 22 33 44 20 0 1 0 999 1000 200"
    assert parse_stat(line) == Stat(parent=17, cpu_ticks=11 + 22 + 33 + 44)


def test_parse_stat_reads_this_process() -> None:
    stat = parse_stat(Path("/proc/self/stat").read_text())
    assert stat.parent == os.getppid()
    assert stat.cpu_ticks > 0


def test_descendants_are_the_root_and_all_below_it_and_nothing_else() -> None:
    parents = {2: 1, 3: 2, 4: 3, 5: 1, 6: 5, 1: 0}
    assert sorted(descendants(2, parents)) == [2, 3, 4]
    assert descendants(6, parents) == [6]


def test_usage_counts_the_work_of_a_child_process(tmp_path: Path) -> None:
    output = tmp_path / "output"
    argv = [sys.executable, "-c", START_AND_WAIT, SPEND]
    with Process.start(argv, core=None, output=output, cwd=tmp_path) as process:
        end = time.monotonic() + 20
        while "spent" not in output.read_text() and time.monotonic() < end:
            time.sleep(0.02)
        used = usage(process.pid)
    assert used.cpu_s >= 0.15
    assert used.rss_bytes > 2**20


def test_stop_ends_the_children_too(tmp_path: Path) -> None:
    script = "import subprocess, time; p = subprocess.Popen(['sleep', '60']); print(p.pid, flush=True); time.sleep(60)"
    output = tmp_path / "output"
    with Process.start([sys.executable, "-c", script], core=None, output=output, cwd=tmp_path):
        end = time.monotonic() + 20
        while not output.read_text().strip() and time.monotonic() < end:
            time.sleep(0.02)
        child = int(output.read_text())
        assert Path(f"/proc/{child}").exists()
    end = time.monotonic() + 5
    while Path(f"/proc/{child}").exists() and "Z" not in state(child) and time.monotonic() < end:
        time.sleep(0.02)
    assert not Path(f"/proc/{child}").exists() or "Z" in state(child)


def state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return "Z"


def test_a_process_that_has_ended_has_no_usage(tmp_path: Path) -> None:
    with Process.start([sys.executable, "-c", ""], core=None, output=tmp_path / "o", cwd=tmp_path) as process:
        process.popen.wait(20)
        with pytest.raises(ProcessLookupError):
            usage(process.pid)


def test_check_alive_shows_the_last_words_of_a_process_that_has_ended(tmp_path: Path) -> None:
    argv = [sys.executable, "-c", "raise SystemExit('no licence')"]
    with Process.start(argv, core=None, output=tmp_path / "o", cwd=tmp_path) as process:
        process.popen.wait(20)
        with pytest.raises(RuntimeError, match="no licence"):
            process.check_alive()


def test_a_process_is_pinned_before_its_first_instruction(tmp_path: Path) -> None:
    core = min(os.sched_getaffinity(0))
    argv = [sys.executable, "-c", "import os; print(os.sched_getaffinity(0))"]
    with Process.start(argv, core=core, output=tmp_path / "o", cwd=tmp_path) as process:
        process.popen.wait(20)
    assert (tmp_path / "o").read_text().strip() == str({core})


def test_server_and_generator_get_different_cores_or_none() -> None:
    cores = Cores.choose()
    if len(os.sched_getaffinity(0)) > 1:
        assert cores.server != cores.generator
    else:
        assert cores == (None, None)


def fail_after_it_ended(argv: list[str], folder: Path) -> None:
    with Process.start(argv, core=None, output=folder / "o", cwd=folder) as process:
        process.popen.wait(20)
        raise TimeoutError


def test_an_error_while_it_runs_carries_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(TimeoutError) as caught:
        fail_after_it_ended([sys.executable, "-c", "print('out of paper', flush=True)"], tmp_path)
    assert "out of paper" in caught.value.__notes__[0]
