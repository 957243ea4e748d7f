"""Package archives made for tests."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path


def archive(path: Path, files: dict[str, str]) -> Path:
    """A package archive with those files, below a folder if it is a tar or a Go module."""
    if path.suffix in {".whl", ".zip"}:
        folder = "" if path.suffix == ".whl" else f"{path.stem.replace('+', '/')}/"
        with zipfile.ZipFile(path, "w") as zipped:
            for name, text in files.items():
                zipped.writestr(folder + name, text)
        return path
    with tarfile.open(path, "w:gz") as tar:
        for name, text in files.items():
            info = tarfile.TarInfo(f"package/{name}")
            info.size = len(text.encode())
            tar.addfile(info, io.BytesIO(text.encode()))
    return path
