"""What people do in groups and channels. Each is registered as in `simulated_actions`."""

from __future__ import annotations

from typing import Any

from channels_model import Channel
from simulated_actions import Actor, action
from simulated_chats import DISCUSSED, DISCUSSION
from simulated_server import ACCESS_HASHES

from chapar.domain.peers import channel_peer
from chapar.tl import LAYER, functions, types

EMOTICONS = ("👍", "❤")


def given(actor: Actor, channel_id: int) -> types.inputChannel:
    """A channel as the client may name it, be it in it or not."""
    access_hash = ACCESS_HASHES.of(actor.client.user_id, channel_peer(channel_id))
    return types.inputChannel(channel_id=channel_id, access_hash=access_hash)


@action(weight=10)
def join(actor: Actor) -> Any:
    known = actor.client.picture.channels
    outside = [channel_id for channel_id in actor.public_ids if not known.find(channel_id).is_member]
    return functions.channels_joinChannel(channel=given(actor, actor.chance.choice(outside))) if outside else None


@action(weight=3)
def leave(actor: Actor) -> Any:
    channel = actor.channel()
    return functions.channels_leaveChannel(channel=channel.given) if channel else None


@action(weight=3)
def invite(actor: Actor) -> Any:
    channel = actor.channel()
    if channel is None:
        return None
    return functions.channels_inviteToChannel(channel=channel.given, users=[actor.user(actor.user_id(other=True))])


@action(weight=0.5)
def make_channel(actor: Actor) -> Any:
    known = actor.client.picture.channels.channels
    if len(known) > len(actor.public_ids):
        return None
    is_broadcast = actor.chance.random() < 0.5
    title = f"Channel {actor.serial}"
    return functions.channels_createChannel(title=title, about="", broadcast=is_broadcast, megagroup=not is_broadcast)


@action(weight=30)
def post(actor: Actor) -> Any:
    channel = actor.channel()
    return _send(actor, channel, None) if channel else None


@action(weight=10)
def comment(actor: Actor) -> Any:
    channel = actor.channel()
    message = actor.post(channel)
    return _send(actor, channel, message.id) if channel and message else None


def _send(actor: Actor, channel: Channel, answered_id: int | None) -> Any:
    return functions.messages_sendMessage(
        peer=channel.peer,
        message=actor.text,
        random_id=actor.random_id,
        silent=actor.chance.random() < 0.1,
        reply_to=types.inputReplyToMessage(reply_to_msg_id=answered_id) if answered_id else None,
    )


@action(weight=4)
def pass_on(actor: Actor) -> Any:
    channel = actor.channel()
    message = actor.post(channel)
    if channel is None or message is None:
        return None
    other = actor.channel()
    to_peer = other.peer if other and actor.chance.random() < 0.5 else actor.peer(actor.user_id())
    return functions.messages_forwardMessages(
        from_peer=channel.peer, id=[message.id], random_id=[actor.random_id], to_peer=to_peer
    )


@action(weight=8)
def edit_post(actor: Actor) -> Any:
    channel = actor.channel()
    message = actor.post(channel, mine=actor.chance.random() < 0.8)
    if channel is None or message is None:
        return None
    return functions.messages_editMessage(peer=channel.peer, id=message.id, message=actor.text)


@action(weight=7)
def delete_posts(actor: Actor) -> Any:
    channel = actor.channel()
    chosen = {message.id for message in (actor.post(channel), actor.post(channel, mine=True)) if message is not None}
    if channel is None or not chosen:
        return None
    return functions.channels_deleteMessages(channel=channel.given, id=sorted(chosen))


@action(weight=4)
def pin_post(actor: Actor) -> Any:
    channel = actor.channel()
    message = actor.post(channel)
    if channel is None or message is None:
        return None
    unpin = actor.chance.random() < 0.3
    return functions.messages_updatePinnedMessage(peer=channel.peer, id=message.id, unpin=unpin)


@action(weight=12)
def read_channel(actor: Actor) -> Any:
    channel = actor.channel()
    message = actor.post(channel)
    if channel is None or message is None:
        return None
    return functions.channels_readHistory(channel=channel.given, max_id=message.id)


@action(weight=7)
def react_to_post(actor: Actor) -> Any:
    channel = actor.channel()
    message = actor.post(channel)
    if channel is None or message is None:
        return None
    chosen = actor.chance.choice(((), *((emoticon,) for emoticon in EMOTICONS)))
    return functions.messages_sendReaction(
        peer=channel.peer,
        msg_id=message.id,
        reaction=[types.reactionEmoji(emoticon=emoticon) for emoticon in chosen],
    )


