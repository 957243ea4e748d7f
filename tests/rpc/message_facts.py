"""What clients keep of messages, and how they complete what is told to everybody with what is their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from chapar.tl import types

VIEW_ONCE = 0x7FFFFFFF

_COMPARED: tuple[str, ...] = (
    "id",
    "out",
    "from_id",
    "peer_id",
    "fwd_from",
    "reply_to",
    "date",
    "message",
    "entities",
    "edit_date",
)
_COMPARED += ("pinned", "silent", "noforwards", "from_scheduled", "ttl_period", "action", "mentioned", "media_unread")
_COMPARED += ("post", "post_author", "grouped_id", "invert_media")
_MEDIA_COMPARED = (
    *("NAME", "spoiler", "ttl_seconds", "period", "heading", "proximity_notification_radius", "title", "address"),
    *("phone_number", "first_name", "last_name", "vcard", "user_id", "value", "emoticon"),
)


def list_message_facts(message: Any) -> dict[str, Any]:
    """What is compared of a message between the ways of being told."""
    facts = {name: getattr(message, name, None) for name in _COMPARED}
    media: Any = getattr(message, "media", None)
    action: Any = getattr(message, "action", None)
    facts["action"] = list_photo_facts(action.photo) if hasattr(action, "photo") else action
    facts["media"] = list_media_facts(media)
    if isinstance(media, types.messageMediaWebPage):
        facts["page"] = {name: getattr(media.webpage, name, None) for name in ("NAME", "id", "title", "description")}
    if isinstance(media, types.messageMediaPoll):
        facts["poll"] = _poll_facts(media)
    elif media is not None:
        facts["media"] = _media_facts(media)
    facts["reactions"] = _reaction_facts(getattr(message, "reactions", None))
    return facts


def _media_facts(media: Any) -> dict[str, Any]:
    """What every layer tells of files and places; file references are another one every hour."""
    facts = {name: getattr(media, name, None) for name in _MEDIA_COMPARED}
    for name in ("photo", "document"):
        facts[name] = getattr(getattr(media, name, None), "id", None)
    place = getattr(media, "geo", None)
    facts["geo"] = (place.lat, place.long) if place is not None else None
    return facts


def list_media_facts(media: Any) -> Any:
    """What is compared of media; pages and polls apart. References to files are new whenever somebody looks."""
    if isinstance(media, types.messageMediaPhoto):
        photo = list_photo_facts(media.photo) if media.photo else None
        return media.NAME, photo, media.spoiler, media.ttl_seconds
    if isinstance(media, types.messageMediaDocument):
        document = list_document_facts(media.document) if media.document else None
        kinds = tuple(getattr(media, name, None) for name in ("video", "round", "voice"))
        return media.NAME, document, media.spoiler, media.ttl_seconds, kinds
    return None if isinstance(media, types.messageMediaWebPage | types.messageMediaPoll) else media


def list_photo_facts(photo: Any) -> dict[str, Any]:
    """What is compared of a photo."""
    return {name: getattr(photo, name, None) for name in ("NAME", "id", "access_hash", "date", "sizes")}


def list_document_facts(document: Any) -> dict[str, Any]:
    """What is compared of a document."""
    names = ("NAME", "id", "access_hash", "date", "mime_type", "size", "thumbs", "attributes")
    return {name: getattr(document, name, None) for name in names}


def _reaction_facts(reactions: Any) -> list[Any]:
    if reactions is None:
        return []
    given = [(count.reaction, count.count, count.chosen_order) for count in reactions.results]
    people = [(p.peer_id, p.reaction, p.date, p.big, p.my, p.unread) for p in reactions.recent_reactions or ()]
    return [*given, *people]


def _poll_facts(media: Any) -> list[Any]:
    """What every layer tells of a poll."""
    poll, results = media.poll, media.results
    # Numbers come in `min` forms too, but clients show them to those who voted, and at the end.
    shows_numbers = poll.closed or any(each.chosen for each in results.results or ())
    return [
        (poll.id, poll.closed, poll.public_voters, poll.multiple_choice, poll.quiz, poll.question.text),
        [(answer.text.text, answer.option) for answer in poll.answers],
        (poll.close_period, poll.close_date, results.total_voters, results.recent_voters or [], results.solution),
        [
            (each.option, each.chosen, each.correct, (each.voters or 0) if shows_numbers else 0)
            for each in results.results or ()
        ],
    ]


class OwnVotes:
    """What the account voted, by poll: the same poll may stand in many messages, and all of them know it."""

    def __init__(self) -> None:
        self._known: dict[int, dict[bytes, tuple[bool, bool]]] = {}

    def complete(self, poll_id: int, results: Any) -> None:
        """Put what the account voted into results that are told to everybody, or learn it from those that are its own."""
        known = self._known.get(poll_id, {})
        if not results.min:
            self._known[poll_id] = {each.option: (each.chosen, each.correct) for each in results.results or ()}
            return
        for each in results.results or ():
            each.chosen, each.correct = known.get(each.option, (each.chosen, each.correct))
        results.min = False

    def show_poll(self, messages: Iterable[Any], update: Any) -> None:
        """Votes in a poll, or its end: wherever it stands."""
        self.complete(update.poll_id, update.results)
        for message in messages:
            media = getattr(message, "media", None)
            if isinstance(media, types.messageMediaPoll) and media.poll.id == update.poll_id:
                media.poll, media.results = update.poll or media.poll, update.results


def merge_message(known: Any, told: Any, votes: OwnVotes) -> Any:
    """A message as it is told now, with what is the account's own where everybody was told the same."""
    media = getattr(told, "media", None)
    if isinstance(media, types.messageMediaPoll):
        votes.complete(media.poll.id, media.results)
    if known is None:
        return told
    reactions = getattr(told, "reactions", None)
    if reactions is not None and reactions.min:
        keep_own_reactions(getattr(known, "reactions", None), reactions)
    return told


