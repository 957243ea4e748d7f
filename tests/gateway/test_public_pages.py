"""Public pages over the wire, read by the programs that people read such pages with."""

import asyncio
import logging
import warnings
from typing import Any

import feedparser
import html5lib
import pytest
from light_client import LightClient
from test_http_side import Browser

from chapar.tl import functions, types

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from snscrape.modules.telegram import TelegramChannelScraper

POSTS = 105


class Channel:
    """A public channel of somebody's, on a server that listens."""

    def __init__(self, server: Any, owner: LightClient, peer: types.inputPeerChannel) -> None:
        self.server, self.owner, self.peer = server, owner, peer
        self.address = f"http://127.0.0.1:{server.port}"
        self._random_id = 0

    async def post(self, text: str, **options: Any) -> int:
        self._random_id += 1
        request = functions.messages_sendMessage(peer=self.peer, message=text, random_id=self._random_id, **options)
        updates = (await self.owner.call(request)).updates
        return next(each.message.id for each in updates if isinstance(each, types.updateNewChannelMessage))


@pytest.fixture
async def channel(start) -> Channel:
    server = await start(server_name="Verona", flood_limits_factor=0)
    owner = await server.user("989120000000")
    made = await owner.call(
        functions.channels_createChannel(broadcast=True, title="Verona & خبر", about="News, see https://verona.example")
    )
    [chat] = made.chats
    named = types.inputChannel(channel_id=chat.id, access_hash=chat.access_hash)
    await owner.call(functions.channels_updateUsername(channel=named, username="Verona_News"))
    return Channel(server, owner, types.inputPeerChannel(channel_id=chat.id, access_hash=chat.access_hash))


def scraper_of(address: str, name: str) -> TelegramChannelScraper:
    """The scraper as it is, but for the host that it asks."""

    class Scraper(TelegramChannelScraper):
        def _get(self, url: str, **options: Any) -> Any:
            return super()._get(url.replace("https://t.me", address), **options)

    return Scraper(name)


async def test_a_scraper_of_telegram_pages_reads_a_channel_complete_and_in_order(
    channel: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR, "snscrape")  # it warns of addresses on other hosts than Telegram's
    texts = [f"Post {number}\nhttps://verona.example/{number}" for number in range(POSTS)]
    ids = [await channel.post(text) for text in texts]
    scraper = scraper_of(channel.address, "verona_news")
    reader = await channel.server.user("989120000001")
    found = (await reader.call(functions.contacts_resolveUsername(username="verona_news"))).chats[0]
    named = types.inputChannel(channel_id=found.id, access_hash=found.access_hash)
    await reader.call(functions.channels_joinChannel(channel=named))
    *posts, created = await asyncio.to_thread(lambda: list(scraper.get_items()))
    assert (created.url, created.content) == (f"{channel.address}/Verona_News/1", "Channel created")
    assert [post.url for post in posts] == [f"{channel.address}/Verona_News/{each}" for each in reversed(ids)]
    assert [post.content for post in posts] == texts[::-1]
    assert [post.outlinks for post in posts] == [
        [f"https://verona.example/{number}"] for number in reversed(range(POSTS))
    ]
    entity = await asyncio.to_thread(scraper._get_entity)
    assert (entity.username, entity.title, entity.members, entity.verified) == ("Verona_News", "Verona & خبر", 2, False)
    assert entity.description == "News, see https://verona.example"
    assert entity.photo.startswith(channel.address)


@pytest.mark.parametrize("form", ["rss.xml", "atom.xml"])
async def test_a_feed_reader_fetches_a_feed_once(channel: Channel, form: str) -> None:
    await channel.post("First <post> & more")
    address = f"{channel.address}/s/verona_news/{form}"
    first = await asyncio.to_thread(feedparser.parse, address)
    assert (first.status, first.bozo, len(first.entries)) == (200, False, 1)
    by_tag = await asyncio.to_thread(feedparser.parse, address, etag=first.etag)
    assert by_tag.status == 304
    await channel.post("Second")
    again = await asyncio.to_thread(feedparser.parse, address, etag=first.etag)
    assert (again.status, len(again.entries)) == (200, 2)


