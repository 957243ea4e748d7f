"""Links into chats, people who ask to be let in, and shared folders, in TDLib."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from client_process import Refused
from stage import Session, Stage
from tdlib_words import as_followed, ask, text, wait_answer, wait_chat, wait_until, wait_update


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


def make(owner: Session, title: str, *, is_channel: bool = False) -> int:
    """A private supergroup or channel; its chat id."""
    made = ask(owner, "createNewSupergroupChat", title=title, is_channel=is_channel, description="All of it")
    return int(made["id"])


def make_link(host: Session, chat_id: int, **terms: Any) -> str:
    """One more link of the host's."""
    given = {"name": "", "member_limit": 0, "creates_join_request": False, **terms}
    return str(ask(host, "createChatInviteLink", chat_id=chat_id, **given)["invite_link"])


def links(host: Session, chat_id: int, *, is_revoked: bool = False) -> list[dict[str, Any]]:
    """The host's own links."""
    found = ask(
        host,
        "getChatInviteLinks",
        chat_id=chat_id,
        creator_user_id=host.account.id,
        is_revoked=is_revoked,
        offset_date=0,
        offset_invite_link="",
        limit=100,
    )
    return list(found["invite_links"])


def events(host: Session, chat_id: int) -> list[str]:
    """What admins did, newest first."""
    found = ask(host, "getChatEventLog", chat_id=chat_id, query="", from_event_id=0, limit=50)
    return [event["action"]["@type"] for event in found["events"]]


@pytest.mark.refused("messages.checkChatInvite INVITE_HASH_EXPIRED")
def test_links_are_made_changed_used_and_revoked(stage: Stage) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    chat_id = make(romeo, "Verona")
    main = ask(romeo, "replacePrimaryChatInviteLink", chat_id=chat_id)
    assert main["is_primary"]
    link = make_link(romeo, chat_id, name="Friends", member_limit=1)
    terms = {"name": "Two friends", "member_limit": 2, "expiration_date": 0, "creates_join_request": False}
    changed = ask(romeo, "editChatInviteLink", chat_id=chat_id, invite_link=link, **terms)
    assert (changed["name"], changed["member_limit"]) == ("Two friends", 2)
    assert {each["invite_link"] for each in links(romeo, chat_id)} == {main["invite_link"], link}

    seen = ask(juliet, "checkChatInviteLink", invite_link=as_followed(link))
    assert (seen["title"], seen["member_count"], seen["creates_join_request"]) == ("Verona", 1, False)
    ask(juliet, "joinChatByInviteLink", invite_link=as_followed(link))

    wait_chat(juliet, chat_id, title="Verona")
    said = wait_chat(romeo, chat_id, last_message={"content": {"@type": "messageChatJoinByLink"}})
    assert said["last_message"]["sender_id"]["user_id"] == juliet.account.id
    members = ask(romeo, "getChatInviteLinkMembers", chat_id=chat_id, invite_link=link, limit=10)
    assert [each["user_id"] for each in members["members"]] == [juliet.account.id]
    assert ask(romeo, "getChatInviteLink", chat_id=chat_id, invite_link=link)["member_count"] == 1
    counts = ask(romeo, "getChatInviteLinkCounts", chat_id=chat_id)["invite_link_counts"]
    # The main link that the server gave was replaced.
    assert [(each["invite_link_count"], each["revoked_invite_link_count"]) for each in counts] == [(2, 1)]

    ask(romeo, "revokeChatInviteLink", chat_id=chat_id, invite_link=link)
    replaced = ask(romeo, "revokeChatInviteLink", chat_id=chat_id, invite_link=main["invite_link"])
    assert [each["is_primary"] for each in replaced["invite_links"]] == [True, True]
    paris = stage.sign_up("Paris")
    with pytest.raises(Refused, match="INVITE_HASH_EXPIRED"):
        ask(paris, "checkChatInviteLink", invite_link=as_followed(link))
    ask(romeo, "deleteRevokedChatInviteLink", chat_id=chat_id, invite_link=link)
    ask(romeo, "deleteAllRevokedChatInviteLinks", chat_id=chat_id, creator_user_id=romeo.account.id)
    assert links(romeo, chat_id, is_revoked=True) == []
    assert events(romeo, chat_id) == [
        *["chatEventInviteLinkDeleted"] * 3,
        *["chatEventInviteLinkRevoked"] * 2,
        "chatEventMemberJoinedByInviteLink",
        "chatEventInviteLinkEdited",
        "chatEventInviteLinkRevoked",
    ]


def ask_to_join(guest: Session, link: str) -> str:
    """What became of it. Older libraries take it for an error that an admin has to open."""
    try:
        return str(ask(guest, "joinChatByInviteLink", invite_link=as_followed(link))["@type"])
    except Refused as refused:
        return "RequestSent" if "INVITE_REQUEST_SENT" in str(refused) else str(refused)


