"""Where a message is about to go: may the sender write there, as whom, and what does every message there get?

Follows core.telegram.org/api/send-as and core.telegram.org/api/rights.
"""

from typing import NamedTuple

from chapar.actions.blocking import check_may_write as check_may_write_to_person
from chapar.actions.chat_access import access_chat, check_may_send, load_standing
from chapar.actions.web_pages import PreviewWish
from chapar.domain.chats import Standing
from chapar.domain.errors import RpcError
from chapar.domain.media import DiceMedia, DocumentMedia, Media, PhotoMedia, PollMedia, is_spoken
from chapar.domain.peers import Peer, PeerType, channel_peer, peer_key, user_peer
from chapar.domain.privacy import may_see
from chapar.domain.rights import AdminRight, BannedRight
from chapar.domain.settings import SendAs
from chapar.domain.users import STRANGER, User
from chapar.storage.api import Queries


class Place(NamedTuple):
    """A conversation in which somebody may write now. `standing` is None between people.

    `shown_as` and `post_author` are those of `MessageBody`; `ttl_seconds` is the timer of a chat.
    """

    peer: Peer
    standing: Standing | None = None
    shown_as: Peer | None = None
    post_author: str = ""

    @property
    def is_broadcast(self) -> bool:
        """Whether messages there are posts."""
        return self.standing is not None and self.standing.chat.is_broadcast


def kind_of(media: Media | None) -> BannedRight:
    """Which right a message needs of those who are not admins."""
    if isinstance(media, PhotoMedia):
        return BannedRight.SEND_PHOTOS
    if isinstance(media, DocumentMedia):
        return _kind_of_document(media)
    if isinstance(media, DiceMedia):
        return BannedRight.SEND_STICKERS
    return BannedRight.SEND_POLLS if isinstance(media, PollMedia) else BannedRight.SEND_PLAIN


def _kind_of_document(media: DocumentMedia) -> BannedRight:
    """As clients tell apart what they offer to send: a silent video in a loop is a GIF, music is no voice message."""
    document = media.document
    if media.is_voice:
        return BannedRight.SEND_VOICES
    if media.is_round:
        return BannedRight.SEND_ROUNDVIDEOS
    if document is not None and document.sticker is not None:
        return BannedRight.SEND_STICKERS
    if document is not None and document.is_animated:
        return BannedRight.SEND_GIFS
    if media.is_video:
        return BannedRight.SEND_VIDEOS
    is_music = document is not None and document.audio is not None
    return BannedRight.SEND_AUDIOS if is_music else BannedRight.SEND_DOCS


def check_may_show(q: Queries, sender_id: int, place: Place, media: Media | None) -> None:
    """Whether a message may show that there: nobody sees who votes in a channel, only between two people something
    destroys itself, and some do not want to listen to strangers.

    Raises BROADCAST_PUBLIC_VOTERS_FORBIDDEN, TTL_MEDIA_INVALID, VOICE_MESSAGES_FORBIDDEN.
    """
    if isinstance(media, PollMedia):
        if place.is_broadcast and media.poll.is_public:
            raise RpcError("BROADCAST_PUBLIC_VOTERS_FORBIDDEN")
    elif isinstance(media, PhotoMedia | DocumentMedia):
        is_private = place.peer.type is PeerType.USER and place.peer.id != sender_id
        if media.ttl_seconds and not is_private:
            raise RpcError("TTL_MEDIA_INVALID")
        if is_private and is_spoken(media) and not _hears(q, sender_id, place.peer.id):
            raise RpcError("VOICE_MESSAGES_FORBIDDEN")


def may_embed(standing: Standing | None, now: int) -> bool:
    """Whether pages that a message links to may be shown there."""
    return standing is None or not standing.is_banned_from(BannedRight.EMBED_LINKS, now)


def check_preview(standing: Standing | None, wish: PreviewWish | None, now: int) -> PreviewWish | None:
    """The preview that a message may show there. Raises CHAT_SEND_WEBPAGE_FORBIDDEN for one that its sender chose."""
    if wish is None or may_embed(standing, now):
        return wish
    if wish.is_manual:
        raise RpcError("CHAT_SEND_WEBPAGE_FORBIDDEN")
    return None


def _hears(q: Queries, sender_id: int, user_id: int) -> bool:
    """Whether somebody's rules let the sender send voice and video messages."""
    user = q.find_user(user_id)
    relation = q.load_relations(sender_id, (user_id,)).get(user_id, STRANGER)
    return user is None or may_see("voice_messages", sender_id, user, relation)


def open_place(
    q: Queries,
    sender_id: int,
    peer: Peer,
    now: int,
    *,
    kind: BannedRight = BannedRight.SEND_PLAIN,
    send_as: Peer | None = None,
    follows: bool = False,
) -> Place:
    """A conversation in which the sender may send a message of a kind now. `follows`: it belongs to the one just sent.

    Raises PEER_ID_INVALID, INPUT_USER_DEACTIVATED, USER_IS_BLOCKED, YOU_BLOCKED_USER; in chats what `access_chat` and
    `check_may_send` raise, SLOWMODE_WAIT and SEND_AS_PEER_INVALID.
    """
    standing = check_may_write(q, sender_id, peer, now, kind=kind)
    if standing is None:
        if send_as not in (None, user_peer(sender_id)):
            raise RpcError("SEND_AS_PEER_INVALID")
        return Place(peer)
    if not follows:
        _check_slow_mode(q, sender_id, standing, now)
    return sign(q, sender_id, standing, send_as)


