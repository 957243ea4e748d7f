"""Reports: a reason is chosen, the operator is told, and no words stand in the log."""

import logging

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.rpc.messages.reports import REASONS
from chapar.tl import functions, types


async def test_a_report_goes_step_by_step(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await stage.send("Romeo", "Juliet", "rude words")
    peer = stage.peer("Romeo", "Juliet")

    async def report(option: bytes, message: str = "") -> object:
        request = functions.messages_report(peer=peer, id=[sent_id], option=option, message=message)
        return await stage.clients["Romeo"].call(request)

    offered = await report(b"")
    assert isinstance(offered, types.reportResultChooseOption)
    assert (offered.title, offered.options[0].text) == ("Report", "Spam")
    assert len({option.text for option in offered.options}) == len(REASONS)
    caplog.set_level(logging.INFO)
    assert await report(offered.options[0].option) == types.reportResultReported()
    asked = await report(offered.options[-1].option)
    assert isinstance(asked, types.reportResultAddComment)
    assert asked.optional
    assert await report(asked.option, "it hurts") == types.reportResultReported()
    told = [record for record in caplog.records if record.message == "messages were reported"]
    assert [record.__dict__["reason"] for record in told] == ["spam", "other"]
    assert "it hurts" not in str([record.__dict__ for record in told])


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"option": b"bad manners"}, "OPTION_INVALID"),
        ({"option": b"spam/more"}, "OPTION_INVALID"),
        ({"option": b"\xff"}, "OPTION_INVALID"),
        ({"id": list(range(101))}, "MESSAGE_ID_INVALID"),
        ({"message": "x" * 513}, "MESSAGE_TOO_LONG"),
        ({"peer": types.inputPeerUser(user_id=1, access_hash=1)}, "PEER_ID_INVALID"),
    ],
)
async def test_what_is_no_report_is_refused(server: Server, fields: dict[str, object], error: str) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    request = {"peer": stage.peer("Romeo", "Juliet"), "id": [1], "option": b"", "message": ""} | fields
    with pytest.raises(Refused, match=f"400 {error}"):
        await stage.clients["Romeo"].call(functions.messages_report(**request))
