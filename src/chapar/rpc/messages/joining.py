"""Coming into groups and channels by a link. Follows core.telegram.org/api/invites."""

from __future__ import annotations

from chapar.actions import joining
from chapar.domain.chats import ChatInvite, ParticipantFilter, Standing
from chapar.domain.invite_links import parse_link
from chapar.domain.rights import AdminRight
from chapar.rpc.answers import answer_join
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.chats import build_chat
from chapar.rpc.views.profile_photos import build_whole_photo
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types

SHOWN_MEMBERS = 5
"""People in a chat who are shown to those that hold a link to it."""
_COLORS = 7
"""Colours among which clients choose one for a picture that is missing."""


@method("messages.checkChatInvite")
async def check_chat_invite(ctx: Context, request: functions.messages_checkChatInvite) -> types.TypeChatInvite:
    """Where a link leads: the chat itself to who is inside, to others what they decide by."""
    invite_hash = parse_link(request.hash)

    def query(q: Queries) -> types.TypeChatInvite:
        invite, standing = joining.open_link(q, ctx.user_id, invite_hash, ctx.now)
        chat, participant = standing
        if standing.is_member:
            return types.chatInviteAlready(chat=build_chat(ctx.services, chat, participant, ctx.user_id))
        return _build_invite(ctx, q, invite, standing)

    return await ctx.services.storage.read_told(query)


def _build_invite(ctx: Context, q: Queries, invite: ChatInvite, standing: Standing) -> types.chatInvite:
    chat = standing.chat
    color = chat.look.color
    return types.chatInvite(
        channel=chat.is_channel,
        broadcast=chat.is_broadcast,
        megagroup=chat.is_megagroup,
        public=chat.is_public,
        request_needed=invite.request_needed,
        verified=chat.is_verified,
        scam=chat.is_scam,
        fake=chat.is_fake,
        title=chat.title,
        about=chat.about or None,
        photo=build_whole_photo(ctx.services, q, chat.photo),
        participants_count=chat.participants_count,
        participants=build_users(ctx.services, q, ctx.user_id, _choose_shown(q, ctx.user_id, invite, standing)) or None,
        color=chat.peer.id % _COLORS if color is None else color,
    )


def _choose_shown(q: Queries, viewer_id: int, invite: ChatInvite, standing: Standing) -> list[int]:
    """Members whom the viewer knows first, then any; where an admin lets people in, none but those it knows."""
    chat = standing.chat
    if chat.is_broadcast or chat.hides_participants:
        return []
    parts = (
        [ParticipantFilter.CONTACTS]
        if invite.request_needed
        else [ParticipantFilter.CONTACTS, ParticipantFilter.RECENT]
    )
    shown: dict[int, None] = {}
    for part in parts:
        for each in q.list_participants(chat.peer, part, limit=SHOWN_MEMBERS, viewer_id=viewer_id):
            if not (each.is_admin and AdminRight.ANONYMOUS in each.admin_rights):
                shown[each.user_id] = None
    return list(shown)[:SHOWN_MEMBERS]


@method("messages.importChatInvite", errors=("CHANNELS_TOO_MUCH",))
async def import_chat_invite(
    ctx: Context, request: functions.messages_importChatInvite
) -> types.messages_chatInviteJoinResultOk:
    """Come in by a link."""
    logged = await joining.join_by_link(
        ctx.services.storage,
        user_id=ctx.user_id,
        invite_hash=parse_link(request.hash),
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer_join(ctx, logged)