def merge_reactions(message: Any, reactions: Any) -> None:
    """The reactions to a message changed."""
    if reactions.min:
        keep_own_reactions(message.reactions, reactions)
    message.reactions = reactions


def keep_own_reactions(known: Any, told: Any) -> None:
    """Complete the `min` form of reactions: what the account chose itself is as it was."""
    chosen = {repr(each.reaction): each.chosen_order for each in (known.results if known else ())}
    own = {repr((each.peer_id, each.reaction)) for each in (known and known.recent_reactions) or () if each.my}
    unread = {repr((each.peer_id, each.reaction)) for each in (known and known.recent_reactions) or () if each.unread}
    for each in told.results:
        each.chosen_order = chosen.get(repr(each.reaction))
    for person in told.recent_reactions or ():
        key = repr((person.peer_id, person.reaction))
        person.my, person.unread = key in own, key in unread
    told.min = False


def show_page(messages: Iterable[Any], page: Any) -> None:
    """The preview of a page is ready: wherever it stands."""
    for message in messages:
        media = getattr(message, "media", None)
        if isinstance(media, types.messageMediaWebPage) and media.webpage.id == page.id:
            media.webpage = page


def drop_seen_once(messages: Iterable[Any]) -> None:
    """What may be looked at once was opened: clients take it away themselves."""
    for message in messages:
        media = getattr(message, "media", None)
        if getattr(media, "ttl_seconds", None) == VIEW_ONCE and not message.out:
            setattr(media, "photo" if isinstance(media, types.messageMediaPhoto) else "document", None)


def drop_seen(messages: Iterable[Any], *, mentions: bool = True, reactions: bool = True) -> None:
    """What was new about messages has been seen."""
    for message in messages:
        given = getattr(message, "reactions", None)
        for person in (given and given.recent_reactions) or () if reactions else ():
            person.unread = False
        if mentions and isinstance(message, types.message):
            message.media_unread = False
