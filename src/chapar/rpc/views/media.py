"""What messages carry beside their text, on the wire. Follows core.telegram.org/type/MessageMedia."""

from __future__ import annotations

from collections.abc import Iterable

from chapar.domain.files import Photo
from chapar.domain.media import (
    ContactMedia,
    DiceMedia,
    DocumentMedia,
    GeoLiveMedia,
    GeoMedia,
    GeoPoint,
    Media,
    PhotoMedia,
    PollMedia,
    VenueMedia,
    WebPage,
    WebPageMedia,
)
from chapar.domain.polls import Poll, PollResults, PollVote
from chapar.domain.styled_text import StyledText
from chapar.rpc.services import Services
from chapar.rpc.views.entities import build_entities
from chapar.rpc.views.files import build_document, build_photo
from chapar.tl import types

LARGE_PIXELS = 300
"""The width from which a page's picture may be shown large."""


def build_media(services: Services, media: Media, owner_id: int, date: int) -> types.TypeMessageMedia:
    """A message's media as the message's owner sees it; `date` is the message's."""
    if isinstance(media, PhotoMedia):
        return types.messageMediaPhoto(
            spoiler=media.is_spoiler,
            photo=build_photo(services, media.photo, is_timed=media.ttl_seconds > 0) if media.photo else None,
            ttl_seconds=media.ttl_seconds or None,
        )
    if isinstance(media, DocumentMedia):
        return _build_document_media(services, media)
    if isinstance(media, WebPageMedia):
        return types.messageMediaWebPage(
            webpage=build_web_page(services, media.page, date),
            force_large_media=media.is_large,
            force_small_media=media.is_small,
            manual=media.is_manual,
        )
    if isinstance(media, PollMedia):
        return types.messageMediaPoll(
            poll=build_poll(media.poll, owner_id), results=build_poll_results(media.poll, media.results, owner_id)
        )
    return _build_small(media)


def _build_document_media(services: Services, media: DocumentMedia) -> types.messageMediaDocument:
    return types.messageMediaDocument(
        spoiler=media.is_spoiler,
        video=media.is_video,
        round=media.is_round,
        voice=media.is_voice,
        document=build_document(services, media.document, is_timed=media.ttl_seconds > 0) if media.document else None,
        ttl_seconds=media.ttl_seconds or None,
    )


def _build_small(media: GeoMedia | GeoLiveMedia | VenueMedia | ContactMedia | DiceMedia) -> types.TypeMessageMedia:
    """Media that is nothing but a few values."""
    if isinstance(media, GeoMedia):
        return types.messageMediaGeo(geo=build_geo_point(media.point))
    if isinstance(media, GeoLiveMedia):
        return types.messageMediaGeoLive(
            geo=build_geo_point(media.point),
            heading=media.heading,
            period=max(media.period_seconds, 1),  # TDLib takes 0, of what was stopped at once, for a mistake.
            proximity_notification_radius=media.proximity_metres,
        )
    if isinstance(media, VenueMedia):
        return types.messageMediaVenue(
            geo=build_geo_point(media.point),
            title=media.title,
            address=media.address,
            provider=media.provider,
            venue_id=media.venue_id,
            venue_type=media.venue_type,
        )
    if isinstance(media, ContactMedia):
        return types.messageMediaContact(
            phone_number=media.phone,
            first_name=media.first_name,
            last_name=media.last_name,
            vcard=media.vcard,
            user_id=media.user_id,
        )
    return types.messageMediaDice(value=media.value, emoticon=media.emoticon)


def build_geo_point(point: GeoPoint) -> types.geoPoint:
    """A place. Its access hash is for maps that this server does not draw."""
    return types.geoPoint(
        long=point.longitude, lat=point.latitude, access_hash=0, accuracy_radius=point.accuracy_metres
    )


