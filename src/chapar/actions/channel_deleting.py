"""Taking messages out of supergroups and channels, for everybody or from one's own sight.

Follows core.telegram.org/method/channels.deleteMessages and core.telegram.org/method/channels.deleteHistory.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from chapar.actions.admin_log import log_event
from chapar.actions.channel_reading import SEEN_AT_ONCE, UNSEEN, mark_seen
from chapar.actions.chat_access import access_chat, access_member
from chapar.actions.deleting import delete_copies
from chapar.actions.mailbox import Affected
from chapar.domain.chats import Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import DELETE_MESSAGES
from chapar.domain.messages import Message
from chapar.domain.notices import ChannelAvailableMessages, ReadChannelInbox
from chapar.domain.peers import Peer, owner_of
from chapar.domain.rights import AdminRight
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Storage, Transaction

FIRST_WORDS = ("messageActionChannelCreate", "messageActionChannelMigrateFrom", "messageActionTopicCreate")
"""Messages that stay: without these clients do not know how a channel began, nor that there is a topic."""


async def delete_channel_messages(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    message_ids: Sequence[int],
    now: int,
    origin: Origin | None = None,
) -> Affected:
    """Delete messages of a channel for everybody; ids that are gone already do not count. The state is the channel's.

    Raises what `access_chat` raises, MESSAGE_DELETE_FORBIDDEN.
    """

    def unit(tx: Transaction) -> Affected:
        standing, own = access_chat(tx, user_id, peer, now), owner_of(user_id, peer)
        found = tx.load_messages(own, message_ids)
        doomed = [message for i, message in sorted(found.items()) if i > standing.available_min_id]
        for message in doomed:
            if not _may_delete(standing, message, user_id):
                raise RpcError("MESSAGE_DELETE_FORBIDDEN")
        for message in doomed:
            if message.body.sender_id != user_id:
                log_event(tx, standing.chat, user_id, "DeleteMessage", now, message=message)
        logged = delete_copies(tx, doomed, now).get(own)
        return Affected(logged.pts, logged.pts_count) if logged else Affected(tx.load_state(own).pts, 0)

    return await storage.write(unit, origin)


def _may_delete(standing: Standing, message: Message, user_id: int) -> bool:
    """Who may delete messages may delete all but the first one; others what they wrote, as long as they may write posts."""
    service = message.body.service
    if service is not None and service[0] in FIRST_WORDS:
        return False
    if standing.has(AdminRight.DELETE_MESSAGES):
        return True
    if message.body.sender_id != user_id or service is not None:
        return False
    return not standing.chat.is_broadcast or standing.has(AdminRight.POST_MESSAGES)


async def clear_channel(
    storage: Storage, *, user_id: int, peer: Peer, max_id: int, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Take all messages up to `max_id` (0: all there are) out of one's own sight; what the user's log took of it.

    Raises what `access_member` raises.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        participant = access_member(tx, user_id, peer, now).participant
        dialog = tx.load_dialogs(user_id, (peer,)).get(peer)
        newest = dialog.top_message_id if dialog is not None else 0
        up_to = min(max_id, newest) if max_id else newest
        if participant is None or up_to <= participant.available_min_id:
            return []
        tx.put_participant(replace(participant, available_min_id=up_to))
        logged = [tx.log_notice(user_id, ChannelAvailableMessages(peer.id), now)]
        if dialog is not None and dialog.read_inbox_max_id < up_to:
            tx.put_dialog(dialog._replace(read_inbox_max_id=up_to))
            logged.append(tx.log_notice(user_id, ReadChannelInbox(peer.id), now))
        for tag in UNSEEN:
            hidden = tx.list_history(user_id, peer, limit=SEEN_AT_ONCE, offset_id=up_to + 1, tag=tag)
            mark_seen(tx, user_id, peer, [message.id for message in hidden], tag, now)
        return logged

    return await storage.write(unit, origin)


async def delete_channel_history(
    storage: Storage, *, user_id: int, peer: Peer, max_id: int, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Delete all messages up to `max_id` (0: all there are) for everybody, but for the first one: a bounded part a unit.

    The result is what the channel's log took of it. Raises what `access_chat` raises, CHAT_ADMIN_REQUIRED (the creator may).
    """
    logged: list[LoggedUpdate] = []
    below = max_id + 1 if max_id else 0
    while True:
        part, below = await storage.write(
            partial(_delete_page, user_id=user_id, peer=peer, below=below, now=now), origin
        )
        logged += part
        if not below:
            return logged


def _delete_page(tx: Transaction, user_id: int, peer: Peer, below: int, now: int) -> tuple[list[LoggedUpdate], int]:
    """Delete the newest messages below an id; what was logged, and below which id to go on, 0: that was all."""
    standing = access_chat(tx, user_id, peer, now)
    if standing.participant is None or not standing.participant.is_creator:
        raise RpcError("CHAT_ADMIN_REQUIRED")
    page = tx.list_history(owner_of(user_id, peer), peer, limit=DELETE_MESSAGES * 10, offset_id=below)
    if not page:
        return [], 0
    doomed = [message for message in page if _may_delete(standing, message, user_id)]
    logged = delete_copies(tx, doomed, now)
    return [row for owner, row in logged.items() if owner == owner_of(user_id, peer)], page[-1].id
