"""A client's picture of one mailbox, built from what it is told, so that three ways of being told can be compared.

It is as strict as an official client: an update with pts must fit the state exactly, and everybody it names must come along.
Conversations go by their numbers (`peer_marks`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from channels_model import ChannelsModel
from dialogs_model import DialogsModel
from groups_model import GroupsModel
from message_facts import (
    OwnVotes,
    drop_seen,
    drop_seen_once,
    list_message_facts,
    merge_message,
    merge_reactions,
    show_page,
)
from peer_marks import list_peers, mark_of
from people_model import PeopleModel
from waiting_model import WaitingModel

from chapar.tl import functions, types


@dataclass
class MailboxModel:
    """Messages, read marks and pts of one account as one client knows them."""

    user_id: int
    pts: int = 1
    messages: dict[int, Any] = field(default_factory=dict)
    read_inbox: dict[int, int] = field(default_factory=dict)
    read_outbox: dict[int, int] = field(default_factory=dict)
    known_users: set[int] = field(default_factory=set)
    listed: list[int] = field(default_factory=list)
    """The conversations in the list, of a fresh fetch."""
    dialogs: DialogsModel = field(init=False)
    waiting: WaitingModel = field(init=False)
    people: PeopleModel = field(init=False)
    groups: GroupsModel = field(init=False)
    channels: ChannelsModel = field(init=False)
    votes: OwnVotes = field(default_factory=OwnVotes)

    def __post_init__(self) -> None:
        self.groups = GroupsModel()
        self.channels = ChannelsModel(self.votes)
        self.dialogs = DialogsModel(self.user_id)
        self.waiting = WaitingModel()
        self.people = PeopleModel(self.user_id)

    def apply_envelope(self, envelope: Any, *, is_pushed: bool = True) -> None:
        """An `updates` object, pushed or as the answer to a request."""
        assert isinstance(envelope, types.updates), envelope
        assert envelope.seq == 0
        self.meet(envelope.users, envelope.chats, is_pushed=is_pushed)
        for update in envelope.updates:
            self.apply(update, is_pushed=is_pushed)

    def meet(self, users: list[Any], chats: list[Any], *, is_pushed: bool = False) -> None:
        """Users and chats came along with something."""
        assert is_pushed or not any(getattr(user, "min", False) for user in users), "a min form in an answer"
        self.known_users |= {user.id for user in users}
        self.people.meet(users)
        self.groups.meet(chats)
        self.channels.meet(chats, is_pushed=is_pushed)

    def apply(self, update: Any, *, is_pushed: bool = True) -> None:
        """One update; those with pts must continue where the last one ended."""
        self.name(update)
        if self.channels.apply(update, is_pushed=is_pushed):
            return
        if (pts := getattr(update, "pts", None)) is not None:
            assert self.pts + update.pts_count == pts, f"a hole or a repetition: at {self.pts}, told {update}"
            self.pts = pts
        match update:
            case types.updateNewMessage() | types.updateEditMessage():
                self._put(update.message)
            case types.updateDeleteMessages():
                for message_id in update.messages:
                    self._drop(message_id)
            case types.updateMessageReactions():
                if update.msg_id in self.messages:
                    merge_reactions(self.messages[update.msg_id], update.reactions)
            case types.updateReadMessagesContents():
                self._see(update.messages)
            case types.updateMessagePoll():
                self.votes.show_poll([*self.messages.values(), *self.channels.list_messages()], update)
            case types.updateWebPage():
                show_page(self.messages.values(), update.webpage)
            case types.updatePinnedMessages():
                self._pin(update.messages, update.pinned)
            case types.updateReadHistoryInbox():
                self.read_inbox[mark_of(update.peer)] = update.max_id
            case types.updateReadHistoryOutbox():
                self.read_outbox[mark_of(update.peer)] = update.max_id
            case _:
                self.dialogs.apply(update)
                self.waiting.apply(update)
                self.people.apply(update)
                self.groups.apply(update)

    def _put(self, message: Any) -> None:
        self.messages[message.id] = merge_message(self.messages.get(message.id), message, self.votes)
        if mark_of(message.peer_id) == self.user_id:
            mark = max(self.read_inbox.get(self.user_id, 0), message.id)
            self.read_inbox[self.user_id] = self.read_outbox[self.user_id] = mark

    def name(self, thing: Any) -> None:
        """A message, an update or a difference names people and chats: all of them must have come along."""
        named = list_peers(thing)
        users = {mark for mark in named if mark > 0}
        assert users <= self.known_users, f"users did not come along: {users - self.known_users}"
        chats = named - users
        known = self.groups.marks() | self.channels.marks()
        assert chats <= known, f"chats did not come along: {chats - known}"

    def _see(self, message_ids: Iterable[int]) -> None:
        drop_seen(self.messages[i] for i in message_ids if i in self.messages)

    def _pin(self, message_ids: list[int], is_pinned: bool) -> None:
        for message_id in message_ids:
            if message_id in self.messages:
                self.messages[message_id].pinned = is_pinned

    def _drop(self, message_id: int) -> None:
        self.messages.pop(message_id, None)

    def _of_peer(self, given: Any) -> list[Any]:
        mark = self.dialogs.id_of(given)
        return [message for message in self.messages.values() if mark_of(message.peer_id) == mark]

    def apply_answer(self, request: Any, result: Any) -> None:
        """What a client concludes from the answer to its own request."""
        self.dialogs.conclude(request, result)
        self.people.conclude(request, result)
        if not isinstance(result, types.updates):
            self.meet(getattr(result, "users", []), getattr(result, "chats", []))
        # Some answers say more than the updates that they carry.
        envelope = getattr(result, "updates", None)
        result = envelope if isinstance(envelope, types.updates) else result
        if self.channels.conclude(request, result) and not isinstance(result, types.updates):
            return
        match result:
            case types.updates():
                self.apply_envelope(result, is_pushed=False)
            case types.messages_affectedMessages() | types.messages_affectedHistory():
                assert self.pts + result.pts_count == result.pts
                self.pts = result.pts
                self._conclude(request, result)

    def _conclude(self, request: Any, result: Any) -> None:
        match request:
            case functions.messages_deleteMessages():
                for message_id in request.id:
                    self._drop(message_id)
            case functions.messages_deleteHistory():
                for message in self._of_peer(request.peer):
                    if not request.max_id or message.id <= request.max_id:
                        self._drop(message.id)
            case functions.messages_readMessageContents():
                opened = [self.messages[i] for i in request.id if i in self.messages]
                drop_seen(m for m in opened if not m.out)
                drop_seen_once(opened)
                # Whether its receiver has listened to it, only that one can say.
                drop_seen((m for m in opened if m.out), mentions=False)
            case functions.messages_readMentions():
                incoming = [m.id for m in self._of_peer(request.peer) if not m.out]
                self._see([i for i in incoming if getattr(self.messages[i], "media_unread", False)])
            case functions.messages_readReactions():
                drop_seen(self._of_peer(request.peer), mentions=False)
            case functions.messages_unpinAllMessages():
                # Newest first, as many as the answer counts: the client asks again for the rest.
                pinned = [m.id for m in self._of_peer(request.peer) if getattr(m, "pinned", False)]
                self._pin(sorted(pinned, reverse=True)[: result.pts_count], False)
            case functions.messages_readHistory():
                mark = self.dialogs.id_of(request.peer)
                incoming = [m.id for m in self._of_peer(request.peer) if not m.out]
                last = max((i for i in incoming if not request.max_id or i <= request.max_id), default=0)
                if last > self.read_inbox.get(mark, 0):
                    self.read_inbox[mark] = last

    def apply_difference(self, difference: Any) -> bool:
        """An answer to `updates.getDifference`; true when it was the last slice. The state never goes backwards."""
        if isinstance(difference, types.updates_differenceEmpty):
            return True
        self.meet(difference.users, difference.chats)
        for message in difference.new_messages:
            self.name(message)
            self._put(message)
        for update in difference.other_updates:
            self.apply_out_of_order(update)
        is_final = isinstance(difference, types.updates_difference)
        state = difference.state if is_final else difference.intermediate_state
        assert state.pts > self.pts or (is_final and state.pts == self.pts)
        self.pts = state.pts
        return is_final

    def apply_out_of_order(self, update: Any) -> None:
        """Inside a difference the new messages come first, so pts of the others stand apart."""
        pts = self.pts
        if getattr(update, "pts_count", None) is not None:
            self.pts = update.pts - update.pts_count
        self.apply(update, is_pushed=False)
        self.pts = pts

    def view(self) -> dict[str, Any]:
        """What is compared between the ways of being told."""
        return {
            "pts": self.pts,
            "messages": {i: list_message_facts(m) for i, m in sorted(self.messages.items())},
            "read_inbox": {k: v for k, v in sorted(self.read_inbox.items()) if v},
            "read_outbox": {k: v for k, v in sorted(self.read_outbox.items()) if v},
        }
