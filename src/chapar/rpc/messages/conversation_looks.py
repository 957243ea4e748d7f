"""The theme and the wallpaper of a conversation. Follows core.telegram.org/method/messages.setChatWallPaper."""

from __future__ import annotations

from chapar.actions import conversation_looks as actions
from chapar.domain.errors import RpcError
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.wallpapers import parse_wallpaper
from chapar.tl import functions, types

_ERRORS = (
    *("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ID_INVALID", "INPUT_USER_DEACTIVATED"),
    *("USER_IS_BLOCKED", "YOU_BLOCKED_USER"),
)


@method("messages.setChatTheme", errors=_ERRORS)
async def set_chat_theme(ctx: Context, request: functions.messages_setChatTheme) -> types.TypeUpdates:
    """Choose the theme of a conversation for both sides; there are none of gifts."""
    peer = await access_peer(ctx, request.peer)
    if isinstance(request.theme, types.inputChatThemeUniqueGift):
        raise RpcError("EMOJI_INVALID")
    emoticon = request.theme.emoticon if isinstance(request.theme, types.inputChatTheme) else ""
    logged = await actions.set_theme(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        emoticon=emoticon.replace("\ufe0f", ""),
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method("messages.setChatWallPaper", errors=_ERRORS)
async def set_chat_wall_paper(ctx: Context, request: functions.messages_setChatWallPaper) -> types.TypeUpdates:
    """Choose the wallpaper of a conversation (one of one's own mixing, or the one that a message tells of), or have none."""
    peer = await access_peer(ctx, request.peer)
    storage, message_id = ctx.services.storage, request.id
    if request.wallpaper is None and message_id is None:
        logged = await actions.drop_wallpaper(
            storage, user_id=ctx.user_id, peer=peer, keeps_own=request.revert, now=ctx.now, origin=ctx.origin
        )
        return await answer(ctx, logged)
    if request.wallpaper is not None:
        wallpaper = parse_wallpaper(request.wallpaper, request.settings)
    else:
        wallpaper = await storage.read(lambda q: actions.find_told_wallpaper(q, ctx.user_id, peer, message_id or 0))
    logged = await actions.set_wallpaper(
        storage,
        user_id=ctx.user_id,
        peer=peer,
        wallpaper=wallpaper,
        for_both=request.for_both,
        is_same=request.wallpaper is None,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)
