"""Users, their names, their contacts and when they were last seen."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from chapar.domain.errors import RpcError
from chapar.domain.files import ProfilePhoto
from chapar.domain.limits import ABOUT_LENGTH, NAME_LENGTH
from chapar.domain.privacy_rules import DEFAULT_PRIVACY, Privacy

SERVICE_USER_ID = 777000
"""The account that sends login codes and other words of the server itself."""

ONLINE_SECONDS = 300
"""How long an `account.updateStatus(offline=false)` keeps an account online."""

_USERNAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,30}[A-Za-z0-9]")


class Birthday(NamedTuple):
    """A day of birth; the year may stay unsaid."""

    day: int
    month: int
    year: int | None = None


class Look(NamedTuple):
    """How an account likes to be shown. Colours are indexes into the client's palette; emoji are document ids, 0: none.

    `emoji_status_until` is Unix time, 0: for ever. Follows core.telegram.org/api/colors and core.telegram.org/api/emoji-status.
    """

    color: int | None = None
    background_emoji_id: int = 0
    profile_color: int | None = None
    profile_background_emoji_id: int = 0
    emoji_status_id: int = 0
    emoji_status_until: int = 0


PLAIN_LOOK = Look()


@dataclass(slots=True, frozen=True)
class User:
    """An account. `was_online_at` is Unix time of the last sign of life, 0 when never; `phone` digits only, without `+`.

    `fallback_photo` is for those whom the rules of privacy do not let see `photo`.
    """

    id: int
    phone: str | None
    first_name: str
    last_name: str = ""
    username: str | None = None
    about: str = ""
    is_bot: bool = False
    created_at: int = 0
    deleted_at: int | None = None
    was_online_at: int = 0
    birthday: Birthday | None = None
    look: Look = PLAIN_LOOK
    privacy: Privacy = DEFAULT_PRIVACY
    photo: ProfilePhoto | None = None
    fallback_photo: ProfilePhoto | None = None


class Contact(NamedTuple):
    """An entry of `owner_id`'s address book, under the names and with the photo the owner chose."""

    owner_id: int
    user_id: int
    first_name: str
    last_name: str
    phone: str
    added_at: int
    is_close_friend: bool = False
    photo: ProfilePhoto | None = None


class Relation(NamedTuple):
    """How a user stands to an owner. `contact` is the owner's entry for the user.

    `is_known`: the user has the owner as a contact, `is_close` as a close friend. `is_blocked`: the owner blocked the user,
    `has_blocked`: the user blocked the owner.
    """

    contact: Contact | None
    is_known: bool = False
    is_close: bool = False
    is_blocked: bool = False
    has_blocked: bool = False

    @property
    def is_mutual(self) -> bool:
        """Each has the other as a contact."""
        return self.contact is not None and self.is_known


STRANGER = Relation(None)


class Block(NamedTuple):
    """Somebody whom an owner blocked, and when."""

    user_id: int
    date: int


def check_username(username: str) -> str:
    """Return the username if it may be taken: 5 to 32 of a-z, 0-9 and `_`, a letter first, no `_` last or doubled.

    Raises USERNAME_INVALID. Follows core.telegram.org/method/account.updateUsername.
    """
    if not _USERNAME.fullmatch(username) or "__" in username:
        raise RpcError("USERNAME_INVALID")
    return username


def fold_username(username: str) -> str:
    """The form in which usernames are compared: case does not matter, a leading `@` is ignored."""
    return username.removeprefix("@").lower()


def check_name(first_name: str, last_name: str) -> tuple[str, str]:
    """Trimmed names, at most 64 characters each. Raises FIRSTNAME_INVALID, LASTNAME_INVALID."""
    first, last = clean_line(first_name), clean_line(last_name)
    if not first or len(first) > NAME_LENGTH:
        raise RpcError("FIRSTNAME_INVALID")
    if len(last) > NAME_LENGTH:
        raise RpcError("LASTNAME_INVALID")
    return first, last


def check_about(about: str) -> str:
    """A trimmed bio of at most 70 characters. Raises ABOUT_TOO_LONG."""
    text = clean_line(about)
    if len(text) > ABOUT_LENGTH:
        raise RpcError("ABOUT_TOO_LONG")
    return text


OLDEST_BIRTH_YEAR = 1800
"""Clients offer no year before it."""


def check_birthday(birthday: Birthday, today: date) -> Birthday:
    """A day that exists, not in the future. Raises BIRTHDAY_INVALID."""
    year = birthday.year
    if year is not None and not OLDEST_BIRTH_YEAR <= year <= today.year:
        raise RpcError("BIRTHDAY_INVALID")
    try:
        # Without a year, 29 February is a day: of a leap year.
        born = date(2000 if year is None else year, birthday.month, birthday.day)
    except (ValueError, OverflowError):
        raise RpcError("BIRTHDAY_INVALID") from None
    if year is not None and born > today:
        raise RpcError("BIRTHDAY_INVALID")
    return birthday


def is_birthday_near(birthday: Birthday, today: date) -> bool:
    """Whether it is celebrated yesterday, today or tomorrow; who was born on 29 February celebrates on 28 in other years."""
    near = [today + timedelta(days=days) for days in (-1, 0, 1)]
    days = {(day.month, day.day) for day in near}
    if any((day.month, day.day) == (2, 28) and (day + timedelta(days=1)).day == 1 for day in near):
        days.add((2, 29))
    return (birthday.month, birthday.day) in days


def clean_line(text: str) -> str:
    """One line of text: control characters and line breaks become blanks, ends are trimmed; "" when nothing of it is seen.

    Zero-width joiners stay: Persian and emoji need them.
    """
    line = "".join(c if c.isprintable() or c in "\u200c\u200d" else " " for c in text).strip()
    return line if line.strip(_INVISIBLE) else ""


_INVISIBLE = " \u034f\u115f\u1160\u17b4\u17b5\u200c\u200d\u2800\u3164\uffa0"
"""Joiners, fillers and blank patterns: letters and signs by their class that leave nothing on the screen."""


def check_phone(phone: str) -> str:
    """A phone number as 7 to 15 digits, whatever it was written with. Raises PHONE_NUMBER_INVALID."""
    digits = "".join(str(int(c)) for c in phone if c.isdecimal())
    if not 7 <= len(digits) <= 15:
        raise RpcError("PHONE_NUMBER_INVALID")
    return digits
