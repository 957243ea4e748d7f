"""The words under which people and channels are found by their names. They are stored, and follow `domain.search.words_of`."""

from chapar.domain.search import words_of


def user_name_words(first_name: str, last_name: str, username: str | None) -> set[str]:
    """The words of a user's names."""
    return words_of(" ".join((first_name, last_name, username or "")))


def channel_title_words(title: str) -> set[str]:
    """The words of a channel's title."""
    return words_of(title)
