"""What admins did: every kind of event as admins read it."""

from typing import Any

import pytest
from harness import Server
from room import Room

from chapar.actions.admin_log import log_event
from chapar.domain.admin_log import ACTION_PREFIX, ACTIONS_BY_FILTER, EmojiStatus, PeerColor
from chapar.domain.chats import (
    ChatInvite,
    ChatLocation,
    ChatReactions,
    ForumTopic,
    Participant,
    ParticipantStatus,
    ReactionsAllowed,
)
from chapar.domain.messages import Message, MessageBody
from chapar.domain.peers import channel_peer, user_peer
from chapar.domain.rights import BannedRight, BannedRights
from chapar.domain.styled_text import MessageEntity
from chapar.storage.api import Transaction
from chapar.tl import codec, functions, types

PEER = channel_peer(1)
MESSAGE = Message(
    -1, 7, PEER, MessageBody(0, 1, 1000, "Bold words", (MessageEntity("messageEntityBold", 0, 4),)), False
)
MEMBER = Participant(PEER, 1, ParticipantStatus.MEMBER, 1000)
INVITE = ChatInvite("AbCdEf", PEER, 1, 1000, usage_limit=3)
TOPIC = ForumTopic(1, 5, 1000, user_peer(1), "Feuds", 0x6FB9F0)
EMPTY = BannedRights()

FIELDS: dict[str, dict[str, Any]] = {
    "ParticipantJoin": {},
    "ParticipantLeave": {},
    "ParticipantInvite": {"participant": MEMBER},
    "ParticipantJoinByInvite": {"invite": INVITE},
    "ParticipantJoinByRequest": {"invite": INVITE, "approved_by": 1},
    "ParticipantToggleBan:ban": {"prev_participant": MEMBER, "new_participant": MEMBER},
    "ParticipantToggleBan:unban": {"prev_participant": MEMBER, "new_participant": MEMBER},
    "ParticipantToggleBan:kick": {"prev_participant": MEMBER, "new_participant": MEMBER},
    "ParticipantToggleBan:unkick": {"prev_participant": MEMBER, "new_participant": MEMBER},
    "ParticipantToggleAdmin:promote": {"prev_participant": MEMBER, "new_participant": MEMBER},
    "ParticipantToggleAdmin:demote": {"prev_participant": MEMBER, "new_participant": MEMBER},
    "ParticipantEditRank": {"user_id": 1, "prev_rank": "", "new_rank": "Prince"},
    "ChangeTitle": {"prev_value": "Verona", "new_value": "Mantua"},
    "ChangeAbout": {"prev_value": "", "new_value": "About"},
    "ChangePhoto": {"prev_photo": 0, "new_photo": 99},
    "ChangeUsername": {"prev_value": "", "new_value": "verona"},
    "ChangeUsernames": {"prev_value": ["verona"], "new_value": ["verona", "mantua"]},
    "ChangeLocation": {"prev_value": None, "new_value": ChatLocation(1.0, 2.0, "Verona")},
    "ChangePeerColor": {"prev_value": None, "new_value": PeerColor(3, 9)},
    "ChangeProfilePeerColor": {"prev_value": PeerColor(None), "new_value": PeerColor(3)},
    "ChangeEmojiStatus": {"prev_value": EmojiStatus(0), "new_value": EmojiStatus(5, 9)},
    "ToggleInvites": {"new_value": True},
    "ToggleSignatures": {"new_value": True},
    "ToggleSignatureProfiles": {"new_value": True},
    "TogglePreHistoryHidden": {"new_value": True},
    "ToggleSlowMode": {"prev_value": 0, "new_value": 30},
    "ToggleNoForwards": {"new_value": True},
    "ToggleForum": {"new_value": True},
    "ToggleAntiSpam": {"new_value": True},
    "DefaultBannedRights": {
        "prev_banned_rights": EMPTY,
        "new_banned_rights": BannedRights(BannedRight.SEND_POLLS | BannedRight.SEND_PLAIN),
    },
    "ChangeLinkedChat": {"prev_value": 0, "new_value": 1},
    "ChangeHistoryTTL": {"prev_value": 0, "new_value": 86400},
    "ChangeAvailableReactions": {
        "prev_value": ChatReactions(),
        "new_value": ChatReactions(ReactionsAllowed.SOME, ("👍",)),
    },
    "UpdatePinned": {"message": MESSAGE},
    "EditMessage": {"prev_message": MESSAGE, "new_message": MESSAGE},
    "StopPoll": {"message": MESSAGE},
    "DeleteMessage": {"message": MESSAGE},
    "SendMessage": {"message": MESSAGE},
    "ExportedInviteEdit": {"prev_invite": INVITE, "new_invite": INVITE},
    "ExportedInviteRevoke": {"invite": INVITE},
    "ExportedInviteDelete": {"invite": INVITE},
    "CreateTopic": {"topic": TOPIC},
    "EditTopic": {"prev_topic": TOPIC, "new_topic": TOPIC},
    "DeleteTopic": {"topic": TOPIC},
    "PinTopic": {"prev_topic": None, "new_topic": TOPIC},
}
"""An event of each kind that can happen."""

