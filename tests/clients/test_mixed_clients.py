"""Different client libraries, old and new, meet: in one conversation and as devices of one account."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from marked_text import TEXTS, mark
from stage import Stage
from verify_sessions import verify_sessions

MEETINGS = [
    ("telethon-1.27", "mtcute-tcp"),
    ("mtcute-websocket", "telethon-1.45"),
    ("pyrogram-2.0.106", "kurigram-2.2.26"),
    ("kurigram-2.2.26", "telethon-1.27"),
    ("telethon-1.45", "pyrogram-2.0.106"),
    ("mtcute-tcp", "mtcute-websocket"),
    ("tdlib-1.8.46", "tdlib-1.8.67"),
    ("tdlib-1.8.67", "telethon-1.45"),
    ("pyrogram-2.0.106", "tdlib-1.8.46"),
    ("mtcute-tcp", "tdlib-1.8.67"),
]


@pytest.mark.parametrize(("one", "other"), MEETINGS, scope="session")
def test_romeo_and_juliet_use_different_clients(new_stage: Callable[..., Stage], one: str, other: str) -> None:
    romeo, juliet = new_stage(one, other).pair(one, other)
    for words, entities in (TEXTS[name] for name in TEXTS if name != "nested"):  # TDLib does not let code be bold.
        for speaker, listener in ((romeo, juliet), (juliet, romeo)):
            speaker.send(listener.account.id, words, entities)
            listener.expect_message(text=words, entities=entities, chat=speaker.account.id)

    asked = romeo.send(juliet.account.id, "Shall I hear more?")
    heard = juliet.expect_message(text="Shall I hear more?")
    romeo.type(juliet.account.id)
    juliet.expect("typing", user=romeo.account.id)
    juliet.send(romeo.account.id, "no", reply_to=heard["id"])
    answer = romeo.expect_message(text="no", reply_to=asked["id"])
    romeo.read(juliet.account.id, answer["id"])
    told = juliet.expect("read", peer=romeo.account.id, outbox=True)
    words = "yes 🌹"
    juliet.edit(romeo.account.id, told["max_id"], words, mark(words, ("bold", "yes", None)))
    romeo.expect_edit(id=answer["id"], text=words, entities=mark(words, ("bold", "yes", None)))
    romeo.forward(juliet.account.id, [answer["id"]], juliet.account.id)
    juliet.expect_message(text=words, forwarded_from=juliet.account.id)
    juliet.delete(romeo.account.id, [told["max_id"]], for_both=True)
    romeo.expect("deleted", ids=[answer["id"]])

    juliet.go_offline()
    for number in range(5):
        romeo.send(juliet.account.id, f"missed {number}")
    juliet.come_back()
    for number in range(5):
        juliet.expect_message(text=f"missed {number}")

    verify_sessions(romeo, juliet)


@pytest.mark.parametrize(("one", "other"), MEETINGS, scope="session")
def test_romeo_uses_different_clients_on_his_devices(new_stage: Callable[..., Stage], one: str, other: str) -> None:
    stage = new_stage(one, other)
    phone, juliet = stage.pair(one, one)
    laptop = stage.second_session(phone, other)
    words, entities = TEXTS["persian"]

    sent = phone.send(juliet.account.id, words, entities)
    laptop.expect_message(id=sent["id"], text=words, entities=entities, out=True, chat=juliet.account.id)
    received = juliet.expect_message(text=words, entities=entities)

    laptop.edit(juliet.account.id, sent["id"], "from the other device")
    phone.expect_edit(id=sent["id"], text="from the other device", entities=[])
    juliet.expect_edit(id=received["id"], text="from the other device")

    juliet.send(phone.account.id, "to both", reply_to=received["id"])
    for device in (phone, laptop):
        device.expect_message(text="to both", reply_to=sent["id"], chat=juliet.account.id)
    verify_sessions(phone, laptop, juliet)
