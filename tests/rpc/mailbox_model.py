"""A client's picture of one mailbox, built from what it is told, so that three ways of being told can be compared.

It is as strict as an official client: an update with pts must fit the state exactly, and everybody it names must come along.
"""

from dataclasses import dataclass, field
from typing import Any

from dialogs_model import DialogsModel
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
    dialogs: DialogsModel = field(init=False)
    waiting: WaitingModel = field(init=False)
    people: PeopleModel = field(init=False)

    def __post_init__(self) -> None:
        self.dialogs = DialogsModel(self.user_id)
        self.waiting = WaitingModel()
        self.people = PeopleModel(self.user_id)

    def apply_envelope(self, envelope: Any) -> None:
        """An `updates` object, pushed or as the answer to a request."""
        assert isinstance(envelope, types.updates), envelope
        assert envelope.seq == 0
        self._meet(envelope.users)
        for update in envelope.updates:
            self.apply(update)

    def _meet(self, users: list[Any]) -> None:
        self.known_users |= {user.id for user in users}
        self.people.meet(users)

    def apply(self, update: Any) -> None:
        """One update; those with pts must continue where the last one ended."""
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
                self._name({person.peer_id.user_id for person in update.reactions.recent_reactions or ()})
                if update.msg_id in self.messages:
                    self.messages[update.msg_id].reactions = update.reactions
            case types.updateReadMessagesContents():
                self._see(update.messages)
            case types.updateMessagePoll():
                self._show_poll(update)
            case types.updateWebPage():
                self._show_page(update.webpage)
            case types.updatePinnedMessages():
                self._pin(update.messages, update.pinned)
            case types.updateReadHistoryInbox():
                self.read_inbox[update.peer.user_id] = update.max_id
            case types.updateReadHistoryOutbox():
                self.read_outbox[update.peer.user_id] = update.max_id
            case _:
                self.dialogs.apply(update)
                self.waiting.apply(update)
                self.people.apply(update)

    def _put(self, message: Any) -> None:
        named = {message.peer_id.user_id, message.from_id.user_id}
        if getattr(message, "fwd_from", None) and message.fwd_from.from_id:
            named.add(message.fwd_from.from_id.user_id)
        reactions, media = getattr(message, "reactions", None), getattr(message, "media", None)
        named |= {person.peer_id.user_id for person in (reactions and reactions.recent_reactions) or ()}
        if isinstance(media, types.messageMediaPoll):
            named |= {peer.user_id for peer in media.results.recent_voters or ()}
        self._name(named)
        self.messages[message.id] = message
        if message.peer_id.user_id == self.user_id:
            mark = max(self.read_inbox.get(self.user_id, 0), message.id)
            self.read_inbox[self.user_id] = self.read_outbox[self.user_id] = mark

    def _name(self, user_ids: set[int]) -> None:
        assert user_ids <= self.known_users, f"users did not come along: {user_ids - self.known_users}"

    def _see(self, message_ids: list[int]) -> None:
        for message_id in message_ids:
            message = self.messages.get(message_id)
            reactions = getattr(message, "reactions", None)
            for person in (reactions and reactions.recent_reactions) or ():
                person.unread = False
            if isinstance(message, types.message):
                message.media_unread = False

    def _show_poll(self, update: Any) -> None:
        self._name({peer.user_id for peer in update.results.recent_voters or ()})
        for message in self.messages.values():
            media = getattr(message, "media", None)
            if isinstance(media, types.messageMediaPoll) and media.poll.id == update.poll_id:
                media.poll, media.results = update.poll, update.results

    def _show_page(self, page: Any) -> None:
        for message in self.messages.values():
            media = getattr(message, "media", None)
            if isinstance(media, types.messageMediaWebPage) and media.webpage.id == page.id:
                media.webpage = page

    def _pin(self, message_ids: list[int], is_pinned: bool) -> None:
        for message_id in message_ids:
            if message_id in self.messages:
                self.messages[message_id].pinned = is_pinned

    def _drop(self, message_id: int) -> None:
        self.messages.pop(message_id, None)

    def apply_answer(self, request: Any, result: Any) -> None:
        """What a client concludes from the answer to its own request."""
        self.dialogs.conclude(request, result)
        self.people.conclude(request, result)
        match result:
            case types.updates():
                self.apply_envelope(result)
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
                for message_id, message in list(self.messages.items()):
                    is_covered = not request.max_id or message_id <= request.max_id
                    if is_covered and message.peer_id.user_id == request.peer.user_id:
                        self._drop(message_id)
            case functions.messages_readMessageContents():
                self._see(request.id)
            case functions.messages_readMentions():
                of_peer = [m for m in self.messages.values() if m.peer_id.user_id == request.peer.user_id]
                self._see([m.id for m in of_peer if getattr(m, "media_unread", False)])
            case functions.messages_readReactions():
                self._see([m.id for m in self.messages.values() if m.peer_id.user_id == request.peer.user_id])
            case functions.messages_unpinAllMessages():
                # Newest first, as many as the answer counts: the client asks again for the rest.
                of_peer = [m for m in self.messages.values() if m.peer_id.user_id == request.peer.user_id]
                pinned = sorted((m.id for m in of_peer if getattr(m, "pinned", False)), reverse=True)
                self._pin(pinned[: result.pts_count], False)
            case functions.messages_readHistory():
                peer_id = request.peer.user_id
                incoming = [
                    m.id
                    for m in self.messages.values()
                    if m.peer_id.user_id == peer_id and not m.out and (not request.max_id or m.id <= request.max_id)
                ]
                if incoming and max(incoming) > self.read_inbox.get(peer_id, 0):
                    self.read_inbox[peer_id] = max(incoming)

    def apply_difference(self, difference: Any) -> bool:
        """An answer to `updates.getDifference`; true when it was the last slice. The state never goes backwards."""
        if isinstance(difference, types.updates_differenceEmpty):
            return True
        self._meet(difference.users)
        for message in difference.new_messages:
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
        if getattr(update, "pts", None) is not None:
            self.pts = update.pts - update.pts_count
        self.apply(update)
        self.pts = pts

    def view(self) -> dict[str, Any]:
        """What is compared between the ways of being told."""
        return {
            "pts": self.pts,
            "messages": {i: _facts(m) for i, m in sorted(self.messages.items())},
            "read_inbox": {k: v for k, v in sorted(self.read_inbox.items()) if v},
            "read_outbox": {k: v for k, v in sorted(self.read_outbox.items()) if v},
        }


