"""A supergroup or channel with its people, and everybody else, each with one client.

room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",))
await room.call("Romeo", functions.channels_editTitle(channel=room.channel("Romeo"), title="Verona"))
assert room.told("Juliet") == ["updateNewChannelMessage", "updateChannel"]
await room.verify()
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from harness import Client, Refused, Server

from chapar.domain.chats import Chat, Participant, Username
from chapar.domain.peers import Peer, channel_peer
from chapar.tl import functions, types


class Room:
    """`clients` by name, the creator first; everybody is online."""

    def __init__(self, server: Server, peer: Peer, clients: dict[str, Client]) -> None:
        self.server = server
        self.peer = peer
        self.clients = clients

    @classmethod
    async def open(
        cls,
        server: Server,
        *members: str,
        outside: Sequence[str] = (),
        broadcast: bool = False,
        username: str = "verona",
    ) -> Room:
        """The first member makes it and gives it a public name (empty: none, others are put in), the others come in."""
        names = (*members, *outside)
        clients = {name: await server.sign_up(f"1555100{number:04}", name) for number, name in enumerate(names)}
        for client in clients.values():
            await client.call(functions.updates_getState())
        made = await clients[members[0]].call(
            functions.channels_createChannel(title="Verona", about="", broadcast=broadcast, megagroup=not broadcast)
        )
        room = cls(server, channel_peer(made.chats[0].id), clients)
        await room.change(lambda chat: replace(chat, usernames=(Username("verona_in", is_editable=True),)))
        for name in members[1:]:
            await room.call(name, functions.channels_joinChannel(channel=room.channel(name)))
        kept = (Username(username, is_editable=True),) if username else ()
        await room.change(lambda chat: replace(chat, usernames=kept))
        for name in names:
            room.told(name)
        return room

    def channel(self, name: str) -> types.inputChannel:
        """It as somebody may name it."""
        access_hash = self.server.services.access_hashes.of(self.id_of(name), self.peer)
        return types.inputChannel(channel_id=self.peer.id, access_hash=access_hash)

    def place(self, name: str) -> types.inputPeerChannel:
        """It as a conversation of somebody's."""
        given = self.channel(name)
        return types.inputPeerChannel(channel_id=given.channel_id, access_hash=given.access_hash)

    def id_of(self, name: str) -> int:
        """Somebody's id."""
        return self.clients[name].user_id

    def user(self, viewer: str, other: str) -> types.inputUser:
        """`other` as `viewer` may name them."""
        peer = self.clients[viewer].peer(self.clients[other])
        return types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)

    def person(self, viewer: str, other: str) -> types.inputPeerUser:
        """`other` as a conversation of `viewer`'s."""
        return self.clients[viewer].peer(self.clients[other])

    async def call(self, name: str, request: Any) -> Any:
        """Act as somebody."""
        return await self.clients[name].call(request)

    async def refuses(self, error: str, name: str, request: Any) -> None:
        """Acting so is refused with `error`."""
        with pytest.raises(Refused) as refused:
            await self.call(name, request)
        assert refused.value.message == error

    @staticmethod
    def said(answer: Any) -> list[Any]:
        """What the service messages in an answer say."""
        new: list[Any] = [u for u in answer.updates if isinstance(u, types.updateNewChannelMessage)]
        return [update.message.action for update in new]

    def told(self, name: str) -> list[str]:
        """Names of the updates that somebody was pushed since the last look."""
        return [update.NAME for update in self.clients[name].pushed_updates()]

    async def send(self, name: str, text: str) -> int:
        """Write something; its id."""
        request = functions.messages_sendMessage(peer=self.place(name), message=text, random_id=hash((name, text)))
        sent = await self.call(name, request)
        return next(update.id for update in sent.updates if isinstance(update, types.updateMessageID))

    async def history(self, name: str) -> list[Any]:
        """What somebody sees there, newest first."""
        request = functions.messages_getHistory(
            peer=self.place(name),
            **{"offset_id": 0, "offset_date": 0, "add_offset": 0, "limit": 100, "max_id": 0, "min_id": 0, "hash": 0},
        )
        found: list[Any] = (await self.call(name, request)).messages
        return found

    async def chat(self, name: str) -> Any:
        """It as somebody sees it now."""
        return (await self.call(name, functions.channels_getChannels(id=[self.channel(name)]))).chats[0]

    async def full(self, name: str) -> types.channelFull:
        """All that somebody knows of it."""
        answer = await self.call(name, functions.channels_getFullChannel(channel=self.channel(name)))
        full: types.channelFull = answer.full_chat
        return full

    async def participant(self, viewer: str, other: str) -> Any:
        """Somebody's place, as `viewer` sees it."""
        request = functions.channels_getParticipant(
            channel=self.channel(viewer), participant=self.person(viewer, other)
        )
        return (await self.call(viewer, request)).participant

    async def stored(self, name: str) -> Participant | None:
        """Somebody's place as it is kept."""
        return await self.server.storage.read(lambda q: q.find_participant(self.peer, self.id_of(name)))

    async def kept(self) -> Chat:
        """The chat as it is kept."""
        chat = await self.server.storage.read(lambda q: q.find_chat(self.peer))
        assert chat is not None
        return chat

    async def change(self, change: Callable[[Chat], Chat]) -> None:
        """Change what is kept, past all rules."""
        chat = await self.kept()
        await self.server.storage.write(lambda tx: tx.update_chat(change(chat)))

    async def events(self, name: str, **wanted: Any) -> list[Any]:
        """What admins did, newest first."""
        request = functions.channels_getAdminLog(
            channel=self.channel(name), **{"q": "", "max_id": 0, "min_id": 0, "limit": 100, **wanted}
        )
        found = (await self.call(name, request)).events
        return [event.action for event in found]

    async def verify(self) -> None:
        """Counts are those of the rows; a difference from the beginning shows each member what a fresh fetch does."""
        chat = await self.kept()
        rows = await self.server.storage.read(
            lambda q: q.load_participants(self.peer, [client.user_id for client in self.clients.values()])
        )
        inside = [row for row in rows.values() if row.is_member]
        assert chat.participants_count == len(inside)
        assert chat.admins_count == sum(row.is_admin for row in inside)
        assert chat.kicked_count == sum(row.status.name == "KICKED" for row in rows.values())
        assert chat.banned_count == sum(row.status.name == "RESTRICTED" for row in rows.values())
        for name, client in self.clients.items():
            row = rows.get(client.user_id)
            if row is None or not row.is_member:
                continue
            full = await self.full(name)
            missed, pts = await self._catch_up(name)
            assert pts == full.pts
            seen = {message.id: message for message in await self.history(name)}
            assert {message_id: message for message_id, message in missed.items() if message_id in seen} == seen
            dialogs = await client.call(
                functions.messages_getPeerDialogs(peers=[types.inputDialogPeer(peer=self.place(name))])
            )
            (dialog,) = dialogs.dialogs
            assert (dialog.pts, dialog.top_message) == (full.pts, max(seen, default=0))
            assert full.unread_count == dialog.unread_count

    async def _catch_up(self, name: str) -> tuple[dict[int, Any], int]:
        """What a difference from the beginning shows, and where it ends."""
        new: dict[int, Any] = {}
        pts, is_final = 1, False
        while not is_final:
            request = functions.updates_getChannelDifference(
                channel=self.channel(name), filter=types.channelMessagesFilterEmpty(), pts=pts, limit=100
            )
            missed = await self.call(name, request)
            pts, is_final = missed.pts, missed.final
            new |= {message.id: message for message in getattr(missed, "new_messages", ())}
        return new, pts
