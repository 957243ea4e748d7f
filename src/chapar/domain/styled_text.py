"""Text with styled ranges."""

from typing import NamedTuple


class MessageEntity(NamedTuple):
    """A styled range of a text. `kind` is the protocol's constructor name ("messageEntityBold").

    `offset` and `length` count UTF-16 code units. `argument` is the URL, language, user id, custom emoji id or the like of
    the kinds that carry one; a dict for the kinds with several fields. Follows core.telegram.org/api/entities.
    """

    kind: str
    offset: int
    length: int
    argument: str | int | bool | dict[str, int | bool] | None = None


class StyledText(NamedTuple):
    """A text with its entities (`textWithEntities`)."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
