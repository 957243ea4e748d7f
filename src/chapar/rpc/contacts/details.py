"""What one keeps about contacts beside their names, and their birthdays."""

from __future__ import annotations

from datetime import UTC, datetime

from chapar.actions import contacts as actions
from chapar.domain.entities import clip_entities
from chapar.domain.errors import RpcError
from chapar.domain.limits import ADDRESS_BOOK_PART, CONTACT_NOTE_LENGTH
from chapar.domain.privacy import may_see
from chapar.domain.styled_text import StyledText
from chapar.domain.texts import utf16_length
from chapar.domain.users import STRANGER, Birthday, is_birthday_near
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.entities import parse_entities
from chapar.rpc.views.peers import access_user_id
from chapar.rpc.views.users import build_birthday, build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types


async def parse_note(ctx: Context, given: types.TypeTextWithEntities) -> StyledText:
    """A note's text, trimmed, with its entities. Raises LIMIT_INVALID, ENTITY_BOUNDS_INVALID, USER_ID_INVALID."""
    start = given.text.lstrip()
    text = start.rstrip()
    if utf16_length(text) > CONTACT_NOTE_LENGTH:
        raise RpcError("LIMIT_INVALID")
    entities = await parse_entities(ctx, given.entities)
    cut = utf16_length(given.text) - utf16_length(start)
    return StyledText(text, tuple(clip_entities(entities, cut, utf16_length(text))))


@method(
    "contacts.updateContactNote",
    errors=("CONTACT_MISSING", "ENTITY_BOUNDS_INVALID", "LIMIT_INVALID", "USER_ID_INVALID"),
)
async def update_contact_note(ctx: Context, request: functions.contacts_updateContactNote) -> bool:
    """Write something down about a contact, which nobody else sees; an empty text ends it."""
    await actions.set_note(
        ctx.services.storage,
        owner_id=ctx.user_id,
        user_id=await access_user_id(ctx, request.id),
        note=await parse_note(ctx, request.note),
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("contacts.editCloseFriends", errors=("LIMIT_INVALID",))
async def edit_close_friends(ctx: Context, request: functions.contacts_editCloseFriends) -> bool:
    """Make these contacts close friends and no others; who is no contact is left out."""
    if len(request.id) > ADDRESS_BOOK_PART:
        raise RpcError("LIMIT_INVALID")
    await actions.set_close_friends(
        ctx.services.storage, owner_id=ctx.user_id, user_ids=request.id, now=ctx.now, origin=ctx.origin
    )
    return True


@method("contacts.getBirthdays")
async def get_birthdays(ctx: Context, request: functions.contacts_getBirthdays) -> types.contacts_contactBirthdays:
    """Contacts who celebrate yesterday, today or tomorrow, and tell the asker."""
    today = datetime.fromtimestamp(ctx.now, UTC).date()

    def query(q: Queries) -> types.contacts_contactBirthdays:
        birthdays = {
            user_id: birthday
            for user_id, birthday in load_birthdays(q, ctx.user_id, [c.user_id for c in q.list_contacts(ctx.user_id)])
            if is_birthday_near(birthday, today)
        }
        return types.contacts_contactBirthdays(
            contacts=[
                types.contactBirthday(contact_id=user_id, birthday=build_birthday(birthday))
                for user_id, birthday in birthdays.items()
            ],
            users=build_users(ctx.services, q, ctx.user_id, birthdays),
        )

    return await ctx.services.storage.read(query)


def load_birthdays(q: Queries, viewer_id: int, user_ids: list[int]) -> list[tuple[int, Birthday]]:
    """The birthdays that the viewer may see, by user id."""
    relations = q.load_relations(viewer_id, user_ids)
    return [
        (user.id, user.birthday)
        for user in sorted(q.load_users(user_ids).values(), key=lambda user: user.id)
        if user.birthday is not None and may_see("birthday", viewer_id, user, relations.get(user.id, STRANGER))
    ]
