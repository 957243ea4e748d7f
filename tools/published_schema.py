"""Readers of the schema formats that published client packages carry.

Each reader takes a package archive and yields `Row`s: facts of the interface (names, ids, fields, types) without
comments or descriptions. The formats:

* A: plain text, `compiler/api/source/*.tl` in the sdists of the Pyrogram family;
* B: JSON, `api-schema.json` in the npm package @mtcute/tl;
* C: plain text in a JavaScript template literal, `tl/apiTl.js` in the npm package telegram;
* D: plain text, `_schema/telegram.tl` in the Go module github.com/gotd/td, with the module's `_schema/legacy.tl` appended;
* secret: the generated classes of tg-secret, where each field's TL type stands behind its assignment.

A row's id is the CRC32 of its normalised text (core.telegram.org/mtproto/TL), so `check_row` detects any corruption
except in `true` flags, which the checksum leaves out.
"""

from __future__ import annotations

import hashlib
import json
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

LOCAL_PREFIXES = ("mtcute.",)
"""Names that a library added for its own use; they never travel."""

LOCAL_NAMES = frozenset(
    {
        # The simple config of DNS and of push messages: not the RPC schema, and its ids are no checksums.
        "ipPort",
        "ipPortSecret",
        "accessPointRule",
        "help.configSimple",
        # Two old file locations that clients keep to read their own databases.
        "inputPeerPhotoFileLocationLegacy",
        "inputStickerSetThumbLegacy",
        # The first half of a wrapper, under the id of the whole wrapper.
        "invokeWithBusinessConnectionPrefix",
        "invokeWithGooglePlayIntegrityPrefix",
        "invokeWithApnsSecretPrefix",
        "invokeWithReCaptchaPrefix",
    }
)
"""Rows that clients add to the schema for themselves."""

ID_EXCEPTIONS = frozenset({0x6ABD9782})
"""Ids that Telegram published although they are not the checksum: the secret-chat document of layer 143."""

CORE_NAMES = frozenset({"boolFalse", "boolTrue", "true", "vector", "error", "null"})
"""Rows that the codec knows by itself, or that are never sent."""

_ROW = re.compile(r"^(?:// )?([\w.]+)#([0-9a-f]+)((?: [^=]*)?) = ([\w.<> %]+);")
_LAYER = re.compile(r"(?:^// LAYER|exports\.LAYER =) (\d+)", re.MULTILINE)


class SchemaError(Exception):
    """A published file does not say what it should."""


@dataclass(frozen=True, slots=True)
class Row:
    """One constructor or method: `fields` are (name, type) pairs as written, `id` is unsigned."""

    name: str
    id: int
    fields: tuple[tuple[str, str], ...]
    result: str
    is_function: bool

    @property
    def true_flags(self) -> frozenset[tuple[str, str]]:
        """The fields that are only a bit; they are not covered by the id."""
        return frozenset(field for field in self.fields if field[1].endswith("?true"))

    @property
    def core(self) -> tuple[object, ...]:
        """What the id covers: everything but the true flags."""
        return (self.name, tuple(f for f in self.fields if not f[1].endswith("?true")), self.result, self.is_function)

    def text(self) -> str:
        """The row as schema text, without a layer range."""
        fields = "".join(" " + (name if name[0] in "{" else f"{name}:{kind}") for name, kind in self.fields)
        return f"{self.name}#{self.id:08x}{fields} = {self.result};"


@dataclass(frozen=True, slots=True)
class Source:
    """One file of one package: which layer it carries and its rows."""

    package: str
    layer: int
    file: str
    sha256: str
    rows: tuple[Row, ...]


def checksum(row: Row) -> int:
    """CRC32 of the row in the normal form that its id was computed from."""
    text = f"{row.name}" + "".join(
        " " + (name if name[0] == "{" else f"{name}:{kind}") for name, kind in row.fields if not kind.endswith("?true")
    )
    text = f"{text} = {row.result}".replace(":bytes", ":string").replace("?bytes", "?string")
    return zlib.crc32(re.sub(r"[{}>;]", "", text.replace("<", " ")).encode())


