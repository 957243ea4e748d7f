"""Supergroups and channels in TDLib: made, joined, posted to, administered; on the device of each and on a fresh one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from client_process import Refused
from stage import Session, Stage
from tdlib_words import as_followed, ask, input_text, send, updates, wait_answer, wait_chat, wait_until, wait_update


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


def make(owner: Session, title: str, username: str = "", *, is_channel: bool = False) -> tuple[int, int]:
    """A supergroup or channel; its chat id and its supergroup id."""
    made = ask(owner, "createNewSupergroupChat", title=title, is_channel=is_channel, description="All of it")
    supergroup_id = made["type"]["supergroup_id"]
    if username:
        ask(owner, "setSupergroupUsername", supergroup_id=supergroup_id, username=username)
    return made["id"], supergroup_id


def join(session: Session, username: str) -> int:
    chat = ask(session, "searchPublicChat", username=username)
    ask(session, "joinChat", chat_id=chat["id"])
    wait_update(session, "updateChatAddedToList", chat_id=chat["id"])
    return int(chat["id"])


def let_in(host: Session, guest: Session, chat_id: int) -> None:
    """By a link of the host's."""
    link = ask(host, "createChatInviteLink", chat_id=chat_id, name="", member_limit=0, creates_join_request=False)
    followed = as_followed(link["invite_link"])
    assert ask(guest, "checkChatInviteLink", invite_link=followed)["member_count"] >= 1
    ask(guest, "joinChatByInviteLink", invite_link=followed)
    wait_update(guest, "updateChatAddedToList", chat_id=chat_id)


def texts(session: Session, chat_id: int) -> list[str]:
    """The words of a chat's messages, newest first, as TDLib has them after asking the server."""
    found: list[str] = []
    last = 0
    while True:
        page = ask(session, "getChatHistory", chat_id=chat_id, from_message_id=last, offset=0, limit=50)["messages"]
        if not page:
            return found
        found += [m["content"]["text"]["text"] for m in page if m["content"]["@type"] == "messageText"]
        last = page[-1]["id"]


def test_a_post_reaches_subscribers_at_once(stage: Stage) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    name = f"verona{romeo.account.id}town"
    chat_id, _ = make(romeo, "Verona", name, is_channel=True)
    assert join(juliet, name) == chat_id
    # What comes while it still fetches the chat is taken for a part of its past.
    assert texts(juliet, chat_id) == []

    post = send(romeo, chat_id, input_text("Two households"))

    told = wait_chat(juliet, chat_id, last_message={"id": post["id"]})["last_message"]
    assert told["is_channel_post"]
    assert told["content"]["text"]["text"] == "Two households"
    assert not told["is_outgoing"]
    wait_chat(juliet, chat_id, unread_count=1, title="Verona")
    with pytest.raises(Refused):
        ask(juliet, "sendMessage", chat_id=chat_id, input_message_content=input_text("May I?"))
    juliet.expect("message")
    fresh = stage.second_session(juliet)
    ask(fresh, "searchPublicChat", username=name)
    assert texts(fresh, chat_id) == ["Two households"]


def test_a_group_talks(stage: Stage) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    name = f"verona{romeo.account.id}town"
    chat_id, supergroup_id = make(romeo, "Verona", name)
    join(juliet, name)
    wait_answer(romeo, "getSupergroupMembers", {"total_count": 2}, supergroup_id=supergroup_id, offset=0, limit=10)
    first = send(juliet, chat_id, input_text("O Romeo"))
    wait_update(romeo, "updateNewMessage", message={"chat_id": chat_id, "id": first["id"]})
    reply = send(
        romeo,
        chat_id,
        input_text("Shall I hear more?"),
        reply_to={"@type": "inputMessageReplyToMessage", "message_id": first["id"]},
    )
    told = wait_update(juliet, "updateNewMessage", message={"id": reply["id"]})["message"]
    assert told["reply_to"]["message_id"] == first["id"]
    wait_update(juliet, "updateChatUnreadMentionCount", chat_id=chat_id, unread_mention_count=1)


