"""Message entities on the wire and as plain data. Follows core.telegram.org/api/entities."""

from __future__ import annotations

from typing import Any

from chapar.domain.styled_text import MessageEntity
from chapar.rpc.context import Context
from chapar.rpc.views.peers import access_user_id
from chapar.tl import types

_ARGUMENT = {
    "messageEntityPre": "language",
    "messageEntityTextUrl": "url",
    "messageEntityMentionName": "user_id",
    "messageEntityCustomEmoji": "document_id",
    "messageEntityBlockquote": "collapsed",
    "messageEntityDiffReplace": "old_text",
}
"""The one field beside offset and length, of the kinds that have one."""

_DATE_FIELDS = ("relative", "short_time", "long_time", "short_date", "long_date", "day_of_week", "date")


def build_entities(entities: tuple[MessageEntity, ...]) -> list[types.TypeMessageEntity]:
    """Entities as clients read them."""
    return [_build(entity) for entity in entities]


def _build(entity: MessageEntity) -> types.TypeMessageEntity:
    kind: Any = getattr(types, entity.kind)
    fields: dict[str, Any] = {"offset": entity.offset, "length": entity.length}
    if isinstance(entity.argument, dict):
        fields.update(entity.argument)
    elif entity.kind in _ARGUMENT:
        argument = entity.argument
        fields[_ARGUMENT[entity.kind]] = bool(argument) if entity.kind == "messageEntityBlockquote" else argument
    built: types.TypeMessageEntity = kind(**fields)
    return built


async def parse_entities(ctx: Context, given: list[types.TypeMessageEntity] | None) -> tuple[MessageEntity, ...]:
    """Entities as a client sent them; mentions by input user become mentions by id. Unknown ones are left out.

    Raises USER_ID_INVALID.
    """
    entities = []
    for entity in given or ():
        if isinstance(entity, types.inputMessageEntityMentionName):
            user_id = await access_user_id(ctx, entity.user_id)
            entities.append(MessageEntity("messageEntityMentionName", entity.offset, entity.length, user_id))
        elif isinstance(entity, types.messageEntityFormattedDate):
            fields = {name: getattr(entity, name) for name in _DATE_FIELDS if getattr(entity, name)}
            entities.append(MessageEntity(entity.NAME, entity.offset, entity.length, fields))
        elif not isinstance(entity, types.messageEntityUnknown):
            argument = getattr(entity, _ARGUMENT[entity.NAME]) if entity.NAME in _ARGUMENT else None
            entities.append(MessageEntity(entity.NAME, entity.offset, entity.length, argument or None))
    return tuple(entities)
