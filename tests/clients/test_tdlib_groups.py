"""Basic groups in TDLib: who is in them, what is said there, and what becomes of it; on old devices and a fresh one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from client_process import Refused
from stage import Session, Stage
from tdlib_words import ask, input_text, send, wait_answer, wait_chat, wait_until, wait_update


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


RIGHTS = {"@type": "chatAdministratorRights", "can_manage_chat": True, "can_restrict_members": True}


def fresh_device(stage: Stage, of: Session) -> Session:
    """One more device of somebody, that has everything yet to fetch."""
    fresh = stage.new_device(of.account)
    code_hash = fresh.send_code()
    fresh.sign_in(code_hash, stage.server.login_code(of.account.phone))
    fresh.start = fresh.snapshot()
    return fresh


class Balcony:
    """Romeo's group, with Juliet in it; the nurse stands by."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.romeo, self.juliet, self.nurse = (stage.sign_up(name) for name in ("Romeo", "Juliet", "Nurse"))
        for other in (self.juliet, self.nurse):
            self.romeo.resolve(other.account.username)
        made = ask(
            self.romeo,
            "createNewBasicGroupChat",
            user_ids=[self.juliet.account.id],
            title="Balcony",
            message_auto_delete_time=0,
        )
        self.chat_id = int(made.get("chat_id") or made["id"])
        wait_chat(self.juliet, self.chat_id, title="Balcony")

    def add(self, forward_limit: int = 0) -> dict[str, Any]:
        """Let the nurse in."""
        user_id = self.nurse.account.id
        return ask(self.romeo, "addChatMember", chat_id=self.chat_id, user_id=user_id, forward_limit=forward_limit)

    def set_status(self, actor: Session, member: Session, kind: str, **fields: Any) -> None:
        """Make a member something."""
        who = {"@type": "messageSenderUser", "user_id": member.account.id}
        status = {"@type": kind, **fields}
        ask(actor, "setChatMemberStatus", chat_id=self.chat_id, member_id=who, status=status)

    def wait_members(self, viewer: Session, **kinds: str) -> None:
        """Wait until a client knows these members and what they are (`romeo="Creator"`)."""
        wanted = {getattr(self, name).account.id: f"chatMemberStatus{kind}" for name, kind in kinds.items()}

        def seen() -> dict[int, str]:
            full = ask(viewer, "getBasicGroupFullInfo", basic_group_id=-self.chat_id)
            return {each["member_id"]["user_id"]: each["status"]["@type"] for each in full["members"]}

        wait_until(lambda: seen() == wanted, f"{viewer.name} does not see {wanted}")

    def texts(self, viewer: Session) -> list[str]:
        """The words of the newest messages, newest first, as they are at the server."""
        ask(viewer, "openChat", chat_id=self.chat_id)
        page = ask(viewer, "getChatHistory", chat_id=self.chat_id, from_message_id=0, offset=0, limit=1)["messages"]
        rest = ask(viewer, "getChatHistory", chat_id=self.chat_id, from_message_id=page[-1]["id"], offset=0, limit=50)[
            "messages"
        ]
        return [m["content"]["text"]["text"] for m in [*page, *rest] if m["content"]["@type"] == "messageText"]


def test_who_is_added_sees_what_was_said_last(stage: Stage) -> None:
    home = Balcony(stage)
    for words in ("But soft", "What light?", "It is the east"):
        send(home.romeo, home.chat_id, input_text(words))
    home.add(forward_limit=2)
    wait_chat(home.nurse, home.chat_id, title="Balcony")
    assert home.texts(home.nurse) == ["It is the east", "What light?"]
    for viewer in (home.romeo, home.juliet, home.nurse, fresh_device(stage, home.nurse)):
        home.wait_members(viewer, romeo="Creator", juliet="Member", nurse="Member")
    send(home.nurse, home.chat_id, input_text("Madam!"))
    wait_update(home.juliet, "updateNewMessage", message={"content": {"text": {"text": "Madam!"}}})


def test_admins_are_made_and_members_removed(stage: Stage) -> None:
    home = Balcony(stage)
    home.add()
    home.set_status(home.romeo, home.juliet, "chatMemberStatusAdministrator", rights=RIGHTS, custom_title="")
    for viewer in (home.romeo, home.juliet, home.nurse):
        home.wait_members(viewer, romeo="Creator", juliet="Administrator", nurse="Member")
    home.juliet.resolve(home.nurse.account.username)
    home.set_status(home.juliet, home.nurse, "chatMemberStatusLeft")
    for viewer in (home.romeo, home.juliet, fresh_device(stage, home.romeo)):
        home.wait_members(viewer, romeo="Creator", juliet="Administrator")
    wait_update(
        home.nurse,
        "updateBasicGroup",
        basic_group={"id": -home.chat_id, "status": {"@type": "chatMemberStatusBanned"}},
    )
    with pytest.raises(Refused):
        send(home.nurse, home.chat_id, input_text("Let me in"))


