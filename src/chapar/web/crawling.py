"""What search engines are told: robots.txt and the list of public channels (sitemaps.org)."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import NamedTuple
from xml.sax.saxutils import escape

from starlette.responses import Response

from chapar.storage.api import Queries, Storage
from chapar.web.answers import HOUR, PLAIN, answer_page, refuse
from chapar.web.cache import PageCache, Rendered, render
from chapar.web.limits import Limits
from chapar.web.reading import is_open, shows_posts
from chapar.web.visits import Visit, parse_id

SITEMAP_CHANNELS = 1000
"""Channels on one page of the sitemap."""
SITEMAP_PAGES = 10
"""Pages of it: those with most subscribers come first, and others are found by links."""
LIST_TOKENS = 10
"""How many pages a page of it counts as: it looks at all public channels, and is another one under another address."""
FRESH_SECONDS = 600
"""How old it may be."""

_XML = "application/xml; charset=utf-8"
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


class _Listed(NamedTuple):
    """A public channel, and when something was written there last."""

    name: str
    changed_at: int


class Crawling:
    """Answers programs that look for pages."""

    def __init__(self, storage: Storage, cache: PageCache, limits: Limits) -> None:
        self._storage = storage
        self._cache = cache
        self._limits = limits

    async def show_robots(self, visit: Visit) -> Response:
        """`/robots.txt`: everything may be read but what is different every time, or for apps only."""
        lines = [
            "User-agent: *",
            "Disallow: /*?*q=",
            "Disallow: /*?*before=",
            "Disallow: /*?*after=",
            "Disallow: /*?*embed=",
            "Disallow: /joinchat/",
            "Disallow: /+",
            "Disallow: /c/",
            "Disallow: /proxy",
            "Disallow: /socks",
            "Disallow: /web/",
            "",
            f"Sitemap: {visit.origin}/sitemap.xml",
            "",
        ]
        return answer_page(visit.request, render("\n".join(lines), PLAIN), cache=HOUR)

    async def show_index(self, visit: Visit) -> Response:
        """`/sitemap.xml`: the pages of the sitemap."""

        async def make() -> Rendered:
            count = await self._storage.read_aside(
                lambda q: len(q.list_public_channels(SITEMAP_CHANNELS * SITEMAP_PAGES))
            )
            pages = max(1, -(-count // SITEMAP_CHANNELS))
            places = "".join(
                f"<sitemap><loc>{escape(visit.origin)}/sitemap/{page}.xml</loc></sitemap>"
                for page in range(1, pages + 1)
            )
            return render(
                f'<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex {_NAMESPACE}>{places}</sitemapindex>\n', _XML
            )

        return answer_page(visit.request, await self._take(visit, 0, make))

    async def show_page(self, visit: Visit) -> Response:
        """`/sitemap/NUMBER.xml`: channels."""
        number = parse_id(str(visit.request.path_params["number"]))
        if not 1 <= number <= SITEMAP_PAGES:
            return refuse(404, "There is no such page here.")

        async def make() -> Rendered:
            channels = await self._storage.read_aside(lambda q: _list_channels(q, number, visit.now))
            places = "".join(_write_place(visit.origin, each) for each in channels)
            return render(f'<?xml version="1.0" encoding="utf-8"?>\n<urlset {_NAMESPACE}>{places}</urlset>\n', _XML)

        return answer_page(visit.request, await self._take(visit, number, make))

    async def _take(self, visit: Visit, number: int, make: Callable[[], Awaitable[Rendered]]) -> Rendered:
        key, version = ("sitemap", number, visit.origin), visit.now // FRESH_SECONDS
        page = self._cache.find(key, version)
        if page is None:
            self._limits.take(visit, LIST_TOKENS)
            page = await self._cache.make(key, version, make)
        return page


def _list_channels(q: Queries, number: int, now: int) -> list[_Listed]:
    channels = q.list_public_channels(SITEMAP_CHANNELS * number)[SITEMAP_CHANNELS * (number - 1) :]
    shown = [
        chat for chat in channels if is_open(chat, now) and shows_posts(chat) and not (chat.is_scam or chat.is_fake)
    ]
    return [_Listed(chat.active_usernames[0], q.load_state(-chat.peer.id).date) for chat in shown]


def _write_place(origin: str, listed: _Listed) -> str:
    changed = (
        f"<lastmod>{datetime.fromtimestamp(listed.changed_at, UTC):%Y-%m-%d}</lastmod>" if listed.changed_at else ""
    )
    return f"<url><loc>{escape(origin)}/s/{listed.name}</loc>{changed}</url>"
