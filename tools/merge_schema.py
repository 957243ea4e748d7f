"""Merge the schemas of published client packages into `src/chapar/tl/schema`.

    python tools/merge_schema.py fetch FOLDER     download the packages of tools/schema_sources.txt with pip, npm and go
    python tools/merge_schema.py merge FOLDER     read them and write the schema folder again

`merge` checks every row against its id, refuses conflicting rows, and reports what the newest layer changed.
See docs/architecture.md for how a new layer is taken in.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from layer_report import report
from published_errors import Catalogue, read_errors
from published_schema import (
    Row,
    SchemaError,
    Source,
    check_row,
    go_archive_name,
    package_label,
    read_archive,
    read_secret_rows,
    read_service_rows,
    read_source,
)

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "tools" / "schema_sources.txt"
SCHEMA = ROOT / "src" / "chapar" / "tl" / "schema"

GAPS = {
    154: 155, 156: 155, 159: 158, 162: 161, 193: 194, 197: 196, 206: 207, 208: 207, 212: 211, 217: 218,
    153: 155, 157: 158, 168: 169, 171: 172, 175: 176, 178: 179, 180: 181, 191: 192, 209: 211, 210: 211, 213: 214, 215: 216,
    219: 220, 226: 227,
}  # fmt: skip
"""Layers without a published text, and the neighbour in which they are served.

In the first line the one that differed least where the two could be compared; in the others, where nothing could be, the
next one: a layer that was never published soon became it.
"""

BINARY_STRINGS = frozenset({("msgs_state_info", "info"), ("msgs_all_info", "info"), ("gzip_packed", "packed_data")})
"""Service fields written as `string` that hold bytes; the checksum does not tell the two apart."""


@dataclass(frozen=True, slots=True)
class RangedRow:
    """A row and the layers, first to last, in which a server sends it."""

    first: int
    last: int
    row: Row

    def text(self) -> str:
        return f"{self.first}-{self.last} {self.row.text()}"


def merge_rows(sources: Iterable[Source]) -> list[RangedRow]:
    """One row for each id and each run of layers in which no other id of the same name replaces it.

    Packages keep rows that Telegram dropped, so a layer in which a row is only missing does not end its run.
    """
    by_id: dict[int, list[tuple[int, Row]]] = defaultdict(list)
    for source in sources:
        for row in source.rows:
            by_id[row.id].append((source.layer, row))
    layers_of: dict[tuple[bool, str], dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for row_id, seen in by_id.items():
        if len({row.core for _, row in seen}) > 1:
            raise SchemaError(f"{row_id:08x}: defined in two ways: " + " / ".join(sorted({r.text() for _, r in seen})))
        for layer, row in seen:
            layers_of[row.is_function, row.name][row_id].add(layer)
    merged = [
        RangedRow(part[0], part[-1], row)
        for ids in layers_of.values()
        for row_id, layers in ids.items()
        for run in _runs(layers, set().union(*(other for key, other in ids.items() if key != row_id)))
        for part, row in _unite_true_flags([(layer, row) for layer, row in by_id[row_id] if layer in run])
    ]
    return sorted(merged, key=lambda r: (r.row.is_function, r.row.name.lower(), r.row.name, r.first, r.row.id))


def _runs(layers: set[int], others: set[int]) -> list[list[int]]:
    """Split sorted `layers` where a layer that is only in `others` lies between two of them."""
    ordered = sorted(layers)
    runs = [[ordered[0]]]
    for before, after in pairwise(ordered):
        if any(before < other < after for other in others - layers):
            runs.append([])
        runs[-1].append(after)
    return runs


def _unite_true_flags(seen: list[tuple[int, Row]]) -> list[tuple[list[int], Row]]:
    """Rows of one id with all true flags ever seen; cut in two where a flag of one name moved to another bit.

    A bit that a client does not know is harmless, and the id does not change with true flags.
    """
    parts: list[tuple[list[int], Row]] = []
    for layer, row in sorted(seen, key=lambda pair: pair[0]):
        if parts:
            layers, united = parts[-1]
            bits = dict(united.true_flags)
            if all(bits.get(name, bit) == bit for name, bit in row.true_flags):
                missing = tuple(f for f in united.fields if f in united.true_flags - row.true_flags)
                parts[-1] = ([*layers, layer], replace(row, fields=row.fields + missing))
                continue
        parts.append(([layer], row))
    return parts


def write_rows(path: Path, lines: Iterable[tuple[bool, str]]) -> None:
    """Write (is_function, text) lines as a schema text: types first, then functions."""
    texts = list(lines)
    types = [text for is_function, text in texts if not is_function]
    functions = [text for is_function, text in texts if is_function]
    path.write_text("\n".join(["---types---", *types, "---functions---", *functions, ""]), encoding="utf-8")


def service_lines(rows: Iterable[Row]) -> list[tuple[bool, str]]:
    """The service rows, with fields that carry bytes typed as such."""
    lines = []
    for row in rows:
        fields = tuple((n, "bytes" if (row.name, n) in BINARY_STRINGS else k) for n, k in row.fields)
        changed = replace(row, fields=fields)
        check_row(changed)
        lines.append((row.is_function, changed.text()))
    return lines


def secret_lines(rows: Sequence[tuple[int, Row]]) -> list[tuple[bool, str]]:
    """The secret-chat rows; a range ends before the layer in which the same name gets another id."""
    newest = max(layer for layer, _ in rows)
    lines = []
    for layer, row in sorted(rows, key=lambda pair: (pair[1].name.lower(), pair[0])):
        later = [other for other, candidate in rows if candidate.name == row.name and other > layer]
        lines.append((False, RangedRow(layer, min(later) - 1 if later else newest, row).text()))
    return lines


def write_errors(catalogue: Catalogue, folder: Path) -> None:
    """errors.tsv: name, code. method_errors.tsv: method, error, code; who: method, `user` or `bot`."""
    _write_table(folder / "errors.tsv", "name\tcode", (f"{n}\t{c}" for n, c in sorted(catalogue.codes.items())))
    pairs = (f"{m}\t{name}\t{code}" for (m, name), code in sorted(catalogue.methods.items()))
    _write_table(folder / "method_errors.tsv", "method\terror\tcode", pairs)
    callers = (f"{method}\t{who}" for method, who in sorted(catalogue.callers.items()))
    _write_table(folder / "method_callers.tsv", "method\tonly", callers)


def _write_table(path: Path, header: str, rows: Iterable[str]) -> None:
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")


def write_sources(path: Path, sources: Iterable[Source], others: Iterable[tuple[str, str, str]]) -> None:
    """Say where every row came from: layer, package, file, SHA-256 of the file."""
    lines = [
        "# Where the schema comes from",
        "",
        "Only facts were taken from these published packages: names, ids, fields, error names and codes.",
        "Written by `tools/merge_schema.py`.",
        "",
        "| layer | package | file | SHA-256 of the file |",
        "|---|---|---|---|",
        *(f"| {s.layer} | {s.package} | {s.file} | {s.sha256} |" for s in sources),
        *(f"| {what} | {package} | {file} | {digest} |" for what, package, (file, digest) in _digests(others)),
        "",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")


def _digests(others: Iterable[tuple[str, str, str]]) -> Iterable[tuple[str, str, tuple[str, str]]]:
    for what, archive, file in others:
        data = read_archive(Path(archive))[file]
        yield what, package_label(Path(archive)), (file, hashlib.sha256(data).hexdigest())


def fetch(folder: Path) -> None:
    """Download every package of schema_sources.txt that is not in `folder` yet; pip runs the set-up of sdists."""
    folder.mkdir(parents=True, exist_ok=True)
    there = {package_label(path) for path in folder.iterdir()}
    for line in SOURCES.read_text().splitlines():
        kind, _, package = line.partition(" ")
        name, _, version = package.rpartition("@")
        if (f"{kind} {name}=={version}" if kind in {"npm", "go"} else package) in there:
            continue
        if kind == "go":
            fetch_go_module(name, version, folder)
            continue
        if kind == "npm":
            command = ["npm", "pack", "--silent", "--pack-destination", str(folder), package]
        else:
            form = "--no-binary" if kind == "sdist" else "--only-binary"
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", form, ":all:"]
            command += ["--dest", str(folder), package]
        subprocess.run(command, check=True)


def fetch_go_module(module: str, version: str, folder: Path) -> None:
    """Put the archive of a Go module into `folder`; the module's code is neither built nor run."""
    if shutil.which("go") is None:
        raise SystemExit(
            f"{module} is a Go module: install go, or put {go_archive_name(module, version)} into {folder}"
        )
    command = ["go", "mod", "download", "-json", f"{module}@{version}"]
    told = subprocess.run(command, check=True, cwd=folder, stdout=subprocess.PIPE).stdout
    shutil.copyfile(json.loads(told)["Zip"], folder / go_archive_name(module, version))


