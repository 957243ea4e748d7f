"""Hand-written passages between layers, for what names and coercions do not settle.

COMPAT(layer 152 to 228): an entry may go when no served layer needs it. The test of this module holds the list of
shapes that are not served, each with its reason.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chapar.tl import functions, types
from chapar.tl.coercions import input_peer
from chapar.tl.keyboards import (
    OLD_REPLY_BUTTONS,
    down_inline_rows,
    down_reply_button,
    old_object,
    up_inline_rows,
    up_reply_button,
    up_reply_markup,
)
from chapar.tl.layers import Adapter
from chapar.tl.schema_classes import API_CLASSES

KEPT_METHODS = frozenset({"messages.getAllChats", "help.getAppChangelog"})
"""Methods that the newest layer lacks, that clients in range still call, and that no other method does the work of."""

# --- Down: fields -----------------------------------------------------------------------------------------------------


def _old_votes(result: Any) -> list[Any]:
    """Before layer 160 only users voted."""
    votes = []
    for vote in result.votes:
        user_id = getattr(vote.peer, "user_id", None)
        if user_id is None:
            continue
        if isinstance(vote, types.messagePeerVote):
            votes.append(old_object("messageUserVote", user_id=user_id, option=vote.option, date=vote.date))
        elif isinstance(vote, types.messagePeerVoteInputOption):
            votes.append(old_object("messageUserVoteInputOption", user_id=user_id, date=vote.date))
        else:
            votes.append(old_object("messageUserVoteMultiple", user_id=user_id, options=vote.options, date=vote.date))
    return votes


def _first_peer(action: Any) -> Any:
    return action.peers[0] if action.peers else types.peerUser(user_id=0)


def _draft_reply(draft: Any) -> int | None:
    return getattr(draft.reply_to, "reply_to_msg_id", None)


def _theme_emoticon(action: Any) -> str:
    return getattr(action.theme, "emoticon", "")


def _constant(value: int) -> Adapter:
    return Adapter(lambda obj: value)


DOWN_FIELDS: dict[tuple[str, str], Adapter] = {
    # Limits that moved from `config` to the app config after layer 152, with the values they had.
    ("config", "saved_gifs_limit"): _constant(200),
    ("config", "stickers_faved_limit"): _constant(5),
    ("config", "pinned_dialogs_count_max"): _constant(5),
    ("config", "pinned_infolder_count_max"): _constant(100),
    ("draftMessage", "reply_to_msg_id"): Adapter(_draft_reply),
    ("help.promoData", "peer"): Adapter(lambda promo: promo.peer),
    ("messageActionRequestedPeer", "peer"): Adapter(_first_peer),
    ("messageActionSetChatTheme", "emoticon"): Adapter(_theme_emoticon),
    ("messages.votesList", "votes"): Adapter(_old_votes),
    ("replyInlineMarkup", "rows"): Adapter(down_inline_rows),
    ("userFull", "theme_emoticon"): Adapter(lambda full: getattr(full.theme, "emoticon", None)),
}
"""By (name, field of an old shape)."""

_STORIES_BY_USER = (
    "messageMediaStory", "messageReplyStoryHeader", "updateReadStories", "updateSentStoryReaction", "updateStory",
    "webPageAttributeStory",
)  # fmt: skip

DOWN_RENAMES: dict[tuple[str, str], str] = {
    ("updateMessagePollVote", "user_id"): "peer",
    **{(name, "user_id"): "peer" for name in _STORIES_BY_USER},
}
"""By (name, field of an old shape): the field of the newest shape that says the same."""

# --- Down: objects and results ----------------------------------------------------------------------------------------


def _promo_data(promo: Any, layer: int) -> Any:
    """Until layer 202 a promotion was of a peer, or there was none."""
    if layer <= 202 and promo.peer is None:
        return types.help_promoDataEmpty(expires=promo.expires)
    return promo


DOWN_OBJECTS: dict[str, Callable[[Any, int], Any]] = {
    "help.promoData": _promo_data,
    "keyboardButton": down_reply_button,
}
"""By name: gives the object to write in the layer; the same object means that its own row is to be written."""


def _join_updates(result: Any) -> Any:
    """A join that must first be confirmed in a web view is a request still pending to those who do not know it."""
    if isinstance(result, types.messages_chatInviteJoinResultOk):
        return result.updates
    return types.updates(updates=[], users=result.users, chats=[], date=0, seq=0)


def _app_config(result: Any) -> Any:
    return result.config if isinstance(result, types.help_appConfig) else types.jsonObject(value=[])


def _is_reported(result: Any) -> bool:
    return isinstance(result, types.reportResultReported)


DOWN_RESULTS: dict[str, Callable[[Any], Any]] = {
    "bots.getBotInfo": lambda result: [result.about, result.description],
    "channels.inviteToChannel": lambda result: result.updates,
    "channels.joinChannel": _join_updates,
    "help.getAppConfig": _app_config,
    "messages.addChatUser": lambda result: result.updates,
    "messages.createChat": lambda result: result.updates,
    "messages.getDialogFilters": lambda result: result.filters,
    "messages.getMessageReadParticipants": lambda result: [participant.user_id for participant in result],
    "messages.getWebPage": lambda result: result.webpage,
    "messages.getWebPagePreview": lambda result: result.media,
    "messages.importChatInvite": _join_updates,
    "messages.report": _is_reported,
    "messages.requestAppWebView": lambda result: old_object("appWebViewResultUrl", url=result.url),
    "messages.requestSimpleWebView": lambda result: old_object("simpleWebViewResultUrl", url=result.url),
    "phone.sendGroupCallMessage": lambda result: True,
    "stories.canSendStory": lambda result: result.count_remains > 0,
    "stories.getPeerMaxIDs": lambda result: [story.max_id or 0 for story in result],
    "stories.report": _is_reported,
}
"""By method: the newest result as the type that older layers await."""

# --- Up: fields -------------------------------------------------------------------------------------------------------


def _reply_to(reply_to_msg_id: int | None, top_msg_id: int | None) -> Any:
    """A message in a topic that answers none in particular answers the one that began the topic."""
    answered = reply_to_msg_id if reply_to_msg_id is not None else top_msg_id
    if answered is None:
        return None
    return types.inputReplyToMessage(reply_to_msg_id=answered, top_msg_id=top_msg_id)


def _screenshot_of(reply_to_msg_id: int) -> Any:
    return types.inputReplyToMessage(reply_to_msg_id=reply_to_msg_id)


def _told_theme(emoticon: str) -> Any:
    return types.chatTheme(emoticon=emoticon)


def _chat_theme(emoticon: str) -> Any:
    return types.inputChatTheme(emoticon=emoticon) if emoticon else types.inputChatThemeEmpty()


def _correct_answers(correct_answers: list[bytes] | None, poll: Any) -> list[int] | None:
    """Places of the right answers, which were named by their options before layer 224."""
    if correct_answers is None:
        return None
    options = [getattr(answer, "option", None) for answer in poll.answers]
    return [options.index(option) for option in correct_answers if option in options]


def _reason_option(reason: Any) -> bytes:
    """Before layer 189 a report named its reason at once; the option is then the reason's TL name."""
    return bytes(reason.NAME, "ascii")


