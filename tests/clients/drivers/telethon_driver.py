"""Drives Telethon (1.27, layer 152, and 1.45, layer 229) by the line protocol of `json_lines`.

Telethon is pointed at the server without touching its files: the key goes into its key table through
``telethon.crypto.rsa.add_key``, the address into the session with ``set_dc``.
"""

from __future__ import annotations

import asyncio
import base64
import logging
import re
from contextlib import suppress
from typing import Any

import telethon
from json_lines import Driven, Refused, serve
from telethon import TelegramClient, errors, events, types
from telethon.crypto import rsa
from telethon.sessions import SQLiteSession
from telethon.tl import functions
from telethon_chats import Chats, plain
from telethon_media import Media, media_row

LET_IN_SECONDS = 15
SNAKE = re.compile(r"(?<!^)(?=[A-Z])")
OLD = tuple(int(number) for number in telethon.__version__.split(".")[:2]) < (1, 28)
RPC_ERROR_NAMES = {error: name for name, error in errors.rpcerrorlist.rpc_errors_dict.items()}


def peer_id_of(peer: Any) -> int | None:
    """A user's id; that of a basic group negated, that of a channel below -10 ** 12, as the libraries mark them."""
    if (channel_id := getattr(peer, "channel_id", None)) is not None:
        return -(10**12) - int(channel_id)
    if (chat_id := getattr(peer, "chat_id", None)) is not None:
        return -int(chat_id)
    return getattr(peer, "user_id", None)


def entity_row(entity: Any) -> list[Any]:
    kind = SNAKE.sub("_", type(entity).__name__.removeprefix("MessageEntity")).lower()
    extra = getattr(entity, "url", None) or getattr(entity, "language", None) or getattr(entity, "user_id", None)
    return [kind, entity.offset, entity.length, extra or None]


def message_row(message: Any, self_id: int) -> dict[str, Any]:
    chat = peer_id_of(message.peer_id)
    sender = peer_id_of(message.from_id) or (self_id if message.out else chat)
    forward = message.fwd_from
    # What is written to oneself comes as incoming, but Telethon says otherwise once it has taken the message over.
    to_self = chat == self_id and forward is None
    return {
        "id": message.id,
        "chat": chat,
        "from": sender,
        "out": bool(message.out) or to_self,
        "text": message.message or "",
        "entities": [entity_row(entity) for entity in message.entities or []],
        "reply_to": message.reply_to.reply_to_msg_id if message.reply_to else None,
        "date": int(message.date.timestamp()),
        "edited": message.edit_date is not None,
        "forwarded_from": peer_id_of(forward.from_id) if forward else None,
        **media_row(message),
    }


def user_row(user: Any) -> dict[str, Any]:
    return {
        "id": user.id,
        "first_name": user.first_name,
        "last_name": user.last_name or "",
        "username": user.username,
        "phone": user.phone,
        "self": bool(user.is_self),
        "contact": bool(user.contact),
        "status": type(user.status).__name__.removeprefix("UserStatus").lower() if user.status else None,
    }


def state_row(state: Any) -> dict[str, int]:
    return {"pts": state.pts, "qts": state.qts, "date": int(state.date.timestamp()), "seq": state.seq}


def update_row(update: Any, self_id: int) -> dict[str, Any]:
    if isinstance(update, types.UpdateNewMessage):
        return {"kind": "message", "message": message_row(update.message, self_id)}
    if isinstance(update, types.UpdateEditMessage):
        return {"kind": "edited", "message": message_row(update.message, self_id)}
    if isinstance(update, types.UpdateDeleteMessages):
        return {"kind": "deleted", "ids": update.messages}
    if isinstance(update, types.UpdateReadHistoryInbox | types.UpdateReadHistoryOutbox):
        outbox = isinstance(update, types.UpdateReadHistoryOutbox)
        return {"kind": "read", "outbox": outbox, "peer": peer_id_of(update.peer), "max_id": update.max_id}
    return {"kind": "other", "name": type(update).__name__, "update": plain(update)}


