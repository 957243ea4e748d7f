"""File references expire, and clients get new ones by looking at the message again."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from client_environments import KINDS
from client_process import Refused
from media_files import digest_of, make_document
from own_server import own_world
from private_chats import ask, raw_message
from strictness import calls_in

EXPIRED = "upload.getFile FILE_REFERENCE_EXPIRED"
LIFETIME_SECONDS = 2
SHORT_LIVED = f"""
from chapar.actions import file_references
file_references.ROUNDED_TO_SECONDS = 1
made = file_references.FileReferences.__init__
file_references.FileReferences.__init__ = lambda self, secret, _: made(self, secret, {LIFETIME_SECONDS})
"""
"""No operator may set so little, and no test should wait for what they may."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_client_that_waited_too_long_looks_again(tmp_path: Path, kind: str) -> None:
    with own_world(tmp_path / "world", [kind], first=SHORT_LIVED, refused=[EXPIRED]) as world:
        romeo, juliet = world.stage.pair()
        path = tmp_path / "world" / "letter.pdf"
        digest = make_document(path, 300_000)
        romeo.send_file(juliet.account.id, "document", path)
        received = juliet.expect_message(media="document")
        if not kind.startswith("tdlib"):
            document = raw_message(juliet, received["id"])["media"]["document"]
        time.sleep(LIFETIME_SECONDS + 2)

        if not kind.startswith("tdlib"):
            with pytest.raises(Refused, match="FILE_REFERENCE_EXPIRED"):
                ask(juliet, "upload.getFile", location=location_of(document), offset=0, limit=1 << 16)
        size = world.server.log_size()
        got = juliet.download(romeo.account.id, received["id"], tmp_path / "world" / "got")

        assert digest_of(got) == digest
        looked_again = [calls["messages.getMessages"] for calls in calls_in(world.server.log_since(size)).values()]
        assert sum(looked_again) == 1


def location_of(document: dict[str, Any]) -> dict[str, Any]:
    """An InputFileLocation with what a client was told of a document."""
    return {
        "_": "inputDocumentFileLocation",
        "id": {"_": "long", "value": str(document["id"])},
        "access_hash": {"_": "long", "value": str(document["access_hash"])},
        "file_reference": {"_": "bytes", "hex": document["file_reference"]},
        "thumb_size": "",
    }
