"""Drives Pyrogram (2.0.106, layer 158) and Kurigram (2.2.26, layer 229) by the line protocol of `json_lines`.

Both are the module ``pyrogram`` of their own environment. They are pointed at the server without touching their files:
the key goes into the table of ``pyrogram.crypto.rsa``; the address replaces what Pyrogram's ``DataCenter`` answers, and
Kurigram takes it through its own option ``connection_factory``.
"""

from __future__ import annotations

import asyncio
import logging
import re
from typing import Any

LOOP = asyncio.new_event_loop()
asyncio.set_event_loop(LOOP)  # Pyrogram asks for the loop of the main thread while it is imported.

import pyrogram  # noqa: E402
from json_lines import Driven, Refused, serve  # noqa: E402
from pyrogram import enums, errors, handlers, raw, types  # noqa: E402
from pyrogram.connection import connection as pyrogram_connection  # noqa: E402
from pyrogram.crypto import rsa  # noqa: E402
from pyrogram_chats import KURIGRAM, Chats, plain  # noqa: E402
from pyrogram_media import Media, media_row, raw_media_row  # noqa: E402

SNAKE = re.compile(r"(?<!^)(?=[A-Z])")
HIGH_LEVEL_NAMES = {
    "text_link": "text_url",
    "text_mention": "mention_name",
    "strikethrough": "strike",
    "phone_number": "phone",
}


def peer_id_of(peer: Any) -> int | None:
    """A user's id; that of a basic group negated, that of a channel below -10 ** 12, as the libraries mark them."""
    if (channel_id := getattr(peer, "channel_id", None)) is not None:
        return -(10**12) - int(channel_id)
    if (chat_id := getattr(peer, "chat_id", None)) is not None:
        return -int(chat_id)
    return getattr(peer, "user_id", None)


# Raw objects, for what is asked through the raw API.


def raw_entity_row(entity: Any) -> list[Any]:
    kind = SNAKE.sub("_", type(entity).__name__.removeprefix("MessageEntity")).lower()
    extra = getattr(entity, "url", None) or getattr(entity, "language", None) or getattr(entity, "user_id", None)
    return [kind, entity.offset, entity.length, extra or None]


def raw_message_row(message: Any, self_id: int) -> dict[str, Any]:
    chat = peer_id_of(message.peer_id)
    row = {
        "id": message.id,
        "chat": chat,
        "from": peer_id_of(message.from_id) or (self_id if message.out else chat),
        "out": bool(message.out),
        "text": "",
        "entities": [],
        "reply_to": None,
        "date": message.date,
        "edited": False,
        "forwarded_from": None,
        **raw_media_row(message),
    }
    reply_to = message.reply_to.reply_to_msg_id if message.reply_to else None
    if isinstance(message, raw.types.MessageService):
        return row | {"reply_to": reply_to if KURIGRAM else None}  # Pyrogram's own object does not say it.
    return row | {
        "text": message.message,
        "entities": [raw_entity_row(entity) for entity in message.entities or []],
        "reply_to": reply_to,
        "edited": message.edit_date is not None,
        "forwarded_from": peer_id_of(message.fwd_from.from_id) if message.fwd_from else None,
    }


def raw_update_row(update: Any, self_id: int) -> dict[str, Any]:
    if isinstance(update, raw.types.UpdateNewMessage):
        return {"kind": "message", "message": raw_message_row(update.message, self_id)}
    if isinstance(update, raw.types.UpdateEditMessage):
        return {"kind": "edited", "message": raw_message_row(update.message, self_id)}
    if isinstance(update, raw.types.UpdateDeleteMessages):
        return {"kind": "deleted", "ids": list(update.messages)}
    if isinstance(update, raw.types.UpdateReadHistoryInbox | raw.types.UpdateReadHistoryOutbox):
        outbox = isinstance(update, raw.types.UpdateReadHistoryOutbox)
        return {"kind": "read", "outbox": outbox, "peer": peer_id_of(update.peer), "max_id": update.max_id}
    return {"kind": "other", "name": type(update).__name__, "update": plain(update)}


def state_row(state: Any) -> dict[str, int]:
    return {"pts": state.pts, "qts": state.qts, "date": state.date, "seq": state.seq}


# The library's own objects, for everything else.


def entity_row(entity: Any) -> list[Any]:
    kind = entity.type.name.lower()
    extra = entity.url or entity.language or (entity.user.id if entity.user else None)
    return [HIGH_LEVEL_NAMES.get(kind, kind), entity.offset, entity.length, extra or None]


