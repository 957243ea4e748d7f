"""What a private conversation looks like: its theme, which both sides see, and each side's wallpaper.

Follows core.telegram.org/api/wallpapers#installing-wallpapers-in-a-specific-chat-or-channel.
"""

from typing import Any

from chapar.actions.mailbox import post
from chapar.actions.places import Place, check_may_write
from chapar.actions.timers import find_timer
from chapar.domain.errors import RpcError
from chapar.domain.messages import MessageBody
from chapar.domain.notices import WallpaperChanged
from chapar.domain.peers import Peer, PeerType, peer_key, user_peer
from chapar.domain.settings import ConversationLook
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.domain.wallpapers import THEME_EMOTICONS, Wallpaper
from chapar.storage.api import Queries, Storage, Transaction

THEME_ACTION = "messageActionSetChatTheme"
WALLPAPER_ACTION = "messageActionSetChatWallPaper"


async def set_theme(
    storage: Storage, *, user_id: int, peer: Peer, emoticon: str, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Choose the theme of a conversation for both sides, "" for none, which is said in it; what the user's log took of it.

    Raises PEER_ID_INVALID (no conversation of two), EMOJI_INVALID, EMOJI_NOT_MODIFIED, USER_IS_BLOCKED, YOU_BLOCKED_USER.
    """
    if emoticon and emoticon not in THEME_EMOTICONS:
        raise RpcError("EMOJI_INVALID")

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        _check_private(tx, user_id, peer, now)
        if load_look(tx, user_id, peer).theme == emoticon:
            raise RpcError("EMOJI_NOT_MODIFIED")
        for owner_id, side in ((user_id, peer), (peer.id, user_peer(user_id))):
            _put(tx, owner_id, side, load_look(tx, owner_id, side)._replace(theme=emoticon))
        return _say(tx, user_id, peer, THEME_ACTION, {"emoticon": emoticon}, now)

    return await storage.write(unit, origin)


async def set_wallpaper(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    wallpaper: Wallpaper,
    for_both: bool = False,
    is_same: bool = False,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Choose the wallpaper of a conversation for oneself or for both sides, which is said in it.

    `is_same`: it is the one that the other side chose. Raises as `set_theme`, but for what is said of emoji.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        _check_private(tx, user_id, peer, now)
        own = user_peer(user_id)
        look = load_look(tx, user_id, peer)._replace(wallpaper=wallpaper, given=None)
        logged = [_put_wallpaper(tx, user_id, peer, look, now)]
        if for_both:
            theirs = load_look(tx, peer.id, own)._replace(given=wallpaper)
            _put_wallpaper(tx, peer.id, own, theirs, now)
        fields = {"wallpaper": list(wallpaper), "for_both": for_both, "same": is_same}
        return [*logged, *_say(tx, user_id, peer, WALLPAPER_ACTION, fields, now)]

    return await storage.write(unit, origin)


async def drop_wallpaper(
    storage: Storage, *, user_id: int, peer: Peer, keeps_own: bool, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """See a conversation without a wallpaper again, or (`keeps_own`) with one's own instead of the one that the other side gave.

    Raises as `set_wallpaper`.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        _check_private(tx, user_id, peer, now)
        look = load_look(tx, user_id, peer)
        after = look._replace(given=None) if keeps_own else look._replace(wallpaper=None, given=None)
        return [_put_wallpaper(tx, user_id, peer, after, now)] if after != look else []

    return await storage.write(unit, origin)


def load_look(q: Queries, owner_id: int, peer: Peer) -> ConversationLook:
    """How the owner sees a conversation."""
    return q.find_setting(owner_id, ConversationLook, peer_key(peer)) or ConversationLook()


def find_told_wallpaper(q: Queries, owner_id: int, peer: Peer, message_id: int) -> Wallpaper:
    """The wallpaper that a service message of a conversation tells of. Raises WALLPAPER_INVALID."""
    message = q.load_messages(owner_id, (message_id,)).get(message_id)
    action, fields = (message.body.service if message and message.peer == peer else None) or ("", {})
    if action != WALLPAPER_ACTION:
        raise RpcError("WALLPAPER_INVALID")
    return read_wallpaper(fields)


def read_wallpaper(fields: dict[str, Any]) -> Wallpaper:
    """The wallpaper in the plain values of a service message."""
    wallpaper_id, colors, rotation, is_dark = fields["wallpaper"]
    return Wallpaper(wallpaper_id, tuple(colors), rotation, is_dark)


def _check_private(q: Queries, user_id: int, peer: Peer, now: int) -> None:
    if peer.type is not PeerType.USER or peer.id == user_id:
        raise RpcError("PEER_ID_INVALID")
    check_may_write(q, user_id, peer, now)


def _put_wallpaper(tx: Transaction, owner_id: int, peer: Peer, look: ConversationLook, now: int) -> LoggedUpdate:
    _put(tx, owner_id, peer, look)
    return tx.log_notice(owner_id, WallpaperChanged(peer), now)


def _put(tx: Transaction, owner_id: int, peer: Peer, look: ConversationLook) -> None:
    if look == ConversationLook():
        tx.delete_setting(owner_id, ConversationLook, peer_key(peer))
    else:
        tx.put_setting(owner_id, look, peer_key(peer))


def _say(
    tx: Transaction, user_id: int, peer: Peer, action: str, fields: dict[str, object], now: int
) -> list[LoggedUpdate]:
    ttl_seconds, logged = find_timer(tx, user_id, Place(peer), now)
    body = MessageBody(0, user_id, now, "", service=(action, fields), ttl_seconds=ttl_seconds)
    return [*logged, post(tx, peer, body, now)]
