"""Finding people: by username, number, link and name. Follows core.telegram.org/api/contacts."""

from __future__ import annotations

from chapar.actions.contacts import find_by_phone
from chapar.domain.errors import RpcError
from chapar.domain.search import QUERY_LENGTH
from chapar.domain.texts import fold_text
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types

SEARCH_RESULTS = 50
"""People in one answer to a search."""


@method("contacts.resolveUsername")
async def resolve_username(ctx: Context, request: functions.contacts_resolveUsername) -> types.contacts_resolvedPeer:
    """Who has a username."""

    def query(q: Queries) -> types.contacts_resolvedPeer:
        user = q.find_user_by_username(request.username)
        if user is None or user.deleted_at is not None:
            raise RpcError("USERNAME_NOT_OCCUPIED")
        return _build_resolved(ctx, q, user.id)

    return await ctx.services.storage.read(query)


@method("contacts.resolvePhone")
async def resolve_phone(ctx: Context, request: functions.contacts_resolvePhone) -> types.contacts_resolvedPeer:
    """Who has a number, if they let themselves be found by it."""

    def query(q: Queries) -> types.contacts_resolvedPeer:
        user_id = find_by_phone(q, ctx.user_id, request.phone)
        if user_id is None:
            raise RpcError("PHONE_NOT_OCCUPIED")
        return _build_resolved(ctx, q, user_id)

    return await ctx.services.storage.read(query)


def _build_resolved(ctx: Context, q: Queries, user_id: int) -> types.contacts_resolvedPeer:
    users = build_users(ctx.services, q, ctx.user_id, [user_id])
    return types.contacts_resolvedPeer(peer=types.peerUser(user_id=user_id), chats=[], users=users)


@method("contacts.exportContactToken")
async def export_contact_token(
    ctx: Context, request: functions.contacts_exportContactToken
) -> types.exportedContactToken:
    """A link by which one is found for a day, whatever one's rules of privacy; the one before ends."""
    token, expires_at = ctx.services.contact_tokens.give(ctx.user_id, ctx.services.clock.now())
    return types.exportedContactToken(url=f"tg://contact?token={token}", expires=expires_at)


@method("contacts.importContactToken")
async def import_contact_token(ctx: Context, request: functions.contacts_importContactToken) -> types.TypeUser:
    """Whose link it is."""
    user_id = ctx.services.contact_tokens.find(request.token, ctx.services.clock.now())
    users = await ctx.services.storage.read(lambda q: build_users(ctx.services, q, ctx.user_id, [user_id]))
    return users[0]


@method("contacts.search")
async def search(ctx: Context, request: functions.contacts_search) -> types.contacts_found:
    """People by username or name: one's own contacts first, then everybody whose username begins so."""
    wanted = fold_text(request.q[:QUERY_LENGTH].removeprefix("@").strip())
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
