"""What may be shown to everybody, whoever asks: all pages read through here.

A channel is open when it has an active name, was not deleted, and is hidden by no reason that holds for every client. Of its
posts those are shown that clients show to a stranger, and that may be passed on: none of a protected channel. Service messages
that tell of the channel itself stand among them.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from chapar.actions.sight import see_messages
from chapar.domain.chats import Chat, RestrictionReason
from chapar.domain.files import Photo
from chapar.domain.messages import Forward, Message, MessageBody
from chapar.domain.peers import Peer, PeerType
from chapar.domain.privacy import Standing, is_allowed, see_photo
from chapar.domain.privacy_rules import rules_of
from chapar.domain.trust import EVERY_PLATFORM
from chapar.domain.users import STRANGER, User, fold_username
from chapar.storage.api import Queries

NOBODY = 0
"""The viewer of pages: no account has this id."""
PAGE_POSTS = 20
ALBUM_POSTS = 10
"""Messages that one album may have."""
MAX_ID = 0x7FFFFFFF
_BATCH = 40
_LOOKS = 6
"""Batches that are looked through for posts to show: hidden ones, and most of what only tells, are passed over."""
TOLD_ACTIONS = frozenset(
    {
        "messageActionChannelCreate",
        "messageActionChatDeletePhoto",
        "messageActionChatEditPhoto",
        "messageActionChatEditTitle",
        "messageActionPinMessage",
        "messageActionSetMessagesTTL",
    }
)
"""Service messages that are shown among the posts: what they tell of everybody sees anyway."""
_WEB_PLATFORMS = frozenset({EVERY_PLATFORM, "web"})


class Named(NamedTuple):
    """Users and chats that posts name."""

    users: dict[int, User]
    chats: dict[Peer, Chat]


class PostPage(NamedTuple):
    """Posts, oldest first, and where there are more: ids for `before` and `after`, 0 where there are none.

    `answered` are the posts that they answer, as far as these are shown.
    """

    posts: list[Message]
    before: int
    after: int
    answered: dict[int, Message]
    named: Named


NO_POSTS = PostPage([], 0, 0, {}, Named({}, {}))
"""What is shown of a chat whose posts are for members."""


def is_hidden_by(reasons: Iterable[RestrictionReason], now: int) -> bool:
    """Whether one of the reasons hides something from browsers."""
    return any(each.platform in _WEB_PLATFORMS and not 0 < each.until_date <= now for each in reasons)


def find_open_chat(q: Queries, name: str, now: int) -> Chat | None:
    """The supergroup or channel that everybody may look at under a name."""
    chat = q.find_channel_by_username(name)
    return chat if chat is not None and is_open(chat, now) else None


def is_open(chat: Chat, now: int) -> bool:
    """Whether everybody may look at a supergroup or channel here."""
    is_public = bool(chat.active_usernames) and chat.deleted_at is None
    return is_public and not (chat.restrictions and is_hidden_by(chat.restrictions, now))


def shows_posts(chat: Chat) -> bool:
    """Whether the posts of an open chat are shown, and not its name and description alone."""
    return chat.is_broadcast and not chat.is_protected


def find_open_user(q: Queries, name: str) -> User | None:
    """The person or bot with a public name."""
    user = q.find_user_by_username(fold_username(name))
    return user if user is not None and user.deleted_at is None else None


def find_face(q: Queries, subject: Chat | User) -> Photo | None:
    """The photo that everybody may see of a chat or a person."""
    shown = subject.photo if isinstance(subject, Chat) else see_photo(NOBODY, subject, STRANGER)
    return q.find_photo(shown.photo_id) if shown is not None else None


def sees_of_user(user: User, key: str) -> bool:
    """Whether a user's privacy rules show something (`about` ...) to strangers."""
    return is_allowed(rules_of(user.privacy, key), Standing(NOBODY, is_contact=False))


def list_posts(
    q: Queries, chat: Chat, *, before: int = 0, after: int = 0, limit: int = PAGE_POSTS, now: int
) -> PostPage:
    """A page of posts: the newest, those below the id `before`, or those next above `after`."""
    if after:
        rising, cut = _collect_newer(q, chat, after, limit, now)
        older = _has_older(q, chat, rising[0].id if rising else after + 1, now)
        return _make_page(q, chat, rising, older, cut, now)
    falling, cut = _collect_older(q, chat, before, limit, now)
    rising = falling[::-1]
    newer = 0
    if before and rising:
        newer = rising[-1].id if _collect_newer(q, chat, rising[-1].id, 1, now)[0] else 0
    return _make_page(q, chat, rising, cut, newer, now)


def list_written_posts(q: Queries, chat: Chat, now: int) -> PostPage:
    """The newest posts without service messages."""
    falling, _ = _collect_older(q, chat, 0, PAGE_POSTS, now, is_written=True)
    return _make_page(q, chat, falling[::-1], 0, 0, now)


