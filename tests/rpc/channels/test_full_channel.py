"""All that is known of a channel, to admins, members and strangers."""

from dataclasses import replace

from harness import Server
from room import Room

from chapar.domain.chats import ChatReactions, ReactionsAllowed
from chapar.domain.messages import MessageTag
from chapar.storage.api import Transaction
from chapar.tl import functions, types


async def test_what_a_creator_knows(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    rights = types.chatBannedRights(view_messages=True, until_date=0)
    await room.call(
        "Romeo",
        functions.channels_editBanned(
            channel=room.channel("Romeo"), participant=room.person("Romeo", "Paris"), banned_rights=rights
        ),
    )
    await room.call("Romeo", functions.messages_editChatAbout(peer=room.place("Romeo"), about="Two houses"))
    full = await room.full("Romeo")
    assert (full.about, full.participants_count, full.admins_count) == ("Two houses", 2, 1)
    assert (full.kicked_count, full.banned_count, full.online_count) == (1, 0, 1)
    assert (full.can_view_participants, full.can_set_username, full.can_delete_channel) == (True, True, True)
    assert full.available_reactions == types.chatReactionsAll()
    assert full.pts == (await server.storage.read(lambda q: q.load_state(-room.peer.id))).pts


async def test_what_others_know(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",), broadcast=True)
    await room.send("Romeo", "News")
    for name, unread in (("Juliet", 1), ("Paris", 0)):
        full = await room.full(name)
        assert (full.participants_count, full.admins_count, full.kicked_count) == (2, None, None)
        assert (full.can_view_participants, full.can_set_username, full.can_delete_channel) == (False, False, False)
        assert (full.unread_count, full.online_count) == (unread, None)
        assert full.exported_invite is None


async def test_marks_and_pins(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    message_id = await room.send("Romeo", "Read me")
    assert (await room.full("Juliet")).unread_count == 1
    juliet_id = room.id_of("Juliet")

    def read(tx: Transaction) -> None:
        tx.put_dialog(tx.load_dialogs(juliet_id, (room.peer,))[room.peer]._replace(read_inbox_max_id=message_id))

    await server.storage.write(read)
    full = await room.full("Juliet")
    assert (full.unread_count, full.read_inbox_max_id, full.pinned_msg_id) == (0, message_id, None)
    await server.storage.write(lambda tx: tx.set_message_tags(-room.peer.id, message_id, MessageTag.PINNED))
    assert (await room.full("Juliet")).pinned_msg_id == message_id


async def test_when_one_may_write_again(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    await room.call("Romeo", functions.channels_toggleSlowMode(channel=room.channel("Romeo"), seconds=60))
    full = await room.full("Juliet")
    assert (full.slowmode_seconds, full.slowmode_next_send_date) == (60, None)
    await room.send("Juliet", "Slowly")
    now = int(server.clock.now())
    assert (await room.full("Juliet")).slowmode_next_send_date == now + 60
    assert (await room.full("Romeo")).slowmode_next_send_date is None


async def test_as_whom_an_anonymous_admin_writes(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    request = functions.channels_editAdmin(
        channel=room.channel("Romeo"),
        user_id=room.user("Romeo", "Juliet"),
        admin_rights=types.chatAdminRights(anonymous=True),
    )
    await room.call("Romeo", request)
    assert (await room.full("Juliet")).default_send_as == types.peerChannel(channel_id=room.peer.id)
    assert (await room.full("Romeo")).default_send_as is None


async def test_which_reactions_are_allowed(server: Server) -> None:
    room = await Room.open(server, "Romeo")
    await room.change(lambda chat: replace(chat, reactions=ChatReactions(ReactionsAllowed.SOME, ("👍",), 2)))
    full = await room.full("Romeo")
    assert full.available_reactions == types.chatReactionsSome(reactions=[types.reactionEmoji(emoticon="👍")])
    assert full.reactions_limit == 2
    await room.change(lambda chat: replace(chat, reactions=ChatReactions(ReactionsAllowed.NONE)))
    assert (await room.full("Romeo")).available_reactions == types.chatReactionsNone()


async def test_the_discussion_comes_along(server: Server) -> None:
    room = await Room.open(server, "Romeo", outside=("Juliet",), broadcast=True)
    made = await room.call("Romeo", functions.channels_createChannel(title="Talk", about="", megagroup=True))
    group_id = made.chats[0].id
    group = room.peer._replace(id=group_id)
    await room.change(lambda chat: replace(chat, linked_chat_id=group_id))
    linked = await server.storage.read(lambda q: q.find_chat(group))
    assert linked is not None
    await server.storage.write(lambda tx: tx.update_chat(replace(linked, linked_chat_id=room.peer.id)))
    answer = await room.call("Juliet", functions.channels_getFullChannel(channel=room.channel("Juliet")))
    assert answer.full_chat.linked_chat_id == group_id
    assert sorted((chat.NAME, chat.title) for chat in answer.chats) == [("channel", "Talk"), ("channel", "Verona")]
    await room.change(lambda chat: replace(chat, usernames=()))
    await room.refuses("CHANNEL_PRIVATE", "Juliet", functions.channels_getFullChannel(channel=room.channel("Juliet")))
