"""What a newly merged layer changed, as a text for the person who takes it in."""

from __future__ import annotations

from collections.abc import Sequence

from published_schema import Row

Ranged = tuple[int, int, Row]


def report(rows: Sequence[Ranged], layers: Sequence[int]) -> str:
    """Compare the newest layer with the one before: new, gone and changed names, and changed result types."""
    if len(layers) < 2:
        return f"layer {layers[0]}: {len(rows)} rows, nothing to compare with"
    before, after = ({_key(r): r for f, last, r in rows if f <= layer <= last} for layer in layers[-2:])
    lines = [f"{len(rows)} rows, {len({r.id for _, _, r in rows})} ids; layer {layers[-2]} -> {layers[-1]}"]
    lines += [f"new      {key}" for key in sorted(after.keys() - before.keys())]
    lines += [f"gone     {key}" for key in sorted(before.keys() - after.keys())]
    for key in sorted(before.keys() & after.keys()):
        if before[key].id != after[key].id:
            lines.append(f"changed  {key}: {classify(before[key], after[key])}")
        if before[key].result != after[key].result:
            lines.append(f"result   {key}: {before[key].result} -> {after[key].result}")
    return "\n".join(lines)


def classify(old: Row, new: Row) -> str:
    """Name what stands between two shapes of one name, the hardest part last."""
    old_fields, new_fields = dict(old.fields), dict(new.fields)
    added, removed = new_fields.keys() - old_fields.keys(), old_fields.keys() - new_fields.keys()
    parts = []
    for name in sorted(added):
        parts.append(f"{'optional' if '?' in new_fields[name] else 'required'} {name} added")
    parts += [f"{name} removed" for name in sorted(removed)]
    for name in sorted(old_fields.keys() & new_fields.keys()):
        if _bare(old_fields[name]) != _bare(new_fields[name]):
            parts.append(f"{name} is {_bare(new_fields[name])}, was {_bare(old_fields[name])}")
        elif ("?" in old_fields[name]) != ("?" in new_fields[name]):
            parts.append(f"{name} is now {'optional' if '?' in new_fields[name] else 'required'}")
    return ", ".join(parts) or "flag bits or order"


def _bare(kind: str) -> str:
    return kind.rpartition("?")[2]


def _key(row: Row) -> str:
    return f"{'method' if row.is_function else 'type'} {row.name}"