def test_what_was_posted_while_away_comes_once_and_in_order(stage: Stage) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    name = f"verona{romeo.account.id}town"
    chat_id, _ = make(romeo, "Verona", name, is_channel=True)
    join(juliet, name)
    juliet.go_offline()
    lines = [f"line {number}" for number in range(50)]
    for line in lines:
        send(romeo, chat_id, input_text(line))
    juliet.come_back()
    wait_until(lambda: texts(juliet, chat_id) == lines[::-1], "not all posts came")
    told = [u["message"] for u in updates(juliet, "updateNewMessage", message={"chat_id": chat_id})]
    assert len({message["id"] for message in told}) == len(told)
    wait_chat(juliet, chat_id, unread_count=50)


def test_members_come_by_link_and_rise(stage: Stage) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    chat_id, supergroup_id = make(romeo, "Verona")
    let_in(romeo, juliet, chat_id)
    members = wait_answer(
        romeo, "getSupergroupMembers", {"total_count": 2}, supergroup_id=supergroup_id, offset=0, limit=10
    )
    assert {row["member_id"]["user_id"] for row in members["members"]} == {romeo.account.id, juliet.account.id}
    her = {"@type": "messageSenderUser", "user_id": juliet.account.id}
    rights = {"@type": "chatAdministratorRights", "can_delete_messages": True, "can_pin_messages": True}
    admin = {"@type": "chatMemberStatusAdministrator", "rights": rights, "custom_title": "Nurse"}
    ask(romeo, "setChatMemberStatus", chat_id=chat_id, member_id=her, status=admin)
    wait_update(juliet, "updateSupergroup", supergroup={"status": {"@type": "chatMemberStatusAdministrator"}})
    first = send(romeo, chat_id, input_text("Wherefore?"))
    wait_update(juliet, "updateNewMessage", message={"id": first["id"]})
    ask(juliet, "pinChatMessage", chat_id=chat_id, message_id=first["id"], disable_notification=True)
    wait_update(romeo, "updateMessageIsPinned", message_id=first["id"], is_pinned=True)
    ask(juliet, "deleteMessages", chat_id=chat_id, message_ids=[first["id"]], revoke=True)
    wait_update(romeo, "updateDeleteMessages", chat_id=chat_id, message_ids=[first["id"]])
    restricted = {"@type": "chatMemberStatusRestricted", "is_member": True, "permissions": {"@type": "chatPermissions"}}
    ask(romeo, "setChatMemberStatus", chat_id=chat_id, member_id=her, status=restricted)
    wait_update(juliet, "updateSupergroup", supergroup={"status": {"@type": "chatMemberStatusRestricted"}})
    banned = {"@type": "chatMemberStatusBanned"}
    ask(romeo, "setChatMemberStatus", chat_id=chat_id, member_id=her, status=banned)
    wait_update(juliet, "updateSupergroup", supergroup={"status": {"@type": "chatMemberStatusBanned"}})
    log = ask(romeo, "getChatEventLog", chat_id=chat_id, query="", from_event_id="0", limit=50)
    kinds = [event["action"]["@type"] for event in log["events"]]
    assert "chatEventMemberRestricted" in kinds
    assert "chatEventMemberPromoted" in kinds


def test_a_group_becomes_a_supergroup(stage: Stage) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    romeo.resolve(juliet.account.username)
    made = ask(
        romeo, "createNewBasicGroupChat", user_ids=[juliet.account.id], title="Balcony", message_auto_delete_time=0
    )
    chat_id = made.get("chat_id") or made["id"]
    wait_chat(juliet, chat_id, title="Balcony")
    first = send(romeo, chat_id, input_text("But soft"))
    wait_update(juliet, "updateNewMessage", message={"chat_id": chat_id, "content": {"text": {"text": "But soft"}}})
    full = ask(romeo, "getBasicGroupFullInfo", basic_group_id=-chat_id)
    assert len(full["members"]) == 2
    upgraded = ask(romeo, "upgradeBasicGroupChatToSupergroupChat", chat_id=chat_id)
    wait_chat(juliet, upgraded["id"], title="Balcony")
    send(romeo, upgraded["id"], input_text("It is the east"))
    wait_update(juliet, "updateNewMessage", message={"chat_id": upgraded["id"], "content": {"@type": "messageText"}})
    assert "But soft" in texts(juliet, chat_id)
    info = ask(juliet, "getSupergroupFullInfo", supergroup_id=upgraded["type"]["supergroup_id"])
    assert info["upgraded_from_basic_group_id"] == -chat_id
    assert first["id"]
