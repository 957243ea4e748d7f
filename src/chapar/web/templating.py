"""Templates, and what every page has."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from chapar.domain.chats import Chat
from chapar.domain.files import Photo
from chapar.domain.found_entities import find_entities
from chapar.domain.users import User
from chapar.texts.languages import LANGUAGES
from chapar.web.answers import HTML, page_policy
from chapar.web.assets import ICON, STYLE, letter_path
from chapar.web.attachments import choose_size, photo_name
from chapar.web.cache import Rendered, render
from chapar.web.page_links import ABOUT_PATH, CLIENT_PATH, FACE
from chapar.web.posts import PostView, full_name
from chapar.web.reading import sees_of_user, shows_posts
from chapar.web.styled_html import Places, write_html
from chapar.web.visits import Visit
from chapar.web.words import Words

FEED_FORMS = (
    ("rss.xml", "application/rss+xml", "RSS"),
    ("atom.xml", "application/atom+xml", "Atom"),
    ("feed.json", "application/feed+json", "JSON Feed"),
)
"""File, media type and name of every feed of a channel."""

FACE_SIDE = 300
"""Pixels of the side that is enough for the photo of a channel or person."""
_NOT_IN_HTML = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that no page may have: html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream."""
_ASSETS = {"style": STYLE.path, "icon": ICON.path}


class Seo(NamedTuple):
    """What search engines, and links to a page in other places, show of it. Not `is_indexed`: search engines leave it out."""

    title: str
    description: str = ""
    canonical: str = ""
    kind: str = "website"
    image: str = ""
    is_image_large: bool = False
    is_indexed: bool = True


class FeedLink(NamedTuple):
    """A feed of a channel."""

    href: str
    type: str
    name: str


class Card(NamedTuple):
    """A channel, group or person in short. `extra` is one line: how many take part, or the public name."""

    title: str
    name: str
    link: str
    photo: str
    members: int
    extra: str
    kind_name: str
    about: Markup
    about_plain: str
    app_link: str
    posts_link: str = ""
    feeds: tuple[FeedLink, ...] = ()
    has_photo: bool = False
    is_verified: bool = False
    is_scam: bool = False
    is_fake: bool = False
    note: str = ""
    is_person: bool = False


class Templates:
    """Renders pages of one server; `has_client` tells whether there is a web client to lead to."""

    def __init__(self, server_name: str, has_client: Callable[[], bool] = lambda: False) -> None:
        self.server_name = server_name
        self.has_client = has_client
        self._environment = Environment(
            loader=PackageLoader("chapar.web"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )

    def render(
        self,
        template: str,
        visit: Visit,
        seo: Seo,
        *,
        changed_at: int = 0,
        has_styles: bool = False,
        may_be_framed: bool = False,
        parameters: Mapping[str, str | int] = MappingProxyType({}),
        **values: object,
    ) -> Rendered:
        """One page as bytes. `parameters` of the query are those that it differs by: others must not get into it, since it is
        kept for those who ask without them."""
        text = self._environment.get_template(template).render(
            words=visit.words,
            seo=seo,
            lang=visit.lang,
            lang_query=visit.lang_query,
            language_link=lambda code: visit.link_here(**parameters, lang=code),
            languages=LANGUAGES.values(),
            server_name=self.server_name,
            assets=_ASSETS,
            about_path=ABOUT_PATH,
            **values,
        )
        text = _NOT_IN_HTML.sub("", text)
        policy = page_policy(visit.origin, has_styles=has_styles, may_be_framed=may_be_framed)
        return render(text, HTML, changed_at=changed_at, policy=policy)

    def link_client(self, where: str = "") -> str:
        """The address of the web client, where `@name`, `+hash` or another end of a link is opened; "" when there is none."""
        return f"{CLIENT_PATH}/{f'#{where}' if where else ''}" if self.has_client() else ""

    def write_content(self, post: PostView, words: Words) -> str:
        """What a post shows, without who wrote it and how many read it: for feeds."""
        return self._environment.get_template("content.html").render(post=post, words=words).strip()


def make_card(subject: Chat | User, face: Photo | None, visit: Visit) -> Card:
    """The card of a supergroup or channel that is open, or of a person with a public name."""
    return _make_chat_card(subject, face, visit) if isinstance(subject, Chat) else _make_user_card(subject, face, visit)


def _make_chat_card(chat: Chat, face: Photo | None, visit: Visit) -> Card:
    name, words, links = chat.active_usernames[0], visit.words, visit.links
    is_read = shows_posts(chat)
    note = "" if is_read else words["protected_posts" if chat.is_broadcast else "posts_in_app"]
    return Card(
        title=chat.title,
        name=name,
        link=links.chat(name),
        photo=_link_face(face, name, chat.title, chat.peer.id, visit),
        members=chat.participants_count,
        extra=words.write_count("subscribers" if chat.is_broadcast else "members", chat.participants_count),
        kind_name=words["channel" if chat.is_broadcast else "group"],
        has_photo=face is not None,
        about=_write_about(chat.about, visit),
        about_plain=chat.about,
        app_link=f"tg://resolve?domain={name}",
        posts_link=links.posts(name) if is_read else "",
        feeds=tuple(FeedLink(links.feed(name, form), kind, title) for form, kind, title in FEED_FORMS)
        if is_read
        else (),
        is_verified=chat.is_verified,
        is_scam=chat.is_scam,
        is_fake=chat.is_fake,
        note=note,
    )


def _make_user_card(user: User, face: Photo | None, visit: Visit) -> Card:
    """What a stranger may know of somebody, and nothing of when they were here."""
    words, name = visit.words, user.username or ""
    about = user.about if sees_of_user(user, "about") else ""
    return Card(
        title=full_name(user),
        name=name,
        link=visit.links.chat(name),
        photo=_link_face(face, name, full_name(user), user.id, visit),
        members=0,
        extra=f"@{name}",
        kind_name=words["bot" if user.is_bot else "person"],
        has_photo=face is not None,
        about=_write_about(about, visit),
        about_plain=about,
        app_link=f"tg://resolve?domain={name}",
        is_person=not user.is_bot,
    )


def _write_about(about: str, visit: Visit) -> Markup:
    return write_html(about, find_entities(about, []), Places(visit.links.base))


def _link_face(face: Photo | None, name: str, title: str, number: int, visit: Visit) -> str:
    """The address of somebody's photo, or of a letter in its place."""
    if face is None or not face.sizes:
        return visit.origin + letter_path(title, number)
    size = choose_size(face.sizes, FACE_SIDE)
    return visit.links.media(name, FACE, size.digest, photo_name(face, size))
