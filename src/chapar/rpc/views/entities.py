"""Message entities on the wire and as plain data. Follows core.telegram.org/api/entities."""

from __future__ import annotations

from typing import Any

from chapar.domain.limits import ENTITIES_LOOKED_AT, ENTITY_ARGUMENTS_LENGTH
from chapar.domain.peers import user_peer
from chapar.domain.styled_text import MessageEntity
from chapar.domain.users import STRANGER
from chapar.rpc.context import Context
from chapar.rpc.views.peers import access_user_id
from chapar.storage.api import Queries
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

_EMPTY: dict[str, str | int | bool] = {
    "messageEntityPre": "",
    "messageEntityTextUrl": "",
    "messageEntityMentionName": 0,
    "messageEntityCustomEmoji": 0,
    "messageEntityBlockquote": False,
    "messageEntityDiffReplace": "",
}

_DATE_FLAGS = ("relative", "short_time", "long_time", "short_date", "long_date", "day_of_week")


def build_entities(entities: tuple[MessageEntity, ...]) -> list[types.TypeMessageEntity]:
    """Entities as clients read them."""
    return [_build(entity) for entity in entities]


def _build(entity: MessageEntity) -> types.TypeMessageEntity:
    kind: Any = getattr(types, entity.kind)
    fields: dict[str, Any] = {"offset": entity.offset, "length": entity.length}
    if isinstance(entity.argument, dict):
        fields.update(entity.argument)
    elif entity.kind in _ARGUMENT:
        # An empty argument is kept as none.
        fields[_ARGUMENT[entity.kind]] = entity.argument or _EMPTY[entity.kind]
    built: types.TypeMessageEntity = kind(**fields)
    return built


async def parse_entities(ctx: Context, given: list[types.TypeMessageEntity] | None) -> tuple[MessageEntity, ...]:
    """Entities as a client sent them; mentions by input user become mentions by id. Unknown ones are left out, as are those
    that say more than `ENTITY_ARGUMENTS_LENGTH` together.

    Raises USER_ID_INVALID.
    """
    entities = []
    room = ENTITY_ARGUMENTS_LENGTH
    for entity in (given or ())[:ENTITIES_LOOKED_AT]:
        parsed = await _parse(ctx, entity)
        if parsed is None:
            continue
        if isinstance(parsed.argument, str):
            if len(parsed.argument) > room:
                continue
            room -= len(parsed.argument)
        entities.append(parsed)
    return tuple(entities)


async def _parse(ctx: Context, given: types.TypeMessageEntity) -> MessageEntity | None:
    """One entity, None when it is to be left out. Raises USER_ID_INVALID."""
    if isinstance(given, types.messageEntityUnknown):
        return None
    if isinstance(given, types.inputMessageEntityMentionName):
        user_id = await access_user_id(ctx, given.user_id)
        return MessageEntity("messageEntityMentionName", given.offset, given.length, user_id)
    if isinstance(given, types.messageEntityMentionName) and not await _knows(ctx, given.user_id):
        return None
    if isinstance(given, types.messageEntityFormattedDate):
        fields = {name: getattr(given, name) for name in _DATE_FLAGS if getattr(given, name)} | {"date": given.date}
        return MessageEntity(given.NAME, given.offset, given.length, fields)
    argument = getattr(given, _ARGUMENT[given.NAME]) if given.NAME in _ARGUMENT else None
    return MessageEntity(given.NAME, given.offset, given.length, argument or None)


async def _knows(ctx: Context, user_id: int) -> bool:
    """Whether the caller may mention a user by id alone, as libraries do with what they have received: a contact, or one it
    talks with. Of anybody else the answer would tell everything about whom is mentioned, to those who count through ids."""
    peer = user_peer(user_id)

    def query(q: Queries) -> bool:
        is_contact = q.load_relations(ctx.user_id, (user_id,)).get(user_id, STRANGER).contact is not None
        return is_contact or peer in q.load_dialogs(ctx.user_id, (peer,))

    return user_id == ctx.user_id or await ctx.services.storage.read(query)
