"""Links in a text, in the order in which a preview is looked for. Follows core.telegram.org/api/entities."""

from collections.abc import Iterator, Sequence

from chapar.domain.styled_text import MessageEntity


def list_links(text: str, entities: Sequence[MessageEntity]) -> Iterator[str]:
    """What the links of a text lead to, from its beginning: those that stand in it and those behind other words."""
    units = b"" if text.isascii() else text.encode("utf-16-le", "surrogatepass")
    for entity in sorted(entities, key=lambda e: e.offset):
        start, end = entity.offset, entity.offset + entity.length
        if entity.kind == "messageEntityTextUrl" and isinstance(entity.argument, str):
            yield entity.argument
        elif entity.kind == "messageEntityUrl":
            yield units[2 * start : 2 * end].decode("utf-16-le", "replace") if units else text[start:end]
