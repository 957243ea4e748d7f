"""Our own server with people who are there before it starts, and broadcast channels that they join."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.clients.line import dial, dial_when_ready
from bench.clients.mtproto import ACKS_AT_ONCE, Envelope, MtprotoLine, call_all
from bench.processes import Process
from bench.servers.chapar import START_LIMIT_S, Chapar, first_call, running
from bench.servers.people import write_people
from chapar.tl import functions, types

FIRST_PHONE = 99_800_000_000


@dataclass(slots=True)
class ChannelServer:
    """A running server, and the keys of the devices that are signed in there."""

    server: Chapar
    keys: list[Envelope]
    name: str = "chapar"

    @property
    def process(self) -> Process:
        return self.server.process

    def open_audience(self, count: int) -> list[MtprotoLine]:
        """`count` sessions of as many users. At most as many as the server was started with."""
        # They begin to acknowledge at different messages: people's devices do not do it all at the same moment.
        lines = [
            MtprotoLine(dial(self.server.port), key, 0, first_acks=1 + place % ACKS_AT_ONCE)
            for place, key in enumerate(self.keys[:count])
        ]
        call_all(lines, [first_call()] * count)
        call_all(lines, [functions.updates_getState()] * count)
        return lines

    def gather(self, sender: MtprotoLine, receivers: Sequence[MtprotoLine], name: str) -> None:
        """Make the sender post to a public broadcast channel that all receivers have found by its name and joined."""
        channel = input_channel(sender.call(functions.channels_createChannel(broadcast=True, title=name, about="")))
        sender.call(functions.channels_updateUsername(channel=channel, username=f"bench_{name}"))
        sender.channel = types.inputPeerChannel(channel_id=channel.channel_id, access_hash=channel.access_hash)
        found = call_all(receivers, [functions.contacts_resolveUsername(username=f"bench_{name}")] * len(receivers))
        call_all(receivers, [functions.channels_joinChannel(channel=input_channel(each)) for each in found])

    def stored_posts(self, sender: MtprotoLine) -> int:
        """How many messages the history of the sender's channel holds, without the one that says that it was made."""
        return count_history(sender, sender.channel) - 1


def input_channel(answer: object) -> types.inputChannel:
    """The only channel that an answer names."""
    if isinstance(answer, types.updates | types.contacts_resolvedPeer):
        [channel] = answer.chats
        if isinstance(channel, types.channel):
            return types.inputChannel(channel_id=channel.id, access_hash=channel.access_hash or 0)
    raise RuntimeError(f"the server named no channel: {answer!r}")


def find_channel(line: MtprotoLine, username: str) -> types.inputPeerChannel:
    """A public channel by its name, as the line's user may name it in requests."""
    channel = input_channel(line.call(functions.contacts_resolveUsername(username=username)))
    return types.inputPeerChannel(channel_id=channel.channel_id, access_hash=channel.access_hash)


def count_history(line: MtprotoLine, peer: types.TypeInputPeer) -> int:
    """How many messages the history of a channel holds."""
    found = line.call(
        functions.messages_getHistory(
            peer=peer, offset_id=0, offset_date=0, add_offset=0, limit=1, max_id=0, min_id=0, hash=0
        )
    )
    if not isinstance(found, types.messages_channelMessages):
        raise RuntimeError(f"messages.getHistory answered {found!r}")
    return found.count


@contextmanager
def running_with_people(folder: Path, core: int | None, count: int) -> Iterator[ChannelServer]:
    """Start one in `folder` on which `count` people are signed in already; it is ended when the block is left."""
    keys = write_people(folder / "data", count, FIRST_PHONE)
    with running_with_keys(folder, core, keys) as server:
        yield server


@contextmanager
def running_with_keys(folder: Path, core: int | None, keys: list[Envelope]) -> Iterator[ChannelServer]:
    """Start one in `folder`, where the devices with these keys are signed in; it is ended when the block is left."""
    with running(folder, core) as server:
        dial_when_ready(server.port, time.monotonic() + START_LIMIT_S).close()
        yield ChannelServer(server, keys)
