"""The side service on real storage and a website on loopback."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from website import Website, page

from chapar.actions import web_pages
from chapar.actions.web_pages import request_page, settle_page
from chapar.clock import ManualClock
from chapar.domain.media import WebPage
from chapar.previews import service
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
    return Previews(storage, ManualClock(), fetcher)


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
    async def never(_writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(60)

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
