"""Mailboxes that channels own, and what their members see of them in their own lists."""

from chapar.domain.chats import ForumTopic
from chapar.domain.messages import Dialog, DialogPlace, Message, MessageBody, MessageCounts, MessageTag
from chapar.domain.notices import ChannelChanged, ContactsReset, ReactionsChanged
from chapar.domain.peers import PeerType, channel_of, channel_peer, chat_peer, owner_of, user_peer
from chapar.domain.updates import NewMessage
from chapar.storage.api import Queries, Storage, Transaction

ROMEO, JULIET = 1, 2
CHANNEL = channel_peer(5)
OWNER = -5


def post(tx: Transaction, sender_id: int = ROMEO, date: int = 100, *, thread_id: int = 0) -> Message:
    """A message of the channel, on top of it, and its row of the log."""
    body = tx.insert_body(MessageBody(0, sender_id, date, "text", shown_as=CHANNEL, post_author="R.", is_post=True))
    message = Message(OWNER, tx.next_message_id(OWNER), CHANNEL, body, is_out=False, thread_id=thread_id)
    tx.insert_message(message)
    tx.put_dialog(Dialog(OWNER, CHANNEL, message.id, top_date=date))
    tx.log_update(OWNER, NewMessage(message.id, message), date)
    return message


def test_whose_mailbox_a_conversation_is_in() -> None:
    assert owner_of(ROMEO, CHANNEL) == OWNER
    assert owner_of(ROMEO, user_peer(JULIET)) == ROMEO
    assert (channel_of(OWNER), channel_of(ROMEO)) == (CHANNEL, None)


