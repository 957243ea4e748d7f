"""The order of a run: what takes longest comes first, so that several processes end at about the same time."""

import pytest

LONG_SECONDS = 180
"""What a test without a limit of its own counts for when it is marked as slow."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=_most_seconds, reverse=True)


def _most_seconds(item: pytest.Item) -> float:
    """How long a test may take by its marks, which tells roughly how long it does; 0 for ordinary ones."""
    limit = item.get_closest_marker("timeout")
    if limit is not None and limit.args:
        return float(limit.args[0])
    return LONG_SECONDS if item.get_closest_marker("slow") else 0
