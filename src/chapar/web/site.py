"""The public face of a server: an ASGI application that only reads. docs/guide/public-pages.md says what is there."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from chapar.clock import Clock
from chapar.storage.api import Storage
from chapar.web.answers import HOUR, LONG, answer_page, redirect, refuse
from chapar.web.assets import ASSETS, ICON, PREFIX, draw_letter
from chapar.web.cache import PageCache, Rendered, render
from chapar.web.channels import ChannelPages
from chapar.web.client.bundle import FOLDER, Bundle
from chapar.web.client.facts import ServerFacts
from chapar.web.client.pages import ClientPages
from chapar.web.crawling import Crawling
from chapar.web.feeds import ATOM, JSON, RSS
from chapar.web.landings import Landings
from chapar.web.limits import Limits, TooManyPages
from chapar.web.media import MediaFiles, ReadFile
from chapar.web.page_links import ABOUT_PATH, CLIENT_PATH, MEDIA_PATH
from chapar.web.templating import Seo, Templates
from chapar.web.visits import Visit, parse_id

Page: TypeAlias = Callable[[Visit], Awaitable[Response]]
Landing: TypeAlias = Callable[[Visit], Response | None]

_READING = ["GET", "HEAD"]


def make_site(
    storage: Storage,
    clock: Clock,
    server_name: str,
    *,
    origin: str = "",
    read_file: ReadFile | None = None,
    facts: ServerFacts | None = None,
    bundle: Path = FOLDER,
) -> ASGIApp:
    """The application. `origin` is the server's address as others reach it ("https://chapar.example"), "" for whatever address
    a browser uses; without `read_file` no files are given out; without `facts` there is no web client, whose built `bundle`
    is a folder."""
    client = ClientPages(Bundle(bundle), facts) if facts is not None else None
    return _Site(storage, clock, server_name, origin, read_file, client).make_application()


class _Site:
    """Finds out which page answers a request."""

    def __init__(
        self,
        storage: Storage,
        clock: Clock,
        server_name: str,
        origin: str,
        read_file: ReadFile | None,
        client: ClientPages | None,
    ) -> None:
        self._clock = clock
        self._origin = origin.rstrip("/")
        self._templates = Templates(server_name, lambda: client is not None and client.is_built)
        self._cache = PageCache()
        self._limits = Limits(clock)
        self._channels = ChannelPages(storage, self._templates, self._cache, self._limits)
        self._landings = Landings(self._templates)
        self._crawling = Crawling(storage, self._cache, self._limits)
        self._media = MediaFiles(storage, read_file) if read_file is not None else None
        self._client = client

    def make_application(self) -> ASGIApp:
        """The application with all its paths."""
        channels, landings, crawling = self._channels, self._landings, self._crawling
        routes = [
            self._route("/", self._show_start),
            self._route(ABOUT_PATH, self._show_about),
            self._route("/robots.txt", crawling.show_robots),
            self._route("/sitemap.xml", crawling.show_index),
            self._route("/sitemap/{number}.xml", crawling.show_page),
            self._route("/favicon.ico", self._show_icon),
            self._route(f"{PREFIX}/letter/{{tint}}/{{codes}}.svg", self._show_letter),
            self._route(f"{PREFIX}/{{rest:path}}", self._show_asset),
            self._route("/s/{name}", channels.show_posts),
            *(self._route(f"/s/{{name}}/{form}", self._feed(form)) for form in (RSS, ATOM, JSON)),
            self._route("/s/{name}/{post_id}", channels.show_posts),
            self._landing("/+{token}", landings.invitation),
            self._landing("/joinchat/{token}", landings.invitation),
            self._landing("/c/{channel}/{post}", landings.private_post),
            self._landing("/c/{channel}/{thread}/{post}", landings.private_post),
            self._landing("/proxy", landings.proxy),
            self._landing("/socks", landings.proxy),
            self._landing("/addstickers/{token}", landings.stickers),
            self._landing("/addemoji/{token}", landings.emoji),
            self._landing("/addlist/{token}", landings.folder),
            self._route("/{name}/{post_id}", channels.show_post),
            self._route("/{name}", channels.show_card),
        ]
        if self._media is not None:
            routes.insert(0, self._route(f"{MEDIA_PATH}/{{name}}/{{post_id}}/{{digest}}/{{file}}", self._media.show))
        if self._client is not None:
            routes[:0] = [
                self._route(CLIENT_PATH, self._client.redirect),
                self._route(f"{CLIENT_PATH}/server.json", self._client.show_facts),
                self._route(f"{CLIENT_PATH}/read/{{name}}.json", channels.show_reading),
                self._route(f"{CLIENT_PATH}/{{file:path}}", self._client.show_file),
            ]
        application = Starlette(routes=routes, exception_handlers={HTTPException: self._explain, Exception: _apologize})
        application.router.redirect_slashes = False  # to an address that it would take from the request
        return application

    def _route(self, path: str, page: Page) -> Route:
        async def answer(request: Request) -> Response:
            visit = self._visit(request)
            try:
                return await page(visit)
            except TooManyPages as error:
                return self._show_too_many(visit, error.seconds)

        return Route(path, answer, methods=_READING)

    def _landing(self, path: str, landing: Landing) -> Route:
        async def page(visit: Visit) -> Response:
            self._limits.take(visit)
            return landing(visit) or self._channels.show_missing(visit)

        return self._route(path, page)

    def _feed(self, form: str) -> Page:
        async def page(visit: Visit) -> Response:
            return await self._channels.show_feed(visit, form)

        return page

    def _visit(self, request: Request) -> Visit:
        return Visit(request, self._origin, int(self._clock.now()))

    async def _explain(self, request: Request, error: Exception) -> Response:
        """What is not one of the paths, or not to be read."""
        if isinstance(error, HTTPException) and error.status_code == 405:
            return refuse(405, "Method not allowed: this can only be read.", allow="GET, HEAD")
        path = request.scope["path"]
        if path.endswith("/") and path.strip("/"):
            return redirect("/" + quote(path.strip("/")))
        visit = self._visit(request)
        try:
            self._limits.take(visit)
        except TooManyPages as error:
            return self._show_too_many(visit, error.seconds)
        return self._channels.show_missing(visit)

    async def _show_start(self, visit: Visit) -> Response:
        """`/`: the web client for people who can use it, for everybody else what `/about` says.

        Browsers say what they ask for (w3.org/TR/fetch-metadata) only where they also let pages encrypt, by https or on their
        own machine, and the client can do nothing elsewhere.
        """
        is_opened = visit.request.headers.get("sec-fetch-dest") == "document"
        client = self._templates.link_client()
        answer = redirect(client) if is_opened and client else await self._show_about(visit)
        answer.headers["vary"] = ", ".join((*answer.headers.getlist("vary"), "Sec-Fetch-Dest"))
        return answer

    async def _show_about(self, visit: Visit) -> Response:
        """`/about`: what this server is, and how to use it."""

        async def make() -> Rendered:
            seo = Seo(self._templates.server_name, is_indexed=False)
            return self._templates.render("home.html", visit, seo, client_link=client_link)

        key, client_link = ("home", *visit.key), self._templates.link_client()
        page = self._cache.find(key, client_link)
        if page is None:
            self._limits.take(visit)  # another one for every address
            page = await self._cache.make(key, client_link, make)
        return answer_page(visit.request, page, cache="public, max-age=300")

    def _show_too_many(self, visit: Visit, seconds: int) -> Response:
        """Two lines, and no page: it would take as long to make as what was asked for."""
        words = visit.words
        text = words.say("too_many_text", seconds=words.write_number(seconds))
        return refuse(429, f"{words['too_many_title']}\n\n{text}", retry_after=str(seconds))

    async def _show_icon(self, visit: Visit) -> Response:
        return answer_page(visit.request, render(ICON.body, ICON.media_type), cache=HOUR)

    async def _show_asset(self, visit: Visit) -> Response:
        asset = ASSETS.get(visit.request.scope["path"])
        if asset is None:
            return refuse(404, "There is nothing here.")
        key = ("asset", asset.path)

        async def make() -> Rendered:
            return render(asset.body, asset.media_type)

        page = self._cache.find(key, 0) or await self._cache.make(key, 0, make)
        return answer_page(visit.request, page, cache=LONG)

    async def _show_letter(self, visit: Visit) -> Response:
        parameters = visit.request.path_params
        drawn = draw_letter(parse_id(str(parameters["tint"])), str(parameters["codes"]))
        if drawn is None:
            return refuse(404, "There is nothing here.")
        return answer_page(visit.request, render(drawn, "image/svg+xml"), cache=LONG)


async def _apologize(request: Request, error: Exception) -> Response:
    """What is said of a failure, which is logged elsewhere."""
    return refuse(500, "Something went wrong here. Please try again later.")
