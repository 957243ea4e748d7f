"""Every method with arguments made up by somebody who means harm: nothing fails, nothing of others is told or changed.

Mallory talks with Vera, was blocked by Bob with whom she talked before, and knows nothing of Viktor, to whom Vera writes
secrets.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from harness import Client, Refused, Server, parse_answer
from mailbox_model import MailboxModel
from mailbox_stage import Stage, catch_up, fetch
from random_requests import RandomRequests, make_poll

from chapar.domain.messages import Message
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.updates import (
    DeleteMessages,
    EditMessage,
    LoggedUpdate,
    NewMessage,
    PinMessages,
    ReadHistoryOutbox,
)
from chapar.rpc.method import METHODS, discover
from chapar.tl import LAYER, MIN_LAYER, EncodeError, codec, functions, service, types

SECRET = "between Vera and Viktor alone"
PHONE = "15559999999"
ANSWER_BYTES = 4 << 20
"""More than any answer may have, the longest request repeated in it included."""
REQUEST_BYTES = 1 << 20
"""The longest request that is tried."""


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    running = Server(tmp_path)
    await running.open()
    yield running
    await running.close()


class Assault:
    """Mallory and those around her."""

    def __init__(self, server: Server, stage: Stage) -> None:
        self.server = server
        self.stage = stage
        self.mallory: Client
        self.before: dict[str, Any] = {}
        self.pts: dict[str, int] = {}

    @classmethod
    async def prepare(cls, server: Server) -> Assault:
        """People with something to hide."""
        stage = await Stage.set(server, "Vera", "Viktor", "Bob")
        assault = cls(server, stage)
        assault.mallory = await server.sign_up(PHONE, "Mallory")
        await assault._write_secrets()
        await assault._talk()
        for name, client in stage.clients.items():
            assault.pts[name] = (await client.call(functions.updates_getState())).pts
            assault.before[name] = await assault.look(name)
        return assault

    async def _write_secrets(self) -> None:
        stage, now = self.stage, int(self.server.clock.now())
        viktor = stage.peer("Vera", "Viktor")
        styled = types.textWithEntities(text=SECRET, entities=[])
        user = types.inputUser(user_id=viktor.user_id, access_hash=viktor.access_hash)
        for request in (
            functions.contacts_addContact(id=user, first_name=SECRET, last_name="", phone="", note=styled),
            functions.messages_sendMedia(peer=viktor, media=make_poll(SECRET), message="", random_id=7001),
            functions.messages_sendMessage(
                peer=viktor, message=SECRET, random_id=7002, schedule_date=now + 300 * 86400
            ),
            functions.messages_sendMessage(peer=types.inputPeerSelf(), message=SECRET, random_id=7003),
            functions.messages_saveDraft(peer=viktor, message=SECRET),
            functions.messages_updateDialogFilter(
                id=2,
                filter=types.dialogFilter(
                    id=2,
                    title=types.textWithEntities(text=SECRET[:12], entities=[]),
                    pinned_peers=[],
                    include_peers=[viktor],
                    exclude_peers=[],
                ),
            ),
        ):
            await stage.call("Vera", request)
        for number in range(5):
            await stage.send("Vera", "Viktor", f"{SECRET} {number}")
            await stage.send("Viktor", "Vera", f"{SECRET} {number}")

    async def _talk(self) -> None:
        vera, bob = (self.mallory.peer(self.stage.clients[name]) for name in ("Vera", "Bob"))
        for peer in (vera, bob):
            for number in range(4):
                text, random_id = f"hello {number}", peer.user_id * 10 + number
                await self.mallory.call(functions.messages_sendMessage(peer=peer, message=text, random_id=random_id))
        self.stage.listen()
        for name in ("Vera", "Bob"):
            mallory = self.stage.clients[name].peer(self.mallory)
            request = functions.messages_sendMessage(peer=mallory, message="well", random_id=9000)
            await self.stage.call(name, request)
        await self.stage.call("Bob", functions.contacts_block(id=self.stage.clients["Bob"].peer(self.mallory)))
        self.peers = self._peers(vera, bob)

    def _peers(self, vera: types.inputPeerUser, bob: types.inputPeerUser) -> list[Any]:
        """What Mallory may try: those she knows, herself, and those she does not."""
        viktor = self.stage.user_id("Viktor")
        return [
            vera,
            vera,
            vera,
            bob,
            bob,
            types.inputPeerSelf(),
            types.inputPeerUser(user_id=self.mallory.user_id, access_hash=0),
            types.inputPeerUser(user_id=viktor, access_hash=0),
            types.inputPeerUser(user_id=viktor, access_hash=self.stage.peer("Vera", "Viktor").access_hash),
            types.inputPeerUserFromMessage(peer=vera, msg_id=1, user_id=viktor),
            types.inputPeerUserFromMessage(peer=vera, msg_id=2, user_id=vera.user_id),
        ]

    async def look(self, name: str) -> dict[str, Any]:
        """What somebody has that is none of Mallory's business."""
        client = self.stage.clients[name]
        mailbox = await fetch(client)
        kept = {
            request.NAME: await client.call(request)
            for request in (
                functions.messages_getDialogFilters(),
                functions.messages_getAllDrafts(),
                functions.contacts_getBlocked(offset=0, limit=100),
                functions.contacts_getContacts(hash=0),
                functions.account_getPrivacy(key=types.inputPrivacyKeyPhoneNumber()),
                functions.account_getNotifyExceptions(),
                functions.account_getAutoSaveSettings(),
                functions.messages_getSavedDialogs(
                    offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=100, hash=0
                ),
                functions.users_getFullUser(id=types.inputUserSelf()),
            )
        }
        for answer in kept.values():
            for clocked in ("date", "users"):  # users: Mallory among them, as she calls herself now
                if hasattr(answer, clocked):
                    setattr(answer, clocked, None)
        # Into groups of her own Mallory may put whoever lets her.
        others = {i: m for i, m in mailbox.messages.items() if isinstance(m.peer_id, types.peerUser)}
        messages = {i: m for i, m in others.items() if m.peer_id.user_id != self.mallory.user_id}
        devices = await client.call(functions.account_getAuthorizations())
        return {"messages": messages, "kept": kept, "devices": sorted(d.hash for d in devices.authorizations)}

    async def run(self, seed: int, calls: int) -> None:
        """So many calls, and a look at everybody afterwards."""
        made = RandomRequests(seed, self.peers, int(self.server.clock.now()))
        names = _weigh(sorted(discover()))
        for number in range(calls):
            name = made.random.choice(names)
            await self._try(made, name, f"seed {seed}, call {number}")
            if number % 50 == 49:
                self.mallory.session.layer = LAYER
                made.top_id = await self._go_on(made.random.getrandbits(60))
                self.mallory.session.layer = made.random.choice((MIN_LAYER, 167, 181, 201, LAYER, LAYER))
        self.mallory.session.layer = LAYER
        await self._breathe()
        await self.verify()

    async def _go_on(self, random_id: int) -> int:
        """Vera and Mallory talk, whatever that one has done meanwhile; the newest message in Mallory's mailbox."""
        vera = self.stage.clients["Vera"]
        await self._breathe()
        await self.mallory.call(functions.contacts_unblock(id=self.mallory.peer(vera)))
        mallory = vera.peer(self.mallory)
        for number in range(3):
            request = functions.messages_sendMessage(peer=mallory, message="hello you", random_id=random_id + number)
            await self.stage.call("Vera", request)
            request.peer = self.mallory.peer(vera)
            await self.mallory.call(request)
            self.stage.listen()
        poll = functions.messages_sendMedia(peer=mallory, media=make_poll("what"), message="", random_id=random_id + 9)
        await self.stage.call("Vera", poll)
        dialogs = await self.mallory.call(
            functions.messages_getPeerDialogs(peers=[types.inputDialogPeer(peer=self.mallory.peer(vera))])
        )
        return int(dialogs.dialogs[0].top_message)

    async def _try(self, made: RandomRequests, name: str, where: str) -> None:
        request = made.make(name)
        try:
            body = made.spoil(codec.encode(request, self.mallory.session.layer))
        except EncodeError:
            return  # nothing that a client of this layer could say
        if len(body) > REQUEST_BYTES:
            return
        try:
            answer = await self.mallory.start(body)
        except Exception as error:
            raise AssertionError(f"{where}: {name} raised {error!r}: {_brief(request)}") from error
        assert SECRET.encode()[:12] not in answer, f"{where}: {name} tells a secret: {_brief(request)}"
        assert len(answer) < ANSWER_BYTES + len(body), f"{where}: {name} answers {len(answer)} bytes: {_brief(request)}"
        refusal = _find_refusal(answer, self.mallory.session.layer)
        assert not refusal.startswith("INTERNAL"), f"{where}: {name}: {refusal}: {_brief(request)}"
        assert not self.server.unlisted, f"{where}: {self.server.unlisted}: {_brief(request)}"
        if self.mallory.session.user_id is None:
            await self._sign_in_again()

    async def _sign_in_again(self) -> None:
        self.server.clock.advance(600)
        await self.server.settle()
        self.mallory = await self.server.sign_in(PHONE)

    async def _breathe(self) -> None:
        await self.server.settle()
        for body in self.mallory._outbox.bodies:
            assert SECRET.encode()[:12] not in body
        self.mallory.pushed()
        self.stage.listen()
        self.server.clock.advance(30)
        await self.server.do_what_is_due()
        self.stage.listen()

    async def verify(self) -> None:
        """Whatever way is taken, everybody is told the same; and what is not Mallory's is as it was."""
        await self.stage.verify_updates()
        for name in self.stage.clients:
            after = await self.look(name)
            assert after["devices"] == self.before[name]["devices"]
            assert after["messages"] == self.before[name]["messages"]
            assert after["kept"] == self.before[name]["kept"]
            for row in await self._rows(name):
                assert self._is_allowed(name, row), f"{name} was told {row}"
        told, seen = await catch_up(self.mallory, MailboxModel(self.mallory.user_id)), await fetch(self.mallory)
        assert told.view()["messages"] == seen.view()["messages"]
        assert told.pts == seen.pts
        self.mallory.pushed()

    async def _rows(self, name: str) -> list[LoggedUpdate]:
        owner_id, pts = self.stage.user_id(name), self.pts[name]
        return await self.server.storage.read(lambda q: q.list_updates(owner_id, pts, 1_000_000))

    def _is_allowed(self, name: str, row: LoggedUpdate) -> bool:
        """To Vera, Mallory may write, of her own messages; Bob hears nothing new from her, Viktor nothing at all."""
        mallory = user_peer(self.mallory.user_id)
        own = self.before[name]["messages"]
        match row.update:
            case NewMessage(_, Message() as message, _):
                return name == "Vera" and _is_theirs(message.peer, mallory)
            case EditMessage(_, Message() as message):
                return name == "Vera" and _is_theirs(message.peer, mallory)
            case NewMessage() | EditMessage():
                return name == "Vera"  # gone by now
            case DeleteMessages(ids):
                return name != "Viktor" and not own.keys() & set(ids)
            case PinMessages(peer, ids, is_pinned):
                return _is_theirs(peer, mallory) and not own.keys() & set(ids) and (name == "Vera" or not is_pinned)
            case ReadHistoryOutbox(peer, _):
                return name != "Viktor" and _is_theirs(peer, mallory)
        return False


