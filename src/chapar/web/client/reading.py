"""A public channel for those who read it in the web client without an account: `/web/read/NAME.json`.

What is told is what pages show (`web.reading` decides). Who has no public name has no number here either, only a name.
"""

import msgspec

from chapar.domain.chats import Chat
from chapar.domain.files import Photo
from chapar.domain.messages import Forward, Message
from chapar.domain.peers import Peer, PeerType
from chapar.domain.styled_text import MessageEntity
from chapar.domain.users import User
from chapar.web.attachments import choose_size, photo_name
from chapar.web.client import shapes
from chapar.web.client.read_media import MediaTeller
from chapar.web.page_links import FACE, PageLinks
from chapar.web.posts import full_name
from chapar.web.reading import PostPage, author_of, is_open, shows_posts
from chapar.web.styled_html import safe_link

CHANNEL_MARK = -1_000_000_000_000
"""Channels have ids below this one among those of all peers."""
SMALL_SIDE = 160
BIG_SIDE = 640
"""Pixels of the sides that are enough for somebody's photo, in a list and by itself."""
COLORS = 7
"""Colours of names that all clients know."""

KINDS = {
    "messageEntityBold": "bold",
    "messageEntityItalic": "italic",
    "messageEntityUnderline": "underline",
    "messageEntityStrike": "strike",
    "messageEntitySpoiler": "spoiler",
    "messageEntityCode": "code",
    "messageEntityPre": "pre",
    "messageEntityBlockquote": "blockquote",
    "messageEntityUrl": "url",
    "messageEntityTextUrl": "textUrl",
    "messageEntityEmail": "email",
    "messageEntityPhone": "phone",
    "messageEntityMention": "mention",
    "messageEntityHashtag": "hashtag",
    "messageEntityCashtag": "cashtag",
}
"""What is told of a text; the rest means something to apps only."""
_CUSTOM_EMOJI = "custom_emoji:"


def write_reading(chat: Chat, face: Photo | None, page: PostPage, now: int) -> bytes:
    """A channel with the posts of a page, as JSON."""
    teller = _Teller(chat, page, now)
    messages, answered = ([teller.tell(post) for post in posts] for posts in (page.posts, teller.list_answered()))
    told = shapes.ReadPage(
        channel=_tell_chat(chat, face),
        about=chat.about,
        shows_posts=shows_posts(chat),
        peers=list(teller.peers.values()),
        messages=messages,
        answered=answered,
        # Who reads on does so from the first or last post: without any there is nowhere to go on.
        has_older=bool(page.before and messages),
        has_newer=bool(page.after and messages),
    )
    return msgspec.json.encode(told)


class _Teller:
    """Tells the posts of one page; `peers` are those that were named."""

    def __init__(self, chat: Chat, page: PostPage, now: int) -> None:
        self.peers: dict[int, shapes.Peer] = {}
        self._chat = chat
        self._page = page
        self._now = now
        self._media = MediaTeller(chat.active_usernames[0])

    def list_answered(self) -> list[Message]:
        """The posts that are answered on the page and do not stand there."""
        shown = {post.id for post in self._page.posts}
        return [post for number, post in sorted(self._page.answered.items()) if number not in shown]

    def tell(self, post: Message) -> shapes.Message:
        """One post, or what is told among posts."""
        body, counts = post.body, post.counts
        if body.service is not None:
            return self._tell_service(post, *body.service)
        author, author_name = self._tell_author(post)
        return shapes.Message(
            id=post.id,
            chat=mark(post.peer),
            is_out=False,
            date=body.date,
            text=body.text,
            entities=tell_entities(body.entities),
            is_post=body.is_post,
            from_=author,
            edit_date=body.edited_at or 0,
            media=self._media.tell(post),
            album_id=str(body.grouped_id) if body.grouped_id else "",
            reply_to=self._tell_reply(post),
            forward=self._tell_forward(body.forward) if body.forward else None,
            post_author=body.post_author or author_name,
            views=max(counts.views, 1) if body.is_post else 0,
            forwards=counts.forwards,
            replies=shapes.Replies(count=counts.replies, recent=[]) if counts.discussion_id else None,
            reactions=_tell_reactions(post),
        )

    def _tell_service(self, message: Message, action: str, fields: dict[str, object]) -> shapes.Message:
        name, title, seconds = action.removeprefix("messageAction"), fields.get("title"), fields.get("period")
        told = shapes.ServiceAction(
            kind=name[:1].lower() + name[1:],
            title=title if isinstance(title, str) else "",
            seconds=seconds if isinstance(seconds, int) else 0,
        )
        return shapes.Message(
            id=message.id,
            chat=mark(message.peer),
            is_out=False,
            date=message.body.date,
            text="",
            entities=[],
            is_post=True,
            reply_to=self._tell_reply(message),
            service=told,
        )

    def _tell_author(self, post: Message) -> tuple[int, str]:
        """Who wrote a post, by number or by name; neither where the channel speaks."""
        shown_as = post.body.shown_as
        return (0, "") if shown_as is None or shown_as == post.peer else self._name(shown_as)

    def _tell_forward(self, forward: Forward) -> shapes.Forward:
        author = author_of(forward)
        number, name = self._name(author) if author is not None else (0, forward.sender_name or "")
        chat = self._page.named.chats.get(author) if author is not None else None
        return shapes.Forward(
            date=forward.date,
            from_=number,
            name=name,
            post_author=forward.post_author,
            post=forward.post_id if number and chat is not None and shows_posts(chat) else 0,
        )

    def _tell_reply(self, post: Message) -> shapes.ReplyTo | None:
        reply = post.body.reply
        quote = reply.quote if reply is not None else None
        told = shapes.ReplyTo(
            id=post.reply_to_id or 0,
            quote=quote.text if quote else "",
            quote_entities=tell_entities(quote.entities) if quote else [],
        )
        if post.reply_to_id in self._page.answered:
            return told
        author = author_of(reply.origin) if reply is not None and reply.origin is not None else None
        number = self._name(author)[0] if author is not None else 0
        if reply is None or reply.origin is None or not number:
            return None
        return msgspec.structs.replace(told, id=reply.origin.post_id, chat=number)

    def _name(self, peer: Peer) -> tuple[int, str]:
        """The number of who has a public name, and the name alone of who has none."""
        if peer.type is PeerType.USER:
            user = self._page.named.users.get(peer.id)
            if user is None or user.deleted_at is not None:
                return 0, ""
            return self._keep(user) if user.username else (0, full_name(user))
        chat = self._page.named.chats.get(peer)
        if chat is None:
            return 0, ""
        return self._keep(chat) if is_open(chat, self._now) else (0, chat.title)

    def _keep(self, subject: Chat | User) -> tuple[int, str]:
        told = _tell_chat(subject, None) if isinstance(subject, Chat) else _tell_user(subject)
        self.peers[told.id] = told
        return told.id, ""


