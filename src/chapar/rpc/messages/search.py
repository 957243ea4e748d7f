"""Looking for messages. Follows core.telegram.org/api/search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from chapar.actions.sight import find_hidden, load_seen, see_messages
from chapar.actions.threads import pages_of
from chapar.domain.chats import Chat
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import MessageTag
from chapar.domain.peers import Peer, PeerType, channel_peer, owner_of
from chapar.domain.search import FoundMessages, MessageSearch
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.forum_topics import build_named_topics
from chapar.rpc.views.messages import build_message, list_chats, list_user_ids
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.reactions import parse_reaction
from chapar.rpc.views.updates import People, build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types

NOBODY = People([], [])
DAY_SECONDS = 86400
SEARCH_FILTERS = 20
"""Filters in one request for counters."""
SAVED_REACTIONS = 20
"""Tags of saved messages in one search."""

_TAGS: dict[type, MessageTag] = {
    types.inputMessagesFilterPinned: MessageTag.PINNED,
    types.inputMessagesFilterUrl: MessageTag.URL,
    types.inputMessagesFilterMyMentions: MessageTag.MENTION,
    types.inputMessagesFilterPoll: MessageTag.POLL,
    types.inputMessagesFilterChatPhotos: MessageTag.CHAT_PHOTO,
    types.inputMessagesFilterPhotos: MessageTag.PHOTO,
    types.inputMessagesFilterVideo: MessageTag.VIDEO,
    types.inputMessagesFilterPhotoVideo: MessageTag.VISUAL,
    types.inputMessagesFilterDocument: MessageTag.DOCUMENT,
    types.inputMessagesFilterGif: MessageTag.GIF,
    types.inputMessagesFilterVoice: MessageTag.VOICE,
    types.inputMessagesFilterMusic: MessageTag.MUSIC,
    types.inputMessagesFilterRoundVideo: MessageTag.ROUND_VIDEO,
    types.inputMessagesFilterRoundVoice: MessageTag.SPOKEN,
    types.inputMessagesFilterGeo: MessageTag.GEO,
    types.inputMessagesFilterContacts: MessageTag.CONTACT,
}
_EMPTY = types.inputMessagesFilterEmpty


def tag_of(given: types.TypeMessagesFilter) -> MessageTag | None:
    """What a filter asks for; None: a kind of message that nobody can send here, such as calls."""
    return _TAGS.get(type(given))


@method("messages.search", errors=("SEARCH_QUERY_EMPTY", "FILTER_NOT_SUPPORTED", "REACTION_INVALID"))
async def search(ctx: Context, request: functions.messages_search) -> types.Typemessages_Messages:
    """Messages of one conversation, or (peer empty) of all of one's own, that hold all words of a text.

    Filters for what no message can be find nothing.
    """
    peer = await _access_named(ctx, request.peer)
    is_filtered = not isinstance(request.filter, _EMPTY)
    tag = tag_of(request.filter)
    if is_filtered and tag is None:
        return _build_found(ctx, None)
    author = await _access_named(ctx, request.from_id)
    from_user_id, from_chat = await _find_author(ctx, peer, author)
    saved_peer = await _access_named(ctx, request.saved_peer_id)
    wanted = MessageSearch(
        text=request.q,
        peer=peer,
        saved_peer=saved_peer,
        tag=tag,
        from_user_id=from_user_id,
        from_chat=from_chat,
        channels=await _list_channels(ctx, peer),
        reactions=tuple(map(parse_reaction, (request.saved_reaction or [])[:SAVED_REACTIONS])),
        min_date=max(request.min_date, 0),
        max_date=max(request.max_date, 0),
        min_id=max(request.min_id, 0),
        max_id=max(request.max_id, 0),
        offset_id=max(request.offset_id, 0),
        add_offset=request.add_offset,
        limit=check_limit(request.limit),
        thread_id=await _find_pages(ctx, peer, request.top_msg_id),
    )
    found = await ctx.services.storage.search_messages(ctx.user_id, wanted)
    return await answer_found(ctx, found, peer=peer)


async def _access_named(ctx: Context, given: types.TypeInputPeer | None) -> Peer | None:
    """A peer that may be left out. COMPAT(gotd): it says of all those that its caller did not give that they are empty."""
    return None if given is None or isinstance(given, types.inputPeerEmpty) else await access_peer(ctx, given)


async def _find_author(ctx: Context, peer: Peer | None, author: Peer | None) -> tuple[int | None, bool]:
    """Whose words are looked for, and whether those that it wrote as a chat: as the conversation's own, or as its channel."""
    if author is None or author.type is PeerType.USER:
        return (None if author is None else author.id), False
    chat = None if author == peer else await ctx.services.storage.read(lambda q: q.find_chat(author))
    return (None if chat is None else chat.creator_id), True