async def test_pages_are_valid(channel: Channel) -> None:
    text = "Bold, quote, code, hidden 😀 @verona_news #tag https://verona.example/?a=1&b=2"
    styles = [
        types.messageEntityBold(offset=0, length=4),
        types.messageEntityBlockquote(offset=6, length=5),
        types.messageEntityPre(offset=13, length=4, language="c"),
        types.messageEntitySpoiler(offset=19, length=6),
    ]
    first = await channel.post(text, entities=styles)
    await channel.post("Answer", reply_to=types.inputReplyToMessage(reply_to_msg_id=first))
    await channel.owner.call(functions.messages_updatePinnedMessage(peer=channel.peer, id=first))
    browser = await Browser.open(channel.server.port)
    parser = html5lib.HTMLParser(strict=True)
    for path in (
        "/about", "/verona_news", "/verona_news/1", "/s/verona_news?lang=fa", "/s/verona_news?q=answer", f"/verona_news/{first}",
        f"/verona_news/{first}?embed=1", "/nobody", "/+abc", "/proxy?server=a&port=1", "/addstickers/a", "/c/1/2",
    ):  # fmt: skip
        _, _, page = await browser.ask(f"GET {path} HTTP/1.1|Host: verona.example")
        parser.parse(page, transport_encoding="utf-8")
    browser.writer.close()


async def test_a_cached_page_is_the_page(channel: Channel) -> None:
    """Compressed or not, asked for first or later, whole or only its head."""
    await channel.post("Words " * 500)
    browser = await Browser.open(channel.server.port)
    ask = "GET /s/verona_news HTTP/1.1|Host: verona.example"
    plain, again, zipped = [await browser.ask(f"{ask}{header}") for header in ("", "", "|Accept-Encoding: gzip, br")]
    assert plain[2] == again[2]
    assert (zipped[0], zipped[1]["content-encoding"]) == (200, "gzip")
    assert len(zipped[2]) < len(plain[2]) / 4
    assert zipped[1]["etag"] != plain[1]["etag"]
    for tag in (plain[1]["etag"], zipped[1]["etag"]):
        status, _, body = await browser.ask(f"{ask}|If-None-Match: {tag}")
        assert (status, body) == (304, b"")
    status, headers, _ = await browser.ask("HEAD /s/verona_news HTTP/1.1|Host: verona.example")
    assert (status, headers["content-length"]) == (200, plain[1]["content-length"])
    browser.writer.close()


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("Verona.example", "http://verona.example"),
        ("verona.example:8443|X-Forwarded-Proto: https", "https://verona.example:8443"),
        ("[2001:db8::1]:80", "http://[2001:db8::1]:80"),
        ('verona.example"><script>', "http://127.0.0.1:"),
        ("verona.example/evil", "http://127.0.0.1:"),
    ],
)
async def test_addresses_are_those_that_the_browser_used(channel: Channel, host: str, origin: str) -> None:
    browser = await Browser.open(channel.server.port)
    _, headers, page = await browser.ask(f"GET /verona_news HTTP/1.1|Host: {host}")
    assert f'<link rel="canonical" href="{origin}' in page.decode()
    assert f"img-src 'self' {origin}" in headers["content-security-policy"]
    assert b"<script" not in page
    browser.writer.close()


async def test_or_those_that_the_operator_says(start) -> None:
    server = await start(web_address="https://verona.example/")
    owner = await server.user("989120000000")
    await owner.call(functions.account_updateUsername(username="prince_escalus"))
    browser = await Browser.open(server.port)
    _, _, page = await browser.ask("GET /prince_escalus HTTP/1.1|Host: other.example")
    assert '<meta property="og:url" content="https://verona.example/prince_escalus">' in page.decode()
    browser.writer.close()
