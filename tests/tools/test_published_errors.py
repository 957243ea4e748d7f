"""Readers of published error lists."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from archives import archive

from published_errors import error_name, read_errors


@pytest.mark.parametrize(
    ("published", "name"),
    [
        ("FLOOD_WAIT_%d", "FLOOD_WAIT"),
        ("FLOOD_WAIT_X", "FLOOD_WAIT"),
        ("FILE_PART_%d_MISSING", "FILE_PART_X_MISSING"),
        ("PREVIOUS_CHAT_IMPORT_ACTIVE_WAIT_%dMIN", "PREVIOUS_CHAT_IMPORT_ACTIVE_WAIT_XMIN"),
        ("2FA_CONFIRM_WAIT_%d", "2FA_CONFIRM_WAIT"),
        ("PEER_ID_INVALID", "PEER_ID_INVALID"),
        ("Timeout", None),
        ("Invalid msgs_ack query", None),
    ],
)
def test_names(published: str, name: str | None) -> None:
    assert error_name(published) == name


def test_two_lists_are_united(tmp_path: Path) -> None:
    document = {
        "errors": {
            "A_B": {"code": 400}, "FLOOD_WAIT_%d": {"code": 420}, "NEGATIVE": {"code": -503}, "Timeout": {"code": 500},
        },
        "throws": {"a.b": ["A_B", "NEGATIVE"], "1817183516": ["A_B"], "msg_container": ["A_B"]},
        "userOnly": {"a.b": 1, "1817183516": 1},
        "botOnly": {"c.d": 1},
    }  # fmt: skip
    one = archive(tmp_path / "mtcute-tl-1.tgz", {"raw-errors.json": json.dumps(document)})
    tables = {
        "compiler/errors/source/400_BAD.tsv": "id\tmessage\nMORE_X\twords\nA_B\twords\n",
        "compiler/errors/source/406_NOT.tsv": "id\tmessage\nMORE_X\twords\nA_B\twords\n",
        "compiler/errors/source/503_X.tsv": "id\tmessage\nTimedout\twords\n",
    }
    catalogue = read_errors(one, archive(tmp_path / "kurigram-1.tar.gz", tables))
    assert catalogue.codes == {"A_B": 400, "FLOOD_WAIT": 420, "MORE": 400}
    assert catalogue.methods == {("a.b", "A_B"): 400}
    assert catalogue.callers == {"a.b": "user", "c.d": "bot"}
