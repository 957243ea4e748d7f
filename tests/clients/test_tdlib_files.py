"""How TDLib moves files: it says that it is at DC 1, and fetches files from DC 2 with an authorization that it carries over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from media_files import digest_of, make_document
from server_process import ServerProcess
from stage import Stage
from strictness import calls_in
from tdlib_words import updates, wait_update


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


def test_an_authorization_is_carried_over_once(stage: Stage, server: ServerProcess, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    digests = {}
    size = server.log_size()
    for number in range(3):
        path = tmp_path / f"letter {number}.pdf"
        digests[path.name] = make_document(path, 3_000_000)
        romeo.send_file(juliet.account.id, "document", path, path.name)
    for _ in digests:
        received = juliet.expect_message(media="document")
        got = juliet.download(romeo.account.id, received["id"], tmp_path)
        assert digest_of(got) == digests[received["text"]]
    calls = calls_in(server.log_since(size)).values()
    carried_over = [sum(each[f"auth.{name}Authorization"] for each in calls) for name in ("export", "import")]
    assert carried_over == [1, 1]
    assert sum(each["upload.getFile"] > 0 for each in calls) <= 4, "too many connections for downloads"


def test_progress_is_told(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    path = tmp_path / "letter.pdf"
    make_document(path, 3_000_000)
    romeo.send_file(juliet.account.id, "document", path)
    received = juliet.expect_message(media="document")
    juliet.download(romeo.account.id, received["id"], tmp_path)
    wait_update(romeo, "updateFile", file={"remote": {"is_uploading_completed": True, "uploaded_size": 3_000_000}})
    wait_update(juliet, "updateFile", file={"local": {"is_downloading_completed": True, "downloaded_size": 3_000_000}})
    sent = [update["file"]["remote"]["uploaded_size"] for update in updates(romeo, "updateFile")]
    got = [update["file"]["local"]["downloaded_size"] for update in updates(juliet, "updateFile")]
    for told in (sent, got):
        assert told == sorted(told)
        assert any(0 < size_bytes < 3_000_000 for size_bytes in told)