def list_posts_around(q: Queries, chat: Chat, post_id: int, now: int) -> PostPage:
    """A page with a post in its middle."""
    newer, after = _collect_newer(q, chat, post_id - 1, PAGE_POSTS // 2, now)
    falling, before = _collect_older(q, chat, post_id, PAGE_POSTS // 2, now)
    return _make_page(q, chat, [*falling[::-1], *newer], before, after, now)


def find_posts(q: Queries, chat: Chat, post_id: int, now: int, *, is_single: bool = False) -> PostPage | None:
    """A post, with the rest of its album unless it is wanted alone."""
    near = range(max(post_id - ALBUM_POSTS, 1), post_id + ALBUM_POSTS + 1)
    found = q.load_messages(-chat.peer.id, (post_id,) if is_single else near)
    posts = _keep_shown(q, found.values(), now)
    wanted = next((post for post in posts if post.id == post_id), None)
    if wanted is None:
        return None
    album = wanted.body.grouped_id
    shown = [post for post in posts if album and post.body.grouped_id == album] or [wanted]
    return _make_page(q, chat, sorted(shown, key=lambda post: post.id), 0, 0, now)


def make_found_page(q: Queries, chat: Chat, found: Sequence[Message], now: int) -> PostPage:
    """The posts that a search found, newest first."""
    shown = _keep_shown(q, found, now)
    before = found[-1].id if len(found) >= PAGE_POSTS else 0
    return _make_page(q, chat, sorted(shown, key=lambda post: post.id), before, 0, now)


def _collect_older(
    q: Queries, chat: Chat, before: int, limit: int, now: int, *, is_written: bool = False
) -> tuple[list[Message], int]:
    """Posts below an id (0: from the newest), newest first, and the id below which there are more. `is_written`: without
    service messages."""
    shown: list[Message] = []
    cursor = before
    for _ in range(_LOOKS):
        batch = q.list_history(-chat.peer.id, chat.peer, limit=_BATCH, offset_id=cursor)
        shown += [post for post in _keep_shown(q, batch, now) if not is_written or post.body.service is None]
        if len(shown) > limit + ALBUM_POSTS:
            break
        if len(batch) < _BATCH:
            cursor = 0
            break
        cursor = batch[-1].id
    return _cut(shown, limit, cursor)


def _collect_newer(q: Queries, chat: Chat, after: int, limit: int, now: int) -> tuple[list[Message], int]:
    """Posts above an id, oldest first, and the id above which there are more."""
    shown: list[Message] = []
    cursor = after
    for _ in range(_LOOKS):
        batch = q.list_history(
            -chat.peer.id, chat.peer, limit=_BATCH, offset_id=cursor + 1, add_offset=-_BATCH, min_id=cursor
        )[::-1]
        shown += _keep_shown(q, batch, now)
        if len(shown) > limit + ALBUM_POSTS:
            break
        if len(batch) < _BATCH:
            cursor = 0
            break
        cursor = batch[-1].id
    return _cut(shown, limit, cursor)


def _cut(shown: list[Message], limit: int, cursor: int) -> tuple[list[Message], int]:
    """The first posts, no album torn apart, and where to go on."""
    end = limit
    while 0 < end < len(shown) and _is_one_album(shown[end - 1], shown[end]) and end < limit + ALBUM_POSTS:
        end += 1
    return (shown[:end], shown[end - 1].id) if end < len(shown) else (shown, cursor)


def _is_one_album(one: Message, other: Message) -> bool:
    return one.body.grouped_id != 0 and one.body.grouped_id == other.body.grouped_id


def _has_older(q: Queries, chat: Chat, before: int, now: int) -> int:
    return before if _collect_older(q, chat, before, 1, now)[0] else 0


def _keep_shown(q: Queries, messages: Iterable[Message], now: int) -> list[Message]:
    """Those that are shown, as a stranger sees them."""
    seen = see_messages(q, NOBODY, [message for message in messages if _is_told(message.body)])
    return [post for post in seen if not (post.restrictions and is_hidden_by(post.restrictions, now))]


def _is_told(body: MessageBody) -> bool:
    return not body.is_protected and (body.service is None or body.service[0] in TOLD_ACTIONS)


def _make_page(q: Queries, chat: Chat, posts: list[Message], before: int, after: int, now: int) -> PostPage:
    known = {post.id: post for post in posts}
    wanted = {post.reply_to_id for post in posts if post.reply_to_id} - known.keys()
    answered = known
    if wanted:
        found = q.load_messages(-chat.peer.id, sorted(wanted))
        answered = known | {post.id: post for post in _keep_shown(q, found.values(), now)}
    return PostPage(posts, before, after, answered, _load_named(q, posts))


def _load_named(q: Queries, posts: Iterable[Message]) -> Named:
    peers: set[Peer] = set()
    for post in posts:
        body = post.body
        peers.add(body.shown_as or Peer(PeerType.USER, body.sender_id))
        for forward in (body.forward, body.reply.origin if body.reply else None):
            if forward is not None and (author := author_of(forward)) is not None:
                peers.add(author)
    users = q.load_users(peer.id for peer in peers if peer.type is PeerType.USER)
    return Named(users, q.load_chats(peer for peer in peers if peer.type is not PeerType.USER))


def author_of(forward: Forward) -> Peer | None:
    """Who is named as the author of what was passed on; None: a name alone."""
    if forward.from_peer is not None:
        return forward.from_peer
    return Peer(PeerType.USER, forward.sender_id) if forward.sender_id is not None else None
