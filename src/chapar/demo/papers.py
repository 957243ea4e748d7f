"""What the papers of the demo carry, and what their readers say to it."""

from collections.abc import Iterator
from functools import partial

from chapar.actions.editing import edit_message
from chapar.actions.polls import send_vote
from chapar.actions.post_copies import find_copy
from chapar.actions.views import see_posts
from chapar.demo.cast import Cast, read_text
from chapar.demo.steps import Step
from chapar.demo.town import Comment, Edition, Story, StoryText, World, read_moment
from chapar.domain.media import Media, PollMedia
from chapar.domain.messages import Message
from chapar.domain.peers import Peer
from chapar.domain.polls import Poll, PollOption, PollResults
from chapar.domain.styled_text import StyledText

REACTION_SECONDS = 413
"""So long after one another people react."""
VOTE_SECONDS = 977
VIEW_SECONDS = 300
LATE_READERS = 4
"""So many of the people have not seen the latest story yet."""


class Issue:
    """One story in one edition: what happens to it, and when."""

    def __init__(self, cast: Cast, edition: Edition, story: Story, text: StoryText, date: int) -> None:
        self._cast = cast
        self._edition = edition
        self._story = story
        self._text = text
        self._date = date
        self._comments: list[Message] = []

    def plan(self, world: World, readers: list[str]) -> Iterator[Step]:
        """The story, how people look at it, react, vote and comment, and how it is changed."""
        story, date = self._story, self._date
        yield Step(date, partial(self._publish, world))
        for place, key in enumerate(readers, 1):
            yield Step(date + place * VIEW_SECONDS, partial(self._see, key))
        reactions = [(value, key) for value, keys in story.reactions.items() for key in keys]
        for place, (value, key) in enumerate(reactions, 1):
            yield Step(date + place * REACTION_SECONDS, partial(self._react, key, value))
        votes = [(option, key) for option, keys in enumerate(story.votes) for key in keys]
        for place, (option, key) in enumerate(votes, 1):
            yield Step(date + place * VOTE_SECONDS, partial(self._vote, key, option))
        for comment in self._text.comments:
            yield Step(date + comment.minutes * 60, partial(self._comment, comment))
        if self._text.edited:
            yield Step(date + story.edited_after_minutes * 60, self._edit)

    @property
    def _channel(self) -> Peer:
        return self._cast.channels[self._edition.language]

    @property
    def _post(self) -> Message:
        return self._cast.posts[self._edition.language, self._story.key]

    async def _publish(self, world: World, now: int) -> None:
        cast, editor, text = self._cast, self._edition.editor, self._text.text
        media = await self._show(world, now)
        if len(media) > 1:
            post = await cast.show_album(editor, self._channel, text, now, media)
        else:
            answered = cast.posts.get((self._edition.language, self._story.answers))
            post = await cast.say(
                editor,
                self._channel,
                text,
                now,
                media=media[0] if media else None,
                answers=answered.id if answered else 0,
            )
        cast.posts[self._edition.language, self._story.key] = post
        if self._story.is_pinned:
            await cast.pin(editor, self._channel, post.id, now)

    async def _show(self, world: World, now: int) -> list[Media]:
        """What is beside the text."""
        cast, story, text = self._cast, self._story, self._text
        editor_id = cast.user_ids[self._edition.editor]
        shown: list[Media] = [await cast.attachments.show_picture(name, editor_id, now) for name in story.pictures]
        if story.sound:
            shown.append(await cast.attachments.show_sound(world.town.sounds[story.sound], editor_id, now))
        if story.has_document:
            shown.append(await cast.attachments.show_text_file(text.file, text.document.lstrip(), editor_id, now))
        if text.question:
            shown.append(_ask(text, editor_id))
        return shown

    async def _see(self, key: str, now: int) -> None:
        await see_posts(
            self._cast.storage,
            user_id=self._cast.user_ids[key],
            peer=self._channel,
            message_ids=range(self._post.id, self._post.id + max(len(self._story.pictures), 1)),
            now=now,
        )

    async def _react(self, key: str, value: str, now: int) -> None:
        await self._cast.react(key, self._channel, self._post.id, value, now)

    async def _vote(self, key: str, option: int, now: int) -> None:
        await send_vote(
            self._cast.storage,
            user_id=self._cast.user_ids[key],
            peer=self._channel,
            message_id=self._post.id,
            options=(_name_option(option),),
            now=now,
        )

    async def _comment(self, comment: Comment, now: int) -> None:
        copy = await self._cast.storage.read(lambda q: find_copy(q, self._post))
        if copy is None:
            raise LookupError("the channel has no discussion group")
        answered = copy if comment.answers is None else self._comments[comment.answers]
        self._comments.append(await self._cast.say(comment.by, copy.peer, comment.text, now, answers=answered.id))

    async def _edit(self, now: int) -> None:
        text, entities = read_text(self._text.edited)
        await edit_message(
            self._cast.storage,
            user_id=self._cast.user_ids[self._edition.editor],
            peer=self._channel,
            message_id=self._post.id,
            text=text,
            entities=entities,
            no_webpage=True,
            now=now,
        )


def plan_stories(cast: Cast, world: World, now: int) -> Iterator[Step]:
    """All stories of all editions."""
    keys = [person.key for person in world.town.people]
    for edition in world.town.editions:
        paper = world.papers[edition.language]
        for story in world.town.stories:
            date = read_moment(story.at, now) + edition.delay_minutes * 60
            readers = keys[:-LATE_READERS] if story is world.town.stories[-1] else keys
            issue = Issue(cast, edition, story, paper.stories[story.key], date)
            yield from issue.plan(world, readers)


def _ask(text: StoryText, editor_id: int) -> PollMedia:
    options = tuple(PollOption(StyledText(option), _name_option(place)) for place, option in enumerate(text.options))
    return PollMedia(Poll(0, editor_id, StyledText(text.question), options), PollResults())


def _name_option(place: int) -> bytes:
    return b"%d" % place