def check_row(row: Row) -> None:
    """Raise `SchemaError` unless the row's id is the checksum of its text.

    Early texts wrote the generic vector with a small letter, so both spellings are tried.
    """
    spellings = (row, replace(row, fields=tuple((n, k.replace("Vector<", "vector<")) for n, k in row.fields)))
    if row.id not in ID_EXCEPTIONS and row.id not in map(checksum, spellings):
        raise SchemaError(f"{row.name}: the id {row.id:08x} is not the checksum of its definition")


def parse_row(line: str, *, is_function: bool) -> Row | None:
    """One line of schema text, or None when it is something else."""
    match = _ROW.match(line)
    if match is None:
        return None
    name, row_id, fields, result = match.groups()
    pairs = tuple((f, "") if f[0] == "{" else tuple(f.split(":", 1)) for f in fields.split())
    return Row(name, int(row_id, 16), pairs, result.strip(), is_function)


def parse_text(text: str, *, commented: bool = False) -> Iterator[Row]:
    """The rows of a schema text; with `commented`, those behind `// ` too (clients read some service rows by hand)."""
    is_function = False
    for raw in text.splitlines():
        line = raw.strip().strip("`")
        if line.startswith("module.exports"):
            line = line.partition("`")[2]
        if line in {"---functions---", "---types---"}:
            is_function = line == "---functions---"
        elif commented or not line.startswith("//"):
            row = parse_row(line, is_function=is_function)
            if row is not None:
                yield row


def parse_json(text: str) -> tuple[int, list[Row]]:
    """Layer and rows of format B, where `int53` stands for `long` and modifiers stand apart from the type."""
    document = json.loads(text)
    return document["l"], [_json_row(entry) for entry in document["e"]]


def _json_row(entry: dict[str, object]) -> Row:
    fields: list[tuple[str, str]] = []
    for generic in entry.get("generics", ()):  # type: ignore[attr-defined]
        fields.append((f"{{{generic['name']}:{generic['type']}}}", ""))
    for argument in entry["arguments"]:  # type: ignore[attr-defined]
        modifiers = argument.get("typeModifiers", {})
        kind = "long" if argument["type"] == "int53" else argument["type"]
        if modifiers.get("isVector"):
            kind = f"Vector<{kind}>"
        elif modifiers.get("isBareVector"):
            kind = f"vector<{kind}>"
        if "predicate" in modifiers:
            kind = f"{modifiers['predicate']}?{kind}"
        fields.append((argument["name"], kind))
    result = str(entry["type"])
    modifiers = entry.get("typeModifiers", {})
    if modifiers.get("isVector"):  # type: ignore[attr-defined]
        result = f"Vector<{'long' if result == 'int53' else result}>"
    return Row(str(entry["name"]), int(entry["id"]), tuple(fields), result, entry["kind"] == "method")  # type: ignore[call-overload]


def is_wanted(row: Row) -> bool:
    """False for rows of the library's own and for the core that every codec has built in."""
    return row.name not in CORE_NAMES | LOCAL_NAMES and not row.name.startswith(LOCAL_PREFIXES)


def read_archive(path: Path) -> dict[str, bytes]:
    """All files of a sdist, wheel or npm package, by their path without the leading folder.

    Of a Go module only the schema texts: the code generated from them is many times their size.
    """
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            texts = [name for name in archive.namelist() if name.endswith(".tl")]
            return {name.partition("@")[2].partition("/")[2]: archive.read(name) for name in texts}
    with tarfile.open(path) as archive:
        members = [member for member in archive if member.isfile()]
        return {m.name.partition("/")[2]: archive.extractfile(m).read() for m in members}  # type: ignore[union-attr]


def go_archive_name(module: str, version: str) -> str:
    """The file name of a Go module's archive; `+` stands for `/`, since no module path has one."""
    return f"{module.replace('/', '+')}@{version}.zip"


