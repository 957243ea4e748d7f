"""Marking what was read and seen.

Follows core.telegram.org/method/messages.readHistory and core.telegram.org/method/messages.readMessageContents.
"""

from collections.abc import Iterable

from chapar.actions.dialogs import put_mark
from chapar.actions.mailbox import Affected, find_copy_id, find_last_incoming
from chapar.actions.self_destruction import start_timers
from chapar.domain.limits import READ_MARK_MEMBERS
from chapar.domain.messages import NO_TAGS, Message, MessageTag
from chapar.domain.notices import ReactionsChanged
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.updates import Origin, ReadHistoryInbox, ReadHistoryOutbox, ReadMessageContents
from chapar.storage.api import Storage, Transaction

AUTHORS_LOOKED_THROUGH = 1000
"""Messages of a basic group just read, the newest ones, whose authors are told so."""
SEEN_AT_ONCE = 1000
"""Mentions marked as seen in one unit of writes."""
UNSEEN = MessageTag.UNREAD_MENTION | MessageTag.UNREAD_REACTION
"""What is new about a message until its owner looks at it."""
UNOPENED = UNSEEN | MessageTag.UNREAD_MEDIA
"""The same of one that the owner opens."""


async def read_history(
    storage: Storage, *, user_id: int, peer: Peer, max_id: int, now: int, origin: Origin | None = None
) -> Affected:
    """Mark what the others wrote as read up to and with `max_id` (0: all of it), and tell them.

    Reading again what has been read changes nothing, but for the mark that the reader has made by hand: it goes.
    """

    def unit(tx: Transaction) -> Affected:
        state = tx.load_state(user_id)
        dialog = tx.load_dialogs(user_id, (peer,)).get(peer)
        last = find_last_incoming(tx, user_id, peer, max_id)
        if dialog is not None:
            dialog = put_mark(tx, dialog, False, now)
        if dialog is None or last is None or last.id <= dialog.read_inbox_max_id:
            return Affected(state.pts, 0)
        tx.put_dialog(dialog._replace(read_inbox_max_id=last.id))
        still_unread = tx.load_dialogs(user_id, (peer,))[peer].unread_count
        logged = tx.log_update(user_id, ReadHistoryInbox(peer, last.id, still_unread), now)
        if peer.type is PeerType.CHAT:
            _tell_authors(tx, user_id, peer, dialog.read_inbox_max_id, last.id, now)
        else:
            _tell_author(tx, user_id, last, now)
        return Affected(logged.pts, logged.pts_count)

    return await storage.write(unit, origin)


async def read_contents(
    storage: Storage, *, user_id: int, message_ids: Iterable[int], now: int, origin: Origin | None = None
) -> Affected:
    """Mark what is new about messages as seen: that they mention the owner, that somebody reacted to them, that there is
    something to listen to or to open, of which the author is told.

    What destroys itself begins to; of what is gone by that the acting session learns only how many rows its log took.
    """

    def unit(tx: Transaction) -> Affected:
        messages = tx.load_messages(user_id, message_ids).values()
        affected = _see(tx, user_id, [m for m in messages if not _waits_for_others(m)], UNOPENED, now)
        opened = [m for m in messages if MessageTag.UNREAD_MEDIA in m.tags and not m.is_out]
        tell_opened(tx, opened, now)
        own = [row for row in start_timers(tx, opened, now) if row.owner_id == user_id]
        return Affected(own[-1].pts, affected.pts_count + len(own)) if own else affected

    return await storage.write(unit, origin)


def _waits_for_others(message: Message) -> bool:
    """Whether all that is new about a message is that its receiver has not opened it."""
    return message.is_out and message.tags & UNOPENED == MessageTag.UNREAD_MEDIA


def tell_opened(tx: Transaction, messages: Iterable[Message], now: int) -> None:
    """The step of a unit that tells the authors of messages that they were opened.

    Some clients take from it that the author has seen the reactions, too: those that are still new are told once more.
    """
    opened: dict[int, list[Message]] = {}
    for message in messages:
        copies = {copy.owner_id: copy for copy in tx.list_copies(message.body.body_id)}
        copy = copies.get(message.body.sender_id)
        if copy is not None and MessageTag.UNREAD_MEDIA in copy.tags:
            opened.setdefault(copy.owner_id, []).append(copy)
    for author_id, own in sorted(opened.items()):
        for copy in own:
            tx.set_message_tags(author_id, copy.id, copy.tags & ~MessageTag.UNREAD_MEDIA)
        ids = tuple(sorted(copy.id for copy in own))
        tx.log_update(author_id, ReadMessageContents(ids), now, pts_count=len(ids))
        for copy in own:
            if MessageTag.UNREAD_REACTION in copy.tags:
                tx.log_notice(author_id, ReactionsChanged(copy.id), now)


