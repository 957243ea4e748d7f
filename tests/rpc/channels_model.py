"""A client's picture of its supergroups and channels, built from what it is told.

It is as strict as an official client: in each channel an update with pts must continue where the last one ended, a channel of
which only the `min` form comes must have been met before, and who is not inside is told nothing. What makes a client ask
(`updateChannel`, `updateChannelTooLong`) marks the channel; `follow` asks. Follows core.telegram.org/api/updates and
core.telegram.org/api/min.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from harness import Client, Refused
from message_facts import OwnVotes, drop_seen, list_message_facts, merge_message, merge_reactions, show_page
from peer_marks import channel_mark

from chapar.domain.updates import FIRST_PTS
from chapar.tl import functions, types

_SHARED: tuple[str, ...] = ("title", "username", "usernames", "broadcast", "megagroup", "verified", "scam", "fake")
_SHARED += ("restricted", "restriction_reason", "signatures", "signature_profiles", "has_link", "slowmode_enabled")
_SHARED += ("noforwards", "join_to_send", "join_request", "forum", "default_banned_rights", "photo", "emoji_status")
"""What a `min` form tells, too."""
_OWN = ("creator", "admin_rights", "banned_rights")
"""What depends on who looks, and stays as it was when a `min` form comes."""
_DETAILS: tuple[str, ...] = ("about", "linked_chat_id", "slowmode_seconds", "hidden_prehistory", "participants_hidden")
_DETAILS += ("antispam", "available_reactions", "ttl_period", "available_min_id", "reactions_limit")
_DETAILS += ("can_view_participants", "migrated_from_chat_id", "view_forum_as_messages", "default_send_as")
_DETAILS += ("requests_pending", "recent_requesters")
"""What only `channelFull` tells."""


@dataclass
class Channel:
    """One supergroup or channel as one client knows it. `facts` is empty until its full form came."""

    id: int
    votes: OwnVotes
    access_hash: int = 0
    facts: dict[str, Any] = field(default_factory=dict)
    details: dict[str, Any] = field(default_factory=dict)
    is_member: bool = False
    pts: int = FIRST_PTS
    messages: dict[int, Any] = field(default_factory=dict)
    read_inbox: int = 0
    read_outbox: int = 0
    forgotten: int = 0
    """Messages up to this id were hidden once, and are not known again when they are shown once more."""
    is_behind: bool = False
    """Something happened that only a difference tells."""
    is_changed: bool = False
    """Its settings, or the account's place in it, are to be looked at afresh."""

    @property
    def given(self) -> types.inputChannel:
        """The channel as the client names it."""
        return types.inputChannel(channel_id=self.id, access_hash=self.access_hash)

    @property
    def peer(self) -> types.inputPeerChannel:
        """The channel as the client names it where it speaks."""
        return types.inputPeerChannel(channel_id=self.id, access_hash=self.access_hash)

    def put(self, message: Any) -> None:
        """A message came, or changed."""
        self.messages[message.id] = merge_message(self.messages.get(message.id), message, self.votes)

    def hide(self, up_to: int) -> None:
        """Messages up to this id are not shown any more."""
        self.details["available_min_id"] = up_to or None
        self.forgotten = max(self.forgotten, up_to)
        for message_id in [i for i in self.messages if i <= up_to]:
            del self.messages[message_id]

    def view(self, above: int = 0) -> dict[str, Any]:
        """What is compared between the ways of being told, of messages those above this id."""
        return {
            "facts": self.facts,
            "details": self.details,
            "pts": self.pts,
            "messages": {i: list_message_facts(m) for i, m in sorted(self.messages.items()) if i > above},
            "read_inbox": self.read_inbox,
            "read_outbox": self.read_outbox,
        }


