"""Marking what was read and seen in supergroups and channels.

Every reader has a mark of its own; nobody else's rows are touched, but for those of authors who learn that they were read.
Follows core.telegram.org/method/channels.readHistory and core.telegram.org/method/channels.readMessageContents.
"""

from collections.abc import Iterable

from chapar.actions.chat_access import access_chat
from chapar.actions.dialogs import put_mark
from chapar.actions.mailbox import Affected
from chapar.actions.sight import load_seen
from chapar.domain.limits import READ_MARK_MEMBERS
from chapar.domain.messages import NO_TAGS, MessageTag
from chapar.domain.notices import ChannelContentsRead, ChannelReactionsChanged, ReadChannelInbox, ReadChannelOutbox
from chapar.domain.peers import Peer, owner_of
from chapar.domain.updates import Origin
from chapar.storage.api import Storage, Transaction

AUTHORS_LOOKED_THROUGH = 100
"""Messages just read, the newest ones, whose authors are told so."""
SEEN_AT_ONCE = 1000
"""Messages marked as seen in one unit of writes."""
UNSEEN = MessageTag.UNREAD_MENTION | MessageTag.UNREAD_REACTION
"""What is new about a message until the one whom it concerns looks at it."""


async def read_channel(
    storage: Storage, *, user_id: int, peer: Peer, max_id: int, now: int, origin: Origin | None = None
) -> None:
    """Mark a channel as read up to and with `max_id` (0: all of it); in a supergroup its authors are told.

    Reading again what has been read changes nothing, but for the mark that the reader has made by hand: it goes. Who only
    looks in from outside has no mark. Raises what `access_chat` raises.
    """

    def unit(tx: Transaction) -> None:
        standing = access_chat(tx, user_id, peer, now)
        dialog = tx.load_dialogs(user_id, (peer,)).get(peer)
        if dialog is None:
            return
        dialog = put_mark(tx, dialog, False, now)
        before, newest = dialog.read_inbox_max_id, dialog.top_message_id
        read_id = min(max_id, newest) if max_id else newest
        if read_id <= before:
            return
        tx.put_dialog(dialog._replace(read_inbox_max_id=read_id))
        tx.log_notice(user_id, ReadChannelInbox(peer.id), now)
        if standing.chat.is_megagroup:
            if standing.chat.participants_count <= READ_MARK_MEMBERS:
                tx.put_read_date(user_id, peer, read_id, now)
            _tell_authors(tx, user_id, peer, before, read_id, now)

    await storage.write(unit, origin)


def _tell_authors(tx: Transaction, reader_id: int, peer: Peer, min_id: int, max_id: int, now: int) -> None:
    """Move the read marks of those who wrote what was just read, as far as nobody else did."""
    owner_id = owner_of(reader_id, peer)
    authors = tx.load_last_of_authors(owner_id, min_id=min_id, max_id=max_id, limit=AUTHORS_LOOKED_THROUGH)
    for author_id, last_id in sorted(authors.items()):
        dialog = tx.load_dialogs(author_id, (peer,)).get(peer) if author_id != reader_id else None
        if dialog is not None and last_id > dialog.read_outbox_max_id:
            tx.put_dialog(dialog._replace(read_outbox_max_id=last_id))
            tx.log_notice(author_id, ReadChannelOutbox(peer.id), now)


async def read_channel_contents(
    storage: Storage, *, user_id: int, peer: Peer, message_ids: Iterable[int], now: int, origin: Origin | None = None
) -> None:
    """Mark what is new about messages as seen: that they mention the user, that somebody reacted to them, that there is
    something to listen to.

    Raises what `access_chat` raises.
    """

    def unit(tx: Transaction) -> None:
        access_chat(tx, user_id, peer, now)
        heard = _hear(tx, user_id, peer, message_ids)
        mark_seen(tx, user_id, peer, message_ids, UNSEEN, now, also=heard)

    await storage.write(unit, origin)


async def read_tagged(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    tag: MessageTag,
    now: int,
    thread_id: int = 0,
    origin: Origin | None = None,
) -> Affected:
    """Mark all messages of a channel with one of the `UNSEEN` tags as seen, newest first, in one thread or (0) in all.

    `offset` is what is left for another call; the state is the channel's. Raises what `access_chat` raises.
    """

    def unit(tx: Transaction) -> Affected:
        access_chat(tx, user_id, peer, now)
        tagged = tx.list_history(user_id, peer, limit=SEEN_AT_ONCE, tag=tag)
        page = [message.id for message in tagged if thread_id in (0, message.thread_id, message.id)]
        mark_seen(tx, user_id, peer, page, tag, now)
        left = 0 if thread_id else tx.count_history(user_id, peer, tag=tag)
        return Affected(tx.load_state(owner_of(user_id, peer)).pts, 0, left)

    return await storage.write(unit, origin)


def mark_seen(
    tx: Transaction,
    user_id: int,
    peer: Peer,
    message_ids: Iterable[int],
    tags: MessageTag,
    now: int,
    *,
    also: Iterable[int] = (),
) -> None:
    """Take these tags from messages; the user's other sessions learn from the reactions themselves that those were seen.

    `also` are messages of which something else was seen.
    """
    seen = set(also)
    for message_id, own in sorted(tx.load_own_tags(user_id, peer, message_ids).items()):
        if own & tags == NO_TAGS:
            continue
        tx.put_own_tags(user_id, peer, message_id, own & ~tags)
        if MessageTag.UNREAD_REACTION in own & tags:
            tx.log_notice(user_id, ChannelReactionsChanged(peer.id, message_id), now)
        seen.add(message_id)
    if seen:
        tx.log_notice(user_id, ChannelContentsRead(peer.id, tuple(sorted(seen))), now)


def _hear(tx: Transaction, user_id: int, peer: Peer, message_ids: Iterable[int]) -> list[int]:
    """Remember that a member has listened to voice and video messages of a supergroup; to which of them for the first time."""
    found = load_seen(tx, user_id, peer, message_ids)
    heard = [message_id for message_id, message in found.items() if MessageTag.UNREAD_MEDIA in message.tags]
    for message_id, own in {**dict.fromkeys(heard, NO_TAGS), **tx.load_own_tags(user_id, peer, heard)}.items():
        tx.put_own_tags(user_id, peer, message_id, own | MessageTag.HEARD)
    return heard


def forget_unseen(tx: Transaction, user_id: int, peer: Peer, now: int) -> None:
    """The step of a unit by which who goes has nothing new left to see there: coming back begins anew."""
    ids = {message.id for tag in UNSEEN for message in tx.list_history(user_id, peer, limit=SEEN_AT_ONCE, tag=tag)}
    for message_id, own in tx.load_own_tags(user_id, peer, ids).items():
        tx.put_own_tags(user_id, peer, message_id, own & ~UNSEEN)
    if ids:
        logged = tx.log_notice(user_id, ChannelContentsRead(peer.id, tuple(sorted(ids))), now)
        # No answer says that: the session that leaves is told like the others.
        logged.origin = None
