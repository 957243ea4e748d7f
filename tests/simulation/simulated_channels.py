"""What one device hears of its channels: each has its own pts, its own gaps and its own difference.

core.telegram.org/api/updates#recovering-gaps
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from channels_model import Channel, channel_asked, channel_of

from chapar.tl import functions, types

if TYPE_CHECKING:
    from simulated_client import Pending, SimulatedClient

GAP_SECONDS = 0.5
"""How long a hole in a channel's pts may stay open before the client asks."""


_LOOKED_AT = 100
"""Messages that can be asked about at once."""


class Told(NamedTuple):
    """An update with pts as it was told: by a push or by the answer to a request, in the message `msg_id`."""

    msg_id: int
    pts: int
    pts_count: int
    is_push: bool


class Feed:
    """One channel: what came early, what was asked. `told`: what the session was told of it since it is in the channel."""

    def __init__(self) -> None:
        self.held: dict[int, tuple[int, Callable[[], object]]] = {}
        self.gap_since: float | None = None
        self.difference: Pending | None = None
        self.details: Pending | None = None
        self.told: list[Told] = []
        self.known_from = 0
        """The message that last said what the channel is."""

    def forget(self) -> None:
        """The client is not in the channel any more."""
        self.held.clear()
        self.told.clear()
        self.gap_since = None


