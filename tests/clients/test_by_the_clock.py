"""What only time brings, the one beside the other: bans and restrictions end by themselves, in every client library at once (the
shortest ban is 30 seconds), while TDLib's devices do nothing for a minute."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import pytest
import tdlib_square
import tdlib_words
from channel_words import channel, expect_post, join, make_channel, post, public_name, restrict, wait_until
from client_environments import KINDS
from client_process import Refused
from own_server import own_world
from private_chats import NO_HASH, ask, peer, updates
from server_process import ServerProcess
from stage import EVENT_SECONDS, Session, Stage
from strictness import MOST_REPEATED, calls_in
from tdlib_words import input_text, wait_answer, wait_update

BAN_SECONDS = 32
"""The shortest ban, and what passes between asking for it and its being written down; a shorter one is for ever."""


TDLIB = ["tdlib-1.8.67", "tdlib-1.8.46"]
FIRST_MINUTE_SECONDS = 60
MOST_CALLS = 20
"""How often a session that does nothing calls any one method at most."""


@dataclass(frozen=True)
class Quiet:
    """Devices that do nothing, `since` when, on a server of their own."""

    server: ServerProcess
    since: float


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Quiet]:
    with own_world(tmp_path_factory.mktemp("quiet") / "world", TDLIB) as world:
        for version in TDLIB:
            world.stage.sign_up("Romeo", version).set_online(True)
        yield Quiet(world.server, time.monotonic())


class Square(Protocol):
    """A public supergroup of Romeo's with Juliet and Tybalt in it, by one client library."""

    def banish(self) -> None:
        """Romeo throws Juliet out and forbids Tybalt to write, both until `until`."""

    def verify_banned(self) -> None: ...

    def wait_told(self) -> None:
        """Wait until Juliet and Tybalt are told that it is over."""

    def verify_ended(self) -> None:
        """Nobody is banned, Tybalt writes, Juliet comes in and writes: without anything that Romeo does."""


class RawSquare:
    """By the raw API of a library."""

    def __init__(self, stage: Stage, kind: str) -> None:
        self.romeo, self.juliet = stage.pair(kind, kind)
        self.tybalt = stage.sign_up("Tybalt", kind)
        self.name = public_name(self.romeo)
        self.id = make_channel(self.romeo, "The square", self.name)
        for each in (self.juliet, self.tybalt):
            join(each, self.name)
            self.romeo.resolve(each.account.username)

    def banish(self) -> None:
        self.until = int(time.time()) + BAN_SECONDS
        restrict(self.romeo, self.id, self.juliet, view_messages=True, until_date=self.until)
        restrict(self.romeo, self.id, self.tybalt, send_messages=True, until_date=self.until)

    def verify_banned(self) -> None:
        wait_until(lambda: self._place(self.juliet)["_"] == "channelForbidden", "Juliet still sees the square")
        assert self._place(self.juliet)["until_date"] == self.until
        assert self._place(self.tybalt)["banned_rights"]["until_date"] == self.until
        assert self._listed("Kicked") == {self.juliet.account.id: self.until}
        assert self._listed("Banned") == {self.tybalt.account.id: self.until}
        assert self._counts() == (1, 1)
        with pytest.raises(Refused, match="CHANNEL_PRIVATE"):
            ask(self.juliet, "channels.joinChannel", channel=channel(self.id))
        with pytest.raises(Refused, match="USER_BANNED_IN_CHANNEL"):
            self.tybalt.send(self.id, "Draw!")
        self.told = {each.name: len(updates(each, "updateChannel")) for each in (self.juliet, self.tybalt)}

    def wait_told(self) -> None:
        for each in (self.juliet, self.tybalt):

            def is_told(each: Session = each) -> bool:
                return len(updates(each, "updateChannel")) > self.told[each.name]

            timeout = max(self.until - time.time(), 0) + EVENT_SECONDS
            each.process.wait_events(is_told, timeout, f"{each.name} was never told that it is over")

    def verify_ended(self) -> None:
        assert self._place(self.juliet)["left"]
        assert "banned_rights" not in self._place(self.tybalt)
        assert self._listed("Kicked") == self._listed("Banned") == {}
        assert self._counts() == (0, 0)
        whom = peer(self.juliet.account.id)
        with pytest.raises(Refused, match="USER_NOT_PARTICIPANT"):
            ask(self.romeo, "channels.getParticipant", channel=channel(self.id), participant=whom)
        post(self.tybalt, self.id, "Peace? I hate the word")
        expect_post(self.romeo, self.id, "Peace? I hate the word")
        assert join(self.juliet, self.name) == self.id
        post(self.juliet, self.id, "Is it nor hand nor foot?")
        for each in (self.romeo, self.tybalt):
            expect_post(each, self.id, "Is it nor hand nor foot?")

    def _place(self, session: Session) -> dict[str, Any]:
        """The supergroup as the server shows it to somebody."""
        [chat] = ask(session, "channels.getChannels", id=[channel(self.id)])["chats"]
        return dict(chat)

    def _listed(self, part: str) -> dict[int, int]:
        """Whom Romeo finds in a part of the member list, and until when each is banned."""
        found = ask(
            self.romeo,
            "channels.getParticipants",
            channel=channel(self.id),
            filter={"_": f"channelParticipants{part}", "q": ""},
            offset=0,
            limit=50,
            hash=NO_HASH,
        )
        assert found["count"] == len(found["participants"])
        return {row["peer"]["user_id"]: row["banned_rights"]["until_date"] for row in found["participants"]}

    def _counts(self) -> tuple[int, int]:
        full = ask(self.romeo, "channels.getFullChannel", channel=channel(self.id))["full_chat"]
        return full["kicked_count"], full["banned_count"]


