"""What names and coercions do not settle, both ways."""

from __future__ import annotations

import pytest

from chapar.tl import codec, functions, types
from chapar.tl.adapters import DOWN_RESULTS
from chapar.tl.keyboards import old_object
from chapar.tl.registry import api_registry
from chapar.tl.schema_classes import API_CLASSES
from chapar.tl.tables import Writers, plain_plan
from chapar.tl.writers import compile_writer

PEER = types.inputPeerUser(user_id=4, access_hash=5)
CHANNEL = types.inputChannel(channel_id=4, access_hash=5)
CHANNEL_PEER = types.inputPeerChannel(channel_id=4, access_hash=5)


def request_of(name: str, place: int = 0, **fields):
    """The request as a client of an old layer sends it: bytes of the old shape `place`, decoded by us."""
    row = api_registry().rows(name, is_function=name in api_registry().names(is_function=True))[place]
    holder = type("Old", (), fields)()
    for field in row.values:
        if field.is_optional and field.name not in fields:
            setattr(holder, field.attribute, None)
    writers = Writers(api_registry(), row.last)
    body = compile_writer(row, plain_plan(row), writers.scope, keeps_all=True)(holder)
    return codec.decode(body)[0]


def seen_at(layer: int, obj):
    """An object of ours as a client of an old layer reads it, in the last shape of its name."""
    return codec.decode(codec.encode(obj, layer))[0]


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        ({}, None),
        ({"reply_to_msg_id": 3}, types.inputReplyToMessage(reply_to_msg_id=3)),
        ({"reply_to_msg_id": 3, "top_msg_id": 2}, types.inputReplyToMessage(reply_to_msg_id=3, top_msg_id=2)),
        ({"top_msg_id": 2}, types.inputReplyToMessage(reply_to_msg_id=2, top_msg_id=2)),
    ],
)
def test_reply_by_ids(ids: dict[str, int], expected) -> None:
    sent = request_of("messages.sendMessage", peer=PEER, message="a", random_id=4, **ids)
    assert sent == functions.messages_sendMessage(peer=PEER, message="a", random_id=4, reply_to=expected)


def test_other_requests_of_old_layers() -> None:
    taken = request_of("messages.sendScreenshotNotification", peer=PEER, reply_to_msg_id=4, random_id=5)
    assert taken.reply_to == types.inputReplyToMessage(reply_to_msg_id=4)
    assert request_of("messages.setChatTheme", peer=PEER, emoticon="a").theme == types.inputChatTheme(emoticon="a")
    assert request_of("messages.setChatTheme", peer=PEER, emoticon="").theme == types.inputChatThemeEmpty()
    spam = types.inputReportReasonSpam()
    assert request_of("messages.report", peer=PEER, id=[4], reason=spam, message="").option == b"inputReportReasonSpam"
    picked = request_of("messages.sendBotRequestedPeer", peer=PEER, msg_id=1, button_id=2, requested_peer=PEER)
    assert picked.requested_peers == [PEER]
    assert request_of("channels.toggleSignatures", channel=CHANNEL, enabled=True).signatures_enabled is True
    assert request_of("channels.toggleSignatures", channel=CHANNEL, enabled=False).signatures_enabled is False
    color = request_of("account.updateColor", 1, color=3, background_emoji_id=4, for_profile=True).color
    assert color == types.peerColor(color=3, background_emoji_id=4)
    assert request_of("account.updateColor", 1).color is None
    assert request_of("stories.deleteStories", id=[3]).peer == types.inputPeerSelf()
    user = types.inputUser(user_id=4, access_hash=5)
    assert request_of("stories.readStories", user_id=user, max_id=4).peer == PEER
    assert request_of("payments.saveStarGift", 1, msg_id=4).stargift == types.inputSavedStarGiftUser(msg_id=4)
    price = request_of("payments.updateStarGiftPrice", stargift=types.inputSavedStarGiftUser(msg_id=4), resell_stars=9)
    assert price.resell_amount == types.starsAmount(amount=9, nanos=0)


