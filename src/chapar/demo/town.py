"""The town as its files describe it: people, papers with their stories, what is said in private, and when."""

import re
import tomllib
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple, TypeVar

import msgspec

DAY_SECONDS = 86_400
_CLOCK = re.compile(r"([0-9]{1,3})d ([0-9]{2}):([0-9]{2})")
_AGO = re.compile(r"([0-9]{1,4})m")

T = TypeVar("T")


class _Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the files."""


class Person(_Said, frozen=True):
    """Somebody with an account: `key` names them in the files, `name` is first and last name."""

    key: str
    name: tuple[str, str]
    username: str
    phone: str
    about: str
    contacts: tuple[str, ...] = ()


class Edition(_Said, frozen=True):
    """The paper in one language: it comes so many minutes after the first edition."""

    language: str
    username: str
    editor: str
    delay_minutes: int


class Story(_Said, frozen=True):
    """What every edition carries at a moment: who reacts how, who votes for what, and what is shown beside the text."""

    key: str
    at: str
    pictures: tuple[str, ...] = ()
    sound: str = ""
    has_document: bool = False
    answers: str = ""
    is_pinned: bool = False
    edited_after_minutes: int = 0
    reactions: dict[str, tuple[str, ...]] = {}
    votes: tuple[tuple[str, ...], ...] = ()


class Sound(_Said, frozen=True):
    """A recording: its file, its length, and how loud it is along the way, from 0 to 31."""

    file: str
    seconds: int
    loudness: tuple[int, ...]


class Line(_Said, frozen=True):
    """Something said among people: `answers` is the place of another line, `forwards` a story of the speaker's edition."""

    by: str
    at: str
    text: str = ""
    picture: str = ""
    answers: int | None = None
    forwards: str = ""
    is_pinned: bool = False
    reactions: dict[str, tuple[str, ...]] = {}


class Group(_Said, frozen=True):
    """A group and what is said in it."""

    title: str
    owner: str
    members: tuple[str, ...]
    at: str
    picture: str
    messages: tuple[Line, ...]


class Private(_Said, frozen=True):
    """What two people say to each other."""

    between: tuple[str, str]
    messages: tuple[Line, ...]


class Comment(_Said, frozen=True):
    """What somebody says so many minutes after a story; `answers` is the place of another comment."""

    by: str
    minutes: int
    text: str
    answers: int | None = None


class StoryText(_Said, frozen=True):
    """A story in one language: its text and how it reads after it was changed; or a question; or the name and text of a file."""

    text: str = ""
    edited: str = ""
    question: str = ""
    options: tuple[str, ...] = ()
    file: str = ""
    document: str = ""
    comments: tuple[Comment, ...] = ()


class Heading(_Said, frozen=True):
    """What a channel or group says of itself."""

    title: str
    about: str


class Paper(_Said, frozen=True):
    """An edition's own words."""

    channel: Heading
    discussion: Heading
    stories: dict[str, StoryText]


class Town(_Said, frozen=True):
    """All of it but the papers."""

    people: tuple[Person, ...]
    editions: tuple[Edition, ...]
    stories: tuple[Story, ...]
    sounds: dict[str, Sound]
    group: Group
    private: Private


class World(NamedTuple):
    """The town, and its papers by language."""

    town: Town
    papers: dict[str, Paper]


def load_world() -> World:
    """Read the files."""
    folder = resources.files(__package__)
    town = _read(folder / "town.toml", Town)
    papers = {
        edition.language: _read(folder / "editions" / f"{edition.language}.toml", Paper) for edition in town.editions
    }
    return World(town, papers)


def read_attachment(name: str) -> bytes:
    """A picture or recording of the town."""
    return (resources.files(__package__) / "pictures" / name).read_bytes()


def read_moment(text: str, now: int) -> int:
    """Unix time of "9d 10:30" (so many days before now, at this hour in UTC) or "95m" (minutes before now)."""
    if found := _AGO.fullmatch(text):
        return now - int(found[1]) * 60
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise ValueError(text)
    days, hours, minutes = (int(part) for part in found.groups())
    midnight = now - now % DAY_SECONDS
    return midnight - days * DAY_SECONDS + (hours * 60 + minutes) * 60


def _read(path: Traversable, kind: type[T]) -> T:
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return msgspec.convert(table, kind)