def _peer_color(color: int | None, background_emoji_id: int | None) -> Any:
    if color is None and background_emoji_id is None:
        return None
    return types.peerColor(color=color, background_emoji_id=background_emoji_id)


def _saved_gift(msg_id: int) -> Any:
    return types.inputSavedStarGiftUser(msg_id=msg_id)


def _stars(amount: int) -> Any:
    return types.starsAmount(amount=amount, nanos=0)


_REPLY = Adapter(_reply_to, ("reply_to_msg_id", "top_msg_id"))
_REPLYING = (
    "messages.prolongWebView", "messages.requestWebView", "messages.saveDraft", "messages.sendInlineBotResult",
    "messages.sendMedia", "messages.sendMessage", "messages.sendMultiMedia",
)  # fmt: skip

_SELF = Adapter(lambda: types.inputPeerSelf())
_OWN_STORIES = (
    "stories.deleteStories", "stories.editStory", "stories.getStoriesArchive", "stories.getStoriesViews",
    "stories.getStoryViewsList", "stories.sendStory", "stories.togglePinned",
)  # fmt: skip

_GIFT = Adapter(_saved_gift, ("msg_id",))
_GIFTS = (
    "payments.convertStarGift", "payments.saveStarGift", "payments.transferStarGift", "payments.upgradeStarGift",
    "inputInvoiceStarGiftTransfer", "inputInvoiceStarGiftUpgrade",
)  # fmt: skip