def package_label(path: Path) -> str:
    """`name==version` of an archive: `mtcute-tl-223.0.0.tgz` is `npm @mtcute/tl==223.0.0`."""
    if path.suffix == ".zip":
        module, _, version = path.stem.partition("@")
        return f"go {module.replace('+', '/')}=={version}"
    stem = path.name.removesuffix(".tar.gz").removesuffix(".tgz")
    if path.suffix == ".whl":
        stem = "-".join(path.name.split("-")[:2])
    name, _, version = stem.rpartition("-")
    name = name.replace("_", "-")
    if path.suffix == ".tgz":
        return f"npm {'@mtcute/tl' if name == 'mtcute-tl' else name}=={version}"
    return f"{name.lower()}=={version}"


def read_source(path: Path) -> Source | None:
    """The API schema that an archive carries, every row checked; None when it carries none."""
    files = read_archive(path)
    if (data := files.get(file := "compiler/api/source/main_api.tl")) is not None:
        layer, rows = _layer_of(data, path), list(parse_text(data.decode()))
    elif (data := files.get(file := "api-schema.json")) is not None:
        layer, rows = parse_json(data.decode())
    elif (data := files.get(file := "tl/apiTl.js")) is not None:
        layer, rows = _layer_of(files["tl/AllTLObjects.js"], path), list(parse_text(data.decode()))
    elif (data := files.get(file := "_schema/telegram.tl")) is not None:
        # What clients keep beside the layer's own rows: primitives, and rows that Telegram dropped long before.
        appended = {row.id for row in parse_text(files["_schema/legacy.tl"].decode())}
        layer, rows = _layer_of(data, path), [r for r in parse_text(data.decode()) if r.id not in appended]
    else:
        return None
    rows = [row for row in rows if is_wanted(row)]
    for row in rows:
        try:
            check_row(row)
        except SchemaError as error:
            raise SchemaError(f"{path.name}: {error}") from None
    return Source(package_label(path), layer, file, hashlib.sha256(data).hexdigest(), tuple(rows))


def _layer_of(data: bytes, path: Path) -> int:
    match = _LAYER.search(data.decode())
    if match is None:
        raise SchemaError(f"{path.name}: no layer number found")
    return int(match.group(1))


def read_service_rows(path: Path) -> list[Row]:
    """The MTProto service rows of an archive of format A, checked; those of other services are left out."""
    files = read_archive(path)
    rows: list[Row] = []
    for name in ("auth_key.tl", "sys_msgs.tl"):
        for row in parse_text(files[f"compiler/api/source/{name}"].decode(), commented=True):
            if "." in row.name or row.name in LOCAL_NAMES:
                continue
            check_row(row)
            rows.append(row)
    return rows


def read_secret_rows(path: Path) -> list[tuple[int, Row]]:
    """(secret-chat layer, row) of every generated class in tg-secret, checked."""
    files = read_archive(path)
    bases: dict[str, str] = {}
    for base, members in re.findall(
        r"^(\w+) = (raw\..*)", files["tg_secret/raw/base/__init__.py"].decode(), re.MULTILINE
    ):
        bases.update(dict.fromkeys(re.findall(r"raw\.types\.(\w+)", members), base))
    found: list[tuple[int, Row]] = []
    for block in re.split(r"^class ", files["tg_secret/raw/types/__init__.py"].decode(), flags=re.MULTILINE)[1:]:
        layer = int(_only(r"- Layer: ``(\d+)``", block))
        class_name = _only(r"^(\w+)", block)
        name = re.sub(r"_\d+$", "", class_name)
        fields = re.findall(r"^        self\.(\w+) = \w+  # (\S+)", block, re.MULTILINE)
        if any("?" in kind for _, kind in fields):
            fields.insert(0, ("flags", "#"))
        row_id = int(_only(r"^    ID = 0x([0-9a-f]+)", block), 16)
        row = Row(name[0].lower() + name[1:], row_id, tuple(fields), bases[class_name], False)
        check_row(row)
        found.append((layer, row))
    return found


def _only(pattern: str, text: str) -> str:
    match = re.search(pattern, text, re.MULTILINE)
    if match is None:
        raise SchemaError(f"nothing matches {pattern!r}")
    return match.group(1)
