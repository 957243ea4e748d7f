"""How the town of the demo begins: its people, their papers with those who read them, and the places where readers speak."""

from collections.abc import Iterator
from functools import partial

from chapar.actions.channels import create_channel, join_channel
from chapar.actions.chat_photos import set_chat_photo
from chapar.actions.contacts import add_contact
from chapar.actions.discussions import set_discussion_group
from chapar.actions.profile import update_profile, update_username
from chapar.actions.profile_photos import set_photo
from chapar.actions.sign_in import open_account
from chapar.actions.usernames import set_channel_username
from chapar.demo.cast import Cast
from chapar.demo.steps import Step
from chapar.demo.town import Edition, Heading, Paper, Person, World
from chapar.domain.chats import ChatKind
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import Peer, channel_peer

PEOPLE_BEFORE_SECONDS = 12 * 86_400
PAPERS_BEFORE_SECONDS = 11 * 86_400 + 12 * 3600
"""More than a day before the first story, which comes out at its hour whatever the hour is now: readers have to be there."""
LAST_SEEN_SECONDS = 17 * 60
"""So long after one another people were last seen."""


def plan_people(cast: Cast, world: World, now: int) -> Iterator[Step]:
    """Accounts with their photos, then who knows whom."""
    start = now - PEOPLE_BEFORE_SECONDS
    for place, person in enumerate(world.town.people, 1):
        seen_at = now - place * LAST_SEEN_SECONDS
        yield Step(start, partial(_come, cast, person, seen_at))
    for person in world.town.people:
        yield Step(start + 1, partial(_meet, cast, world, person))


async def _come(cast: Cast, person: Person, seen_at: int, now: int) -> None:
    first_name, last_name = person.name
    user = await open_account(
        cast.storage,
        phone=person.phone,
        first_name=first_name,
        last_name=last_name,
        now=now,
        was_online_at=seen_at,
    )
    cast.user_ids[person.key] = user.id
    await update_username(cast.storage, cast.rules, user_id=user.id, username=person.username, now=now)
    await update_profile(cast.storage, user_id=user.id, first_name=None, last_name=None, about=person.about, now=now)
    portrait = await cast.attachments.make_portrait(f"portrait_{person.key}", user.id, now)
    await set_photo(cast.storage, user_id=user.id, photo=portrait, is_fallback=False, now=now)


async def _meet(cast: Cast, world: World, person: Person, now: int) -> None:
    people = {each.key: each for each in world.town.people}
    for key in person.contacts:
        first_name, last_name = people[key].name
        await add_contact(
            cast.storage,
            owner_id=cast.user_ids[person.key],
            user_id=cast.user_ids[key],
            first_name=first_name,
            last_name=last_name,
            phone=people[key].phone,
            now=now,
        )


def plan_papers(cast: Cast, world: World, now: int) -> Iterator[Step]:
    """Channels and their discussion groups, then who reads them."""
    start = now - PAPERS_BEFORE_SECONDS
    for edition in world.town.editions:
        paper = world.papers[edition.language]
        yield Step(start, partial(_found, cast, edition, paper))
        for place, person in enumerate(world.town.people, 1):
            if person.key != edition.editor:
                yield Step(
                    start + place * 600,
                    partial(_subscribe, cast, edition, person.key),
                )


async def _found(cast: Cast, edition: Edition, paper: Paper, now: int) -> None:
    editor_id = cast.user_ids[edition.editor]
    channel = await _create(cast, editor_id, paper.channel, ChatKind.BROADCAST, now)
    group = await _create(cast, editor_id, paper.discussion, ChatKind.SUPERGROUP, now)
    await set_channel_username(
        cast.storage, cast.rules, user_id=editor_id, peer=channel, username=edition.username, now=now
    )
    emblem = await cast.attachments.make_portrait(f"emblem_{edition.language}", editor_id, now)
    await set_chat_photo(cast.storage, user_id=editor_id, peer=channel, photo=emblem, now=now)
    await set_discussion_group(cast.storage, user_id=editor_id, channel=channel, group=group, now=now)
    cast.channels[edition.language] = channel


async def _create(cast: Cast, editor_id: int, heading: Heading, kind: ChatKind, now: int) -> Peer:
    logged = await create_channel(
        cast.storage,
        user_id=editor_id,
        title=heading.title,
        about=heading.about,
        kind=kind,
        now=now,
        random_id=cast.new_random_id(),
    )
    return next(channel_peer(row.update.channel_id) for row in logged if isinstance(row.update, ChannelChanged))


async def _subscribe(cast: Cast, edition: Edition, key: str, now: int) -> None:
    channel = cast.channels[edition.language]
    await join_channel(cast.storage, user_id=cast.user_ids[key], peer=channel, now=now)
