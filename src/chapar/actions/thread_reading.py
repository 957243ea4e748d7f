"""What was read of threads and topics. Follows core.telegram.org/api/threads and core.telegram.org/api/forum."""

from typing import NamedTuple

from chapar.actions.chat_access import access_chat
from chapar.actions.sight import find_hidden
from chapar.actions.threads import pages_of
from chapar.domain.chats import Chat
from chapar.domain.errors import RpcError
from chapar.domain.messages import NOBODY, Dialog
from chapar.domain.notices import ReadChannelInbox, ReadDiscussion, ReadDiscussionOutbox
from chapar.domain.peers import Peer
from chapar.domain.settings import ThreadRead, thread_key
from chapar.domain.updates import Origin
from chapar.storage.api import Queries, Storage, Transaction

_AUTHORS_LOOKED_THROUGH = 100
"""The newest messages of what was just read whose authors are told so."""
_TOPICS_LOOKED_THROUGH = 100
"""Of a forum with more topics the mark of the whole is moved by `channels.readHistory` alone."""
_NOTHING_READ = ThreadRead(0)


class ThreadMarks(NamedTuple):
    """How one user stands in a thread or topic: read up to where, by others up to where, and what is left unread."""

    read_inbox_max_id: int
    read_outbox_max_id: int
    unread_count: int


def load_marks(q: Queries, user_id: int, group: Chat, thread_id: int, dialog: Dialog | None) -> ThreadMarks:
    """The marks of a user whose row in the group is `dialog`. What was read in the group as a whole was read in every thread."""
    peer = group.peer
    read = q.find_setting(user_id, ThreadRead, thread_key(peer.id, thread_id)) or _NOTHING_READ
    inbox = max(read.max_id, dialog.read_inbox_max_id if dialog else 0)
    outbox = max(read.outbox_max_id, dialog.read_outbox_max_id if dialog else 0)
    unread = q.count_unread_in_thread(
        -peer.id,
        peer,
        pages_of(thread_id, is_forum=group.is_forum),
        user_id=user_id,
        min_id=max(inbox, find_hidden(q, user_id, peer)),
    )
    return ThreadMarks(inbox, outbox, unread)


async def read_thread(
    storage: Storage, *, user_id: int, peer: Peer, thread_id: int, max_id: int, now: int, origin: Origin | None = None
) -> bool:
    """Mark a thread or topic of a supergroup as read up to and with `max_id`, and tell those who wrote there; whether that
    changed anything. Raises what `access_chat` raises, MSG_ID_INVALID (nothing begins there)."""

    def unit(tx: Transaction) -> bool:
        group = access_chat(tx, user_id, peer, now).chat
        is_topic = group.is_forum and thread_id in tx.load_topics(peer.id, (thread_id,))
        if not is_topic and thread_id not in tx.load_messages(-peer.id, (thread_id,)):
            raise RpcError("MSG_ID_INVALID")
        pages = pages_of(thread_id, is_forum=group.is_forum)
        newest = tx.list_history(-peer.id, peer, limit=1, offset_id=max_id + 1 if max_id else 0, thread_id=pages)
        dialog = tx.load_dialogs(user_id, (peer,)).get(peer)
        key = thread_key(peer.id, thread_id)
        read = tx.find_setting(user_id, ThreadRead, key) or _NOTHING_READ
        before = max(read.max_id, dialog.read_inbox_max_id if dialog else 0)
        if not newest or newest[0].id <= before:
            return False
        tx.put_setting(user_id, read._replace(max_id=newest[0].id), key)
        tx.log_notice(user_id, ReadDiscussion(peer.id, thread_id), now)
        _tell_authors(tx, user_id, peer, thread_id, pages, before, newest[0].id, now)
        if is_topic and dialog is not None:
            _move_forum_mark(tx, dialog, now)
        return True

    return await storage.write(unit, origin)


def _move_forum_mark(tx: Transaction, dialog: Dialog, now: int) -> None:
    """Move the mark of a forum as a whole up to the first message that is unread in its topic.

    The acting session is told of it as the others are: its answer says nothing of it.
    """
    user_id, peer = dialog.owner_id, dialog.peer
    topics = tx.list_topics(peer.id, limit=_TOPICS_LOOKED_THROUGH + 1)
    if len(topics) > _TOPICS_LOOKED_THROUGH:
        return
    read = tx.load_settings(user_id, ThreadRead, [thread_key(peer.id, topic.id) for topic in topics])
    mark = dialog.top_message_id
    for topic in topics:
        known = read.get(thread_key(peer.id, topic.id), _NOTHING_READ)
        up_to = max(known.max_id, dialog.read_inbox_max_id)
        if topic.top_message_id <= up_to:
            continue
        pages = pages_of(topic.id, is_forum=True)
        first = tx.list_history(-peer.id, peer, limit=1, offset_id=up_to + 1, add_offset=-1, thread_id=pages)
        if first:
            mark = min(mark, first[0].id - 1)
    if mark > dialog.read_inbox_max_id:
        tx.put_dialog(dialog._replace(read_inbox_max_id=mark))
        tx.log_notice(user_id, ReadChannelInbox(peer.id), now).origin = None


def _tell_authors(
    tx: Transaction, reader_id: int, peer: Peer, thread_id: int, pages: int, after_id: int, max_id: int, now: int
) -> None:
    """Move the marks of those who wrote what was just read."""
    page = tx.list_history(
        -peer.id, peer, limit=_AUTHORS_LOOKED_THROUGH, offset_id=max_id + 1, min_id=after_id, thread_id=pages
    )
    latest: dict[int, int] = {}
    for message in page:
        latest.setdefault(message.body.sender_id, message.id)
    key = thread_key(peer.id, thread_id)
    for author_id in sorted(latest.keys() - {reader_id, NOBODY}):
        read = tx.find_setting(author_id, ThreadRead, key) or _NOTHING_READ
        if read.outbox_max_id < latest[author_id]:
            tx.put_setting(author_id, read._replace(outbox_max_id=latest[author_id]), key)
            tx.log_notice(author_id, ReadDiscussionOutbox(peer.id, thread_id), now)
