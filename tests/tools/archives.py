"""Package archives made for tests."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path


def archive(path: Path, files: dict[str, str]) -> Path:
    """A package archive with those files, below a folder if it is a tar."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path, "w") as wheel:
            for name, text in files.items():
                wheel.writestr(name, text)
        return path
    with tarfile.open(path, "w:gz") as tar:
        for name, text in files.items():
            info = tarfile.TarInfo(f"package/{name}")
            info.size = len(text.encode())
            tar.addfile(info, io.BytesIO(text.encode()))
    return path
