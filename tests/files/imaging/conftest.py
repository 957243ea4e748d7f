"""A pool of workers that ends with its test."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from chapar.files.imaging.pool import ImagingPool


@pytest.fixture
async def pool() -> AsyncIterator[ImagingPool]:
    running = ImagingPool(seconds=30.0)
    yield running
    await running.close()
