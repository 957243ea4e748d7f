"""What Pyrogram's and Kurigram's users do in private chats beside writing, by their own methods; else by the raw API.

Raw objects are told as plain data: ``_`` is the constructor's name without its namespace, beginning with a small letter;
fields that are absent or false are left out, bytes are hexadecimal, dates are Unix times. Raw requests come in the same
form, their fields those of the newest layer: what this layer does not know is left out.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pyrogram
from pyrogram import enums, raw, types

KURIGRAM = hasattr(pyrogram.Client, "recover_gaps")
FILTERS = {None: "EMPTY", "pinned": "PINNED", "url": "URL"}
TOLD_BY_EVENTS = (
    raw.types.UpdateNewMessage,
    raw.types.UpdateEditMessage,
    raw.types.UpdateDeleteMessages,
    raw.types.UpdateReadHistoryInbox,
    raw.types.UpdateReadHistoryOutbox,
    raw.types.UpdateUserTyping,
    raw.types.UpdateUserStatus,
)


def plain(value: Any) -> Any:
    if isinstance(value, list):  # Before all else: an answer that is a list is an object, too.
        return [plain(item) for item in value]
    if hasattr(value, "QUALNAME"):
        name = value.QUALNAME.rpartition(".")[2]
        fields = {field: getattr(value, field) for field in value.__slots__}
        told = {field: plain(item) for field, item in fields.items() if item is not None and item is not False}
        return {"_": name[0].lower() + name[1:], **told}
    return value.hex() if isinstance(value, bytes) else value


class Chats:
    """Commands of a driver. The driver's class gives `app`, `row` (of a message of the library) and `emit`."""

    app: pyrogram.Client
    row: Callable[[Any], dict[str, Any]]
    emit: Callable[..., None]

    async def on_update(self, update: Any) -> None:
        if not isinstance(update, TOLD_BY_EVENTS):
            self.emit("update", update=plain(update))

    async def do_invoke(self, request: dict[str, Any]) -> Any:
        return plain(await self.app.invoke(await self.build(request)))

    async def build(self, row: Any) -> Any:
        """A raw object from plain data; ``peer``, ``user``, ``channel``, ``bytes`` and ``long`` are no constructors."""
        if isinstance(row, list):
            return [await self.build(item) for item in row]
        if not isinstance(row, dict):
            return row
        match row:
            case {"_": "peer", "of": peer}:
                return await self.app.resolve_peer(peer)
            case {"_": "user", "of": peer}:
                return input_user(await self.app.resolve_peer(peer))
            case {"_": "channel", "of": peer}:
                known = await self.app.resolve_peer(peer)
                return raw.types.InputChannel(channel_id=known.channel_id, access_hash=known.access_hash)
            case {"_": "bytes", "hex": data}:
                return bytes.fromhex(data)
            case {"_": "long", "value": number}:
                return int(number)
        namespace, _, name = row["_"].rpartition(".")
        name = name[0].upper() + name[1:]
        kind = getattr(getattr(raw.functions, namespace), name) if namespace else getattr(raw.types, name)
        known = inspect.signature(kind).parameters
        return kind(**{field: await self.build(item) for field, item in row.items() if field in known})

    # Conversations.

    async def do_pin(self, peer: Any, id: int, for_both: bool) -> Any:
        message = await self.app.pin_chat_message(peer, id, both_sides=for_both)
        return self.row(message) if message else None

    async def do_unpin(self, peer: Any, id: int | None) -> None:
        await (self.app.unpin_all_chat_messages(peer) if id is None else self.app.unpin_chat_message(peer, id))

    async def do_archive(self, peer: Any, archived: bool) -> None:
        assert await (self.app.archive_chats(peer) if archived else self.app.unarchive_chats(peer))

    async def do_save_draft(self, peer: Any, text: str) -> None:
        where = await self.app.resolve_peer(peer)
        await self.app.invoke(raw.functions.messages.SaveDraft(peer=where, message=text))

    async def do_search(self, peer: Any, query: str, filter: str | None) -> list[Any]:
        wanted = enums.MessagesFilter[FILTERS[filter]]
        search_all, search_one = self.app.search_global, self.app.search_messages
        found = search_one(peer, query, filter=wanted) if peer else search_all(query, filter=wanted)
        return [self.row(message) async for message in found]

    # Messages.

    async def do_quote(self, peer: Any, text: str, id: int, quote: str, offset: int) -> Any:
        reply = types.ReplyParameters(message_id=id, quote=quote, quote_position=offset)
        return self.row(await self.app.send_message(peer, text, reply_parameters=reply))

    async def do_schedule(self, peer: Any, text: str, at: int) -> Any:
        return self.row(await self.app.send_message(peer, text, schedule_date=datetime.fromtimestamp(at)))

    async def do_scheduled(self, peer: Any) -> list[Any]:
        if KURIGRAM:
            return [self.row(message) for message in await self.app.get_scheduled_messages(peer)]
        where = await self.app.resolve_peer(peer)
        found = await self.app.invoke(raw.functions.messages.GetScheduledHistory(peer=where, hash=0))
        users = {user.id: user for user in found.users}
        return [self.row(await types.Message._parse(self.app, message, users, {})) for message in found.messages]

    async def do_react(self, peer: Any, id: int, emoji: str | None) -> None:
        assert await self.app.send_reaction(peer, id, emoji or "")

    # Polls.

    async def do_send_poll(self, peer: Any, question: str, options: list[str], correct: int | None) -> Any:
        more: dict[str, Any] = {}
        if correct is not None:
            right = {"correct_option_ids": [correct]} if KURIGRAM else {"correct_option_id": correct}
            more = {"type": enums.PollType.QUIZ, **right}
        return self.row(await self.app.send_poll(peer, question, options, is_anonymous=False, **more))

    async def do_vote(self, peer: Any, id: int, options: list[int]) -> None:
        if options:
            await self.app.vote_poll(peer, id, options)
        else:
            await self.app.retract_vote(peer, id)

    async def do_close_poll(self, peer: Any, id: int) -> None:
        assert (await self.app.stop_poll(peer, id)).is_closed


def input_user(peer: Any) -> Any:
    if isinstance(peer, raw.types.InputPeerSelf):
        return raw.types.InputUserSelf()
    return raw.types.InputUser(user_id=peer.user_id, access_hash=peer.access_hash)
