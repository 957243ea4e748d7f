"""What the stories are told with: people (`Account`), their devices (`Session`) and the `Stage` that gathers them.

A session has one method per command of the drivers. What a session gets pushed is read with `expect`, which takes each
event once, so that a story that expects everything and then finds `unexpected` empty has seen every event exactly once.
"""

from __future__ import annotations

import itertools
import time
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import pytest
from client_process import ClientProcess, DriverFailed, Refused

EVENT_SECONDS = 30.0
FILE_SECONDS = 60.0
PAGE = 100
SERVICE_ACCOUNT = 777000
Message = dict[str, Any]
User = dict[str, Any]
Event = dict[str, Any]
Peer = int | str
Entity = list[Any]

_numbers = itertools.count(1)


class Server(Protocol):
    def login_code(self, phone: str) -> str: ...


@dataclass
class Account:
    first_name: str
    phone: str
    username: str
    id: int = 0


@dataclass
class Snapshot:
    """A session's whole view of its account at one moment: messages by id, dialogs by peer, and the update state."""

    state: dict[str, int]
    messages: dict[int, Message] = field(default_factory=dict)
    dialogs: dict[int, dict[str, int]] = field(default_factory=dict)


class Session:
    """One device of an account: a client of a driver process."""

    def __init__(self, name: str, process: ClientProcess, server: Server, account: Account, directory: Path) -> None:
        self.name = f"{name} {next(_numbers)}"
        self.process = process
        self.server = server
        self.account = account
        self.sent_here: set[int] = set()
        self.start: Snapshot | None = None
        self.online = False
        self._stored = str(directory / uuid.uuid4().hex)
        self._taken: set[int] = set()

    def call(self, command: str, **arguments: Any) -> Any:
        return self.process.call(self.name, command, **arguments)

    # The session itself.

    def open(self, *, catch_up: bool = False) -> bool:
        """Connect; true when the stored session is signed in. With `catch_up`, also fetch what was missed."""
        authorized: bool = self.call("open", session=self._stored, catch_up=catch_up)
        self.online = True
        return authorized

    def go_offline(self) -> None:
        self.online = False
        self.call("close")

    def come_back(self) -> None:
        assert self.open(catch_up=True), f"{self.name} is no longer signed in"

    def move_to(self, process: ClientProcess) -> None:
        """Go on in another process of the same driver, with what the client has stored."""
        self.process = process
        self._taken.clear()

    def send_code(self) -> str:
        """Ask for a login code and return its phone_code_hash."""
        code_hash: str = self.call("send_code", phone=self.account.phone)["hash"]
        return code_hash

    def sign_up(self, code_hash: str = "", code: str = "") -> User:
        """Make the account; without a code, ask for one."""
        code_hash = code_hash or self.send_code()
        code = code or self.server.login_code(self.account.phone)
        user: User = self.call(
            "sign_up", phone=self.account.phone, hash=code_hash, code=code, first_name=self.account.first_name
        )
        self.account.id = user["id"]
        return user

    def sign_in(self, code_hash: str, code: str) -> User:
        user: User = self.call("sign_in", phone=self.account.phone, hash=code_hash, code=code)
        return user

    def log_out(self) -> None:
        assert self.call("log_out") is True
        self.online = False

    def authorizations(self) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self.call("authorizations")
        return rows

    def reset_authorization(self, authorization: dict[str, Any]) -> None:
        assert self.call("reset_authorization", hash=authorization["hash"]) is True

    # People.

    def get_me(self) -> User:
        user: User = self.call("get_me")
        return user

    def user(self, peer: Peer) -> User:
        user: User = self.call("user", peer=peer)
        return user

    def wait_user(self, peer: Peer, **fields: Any) -> User:
        """Look a user up until it has these fields: some clients answer from what they were told."""
        deadline = time.monotonic() + EVENT_SECONDS
        while not has_fields(user := self.user(peer), fields):
            assert time.monotonic() < deadline, f"{self.name} still sees {user}"
            time.sleep(0.05)
        return user

    def about(self, peer: Peer) -> str | None:
        about: str | None = self.call("about", peer=peer)
        return about

    def set_username(self, username: str) -> User:
        user: User = self.call("set_username", username=username)
        return user

    def resolve(self, username: str) -> User:
        user: User = self.call("resolve", username=username)
        return user

    def update_profile(self, first_name: str, last_name: str, about: str) -> User:
        user: User = self.call("update_profile", first_name=first_name, last_name=last_name, about=about)
        return user

    def set_online(self, online: bool) -> None:
        assert self.call("set_online", online=online) is True

    def contacts(self) -> list[User]:
        users: list[User] = self.call("contacts")
        return users

    def import_contact(self, phone: str, first_name: str, last_name: str = "") -> list[int]:
        ids: list[int] = self.call("import_contact", phone=phone, first_name=first_name, last_name=last_name)
        return ids

    def add_contact(self, peer: Peer, first_name: str, last_name: str = "") -> None:
        self.call("add_contact", peer=peer, first_name=first_name, last_name=last_name)

    def delete_contact(self, peer: Peer) -> None:
        self.call("delete_contact", peer=peer)

    # Messages.

    def send(self, peer: Peer, text: str, entities: list[Entity] | None = None, reply_to: int | None = None) -> Message:
        sent: Message = self.call("send", peer=peer, text=text, entities=entities or [], reply_to=reply_to)
        self.sent_here.add(sent["id"])
        return sent

    def edit(self, peer: Peer, id: int, text: str, entities: list[Entity] | None = None) -> Message:
        edited: Message = self.call("edit", peer=peer, id=id, text=text, entities=entities or [])
        return edited

    def delete(self, peer: Peer, ids: list[int], *, for_both: bool) -> None:
        self.call("delete", peer=peer, ids=ids, revoke=for_both)

    def forward(self, source: Peer, ids: list[int], target: Peer) -> list[Message]:
        sent: list[Message] = self.call("forward", source=source, ids=ids, target=target)
        self.sent_here.update(message["id"] for message in sent)
        return sent

    def read(self, peer: Peer, max_id: int) -> None:
        self.call("read", peer=peer, max_id=max_id)

    def type(self, peer: Peer) -> None:
        self.call("typing", peer=peer)

    def history(self, peer: Peer, limit: int = PAGE, offset_id: int = 0) -> list[Message]:
        """One page, newest first, of the messages older than `offset_id` (0: from the newest)."""
        page: list[Message] = self.call("history", peer=peer, limit=limit, offset_id=offset_id)
        return page

    # Files (`drivers/telethon_media.py` has the kinds and the facts).

    def send_file(
        self,
        peer: Peer,
        kind: str,
        path: Path,
        caption: str = "",
        entities: list[Entity] | None = None,
        timeout: float = FILE_SECONDS,
        **facts: Any,
    ) -> Message:
        more = {"caption": caption, "entities": entities, **facts}
        sent: Message = self.call("send_file", timeout=timeout, peer=peer, kind=kind, path=str(path), **more)
        self.sent_here.add(sent["id"])
        return sent

    def send_album(self, peer: Peer, files: list[dict[str, str]]) -> list[Message]:
        """Send files together, each with ``kind``, ``path`` and ``caption``."""
        sent: list[Message] = self.call("send_album", peer=peer, files=files)
        self.sent_here.update(message["id"] for message in sent)
        return sent

    def send_thing(self, peer: Peer, kind: str, **fields: Any) -> Message:
        """Send a contact, a place, a venue or dice."""
        sent: Message = self.call("send_thing", peer=peer, kind=kind, **fields)
        self.sent_here.add(sent["id"])
        return sent

    def edit_media(self, peer: Peer, id: int, kind: str, path: Path, caption: str = "") -> Message:
        edited: Message = self.call("edit_media", peer=peer, id=id, kind=kind, path=str(path), caption=caption)
        return edited

    def download(self, peer: Peer, id: int, path: Path, size: str | None = None, timeout: float = FILE_SECONDS) -> Path:
        """Download the file of a message, or one of its sizes; where the library put it."""
        return Path(self.call("download", timeout=timeout, peer=peer, id=id, path=str(path), size=size))

    def set_photo(self, peer: Peer, path: Path) -> None:
        """Show a photo to others: one's own when `peer` is "me", else that of a channel."""
        self.call("set_photo", peer=peer, path=str(path))

    def photos(self, peer: Peer) -> list[str]:
        """The ids of the photos of a user, the newest first."""
        ids: list[str] = self.call("photos", peer=peer)
        return ids

    def download_photo(self, peer: Peer, path: Path, *, big: bool) -> Path | None:
        """Download the photo that a user or chat shows; None: it shows none."""
        found: str | None = self.call("download_photo", peer=peer, path=str(path), big=big)
        return Path(found) if found else None

    def delete_photo(self, id: str) -> None:
        self.call("delete_photo", id=id)

    def dialogs(self) -> list[dict[str, int]]:
        rows: list[dict[str, int]] = self.call("dialogs")
        return rows

    # Events.

    def expect(self, event: str, /, **fields: Any) -> Event:
        """Wait for the first event not yet taken that is called `event` and has these fields, and take it."""
        found: list[tuple[int, Event]] = []

        def arrived() -> bool:
            found[:] = [(index, row) for index, row in self._untaken(event) if has_fields(row, fields)][:1]
            return bool(found)

        try:
            self.process.wait_events(arrived, EVENT_SECONDS, f"{self.name} never got {event} {fields}")
        except DriverFailed as error:
            seen = "\n".join(str(row) for row in self.process.events(self.name)) or "(none)"
            raise AssertionError(f"{error}\n--- events that {self.name} got ---\n{seen}") from error
        index, row = found[0]
        self._taken.add(index)
        return row

    def expect_message(self, **fields: Any) -> Message:
        """Like `expect` for a new message; `fields` are of the message. Messages come in order: the first must match."""
        event = self.expect("message")
        message: Message = event["message"]
        got = {name: message[name] for name in fields}
        assert got == fields, f"{self.name} got another message"
        return message

    def expect_edit(self, **fields: Any) -> Message:
        message: Message = self.expect("edited")["message"]
        got = {name: message[name] for name in fields}
        assert got == fields, f"{self.name} got another edit"
        return message

    def unexpected(self, *kinds: str) -> list[Event]:
        """Events that nobody expected; without `kinds`, those that change what a client shows of its messages."""
        wanted = kinds or ("message", "edited", "deleted")
        return [row for kind in wanted for _, row in self._untaken(kind)]

    def _untaken(self, event: str) -> Iterator[tuple[int, Event]]:
        for index, row in enumerate(self.process.events(self.name)):
            if row["event"] == event and index not in self._taken:
                yield index, row

    # The whole view.

    def snapshot(self) -> Snapshot:
        """Fetch everything anew: state, dialogs, and every message of every dialog, page by page."""
        view = Snapshot(self.call("state"))
        for dialog in self.dialogs():
            assert dialog["peer"] not in view.dialogs, "a dialog is listed twice"
            view.dialogs[dialog["peer"]] = dialog
            for message in self.whole_history(dialog["peer"]):
                view.messages[message["id"]] = message
        return view

    def whole_history(self, peer: Peer, page: int = PAGE) -> list[Message]:
        """Page back to the first message, newest first; a message that comes twice or out of order fails."""
        messages: list[Message] = []
        while True:
            offset_id = messages[-1]["id"] if messages else 0
            found = self.history(peer, page, offset_id)
            messages += found
            ids = [message["id"] for message in messages]
            assert ids == sorted(set(ids), reverse=True), "history pages overlap or are out of order"
            if not found:
                return messages

    def difference(self, since: dict[str, int]) -> tuple[list[Message], list[dict[str, Any]], dict[str, int]]:
        """All that ``updates.getDifference`` tells since a state: new messages, other updates, and the state after."""
        messages: list[Message] = []
        updates: list[dict[str, Any]] = []
        state = since
        while True:
            step = self.call("difference", pts=state["pts"], qts=state["qts"], date=state["date"])
            messages += step["messages"]
            updates += step["updates"]
            if step["state"] is not None:
                assert step["final"] or step["state"]["pts"] > state["pts"], "an intermediate state stands still"
                state = step["state"]
            if step["final"]:
                return messages, updates, state