NEVER = {
    *("ChangeStickerSet", "ChangeEmojiStickerSet", "ChangeWallpaper", "ToggleAutotranslation"),
    *("StartGroupCall", "DiscardGroupCall", "ToggleGroupCallSetting", "ParticipantSubExtend"),
    *("ParticipantMute", "ParticipantUnmute", "ParticipantVolume"),
}
"""Events of what is not built."""

NEW = {
    *("ChangeEmojiStatus", "ChangePeerColor", "ChangeProfilePeerColor", "ParticipantEditRank"),
    "ToggleSignatureProfiles",
}
"""Events that layer 158 lacks: they are left out there."""


def test_every_action_of_the_protocol_is_known() -> None:
    actions = {action.partition(":")[0] for actions in ACTIONS_BY_FILTER.values() for action in actions}
    known = {name.removeprefix(ACTION_PREFIX) for name in dir_of_actions()}
    assert actions == known
    assert {action for actions in ACTIONS_BY_FILTER.values() for action in actions} == set(FIELDS) | NEVER
    flags = types.channelAdminLogEventsFilter()
    assert all(getattr(flags, flag) is False for flag in ACTIONS_BY_FILTER)
    assert len(ACTIONS_BY_FILTER) == len(codec_fields(flags))


def dir_of_actions() -> list[str]:
    return [action.__name__ for action in types.TypeChannelAdminLogEventAction.__args__]


def vars_of(value: Any) -> dict[str, Any]:
    return {field: getattr(value, field) for field in codec_fields(value)}


def codec_fields(value: Any) -> tuple[str, ...]:
    fields: tuple[str, ...] = value.__struct_fields__
    return fields


@pytest.mark.parametrize("action", FIELDS)
async def test_each_event_is_read_as_it_was_logged(server: Server, action: str) -> None:
    room = await Room.open(server, "Romeo")
    romeo_id, chat = room.id_of("Romeo"), await room.kept()
    now = int(server.clock.now())

    def log(tx: Transaction) -> None:
        log_event(tx, chat, romeo_id, action, now, **FIELDS[action])

    await server.storage.write(log)
    request = functions.channels_getAdminLog(channel=room.channel("Romeo"), q="", max_id=0, min_id=0, limit=1)
    (event,) = (await room.call("Romeo", request)).events
    assert (event.user_id, event.date) == (romeo_id, now)
    name = action.partition(":")[0]
    assert event.action == getattr(types, ACTION_PREFIX + name)(**vars_of(event.action))
    for field, value in FIELDS[action].items():
        told = getattr(event.action, field)
        if action == "ChangePhoto":
            assert told == types.photoEmpty(id=0)
        elif isinstance(value, str | int | list):
            assert told == value
        if isinstance(value, Message):
            assert (told.id, told.message, told.entities[0].NAME) == (7, "Bold words", "messageEntityBold")
        if isinstance(value, ChatInvite):
            assert (told.link, told.usage_limit) == ("http://127.0.0.1:4430/+AbCdEf", 3)
        if isinstance(value, ForumTopic):
            assert (told.id, told.title) == (5, "Feuds")
    flag = next(flag for flag, actions in ACTIONS_BY_FILTER.items() if action in actions)
    for wanted in ACTIONS_BY_FILTER:
        request.events_filter = types.channelAdminLogEventsFilter(**{wanted: True})
        assert len((await room.call("Romeo", request)).events) == (wanted == flag)
    body = codec.encode(types.channels_adminLogResults(events=[event], chats=[], users=[]), 158)
    count = int.from_bytes(body[8:12], "little")
    assert count == (name not in NEW)


