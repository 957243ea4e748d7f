"""Merging rows of many layers into one text."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from zlib import crc32

import pytest
from archives import archive

import merge_schema
from merge_schema import merge, merge_rows, secret_lines, service_lines
from published_schema import Row, SchemaError, Source, parse_row

ROOT = Path(__file__).resolve().parents[2]


def row(text: str, *, is_function: bool = False) -> Row:
    """A row from text without an id; the id is made to fit."""
    name, _, rest = text.partition(" ")
    core = " ".join(word for word in text.split() if not word.endswith("?true"))
    found = parse_row(f"{name}#{crc32(core.encode()):08x} {rest};", is_function=is_function)
    assert found is not None
    return found


def source(layer: int, *rows: Row) -> Source:
    return Source(f"p=={layer}", layer, "f", "0", rows)


def texts(*sources: Source) -> list[str]:
    return [ranged.text() for ranged in merge_rows(sources)]


A1, A2 = row("a x:int = A"), row("a x:long = A")


def test_a_range_spans_the_layers_in_which_a_row_was_seen() -> None:
    assert texts(source(152, A1), source(155, A1), source(160, A2)) == [
        f"152-155 {A1.text()}",
        f"160-160 {A2.text()}",
    ]


def test_a_layer_in_which_a_row_is_only_missing_does_not_end_it() -> None:
    assert texts(source(152, A1), source(155), source(160, A1)) == [f"152-160 {A1.text()}"]


def test_a_row_that_comes_back_has_two_ranges() -> None:
    assert texts(source(152, A1), source(155, A2), source(160, A1)) == [
        f"152-152 {A1.text()}",
        f"155-155 {A2.text()}",
        f"160-160 {A1.text()}",
    ]


def test_two_states_of_one_layer_are_both_kept() -> None:
    assert texts(source(152, A1), source(155, A1), source(155, A2), source(160, A2)) == [
        f"152-155 {A1.text()}",
        f"155-160 {A2.text()}",
    ]


def test_true_flags_are_united_and_a_moved_one_cuts_the_range() -> None:
    old = row("a flags:# x:flags.0?int p:flags.1?true = A")
    new = row("a flags:# q:flags.2?true x:flags.0?int = A")
    moved = row("a flags:# x:flags.0?int p:flags.3?true = A")
    assert old.id == new.id == moved.id
    united = "flags:# q:flags.2?true x:flags.0?int p:flags.1?true = A;"
    assert texts(source(152, old), source(155, new)) == [f"152-155 a#{old.id:08x} {united}"]
    assert [text[:7] for text in texts(source(152, old), source(155, moved))] == ["152-152", "155-155"]


def test_one_id_for_two_definitions_is_refused() -> None:
    other = Row("b", A1.id, A1.fields, "A", False)
    with pytest.raises(SchemaError, match="two ways"):
        merge_rows([source(152, A1), source(155, other)])


def test_methods_come_behind_and_names_in_order() -> None:
    assert [r.split()[1][0] for r in texts(source(152, row("f = A", is_function=True), row("b = B"), A1))] == [
        "a",
        "b",
        "f",
    ]


def test_service_bytes_and_secret_ranges() -> None:
    info = parse_row("msgs_state_info#04deb57d req_msg_id:long info:string = MsgsStateInfo;", is_function=False)
    assert info is not None
    assert service_lines([info]) == [(False, "msgs_state_info#04deb57d req_msg_id:long info:bytes = MsgsStateInfo;")]
    lines = [text for _, text in secret_lines([(8, A1), (45, A2), (17, row("b = B"))])]
    assert [line[:6] for line in lines] == ["8-44 a", "45-45 ", "17-45 "]


def test_the_whole_merge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    peer, gone = "peerUser#59511722 user_id:long = Peer;", row("gone = Gone").text()
    for layer, version in ((228, "2.2.25"), (229, "2.2.26")):
        text = f"{peer}\n{gone if layer == 228 else row('fresh = Fresh').text()}\n// LAYER {layer}\n"
        archive(
            tmp_path / f"kurigram-{version}.tar.gz",
            {
                "compiler/api/source/main_api.tl": text,
                "compiler/api/source/auth_key.tl": "pong#347773c5 msg_id:long ping_id:long = Pong;",
                "compiler/api/source/sys_msgs.tl": "",
                "compiler/errors/source/400_BAD_REQUEST.tsv": "id\tmessage\nSOME_X\twords\n",
            },
        )
    errors = {"errors": {"FLOOD_WAIT_%d": {"code": 420}}, "throws": {}, "userOnly": {"a.b": 1}, "botOnly": {}}
    schema = {"l": 228, "e": [{"kind": "class", "name": "peerUser", "id": 0x59511722, "type": "Peer",
              "arguments": [{"name": "user_id", "type": "int53"}]}]}  # fmt: skip
    archive(
        tmp_path / "mtcute-tl-228.0.0.tgz",
        {"api-schema.json": json.dumps(schema), "raw-errors.json": json.dumps(errors)},
    )
    secret = 'class E(T):\n    """\n        - Layer: ``8``\n    """\n    ID = 0x89f5c4a\n'
    archive(
        tmp_path / "tg_secret-0.1.3-py3-none-any.whl",
        {
            "tg_secret/raw/types/__init__.py": secret.replace("class E", "class DecryptedMessageMediaEmpty"),
            "tg_secret/raw/base/__init__.py": "DecryptedMessageMedia = raw.types.DecryptedMessageMediaEmpty\n",
        },
    )
    out = tmp_path / "schema"
    told = merge(tmp_path, out)
    assert (out / "api.tl").read_text().splitlines() == [
        "---types---",
        f"229-229 {row('fresh = Fresh').text()}",
        f"228-228 {gone}",
        f"228-229 {peer}",
        "---functions---",
    ]
    assert told.splitlines() == ["3 rows, 3 ids; layer 228 -> 229", "new      type fresh", "gone     type gone"]
    assert (out / "errors.tsv").read_text() == "name\tcode\nFLOOD_WAIT\t420\nSOME\t400\n"
    assert (out / "method_callers.tsv").read_text() == "method\tonly\na.b\tuser\n"
    assert "154\t155" in (out / "gaps.tsv").read_text()
    assert "| 229 | kurigram==2.2.26 | compiler/api/source/main_api.tl | " in (out / "SOURCES.md").read_text()
    assert "8-8 decryptedMessageMediaEmpty#089f5c4a" in (out / "secret.tl").read_text()
    assert "pong#347773c5" in (out / "mtproto.tl").read_text()

    monkeypatch.setattr(merge_schema, "merge", lambda folder: f"merged {folder.name}")
    monkeypatch.setattr(sys, "argv", ["merge_schema.py", "merge", str(tmp_path)])
    merge_schema.main()
    assert capsys.readouterr().out == f"merged {tmp_path.name}\n"


def test_fetch_asks_each_client_for_its_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    modules: list[tuple[str, str]] = []
    monkeypatch.setattr(subprocess, "run", lambda command, check: asked.append(command))
    monkeypatch.setattr(
        merge_schema, "fetch_go_module", lambda module, version, folder: modules.append((module, version))
    )
    monkeypatch.setattr(sys, "argv", ["merge_schema.py", "fetch", str(tmp_path / "new")])
    merge_schema.main()
    assert modules == [("github.com/gotd/td", "v0.93.0")]
    assert len(asked) + len(modules) == len(merge_schema.SOURCES.read_text().splitlines())
    archive(tmp_path / "new" / "github.com+gotd+td@v0.93.0.zip", {"_schema/telegram.tl": ""})
    archive(tmp_path / "new" / "Pyrogram-2.0.106.tar.gz", {"setup.py": ""})
    archive(tmp_path / "new" / "mtcute-tl-223.0.0.tgz", {"package.json": ""})
    first, asked[:] = list(asked), []
    merge_schema.main()
    assert len(asked) == len(first) - 2
    assert len(modules) == 1
    asked = first
    assert ["npm", "pack", "--silent", "--pack-destination", str(tmp_path / "new"), "@mtcute/tl@223.0.0"] in asked
    assert any(command[-1] == "kurigram==2.2.26" and "--no-binary" in command for command in asked)
    assert any(command[-1] == "tg-secret==0.1.3" and "--only-binary" in command for command in asked)


def test_a_go_module_is_copied_from_where_go_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = archive(tmp_path / "v0.1.0.zip", {"_schema/telegram.tl": ""})
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        asked.append(command)
        return subprocess.CompletedProcess(command, 0, json.dumps({"Zip": str(kept)}).encode())

    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "run", run)
    merge_schema.fetch_go_module("example.org/a/td", "v0.1.0", tmp_path)
    assert asked == [["go", "mod", "download", "-json", "example.org/a/td@v0.1.0"]]
    assert (tmp_path / "example.org+a+td@v0.1.0.zip").read_bytes() == kept.read_bytes()

    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(SystemExit, match=r"install go, or put example\.org"):
        merge_schema.fetch_go_module("example.org/a/td", "v0.1.0", tmp_path)


def test_the_sources_are_those_that_the_schema_names() -> None:
    named = (merge_schema.SCHEMA / "SOURCES.md").read_text()
    for line in merge_schema.SOURCES.read_text().splitlines():
        kind, _, package = line.partition(" ")
        if kind in {"npm", "go"}:
            name, _, version = package.rpartition("@")
            package = f"{kind} {name}=={version}"
        assert f"| {package} |" in named
