"""What stands for a constructor that a layer lacks, by the type in which it is new.

Without an entry here the value is left out: an optional field is absent, a vector has one element less, and an object
that requires it is left out itself. So an update that a layer does not know leaves its container while the container
goes out; no update of that kind carries pts, which a test holds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chapar.tl import types
from chapar.tl.keyboards import old_object, stand_in_for_button


def plain_text(rich: Any) -> str:
    """The text of a RichText of any kind, without its form."""
    if rich is None or isinstance(rich, types.textEmpty):
        return ""
    if isinstance(rich, types.textConcat):
        return "".join(plain_text(part) for part in rich.texts)
    inner = next((value for name in ("text", "alt", "source") if (value := getattr(rich, name, None)) is not None), "")
    return inner if isinstance(inner, str) else plain_text(inner)


def _rich_text(rich: Any) -> Any:
    return types.textPlain(text=plain_text(rich))


def _page_block(block: Any) -> Any:
    """Headings and the like keep their words; the rest cannot be shown."""
    text = getattr(block, "text", None)
    if text is None or isinstance(text, str):
        return types.pageBlockUnsupported()
    return types.pageBlockParagraph(text=text)


def _message_action(action: Any) -> Any:
    """A service message without words of its own: its presence and date stay."""
    return types.messageActionEmpty()


def _message_media(media: Any) -> Any:
    return types.messageMediaUnsupported()


def _typing(action: Any) -> Any:
    if isinstance(action, types.sendMessageStopDraftAction):
        return types.sendMessageCancelAction()
    return types.sendMessageTypingAction()


def _code_type(kind: Any) -> Any:
    return types.auth_sentCodeTypeApp(length=getattr(kind, "length", 5))


def _emoji_status(status: Any) -> Any:
    return types.emojiStatusEmpty()


def _update(update: Any) -> Any:
    """Pinned topics were told of channels only before layer 216."""
    peer = getattr(update, "peer", None)
    if not isinstance(peer, types.peerChannel):
        return None
    if isinstance(update, types.updatePinnedForumTopic):
        return old_object(
            "updateChannelPinnedTopic", pinned=update.pinned, channel_id=peer.channel_id, topic_id=update.topic_id
        )
    if isinstance(update, types.updatePinnedForumTopics):
        return old_object("updateChannelPinnedTopics", channel_id=peer.channel_id, order=update.order)
    return None


def _updates(updates: Any) -> Any:
    """An envelope whose only update cannot be told stays an envelope, of nothing."""
    return types.updates(updates=[], users=[], chats=[], date=getattr(updates, "date", 0), seq=0)


FALLBACKS: dict[str, Callable[[Any], Any]] = {
    "EmojiStatus": _emoji_status,
    "KeyboardButton": stand_in_for_button,
    "MessageAction": _message_action,
    "MessageMedia": _message_media,
    "PageBlock": _page_block,
    "RichText": _rich_text,
    "SendMessageAction": _typing,
    "Update": _update,
    "Updates": _updates,
    "auth.SentCodeType": _code_type,
}
"""By type: the object to send instead, or None to leave the value out."""