UP_FIELDS: dict[tuple[str, str], Adapter] = {
    **{(name, "reply_to"): _REPLY for name in _REPLYING},
    **{(name, "peer"): _SELF for name in _OWN_STORIES},
    **{(name, "stargift"): _GIFT for name in _GIFTS},
    ("account.updateColor", "color"): Adapter(_peer_color, ("color", "background_emoji_id")),
    # It was of the channel that was asked for, which the topic itself does not name.
    ("forumTopic", "peer"): Adapter(lambda: types.peerChannel(channel_id=0)),
    ("inputMediaPoll", "correct_answers"): Adapter(_correct_answers, ("correct_answers", "poll")),
    ("keyboardButton", "type"): Adapter(lambda: types.buttonTypeDefault()),
    ("messages.report", "option"): Adapter(_reason_option, ("reason",)),
    ("messages.sendBotRequestedPeer", "requested_peers"): Adapter(lambda peer: [peer], ("requested_peer",)),
    ("messages.sendScreenshotNotification", "reply_to"): Adapter(_screenshot_of, ("reply_to_msg_id",)),
    ("messageActionSetChatTheme", "theme"): Adapter(_told_theme, ("emoticon",)),
    ("messages.setChatTheme", "theme"): Adapter(_chat_theme, ("emoticon",)),
    ("payments.updateStarGiftPrice", "resell_amount"): Adapter(_stars, ("resell_stars",)),
    ("replyInlineMarkup", "rows"): Adapter(up_inline_rows, ("rows",)),
    ("stories.report", "option"): Adapter(_reason_option, ("reason",)),
}
"""By (name, field of the newest shape)."""

_BY_USER = (
    *_STORIES_BY_USER, "inputInvoiceStarGift", "inputMediaStory", "inputReplyToStory", "stories.exportStoryLink",
    "stories.getPinnedStories", "stories.getStoriesByID", "stories.incrementStoryViews", "stories.readStories",
    "stories.report", "stories.sendReaction", "updateMessagePollVote",
)  # fmt: skip
_BY_CHANNEL = (
    "stats.getBroadcastRevenueStats", "stats.getBroadcastRevenueTransactions", "stats.getBroadcastRevenueWithdrawalUrl",
)  # fmt: skip

UP_RENAMES: dict[tuple[str, str], str] = {
    **{(name, "peer"): "user_id" for name in _BY_USER},
    **{(name, "peer"): "channel" for name in _BY_CHANNEL},
    ("channels.toggleSignatures", "signatures_enabled"): "enabled",
}
"""By (name, field of the newest shape): the field of an old shape that says the same."""

# --- Up: names that are gone ------------------------------------------------------------------------------------------


NEW_NAMES = {
    "account.addNoPaidMessagesException": "account.toggleNoPaidMessagesException",
    "channels.clickSponsoredMessage": "messages.clickSponsoredMessage",
    "channels.createForumTopic": "messages.createForumTopic",
    "channels.deleteTopicHistory": "messages.deleteTopicHistory",
    "channels.editCreator": "messages.editChatCreator",
    "channels.editForumTopic": "messages.editForumTopic",
    "channels.getForumTopics": "messages.getForumTopics",
    "channels.getForumTopicsByID": "messages.getForumTopicsByID",
    "channels.getFutureCreatorAfterLeave": "messages.getFutureChatCreatorAfterLeave",
    "channels.getSponsoredMessages": "messages.getSponsoredMessages",
    "channels.reorderPinnedForumTopics": "messages.reorderPinnedForumTopics",
    "channels.reportSponsoredMessage": "messages.reportSponsoredMessage",
    "channels.updatePinnedForumTopic": "messages.updatePinnedForumTopic",
    "channels.viewSponsoredMessage": "messages.viewSponsoredMessage",
    "payments.canPurchasePremium": "payments.canPurchaseStore",
}
"""Methods that are gone, and those that took their places."""
OLD_NAMES = {new: old for old, new in NEW_NAMES.items()}


def _alias(new_name: str) -> Callable[[Any], Any]:
    """A gone method as the one that took its place: fields by name, and the channel it was about as a peer."""

    def replace(request: Any) -> Any:
        cls = API_CLASSES.of_name(new_name, is_function=True)
        fields = {name: getattr(request, name) for name in request.__struct_fields__}
        if "channel" in fields and "channel" not in cls.__struct_fields__:
            fields["peer"] = input_peer(fields["channel"])
        return cls(**{name: value for name, value in fields.items() if name in cls.__struct_fields__})

    return replace


def _stories_hidden(request: Any) -> Any:
    return functions.stories_togglePeerStoriesHidden(peer=input_peer(request.id), hidden=request.hidden)


UP_OBJECTS: dict[tuple[bool, str], Callable[[Any], Any]] = {
    **{(False, name): up_reply_button for name in OLD_REPLY_BUTTONS},
    **{(True, old): _alias(new) for old, new in NEW_NAMES.items()},
    (False, "replyKeyboardMarkup"): up_reply_markup,
    (True, "contacts.toggleStoriesHidden"): _stories_hidden,
}
"""By (is it a method, name): the object of the newest layer that says what an object just read says."""
