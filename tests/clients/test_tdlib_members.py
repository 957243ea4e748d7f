"""Members, admins, bans and settings of a supergroup in TDLib, on the devices of those who do it and of those it is done to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from client_process import Refused
from stage import Stage
from tdlib_square import Square
from tdlib_words import ask, input_text, send, wait_answer, wait_until, wait_update


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


def test_members_are_listed_promoted_and_demoted(stage: Stage) -> None:
    square = Square(stage)
    romeo, juliet, tybalt = square.romeo, square.juliet, square.tybalt
    everybody = {each.account.id for each in (romeo, juliet, tybalt)}
    assert square.members(juliet, "Recent") == everybody
    assert square.members(juliet, "Search", query="Tyb") == {tybalt.account.id}

    rights = {"@type": "chatAdministratorRights", "can_restrict_members": True, "can_manage_chat": True}
    square.set_status(romeo, juliet, "chatMemberStatusAdministrator", rights=rights, custom_title="Lady")

    square.wait_status(juliet, "chatMemberStatusAdministrator", rights={"can_restrict_members": True})
    assert square.members(tybalt, "Administrators") == {romeo.account.id, juliet.account.id}
    wanted = {"member_count": 3, "administrator_count": 2}
    wait_answer(romeo, "getSupergroupFullInfo", wanted, supergroup_id=square.supergroup_id)
    square.set_status(romeo, juliet, "chatMemberStatusMember")
    square.wait_status(juliet, "chatMemberStatusMember")
    assert square.events(romeo)[:2] == ["chatEventMemberPromoted", "chatEventMemberPromoted"]


def test_somebody_is_restricted_thrown_out_and_let_in_again(stage: Stage) -> None:
    square = Square(stage)
    romeo, juliet, tybalt = square.romeo, square.juliet, square.tybalt
    square.set_status(
        romeo,
        tybalt,
        "chatMemberStatusRestricted",
        is_member=True,
        restricted_until_date=0,
        permissions={"@type": "chatPermissions"},
    )
    square.wait_status(tybalt, "chatMemberStatusRestricted", is_member=True)
    with pytest.raises(Refused):
        ask(tybalt, "sendMessage", chat_id=square.chat_id, input_message_content=input_text("Draw!"))
    assert square.members(romeo, "Restricted", query="") == {tybalt.account.id}

    square.set_status(romeo, tybalt, "chatMemberStatusBanned", banned_until_date=0)

    square.wait_status(tybalt, "chatMemberStatusBanned")
    assert square.members(juliet, "Recent") == {romeo.account.id, juliet.account.id}
    assert square.members(romeo, "Banned", query="") == {tybalt.account.id}
    square.set_status(romeo, tybalt, "chatMemberStatusLeft")
    square.wait_status(tybalt, "chatMemberStatusLeft")
    ask(romeo, "addChatMembers", chat_id=square.chat_id, user_ids=[tybalt.account.id])
    wait_answer(romeo, "getSupergroupFullInfo", {"banned_count": 0}, supergroup_id=square.supergroup_id)


def test_settings_are_seen_by_all(stage: Stage) -> None:
    square = Square(stage)
    romeo, juliet = square.romeo, square.juliet
    ask(romeo, "setChatTitle", chat_id=square.chat_id, title="The tomb")
    ask(romeo, "setChatDescription", chat_id=square.chat_id, description="Where it ends")
    ask(romeo, "setChatSlowModeDelay", chat_id=square.chat_id, slow_mode_delay=30)
    ask(
        romeo,
        "setChatPermissions",
        chat_id=square.chat_id,
        permissions={"@type": "chatPermissions", "can_send_basic_messages": True},
    )

    wait_until(
        lambda: ask(juliet, "getChat", chat_id=square.chat_id)["title"] == "The tomb",
        "Juliet does not know the new title",
    )
    wait_until(
        lambda: not ask(juliet, "getChat", chat_id=square.chat_id)["permissions"]["can_send_polls"],
        "Juliet does not know what is forbidden",
    )
    wanted = {"description": "Where it ends", "slow_mode_delay": 30}
    wait_answer(juliet, "getSupergroupFullInfo", wanted, supergroup_id=square.supergroup_id)
    assert square.events(romeo)[:4] == [
        "chatEventPermissionsChanged",
        "chatEventSlowModeDelayChanged",
        "chatEventDescriptionChanged",
        "chatEventTitleChanged",
    ]


# Once it is an admin no longer, TDLib asks who the others are.
@pytest.mark.refused("channels.getParticipants CHANNEL_PRIVATE")
def test_a_channel_is_left_and_deleted(stage: Stage) -> None:
    square = Square(stage, is_channel=True)
    romeo, juliet, tybalt = square.romeo, square.juliet, square.tybalt
    send(romeo, square.chat_id, input_text("Whoever has this is done with coming in"))
    for member in (juliet, tybalt):
        wait_update(member, "updateNewMessage", message={"content": {"@type": "messageText"}})
    ask(juliet, "leaveChat", chat_id=square.chat_id)
    square.wait_status(juliet, "chatMemberStatusLeft")
    wait_until(
        lambda: square.members(romeo, "Recent") == {romeo.account.id, tybalt.account.id},
        "Romeo still sees Juliet",
    )
    ask(romeo, "deleteChat", chat_id=square.chat_id)
    square.wait_status(tybalt, "chatMemberStatusBanned")
