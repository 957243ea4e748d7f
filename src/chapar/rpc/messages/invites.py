"""Links that let people into groups and channels, as their admins handle them. Follows core.telegram.org/api/invites."""

from __future__ import annotations

from collections.abc import Iterable

from chapar.actions import invites
from chapar.domain.chats import ChatInvite
from chapar.domain.errors import RpcError
from chapar.domain.invite_links import parse_link
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.peers import Peer, PeerType
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.invites import build_invite
from chapar.rpc.views.peers import access_peer, access_user_id
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types

CHAT_ERRORS = ("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED", "CHAT_ID_INVALID", "PEER_ID_INVALID")
"""Why somebody has no say in who comes into a chat."""
_TERMS_ERRORS = ("EXPIRE_DATE_INVALID", "USAGE_LIMIT_INVALID")


async def access_invited_chat(ctx: Context, given: types.TypeInputPeer) -> Peer:
    """A group or channel that a client names. Raises what `access_peer` raises, PEER_ID_INVALID for a user."""
    peer = await access_peer(ctx, given)
    if peer.type is PeerType.USER:
        raise RpcError("PEER_ID_INVALID")
    return peer


def name_link(link: str) -> str:
    """The secret part of a link that an admin names. Raises INVITE_HASH_EXPIRED for what is none."""
    try:
        return parse_link(link)
    except RpcError:
        raise RpcError("INVITE_HASH_EXPIRED") from None


@method("messages.exportChatInvite", errors=(*CHAT_ERRORS, "INVITES_TOO_MUCH", "PRICING_CHAT_INVALID"))
async def export_chat_invite(ctx: Context, request: functions.messages_exportChatInvite) -> types.chatInviteExported:
    """Make one more link; or (`legacy_revoke_permanent`) a fresh main link in the place of the admin's own."""
    peer = await access_invited_chat(ctx, request.peer)
    storage, services = ctx.services.storage, ctx.services
    if request.subscription_pricing is not None:
        raise RpcError("PRICING_CHAT_INVALID")
    if request.legacy_revoke_permanent:
        made = await invites.replace_permanent(storage, user_id=ctx.user_id, peer=peer, now=ctx.now)
        return build_invite(services, made)
    terms = invites.InviteTerms(request.title, request.expire_date, request.usage_limit, request.request_needed or None)
    made = await invites.create_invite(storage, user_id=ctx.user_id, peer=peer, terms=terms, now=ctx.now)
    return build_invite(services, made)


@method("messages.editExportedChatInvite", errors=(*CHAT_ERRORS, *_TERMS_ERRORS))
async def edit_exported_chat_invite(
    ctx: Context, request: functions.messages_editExportedChatInvite
) -> types.Typemessages_ExportedChatInvite:
    """Change what a link asks, or revoke it; a main link is replaced by another."""
    peer = await access_invited_chat(ctx, request.peer)
    link, storage = name_link(request.link), ctx.services.storage
    if request.revoked:
        ended = await invites.revoke_invite(storage, user_id=ctx.user_id, peer=peer, invite_hash=link, now=ctx.now)
        return await _answer(ctx, ended.revoked, ended.replacement)
    terms = invites.InviteTerms(request.title, request.expire_date, request.usage_limit, request.request_needed)
    changed = await invites.edit_invite(
        storage, user_id=ctx.user_id, peer=peer, invite_hash=link, terms=terms, now=ctx.now
    )
    return await _answer(ctx, changed)


async def _answer(
    ctx: Context, invite: ChatInvite, replacement: ChatInvite | None = None
) -> types.Typemessages_ExportedChatInvite:
    built = build_invite(ctx.services, invite)
    users = await ctx.services.storage.read(lambda q: build_users(ctx.services, q, ctx.user_id, [invite.admin_id]))
    if replacement is None:
        return types.messages_exportedChatInvite(invite=built, users=users)
    return types.messages_exportedChatInviteReplaced(
        invite=built, new_invite=build_invite(ctx.services, replacement), users=users
    )


