"""Polls and quizzes. Follows core.telegram.org/api/poll."""

from collections.abc import Sequence
from typing import NamedTuple

from chapar.domain.errors import RpcError
from chapar.domain.limits import (
    POLL_OPTION_LENGTH,
    POLL_OPTIONS,
    POLL_QUESTION_LENGTH,
    POLL_SECONDS,
    POLL_SOLUTION_LENGTH,
)
from chapar.domain.styled_text import StyledText


class PollOption(NamedTuple):
    """An answer to choose. `option` is the sender's own key for it, 1 to 100 bytes, one of its kind in the poll."""

    text: StyledText
    option: bytes


class Poll(NamedTuple):
    """A question with its answers. `id` is given by storage; 0 before.

    `correct` are the places of the right answers of a quiz in `options`. A poll with `close_seconds` closes by itself so
    long after it was sent, at `close_date`; that is 0 for others and until the poll is sent.
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


def check_poll(poll: Poll) -> None:
    """Raises what a poll that somebody wants to send is refused with.

    POLL_QUESTION_INVALID, POLL_ANSWERS_INVALID (their number), POLL_ANSWER_INVALID (a text), POLL_OPTION_INVALID (a key),
    POLL_OPTION_DUPLICATE, QUIZ_MULTIPLE_INVALID, QUIZ_CORRECT_ANSWERS_EMPTY, QUIZ_CORRECT_ANSWERS_TOO_MUCH,
    QUIZ_CORRECT_ANSWER_INVALID, MEDIA_CAPTION_TOO_LONG (the solution), MEDIA_INVALID (a solution of no quiz, the time).
    """
    if not 0 < len(poll.question.text) <= POLL_QUESTION_LENGTH:
        raise RpcError("POLL_QUESTION_INVALID")
    if not 2 <= len(poll.options) <= POLL_OPTIONS:
        raise RpcError("POLL_ANSWERS_INVALID")
    for option in poll.options:
        if not 0 < len(option.text.text) <= POLL_OPTION_LENGTH:
            raise RpcError("POLL_ANSWER_INVALID")
        if not 0 < len(option.option) <= POLL_OPTION_LENGTH:
            raise RpcError("POLL_OPTION_INVALID")
    if len({option.option for option in poll.options}) < len(poll.options):
        raise RpcError("POLL_OPTION_DUPLICATE")
    _check_quiz(poll)
    shortest, longest = POLL_SECONDS
    if poll.close_seconds and not shortest <= poll.close_seconds <= longest:
        raise RpcError("MEDIA_INVALID")


def _check_quiz(poll: Poll) -> None:
    if not poll.is_quiz:
        if poll.correct:
            raise RpcError("QUIZ_CORRECT_ANSWER_INVALID")
        if poll.solution is not None:
            raise RpcError("MEDIA_INVALID")
        return
    if poll.is_multiple:
        raise RpcError("QUIZ_MULTIPLE_INVALID")
    if not poll.correct:
        raise RpcError("QUIZ_CORRECT_ANSWERS_EMPTY")
    if len(poll.correct) > 1:
        raise RpcError("QUIZ_CORRECT_ANSWERS_TOO_MUCH")
    if not 0 <= poll.correct[0] < len(poll.options):
        raise RpcError("QUIZ_CORRECT_ANSWER_INVALID")
    if poll.solution is not None and len(poll.solution.text) > POLL_SOLUTION_LENGTH:
        raise RpcError("MEDIA_CAPTION_TOO_LONG")


def check_vote(poll: Poll, before: PollVote | None, options: Sequence[bytes], now: int) -> tuple[int, ...]:
    """The places of what somebody chooses, rising; none takes the vote back. `before` is their vote so far.

    Raises MESSAGE_POLL_CLOSED, REVOTE_NOT_ALLOWED, OPTION_INVALID, OPTIONS_TOO_MUCH.
    """
    if poll.is_closed or 0 < poll.close_date <= now:
        raise RpcError("MESSAGE_POLL_CLOSED")
    if before is not None and (poll.is_quiz or poll.forbids_revoting):
        raise RpcError("REVOTE_NOT_ALLOWED")
    if len(options) > len(poll.options):
        raise RpcError("OPTIONS_TOO_MUCH")
    places = {option.option: place for place, option in enumerate(poll.options)}
    if any(option not in places for option in options):
        raise RpcError("OPTION_INVALID")
    chosen = tuple(sorted({places[option] for option in options}))
    if len(chosen) > 1 and not poll.is_multiple:
        raise RpcError("OPTIONS_TOO_MUCH")
    return chosen
