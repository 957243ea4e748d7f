"""Who has read a message of a small group. Follows core.telegram.org/method/messages.getMessageReadParticipants."""

from __future__ import annotations

from chapar.actions.chat_access import access_chat
from chapar.actions.sight import load_seen
from chapar.domain.chats import ParticipantFilter
from chapar.domain.errors import RpcError
from chapar.domain.limits import READ_MARK_MEMBERS
from chapar.domain.messages import Message
from chapar.domain.peers import Peer, PeerType
from chapar.domain.rights import AdminRight
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.storage.api import READ_DATE_SECONDS, Queries
from chapar.tl import functions, types


@method(
    "messages.getMessageReadParticipants",
    errors=("CHANNEL_PRIVATE", "CHANNEL_INVALID", "CHAT_ADMIN_REQUIRED", "CHAT_ID_INVALID"),
)
async def get_message_read_participants(
    ctx: Context, request: functions.messages_getMessageReadParticipants
) -> list[types.readParticipantDate]:
    """Who has read a message of one's own in a small group, and when, latest first; that is known for a week."""
    peer = await access_peer(ctx, request.peer)
    if peer.type is PeerType.USER:
        raise RpcError("PEER_ID_INVALID")

    def query(q: Queries) -> list[types.readParticipantDate]:
        standing = access_chat(q, ctx.user_id, peer, ctx.now)
        chat = standing.chat
        if chat.is_broadcast:
            raise RpcError("PEER_ID_INVALID")
        if chat.hides_participants and not standing.is_admin:
            raise RpcError("CHAT_ADMIN_REQUIRED")
        if chat.participants_count > READ_MARK_MEMBERS:
            raise RpcError("CHAT_TOO_BIG")
        message = load_seen(q, ctx.user_id, peer, (request.msg_id,)).get(request.msg_id)
        if message is None or not message.is_out:
            raise RpcError("MSG_ID_INVALID")
        if ctx.now - message.body.date > READ_DATE_SECONDS:
            raise RpcError("MSG_TOO_OLD")
        read = sorted(_list_dates(q, peer, message), reverse=True)
        hidden = set() if standing.is_admin else _list_anonymous(q, peer)
        return [
            types.readParticipantDate(user_id=user_id, date=date) for date, user_id in read if user_id not in hidden
        ]

    return await ctx.services.storage.read(query)


def _list_anonymous(q: Queries, peer: Peer) -> set[int]:
    """Admins of whom members are not to know that they are there."""
    admins = q.list_participants(peer, ParticipantFilter.ADMINS, limit=READ_MARK_MEMBERS)
    return {admin.user_id for admin in admins if admin.has(AdminRight.ANONYMOUS)}


def _list_dates(q: Queries, peer: Peer, message: Message) -> list[tuple[int, int]]:
    """When whom of the others has read it: everybody's reading is kept by the ids that the message has for them."""
    ids = q.load_copy_ids(message.body.body_id)
    dates = []
    for member_id in q.list_member_ids(peer):
        message_id = ids.get(member_id) if message.owner_id > 0 else message.id
        if message_id is not None and member_id != message.body.sender_id:
            date = q.find_read_date(member_id, peer, message_id)
            if date is not None:
                dates.append((date, member_id))
    return dates
