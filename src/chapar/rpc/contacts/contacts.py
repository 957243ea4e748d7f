"""The address book. Follows core.telegram.org/api/contacts."""

from __future__ import annotations

from chapar.actions import contacts as actions
from chapar.actions.contacts import PhoneContact
from chapar.domain.errors import RpcError
from chapar.domain.limits import ADDRESS_BOOK_PART
from chapar.domain.list_hashes import hash_numbers
from chapar.domain.privacy import see_status
from chapar.domain.updates import LoggedUpdate
from chapar.rpc.contacts.details import parse_note
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_user_id
from chapar.rpc.views.updates import build_updates
from chapar.rpc.views.users import build_status, build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types

SAVED_COUNT = 0
"""Numbers without an account in the address book: none is kept. Clients begin the hash of their list with it."""


@method("contacts.getContacts")
async def get_contacts(ctx: Context, request: functions.contacts_getContacts) -> types.Typecontacts_Contacts:
    """The whole address book, or word that it is as the client knows it."""

    def query(q: Queries) -> types.Typecontacts_Contacts:
        ids = [contact.user_id for contact in q.list_contacts(ctx.user_id)]
        if ids and request.hash == hash_numbers([SAVED_COUNT, *ids]):
            return types.contacts_contactsNotModified()
        relations = q.load_relations(ctx.user_id, ids)
        return types.contacts_contacts(
            contacts=[types.contact(user_id=i, mutual=relations[i].is_mutual) for i in ids],
            saved_count=SAVED_COUNT,
            users=build_users(ctx.services, q, ctx.user_id, ids),
        )

    return await ctx.services.storage.read(query)


@method("contacts.getStatuses")
async def get_statuses(ctx: Context, request: functions.contacts_getStatuses) -> list[types.TypeContactStatus]:
    """When everybody in the address book was last seen."""

    def query(q: Queries) -> list[types.TypeContactStatus]:
        viewer = q.find_user(ctx.user_id)
        ids = [contact.user_id for contact in q.list_contacts(ctx.user_id)]
        relations = q.load_relations(ctx.user_id, ids)
        now, presence = ctx.services.clock.now(), ctx.services.presence
        return [
            types.contactStatus(
                user_id=user_id,
                status=build_status(presence.status(user), now, see_status(viewer, user, relations[user_id])),
            )
            for user_id, user in sorted(q.load_users(ids).items())
        ]

    return await ctx.services.storage.read(query)


@method("contacts.importContacts")
async def import_contacts(ctx: Context, request: functions.contacts_importContacts) -> types.contacts_importedContacts:
    """Find the people of a phone's address book here and keep them as contacts."""
    lines = [PhoneContact(c.client_id, c.phone, c.first_name, c.last_name) for c in request.contacts]
    imported, later = await actions.import_contacts(
        ctx.services.storage, owner_id=ctx.user_id, contacts=lines, now=ctx.now, origin=ctx.origin
    )
    ids = [line.user_id for line in imported]
    users = await ctx.services.storage.read(lambda q: build_users(ctx.services, q, ctx.user_id, ids))
    return types.contacts_importedContacts(
        imported=[types.importedContact(user_id=line.user_id, client_id=line.client_id) for line in imported],
        popular_invites=[],
        retry_contacts=later,
        users=users,
    )


@method(
    "contacts.addContact",
    errors=("ENTITY_BOUNDS_INVALID", "FIRSTNAME_INVALID", "LASTNAME_INVALID", "LIMIT_INVALID", "USER_ID_INVALID"),
)
async def add_contact(ctx: Context, request: functions.contacts_addContact) -> types.TypeUpdates:
    """Keep a user in the address book under a name of one's own, perhaps with a note, perhaps showing one's number."""
    user_id = await access_user_id(ctx, request.id)
    rows = await actions.add_contact(
        ctx.services.storage,
        owner_id=ctx.user_id,
        user_id=user_id,
        first_name=request.first_name,
        last_name=request.last_name,
        phone=request.phone,
        note=None if request.note is None else await parse_note(ctx, request.note),
        shares_phone=request.add_phone_privacy_exception,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await _answer(ctx, rows)


@method("contacts.deleteContacts", errors=("LIMIT_INVALID", "USER_ID_INVALID"))
async def delete_contacts(ctx: Context, request: functions.contacts_deleteContacts) -> types.TypeUpdates:
    """Take users out of the address book."""
    if len(request.id) > ADDRESS_BOOK_PART:
        raise RpcError("LIMIT_INVALID")
    user_ids = [await access_user_id(ctx, given) for given in request.id]
    rows = await actions.delete_contacts(
        ctx.services.storage, owner_id=ctx.user_id, user_ids=user_ids, now=ctx.now, origin=ctx.origin
    )
    return await _answer(ctx, rows)


@method("contacts.acceptContact", errors=("USER_ID_INVALID",))
async def accept_contact(ctx: Context, request: functions.contacts_acceptContact) -> types.TypeUpdates:
    """Show one's number to somebody when each has the other as a contact."""
    user_id = await access_user_id(ctx, request.id)
    rows = await actions.accept_contact(
        ctx.services.storage, owner_id=ctx.user_id, user_id=user_id, now=ctx.now, origin=ctx.origin
    )
    return await _answer(ctx, rows)


@method("contacts.deleteByPhones", errors=("LIMIT_INVALID",))
async def delete_by_phones(ctx: Context, request: functions.contacts_deleteByPhones) -> bool:
    """Take those out of the address book who stand there with one of these numbers."""
    if len(request.phones) > ADDRESS_BOOK_PART:
        raise RpcError("LIMIT_INVALID")
    await actions.delete_by_phones(
        ctx.services.storage, owner_id=ctx.user_id, phones=request.phones, now=ctx.now, origin=ctx.origin
    )
    return True


@method("contacts.getContactIDs")
async def get_contact_ids(ctx: Context, request: functions.contacts_getContactIDs) -> list[int]:
    """The ids of the address book, none of them when it is as the client knows it."""
    book = await ctx.services.storage.read(lambda q: q.list_contacts(ctx.user_id))
    ids = [contact.user_id for contact in book]
    return [] if request.hash == hash_numbers([SAVED_COUNT, *ids]) else ids


async def _answer(ctx: Context, rows: list[LoggedUpdate]) -> types.TypeUpdates:
    """The acting session learns by the answer what its owner's other sessions are pushed."""
    return await ctx.services.storage.read(lambda q: build_updates(ctx.services, q, ctx.user_id, rows, is_answer=True))