@pytest.mark.refused("messages.importChatInvite INVITE_REQUEST_SENT")
def test_who_asks_is_let_in_or_sent_away(stage: Stage) -> None:
    romeo, juliet, tybalt = (stage.sign_up(name) for name in ("Romeo", "Juliet", "Tybalt"))
    chat_id = make(romeo, "Verona")
    link = make_link(romeo, chat_id, creates_join_request=True)
    for guest in (juliet, tybalt):
        assert ask(guest, "checkChatInviteLink", invite_link=as_followed(link))["creates_join_request"]
        assert "RequestSent" in ask_to_join(guest, link)

    wait_chat(romeo, chat_id, pending_join_requests={"total_count": 2})
    asked = ask(romeo, "getChatJoinRequests", chat_id=chat_id, invite_link=link, query="", limit=10)
    assert {each["user_id"] for each in asked["requests"]} == {juliet.account.id, tybalt.account.id}
    ask(romeo, "processChatJoinRequest", chat_id=chat_id, user_id=juliet.account.id, approve=True)
    ask(romeo, "processChatJoinRequest", chat_id=chat_id, user_id=tybalt.account.id, approve=False)

    wait_update(juliet, "updateChatAddedToList", chat_id=chat_id)
    wait_chat(juliet, chat_id, last_message={"content": {"@type": "messageChatJoinByRequest"}})
    wait_until(
        lambda: ask(romeo, "getChat", chat_id=chat_id).get("pending_join_requests") is None, "somebody still waits"
    )
    member = {"@type": "messageSenderUser", "user_id": juliet.account.id}
    assert ask(romeo, "getChatMember", chat_id=chat_id, member_id=member)["status"]["@type"] == "chatMemberStatusMember"
    assert events(romeo, chat_id)[0] == "chatEventMemberJoinedByRequest"


def make_folder(owner: Session, name: str, *chat_ids: int) -> int:
    """A folder with these chats in it; its id."""
    folder: dict[str, Any] = {
        "@type": "chatFolder",
        # Folders had plain names once.
        "name": {"@type": "chatFolderName", "text": text(name)},
        "title": name,
        "included_chat_ids": list(chat_ids),
    }
    return int(ask(owner, "createChatFolder", folder=folder)["id"])


@pytest.mark.refused("channels.getParticipant USER_NOT_PARTICIPANT")
def test_a_folder_is_shared_and_followed(stage: Stage) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    verona, mantua = make(romeo, "Verona"), make(romeo, "Mantua", is_channel=True)
    folder_id = make_folder(romeo, "Cities", verona, mantua)
    fit = ask(romeo, "getChatsForChatFolderInviteLink", chat_folder_id=folder_id)
    assert set(fit["chat_ids"]) == {verona, mantua}
    made = ask(romeo, "createChatFolderInviteLink", chat_folder_id=folder_id, name="All", chat_ids=[verona])
    link = made["invite_link"]
    assert [
        each["invite_link"] for each in ask(romeo, "getChatFolderInviteLinks", chat_folder_id=folder_id)["invite_links"]
    ] == [link]

    seen = ask(juliet, "checkChatFolderInviteLink", invite_link=as_followed(link))
    assert (seen["missing_chat_ids"], seen["added_chat_ids"]) == ([verona], [])
    ask(juliet, "addChatFolderByInviteLink", invite_link=as_followed(link), chat_ids=[verona])

    told = wait_update(juliet, "updateChatFolders")["chat_folders"]
    [own] = told
    assert own["is_shareable"]
    wait_update(juliet, "updateChatAddedToList", chat_id=verona)
    wait_answer(
        juliet, "getChatFolder", {"included_chat_ids": [verona], "is_shareable": True}, chat_folder_id=own["id"]
    )
    ask(
        romeo,
        "editChatFolderInviteLink",
        chat_folder_id=folder_id,
        invite_link=link,
        name="More",
        chat_ids=[verona, mantua],
    )
    assert ask(juliet, "getChatFolderNewChats", chat_folder_id=own["id"])["chat_ids"] == [mantua]
    ask(juliet, "processChatFolderNewChats", chat_folder_id=own["id"], added_chat_ids=[mantua])
    wait_update(juliet, "updateChatAddedToList", chat_id=mantua)
    assert set(ask(juliet, "getChatFolderChatsToLeave", chat_folder_id=own["id"])["chat_ids"]) == {verona, mantua}
    ask(juliet, "deleteChatFolder", chat_folder_id=own["id"], leave_chat_ids=[verona])
    wait_update(juliet, "updateChatFolders", chat_folders=[])
    member = {"@type": "messageSenderUser", "user_id": juliet.account.id}
    wait_answer(romeo, "getChatMember", {"status": {"@type": "chatMemberStatusLeft"}}, chat_id=verona, member_id=member)
