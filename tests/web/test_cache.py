"""Pages that are kept: by version, within bounds, made once for all who wait."""

import asyncio

import pytest

from chapar.web.cache import PageCache, Rendered, render


def make_page(size: int = 100) -> Rendered:
    return render(b"x" * size, "text/plain")


async def make_once(page: Rendered) -> Rendered:
    return page


async def test_a_page_is_good_for_its_version() -> None:
    cache = PageCache()
    page = make_page()
    assert await cache.make("key", 1, lambda: make_once(page)) is page
    assert cache.find("key", 1) is page
    assert cache.find("other", 1) is None
    assert cache.find("key", 2) is None
    assert cache.find("key", 1) is None, "an old version is forgotten"
    assert (len(cache), cache.size_bytes) == (0, 0)


async def test_the_pages_that_are_read_stay() -> None:
    cache = PageCache(10_000)
    for number in range(40):
        page = make_page(500)
        await cache.make(number, 1, lambda page=page: make_once(page))
        cache.find(0, 1)
        assert cache.size_bytes <= 10_000
    assert cache.find(0, 1) is not None
    assert cache.find(1, 1) is None
    assert cache.find(39, 1) is not None


async def test_one_page_does_not_drive_out_all_others() -> None:
    cache = PageCache(10_000)
    await cache.make("small", 1, lambda: make_once(make_page()))
    await cache.make("huge", 1, lambda: make_once(Rendered(b"x" * 9000, b"", "", "", 0, "")))
    assert cache.find("huge", 1) is None
    assert cache.find("small", 1) is not None


async def test_those_who_wait_get_one_page_also_when_the_first_goes_away() -> None:
    cache = PageCache()
    made = 0
    go_on = asyncio.Event()

    async def maker() -> Rendered:
        nonlocal made
        made += 1
        await go_on.wait()
        return make_page()

    waiting = [asyncio.create_task(cache.make("key", 1, maker)) for _ in range(10)]
    other = asyncio.create_task(cache.make("key", 2, maker))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    waiting[0].cancel()
    go_on.set()
    pages = await asyncio.gather(*waiting[1:], other)
    assert made == 2
    assert len({id(page) for page in pages[:-1]}) == 1
    assert waiting[0].cancelled()


async def test_a_failure_reaches_all_and_is_not_kept() -> None:
    cache = PageCache()

    async def maker() -> Rendered:
        await asyncio.sleep(0)
        raise LookupError("nothing")

    results = await asyncio.gather(*(cache.make("key", 1, maker) for _ in range(3)), return_exceptions=True)
    assert [type(result) for result in results] == [LookupError] * 3
    assert await cache.make("key", 1, lambda: make_once(make_page())) is not None


def test_what_is_worth_it_is_compressed() -> None:
    assert render("short", "text/plain").zipped == b""
    page = render("long " * 1000, "text/plain")
    assert 0 < len(page.zipped) < len(page.body) / 10
    assert page == render("long " * 1000, "text/plain"), "the same text gives the same bytes and tag"
    assert page.etag != render("long " * 1001, "text/plain").etag


@pytest.mark.parametrize("text", ["\ud800", "a\x00b"])
def test_strange_characters_are_no_failure(text: str) -> None:
    assert render(text, "text/plain").body