async def _list_channels(
    ctx: Context, peer: Peer | None, *, is_wanted: Callable[[Chat], bool] = lambda chat: True
) -> tuple[tuple[int, int], ...]:
    """The channels to look in (`peer`, or all that the caller is in), each with the id up to which it is hidden."""

    def query(q: Queries) -> tuple[tuple[int, int], ...]:
        peers = [peer] if peer is not None else q.list_chats_of(ctx.user_id, PeerType.CHANNEL)
        chats = q.load_chats(each for each in peers if each.type is PeerType.CHANNEL)
        return tuple((each.id, find_hidden(q, ctx.user_id, each)) for each, chat in chats.items() if is_wanted(chat))

    return await ctx.services.storage.read(query)


async def _find_pages(ctx: Context, peer: Peer | None, thread_id: int | None) -> int | None:
    """The thread or topic to look in, as storage names it."""
    chat = None if peer is None or not thread_id else await ctx.services.storage.read(lambda q: q.find_chat(peer))
    return None if chat is None or not thread_id else pages_of(thread_id, is_forum=chat.is_forum)


@method("messages.searchGlobal", errors=("SEARCH_QUERY_EMPTY", "FOLDER_ID_INVALID"))
async def search_global(ctx: Context, request: functions.messages_searchGlobal) -> types.Typemessages_Messages:
    """Messages of all of one's own conversations that hold all words of a text.

    `offset_peer` and `offset_id` name the message to go on from; one of the caller's own mailbox is known by its id alone.
    """
    is_filtered = not isinstance(request.filter, _EMPTY)
    tag = tag_of(request.filter)
    if is_filtered and tag is None:
        return _build_found(ctx, None)
    kinds = [
        kind
        for kind, is_wanted in (
            (PeerType.USER, request.users_only),
            (PeerType.CHAT, request.groups_only),
            (PeerType.CHANNEL, request.groups_only or request.broadcasts_only),
        )
        if is_wanted
    ]

    def is_wanted(chat: Chat) -> bool:
        return (
            not kinds or (request.broadcasts_only and chat.is_broadcast) or (request.groups_only and chat.is_megagroup)
        )

    offset_peer = request.offset_peer
    wanted = MessageSearch(
        text=request.q,
        tag=tag,
        peer_types=tuple(kinds),
        channels=await _list_channels(ctx, None, is_wanted=is_wanted),
        offset_peer=channel_peer(offset_peer.channel_id) if isinstance(offset_peer, types.inputPeerChannel) else None,
        folder_id=request.folder_id,
        min_date=max(request.min_date, 0),
        max_date=max(request.max_date, 0),
        offset_id=max(request.offset_id, 0),
        limit=check_limit(request.limit),
    )
    found = await ctx.services.storage.search_messages(ctx.user_id, wanted)
    return await answer_found(ctx, found, is_global=True)