def test_quiz_answers_become_places() -> None:
    def answer(option: bytes):
        return types.pollAnswer(text=types.textWithEntities(text="", entities=[]), option=option)

    poll = types.poll(
        id=0, question=types.textWithEntities(text="?", entities=[]), answers=[answer(b"a"), answer(b"b")], hash=0
    )
    old = {"poll": poll, "correct_answers": [b"b", b"no such"], "solution": None, "solution_entities": None}
    row = api_registry().rows("inputMediaPoll", is_function=False)[0]
    writers = Writers(api_registry(), 223)
    body = compile_writer(row, plain_plan(row), writers.scope, keeps_all=True)(type("Old", (), old)())
    assert codec.decode(body)[0].correct_answers == [1]
    old["correct_answers"] = None
    body = compile_writer(row, plain_plan(row), writers.scope, keeps_all=True)(type("Old", (), old)())
    assert codec.decode(body)[0].correct_answers is None


def test_methods_that_moved() -> None:
    moved = request_of("channels.createForumTopic", channel=CHANNEL, title="t", random_id=3, icon_color=5)
    assert moved == functions.messages_createForumTopic(peer=CHANNEL_PEER, title="t", random_id=3, icon_color=5)
    assert request_of("channels.getSponsoredMessages", channel=CHANNEL).peer == CHANNEL_PEER
    assert request_of("channels.viewSponsoredMessage", channel=CHANNEL, random_id=b"a").random_id == b"a"
    hidden = request_of("contacts.toggleStoriesHidden", id=types.inputUserSelf(), hidden=True)
    assert hidden == functions.stories_togglePeerStoriesHidden(peer=types.inputPeerSelf(), hidden=True)


def test_methods_that_went_are_told_apart() -> None:
    """They have classes of their own, of the last shape they had."""
    assert request_of("messages.getAllChats", except_ids=[4]) == functions.messages_getAllChats(except_ids=[4])
    gone = request_of("stories.getUserStories", user_id=types.inputUserSelf())
    assert gone.NAME == "stories.getUserStories"


def test_votes_of_users_only() -> None:
    user, channel = types.peerUser(user_id=7), types.peerChannel(channel_id=8)
    votes = types.messages_votesList(
        count=4, chats=[], users=[],
        votes=[
            types.messagePeerVote(peer=user, option=b"a", date=1), types.messagePeerVote(peer=channel, option=b"a", date=1),
            types.messagePeerVoteInputOption(peer=user, date=2),
            types.messagePeerVoteMultiple(peer=user, options=[b"a", b"b"], date=3),
        ],
    )  # fmt: skip
    body = codec.encode(votes, 158)
    for old in (
        old_object("messageUserVote", user_id=7, option=b"a", date=1),
        old_object("messageUserVoteInputOption", user_id=7, date=2),
        old_object("messageUserVoteMultiple", user_id=7, options=[b"a", b"b"], date=3),
    ):
        assert codec.encode(old, 158) in body
    assert bytes.fromhex("15c4b51c03000000") in body


def test_smaller_objects_of_old_layers() -> None:
    asked = types.messageActionRequestedPeer(button_id=4, peers=[types.peerUser(user_id=4), types.peerUser(user_id=5)])
    assert codec.encode(asked, 158)[8:] == codec.encode(types.peerUser(user_id=4))
    asked.peers = []
    assert codec.encode(asked, 158)[8:] == codec.encode(types.peerUser(user_id=0))
    promo = types.help_promoData(expires=4, pending_suggestions=[], dismissed_suggestions=[], chats=[], users=[])
    assert seen_at(202, promo) == types.help_promoDataEmpty(expires=4)
    assert seen_at(203, promo) == promo
    promo.peer = types.peerUser(user_id=5)
    assert seen_at(202, promo) == promo
    draft = types.draftMessage(message="a", date=4, reply_to=types.inputReplyToMessage(reply_to_msg_id=6))
    assert (6).to_bytes(4, "little") in codec.encode(draft, 152)
    theme = types.messageActionSetChatTheme(theme=types.chatTheme(emoticon="🌸"))
    assert codec.encode(theme, 152).endswith("🌸".encode() + bytes(3))
    assert seen_at(152, theme) == theme
    full = types.userFull(
        id=5, settings=types.peerSettings(), notify_settings=types.peerNotifySettings(), common_chats_count=0
    )
    without = codec.encode(full, 158)
    full.theme = types.chatTheme(emoticon="🌸")
    assert "🌸".encode() in codec.encode(full, 158)
    assert "🌸".encode() not in without
    vote = types.updateMessagePollVote(poll_id=1, peer=types.peerChannel(channel_id=5), options=[], positions=[], qts=4)
    assert bytes(8) in codec.encode(vote, 158)