def message_row(message: Any, self_id: int) -> dict[str, Any]:
    origin = getattr(message, "forward_origin", None)
    forward = getattr(origin, "sender_user", None) if KURIGRAM else message.forward_from
    author = message.from_user or message.sender_chat
    is_own = bool(message.from_user and message.from_user.is_self)
    out = is_own if message.outgoing is None else bool(message.outgoing)  # None: a service message.
    text = message.text if message.text is not None else message.caption
    return {
        "id": message.id,
        "chat": message.chat.id,
        "from": author.id if author else (self_id if out else message.chat.id),
        "out": out,
        "text": str(text) if text is not None else "",
        "entities": [entity_row(entity) for entity in message.entities or message.caption_entities or []],
        "reply_to": message.reply_to_message_id,
        "date": int(message.date.timestamp()),
        "edited": message.edit_date is not None,
        "forwarded_from": forward.id if forward else None,
        **media_row(message),
    }


def user_row(user: Any) -> dict[str, Any]:
    status = user.status.name.lower() if user.status else None
    return {
        "id": user.id,
        "first_name": user.first_name,
        "last_name": user.last_name or "",
        "username": user.username,
        "phone": user.phone_number,
        "self": bool(user.is_self),
        "contact": bool(user.is_contact),
        "status": status,
    }


