"""Links to folders, as their owners handle them. Follows core.telegram.org/api/folders#shared-folders."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.actions import chatlists
from chapar.domain.chatlists import parse_chatlist_link
from chapar.domain.errors import RpcError
from chapar.domain.limits import DIALOG_FILTER_CHATS
from chapar.domain.peers import Peer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.chatlists import build_chatlist_invite
from chapar.rpc.views.peers import name_chat
from chapar.rpc.views.settings import build_filter
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types

_OFFER_ERRORS = ("CHANNEL_INVALID", "CHAT_ADMIN_REQUIRED", "PEERS_LIST_EMPTY", "PEER_ID_INVALID")
_LINK_ERRORS = ("FILTER_ID_INVALID", "INVITE_SLUG_EMPTY", "INVITE_SLUG_EXPIRED")


async def name_chats(ctx: Context, given: Sequence[types.TypeInputPeer]) -> list[Peer]:
    """Chats that a client names, whether the user may look at them or not.

    Raises PEER_ID_INVALID, CHANNEL_INVALID, FILTER_INCLUDE_TOO_MUCH (more than a folder may have).
    """
    if len(given) > DIALOG_FILTER_CHATS:
        raise RpcError("FILTER_INCLUDE_TOO_MUCH")
    return [await name_chat(ctx, peer) for peer in given]


@method("chatlists.exportChatlistInvite", errors=(*_OFFER_ERRORS, "FILTER_INCLUDE_TOO_MUCH"))
async def export_chatlist_invite(
    ctx: Context, request: functions.chatlists_exportChatlistInvite
) -> types.chatlists_exportedChatlistInvite:
    """Make a link to a folder, which is a shared one from then on."""
    folder, invite = await chatlists.export_chatlist(
        ctx.services.storage,
        user_id=ctx.user_id,
        filter_id=request.chatlist.filter_id,
        title=request.title,
        peers=await name_chats(ctx, request.peers),
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.chatlists_exportedChatlistInvite(
        filter=build_filter(ctx.services, ctx.user_id, folder), invite=build_chatlist_invite(ctx.services, invite)
    )


@method("chatlists.getExportedInvites", errors=("FILTER_ID_INVALID",))
async def get_exported_invites(
    ctx: Context, request: functions.chatlists_getExportedInvites
) -> types.chatlists_exportedInvites:
    """All links to a folder, with the chats that they offer."""
    filter_id = request.chatlist.filter_id

    def query(q: Queries) -> types.chatlists_exportedInvites:
        chatlists.find_folder(q, ctx.user_id, filter_id)
        found = q.list_chatlist_invites(ctx.user_id, filter_id)
        peers = {peer for invite in found for peer in invite.peers}
        people = build_people(ctx.services, q, ctx.user_id, peer_user_ids(peers), chat_peers(peers))
        return types.chatlists_exportedInvites(
            invites=[build_chatlist_invite(ctx.services, invite) for invite in found],
            chats=people.chats,
            users=people.users,
        )

    return await ctx.services.storage.read(query)


@method("chatlists.editExportedInvite", errors=(*_LINK_ERRORS, *_OFFER_ERRORS, "FILTER_INCLUDE_TOO_MUCH"))
async def edit_exported_invite(
    ctx: Context, request: functions.chatlists_editExportedInvite
) -> types.exportedChatlistInvite:
    """Change the name of a link, or which chats it offers."""
    changed = await chatlists.edit_chatlist_invite(
        ctx.services.storage,
        user_id=ctx.user_id,
        filter_id=request.chatlist.filter_id,
        slug=parse_chatlist_link(request.slug),
        title=request.title,
        peers=None if request.peers is None else await name_chats(ctx, request.peers),
    )
    return build_chatlist_invite(ctx.services, changed)


@method("chatlists.deleteExportedInvite", errors=_LINK_ERRORS)
async def delete_exported_invite(ctx: Context, request: functions.chatlists_deleteExportedInvite) -> bool:
    """End a link; a folder without any is not shared any more."""
    await chatlists.delete_chatlist_invite(
        ctx.services.storage,
        user_id=ctx.user_id,
        filter_id=request.chatlist.filter_id,
        slug=parse_chatlist_link(request.slug),
        now=ctx.now,
    )
    return True
