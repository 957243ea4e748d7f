"""`kill -9` at any moment, under load: nothing acknowledged is lost, no pts hole, every client catches up.

core.telegram.org/api/updates
"""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from light_client import Closed, LightClient, TcpWire, sign_up
from served import Served

from chapar.mtproto.auth_key import AuthKey
from chapar.tl import functions, types

PHONES = ("989120000001", "989120000002", "989120000003")
IN_FLIGHT = 4


@dataclass
class Person:
    """What a client knows, kept on its own side of the wire."""

    phone: str
    key: AuthKey
    user: types.user
    pts: int
    date: int
    peers: list[types.inputPeerUser] = field(default_factory=list)
    client: LightClient | None = None
    received: dict[int, str] = field(default_factory=dict)
    """Texts of messages to or from this account by id, from differences only."""
    sent: dict[int, str] = field(default_factory=dict)
    """Acknowledged messages: random_id → text."""
    unsure: dict[int, tuple[types.inputPeerUser, str]] = field(default_factory=dict)
    """Sent and not answered: to be sent again with the same random_id."""
    ids: dict[int, int] = field(default_factory=dict)
    """Acknowledged messages: random_id → message id."""


class Story:
    """Three people who write to each other while the server is killed and started again."""

    def __init__(self, data: Path, seed: int) -> None:
        self.data = data
        self.chance = random.Random(seed)
        self.people: list[Person] = []
        self.written = 0
        self.server: Served

    def start(self) -> None:
        self.server = Served(self.data, "--dev", "--listen", "127.0.0.1:0", flood_limits_factor=0)

    async def sign_up(self) -> None:
        for phone in PHONES:
            client = await LightClient.connect(self.server.port, self.server.public_key)
            user = await sign_up(client, phone, self.server.code_for)
            state = await client.call(functions.updates_getState())
            self.people.append(Person(phone, client.key, user, state.pts, state.date, client=client))
        for person in self.people:
            contacts = [
                types.inputPhoneContact(client_id=1, phone=phone, first_name="X", last_name="")
                for phone in PHONES
                if phone != person.phone
            ]
            users = (await person.client.call(functions.contacts_importContacts(contacts=contacts))).users
            person.peers = [types.inputPeerUser(user_id=u.id, access_hash=u.access_hash) for u in users]

    async def connect(self) -> None:
        for person in self.people:
            wire = await TcpWire.open(self.server.port)
            person.client = LightClient(wire, person.key)

    async def load(self, seconds: float) -> None:
        """Everybody writes as fast as answers come, until the server is killed."""
        writers = [asyncio.create_task(self.write(person)) for person in self.people for _ in range(IN_FLIGHT)]
        await asyncio.sleep(seconds)
        self.server.process.kill()
        await asyncio.wait(writers, timeout=30)
        for writer in writers:
            assert writer.done()
            writer.result()
        for person in self.people:
            await person.client.close()
        self.server.kill()

    async def write(self, person: Person) -> None:
        try:
            while True:
                self.written += 1
                number, peer = self.written, self.chance.choice(person.peers)
                await self.send(person, number, peer, f"message {number}")
                if number % 7 == 0:
                    await person.client.call(functions.messages_readHistory(peer=peer, max_id=0))
        except (Closed, ConnectionError):
            return

    async def send(self, person: Person, random_id: int, peer: types.inputPeerUser, text: str) -> None:
        person.unsure[random_id] = peer, text
        answer = await person.client.call(functions.messages_sendMessage(peer=peer, message=text, random_id=random_id))
        person.sent[random_id] = text
        person.ids[random_id] = message_id_of(answer)
        del person.unsure[random_id]

    async def catch_up(self) -> None:
        """Everybody takes the difference, sends again what was not answered, and takes the difference of that."""
        for person in self.people:
            await self.take_difference(person)
            for random_id, (peer, text) in list(person.unsure.items()):
                await self.send(person, random_id, peer, text)
        for person in self.people:
            await self.take_difference(person)

    async def take_difference(self, person: Person) -> None:
        """Apply the difference, checking that every pts between the two states is accounted for."""
        while True:
            asked = functions.updates_getDifference(pts=person.pts, date=person.date, qts=0)
            difference = await person.client.call(asked)
            if isinstance(difference, types.updates_differenceEmpty):
                break
            is_slice = isinstance(difference, types.updates_differenceSlice)
            state = difference.intermediate_state if is_slice else difference.state
            steps = sum(getattr(update, "pts_count", 0) for update in difference.other_updates)
            assert person.pts + len(difference.new_messages) + steps == state.pts
            for message in difference.new_messages:
                assert message.id not in person.received
                person.received[message.id] = message.message
            person.pts, person.date = state.pts, state.date
            if not is_slice:
                break
        state = await person.client.call(functions.updates_getState())
        assert state.pts == person.pts

    def check(self) -> None:
        """Every acknowledged message is with both people, once."""
        for person in self.people:
            for random_id, text in person.sent.items():
                assert person.received[person.ids[random_id]] == text
            texts = list(person.received.values())
            assert len(texts) == len(set(texts))
        copies = Counter(text for person in self.people for text in person.received.values())
        for person in self.people:
            for text in person.sent.values():
                assert copies[text] == 2


def message_id_of(answer: object) -> int:
    """The id that a sent message got."""
    if isinstance(answer, types.updateShortSentMessage):
        return answer.id
    assert isinstance(answer, types.updates)
    (found,) = [update.id for update in answer.updates if isinstance(update, types.updateMessageID)]
    return found


async def survive(folder: Path, cycles: int, seed: int) -> None:
    story = Story(folder, seed)
    story.start()
    await story.sign_up()
    try:
        for _ in range(cycles):
            await story.load(story.chance.uniform(0.01, 0.4))
            story.start()
            await story.connect()
            await story.catch_up()
        story.check()
        assert sum(len(person.sent) for person in story.people) > cycles
        story.server.check_log()
        for person in story.people:
            await person.client.close()
    finally:
        story.server.kill()


async def test_ten_kills_under_load_lose_nothing(tmp_path: Path) -> None:
    await survive(tmp_path / "data", 10, seed=1)


@pytest.mark.slow
@pytest.mark.timeout(1800)
async def test_two_hundred_kills_under_load_lose_nothing(tmp_path: Path) -> None:
    await survive(tmp_path / "data", 200, seed=2)
