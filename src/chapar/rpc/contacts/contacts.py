"""The address book. Follows core.telegram.org/api/contacts."""

from __future__ import annotations

from chapar.actions import contacts as actions
from chapar.actions.contacts import PhoneContact
from chapar.domain.errors import RpcError
from chapar.domain.texts import fold_text
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_user_id
from chapar.rpc.views.users import build_status, build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types

SEARCH_RESULTS = 50
"""People in one answer to a search."""
_MASK = (1 << 64) - 1


@method("contacts.getContacts")
async def get_contacts(ctx: Context, request: functions.contacts_getContacts) -> types.Typecontacts_Contacts:
    """The whole address book, or word that it is as the client knows it."""

    def query(q: Queries) -> types.Typecontacts_Contacts:
        ids = [contact.user_id for contact in q.list_contacts(ctx.user_id)]
        if ids and request.hash == hash_of_ids([len(ids), *ids]):
            return types.contacts_contactsNotModified()
        relations = q.load_relations(ctx.user_id, ids)
        return types.contacts_contacts(
            contacts=[types.contact(user_id=i, mutual=relations[i].is_mutual) for i in ids],
            saved_count=0,
            users=build_users(ctx.services, q, ctx.user_id, ids),
        )

    return await ctx.services.storage.read(query)


def hash_of_ids(ids: list[int]) -> int:
    """The signed 64-bit hash of core.telegram.org/api/offsets#hash-generation by which clients say what they have."""
    value = 0
    for number in ids:
        value ^= value >> 21
        value = (value ^ (value << 35)) & _MASK
        value ^= value >> 4
        value = (value + number) & _MASK
    return value - (1 << 64) if value >> 63 else value


@method("contacts.getStatuses")
async def get_statuses(ctx: Context, request: functions.contacts_getStatuses) -> list[types.TypeContactStatus]:
    """When everybody in the address book was last seen."""

    def query(q: Queries) -> list[types.TypeContactStatus]:
        users = q.load_users([contact.user_id for contact in q.list_contacts(ctx.user_id)])
        now = ctx.services.clock.now()
        presence = ctx.services.presence
        return [
            types.contactStatus(user_id=user_id, status=build_status(presence.status(user), now))
            for user_id, user in sorted(users.items())
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


@method("contacts.addContact", errors=("USER_ID_INVALID", "FIRSTNAME_INVALID", "LASTNAME_INVALID"))
async def add_contact(ctx: Context, request: functions.contacts_addContact) -> types.TypeUpdates:
    """Keep a user in the address book under a name of one's own."""
    user_id = await access_user_id(ctx, request.id)
    await actions.add_contact(
        ctx.services.storage,
        owner_id=ctx.user_id,
        user_id=user_id,
        first_name=request.first_name,
        last_name=request.last_name,
        phone=request.phone,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await _tell_settings(ctx, [user_id])


@method("contacts.deleteContacts", errors=("USER_ID_INVALID",))
async def delete_contacts(ctx: Context, request: functions.contacts_deleteContacts) -> types.TypeUpdates:
    """Take users out of the address book."""
    user_ids = [await access_user_id(ctx, given) for given in request.id]
    await actions.delete_contacts(
        ctx.services.storage, owner_id=ctx.user_id, user_ids=user_ids, now=ctx.now, origin=ctx.origin
    )
    return await _tell_settings(ctx, user_ids)


async def _tell_settings(ctx: Context, user_ids: list[int]) -> types.TypeUpdates:
    """The acting session learns of the users' new standing by the users themselves."""

    def query(q: Queries) -> types.TypeUpdates:
        updates: list[types.TypeUpdate] = [
            types.updatePeerSettings(peer=types.peerUser(user_id=user_id), settings=types.peerSettings())
            for user_id in user_ids
        ]
        users = build_users(ctx.services, q, ctx.user_id, user_ids)
        return types.updates(updates=updates, users=users, chats=[], date=ctx.now, seq=0)

    return await ctx.services.storage.read(query)


@method("contacts.resolveUsername")
async def resolve_username(ctx: Context, request: functions.contacts_resolveUsername) -> types.contacts_resolvedPeer:
    """Who has a username."""

    def query(q: Queries) -> types.contacts_resolvedPeer:
        user = q.find_user_by_username(request.username)
        if user is None or user.deleted_at is not None:
            raise RpcError("USERNAME_NOT_OCCUPIED")
        users = build_users(ctx.services, q, ctx.user_id, [user.id])
        return types.contacts_resolvedPeer(peer=types.peerUser(user_id=user.id), chats=[], users=users)

    return await ctx.services.storage.read(query)


@method("contacts.search")
async def search(ctx: Context, request: functions.contacts_search) -> types.contacts_found:
    """People by username or name: one's own contacts first, then everybody whose username begins so."""
    wanted = fold_text(request.q.removeprefix("@").strip())
    if not wanted:
        raise RpcError("SEARCH_QUERY_EMPTY")
    limit = min(max(request.limit, 1), SEARCH_RESULTS)

    def query(q: Queries) -> types.contacts_found:
        book = q.list_contacts(ctx.user_id)
        contacts = {contact.user_id for contact in book}
        mine = [c.user_id for c in book if _is_named(wanted, f"{c.first_name} {c.last_name}")]
        others = [u.id for u in q.search_users(wanted, limit) if u.deleted_at is None and u.id != ctx.user_id]
        found = list(dict.fromkeys([*mine, *(i for i in others if i in contacts)]))[:limit]
        results = [i for i in others if i not in contacts]
        return types.contacts_found(
            my_results=[types.peerUser(user_id=i) for i in found],
            results=[types.peerUser(user_id=i) for i in results],
            chats=[],
            users=build_users(ctx.services, q, ctx.user_id, [*found, *results]),
        )

    return await ctx.services.storage.read(query)


def _is_named(wanted: str, name: str) -> bool:
    """Whether any word of a name begins with what is wanted."""
    folded = fold_text(name)
    return folded.startswith(wanted) or any(word.startswith(wanted) for word in folded.split())
