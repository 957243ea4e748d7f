"""The declarations for editors and type checkers."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import make_stubs
from chapar.tl.definitions import parse_definition


def test_stubs_are_up_to_date() -> None:
    for path, text in make_stubs.stubs().items():
        assert path.read_text(encoding="utf-8") == text, f"run tools/make_stubs.py: {path.name} is old"


def test_a_class() -> None:
    row = parse_definition(
        "a.b#00000001 flags:# self:flags.0?true x:flags.1?Vector<c.D> y:bytes z:!X = a.B;", is_function=True
    )
    assert make_stubs.declare(row, "_types.").splitlines() == [
        "class a_b(TLObject):",
        "    NAME: ClassVar[str]",
        "    ID: ClassVar[int]",
        "    self_: bool",
        "    x: _list[_types.Typec_D] | None",
        "    y: _bytes",
        "    z: TLObject",
        "    def __init__(self, *, self_: bool = ..., x: _list[_types.Typec_D] | None = ..., y: _bytes, z: TLObject)"
        " -> None: ...",
    ]


def test_annotations() -> None:
    assert make_stubs.annotation("vector<future_salt>") == "_list[future_salt]"
    assert make_stubs.annotation("auth.SentCode") == "Typeauth_SentCode"
    assert make_stubs.annotation("double") == "float"


def test_what_is_declared() -> None:
    texts = {path.relative_to(make_stubs.PACKAGE).as_posix(): text for path, text in make_stubs.stubs().items()}
    for text in texts.values():
        ast.parse(text)
    assert "class messages_getAllChats(TLObject)" in texts["functions.pyi"]
    assert "class keyboardButtonUrl(TLObject)" not in texts["types.pyi"], "handlers never see what is gone"
    assert "TypePeer: TypeAlias = peerChannel | peerChat | peerUser" in texts["types.pyi"]
    assert "class msg_container(TLObject)" in texts["service/types.pyi"]


def test_check_and_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pyi"
    monkeypatch.setattr(make_stubs, "stubs", lambda: {path: "text"})
    monkeypatch.setattr(sys, "argv", ["make_stubs.py", "--check"])
    with pytest.raises(SystemExit, match=r"a\.pyi"):
        make_stubs.main()
    monkeypatch.setattr(sys, "argv", ["make_stubs.py"])
    make_stubs.main()
    monkeypatch.setattr(sys, "argv", ["make_stubs.py", "--check"])
    make_stubs.main()
