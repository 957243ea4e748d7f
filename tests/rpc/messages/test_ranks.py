"""Titles that members of groups carry."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


def title(peer: Any, member: Any, rank: str) -> functions.messages_editChatParticipantRank:
    return functions.messages_editChatParticipantRank(peer=peer, participant=member, rank=rank)


async def test_titles_in_a_basic_group(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet", "Nurse")
    peer = types.inputPeerChat(chat_id=chat_id)
    await stage.call("Romeo", title(peer, stage.peer("Romeo", "Juliet"), "sun"))
    await stage.call("Nurse", title(peer, types.inputPeerSelf(), "chorus"))
    full = await stage.call("Juliet", functions.messages_getFullChat(chat_id=chat_id))
    assert [each.rank for each in full.full_chat.participants.participants] == [None, "sun", "chorus"]
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Juliet", title(peer, stage.peer("Juliet", "Nurse"), "old"))
    with pytest.raises(Refused, match="CHAT_NOT_MODIFIED"):
        await stage.call("Romeo", title(peer, stage.peer("Romeo", "Juliet"), "sun"))
    with pytest.raises(Refused, match="ADMIN_RANK_INVALID"):
        await stage.call("Romeo", title(peer, stage.peer("Romeo", "Juliet"), "s" * 17))
    banned = types.chatBannedRights(edit_rank=True, until_date=0)
    await stage.call("Romeo", functions.messages_editChatDefaultBannedRights(peer=peer, banned_rights=banned))
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Nurse", title(peer, types.inputPeerSelf(), ""))
    await stage.verify_updates()


async def test_titles_in_a_supergroup_stand_in_the_log_of_admins(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel_id = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    peer = stage.channel_peer("Romeo", channel_id)
    await stage.call("Romeo", title(peer, stage.peer("Romeo", "Juliet"), "sun"))
    found = await stage.call(
        "Juliet",
        functions.channels_getParticipant(
            channel=stage.channel("Juliet", channel_id), participant=types.inputPeerSelf()
        ),
    )
    assert found.participant.rank == "sun"
    log = functions.channels_getAdminLog(channel=stage.channel("Romeo", channel_id), q="", max_id=0, min_id=0, limit=10)
    newest = (await stage.call("Romeo", log)).events[0]
    assert newest.action == types.channelAdminLogEventActionParticipantEditRank(
        user_id=stage.user_id("Juliet"), prev_rank="", new_rank="sun"
    )
    with pytest.raises(Refused, match="PARTICIPANT_ID_INVALID"):
        await stage.call(
            "Romeo",
            title(
                peer,
                types.inputPeerUser(user_id=777000, access_hash=server.access_hash(stage.user_id("Romeo"), 777000)),
                "x",
            ),
        )
    await stage.verify_updates()


async def test_nobody_has_a_title_elsewhere(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel_id = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    for peer in (stage.channel_peer("Romeo", channel_id), stage.peer("Romeo", "Juliet")):
        with pytest.raises(Refused, match="PEER_ID_INVALID"):
            await stage.call("Romeo", title(peer, stage.peer("Romeo", "Juliet"), "sun"))
