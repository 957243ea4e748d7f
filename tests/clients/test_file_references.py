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
from stage import Stage
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


@pytest.mark.timeout(240)
def test_clients_that_waited_too_long_look_again(tmp_path: Path) -> None:
    """All libraries in one story: it waits once."""
    folder = tmp_path / "world"
    with own_world(folder, KINDS, first=SHORT_LIVED, refused=[EXPIRED]) as world:
        letters = [Letter(world.stage, kind, folder) for kind in KINDS]
        time.sleep(LIFETIME_SECONDS + 2)

        for letter in letters:
            letter.verify_refused()
            size = world.server.log_size()
            letter.download()
            looked_again = [calls["messages.getMessages"] for calls in calls_in(world.server.log_since(size)).values()]
            assert sum(looked_again) == 1, letter.kind


class Letter:
    """A file that Juliet was sent by Romeo, and has not had yet."""

    def __init__(self, stage: Stage, kind: str, folder: Path) -> None:
        self.kind = kind
        self._folder = folder
        self._romeo, self._juliet = stage.pair(kind, kind)
        path = folder / f"{kind}.pdf"
        self._digest = make_document(path, 300_000)
        self._romeo.send_file(self._juliet.account.id, "document", path)
        self._id = self._juliet.expect_message(media="document")["id"]
        self._document = None if kind.startswith("tdlib") else raw_message(self._juliet, self._id)["media"]["document"]

    def verify_refused(self) -> None:
        """What Juliet was told of it is of no use any more; TDLib lets nobody ask by it."""
        if self._document is not None:
            with pytest.raises(Refused, match="FILE_REFERENCE_EXPIRED"):
                ask(self._juliet, "upload.getFile", location=location_of(self._document), offset=0, limit=1 << 16)

    def download(self) -> None:
        got = self._juliet.download(self._romeo.account.id, self._id, self._folder / f"{self.kind}-got")
        assert digest_of(got) == self._digest, self.kind


def location_of(document: dict[str, Any]) -> dict[str, Any]:
    """An InputFileLocation with what a client was told of a document."""
    return {
        "_": "inputDocumentFileLocation",
        "id": {"_": "long", "value": str(document["id"])},
        "access_hash": {"_": "long", "value": str(document["access_hash"])},
        "file_reference": {"_": "bytes", "hex": document["file_reference"]},
        "thumb_size": "",
    }
