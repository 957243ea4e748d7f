"""What stories of TDLib are told with beside `stage`: its own functions, its own updates, and its own view of a chat.

core.telegram.org/tdlib/docs/classes.html has the names. A chat with a person has the person's id; a message has another
id than at the server (`tdlib_id`).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from client_process import Refused
from stage import EVENT_SECONDS, Session

MAIN_LIST = {"@type": "chatListMain"}
ARCHIVE = {"@type": "chatListArchive"}
SERVER_ID_SHIFT = 20


def tdlib_id(message_id: int) -> int:
    """TDLib's own id of the message that has `message_id` at the server."""
    return message_id << SERVER_ID_SHIFT


def ask(session: Session, kind: str, /, **fields: Any) -> dict[str, Any]:
    """Call a function of TDLib. Raises `Refused`."""
    answer: dict[str, Any] = session.call("ask", kind=kind, **fields)
    return answer


def as_followed(link: str) -> str:
    """A link of this server's as TDLib gets it from the page that it leads to: in its own form, without a host."""
    if "/addlist/" in link:
        return f"tg:addlist?slug={link.rpartition('/')[2]}"
    return f"tg:join?invite={link.rpartition('/+')[2]}"


def text(words: str, *marks: dict[str, Any]) -> dict[str, Any]:
    return {"@type": "formattedText", "text": words, "entities": list(marks)}


def input_text(words: str) -> dict[str, Any]:
    return {"@type": "inputMessageText", "text": text(words), "link_preview_options": {"is_disabled": True}}


def matches(found: Any, wanted: Any) -> bool:
    """Whether `found` has what is wanted of it: some fields of an object, all of a list."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(name in found and matches(found[name], wanted[name]) for name in wanted)
    if isinstance(wanted, list):
        return isinstance(found, list) and len(found) == len(wanted) and all(map(matches, found, wanted))
    return bool(found == wanted)


def updates(session: Session, kind: str, **fields: Any) -> list[dict[str, Any]]:
    """The updates of one kind that TDLib told so far, those with these fields."""
    told = [event["update"] for event in session.process.events(session.name) if event["event"] == "update"]
    return [update for update in told if update["@type"] == kind and matches(update, fields)]


def wait_update(session: Session, kind: str, **fields: Any) -> dict[str, Any]:
    """Wait until TDLib has told of an update with these fields; the last one of them."""
    what = f"{session.name} was never told {kind} {fields}"
    session.process.wait_events(lambda: bool(updates(session, kind, **fields)), EVENT_SECONDS, what)
    return updates(session, kind, **fields)[-1]


def wait_answer(session: Session, kind: str, wanted: dict[str, Any], /, **fields: Any) -> dict[str, Any]:
    """Ask TDLib until the answer has what is wanted of it, and return the answer; what it does not know yet may come."""
    deadline = time.monotonic() + EVENT_SECONDS
    while not matches(answer := answer_or_refusal(session, kind, fields), wanted):
        assert time.monotonic() < deadline, f"{session.name}: {kind} {fields} is not {wanted} but {answer}"
        time.sleep(0.05)
    return answer


def answer_or_refusal(session: Session, kind: str, fields: dict[str, Any]) -> dict[str, Any]:
    """What TDLib answers, also when it knows no such thing. Raises `Refused` for any other reason."""
    try:
        return ask(session, kind, **fields)
    except Refused as refused:
        if "not found" not in str(refused).lower():
            raise
        return {"@type": "error", "message": str(refused)}


def wait_chat(session: Session, chat_id: int, **wanted: Any) -> dict[str, Any]:
    """Wait until TDLib's view of a chat has these fields."""
    return wait_answer(session, "getChat", wanted, chat_id=chat_id)


def wait_message(session: Session, chat_id: int, message_id: int, **wanted: Any) -> dict[str, Any]:
    """Wait until TDLib's view of a message has these fields; `message_id` is the server's."""
    return wait_answer(session, "getMessage", wanted, chat_id=chat_id, message_id=tdlib_id(message_id))


def chats(session: Session, chat_list: dict[str, Any]) -> list[int]:
    """The chats of a list from the top, as far as TDLib has them."""
    ids: list[int] = ask(session, "getChats", chat_list=chat_list, limit=100)["chat_ids"]
    return ids


def wait_until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + EVENT_SECONDS
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def send(session: Session, chat_id: int, content: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Send any content, and return TDLib's message once the server has it."""
    pending = ask(session, "sendMessage", chat_id=chat_id, input_message_content=content, **fields)
    sent = wait_update(
        session, "updateMessageSendSucceeded", old_message_id=pending["id"], message={"chat_id": chat_id}
    )
    message: dict[str, Any] = sent["message"]
    if not message.get("scheduling_state"):
        session.sent_here.add(message["id"] >> SERVER_ID_SHIFT)
    return message


def said(speaker: Session, listener: Session, words: str) -> tuple[int, int]:
    """Send a message; its ids in the speaker's and the listener's eyes."""
    sent = speaker.send(listener.account.id, words)
    return sent["id"], listener.expect_message(text=words)["id"]
