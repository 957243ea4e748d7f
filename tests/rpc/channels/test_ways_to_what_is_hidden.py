"""Ways by which somebody could reach a message that is hidden, or pass on what may not be: none of them leads there."""

from __future__ import annotations

from dataclasses import replace

from harness import Server
from room import Room

from chapar.domain.peers import channel_peer
from chapar.tl import functions, types


async def _open(server: Server) -> tuple[Room, Room, int, int]:
    """A private group that hides what was before from Juliet, and a public channel; the ids of two posts of that channel in the
    group, one that Juliet sees and one that she does not."""
    news = await Room.open(server, "Romeo", outside=("Juliet",), broadcast=True, username="")
    made = await news.call("Romeo", functions.channels_createChannel(title="Balcony", about="", megagroup=True))
    room = Room(server, channel_peer(made.chats[0].id), news.clients)
    await room.change(lambda chat: replace(chat, hides_history=True))
    post_id = await news.send("Romeo", "in fair Verona")
    hidden_id = await _pass_on(news, room, post_id, 1)
    invite = functions.channels_inviteToChannel(channel=room.channel("Romeo"), users=[room.user("Romeo", "Juliet")])
    await room.call("Romeo", invite)
    return news, room, hidden_id, await _pass_on(news, room, post_id, 2)


async def _pass_on(source: Room, to: Room, message_id: int, random_id: int) -> int:
    request = functions.messages_forwardMessages(
        from_peer=source.place("Romeo"), id=[message_id], random_id=[random_id], to_peer=to.place("Romeo")
    )
    sent = await source.call("Romeo", request)
    return next(int(update.id) for update in sent.updates if isinstance(update, types.updateMessageID))


def _forward(room: Room, message_id: int) -> functions.messages_forwardMessages:
    return functions.messages_forwardMessages(
        from_peer=room.place("Juliet"), id=[message_id], random_id=[message_id], to_peer=types.inputPeerSelf()
    )


def _answer(room: Room, message_id: int, *, elsewhere: bool = True) -> functions.messages_sendMessage:
    answered = types.inputReplyToMessage(
        reply_to_msg_id=message_id, reply_to_peer_id=room.place("Juliet") if elsewhere else None
    )
    peer = types.inputPeerSelf() if elsewhere else room.place("Juliet")
    return functions.messages_sendMessage(peer=peer, message="O", random_id=100 + message_id, reply_to=answered)


async def test_what_is_hidden_is_neither_passed_on_nor_answered(server: Server) -> None:
    _, room, hidden_id, seen_id = await _open(server)
    await room.refuses("MESSAGE_ID_INVALID", "Juliet", _forward(room, hidden_id))
    for elsewhere in (True, False):
        await room.refuses("REPLY_MESSAGE_ID_INVALID", "Juliet", _answer(room, hidden_id, elsewhere=elsewhere))
    await room.call("Juliet", _forward(room, seen_id))
    await room.call("Juliet", _answer(room, seen_id))


async def test_what_is_hidden_names_nobody(server: Server) -> None:
    news, room, hidden_id, seen_id = await _open(server)
    place, romeo = room.place("Juliet"), room.id_of("Romeo")
    for message_id, is_seen in ((hidden_id, False), (seen_id, True)):
        user = types.inputUserFromMessage(peer=place, msg_id=message_id, user_id=romeo)
        channel = types.inputChannelFromMessage(peer=place, msg_id=message_id, channel_id=news.peer.id)
        if is_seen:
            await room.call("Juliet", functions.users_getFullUser(id=user))
            await room.refuses("CHANNEL_PRIVATE", "Juliet", functions.channels_getFullChannel(channel=channel))
        else:
            await room.refuses("USER_ID_INVALID", "Juliet", functions.users_getFullUser(id=user))
            await room.refuses("CHANNEL_INVALID", "Juliet", functions.channels_getFullChannel(channel=channel))


async def test_an_answer_elsewhere_tells_nothing_of_what_may_not_be_passed_on(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    message_id = await room.send("Romeo", "not to be passed on")
    await room.change(lambda chat: replace(chat, is_protected=True))
    await room.refuses("CHAT_FORWARDS_RESTRICTED", "Juliet", _forward(room, message_id))
    sent = await room.call("Juliet", _answer(room, message_id))
    (header,) = [u.message.reply_to for u in sent.updates if isinstance(u, types.updateNewMessage)]
    assert header.quote_text is None
    assert (header.reply_from.from_id, header.reply_from.from_name) == (None, "Romeo")


async def test_only_posts_count_how_often_they_are_passed_on(server: Server) -> None:
    news, room, _, seen_id = await _open(server)
    await room.call("Juliet", _forward(room, seen_id))
    counted = await server.storage.read(lambda q: q.load_message_counts(-room.peer.id, (seen_id,)))
    assert all(counts.forwards == 0 for counts in counted.values())
    posts = await news.history("Romeo")
    assert [post.forwards for post in posts if isinstance(post, types.message)] == [2]
