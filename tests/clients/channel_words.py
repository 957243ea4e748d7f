"""What stories of groups and channels are told with beside `stage`, by the raw API of every library but TDLib.

A chat is named by the id that all libraries mark it with: that of a basic group negated, that of a channel below -10 ** 12.
"""

from __future__ import annotations

import time
from typing import Any

from client_environments import KINDS
from private_chats import ask, peer, user
from stage import EVENT_SECONDS, Message, Session

CHANNELS_BELOW = -(10**12)
NOTHING_BANNED = {"_": "chatBannedRights", "until_date": 0}
ADMIN = {"_": "chatAdminRights", "delete_messages": True, "ban_users": True, "invite_users": True, "pin_messages": True}


def channel(of: int | str) -> dict[str, Any]:
    """An InputChannel."""
    return {"_": "channel", "of": of}


def marked(channel_id: int) -> int:
    """The id by which libraries name a channel."""
    return CHANNELS_BELOW - int(channel_id)


def make_channel(owner: Session, title: str, name: str = "", *, broadcast: bool = False) -> int:
    """A supergroup or broadcast channel, public under `name`."""
    kind = {"broadcast": True} if broadcast else {"megagroup": True}
    made = ask(owner, "channels.createChannel", title=title, about="All of it", **kind)
    [chat] = made["chats"]
    chat_id = marked(chat["id"])
    if name:
        assert ask(owner, "channels.updateUsername", channel=channel(chat_id), username=name) is True
    return chat_id


def public_name(owner: Session) -> str:
    """A name that nobody else has, nor looks like a bot's by the digits at its end."""
    return f"verona_{owner.account.id}_town"


def join(session: Session, name: str) -> int:
    """Find a public channel by its name and come in; its id."""
    found = ask(session, "contacts.resolveUsername", username=name)
    chat_id = marked(found["peer"]["channel_id"])
    ask(session, "channels.joinChannel", channel=channel(chat_id))
    return chat_id


def expect_post(session: Session, chat_id: int, words: str) -> Message:
    """Wait for another's message in a chat; what its service messages say is passed over."""
    while True:
        message: Message = session.expect("message")["message"]
        if message["chat"] == chat_id and message["text"] and not message["out"]:
            assert message["text"] == words, f"{session.name} got another message"
            return message


def texts(session: Session, chat_id: int) -> list[str]:
    """The words of all messages of a chat, newest first."""
    return [message["text"] for message in session.whole_history(chat_id) if message["text"]]


def raw_history(session: Session, chat_id: int, limit: int = 100) -> list[dict[str, Any]]:
    """The newest messages of a chat as they stand at the server."""
    answer = ask(
        session,
        "messages.getHistory",
        peer=peer(chat_id),
        **{"offset_id": 0, "offset_date": 0, "add_offset": 0, "limit": limit, "max_id": 0, "min_id": 0},
        hash={"_": "long", "value": "0"},
    )
    return list(answer["messages"])


def post(session: Session, chat_id: int, words: str) -> int:
    """Write into a chat; the message's id."""
    return int(session.send(chat_id, words)["id"])


def restrict(session: Session, chat_id: int, whom: Session, **rights: Any) -> None:
    """Forbid somebody something, until `until_date` (0: for ever)."""
    given = {"until_date": 0, **rights}
    banned = {"_": "chatBannedRights", **given}
    method = "channels.editBanned"
    ask(session, method, channel=channel(chat_id), participant=peer(whom.account.id), banned_rights=banned)


def promote(session: Session, chat_id: int, whom: Session, rank: str = "", **rights: bool) -> None:
    """Make somebody an admin."""
    given = {"_": "chatAdminRights", **rights}
    ask(
        session,
        "channels.editAdmin",
        channel=channel(chat_id),
        user_id=user(whom.account.id),
        admin_rights=given,
        rank=rank,
    )


def wait_until(condition: Any, what: str) -> None:
    deadline = time.monotonic() + EVENT_SECONDS
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def invite(host: Session, guest: Session, chat_id: int) -> None:
    """Bring somebody in."""
    ask(host, "channels.inviteToChannel", channel=channel(chat_id), users=[user(guest.account.id)])


FIRST_OF_MESSAGES = 224
"""The first layer in which topics are made by methods of messages, before that by those of channels."""


def create_topic(session: Session, chat_id: int, title: str) -> int:
    """A topic of a forum; its id."""
    random_id = {"_": "long", "value": str(chat_id)}
    if KINDS[session.process.name].layer < FIRST_OF_MESSAGES:
        where: dict[str, Any] = {"channel": channel(chat_id)}
        method = "channels.createForumTopic"
    else:
        where, method = {"peer": peer(chat_id)}, "messages.createForumTopic"
    made = ask(session, method, **where, title=title, random_id=random_id)
    new = [update["message"] for update in made["updates"] if update["_"] == "updateNewChannelMessage"]
    return int(new[0]["id"])
