"""Files without a server: real storage, real folders, time by hand."""

import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "rpc"))

from file_stage import FileStage

OpenStage = Callable[..., FileStage]


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[FileStage]:
    """Files on a folder of their own."""
    opened = FileStage(tmp_path)
    yield opened
    await opened.close()
