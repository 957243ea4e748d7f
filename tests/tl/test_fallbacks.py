"""What stands for constructors that a layer lacks."""

from __future__ import annotations

import pytest

from chapar.tl import codec, types
from chapar.tl.fallbacks import FALLBACKS, plain_text
from chapar.tl.keyboards import old_object


def plain(text: str):
    return types.textPlain(text=text)


@pytest.mark.parametrize(
    ("rich", "text"),
    [
        (None, ""),
        (types.textEmpty(), ""),
        (plain("a"), "a"),
        (types.textConcat(texts=[plain("a"), types.textBold(text=plain("b"))]), "ab"),
        (types.textCustomEmoji(document_id=1, alt="🙂"), "🙂"),
        (types.textMath(source="x²"), "x²"),
        (types.textSpoiler(text=types.textItalic(text=plain("a"))), "a"),
        (types.textImage(document_id=1, w=1, h=1), ""),
    ],
)
def test_plain_text(rich, text: str) -> None:
    assert plain_text(rich) == text


def test_rich_text_keeps_its_words() -> None:
    rich = types.textConcat(texts=[types.textSpoiler(text=plain("a")), plain("b")])
    seen = codec.decode(codec.encode(rich, 152))[0]
    assert seen == types.textConcat(texts=[plain("a"), plain("b")])


def test_page_blocks() -> None:
    heading = types.pageBlockHeading1(text=types.textMention(text=plain("a")))
    assert codec.decode(codec.encode(heading, 152))[0] == types.pageBlockParagraph(text=plain("a"))
    math = types.pageBlockMath(source="x")
    assert codec.decode(codec.encode(math, 152))[0] == types.pageBlockUnsupported()


@pytest.mark.parametrize(
    ("kind", "obj", "expected"),
    [
        ("MessageAction", types.messageActionBoostApply(boosts=1), types.messageActionEmpty()),
        ("MessageMedia", types.messageMediaToDo, types.messageMediaUnsupported()),
        ("SendMessageAction", types.sendMessageStopDraftAction(random_id=1), types.sendMessageCancelAction()),
        ("SendMessageAction", types.sendMessageTextDraftAction, types.sendMessageTypingAction()),
        ("auth.SentCodeType", types.auth_sentCodeTypeSmsWord(), types.auth_sentCodeTypeApp(length=5)),
        ("EmojiStatus", types.emojiStatusEmpty(), types.emojiStatusEmpty()),
        ("Update", types.updateSmsJob(job_id=""), None),
    ],
)
def test_by_type(kind: str, obj, expected) -> None:
    assert FALLBACKS[kind](obj) == expected


def test_pinned_topics_of_channels() -> None:
    channel, user = types.peerChannel(channel_id=5), types.peerUser(user_id=5)
    update = FALLBACKS["Update"]
    assert update(types.updatePinnedForumTopic(peer=channel, topic_id=4, pinned=True)) == old_object(
        "updateChannelPinnedTopic", pinned=True, channel_id=5, topic_id=4
    )
    assert update(types.updatePinnedForumTopics(peer=channel, order=[4])) == old_object(
        "updateChannelPinnedTopics", channel_id=5, order=[4]
    )
    assert update(types.updatePinnedForumTopics(peer=user)) is None
    assert update(types.updateReadMonoForumOutbox(channel_id=4, saved_peer_id=user, read_max_id=4)) is None
    both = types.updates(
        updates=[types.updatePinnedForumTopic(peer=channel, topic_id=4)], users=[], chats=[], date=0, seq=0
    )
    assert codec.decode(codec.encode(both, 214))[0].updates[0].NAME == "updateChannelPinnedTopic"


def test_a_channel_update_that_no_old_layer_knows_is_left_out() -> None:
    assert FALLBACKS["Update"](types.updatePeerWallpaper(peer=types.peerChannel(channel_id=4))) is None