class ChannelFeeds:
    """The channels of one client, whose picture they keep true."""

    def __init__(self, client: SimulatedClient) -> None:
        self._client = client
        self._feeds: dict[int, Feed] = {}

    @property
    def _model(self) -> Any:
        return self._client.picture.channels

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is missing as far as the client knows."""
        if any(feed.held or feed.gap_since is not None or _is_asking(feed) for feed in self._feeds.values()):
            return False
        return not any(channel.is_member for channel in self._model.list_marked())

    def is_up_to_date(self, channel: Channel) -> bool:
        """Whether the client knows of no gap in this channel."""
        feed = self._feed(channel.id)
        return channel.is_member and not channel.is_behind and not feed.held and feed.difference is None

    def told_of(self, channel_id: int) -> list[Told]:
        """What the session was told of a channel."""
        return self._feed(channel_id).told

    @property
    def state(self) -> str:
        """What it waits for, in words."""
        return ", ".join(
            f"channel {i} pts {self._model.find(i).pts} holds {sorted(feed.held)}, gap {feed.gap_since}, asks {_is_asking(feed)},"
            f" marked {(self._model.find(i).is_behind, self._model.find(i).is_changed)}"
            for i, feed in self._feeds.items()
        )

    def begin_session(self) -> None:
        """A new session: what it was told begins anew."""
        for feed in self._feeds.values():
            feed.told.clear()
            feed.known_from = 0

    # -- what it is told --

    def newest(self, chats: list[Any], msg_id: int) -> list[Any]:
        """What a message says of chats, without that of which a later message, which came earlier, said more."""
        fresh = []
        for chat in chats:
            if isinstance(chat, types.channel | types.channelForbidden):
                feed = self._feed(chat.id)
                is_part = isinstance(chat, types.channel) and chat.min
                if msg_id < feed.known_from or (is_part and not self._model.find(chat.id).facts):
                    continue
                feed.known_from = msg_id
            fresh.append(chat)
        return fresh

    def has_met(self, update: Any) -> bool:
        """Whether the client knows the channel of an update, or is told of it by a full form now."""
        channel = self._model.find(channel_of(update))
        return bool(channel.facts or isinstance(update, types.updateChannel | types.updateChannelTooLong))

    def after_meeting(self) -> None:
        """Chats came along: whoever is not inside any more hears no more of them."""
        for channel_id, feed in self._feeds.items():
            if not self._model.find(channel_id).is_member:
                feed.forget()

    def take(self, update: Any, msg_id: int, *, is_push: bool) -> None:
        """An update of a channel: now, later, or not at all because it is known."""
        channel = self._model.find(channel_of(update))
        pts, pts_count = getattr(update, "pts", None), getattr(update, "pts_count", None)
        if pts_count is None:
            if isinstance(update, types.updateChannel):
                # It may have been out and in again: from then on nothing is missing.
                self._feed(channel.id).told.clear()
            self._model.apply(update)
        else:
            self._client.note_channel_told(channel.id, pts, _describe(update), is_push=is_push)
            apply = partial(self._model.apply, update, is_pushed=is_push)
            self._hold(channel, Told(msg_id, pts, pts_count, is_push), apply)

    def take_affected(self, request: Any, result: Any, msg_id: int) -> bool:
        """An answer that only counts; false when it is not about a channel."""
        channel_id = channel_asked(request)
        if channel_id is None:
            return False
        channel = self._model.find(channel_id)
        if isinstance(request, functions.channels_deleteParticipantHistory):
            # Which messages those were only the server knows.
            channel.is_behind = True
            if result.pts_count:
                self._feed(channel_id).told.append(Told(msg_id, result.pts, result.pts_count, False))
            return True
        if not result.pts_count:
            channel.is_behind = channel.is_behind or result.pts > channel.pts
            self._model.conclude_request(channel, request)
            return True
        self._client.note_channel_told(channel_id, result.pts, "", is_push=False)
        apply = partial(self._apply_affected, channel, request, result)
        self._hold(channel, Told(msg_id, result.pts, result.pts_count, False), apply)
        return True

    def _apply_affected(self, channel: Channel, request: Any, result: Any) -> None:
        channel.pts = result.pts
        self._model.conclude_request(channel, request)

    def _hold(self, channel: Channel, told: Told, apply: Callable[[], object]) -> None:
        feed = self._feed(channel.id)
        if not channel.is_member:
            # From before it left; or it came in by another device, and will be told so.
            return
        feed.told.append(told)
        if told.pts > channel.pts:
            feed.held[told.pts - told.pts_count] = told.pts, apply
            self._settle(channel, feed)

    def _settle(self, channel: Channel, feed: Feed) -> None:
        """Apply what fits now; the rest means that something is missing."""
        if feed.difference is not None or channel.is_behind:
            return
        while (held := feed.held.pop(channel.pts, None)) is not None:
            held[1]()
        for start, (pts, _) in list(feed.held.items()):
            if pts <= channel.pts:
                del feed.held[start]
            elif start < channel.pts:
                self._client.be_surprised(f"an update of channel {channel.id} overlaps with the state {channel.pts}")
        if not feed.held:
            feed.gap_since = None
        elif feed.gap_since is None:
            feed.gap_since = self._client.now

    # -- what it asks --

    def ask(self) -> None:
        """Ask for what is missing."""
        now = self._client.now
        for channel_id, feed in self._feeds.items():
            channel = self._model.find(channel_id)
            if feed.gap_since is not None and now - feed.gap_since > GAP_SECONDS:
                channel.is_behind, feed.gap_since = True, None
        for channel in self._model.list_marked():
            if channel.is_member:
                self._ask(channel, self._feed(channel.id))

    def _ask(self, channel: Channel, feed: Feed) -> None:
        if channel.is_changed and feed.details is None:
            channel.is_changed = False
            feed.details = self._client.request(functions.channels_getFullChannel(channel=channel.given))
        if channel.is_behind and feed.difference is None:
            channel.is_behind = False
            feed.difference = self._client.request(
                functions.updates_getChannelDifference(
                    channel=channel.given,
                    filter=types.channelMessagesFilterEmpty(),
                    pts=channel.pts,
                    limit=self._client.choose((100, 3, 10)),
                )
            )

    def answered(self, pending: Pending, result: Any, msg_id: int) -> bool:
        """An answer came; false when it was not the feeds that asked."""
        for channel_id, feed in self._feeds.items():
            channel = self._model.find(channel_id)
            if pending is feed.details:
                feed.details = None
                self._meet(result, msg_id)
                is_changed = channel.is_changed
                self._model.apply_details(result.full_chat)
                channel.is_changed = is_changed
                return True
            if pending is feed.difference:
                feed.difference = None
                self._meet(result, msg_id)
                self._apply_difference(channel, result)
                self._settle(channel, feed)
                return True
        return False

    def _apply_difference(self, channel: Channel, difference: Any) -> None:
        if isinstance(difference, types.updates_channelDifferenceTooLong):
            self._client.be_surprised(f"told to read channel {channel.id} afresh")
        is_behind = channel.is_behind
        if difference.pts < channel.pts:
            # An answer counted on while this one was under way.
            channel.is_behind = True
            return
        if isinstance(difference, types.updates_channelDifferenceEmpty):
            self._look_at_messages(channel)
        self._model.apply_difference(channel, difference)
        channel.is_behind |= is_behind
        self._client.note_channel_told(channel.id, difference.pts, "", is_push=False)

    def _look_at_messages(self, channel: Channel) -> None:
        """Ask what reactions and polls look like now: where no message is new no difference tells."""
        ids = sorted(i for i, message in channel.messages.items() if isinstance(message, types.message))[-_LOOKED_AT:]
        if ids:
            self._client.request(functions.messages_getMessagesReactions(peer=channel.peer, id=ids))
        for message_id in ids:
            if isinstance(channel.messages[message_id].media, types.messageMediaPoll):
                self._client.request(
                    functions.messages_getPollResults(peer=channel.peer, msg_id=message_id, poll_hash=0)
                )

    def _meet(self, result: Any, msg_id: int) -> None:
        chats = self.newest(getattr(result, "chats", []), msg_id)
        self._client.picture.meet(getattr(result, "users", []), chats)
        self.after_meeting()

    def refused(self, pending: Pending, error: str, msg_id: int) -> bool:
        """A question of the feeds was refused: it is not in that channel. False when it was not the feeds that asked."""
        for channel_id, feed in self._feeds.items():
            if pending not in (feed.details, feed.difference):
                continue
            if pending is feed.details:
                feed.details = None
            else:
                feed.difference = None
            channel = self._model.find(channel_id)
            if error != "CHANNEL_PRIVATE":
                self._client.be_surprised(f"{pending.request.NAME} failed with {error}")
            if msg_id < feed.known_from:
                # It has come in again since.
                channel.is_behind = channel.is_changed = True
            else:
                channel.is_member = False
                feed.forget()
            return True
        return False

    def _feed(self, channel_id: int) -> Feed:
        return self._feeds.setdefault(channel_id, Feed())


def _is_asking(feed: Feed) -> bool:
    return feed.difference is not None or feed.details is not None


def _describe(update: Any) -> str:
    """An update as far as it is the same for whoever is told of it at any time."""
    if isinstance(update, types.updateNewChannelMessage):
        return f"new {update.message.id}"
    if isinstance(update, types.updateEditChannelMessage):
        return f"change of {[update.message.id]}"
    if isinstance(update, types.updateDeleteChannelMessages):
        # So is a change of what is hidden told to those from whom it is.
        return f"change of {update.messages}"
    return ""