@action(weight=3)
def view_posts(actor: Actor) -> Any:
    channel = actor.channel()
    message = actor.post(channel)
    if channel is None or message is None:
        return None
    return functions.messages_getMessagesViews(peer=channel.peer, id=[message.id], increment=True)


@action(weight=5)
def ban(actor: Actor) -> Any:
    channel = actor.channel()
    if channel is None:
        return None
    until_date = actor.chance.choice((0, actor.now + 40, actor.now + 1000))
    is_whole = actor.chance.random() < 0.6
    rights = types.chatBannedRights(until_date=until_date, view_messages=is_whole, send_messages=True)
    return _restrict(actor, channel, rights)


@action(weight=4)
def unban(actor: Actor) -> Any:
    channel = actor.channel()
    return _restrict(actor, channel, types.chatBannedRights(until_date=0)) if channel else None


def _restrict(actor: Actor, channel: Channel, rights: types.chatBannedRights) -> Any:
    participant = actor.peer(actor.user_id(other=True))
    return functions.channels_editBanned(channel=channel.given, participant=participant, banned_rights=rights)


@action(weight=4)
def promote(actor: Actor) -> Any:
    channel = actor.channel()
    if channel is None:
        return None
    is_admin = actor.chance.random() < 0.7
    rights = types.chatAdminRights(
        post_messages=is_admin,
        edit_messages=is_admin,
        delete_messages=is_admin,
        ban_users=is_admin,
        pin_messages=is_admin,
        anonymous=is_admin and actor.chance.random() < 0.3,
    )
    user = actor.user(actor.user_id(other=True))
    return functions.channels_editAdmin(channel=channel.given, user_id=user, admin_rights=rights, rank="")


@action(weight=2)
def rename_channel(actor: Actor) -> Any:
    channel = actor.channel()
    return functions.channels_editTitle(channel=channel.given, title=f"Title {actor.serial}") if channel else None


@action(weight=1)
def describe_channel(actor: Actor) -> Any:
    channel = actor.channel()
    return functions.messages_editChatAbout(peer=channel.peer, about=f"About {actor.serial}") if channel else None


@action(weight=1)
def slow_down(actor: Actor) -> Any:
    channel = actor.channel()
    seconds = actor.chance.choice((0, 0, 10))
    return functions.channels_toggleSlowMode(channel=channel.given, seconds=seconds) if channel else None


@action(weight=1)
def hide_history(actor: Actor) -> Any:
    channel = actor.channel()
    if channel is None:
        return None
    return functions.channels_togglePreHistoryHidden(channel=channel.given, enabled=actor.chance.random() < 0.5)


@action(weight=1)
def clear_channel(actor: Actor) -> Any:
    channel = actor.channel()
    message = actor.post(channel)
    if channel is None or message is None:
        return None
    return functions.channels_deleteHistory(channel=channel.given, max_id=message.id)


@action(weight=1)
def allow_everybody(actor: Actor) -> Any:
    channel = actor.channel()
    if channel is None:
        return None
    rights = types.chatBannedRights(until_date=0, pin_messages=actor.chance.random() < 0.5)
    return functions.messages_editChatDefaultBannedRights(peer=channel.peer, banned_rights=rights)


@action(weight=12)
def send_to_group(actor: Actor) -> Any:
    group_id = actor.group_id()
    if group_id is None:
        return None
    peer = types.inputPeerChat(chat_id=group_id)
    return functions.messages_sendMessage(peer=peer, message=actor.text, random_id=actor.random_id)


@action(weight=1)
def rename_group(actor: Actor) -> Any:
    group_id = actor.group_id()
    return functions.messages_editChatTitle(chat_id=group_id, title=f"Group {actor.serial}") if group_id else None


@action(weight=2)
def add_to_group(actor: Actor) -> Any:
    group_id = actor.group_id()
    if group_id is None:
        return None
    user = actor.user(actor.user_id(other=True))
    return functions.messages_addChatUser(chat_id=group_id, user_id=user, fwd_limit=10)


@action(weight=1)
def remove_from_group(actor: Actor) -> Any:
    group_id = actor.group_id()
    if group_id is None:
        return None
    return functions.messages_deleteChatUser(chat_id=group_id, user_id=actor.user(actor.user_id()))


