"""What tests of the pages tell with: channels with posts, and pages as a browser gets them."""

from __future__ import annotations

import hashlib
import itertools
import re
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from asgi_browser import Answer, AsgiBrowser
from harness import Client, Server
from lxml import html

from chapar.actions.mailbox import post
from chapar.clock import ManualClock
from chapar.domain.chats import Chat
from chapar.domain.files import Document, Photo
from chapar.domain.messages import MessageBody
from chapar.domain.peers import channel_peer
from chapar.domain.updates import NewMessage
from chapar.storage.api import Transaction
from chapar.tl import functions, types

T = TypeVar("T", Photo, Document)
HOST = "http://verona.example"


@dataclass
class Newsroom:
    """A server, its people, and a browser that nobody knows."""

    server: Server
    browser: AsgiBrowser
    files: dict[bytes, bytes]
    romeo: Client
    juliet: Client
    _random_ids: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    @classmethod
    async def open(cls, server: Server, browser: AsgiBrowser, files: dict[bytes, bytes]) -> Newsroom:
        """Sign everybody up."""
        romeo = await server.sign_up("15550000001", "Romeo", "Montague")
        return cls(server, browser, files, romeo, await server.sign_up("15550000002", "Juliet"))

    # -- what people do --

    async def make_channel(
        self, name: str = "verona_news", title: str = "Verona", about: str = "", **options: Any
    ) -> types.inputChannel:
        """A public channel of Romeo's (`megagroup=True`: a supergroup); without a name it is private."""
        options = options or {"broadcast": True}
        made = await self.romeo.call(functions.channels_createChannel(title=title, about=about, **options))
        [chat] = made.chats
        channel = types.inputChannel(channel_id=chat.id, access_hash=chat.access_hash)
        if name:
            await self.romeo.call(functions.channels_updateUsername(channel=channel, username=name))
        return channel

    async def post(self, channel: types.inputChannel, text: str, **options: Any) -> int:
        """Write a post; its id."""
        request = functions.messages_sendMessage(
            peer=as_peer(channel), message=text, random_id=next(self._random_ids), **options
        )
        return new_id(await self.romeo.call(request))

    async def post_media(self, channel: types.inputChannel, media: Any, text: str = "", **options: Any) -> int:
        """Write a post with something; its id."""
        request = functions.messages_sendMedia(
            peer=as_peer(channel), media=media, message=text, random_id=next(self._random_ids), **options
        )
        return new_id(await self.romeo.call(request))

    async def call_user(self, name: str) -> None:
        """Give Juliet a public name."""
        await self.juliet.call(functions.account_updateUsername(username=name))

    async def forward(self, source: types.inputChannel, post_id: int, target: types.inputChannel) -> int:
        """Pass a post on; its new id."""
        request = functions.messages_forwardMessages(
            from_peer=as_peer(source), id=[post_id], random_id=[next(self._random_ids)], to_peer=as_peer(target)
        )
        return new_id(await self.romeo.call(request))

    async def change_chat(self, channel: types.inputChannel, **changes: Any) -> None:
        """Change what storage keeps of a channel."""

        def unit(tx: Transaction) -> None:
            chat = tx.find_chat(channel_peer(channel.channel_id))
            assert chat is not None
            tx.update_chat(replace(chat, **changes))

        await self.server.services.storage.write(unit)

    async def find_chat(self, channel: types.inputChannel) -> Chat:
        """A channel as storage keeps it."""
        chat = await self.server.services.storage.read(lambda q: q.find_chat(channel_peer(channel.channel_id)))
        assert chat is not None
        return chat

    async def put_post(self, channel: types.inputChannel, text: str = "", **parts: Any) -> int:
        """Put a post into a channel past the methods, with whatever it carries (fields of `MessageBody`); its id."""
        peer, now = channel_peer(channel.channel_id), int(self.server.services.clock.now())
        body = MessageBody(0, self.romeo.user_id, now, text, shown_as=peer, is_post=True, **parts)

        def unit(tx: Transaction) -> int:
            update = post(tx, peer, body, now).update
            assert isinstance(update, NewMessage)
            return update.message_id

        return await self.server.services.storage.write(unit)

    async def store(self, file: T, *contents: bytes) -> T:
        """Store a file with what is in it."""
        self.files |= {hashlib.sha256(content).digest(): content for content in contents}
        return await self.server.services.storage.write(lambda tx: tx.insert_file(file))

    def let_pass(self, seconds: int) -> None:
        """Let time go by."""
        clock = self.server.services.clock
        assert isinstance(clock, ManualClock)
        clock.advance(seconds)

    @staticmethod
    def digest(content: bytes) -> bytes:
        """The name under which bytes are stored."""
        return hashlib.sha256(content).digest()

    # -- what the reader sees --

    async def get(self, path: str, **headers: str) -> Answer:
        """Whatever is there."""
        return await self.browser.ask("GET", path, **headers)

    async def read(self, path: str, **headers: str) -> Page:
        """A page that must be there."""
        answer = await self.get(path, **headers)
        assert answer.status_code == 200, (path, answer.status_code, answer.text[:500])
        return Page(answer)


class Page:
    """A page as the tools see it that read such pages."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.text = answer.text
        self.tree = html.fromstring(answer.text)

    def all(self, selector: str) -> list[Any]:
        """Elements with a class, or a tag and a class: "time.time"."""
        tag, _, name = selector.rpartition(".")
        return self.tree.xpath(f"//{tag or '*'}[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")

    def texts(self, selector: str) -> list[str]:
        """What stands in them, in one line each."""
        return [" ".join(element.text_content().split()) for element in self.all(selector)]

    @property
    def post_ids(self) -> list[int]:
        """The posts that somebody wrote, in their order."""
        posts = (post for post in self.all("div.tgme_widget_message") if not _is_service(post))
        return [int(post.get("data-post").rpartition("/")[2]) for post in posts]

    @property
    def words(self) -> list[str]:
        """The texts of these posts."""
        return [text for text, is_service in self._told if not is_service]

    @property
    def told(self) -> list[str]:
        """What stands between the posts: service messages."""
        return [text for text, is_service in self._told if is_service]

    @property
    def _told(self) -> list[tuple[str, bool]]:
        return [
            (" ".join(text.text_content().split()), any(_is_service(around) for around in text.iterancestors()))
            for text in self.all("div.tgme_widget_message_text")
        ]

    def more(self, name: str) -> str:
        """Where the link to older (`before`) or newer (`after`) posts leads, "" when there is none."""
        found = self.tree.xpath(f"//a[contains(@class, 'tme_messages_more') and @data-{name}]/@href")
        return found[0] if found else ""

    def meta(self, name: str) -> str:
        """What a meta element says."""
        return "".join(self.tree.xpath(f"//meta[@name='{name}' or @property='{name}']/@content"))

    def link(self, rel: str) -> str:
        """Where a link element leads."""
        return "".join(self.tree.xpath(f"//link[@rel='{rel}']/@href"))


def _is_service(element: Any) -> bool:
    return "service_message" in element.get("class", "").split()


def as_peer(channel: types.inputChannel) -> types.inputPeerChannel:
    """A channel where messages go."""
    return types.inputPeerChannel(channel_id=channel.channel_id, access_hash=channel.access_hash)


def new_id(updates: Any) -> int:
    """The id of the message that an answer tells of."""
    return next(update.message.id for update in updates.updates if re.search("New.*Message", type(update).__name__))