def mark(peer: Peer) -> int:
    """The number of a peer among peers of all kinds."""
    if peer.type is PeerType.USER:
        return peer.id
    return CHANNEL_MARK - peer.id if peer.type is PeerType.CHANNEL else -peer.id


def tell_entities(entities: tuple[MessageEntity, ...]) -> list[shapes.Entity]:
    """The styles and links of a text, but for links that lead where none may."""
    told = []
    for each in entities:
        kind, argument = KINDS.get(each.kind, ""), each.argument
        url = safe_link(argument) if kind == "textUrl" and isinstance(argument, str) else ""
        if not kind or (kind == "textUrl" and not url):
            continue
        language = argument if kind == "pre" and isinstance(argument, str) else ""
        is_collapsed = kind == "blockquote" and argument is True
        told.append(
            shapes.Entity(
                kind=kind,
                offset=each.offset,
                length=each.length,
                url=url,
                language=language,
                is_collapsed=is_collapsed,
            )
        )
    return told


def _tell_reactions(post: Message) -> shapes.Reactions | None:
    counts = [
        shapes.ReactionCount(emoji="★" if value.startswith(_CUSTOM_EMOJI) else value, count=total, is_mine=False)
        for value, total in post.body.reaction_counts
    ]
    return shapes.Reactions(counts=counts, can_see_list=False, recent=[]) if counts else None


def _tell_chat(chat: Chat, face: Photo | None) -> shapes.Peer:
    names = list(chat.active_usernames)
    color = chat.look.color
    return shapes.Peer(
        id=mark(chat.peer),
        kind="channel" if chat.is_broadcast else "supergroup",
        title=chat.title,
        color=(chat.peer.id if color is None else color) % COLORS,
        is_member=False,
        username=names[0],
        usernames=names,
        photo=_tell_face(face, names[0]),
        is_verified=chat.is_verified,
        is_scam=chat.is_scam or chat.is_fake,
        has_discussion=chat.is_broadcast and chat.linked_chat_id is not None,
        has_signatures=chat.has_signatures,
        no_forwards=chat.is_protected,
        member_count=chat.participants_count,
    )


def _tell_user(user: User) -> shapes.Peer:
    name, color = user.username or "", user.look.color
    return shapes.Peer(
        id=user.id,
        kind="bot" if user.is_bot else "user",
        title=full_name(user) or name,
        color=(user.id if color is None else color) % COLORS,
        is_member=True,
        username=name,
        usernames=[name],
    )


def _tell_face(face: Photo | None, name: str) -> shapes.PeerPhoto | None:
    if face is None or not face.sizes:
        return None
    small, big = (
        shapes.PublicFile(PageLinks("").media(name, FACE, size.digest, photo_name(face, size))).as_id()
        for size in (choose_size(face.sizes, side) for side in (SMALL_SIDE, BIG_SIDE))
    )
    return shapes.PeerPhoto(small=small, big=big)
