"""The data folder: one server at a time, clear refusals."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from chapar.config import Address
from chapar.data_folder import (
    LOCK_FILE,
    DataFolderError,
    Running,
    find_running,
    lock_folder,
    prepare_folder,
)


def test_a_missing_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    prepare_folder(folder)
    prepare_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_is_not_a_folder_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    for path in (file, file / "below"):
        with pytest.raises(DataFolderError, match=r"is not a folder; name another"):
            prepare_folder(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DataFolderError, match="cannot be written to"):
            prepare_folder(tmp_path)
        with pytest.raises(DataFolderError, match="cannot be made"):
            prepare_folder(tmp_path / "below")
    finally:
        tmp_path.chmod(0o700)


def test_only_one_server_runs_on_a_folder(tmp_path: Path) -> None:
    assert find_running(tmp_path) is None
    lock = lock_folder(tmp_path)
    lock.announce((Address("127.0.0.1", 4430), Address("::1", 4430)))
    assert find_running(tmp_path) == Running(os.getpid(), (Address("127.0.0.1", 4430), Address("::1", 4430)))
    with pytest.raises(DataFolderError, match=rf"a server runs on .* already \(process {os.getpid()}\)"):
        lock_folder(tmp_path)
    lock.release()
    lock.release()
    assert find_running(tmp_path) is None
    lock_folder(tmp_path).release()


def test_the_lock_ends_with_its_process(tmp_path: Path) -> None:
    code = "import os, sys, pathlib, chapar.data_folder as f; f.lock_folder(pathlib.Path(sys.argv[1])); os._exit(9)"
    ended = subprocess.run([sys.executable, "-c", code, tmp_path], check=False)
    assert ended.returncode == 9
    assert find_running(tmp_path) is None
    lock_folder(tmp_path).release()


def test_a_half_written_announcement_still_means_running(tmp_path: Path) -> None:
    lock = lock_folder(tmp_path)
    (tmp_path / LOCK_FILE).write_text('{"pid": 1')
    assert find_running(tmp_path) == Running(0, ())
    lock.release()