@method("messages.getExportedChatInvite", errors=CHAT_ERRORS)
async def get_exported_chat_invite(
    ctx: Context, request: functions.messages_getExportedChatInvite
) -> types.Typemessages_ExportedChatInvite:
    """One link, with how many came by it."""
    peer = await access_invited_chat(ctx, request.peer)
    link = name_link(request.link)
    _, invite = await ctx.services.storage.read(lambda q: invites.access_link(q, ctx.user_id, peer, link, ctx.now))
    return await _answer(ctx, invite)


@method("messages.getExportedChatInvites", errors=(*CHAT_ERRORS, "INVITE_HASH_EXPIRED"))
async def get_exported_chat_invites(
    ctx: Context, request: functions.messages_getExportedChatInvites
) -> types.messages_exportedChatInvites:
    """An admin's links that hold, or those that it revoked, latest first."""
    peer = await access_invited_chat(ctx, request.peer)
    admin_id = await _access_admin_id(ctx, request.admin_id)
    limit = min(max(request.limit, 0), HISTORY_PAGE)
    after = name_link(request.offset_link) if request.offset_link else ""

    def query(q: Queries) -> types.messages_exportedChatInvites:
        invites.access_links(q, ctx.user_id, peer, admin_id, ctx.now)
        found = q.list_invites(
            peer,
            admin_id,
            is_revoked=request.revoked,
            limit=limit,
            offset_date=request.offset_date or 0,
            offset_hash=after,
        )
        return types.messages_exportedChatInvites(
            count=q.count_invites(peer, admin_id, is_revoked=request.revoked),
            invites=[build_invite(ctx.services, invite) for invite in found],
            users=build_users(ctx.services, q, ctx.user_id, _admins_of(found)),
        )

    return await ctx.services.storage.read(query)


async def _access_admin_id(ctx: Context, given: types.TypeInputUser) -> int:
    """Raises ADMIN_ID_INVALID."""
    try:
        return await access_user_id(ctx, given)
    except RpcError:
        raise RpcError("ADMIN_ID_INVALID") from None


def _admins_of(found: Iterable[ChatInvite]) -> list[int]:
    return sorted({invite.admin_id for invite in found})


@method("messages.getAdminsWithInvites", errors=CHAT_ERRORS)
async def get_admins_with_invites(
    ctx: Context, request: functions.messages_getAdminsWithInvites
) -> types.messages_chatAdminsWithInvites:
    """How many links each admin has; only the chat's creator is told."""
    peer = await access_invited_chat(ctx, request.peer)

    def query(q: Queries) -> types.messages_chatAdminsWithInvites:
        standing = invites.access_inviter(q, ctx.user_id, peer, ctx.now)
        if standing.chat.creator_id != ctx.user_id:
            raise RpcError("CHAT_ADMIN_REQUIRED")
        counts = q.list_invite_admins(peer)
        admins = [
            types.chatAdminWithInvites(admin_id=admin_id, invites_count=holding, revoked_invites_count=revoked)
            for admin_id, holding, revoked in counts
        ]
        users = build_users(ctx.services, q, ctx.user_id, [admin_id for admin_id, _, _ in counts])
        return types.messages_chatAdminsWithInvites(admins=admins, users=users)

    return await ctx.services.storage.read(query)


@method("messages.deleteExportedChatInvite", errors=CHAT_ERRORS)
async def delete_exported_chat_invite(ctx: Context, request: functions.messages_deleteExportedChatInvite) -> bool:
    """Forget a revoked link."""
    peer = await access_invited_chat(ctx, request.peer)
    await invites.delete_invite(
        ctx.services.storage, user_id=ctx.user_id, peer=peer, invite_hash=name_link(request.link), now=ctx.now
    )
    return True


@method("messages.deleteRevokedExportedChatInvites", errors=CHAT_ERRORS)
async def delete_revoked_exported_chat_invites(
    ctx: Context, request: functions.messages_deleteRevokedExportedChatInvites
) -> bool:
    """Forget all revoked links of an admin."""
    peer = await access_invited_chat(ctx, request.peer)
    admin_id = await _access_admin_id(ctx, request.admin_id)
    await invites.delete_revoked_invites(
        ctx.services.storage, user_id=ctx.user_id, peer=peer, admin_id=admin_id, now=ctx.now
    )
    return True
