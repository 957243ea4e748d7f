"""Lists of people that are empty for everybody as yet."""

from __future__ import annotations

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("contacts.getBirthdays")
async def get_birthdays(ctx: Context, request: functions.contacts_getBirthdays) -> types.contacts_contactBirthdays:
    """Nobody states a birthday."""
    return types.contacts_contactBirthdays(contacts=[], users=[])


@method("contacts.getBlocked")
async def get_blocked(ctx: Context, request: functions.contacts_getBlocked) -> types.contacts_blocked:
    """Nobody can be blocked yet."""
    return types.contacts_blocked(blocked=[], chats=[], users=[])
