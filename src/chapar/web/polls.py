"""Polls as pages show them: how they stand for somebody who has not voted. Follows core.telegram.org/api/poll."""

from typing import NamedTuple

from markupsafe import Markup

from chapar.domain.media import PollMedia
from chapar.domain.polls import Poll
from chapar.web.styled_html import Places, write_html
from chapar.web.words import Words


class PollOptionView(NamedTuple):
    """An answer: its share of the voters in whole percent, None where nobody may know it yet."""

    html: Markup
    percent: int | None
    percent_text: str
    is_correct: bool


class PollView(NamedTuple):
    """A question with its answers; `kind` says what it is in words, `voters` how many took part ("": nobody may know)."""

    html: Markup
    plain_question: str
    kind: str
    options: tuple[PollOptionView, ...]
    voters: str
    solution: Markup | None
    note: str


def view_poll(media: PollMedia, words: Words, places: Places) -> PollView:
    """A poll; right answers and their explanation are told when it is over."""
    poll, results = media.poll, media.results
    shows_results = poll.is_closed or not poll.hides_results
    counts = results.counts or (0,) * len(poll.options)
    options = tuple(
        _view_option(poll, place, counts[place] if shows_results else None, results.voters, words, places)
        for place in range(len(poll.options))
    )
    solution = poll.solution if poll.is_closed else None
    return PollView(
        html=write_html(poll.question.text, poll.question.entities, places),
        plain_question=poll.question.text,
        kind=_name_kind(poll, words),
        options=options,
        voters=words.write_count("votes", results.voters) if shows_results else "",
        solution=write_html(solution.text, solution.entities, places) if solution else None,
        note="" if shows_results else words["results_hidden"],
    )


def _view_option(
    poll: Poll, place: int, count: int | None, voters: int, words: Words, places: Places
) -> PollOptionView:
    text = poll.options[place].text
    percent = None if count is None else round(100 * count / voters) if voters else 0
    return PollOptionView(
        html=write_html(text.text, text.entities, places),
        percent=percent,
        percent_text="" if percent is None else words.write_percent(percent),
        is_correct=poll.is_closed and place in poll.correct,
    )


def _name_kind(poll: Poll, words: Words) -> str:
    if poll.is_closed:
        return words["final_results"]
    return words[f"{'public' if poll.is_public else 'anonymous'}_{'quiz' if poll.is_quiz else 'poll'}"]