@action(weight=0.2)
def migrate(actor: Actor) -> Any:
    group_id = actor.group_id()
    return functions.messages_migrateChat(chat_id=group_id) if group_id else None


@action(weight=3)
def ask_in_channel(actor: Actor) -> Any:
    channel = actor.channel()
    if channel is None:
        return None
    answers: list[types.TypePollAnswer] = [
        types.pollAnswer(text=_text(word), option=word.encode()) for word in ("yes", "no")
    ]
    poll = types.poll(id=0, question=_text(f"{actor.serial}?"), answers=answers, hash=0)
    return functions.messages_sendMedia(
        peer=channel.peer, media=types.inputMediaPoll(poll=poll), message="", random_id=actor.random_id
    )


def _text(words: str) -> types.textWithEntities:
    return types.textWithEntities(text=words, entities=[])


@action(weight=5)
def vote(actor: Actor) -> Any:
    channel = actor.channel()
    polls = [m for m in (channel.messages.values() if channel else ()) if _is_poll(m)]
    if channel is None or not polls:
        return None
    options = actor.chance.choice(([b"yes"], [b"no"], []))
    return functions.messages_sendVote(peer=channel.peer, msg_id=actor.chance.choice(polls).id, options=options)


def _is_poll(message: Any) -> bool:
    return isinstance(getattr(message, "media", None), types.messageMediaPoll)


@action(weight=2)
def read_reactions_to_posts(actor: Actor) -> Any:
    channel = actor.channel()
    return functions.messages_readReactions(peer=channel.peer) if channel else None


@action(weight=1)
def protect(actor: Actor) -> Any:
    channel = actor.channel()
    enabled = actor.chance.random() < 0.5
    return functions.messages_toggleNoForwards(peer=channel.peer, enabled=enabled) if channel else None


@action(weight=1)
def sign_posts(actor: Actor) -> Any:
    channel = actor.channel()
    enabled = actor.chance.random() < 0.5
    return functions.channels_toggleSignatures(channel=channel.given, signatures_enabled=enabled) if channel else None


@action(weight=1)
def sort_into_topics(actor: Actor) -> Any:
    channel = actor.channel()
    if channel is None:
        return None
    return functions.channels_toggleForum(channel=channel.given, enabled=actor.chance.random() < 0.5, tabs=False)


@action(weight=2)
def begin_topic(actor: Actor) -> Any:
    forums = [each for each in actor.client.picture.channels.inside.values() if each.facts["forum"]]
    if not forums or actor.client.layer != LAYER:
        return None
    peer = actor.chance.choice(forums).peer
    return functions.messages_createForumTopic(peer=peer, title=f"Topic {actor.serial}", random_id=actor.random_id)


@action(weight=1)
def let_comment(actor: Actor) -> Any:
    """The channel and its discussion group part, or come together again."""
    broadcast, group = (given(actor, actor.public_ids[number]) for number in (DISCUSSED, DISCUSSION))
    other: Any = group if actor.chance.random() < 0.6 else types.inputChannelEmpty()
    return functions.channels_setDiscussionGroup(broadcast=broadcast, group=other)


@action(weight=1)
def delete_what_somebody_wrote(actor: Actor) -> Any:
    channel = actor.channel()
    if channel is None:
        return None
    participant = actor.peer(actor.user_id(other=True))
    return functions.channels_deleteParticipantHistory(channel=channel.given, participant=participant)


@action(weight=2)
def make_link(actor: Actor) -> Any:
    channel = actor.channel()
    if channel is None:
        return None
    return functions.messages_exportChatInvite(
        peer=channel.peer,
        usage_limit=actor.chance.choice((None, 1)),
        expire_date=actor.chance.choice((None, actor.now + 300)),
        request_needed=actor.chance.random() < 0.2,
    )


@action(weight=5)
def join_by_link(actor: Actor) -> Any:
    return functions.messages_importChatInvite(hash=actor.chance.choice(actor.links)) if actor.links else None


@action(weight=1)
def let_in(actor: Actor) -> Any:
    channel = actor.channel()
    if channel is None:
        return None
    return functions.messages_hideAllChatJoinRequests(peer=channel.peer, approved=actor.chance.random() < 0.7)


@action(weight=0.3)
def close_channel(actor: Actor) -> Any:
    own = [each for i, each in actor.client.picture.channels.inside.items() if i not in actor.public_ids]
    return functions.channels_deleteChannel(channel=actor.chance.choice(own).given) if own else None