def test_one_leaves_and_comes_back(stage: Stage) -> None:
    home = Balcony(stage)
    send(home.romeo, home.chat_id, input_text("Stay"))
    ask(home.juliet, "leaveChat", chat_id=home.chat_id)
    home.wait_members(home.romeo, romeo="Creator")
    wait_update(
        home.juliet,
        "updateBasicGroup",
        basic_group={"id": -home.chat_id, "status": {"@type": "chatMemberStatusLeft"}},
    )
    ask(home.juliet, "joinChat", chat_id=home.chat_id)
    home.wait_members(home.romeo, romeo="Creator", juliet="Member")
    home.wait_members(home.juliet, romeo="Creator", juliet="Member")


def test_what_a_group_is_called_and_allows(stage: Stage) -> None:
    home = Balcony(stage)
    home.juliet.go_offline()
    ask(home.romeo, "setChatTitle", chat_id=home.chat_id, title="Orchard")
    ask(home.romeo, "setChatDescription", chat_id=home.chat_id, description="By night")
    permissions = {"@type": "chatPermissions", "can_invite_users": True}
    ask(home.romeo, "setChatPermissions", chat_id=home.chat_id, permissions=permissions)
    ask(home.romeo, "setChatMessageAutoDeleteTime", chat_id=home.chat_id, message_auto_delete_time=86400)
    ask(home.romeo, "toggleChatHasProtectedContent", chat_id=home.chat_id, has_protected_content=True)
    home.juliet.come_back()
    for viewer in (home.romeo, home.juliet, fresh_device(stage, home.juliet)):
        wanted = {"can_invite_users": True, "can_send_basic_messages": False, "can_pin_messages": False}
        wait_chat(viewer, home.chat_id, title="Orchard", permissions=wanted, has_protected_content=True)
        wait_chat(viewer, home.chat_id, message_auto_delete_time=86400)
        if viewer is not home.juliet:
            # TDLib asks for descriptions rarely: what hers had fetched before, it goes on showing.
            wait_answer(viewer, "getBasicGroupFullInfo", {"description": "By night"}, basic_group_id=-home.chat_id)
    with pytest.raises(Refused):
        send(home.juliet, home.chat_id, input_text("May I?"))


def test_what_is_said_is_read_pinned_and_taken_back(stage: Stage) -> None:
    home = Balcony(stage)
    home.add()
    sent = send(home.romeo, home.chat_id, input_text("What light?"))
    got = wait_update(home.juliet, "updateNewMessage", message={"content": {"text": {"text": "What light?"}}})
    ask(home.juliet, "openChat", chat_id=home.chat_id)
    ask(
        home.juliet,
        "viewMessages",
        chat_id=home.chat_id,
        message_ids=[got["message"]["id"]],
        source={"@type": "messageSourceChatHistory"},
        force_read=True,
    )
    wait_chat(home.romeo, home.chat_id, last_read_outbox_message_id=sent["id"])
    viewers = ask(home.romeo, "getMessageViewers", chat_id=home.chat_id, message_id=sent["id"])["viewers"]
    assert [viewer["user_id"] for viewer in viewers] == [home.juliet.account.id]

    ask(home.romeo, "pinChatMessage", chat_id=home.chat_id, message_id=sent["id"], disable_notification=True)
    wait_update(
        home.juliet, "updateMessageIsPinned", chat_id=home.chat_id, message_id=got["message"]["id"], is_pinned=True
    )
    reaction = {"@type": "reactionTypeEmoji", "emoji": "👍"}
    ask(
        home.juliet,
        "addMessageReaction",
        chat_id=home.chat_id,
        message_id=got["message"]["id"],
        reaction_type=reaction,
        is_big=False,
        update_recent_reactions=True,
    )
    wait_chat(home.romeo, home.chat_id, unread_reaction_count=1)
    ask(home.romeo, "deleteMessages", chat_id=home.chat_id, message_ids=[sent["id"]], revoke=True)
    wait_update(home.nurse, "updateDeleteMessages", chat_id=home.chat_id, is_permanent=True, from_cache=False)
    assert "What light?" not in home.texts(home.juliet)


def test_a_deleted_group_is_gone_for_everybody(stage: Stage) -> None:
    home = Balcony(stage)
    send(home.romeo, home.chat_id, input_text("Farewell"))
    wait_update(home.juliet, "updateNewMessage", message={"content": {"text": {"text": "Farewell"}}})
    ask(home.romeo, "deleteChat", chat_id=home.chat_id)
    wait_update(home.juliet, "updateDeleteMessages", chat_id=home.chat_id, is_permanent=True)
    wait_update(
        home.juliet,
        "updateBasicGroup",
        basic_group={"id": -home.chat_id, "status": {"@type": "chatMemberStatusBanned"}},
    )