def test_four_limits_of_the_old_config() -> None:
    row = api_registry().rows("config", is_function=False)[0]
    names = {"saved_gifs_limit": 200, "stickers_faved_limit": 5, "pinned_dialogs_count_max": 5}
    from chapar.tl.adapters import DOWN_FIELDS

    for name, value in names.items():
        assert row.field(name) is not None
        assert DOWN_FIELDS["config", name].function(None) == value


def test_results_of_old_layers() -> None:
    new = types.updates(updates=[], users=[], chats=[], date=0, seq=0)
    user = types.userEmpty(id=4)
    media, page = types.messageMediaEmpty(), types.webPageEmpty(id=4)
    old_results = {
        "channels.inviteToChannel": (types.messages_invitedUsers(updates=new, missing_invitees=[]), new),
        "messages.addChatUser": (types.messages_invitedUsers(updates=new, missing_invitees=[]), new),
        "messages.createChat": (types.messages_invitedUsers(updates=new, missing_invitees=[]), new),
        "channels.joinChannel": (types.messages_chatInviteJoinResultOk(updates=new), new),
        "messages.importChatInvite": (types.messages_chatInviteJoinResultOk(updates=new), new),
        "help.getAppConfig": (types.help_appConfig(hash=1, config=types.jsonNull()), types.jsonNull()),
        "messages.getDialogFilters": (
            types.messages_dialogFilters(filters=[types.dialogFilterDefault()]), [types.dialogFilterDefault()]
        ),
        "messages.getMessageReadParticipants": ([types.readParticipantDate(user_id=4, date=5)], [4]),
        "messages.getWebPage": (types.messages_webPage(webpage=page, chats=[], users=[]), page),
        "messages.getWebPagePreview": (types.messages_webPagePreview(media=media, chats=[], users=[]), media),
        "messages.report": (types.reportResultReported(), True),
        "stories.report": (types.reportResultAddComment(option=b""), False),
        "bots.getBotInfo": (types.bots_botInfo(name="n", about="a", description="d"), ["a", "d"]),
        "messages.requestAppWebView": (types.webViewResultUrl(url="u"), old_object("appWebViewResultUrl", url="u")),
        "messages.requestSimpleWebView": (types.webViewResultUrl(url="u"), old_object("simpleWebViewResultUrl", url="u")),
        "phone.sendGroupCallMessage": (new, True),
        "stories.canSendStory": (types.stories_canSendStoryCount(count_remains=0), False),
        "stories.getPeerMaxIDs": ([types.recentStory(max_id=4), types.recentStory()], [4, 0]),
    }  # fmt: skip
    assert set(old_results) == set(DOWN_RESULTS)
    for method, (result, old) in old_results.items():
        assert DOWN_RESULTS[method](result) == old
        first = api_registry().rows(method, is_function=True)[0].first
        assert codec.encode_result(method, result, first)
    pending = types.messages_chatInviteJoinResultWebView(bot_id=4, query_id=5, users=[user])
    assert DOWN_RESULTS["channels.joinChannel"](pending).users == [user]
    assert DOWN_RESULTS["help.getAppConfig"](types.help_appConfigNotModified()) == types.jsonObject(value=[])


def test_old_classes_have_the_last_shape() -> None:
    cls = API_CLASSES.of_name("keyboardButtonUrl", is_function=False)
    assert cls.__struct_fields__ == ("text", "url", "style")