def _facts(message: Any) -> dict[str, Any]:
    facts = {name: getattr(message, name, None) for name in _COMPARED}
    media = getattr(message, "media", None)
    if isinstance(media, types.messageMediaWebPage):
        facts["page"] = {name: getattr(media.webpage, name, None) for name in ("NAME", "id", "title", "description")}
    if isinstance(media, types.messageMediaPoll):
        facts["poll"] = _poll_facts(media)
    facts["reactions"] = _reaction_facts(getattr(message, "reactions", None))
    return facts


def _reaction_facts(reactions: Any) -> list[Any]:
    if reactions is None:
        return []
    given = [(count.reaction, count.count, count.chosen_order) for count in reactions.results]
    people = [(p.peer_id, p.reaction, p.date, p.big, p.my, p.unread) for p in reactions.recent_reactions or ()]
    return [*given, *people]


def _poll_facts(media: Any) -> list[Any]:
    """What every layer tells of a poll."""
    poll, results = media.poll, media.results
    return [
        (poll.id, poll.closed, poll.public_voters, poll.multiple_choice, poll.quiz, poll.question.text),
        [(answer.text.text, answer.option) for answer in poll.answers],
        (poll.close_period, poll.close_date, results.total_voters, results.recent_voters or [], results.solution),
        [(each.option, each.chosen, each.correct, each.voters or 0) for each in results.results or ()],
    ]


_COMPARED = ("id", "out", "from_id", "peer_id", "fwd_from", "reply_to", "date", "message", "entities", "edit_date")
_COMPARED += ("pinned", "silent", "noforwards", "from_scheduled", "ttl_period", "action", "mentioned", "media_unread")