async def test_ids_and_pts_are_the_channels_own(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[int]:
        tx.next_message_id(ROMEO)
        return [post(tx).id, post(tx).id]

    assert await storage.write(unit) == [1, 2]
    assert (await storage.read(lambda q: q.load_state(OWNER))).pts == 3
    assert (await storage.read(lambda q: q.load_state(ROMEO))).pts == 1
    rows = await storage.read(lambda q: q.list_updates(OWNER, 1, 9))
    assert [(row.owner_id, row.pts) for row in rows] == [(OWNER, 2), (OWNER, 3)]


async def test_a_message_comes_back_as_it_was(storage: Storage) -> None:
    sent = await storage.write(lambda tx: post(tx, thread_id=7))
    assert await storage.read(lambda q: q.load_messages(OWNER, [sent.id])) == {sent.id: sent}
    assert await storage.read(lambda q: q.load_messages(ROMEO, [sent.id])) == {}


async def test_a_members_dialog_is_derived_from_the_channel(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        tx.put_dialog(Dialog(JULIET, CHANNEL, 0, read_inbox_max_id=1, folder_id=1))
        for sender_id in (ROMEO, ROMEO, JULIET, ROMEO):
            post(tx, sender_id, 100 + sender_id)
        assert tx.load_dialogs(JULIET, [CHANNEL])[CHANNEL].unread_count == 2

    await storage.write(unit)
    derived = Dialog(JULIET, CHANNEL, 4, 1, 0, 2, folder_id=1, top_date=101)
    assert await storage.read(lambda q: q.load_dialogs(JULIET, [CHANNEL])) == {CHANNEL: derived}
    await storage.write(lambda tx: tx.put_dialog(derived._replace(read_inbox_max_id=4)))
    assert (await storage.read(lambda q: q.load_dialogs(JULIET, [CHANNEL])))[CHANNEL].unread_count == 0


async def test_channels_and_people_in_one_list_by_date(storage: Storage) -> None:
    """A channel moves up with every post although nobody touches its members' rows."""
    person, quiet = user_peer(JULIET), channel_peer(6)

    def unit(tx: Transaction) -> None:
        body = tx.insert_body(MessageBody(0, JULIET, 150, "text"))
        tx.insert_message(Message(ROMEO, tx.next_message_id(ROMEO), person, body, is_out=False))
        tx.put_dialog(Dialog(ROMEO, person, 1, top_date=150))
        tx.put_dialog(Dialog(ROMEO, CHANNEL, 0, top_date=50))
        tx.put_dialog(Dialog(ROMEO, quiet, 0, top_date=60))
        post(tx, JULIET, 100)

    await storage.write(unit)
    listed = await storage.read(lambda q: q.list_dialogs(ROMEO, limit=9))
    assert [dialog.peer for dialog in listed] == [person, CHANNEL, quiet]
    assert await storage.read(lambda q: q.count_dialogs(ROMEO)) == 3
    await storage.write(lambda tx: post(tx, JULIET, 200))
    listed = await storage.read(lambda q: q.list_dialogs(ROMEO, limit=9))
    assert [dialog.peer for dialog in listed] == [CHANNEL, person, quiet]
    first = listed[0]
    place = DialogPlace(first.top_date, first.top_message_id, first.peer)
    rest = await storage.read(lambda q: q.list_dialogs(ROMEO, limit=9, before=place))
    assert [dialog.peer for dialog in rest] == [person, quiet]


async def test_what_stands_equal_is_ordered_as_tdlib_awaits_it(storage: Storage) -> None:
    """It compares dates, then ids of messages, then its own ids of chats; an order of another kind makes it ask for ever."""
    peers = [user_peer(9), user_peer(3), chat_peer(2), chat_peer(8), channel_peer(4), channel_peer(7)]

    def unit(tx: Transaction) -> None:
        for peer in reversed(peers):
            tx.put_dialog(Dialog(ROMEO, peer, 1, top_date=100))
            if peer.type is PeerType.CHANNEL:
                tx.put_dialog(Dialog(-peer.id, peer, 1, top_date=100))

    await storage.write(unit)
    listed = await storage.read(lambda q: q.list_dialogs(ROMEO, limit=9))
    assert [dialog.peer for dialog in listed] == peers
    for number, peer in enumerate(peers, start=1):
        place = DialogPlace(100, 1, peer)
        rest = await storage.read(lambda q, place=place: q.list_dialogs(ROMEO, limit=9, before=place))
        assert [dialog.peer for dialog in rest] == peers[number:]
    beyond = DialogPlace(100, 1, channel_peer(2**63 - 1))
    assert await storage.read(lambda q: q.list_dialogs(ROMEO, limit=9, before=beyond)) == []


async def test_pages_of_a_thread_and_of_an_author(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        for sender_id, thread_id in ((ROMEO, 0), (JULIET, 1), (ROMEO, 1), (JULIET, 0)):
            post(tx, sender_id, thread_id=thread_id)

    await storage.write(unit)

    def look(q: Queries) -> tuple[list[Message], list[Message], int, int]:
        of_thread = q.list_history(OWNER, CHANNEL, limit=9, thread_id=1)
        of_author = q.list_history(OWNER, CHANNEL, limit=9, author_id=JULIET)
        count = q.count_history(OWNER, CHANNEL, thread_id=1)
        return of_thread, of_author, count, q.count_history(OWNER, CHANNEL, min_id=3)

    of_thread, of_author, count, newer = await storage.read(look)
    assert [message.id for message in of_thread] == [3, 2]
    assert [message.id for message in of_author] == [4, 2]
    assert (count, newer) == (2, 1)


async def test_the_general_topic_is_what_is_in_no_other(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        for thread_id in (0, 1, 3, 3, 2):
            post(tx, thread_id=thread_id)
        post(tx, JULIET, thread_id=1)
        for topic_id, old_max_id in ((1, 5), (3, 0)):
            tx.put_topic(ForumTopic(5, topic_id, 100, user_peer(ROMEO), "A topic", 0, old_max_id=old_max_id))

    await storage.write(unit)

    def look(q: Queries) -> tuple[list[int], int, int, int]:
        page = q.list_history(OWNER, CHANNEL, limit=9, thread_id=0)
        unread = q.count_unread_in_thread(OWNER, CHANNEL, 0, user_id=JULIET, min_id=1)
        of_topic = q.count_unread_in_thread(OWNER, CHANNEL, 3, user_id=JULIET, min_id=3)
        return [message.id for message in page], q.count_history(OWNER, CHANNEL, thread_id=0), unread, of_topic

    # The thread of the second message is from before there were topics.
    assert await storage.read(look) == ([6, 5, 2, 1], 4, 2, 1)

    def turn(q: Queries) -> list[list[int]]:
        places = ((5, 0, 2), (5, -1, 3), (2, -3, 3), (6, 1, 9))
        pages = [
            q.list_history(OWNER, CHANNEL, limit=limit, thread_id=0, offset_id=offset_id, add_offset=add_offset)
            for offset_id, add_offset, limit in places
        ]
        return [[message.id for message in page] for page in pages]

    assert await storage.read(turn) == [[2, 1], [5, 2, 1], [6, 5, 2], [2, 1]]


async def test_own_tags_of_members(storage: Storage) -> None:
    mention = MessageTag.MENTION | MessageTag.UNREAD_MENTION

    def unit(tx: Transaction) -> None:
        post(tx)
        post(tx)
        tx.put_own_tags(JULIET, CHANNEL, 2, mention)
        assert tx.load_own_tags(JULIET, CHANNEL, [1, 2]) == {2: mention}

    await storage.write(unit)
    assert await storage.read(lambda q: q.load_own_tags(JULIET, CHANNEL, [1, 2])) == {2: mention}
    assert await storage.read(lambda q: q.load_own_tags(ROMEO, CHANNEL, [1, 2])) == {}
    unread = await storage.read(lambda q: q.list_history(JULIET, CHANNEL, limit=9, tag=MessageTag.UNREAD_MENTION))
    assert [message.id for message in unread] == [2]
    counted = await storage.read(lambda q: q.count_tagged(JULIET, [CHANNEL], MessageTag.UNREAD_MENTION))
    assert counted == {CHANNEL: 1}
    await storage.write(lambda tx: tx.put_own_tags(JULIET, CHANNEL, 2, MessageTag.MENTION))
    assert await storage.read(lambda q: q.load_own_tags(JULIET, CHANNEL, [2])) == {2: MessageTag.MENTION}


async def test_a_deleted_message_leaves_nothing_behind(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        for _ in range(2):
            message = post(tx)
            tx.put_own_tags(JULIET, CHANNEL, message.id, MessageTag.MENTION)
            tx.put_message_counts(OWNER, message.id, MessageCounts(views=3))
        tx.delete_messages(OWNER, [1])

    await storage.write(unit)
    assert set(await storage.read(lambda q: q.load_messages(OWNER, [1, 2]))) == {2}
    assert set(await storage.read(lambda q: q.load_own_tags(JULIET, CHANNEL, [1, 2]))) == {2}
    assert set(await storage.read(lambda q: q.load_message_counts(OWNER, [1, 2]))) == {2}


async def test_counts_come_with_the_messages_of_a_channel(storage: Storage) -> None:
    counts = MessageCounts(views=3, forwards=1, replies=2, last_reply_id=9, repliers=(user_peer(JULIET),))

    def unit(tx: Transaction) -> None:
        post(tx)
        tx.put_message_counts(OWNER, 1, counts)

    await storage.write(unit)
    assert (await storage.read(lambda q: q.load_messages(OWNER, [1])))[1].counts == counts


async def test_notices_of_a_channel_from_a_pts_on(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        tx.log_notice(OWNER, ChannelChanged(5), 100)
        post(tx)
        tx.log_notice(OWNER, ReactionsChanged(1), 100)
        post(tx)
        tx.log_notice(ROMEO, ContactsReset(), 100)

    await storage.write(unit)

    async def told(since_pts: int) -> list[object]:
        return [row.update for row in await storage.read(lambda q: q.list_channel_notices(OWNER, since_pts, 9))]

    assert await told(1) == [ChannelChanged(5), ReactionsChanged(1)]
    assert await told(2) == [ReactionsChanged(1)]
    assert await told(3) == []
    await storage.write(lambda tx: tx.log_notice(OWNER, ChannelChanged(5), 101))
    assert await told(3) == [ChannelChanged(5)]

    def told_before(q: Queries) -> list[object]:
        return [row.update for row in q.list_channel_notices(OWNER, 1, 9, until_pts=3)]

    assert await storage.read(told_before) == [ReactionsChanged(1)]
