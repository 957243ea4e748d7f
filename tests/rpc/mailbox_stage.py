"""People with several clients each, and the check that all of them are told the same whichever way they learn.

    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.call("Romeo", functions.messages_sendMessage(...))
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    await stage.post("Juliet", verona, "Hello")
    await stage.verify_updates()

Each person has two sessions that are online (in an old layer and in the newest) and one that comes back only
for the check.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from channels_model import Channel, fetch_details, follow
from dialogs_model import fetch_dialogs_model
from groups_model import fetch_groups_model
from harness import Client, Server
from mailbox_model import MailboxModel
from peer_marks import list_peers, mark_of
from people_model import fetch_people_model
from waiting_model import fetch_waiting_model

from chapar.domain.chats import Username
from chapar.domain.peers import channel_peer
from chapar.domain.updates import FIRST_PTS
from chapar.storage.api import Transaction
from chapar.tl import functions, types


class Stage:
    """A server with its cast. `clients` are those that act; `models` hold what each online client was told."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.clients: dict[str, Client] = {}
        self.models: dict[Client, MailboxModel] = {}
        self.other: dict[str, Client] = {}
        self._random_ids = itertools.count(1)

    @classmethod
    async def set(cls, server: Server, *names: str) -> Stage:
        """Sign everybody up and bring every online session's model to the present."""
        stage = cls(server)
        for number, name in enumerate(names):
            phone = f"1555000{number:04}"
            stage.clients[name] = await server.sign_up(phone, name)
            stage.other[name] = await server.sign_in(phone, layer=158)
        for client in [*stage.clients.values(), *stage.other.values()]:
            await client.call(functions.updates_getState())
            stage.models[client] = await catch_up(client, MailboxModel(client.user_id))
            client.pushed()
        return stage

    def peer(self, viewer: str, other: str) -> types.inputPeerUser:
        """`other` as `viewer` may name them."""
        return self.clients[viewer].peer(self.clients[other])

    def channel(self, name: str, channel_id: int) -> types.inputChannel:
        """A channel as somebody may name it."""
        access_hash = self.server.services.access_hashes.of(self.user_id(name), channel_peer(channel_id))
        return types.inputChannel(channel_id=channel_id, access_hash=access_hash)

    def channel_peer(self, name: str, channel_id: int) -> types.inputPeerChannel:
        """A channel as somebody may name it where messages go."""
        given = self.channel(name, channel_id)
        return types.inputPeerChannel(channel_id=channel_id, access_hash=given.access_hash)

    def user(self, viewer: str, other: str) -> types.inputUser:
        """`other` as `viewer` may name them where a user is asked for."""
        peer = self.peer(viewer, other)
        return types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)

    def user_id(self, name: str) -> int:
        """Somebody's id."""
        return self.clients[name].user_id

    async def call(self, name: str, request: Any) -> Any:
        """Act through the person's first session; what everybody is told meanwhile goes into the models."""
        client = self.clients[name]
        result = await client.call(request)
        self.models[client].apply_answer(request, result)
        self.listen()
        await self.follow()
        return result

    def listen(self) -> None:
        """Take in what was pushed."""
        for client, model in self.models.items():
            for envelope in client.pushed():
                model.apply_envelope(envelope)

    async def follow(self) -> None:
        """Let every client ask for what it was told to ask for."""
        for client, model in self.models.items():
            await follow(client, model)

    async def make_channel(
        self, owner: str, *members: str, title: str = "Verona", name: str = "", **options: Any
    ) -> int:
        """A channel (`megagroup=True`, `broadcast=True`) with these members, who join by its public name; its id."""
        made = await self.call(owner, functions.channels_createChannel(title=title, about="", **options))
        channel_id = next(int(chat.id) for chat in made.chats if isinstance(chat, types.channel))
        if members or name:
            await self._publish(channel_id, name or f"channel{channel_id}")
        for member in members:
            await self.call(member, functions.channels_joinChannel(channel=self.channel(member, channel_id)))
        return channel_id

    async def _publish(self, channel_id: int, name: str) -> None:
        """Give a channel a name, past the method for it: its members are told nothing of this."""
        peer = channel_peer(channel_id)

        def unit(tx: Transaction) -> None:
            chat = tx.find_chat(peer)
            assert chat is not None
            tx.update_chat(replace(chat, usernames=(Username(name, True, True),)))

        await self.server.storage.write(unit)
        for model in self.models.values():
            for channel in model.channels.list_known(channel_id):
                channel.facts["username"] = name

    async def make_group(self, owner: str, *members: str, title: str = "Balcony") -> int:
        """A basic group; its id."""
        users: list[types.TypeInputUser] = [self.user(owner, member) for member in members]
        made = await self.call(owner, functions.messages_createChat(users=users, title=title))
        return next(int(chat.id) for chat in made.updates.chats if isinstance(chat, types.chat))

    async def post(self, sender: str, channel_id: int, text: str, **options: Any) -> int:
        """Send a text to a channel; its id there."""
        return await self.send_to(sender, self.channel_peer(sender, channel_id), text, **options)

    async def send(self, sender: str, receiver: str, text: str, **options: Any) -> int:
        """Send a text; its id in the sender's mailbox."""
        return await self.send_to(sender, self.peer(sender, receiver), text, **options)

    async def say(self, sender: str, chat_id: int, text: str, **options: Any) -> int:
        """Send a text to a basic group; its id in the sender's mailbox."""
        return await self.send_to(sender, types.inputPeerChat(chat_id=chat_id), text, **options)

    async def send_to(self, sender: str, peer: Any, text: str, **options: Any) -> int:
        """Send a text anywhere; its id there."""
        random_id = next(self._random_ids)
        request = functions.messages_sendMessage(peer=peer, message=text, random_id=random_id, **options)
        result = await self.call(sender, request)
        return next(int(u.id) for u in result.updates if isinstance(u, types.updateMessageID))

    async def posts(self, viewer: str, channel_id: int) -> list[Any]:
        """A whole channel as a fresh fetch shows it, newest first."""
        return await fetch_history(self.clients[viewer], self.channel_peer(viewer, channel_id))

    async def heard(self, viewer: str, chat_id: int) -> list[Any]:
        """A whole basic group as a fresh fetch shows it, newest first."""
        return await fetch_history(self.clients[viewer], types.inputPeerChat(chat_id=chat_id))

    async def messages(self, viewer: str, other: str) -> list[Any]:
        """The whole conversation as a fresh fetch shows it, newest first."""
        return await fetch_history(self.clients[viewer], self.peer(viewer, other))

    async def verify_updates(self) -> None:
        """Pushed = difference = fresh fetch, for every session of everybody."""
        self.listen()
        await self.follow()
        for name, client in self.clients.items():
            fresh, fresh_in_old_layer = await fetch(client), await fetch(self.other[name])
            missed = await catch_up(client, MailboxModel(client.user_id))
            sliced = await catch_up(client, MailboxModel(client.user_id), limit=3)
            check_same(missed, fresh)
            check_same(sliced, fresh)
            check_same(self.models[client], fresh)
            check_same(self.models[self.other[name]], fresh_in_old_layer)


