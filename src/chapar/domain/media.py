"""What a message carries beside its text.

A body holds one of these. What changes after sending (a poll's votes, a page still being fetched) is stored apart, once for
all messages that show it, and filled in whenever a message is loaded.
"""

from typing import NamedTuple, TypeAlias

from chapar.domain.polls import Poll, PollResults


class WebPage(NamedTuple):
    """What is known of a page that somebody linked to. Not `is_ready`: it is still being fetched, or there is nothing.

    `fetched_at` is Unix time, 0 while it is on its way. Follows core.telegram.org/constructor/webPage.
    """

    id: int
    url: str
    fetched_at: int = 0
    is_ready: bool = False
    display_url: str = ""
    kind: str = ""
    site_name: str = ""
    title: str = ""
    description: str = ""
    author: str = ""


class WebPageMedia(NamedTuple):
    """A preview of a page. The flags are the sender's wishes; `is_manual`: it was chosen, not found in the text."""

    page: WebPage
    is_large: bool = False
    is_small: bool = False
    is_manual: bool = False


class PollMedia(NamedTuple):
    """A poll, with its results as the owner of the message sees them."""

    poll: Poll
    results: PollResults


Media: TypeAlias = WebPageMedia | PollMedia
