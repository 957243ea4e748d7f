"""Polls and quizzes. Follows core.telegram.org/api/poll."""

from typing import NamedTuple

from chapar.domain.styled_text import StyledText


class PollOption(NamedTuple):
    """An answer to choose. `option` is the sender's own key for it, 1 to 100 bytes, one of its kind in the poll."""

    text: StyledText
    option: bytes


class Poll(NamedTuple):
    """A question with its answers. `id` is given by storage; 0 before.

    `correct` are the places of the right answers of a quiz in `options`. `close_date` is 0 for a poll that stays open
    until its author closes it; `close_seconds` is what the author asked for.
    """

    id: int
    creator_id: int
    question: StyledText
    options: tuple[PollOption, ...]
    is_closed: bool = False
    is_public: bool = False
    is_multiple: bool = False
    is_quiz: bool = False
    close_seconds: int = 0
    close_date: int = 0
    correct: tuple[int, ...] = ()
    solution: StyledText | None = None
    hides_results: bool = False
    forbids_revoting: bool = False
    shuffles_options: bool = False


class PollVote(NamedTuple):
    """What somebody chose: places in the poll's `options`, rising."""

    user_id: int
    choices: tuple[int, ...]
    date: int


class PollResults(NamedTuple):
    """How a poll stands for one person. `counts` has a number for each option; `recent` the latest voters, newest first."""

    counts: tuple[int, ...] = ()
    voters: int = 0
    recent: tuple[PollVote, ...] = ()
    own: PollVote | None = None


RECENT_VOTERS = 3
"""Voters that a message with a public poll shows."""