def check_same(told_model: MailboxModel, seen_model: MailboxModel) -> None:
    """What a client was told is what a client that knows nothing sees."""
    told, seen = told_model.view(), seen_model.view()
    dialogs = set(seen["read_inbox"]) | set(seen["read_outbox"])
    listed = set(seen_model.listed)
    told_model.people.check_against(seen_model.people)
    told_model.groups.check_against(seen_model.groups)
    assert told_model.dialogs.view(listed) == seen_model.dialogs.view(listed)
    assert told_model.waiting.view(listed) == seen_model.waiting.view(listed)
    assert told["messages"] == seen["messages"]
    assert told["pts"] == seen["pts"]
    for marks in ("read_inbox", "read_outbox"):
        assert {k: v for k, v in told[marks].items() if k in dialogs} == seen[marks]
    inside, expected = told_model.channels.inside, seen_model.channels.inside
    assert inside.keys() == expected.keys()
    for channel_id, channel in inside.items():
        assert channel.view(channel.forgotten) == expected[channel_id].view(channel.forgotten)


async def catch_up(
    client: Client, model: MailboxModel, limit: int | None = None, *, with_channels: bool = True
) -> MailboxModel:
    """Bring a model to the present by differences alone, of the account and (`with_channels`) of each of its channels."""
    date = 0
    while True:
        request = functions.updates_getDifference(pts=model.pts, pts_limit=limit, date=date, qts=0)
        if model.apply_difference(await client.call(request)):
            if with_channels:
                await follow(client, model, limit or 100)
            return model


