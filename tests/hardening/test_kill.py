"""`kill -9` at any moment, under load: nothing acknowledged is lost, no pts hole, every client catches up.

core.telegram.org/api/updates
"""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from forked import Forks
from light_client import Closed, LightClient, TcpWire, sign_up
from served import Served

from chapar.mtproto.auth_key import AuthKey
from chapar.tl import functions, types

PHONES = ("989120000001", "989120000002", "989120000003")
IN_FLIGHT = 4
Place = types.inputPeerUser | types.inputPeerChannel


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
    unsure: dict[int, tuple[Place, str]] = field(default_factory=dict)
    """Sent and not answered: to be sent again with the same random_id."""
    ids: dict[int, int] = field(default_factory=dict)
    """Acknowledged messages: random_id → message id."""
    channel: types.inputPeerChannel | None = None
    channel_pts: int = 1
    posts: dict[int, str] = field(default_factory=dict)
    """Texts of the channel's messages by id, from its differences only."""
    pushed_posts: dict[int, str] = field(default_factory=dict)
    """The same of those that were pushed."""


class Story:
    """Three people who write to each other, and in a supergroup, while the server is killed and started again."""

    def __init__(self, data: Path, seed: int, forks: Forks) -> None:
        self.data = data
        self.forks = forks
        self.chance = random.Random(seed)
        self.people: list[Person] = []
        self.written = 0
        self.server: Served

    def start(self) -> None:
        arguments = ("--dev", "--listen", "127.0.0.1:0")
        self.server = Served(self.data, *arguments, forks=self.forks, flood_limits_factor=0)

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

    async def gather(self) -> None:
        """The first of them makes a supergroup and brings the others in."""
        first, *others = self.people
        made = await first.client.call(functions.channels_createChannel(title="Square", about="", megagroup=True))
        (chat,) = (chat for chat in made.chats if isinstance(chat, types.channel))
        given = types.inputChannel(channel_id=chat.id, access_hash=chat.access_hash)
        users = [types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash) for peer in first.peers]
        await first.client.call(functions.channels_inviteToChannel(channel=given, users=users))
        first.channel = types.inputPeerChannel(channel_id=chat.id, access_hash=chat.access_hash)
        for person in others:
            dialogs = await person.client.call(
                functions.messages_getDialogs(
                    offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=10, hash=0
                )
            )
            (seen,) = (each for each in dialogs.chats if each.id == chat.id)
            person.channel = types.inputPeerChannel(channel_id=chat.id, access_hash=seen.access_hash)

    async def connect(self) -> None:
        for person in self.people:
            wire = await TcpWire.open(self.server.port)
            person.client = LightClient(wire, person.key)
            # From its first request on a session hears what is posted.
            await person.client.call(functions.updates_getState())

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
            person.pushed_posts |= posts_in(person.client.pushes)
            await person.client.close()
        self.server.kill()

    async def write(self, person: Person) -> None:
        try:
            while True:
                self.written += 1
                number, peer = self.written, self.chance.choice(person.peers)
                place = person.channel if number % 3 == 0 and person.channel else peer
                await self.send(person, number, place, f"message {number}")
                if number % 7 == 0:
                    await person.client.call(functions.messages_readHistory(peer=peer, max_id=0))
        except (Closed, ConnectionError):
            return

    async def send(self, person: Person, random_id: int, peer: Place, text: str) -> None:
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
            await self.take_channel_difference(person)

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

    async def take_channel_difference(self, person: Person) -> None:
        """The same of the channel's log, in slices; what was pushed before is in it."""
        if person.channel is None:
            return
        given = types.inputChannel(channel_id=person.channel.channel_id, access_hash=person.channel.access_hash)
        is_final = False
        while not is_final:
            asked = functions.updates_getChannelDifference(
                channel=given, filter=types.channelMessagesFilterEmpty(), pts=person.channel_pts, limit=50
            )
            difference = await person.client.call(asked)
            is_final = difference.final
            if isinstance(difference, types.updates_channelDifferenceEmpty):
                break
            assert isinstance(difference, types.updates_channelDifference)
            steps = sum(getattr(update, "pts_count", 0) for update in difference.other_updates)
            assert person.channel_pts + len(difference.new_messages) + steps == difference.pts
            for message in difference.new_messages:
                assert message.id not in person.posts
                person.posts[message.id] = getattr(message, "message", message.NAME)
            person.channel_pts = difference.pts

    def check(self) -> None:
        """Every acknowledged message is with both people, once; every one in the channel is with all."""
        copies = Counter(text for person in self.people for text in person.received.values())
        for person in self.people:
            for random_id, text in person.sent.items():
                is_post = text in person.posts.values()
                assert (person.posts if is_post else person.received)[person.ids[random_id]] == text
                assert copies[text] == (0 if is_post else 2)
            for texts in (person.received.values(), person.posts.values()):
                written = [text for text in texts if text.startswith("message ")]
                assert len(written) == len(set(written))
            assert person.posts == self.people[0].posts
            assert person.pushed_posts.items() <= person.posts.items(), "something was pushed that is not there"


def posts_in(pushes: list[object]) -> dict[int, str]:
    """The texts of the channel messages that were pushed, by id."""
    updates = [update for pushed in pushes if isinstance(pushed, types.updates) for update in pushed.updates]
    posts = [update.message for update in updates if isinstance(update, types.updateNewChannelMessage)]
    return {message.id: message.message for message in posts if isinstance(message, types.message)}


def message_id_of(answer: object) -> int:
    """The id that a sent message got."""
    if isinstance(answer, types.updateShortSentMessage):
        return answer.id
    assert isinstance(answer, types.updates)
    (found,) = [update.id for update in answer.updates if isinstance(update, types.updateMessageID)]
    return found


async def survive(folder: Path, forks: Forks, cycles: int, seed: int) -> None:
    story = Story(folder, seed, forks)
    story.start()
    await story.sign_up()
    await story.gather()
    try:
        for _ in range(cycles):
            await story.load(story.chance.uniform(0.01, 0.4))
            story.start()
            await story.connect()
            await story.catch_up()
        story.check()
        assert sum(len(person.sent) for person in story.people) > cycles
        assert len(story.people[0].posts) > cycles // 2
        assert all(person.pushed_posts for person in story.people)
        story.server.check_log()
        for person in story.people:
            await person.client.close()
    finally:
        story.server.kill()


async def test_ten_kills_under_load_lose_nothing(tmp_path: Path, forks: Forks) -> None:
    await survive(tmp_path / "data", forks, 10, seed=1)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", [2, 3])
async def test_a_hundred_kills_under_load_lose_nothing(tmp_path: Path, forks: Forks, seed: int) -> None:
    await survive(tmp_path / "data", forks, 100, seed)
