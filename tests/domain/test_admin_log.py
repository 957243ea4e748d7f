"""What the log of admins keeps of a message."""

from dataclasses import replace

import msgspec

from chapar.domain.admin_log import KeptMessage
from chapar.domain.media import PollMedia, WebPage, WebPageMedia
from chapar.domain.messages import Forward, Message, MessageBody
from chapar.domain.peers import channel_peer
from chapar.domain.polls import Poll, PollOption, PollResults
from chapar.domain.reactions import Reaction
from chapar.domain.styled_text import MessageEntity, StyledText

PEER = channel_peer(5)
BODY = MessageBody(
    0,
    7,
    1000,
    "A plague o' both your houses",
    (MessageEntity("messageEntityBold", 0, 1), MessageEntity("messageEntityFormattedDate", 2, 6, {"date": 5})),
    edited_at=1001,
    forward=Forward(8, None, 900, channel_peer(6), 3),
    is_silent=True,
    shown_as=PEER,
    post_author="Mercutio",
    is_post=True,
    is_in_topic=True,
)
MESSAGE = Message(-5, 11, PEER, BODY, False, reply_to_id=10, thread_id=4)
POLL = PollMedia(Poll(1, 7, StyledText("Who?"), (PollOption(StyledText("I"), b"\x00\xff"),)), PollResults())
PAGE = WebPageMedia(WebPage(3, "https://example.org", 5, True), is_large=True)


def kept(message: Message) -> Message:
    """The message after its way through JSON."""
    stored = msgspec.json.encode(msgspec.to_builtins(KeptMessage.of(message)))
    return msgspec.convert(msgspec.json.decode(stored), KeptMessage).restore()


def test_a_message_is_kept_as_it_was() -> None:
    assert kept(MESSAGE) == MESSAGE
    for media in (POLL, PAGE):
        shown = replace(MESSAGE, body=replace(BODY, media=media))
        assert kept(shown) == shown
    service = replace(MESSAGE, body=replace(BODY, service=("messageActionChatAddUser", {"users": [1, 2]})))
    assert kept(service) == service


def test_reactions_are_not_part_of_it() -> None:
    assert kept(replace(MESSAGE, body=replace(BODY, reactions=(Reaction(1, "👍", 5),)))) == MESSAGE
