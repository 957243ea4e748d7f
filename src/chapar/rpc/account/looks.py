"""How an account likes to be shown: birthday, colours, emoji status, channel.

Which custom emoji there are is not known here: their ids are kept as clients give them.
Follows core.telegram.org/api/colors, core.telegram.org/api/emoji-status and core.telegram.org/api/profile.
"""

from __future__ import annotations

from datetime import UTC, datetime

from chapar.actions import profile as actions
from chapar.domain.errors import RpcError
from chapar.domain.palette import NAME_COLORS, PROFILE_COLORS
from chapar.domain.users import Birthday, Look, check_birthday
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("account.updateBirthday", errors=("BIRTHDAY_INVALID",))
async def update_birthday(ctx: Context, request: functions.account_updateBirthday) -> bool:
    """State the day one was born, or no longer; the year may stay unsaid."""
    birthday = None
    if (given := request.birthday) is not None:
        # Somewhere the next day has begun: there, it may be today's.
        today = datetime.fromtimestamp(ctx.now + 14 * 3600, UTC).date()
        birthday = check_birthday(Birthday(given.day, given.month, given.year), today)
    await actions.set_birthday(
        ctx.services.storage, user_id=ctx.user_id, birthday=birthday, now=ctx.now, origin=ctx.origin
    )
    return True


@method("account.updateColor", errors=("COLOR_INVALID",))
async def update_color(ctx: Context, request: functions.account_updateColor) -> bool:
    """Choose the colour of one's name or profile and the emoji behind it; none given: the client's own."""
    color, emoji_id = _parse_color(request.color, len(PROFILE_COLORS if request.for_profile else NAME_COLORS))
    for_profile = request.for_profile

    def change(look: Look) -> Look:
        if for_profile:
            return look._replace(profile_color=color, profile_background_emoji_id=emoji_id)
        return look._replace(color=color, background_emoji_id=emoji_id)

    await actions.set_look(ctx.services.storage, user_id=ctx.user_id, change=change, now=ctx.now, origin=ctx.origin)
    return True


def _parse_color(given: types.TypePeerColor | None, colors: int) -> tuple[int | None, int]:
    """The colour and the emoji's id, 0 for none. Raises COLOR_INVALID."""
    if given is None:
        return None, 0
    if not isinstance(given, types.peerColor) or (given.color is not None and not 0 <= given.color < colors):
        raise RpcError("COLOR_INVALID")
    return given.color, given.background_emoji_id or 0


@method("account.updateEmojiStatus", errors=("DOCUMENT_INVALID",))
async def update_emoji_status(ctx: Context, request: functions.account_updateEmojiStatus) -> bool:
    """Show an emoji beside one's name, for ever or until a time that is to come; or none."""
    document_id, until = parse_status(request.emoji_status, ctx.now)

    def change(look: Look) -> Look:
        return look._replace(emoji_status_id=document_id, emoji_status_until=until)

    await actions.set_look(ctx.services.storage, user_id=ctx.user_id, change=change, now=ctx.now, origin=ctx.origin)
    return True


def parse_status(given: types.TypeEmojiStatus, now: int) -> tuple[int, int]:
    """The emoji's id and until when it is shown, 0 for ever; an id of 0 for none. Raises DOCUMENT_INVALID for gifts."""
    if isinstance(given, types.emojiStatusEmpty):
        return 0, 0
    if not isinstance(given, types.emojiStatus) or not given.document_id:
        raise RpcError("DOCUMENT_INVALID")
    if given.until is not None and given.until <= now:
        return 0, 0
    return given.document_id, given.until or 0


@method("account.updatePersonalChannel", errors=("CHANNEL_INVALID",))
async def update_personal_channel(ctx: Context, request: functions.account_updatePersonalChannel) -> bool:
    """Show no channel in one's profile; there is none to show. Raises CHANNEL_INVALID."""
    if not isinstance(request.channel, types.inputChannelEmpty):
        raise RpcError("CHANNEL_INVALID")
    return True
