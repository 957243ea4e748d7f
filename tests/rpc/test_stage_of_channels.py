"""Members of channels are told the same whichever way they learn, and know nothing of where they are not."""

import pytest
from harness import Server
from mailbox_stage import Stage


@pytest.mark.parametrize("kind", ["megagroup", "broadcast"])
async def test_members_know_the_same_whichever_way_they_learn(server: Server, kind: str) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=kind == "megagroup", broadcast=kind == "broadcast")
    for number in range(5):
        await stage.post("Romeo", verona, f"post {number}")
    assert len(stage.models[stage.clients["Juliet"]].channels.channels[verona].messages) > 5
    assert verona not in stage.models[stage.clients["Nurse"]].channels.channels
    await stage.verify_updates()
    assert not server.unlisted
