"""Photos of groups, supergroups and channels. Follows core.telegram.org/type/InputChatPhoto."""

from __future__ import annotations

from chapar.actions.chat_photos import access_may_change, set_chat_photo
from chapar.domain.peers import Peer
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.photos.given import make_chat_photo
from chapar.tl import types


async def change_chat_photo(ctx: Context, peer: Peer, given: types.TypeInputChatPhoto) -> types.TypeUpdates:
    """Give a chat a photo or take it away. Raises what `set_chat_photo` and `make_chat_photo` raise."""
    storage = ctx.services.storage
    # First: nobody uploads for a chat that is not theirs to change.
    await storage.read(lambda q: access_may_change(q, ctx.user_id, peer, ctx.now))
    photo = await make_chat_photo(ctx, given)
    logged = await set_chat_photo(storage, user_id=ctx.user_id, peer=peer, photo=photo, now=ctx.now, origin=ctx.origin)
    return await answer(ctx, logged)
