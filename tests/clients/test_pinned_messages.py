"""Messages are pinned for both or for oneself and taken off, with every library and between old and new ones."""

from __future__ import annotations

from private_chats import pin, raw_message, said, search, verify_told, wait_told
from stage import Session
from verify_sessions import verify_sessions


def test_messages_are_pinned_and_unpinned(three_devices: tuple[Session, Session, Session]) -> None:
    romeo, juliet, laptop = three_devices
    ids = [said(romeo, juliet, words) for words in ("the time", "the place", "the friar")]
    (time, hers), (place, her_place), _ = ids
    for _, received in ids:
        laptop.expect_message(id=received)

    pin(romeo, juliet.account.id, time, for_both=True)

    for session in (juliet, laptop):
        wait_told(session, "updatePinnedMessages", pinned=True, messages=[hers])
        service = raw_message(session, session.expect_message(text="", chat=romeo.account.id)["id"])
        assert (service["_"], service["action"]["_"]) == ("messageService", "messageActionPinMessage")
        assert service["reply_to"]["reply_to_msg_id"] == hers
        assert raw_message(session, hers)["pinned"]
    assert raw_message(romeo, time)["pinned"]

    pin(juliet, romeo.account.id, her_place, for_both=False)

    wait_told(laptop, "updatePinnedMessages", pinned=True, messages=[her_place])
    assert "pinned" not in raw_message(romeo, place)
    assert search(laptop, "", romeo.account.id, "pinned") == ["the place", "the time"]
    assert search(romeo, "", juliet.account.id, "pinned") == ["the time"]

    juliet.call("unpin", peer=romeo.account.id, id=hers)

    for session, id in ((romeo, time), (laptop, hers)):
        wait_told(session, "updatePinnedMessages", messages=[id])
        assert "pinned" not in raw_message(session, id)
    verify_told(laptop)
    verify_sessions(romeo, juliet, laptop)


def test_all_pins_are_taken_off_while_the_laptop_is_closed(three_devices: tuple[Session, Session, Session]) -> None:
    romeo, juliet, laptop = three_devices
    ids = [said(romeo, juliet, words) for words in ("one", "two")]
    for _, received in ids:
        laptop.expect_message(id=received)
    for sent, _ in ids:
        pin(romeo, juliet.account.id, sent, for_both=True)
        for session in (juliet, laptop):
            session.expect_message(text="", chat=romeo.account.id)
    laptop.go_offline()

    juliet.call("unpin", peer=romeo.account.id, id=None)

    wait_told(romeo, "updatePinnedMessages", messages=[sent for sent, _ in ids])
    laptop.come_back()
    for session, other in ((romeo, juliet), (juliet, romeo), (laptop, romeo)):
        assert search(session, "", other.account.id, "pinned") == []
    verify_sessions(romeo, juliet, laptop)