async def answer_found(
    ctx: Context, found: FoundMessages, *, is_global: bool = False, peer: Peer | None = None
) -> types.Typemessages_Messages:
    """What was found, as the caller sees it; `is_global`: in several mailboxes, else in the conversation with `peer`."""

    def query(q: Queries) -> types.Typemessages_Messages:
        seen = see_messages(q, ctx.user_id, found.messages)
        is_of_channel = peer is not None and peer.type is PeerType.CHANNEL
        topics, creators = build_named_topics(q, ctx.user_id, seen if is_of_channel else ())
        user_ids, named = list_user_ids(seen) | peer_user_ids(creators), list_chats(seen) | chat_peers(creators)
        people = build_people(ctx.services, q, ctx.user_id, user_ids, named)
        pts = q.load_state(-peer.id).pts if peer is not None and is_of_channel else None
        return _build_found(ctx, replace(found, messages=seen), people, is_global=is_global, pts=pts, topics=topics)

    return await ctx.services.storage.read(query)


def _build_found(
    ctx: Context,
    found: FoundMessages | None,
    people: People = NOBODY,
    *,
    is_global: bool = False,
    pts: int | None = None,
    topics: Sequence[types.TypeForumTopic] = (),
) -> types.Typemessages_Messages:
    """`messages.messages` when the page is all there is, else a slice with the count and the page's place in it; what is found
    in a channel comes with the pts of its log."""
    messages = [build_message(ctx.services, message, ctx.user_id) for message in found.messages] if found else []
    if pts is not None and found is not None:
        return types.messages_channelMessages(
            pts=pts,
            count=found.count,
            offset_id_offset=found.offset,
            messages=messages,
            topics=list(topics),
            chats=people.chats,
            users=people.users,
        )
    if found is None or len(messages) == found.count:
        return types.messages_messages(messages=messages, topics=[], chats=people.chats, users=people.users)
    is_last = found.offset + len(messages) >= found.count
    return types.messages_messagesSlice(
        count=found.count,
        # A rate is whatever the server likes to be told again; none: there is no further page.
        next_rate=found.messages[-1].body.date if is_global and messages and not is_last else None,
        offset_id_offset=None if is_global else found.offset,
        messages=messages,
        topics=[],
        chats=people.chats,
        users=people.users,
    )


@method("messages.getSearchCounters", errors=("CHANNEL_PRIVATE",))
async def get_search_counters(
    ctx: Context, request: functions.messages_getSearchCounters
) -> list[types.messages_searchCounter]:
    """How many messages of a conversation each filter finds."""
    peer = await access_peer(ctx, request.peer)
    saved_peer = await _access_named(ctx, request.saved_peer_id)

    def query(q: Queries) -> list[types.messages_searchCounter]:
        return [
            types.messages_searchCounter(filter=given, count=_count(q, ctx.user_id, peer, saved_peer, given))
            for given in request.filters[:SEARCH_FILTERS]
        ]

    return await ctx.services.storage.read_aside(query)


def _count(q: Queries, owner_id: int, peer: Peer, saved_peer: Peer | None, given: types.TypeMessagesFilter) -> int:
    if saved_peer is not None:
        return len(_list_dates(q, owner_id, peer, saved_peer, given))
    hidden_up_to = find_hidden(q, owner_id, peer)
    if isinstance(given, _EMPTY):
        return q.count_history(owner_of(owner_id, peer), peer, min_id=hidden_up_to)
    tag = tag_of(given)
    return q.count_history(_tagger(owner_id, peer, tag), peer, tag=tag, min_id=hidden_up_to) if tag else 0


def _tagger(owner_id: int, peer: Peer, tag: MessageTag) -> int:
    """Whose tag it is: mentions are those of the one who is mentioned, also in channels."""
    return owner_id if tag is MessageTag.MENTION else owner_of(owner_id, peer)


def _list_dates(
    q: Queries, owner_id: int, peer: Peer, saved_peer: Peer | None, given: types.TypeMessagesFilter
) -> list[tuple[int, int]]:
    """Ids and dates of what a filter finds, newest first."""
    is_filtered = not isinstance(given, _EMPTY)
    tag = tag_of(given)
    if is_filtered and tag is None:
        return []
    mailbox_id = owner_of(owner_id, peer)
    tagged = q.list_dates(mailbox_id, peer, tag=tag) if tag else None
    if saved_peer is None:
        hidden_up_to = find_hidden(q, owner_id, peer)
        lines = q.list_dates(mailbox_id, peer) if tagged is None else tagged
        return [line for line in lines if line[0] > hidden_up_to] if hidden_up_to else lines
    saved = q.list_dates(owner_id, peer, saved_peer=saved_peer)
    if tagged is None:
        return saved
    ids = {message_id for message_id, _ in saved}
    return [line for line in tagged if line[0] in ids]


