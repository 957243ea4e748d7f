"""Members of channels are told the same whichever way they learn, and know nothing of where they are not."""

from typing import Any

import pytest
from channels_model import Channel
from harness import Client, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


def known(stage: Stage, client: Client, channel_id: int) -> Channel:
    """The channel as a client that is online was told of it."""
    return stage.models[client].channels.channels[channel_id]


def ban(stage: Stage, name: str, other: str, channel_id: int, **rights: bool) -> Any:
    """Throw somebody out or forbid things; without rights allow all again."""
    return functions.channels_editBanned(
        channel=stage.channel(name, channel_id),
        participant=stage.peer(name, other),
        banned_rights=types.chatBannedRights(until_date=0, **rights),
    )


@pytest.mark.parametrize("kind", ["megagroup", "broadcast"])
async def test_members_know_the_same_whichever_way_they_learn(server: Server, kind: str) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=kind == "megagroup", broadcast=kind == "broadcast")
    for number in range(5):
        await stage.post("Romeo", verona, f"post {number}")
    assert len(known(stage, stage.clients["Juliet"], verona).messages) > 5
    assert verona not in stage.models[stage.clients["Nurse"]].channels.channels
    await stage.verify_updates()
    assert not server.unlisted


async def test_who_was_thrown_out_is_told_nothing_and_comes_back(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Tybalt", "Juliet")
    verona = await stage.make_channel("Romeo", "Tybalt", "Juliet", megagroup=True)
    await stage.post("Tybalt", verona, "Coward!")
    await stage.call("Romeo", ban(stage, "Romeo", "Tybalt", verona, view_messages=True))
    await stage.post("Juliet", verona, "He is gone")
    for client in (stage.clients["Tybalt"], stage.other["Tybalt"]):
        assert not known(stage, client, verona).is_member
        texts = [getattr(m, "message", "") for m in known(stage, client, verona).messages.values()]
        assert "Coward!" in texts
        assert "He is gone" not in texts
    await stage.verify_updates()
    await stage.call("Romeo", ban(stage, "Romeo", "Tybalt", verona))
    await stage.call("Tybalt", functions.channels_joinChannel(channel=stage.channel("Tybalt", verona)))
    await stage.post("Juliet", verona, "He is back")
    assert known(stage, stage.other["Tybalt"], verona).is_member
    await stage.verify_updates()


async def test_who_was_away_reads_the_log(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    stage.other["Juliet"].go_offline()
    for number in range(5):
        await stage.post("Romeo", verona, f"post {number}")
    channel = known(stage, stage.other["Juliet"], verona)
    missed = len(known(stage, stage.clients["Juliet"], verona).messages) - len(channel.messages)
    assert missed == 5
    stage.other["Juliet"].come_back()
    channel.is_behind = True
    await stage.follow()
    await stage.verify_updates()


async def test_what_was_before_their_time_is_hidden_from_new_members(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", megagroup=True)
    before = await stage.post("Romeo", verona, "Nobody must know")
    hide = functions.channels_togglePreHistoryHidden(channel=stage.channel("Romeo", verona), enabled=True)
    await stage.call("Romeo", hide)
    users: list[types.TypeInputUser] = [stage.user("Romeo", "Juliet")]
    await stage.call("Romeo", functions.channels_inviteToChannel(channel=stage.channel("Romeo", verona), users=users))
    after = await stage.post("Romeo", verona, "Welcome")
    shown = {message.id for message in await stage.posts("Juliet", verona)}
    assert before not in shown
    assert after in shown
    await stage.verify_updates()


async def test_new_titles_are_told_in_forms_that_overwrite_nothing(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    await stage.call("Romeo", functions.channels_editTitle(channel=stage.channel("Romeo", verona), title="Mantua"))
    romeo, juliet = (known(stage, stage.other[name], verona) for name in ("Romeo", "Juliet"))
    assert (romeo.facts["title"], romeo.facts["creator"]) == ("Mantua", True)
    assert (juliet.facts["title"], juliet.facts["creator"], juliet.is_member) == ("Mantua", False, True)
    await stage.verify_updates()
