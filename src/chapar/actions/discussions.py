"""Which supergroup discusses which channel. Follows core.telegram.org/api/discussion."""

from dataclasses import replace

from chapar.actions.admin_log import log_event
from chapar.actions.chat_access import access_admin, load_standing
from chapar.domain.chats import Chat, Standing
from chapar.domain.errors import RpcError
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import Peer, PeerType, channel_peer
from chapar.domain.rights import AdminRight
from chapar.storage.api import Queries, Storage, Transaction


async def set_discussion_group(
    storage: Storage, *, user_id: int, channel: Peer | None, group: Peer | None, now: int
) -> None:
    """Let a group discuss a channel from its next post on; without one of the two, what the other was linked with no longer is.

    The admin needs the right to change the channel's settings, and to pin messages in the group. All members learn of it by
    the logs of both. Raises what `access_admin` raises, BROADCAST_ID_INVALID, MEGAGROUP_ID_INVALID (no supergroup, or one that
    cannot discuss: a forum, a gigagroup), MEGAGROUP_PREHISTORY_HIDDEN, LINK_NOT_MODIFIED.
    """

    def unit(tx: Transaction) -> None:
        of_channel = None if channel is None else _access_channel(tx, user_id, channel, now)
        of_group = None if group is None else _access_group(tx, user_id, group, now)
        if of_channel is not None and of_group is not None:
            if of_channel.linked_chat_id == of_group.peer.id:
                raise RpcError("LINK_NOT_MODIFIED")
            if of_group.hides_history:
                raise RpcError("MEGAGROUP_PREHISTORY_HIDDEN")
        for chat in (of_channel, of_group):
            unlink_other(tx, chat, user_id, now)
        if of_channel is not None and of_group is not None:
            _put_link(tx, of_channel, of_group.peer.id, user_id, now)
            _put_link(tx, of_group, of_channel.peer.id, user_id, now)
            return
        alone = of_channel or of_group
        if alone is None or alone.linked_chat_id is None:
            raise RpcError("LINK_NOT_MODIFIED")
        _put_link(tx, alone, None, user_id, now)

    await storage.write(unit)


def _access_channel(q: Queries, user_id: int, peer: Peer, now: int) -> Chat:
    chat = access_admin(q, user_id, peer, AdminRight.CHANGE_INFO, now).chat
    if not chat.is_broadcast:
        raise RpcError("BROADCAST_ID_INVALID")
    return chat


def _access_group(q: Queries, user_id: int, peer: Peer, now: int) -> Chat:
    standing = access_admin(q, user_id, peer, AdminRight.PIN_MESSAGES, now)
    if not can_discuss(standing):
        raise RpcError("MEGAGROUP_ID_INVALID")
    return standing.chat


def can_discuss(standing: Standing) -> bool:
    """Whether an admin may let this chat discuss a channel of its own; a basic group has to become a supergroup first."""
    chat = standing.chat
    if chat.deleted_at is not None or chat.migrated_to is not None or chat.is_forum or chat.is_gigagroup:
        return False
    if not chat.is_channel:
        return standing.participant is not None and standing.participant.is_creator
    return chat.is_megagroup and standing.has(AdminRight.PIN_MESSAGES)


def list_groups(q: Queries, user_id: int) -> list[Peer]:
    """The groups that the user may let discuss a channel, by type and id."""
    found = [(peer, load_standing(q, user_id, peer)) for peer in q.list_administered(user_id)]
    return [
        peer
        for peer, standing in found
        if standing is not None and peer.type is not PeerType.USER and standing.is_member and can_discuss(standing)
    ]


def unlink_other(tx: Transaction, chat: Chat | None, user_id: int, now: int) -> None:
    """The chat that was linked with this one so far, if any, stands alone again. A step of the units that take this one away."""
    other = None if chat is None or chat.linked_chat_id is None else tx.find_chat(channel_peer(chat.linked_chat_id))
    if other is not None:
        _put_link(tx, other, None, user_id, now)


def _put_link(tx: Transaction, chat: Chat, linked_id: int | None, user_id: int, now: int) -> None:
    """A group that discusses nothing more cannot ask for what discussion groups alone may ask for."""
    values = {"prev_value": chat.linked_chat_id or 0, "new_value": linked_id or 0}
    is_free = linked_id is None
    tx.update_chat(
        replace(
            chat,
            linked_chat_id=linked_id,
            joins_to_send=chat.joins_to_send and not is_free,
            asks_to_join=chat.asks_to_join and (chat.is_public or not is_free),
        )
    )
    log_event(tx, chat, user_id, "ChangeLinkedChat", now, **values)
    # The acting session learns of it as the others do: no answer tells it.
    tx.log_notice(-chat.peer.id, ChannelChanged(chat.peer.id), now).origin = None
