"""What stories of private chats are told with beside `stage`: raw requests, raw updates, and how both are compared.

Sessions of every library but TDLib tell raw objects as plain data: ``_`` is the constructor's name without its namespace,
fields are in snake case, those that are absent or false are left out, bytes are hexadecimal, long integers of mtcute are
strings (``drivers/telethon_chats.py`` and its siblings).
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from client_environments import KINDS
from client_process import DriverFailed
from stage import EVENT_SECONDS, Message, Peer, Session
from tdlib_words import matches

LIBRARIES = [name for name in KINDS if not name.startswith("tdlib")]
NEW_LIBRARIES = ["telethon-1.45", "kurigram-2.2.26", "mtcute-tcp"]
"""Those that know notes, quotes, dates of reading and the parts of Saved Messages."""
every_library = pytest.mark.parametrize("kind", LIBRARIES, indirect=True, scope="session")
"""For stories of one library: `stage` has each of these in turn."""
every_new_library = pytest.mark.parametrize("kind", NEW_LIBRARIES, indirect=True)

MEETINGS = [
    ("pyrogram-2.0.106", "kurigram-2.2.26"),
    ("telethon-1.45", "pyrogram-2.0.106"),
    ("telethon-1.27", "mtcute-tcp"),
    ("mtcute-websocket", "telethon-1.27"),
]
"""Old clients with new ones: layers 152 and 158 with 223 and 229."""

NO_HASH = {"_": "long", "value": "0"}
FIRST_FORMATTED = {"poll": 179, "dialogFilter": 199}
"""The first layers in which questions and names are texts with entities."""
SUBJECTS: dict[str, tuple[str, ...]] = {
    "updateDraftMessage": ("peer", "saved_peer_id"),
    "updatePinnedMessages": ("pts",),
    "updateFolderPeers": ("pts",),
    "updateDialogUnreadMark": ("peer",),
    "updateDialogFilter": ("id",),
    "updateNotifySettings": ("peer",),
    "updateMessageReactions": ("peer", "msg_id"),
    "updateMessagePoll": ("poll_id",),
    "updatePeerHistoryTTL": ("peer",),
    "updatePeerBlocked": ("peer_id",),
}
"""Updates that say how something stands, and what tells one such thing from another: the last one holds."""
PINNED_ONE = {"updateDialogPinned", "updateSavedDialogPinned"}
PINNED_ALL = {"updatePinnedDialogs": "updateDialogPinned", "updatePinnedSavedDialogs": "updateSavedDialogPinned"}
"""Updates that change a list: each is told as things stand when it is told, so only where they lead to is the same."""


def ask(session: Session, method: str, /, **fields: Any) -> Any:
    """Call a method by the library's raw API, and return the answer as plain data. Raises `Refused`."""
    return session.call("invoke", request={"_": method, **fields})


def peer(of: Peer) -> dict[str, Any]:
    """An InputPeer."""
    return {"_": "peer", "of": of}


def user(of: Peer) -> dict[str, Any]:
    """An InputUser."""
    return {"_": "user", "of": of}


def dialog_peer(of: Peer) -> dict[str, Any]:
    return {"_": "inputDialogPeer", "peer": peer(of)}


def formatted(session: Session, place: str, words: str) -> Any:
    """A text as the client's layer has it in a poll or the name of a folder."""
    if KINDS[session.process.name].layer < FIRST_FORMATTED[place]:
        return words
    return {"_": "textWithEntities", "text": words, "entities": []}


def words_of(text: Any) -> str:
    """The words of a text with entities, or of one without."""
    return str(text["text"] if isinstance(text, dict) else text)


def updates(session: Session, name: str, **wanted: Any) -> list[dict[str, Any]]:
    """The updates with this name and these fields that the session was pushed so far."""
    told = [row["update"] for row in session.process.events(session.name) if row["event"] == "update"]
    return [update for update in told if update["_"] == name and matches(update, wanted)]