async def read_mentions(
    storage: Storage, *, user_id: int, peer: Peer, now: int, origin: Origin | None = None
) -> Affected:
    """Mark all mentions of the owner in a conversation as seen, newest first; `offset` is what is left for another call."""

    def unit(tx: Transaction) -> Affected:
        page = tx.list_history(user_id, peer, limit=SEEN_AT_ONCE, tag=MessageTag.UNREAD_MENTION)
        affected = _see(tx, user_id, page, MessageTag.UNREAD_MENTION, now)
        return affected._replace(offset=tx.count_history(user_id, peer, tag=MessageTag.UNREAD_MENTION))

    return await storage.write(unit, origin)


def _see(tx: Transaction, user_id: int, messages: Iterable[Message], tags: MessageTag, now: int) -> Affected:
    """Take these tags from messages; the other sessions learn from the reactions themselves that those were seen."""
    seen = [message for message in messages if message.tags & tags != NO_TAGS]
    for message in seen:
        kept = MessageTag.UNREAD_MEDIA if message.is_out else NO_TAGS
        tx.set_message_tags(user_id, message.id, message.tags & ~(tags & ~kept))
        if MessageTag.UNREAD_REACTION in message.tags & tags:
            tx.log_notice(user_id, ReactionsChanged(message.id), now)
    return log_seen(tx, user_id, seen, now)


def log_seen(tx: Transaction, user_id: int, messages: Iterable[Message], now: int) -> Affected:
    """The step of a unit that tells an account that it has seen messages (as they were before).

    Not of those whose receivers have still to listen to them: clients would take it that they have.
    """
    ids = tuple(sorted(m.id for m in messages if not (m.is_out and MessageTag.UNREAD_MEDIA in m.tags)))
    if not ids:
        return Affected(tx.load_state(user_id).pts, 0)
    logged = tx.log_update(user_id, ReadMessageContents(ids), now, pts_count=len(ids))
    return Affected(logged.pts, logged.pts_count)


def _tell_author(tx: Transaction, reader_id: int, message: Message, now: int) -> None:
    """Move the read mark of the one who wrote `message`, if that copy still exists."""
    author_id = message.body.sender_id
    copy_id = find_copy_id(tx, message, author_id)
    if author_id == reader_id or copy_id is None:
        return
    peer = user_peer(reader_id)
    dialog = tx.load_dialogs(author_id, (peer,)).get(peer)
    if dialog is None:
        return
    tx.put_dialog(dialog._replace(read_outbox_max_id=copy_id))
    tx.put_read_date(author_id, peer, copy_id, now)
    tx.log_update(author_id, ReadHistoryOutbox(peer, copy_id), now)


def _tell_authors(tx: Transaction, reader_id: int, peer: Peer, min_id: int, max_id: int, now: int) -> None:
    """Move the read marks of those who wrote what was just read in a basic group, as far as nobody else did.

    When it was is kept by the reader's own ids, because each author has several readers.
    """
    if len(tx.list_member_ids(peer)) <= READ_MARK_MEMBERS:
        tx.put_read_date(reader_id, peer, max_id, now)
    page = tx.list_history(reader_id, peer, limit=AUTHORS_LOOKED_THROUGH, offset_id=max_id + 1, min_id=min_id)
    newest: dict[int, Message] = {}
    for message in page:
        newest.setdefault(message.body.sender_id, message)
    newest.pop(reader_id, None)
    for author_id, message in sorted(newest.items()):
        copy_id = find_copy_id(tx, message, author_id)
        dialog = tx.load_dialogs(author_id, (peer,)).get(peer)
        if copy_id is not None and dialog is not None and copy_id > dialog.read_outbox_max_id:
            tx.put_dialog(dialog._replace(read_outbox_max_id=copy_id))
            tx.log_update(author_id, ReadHistoryOutbox(peer, copy_id), now)
