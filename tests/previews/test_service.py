"""The side service on real storage and a website on loopback."""

import asyncio
import hashlib
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from website import Website, page

from chapar.actions import web_pages
from chapar.actions.web_pages import FRESH_SECONDS, drop_old_pages, request_page, settle_page
from chapar.clock import ManualClock
from chapar.domain.errors import RpcError
from chapar.domain.files import FileUse, Photo, PhotoSize
from chapar.domain.media import WebPage
from chapar.previews import service
from chapar.previews.exchange import FILE
from chapar.previews.failures import NoPage
from chapar.previews.fetch import Fetcher
from chapar.previews.service import Previews
from chapar.storage.api import Storage
from chapar.storage.sqlite import open_storage


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    opened = open_storage(tmp_path, ManualClock(), durable=False)
    yield opened
    await opened.close()


@pytest.fixture
def previews(storage: Storage, fetcher: Fetcher) -> Previews:
    return Previews(storage, ManualClock(), fetcher, make_photo)


async def make_photo(content: bytes, now: int) -> Photo:
    """What is no picture is refused; the same picture twice is the same photo."""
    if content == b"no picture":
        raise RpcError("IMAGE_PROCESS_FAILED")
    return Photo(0, 0, now, (PhotoSize("m", 8, 8, len(content), hashlib.sha256(content).digest()),))


async def never(_writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(60)


async def request(storage: Storage, url: str) -> WebPage:
    return await storage.write(lambda tx: request_page(tx, url, 1))


async def test_a_page_is_fetched_once_however_many_want_it(
    website: Website, storage: Storage, previews: Previews
) -> None:
    website.answers["/"] = page("<title>عنوان</title>".encode())
    wanted = await request(storage, website.url("/"))
    first, second = previews.fetch(wanted), previews.fetch(wanted)
    assert first is second
    settled = await first
    assert settled is not None
    assert (settled.title, settled.is_ready, settled.url) == ("عنوان", True, website.url("/"))
    assert await storage.read(lambda q: q.find_web_page(wanted.id)) == settled
    assert website.connections == 1
    await previews.close()


async def test_the_log_tells_why_there_is_no_preview_but_not_of_what(
    website: Website, storage: Storage, previews: Previews, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    settled = await previews.fetch(await request(storage, website.url("/secret")))
    assert settled is not None
    assert not settled.is_ready
    records = [record for record in caplog.records if record.name == "chapar.previews.service"]
    assert [record.__dict__["reason"] for record in records] == ["status is not 200"]
    assert not any("secret" in str(record.__dict__) or "site.test" in str(record.__dict__) for record in records)
    await previews.close()


async def test_a_page_that_breaks_the_reader_is_settled_all_the_same(
    website: Website, storage: Storage, previews: Previews, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_page: object) -> None:
        raise MemoryError

    monkeypatch.setattr(service, "parse_page", fail)
    website.answers["/"] = page(b"<title>x</title>")
    settled = await previews.fetch(await request(storage, website.url("/")))
    assert settled is not None
    assert (settled.is_ready, settled.fetched_at > 0) == (False, True)
    await previews.close()


async def test_closing_leaves_pages_on_their_way(website: Website, storage: Storage, previews: Previews) -> None:
    website.answers["/"] = never
    task = previews.fetch(await request(storage, website.url("/")))
    while not website.requests:
        await asyncio.sleep(0.01)
    await previews.close()
    assert task.cancelled()
    assert [left.url for left in await storage.read(lambda q: q.list_unfetched_web_pages(10))] == [website.url("/")]


async def test_a_page_that_very_many_messages_show_stays_as_it_is(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_pages, "CHANGED_BODIES", -1)
    wanted = await request(storage, "https://example.org/")
    for title in ("First", "Second"):
        settled = await settle_page(storage, page_id=wanted.id, found=wanted._replace(title=title), now=5)
    assert settled is not None
    assert settled.title == "First"
    assert await settle_page(storage, page_id=99, found=None, now=5) is None


SHOWS_ITSELF = page(b"<title>x</title><meta property=og:image content=/picture>")


def picture(content: bytes) -> bytes:
    return page(content, content_type="image/png")


async def uses_of(storage: Storage, photo: Photo | None) -> list[tuple[FileUse, int, str]]:
    assert photo is not None
    return await storage.read(lambda q: q.list_file_uses(photo.id))


async def test_a_page_has_its_picture_until_it_shows_another_one(
    website: Website, storage: Storage, previews: Previews
) -> None:
    website.answers |= {"/": SHOWS_ITSELF, "/picture": picture(b"one")}
    wanted = await request(storage, website.url("/"))
    first = await previews.fetch(wanted)
    assert first is not None
    assert first == await storage.read(lambda q: q.find_web_page(wanted.id))
    assert await uses_of(storage, first.photo) == [(FileUse.WEB_PAGE, wanted.id, "")]
    again = await previews.fetch(first)
    assert again is not None
    assert again.photo == first.photo
    website.answers["/picture"] = b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"
    again = await previews.fetch(again)
    assert again is not None
    assert again.photo == first.photo  # it is only not to be had just now
    website.answers["/picture"] = picture(b"two")
    other = await previews.fetch(again)
    assert other is not None
    assert other.photo != first.photo
    assert await uses_of(storage, other.photo) == [(FileUse.WEB_PAGE, wanted.id, "")]
    assert await uses_of(storage, first.photo) == []
    website.answers["/"] = page(b"<title>x</title>")
    without = await previews.fetch(other)
    assert without is not None
    assert without.photo is None
    assert await uses_of(storage, other.photo) == []
    await previews.close()


@pytest.mark.parametrize(
    "answer", [picture(b"no picture"), page(b"<title>x</title>"), picture(b"cut")[:-1], b"HTTP/1.1 200 OK\r\n\r\n"]
)
async def test_a_page_whose_picture_cannot_be_had_is_shown_without(
    website: Website, storage: Storage, previews: Previews, answer: bytes
) -> None:
    website.answers |= {"/": SHOWS_ITSELF, "/picture": answer}
    settled = await previews.fetch(await request(storage, website.url("/")))
    assert settled is not None
    assert (settled.title, settled.is_ready, settled.photo) == ("x", True, None)
    await previews.close()


async def test_a_page_does_not_wait_long_for_its_picture(
    website: Website, storage: Storage, previews: Previews, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "PICTURE_SECONDS", 0.05)
    website.answers |= {"/": SHOWS_ITSELF, "/picture": never}
    settled = await previews.fetch(await request(storage, website.url("/")))
    assert settled is not None
    assert (settled.is_ready, settled.photo) == (True, None)
    await previews.close()


async def test_a_page_that_is_forgotten_lets_go_of_its_picture(
    website: Website, storage: Storage, previews: Previews
) -> None:
    website.answers |= {"/": SHOWS_ITSELF, "/picture": picture(b"one")}
    settled = await previews.fetch(await request(storage, website.url("/")))
    assert settled is not None
    await drop_old_pages(storage, settled.fetched_at + FRESH_SECONDS + 1)
    assert await storage.read(lambda q: q.find_web_page(settled.id)) is None
    assert await uses_of(storage, settled.photo) == []
    await previews.close()


async def test_closing_gives_up_files_that_are_on_their_way(website: Website, previews: Previews) -> None:
    website.answers["/film"] = never
    fetching = asyncio.ensure_future(previews.fetch_file(website.url("/film"), FILE))
    while not website.requests:
        await asyncio.sleep(0.01)
    await previews.close()
    for asked in (fetching, previews.fetch_file(website.url("/film"), FILE)):
        with pytest.raises(NoPage, match="the server ends"):
            await asked
