"""The bar above a conversation."""

import logging
from typing import Any

import pytest
from harness import Server
from mailbox_stage import Stage

from chapar.tl import functions


async def offered(stage: Stage) -> bool:
    """Whether Juliet may add or block Romeo with one touch."""
    request = functions.messages_getPeerSettings(peer=stage.peer("Juliet", "Romeo"))
    settings: Any = (await stage.clients["Juliet"].call(request)).settings
    assert settings.add_contact == settings.report_spam == settings.block_contact
    return bool(settings.add_contact)


async def test_a_stranger_who_wrote_may_be_added_or_reported(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    assert await offered(stage) is False
    await stage.send("Romeo", "Juliet", "hi")
    assert await offered(stage) is True


async def test_the_bar_can_be_closed(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "hi")
    stage.listen()
    request = functions.messages_hidePeerSettingsBar(peer=stage.peer("Juliet", "Romeo"))
    for _ in range(2):
        assert await stage.clients["Juliet"].call(request) is True
    assert await offered(stage) is False
    told = stage.other["Juliet"].pushed_updates()
    assert [(update.NAME, update.settings.add_contact) for update in told] == [("updatePeerSettings", False)]
    await stage.send("Romeo", "Juliet", "still there?")
    assert await offered(stage) is False
    await stage.verify_updates()


async def test_a_report_reaches_the_log_without_a_word_of_what_was_said(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "buy my daggers")
    with caplog.at_level(logging.INFO, logger="chapar"):
        await stage.call("Juliet", functions.messages_reportSpam(peer=stage.peer("Juliet", "Romeo")))
    record = next(record for record in caplog.records if record.message == "spam was reported")
    said = vars(record)
    assert (said["reporter"], said["peer"], said["peer_type"]) == (
        stage.user_id("Juliet"),
        stage.user_id("Romeo"),
        "user",
    )
    assert "daggers" not in str(said)
    assert await offered(stage) is False
    await stage.verify_updates()
