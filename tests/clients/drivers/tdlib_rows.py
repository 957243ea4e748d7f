"""TDLib's objects as the plain data of the line protocol (`client_process.py` describes it), and back."""

from __future__ import annotations

import re
from typing import Any

SNAKE = re.compile(r"(?<!^)(?=[A-Z])")
SERVER_ID_SHIFT = 20
"""TDLib keeps a server's message id in the upper bits of its own, and gives the lower ones to what is not sent yet."""

NAMES = {
    "pre_code": "pre",
    "strikethrough": "strike",
    "email_address": "email",
    "phone_number": "phone",
    "bank_card_number": "bank_card",
    "block_quote": "blockquote",
}
"""Kinds of entities that the protocol calls by other names."""
TDLIB_NAMES = {"strike": "Strikethrough", "blockquote": "BlockQuote", "mention_name": "MentionName"}
EXTRAS = {"text_url": "url", "mention_name": "user_id", "pre": "language"}

MEDIA_KINDS = {
    "messagePhoto": "photo",
    "messageContact": "contact",
    "messageLocation": "place",
    "messageVenue": "venue",
    "messageDice": "dice",
    **dict.fromkeys(
        (f"message{name}" for name in ("Document", "Video", "VoiceNote", "Animation", "VideoNote", "Sticker", "Audio")),
        "document",
    ),
}

Fields = dict[str, Any]


def server_id(message_id: int) -> int | None:
    """The server's id of a message; None for 0 and for one that the server does not have (yet)."""
    return message_id >> SERVER_ID_SHIFT if message_id and not message_id % (1 << SERVER_ID_SHIFT) else None


def tdlib_id(message_id: int | None) -> int:
    return (message_id or 0) << SERVER_ID_SHIFT


def entity_row(entity: Fields) -> list[Any]:
    kind = SNAKE.sub("_", entity["type"]["@type"].removeprefix("textEntityType")).lower()
    kind = NAMES.get(kind, kind)
    return [kind, entity["offset"], entity["length"], entity["type"].get(EXTRAS.get(kind, ""))]


def entity_object(row: list[Any]) -> Fields:
    kind, offset, length, extra = row
    name = TDLIB_NAMES.get(kind) or "".join(word.title() for word in kind.split("_"))
    if kind == "pre" and extra is not None:
        name = "PreCode"
    fields = {EXTRAS[kind]: extra} if kind in EXTRAS and extra is not None else {}
    return {"offset": offset, "length": length, "type": {"@type": f"textEntityType{name}", **fields}}


def formatted(text: str, entities: list[list[Any]]) -> Fields:
    return {"@type": "formattedText", "text": text, "entities": [entity_object(row) for row in entities]}


def input_text(text: str, entities: list[list[Any]]) -> Fields:
    without_preview = {"@type": "linkPreviewOptions", "is_disabled": True}
    words = formatted(text, entities)
    return {"@type": "inputMessageText", "text": words, "link_preview_options": without_preview}


def media_row(message: Fields) -> Fields:
    """What a message carries, by the protocol's own names, and the album that it belongs to."""
    content, album = message["content"], message["media_album_id"]
    name = MEDIA_KINDS.get(content["@type"])
    is_live = bool(content.get("live_period"))
    return {"media": None if is_live else name, "album": album if album != "0" else None}


def message_row(message: Fields) -> Fields:
    content = message["content"]
    text = content.get("text") or content.get("caption") or {"text": "", "entities": []}
    reply = message.get("reply_to") or {}
    origin = (message.get("forward_info") or {}).get("origin") or {}
    return {
        "id": server_id(message["id"]),
        "chat": message["chat_id"],
        "from": message["sender_id"].get("user_id") or message["sender_id"].get("chat_id"),
        "out": message["is_outgoing"],
        "text": text["text"],
        "entities": [entity_row(entity) for entity in text["entities"]],
        "reply_to": server_id(reply.get("message_id", 0)),
        "date": message["date"],
        "edited": message["edit_date"] != 0,
        "forwarded_from": origin.get("sender_user_id"),
        **media_row(message),
    }


def user_row(user: Fields, self_id: int) -> Fields:
    usernames = user.get("usernames") or {}
    status = user["status"]["@type"].removeprefix("userStatus").lower()
    return {
        "id": user["id"],
        "first_name": user["first_name"],
        "last_name": user["last_name"],
        "username": usernames.get("editable_username") or next(iter(usernames.get("active_usernames", [])), None),
        "phone": user["phone_number"] or None,
        "self": user["id"] == self_id,
        "contact": user["is_contact"],
        "status": None if status == "empty" else status,
    }


def dialog_row(chat: Fields) -> Fields:
    return {
        "peer": chat["id"],
        "top_message": server_id(chat["last_message"]["id"]) if chat.get("last_message") else 0,
        "unread_count": chat["unread_count"],
        "read_inbox_max_id": server_id(chat["last_read_inbox_message_id"]) or 0,
        "read_outbox_max_id": server_id(chat["last_read_outbox_message_id"]) or 0,
    }
