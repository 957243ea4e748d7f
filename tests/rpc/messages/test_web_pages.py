"""Previews of pages: attached, filled in, taken away."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from media_words import Cinema, draw, set_cinema
from stored_files import locate_document, locate_photo

from chapar.actions.web_pages import FAILED_SECONDS, FRESH_SECONDS, drop_old_pages, give_up_pages
from chapar.previews.connecting import Connector
from chapar.previews.exchange import Wanted
from chapar.previews.failures import NoPage
from chapar.previews.fetch import FetchedFile, FetchedPage, Fetcher
from chapar.previews.links import parse_link
from chapar.previews.service import LINKS_PER_MINUTE, Previews
from chapar.tl import functions, types


class Shelf(Fetcher):
    """The whole Web: pages, and files with their media types, by URL.

    Nothing arrives while it is shut. `asked` are the URLs that were fetched.
    """

    def __init__(self) -> None:
        super().__init__(Connector())
        self.pages: dict[str, str] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        self.asked: list[str] = []
        self.is_open = asyncio.Event()
        self.is_open.set()

    async def fetch(self, url: str) -> FetchedPage:
        self.asked.append(url)
        await self.is_open.wait()
        if url not in self.pages:
            raise NoPage("status is not 200")
        return FetchedPage(parse_link(url), "utf-8", self.pages[url].encode())

    async def fetch_file(self, url: str, wanted: Wanted) -> FetchedFile:
        self.asked.append(url)
        await self.is_open.wait()
        media_type, body = self.files.get(url, ("", b""))
        if not body or not wanted.takes(media_type):
            raise NoPage("status is not 200")
        return FetchedFile(parse_link(url), media_type, body)


@pytest.fixture
async def shelf(server: Server) -> AsyncIterator[Shelf]:
    """Previews switched on."""
    found = Shelf()
    found.pages["https://example.org/"] = "<title>Example</title><meta name=description content='Words'>"
    found.pages["https://other.example/a"] = "<title>Other</title>"
    server.services.previews = Previews(server.storage, server.clock, found, server.services.file_maker.make_page_photo)
    yield found
    await server.services.previews.close()


async def arrive(stage: Stage) -> None:
    """Wait until nothing is being fetched."""
    previews = stage.server.services.previews
    assert previews is not None
    while previews._under_way:
        await asyncio.wait(list(previews._under_way.values()))
        await asyncio.sleep(0)
    await stage.server.settle()
    stage.listen()


async def shown(stage: Stage, viewer: str, other: str) -> list[Any]:
    """The pages in a conversation as a fresh fetch shows them, newest first; None for messages without."""
    messages = await stage.messages(viewer, other)
    return [message.media.webpage if message.media else None for message in messages]


async def test_a_page_arrives_after_its_message_and_everybody_is_told(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    shelf.is_open.clear()
    await stage.send("Romeo", "Juliet", "look: example.net, no: https://example.org")
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        (page,) = await shown(stage, viewer, other)
        assert page.NAME == "webPagePending"
    shelf.pages["http://example.net/"] = "<title>Net</title><meta name=description content=words>"
    shelf.is_open.set()
    await arrive(stage)
    assert shelf.asked == ["http://example.net/"]
    (page,) = await shown(stage, "Juliet", "Romeo")
    assert (page.url, page.title, page.description, page.site_name, page.type) == (
        "http://example.net/",
        "Net",
        "words",
        "example.net",
        "article",
    )
    await stage.verify_updates()


async def test_a_page_that_is_known_is_there_at_once(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "https://example.org/")
    await arrive(stage)
    await stage.send("Juliet", "Romeo", "https://example.org")
    assert [page.title for page in await shown(stage, "Romeo", "Juliet")] == ["Example", "Example"]
    assert shelf.asked == ["https://example.org/"]
    await stage.verify_updates()


async def test_a_link_to_nothing_loses_its_preview_and_is_not_asked_for_again_soon(
    server: Server, shelf: Shelf
) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "https://example.org/missing")
    await arrive(stage)
    (page,) = await shown(stage, "Juliet", "Romeo")
    assert page.NAME == "webPageEmpty"
    await stage.send("Romeo", "Juliet", "https://example.org/missing")
    assert (await shown(stage, "Juliet", "Romeo"))[0] is None
    assert len(shelf.asked) == 1
    server.clock.advance(FAILED_SECONDS)
    shelf.pages["https://example.org/missing"] = "<title>Found</title>"
    await stage.send("Romeo", "Juliet", "https://example.org/missing")
    await arrive(stage)
    assert [page and page.NAME for page in await shown(stage, "Juliet", "Romeo")] == ["webPage", None, "webPage"]
    await stage.verify_updates()


async def test_whoever_was_away_learns_of_the_page_by_difference(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    state = await stage.clients["Juliet"].call(functions.updates_getState())
    shelf.is_open.clear()
    await stage.send("Romeo", "Juliet", "https://example.org/")
    shelf.is_open.set()
    await arrive(stage)
    difference = await stage.clients["Juliet"].call(
        functions.updates_getDifference(pts=state.pts, date=state.date, qts=0)
    )
    assert [message.media.webpage.title for message in difference.new_messages] == ["Example"]
    titles = [update.webpage.title for update in difference.other_updates if update.NAME == "updateWebPage"]
    assert titles == ["Example"]
    await stage.verify_updates()


async def test_nothing_is_fetched_when_the_sender_does_not_want_it(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "https://example.org/", no_webpage=True)
    await stage.send("Romeo", "Juliet", "words, mail@example.org, tg://resolve?domain=x and ftp://example.org/")
    await stage.send(
        "Romeo", "Juliet", "`https://example.org/`", entities=[types.messageEntityCode(offset=0, length=22)]
    )
    assert await shown(stage, "Juliet", "Romeo") == [None, None, None]
    assert shelf.asked == []


async def test_a_link_behind_words_has_a_preview_too(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    link = types.messageEntityTextUrl(offset=3, length=4, url="https://other.example/a")
    await stage.send("Romeo", "Juliet", "👍 here, not https://example.org/", entities=[link])
    await arrive(stage)
    assert [page.title for page in await shown(stage, "Juliet", "Romeo")] == ["Other"]


async def test_an_edit_changes_the_preview(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    message_id = await stage.send("Romeo", "Juliet", "https://example.org/")
    await arrive(stage)

    async def edit(**fields: Any) -> None:
        request = functions.messages_editMessage(peer=stage.peer("Romeo", "Juliet"), id=message_id, **fields)
        await stage.call("Romeo", request)
        await arrive(stage)

    await edit(message="https://other.example/a")
    assert (await shown(stage, "Juliet", "Romeo"))[0].title == "Other"
    await edit(message="https://other.example/a", no_webpage=True)
    assert await shown(stage, "Juliet", "Romeo") == [None]
    await edit(message="words", media=types.inputMediaWebPage(url="https://example.org/", force_small_media=True))
    (message,) = await stage.messages("Juliet", "Romeo")
    assert (message.media.webpage.title, message.media.force_small_media, message.media.manual) == (
        "Example",
        True,
        True,
    )
    await edit(message="only words")
    assert await shown(stage, "Juliet", "Romeo") == [None]
    await stage.verify_updates()


async def test_a_page_may_be_chosen(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")

    async def send(random_id: int, url: str, **wishes: bool) -> None:
        request = functions.messages_sendMedia(
            peer=stage.peer("Romeo", "Juliet"),
            media=types.inputMediaWebPage(url=url, **wishes),
            message="see https://other.example/a",
            random_id=random_id,
            invert_media=True,
        )
        await stage.call("Romeo", request)
        await arrive(stage)

    await send(-1, "example.org", optional=True)
    assert shelf.asked == ["http://example.org/"]
    await send(-2, "https://example.org/", force_large_media=True)
    message = (await stage.messages("Juliet", "Romeo"))[0]
    media = message.media
    assert (media.webpage.title, media.force_large_media, media.manual, message.invert_media) == (
        "Example",
        True,
        True,
        True,
    )
    with pytest.raises(Refused, match="WEBPAGE_MEDIA_EMPTY"):
        await send(-3, "tg://resolve")
    await send(-4, "tg://resolve", optional=True)
    assert (await shown(stage, "Juliet", "Romeo"))[0] is None
    with pytest.raises(Refused, match="MEDIA_EMPTY"):
        await stage.call(
            "Romeo",
            functions.messages_sendMedia(
                peer=stage.peer("Romeo", "Juliet"), media=types.inputMediaEmpty(), message="x", random_id=-5
            ),
        )
    await stage.verify_updates()


async def test_a_message_is_passed_on_with_its_preview(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    shelf.is_open.clear()
    message_id = await stage.send("Romeo", "Juliet", "https://example.org/")
    me = stage.peer("Romeo", "Romeo")
    forward = functions.messages_forwardMessages(
        from_peer=stage.peer("Romeo", "Juliet"), to_peer=me, id=[message_id], random_id=[-1]
    )
    await stage.call("Romeo", forward)
    shelf.is_open.set()
    await arrive(stage)
    assert [page.title for page in await shown(stage, "Romeo", "Romeo")] == ["Example"]
    assert len(shelf.asked) == 1
    await stage.verify_updates()


async def test_where_links_are_not_to_be_embedded_no_page_is_shown(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    await stage.call(
        "Romeo",
        functions.messages_editChatDefaultBannedRights(
            peer=stage.channel_peer("Romeo", verona),
            banned_rights=types.chatBannedRights(until_date=0, embed_links=True),
        ),
    )
    posted = await stage.post("Juliet", verona, "https://example.org/")
    await arrive(stage)
    assert (await stage.posts("Romeo", verona))[0].media is None
    peer = stage.channel_peer("Juliet", verona)
    chosen = types.inputMediaWebPage(url="https://example.org/", optional=True)
    with pytest.raises(Refused, match=r"CHAT_SEND_WEBPAGE_FORBIDDEN$"):
        await stage.call("Juliet", functions.messages_sendMedia(peer=peer, media=chosen, message="x", random_id=-1))
    await stage.call("Juliet", functions.messages_editMessage(peer=peer, id=posted, message="https://other.example/a"))
    await stage.send("Juliet", "Romeo", "https://example.org/")
    await arrive(stage)
    [seen] = await stage.messages("Juliet", "Romeo")
    assert seen.media
    forward = functions.messages_forwardMessages(
        from_peer=stage.peer("Juliet", "Romeo"), to_peer=peer, id=[seen.id], random_id=[-2]
    )
    await stage.call("Juliet", forward)
    assert [message.media for message in (await stage.posts("Romeo", verona))[:2]] == [None, None]
    await stage.post("Romeo", verona, "https://example.org/")
    assert (await stage.posts("Romeo", verona))[0].media
    await stage.verify_updates()


async def test_a_page_is_fetched_anew_when_it_is_old(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "https://example.org/")
    await arrive(stage)
    shelf.pages["https://example.org/"] = "<title>New</title>"
    server.clock.advance(FRESH_SECONDS)
    await stage.send("Romeo", "Juliet", "https://example.org/")
    await arrive(stage)
    assert [page.title for page in await shown(stage, "Juliet", "Romeo")] == ["New", "New"]
    del shelf.pages["https://example.org/"]
    server.clock.advance(FRESH_SECONDS)
    await stage.send("Romeo", "Juliet", "https://example.org/")
    await arrive(stage)
    assert [page.title for page in await shown(stage, "Juliet", "Romeo")] == ["New"] * 3
    assert len(shelf.asked) == 3
    await stage.verify_updates()


async def test_old_pages_that_nobody_shows_are_forgotten(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    message_id = await stage.send("Romeo", "Juliet", "https://example.org/")
    await arrive(stage)
    await stage.call("Romeo", functions.messages_deleteMessages(id=[message_id], revoke=True))
    await drop_old_pages(server.storage, int(server.clock.now()))
    assert await server.storage.read(lambda q: q.find_web_page_by_url("https://example.org/")) is not None
    server.clock.advance(FRESH_SECONDS + 1)
    await drop_old_pages(server.storage, int(server.clock.now()))
    assert await server.storage.read(lambda q: q.find_web_page_by_url("https://example.org/")) is None


async def test_an_account_has_only_so_many_pages_fetched(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "https://example.org/")
    await arrive(stage)
    for number in range(LINKS_PER_MINUTE + 3):
        await stage.send("Romeo", "Juliet", f"https://example.org/{number}")
    await arrive(stage)
    assert len(shelf.asked) == LINKS_PER_MINUTE + 1
    await stage.send("Romeo", "Juliet", "https://example.org/")
    assert (await shown(stage, "Juliet", "Romeo"))[0].title == "Example"
    server.clock.advance(60)
    await stage.send("Romeo", "Juliet", "https://example.org/later")
    await arrive(stage)
    assert len(shelf.asked) == LINKS_PER_MINUTE + 2


async def test_a_server_that_starts_takes_up_what_was_on_its_way(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    shelf.is_open.clear()
    await stage.send("Romeo", "Juliet", "https://example.org/")
    assert server.services.previews is not None
    await server.services.previews.close()
    assert (await shown(stage, "Juliet", "Romeo"))[0].NAME == "webPagePending"
    shelf.is_open.set()
    server.services.previews = Previews(server.storage, server.clock, shelf, server.services.file_maker.make_page_photo)
    await server.services.previews.take_up()
    await arrive(stage)
    assert (await shown(stage, "Juliet", "Romeo"))[0].title == "Example"
    await stage.verify_updates()


async def test_a_server_that_starts_without_previews_gives_up_what_was_on_its_way(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    shelf.is_open.clear()
    await stage.send("Romeo", "Juliet", "https://example.org/")
    assert server.services.previews is not None
    await server.services.previews.close()
    await give_up_pages(server.storage, int(server.clock.now()))
    await server.settle()
    assert (await shown(stage, "Juliet", "Romeo"))[0].NAME == "webPageEmpty"
    await stage.verify_updates()


async def test_a_preview_is_shown_while_one_writes(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo = stage.clients["Romeo"]
    preview = await romeo.call(functions.messages_getWebPagePreview(message="https://example.org/ and more"))
    assert preview.media.webpage.title == "Example"
    await stage.send("Romeo", "Juliet", "https://example.org/")
    assert (await shown(stage, "Juliet", "Romeo"))[0].title == "Example"
    page = (await romeo.call(functions.messages_getWebPage(url="https://example.org/", hash=0))).webpage
    assert page.title == "Example"
    again = await romeo.call(functions.messages_getWebPage(url="https://example.org", hash=page.hash))
    assert again.webpage.NAME == "webPageNotModified"
    assert shelf.asked == ["https://example.org/"]
    for text in ("words", "https://example.org/missing", "https://example.org/missing"):
        none = await romeo.call(functions.messages_getWebPagePreview(message=text))
        assert none.media == types.messageMediaEmpty()
    assert len(shelf.asked) == 2
    gone = await romeo.call(functions.messages_getWebPage(url="https://example.org/missing", hash=0))
    assert gone.webpage.NAME == "webPageEmpty"
    await stage.verify_updates()


@pytest.mark.parametrize("layer", [152, 181, 229])
async def test_a_server_without_previews_fetches_and_shows_none(server: Server, layer: int) -> None:
    client = await server.sign_up("989120000001", "Leyli", layer=layer)
    preview = await client.call(functions.messages_getWebPagePreview(message="https://example.org/"))
    assert getattr(preview, "media", preview) == types.messageMediaEmpty()
    page = await client.call(functions.messages_getWebPage(url="https://example.org/", hash=0))
    assert getattr(page, "webpage", page).NAME == "webPageEmpty"
    sent = await client.call(
        functions.messages_sendMessage(peer=types.inputPeerSelf(), message="https://example.org/", random_id=1)
    )
    message = next(update.message for update in sent.updates if update.NAME == "updateNewMessage")
    assert message.media is None
    with pytest.raises(Refused, match="WEBPAGE_MEDIA_EMPTY"):
        await client.call(
            functions.messages_sendMedia(
                peer=types.inputPeerSelf(), media=types.inputMediaWebPage(url="example.org"), message="x", random_id=2
            )
        )


async def test_a_page_comes_with_its_picture(server: Server, shelf: Shelf) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    shelf.pages["https://example.org/"] = "<title>Example</title><meta property=og:image content=/a.png>"
    shelf.files["https://example.org/a.png"] = ("image/png", draw(640, 320, kind="PNG"))
    await stage.send("Romeo", "Juliet", "https://example.org/")
    await arrive(stage)
    (page,) = await shown(stage, "Juliet", "Romeo")
    largest = page.photo.sizes[-1]
    assert (page.title, page.has_large_media, largest.w, largest.h) == ("Example", True, 640, 320)
    got = await stage.clients["Juliet"].call(
        functions.upload_getFile(location=locate_photo(page.photo, largest.type), offset=0, limit=1 << 20)
    )
    assert len(got.bytes) == largest.size
    await stage.verify_updates()


async def set_linked_cinema(server: Server, shelf: Shelf) -> Cinema:
    shelf.files["https://example.org/a.jpg"] = ("image/jpeg", draw(640, 480))
    shelf.files["https://example.org/dir/%DA%AF%D9%84.pdf"] = ("application/pdf", b"%PDF-1.7 words")
    shelf.files["https://example.org/cat.gif"] = ("image/gif", draw(64, 64, kind="GIF"))
    shelf.files["https://example.org/run.svg"] = ("image/svg+xml", b"<svg onload=alert(1)>")
    return await set_cinema(server)


async def test_a_photo_is_sent_by_its_link(server: Server, shelf: Shelf) -> None:
    cinema = await set_linked_cinema(server, shelf)
    link = types.inputMediaPhotoExternal(url="https://example.org/a.jpg", spoiler=True)
    message = await cinema.send("Romeo", link, "look")
    assert (message.message, message.media.spoiler, message.media.photo.sizes[-1].w) == ("look", True, 640)
    again = await cinema.send("Romeo", await cinema.upload_media("Romeo", link))
    assert isinstance(again.media, types.messageMediaPhoto)
    await cinema.stage.verify_updates()


async def test_a_document_is_sent_by_its_link(server: Server, shelf: Shelf) -> None:
    cinema = await set_linked_cinema(server, shelf)
    link = types.inputMediaDocumentExternal(url="https://example.org/dir/%DA%AF%D9%84.pdf")
    document = (await cinema.send("Romeo", link)).media.document
    names = [each.file_name for each in document.attributes if hasattr(each, "file_name")]
    assert (document.mime_type, document.size, names) == ("application/pdf", 14, ["گل.pdf"])
    got = await cinema.stage.clients["Romeo"].call(
        functions.upload_getFile(location=locate_document(document), offset=0, limit=4096)
    )
    assert got.bytes == b"%PDF-1.7 words"
    cat = await cinema.send("Romeo", types.inputMediaDocumentExternal(url="https://example.org/cat.gif"))
    kinds = {each.NAME for each in cat.media.document.attributes}
    assert kinds == {"documentAttributeAnimated", "documentAttributeFilename", "documentAttributeImageSize"}
    drawing = await cinema.send("Romeo", types.inputMediaDocumentExternal(url="https://example.org/run.svg"))
    assert drawing.media.document.mime_type == "application/octet-stream"
    await cinema.stage.verify_updates()


@pytest.mark.parametrize(
    ("media", "error"),
    [
        (types.inputMediaPhotoExternal(url="https://example.org/missing.jpg"), "WEBPAGE_CURL_FAILED"),
        (types.inputMediaPhotoExternal(url="https://example.org/dir/%DA%AF%D9%84.pdf"), "WEBPAGE_CURL_FAILED"),
        (types.inputMediaPhotoExternal(url="https://example.org/run.svg"), "PHOTO_EXT_INVALID"),
        (types.inputMediaPhotoExternal(url="ftp://example.org/a.jpg"), "EXTERNAL_URL_INVALID"),
        (types.inputMediaDocumentExternal(url="https://user:word@example.org/"), "EXTERNAL_URL_INVALID"),
        (
            types.inputMediaDocumentExternal(url="https://example.org/cat.gif", ttl_seconds=10),
            "TTL_MEDIA_INVALID",
        ),
    ],
)
async def test_links_that_lead_to_nothing_to_be_sent(server: Server, shelf: Shelf, media: Any, error: str) -> None:
    cinema = await set_linked_cinema(server, shelf)
    with pytest.raises(Refused, match=f"400 {error}$"):
        await cinema.send("Romeo", media)
    assert await cinema.stage.messages("Romeo", "Juliet") == []


async def test_an_account_has_so_many_files_fetched_in_a_minute(server: Server, shelf: Shelf) -> None:
    cinema = await set_linked_cinema(server, shelf)
    link = types.inputMediaDocumentExternal(url="https://example.org/cat.gif")
    for _ in range(LINKS_PER_MINUTE):
        await cinema.send("Romeo", link)
    with pytest.raises(Refused, match="WEBPAGE_CURL_FAILED"):
        await cinema.send("Romeo", link)
    assert len(shelf.asked) == LINKS_PER_MINUTE
    server.clock.advance(60)
    await cinema.send("Romeo", link)