def check_may_write(
    q: Queries, sender_id: int, peer: Peer, now: int, *, kind: BannedRight = BannedRight.SEND_PLAIN
) -> Standing | None:
    """Whether the sender may write there at all; the chat, or None between people. Raises as `open_place`, but for the last."""
    if peer.type is PeerType.USER:
        check_receiver(q, peer)
        check_may_write_to_person(q, sender_id, peer)
        return None
    standing = access_chat(q, sender_id, peer, now)
    check_may_send(standing, kind, now)
    return standing


def check_receiver(q: Queries, peer: Peer) -> None:
    """Raises PEER_ID_INVALID when there is nobody there, INPUT_USER_DEACTIVATED when the account was deleted."""
    user = q.find_user(peer.id) if peer.type is PeerType.USER else None
    if user is None:
        raise RpcError("PEER_ID_INVALID")
    if user.deleted_at is not None:
        raise RpcError("INPUT_USER_DEACTIVATED")


def sign(q: Queries, sender_id: int, standing: Standing, send_as: Peer | None = None) -> Place:
    """The place under whom the sender is seen there: oneself, the chat itself, or a channel of one's own.

    Without a wish it is whom the sender chose last, else an anonymous admin is seen as the group. Raises SEND_AS_PEER_INVALID.
    """
    chat, participant = standing
    if chat.is_broadcast:
        if not chat.has_signatures and not chat.has_signature_profiles:
            return Place(chat.peer, standing, chat.peer)
        name = _name(q.find_user(sender_id))
        return Place(chat.peer, standing, None if chat.has_signature_profiles else chat.peer, name)
    if not chat.is_megagroup:
        if send_as not in (None, user_peer(sender_id)):
            raise RpcError("SEND_AS_PEER_INVALID")
        return Place(chat.peer, standing)
    is_anonymous = standing.has(AdminRight.ANONYMOUS)
    shown_as = send_as or _find_choice(q, sender_id, standing) or (chat.peer if is_anonymous else user_peer(sender_id))
    if not may_send_as(q, sender_id, standing, shown_as):
        raise RpcError("SEND_AS_PEER_INVALID")
    if shown_as == user_peer(sender_id):
        return Place(chat.peer, standing)
    rank = participant.rank if participant is not None and shown_as == chat.peer else ""
    return Place(chat.peer, standing, shown_as, rank)


def may_send_as(q: Queries, sender_id: int, standing: Standing, shown_as: Peer) -> bool:
    """Whether the sender may be seen as this peer in a supergroup: itself, the group for anonymous admins, the sender's own
    public channels where the group is public, and the channel that the group discusses."""
    chat = standing.chat
    if shown_as == user_peer(sender_id):
        return True
    if shown_as == chat.peer:
        return standing.has(AdminRight.ANONYMOUS)
    channel = load_standing(q, sender_id, shown_as) if shown_as.type is PeerType.CHANNEL else None
    if channel is None or channel.chat.deleted_at is not None or not channel.chat.is_broadcast:
        return False
    is_own = channel.participant is not None and channel.participant.is_creator
    if not is_own or _is_banned(q, chat.peer, shown_as):
        return False
    is_linked = chat.linked_chat_id is not None and shown_as == channel_peer(chat.linked_chat_id)
    return is_linked or (channel.chat.is_public and (chat.is_public or chat.linked_chat_id is not None))


def _is_banned(q: Queries, peer: Peer, shown_as: Peer) -> bool:
    found = q.find_participant(peer, -shown_as.id)
    return found is not None and BannedRight.VIEW_MESSAGES in found.banned_rights.flags


def _find_choice(q: Queries, sender_id: int, standing: Standing) -> Peer | None:
    """Whom the sender chose to be seen as, if that is still allowed."""
    chosen = q.find_setting(sender_id, SendAs, peer_key(standing.chat.peer))
    if chosen is None or not may_send_as(q, sender_id, standing, chosen.peer):
        return None
    return chosen.peer


def _check_slow_mode(q: Queries, sender_id: int, standing: Standing, now: int) -> None:
    """Raises SLOWMODE_WAIT while the sender's last message in a slow group is too new."""
    seconds = standing.chat.slow_mode_seconds
    if not seconds or standing.is_admin or standing.chat.is_broadcast:
        return
    next_date = find_next_send_date(q, sender_id, standing)
    if next_date > now:
        raise RpcError("SLOWMODE_WAIT", next_date - now)


def find_next_send_date(q: Queries, sender_id: int, standing: Standing) -> int:
    """When the sender may write again in a slow group, 0: at once."""
    peer = standing.chat.peer
    last = [m for m in q.list_history(-peer.id, peer, limit=5, author_id=sender_id) if m.body.service is None]
    return last[0].body.date + standing.chat.slow_mode_seconds if last else 0


def _name(user: User | None) -> str:
    return f"{user.first_name} {user.last_name}".strip() if user is not None else ""
