"""Polls that clients want to send. Follows core.telegram.org/constructor/inputMediaPoll."""

from __future__ import annotations

from chapar.domain.entities import check_text
from chapar.domain.errors import RpcError
from chapar.domain.limits import POLL_OPTIONS
from chapar.domain.media import PollMedia
from chapar.domain.polls import Poll, PollOption, PollResults, check_poll
from chapar.domain.styled_text import StyledText
from chapar.rpc.context import Context
from chapar.rpc.views.entities import parse_entities
from chapar.tl import types

POLL_ERRORS = ("POLL_UNSUPPORTED",)
"""What a poll is refused with beyond what the catalogue lists."""


async def parse_poll(ctx: Context, given: types.inputMediaPoll) -> PollMedia:
    """A poll as its author states it, checked; it has no id yet.

    Raises what `domain.polls.check_poll` raises, POLL_UNSUPPORTED for what only groups and channels have (answers that
    others add, voters by country or subscription) and for pictures, USER_ID_INVALID.
    """
    asked = given.poll
    if asked.open_answers or asked.subscribers_only or asked.countries_iso2:
        raise RpcError("POLL_UNSUPPORTED")
    if given.attached_media is not None or given.solution_media is not None:
        raise RpcError("POLL_UNSUPPORTED")
    if len(asked.answers) > POLL_OPTIONS:
        raise RpcError("POLL_ANSWERS_INVALID")
    poll = Poll(
        id=0,
        creator_id=ctx.user_id,
        question=await _parse_line(ctx, asked.question, "POLL_QUESTION_INVALID"),
        options=tuple([await _parse_option(ctx, place, answer) for place, answer in enumerate(asked.answers)]),
        is_closed=asked.closed,
        is_public=asked.public_voters,
        is_multiple=asked.multiple_choice,
        is_quiz=asked.quiz,
        close_seconds=_find_seconds(asked, ctx.now),
        correct=tuple(given.correct_answers or ()),
        solution=await _parse_solution(ctx, given),
        hides_results=asked.hide_results_until_close,
        forbids_revoting=asked.revoting_disabled,
        shuffles_options=asked.shuffle_answers,
    )
    check_poll(poll)
    return PollMedia(poll, PollResults())


async def _parse_option(ctx: Context, place: int, answer: types.TypePollAnswer) -> PollOption:
    """An answer; new clients leave the key to the server."""
    if answer.media is not None:
        raise RpcError("POLL_UNSUPPORTED")
    text = await _parse_line(ctx, answer.text, "POLL_ANSWER_INVALID")
    return PollOption(text, answer.option if isinstance(answer, types.pollAnswer) else str(place).encode())


async def _parse_line(ctx: Context, given: types.textWithEntities, error: str) -> StyledText:
    """A question or an answer: a short text whose only styling are custom emoji. Raises `error` when it is empty."""
    try:
        text, entities = check_text(given.text, await parse_entities(ctx, given.entities))
    except RpcError as refused:
        raise RpcError(error) from refused
    return StyledText(text, tuple(entity for entity in entities if entity.kind == "messageEntityCustomEmoji"))


async def _parse_solution(ctx: Context, given: types.inputMediaPoll) -> StyledText | None:
    if not given.solution or not given.solution.strip():
        return None
    try:
        return StyledText(*check_text(given.solution, await parse_entities(ctx, given.solution_entities)))
    except RpcError as refused:
        raise RpcError("MEDIA_CAPTION_TOO_LONG" if refused.name == "MESSAGE_TOO_LONG" else "MEDIA_INVALID") from refused


def _find_seconds(asked: types.poll, now: int) -> int:
    """How long the poll is to be open, 0 for no limit. Clients state a period, a date, or both for one time."""
    if asked.close_period:
        return asked.close_period
    return max(asked.close_date - now, 1) if asked.close_date else 0