class TelethonClient(Chats, Media, Driven):
    client: TelegramClient
    self_id = 0
    seen_state: dict[str, int] | None = None
    letting_in: asyncio.Task[Any]

    def __init__(self, name: str, server: dict[str, Any]) -> None:
        super().__init__(name, server)
        self.met: dict[int, Any] = {}

    async def connect_new(self, session: str, catch_up: bool) -> bool:
        stored = SQLiteSession(session)
        stored.set_dc(2, self.server["host"], self.server["port"])
        self.client = TelegramClient(
            stored,
            api_id=self.server["api_id"],
            api_hash=self.server["api_hash"],
            device_model=self.name,
            sequential_updates=True,
            connection_retries=2,
            request_retries=2,
            flood_sleep_threshold=0,
            catch_up=catch_up,
        )
        self.client.add_event_handler(self.on_message, events.NewMessage())
        self.client.add_event_handler(self.on_edited, events.MessageEdited())
        self.client.add_event_handler(self.on_deleted, events.MessageDeleted())
        self.client.add_event_handler(self.on_read, events.MessageRead(inbox=False))
        self.client.add_event_handler(self.on_read, events.MessageRead(inbox=True))
        self.client.add_event_handler(self.on_user, events.UserUpdate())
        self.client.add_event_handler(self.on_raw, events.Raw())
        await self.client.connect()
        me = await self.client.get_me()
        self.self_id = me.id if me else 0
        return me is not None

    def refusal(self, error: Exception) -> Refused:
        if isinstance(error, errors.RPCError):
            name = RPC_ERROR_NAMES.get(type(error)) or error.message
            if isinstance(error, errors.FloodWaitError):
                name = f"FLOOD_WAIT_{error.seconds}"
            return Refused(name, error.code or 0, str(error))
        return Refused("CLIENT:" + type(error).__name__, 0, str(error))

    def row(self, message: Any) -> dict[str, Any]:
        return message_row(message, self.self_id)

    async def peer(self, peer: Any) -> Any:
        """The input peer; Telethon 1.27 knows those it met in events by their events only."""
        return self.met.get(peer) or await self.client.get_input_entity(peer)

    # Events.

    async def on_message(self, event: Any) -> None:
        if chat := await event.get_input_chat():
            self.met[event.chat_id] = chat
        self.emit("message", message=message_row(event.message, self.self_id))

    async def on_edited(self, event: Any) -> None:
        self.emit("edited", message=message_row(event.message, self.self_id))

    async def on_deleted(self, event: Any) -> None:
        self.emit("deleted", ids=list(event.deleted_ids))

    async def on_read(self, event: Any) -> None:
        self.emit("read", peer=event.chat_id, max_id=event.max_id, outbox=event.outbox)

    async def on_user(self, event: Any) -> None:
        if event.typing:
            self.emit("typing", user=event.user_id)
        elif event.status is not None:
            self.emit("status", user=event.user_id, online=bool(event.online))

    # The session itself.

    async def do_open(self, session: str, catch_up: bool = False) -> bool:
        authorized = await self.connect_new(session, catch_up)
        if catch_up and authorized and self.seen_state:
            await self.emit_missed_changes(self.seen_state)
        return authorized

    async def emit_missed_changes(self, state: dict[str, int]) -> None:
        """Telethon shows the new messages of a difference, and drops edits and deletions: ask as its users do."""
        while True:
            step = await self.do_difference(state["pts"], state["qts"], state["date"])
            for update in step["updates"]:
                if (kind := update.pop("kind")) in {"edited", "deleted"}:
                    self.emit(kind, **update)
            if step["final"]:
                return
            state = step["state"]

    async def do_close(self) -> None:
        if self.client.is_connected() and self.self_id:
            with suppress(errors.RPCError):
                self.seen_state = await self.do_state()
        await self.client.disconnect()

    async def do_send_code(self, phone: str) -> dict[str, Any]:
        sent = await self.client(
            functions.auth.SendCodeRequest(phone, self.server["api_id"], self.server["api_hash"], types.CodeSettings())
        )
        return {"hash": sent.phone_code_hash, "length": getattr(sent.type, "length", None)}

    async def do_sign_up(self, phone: str, hash: str, code: str, first_name: str, last_name: str = "") -> Any:
        if OLD:
            user = await self.client.sign_up(code, first_name, last_name, phone=phone, phone_code_hash=hash)
        else:  # Its own sign_up only raises by now; the request and what follows it are the same.
            with suppress(errors.PhoneNumberUnoccupiedError):
                await self.client.sign_in(phone, code, phone_code_hash=hash)
            answer = await self.client(functions.auth.SignUpRequest(phone, hash, first_name, last_name))
            user = await self.client._on_login(answer.user)
        self.self_id = user.id
        return user_row(user)

    async def do_sign_in(self, phone: str, hash: str, code: str) -> Any:
        user = await self.client.sign_in(phone, code, phone_code_hash=hash)
        self.self_id = user.id
        return user_row(user)

    async def do_show_login_token(self) -> str:
        """Show a token as a link, and wait in the background for somebody to accept it."""
        shown = await self.client.qr_login()
        self.letting_in = asyncio.create_task(shown.wait(LET_IN_SECONDS))
        await asyncio.sleep(0)  # It listens from here on.
        return str(shown.url)

    async def do_wait_let_in(self) -> Any:
        user = await self.letting_in
        self.self_id = user.id
        return user_row(user)

    async def do_accept_login_token(self, url: str) -> dict[str, Any]:
        token = base64.urlsafe_b64decode(url.partition("token=")[2] + "==")
        row = await self.client(functions.auth.AcceptLoginTokenRequest(token))
        return {"hash": str(row.hash), "device": row.device_model}

    async def do_log_out(self) -> bool:
        return bool(await self.client.log_out())

    async def do_authorizations(self) -> list[dict[str, Any]]:
        answer = await self.client(functions.account.GetAuthorizationsRequest())
        return [
            {"hash": str(row.hash), "current": bool(row.current), "device": row.device_model}
            for row in answer.authorizations
        ]

    async def do_reset_authorization(self, hash: str) -> bool:
        return bool(await self.client(functions.account.ResetAuthorizationRequest(int(hash))))

    async def do_state(self) -> dict[str, int]:
        return state_row(await self.client(functions.updates.GetStateRequest()))

    async def do_difference(self, pts: int, qts: int, date: int) -> dict[str, Any]:
        """One step from a state: ``final`` is false when there is more to fetch from the state returned."""
        answer = await self.client(functions.updates.GetDifferenceRequest(pts=pts, qts=qts, date=date))
        if isinstance(answer, types.updates.DifferenceEmpty):
            return {"final": True, "messages": [], "updates": [], "state": None}
        if isinstance(answer, types.updates.DifferenceTooLong):
            raise Refused("CLIENT:DifferenceTooLong", 0, str(answer.pts))
        final = isinstance(answer, types.updates.Difference)
        return {
            "final": final,
            "messages": [message_row(message, self.self_id) for message in answer.new_messages],
            "updates": [update_row(update, self.self_id) for update in answer.other_updates],
            "state": state_row(answer.state if final else answer.intermediate_state),
        }

    # People.

    async def do_get_me(self) -> Any:
        me = await self.client.get_me()
        if me is None:
            raise Refused("AUTH_KEY_UNREGISTERED", 401)
        return user_row(me)

    async def do_user(self, peer: Any) -> Any:
        return user_row((await self.client(functions.users.GetUsersRequest([await self.peer(peer)])))[0])

    async def do_about(self, peer: Any) -> str | None:
        answer = await self.client(functions.users.GetFullUserRequest(await self.peer(peer)))
        return answer.full_user.about

    async def do_set_username(self, username: str) -> Any:
        return user_row(await self.client(functions.account.UpdateUsernameRequest(username)))

    async def do_resolve(self, username: str) -> Any:
        return user_row(await self.client.get_entity(username))

    async def do_update_profile(self, first_name: str, last_name: str, about: str) -> Any:
        return user_row(await self.client(functions.account.UpdateProfileRequest(first_name, last_name, about)))

    async def do_set_online(self, online: bool) -> bool:
        return bool(await self.client(functions.account.UpdateStatusRequest(offline=not online)))

    async def do_contacts(self) -> list[Any]:
        answer = await self.client(functions.contacts.GetContactsRequest(hash=0))
        return [user_row(user) for user in answer.users]

    async def do_import_contact(self, phone: str, first_name: str, last_name: str = "") -> list[int]:
        contact = types.InputPhoneContact(7, phone, first_name, last_name)
        answer = await self.client(functions.contacts.ImportContactsRequest([contact]))
        return [row.user_id for row in answer.imported]

    async def do_add_contact(self, peer: Any, first_name: str, last_name: str = "", phone: str = "") -> None:
        await self.client(functions.contacts.AddContactRequest(await self.peer(peer), first_name, last_name, phone))

    async def do_delete_contact(self, peer: Any) -> None:
        await self.client(functions.contacts.DeleteContactsRequest([await self.peer(peer)]))

    # Messages.

    async def entity_objects(self, rows: list[Any]) -> list[Any]:
        made = []
        for kind, offset, length, extra in rows:
            if kind == "mention_name":
                user = telethon.utils.get_input_user(await self.peer(extra))
                made.append(types.InputMessageEntityMentionName(offset, length, user))
                continue
            entity = getattr(types, "MessageEntity" + "".join(word.title() for word in kind.split("_")))
            if kind == "blockquote":
                made.append(entity(offset, length))
            else:
                made.append(
                    entity(offset, length) if extra is None and kind != "pre" else entity(offset, length, extra or "")
                )
        return made

    async def do_send(self, peer: Any, text: str, entities: list[Any], reply_to: int | None = None) -> Any:
        message = await self.client.send_message(
            await self.peer(peer),
            text,
            formatting_entities=await self.entity_objects(entities),
            reply_to=reply_to,
            link_preview=False,
        )
        return message_row(message, self.self_id)

    async def do_send_public_poll(self, peer: Any, question: str, options: list[str]) -> Any:
        """A poll with names; only the newest layer's form."""

        def text(words: str) -> Any:
            return types.TextWithEntities(words, [])

        answers = [types.PollAnswer(text(option), bytes([number])) for number, option in enumerate(options)]
        poll = types.Poll(id=0, question=text(question), answers=answers, hash=0, public_voters=True)
        message = await self.client.send_message(await self.peer(peer), file=types.InputMediaPoll(poll))
        return message_row(message, self.self_id)

    async def do_poll_votes(self, peer: Any, id: int) -> list[int]:
        """How many chose each option, as the server says now."""
        message = await self.client.get_messages(await self.peer(peer), ids=id)
        return [row.voters for row in message.poll.results.results or []]

    async def do_close_public_poll(self, peer: Any, id: int) -> None:
        message = await self.client.get_messages(await self.peer(peer), ids=id)
        poll = message.poll.poll
        poll.closed = True
        await self.client.edit_message(message, file=types.InputMediaPoll(poll))

    async def do_edit(self, peer: Any, id: int, text: str, entities: list[Any]) -> Any:
        made = await self.entity_objects(entities)
        return message_row(
            await self.client.edit_message(
                await self.peer(peer), id, text, formatting_entities=made, link_preview=False
            ),
            self.self_id,
        )

    async def do_delete(self, peer: Any, ids: list[int], revoke: bool) -> None:
        await self.client.delete_messages(await self.peer(peer), ids, revoke=revoke)

    async def do_forward(self, source: Any, ids: list[int], target: Any) -> list[Any]:
        sent = await self.client.forward_messages(await self.peer(target), ids, await self.peer(source))
        return [message_row(message, self.self_id) for message in sent]

    async def do_read(self, peer: Any, max_id: int) -> None:
        await self.client.send_read_acknowledge(await self.peer(peer), max_id=max_id)

    async def do_typing(self, peer: Any) -> None:
        action = types.SendMessageTypingAction()
        await self.client(functions.messages.SetTypingRequest(await self.peer(peer), action))

    async def do_history(self, peer: Any, limit: int, offset_id: int) -> list[Any]:
        found = await self.client.get_messages(await self.peer(peer), limit=limit, offset_id=offset_id)
        return [message_row(message, self.self_id) for message in found]

    async def do_dialogs(self) -> list[dict[str, Any]]:
        rows = []
        async for dialog in self.client.iter_dialogs():
            raw = dialog.dialog
            rows.append(
                {
                    "peer": peer_id_of(raw.peer),
                    "top_message": raw.top_message,
                    "unread_count": raw.unread_count,
                    "read_inbox_max_id": raw.read_inbox_max_id,
                    "read_outbox_max_id": raw.read_outbox_max_id,
                }
            )
        return rows


def prepare(server: dict[str, Any]) -> None:
    logging.basicConfig(level=logging.WARNING)
    rsa.add_key(server["public_key"], old=False)


if __name__ == "__main__":
    asyncio.run(serve(TelethonClient, prepare))
