"""A client's end of a session that behaves as an honest client does, and is strict about what it is told.

It applies updates in the order of pts, holds back what comes early, asks for the difference when a gap stays open, after
`new_session_created` and `updatesTooLong`; it repeats what was not answered with the same random_id, under the same msg_id
where it can. core.telegram.org/api/updates, core.telegram.org/mtproto/service_messages_about_messages
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn, Protocol, TypeVar

from channels_model import channel_asked, channel_of
from harness import Refused, parse_answer
from mailbox_model import MailboxModel
from peer_marks import mark_of
from simulated_channels import ChannelFeeds, Told
from simulated_errands import Errand
from simulated_stickers import StickerFeed

from chapar.domain.updates import FIRST_PTS
from chapar.mtproto.client import ClientSession, ReceivedMessage
from chapar.mtproto.outbox import Message
from chapar.tl import codec, functions, service, types
from chapar.transport.abridged import Abridged
from chapar.transport.framing import Framing
from chapar.transport.intermediate import TAG as INTERMEDIATE_TAG
from chapar.transport.intermediate import Intermediate

if TYPE_CHECKING:
    from simulated_network import Link
    from simulated_server import Device

GAP_SECONDS = 0.5
"""How long a hole in pts may stay open before the client asks."""
RENUMBER_SECONDS = 200
"""A request older than this gets a new msg_id when it is repeated: the server refuses msg_ids of 300 seconds ago."""
REPEAT_SECONDS = 20
"""A request that is not answered for so long is sent again."""
LATE_SECONDS = 10
"""In so long the first attempt of a request is done whose repetition was refused; its answer may be lost."""
_RPC_RESULT = 0xF35C6D01
_REPEATED_CONTAINER = 19
_OLD_OR_UNKNOWN = (16, 17, _REPEATED_CONTAINER, 20, 48)
"""What the server may complain of when time has passed or it has started anew; the client numbers afresh."""


Choice = TypeVar("Choice")


class Surprise(Exception):
    """The client was told what an honest server never says."""


class Pending:
    """A request that is not answered yet. `msg_ids`: all under which it was sent."""

    __slots__ = ("errand", "first_sent_at", "is_done", "message", "msg_ids", "request", "sent_at")

    def __init__(self, request: Any, errand: Errand | None = None) -> None:
        self.request = request
        self.errand = errand
        self.msg_ids: list[int] = []
        self.message: Message | None = None
        self.first_sent_at = self.sent_at = 0.0
        self.is_done = False


class World(Protocol):
    """What a client needs of its surroundings."""

    chance: random.Random

    def now(self) -> float: ...
    def connect(self, client: SimulatedClient) -> Link | None: ...
    def note(self, line: str) -> None: ...
    def note_told(self, owner_id: int, pts: int, update: str) -> None:
        """Somebody was told of an update with this pts. Raises when it is not in the database."""
        ...

    def note_heard(self, user_id: int, channel_id: int, pts: int) -> None:
        """Somebody was pushed an update of a channel. Raises when it was not in the channel then."""
        ...

    def note_link(self, link: str) -> None:
        """Somebody made a link into a chat."""
        ...

    def note_part(self, user_id: int, part: Any, sent_at: float) -> None:
        """A part of an upload was acknowledged that was sent at this date, or later."""
        ...

    def note_taking(self, user_id: int, upload_id: int) -> None:
        """Somebody begins to use an upload."""
        ...

    def note_sent(self, owner_id: int, random_id: int, message_id: int) -> None:
        """A send was acknowledged. Raises when it had another id before."""
        ...


class SimulatedClient:
    """One device of one person. `picture` is what it knows of the mailbox, `names` of people.

    `told` holds what the server's session has told it since `new_session_created`, for a check of its order;
    `is_told_whole` is false when parts of that may rightly be missing.
    """

    def __init__(self, device: Device, user_id: int, world: World, date: int) -> None:
        self.name = device.name
        self.user_id = user_id
        self.layer = device.layer
        self.picture = MailboxModel(user_id, pts=FIRST_PTS)
        self.picture.channels.is_in_order = False
        self.channels = ChannelFeeds(self)
        self.stickers = StickerFeed(self)
        self.names: dict[int, tuple[Any, ...]] = {}
        self._names_from: dict[int, int] = {}
        self.date = self._difference_date = date
        self._last_notice_id = 0
        self.link: Link | None = None
        self.told: list[Told] = []
        self.is_told_whole = True
        self.answered = 0
        self._device = device
        self._world = world
        self._framing: Framing = Abridged()
        self._session: ClientSession
        self._requests: dict[int, Pending] = {}
        self._pending: list[Pending] = []
        self._containers: dict[int, list[Pending]] = {}
        self._seen: dict[int, bytes] = {}
        self._held: dict[int, tuple[int, Callable[[], None]]] = {}
        self._heard_pts = FIRST_PTS
        self._gap_since: float | None = None
        self._difference: Pending | None = None
        self._wants_difference = True
        self._look_again_at: float | None = None
        self._salt = 0
        self._ping_id = 0
        self._begin_session()

    # -- what it wants --

    @property
    def is_connected(self) -> bool:
        """Whether it believes to be connected."""
        return self.link is not None

    @property
    def pending_count(self) -> int:
        """Requests that wait for their answers."""
        return len(self._pending)

    @property
    def is_quiet(self) -> bool:
        """Whether it is connected and waits for nothing."""
        wants = self._wants_difference or self._look_again_at is not None or self._held or self._gap_since is not None
        is_settled = not self._pending and not wants and self.channels.is_quiet and self.stickers.is_quiet
        return self.is_connected and is_settled and not self._session.acks

    @property
    def is_up_to_date(self) -> bool:
        """Whether it knows of no gap."""
        return not self._held and self._difference is None and not self._wants_difference

    @property
    def state(self) -> str:
        """What it waits for, in words."""
        asked = ", ".join(pending.request.NAME for pending in self._pending)
        return (
            f"{self.name} {'on' if self.link else 'off'}line, pts {self.picture.pts}, heard {self._heard_pts}, asked {asked},"
            f" holds {sorted(self._held)}, gap {self._gap_since}, wants difference {self._wants_difference}"
            f" {self.channels.state}"
        )

    def request(self, request: Any, errand: Errand | None = None) -> Pending:
        """Ask for something; what is asked while there is no connection is sent by the next one. The answer goes to the
        errand, too."""
        pending = Pending(request, errand)
        self._pending.append(pending)
        if self.link is not None:
            self._send([pending])
        return pending

    # -- for its channels --

    @property
    def now(self) -> float:
        """Unix time in seconds."""
        return self._world.now()

    def choose(self, options: Sequence[Choice]) -> Choice:
        """One of these, as the seed has it."""
        return self._world.chance.choice(options)

    def be_surprised(self, what: str) -> NoReturn:
        """The client was told what an honest server never says."""
        raise Surprise(f"{self.name}: {what}")

    def note_part(self, pending: Pending) -> None:
        """A part of an upload was acknowledged."""
        self._world.note_part(self.user_id, pending.request, pending.first_sent_at)

    def note_taking(self, upload_id: int) -> None:
        """An upload is about to be used."""
        self._world.note_taking(self.user_id, upload_id)

    def note_channel_told(self, channel_id: int, pts: int, update: str, *, is_push: bool) -> None:
        """It was told of an update of a channel."""
        self._world.note_told(-channel_id, pts, update)
        if is_push:
            self._world.note_heard(self.user_id, channel_id, pts)

    # -- connections --

    def connect(self) -> None:
        """Open a connection, with a new session now and then (as after a restart of the client), and go on."""
        chance = self._world.chance
        link = self._world.connect(self)
        if link is None:
            return
        self.link = link
        is_abridged = chance.random() < 0.5
        self._framing = Abridged() if is_abridged else Intermediate()
        link.send(b"\xef" if is_abridged else INTERMEDIATE_TAG)
        if chance.random() < 0.15:
            self._begin_session()
        if self._pending:
            self._send(self._pending, again=True)
        elif chance.random() < 0.3 or self._wants_difference:
            self._wants_difference = True
            self._ask_difference()
        else:
            self._ping()

    def hang_up(self) -> None:
        """Close the connection."""
        link, self.link = self.link, None
        if link is not None:
            link.hang_up()

    def on_time(self) -> None:
        """Do what is due: acknowledge, ask for what is missing, repeat what was not answered."""
        if self.link is None:
            return
        now = self._world.now()
        if self._gap_since is not None and now - self._gap_since > GAP_SECONDS:
            self._wants_difference = True
        if self._look_again_at is not None and now > self._look_again_at:
            self._look_again_at, self._wants_difference = None, True
        if self._wants_difference:
            self._ask_difference()
        late = [pending for pending in self._pending if now - pending.sent_at > REPEAT_SECONDS]
        if late:
            self._send(late, again=True)
        self.channels.ask()
        self.stickers.ask()
        if self._session.acks:
            self._write(self._session.send_acks())

    # -- sending --

    def _begin_session(self) -> None:
        """A new session of the same key; what was not answered will be asked again in it."""
        session_id = self._world.chance.getrandbits(63)
        self._session = ClientSession(
            self._device.key.key, salt=self._salt, clock=self._world.now, session_id=session_id
        )
        for pending in self._pending:
            pending.message = None
        self._requests.clear()
        self._containers.clear()
        self._seen.clear()
        self._last_notice_id = 0
        self._names_from.clear()
        self._begin_told()
        self._wants_difference = True

    def _begin_told(self, is_whole: bool = True) -> None:
        self.told = []
        self.channels.begin_session()
        self.is_told_whole = is_whole

    def _send(self, pendings: list[Pending], *, again: bool = False) -> None:
        """Send requests, each as it was sent before where that is possible, new ones now and then in a container."""
        now = self._world.now()
        fresh: list[Pending] = []
        for pending in pendings:
            is_old = pending.message is None or now - (pending.message.msg_id >> 32) > RENUMBER_SECONDS
            pending.sent_at = now
            if again and not is_old:
                assert pending.message is not None
                self._world.note(f"  {self.name} repeats {pending.request.NAME} {pending.message.msg_id}")
                self._write(self._session.seal(pending.message))
            else:
                self._number(pending)
                fresh.append(pending)
        if len(fresh) > 1 or (fresh and self._session.acks and self._world.chance.random() < 0.5):
            messages = [pending.message for pending in fresh if pending.message is not None]
            container_id, packet = self._session.send_container(messages)
            self._containers[container_id] = fresh
            self._write(packet)
        else:
            for pending in fresh:
                assert pending.message is not None
                self._write(self._session.seal(pending.message))

    def _number(self, pending: Pending) -> None:
        now = self._world.now()
        if not pending.msg_ids:
            pending.first_sent_at = now
        elif now - pending.first_sent_at > RENUMBER_SECONDS:
            # The server may have forgotten its first answer, and with it what only that one told.
            self.is_told_whole = False
        pending.message = self._session.number(codec.encode(pending.request, self._device.layer))
        pending.msg_ids.append(pending.message.msg_id)
        self._requests[pending.message.msg_id] = pending
        self._world.note(f"  {self.name} sends {pending.request.NAME} {pending.message.msg_id}")

    def _ping(self) -> None:
        self._ping_id, packet = self._session.send(service.encode(service.functions.ping(ping_id=7)))
        self._write(packet)

    def _write(self, packet: bytes) -> None:
        if self.link is not None:
            doubled = 2 if self._world.chance.random() < 0.03 else 1
            self.link.send(self._framing.packet_to_send(packet) * doubled)

    def _ask_difference(self) -> None:
        if self._difference is not None:
            return
        limit = self._world.chance.choice((None, None, 3, 10))
        self._wants_difference = False
        self._gap_since = None
        self._difference = Pending(
            functions.updates_getDifference(pts=self.picture.pts, pts_limit=limit, date=self.date, qts=0)
        )
        self._pending.append(self._difference)
        self._send([self._difference])

    # -- receiving --

    def data_received(self, link: Link, data: bytes) -> None:
        """Bytes of the server."""
        for packet in self._framing.receive_data(data):
            if len(packet.payload) == 4:
                raise Surprise(f"{self.name}: transport error {int.from_bytes(packet.payload, 'little', signed=True)}")
            if packet.payload[:8] != self._device.key.id_bytes:
                raise Surprise(f"{self.name}: a packet of another key")
            for message in self._session.receive(packet.payload):
                self._on_message(message)
        if self._world.chance.random() < 0.3 and self._session.acks:
            self._write(self._session.send_acks())

    def connection_lost(self, link: Link) -> None:
        """The connection is over."""
        if link is self.link:
            self.link = None

    def _on_message(self, message: ReceivedMessage) -> None:
        known = self._seen.get(message.msg_id)
        if known is not None:
            if known != message.body:
                raise Surprise(f"{self.name}: message {message.msg_id} came again with another body")
            return
        self._seen[message.msg_id] = message.body
        constructor = int.from_bytes(message.body[:4], "little")
        if constructor == _RPC_RESULT:
            self._on_result(message)
        elif constructor in _SERVICE:
            _SERVICE[constructor](self, service.decode(message.body)[0])
        else:
            pushed = codec.decode(message.body)[0]
            self._world.note(f"  {self.name} is told {pushed.NAME} {_names_of(pushed)}")
            self._take_envelope(pushed, message.msg_id, is_push=True)

    def _on_new_session(self, created: Any) -> None:
        """The server has no memory of the session: what it may not have seen is sent again, what it said may be lost."""
        self._salt = created.server_salt
        self._begin_told()
        self._wants_difference = True
        unseen = [p for p in self._pending if p.message is not None and p.message.msg_id < created.first_msg_id]
        for pending in unseen:
            pending.message = None
        if unseen:
            self._send(unseen)
        self._ask_difference()

    def _on_bad_msg(self, bad: Any) -> None:
        if bad.error_code not in _OLD_OR_UNKNOWN:
            raise Surprise(f"{self.name}: {bad}")
        self._salt = self._session.salt
        if bad.bad_msg_id == self._ping_id:
            self._ping()
        refused = self._containers.pop(bad.bad_msg_id, [])
        if bad.bad_msg_id in self._requests:
            refused = [self._requests[bad.bad_msg_id]]
        again = [pending for pending in refused if not pending.is_done]
        for pending in again:
            if pending.message is not None and pending.message.msg_id == bad.bad_msg_id:
                pending.message = None
        if again and bad.error_code != _REPEATED_CONTAINER:
            for pending in again:
                pending.message = None
            self._send(again)

    def _on_result(self, message: ReceivedMessage) -> None:
        request_id = int.from_bytes(message.body[4:12], "little", signed=True)
        pending = self._requests.get(request_id)
        if pending is None:
            raise Surprise(f"{self.name}: an answer to {request_id}, which it never asked in this session")
        is_first = not pending.is_done
        if is_first:
            pending.is_done = True
            self._pending.remove(pending)
            self.answered += 1
        elif isinstance(pending.request, functions.updates_getDifference | functions.updates_getChannelDifference):
            return
        is_repeated = len(pending.msg_ids) > 1
        try:
            result = parse_answer(message.body[12:])
        except Refused as refused:
            if not is_first:
                return
            self._world.note(f"  {self.name}: {pending.request.NAME} is refused with {refused}")
            if self.channels.refused(pending, refused.message, message.msg_id):
                return
            if refused.message.startswith("INTERNAL") or pending is self._difference:
                raise Surprise(f"{self.name}: {pending.request.NAME} failed with {refused}") from refused
            # What the first attempt did, if there was one, was told by its answer alone.
            if is_repeated:
                self._wants_difference = True
                self._look_again_at = self._world.now() + LATE_SECONDS
            if pending.errand is not None:
                pending.errand.refused(self, pending, refused.message)
            return
        self._world.note(f"  {self.name} has its answer to {pending.request.NAME} {_names_of(result)}")
        if pending is self._difference:
            self._on_difference(result, message.msg_id)
        elif not self.channels.answered(pending, result, message.msg_id):
            self._on_answer(pending.request, result, message.msg_id)
        if pending.errand is not None and is_first:
            pending.errand.answered(self, pending, result)
        self.channels.ask()
        self.stickers.ask()

    def _on_answer(self, request: Any, result: Any, msg_id: int) -> None:
        self._note_order(msg_id)
        self.picture.dialogs.conclude(request, result)
        self.stickers.conclude(request, result)
        # Some answers say more than the updates that they carry.
        envelope = getattr(result, "updates", None)
        result = envelope if isinstance(envelope, types.updates) else result
        if isinstance(result, types.updates):
            if getattr(request, "schedule_date", None) is None:
                self._note_sent(request, result)
            self._take_envelope(result, msg_id, is_push=False)
        elif isinstance(result, types.messages_affectedMessages | types.messages_affectedHistory):
            if self.channels.take_affected(request, result, msg_id):
                return
            if result.pts_count:
                self._note_told(msg_id, result.pts, result.pts_count, _describe(request), is_push=False)
                self._take(result.pts, result.pts_count, partial(self._apply_affected, request, result))
            else:
                if isinstance(request, functions.messages_readReactions | functions.messages_readMessageContents):
                    # That reactions were seen takes no pts where somebody has still to listen to the message.
                    self.picture._conclude(request, result)
                self._hear(result.pts)
        else:
            users = [result] if isinstance(result, types.user) else getattr(result, "users", ())
            self._meet(users, getattr(result, "chats", ()), msg_id)
            if isinstance(result, types.chatInviteExported):
                self._world.note_link(result.link)
            if (channel_id := channel_asked(request)) is not None:
                self.picture.channels.conclude_request(self.picture.channels.find(channel_id), request)

    def _note_sent(self, request: Any, answer: Any) -> None:
        """The server says which messages were made of what was sent."""
        place = getattr(request, "to_peer", None) or getattr(request, "peer", None)
        channel_id = getattr(place, "channel_id", None)
        owner_id = self.user_id if channel_id is None else -channel_id
        made = [update for update in answer.updates if isinstance(update, types.updateMessageID)]
        for update in made if place is not None else ():
            self._world.note_sent(owner_id, update.random_id, update.id)

    def _meet(self, users: Any, chats: Any, msg_id: int, *, is_pushed: bool = False) -> None:
        """People and chats came along."""
        self._learn_names(users, msg_id)
        self.picture.meet(list(users), self.channels.newest(list(chats), msg_id), is_pushed=is_pushed)
        self.channels.after_meeting()

    def _on_difference(self, difference: Any, msg_id: int) -> None:
        self._difference = None
        if isinstance(difference, types.updates_differenceTooLong):
            raise Surprise(f"{self.name}: told to start afresh")
        if not isinstance(difference, types.updates_differenceEmpty):
            self._meet(difference.users, difference.chats, msg_id)
            difference.users, difference.chats = [], []
        is_final = self.picture.apply_difference(difference)
        for update in getattr(difference, "other_updates", ()):
            self.stickers.hear(update)
            if isinstance(update, types.updateChannelTooLong):
                # Also what has no pts may be new there.
                self.picture.channels.find(update.channel_id).is_behind = True
        if isinstance(difference, types.updates_differenceEmpty):
            self.date = difference.date
        else:
            state = difference.state if is_final else difference.intermediate_state
            self.date = state.date
            self._world.note_told(self.user_id, state.pts, "")
        if is_final:
            self._difference_date = self.date
        self._settle_held()
        if not is_final:
            self._wants_difference = True
            self._ask_difference()

    # -- updates --

    def _take_envelope(self, envelope: Any, msg_id: int, *, is_push: bool) -> None:
        if isinstance(envelope, types.updatesTooLong):
            self._begin_told()
            self._wants_difference = True
            self._ask_difference()
            return
        if not isinstance(envelope, types.updates):
            raise Surprise(f"{self.name}: pushed {envelope.NAME}")
        self._meet(envelope.users, envelope.chats, msg_id, is_pushed=is_push)
        updates: list[Any] = envelope.updates
        for update in updates:
            pts = getattr(update, "pts", None)
            if channel_of(update) is not None:
                if not self.channels.has_met(update):
                    # It came in by another device, and will be told so.
                    continue
                self.picture.name(update)
                if not hasattr(update, "pts_count"):
                    self._note_order(msg_id)
                self.channels.take(update, msg_id, is_push=is_push)
                continue
            if pts is None:
                self._note_order(msg_id)
                self.picture.apply(update)
                self.stickers.hear(update)
                continue
            self._note_told(msg_id, pts, update.pts_count, _describe(update), is_push=is_push)
            self._take(pts, update.pts_count, partial(self.picture.apply, update))
        if self.is_up_to_date:
            self.date = max(self.date, envelope.date)
        self.channels.ask()

    def _note_order(self, msg_id: int) -> None:
        """What has no pts is worth what its place is: when it comes after what was said later, ask how it really is."""
        if msg_id < self._last_notice_id:
            self.date = self._difference_date
            self._wants_difference = True
        self._last_notice_id = max(self._last_notice_id, msg_id)

    def _note_told(self, msg_id: int, pts: int, pts_count: int, update: str, *, is_push: bool) -> None:
        self._world.note_told(self.user_id, pts, update)
        self.told.append(Told(msg_id, pts, pts_count, is_push))

    def _take(self, pts: int, pts_count: int, apply: Callable[[], None]) -> None:
        """An update with pts: now, later, or not at all because it is known."""
        if pts <= self.picture.pts:
            return
        self._held[pts - pts_count] = pts, apply
        self._settle_held()

    def _apply_affected(self, request: Any, result: Any) -> None:
        """What an answer that only counts means for messages; the conversation's own state has no pts and changed before."""
        picture = self.picture
        picture.pts = result.pts
        picture._conclude(request, result)
        if isinstance(request, functions.messages_deleteHistory) and not request.just_clear and request.max_id:
            peer_id = picture.dialogs.id_of(request.peer)
            if all(mark_of(message.peer_id) != peer_id for message in picture.messages.values()):
                # Nothing is left: the conversation has left the list, as without a bound.
                request = functions.messages_deleteHistory(peer=request.peer, max_id=0)
                picture.dialogs.conclude(request, result)

    def _hear(self, pts: int) -> None:
        """The server stands at `pts`."""
        self._heard_pts = max(self._heard_pts, pts)
        self._settle_held()

    def _settle_held(self) -> None:
        """Apply what fits now; the rest means that something is missing."""
        if self._difference is not None:
            return
        picture = self.picture
        while (held := self._held.pop(picture.pts, None)) is not None:
            held[1]()
        for start, (pts, _) in list(self._held.items()):
            if pts <= picture.pts:
                del self._held[start]
            elif start < picture.pts:
                raise Surprise(f"{self.name}: an update from {start} to {pts} overlaps with the state {picture.pts}")
        if not self._held and self._heard_pts <= picture.pts:
            self._gap_since = None
        elif self._gap_since is None:
            self._gap_since = self._world.now()

    def _learn_names(self, users: Any, msg_id: int) -> None:
        """Take over what a message says of people, unless a later one that came earlier has said more recent things."""
        for user in users:
            if getattr(user, "min", False):
                continue
            if msg_id >= self._names_from.get(user.id, 0):
                self._names_from[user.id] = msg_id
                self.names[user.id] = name_of(user)