def wait_told(session: Session, name: str, **wanted: Any) -> dict[str, Any]:
    """Wait until the last update with this name has these fields, and return it."""

    def arrived() -> bool:
        told = updates(session, name)
        return bool(told) and matches(told[-1], wanted)

    try:
        session.process.wait_events(arrived, EVENT_SECONDS, f"{session.name} was never told {name} {wanted}")
    except DriverFailed as error:
        told = [row["update"] for row in session.process.events(session.name) if row["event"] == "update"]
        raise AssertionError(f"{error}\n--- updates that it was told ---\n" + "\n".join(map(str, told))) from error
    return updates(session, name)[-1]


def raw_message(session: Session, id: int) -> dict[str, Any]:
    """A message as it stands at the server now."""
    [message] = ask(session, "messages.getMessages", id=[{"_": "inputMessageID", "id": id}])["messages"]
    return dict(message)


def dialog(session: Session, of: Peer) -> dict[str, Any]:
    """A conversation as it stands at the server now."""
    [row] = ask(session, "messages.getPeerDialogs", peers=[dialog_peer(of)])["dialogs"]
    return dict(row)


def said(speaker: Session, listener: Session, words: str) -> tuple[int, int]:
    """Write to somebody; the message's id at the speaker's and at the listener's."""
    sent = speaker.send(listener.account.id, words)
    return sent["id"], listener.expect_message(text=words)["id"]


def pin(session: Session, of: Peer, id: int, *, for_both: bool) -> None:
    service: Message | None = session.call("pin", peer=of, id=id, for_both=for_both)
    if service is not None:
        session.sent_here.add(service["id"])


def search(session: Session, query: str, of: Peer | None = None, filter: str | None = None) -> list[str]:
    """The texts of the messages found, newest first, in one conversation or (`of` is None) in all."""
    return [message["text"] for message in session.call("search", peer=of, query=query, filter=filter)]


def verify_told(*witnesses: Session) -> None:
    """Check that what stands was told alike: pushed to these sessions, which only watched, and in their difference."""
    for session in witnesses:
        assert session.start is not None
        _, told, _ = session.difference(session.start.state)
        missed = standing([row["update"] for row in told if row["kind"] == "other"])

        def unlike(session: Session = session, missed: dict[str, Any] = missed) -> str:
            events = session.process.events(session.name)
            pushed = standing([row["update"] for row in events if row["event"] == "update"])
            subjects = sorted(subject for subject in missed | pushed if missed.get(subject) != pushed.get(subject))
            rows = [f"{subject}\npushed: {pushed.get(subject)}\nmissed: {missed.get(subject)}" for subject in subjects]
            return "\n".join(rows)

        with suppress(DriverFailed):
            session.process.wait_events(lambda unlike=unlike: not unlike(), EVENT_SECONDS, session.name)  # type: ignore[misc]
        assert not unlike(), f"{session.name}: pushes are not what the difference tells\n{unlike()}"


def standing(told: list[dict[str, Any]]) -> dict[str, Any]:
    """How things stand after these updates, in the order in which they came, by subject."""
    stands: dict[str, Any] = {}
    for update in told:
        name = update["_"]
        if name in SUBJECTS:
            subject = json.dumps([name, *(update.get(field) for field in SUBJECTS[name])])
            stands[subject] = {field: item for field, item in update.items() if field != "pts_count"}
        elif name in PINNED_ONE:
            pinned = stands.setdefault(f"{name} {update.get('folder_id', 0)}", [])
            pinned[:] = [other for other in pinned if other != update["peer"]]
            pinned[:0] = [update["peer"]] if "pinned" in update else []
        elif name in PINNED_ALL:
            stands[f"{PINNED_ALL[name]} {update.get('folder_id', 0)}"] = list(update["order"])
        elif name == "updateDialogFilterOrder":
            stands[name] = list(update["order"])
        if name == "updateDialogFilter" and "filter" not in update:
            order = stands.get("updateDialogFilterOrder", [])
            order[:] = [id for id in order if id != update["id"]]
    return stands
