"""Drives TDLib (1.8.46, layer 200, and 1.8.67, layer 229), the library inside official apps, by `json_lines`.

TDLib keeps its own view of the account and answers from it: dialogs, users and histories come from the server only as far
as the view has holes. So it has no command ``difference``, ``state`` says only whether it is signed in, and what it shows
is a judgement on every update that it got. Beside the commands of all drivers it has ``ask``, any function of its own API
(core.telegram.org/tdlib/docs/classes.html), and the event ``update``, each of its own updates as it came.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import tdlib_library
from json_lines import Driven, Refused, serve
from tdlib_library import Client, Fields, Library, TdlibError
from tdlib_media import Media
from tdlib_rows import dialog_row, input_text, message_row, server_id, tdlib_id, user_row

MAIN_LIST = {"@type": "chatListMain"}
AT_ONCE = 100
NOTHING_MORE = 404
SIGNED_OUT = {"LoggingOut", "Closing", "Closed"}
PARAMETERS = {
    "use_file_database": True,
    "use_chat_info_database": True,
    "use_message_database": True,
    "system_language_code": "en",
    "application_version": "1",
}


class TdlibClient(Media, Driven):
    library: Library
    td: Client
    is_open = False
    self_id = 0

    def __init__(self, name: str, server: Fields) -> None:
        super().__init__(name, server)
        self.outcomes: dict[tuple[int, int], asyncio.Future[Fields]] = {}
        self.running: set[asyncio.Task[None]] = set()

    def refusal(self, error: Exception) -> Refused:
        if isinstance(error, TdlibError):
            return Refused(error.message, error.code, str(error))
        return Refused("CLIENT:" + type(error).__name__, 0, str(error))

    async def chat(self, peer: Any) -> int:
        """The chat with a peer, made known to TDLib unless it is."""
        if isinstance(peer, str) and peer != "me":
            return int((await self.td.ask("searchPublicChat", username=peer))["id"])
        if isinstance(peer, int) and peer < 0:
            return peer  # A group or channel: TDLib knows those that it is in.
        user_id = self.self_id if peer == "me" else peer
        return int((await self.td.ask("createPrivateChat", user_id=user_id))["id"])

    # Events.

    def on_update(self, update: Fields) -> None:
        self.emit("update", update=update)
        match update["@type"]:
            case "updateNewMessage" if not update["message"].get("sending_state"):
                self.emit("message", message=message_row(update["message"]))
            case "updateMessageSendSucceeded" | "updateMessageSendFailed":
                self.outcome(update["message"]["chat_id"], update["old_message_id"]).set_result(update)
            case "updateMessageEdited":
                self.in_background(self.emit_edited(update))
            case "updateDeleteMessages" if update["is_permanent"] and not update["from_cache"]:
                self.emit("deleted", ids=[server_id(id) for id in update["message_ids"]])
            case "updateChatReadInbox":
                self.emit_read(update, "last_read_inbox_message_id", outbox=False)
            case "updateChatReadOutbox":
                self.emit_read(update, "last_read_outbox_message_id", outbox=True)
            case "updateChatAction" if update["action"]["@type"] == "chatActionTyping":
                self.emit("typing", user=update["sender_id"]["user_id"])
            case "updateUserStatus":
                online = update["status"]["@type"] == "userStatusOnline"
                self.emit("status", user=update["user_id"], online=online)

    def emit_read(self, update: Fields, mark: str, *, outbox: bool) -> None:
        self.emit("read", peer=update["chat_id"], max_id=server_id(update[mark]), outbox=outbox)

    async def emit_edited(self, update: Fields) -> None:
        """The update has no text: take the message from TDLib's own view."""
        message = await self.td.ask("getMessage", chat_id=update["chat_id"], message_id=update["message_id"])
        self.emit("edited", message=message_row(message))

    def in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self.running.add(task)
        task.add_done_callback(self.running.discard)

    def outcome(self, chat_id: int, old_id: int) -> asyncio.Future[Fields]:
        """What becomes of a message that is being sent, by the id that TDLib gave it meanwhile."""
        if (chat_id, old_id) not in self.outcomes:
            self.outcomes[chat_id, old_id] = asyncio.get_running_loop().create_future()
        return self.outcomes[chat_id, old_id]

    # The session itself.

    async def do_open(self, session: str, catch_up: bool = False) -> bool:
        await self.do_close()
        self.td = self.library.new_client(self.on_update)
        self.is_open = True
        await self.td.ask(
            "setTdlibParameters",
            database_directory=session,
            api_id=self.server["api_id"],
            api_hash=self.server["api_hash"],
            device_model=self.name,
            **PARAMETERS,
        )
        is_ready = await self.td.wait_authorization("WaitPhoneNumber", "Ready") == "Ready"
        if is_ready:
            self.self_id = (await self.td.ask("getMe"))["id"]
        return is_ready

    async def do_close(self) -> None:
        if self.is_open and self.td.authorization != "Closed":
            await self.td.ask("close")
            await self.td.wait_authorization("Closed")

    async def do_use_language(self, target: str, language: str, path: str) -> None:
        """Take the texts of a language as an app does: `target` is the app's pack."""
        for name, value in (
            ("language_pack_database_path", path),
            ("localization_target", target),
            ("language_pack_id", language),
        ):
            await self.td.ask("setOption", name=name, value={"@type": "optionValueString", "value": value})

    async def do_languages(self) -> list[Fields]:
        answer = await self.td.ask("getLocalizationTargetInfo", only_local=False)
        names = ("id", "native_name", "is_rtl", "plural_code", "total_string_count", "translated_string_count")
        return [{name: pack[name] for name in names} for pack in answer["language_packs"]]

    async def do_strings(self, language: str, keys: list[str]) -> dict[str, Fields]:
        """Texts by key; without `keys`: all."""
        answer = await self.td.ask("getLanguagePackStrings", language_pack_id=language, keys=keys)
        return {string["key"]: string["value"] for string in answer["strings"]}

    async def do_countries(self) -> dict[str, str]:
        answer = await self.td.ask("getCountries")
        return {country["country_code"]: country["name"] for country in answer["countries"]}

    async def do_show_login_token(self) -> str:
        """Show a token as a link; TDLib asks by itself when somebody has accepted it."""
        await self.td.ask("requestQrCodeAuthentication", other_user_ids=[])
        await self.td.wait_authorization("WaitOtherDeviceConfirmation")
        state = await self.td.ask("getAuthorizationState")
        return str(state["link"])

    async def do_wait_let_in(self) -> Fields:
        await self.td.wait_authorization("Ready")
        me = await self.td.ask("getMe")
        self.self_id = me["id"]
        return {"id": me["id"]}

    async def do_accept_login_token(self, url: str) -> Fields:
        row = await self.td.ask("confirmQrCodeAuthentication", link=url)
        return {"hash": row["id"], "device": row["device_model"]}

    async def do_send_code(self, phone: str) -> Fields:
        await self.td.ask("setAuthenticationPhoneNumber", phone_number="+" + phone)
        await self.td.wait_authorization("WaitCode")
        return {"hash": "kept by TDLib", "length": None}

    async def do_sign_up(self, phone: str, hash: str, code: str, first_name: str, last_name: str = "") -> Fields:
        await self.td.ask("checkAuthenticationCode", code=code)
        if await self.td.wait_authorization("WaitRegistration", "Ready") == "Ready":
            raise Refused("CLIENT:AlreadySignedUp", 0)
        await self.td.ask("registerUser", first_name=first_name, last_name=last_name, disable_notification=False)
        return await self.signed_in()

    async def do_sign_in(self, phone: str, hash: str, code: str) -> Fields:
        await self.td.ask("checkAuthenticationCode", code=code)
        if await self.td.wait_authorization("WaitRegistration", "Ready") == "WaitRegistration":
            raise Refused("PHONE_NUMBER_UNOCCUPIED", 400)
        return await self.signed_in()

    async def signed_in(self) -> Fields:
        await self.td.wait_authorization("Ready")
        me = await self.td.ask("getMe")
        self.self_id = me["id"]
        return user_row(me, self.self_id)

    async def do_log_out(self) -> bool:
        await self.td.ask("logOut")
        await self.td.wait_authorization("Closed")
        return True

    async def do_authorizations(self) -> list[Fields]:
        sessions = (await self.td.ask("getActiveSessions"))["sessions"]
        return [{"hash": row["id"], "current": row["is_current"], "device": row["device_model"]} for row in sessions]

    async def do_reset_authorization(self, hash: str) -> bool:
        await self.td.ask("terminateSession", session_id=hash)
        return True

    async def do_state(self) -> Fields:
        """Nothing, but only to who is signed in: the server is asked."""
        if self.td.authorization not in SIGNED_OUT:
            try:
                await self.td.ask("getActiveSessions")
            except TdlibError as error:
                if error.code != 500:  # That is how it answers what it has not yet asked when it closes.
                    raise
            else:
                return {}
        raise Refused("AUTH_KEY_UNREGISTERED", 401)

    async def do_ask(self, kind: str, **fields: Any) -> Fields:
        return await self.td.ask(kind, **fields)

    # People.

    async def user(self, user_id: int) -> Fields:
        return user_row(await self.td.ask("getUser", user_id=user_id), self.self_id)

    async def do_get_me(self) -> Fields:
        return await self.user(self.self_id)

    async def do_user(self, peer: Any) -> Fields:
        return await self.user(await self.chat(peer))

    async def do_about(self, peer: Any) -> str:
        full = await self.td.ask("getUserFullInfo", user_id=await self.chat(peer))
        return str((full.get("bio") or {"text": ""})["text"])

    async def do_set_username(self, username: str) -> Fields:
        await self.td.ask("setUsername", username=username)
        return await self.do_get_me()

    async def do_resolve(self, username: str) -> Fields:
        user_id = await self.chat(username)
        # What TDLib asks about a new chat is answered by then: a message told of meanwhile would not be new to it.
        await self.td.ask("getChatHistory", chat_id=user_id, limit=1)
        return await self.user(user_id)

    async def do_update_profile(self, first_name: str, last_name: str, about: str) -> Fields:
        await self.td.ask("setName", first_name=first_name, last_name=last_name)
        await self.td.ask("setBio", bio=about)
        return await self.do_get_me()

    async def do_set_online(self, online: bool) -> bool:
        value = {"@type": "optionValueBoolean", "value": online}
        await self.td.ask("setOption", name="online", value=value)
        return True

    async def do_contacts(self) -> list[Fields]:
        return [await self.user(user_id) for user_id in (await self.td.ask("getContacts"))["user_ids"]]

    async def do_import_contact(self, phone: str, first_name: str, last_name: str = "") -> list[int]:
        contact = {"phone_number": "+" + phone, "first_name": first_name, "last_name": last_name}
        imported = await self.td.ask("importContacts", contacts=[contact])
        return [user_id for user_id in imported["user_ids"] if user_id]

    async def do_add_contact(self, peer: Any, first_name: str, last_name: str = "", phone: str = "") -> None:
        user_id = await self.chat(peer)
        # TDLib 1.8.46 looks for the user inside of the contact.
        contact = {"user_id": user_id, "phone_number": phone, "first_name": first_name, "last_name": last_name}
        await self.td.ask("addContact", user_id=user_id, contact=contact, share_phone_number=False)

    async def do_delete_contact(self, peer: Any) -> None:
        await self.td.ask("removeContacts", user_ids=[await self.chat(peer)])

    # Messages.

    async def sent(self, message: Fields) -> Fields:
        """The row of a message that TDLib has taken to send, once the server has it. Raises TdlibError."""
        outcome = await self.outcome(message["chat_id"], message["id"])
        del self.outcomes[message["chat_id"], message["id"]]
        if outcome["@type"] == "updateMessageSendFailed":
            raise TdlibError(outcome["error"]["code"], outcome["error"]["message"])
        return message_row(outcome["message"])

    async def do_send(self, peer: Any, text: str, entities: list[Any], reply_to: int | None = None) -> Fields:
        reply = {"@type": "inputMessageReplyToMessage", "message_id": tdlib_id(reply_to)} if reply_to else None
        content = input_text(text, entities)
        chat_id = await self.chat(peer)
        return await self.sent(
            await self.td.ask("sendMessage", chat_id=chat_id, reply_to=reply, input_message_content=content)
        )

    async def do_edit(self, peer: Any, id: int, text: str, entities: list[Any]) -> Fields:
        chat_id, content = await self.chat(peer), input_text(text, entities)
        return message_row(
            await self.td.ask(
                "editMessageText", chat_id=chat_id, message_id=tdlib_id(id), input_message_content=content
            )
        )

    async def do_delete(self, peer: Any, ids: list[int], revoke: bool) -> None:
        chat_id = await self.chat(peer)
        await self.td.ask("deleteMessages", chat_id=chat_id, message_ids=list(map(tdlib_id, ids)), revoke=revoke)

    async def do_forward(self, source: Any, ids: list[int], target: Any) -> list[Fields]:
        answer = await self.td.ask(
            "forwardMessages",
            chat_id=await self.chat(target),
            from_chat_id=await self.chat(source),
            message_ids=list(map(tdlib_id, ids)),
        )
        return [await self.sent(message) for message in answer["messages"]]

    async def do_read(self, peer: Any, max_id: int) -> None:
        ids, chat_id = [tdlib_id(max_id)], await self.chat(peer)
        source = {"@type": "messageSourceChatHistory"}
        await self.td.ask("viewMessages", chat_id=chat_id, message_ids=ids, source=source, force_read=True)

    async def do_typing(self, peer: Any) -> None:
        action = {"@type": "chatActionTyping"}
        await self.td.ask("sendChatAction", chat_id=await self.chat(peer), action=action)

    async def do_history(self, peer: Any, limit: int, offset_id: int) -> list[Fields]:
        chat_id = await self.chat(peer)
        found: list[Fields] = []
        while len(found) < limit:
            last, rest = found[-1]["id"] if found else tdlib_id(offset_id), min(limit - len(found), AT_ONCE)
            page = await self.td.ask("getChatHistory", chat_id=chat_id, from_message_id=last, limit=rest)
            if not page["messages"]:
                break
            found += page["messages"]
        return [message_row(message) for message in found]

    async def do_load_chats(self, chat_list: Fields) -> None:
        """Have all chats of a list in TDLib's view."""
        try:
            while True:
                await self.td.ask("loadChats", chat_list=chat_list, limit=AT_ONCE)
        except TdlibError as error:
            if error.code != NOTHING_MORE:
                raise

    async def do_dialogs(self) -> list[Fields]:
        await self.do_load_chats(MAIN_LIST)
        chats = (await self.td.ask("getChats", chat_list=MAIN_LIST, limit=1000))["chat_ids"]
        return [dialog_row(await self.td.ask("getChat", chat_id=chat_id)) for chat_id in chats]


def prepare(server: Fields) -> None:
    TdlibClient.library = tdlib_library.load(server, asyncio.get_running_loop())


if __name__ == "__main__":
    asyncio.run(serve(TdlibClient, prepare))
