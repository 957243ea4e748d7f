"""What people of the demo say to each other out of the public's sight: in a group, and between two."""

from collections.abc import Iterator, Sequence
from functools import partial

from chapar.actions.channel_reading import read_channel
from chapar.actions.chat_photos import set_chat_photo
from chapar.actions.forwarding import forward_messages
from chapar.actions.groups import create_group
from chapar.actions.reading import read_history
from chapar.demo.cast import Cast, find_sent
from chapar.demo.steps import Step
from chapar.demo.town import Line, World, read_moment
from chapar.domain.messages import Message
from chapar.domain.peers import Peer, PeerType, user_peer

REACTION_SECONDS = 97
DIALOGS = 100
"""More than anybody of them has."""
READING_SECONDS = 100 * 60
"""So long ago people read everything for the last time."""


class Talk:
    """A conversation in a basic group, or between two people (`between`)."""

    def __init__(self, cast: Cast, world: World, between: Sequence[str] = ()) -> None:
        self._cast = cast
        self._world = world
        self._between = between
        self._group: Peer | None = None
        self._said: list[Message] = []

    def plan(self, lines: Sequence[Line], now: int) -> Iterator[Step]:
        """What is said, and how others react."""
        for said, line in enumerate(lines):
            date = read_moment(line.at, now)
            yield Step(date, partial(self._say, line))
            reactions = [(value, key) for value, keys in line.reactions.items() for key in keys]
            for place, (value, key) in enumerate(reactions, 1):
                yield Step(
                    date + place * REACTION_SECONDS,
                    partial(self._react, said, key, value),
                )

    async def open_group(self, now: int) -> None:
        """Make the group."""
        cast, group = self._cast, self._world.town.group
        owner_id = cast.user_ids[group.owner]
        added = await create_group(
            cast.storage,
            user_id=owner_id,
            title=group.title,
            user_ids=[cast.user_ids[key] for key in group.members],
            now=now,
            random_id=cast.new_random_id(),
        )
        self._group = find_sent(added.logged).peer
        emblem = await cast.attachments.make_portrait(group.picture, owner_id, now)
        await set_chat_photo(cast.storage, user_id=owner_id, peer=self._group, photo=emblem, now=now)

    async def _say(self, line: Line, now: int) -> None:
        cast, peer = self._cast, self._peer_of(line.by)
        if line.forwards:
            self._said.append(await self._forward(line, peer, now))
            return
        media = await cast.attachments.show_picture(line.picture, cast.user_ids[line.by], now) if line.picture else None
        answers = 0 if line.answers is None else await cast.find_own(line.by, self._said[line.answers])
        message = await cast.say(line.by, peer, line.text, now, media=media, answers=answers)
        self._said.append(message)
        if line.is_pinned:
            await cast.pin(line.by, peer, message.id, now)

    async def _forward(self, line: Line, peer: Peer, now: int) -> Message:
        """Pass a story on from the speaker's own edition."""
        cast = self._cast
        language = next(each.language for each in self._world.town.editions if each.editor == line.by)
        logged = await forward_messages(
            cast.storage,
            sender_id=cast.user_ids[line.by],
            from_peer=cast.channels[language],
            to_peer=peer,
            messages=[(cast.posts[language, line.forwards].id, cast.new_random_id())],
            now=now,
        )
        return find_sent(logged)

    async def _react(self, said: int, key: str, value: str, now: int) -> None:
        message_id = await self._cast.find_own(key, self._said[said])
        await self._cast.react(key, self._peer_of(key), message_id, value, now)

    def _peer_of(self, key: str) -> Peer:
        """Where somebody speaks."""
        if self._between:
            other = next(each for each in self._between if each != key)
            return user_peer(self._cast.user_ids[other])
        if self._group is None:
            raise LookupError("the group is not there yet")
        return self._group


def plan_talks(cast: Cast, world: World, now: int) -> Iterator[Step]:
    """The group, and what two people say to each other; later on everybody reads what there is."""
    town = world.town
    in_group = Talk(cast, world)
    yield Step(read_moment(town.group.at, now), in_group.open_group)
    yield from in_group.plan(town.group.messages, now)
    yield from Talk(cast, world, town.private.between).plan(town.private.messages, now)
    for person in town.people:
        yield Step(now - READING_SECONDS, partial(_read, cast, person.key))


async def _read(cast: Cast, key: str, now: int) -> None:
    """Somebody reads all that there is."""
    user_id = cast.user_ids[key]
    dialogs = await cast.storage.read(lambda q: q.list_dialogs(user_id, limit=DIALOGS))
    for dialog in dialogs:
        read = read_channel if dialog.peer.type is PeerType.CHANNEL else read_history
        await read(cast.storage, user_id=user_id, peer=dialog.peer, max_id=0, now=now)