@dataclass
class ChannelsModel:
    """The channels of one account as one client knows them, by id; those that it left stay, as far as it knew them."""

    votes: OwnVotes
    channels: dict[int, Channel] = field(default_factory=dict)
    is_in_order: bool = True
    """Whether nothing is under way for long: then what is hidden is never told of."""

    def meet(self, chats: list[Any], *, is_pushed: bool = False) -> None:
        """Chats came along with something. Only what is `is_pushed` may carry `min` forms."""
        for chat in chats:
            if isinstance(chat, types.channelForbidden):
                known = self.find(chat.id)
                known.is_member, known.access_hash = False, chat.access_hash
            elif isinstance(chat, types.channel) and not chat.min:
                known = self.find(chat.id)
                known.facts = {name: getattr(chat, name, None) for name in (*_SHARED, *_OWN)}
                if not chat.left and not known.is_member:
                    # What it knew from before it left, if it was there, is not how it is now.
                    known.is_behind = known.is_changed = True
                known.access_hash, known.is_member = chat.access_hash, not chat.left
            elif isinstance(chat, types.channel):
                assert is_pushed, "a min form in an answer"
                assert chat.id in self.channels, "a min form of a channel that was never met"
                known = self.channels[chat.id]
                assert known.facts or not known.is_member, "a min form before the full one"
                known.facts |= {name: getattr(chat, name, None) for name in _SHARED}

    def marks(self) -> set[int]:
        """The channels that the client knows of, as `peer_marks` numbers them."""
        return {channel_mark(channel_id) for channel_id in self.channels}

    def apply(self, update: Any, *, is_pushed: bool = True) -> bool:
        """One update; false when it is not about a channel. Those with pts must continue where the last one ended."""
        channel_id = channel_of(update)
        if channel_id is None:
            return False
        channel = self.find(channel_id)
        if getattr(update, "pts_count", None) is not None and not self._advance(channel, update, is_pushed):
            return True
        self._apply(channel, update)
        return True

    @staticmethod
    def _advance(channel: Channel, update: Any, is_pushed: bool) -> bool:
        if not channel.is_member:
            assert not is_pushed, f"told of a channel without being in it: {update}"
            return False
        if channel.is_behind:
            return False
        assert channel.pts + update.pts_count == update.pts, f"a hole or a repetition: at {channel.pts}, told {update}"
        channel.pts = update.pts
        return True

    def _apply(self, channel: Channel, update: Any) -> None:
        hidden_up_to: int = channel.details.get("available_min_id") or 0
        match update:
            case types.updateChannel():
                channel.is_changed = channel.is_behind = True
            case types.updateChannelTooLong():
                channel.is_behind = channel.is_behind or (update.pts or channel.pts + 1) > channel.pts
            case types.updateNewChannelMessage() | types.updateEditChannelMessage():
                if self._shows(update.message.id, hidden_up_to):
                    channel.put(update.message)
            case types.updateDeleteChannelMessages():
                for message_id in update.messages:
                    channel.messages.pop(message_id, None)
            case types.updatePinnedChannelMessages():
                for message_id in update.messages:
                    if message_id in channel.messages:
                        channel.messages[message_id].pinned = update.pinned
            case types.updateChannelWebPage():
                show_page(channel.messages.values(), update.webpage)
            case types.updateReadChannelInbox():
                channel.read_inbox = update.max_id
            case types.updateReadChannelOutbox():
                channel.read_outbox = update.max_id
            case types.updateChannelAvailableMessages():
                channel.hide(update.available_min_id)
            case types.updateChannelReadMessagesContents():
                drop_seen(channel.messages[i] for i in update.messages if i in channel.messages)
            case types.updateMessageReactions():
                if self._shows(update.msg_id, hidden_up_to) and update.msg_id in channel.messages:
                    merge_reactions(channel.messages[update.msg_id], update.reactions)
            case types.updateChatDefaultBannedRights():
                channel.facts["default_banned_rights"] = update.default_banned_rights
            case types.updatePendingJoinRequests():
                channel.details["requests_pending"] = update.requests_pending or None
                channel.details["recent_requesters"] = update.recent_requesters or None
            case types.updatePeerHistoryTTL():
                channel.details["ttl_period"] = update.ttl_period
            case types.updateChannelMessageViews():
                _raise_count(channel, update.id, "views", update.views)
            case types.updateChannelMessageForwards():
                _raise_count(channel, update.id, "forwards", update.forwards)

    def _shows(self, message_id: int, hidden_up_to: int) -> bool:
        assert message_id > hidden_up_to or not self.is_in_order, "a message from before its time was told of"
        return message_id > hidden_up_to

    def list_messages(self) -> Iterator[Any]:
        """The messages of all of them."""
        return (message for channel in self.channels.values() for message in channel.messages.values())

    def conclude(self, request: Any, result: Any) -> bool:
        """What a client concludes from the answer to its own request; false when that was not about a channel."""
        channel_id = channel_asked(request)
        if channel_id is None:
            return False
        channel = self.find(channel_id)
        if isinstance(request, functions.channels_deleteParticipantHistory):
            # Which messages those were only the server knows.
            channel.is_behind = True
        elif isinstance(result, types.messages_affectedMessages | types.messages_affectedHistory):
            assert channel.pts + result.pts_count == result.pts
            channel.pts = result.pts
        self.conclude_request(channel, request)
        return True

    @staticmethod
    def conclude_request(channel: Channel, request: Any) -> None:
        """What was asked for has been done."""
        match request:
            case functions.channels_deleteMessages():
                for message_id in request.id:
                    channel.messages.pop(message_id, None)
            case functions.channels_readMessageContents():
                drop_seen(channel.messages[i] for i in request.id if i in channel.messages)
            case functions.messages_readMentions():
                drop_seen((m for m in channel.messages.values() if m.mentioned), reactions=False)
            case functions.messages_readReactions():
                drop_seen(channel.messages.values(), mentions=False)
            case functions.messages_editChatAbout():
                channel.details["about"] = request.about
            case functions.messages_unpinAllMessages():
                for message in channel.messages.values():
                    if isinstance(message, types.message):
                        message.pinned = False
            case (
                functions.channels_readHistory() | functions.messages_readHistory() | functions.channels_deleteHistory()
            ):
                # Where the mark stands now only the server knows: it goes no farther than the messages go.
                channel.is_changed = True

    def apply_details(self, full: Any) -> None:
        """An answer to `channels.getFullChannel`, without its users and chats."""
        channel = self.find(full.id)
        channel.details = {name: getattr(full, name, None) for name in _DETAILS}
        channel.read_inbox, channel.read_outbox = full.read_inbox_max_id, full.read_outbox_max_id
        channel.hide(full.available_min_id or 0)
        channel.is_changed = False

    def apply_difference(self, channel: Channel, difference: Any) -> bool:
        """An answer to `updates.getChannelDifference`, whose chats are met; true when it was the last slice."""
        match difference:
            case types.updates_channelDifferenceEmpty():
                assert difference.pts == channel.pts
            case types.updates_channelDifferenceTooLong():
                dialog: Any = difference.dialog
                channel.pts, channel.messages = dialog.pts, {}
                channel.read_inbox, channel.read_outbox = dialog.read_inbox_max_id, dialog.read_outbox_max_id
                for message in difference.messages:
                    channel.put(message)
            case _:
                for message in difference.new_messages:
                    channel.put(message)
                for update in difference.other_updates:
                    # Inside a difference the new messages come first: pts of the others say nothing here.
                    if isinstance(update, types.updateMessagePoll):
                        self.votes.show_poll(self.list_messages(), update)
                    else:
                        self._apply(channel, update)
                assert difference.pts > channel.pts or (difference.final and difference.pts == channel.pts)
                channel.pts = difference.pts
        channel.is_behind = not difference.final
        return bool(difference.final)

    def list_marked(self) -> Iterator[Channel]:
        """The channels of which something is to be asked."""
        return (each for each in list(self.channels.values()) if each.is_behind or each.is_changed)

    def list_known(self, channel_id: int) -> list[Channel]:
        """The channel, if the client has met its full form."""
        return [each for each in self.channels.values() if each.id == channel_id and each.facts]

    @property
    def inside(self) -> dict[int, Channel]:
        """The channels that the account is in."""
        return {i: channel for i, channel in sorted(self.channels.items()) if channel.is_member}

    def find(self, channel_id: int) -> Channel:
        """A channel that something names, be it for the first time."""
        return self.channels.setdefault(channel_id, Channel(channel_id, self.votes))


