"""The rule behind all updates: what was pushed = what the difference tells = what a fresh fetch shows, per session."""

from __future__ import annotations

from client_process import DriverFailed
from stage import EVENT_SECONDS, Message, Session, Snapshot


def verify_sessions(*sessions: Session) -> None:
    """Check the rule for every session, from the snapshot taken when it signed in until now."""
    for session in sessions:
        verify_session(session)


def verify_session(session: Session) -> None:
    """Raises AssertionError when one of the three views of `session`'s account differs from the others."""
    assert session.start is not None, "verify_sessions needs the snapshot taken at sign-in"
    if not session.start.state:
        verify_own_view(session)
        return
    messages, updates, state = session.difference(session.start.state)
    fresh = session.snapshot()
    assert state["pts"] == fresh.state["pts"], "difference and getState disagree"
    told = Snapshot(
        state, dict(session.start.messages), {peer: dict(row) for peer, row in session.start.dialogs.items()}
    )
    apply_difference(told, messages, updates)
    unlike = differing(told.messages, fresh.messages)
    assert not unlike, f"{session.name}: state + difference is not what a fresh fetch shows\n{unlike}"
    check_dialogs(session, told, fresh)
    check_pushed(session, messages, updates)


def verify_own_view(session: Session) -> None:
    """The rule for a client that keeps its own view and does not show differences: what it told of = what it shows."""
    assert session.start is not None
    fresh = session.snapshot()
    told = Snapshot({}, dict(session.start.messages), {peer: dict(row) for peer, row in session.start.dialogs.items()})
    own = {id: fresh.messages[id] for id in session.sent_here & fresh.messages.keys()}
    events = session.process.events(session.name)
    apply_difference(told, list(own.values()), [{"kind": event["event"], **event} for event in events])
    unlike = differing(told.messages, fresh.messages)
    assert not unlike, f"{session.name}: what it told of is not what it shows\n{unlike}"
    check_dialogs(session, told, fresh)
    ids = [event["message"]["id"] for event in events if event["event"] == "message"]
    assert len(ids) == len(set(ids)), f"{session.name} told of a message twice: {ids}"


def differing(told: dict[int, Message], fresh: dict[int, Message]) -> str:
    """The messages that stand in one of the views only, or otherwise in the other; empty when the views are equal."""
    ids = sorted(id for id in told.keys() | fresh.keys() if told.get(id) != fresh.get(id))
    return "\n".join(f"told:  {told.get(id)}\nfresh: {fresh.get(id)}" for id in ids)


def apply_difference(view: Snapshot, messages: list[Message], updates: list[dict[str, object]]) -> None:
    for message in messages:
        view.messages[message["id"]] = message
    for update in updates:
        match update:
            case {"kind": "message", "message": dict() as message}:
                view.messages[message["id"]] = message
            case {"kind": "edited", "message": dict() as message} if message["id"] in view.messages:
                view.messages[message["id"]] = message
            case {"kind": "deleted", "ids": list() as ids}:
                for id in ids:
                    view.messages.pop(id, None)
            case {"kind": "read", "peer": int() as peer, "outbox": bool() as outbox, "max_id": int() as max_id}:
                dialog = view.dialogs.setdefault(peer, {"read_inbox_max_id": 0, "read_outbox_max_id": 0})
                mark = "read_outbox_max_id" if outbox else "read_inbox_max_id"
                dialog[mark] = max(dialog[mark], max_id)


def check_dialogs(session: Session, told: Snapshot, fresh: Snapshot) -> None:
    for peer, dialog in fresh.dialogs.items():
        in_dialog = [message for message in fresh.messages.values() if message["chat"] == peer]
        assert dialog["top_message"] == max((message["id"] for message in in_dialog), default=0)
        if peer == session.account.id:
            continue  # Nothing is ever unread among one's own saved messages.
        marks = told.dialogs.get(peer, {"read_inbox_max_id": 0, "read_outbox_max_id": 0})
        for mark in ("read_inbox_max_id", "read_outbox_max_id"):
            assert dialog[mark] == marks[mark], f"{session.name}: {mark} of {peer} was never told"
        unread = [row for row in in_dialog if not row["out"] and row["id"] > dialog["read_inbox_max_id"]]
        assert dialog["unread_count"] == len(unread), f"{session.name}: unread_count of {peer}"


def check_pushed(session: Session, messages: list[Message], updates: list[dict[str, object]]) -> None:
    """Every message of the difference that was not sent from this very session was pushed to it, once and the same."""
    told = {message["id"]: message for message in messages if message["id"] not in session.sent_here}

    def pushed() -> list[Message]:
        rows = [event["message"] for event in session.process.events(session.name) if event["event"] == "message"]
        return [row for row in rows if row["id"] not in session.sent_here]

    def all_pushed() -> bool:
        return {row["id"] for row in pushed()} >= set(told)

    try:
        session.process.wait_events(all_pushed, EVENT_SECONDS, f"{session.name} was never pushed a message")
    except DriverFailed as error:
        missing = [told[id] for id in sorted(set(told) - {row["id"] for row in pushed()})]
        raise AssertionError(f"{error}\nnever pushed: {missing}") from error
    ids = [row["id"] for row in pushed()]
    assert len(ids) == len(set(ids)), f"{session.name} was pushed a message twice: {ids}"
    gone = {id for update in updates if update["kind"] == "deleted" for id in update["ids"]}  # type: ignore[attr-defined]
    for row in pushed():
        assert row["id"] in told or row["id"] in gone, f"{session.name}: pushed, but not in the difference: {row}"
        if row["id"] in told and not told[row["id"]]["edited"]:
            assert row == told[row["id"]], f"{session.name}: pushed and told later are not the same"