class PyrogramClient(Chats, Media, Driven):
    app: pyrogram.Client
    self_id = 0
    seen_state: dict[str, int] | None = None

    def row(self, message: Any) -> dict[str, Any]:
        return message_row(message, self.self_id)

    def refusal(self, error: Exception) -> Refused:
        if isinstance(error, errors.RPCError):
            name = str(error.ID or error.value or error).removesuffix("_X")
            if isinstance(error, errors.FloodWait):
                name = f"FLOOD_WAIT_{error.value}"
            return Refused(name, int(error.CODE or 0), str(error))
        return Refused("CLIENT:" + type(error).__name__, 0, str(error))

    def make_app(self, session: str) -> pyrogram.Client:
        directory, _, name = session.rpartition("/")
        options: dict[str, Any] = {}
        if KURIGRAM:
            options = {"connection_factory": connection_factory(self.server), "skip_updates": False}
        app = pyrogram.Client(
            name,
            workdir=directory,
            api_id=self.server["api_id"],
            api_hash=self.server["api_hash"],
            device_model=self.name,
            parse_mode=enums.ParseMode.DISABLED,
            sleep_threshold=0,
            workers=1,
            **options,
        )
        app.add_handler(handlers.MessageHandler(self.on_message))
        app.add_handler(handlers.EditedMessageHandler(self.on_edited))
        app.add_handler(handlers.DeletedMessagesHandler(self.on_deleted))
        app.add_handler(handlers.UserStatusHandler(self.on_status))
        app.add_handler(handlers.RawUpdateHandler(self.on_raw), group=1)
        return app

    # Events.

    async def on_message(self, app: Any, message: Any) -> None:
        if not message.scheduled:  # One that waits has not been sent.
            self.emit("message", message=message_row(message, self.self_id))

    async def on_edited(self, app: Any, message: Any) -> None:
        self.emit("edited", message=message_row(message, self.self_id))

    async def on_deleted(self, app: Any, messages: Any) -> None:
        self.emit("deleted", ids=[message.id for message in messages])

    async def on_status(self, app: Any, user: Any) -> None:
        self.emit("status", user=user.id, online=user.status is enums.UserStatus.ONLINE)

    async def on_raw(self, app: Any, update: Any, users: Any, chats: Any) -> None:
        if isinstance(update, raw.types.UpdateUserTyping):
            self.emit("typing", user=update.user_id)
        elif isinstance(update, raw.types.UpdateReadHistoryInbox | raw.types.UpdateReadHistoryOutbox):
            row = raw_update_row(update, self.self_id)
            self.emit("read", peer=row["peer"], max_id=row["max_id"], outbox=row["outbox"])
        else:
            await self.on_update(update)

    # The session itself.

    async def do_open(self, session: str, catch_up: bool = False) -> bool:
        self.app = self.make_app(session)
        if not catch_up:
            return bool(await self.app.connect())
        await self.app.start()
        self.self_id = self.app.me.id
        if not KURIGRAM and self.seen_state:
            await self.emit_missed(self.seen_state)
        return True

    async def emit_missed(self, state: dict[str, int]) -> None:
        """Pyrogram 2.0.106 never asks what it missed: ask through its raw API, as its users do."""
        while True:
            step = await self.do_difference(state["pts"], state["qts"], state["date"])
            for message in step["messages"]:
                self.emit("message", message=message)
            for update in step["updates"]:
                self.emit(update.pop("kind"), **update)
            if step["final"]:
                return
            state = step["state"]

    async def do_close(self) -> None:
        if self.app.is_initialized:
            if not KURIGRAM:
                self.seen_state = await self.do_state()
            await self.app.stop()
        elif self.app.is_connected:
            await self.app.disconnect()

    async def signed_in(self, user: Any) -> dict[str, Any]:
        """What ``Client.start`` does once an authorization stands."""
        self.self_id = user.id
        state = await self.app.invoke(raw.functions.updates.GetState())
        if KURIGRAM:
            from pyrogram.storage import UpdateState

            await self.app.storage.set_update_state(UpdateState(0, state.pts, state.qts, state.date, state.seq))
        self.app.me = await self.app.get_me()
        await self.app.initialize()
        return user_row(user)

    async def do_send_code(self, phone: str) -> dict[str, Any]:
        send = self.app.send_phone_number_code if KURIGRAM else self.app.send_code
        sent = await send(phone)
        return {"hash": sent.phone_code_hash, "length": None}

    async def do_sign_up(self, phone: str, hash: str, code: str, first_name: str, last_name: str = "") -> Any:
        signed_in = await self.app.sign_in(phone, hash, code)
        if isinstance(signed_in, types.User):
            raise Refused("CLIENT:AlreadySignedUp", 0)
        user = await self.app.sign_up(phone, hash, first_name, last_name)
        if isinstance(signed_in, types.TermsOfService):
            await self.app.accept_terms_of_service(signed_in.id)
        return await self.signed_in(user)

    async def do_sign_in(self, phone: str, hash: str, code: str) -> Any:
        user = await self.app.sign_in(phone, hash, code)
        if not isinstance(user, types.User):
            raise Refused("PHONE_NUMBER_UNOCCUPIED", 400)
        return await self.signed_in(user)

    async def do_log_out(self) -> bool:
        return bool(await self.app.log_out())

    async def do_authorizations(self) -> list[dict[str, Any]]:
        answer = await self.app.invoke(raw.functions.account.GetAuthorizations())
        return [
            {"hash": str(row.hash), "current": bool(row.current), "device": row.device_model}
            for row in answer.authorizations
        ]

    async def do_reset_authorization(self, hash: str) -> bool:
        return bool(await self.app.invoke(raw.functions.account.ResetAuthorization(hash=int(hash))))

    async def do_state(self) -> dict[str, int]:
        return state_row(await self.app.invoke(raw.functions.updates.GetState()))

    async def do_difference(self, pts: int, qts: int, date: int) -> dict[str, Any]:
        """One step from a state: ``final`` is false when there is more to fetch from the state returned."""
        answer = await self.app.invoke(raw.functions.updates.GetDifference(pts=pts, qts=qts, date=date))
        if isinstance(answer, raw.types.updates.DifferenceEmpty):
            return {"final": True, "messages": [], "updates": [], "state": None}
        if isinstance(answer, raw.types.updates.DifferenceTooLong):
            raise Refused("CLIENT:DifferenceTooLong", 0, str(answer.pts))
        final = isinstance(answer, raw.types.updates.Difference)
        return {
            "final": final,
            "messages": [raw_message_row(message, self.self_id) for message in answer.new_messages],
            "updates": [raw_update_row(update, self.self_id) for update in answer.other_updates],
            "state": state_row(answer.state if final else answer.intermediate_state),
        }

    # People.

    async def do_get_me(self) -> Any:
        return user_row(await self.app.get_me())

    async def do_user(self, peer: Any) -> Any:
        return user_row(await self.app.get_users(peer))

    async def do_about(self, peer: Any) -> str | None:
        return (await self.app.get_chat(peer)).bio

    async def do_set_username(self, username: str) -> Any:
        await self.app.set_username(username)
        return user_row(await self.app.get_me())

    async def do_resolve(self, username: str) -> Any:
        return user_row(await self.app.get_users(username))

    async def do_update_profile(self, first_name: str, last_name: str, about: str) -> Any:
        await self.app.update_profile(first_name=first_name, last_name=last_name, bio=about)
        return user_row(await self.app.get_me())

    async def do_set_online(self, online: bool) -> bool:
        return bool(await self.app.invoke(raw.functions.account.UpdateStatus(offline=not online)))

    async def do_contacts(self) -> list[Any]:
        return [user_row(user) for user in await self.app.get_contacts()]

    async def do_import_contact(self, phone: str, first_name: str, last_name: str = "") -> list[int]:
        answer = await self.app.import_contacts([types.InputPhoneContact(phone, first_name, last_name)])
        imported = getattr(answer, "imported", None)
        return [row.user_id for row in imported] if imported is not None else [user.id for user in answer]

    async def do_add_contact(self, peer: Any, first_name: str, last_name: str = "", phone: str = "") -> None:
        await self.app.add_contact(peer, first_name, last_name, phone)

    async def do_delete_contact(self, peer: Any) -> None:
        await self.app.delete_contacts(peer)

    # Messages.

    async def entity_objects(self, rows: list[Any]) -> list[Any]:
        low_level_names = {high: low for low, high in HIGH_LEVEL_NAMES.items()}
        made = []
        for kind, offset, length, extra in rows:
            options: dict[str, Any] = {}
            if kind == "text_url":
                options["url"] = extra
            elif kind == "pre":
                options["language"] = extra or ""
            elif kind == "mention_name":
                options["user"] = await self.app.get_users(extra)
            entity_type = enums.MessageEntityType[low_level_names.get(kind, kind).upper()]
            made.append(types.MessageEntity(type=entity_type, offset=offset, length=length, **options))
        return made

    async def do_send(self, peer: Any, text: str, entities: list[Any], reply_to: int | None = None) -> Any:
        options: dict[str, Any] = {}
        if reply_to is not None and KURIGRAM:
            options["reply_parameters"] = types.ReplyParameters(message_id=reply_to)
        elif reply_to is not None:
            options["reply_to_message_id"] = reply_to
        made = await self.entity_objects(entities)
        return message_row(await self.app.send_message(peer, text, entities=made, **options), self.self_id)

    async def do_edit(self, peer: Any, id: int, text: str, entities: list[Any]) -> Any:
        made = await self.entity_objects(entities)
        if KURIGRAM:  # Its edit_message_text forgets the entities given.
            return await self.edit_raw(peer, id, text, made)
        return message_row(await self.app.edit_message_text(peer, id, text, entities=made), self.self_id)

    async def edit_raw(self, peer: Any, id: int, text: str, entities: list[Any]) -> Any:
        written = []
        for entity in entities:
            entity._client = self.app
            written.append(await entity.write())
        where = await self.app.resolve_peer(peer)
        call = raw.functions.messages.EditMessage(peer=where, id=id, message=text, entities=written)
        answer = await self.app.invoke(call)
        kinds = raw.types.UpdateEditMessage | raw.types.UpdateEditChannelMessage
        edits = [update for update in answer.updates if isinstance(update, kinds)]
        return raw_message_row(edits[0].message, self.self_id)

    async def do_delete(self, peer: Any, ids: list[int], revoke: bool) -> None:
        await self.app.delete_messages(peer, ids, revoke=revoke)

    async def do_forward(self, source: Any, ids: list[int], target: Any) -> list[Any]:
        sent = await self.app.forward_messages(target, source, ids)
        return [message_row(message, self.self_id) for message in sent]

    async def do_read(self, peer: Any, max_id: int) -> None:
        await self.app.read_chat_history(peer, max_id)

    async def do_typing(self, peer: Any) -> None:
        await self.app.send_chat_action(peer, enums.ChatAction.TYPING)

    async def do_history(self, peer: Any, limit: int, offset_id: int) -> list[Any]:
        place: dict[str, int] = {"offset_id": offset_id}
        if KURIGRAM:  # It ignores `offset_id`; its `max_id` counts itself in, and 0 is no bound.
            if offset_id == 1:
                return []
            place = {"max_id": offset_id - 1} if offset_id else {}
        found = self.app.get_chat_history(peer, limit=limit, **place)
        return [message_row(message, self.self_id) async for message in found]

    async def do_dialogs(self) -> list[dict[str, Any]]:
        peers = [await self.app.resolve_peer(dialog.chat.id) async for dialog in self.app.get_dialogs()]
        if not peers:
            return []
        asked = [raw.types.InputDialogPeer(peer=peer) for peer in peers]
        answer = await self.app.invoke(raw.functions.messages.GetPeerDialogs(peers=asked))
        return [
            {
                "peer": peer_id_of(dialog.peer),
                "top_message": dialog.top_message,
                "unread_count": dialog.unread_count,
                "read_inbox_max_id": dialog.read_inbox_max_id,
                "read_outbox_max_id": dialog.read_outbox_max_id,
            }
            for dialog in answer.dialogs
        ]


def connection_factory(server: dict[str, Any]) -> Any:
    def connect(**options: Any) -> Any:
        return pyrogram_connection.Connection(**{**options, "server_address": server["host"], "port": server["port"]})

    return connect


def prepare(server: dict[str, Any]) -> None:
    logging.basicConfig(level=logging.WARNING)
    fingerprint = int(server["fingerprint"])
    rsa.server_public_keys[fingerprint] = rsa.PublicKey(int(server["modulus"]), int(server["exponent"]))
    if not KURIGRAM:
        pyrogram_connection.DataCenter = lambda *_: (server["host"], server["port"])


if __name__ == "__main__":
    LOOP.run_until_complete(serve(PyrogramClient, prepare))
