"""The side service that fills in pages while messages are already under way, and fetches files that are sent by their links."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from chapar.actions.rates import Rates
from chapar.actions.web_pages import settle_page
from chapar.clock import Clock
from chapar.domain.errors import RpcError
from chapar.domain.files import Photo
from chapar.domain.media import WebPage
from chapar.previews.exchange import PICTURE, Wanted
from chapar.previews.failures import NoPage
from chapar.previews.fetch import FetchedFile, Fetcher
from chapar.previews.parse import parse_page
from chapar.storage.api import Storage

log = logging.getLogger(__name__)

LINKS_PER_MINUTE = 20
"""Pages and files that one account may cause to be fetched in a minute; links beyond it have no preview unless their page is
known."""
PICTURE_SECONDS = 5.0
"""How long a page waits for its picture."""
LEFT_OVER = 1000
"""Pages that are taken up at a time, because the server ended while they were on their way."""


MakePhoto = Callable[[bytes, int], Awaitable[Photo]]
"""Makes a photo of this date, not stored yet, of what may be a picture. Raises RpcError."""


class Previews:
    """Fetches pages and settles them in storage."""

    def __init__(self, storage: Storage, clock: Clock, fetcher: Fetcher, make_photo: MakePhoto) -> None:
        self._storage = storage
        self._clock = clock
        self._fetcher = fetcher
        self._make_photo = make_photo
        self._rates = Rates()
        self._under_way: dict[int, asyncio.Task[WebPage | None]] = {}
        self._files: set[asyncio.Task[FetchedFile]] = set()
        self._is_closed = False

    async def take_up(self) -> None:
        """Fetch whatever is on its way without being fetched: what an earlier run of the server left."""
        for page in await self._storage.read(lambda q: q.list_unfetched_web_pages(LEFT_OVER)):
            if not self._is_closed:
                self.fetch(page)

    async def close(self) -> None:
        """Stop every fetch; their pages stay on their way and are taken up at the next start."""
        self._is_closed = True
        tasks: list[asyncio.Task[WebPage | None] | asyncio.Task[FetchedFile]] = [
            *self._under_way.values(),
            *self._files,
        ]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._fetcher.close()

    def take(self, user_id: int) -> bool:
        """Count one page that an account wants fetched; whether it may be."""
        try:
            self._rates.take(str(user_id), limit=LINKS_PER_MINUTE, seconds=60, now=self._clock.monotonic())
        except RpcError:
            return False
        return True

    def fetch(self, page: WebPage) -> asyncio.Task[WebPage | None]:
        """Fetch a page and settle it; a page that is under way is not fetched twice.

        The task's result is the page as it is then, None when nobody wants it any more.
        """
        task = self._under_way.get(page.id)
        if task is None:
            task = asyncio.get_running_loop().create_task(self._fill_in(page))
            self._under_way[page.id] = task
            task.add_done_callback(lambda done: self._on_done(page.id, done))
        return task

    async def fetch_file(self, url: str, wanted: Wanted) -> FetchedFile:
        """The file behind a link. Raises NoPage."""
        if self._is_closed:
            raise NoPage("the server ends")
        task = asyncio.get_running_loop().create_task(self._fetcher.fetch_file(url, wanted))
        self._files.add(task)
        task.add_done_callback(self._files.discard)
        await asyncio.wait([task])
        if task.cancelled():
            raise NoPage("the server ends")
        if (error := task.exception()) is not None:
            log.debug("a link leads to no file", extra={"reason": str(error)})
            raise error
        return task.result()

    async def _fill_in(self, page: WebPage) -> WebPage | None:
        found = await self._find(page)
        return await settle_page(self._storage, page_id=page.id, found=found, now=int(self._clock.now()))

    async def _find(self, page: WebPage) -> WebPage | None:
        """What the page says of itself. The log has the reason when there is nothing, and never the link."""
        try:
            content = await asyncio.to_thread(parse_page, await self._fetcher.fetch(page.url))
        except NoPage as reason:
            log.debug("a link has no preview", extra={"reason": str(reason)})
            return None
        except Exception as error:  # whatever a stranger's page brings about must not leave the message waiting
            log.error("a page could not be read", extra={"error": type(error).__name__})
            return None
        photo = await self._find_picture(content.picture_url) or page.photo if content.picture_url else None
        return page._replace(
            display_url=content.display_url,
            kind=content.kind,
            site_name=content.site_name,
            title=content.title,
            description=content.description,
            author=content.author,
            photo=photo,
        )

    async def _find_picture(self, url: str) -> Photo | None:
        """The picture of a page, None when there is none that can be shown."""
        try:
            async with asyncio.timeout(PICTURE_SECONDS):
                found = await self._fetcher.fetch_file(url, PICTURE)
                return await self._make_photo(found.body, int(self._clock.now()))
        except (NoPage, RpcError, TimeoutError) as reason:
            log.debug("a page has no picture", extra={"reason": str(reason) or "took too long"})
            return None

    def _on_done(self, page_id: int, done: asyncio.Task[WebPage | None]) -> None:
        self._under_way.pop(page_id, None)
        if not done.cancelled() and (error := done.exception()) is not None:
            log.error("a page could not be stored", extra={"error": type(error).__name__})