def build_web_page(services: Services, page: WebPage, date: int = 0) -> types.TypeWebPage:
    """A page: ready, on its way since `date`, or nothing to be shown."""
    if page.is_ready:
        return types.webPage(
            id=page.id,
            url=page.url,
            display_url=page.display_url,
            hash=page.fetched_at & 0x7FFFFFFF,
            type=page.kind or None,
            site_name=page.site_name or None,
            title=page.title or None,
            description=page.description or None,
            author=page.author or None,
            photo=build_photo(services, page.photo) if page.photo else None,
            has_large_media=page.photo is not None and _is_large(page.photo),
        )
    if page.fetched_at:
        return types.webPageEmpty(id=page.id, url=page.url)
    return types.webPagePending(id=page.id, url=page.url, date=date)


def _is_large(photo: Photo) -> bool:
    """Whether a picture may be shown across the whole width, so that its sender may choose."""
    return photo.sizes[-1].width >= LARGE_PIXELS


def build_text(text: StyledText) -> types.textWithEntities:
    """A styled text as clients read it."""
    return types.textWithEntities(text=text.text, entities=build_entities(text.entities))


def build_poll(poll: Poll, viewer_id: int) -> types.poll:
    """The question and its answers."""
    return types.poll(
        id=poll.id,
        closed=poll.is_closed,
        public_voters=poll.is_public,
        multiple_choice=poll.is_multiple,
        quiz=poll.is_quiz,
        revoting_disabled=poll.forbids_revoting,
        shuffle_answers=poll.shuffles_options,
        hide_results_until_close=poll.hides_results,
        creator=poll.creator_id == viewer_id,
        question=build_text(poll.question),
        answers=[types.pollAnswer(text=build_text(option.text), option=option.option) for option in poll.options],
        close_period=poll.close_seconds or None,
        close_date=poll.close_date or None,
        hash=0,
    )


def build_poll_results(poll: Poll, results: PollResults, viewer_id: int) -> types.pollResults:
    """How the poll stands for one person.

    Numbers are for those who voted, right answers and the solution too; everybody's are told when the poll is closed. Each
    answer is listed always: that is how clients learn that a vote was taken back. Those who may not know get zeros: clients
    older than `hides_results` count on numbers. With it only the author sees numbers before the end, others get none.

    What everybody in a channel is told at once (`viewer_id` 0) has the numbers, which clients show to those who voted, and says
    nothing of anybody's own vote.
    """
    own = results.own
    may_know = own is not None or poll.is_closed
    is_author = poll.creator_id == viewer_id
    shows_numbers = may_know or not viewer_id
    if poll.hides_results and not poll.is_closed:
        shows_numbers = is_author
    unknown = None if poll.hides_results else 0
    voters = [
        types.pollAnswerVoters(
            option=option.option,
            chosen=own is not None and place in own.choices,
            correct=may_know and poll.is_quiz and place in poll.correct,
            voters=results.counts[place] if shows_numbers else unknown,
            recent_voters=_build_voters(vote for vote in results.recent if place in vote.choices)
            if shows_numbers
            else None,
        )
        for place, option in enumerate(poll.options)
    ]
    solution = poll.solution if poll.solution and (may_know or is_author) else None
    return types.pollResults(
        min=not viewer_id and results.voters > 0,
        results=voters,
        total_voters=results.voters,
        recent_voters=_build_voters(results.recent) if shows_numbers or not poll.hides_results else None,
        solution=solution.text if solution else None,
        solution_entities=build_entities(solution.entities) if solution else None,
    )


def _build_voters(votes: Iterable[PollVote]) -> list[types.TypePeer] | None:
    return [types.peerUser(user_id=vote.user_id) for vote in votes] or None


def build_poll_update(poll: Poll, results: PollResults, viewer_id: int) -> types.updateMessagePoll:
    """A poll as it stands now for one person; of what all are told at once the poll itself is a part only at its end."""
    shown = build_poll(poll, viewer_id) if viewer_id or poll.is_closed else None
    built = build_poll_results(poll, results, viewer_id)
    built.min = not viewer_id
    return types.updateMessagePoll(poll_id=poll.id, poll=shown, results=built)
