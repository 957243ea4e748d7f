"""What Telethon's users do in private chats beside writing, by its own methods; by its raw API where it has none.

Raw objects are told as plain data: ``_`` is the constructor's name without its namespace, beginning with a small letter;
fields that are absent or false are left out, bytes are hexadecimal, dates are Unix times. Raw requests come in the same
form, their fields those of the newest layer: what this layer does not know is left out.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from telethon import TelegramClient, types, utils
from telethon.tl import TLObject, functions
from telethon.tl.alltlobjects import LAYER

HAS_FORMATTED_POLLS = LAYER >= 179
FILTERS = {"pinned": types.InputMessagesFilterPinned, "url": types.InputMessagesFilterUrl}
TOLD_BY_EVENTS = (
    types.UpdateNewMessage,
    types.UpdateEditMessage,
    types.UpdateDeleteMessages,
    types.UpdateReadHistoryInbox,
    types.UpdateReadHistoryOutbox,
    types.UpdateUserTyping,
    types.UpdateUserStatus,
)


def plain(value: Any) -> Any:
    if isinstance(value, TLObject):
        return plain(value.to_dict())
    if isinstance(value, dict):
        fields = {name: plain(item) for name, item in value.items() if item is not None and item is not False}
        if name := fields.get("_"):
            fields["_"] = name[0].lower() + name[1:]
        return fields
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, bytes):
        return value.hex()
    return int(value.timestamp()) if isinstance(value, datetime) else value


def moment(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)  # Telethon 1.27 is older than `datetime.UTC`.


class Chats:
    """Commands of a driver. The driver's class gives `client`, `peer`, `row` and `emit`."""

    client: TelegramClient
    peer: Callable[[Any], Any]
    row: Callable[[Any], dict[str, Any]]
    emit: Callable[..., None]

    async def on_raw(self, update: Any) -> None:
        if isinstance(update, types.UpdateNewMessage) and isinstance(update.message, types.MessageService):
            self.emit("message", message=self.row(update.message))  # Its own event leaves these out.
        elif not isinstance(update, TOLD_BY_EVENTS):
            self.emit("update", update=plain(update))

    async def do_invoke(self, request: dict[str, Any]) -> Any:
        return plain(await self.client(await self.build(request)))

    async def build(self, row: Any) -> Any:
        """A raw object from plain data; ``peer``, ``user``, ``channel``, ``bytes`` and ``long`` are no constructors."""
        if isinstance(row, list):
            return [await self.build(item) for item in row]
        if not isinstance(row, dict):
            return row
        match row:
            case {"_": "peer", "of": peer}:
                return await self.peer(peer)
            case {"_": "user", "of": peer}:
                return utils.get_input_user(await self.peer(peer))
            case {"_": "channel", "of": peer}:
                return utils.get_input_channel(await self.peer(peer))
            case {"_": "bytes", "hex": data}:
                return bytes.fromhex(data)
            case {"_": "long", "value": number}:
                return int(number)
        namespace, _, name = row["_"].rpartition(".")
        name = name[0].upper() + name[1:]
        kind = getattr(getattr(functions, namespace), name + "Request") if namespace else getattr(types, name)
        known = inspect.signature(kind).parameters
        return kind(**{field: await self.build(item) for field, item in row.items() if field in known})

    # Conversations.

    async def do_pin(self, peer: Any, id: int, for_both: bool) -> Any:
        message = await self.client.pin_message(await self.peer(peer), id, pm_oneside=not for_both)
        return self.row(message) if message else None

    async def do_unpin(self, peer: Any, id: int | None) -> None:
        await self.client.unpin_message(await self.peer(peer), id)

    async def do_archive(self, peer: Any, archived: bool) -> None:
        await self.client.edit_folder(await self.peer(peer), int(archived))

    async def do_save_draft(self, peer: Any, text: str) -> None:
        draft = await self.client.get_drafts(await self.peer(peer))
        await (draft.set_message(text) if text else draft.delete())

    async def do_search(self, peer: Any, query: str, filter: str | None) -> list[Any]:
        where = await self.peer(peer) if peer else None
        wanted = FILTERS[filter]() if filter else None
        found = await self.client.get_messages(where, limit=50, search=query, filter=wanted)
        return [self.row(message) for message in found]

    # Messages.

    async def do_quote(self, peer: Any, text: str, id: int, quote: str, offset: int) -> Any:
        where = await self.peer(peer)
        reply = types.InputReplyToMessage(id, quote_text=quote, quote_offset=offset)
        request = functions.messages.SendMessageRequest(where, text, reply_to=reply)
        return self.row(self.client._get_response_message(request, await self.client(request), where))

    async def do_schedule(self, peer: Any, text: str, at: int) -> Any:
        sent = await self.client.send_message(await self.peer(peer), text, schedule=moment(at))
        return self.row(sent)

    async def do_scheduled(self, peer: Any) -> list[Any]:
        found = await self.client.get_messages(await self.peer(peer), limit=50, scheduled=True)
        return [self.row(message) for message in found]

    async def do_react(self, peer: Any, id: int, emoji: str | None) -> None:
        chosen = [types.ReactionEmoji(emoji)] if emoji else None
        await self.client(functions.messages.SendReactionRequest(await self.peer(peer), id, reaction=chosen))

    # Polls.

    async def do_send_poll(self, peer: Any, question: str, options: list[str], correct: int | None) -> Any:
        def text(words: str) -> Any:
            return types.TextWithEntities(words, []) if HAS_FORMATTED_POLLS else words

        answers = [types.PollAnswer(text(words), bytes([number])) for number, words in enumerate(options)]
        more = {"hash": 0} if "hash" in inspect.signature(types.Poll).parameters else {}
        poll = types.Poll(
            0, question=text(question), answers=answers, quiz=correct is not None, public_voters=True, **more
        )
        right = None if correct is None else [correct if HAS_FORMATTED_POLLS else bytes([correct])]
        media = types.InputMediaPoll(poll, correct_answers=right)
        return self.row(await self.client.send_message(await self.peer(peer), file=media))

    async def do_vote(self, peer: Any, id: int, options: list[int]) -> None:
        where = await self.peer(peer)
        [message] = await self.client.get_messages(where, ids=[id])
        chosen = [message.poll.poll.answers[number].option for number in options]
        await self.client(functions.messages.SendVoteRequest(where, id, chosen))

    async def do_close_poll(self, peer: Any, id: int) -> None:
        where = await self.peer(peer)
        [message] = await self.client.get_messages(where, ids=[id])
        message.poll.poll.closed = True
        media = types.InputMediaPoll(message.poll.poll)
        await self.client(functions.messages.EditMessageRequest(where, id, media=media))
