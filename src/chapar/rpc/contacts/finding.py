"""Finding people and channels: by username, number, link and name. Follows core.telegram.org/api/contacts."""

from __future__ import annotations

from chapar.actions.chat_access import is_banned
from chapar.actions.contacts import find_by_phone
from chapar.domain.chats import Chat, Standing
from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.search import QUERY_LENGTH, query_words, words_of
from chapar.domain.texts import fold_text
from chapar.domain.users import fold_username
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import build_peer
from chapar.rpc.views.updates import build_people
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types

SEARCH_RESULTS = 50
"""People, and as many channels, in one answer to a search."""


@method("contacts.resolveUsername")
async def resolve_username(ctx: Context, request: functions.contacts_resolveUsername) -> types.contacts_resolvedPeer:
    """Which account or channel has a username; also a channel that threw the caller out, of which only the title is told."""

    def query(q: Queries) -> types.contacts_resolvedPeer:
        user = q.find_user_by_username(request.username)
        if user is not None and user.deleted_at is None:
            return _build_resolved(ctx, q, user_peer(user.id))
        channel = q.find_channel_by_username(request.username)
        if channel is None:
            raise RpcError("USERNAME_NOT_OCCUPIED")
        return _build_resolved(ctx, q, channel.peer)

    return await ctx.services.storage.read(query)


@method("contacts.resolvePhone")
async def resolve_phone(ctx: Context, request: functions.contacts_resolvePhone) -> types.contacts_resolvedPeer:
    """Who has a number, if they let themselves be found by it."""

    def query(q: Queries) -> types.contacts_resolvedPeer:
        user_id = find_by_phone(q, ctx.user_id, request.phone)
        if user_id is None:
            raise RpcError("PHONE_NOT_OCCUPIED")
        return _build_resolved(ctx, q, user_peer(user_id))

    return await ctx.services.storage.read(query)


def _build_resolved(ctx: Context, q: Queries, peer: Peer) -> types.contacts_resolvedPeer:
    user_ids, chats = ([peer.id], []) if peer.type is PeerType.USER else ([], [peer])
    people = build_people(ctx.services, q, ctx.user_id, user_ids, chats)
    return types.contacts_resolvedPeer(peer=build_peer(peer), chats=people.chats, users=people.users)


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
    """People and channels by username or name.

    The caller's own are contacts and the channels that it is in, the others everybody whose username begins so, and public
    channels that no reason hides.
    """
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
        own, public = _search_channels(ctx, q, wanted, limit)
        people = build_people(ctx.services, q, ctx.user_id, [*found, *results], [*own, *public])
        return types.contacts_found(
            my_results=[build_peer(peer) for peer in (*map(user_peer, found), *own)],
            results=[build_peer(peer) for peer in (*map(user_peer, results), *public)],
            chats=people.chats,
            users=people.users,
        )

    return await ctx.services.storage.read(query)


def _search_channels(ctx: Context, q: Queries, wanted: str, limit: int) -> tuple[list[Peer], list[Peer]]:
    """Supergroups and channels that the caller is in, by title or username, and public ones that it is not in."""
    inside = q.list_chats_of(ctx.user_id, PeerType.CHANNEL)
    own = [chat.peer for chat in q.load_chats(inside).values() if _is_found(wanted, chat)]
    known = set(inside)
    public = [
        chat.peer for chat in q.search_channels(wanted, limit) if chat.peer not in known and _may_be_shown(ctx, q, chat)
    ]
    return sorted(own)[:limit], public


def _is_found(wanted: str, chat: Chat) -> bool:
    if chat.deleted_at is not None:
        return False
    own, words = words_of(chat.title), query_words(wanted)
    if words and all(any(each.startswith(word) for each in own) for word in words):
        return True
    return any(fold_username(name).startswith(wanted) for name in chat.active_usernames)


def _may_be_shown(ctx: Context, q: Queries, chat: Chat) -> bool:
    standing = Standing(chat, q.find_participant(chat.peer, ctx.user_id))
    return not chat.is_restricted_at(ctx.now) and not is_banned(standing, ctx.now)


def _is_named(wanted: str, name: str) -> bool:
    """Whether any word of a name begins with what is wanted."""
    folded = fold_text(name)
    return folded.startswith(wanted) or any(word.startswith(wanted) for word in folded.split())
