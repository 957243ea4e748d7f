"""The words under which texts are found, in the scripts that people write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.domain.media import PollMedia
from chapar.domain.messages import MessageBody
from chapar.domain.polls import Poll, PollOption, PollResults
from chapar.domain.search import QUERY_LENGTH, QUERY_WORDS, query_words, searchable_text, words_of
from chapar.domain.styled_text import StyledText


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Verona, fair VERONA", {"verona", "fair"}),
        ("می‌خواهم", {"میخواهم", "می", "خواهم"}),
        ("كتابٌ ۱۲", {"کتاب", "12"}),
        ("foo_bar@example.org", {"foo", "bar", "example", "org"}),
        ("你好", {"你", "好", "你好"}),
        ("up 👍", {"up", "👍"}),
        ("... ", set()),
    ],
)
def test_words_of_a_text(text: str, words: set[str]) -> None:
    assert words_of(text) == words


def test_a_query_of_ideographs_asks_for_neighbours() -> None:
    assert query_words("你好吗") == sorted(["你好", "好吗"])
    assert query_words("你") == ["你"]


def test_a_query_has_only_so_many_words() -> None:
    assert len(query_words(" ".join(f"w{number}" for number in range(1000)))) == QUERY_WORDS


def test_nothing_beyond_the_beginning_of_a_long_query_is_looked_at() -> None:
    """Folding a text of the size of a request takes most of a second."""
    assert query_words(" " * (QUERY_LENGTH - 1) + "ab") == ["a"]


@given(st.text())
def test_every_text_is_found_by_itself(text: str) -> None:
    words = words_of(text)
    assert all(any(word.startswith(asked) for word in words) for asked in query_words(text))


@given(st.text())
def test_no_word_can_be_mistaken_for_anything_else(text: str) -> None:
    assert not any(" " in word or '"' in word or "\ue000" in word for word in words_of(text) | set(query_words(text)))


def test_polls_are_found_by_question_and_answers() -> None:
    poll = Poll(1, 1, StyledText("Where?"), (PollOption(StyledText("Verona"), b"0"),))
    body = MessageBody(1, 1, 1, "text", media=PollMedia(poll, PollResults()))
    assert words_of(searchable_text(body)) == {"text", "where", "verona"}
