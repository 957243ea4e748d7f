"""People, and chats of every kind among them: open ones for everybody to spoil, closed ones with something to hide."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from chat_invariants import verify_chat
from chat_requests import ChatRequests
from harness import Client, Server
from random_requests import make_poll

from chapar.domain.chats import Username
from chapar.domain.peers import Peer, PeerType, channel_peer, chat_peer
from chapar.storage.api import Queries, Transaction
from chapar.tl import functions, types

CAST = ("Olga", "Adam", "Zora", "Mia", "Rob", "Ben", "Otto")
SECRET = "whispered among few"
"""What is said in closed chats, and the name of an anonymous admin; it stands nowhere else."""
_MARK = SECRET.encode()[:12]
_LAYERS = (152, 200)
"""Each person has one more session in each of these, to which is pushed."""
_GIVEN = ("change_info", "post_messages", "edit_messages", "delete_messages", "ban_users")
_GIVEN_TOO = ("invite_users", "pin_messages", "add_admins", "manage_topics")


class ChatWorld:
    """`open` are chats that everybody acts in, `closed` those that Olga, Adam and Zora alone know from inside; in the `attic`
    Mia is, and may not see what was said there before."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.clients: dict[str, Client] = {}
        self.open: list[Peer] = []
        self.closed: list[Peer] = []
        self.attic: Peer
        self._old_ids: dict[Peer, tuple[int, int]] = {}
        self._others: list[tuple[str, Client]] = []
        self._links: list[str] = []
        self._silent: frozenset[str] = frozenset()
        self._numbers = itertools.count(1)
        self._is_odd = False

    @classmethod
    async def build(cls, server: Server) -> ChatWorld:
        """Everybody, and all chats."""
        world = cls(server)
        for number, name in enumerate(CAST):
            client = await server.sign_up(f"1555200{number:04}", SECRET if name == "Zora" else name)
            world.clients[name] = client
            await client.call(functions.updates_getState())
            world._others += [(name, await server.session(client, layer=layer)) for layer in _LAYERS]
        await world._build_open()
        await world._build_closed()
        for _, client in world._list_sessions():
            client.pushed()
        return world

    async def _build_open(self) -> None:
        balcony = await self._make_group("Adam", "Mia", "Rob", "Ben")
        members = ("Adam", "Zora", "Mia", "Rob", "Ben")
        hall, forum, hidden = [await self._make_channel(*members) for _ in range(3)]
        news = await self._make_channel(*members, broadcast=True)
        await self._link(news, hall)
        await self._make_forum(forum)
        await self._act(
            "Olga", functions.channels_toggleParticipantsHidden(channel=self.channel("Olga", hidden), enabled=True)
        )
        self.open = [balcony, hall, forum, hidden, news]
        for peer in self.open:
            await self._throw_out(peer)
            await self._make_links(peer)
            await self._furnish(peer, "hello")
        for peer in (hall, forum, hidden):
            await self._ban(peer, "Rob", send_polls=True, send_media=True)
        for peer in self.open[1:]:
            await self._act("Zora", functions.channels_editTitle(channel=self.channel("Zora", peer), title="renamed"))
        await self._begin_topic(forum, "topic")

    async def _build_closed(self) -> None:
        cellar = await self._make_group("Adam", "Ben")
        await self._throw_out(cellar)
        await self._act(
            "Olga", functions.messages_addChatUser(chat_id=cellar.id, user_id=self._user("Olga", "Zora"), fwd_limit=0)
        )
        debate, forum, self.attic = [await self._make_channel("Adam", "Zora", is_public=False) for _ in range(3)]
        press = await self._make_channel("Adam", "Zora", broadcast=True, is_public=False)
        await self._link(press, debate)
        await self._make_forum(forum)
        await self._act(
            "Olga", functions.channels_togglePreHistoryHidden(channel=self.channel("Olga", self.attic), enabled=True)
        )
        self.closed = [cellar, debate, forum, press]
        for peer in self.closed[1:]:
            await self._throw_out(peer)
            await self._act("Olga", functions.messages_editChatAbout(peer=self.place("Olga", peer), about=SECRET))
        for peer in (*self.closed, self.attic):
            await self._furnish(peer, SECRET)
        await self._begin_topic(forum, SECRET)
        attic, mia = self.channel("Adam", self.attic), self._user("Adam", "Mia")
        await self._act("Adam", functions.channels_inviteToChannel(channel=attic, users=[mia]))

    async def _make_group(self, *members: str) -> Peer:
        users: list[Any] = [self._user("Olga", name) for name in members]
        made = await self._act("Olga", functions.messages_createChat(users=users, title="group"))
        return chat_peer(made.updates.chats[0].id)

    async def _make_channel(self, *members: str, broadcast: bool = False, is_public: bool = True) -> Peer:
        made = await self._act(
            "Olga",
            functions.channels_createChannel(title="channel", about="", broadcast=broadcast, megagroup=not broadcast),
        )
        peer = channel_peer(made.chats[0].id)
        if is_public:
            await self.server.storage.write(lambda tx: _publish(tx, peer))
        channel, users = self.channel("Olga", peer), [self._user("Olga", name) for name in members]
        came = await self._act("Olga", functions.channels_inviteToChannel(channel=channel, users=list(users)))
        if not broadcast:
            # That Zora came in is no secret, what she is there is one: she is to be seen where she acts as the group only.
            ids = [u.message.id for u in came.updates.updates if isinstance(u, types.updateNewChannelMessage)]
            await self._act("Olga", functions.channels_deleteMessages(channel=channel, id=ids))
        for name in ("Adam", "Zora"):
            rights = types.chatAdminRights(**dict.fromkeys(_GIVEN + _GIVEN_TOO, True), anonymous=name == "Zora")
            admin = self._user("Olga", name)
            await self._act(
                "Olga", functions.channels_editAdmin(channel=channel, user_id=admin, admin_rights=rights, rank="rank")
            )
        return peer

    async def _link(self, channel: Peer, group: Peer) -> None:
        broadcast, discussed = self.channel("Olga", channel), self.channel("Olga", group)
        await self._act("Olga", functions.channels_setDiscussionGroup(broadcast=broadcast, group=discussed))

    async def _make_forum(self, peer: Peer) -> None:
        channel = self.channel("Olga", peer)
        await self._act("Olga", functions.channels_toggleForum(channel=channel, enabled=True, tabs=False))

    async def _throw_out(self, peer: Peer) -> None:
        """Ben, by the anonymous admin where there is one."""
        if peer.type is PeerType.CHAT:
            await self._act(
                "Olga", functions.messages_deleteChatUser(chat_id=peer.id, user_id=self._user("Olga", "Ben"))
            )
        else:
            await self._ban(peer, "Ben", view_messages=True)

    async def _ban(self, peer: Peer, name: str, **rights: bool) -> None:
        banned = types.chatBannedRights(until_date=0, **rights)
        person = self.clients["Zora"].peer(self.clients[name])
        await self._act(
            "Zora",
            functions.channels_editBanned(channel=self.channel("Zora", peer), participant=person, banned_rights=banned),
        )

    async def _make_links(self, peer: Peer) -> None:
        admin, soon = "Olga" if peer.type is PeerType.CHAT else "Zora", int(self.server.clock.now()) + 90
        options: tuple[dict[str, Any], ...] = ({}, {"usage_limit": 1}, {"request_needed": True}, {"expire_date": soon})
        for each in options:
            made = await self._act(admin, functions.messages_exportChatInvite(peer=self.place(admin, peer), **each))
            self._links += [made.link, made.link.rsplit("+", 1)[1]]

    async def _furnish(self, peer: Peer, text: str) -> None:
        """Messages, answers, polls, reactions and pins, by the anonymous admin, too."""
        for name in ("Olga", "Adam") if peer == self.open[0] else ("Olga", "Adam", "Zora"):
            place = self.place(name, peer)
            first = await self._send(name, place, text)
            await self._send(name, place, text, reply_to=types.inputReplyToMessage(reply_to_msg_id=first))
            poll = make_poll(text)
            poll.poll.public_voters = None
            sent = await self._act(
                name, functions.messages_sendMedia(peer=place, media=poll, message="", random_id=next(self._numbers))
            )
            await self._act(name, functions.messages_sendVote(peer=place, msg_id=_id_of(sent), options=[b"0"]))
            reaction: Any = types.reactionEmoji(emoticon="👍")
            await self._act(name, functions.messages_sendReaction(peer=place, msg_id=first, reaction=[reaction]))
            await self._act(name, functions.messages_updatePinnedMessage(peer=place, id=first))
            if name == "Adam":
                self._old_ids[peer] = first, _id_of(sent)

    async def _begin_topic(self, peer: Peer, title: str) -> None:
        request = functions.messages_createForumTopic(
            peer=self.place("Zora", peer), title=title, random_id=next(self._numbers)
        )
        topic_id = _id_of(await self._act("Zora", request))
        for name in ("Zora", "Adam"):
            answered = types.inputReplyToMessage(reply_to_msg_id=topic_id, top_msg_id=topic_id)
            await self._send(name, self.place(name, peer), title, reply_to=answered)

    async def stir(self) -> None:
        """Something new happens in the closed chats, and in the attic to what was there before Mia came."""
        self._is_odd = not self._is_odd
        for peer in (*self.closed, self.attic):
            place, (message_id, poll_id) = self.place("Adam", peer), self._old_ids[peer]
            number = next(self._numbers)
            edit = functions.messages_editMessage(peer=place, id=message_id, message=f"{SECRET} {number}")
            await self._act("Adam", edit)
            for vote in ([], [b"1"]):
                await self._act("Adam", functions.messages_sendVote(peer=place, msg_id=poll_id, options=vote))
            reactions: list[Any] = [types.reactionEmoji(emoticon="🔥")] if self._is_odd else []
            react = functions.messages_sendReaction(peer=place, msg_id=message_id, reaction=reactions)
            await self._act("Adam", react)
            if peer != self.attic:
                await self._send("Olga", self.place("Olga", peer), f"{SECRET} {number}")
                typing = functions.messages_setTyping(peer=place, action=types.sendMessageTypingAction())
                await self._act("Adam", typing)

    async def _send(self, name: str, place: Any, text: str, **options: Any) -> int:
        number = next(self._numbers)
        return _id_of(
            await self._act(name, functions.messages_sendMessage(peer=place, message=text, random_id=number, **options))
        )

    async def _act(self, name: str, request: Any) -> Any:
        return await self.clients[name].call(request)

    def place(self, name: str, peer: Peer) -> Any:
        """A chat as somebody may name it; nobody needs to be inside for that."""
        if peer.type is PeerType.CHAT:
            return types.inputPeerChat(chat_id=peer.id)
        access_hash = self.server.services.access_hashes.of(self.clients[name].user_id, peer)
        return types.inputPeerChannel(channel_id=peer.id, access_hash=access_hash)

    def channel(self, name: str, peer: Peer) -> types.inputChannel:
        """The same of a supergroup or channel."""
        given = self.place(name, peer)
        return types.inputChannel(channel_id=given.channel_id, access_hash=given.access_hash)

    def _user(self, viewer: str, other: str) -> types.inputUser:
        peer = self.clients[viewer].peer(self.clients[other])
        return types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)

    def requests_of(self, name: str, seed: int) -> ChatRequests:
        """What somebody may ask; those who are not to learn of Zora do not know her."""
        known = [other for other in CAST if name not in self._silent or other != "Zora"]
        return ChatRequests(
            seed,
            [types.inputPeerSelf(), *(self.clients[name].peer(self.clients[other]) for other in known)],
            int(self.server.clock.now()),
            chats=[*self.open, *self.closed, self.attic] if self._silent else self.open,
            links=self._links,
            name_chat=lambda peer: self.place(name, peer),
        )

    def expect_silence(self, *names: str) -> None:
        """From now on these may not be told the secret."""
        self._silent = frozenset(names)

    def check_silent(self, name: str, body: bytes, said: str) -> None:
        """Nothing secret is in what somebody is told."""
        assert name not in self._silent or _MARK not in body, f"{name} is told a secret: {said}"

    def _list_sessions(self) -> list[tuple[str, Client]]:
        return [*self.clients.items(), *self._others]

    async def breathe(self, where: str) -> None:
        """Let time pass, and look at what was pushed."""
        await self.server.settle()
        self.server.clock.advance(30)
        await self.server.do_what_is_due()
        for name, client in self._list_sessions():
            for body in client._outbox.bodies:
                self.check_silent(name, body, f"pushed, {where}")
            client._outbox.bodies.clear()

    async def look_inside(self) -> list[Any]:
        """The closed chats as they are stored."""
        return [await self.server.storage.read(lambda q, peer=peer: self._look(q, peer)) for peer in self.closed]

    def _look(self, q: Queries, peer: Peer) -> Any:
        is_channel = peer.type is PeerType.CHANNEL
        owner_id = -peer.id if is_channel else self.clients["Olga"].user_id
        messages = q.list_history(owner_id, peer, limit=1000)
        pts = q.load_state(owner_id).pts if is_channel else 0
        return q.find_chat(peer), q.load_participants(peer, self._list_ids()), messages, pts

    def _list_ids(self) -> list[int]:
        return [client.user_id for client in self.clients.values()]

    async def verify(self) -> None:
        """What is counted is what there is, in every chat that was made."""
        made = await self.server.storage.read(lambda q: q.list_channels(limit=1000))
        peers = {chat.peer for chat in made} | {*self.open, *self.closed}
        for peer in sorted(peers):
            await self.server.storage.read(lambda q, peer=peer: verify_chat(q, peer, self._list_ids()))


def _publish(tx: Transaction, peer: Peer) -> None:
    chat = tx.find_chat(peer)
    assert chat is not None
    tx.update_chat(replace(chat, usernames=(Username(f"open_{peer.id}", is_editable=True),)))


def _id_of(sent: Any) -> int:
    """The id of the message that was just sent."""
    return next(int(update.id) for update in sent.updates if isinstance(update, types.updateMessageID))
