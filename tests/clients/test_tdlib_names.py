"""Public names of channels in TDLib, and what operators do to channels as its user sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from client_process import Refused
from server_process import ServerProcess
from stage import Session, Stage
from tdlib_words import as_followed, ask, input_text, matches, send, updates, wait_until

SUPERGROUPS_BELOW = -1_000_000_000_000
REASON = ("--reason", "By order of the Prince")


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


class Town:
    """Romeo's channel, which Juliet reads; its first name is `name`, and `server` is its operator's."""

    def __init__(self, stage: Stage, server: ServerProcess) -> None:
        self.server = server
        self.romeo, self.juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
        self.name = f"{self.romeo.account.username}_town"
        made = ask(self.romeo, "createNewSupergroupChat", title="Verona", is_channel=True, description="")
        self.chat_id = int(made["id"])
        self.supergroup_id = SUPERGROUPS_BELOW - self.chat_id

    def rename(self, name: str) -> None:
        """Give it a name, or none."""
        ask(self.romeo, "setSupergroupUsername", supergroup_id=self.supergroup_id, username=name)

    def enter(self) -> None:
        """Juliet finds it by its name and comes in."""
        assert ask(self.juliet, "searchPublicChat", username=self.name)["id"] == self.chat_id
        ask(self.juliet, "joinChat", chat_id=self.chat_id)

    def known(self, viewer: Session) -> dict[str, Any]:
        """The channel as the viewer's client was told of it last."""
        told = [update["supergroup"] for update in updates(viewer, "updateSupergroup")]
        return next((each for each in reversed(told) if each["id"] == self.supergroup_id), {})

    def wait_known(self, viewer: Session, **wanted: Any) -> None:
        """Wait until the viewer's client knows it so."""
        what = f"{viewer.name} does not know {wanted}"
        wait_until(lambda: matches(self.known(viewer), wanted), what)

    def wait_names(self, viewer: Session, *names: str) -> None:
        """Wait until the viewer's client knows it by these names."""

        def known() -> list[str]:
            return list((self.known(viewer).get("usernames") or {}).get("active_usernames", []))

        wait_until(lambda: known() == list(names), f"{viewer.name} knows {known()}, not {names}")

    def operate(self, *arguments: str) -> None:
        """Run `chapar channel` beside the server."""
        done = self.server.command("channel", *arguments, *REASON)
        assert done.returncode == 0, done.stderr


@pytest.fixture
def town(stage: Stage, server: ServerProcess) -> Town:
    return Town(stage, server)


@pytest.mark.refused("channels.updateUsername USERNAME_OCCUPIED")
def test_a_channel_gets_a_name_another_one_and_none(town: Town) -> None:
    def check(name: str) -> str:
        return str(ask(town.romeo, "checkChatUsername", chat_id=town.chat_id, username=name)["@type"])

    assert check(town.name) == "checkChatUsernameResultOk"
    assert check("poshtibani_24") == "checkChatUsernameResultUsernameOccupied"
    assert check(town.juliet.account.username) == "checkChatUsernameResultUsernameOccupied"
    town.rename(town.name)
    town.wait_names(town.romeo, town.name)
    town.enter()
    town.rename(f"{town.name}_2")
    town.wait_names(town.juliet, f"{town.name}_2")
    with pytest.raises(Refused, match="USERNAME_OCCUPIED"):
        town.rename(town.juliet.account.username)
    town.rename("")
    town.wait_names(town.juliet)
    events = ask(town.romeo, "getChatEventLog", chat_id=town.chat_id, query="", from_event_id=0, limit=9)["events"]
    changes = [event["action"] for event in events if event["action"]["@type"] == "chatEventUsernameChanged"]
    assert [change["new_username"] for change in changes] == ["", f"{town.name}_2", town.name]


def test_further_names_are_ordered_and_switched(town: Town) -> None:
    town.rename(town.name)
    more = f"{town.name}_chapar"
    town.operate("name", town.name, more)
    town.wait_names(town.romeo, town.name, more)
    given = {"supergroup_id": town.supergroup_id}
    ask(town.romeo, "reorderSupergroupActiveUsernames", **given, usernames=[more, town.name])
    town.wait_names(town.romeo, more, town.name)
    ask(town.romeo, "toggleSupergroupUsernameIsActive", **given, username=more, is_active=False)
    town.wait_names(town.romeo, town.name)
    ask(town.romeo, "toggleSupergroupUsernameIsActive", **given, username=more, is_active=True)
    ask(town.romeo, "disableAllSupergroupUsernames", **given)
    town.wait_names(town.romeo, town.name)
    assert town.known(town.romeo)["usernames"]["disabled_usernames"] == [more]


def test_the_operator_verifies_warns_and_hides(town: Town) -> None:
    town.rename(town.name)
    town.enter()
    post = send(town.romeo, town.chat_id, input_text("A plague o' both your houses"))
    marks = {"is_verified": False, "is_scam": False}
    for arguments, changed in (
        (("verify", town.name), {"is_verified": True}),
        (("mark", town.name, "scam"), {"is_scam": True}),
    ):
        marks |= changed
        town.operate(*arguments)
        wait_until(
            lambda marks=marks: matches(marks_of(town.known(town.juliet)), marks),  # type: ignore[misc]
            f"Juliet does not see {marks} but {town.known(town.juliet)}",
        )
    town.operate("restrict", town.name)
    wait_until(
        lambda: reason_of(town.known(town.juliet)) == REASON[1],
        f"Juliet does not see why, but {town.known(town.juliet)}",
    )
    town.operate("unrestrict", town.name)
    wait_until(lambda: reason_of(town.known(town.juliet)) == "", "Juliet still sees why")
    number = str(post["id"] >> 20)
    town.operate("restrict", town.name, "--message", number)
    wait_until(
        lambda: REASON[1] in str(ask(town.juliet, "getMessage", chat_id=town.chat_id, message_id=post["id"])),
        "Juliet does not see why the post is hidden",
    )


def marks_of(supergroup: dict[str, Any]) -> dict[str, Any]:
    """The marks of a supergroup, wherever this version of TDLib has them."""
    return supergroup | (supergroup.get("verification_status") or {"is_verified": False, "is_scam": False})


def reason_of(supergroup: dict[str, Any]) -> str:
    """Why it is hidden."""
    info = supergroup.get("restriction_info") or {}
    return str(supergroup.get("restriction_reason") or info.get("restriction_reason", ""))


def test_links_have_this_servers_own_host(stage: Stage, server: ServerProcess) -> None:
    """TDLib makes them by `me_url_prefix`, but opens those of t.me and its own form alone, wherever it is signed in."""
    romeo = stage.sign_up("Romeo")
    own = ask(romeo, "getOption", name="t_me_url")["value"]
    assert own == f"http://{server.host}:{server.port}/"
    chat = ask(romeo, "createNewSupergroupChat", title="Verona", is_channel=True, description="")
    invitation = ask(romeo, "createChatInviteLink", chat_id=chat["id"], name="")["invite_link"]
    assert invitation.startswith(f"{own}+")
    led = ask(romeo, "getInternalLinkType", link=as_followed(invitation))
    assert led["@type"] == "internalLinkTypeChatInvite"