def merge(folder: Path, schema: Path = SCHEMA) -> str:
    """Read the packages in `folder`, write the schema files, and return the report on the newest layer."""
    archives = sorted(path for path in folder.iterdir() if path.suffix in {".gz", ".tgz", ".whl", ".zip"})
    labels = {package_label(path): path for path in archives}
    sources = sorted(filter(None, map(read_source, archives)), key=lambda s: (s.layer, s.package))
    rows = merge_rows(sources)
    newest = sources[-1]
    service, secret = labels[newest.package], next(p for label, p in labels.items() if label.startswith("tg-secret"))
    mtcute = labels[max((label for label in labels if "@mtcute/tl" in label), key=lambda label: label.split("==")[1])]

    schema.mkdir(parents=True, exist_ok=True)
    write_rows(schema / "api.tl", ((r.row.is_function, r.text()) for r in rows))
    write_rows(schema / "mtproto.tl", service_lines(read_service_rows(service)))
    write_rows(schema / "secret.tl", secret_lines(read_secret_rows(secret)))
    write_errors(read_errors(mtcute, service), schema)
    _write_table(schema / "gaps.tsv", "layer\tserved_as", (f"{a}\t{b}" for a, b in sorted(GAPS.items())))
    others = [
        ("service", str(service), "compiler/api/source/auth_key.tl"),
        ("service", str(service), "compiler/api/source/sys_msgs.tl"),
        ("secret", str(secret), "tg_secret/raw/types/__init__.py"),
        ("errors", str(mtcute), "raw-errors.json"),
    ]
    others += [("errors", str(service), f) for f in sorted(read_archive(service)) if f.endswith(".tsv")]
    write_sources(schema / "SOURCES.md", sources, others)
    return report([(r.first, r.last, r.row) for r in rows], sorted({s.layer for s in sources}))


def main() -> None:
    """Run one of the two commands."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["fetch", "merge"])
    parser.add_argument("folder", type=Path, help="where the package archives are")
    arguments = parser.parse_args()
    if arguments.command == "fetch":
        fetch(arguments.folder)
    else:
        print(merge(arguments.folder))


if __name__ == "__main__":
    main()
