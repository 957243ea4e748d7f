"""The order of a run, and its last words: here, because this is read also by the process that only hands out the tests.

What takes longest comes first, so that several processes end at about the same time.
"""

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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say by name which client libraries were not driven, and why: a skipped client must not look like a tested one. So must a
    story that passed only when it was told again not look like one that passed."""
    reasons: dict[str, int] = {}
    for report in terminalreporter.getreports("skipped"):
        if report.nodeid.startswith(("tests/clients/", "tests/webclient/")) and isinstance(report.longrepr, tuple):
            reason = report.longrepr[2].removeprefix("Skipped: ")
            reasons[reason] = reasons.get(reason, 0) + 1
    for reason, count in reasons.items():
        terminalreporter.write_line(f"SKIPPED {count} client stories, {reason}", yellow=True)
    for report in terminalreporter.getreports("rerun"):
        terminalreporter.write_line(f"TOLD TWICE {report.nodeid}, since at first:", yellow=True)
        terminalreporter.write_line(report.longreprtext)