def _is_theirs(peer: Peer, mallory: Peer) -> bool:
    """Whether a conversation is that with Mallory, or a group: all groups are hers."""
    return peer == mallory or peer.type is PeerType.CHAT


def _find_refusal(answer: bytes, layer: int = LAYER) -> str:
    """The error's name, "" when it was answered. Not all shapes of old layers can be read, they are only sent."""
    try:
        if layer == LAYER or answer.startswith(_ERROR):
            parse_answer(answer)
    except Refused as refused:
        return refused.message
    return ""


_ERROR = (service.types.rpc_error.ID & 0xFFFFFFFF).to_bytes(4, "little")


def _weigh(names: list[str]) -> list[str]:
    """Names as often as they are to be tried: what is about single messages seldom finds one, constants always answer."""
    return [name for name in names for _ in range(_weight_of(name))]


def _weight_of(name: str) -> int:
    fields = set(getattr(functions, name.replace(".", "_")).__slots__)
    if "peer" in fields and fields & {"id", "msg_id"}:
        return 12
    return 4 if name.startswith(("messages.", "contacts.")) else 1


def _brief(request: Any) -> str:
    return repr(request)[:2000]


@pytest.mark.parametrize("seed", [1, 2])
async def test_made_up_requests(server: Server, seed: int) -> None:
    assault = await Assault.prepare(server)
    await assault.run(seed, 8000)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(100, 110))
async def test_many_made_up_requests(server: Server, seed: int) -> None:
    assault = await Assault.prepare(server)
    for part in range(3):
        await assault.run(seed * 10 + part, 10_000)


async def test_made_up_requests_of_nobody(server: Server) -> None:
    """Whoever has not signed in gets answers that are the same for everybody, and refusals."""
    assault = await Assault.prepare(server)
    nobody = await server.client()
    made = RandomRequests(3, assault.peers, int(server.clock.now()))
    names = sorted(discover())
    for number, name in enumerate(names * 4):
        request = made.make(name)
        answer = await nobody.start(made.spoil(codec.encode(request)))
        assert SECRET.encode()[:12] not in answer
        refusal = _find_refusal(answer)
        assert not refusal.startswith("INTERNAL"), f"call {number}: {name}: {refusal}: {_brief(request)}"
        assert not server.unlisted, f"{server.unlisted}: {_brief(request)}"
        assert refusal or not METHODS[name].needs_user, name
    await assault.verify()