def name_of(user: Any) -> tuple[Any, ...]:
    """What all devices of one person must agree on about somebody."""
    return user.first_name, user.last_name, user.username, user.contact


def _describe(update: Any) -> str:
    """An update as far as it is the same for whoever is told of it at any time."""
    if isinstance(update, types.updateNewMessage | types.updateEditMessage):
        return f"{update.NAME} {update.message.id}"
    if isinstance(update, types.updateDeleteMessages):
        return f"{update.NAME} {update.messages}"
    return ""


def _names_of(told: Any) -> str:
    """What is in an envelope, for the trace."""
    envelope = getattr(told, "updates", None)
    told = envelope if isinstance(envelope, types.updates) else told
    parts = [*getattr(told, "updates", ()), *getattr(told, "new_messages", ()), *getattr(told, "other_updates", ())]
    return ", ".join(f"{part.NAME}@{getattr(part, 'pts', None) or getattr(part, 'id', '')}" for part in parts)


def _passed_over(client: SimulatedClient, said: Any) -> None:
    pass


_SERVICE: dict[int, Callable[[SimulatedClient, Any], None]] = {
    service.types.new_session_created.ID & 0xFFFFFFFF: SimulatedClient._on_new_session,
    service.types.bad_server_salt.ID & 0xFFFFFFFF: SimulatedClient._on_bad_msg,
    service.types.bad_msg_notification.ID & 0xFFFFFFFF: SimulatedClient._on_bad_msg,
    service.types.msgs_ack.ID & 0xFFFFFFFF: _passed_over,
    service.types.pong.ID & 0xFFFFFFFF: _passed_over,
}