def _check_filter(given: types.TypeMessagesFilter) -> None:
    """Raises FILTER_NOT_SUPPORTED where the documentation has no such overview."""
    if isinstance(given, _EMPTY | types.inputMessagesFilterMyMentions | types.inputMessagesFilterPinned):
        raise RpcError("FILTER_NOT_SUPPORTED")


@method("messages.getSearchResultsCalendar", errors=("CHANNEL_PRIVATE", "FILTER_NOT_SUPPORTED"))
async def get_search_results_calendar(
    ctx: Context, request: functions.messages_getSearchResultsCalendar
) -> types.messages_searchResultsCalendar:
    """The days (in UTC) on which a conversation has messages that a filter finds, newest first, at most 100 a page."""
    _check_filter(request.filter)
    peer = await access_peer(ctx, request.peer)
    saved_peer = await _access_named(ctx, request.saved_peer_id)

    def query(q: Queries) -> types.messages_searchResultsCalendar:
        lines = _list_dates(q, ctx.user_id, peer, saved_peer, request.filter)
        offset_id, offset_date = max(request.offset_id, 0), max(request.offset_date, 0)
        rest = [
            (message_id, date)
            for message_id, date in lines
            if (not offset_id or message_id < offset_id) and (not offset_date or date < offset_date)
        ]
        days = [(day, list(group)) for day, group in groupby(rest, key=lambda line: line[1] // DAY_SECONDS)]
        page = days[:HISTORY_PAGE]
        tops = load_seen(q, ctx.user_id, peer, [group[0][0] for _, group in page])
        user_ids, chats = list_user_ids(tops.values()), list_chats(tops.values())
        people = build_people(ctx.services, q, ctx.user_id, user_ids, chats)
        return types.messages_searchResultsCalendar(
            count=len(lines),
            min_date=lines[-1][1] if lines else 0,
            min_msg_id=lines[-1][0] if lines else 0,
            offset_id_offset=len(lines) - len(rest),
            periods=[
                types.searchResultsCalendarPeriod(
                    date=day * DAY_SECONDS, min_msg_id=group[-1][0], max_msg_id=group[0][0], count=len(group)
                )
                for day, group in page
            ],
            messages=[build_message(ctx.services, tops[group[0][0]], ctx.user_id) for _, group in page],
            chats=people.chats,
            users=people.users,
        )

    return await ctx.services.storage.read_aside(query)


@method("messages.getSearchResultsPositions", errors=("CHANNEL_PRIVATE", "FILTER_NOT_SUPPORTED"))
async def get_search_results_positions(
    ctx: Context, request: functions.messages_getSearchResultsPositions
) -> types.messages_searchResultsPositions:
    """Where in a conversation the messages that a filter finds stand: evenly spread, at most `limit` of them."""
    _check_filter(request.filter)
    peer = await access_peer(ctx, request.peer)
    saved_peer = await _access_named(ctx, request.saved_peer_id)
    limit = check_limit(request.limit) or HISTORY_PAGE

    def query(q: Queries) -> types.messages_searchResultsPositions:
        lines = _list_dates(q, ctx.user_id, peer, saved_peer, request.filter)
        places = [i for i, line in enumerate(lines) if not request.offset_id or line[0] < request.offset_id]
        step = max(1, -(-len(places) // limit))
        return types.messages_searchResultsPositions(
            count=len(lines),
            positions=[
                types.searchResultPosition(msg_id=lines[i][0], date=lines[i][1], offset=i) for i in places[::step]
            ],
        )

    return await ctx.services.storage.read_aside(query)
