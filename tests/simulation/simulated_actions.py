"""What people do in a simulation. A new kind is one function that makes a request of what its client knows, or None.

@action(weight=3)
def pin(actor: Actor) -> Any:
    ...
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from channels_model import Channel
from simulated_client import SimulatedClient
from simulated_server import ACCESS_HASHES

from chapar.domain.peers import user_peer
from chapar.tl import functions, types

TEXTS = ("hello", "سلام دنیا", "a longer text " * 12, "😀 with a smile", "x" * 1500)


class Actor:
    """A client about to act at `now` (Unix time), with what a request needs: `public_ids` are channels that one may join,
    `links` hashes of links that somebody made.

    `serial` makes every text and random_id one of its kind.
    """

    def __init__(
        self,
        client: SimulatedClient,
        user_ids: list[int],
        chance: random.Random,
        serial: int,
        now: int,
        public_ids: Sequence[int] = (),
        links: Sequence[str] = (),
    ) -> None:
        self.now = now
        self.client = client
        self.chance = chance
        self.serial = serial
        self.public_ids = public_ids
        self.links = links
        self._user_ids = user_ids

    @property
    def text(self) -> str:
        """A text that nobody has written before."""
        return f"{self.serial}: {self.chance.choice(TEXTS)}"

    @property
    def random_id(self) -> int:
        """A random_id of this action."""
        return self.serial << 8

    def user_id(self, *, other: bool = False) -> int:
        """Somebody; with `other` not oneself."""
        return self.chance.choice([i for i in self._user_ids if not other or i != self.client.user_id])

    def peer(self, user_id: int) -> types.inputPeerUser:
        """Somebody as the client may name them."""
        return types.inputPeerUser(user_id=user_id, access_hash=self._hash(user_id))

    def user(self, user_id: int) -> types.inputUser:
        """The same where a method wants a user."""
        return types.inputUser(user_id=user_id, access_hash=self._hash(user_id))

    def message(self, *, mine: bool = False, theirs: bool = False) -> Any:
        """A message of the mailbox, mostly one of the newest; None when there is none of the kind."""
        return self._one_of(self.client.picture.messages.values(), mine, theirs)

    def place(self, peer: Any) -> Any:
        """Where a message is, as the client may name it."""
        match peer:
            case types.peerChat():
                return types.inputPeerChat(chat_id=peer.chat_id)
            case types.peerChannel():
                return self.client.picture.channels.find(peer.channel_id).peer
        return self.peer(peer.user_id)

    def channel(self) -> Channel | None:
        """A channel that the client knows to be in, None when there is none."""
        inside = [each for each in self.client.picture.channels.channels.values() if each.is_member and each.facts]
        return self.chance.choice(inside) if inside else None

    def post(self, channel: Channel | None, *, mine: bool = False) -> Any:
        """A message of a channel, mostly one of the newest; None when there is none of the kind."""
        return None if channel is None else self._one_of(channel.messages.values(), mine, False)

    def group_id(self) -> int | None:
        """A basic group that the client knows to be in, None when there is none."""
        facts = self.client.picture.groups.facts
        inside = [
            i for i, each in facts.items() if each["NAME"] == "chat" and not (each["left"] or each["deactivated"])
        ]
        return self.chance.choice(inside) if inside else None

    def _one_of(self, known: Iterable[Any], mine: bool, theirs: bool) -> Any:
        me = types.peerUser(user_id=self.client.user_id)
        fitting = [m for m in known if (not mine or m.from_id == me) and (not theirs or not m.out)]
        if not fitting:
            return None
        fitting.sort(key=lambda message: message.id)
        return self.chance.choice(fitting[-10:] if self.chance.random() < 0.8 else fitting)

    def _hash(self, user_id: int) -> int:
        return ACCESS_HASHES.of(self.client.user_id, user_peer(user_id))


Action = Callable[[Actor], Any]
ACTIONS: list[tuple[Action, float]] = []


def action(weight: float) -> Callable[[Action], Action]:
    """Make a function one of the things people do; the weights say how often."""

    def register(make: Action) -> Action:
        ACTIONS.append((make, weight))
        return make

    return register


def choose(actor: Actor) -> Any:
    """The request for something that the client can do now, None when the choice was something that it cannot."""
    (make,) = actor.chance.choices([one for one, _ in ACTIONS], [weight for _, weight in ACTIONS])
    return make(actor)


@action(weight=30)
def send(actor: Actor) -> Any:
    return functions.messages_sendMessage(
        peer=actor.peer(actor.user_id()),
        message=actor.text,
        random_id=actor.random_id,
        silent=actor.chance.random() < 0.1,
    )


@action(weight=8)
def reply(actor: Actor) -> Any:
    message = actor.message()
    if message is None:
        return None
    return functions.messages_sendMessage(
        peer=actor.place(message.peer_id),
        message=actor.text,
        random_id=actor.random_id,
        reply_to=types.inputReplyToMessage(reply_to_msg_id=message.id),
    )


@action(weight=6)
def forward(actor: Actor) -> Any:
    message = actor.message()
    if message is None:
        return None
    ids = [m.id for m in actor.client.picture.messages.values() if m.peer_id == message.peer_id][-3:]
    return functions.messages_forwardMessages(
        from_peer=actor.place(message.peer_id),
        id=sorted(ids),
        random_id=[actor.random_id + n for n in range(len(ids))],
        to_peer=actor.peer(actor.user_id()),
    )


@action(weight=12)
def edit(actor: Actor) -> Any:
    message = actor.message(mine=True)
    if message is None:
        return None
    return functions.messages_editMessage(peer=actor.place(message.peer_id), id=message.id, message=actor.text)


@action(weight=12)
def delete(actor: Actor) -> Any:
    chosen = {message.id for message in (actor.message(), actor.message()) if message is not None}
    return functions.messages_deleteMessages(id=sorted(chosen), revoke=actor.chance.random() < 0.5) if chosen else None


@action(weight=14)
def read(actor: Actor) -> Any:
    message = actor.message(theirs=True)
    if message is None:
        return None
    max_id = 0 if actor.chance.random() < 0.3 else message.id
    return functions.messages_readHistory(peer=actor.place(message.peer_id), max_id=max_id)


@action(weight=2)
def delete_history(actor: Actor) -> Any:
    message = actor.message()
    if message is None:
        return None
    return functions.messages_deleteHistory(
        peer=actor.place(message.peer_id),
        max_id=0 if actor.chance.random() < 0.7 else message.id,
        revoke=actor.chance.random() < 0.4,
        just_clear=actor.chance.random() < 0.3,
    )


@action(weight=3)
def typing(actor: Actor) -> Any:
    return functions.messages_setTyping(peer=actor.peer(actor.user_id()), action=types.sendMessageTypingAction())


@action(weight=2)
def status(actor: Actor) -> Any:
    return functions.account_updateStatus(offline=actor.chance.random() < 0.5)


@action(weight=3)
def add_contact(actor: Actor) -> Any:
    return functions.contacts_addContact(
        id=actor.user(actor.user_id(other=True)), first_name=f"Friend {actor.serial}", last_name="", phone=""
    )


@action(weight=2)
def delete_contact(actor: Actor) -> Any:
    return functions.contacts_deleteContacts(id=[actor.user(actor.user_id(other=True))])


@action(weight=3)
def rename(actor: Actor) -> Any:
    return functions.account_updateProfile(first_name=f"Name {actor.serial}")


@action(weight=1)
def take_username(actor: Actor) -> Any:
    return functions.account_updateUsername(username=f"name_{actor.serial}" if actor.chance.random() < 0.7 else "")


@action(weight=2)
def search(actor: Actor) -> Any:
    return functions.messages_search(
        peer=actor.peer(actor.user_id()),
        q="hello",
        filter=types.inputMessagesFilterEmpty(),
        min_date=0,
        max_date=0,
        offset_id=0,
        add_offset=0,
        limit=10,
        max_id=0,
        min_id=0,
        hash=0,
    )


@action(weight=2)
def history(actor: Actor) -> Any:
    return functions.messages_getHistory(
        peer=actor.peer(actor.user_id()), offset_id=0, offset_date=0, add_offset=0, limit=10, max_id=0, min_id=0, hash=0
    )


@action(weight=2)
def difference_state(actor: Actor) -> Any:
    return functions.updates_getState()


@action(weight=4)
def pin_message(actor: Actor) -> Any:
    message = actor.message()
    if message is None:
        return None
    return functions.messages_updatePinnedMessage(
        peer=actor.place(message.peer_id),
        id=message.id,
        unpin=actor.chance.random() < 0.3,
        pm_oneside=actor.chance.random() < 0.5,
    )


@action(weight=1)
def unpin_all(actor: Actor) -> Any:
    return functions.messages_unpinAllMessages(peer=actor.peer(actor.user_id()))


@action(weight=5)
def react(actor: Actor) -> Any:
    message = actor.message()
    if message is None:
        return None
    emoticons = actor.chance.choice(((), ("👍",), ("❤",)))
    return functions.messages_sendReaction(
        peer=actor.place(message.peer_id),
        msg_id=message.id,
        reaction=[types.reactionEmoji(emoticon=emoticon) for emoticon in emoticons],
    )


@action(weight=2)
def read_reactions(actor: Actor) -> Any:
    return functions.messages_readReactions(peer=actor.peer(actor.user_id(other=True)))


@action(weight=4)
def save_draft(actor: Actor) -> Any:
    text = actor.text.strip() if actor.chance.random() < 0.7 else ""
    return functions.messages_saveDraft(peer=actor.peer(actor.user_id()), message=text)


@action(weight=1)
def clear_drafts(actor: Actor) -> Any:
    return functions.messages_clearAllDrafts()


@action(weight=3)
def pin_dialog(actor: Actor) -> Any:
    peer = types.inputDialogPeer(peer=actor.peer(actor.user_id()))
    return functions.messages_toggleDialogPin(peer=peer, pinned=actor.chance.random() < 0.6)


@action(weight=2)
def archive(actor: Actor) -> Any:
    folder_id = actor.chance.randrange(2)
    moved = types.inputFolderPeer(peer=actor.peer(actor.user_id(other=True)), folder_id=folder_id)
    return functions.folders_editPeerFolders(folder_peers=[moved])


@action(weight=2)
def mark_unread(actor: Actor) -> Any:
    peer = types.inputDialogPeer(peer=actor.peer(actor.user_id()))
    return functions.messages_markDialogUnread(peer=peer, unread=actor.chance.random() < 0.7)


@action(weight=2)
def mute(actor: Actor) -> Any:
    settings = types.inputPeerNotifySettings(mute_until=actor.chance.choice((0, 2_000_000_000)))
    peer = types.inputNotifyPeer(peer=actor.peer(actor.user_id(other=True)))
    return functions.account_updateNotifySettings(peer=peer, settings=settings)


@action(weight=2)
def sort_into_folder(actor: Actor) -> Any:
    filter_id = actor.chance.randrange(2, 5)
    if actor.chance.random() < 0.3:
        return functions.messages_updateDialogFilter(id=filter_id)
    folder = types.dialogFilter(
        id=filter_id,
        title=types.textWithEntities(text=f"Folder {actor.serial}", entities=[]),
        pinned_peers=[],
        include_peers=[actor.peer(actor.user_id(other=True))],
        exclude_peers=[],
        contacts=actor.chance.random() < 0.5,
    )
    return functions.messages_updateDialogFilter(id=filter_id, filter=folder)


@action(weight=3)
def schedule(actor: Actor) -> Any:
    return functions.messages_sendMessage(
        peer=actor.peer(actor.user_id()),
        message=actor.text,
        random_id=actor.random_id,
        schedule_date=actor.now + actor.chance.choice((15, 100, 1500)),
    )


@action(weight=1)
def set_timer(actor: Actor) -> Any:
    return functions.messages_setHistoryTTL(
        peer=actor.peer(actor.user_id(other=True)), period=actor.chance.choice((0, 0, 86400))
    )
