"""Making supergroups and broadcast channels, and coming in. Follows core.telegram.org/api/channel."""

from chapar.actions.admin_log import log_event
from chapar.actions.chat_access import access_chat
from chapar.actions.membership import admit, check_has_room, tells_of_members
from chapar.actions.service_messages import say_in_chat
from chapar.actions.ways_in import put_request
from chapar.domain.chats import Chat, ChatKind, Participant, ParticipantStatus, Standing, general_topic
from chapar.domain.errors import RpcError
from chapar.domain.limits import CHAT_ABOUT_LENGTH, CHAT_TITLE_LENGTH
from chapar.domain.messages import Dialog
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import Peer, channel_peer
from chapar.domain.rights import ALL_ADMIN_RIGHTS
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.domain.users import clean_line
from chapar.storage.api import Storage, Transaction


async def create_channel(
    storage: Storage,
    *,
    user_id: int,
    title: str,
    about: str,
    kind: ChatKind,
    now: int,
    is_forum: bool = False,
    ttl_seconds: int = 0,
    random_id: int | None = None,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Make a supergroup or broadcast channel of the user's own; the result is what the user learns of it.

    Raises CHAT_TITLE_EMPTY, CHAT_ABOUT_TOO_LONG, CHANNELS_TOO_MUCH.
    """
    title, about = check_title(title), check_chat_about(about)

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        check_has_room(tx, user_id)
        chat = tx.insert_chat(
            Chat(
                channel_peer(0),
                kind,
                title,
                user_id,
                now,
                about=about,
                participants_count=1,
                admins_count=1,
                is_forum=is_forum,
                ttl_seconds=ttl_seconds,
            )
        )
        creator = Participant(chat.peer, user_id, ParticipantStatus.CREATOR, now, admin_rights=ALL_ADMIN_RIGHTS)
        tx.put_participant(creator)
        tx.put_dialog(Dialog(user_id, chat.peer, 0, top_date=now))
        if is_forum:
            tx.put_topic(general_topic(chat))
        standing = Standing(chat, creator)
        changed = tx.log_notice(user_id, ChannelChanged(chat.peer.id), now)
        fields: dict[str, object] = {"title": title}
        return [
            changed,
            say_in_chat(tx, user_id, standing, "messageActionChannelCreate", fields, now, random_id=random_id),
        ]

    return await storage.write(unit, origin)


async def join_channel(
    storage: Storage, *, user_id: int, peer: Peer, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Come into a channel that the user may see; the result is what the user learns of it, nothing when it is inside.

    Raises what `access_chat` raises, CHANNELS_TOO_MUCH, INVITE_REQUEST_SENT (an admin has to let the user in,
    and is told).
    """

    def unit(tx: Transaction) -> list[LoggedUpdate] | None:
        standing = access_chat(tx, user_id, peer, now)
        return [] if standing.is_member else come_in(tx, standing, user_id, now)

    logged = await storage.write(unit, origin)
    if logged is None:
        raise RpcError("INVITE_REQUEST_SENT")
    return logged


def come_in(tx: Transaction, standing: Standing, user_id: int, now: int) -> list[LoggedUpdate] | None:
    """The step of a unit that brings somebody into a channel that is open to it; what the user learns of it.

    None: an admin has to let the user in, and is told. Raises CHANNELS_TOO_MUCH.
    """
    if standing.chat.asks_to_join:
        check_has_room(tx, user_id)
        put_request(tx, standing.chat, user_id, now)
        return None
    inside, changed = admit(tx, standing, user_id, now)
    log_event(tx, inside.chat, user_id, "ParticipantJoin", now)
    if not tells_of_members(inside.chat):
        return [changed]
    return [changed, say_in_chat(tx, user_id, inside, "messageActionChatAddUser", {"users": [user_id]}, now)]


def check_title(title: str) -> str:
    """A trimmed title of a chat, at most 128 characters. Raises CHAT_TITLE_EMPTY."""
    cleaned = clean_line(title)[:CHAT_TITLE_LENGTH].strip()
    if not cleaned:
        raise RpcError("CHAT_TITLE_EMPTY")
    return cleaned


def check_chat_about(about: str) -> str:
    """A trimmed description of a chat, at most 255 characters, of several lines. Raises CHAT_ABOUT_TOO_LONG."""
    cleaned = "\n".join(clean_line(line) for line in about.splitlines()).strip()
    if len(cleaned) > CHAT_ABOUT_LENGTH:
        raise RpcError("CHAT_ABOUT_TOO_LONG")
    return cleaned