async def test_what_is_no_event_is_a_mistake_of_the_program(server: Server) -> None:
    room = await Room.open(server, "Romeo")
    chat = await room.kept()
    with pytest.raises(ValueError, match="Explode"):
        await server.storage.write(lambda tx: log_event(tx, chat, 1, "Explode", 1))


async def test_events_are_searched_and_paged(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    for title in ("Mantua", "Padua", "Venice"):
        await room.call("Romeo", functions.channels_editTitle(channel=room.channel("Romeo"), title=title))
    request = functions.channels_getAdminLog(channel=room.channel("Romeo"), q="", max_id=0, min_id=0, limit=2)
    first = (await room.call("Romeo", request)).events
    assert [event.action.new_value for event in first] == ["Venice", "Padua"]
    request.max_id = first[-1].id
    second = (await room.call("Romeo", request)).events
    assert [event.action.NAME for event in second] == [
        ACTION_PREFIX + "ChangeTitle",
        ACTION_PREFIX + "ParticipantJoin",
    ]
    assert [event.new_value for event in await room.events("Romeo", q="padua")] == ["Venice", "Padua"]
    by_juliet = await room.events("Romeo", admins=[room.user("Romeo", "Juliet")])
    assert by_juliet == [types.channelAdminLogEventActionParticipantJoin()]
    request.admins = [types.inputUser(user_id=5, access_hash=5)]
    await room.refuses("USER_ID_INVALID", "Romeo", request)


async def test_members_do_not_read_it(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",), username="")
    for name, error in (("Juliet", "CHAT_ADMIN_REQUIRED"), ("Paris", "CHANNEL_PRIVATE")):
        request = functions.channels_getAdminLog(channel=room.channel(name), q="", max_id=0, min_id=0, limit=2)
        await room.refuses(error, name, request)


async def test_everybody_named_comes_along(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    rights = types.chatBannedRights(view_messages=True, until_date=0)
    await room.call(
        "Romeo",
        functions.channels_editBanned(
            channel=room.channel("Romeo"), participant=room.person("Romeo", "Paris"), banned_rights=rights
        ),
    )
    wanted = types.channelAdminLogEventsFilter(kick=True)
    request = functions.channels_getAdminLog(
        channel=room.channel("Romeo"), q="paris", events_filter=wanted, max_id=0, min_id=0, limit=9
    )
    answer = await room.call("Romeo", request)
    assert {user.id for user in answer.users} == {room.id_of("Romeo"), room.id_of("Paris")}
    assert len(answer.events) == 1


async def test_a_poll_that_an_admin_ends(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")

    def poll_of(*, closed: bool) -> types.inputMediaPoll:
        answers: list[types.TypePollAnswer] = [
            types.pollAnswer(text=types.textWithEntities(text=text, entities=[]), option=text.encode())
            for text in ("Nightingale", "Lark")
        ]
        question = types.textWithEntities(text="Which is it?", entities=[])
        return types.inputMediaPoll(poll=types.poll(id=0, question=question, answers=answers, closed=closed, hash=0))

    for number, (name, event) in enumerate((("Juliet", None), ("Romeo", ACTION_PREFIX + "StopPoll"))):
        media = poll_of(closed=False)
        request = functions.messages_sendMedia(peer=room.place(name), media=media, message="", random_id=8 + number)
        sent = await room.call(name, request)
        message_id = next(update.id for update in sent.updates if isinstance(update, types.updateMessageID))
        ended = functions.messages_editMessage(peer=room.place(name), id=message_id, media=poll_of(closed=True))
        await room.call(name, ended)
        stopped = [each for each in await room.events("Romeo") if ACTION_PREFIX + "StopPoll" == each.NAME]
        assert [each.NAME for each in stopped] == ([event] if event else [])
    assert stopped[0].message.media.poll.closed is True
