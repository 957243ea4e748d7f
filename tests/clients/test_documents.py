"""Documents of 5 MiB go up and down unharmed, with every client library."""

from __future__ import annotations

from pathlib import Path

from media_files import MIB, digest_of, make_document
from stage import Stage
from verify_sessions import verify_sessions

DOCUMENT_BYTES = 5 * MIB


def test_juliet_downloads_exactly_what_romeo_uploads(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    path = tmp_path / "The letter.pdf"
    digest = make_document(path, DOCUMENT_BYTES + 1234)

    sent = romeo.send_file(juliet.account.id, "document", path, "Read it alone")

    assert (sent["media"], sent["text"], sent["out"]) == ("document", "Read it alone", True)
    received = juliet.expect_message(media="document", text="Read it alone", chat=romeo.account.id)
    got = juliet.download(romeo.account.id, received["id"], tmp_path / "got")
    assert digest_of(got) == digest
    verify_sessions(romeo, juliet)
    assert juliet.unexpected() == []
