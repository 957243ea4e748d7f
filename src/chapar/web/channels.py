"""Pages of channels, groups and people with a public name: cards, posts, single posts, feeds.

Before any page is made or taken from the cache, storage is asked how things stand: what was hidden, deleted or renamed is gone
at once. Numbers (views, votes, reactions) and the names of others may be a minute old.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar
from urllib.parse import urlencode

from starlette.responses import Response

from chapar.domain.chats import Chat
from chapar.domain.search import FoundMessages, MessageSearch
from chapar.domain.users import User
from chapar.storage.api import Queries, Storage
from chapar.web.answers import answer_page, redirect, refuse
from chapar.web.cache import PageCache, Rendered, render
from chapar.web.client.reading import write_reading
from chapar.web.counters import Counted, Counters
from chapar.web.feeds import Feed, write_feed
from chapar.web.languages_of_texts import guess_language
from chapar.web.limits import Limits
from chapar.web.page_links import PageLinks
from chapar.web.posts import PostView, PostWriter
from chapar.web.reading import (
    NO_POSTS,
    NOBODY,
    PAGE_POSTS,
    PostPage,
    find_face,
    find_open_chat,
    find_open_user,
    find_posts,
    list_posts,
    list_posts_around,
    list_written_posts,
    make_found_page,
    shows_posts,
)
from chapar.web.styled_html import plain_line
from chapar.web.templating import Card, Seo, Templates, make_card
from chapar.web.visits import Visit

T = TypeVar("T")

FRESH_SECONDS = 60
"""How old the numbers on a page may be."""
READING_POSTS = 50
"""Posts that the web client may have at a time."""
SEARCH_TOKENS = 10
"""How many pages one search counts as."""


class _Found(NamedTuple):
    """A chat with the state of its log, so far as pages show it, or a person."""

    chat: Chat | None
    user: User | None = None
    pts: int = 0
    changed_at: int = 0


class _Missing(Exception):
    """There is no such page. `key` names the text that says so."""

    def __init__(self, key: str = "missing_text") -> None:
        super().__init__(key)
        self.key = key


class ChannelPages:
    """Answers what is asked about a public name. `limits` holds back who has too many pages made."""

    def __init__(self, storage: Storage, templates: Templates, cache: PageCache, limits: Limits) -> None:
        self._storage = storage
        self._templates = templates
        self._cache = cache
        self._limits = limits
        self._counters = Counters(storage)

    async def show_card(self, visit: Visit) -> Response:
        """`/NAME`: who that is."""
        found = await self._find(visit)
        if found is None:
            return self._miss(visit)

        async def make() -> Rendered:
            card = await self._make_card(found, visit)
            return self._templates.render(
                "card.html", visit, _describe(card, visit), card=card, client_link=self._link_client(card)
            )

        return answer_page(visit.request, await self._take(visit, found, ("card",), make))

    async def show_posts(self, visit: Visit) -> Response:
        """`/s/NAME`: the newest posts, those below `?before=` or above `?after=` an id, or those that hold the words `?q=`."""
        found = await self._find(visit)
        if found is None:
            return self._miss(visit)
        chat = found.chat
        if chat is None or not shows_posts(chat):
            return redirect(f"/{visit.path_name()}{visit.lang_query}")
        query, before, after = visit.parameter("q"), visit.parameter_id("before"), visit.parameter_id("after")
        around = visit.path_id()
        if query:
            page = await self._search(visit, chat, query, before)
            card, counted = await self._make_card(found, visit), await self._counters.count(chat, visit.now)
            parameters: dict[str, str | int] = {"q": query, "before": before}
            return answer_page(visit.request, self._render_posts(visit, found, card, counted, page, parameters))

        async def make() -> Rendered:
            if around:
                page = await self._read(lambda q: list_posts_around(q, chat, around, visit.now))
            else:
                page = await self._read(lambda q: list_posts(q, chat, before=before, after=after, now=visit.now))
            card, counted = await self._make_card(found, visit), await self._counters.count(chat, visit.now)
            parameters = {"before": before, "after": after}
            return self._render_posts(
                visit, found, card, counted, page, parameters, around=around, is_newest=not (before or after or around)
            )

        key = ("posts", before, after, around)
        return answer_page(visit.request, await self._take(visit, found, key, make))

    async def show_post(self, visit: Visit) -> Response:
        """`/NAME/ID`: one post, with its album unless `?single`; with `?embed=1` to be shown inside another page."""
        found = await self._find(visit)
        if found is None:
            return self._miss(visit)
        chat, post_id = found.chat, visit.path_id()
        if chat is None or not post_id:
            return self._miss(visit)
        if not shows_posts(chat):
            return redirect(f"/{visit.path_name()}{visit.lang_query}")
        is_single, is_embedded = visit.is_set("single"), visit.is_set("embed")

        async def make() -> Rendered:
            page = await self._read(lambda q: find_posts(q, chat, post_id, visit.now, is_single=is_single))
            if page is None:
                raise _Missing("missing_post_text")
            card = await self._make_card(found, visit)
            return self._render_post(visit, found, card, page, is_single=is_single, is_embedded=is_embedded)

        try:
            page = await self._take(visit, found, ("post", post_id, is_single, is_embedded), make)
        except _Missing as missing:
            return self.show_missing(visit, missing.key)
        return answer_page(visit.request, page)

    async def show_reading(self, visit: Visit) -> Response:
        """`/web/read/NAME.json`: a channel and a page of posts, for those who read in the web client without an account.

        The newest posts, or those below `?before=` or above `?after=` an id, at most `?limit=` and the rest of an album; or
        those `?around=` one. Of groups, and of channels whose posts are protected, only what their cards show.
        """
        found = await self._find(visit)
        if found is None or found.chat is None:
            self._limits.take(visit)
            return refuse(404, "There is nothing to read here.")
        chat = found.chat
        before, after, around = (visit.parameter_id(name) for name in ("before", "after", "around"))
        limit = min(visit.parameter_id("limit") or PAGE_POSTS, READING_POSTS)

        async def make() -> Rendered:
            if not shows_posts(chat):
                page = NO_POSTS
            elif around:
                page = await self._read(lambda q: list_posts_around(q, chat, around, visit.now))
            else:
                page = await self._read(
                    lambda q: list_posts(q, chat, before=before, after=after, limit=limit, now=visit.now)
                )
            face = await self._storage.read(lambda q: find_face(q, chat))
            return render(write_reading(chat, face, page, visit.now), "application/json")

        key = ("reading", shows_posts(chat), before, after, around, limit)
        return answer_page(visit.request, await self._take(visit, found, key, make))

    async def show_feed(self, visit: Visit, form: str) -> Response:
        """`/s/NAME/rss.xml` and its kin: the newest posts for programs."""
        found = await self._find(visit)
        if found is None or found.chat is None or not shows_posts(found.chat):
            return refuse(404, "There is no such feed here.")
        chat = found.chat

        async def make() -> Rendered:
            page = await self._read(lambda q: list_written_posts(q, chat, visit.now))
            links = PageLinks(visit.origin, is_absolute=True)
            posts = PostWriter(visit.words, links, chat, visit.now, covers_hidden=True).view_page(page)[::-1]
            contents = [self._templates.write_content(post, visit.words) for post in posts]
            photo = (await self._make_card(found, visit)).photo
            feed = Feed(chat, posts, contents, links, guess_language(post.plain for post in posts), photo)
            text, media_type = write_feed(feed, form)
            # More may be written in this second: a date that holds for both would hide the later.
            return render(text, media_type, changed_at=found.changed_at if found.changed_at < visit.now else 0)

        answer = answer_page(visit.request, await self._take(visit, found, ("feed", form), make))
        answer.headers["access-control-allow-origin"] = "*"  # readers may run in browsers
        return answer

    def show_missing(self, visit: Visit, key: str = "missing_text") -> Response:
        """The page for what is not there, or not for everybody: nobody can tell which."""
        words = visit.words
        title = words["missing_title"]
        page = self._templates.render(
            "landing.html",
            visit,
            Seo(title, is_indexed=False),
            title=title,
            text=words.say(key, server=self._templates.server_name),
            facts=(),
            app_link="",
            client_link="",
            note="",
        )
        return answer_page(visit.request, page, status=404, cache="no-cache")

    def _miss(self, visit: Visit) -> Response:
        """The same for a name, which counts as a page: who tries one name after the other waits like everybody."""
        self._limits.take(visit)
        return self.show_missing(visit)

    async def _find(self, visit: Visit) -> _Found | None:
        name, now = visit.path_name(), visit.now
        if not name:
            return None

        def query(q: Queries) -> _Found | None:
            chat = find_open_chat(q, name, now)
            if chat is not None:
                state = q.load_state(-chat.peer.id)
                return _Found(chat, None, state.pts, state.date)
            user = find_open_user(q, name)
            return _Found(None, user) if user is not None else None

        return await self._storage.read(query)

    async def _take(
        self, visit: Visit, found: _Found, what: tuple[object, ...], make: Callable[[], Awaitable[Rendered]]
    ) -> Rendered:
        """A page from the cache, or made anew: also when nothing has happened, since posts name others, who change."""
        subject = found.chat.peer.id if found.chat else -found.user.id if found.user else 0
        key = (subject, *what, *visit.key)
        version = (_facts_of(found), found.pts, visit.now // FRESH_SECONDS)
        page = self._cache.find(key, version)
        if page is None:
            self._limits.take(visit)
            page = await self._cache.make(key, version, make)
        return page

    async def _make_card(self, found: _Found, visit: Visit) -> Card:
        subject = found.chat or found.user
        assert subject is not None
        return make_card(subject, await self._storage.read(lambda q: find_face(q, subject)), visit)

    def _link_client(self, card: Card, post_id: int = 0) -> str:
        return self._templates.link_client(f"@{card.name}/{post_id}" if post_id else f"@{card.name}")

    async def _read(self, query: Callable[[Queries], T]) -> T:
        return await self._storage.read_aside(query)

    async def _search(self, visit: Visit, chat: Chat, query: str, before: int) -> PostPage:
        self._limits.take(visit, SEARCH_TOKENS)
        search = MessageSearch(
            text=query, peer=chat.peer, channels=((chat.peer.id, 0),), limit=PAGE_POSTS, offset_id=before
        )
        found: FoundMessages = await self._storage.search_messages(NOBODY, search)
        return await self._read(lambda q: make_found_page(q, chat, found.messages, visit.now))

    def _render_posts(
        self,
        visit: Visit,
        found: _Found,
        card: Card,
        counted: Counted,
        page: PostPage,
        parameters: Mapping[str, str | int],
        *,
        around: int = 0,
        is_newest: bool = False,
    ) -> Rendered:
        assert found.chat is not None
        posts = PostWriter(visit.words, visit.links, found.chat, visit.now).view_page(page)
        link, query = card.posts_link, parameters.get("q", "")
        seo = _describe(card, visit, path=link, is_indexed=is_newest)
        return self._templates.render(
            "channel.html",
            visit,
            seo,
            has_styles=_has_pictures(posts),
            parameters=parameters,
            card=card,
            counted=counted,
            posts=posts,
            query=query,
            content_language=guess_language(post.plain for post in posts),
            before=page.before,
            after=page.after,
            client_link=self._link_client(card, around),
            before_link=_link(link, before=page.before, q=query, lang=visit.lang) if page.before else "",
            after_link=_link(link, after=page.after, lang=visit.lang) if page.after else "",
        )

    def _render_post(
        self, visit: Visit, found: _Found, card: Card, page: PostPage, *, is_single: bool, is_embedded: bool
    ) -> Rendered:
        assert found.chat is not None
        post = PostWriter(visit.words, visit.links, found.chat, visit.now).view_page(page)[0]
        seo = _describe_post(card, post, is_indexed=not (is_embedded or post.is_service))
        return self._templates.render(
            "embed.html" if is_embedded else "post.html",
            visit,
            seo,
            has_styles=_has_pictures([post]),
            may_be_framed=is_embedded,
            parameters={"single": int(is_single), "embed": int(is_embedded)},
            card=card,
            post=post,
            content_language=guess_language([post.plain]),
            app_link=f"{card.app_link}&post={post.number}",
            client_link=self._link_client(card, post.number),
            context_link=f"{card.posts_link}/{post.number}{visit.lang_query}#post-{post.number}",
        )


def _facts_of(found: _Found) -> tuple[object, ...]:
    """All of a chat or person that pages show and that no log tells of; the number of members is among what may be old."""
    chat = found.chat
    if chat is None:
        return (found.user,)
    return (
        chat.title,
        chat.about,
        chat.usernames,
        chat.kind,
        chat.is_protected,
        chat.is_verified,
        chat.is_scam,
        chat.is_fake,
        chat.linked_chat_id,
        chat.has_restricted_messages,
        chat.restrictions,
        chat.photo,
    )


def _describe(card: Card, visit: Visit, *, path: str = "", is_indexed: bool = True) -> Seo:
    return Seo(
        plain_line(card.title),
        plain_line(card.about_plain),
        f"{visit.origin}{path or card.link}",
        kind="profile" if not card.posts_link else "website",
        image=card.photo if card.has_photo else "",
        is_indexed=is_indexed and not card.is_person,
    )


def _describe_post(card: Card, post: PostView, *, is_indexed: bool) -> Seo:
    picture = next((each.full for each in post.attachments if each.full is not None and not each.is_spoiler), None)
    return Seo(
        f"{plain_line(card.title, 80)}: {plain_line(post.summary, 80)}",
        post.summary,
        post.href,
        kind="article",
        image=picture.src if picture else "",
        is_image_large=picture is not None,
        is_indexed=is_indexed,
    )


def _has_pictures(posts: Sequence[PostView]) -> bool:
    """Whether a page of these posts has style attributes."""
    return any(attachment.picture is not None for post in posts for attachment in post.attachments)


def _link(path: str, **parameters: str | int) -> str:
    return f"{path}?{urlencode({name: value for name, value in parameters.items() if value})}"