def channel_of(update: Any) -> int | None:
    """The channel that an update is about, None for all others."""
    peer = getattr(update, "peer", None)
    if isinstance(
        update,
        types.updateMessageReactions
        | types.updatePeerHistoryTTL
        | types.updateChatDefaultBannedRights
        | types.updatePendingJoinRequests,
    ):
        return peer.channel_id if isinstance(peer, types.peerChannel) else None
    if isinstance(update, types.updateNewChannelMessage | types.updateEditChannelMessage):
        message: Any = update.message
        return int(message.peer_id.channel_id)
    return getattr(update, "channel_id", None)


def channel_asked(request: Any) -> int | None:
    """The channel that a request is about, None for all others."""
    given = getattr(request, "channel", None) or getattr(request, "peer", None)
    return getattr(given, "channel_id", None)


def _raise_count(channel: Channel, message_id: int, name: str, count: int) -> None:
    message = channel.messages.get(message_id)
    if message is not None:
        setattr(message, name, max(getattr(message, name) or 0, count))


async def follow(client: Client, mailbox: Any, limit: int = 100) -> None:
    """Ask for what the client was told to ask for; `mailbox` is its model, `limit` that of each slice."""
    model: ChannelsModel = mailbox.channels
    for channel in model.list_marked():
        try:
            if channel.is_changed:
                await fetch_details(client, mailbox, channel)
            while channel.is_behind and channel.is_member:
                await _fetch_slice(client, mailbox, channel, limit)
        except Refused as refused:
            if refused.message != "CHANNEL_PRIVATE":
                raise
            channel.is_member = False
        channel.is_changed = channel.is_behind = False


async def fetch_details(client: Client, mailbox: Any, channel: Channel) -> None:
    """Look at a channel's settings and the account's place in it."""
    answer = await client.call(functions.channels_getFullChannel(channel=channel.given))
    mailbox.meet(answer.users, answer.chats)
    mailbox.channels.apply_details(answer.full_chat)


async def _fetch_slice(client: Client, mailbox: Any, channel: Channel, limit: int) -> None:
    everything = types.channelMessagesFilterEmpty()
    request = functions.updates_getChannelDifference(
        channel=channel.given, filter=everything, pts=channel.pts, limit=limit
    )
    difference = await client.call(request)
    mailbox.meet(getattr(difference, "users", []), getattr(difference, "chats", []))
    mailbox.name(difference)
    mailbox.channels.apply_difference(channel, difference)
