"""The files of the town: complete in every language, and nothing in them that a server would refuse."""

import re

import pytest

from chapar.artwork.pictures import REACTION_ART
from chapar.demo.attachments import pack_loudness
from chapar.demo.cast import read_text
from chapar.demo.founding import plan_papers, plan_people
from chapar.demo.papers import plan_stories
from chapar.demo.talks import plan_talks
from chapar.demo.town import DAY_SECONDS, World, load_world, read_attachment, read_moment
from chapar.domain.limits import ABOUT_LENGTH, CAPTION_LENGTH, CHAT_ABOUT_LENGTH
from chapar.domain.texts import utf16_length
from chapar.domain.users import check_username
from chapar.reserved_names import load_name_rules
from chapar.texts.languages import LANGUAGES

NOW = 1_800_000_000 + 5 * 3600


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


def test_there_is_an_edition_in_every_language_of_the_server(world: World) -> None:
    assert {edition.language for edition in world.town.editions} == set(LANGUAGES)
    for paper in world.papers.values():
        assert set(paper.stories) == {story.key for story in world.town.stories}
        assert len(paper.channel.about) <= CHAT_ABOUT_LENGTH
        assert len(paper.discussion.about) <= CHAT_ABOUT_LENGTH


def test_editions_differ_in_words_alone(world: World) -> None:
    english = world.papers["en"].stories
    for paper in world.papers.values():
        for key, text in paper.stories.items():
            known = english[key]
            assert [bool(each) for each in (text.text, text.edited, text.question, text.document, text.file)] == [
                bool(each) for each in (known.text, known.edited, known.question, known.document, known.file)
            ]
            assert len(text.options) == len(known.options)
            assert [comment.answers for comment in text.comments] == [comment.answers for comment in known.comments]
            # A text in which a mark is not closed differs in what it shows.
            marks = [entity.kind for entity in read_text(text.text or text.question).entities]
            assert marks == [entity.kind for entity in read_text(known.text or known.question).entities], key


def test_texts_are_short_enough_to_stand_beside_pictures(world: World) -> None:
    for paper in world.papers.values():
        for text in paper.stories.values():
            for marked in (text.text, text.edited):
                assert utf16_length(read_text(marked).text) <= CAPTION_LENGTH
    assert all(len(person.about) <= ABOUT_LENGTH for person in world.town.people)


def test_who_is_named_is_there(world: World) -> None:
    town = world.town
    keys = {person.key for person in town.people}
    named = {edition.editor for edition in town.editions} | set(town.private.between)
    named |= {town.group.owner, *town.group.members} | {key for person in town.people for key in person.contacts}
    for story in town.stories:
        named |= {key for group in [*story.reactions.values(), *story.votes] for key in group}
    for line in [*town.group.messages, *town.private.messages]:
        named |= {line.by} | {key for group in line.reactions.values() for key in group}
    for paper in world.papers.values():
        named |= {comment.by for text in paper.stories.values() for comment in text.comments}
    assert named <= keys


def test_names_and_numbers_are_free_for_everybody(world: World) -> None:
    rules = load_name_rules()
    names = [*(person.username for person in world.town.people), *(paper.username for paper in world.town.editions)]
    assert len(set(names)) == len(names)
    for name in names:
        assert rules.check(check_username(name)) == name
    phones = [person.phone for person in world.town.people]
    assert len(set(phones)) == len(phones)
    # Numbers that are given to nobody: https://nationalnanpa.com, 555 line numbers.
    assert all(re.fullmatch(r"120255501[0-9]{2}", phone) for phone in phones)


def test_pictures_and_recordings_are_there(world: World) -> None:
    town = world.town
    names = {name for story in town.stories for name in story.pictures} | {town.group.picture}
    names |= {line.picture for line in town.private.messages if line.picture}
    names |= {f"portrait_{person.key}" for person in town.people}
    names |= {f"emblem_{edition.language}" for edition in town.editions}
    for name in names:
        assert read_attachment(f"{name}.jpg").startswith(b"\xff\xd8\xff")
    for sound in town.sounds.values():
        content = read_attachment(sound.file)
        assert content.startswith(b"OggS")
        assert b"OpusHead" in content[:100]
        assert max(sound.loudness) == 31


def test_nothing_happens_after_now(world: World) -> None:
    for story in world.town.stories:
        latest = max(edition.delay_minutes for edition in world.town.editions) * 60
        assert NOW - 11 * DAY_SECONDS < read_moment(story.at, NOW) < NOW - latest
    for line in [*world.town.group.messages, *world.town.private.messages]:
        assert NOW - 11 * DAY_SECONDS < read_moment(line.at, NOW) < NOW


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("95m", NOW - 95 * 60),
        ("1d 00:00", NOW - NOW % DAY_SECONDS - DAY_SECONDS),
        ("0d 01:30", NOW - NOW % DAY_SECONDS + 5400),
    ],
)
def test_moments_are_counted_back_from_now(text: str, moment: int) -> None:
    assert read_moment(text, NOW) == moment


@pytest.mark.parametrize("text", ["9d", "m", "9d 9:00", "-1m"])
def test_what_is_no_moment_is_a_mistake(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        read_moment(text, NOW)


def test_loudness_takes_five_bits_a_value() -> None:
    assert pack_loudness([31, 0, 1]) == (31 | 1 << 10).to_bytes(2, "little")
    assert len(pack_loudness([1] * 63)) == 40


def test_its_reactions_are_drawn(world: World) -> None:
    """Telegram Desktop shows nothing but a number where it knows no picture."""
    lines = (*world.town.group.messages, *world.town.private.messages)
    given = [*(story.reactions for story in world.town.stories), *(line.reactions for line in lines)]
    assert set().union(*given) <= {art.value for art in REACTION_ART}


@pytest.mark.parametrize("hour", range(24))
def test_at_every_hour_people_come_before_papers_and_readers_before_stories(world: World, hour: int) -> None:
    now = NOW - NOW % DAY_SECONDS + hour * 3600 + 3599
    people, papers, stories, talks = (
        [step.date for step in part(None, world, now)]  # type: ignore[arg-type]
        for part in (plan_people, plan_papers, plan_stories, plan_talks)
    )
    assert max(people) < min(papers)
    assert max(papers) < min(stories)
    assert max(people) < min(talks)
    assert max(stories + talks) <= now