async def fetch(client: Client, *, with_channels: bool = True) -> MailboxModel:
    """What a client that knows nothing sees: dialogs, all their messages (`with_channels`: those of channels, too), the state."""
    model = MailboxModel(client.user_id, pts=FIRST_PTS)
    dialogs = await client.call(
        functions.messages_getDialogs(offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=100, hash=0)
    )
    model.meet(dialogs.users, dialogs.chats)
    tops = {(mark_of(message.peer_id), message.id) for message in dialogs.messages}
    people = {user.id: user for user in dialogs.users}
    chats: list[Any] = []
    peer: Any
    for dialog in dialogs.dialogs:
        mark = mark_of(dialog.peer)
        model.listed.append(mark)
        if isinstance(dialog.peer, types.peerChannel):
            channel = model.channels.channels[dialog.peer.channel_id]
            chats.append(channel.peer)
            if with_channels:
                await fetch_channel(client, model, channel, dialog)
            assert not dialog.top_message or (mark, dialog.top_message) in tops, "a dialog without its top message"
            continue
        assert (mark, dialog.top_message) in tops, "a dialog without its top message"
        if isinstance(dialog.peer, types.peerChat):
            peer = types.inputPeerChat(chat_id=dialog.peer.chat_id)
            chats.append(peer)
        else:
            peer = types.inputPeerUser(user_id=mark, access_hash=people[mark].access_hash)
        history = await fetch_history(client, peer)
        assert history[0].id == dialog.top_message
        model.messages |= {message.id: message for message in history}
        model.read_inbox[mark] = dialog.read_inbox_max_id
        model.read_outbox[mark] = dialog.read_outbox_max_id
        _check_counts(dialog, history)
    model.dialogs = await fetch_dialogs_model(client, dialogs.dialogs)
    model.people = await fetch_people_model(client, dialogs.users)
    model.groups = await fetch_groups_model(client, dialogs.chats)
    model.waiting = await fetch_waiting_model(client, dialogs.dialogs, chats)
    model.pts = (await client.call(functions.updates_getState())).pts
    return model


async def fetch_channel(client: Client, model: MailboxModel, channel: Channel, dialog: Any = None) -> None:
    """A channel as a client that knows nothing sees it; `dialog` is its entry in the list, if that is known."""
    if dialog is None:
        asked = types.inputDialogPeer(peer=channel.peer)
        dialog = (await client.call(functions.messages_getPeerDialogs(peers=[asked]))).dialogs[0]
    await fetch_details(client, model, channel)
    assert channel.is_member, "a channel in the list that one is not in"
    history = await fetch_history(client, channel.peer)
    for message in history:
        channel.put(message)
    channel.pts = dialog.pts
    marks = (dialog.read_inbox_max_id, dialog.read_outbox_max_id)
    assert marks == (channel.read_inbox, channel.read_outbox), "the list and the channel have other marks"
    assert dialog.top_message == max(channel.messages, default=0)
    _check_counts(dialog, history)


def _check_counts(dialog: Any, history: list[Any]) -> None:
    """The counters of a conversation in the list are those of its messages."""
    assert dialog.unread_count == sum(not m.out and m.id > dialog.read_inbox_max_id for m in history)
    assert dialog.unread_reactions_count == sum(_has_unread_reactions(m) for m in history)
    assert dialog.unread_mentions_count == sum(bool(m.mentioned and m.media_unread) for m in history)


def _has_unread_reactions(message: Any) -> bool:
    reactions = getattr(message, "reactions", None)
    return any(person.unread for person in (reactions and reactions.recent_reactions) or ())


async def fetch_history(client: Client, peer: Any, page: int = 40) -> list[Any]:
    """A whole conversation, page by page until one is not full; no message twice."""
    found: list[Any] = []
    while True:
        request = functions.messages_getHistory(
            peer=peer,
            offset_id=found[-1].id if found else 0,
            offset_date=0,
            add_offset=0,
            limit=page,
            max_id=0,
            min_id=0,
            hash=0,
        )
        answer = await client.call(request)
        came = {user.id for user in answer.users} | {mark_of(chat) for chat in answer.chats}
        assert (named := list_peers(answer.messages)) <= came, f"did not come along: {named - came}"
        found += answer.messages
        if len(answer.messages) < page:
            assert len({message.id for message in found}) == len(found)
            return found
