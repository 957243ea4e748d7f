"""A channel with a crowd of stored subscribers: `python -m bench.crowd --data DIR --username NAME --members 1000000`.

Makes accounts and lets them into a public channel that is there already, by the storage's own writes in large units, while no
server runs on the folder. Each member has an account under a name of its own, a place in the channel, and the channel among its
dialogs: what joining leaves behind. Nobody of them is signed in anywhere.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bench.servers.people import in_storage
from chapar.domain.chats import Chat, Participant, ParticipantStatus
from chapar.domain.messages import Dialog
from chapar.domain.peers import Peer
from chapar.domain.users import User
from chapar.storage.api import Storage, Transaction

UNIT = 20_000
"""Members that are written in one transaction."""
FIRST_PHONE = 99_700_000_000
FIRST_NAMES = (
    "Ada",
    "Bela",
    "Cem",
    "Dana",
    "Emil",
    "Farah",
    "Goran",
    "Hana",
    "Ines",
    "Jonas",
    "Kira",
    "Leyla",
    "Milo",
    "Nora",
)
"""Each is the first name of every fourteenth member: what a search finds very often."""
BAR = 40


class NoSuchChannel(Exception):
    """The folder's database knows no public channel of that name."""


def last_name(number: int) -> str:
    """A word for a number that no other number below a million has, made of syllables: "Babada", "Zukomi"."""
    consonants, vowels = "bdfghjklmnprstvz", "aeiou"
    syllables = []
    for _ in range(4):
        number, place = divmod(number, len(consonants) * len(vowels))
        syllables.append(consonants[place // len(vowels)] + vowels[place % len(vowels)])
    return "".join(syllables).capitalize()


def member_name(number: int) -> tuple[str, str]:
    """First and last name of a member, counted from 0."""
    return FIRST_NAMES[number % len(FIRST_NAMES)], last_name(number)


def write_crowd(data: Path, username: str, count: int, progress: Callable[[int], None]) -> None:
    """Let `count` new accounts into the channel; `progress` is told how many there are so far.

    Raises NoSuchChannel, StorageError.
    """

    async def write(storage: Storage) -> None:
        chat = await storage.read(lambda q: q.find_channel_by_username(username))
        if chat is None:
            raise NoSuchChannel(username)
        for start in range(0, count, UNIT):
            end = min(start + UNIT, count)
            await storage.write(_let_in(chat.peer, start, end))
            progress(end)

    in_storage(data, write)


def _let_in(peer: Peer, start: int, end: int) -> Callable[[Transaction], None]:
    now = int(time.time())

    def unit(tx: Transaction) -> None:
        for number in range(start, end):
            first, last = member_name(number)
            user = tx.insert_user(User(0, str(FIRST_PHONE + number), first, last, created_at=now, was_online_at=now))
            tx.put_participant(Participant(peer, user.id, ParticipantStatus.MEMBER, now))
            tx.put_dialog(Dialog(user.id, peer, 0, top_date=now))
        chat = tx.find_chat(peer)
        assert isinstance(chat, Chat)
        tx.update_chat(replace(chat, participants_count=chat.participants_count + end - start))

    return unit


class Bar:
    """A progress bar on standard error, for who waits."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._start = time.monotonic()

    def show(self, done: int) -> None:
        """So many are written."""
        spent = time.monotonic() - self._start
        left = spent / done * (self._count - done)
        filled = BAR * done // self._count
        text = f"[{'#' * filled}{'.' * (BAR - filled)}] {done:,} of {self._count:,} members, {left:.0f} s left "
        print(f"\r{text}", end="" if done < self._count else "\n", file=sys.stderr, flush=True)


def main(argv: list[str] | None = None) -> int:
    """0; 1 when there is no such channel."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.crowd", description="Fill a channel with stored subscribers."
    )
    parser.add_argument("--data", type=Path, required=True, help="data folder on which no server runs")
    parser.add_argument("--username", required=True, help="the channel's public name")
    parser.add_argument("--members", type=int, default=1_000_000)
    options = parser.parse_args(argv)
    try:
        write_crowd(options.data, options.username, options.members, Bar(options.members).show)
    except NoSuchChannel:
        print(f"there is no public channel named {options.username} in {options.data}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
