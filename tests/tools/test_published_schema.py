"""Readers of published schema files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from archives import archive

from published_schema import (
    Row,
    SchemaError,
    check_row,
    go_archive_name,
    is_wanted,
    package_label,
    parse_json,
    parse_row,
    parse_text,
    read_archive,
    read_secret_rows,
    read_service_rows,
    read_source,
)

PEER = "peerUser#59511722 user_id:long = Peer;"
CALL = "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;"
TEXT = (
    f"---types---\n{PEER}\n// vector#1cb5c415 {{t:Type}} # [ t ] = Vector t;\n---functions---\n{CALL}\n// LAYER 158\n"
)


def test_rows_come_back_as_text() -> None:
    for text in (PEER, CALL):
        row = parse_row(text, is_function=False)
        assert row is not None
        assert row.text() == text
        check_row(row)


def test_true_flags_are_outside_of_the_checksum() -> None:
    text = "inputMediaUploadedPhoto#1e287d04 flags:# spoiler:flags.2?true file:InputFile"
    row = parse_row(
        f"{text} stickers:flags.0?Vector<InputDocument> ttl_seconds:flags.1?int = InputMedia;", is_function=False
    )
    assert row is not None
    check_row(row)
    assert row.true_flags == {("spoiler", "flags.2?true")}
    assert ("spoiler", "flags.2?true") not in row.core[1]  # type: ignore[operator]


@pytest.mark.parametrize(
    "wrong", [PEER.replace("long", "int"), PEER.replace("user_id", "id"), PEER.replace("2 u", "3 u")]
)
def test_a_row_that_is_not_its_id_is_refused(wrong: str, tmp_path: Path) -> None:
    row = parse_row(wrong, is_function=False)
    assert row is not None
    with pytest.raises(SchemaError, match="checksum"):
        check_row(row)
    with pytest.raises(SchemaError, match=r"a-1\.tar\.gz"):
        read_source(archive(tmp_path / "a-1.tar.gz", {"compiler/api/source/main_api.tl": TEXT.replace(PEER, wrong)}))


def test_text_of_both_sections() -> None:
    rows = list(parse_text(TEXT))
    assert [(row.name, row.is_function) for row in rows] == [("peerUser", False), ("invokeWithLayer", True)]
    assert list(parse_text(f"// {PEER}")) == []
    assert [row.name for row in parse_text(f"// {PEER}", commented=True)] == ["peerUser"]


def test_local_and_core_rows_are_left_out() -> None:
    def row(name: str) -> Row:
        return Row(name, 1, (), "A", False)

    assert is_wanted(row("peerUser"))
    for name in ("mtcute.customMethod", "boolTrue", "ipPort", "invokeWithReCaptchaPrefix"):
        assert not is_wanted(row(name))


def test_json_rows() -> None:
    entries = [
        {
            "kind": "class", "name": "a", "id": 1, "type": "A",
            "arguments": [
                {"name": "x", "type": "int53"},
                {"name": "y", "type": "B", "typeModifiers": {"isVector": True, "predicate": "flags.0"}},
                {"name": "z", "type": "b", "typeModifiers": {"isBareVector": True}},
            ],
        },
        {"kind": "method", "name": "f", "id": 2, "type": "int53", "typeModifiers": {"isVector": True}, "arguments": []},
        {
            "kind": "method", "name": "g", "id": 3, "type": "X",
            "generics": [{"name": "X", "type": "Type"}], "arguments": [{"name": "query", "type": "!X"}],
        },
    ]  # fmt: skip
    layer, rows = parse_json(json.dumps({"l": 223, "e": entries}))
    assert layer == 223
    assert [row.text() for row in rows] == [
        "a#00000001 x:long y:flags.0?Vector<B> z:vector<b> = A;",
        "f#00000002 = Vector<long>;",
        "g#00000003 {X:Type} query:!X = X;",
    ]
    assert [row.is_function for row in rows] == [False, True, True]


def test_archives_of_all_formats(tmp_path: Path) -> None:
    entry = {"kind": "class", "name": "peerUser", "id": 0x59511722, "type": "Peer",
             "arguments": [{"name": "user_id", "type": "int53"}]}  # fmt: skip
    javascript = f"module.exports = `{PEER}\n---functions---\n{CALL}\n`;"
    sources = [
        read_source(archive(tmp_path / "pyrogram-2.0.106.tar.gz", {"compiler/api/source/main_api.tl": TEXT})),
        read_source(archive(tmp_path / "mtcute-tl-158.0.0.tgz", {"api-schema.json": json.dumps({"l": 158, "e": [entry]})})),
        read_source(archive(tmp_path / "telegram-2.17.3.tgz", {
            "tl/apiTl.js": javascript, "tl/AllTLObjects.js": "exports.LAYER = 158;"})),
    ]  # fmt: skip
    for source, label in zip(
        sources, ["pyrogram==2.0.106", "npm @mtcute/tl==158.0.0", "npm telegram==2.17.3"], strict=True
    ):
        assert source is not None
        assert (source.layer, source.package, source.rows[0].text()) == (158, label, PEER)
    assert read_source(archive(tmp_path / "other-1.tar.gz", {"setup.py": ""})) is None
    with pytest.raises(SchemaError, match="layer"):
        read_source(archive(tmp_path / "b-1.tar.gz", {"compiler/api/source/main_api.tl": PEER}))
    assert package_label(Path("tg_secret-0.1.3-py3-none-any.whl")) == "tg-secret==0.1.3"


def test_a_go_module_gives_what_it_did_not_append(tmp_path: Path) -> None:
    legacy = "bytes#e937bb82 = Bytes;\n---functions---\ntest.useError#ee75af01 = Error;\n"
    path = archive(
        tmp_path / go_archive_name("example.org/a/td", "v0.1.0"),
        {
            "_schema/telegram.tl": f"// Layer:  157\n{TEXT}---types---\n{legacy}// LAYER 158\n",
            "_schema/legacy.tl": legacy,
            "tg/generated.go": "package tg",
        },
    )
    assert set(read_archive(path)) == {"_schema/telegram.tl", "_schema/legacy.tl"}
    source = read_source(path)
    assert source is not None
    assert (source.layer, source.package, source.file) == (158, "go example.org/a/td==v0.1.0", "_schema/telegram.tl")
    assert [row.text() for row in source.rows] == [PEER, CALL]


def test_service_rows(tmp_path: Path) -> None:
    pong = "pong#347773c5 msg_id:long ping_id:long = Pong;"
    salt = "// future_salt#0949d9dc valid_since:int valid_until:int salt:long = FutureSalt;  // Parsed manually"
    other = "contest.saveDeveloperInfo#9a5f6e95 vk_id:int name:string phone_number:string age:int city:string = Bool;"
    path = archive(
        tmp_path / "k-1.tar.gz",
        {"compiler/api/source/auth_key.tl": pong, "compiler/api/source/sys_msgs.tl": f"{salt}\n{other}"},
    )
    assert [row.name for row in read_service_rows(path)] == ["pong", "future_salt"]


def test_secret_rows(tmp_path: Path) -> None:
    classes = '''
class DecryptedMessageMediaEmpty(SecretTLObject):
    """
        - Layer: ``8``
    """
    ID = 0x89f5c4a

class DecryptedMessageService_17(SecretTLObject):
    """
        - Layer: ``17``
    """
    ID = 0x73164160
    def __init__(self):
        self.random_id = random_id  # long
        self.action = action  # DecryptedMessageAction
'''
    bases = (
        "DecryptedMessageMedia = raw.types.DecryptedMessageMediaEmpty | raw.types.Other\n"
        "DecryptedMessage = raw.types.DecryptedMessageService_17\n"
    )
    files = {"tg_secret/raw/types/__init__.py": classes, "tg_secret/raw/base/__init__.py": bases}
    rows = read_secret_rows(archive(tmp_path / "tg_secret-1-py3-none-any.whl", files))
    assert [(layer, row.text()) for layer, row in rows] == [
        (8, "decryptedMessageMediaEmpty#089f5c4a = DecryptedMessageMedia;"),
        (17, "decryptedMessageService#73164160 random_id:long action:DecryptedMessageAction = DecryptedMessage;"),
    ]
    files["tg_secret/raw/types/__init__.py"] = classes.replace("    ID = 0x89f5c4a", "")
    with pytest.raises(SchemaError, match="nothing matches"):
        read_secret_rows(archive(tmp_path / "tg_secret-2-py3-none-any.whl", files))
