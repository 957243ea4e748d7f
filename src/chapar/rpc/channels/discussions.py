"""Groups that discuss channels, and supergroups made of topics. Follows core.telegram.org/api/discussion, /api/forum."""

from __future__ import annotations

from chapar.actions import discussions
from chapar.actions.forum_topics import toggle_forum as put_forum
from chapar.domain.peers import Peer
from chapar.rpc.channels.named import answer_changed
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.chats import build_chats
from chapar.rpc.views.peers import access_channel
from chapar.tl import functions, types


@method("channels.setDiscussionGroup", errors=("CHANNEL_PRIVATE",))
async def set_discussion_group(ctx: Context, request: functions.channels_setDiscussionGroup) -> bool:
    """Let a supergroup discuss a channel; `inputChannelEmpty` for one of the two unlinks the other."""
    await discussions.set_discussion_group(
        ctx.services.storage,
        user_id=ctx.user_id,
        channel=await _access_optional(ctx, request.broadcast),
        group=await _access_optional(ctx, request.group),
        now=ctx.now,
    )
    return True


async def _access_optional(ctx: Context, given: types.TypeInputChannel) -> Peer | None:
    return None if isinstance(given, types.inputChannelEmpty) else await access_channel(ctx, given)


@method("channels.getGroupsForDiscussion")
async def get_groups_for_discussion(
    ctx: Context, request: functions.channels_getGroupsForDiscussion
) -> types.messages_chats:
    """The groups that the caller may let discuss a channel; basic groups have to become supergroups first."""
    chats = await ctx.services.storage.read(
        lambda q: build_chats(ctx.services, q, ctx.user_id, discussions.list_groups(q, ctx.user_id))
    )
    return types.messages_chats(chats=chats)


@method(
    "channels.toggleForum",
    errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED", "CHAT_ID_INVALID", "CHAT_NOT_MODIFIED"),
)
async def toggle_forum(ctx: Context, request: functions.channels_toggleForum) -> types.TypeUpdates:
    """Make a supergroup a forum, or one conversation again; only its creator may."""
    peer = await access_channel(ctx, request.channel)
    logged = await put_forum(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        is_forum=request.enabled,
        has_tabs=request.tabs,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer_changed(ctx, peer, logged)
