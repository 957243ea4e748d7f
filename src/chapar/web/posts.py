"""A channel's posts as pages and feeds show them: plain values, texts already HTML."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from markupsafe import Markup

from chapar.domain.chats import Chat
from chapar.domain.media import PollMedia, WebPageMedia
from chapar.domain.messages import Forward, Message, MessageCounts
from chapar.domain.peers import Peer, PeerType
from chapar.domain.users import User
from chapar.web.attachments import Attachment, Picture, list_attachments, name_attachment, view_page_picture
from chapar.web.page_links import PageLinks
from chapar.web.polls import PollView, view_poll
from chapar.web.reading import PostPage, author_of, is_open, shows_posts
from chapar.web.service_posts import ServiceTeller
from chapar.web.styled_html import Places, cover_hidden, plain_line, safe_link, write_html
from chapar.web.words import Words

REPLY_LENGTH = 140
"""Characters of a post that stand above its answer."""
DESCRIPTION_LENGTH = 200


class NamedLink(NamedTuple):
    """A name, and where it leads ("": nowhere)."""

    name: str
    href: str = ""


class ReplyView(NamedTuple):
    """The post that another one answers: who wrote it, how it begins, where it is."""

    author: str
    text: str
    href: str


class LinkPreview(NamedTuple):
    """A page that a post links to."""

    href: str
    site_name: str
    title: str
    description: str
    picture: Picture | None = None


class PostView(NamedTuple):
    """A post, or an album as one: `number` is the first id, `members` counts the messages.

    `href` is its permanent address, `moment` its date as ISO 8601 and `moment_text` as people read it. `edited` is 0 when it
    was not. `plain` is its text, `html` the same with its styles. Counts are None where nothing is counted.

    `is_service`: it only tells what happened, in `html` and in the reader's language, with the `told_photo` if it is about one.
    """

    number: int
    name: str
    href: str
    date: int
    moment: str
    moment_text: str
    edited: int
    plain: str
    html: Markup
    signature: str
    author: NamedLink
    summary: str
    views: int | None = None
    forwards: int = 0
    replies: int = 0
    reactions: tuple[tuple[str, int], ...] = ()
    reply: ReplyView | None = None
    forward: NamedLink | None = None
    attachments: tuple[Attachment, ...] = ()
    is_text_first: bool = False
    poll: PollView | None = None
    preview: LinkPreview | None = None
    members: int = 1
    is_service: bool = False
    told_photo: Picture | None = None


class PostWriter:
    """Makes views of one channel's posts, for one language and one address of the server; `covers_hidden` as in `Places`."""

    def __init__(self, words: Words, links: PageLinks, chat: Chat, now: int, *, covers_hidden: bool = False) -> None:
        self._words = words
        self._links = links
        self._chat = chat
        self._now = now
        self._name = chat.active_usernames[0]
        self._places = Places(links.base, links.posts(self._name), words["hidden_text"], covers_hidden)
        self._service = ServiceTeller(words, links, self._name, chat.title)

    def view_page(self, page: PostPage) -> list[PostView]:
        """The posts of a page, oldest first; what was sent as one album is one."""
        albums = _group(page.posts)
        return [
            self._view(album, page) if album[0].body.service is None else self._view_service(album[0], page)
            for album in albums
        ]

    def _view_service(self, post: Message, page: PostPage) -> PostView:
        html = self._tell(post, page)
        return PostView(
            number=post.id,
            name=f"{self._name}/{post.id}",
            href=self._links.post(self._name, post.id),
            date=post.body.date,
            moment=_write_moment(post.body.date),
            moment_text=self._words.write_moment(post.body.date),
            edited=0,
            plain="",
            html=html,
            signature="",
            author=NamedLink(self._chat.title, self._links.chat(self._name)),
            summary=plain_line(html.striptags(), DESCRIPTION_LENGTH),
            is_service=True,
            told_photo=self._service.view_photo(post),
        )

    def _tell(self, post: Message, page: PostPage) -> Markup:
        return self._service.tell(post, page.answered.get(post.reply_to_id) if post.reply_to_id else None)

    def _view(self, album: Sequence[Message], page: PostPage) -> PostView:
        first, words = album[0], self._words
        # An album's caption stands at one of its messages, its reactions at the first.
        told = next((each for each in album if each.body.text), first)
        body = told.body
        attachments = tuple(each for post in album for each in list_attachments(post, self._links, self._name, words))
        poll = view_poll(body.media, words, self._places) if isinstance(body.media, PollMedia) else None
        preview = self._view_preview(told, body.media) if isinstance(body.media, WebPageMedia) else None
        return PostView(
            number=first.id,
            name=f"{self._name}/{first.id}",
            href=self._links.post(self._name, first.id),
            date=first.body.date,
            moment=_write_moment(first.body.date),
            moment_text=words.write_moment(first.body.date),
            edited=max(each.body.edited_at or 0 for each in album),
            plain=body.text,
            html=write_html(body.text, body.entities, self._places),
            signature=first.body.post_author,
            author=self._view_author(first, page),
            views=max(max(each.counts.views for each in album), 1) if first.body.is_post else None,
            forwards=max(each.counts.forwards for each in album),
            replies=_count_replies(album),
            reactions=tuple((value, total) for value, total in first.body.reaction_counts),
            reply=self._view_reply(first, page),
            forward=self._view_forward(first.body.forward, page) if first.body.forward else None,
            attachments=attachments,
            is_text_first=body.inverts_media,
            poll=poll,
            preview=preview,
            summary=_summarize(cover_hidden(body.text, body.entities), attachments, poll, words),
            members=len(album),
        )

    def _view_preview(self, post: Message, media: WebPageMedia) -> LinkPreview | None:
        preview = view_preview(media)
        picture = view_page_picture(post, media.page, self._links, self._name)
        return preview._replace(picture=picture) if preview else None

    def _view_author(self, post: Message, page: PostPage) -> NamedLink:
        shown_as = post.body.shown_as
        if shown_as is None or shown_as == post.peer:
            # Who wrote a post is told by its signature alone; the channel speaks.
            return NamedLink(self._chat.title, self._links.chat(self._name))
        return self._name_peer(shown_as, page)

    def _view_forward(self, forward: Forward, page: PostPage) -> NamedLink:
        author = author_of(forward)
        if author is None:
            return NamedLink(forward.sender_name or self._words["unknown_author"])
        named = self._name_peer(author, page)
        chat = page.named.chats.get(author)
        if named.href and forward.post_id and chat is not None and shows_posts(chat):
            named = named._replace(href=self._links.post(chat.active_usernames[0], forward.post_id))
        return named._replace(name=f"{named.name} ({forward.post_author})") if forward.post_author else named

    def _name_peer(self, peer: Peer, page: PostPage) -> NamedLink:
        """Somebody's name, linked when everybody may look there."""
        if peer.type is PeerType.USER:
            user = page.named.users.get(peer.id)
            return self._name_user(user) if user is not None else NamedLink(self._words["unknown_author"])
        chat = page.named.chats.get(peer)
        if chat is None:
            return NamedLink(self._words["unknown_author"])
        return NamedLink(chat.title, self._links.chat(chat.active_usernames[0]) if is_open(chat, self._now) else "")

    def _name_user(self, user: User) -> NamedLink:
        if user.deleted_at is not None:
            return NamedLink(self._words["deleted_account"])
        return NamedLink(full_name(user), self._links.chat(user.username) if user.username else "")

    def _view_reply(self, post: Message, page: PostPage) -> ReplyView | None:
        reply = post.body.reply
        quoted = reply.quote if reply is not None else None
        quote = cover_hidden(quoted.text, quoted.entities) if quoted is not None else ""
        answered = page.answered.get(post.reply_to_id) if post.reply_to_id else None
        if answered is not None:
            author = self._view_author(answered, page).name
            text = quote or self._read_text(answered, page)
            return ReplyView(author, plain_line(text, REPLY_LENGTH), self._links.post(self._name, answered.id))
        if reply is None or reply.origin is None:
            return None
        named = self._view_forward(reply.origin, page)
        return ReplyView(named.name, plain_line(quote, REPLY_LENGTH), named.href) if named.href else None

    def _read_text(self, post: Message, page: PostPage) -> str:
        if post.body.service is not None:
            return self._tell(post, page).striptags()
        text = cover_hidden(post.body.text, post.body.entities)
        return text or name_attachment(post.body.media, self._words)