class Stage:
    """One story's people and devices. Accounts are new for every story; `close` ends all sessions."""

    def __init__(self, server: Server, processes: dict[str, ClientProcess], directory: Path) -> None:
        self.server = server
        self.processes = processes
        self.directory = directory
        self.sessions: list[Session] = []

    def skip_for(self, clients: str, why: str) -> None:
        """Skip the story when one of its clients is of the kinds whose names begin with `clients`."""
        if any(kind.startswith(clients) for kind in self.processes):
            pytest.skip(f"{clients}: {why}")

    def sign_up(self, first_name: str, kind: str | None = None) -> Session:
        """A new person with one device, signed up and with a user name, by which others find them."""
        session = self.new_device(new_account(first_name), kind)
        session.sign_up()
        session.set_username(session.account.username)
        session.start = session.snapshot()
        return session

    def new_device(self, account: Account, kind: str | None = None) -> Session:
        """A device of `account` that is connected but not signed in."""
        process = self.processes[kind or next(iter(self.processes))]
        session = Session(f"{account.first_name}'s device", process, self.server, account, self.directory)
        self.sessions.append(session)
        assert session.open() is False
        return session

    def second_session(self, first: Session, kind: str | None = None) -> Session:
        """Sign in once more; the code and the news of it arrive at the first session as messages of the service account."""
        second = self.new_device(first.account, kind)
        code_hash = second.send_code()
        code = self.server.login_code(first.account.phone)
        assert code in first.expect_message(**{"from": SERVICE_ACCOUNT})["text"]
        assert second.sign_in(code_hash, code)["id"] == first.account.id
        assert code not in first.expect_message(**{"from": SERVICE_ACCOUNT})["text"]
        second.start = second.snapshot()
        return second

    def pair(self, one: str | None = None, other: str | None = None) -> tuple[Session, Session]:
        """Romeo and Juliet, each on one device, who have found each other by user name."""
        romeo, juliet = self.sign_up("Romeo", one), self.sign_up("Juliet", other)
        assert romeo.resolve(juliet.account.username)["id"] == juliet.account.id
        assert juliet.resolve(romeo.account.username)["id"] == romeo.account.id
        return romeo, juliet

    def close(self) -> None:
        for session in self.sessions:
            if session.online and session.process.alive:
                with suppress(Refused, DriverFailed):
                    session.call("close", timeout=10)


def new_account(first_name: str) -> Account:
    """Its user name ends with a letter: one that ends with 807 reads like that of a bot, which the server keeps for bots."""
    number = next(_numbers)
    return Account(first_name, f"98912{number:07d}", f"{first_name.lower()}_{number:05d}v")


def has_fields(row: Event, fields: dict[str, Any]) -> bool:
    return all(name in row and row[name] == value for name, value in fields.items())