class TdlibSquare(tdlib_square.Square):
    """By TDLib's own functions, and as its clients know it."""

    def __init__(self, stage: Stage, kind: str) -> None:
        super().__init__(stage, kind)
        self.name = public_name(self.romeo)
        tdlib_words.ask(self.romeo, "setSupergroupUsername", supergroup_id=self.supergroup_id, username=self.name)

    def banish(self) -> None:
        until = int(time.time()) + BAN_SECONDS
        self.set_status(self.romeo, self.juliet, "chatMemberStatusBanned", banned_until_date=until)
        silent: dict[str, Any] = {"is_member": True, "permissions": {"@type": "chatPermissions"}}
        self.set_status(self.romeo, self.tybalt, "chatMemberStatusRestricted", restricted_until_date=until, **silent)
        self.until = until

    def verify_banned(self) -> None:
        self.wait_status(self.juliet, "chatMemberStatusBanned", banned_until_date=self.until)
        self.wait_status(self.tybalt, "chatMemberStatusRestricted", restricted_until_date=self.until)
        assert self.members(self.romeo, "Banned", query="") == {self.juliet.account.id}
        assert self.members(self.romeo, "Restricted", query="") == {self.tybalt.account.id}
        with pytest.raises(Refused):
            tdlib_words.ask(self.juliet, "joinChat", chat_id=self.chat_id)
        with pytest.raises(Refused):
            tdlib_words.ask(self.tybalt, "sendMessage", chat_id=self.chat_id, input_message_content=input_text("Draw!"))

    def wait_told(self) -> None:
        while time.time() < self.until:
            time.sleep(0.5)
        self.wait_status(self.juliet, "chatMemberStatusLeft")
        self.wait_status(self.tybalt, "chatMemberStatusMember")

    def verify_ended(self) -> None:
        assert self.members(self.romeo, "Banned", query="") == set()
        assert self.members(self.romeo, "Restricted", query="") == set()
        nobody = {"banned_count": 0, "restricted_count": 0}
        wait_answer(self.romeo, "getSupergroupFullInfo", nobody, supergroup_id=self.supergroup_id)
        self._say(self.tybalt, "Peace? I hate the word")
        self._hear(self.romeo, "Peace? I hate the word")
        tdlib_words.ask(self.juliet, "joinChat", chat_id=self.chat_id)
        self.wait_status(self.juliet, "chatMemberStatusMember")
        self._say(self.juliet, "Is it nor hand nor foot?")
        for each in (self.romeo, self.tybalt):
            self._hear(each, "Is it nor hand nor foot?")

    def _say(self, speaker: Session, words: str) -> None:
        tdlib_words.send(speaker, self.chat_id, input_text(words))

    def _hear(self, listener: Session, words: str) -> None:
        content = {"@type": "messageText", "text": {"text": words}}
        wait_update(listener, "updateNewMessage", message={"chat_id": self.chat_id, "content": content})


@pytest.mark.usefixtures("quiet")  # Their minute begins here.
@pytest.mark.timeout(600)  # On a fresh checkout it is the first to need the libraries, and installs them all.
@pytest.mark.refused(
    "channels.joinChannel CHANNEL_PRIVATE",
    "messages.sendMessage USER_BANNED_IN_CHANNEL",
    "channels.getParticipant USER_NOT_PARTICIPANT",
)
# TDLib asks for it two seconds after it has learnt of a change, which may be when Juliet is thrown out already.
@pytest.mark.may_be_refused("channels.getFullChannel CHANNEL_PRIVATE")
def test_a_ban_and_a_restriction_end_by_themselves(new_stage: Callable[..., Stage]) -> None:
    stage = new_stage(*KINDS)
    squares: list[Square] = [
        TdlibSquare(stage, kind) if kind.startswith("tdlib") else RawSquare(stage, kind) for kind in KINDS
    ]
    for square in squares:
        square.banish()
        square.verify_banned()
    for square in squares:
        square.wait_told()
        square.verify_ended()


@pytest.mark.timeout(600)
def test_nothing_is_asked_in_a_loop_in_the_first_minute(quiet: Quiet) -> None:
    time.sleep(max(quiet.since + FIRST_MINUTE_SECONDS - time.monotonic(), 0))

    calls = calls_in(quiet.server.log_since(0))
    assert len(calls) >= len(TDLIB)
    for counts in calls.values():
        assert counts["help.getConfig"] <= MOST_REPEATED
        assert max(counts.values()) <= MOST_CALLS, counts.most_common(5)