def full_name(user: User) -> str:
    """Both names of a person."""
    return f"{user.first_name} {user.last_name}".strip()


def _write_moment(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")


def _group(posts: Iterable[Message]) -> list[list[Message]]:
    albums: list[list[Message]] = []
    for post in posts:
        album = post.body.grouped_id
        if album and albums and albums[-1][0].body.grouped_id == album:
            albums[-1].append(post)
        else:
            albums.append([post])
    return albums


def _count_replies(album: Iterable[Message]) -> int:
    counts: Iterable[MessageCounts] = (each.counts for each in album)
    return max(each.replies if each.discussion_id else 0 for each in counts)


def view_preview(media: WebPageMedia) -> LinkPreview | None:
    """What is shown of a page that a post links to, None when there is nothing to show."""
    page = media.page
    href = safe_link(page.url) if page.is_ready else ""
    if not href or not (page.title or page.description or page.site_name):
        return None
    return LinkPreview(href, page.site_name, page.title, page.description)


def _summarize(text: str, attachments: Sequence[Attachment], poll: PollView | None, words: Words) -> str:
    """A line that stands for a post where its text does not fit: in titles, descriptions and feeds."""
    if text:
        return plain_line(text, DESCRIPTION_LENGTH)
    if poll is not None:
        return plain_line(poll.plain_question, DESCRIPTION_LENGTH)
    if len(attachments) > 1:
        return words["album"]
    return attachments[0].label if attachments else words["media_in_app"]
